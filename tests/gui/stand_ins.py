"""Stand-ins for the models, so that the window's tests need no model: a face is a coloured disc.

A red disc is a face; its blue says whose, so that discs of one blue are look-alikes and others are not.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import cv2
import numpy as np
from PIL import Image, ImageDraw

from app.domain.findings import Face, ModelStamp, Text
from app.domain.geometry import Box
from app.imaging.pixels import Pixels
from app.pipeline.detect import Models
from app.vision.embedding import Descriptor

BACKGROUND = (120, 140, 120)
LANDMARKS = ((0.3, 0.4), (0.7, 0.4), (0.5, 0.6), (0.35, 0.8), (0.65, 0.8))
TAKEN = "2026:03:01 12:00:00"
STAMP = ModelStamp("stand-in", "0" * 64)


class DiscFaces:
    """Finds discs."""

    stamp = STAMP

    def find(self, pixels: Pixels, scales: Sequence[float], **_: Any) -> tuple[Face, ...]:
        red = np.asarray((pixels[..., 0] > 170) & (pixels[..., 1] < 110), np.uint8)
        stats = cv2.connectedComponentsWithStats(red)[2]
        boxes = [(x, y, w, h) for x, y, w, h, area in stats[1:].tolist() if area > 60]
        return tuple(_face(*box) for box in sorted(boxes))


class NoText:
    """Never finds text."""

    stamp = STAMP

    def find(self, pixels: Pixels, scales: Sequence[float] = (1.0,), **_: Any) -> tuple[Text, ...]:
        return ()

    def read(self, pixels: Pixels, texts: Sequence[Text]) -> tuple[Text, ...]:
        return tuple(texts)


class DiscDescriber:
    """Describes a disc by its blue."""

    stamp = STAMP

    def describe(self, pixels: Pixels, faces: Sequence[Face]) -> list[Descriptor | None]:
        return [descriptor_of(int(pixels[int(f.box.centre[1]), int(f.box.centre[0]), 2])) for f in faces]


def descriptor_of(blue: int) -> Descriptor:
    """Equal for blues that a JPEG may confuse, and far apart for others."""
    vector = np.zeros(128, np.float32)
    vector[round(blue / 40)] = 1.0
    return vector


def models() -> Models:
    return cast(Models, _StandIns())


class _StandIns:
    faces = DiscFaces()
    texts = NoText()
    describer = DiscDescriber()
    stamps = (STAMP,)


def _face(x: int, y: int, w: int, h: int) -> Face:
    landmarks = tuple(
        (x + w * fx, y + h * fy) for fx, fy in ((0.3, 0.4), (0.7, 0.4), (0.5, 0.6), (0.35, 0.8), (0.65, 0.8))
    )
    return Face(Box(x, y, x + w, y + h), 0.9, cast(Any, landmarks))


def write_photo(path: Path, discs: Sequence[tuple[int, int, int]], size: tuple[int, int] = (640, 480)) -> None:
    """A JPEG with a disc of 100 pixels around each (x, y, blue)."""
    picture = Image.new("RGB", size, BACKGROUND)
    draw = ImageDraw.Draw(picture)
    for x, y, blue in discs:
        draw.ellipse((x - 50, y - 50, x + 50, y + 50), fill=(220, 40, blue))
    draw.point((len(path.name), 1), fill=(0, 0, 0))
    draw.text((4, size[1] - 14), path.stem, fill=(90, 110, 90))
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = TAKEN
    picture.save(path, quality=92, subsampling=0, exif=exif)
