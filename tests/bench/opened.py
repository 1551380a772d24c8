"""A photo as detection wants it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from app.vision.pixels import Pixels


def opened(path: Path) -> Pixels:
    """Upright RGB pixels."""
    with Image.open(path) as photo:
        return np.asarray(ImageOps.exif_transpose(photo).convert("RGB"))
