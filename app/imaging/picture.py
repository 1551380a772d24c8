"""What is known of a photo once it is decoded, and how large a photo may be."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.domain.geometry import BlockGrid
from app.domain.photo import Photo, PhotoFormat, Reveals
from app.imaging.pixels import Pixels

if sys.platform == "win32":
    import ctypes
else:
    import os

BYTES_PER_PIXEL: Final = 12
"""Memory that decoding takes, per pixel of the photo and beside the file itself.

Measured: 8 for JPEG and HEIC, 10 for PNG and AVIF, 11 for TIFF. WebP takes 18; a WebP photo of more than 170 megapixels
is refused where the system bounds the reader's memory, and slow elsewhere.
"""

_MOST_BYTES = 1 << 30
_MOST_PIXELS = 256_000_000
_FREE_PIXELS = 64_000_000
_USUAL_MEMORY = 4 << 30


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a photo may be.

    `bytes` bounds the file, `pixels` width times height. The default lets the 200-megapixel photos of phones through,
    for which decoding takes 1.6 GB. Above `free_pixels`, which every computer can hold, a photo may also not have more
    than `pixels_per_byte` pixels per byte of file: real ones have fewer than 100, files made to exhaust memory have
    thousands.
    """

    bytes: int = _MOST_BYTES
    pixels: int = _MOST_PIXELS
    free_pixels: int = _FREE_PIXELS
    pixels_per_byte: int = 400


USUAL: Final = Limits()
"""What a computer of 10 GB and more can hold."""


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """The first picture of a file's bytes: upright pixels (read-only), and what the bytes say of them.

    The fields mean what they mean in `Photo`.
    """

    format: PhotoFormat
    pixels: Pixels
    grid: BlockGrid
    frames: int
    taken_on: date | None
    removed: tuple[Reveals, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Decoded:
    """A photo and its upright pixels, which are read-only."""

    photo: Photo
    pixels: Pixels


def fitting(memory: int) -> Limits:
    """The limits for a computer with `memory` bytes: decoding one photo may take a third of it, and two are at once.

    8 GB and more let photos of 200 megapixels through, 4 GB those of 108.
    """
    pixels = max(_FREE_PIXELS, min(_MOST_PIXELS, memory // 3 // BYTES_PER_PIXEL))
    return Limits(bytes=min(_MOST_BYTES, memory // 8), pixels=pixels)


def memory_here() -> int:
    """Bytes of memory that this computer has; a careful guess where it does not say."""
    if sys.platform == "win32":
        kilobytes = ctypes.c_ulonglong()
        known = ctypes.windll.kernel32.GetPhysicallyInstalledSystemMemory(ctypes.byref(kilobytes))
        return kilobytes.value * 1024 if known else _USUAL_MEMORY
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (OSError, ValueError):
        return _USUAL_MEMORY
