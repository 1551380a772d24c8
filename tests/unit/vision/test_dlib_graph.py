"""The graph gives what dlib gives, from the same file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import dlib
import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.findings import Face
from app.vision import models
from app.vision.dlib_file import Add, Affine, Convolution, Dense, Layer, MeanPool, Network, NotThisNetwork, network
from app.vision.dlib_graph import CHIPS, DESCRIPTORS, graph
from app.vision.embedding import CHIP, FaceDescriber, aligned
from app.vision.faces import FaceFinder
from app.vision.pixels import Pixels

SAME = 1e-4
"""Distance within which two descriptors are the same; strangers are 0.6 apart."""


@pytest.fixture(scope="module")
def theirs() -> Any:
    return dlib.face_recognition_model_v1(str(models.located(models.FACE_DESCRIBER)))


@pytest.fixture(scope="module")
def whole() -> Network:
    return network(models.checked(models.FACE_DESCRIBER))


def ours(chips: NDArray[np.uint8], describer: FaceDescriber) -> NDArray[np.float32]:
    session = describer._session
    return np.asarray(session.run([DESCRIPTORS], {CHIPS: chips})[0], np.float32)


def farthest(chips: NDArray[np.uint8], describer: FaceDescriber, theirs: Any) -> float:
    expected = np.array([theirs.compute_face_descriptor(chip) for chip in chips])
    return float(np.linalg.norm(ours(chips, describer) - expected, axis=1).max())


def test_faces_get_the_descriptors_that_dlib_gives(
    describer: FaceDescriber, theirs: Any, faces: FaceFinder, astronaut: Pixels, camera_operator: Pixels
) -> None:
    found: list[tuple[Pixels, Face]] = []
    for photo in (astronaut, camera_operator, np.ascontiguousarray(astronaut[:, ::-1])):
        found.extend((photo, face) for face in faces.find(photo, (1.0,)))
    chips = np.stack([aligned(photo, face.landmarks) for photo, face in found if face.landmarks])
    assert len(chips) >= 3
    assert farthest(chips, describer, theirs) < SAME


def test_noise_and_plain_areas_get_the_descriptors_that_dlib_gives(describer: FaceDescriber, theirs: Any) -> None:
    chips = np.random.default_rng(1).integers(0, 256, (6, CHIP, CHIP, 3), np.uint8)
    chips[3] //= 4
    chips[4], chips[5] = 0, 255
    chips[5, :, : CHIP // 2] = 10, 200, 30
    assert farthest(chips, describer, theirs) < SAME


def test_what_is_smaller_counts_as_zero_beyond_its_end() -> None:
    """The block makes 4 channels of 2 x 2; what it began with has 3 channels, and 3 x 3 after the pool."""
    chip = np.random.default_rng(2).integers(0, 256, (7, 7, 3), np.uint8)
    filters = np.random.default_rng(3).normal(size=(4, 3, 4, 4)).astype(np.float32)
    block = Convolution(filters, np.zeros(4, np.float32), 3, 0)
    every = Dense(np.eye(4 * 3 * 3, dtype=np.float32))
    made = graph(Network(7, (0.0, 0.0, 0.0), (block, MeanPool(2, 2), Add(), every)))
    (sums,) = models.session(made).run(None, {CHIPS: chip[None]})

    began = chip.transpose(2, 0, 1) / np.float32(256)
    expected = np.zeros((4, 3, 3), np.float32)
    for row, column in np.ndindex(2, 2):
        window = began[:, 3 * row : 3 * row + 4, 3 * column : 3 * column + 4]
        expected[:, row, column] = (filters * window).sum(axis=(1, 2, 3))
    expected[:3] += began[:, :6, :6].reshape(3, 3, 2, 3, 2).mean(axis=(2, 4))
    assert sums.reshape(4, 3, 3) == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("kind", [Convolution, Affine, Dense])
def test_a_layer_that_does_not_fit_the_one_before_is_refused(kind: type[Layer], whole: Network) -> None:
    widened: dict[type[Layer], Layer] = {
        Convolution: Convolution(np.zeros((256, 7, 3, 3), np.float32), np.zeros(256, np.float32), 1, 1),
        Affine: Affine(np.ones(7, np.float32), np.zeros(7, np.float32)),
        Dense: Dense(np.zeros((7, 128), np.float32)),
    }
    last = max(at for at, layer in enumerate(whole.layers) if isinstance(layer, kind))
    layers = (*whole.layers[:last], widened[kind], *whole.layers[last + 1 :])
    with pytest.raises(NotThisNetwork):
        graph(replace(whole, layers=layers))


def test_a_chip_too_small_for_a_window_is_refused(whole: Network) -> None:
    with pytest.raises(NotThisNetwork):
        graph(replace(whole, side=6))
