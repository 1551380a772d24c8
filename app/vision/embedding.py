"""Describes a face by 128 numbers, so that faces of one person lie close together.

Promises: nothing is said of a face that is too small to be described reliably. Does not promise that two close
descriptors are one person: children, siblings and people of the same origin are mixed up (detection.md, section 2), so
a distance may order suggestions and may never show anybody.

Source: Davis King's ResNet-29 (dlib_face_recognition_resnet_model_v1, public domain), run from its own file by ONNX
Runtime, which leaves Python's global lock to others (dlib would hold it), on CenterFace's five landmarks instead of
dlib's own: as good in the measurement, and no landmark model is needed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.findings import Face, ModelStamp
from app.domain.geometry import Point
from app.vision import models
from app.vision.pixels import Pixels, resized
from app.vision.workers import pool

Descriptor = NDArray[np.float32]
"""128 numbers; Euclidean distance is likeness, smaller is more alike."""

SMALLEST = 64.0
"""Faces with a shorter side than this are not described: under it twice as many strangers match."""
CHIP = 150
"""Side of the upright picture of a face that the network takes, in pixels."""
CHIP_LANDMARKS = ((47.0, 46.6), (103.5, 45.6), (74.4, 78.3), (51.1, 103.3), (98.7, 102.6))
"""Where eyes, nose and corners of the mouth lie in that picture, fitted to dlib's own alignment."""
TOGETHER = 4
"""Faces in one run of the network: 6.2 ms each; 7.2 ms one by one, 6.1 ms by eight, for which others wait longer."""


class FaceDescriber:
    """dlib's face recognition network. One describer may serve several threads."""

    stamp: ModelStamp = models.FACE_DESCRIBER.stamp

    def __init__(self, cache: Path | None = None) -> None:
        """Raises ModelError where the model is missing or changed. `cache`: see `models.describer_session`."""
        self._session = models.describer_session(cache)

    def describe(self, pixels: Pixels, faces: Sequence[Face]) -> list[Descriptor | None]:
        """A descriptor for each of `faces` on `pixels` (RGB, in whose pixels the faces are).

        None for a face smaller than `SMALLEST` or without landmarks.
        """
        fit = {
            index: face.landmarks
            for index, face in enumerate(faces)
            if face.landmarks is not None and face.box.side >= SMALLEST
        }
        places = list(fit.values())
        batches = [places[start : start + TOGETHER] for start in range(0, len(places), TOGETHER)]
        vectors = [vector for batch in pool.map(partial(self._described, pixels), batches) for vector in batch]
        described = dict(zip(fit, vectors, strict=True))
        return [described.get(index) for index in range(len(faces))]

    def _described(self, pixels: Pixels, places: Sequence[Sequence[Point]]) -> NDArray[np.float32]:
        """A descriptor for the face at each of `places` (landmarks), shape (faces, 128)."""
        chips = np.stack([aligned(pixels, landmarks) for landmarks in places])
        (descriptors,) = self._session.run(None, {"chips": chips})
        return np.asarray(descriptors, np.float32)


def aligned(pixels: Pixels, landmarks: Sequence[Point]) -> Pixels:
    """The face as the network wants it: upright, `CHIP` pixels a side, landmarks near `CHIP_LANDMARKS`.

    A large face is first made smaller by area averaging, since the turn alone would alias.
    """
    turn, shift = similarity(landmarks, CHIP_LANDMARKS)
    height, width = pixels.shape[:2]
    corners = [(complex(x, y) - shift) / turn for x in (0, CHIP) for y in (0, CHIP)]
    x0 = min(max(0, math.floor(min(c.real for c in corners)) - 1), width - 1)
    y0 = min(max(0, math.floor(min(c.imag for c in corners)) - 1), height - 1)
    x1 = max(x0 + 1, min(width, math.ceil(max(c.real for c in corners)) + 1))
    y1 = max(y0 + 1, min(height, math.ceil(max(c.imag for c in corners)) + 1))
    part = pixels[y0:y1, x0:x1]
    shrink = min(1.0, abs(turn))
    small = resized(part, max(1, round((x1 - x0) * shrink)), max(1, round((y1 - y0) * shrink)))
    scale_x, scale_y = (x1 - x0) / small.shape[1], (y1 - y0) / small.shape[0]
    # Pixel centres lie at half coordinates: where the centre of the first small pixel goes.
    origin = turn * complex(x0 + (scale_x - 1) / 2, y0 + (scale_y - 1) / 2) + shift
    matrix = np.array(
        [
            [turn.real * scale_x, -turn.imag * scale_y, origin.real],
            [turn.imag * scale_x, turn.real * scale_y, origin.imag],
        ]
    )
    chip = cv2.warpAffine(small, matrix, (CHIP, CHIP), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(chip, np.uint8)


def similarity(points: Sequence[Point], onto: Sequence[Point]) -> tuple[complex, complex]:
    """The turn, zoom and shift that bring `points` closest to `onto` (least squares): onto = turn * point + shift.

    Points are complex numbers x + iy here; a complex factor turns and zooms.
    """
    start, target = np.array([complex(*p) for p in points]), np.array([complex(*p) for p in onto])
    from_middle, to_middle = start - start.mean(), target - target.mean()
    spread = float(np.sum(np.abs(from_middle) ** 2))
    if spread == 0:
        raise ValueError("five landmarks in one place have no direction")
    turn = complex(np.sum(np.conj(from_middle) * to_middle) / spread)
    return turn, complex(target.mean() - turn * start.mean())
