"""The chunks of a PNG file (W3C PNG, third edition), read without trust."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.domain.outcome import FailureCode
from app.imaging.header import Header, UnfitError, damaged, stored_size, truncated

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
XMP_KEYWORD: Final = "XML:com.adobe.xmp"

MOST_UNPACKED: Final = 16 * 1024 * 1024
"""Bytes that all packed text and the colour profile of one file may have together; no photo comes near."""

_NEEDED = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
_RAW_PROFILE = re.compile(r"Raw profile type (?:exif|APP1)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Chunk:
    type: bytes
    start: int
    body: bytes
    end: int


def chunks(data: bytes) -> Iterator[Chunk]:
    """Every chunk from the signature to IEND; the last one may be cut short."""
    at = len(SIGNATURE)
    while at + 8 <= len(data):
        length, type_ = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        yield Chunk(type_, at, data[at + 8 : at + 8 + length], at + 12 + length)
        if type_ == b"IEND":
            return
        at += 12 + length


def texts(data: bytes) -> Iterator[tuple[str, str]]:
    """Keyword and text of every tEXt, zTXt and iTXt chunk. Raises UnfitError where they unpack to too much."""
    budget = MOST_UNPACKED
    for chunk in chunks(data):
        if chunk.type not in (b"tEXt", b"zTXt", b"iTXt"):
            continue
        keyword, _, rest = chunk.body.partition(b"\x00")
        encoding = "latin-1"
        if chunk.type == b"zTXt":
            rest = unpacked(rest[1:], budget)
        elif chunk.type == b"iTXt":
            encoding = "utf-8"
            packed, fields = rest[:1] == b"\x01", rest[2:].split(b"\x00", 2)
            rest = fields[2] if len(fields) == 3 else b""
            rest = unpacked(rest, budget) if packed else rest
        budget -= len(rest)
        yield keyword.decode("latin-1"), rest.decode(encoding, "replace")


def unpacked(packed: bytes, budget: int) -> bytes:
    """A zlib stream unpacked without its checksum; damage ends it. Raises UnfitError where it is over `budget`."""
    stream = zlib.decompressobj()
    try:
        out = stream.decompress(packed, budget + 1)
    except zlib.error:
        return b""
    if len(out) > budget:
        raise UnfitError(
            FailureCode.TOO_LARGE,
            "Packed text in this file would unpack to more than 16 MB, which no photo needs.",
            "Leave this file out, or save the photo again with another program.",
        )
    return out


def header(data: bytes) -> Header:
    """Raises UnfitError where the file is no PNG that can be decoded."""
    listed = tuple(chunks(data))
    if not listed:
        raise truncated()
    first = listed[0]
    if first.type != b"IHDR" or len(first.body) < 13:
        raise damaged("it has no header") if first.end <= len(data) else truncated()
    whole = listed[-1].type == b"IEND" and listed[-1].end <= len(data)
    bits, colour, interlaced = first.body[8], first.body[9], first.body[12]
    size = stored_size(int.from_bytes(first.body[:4], "big"), int.from_bytes(first.body[4:8], "big"))
    if colour not in _CHANNELS or bits not in (1, 2, 4, 8, 16) or interlaced > 1:
        raise damaged("its header makes no sense")
    words = dict(texts(data))
    xmp = words.get(XMP_KEYWORD)
    return Header(
        size=size,
        decodable=SIGNATURE + b"".join(data[c.start : c.end] for c in listed if c.type in _NEEDED),
        pictures=_pictures(listed),
        noun="animation",
        bits=bits,
        exif=_exif(listed, words),
        xmp=xmp.encode() if xmp else None,
        icc=_icc(listed),
        whole=whole,
    )


def rows_are_complete(data: bytes) -> bool:
    """Whether the packed rows unpack to as many bytes as the header asks for.

    A stream that ends early without an error leaves black rows behind, which the decoder does not report.
    """
    listed = tuple(chunks(data))
    body = listed[0].body
    width, height = int.from_bytes(body[:4], "big"), int.from_bytes(body[4:8], "big")
    bits = body[8] * _CHANNELS[body[9]]
    passes = _ADAM7 if body[12] else ((0, 0, 1, 1),)
    wanted = 0
    for x0, y0, step_x, step_y in passes:
        columns, rows = -(-(width - x0) // step_x), -(-(height - y0) // step_y)
        if columns > 0 and rows > 0:
            wanted += rows * (1 + (columns * bits + 7) // 8)
    stream, unpacked_bytes = zlib.decompressobj(), 0
    pieces = [chunk.body for chunk in listed if chunk.type == b"IDAT"]
    for piece in pieces:
        while piece and unpacked_bytes < wanted:
            unpacked_bytes += len(stream.decompress(piece, 1 << 20))
            piece = stream.unconsumed_tail
    return unpacked_bytes >= wanted


def _pictures(listed: tuple[Chunk, ...]) -> int:
    for chunk in listed:
        if chunk.type == b"acTL":
            return max(1, int.from_bytes(chunk.body[:4], "big"))
    return 1


def _icc(listed: tuple[Chunk, ...]) -> bytes | None:
    for chunk in listed:
        if chunk.type == b"iCCP":
            _, _, packed = chunk.body.partition(b"\x00")
            return unpacked(packed[1:], MOST_UNPACKED) or None
    return None


def _exif(listed: tuple[Chunk, ...], words: dict[str, str]) -> bytes | None:
    for chunk in listed:
        if chunk.type == b"eXIf":
            return chunk.body.removeprefix(b"Exif\x00\x00")
    for keyword, text in words.items():
        if _RAW_PROFILE.match(keyword):
            # ImageMagick's own way: name, length, then hexadecimal digits over many lines.
            lines = text.strip().split("\n")
            try:
                return bytes.fromhex("".join(lines[2:])).removeprefix(b"Exif\x00\x00")
            except ValueError:
                return None
    return None
