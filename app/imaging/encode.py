"""From pixels to the bytes of an export: the same settings for every photo, and nothing but pixels and settings."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Final

import numpy as np
from PIL import Image

from app.domain.authored import Authored
from app.domain.export import NOTHING_AUTHORED, FileFormat
from app.imaging.authored import packet
from app.imaging.pixels import Pixels, size_of

QUALITY: Final = 92
"""In the sense of libjpeg; `walk.py` derives the same tables from the standard on its own."""

LONGEST_SIDE: Final = 65_500
"""Pixels; libjpeg's own limit."""

# Where the one permitted block goes: behind the header that says what the file is, which is always as long.
_BEHIND_JFIF = 20
_BEHIND_IHDR = 33


def encoded(pixels: Pixels, format: FileFormat = FileFormat.JPEG, authored: Authored = NOTHING_AUTHORED) -> bytes:
    """The file: a baseline JPEG of quality 92 with full colour resolution and standard tables, or a PNG of 8 bits.

    No metadata but what was authored, no profile, no density. The bytes depend on the pixels, the settings and the
    program's version only; sRGB is what a file without a profile means. Raises ValueError where a side of a JPEG is
    longer than `LONGEST_SIDE`.
    """
    return _jpeg(pixels, packet(authored)) if format is FileFormat.JPEG else _png(pixels, packet(authored))


def _jpeg(pixels: Pixels, xmp: bytes) -> bytes:
    size = size_of(pixels)
    if size.longest > LONGEST_SIDE:
        raise ValueError(f"a JPEG cannot be {size.width} x {size.height} pixels")
    data = _saved(
        pixels,
        "JPEG",
        quality=QUALITY,
        subsampling="4:4:4",
        progressive=False,
        optimize=False,
        comment=b"",
        exif=b"",
        icc_profile=None,
    )
    if not xmp:
        return data
    body = b"http://ns.adobe.com/xap/1.0/\x00" + xmp
    return data[:_BEHIND_JFIF] + b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body + data[_BEHIND_JFIF:]


def _png(pixels: Pixels, xmp: bytes) -> bytes:
    size_of(pixels)
    data = _saved(pixels, "PNG", optimize=False, compress_level=6, icc_profile=None)
    if not xmp:
        return data
    body = b"iTXtXML:com.adobe.xmp\x00\x00\x00\x00\x00" + xmp
    chunk = (len(body) - 4).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
    return data[:_BEHIND_IHDR] + chunk + data[_BEHIND_IHDR:]


def _saved(pixels: Pixels, format: str, **settings: object) -> bytes:
    # A new image object: one that came from a file would carry its comment into the new file.
    file = BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(file, format, **settings)
    return file.getvalue()
