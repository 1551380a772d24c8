"""What Photoshop's resource blocks and the IPTC records in them (IIM 4.2) give away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.domain.photo import Reveals, Revelation

PHOTOSHOP: Final = b"Photoshop 3.0\x00"

_RECORDS: Final[dict[int, tuple[Reveals, str]]] = {
    5: (Reveals.DESCRIPTION, "title"),
    25: (Reveals.DESCRIPTION, "keywords"),
    40: (Reveals.DESCRIPTION, "instructions"),
    55: (Reveals.TIME, "date"),
    60: (Reveals.TIME, "time"),
    65: (Reveals.HISTORY, "program"),
    80: (Reveals.OWNER, "author"),
    85: (Reveals.OWNER, "author's position"),
    90: (Reveals.PLACE, "city"),
    92: (Reveals.PLACE, "place in the city"),
    95: (Reveals.PLACE, "state"),
    101: (Reveals.PLACE, "country"),
    105: (Reveals.DESCRIPTION, "headline"),
    110: (Reveals.OWNER, "credit"),
    115: (Reveals.OWNER, "source"),
    116: (Reveals.OWNER, "copyright"),
    118: (Reveals.OWNER, "contact"),
    120: (Reveals.DESCRIPTION, "caption"),
    122: (Reveals.OWNER, "caption writer"),
}

_IPTC_BLOCK = 0x0404
_THUMBNAIL_BLOCKS = frozenset({0x0409, 0x040C})
_PATH_BLOCKS = range(0x07D0, 0x0BB7)


def resources(data: bytes) -> Iterator[tuple[int, str, bytes]]:
    """Number, name and body of every Photoshop resource block; ends where the data stops making sense."""
    at = 0
    while data[at : at + 4] in (b"8BIM", b"PHUT", b"MeSa", b"AgHg", b"DCSR"):
        number = int.from_bytes(data[at + 4 : at + 6], "big")
        length = data[at + 6] if at + 6 < len(data) else 0
        name = data[at + 7 : at + 7 + length].decode("latin-1")
        at += 6 + (1 + length + 1) // 2 * 2
        size = int.from_bytes(data[at : at + 4], "big")
        yield number, name, data[at + 4 : at + 4 + size]
        at += 4 + (size + 1) // 2 * 2


def photoshop_reveals(data: bytes) -> Iterator[Revelation]:
    """What a run of Photoshop resource blocks gives away."""
    for number, name, body in resources(data):
        if number == _IPTC_BLOCK:
            yield from iptc_reveals(body)
        elif number in _THUMBNAIL_BLOCKS:
            width, height = int.from_bytes(body[4:8], "big"), int.from_bytes(body[8:12], "big")
            yield Revelation(Reveals.THUMBNAIL, "Photoshop", f"{width} x {height} pixels, {len(body)} bytes")
        elif number in _PATH_BLOCKS and name:
            yield Revelation(Reveals.DESCRIPTION, "Photoshop path", name)


def iptc_reveals(data: bytes) -> Iterator[Revelation]:
    """What IPTC records give away; each property once, its values joined."""
    values: dict[tuple[Reveals, str], list[str]] = {}
    at = 0
    while at + 5 <= len(data) and data[at] == 0x1C:
        record, number = data[at + 1], data[at + 2]
        length = int.from_bytes(data[at + 3 : at + 5], "big")
        if length & 0x8000:
            # An extended length, which no photo needs.
            break
        value = _text(data[at + 5 : at + 5 + length])
        if record == 2 and number in _RECORDS and value:
            values.setdefault(_RECORDS[number], []).append(value)
        at += 5 + length
    for (kind, name), texts in values.items():
        yield Revelation(kind, f"IPTC {name}", "; ".join(texts))


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8").strip("\x00 ")
    except UnicodeDecodeError:
        return raw.decode("latin-1").strip("\x00 ")
