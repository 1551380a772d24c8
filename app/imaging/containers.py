"""Where each file format keeps what is not pixels: one reader per format, all giving the same `Blocks`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from app.domain.photo import PhotoFormat, Reveals, Revelation
from app.imaging import bmp, gif, heif, jpeg, png, tiff, webp
from app.imaging.header import damaged
from app.imaging.iptc import PHOTOSHOP

_MOST_TEXTS = 100

_BOX_NAMES: Final = {
    "urn:mpeg:hevc:2015:auxid:2": "a depth map",
    "urn:mpeg:mpegB:cicp:systems:auxiliary:depth": "a depth map",
    "urn:com:apple:photo:2018:aux:portraiteffectsmatte": "a portrait matte",
    "urn:com:apple:photo:2020:aux:hdrgainmap": "a gain map, which is a second rendering of the scene",
}


@dataclass(frozen=True, slots=True, eq=False)
class Blocks:
    """The metadata blocks of one file, unread, and what was found on the way to them.

    `exif` blocks begin with a TIFF header, `photoshop` ones with a resource block.
    """

    exif: tuple[bytes, ...] = ()
    xmp: tuple[bytes, ...] = ()
    iptc: tuple[bytes, ...] = ()
    photoshop: tuple[bytes, ...] = ()
    icc: bytes | None = None
    found: tuple[Revelation, ...] = ()


def blocks(data: bytes, format: PhotoFormat) -> Blocks:
    """Raises UnfitError where the file cannot be taken apart."""
    return _READERS[format](data)


def _jpeg(data: bytes) -> Blocks:
    parsed = jpeg.segments(data)
    extended = parsed.bodies(jpeg.APP1, jpeg.EXTENDED_XMP)
    # Each part has a 32-digit name, the whole length and its own offset before it.
    parts = sorted((body[36:40], body[40:]) for body in extended)
    xmp = (*parsed.bodies(jpeg.APP1, jpeg.XMP), *([b"".join(part for _, part in parts)] if parts else []))
    return Blocks(
        exif=parsed.bodies(jpeg.APP1, jpeg.EXIF),
        xmp=xmp,
        photoshop=(b"".join(parsed.bodies(jpeg.APP13, PHOTOSHOP)),),
        icc=parsed.icc,
        found=(*_jpeg_segments(parsed), *_after(data, parsed.end), *_unread("JPEG", parsed.end)),
    )


def _jpeg_segments(parsed: jpeg.Jpeg) -> Iterator[Revelation]:
    for segment in parsed.segments:
        body, name = segment.body, f"APP{segment.marker - jpeg.APP0}"
        if segment.marker == jpeg.COM:
            yield Revelation(Reveals.DESCRIPTION, "JPEG comment", _text(body))
        elif segment.marker == jpeg.APP0 and body.startswith(b"JFIF\x00"):
            if len(body) > 14 and body[12] * body[13]:
                yield Revelation(Reveals.THUMBNAIL, "JFIF", f"{body[12]} x {body[13]} pixels, {len(body) - 14} bytes")
        elif segment.marker == jpeg.APP0 and body.startswith(b"JFXX\x00"):
            yield Revelation(Reveals.THUMBNAIL, "JFXX", f"a picture of {len(body)} bytes")
        elif segment.marker == jpeg.APP2 and body.startswith(jpeg.MPF):
            yield Revelation(Reveals.MORE_PICTURES, "MPF", "an index of further pictures in this file")
        elif segment.marker == jpeg.APP11 and body[:2] == b"JP":
            yield Revelation(Reveals.HIDDEN_DATA, "JUMBF", _provenance(body))
        elif jpeg.APP0 <= segment.marker <= jpeg.APP0 + 15 and not body.startswith(_READ_ELSEWHERE):
            yield Revelation(Reveals.OTHER, name, f"{len(body)} bytes of a program or camera")


_READ_ELSEWHERE = (jpeg.EXIF, jpeg.XMP, jpeg.EXTENDED_XMP, PHOTOSHOP, b"ICC_PROFILE\x00", b"Adobe", b"Photoshop")


def _png(data: bytes) -> Blocks:
    header = png.header(data)
    listed = tuple(png.chunks(data))
    return Blocks(
        exif=(header.exif,) if header.exif else (),
        xmp=(header.xmp,) if header.xmp else (),
        icc=header.icc,
        found=(
            *_png_texts(data),
            *_png_chunks(listed),
            *_pictures(header.pictures, "animation"),
            *_after(data, listed[-1].end),
        ),
    )


def _png_texts(data: bytes) -> Iterator[Revelation]:
    for number, (keyword, text) in enumerate(png.texts(data)):
        if number >= _MOST_TEXTS:
            yield Revelation(Reveals.OTHER, "PNG text", "and more texts")
            return
        if keyword == png.XMP_KEYWORD or keyword.lower().startswith("raw profile type"):
            continue
        kind = _PNG_KEYWORDS.get(keyword.lower(), Reveals.DESCRIPTION)
        yield Revelation(kind, f"PNG text {keyword}"[:80], text)


_PNG_KEYWORDS: Final = {
    "author": Reveals.OWNER,
    "copyright": Reveals.OWNER,
    "software": Reveals.HISTORY,
    "source": Reveals.CAMERA,
    "creation time": Reveals.TIME,
    "date:create": Reveals.TIME,
    "date:modify": Reveals.TIME,
}

_PNG_HARMLESS = frozenset(
    {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD", b"hIST", b"cICP"}
    | {b"iCCP", b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"acTL", b"fcTL", b"fdAT", b"pHYs", b"mDCV", b"cLLI"}
)


def _png_chunks(listed: tuple[png.Chunk, ...]) -> Iterator[Revelation]:
    for chunk in listed:
        if chunk.type == b"tIME" and len(chunk.body) >= 7:
            year = int.from_bytes(chunk.body[:2], "big")
            yield Revelation(Reveals.TIME, "PNG tIME", f"{year:04}-{chunk.body[2]:02}-{chunk.body[3]:02}")
        elif chunk.type == b"caBX":
            yield Revelation(Reveals.HIDDEN_DATA, "JUMBF", _provenance(chunk.body))
        elif chunk.type not in _PNG_HARMLESS:
            name = chunk.type.decode("latin-1")
            yield Revelation(Reveals.OTHER, f"PNG {name}", f"{len(chunk.body)} bytes of a program")


def _tiff(data: bytes) -> Blocks:
    header = tiff.header(data)
    pages = tuple(tiff.Tiff(data).pages())

    def every(tag: int) -> tuple[bytes, ...]:
        return tuple(page.tags[tag].raw for page in pages if tag in page.tags and page.tags[tag].raw)

    return Blocks(
        exif=(data,),
        xmp=every(tiff.XMP),
        iptc=every(tiff.IPTC),
        photoshop=every(tiff.PHOTOSHOP),
        icc=header.icc,
        found=tuple(_pictures(header.pictures, "pages")),
    )


def _webp(data: bytes) -> Blocks:
    header = webp.header(data)
    return Blocks(
        exif=(header.exif,) if header.exif else (),
        xmp=(header.xmp,) if header.xmp else (),
        icc=header.icc,
        found=(
            *_webp_chunks(data),
            *_pictures(header.pictures, "animation"),
            *_after(data, webp.riff_end(data)),
        ),
    )


_WEBP_KNOWN = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"EXIF", b"XMP ", b"ICCP"})


def _webp_chunks(data: bytes) -> Iterator[Revelation]:
    for type_, body in webp.chunks(data[: webp.riff_end(data)]):
        if type_ == b"C2PA":
            yield Revelation(Reveals.HIDDEN_DATA, "JUMBF", _provenance(body))
        elif type_ not in _WEBP_KNOWN:
            yield Revelation(Reveals.OTHER, f"WebP {type_.decode('latin-1')}", f"{len(body)} bytes of a program")


def _gif(data: bytes) -> Blocks:
    parsed = gif.blocks(data)
    found = [Revelation(Reveals.DESCRIPTION, "GIF comment", _text(comment)) for comment in parsed.comments]
    xmp = []
    for name, body in parsed.applications:
        if name == b"XMP DataXMP":
            # The packet is not cut into sub-blocks; a run of falling bytes behind it lets old readers skip it.
            xmp.append(_packet(data))
        elif not name.startswith((b"NETSCAPE", b"ANIMEXTS")):
            found.append(Revelation(Reveals.OTHER, f"GIF {_text(name)}", f"{len(body)} bytes of a program"))
    found += _pictures(parsed.pictures, "animation")
    return Blocks(xmp=tuple(xmp), found=(*found, *_after(data, parsed.end), *_unread("GIF", parsed.end)))


def _packet(data: bytes) -> bytes:
    start, end = data.find(b"<?xpacket begin"), data.find(b"<?xpacket end")
    return data[start:end] if 0 <= start < end else b"?"


def _bmp(data: bytes) -> Blocks:
    bmp.header(data)
    header, space = int.from_bytes(data[14:18], "little"), data[70:74][::-1]
    start, length = (int.from_bytes(data[at : at + 4], "little") for at in (126, 130))
    profile = data[14 + start : 14 + start + length] if header >= 124 and length else b""
    found = []
    if space == b"LINK" and profile:
        found.append(Revelation(Reveals.PROFILE, "BMP", f"the path of a colour profile: {_text(profile)}"))
    return Blocks(icc=profile if space == b"MBED" and profile else None, found=tuple(found))


def _heif(format: PhotoFormat, data: bytes) -> Blocks:
    header = heif.header(data)
    try:
        image = heif.opened(data, format)
    except Exception:
        # The decoders raise many types; what they refuse cannot be read by anybody else either.
        raise damaged("its boxes cannot be read") from None
    header = heif.told(header, image)
    found = [
        Revelation(Reveals.THUMBNAIL, str(format), f"{longest} pixels on its longer side")
        for longest in image.info.get("thumbnails", ())
    ]
    found += [Revelation(Reveals.MORE_PICTURES, str(format), "a depth map") for _ in image.info.get("depth_images", ())]
    found += [
        Revelation(Reveals.MORE_PICTURES, str(format), _BOX_NAMES.get(kind, "an auxiliary picture"))
        for kind in image.info.get("aux", ())
    ]
    if b"tmap" in heif.items(data):
        found.append(Revelation(Reveals.MORE_PICTURES, str(format), "a gain map, which is a second rendering"))
    for box in heif.boxes(data):
        if box.type == b"mpvd":
            found.append(Revelation(Reveals.MORE_PICTURES, str(format), f"a motion video of {len(box.body)} bytes"))
        elif box.type in (b"uuid", b"jumb"):
            found.append(Revelation(Reveals.HIDDEN_DATA, str(format), _provenance(box.body)))
    return Blocks(
        exif=(header.exif,) if header.exif else (),
        xmp=(header.xmp,) if header.xmp else (),
        icc=header.icc,
        found=(*found, *_pictures(header.pictures, "pictures")),
    )


def _heic(data: bytes) -> Blocks:
    return _heif(PhotoFormat.HEIF, data)


def _avif(data: bytes) -> Blocks:
    return _heif(PhotoFormat.AVIF, data)


_READERS: Final[dict[PhotoFormat, Callable[[bytes], Blocks]]] = {
    PhotoFormat.JPEG: _jpeg,
    PhotoFormat.PNG: _png,
    PhotoFormat.TIFF: _tiff,
    PhotoFormat.WEBP: _webp,
    PhotoFormat.GIF: _gif,
    PhotoFormat.BMP: _bmp,
    PhotoFormat.HEIF: _heic,
    PhotoFormat.AVIF: _avif,
}


def _pictures(count: int, noun: str) -> Iterator[Revelation]:
    if count > 1:
        yield Revelation(Reveals.MORE_PICTURES, noun, f"{count} pictures in one file")


def _after(data: bytes, end: int | None) -> Iterator[Revelation]:
    """What lies behind the end of the picture."""
    rest = data[end:] if end is not None else b""
    if not rest.strip(b"\x00"):
        return
    size = f"{len(rest)} bytes after the end of the picture"
    if b"\xff\xd8\xff" in rest[:65536] and b"\xff\xd9" in rest:
        yield Revelation(Reveals.MORE_PICTURES, "after the end", f"{size}, among them another JPEG")
    elif b"ftyp" in rest[:65536] or b"MotionPhoto_Data" in rest:
        yield Revelation(Reveals.MORE_PICTURES, "after the end", f"{size}, among them a video")
    else:
        yield Revelation(Reveals.HIDDEN_DATA, "after the end", size)


def _unread(format: str, end: int | None) -> Iterator[Revelation]:
    if end is None:
        yield Revelation(Reveals.OTHER, format, "could not be read to its end")


def _provenance(body: bytes) -> str:
    kind = "content credentials (C2PA)" if b"c2pa" in body[:4096] else "data of a program"
    return f"{kind}, {len(body)} bytes"


def _text(raw: bytes) -> str:
    raw = raw.strip(b"\x00 ")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
