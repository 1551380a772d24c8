"""The chunks of a WebP file (RIFF container, Google's WebP container specification), read without trust."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.geometry import BlockGrid, Size
from app.imaging.header import LOSSLESS, Header, damaged, stored_size, truncated


def chunks(data: bytes, at: int = 12) -> Iterator[tuple[bytes, bytes]]:
    """Type and body of every chunk from `at` on; the last one may be cut short."""
    while at + 8 <= len(data):
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        yield data[at : at + 4], data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def riff_end(data: bytes) -> int:
    """Where the container says that it ends."""
    return 8 + int.from_bytes(data[4:8], "little")


def header(data: bytes) -> Header:
    """Raises UnfitError where the file is no WebP that can be decoded."""
    end = riff_end(data)
    listed = tuple(chunks(data[:end]))
    frames = [body for type_, body in listed if type_ == b"ANMF"]
    coded = tuple(chunks(frames[0], 16)) if frames else listed
    found = {type_: body for type_, body in reversed(listed)}
    size = _canvas(found.get(b"VP8X")) or _coded_size(coded)
    if size is None:
        raise truncated() if end > len(data) else damaged("it holds no picture")
    lossy = any(type_ == b"VP8 " for type_, _ in coded)
    exif = found.get(b"EXIF")
    return Header(
        size=size,
        decodable=data,
        grid=BlockGrid(16, 16, 0, 0, 16) if lossy else LOSSLESS,
        pictures=max(1, len(frames)),
        noun="animation",
        exif=exif.removeprefix(b"Exif\x00\x00") if exif else None,
        xmp=found.get(b"XMP "),
        icc=found.get(b"ICCP"),
        predicts_far=lossy,
        whole=end <= len(data),
    )


def _canvas(body: bytes | None) -> Size | None:
    if body is None or len(body) < 10:
        return None
    return Size(1 + int.from_bytes(body[4:7], "little"), 1 + int.from_bytes(body[7:10], "little"))


def _coded_size(coded: tuple[tuple[bytes, bytes], ...]) -> Size | None:
    for type_, body in coded:
        if type_ == b"VP8 " and len(body) >= 10:
            # 14 bits each, the upper two are a scaling hint (RFC 6386 section 9.1).
            width, height = int.from_bytes(body[6:8], "little"), int.from_bytes(body[8:10], "little")
            return stored_size(width & 0x3FFF, height & 0x3FFF)
        if type_ == b"VP8L" and len(body) >= 5:
            packed = int.from_bytes(body[1:5], "little")
            return Size(1 + (packed & 0x3FFF), 1 + (packed >> 14 & 0x3FFF))
    return None
