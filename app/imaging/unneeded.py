"""Every part of a photo file that is not needed to show its first picture: the allow-list of each of the eight formats.

Promises: a segment, chunk, tag, box, further picture or tail that is not on the list of what a picture is made of is
named, with its size, whether or not anybody knows what it means. Does not promise: to see bytes that hide inside the
packed picture, or in gaps that nothing in the file points to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from app.domain.photo import PhotoFormat
from app.imaging import bmp, containers, gif, heif, jpeg, png, tiff, webp

_KNOWN: Final = {
    jpeg.EXIF: "EXIF",
    jpeg.XMP: "XMP",
    jpeg.EXTENDED_XMP: "extended XMP",
    b"ICC_PROFILE\x00": "a colour profile",
    b"Photoshop 3.0": "IPTC or Photoshop data",
    jpeg.MPF: "an index of further pictures",
    b"JFXX": "a thumbnail",
    b"JFIF": "a thumbnail",
}

# TIFF 6.0 and its supplements: what pixels are made of. Density (282, 283, 296) is not needed for them.
_TIFF_NEEDED: Final = frozenset(
    {254, 255, 256, 257, 258, 259, 262, 263, 266, 273, 274, 277, 278, 279, 280, 281, 284, 292, 293, 301, 317, 318, 319}
    | {320, 321, 322, 323, 324, 325, 332, 334, 338, 339, 340, 341, 347, 512, 513, 514, 515, 517, 518, 519, 520, 521}
    | {529, 530, 531, 532, 559}
)

_PNG_NEEDED: Final = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_WEBP_NEEDED: Final = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH"})
_HEIF_NEEDED: Final = frozenset({b"hvc1", b"av01", b"grid", b"iden"})
_HEIF_BOXES: Final = frozenset({b"ftyp", b"meta", b"mdat"})


def unneeded(data: bytes, format: PhotoFormat) -> tuple[str, ...]:
    """What `data` holds beside its first picture, one line for each part; empty for a file of a picture alone.

    Raises UnfitError where the file cannot be taken apart.
    """
    return tuple(_LISTS[format](data))


def _jpeg(data: bytes) -> Iterator[str]:
    parsed = jpeg.segments(data)
    for segment in parsed.segments:
        body = segment.body
        plain_jfif = segment.marker == jpeg.APP0 and body.startswith(b"JFIF\x00") and len(body) == 14
        adobe = segment.marker == jpeg.APP14 and body.startswith(b"Adobe") and len(body) == 12
        if segment.marker in jpeg.NEEDED or plain_jfif or adobe:
            continue
        if segment.marker == jpeg.COM:
            yield f"a comment, {len(body)} bytes"
        else:
            said = next((name for start, name in _KNOWN.items() if body.startswith(start)), "data of a program")
            name = f"APP{segment.marker - jpeg.APP0}" if segment.marker >= jpeg.APP0 else f"0x{segment.marker:02X}"
            yield f"segment {name} ({said}), {len(body)} bytes"
    yield from _tail(data, parsed.end)


def _png(data: bytes) -> Iterator[str]:
    listed = tuple(png.chunks(data))
    for chunk in listed:
        if chunk.type not in _PNG_NEEDED:
            yield f"chunk {chunk.type.decode('latin-1')!a}, {len(chunk.body)} bytes"
    yield from _tail(data, listed[-1].end if listed and listed[-1].type == b"IEND" else None)


def _tiff(data: bytes) -> Iterator[str]:
    tiff.header(data)
    pages = tuple(tiff.Tiff(data).pages())
    for tag, field in pages[0].tags.items():
        if tag not in _TIFF_NEEDED:
            yield f"tag {tag}, {len(field.raw)} bytes"
    yield from _more(len(pages), "pages")


def _webp(data: bytes) -> Iterator[str]:
    end = webp.riff_end(data)
    frames = 0
    for type_, body in webp.chunks(data[:end]):
        frames += type_ == b"ANMF"
        if type_ not in _WEBP_NEEDED | {b"ANMF"}:
            yield f"chunk {type_.decode('latin-1')!a}, {len(body)} bytes"
    yield from _more(frames, "pictures")
    yield from _tail(data, end)


def _gif(data: bytes) -> Iterator[str]:
    parsed = gif.blocks(data)
    yield from (f"a comment, {len(comment)} bytes" for comment in parsed.comments)
    yield from (f"data of a program ({name.decode('latin-1')!a})" for name, _ in parsed.applications)
    yield from _more(parsed.pictures, "pictures")
    yield from _tail(data, parsed.end)


def _bmp(data: bytes) -> Iterator[str]:
    bmp.header(data)
    head = int.from_bytes(data[14:18], "little")
    start = int.from_bytes(data[10:14], "little")
    if head == 12:
        width, height, bits, packing, colours, packed = (
            int.from_bytes(data[18:20], "little"),
            int.from_bytes(data[20:22], "little"),
            int.from_bytes(data[24:26], "little"),
            0,
            0,
            0,
        )
    else:
        width, height = (abs(int.from_bytes(data[at : at + 4], "little", signed=True)) for at in (18, 22))
        bits = int.from_bytes(data[28:30], "little")
        packing, packed, colours = (int.from_bytes(data[at : at + 4], "little") for at in (30, 34, 46))
    palette = (colours or (2**bits if bits <= 8 else 0)) * (3 if head == 12 else 4)
    masks = {3: 12, 6: 16}.get(packing, 0) if head == 40 else 0
    gap = start - 14 - head - palette - masks
    if gap > 0:
        yield f"{gap} bytes between the header and the picture"
    length = packed if packing in (1, 2, 4, 5) else (width * bits + 31) // 32 * 4 * height
    if head >= 124 and int.from_bytes(data[130:134], "little"):
        yield "a colour profile, or the path of one"
    yield from _tail(data, start + length)


def _heif(data: bytes) -> Iterator[str]:
    for type_ in heif.items(data):
        if type_ not in _HEIF_NEEDED:
            yield f"item {type_.decode('latin-1')!a}"
    for box in heif.boxes(data):
        if box.type not in _HEIF_BOXES:
            yield f"box {box.type.decode('latin-1')!a}, {len(box.body)} bytes"


def _heic(data: bytes) -> Iterator[str]:
    yield from _heif(data)
    yield from _inside(containers.blocks(data, PhotoFormat.HEIF))


def _avif(data: bytes) -> Iterator[str]:
    yield from _heif(data)
    yield from _inside(containers.blocks(data, PhotoFormat.AVIF))


def _inside(blocks: containers.Blocks) -> Iterator[str]:
    if blocks.icc is not None:
        yield f"a colour profile, {len(blocks.icc)} bytes"
    yield from (found.value for found in blocks.found)


def _more(count: int, noun: str) -> Iterator[str]:
    if count > 1:
        yield f"{count - 1} more {noun}"


def _tail(data: bytes, end: int | None) -> Iterator[str]:
    if end is None:
        yield "an end that cannot be found"
    elif len(data) > end:
        yield f"{len(data) - end} bytes after the end of the picture"


_LISTS: Final[dict[PhotoFormat, Callable[[bytes], Iterator[str]]]] = {
    PhotoFormat.JPEG: _jpeg,
    PhotoFormat.PNG: _png,
    PhotoFormat.TIFF: _tiff,
    PhotoFormat.WEBP: _webp,
    PhotoFormat.GIF: _gif,
    PhotoFormat.BMP: _bmp,
    PhotoFormat.HEIF: _heic,
    PhotoFormat.AVIF: _avif,
}
