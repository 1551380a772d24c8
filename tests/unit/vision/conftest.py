"""Each model is loaded once for all tests."""

import numpy as np
import pytest
from skimage import data

from app.vision.embedding import FaceDescriber
from app.vision.faces import FaceFinder
from app.vision.pixels import Pixels
from app.vision.text import TextFinder


@pytest.fixture(scope="session")
def faces(tmp_path_factory: pytest.TempPathFactory) -> FaceFinder:
    return FaceFinder(tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="session")
def describer(tmp_path_factory: pytest.TempPathFactory) -> FaceDescriber:
    return FaceDescriber(tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="session")
def texts() -> TextFinder:
    return TextFinder()


@pytest.fixture(scope="session")
def astronaut() -> Pixels:
    """A public domain portrait, 512 x 512; the face lies within (175, 54) and (275, 180)."""
    return np.asarray(data.astronaut(), np.uint8)  # type: ignore[no-untyped-call]  # scikit-image is untyped


@pytest.fixture(scope="session")
def camera_operator() -> Pixels:
    """A CC0 photo, 512 x 512, of somebody else, small and from the side."""
    grey = np.asarray(data.camera(), np.uint8)  # type: ignore[no-untyped-call]  # scikit-image is untyped
    return np.repeat(grey[:, :, None], 3, axis=2)
