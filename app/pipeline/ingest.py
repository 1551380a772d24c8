"""Which files of a folder are photos, and which of them are the same photo twice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.outcome import Failed, FailureCode, Step
from app.domain.photo import PhotoId
from app.imaging.formats import sniff

READABLE = (".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".png", ".apng", ".tif", ".tiff", ".webp", ".bmp", ".dib", ".gif")
READABLE_PHONE = (".heic", ".heif", ".hif", ".avif")
NOT_READABLE = (".dng", ".cr2", ".cr3", ".nef", ".arw", ".orf", ".raf", ".rw2", ".pef", ".srw", ".psd", ".svg", ".jxl")
"""People mean these as photos: they are named in the report, not passed over."""
PHOTO_SUFFIXES = frozenset((*READABLE, *READABLE_PHONE, *NOT_READABLE, ".jp2", ".j2k", ".ico", ".tga"))

_HEAD = 512


@dataclass(frozen=True, slots=True)
class Inputs:
    """The photos of a folder in a stable order, and the files in it that are not photos; both relative to `root`."""

    root: Path
    photos: tuple[Path, ...]
    ignored: tuple[Path, ...]


def gather(place: Path) -> Inputs:
    """All photos in a folder and its sub-folders, or the one photo that `place` is.

    A file counts as a photo by its ending or by its first bytes; hidden files and folders and links to folders are
    passed over. Raises FileNotFoundError where `place` does not exist.
    """
    if place.is_file():
        return Inputs(place.parent, (Path(place.name),), ())
    if not place.is_dir():
        raise FileNotFoundError(place)
    photos: list[Path] = []
    ignored: list[Path] = []
    for path in _files(place):
        (photos if _looks_like_a_photo(path) else ignored).append(path.relative_to(place))
    return Inputs(place, tuple(photos), tuple(ignored))


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir(), key=lambda p: (p.name.casefold(), p.name)):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _files(path)
        else:
            yield path


def _looks_like_a_photo(path: Path) -> bool:
    if path.suffix.lower() in PHOTO_SUFFIXES:
        return True
    try:
        with path.open("rb") as file:
            return sniff(file.read(_HEAD)) is not None
    except OSError:
        return True  # It cannot be ruled out, so reading it will say what is wrong.


def photo_id(path: Path) -> PhotoId:
    """SHA-256 of the file. Raises OSError where it cannot be read."""
    with path.open("rb") as file:
        return PhotoId(hashlib.file_digest(file, "sha256").hexdigest())


def duplicate_of(source: str, first: str) -> Failed:
    return Failed(
        source,
        Step.INGEST,
        FailureCode.DUPLICATE,
        f"This is the same file, byte for byte, as {first}.",
        "Nothing to do: the photo is in the report under its other name.",
    )
