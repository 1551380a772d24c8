"""The boxes of a HEIF, HEIC or AVIF file (ISO/IEC 14496-12, 23008-12), read without trust."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO

import pillow_heif
from PIL import AvifImagePlugin, ImageFile

from app.domain.geometry import BlockGrid
from app.domain.photo import PhotoFormat
from app.imaging.header import Header, damaged, stored_size, truncated

# The largest coding tree unit of HEVC; both codecs predict further than that, see `Header.predicts_far`.
_GRID = BlockGrid(64, 64, 0, 0, 16)


@dataclass(frozen=True, slots=True)
class Box:
    """One box: its type, its body, and where it says that it ends (which may be behind the end of the data)."""

    type: bytes
    body: bytes
    end: int


def boxes(data: bytes, at: int = 0) -> Iterator[Box]:
    """The boxes that follow each other from `at` on; the last one may be cut short."""
    while at + 8 <= len(data):
        length, start = int.from_bytes(data[at : at + 4], "big"), at + 8
        if length == 1:
            length, start = int.from_bytes(data[at + 8 : at + 16], "big"), at + 16
        elif length == 0:
            length = len(data) - at
        end = at + length
        if end < start:
            return
        yield Box(data[at + 4 : at + 8], data[start:end], end)
        at = end


def inside(data: bytes, *path: bytes) -> bytes | None:
    """The body of the box at `path`, each name inside the one before, or None. Version and flags are skipped."""
    for name in path:
        for box in boxes(data):
            if box.type == name:
                data = box.body[4:] if name in (b"meta", b"pitm", b"iinf", b"ipma") else box.body
                break
        else:
            return None
    return data


def items(data: bytes) -> tuple[bytes, ...]:
    """The types of the items in the file: hvc1, av01, grid, Exif, mime, tmap ..., one for each item."""
    found = []
    listing = inside(data, b"meta", b"iinf")
    for box in boxes(listing, 2) if listing else ():
        if box.type == b"infe" and box.body[:1] in (b"\x02", b"\x03"):
            at = 8 if box.body[0] == 2 else 10
            found.append(box.body[at : at + 4])
    return tuple(found)


def header(data: bytes) -> Header:
    """Raises UnfitError where the file holds no main picture.

    `orientation` is the rotation that the container asks for; EXIF's does not count in these formats.
    """
    top = tuple(boxes(data))
    whole = bool(top) and top[-1].end <= len(data)
    properties = _main_properties(data)
    extents = [p.body for p in properties if p.type == b"ispe" and len(p.body) >= 12]
    if not extents:
        raise damaged("it holds no main picture") if whole else truncated()
    size = stored_size(int.from_bytes(extents[-1][4:8], "big"), int.from_bytes(extents[-1][8:12], "big"))
    return Header(
        size=size,
        decodable=data,
        grid=_GRID,
        orientation=_orientation(properties),
        predicts_far=True,
        whole=whole,
    )


def opened(data: bytes, format: PhotoFormat) -> ImageFile.ImageFile:
    """The decoder's view of a HEIF or AVIF file, before any pixel is decoded. Raises whatever the decoder raises."""
    if format is PhotoFormat.AVIF:
        return AvifImagePlugin.AvifImageFile(BytesIO(data))
    image: ImageFile.ImageFile = pillow_heif.HeifImageFile(BytesIO(data))  # type: ignore[no-untyped-call] # not annotated
    return image


def told(header: Header, image: ImageFile.ImageFile) -> Header:
    """`header` with what only the decoder can tell: how many pictures there are, EXIF, XMP and the colour profile."""
    exif = image.info.get("exif")
    return replace(
        header,
        pictures=getattr(image, "n_frames", 1),
        exif=exif.removeprefix(b"Exif\x00\x00") if exif else None,
        xmp=image.info.get("xmp"),
        icc=image.info.get("icc_profile"),
    )


def _main_properties(data: bytes) -> tuple[Box, ...]:
    """The properties of the main item, in the order in which they apply."""
    for box in boxes(data):
        if box.type != b"meta":
            continue
        meta = box.body[4:]
        primary = next((b.body for b in boxes(meta) if b.type == b"pitm"), b"")
        wanted = int.from_bytes(primary[4:6] if primary[:1] == b"\x00" else primary[4:8], "big")
        container = inside(meta, b"iprp", b"ipco")
        iprp = inside(meta, b"iprp")
        if container is None or iprp is None:
            continue
        listed = tuple(boxes(container))
        numbers: list[int] = []
        for association in (b.body for b in boxes(iprp) if b.type == b"ipma"):
            numbers += _associated(association, wanted)
        return tuple(listed[n - 1] for n in numbers if 0 < n <= len(listed))
    return ()


def _associated(body: bytes, wanted: int) -> list[int]:
    """The property numbers that one `ipma` box gives to item `wanted`."""
    wide_id, wide_number = body[:1] != b"\x00", bool(body[3:4] and body[3] & 1)
    at, found = 8, []
    for _ in range(int.from_bytes(body[4:8], "big")):
        if at >= len(body):
            break
        width = 4 if wide_id else 2
        item, count = int.from_bytes(body[at : at + width], "big"), body[at + width] if at + width < len(body) else 0
        at += width + 1
        for _ in range(count):
            step = 2 if wide_number else 1
            number = int.from_bytes(body[at : at + step], "big") & (0x7FFF if wide_number else 0x7F)
            at += step
            if item == wanted:
                found.append(number)
    return found


def _orientation(properties: tuple[Box, ...]) -> int:
    """The EXIF orientation that the rotation (`irot`) and mirror (`imir`) properties together amount to."""
    # A stored pixel at (x, y) of a unit square goes to (a x + b y + c, d x + e y + f).
    matrix = ((1, 0), (0, 1))
    for box in properties:
        if box.type == b"irot" and box.body:
            for _ in range(box.body[0] & 3):
                # One quarter turn against the clock: (x, y) -> (y, -x).
                matrix = (matrix[1], (-matrix[0][0], -matrix[0][1]))
        elif box.type == b"imir" and box.body:
            if box.body[0] & 1:
                matrix = ((-matrix[0][0], -matrix[0][1]), matrix[1])
            else:
                matrix = (matrix[0], (-matrix[1][0], -matrix[1][1]))
    return _BY_MATRIX[matrix]


_BY_MATRIX = {
    ((1, 0), (0, 1)): 1,
    ((-1, 0), (0, 1)): 2,
    ((-1, 0), (0, -1)): 3,
    ((1, 0), (0, -1)): 4,
    ((0, 1), (1, 0)): 5,
    ((0, -1), (1, 0)): 6,
    ((0, -1), (-1, 0)): 7,
    ((0, 1), (-1, 0)): 8,
}
