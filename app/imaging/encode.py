"""From pixels to the bytes of an export: the same settings for every photo, and nothing but pixels."""

from __future__ import annotations

from io import BytesIO
from typing import Final

import numpy as np
from PIL import Image

from app.imaging.pixels import Pixels, size_of

QUALITY: Final = 92
"""In the sense of libjpeg; `walk.py` derives the same tables from the standard on its own."""

LONGEST_SIDE: Final = 65_500
"""Pixels; libjpeg's own limit."""


def jpeg(pixels: Pixels) -> bytes:
    """A baseline JPEG of `pixels`: quality 92, full colour resolution, standard tables, no metadata, no profile.

    The bytes depend on the pixels and the program's version only. sRGB is what a file without a profile means. Raises
    ValueError where a side is longer than `LONGEST_SIDE`.
    """
    size = size_of(pixels)
    if size.longest > LONGEST_SIDE:
        raise ValueError(f"a JPEG cannot be {size.width} x {size.height} pixels")
    # A new image object: one that came from a file would carry its comment into the new file.
    image = Image.fromarray(np.ascontiguousarray(pixels))
    file = BytesIO()
    image.save(
        file,
        "JPEG",
        quality=QUALITY,
        subsampling="4:4:4",
        progressive=False,
        optimize=False,
        comment=b"",
        exif=b"",
        icc_profile=None,
    )
    return file.getvalue()
