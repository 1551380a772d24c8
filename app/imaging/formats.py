"""Which kind of file this is, judged by its bytes and never by its name.

An allow-list: what is not recognised as one of the formats of `PhotoFormat` is refused, whatever it is called.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from app.domain.photo import PhotoFormat
from app.imaging.tiff import DamagedTiffError, camera_raw

_HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"})
_AVIF_BRANDS = frozenset({b"avif", b"avis"})

_SUFFIXES = {
    PhotoFormat.JPEG: frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"}),
    PhotoFormat.PNG: frozenset({".png", ".apng"}),
    PhotoFormat.TIFF: frozenset({".tif", ".tiff", ".btf", ".tf8"}),
    PhotoFormat.WEBP: frozenset({".webp"}),
    PhotoFormat.HEIF: frozenset({".heic", ".heif", ".hif", ".heics", ".heifs"}),
    PhotoFormat.AVIF: frozenset({".avif", ".avifs"}),
    PhotoFormat.BMP: frozenset({".bmp", ".dib"}),
    PhotoFormat.GIF: frozenset({".gif"}),
}


@dataclass(frozen=True, slots=True)
class Lookalike:
    """What a file that is not accepted seems to be. `still` is true for pictures of a format that is not offered."""

    name: str
    still: bool


_OTHER_STARTS: tuple[tuple[bytes, Lookalike], ...] = (
    (b"8BPS", Lookalike("a Photoshop file", True)),
    (b"\xff\x0a", Lookalike("a JPEG XL file", True)),
    (b"\x00\x00\x00\x0cJXL \r\n\x87\n", Lookalike("a JPEG XL file", True)),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", Lookalike("a JPEG 2000 file", True)),
    (b"\xff\x4f\xff\x51", Lookalike("a JPEG 2000 file", True)),
    (b"II\xbc\x01", Lookalike("a JPEG XR file", True)),
    (b"IIRO", Lookalike("a camera raw file", True)),
    (b"IIRS", Lookalike("a camera raw file", True)),
    (b"MMOR", Lookalike("a camera raw file", True)),
    (b"IIU\x00", Lookalike("a camera raw file", True)),
    (b"FUJIFILMCCD-RAW", Lookalike("a camera raw file", True)),
    (b"FOVb", Lookalike("a camera raw file", True)),
    (b"\x00MRM", Lookalike("a camera raw file", True)),
    (b"\x00\x00\x01\x00", Lookalike("an icon file", True)),
    (b"gimp xcf", Lookalike("a GIMP file", True)),
    (b"%PDF", Lookalike("a PDF file", False)),
    (b"%!PS", Lookalike("a PostScript file", False)),
    (b"\xc5\xd0\xd3\xc6", Lookalike("a PostScript file", False)),
    (b"PK\x03\x04", Lookalike("a ZIP archive or an office document", False)),
    (b"\xd0\xcf\x11\xe0", Lookalike("an office document", False)),
    (b"Rar!", Lookalike("an archive", False)),
    (b"7z\xbc\xaf", Lookalike("an archive", False)),
    (b"\x1f\x8b", Lookalike("a compressed file", False)),
    (b"MZ", Lookalike("a program", False)),
    (b"\x7fELF", Lookalike("a program", False)),
    (b"ID3", Lookalike("a sound file", False)),
    (b"OggS", Lookalike("a sound file", False)),
    (b"fLaC", Lookalike("a sound file", False)),
    (b"\x1aE\xdf\xa3", Lookalike("a video", False)),
    (b"\x00\x00\x01\xba", Lookalike("a video", False)),
    (b"SQLite format 3", Lookalike("a database", False)),
)


def sniff(data: bytes) -> PhotoFormat | None:
    """The format of a file's bytes, or None where it is none of the accepted ones.

    JPEG includes MPO, PNG includes APNG, TIFF includes BigTIFF but no camera raw file in TIFF clothing.
    """
    if data[:3] == b"\xff\xd8\xff":
        return PhotoFormat.JPEG
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return PhotoFormat.PNG
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return PhotoFormat.GIF
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return PhotoFormat.WEBP
    if data[:2] == b"BM" and len(data) >= 26:
        return PhotoFormat.BMP
    if data[:4] in (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+"):
        return None if _is_raw(data) else PhotoFormat.TIFF
    brands = _brands(data)
    if brands & _AVIF_BRANDS:
        return PhotoFormat.AVIF
    if brands & _HEIF_BRANDS:
        return PhotoFormat.HEIF
    return None


def looks_like(data: bytes) -> Lookalike:
    """What a file that `sniff` refused seems to be, in words for a message."""
    if not data:
        return Lookalike("an empty file", False)
    if data[:4] in (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+"):
        return Lookalike("a camera raw file", True)
    for start, lookalike in _OTHER_STARTS:
        if data.startswith(start):
            return lookalike
    if data[:4] == b"RIFF":
        return Lookalike("a video or sound file", False)
    brands = _brands(data)
    if b"crx " in brands:
        return Lookalike("a camera raw file", True)
    if brands:
        return Lookalike("a video", False)
    return _text_or_unknown(data)


def suffix_fits(suffix: str, format: PhotoFormat) -> bool:
    """Whether a file name's ending (with its dot, any case) is usual for `format`."""
    return suffix.lower() in _SUFFIXES[format]


def _is_raw(data: bytes) -> bool:
    try:
        return camera_raw(data)
    except DamagedTiffError:
        # The decoder says what is wrong with it.
        return False


def _brands(data: bytes) -> frozenset[bytes]:
    """The brands of an ISO base media file (ISO/IEC 14496-12, box `ftyp`), without the version."""
    if data[4:8] != b"ftyp":
        return frozenset()
    length = min(int.from_bytes(data[:4], "big"), len(data), 1024)
    compatible = (data[at : at + 4] for at in range(16, length - 3, 4))
    return frozenset({data[8:12], *compatible})


def _text_or_unknown(data: bytes) -> Lookalike:
    start = data[:4096]
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return Lookalike("a text file", False)
    if b"\x00" in start:
        return Lookalike("a file of an unknown kind", False)
    lowered = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"<svg" in lowered:
        return Lookalike("an SVG drawing", True)
    if lowered.startswith((b"<!doctype html", b"<html")):
        return Lookalike("a web page", False)
    if b"<x:xmpmeta" in lowered or b"<?xpacket" in lowered:
        return Lookalike("an XMP sidecar file", False)
    try:
        # A character may be cut at the end of what is looked at.
        codecs.getincrementaldecoder("utf-8")().decode(start)
    except UnicodeDecodeError:
        return Lookalike("a file of an unknown kind", False)
    return Lookalike("a text file", False)
