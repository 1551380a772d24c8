"""An independent judge of our own PNG exports, byte by byte.

Promises: a file in which `problems` finds nothing is exactly a header for 8-bit RGB, the one block that the settings
ask for if any, and packed rows: no other chunk, no false checksum, no byte after the last row inside the packed data or
after the end of the file, no filter that is none. It never uses the encoder's library, only zlib to unpack.

Does not promise: that the rows show the right pixels, or that they could not be packed in another way that hides
something; the proof compares the pixels, and makes the file anew to compare its bytes.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEYWORD = b"XML:com.adobe.xmp\x00\x00\x00\x00\x00"
_AT_ONCE = 1 << 20


def problems(data: bytes, xmp: bytes = b"") -> tuple[str, ...]:
    """What is wrong with the bytes of an export, in plain words; empty where nothing is.

    `xmp` is the packet that the settings ask for, which must then stand there exactly. Looks no further than the first
    chunk that does not belong.
    """
    if not data.startswith(_SIGNATURE):
        return ("it does not begin like a PNG",)
    expected = [b"IHDR", *([b"iTXt"] if xmp else []), b"IDAT", b"IEND"]
    at, size = len(_SIGNATURE), (0, 0)
    packed: list[bytes] = []
    while expected:
        length, type_ = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        body = data[at + 8 : at + 8 + length]
        if len(body) != length or at + 12 + length > len(data):
            return (f"it ends in the middle of a chunk at byte {at}",)
        if type_ == b"IEND" and packed and expected[0] == b"IDAT":
            expected.pop(0)
        if type_ != expected[0]:
            return (f"an unexpected chunk {_named(type_)} at byte {at}",)
        if data[at + 8 + length : at + 12 + length] != zlib.crc32(type_ + body).to_bytes(4, "big"):
            return (f"the checksum of the chunk {_named(type_)} at byte {at} is false",)
        if type_ == b"IHDR":
            size = (int.from_bytes(body[:4], "big"), int.from_bytes(body[4:8], "big"))
            if length != 13 or body[8:] != b"\x08\x02\x00\x00\x00" or not all(size):
                return ("the header is not that of an 8-bit RGB picture",)
        elif type_ == b"iTXt" and body != _KEYWORD + xmp:
            return ("its XMP block is not the one that was authored",)
        elif type_ == b"IEND" and body:
            return ("bytes inside the chunk IEND",)
        if type_ == b"IDAT":
            packed.append(body)
        else:
            expected.pop(0)
        at += 12 + length
    found = []
    lengths = [len(body) for body in packed]
    if 0 in lengths or len(set(lengths[:-1])) > 1 or lengths[-1] > lengths[0]:
        found.append("its packed rows are cut into uneven chunks")
    found += _rows_problems(packed, *size)
    if at < len(data):
        found.append(f"{len(data) - at} bytes after the end of the picture")
    return tuple(found)


def fixed_length(xmp: bytes = b"") -> int:
    """How many bytes of a file without problems come before its packed rows."""
    return 33 + (12 + len(_KEYWORD + xmp) if xmp else 0)


def _rows_problems(packed: list[bytes], width: int, height: int) -> list[str]:
    """The packed rows unpack to exactly the rows that the header promises, and end there."""
    row, unpacked = 1 + 3 * width, 0
    stream = zlib.decompressobj()
    try:
        for piece in _unpacked(stream, packed):
            first = -unpacked % row
            if any(filter_ > 4 for filter_ in piece[first : row * height - unpacked : row]):
                return ["a row has a filter that is none"]
            unpacked += len(piece)
            if unpacked > row * height:
                return ["bytes are packed behind the last row"]
    except zlib.error:
        return ["its rows cannot be unpacked"]
    if unpacked < row * height or not stream.eof:
        return ["rows are missing"]
    return ["bytes hide behind the packed rows"] if stream.unused_data else []


def _unpacked(stream: zlib._Decompress, packed: list[bytes]) -> Iterator[bytes]:
    """Piece by piece, so that nothing is held that a hostile file could make large."""
    for number, body in enumerate(packed):
        waiting = body
        while waiting and not stream.eof:
            yield stream.decompress(waiting, _AT_ONCE)
            waiting = stream.unconsumed_tail
        if stream.eof and number + 1 < len(packed):
            raise zlib.error("the stream ends before its last chunk")


def _named(type_: bytes) -> str:
    return type_.decode("latin-1") if type_.isalpha() else "without a name"
