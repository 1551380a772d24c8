"""The few things of EXIF (CIPA DC-008) and XMP that decide how a photo is treated: which way is up, and when."""

from __future__ import annotations

import re
from datetime import date

from app.imaging.tiff import (
    EXIF_DIRECTORY,
    ORIENTATION,
    THUMBNAIL_BYTES,
    THUMBNAIL_OFFSET,
    DamagedTiffError,
    Directory,
    Tiff,
)

_DATE_TIME_ORIGINAL = 0x9003
_XMP_ORIENTATION = re.compile(rb"tiff:Orientation\s*(?:=\s*[\"']|>)\s*([1-8])\b")
_DATE = re.compile(r"(\d{4})[:\-/.](\d{1,2})[:\-/.](\d{1,2})")


def orientation(exif: bytes | None, xmp: bytes | None) -> int:
    """The orientation, 1 to 8. EXIF's counts where it has one, then XMP's; without either the photo is upright."""
    try:
        found = Tiff(exif).first().number(ORIENTATION) if exif else 0
    except DamagedTiffError:
        found = 0
    if 1 <= found <= 8:
        return found
    match = _XMP_ORIENTATION.search(xmp or b"")
    return int(match[1]) if match else 1


def taken_on(exif: bytes | None) -> date | None:
    """The day on which the camera says the photo was taken, in the camera's own time.

    No other date says that: of an old print, EXIF's date of digitising is the day on which somebody scanned it.
    """
    directory = exif_directory(exif)
    match = _DATE.match(directory.text(_DATE_TIME_ORIGINAL)) if directory else None
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def thumbnail(exif: bytes | None) -> bytes | None:
    """The embedded thumbnail's own file bytes (a small JPEG), or None."""
    if not exif:
        return None
    try:
        pages = list(Tiff(exif).pages())
    except DamagedTiffError:
        return None
    for page in pages:
        start, length = page.number(THUMBNAIL_OFFSET), page.number(THUMBNAIL_BYTES)
        found = exif[start : start + length] if start > 0 and length > 0 else b""
        if found.startswith(b"\xff\xd8"):
            return found
    return None


def exif_directory(exif: bytes | None) -> Directory | None:
    """The directory that holds what the camera noted of the exposure, or None."""
    if not exif:
        return None
    try:
        tiff = Tiff(exif)
        found = tiff.sub(tiff.first(), EXIF_DIRECTORY)
    except DamagedTiffError:
        return None
    return found[0] if found else None
