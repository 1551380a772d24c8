"""The directories of a TIFF file (TIFF 6.0, BigTIFF), which are also what EXIF is made of.

Nothing here trusts an offset or a count: a value that lies outside the data is empty, a loop ends.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.domain.geometry import BlockGrid
from app.imaging.header import LOSSLESS, Header, damaged, stored_size, truncated

WIDTH: Final = 256
HEIGHT: Final = 257
BITS: Final = 258
COMPRESSION: Final = 259
PHOTOMETRIC: Final = 262
STRIP_OFFSETS: Final = 273
ORIENTATION: Final = 274
STRIP_BYTES: Final = 279
TILE_OFFSETS: Final = 324
TILE_BYTES: Final = 325
SUB_DIRECTORIES: Final = 330
SAMPLE_FORMAT: Final = 339
THUMBNAIL_OFFSET: Final = 513
THUMBNAIL_BYTES: Final = 514
SUBSAMPLING: Final = 530
EXIF_DIRECTORY: Final = 34665
GPS_DIRECTORY: Final = 34853
ICC_PROFILE: Final = 34675
XMP: Final = 700
IPTC: Final = 33723
PHOTOSHOP: Final = 34377
DNG_VERSION: Final = 50706

_MOST_DIRECTORIES = 1000
_MOST_ENTRIES = 10_000

# Bytes per value and struct letter, by field type (TIFF 6.0 section 2, BigTIFF types 16 to 18).
_TYPES: Final = {
    1: (1, "B"),
    2: (1, "s"),
    3: (2, "H"),
    4: (4, "I"),
    5: (8, "II"),
    6: (1, "b"),
    7: (1, "s"),
    8: (2, "h"),
    9: (4, "i"),
    10: (8, "ii"),
    11: (4, "f"),
    12: (8, "d"),
    13: (4, "I"),
    16: (8, "Q"),
    17: (8, "q"),
    18: (8, "Q"),
}

# CFA and LinearRaw (TIFF/EP, DNG) are what a sensor saw, not a picture.
_RAW_PHOTOMETRICS = frozenset({32803, 34892})
# Sony ARW, Nikon NEF, Samsung SRW, Pentax PEF.
_RAW_COMPRESSIONS = frozenset({32767, 34713, 32770, 65535})


class DamagedTiffError(ValueError):
    """The bytes do not begin like a TIFF file, or its first directory cannot be read."""


class OutsideError(DamagedTiffError):
    """An offset points behind the end of the data."""


@dataclass(frozen=True, slots=True)
class Field:
    """The value of one tag: its TIFF type, how many there should be, and the bytes that are really there."""

    type: int
    count: int
    raw: bytes
    order: str

    @property
    def numbers(self) -> tuple[float, ...]:
        """Every whole value; rationals are divided, and one over nothing is 0. Empty for text."""
        width, letters = _TYPES[self.type]
        if letters == "s":
            return tuple(self.raw)
        whole = len(self.raw) // width
        values = struct.unpack(f"{self.order}{letters * whole}", self.raw[: whole * width])
        if len(letters) == 1:
            return values
        return tuple(a / b if b else 0.0 for a, b in zip(values[::2], values[1::2], strict=True))

    @property
    def text(self) -> str:
        """The text up to the first zero byte, without spaces around it; bytes that are no UTF-8 read as Latin-1."""
        start = self.raw.split(b"\x00", 1)[0].strip()
        try:
            return start.decode("utf-8")
        except UnicodeDecodeError:
            return start.decode("latin-1")


@dataclass(frozen=True, slots=True)
class Directory:
    """One image file directory: its tags, and where the next one begins (0 where there is none)."""

    tags: dict[int, Field]
    next: int

    def number(self, tag: int, default: int = 0) -> int:
        numbers = self.numbers(tag)
        return numbers[0] if numbers else default

    def numbers(self, tag: int) -> tuple[int, ...]:
        field = self.tags.get(tag)
        return tuple(int(n) for n in field.numbers if math.isfinite(n)) if field is not None else ()

    def text(self, tag: int) -> str:
        field = self.tags.get(tag)
        return field.text if field is not None else ""


class Tiff:
    """The directories of `data`, which begins with a TIFF header. Raises DamagedTiffError where it does not."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        if data[:2] not in (b"II", b"MM"):
            raise DamagedTiffError("no TIFF byte order")
        self._order = "<" if data[:2] == b"II" else ">"
        magic = self._unsigned(2, 2)
        if magic not in (42, 43):
            raise DamagedTiffError("no TIFF magic number")
        self._big = magic == 43
        self._first = self._unsigned(8, 8) if self._big else self._unsigned(4, 4)

    def pages(self) -> Iterator[Directory]:
        """The chain of directories from the first one on; ends at a damaged one or a loop."""
        seen: set[int] = set()
        offset = self._first
        while offset and offset not in seen and len(seen) < _MOST_DIRECTORIES:
            seen.add(offset)
            try:
                directory = self.directory(offset)
            except DamagedTiffError:
                return
            yield directory
            offset = directory.next

    def first(self) -> Directory:
        """The first directory. Raises DamagedTiffError where there is none."""
        return self.directory(self._first)

    def directory(self, offset: int) -> Directory:
        """The directory at `offset`. Raises DamagedTiffError where none can be read there."""
        count_width, entry_width, inline = (8, 20, 8) if self._big else (2, 12, 4)
        count = self._unsigned(offset, count_width)
        if count > _MOST_ENTRIES:
            raise DamagedTiffError("a directory with too many entries")
        at = offset + count_width
        tags: dict[int, Field] = {}
        for entry in range(at, at + count * entry_width, entry_width):
            if entry + entry_width > len(self._data):
                return Directory(tags, 0)
            tag, type_ = self._unsigned(entry, 2), self._unsigned(entry + 2, 2)
            values = self._unsigned(entry + 4, inline)
            if type_ not in _TYPES:
                continue
            length = values * _TYPES[type_][0]
            start = entry + 4 + inline
            if length > inline:
                start = self._unsigned(start, inline)
            raw = self._data[start : start + length] if start + length <= len(self._data) else b""
            # The first of two entries with one tag counts, as in every reader.
            tags.setdefault(tag, Field(type_, values, raw, self._order))
        end = at + count * entry_width
        return Directory(tags, self._unsigned(end, inline) if end + inline <= len(self._data) else 0)

    def sub(self, parent: Directory, tag: int) -> tuple[Directory, ...]:
        """The directories that `tag` of `parent` points to, without the damaged ones."""
        found = []
        for offset in parent.numbers(tag)[:_MOST_DIRECTORIES]:
            try:
                found.append(self.directory(offset))
            except DamagedTiffError:
                continue
        return tuple(found)

    def _unsigned(self, offset: int, width: int) -> int:
        raw = self._data[offset : offset + width] if offset >= 0 else b""
        if len(raw) != width:
            raise OutsideError("an offset outside the data")
        return int.from_bytes(raw, "little" if self._order == "<" else "big")


def camera_raw(data: bytes) -> bool:
    """Whether a file in TIFF clothing is a camera raw file: DNG, CR2, NEF, ARW and their kind.

    Raises DamagedTiffError where the first directory cannot be read.
    """
    if data[8:10] == b"CR" and data[:2] in (b"II", b"MM"):
        return True
    tiff = Tiff(data)
    first = tiff.first()
    if DNG_VERSION in first.tags:
        return True
    return any(
        directory.number(PHOTOMETRIC) in _RAW_PHOTOMETRICS or directory.number(COMPRESSION) in _RAW_COMPRESSIONS
        for directory in (first, *tiff.sub(first, SUB_DIRECTORIES))
    )


# None, CCITT, LZW, Deflate, PackBits, LZMA, Zstandard: what comes out is what went in.
_LOSSLESS = frozenset({0, 1, 2, 3, 4, 5, 8, 32771, 32773, 32946, 34925, 50000})
_JPEG = frozenset({6, 7})
_YCBCR = 6


def header(data: bytes) -> Header:
    """Raises UnfitError where the first page cannot be read."""
    try:
        tiff = Tiff(data)
        first = tiff.first()
    except OutsideError:
        raise truncated() from None
    except DamagedTiffError as trouble:
        raise damaged(str(trouble)) from None
    exif = data if EXIF_DIRECTORY in first.tags or ORIENTATION in first.tags or GPS_DIRECTORY in first.tags else None
    xmp, icc = first.tags.get(XMP), first.tags.get(ICC_PROFILE)
    return Header(
        size=stored_size(first.number(WIDTH), first.number(HEIGHT)),
        decodable=data,
        grid=_grid(first),
        pictures=sum(1 for _ in tiff.pages()),
        noun="pages",
        bits=first.number(BITS, 8),
        signed=first.number(SAMPLE_FORMAT, 1) == 2,
        white_is_zero=first.number(PHOTOMETRIC, 1) == 0,
        exif=exif,
        xmp=xmp.raw if xmp else None,
        icc=icc.raw if icc and icc.raw else None,
        whole=_pixels_inside(first, len(data)),
    )


def _grid(page: Directory) -> BlockGrid:
    compression = page.number(COMPRESSION, 1)
    if compression in _JPEG or page.number(PHOTOMETRIC) == _YCBCR:
        across, down = (*page.numbers(SUBSAMPLING), 2, 2)[:2]
        return BlockGrid(8 * max(2, across), 8 * max(2, down), 0, 0, 8)
    return LOSSLESS if compression in _LOSSLESS else BlockGrid(64, 64, 0, 0, 16)


def _pixels_inside(page: Directory, length: int) -> bool:
    """Whether every strip and tile lies inside the file."""
    for starts, sizes in ((STRIP_OFFSETS, STRIP_BYTES), (TILE_OFFSETS, TILE_BYTES)):
        lengths = page.numbers(sizes) or (0,)
        if len(lengths) == len(page.numbers(starts)) and any(
            start + size > length for start, size in zip(page.numbers(starts), lengths, strict=True)
        ):
            return False
    return True
