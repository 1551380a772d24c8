"""The one form in which pixels travel through the program."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from app.domain.geometry import Size

Pixels: TypeAlias = NDArray[np.uint8]
"""(height, width, 3), RGB, 0 to 255, upright, sRGB."""


def size_of(pixels: Pixels) -> Size:
    """Width and height of `pixels`. Raises ValueError where they are not (height, width, 3) of uint8."""
    if pixels.ndim != 3 or pixels.shape[2] != 3 or pixels.dtype != np.uint8:
        raise ValueError(f"pixels must be (height, width, 3) of uint8, not {pixels.shape} of {pixels.dtype}")
    return Size(pixels.shape[1], pixels.shape[0])
