"""The blocks of a GIF file (GIF89a specification), read without trust."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.geometry import Size
from app.imaging.header import Header, damaged, stored_size, truncated


@dataclass(frozen=True, slots=True)
class Gif:
    """What the blocks say. `end` is behind the trailer, or None where there is none."""

    size: Size
    pictures: int
    comments: tuple[bytes, ...]
    applications: tuple[tuple[bytes, bytes], ...]
    end: int | None


def blocks(data: bytes) -> Gif:
    """Raises UnfitError where the first picture cannot be found."""
    if len(data) < 13:
        raise truncated()
    width, height = int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    pictures, comments, applications, end = 0, [], [], None
    at = 13 + _palette(data[10])
    while at < len(data):
        kind = data[at]
        if kind == 0x3B:
            end = at + 1
            break
        if kind == 0x2C and at + 10 <= len(data):
            left, top, wide, high = (int.from_bytes(data[at + i : at + i + 2], "little") for i in (1, 3, 5, 7))
            if pictures == 0:
                # The decoder makes the canvas as large as the first picture needs.
                width, height = max(width, left + wide), max(height, top + high)
            pictures += 1
            _, at = _sub_blocks(data, at + 11 + _palette(data[at + 9]))
        elif kind == 0x21 and at + 2 <= len(data):
            label = data[at + 1]
            body, at = _sub_blocks(data, at + 2)
            if label == 0xFE:
                comments.append(body)
            elif label == 0xFF:
                applications.append((body[:11], body[11:]))
        else:
            break
    if pictures == 0:
        raise damaged("it holds no picture") if end is not None else truncated()
    return Gif(stored_size(width, height), pictures, tuple(comments), tuple(applications), end)


def header(data: bytes) -> Header:
    """Raises UnfitError where the file is no GIF that can be decoded."""
    gif = blocks(data)
    return Header(size=gif.size, decodable=data, pictures=gif.pictures, noun="animation")


def _palette(flags: int) -> int:
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _sub_blocks(data: bytes, at: int) -> tuple[bytes, int]:
    """The bytes of a chain of sub-blocks, and where it ends."""
    body = bytearray()
    while at < len(data) and data[at]:
        body += data[at + 1 : at + 1 + data[at]]
        at += 1 + data[at]
    return bytes(body), at + 1
