"""What a photo gives away beside its pixels, in words for the person who has it.

Promises: what the common blocks of a photo say (EXIF, maker notes, XMP, IPTC, comments, colour profile, thumbnails,
further pictures, bytes that no viewer shows) is named; a block that cannot be read is named as unreadable rather than
left out; nothing raises, whatever the bytes.

Does not promise: to find everything. It explains what was removed; it never judges whether an export is clean, which
is the part of `walk.py`, and nothing is ever taken over from it into an export.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Final

import exifread
from PIL import ImageCms

from app.domain.photo import PhotoFormat, Reveals, Revelation
from app.imaging import containers, exif, jpeg
from app.imaging.formats import sniff
from app.imaging.header import UnfitError
from app.imaging.iptc import iptc_reveals, photoshop_reveals
from app.imaging.tiff import GPS_DIRECTORY, DamagedTiffError, Directory, Tiff
from app.imaging.xmp import reveals as xmp_reveals

# It logs the values of tags, which may be names.
logging.getLogger("exifread").setLevel(logging.CRITICAL + 1)

_LONGEST_VALUE = 300
_MOST_READS = 300_000
_MAKER_NOTE = 0x927C
_USER_COMMENT = 0x9286

# Names of EXIF and maker note tags, as exifread spells them.
_TAGS: Final[dict[str, Reveals]] = {
    **dict.fromkeys(("Make", "Model", "LensMake", "LensModel", "LensType", "CameraModel", "Lens"), Reveals.CAMERA),
    **dict.fromkeys(("DateTime", "DateTimeOriginal", "DateTimeDigitized", "GPSDate"), Reveals.TIME),
    **dict.fromkeys(("Artist", "Copyright", "CameraOwnerName", "OwnerName", "XPAuthor", "Photographer"), Reveals.OWNER),
    **dict.fromkeys(("ImageDescription", "XPTitle", "XPComment", "XPKeywords"), Reveals.DESCRIPTION),
    **dict.fromkeys(("XPSubject", "DocumentName", "PageName", "Title"), Reveals.DESCRIPTION),
    **dict.fromkeys(("Software", "ProcessingSoftware", "HostComputer", "ImageHistory"), Reveals.HISTORY),
    **dict.fromkeys(("ImageUniqueID", "TotalShutterReleases", "ShutterCount", "ContentIdentifier"), Reveals.SERIAL),
}


def reveals(data: bytes, format: PhotoFormat) -> tuple[Revelation, ...]:
    """Everything found in the bytes of a photo of `format`; each finding once, values cut to 300 characters."""
    found: dict[tuple[Reveals, str, str], Revelation] = {}
    for revelation in _everything(data, format, with_notes=True):
        value, where = _plain(revelation.value[: _LONGEST_VALUE + 1]), _plain(revelation.where)
        if len(value) > _LONGEST_VALUE:
            value = value[: _LONGEST_VALUE - 1] + "…"
        # What two blocks both say is said once; two blocks that nobody can read are still two.
        place = where if revelation.kind in (Reveals.OTHER, Reveals.HIDDEN_DATA) else ""
        if value:
            found.setdefault((revelation.kind, place, value), Revelation(revelation.kind, where, value))
    return tuple(found.values())


def _plain(text: str) -> str:
    """`text` without what a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text).strip()


def kinds(data: bytes, format: PhotoFormat) -> tuple[Reveals, ...]:
    """The kinds of metadata in a photo, each once, without their values.

    Fast enough for every photo: that there are maker notes is said, but they are not read.
    """
    return tuple(dict.fromkeys(revelation.kind for revelation in _everything(data, format, with_notes=False)))


def thumbnail(data: bytes) -> bytes | None:
    """The embedded EXIF thumbnail's own file bytes, or None where there is none or nothing can be read."""
    format = sniff(data)
    if format is None:
        return None
    try:
        blocks = containers.blocks(data, format)
    except UnfitError:
        return None
    return next((found for block in blocks.exif if (found := exif.thumbnail(block))), None)


def _everything(data: bytes, format: PhotoFormat, with_notes: bool) -> Iterator[Revelation]:
    try:
        blocks = containers.blocks(data, format)
    except UnfitError as trouble:
        yield Revelation(Reveals.OTHER, str(format), f"could not be read: {trouble.message}")
        return
    for block in blocks.exif:
        yield from _exif_reveals(block, with_notes)
        if format is not PhotoFormat.TIFF:
            yield from _previews(block)
    for number, packet in enumerate(blocks.xmp):
        yield from xmp_reveals(packet, "extended XMP" if number else "XMP")
    for block in blocks.photoshop:
        yield from photoshop_reveals(block)
    for block in blocks.iptc:
        yield from iptc_reveals(block)
    if blocks.icc is not None:
        yield _profile(blocks.icc)
    yield from blocks.found


def _exif_reveals(block: bytes, with_notes: bool) -> Iterator[Revelation]:
    """What one EXIF block (from its TIFF header on) gives away."""
    try:
        yield from _place(block)
        small = exif.thumbnail(block)
        if small is not None:
            yield Revelation(Reveals.THUMBNAIL, "EXIF", _picture_size(small))
    except DamagedTiffError:
        yield Revelation(Reveals.OTHER, "EXIF", "could not be read")
        return
    tags = _tags(block, with_notes)
    if tags is None and with_notes:
        yield Revelation(Reveals.OTHER, "EXIF MakerNote", "could not be read")
        tags = _tags(block, with_notes=False)
    if tags is None:
        yield Revelation(Reveals.OTHER, "EXIF", "could not be read as a whole")
        return
    for name, value in tags.items():
        short = name.partition(" ")[2]
        kind = Reveals.SERIAL if "Serial" in short else _TAGS.get(short)
        if kind is not None and value not in ("", "0"):
            yield Revelation(kind, f"EXIF {short}", value)
    yield from _notes(block, sum(name.startswith("MakerNote ") for name in tags))


def _notes(block: bytes, read: int) -> Iterator[Revelation]:
    """That there are maker notes, of which `read` entries could be read, and the comment of the user."""
    directory = exif.exif_directory(block)
    if directory is None:
        return
    if _MAKER_NOTE in directory.tags:
        known = f"{read} entries" if read else "data"
        yield Revelation(Reveals.OTHER, "EXIF MakerNote", f"{known} of the camera's maker")
    comment = directory.tags.get(_USER_COMMENT)
    if comment is not None and comment.raw[8:].strip(b"\x00 "):
        # Eight bytes name the encoding (EXIF 2.32 section 4.6.5).
        wide = "utf-16-be" if block.startswith(b"MM") else "utf-16-le"
        encoding = wide if comment.raw.startswith(b"UNICODE") else "utf-8"
        yield Revelation(Reveals.DESCRIPTION, "EXIF UserComment", comment.raw[8:].decode(encoding, "replace"))


class _Budget(BytesIO):
    """A file that can be read from so often: a hostile count would keep exifread busy for hours."""

    reads = 0

    def read(self, size: int | None = -1, /) -> bytes:
        self.reads += 1
        if self.reads > _MOST_READS:
            raise RuntimeError("too many reads")
        return super().read(size)


def _tags(block: bytes, with_notes: bool) -> dict[str, str] | None:
    """Name and value of every tag that exifread knows, or None where it gives up."""
    try:
        tags = exifread.process_file(_Budget(block), details=with_notes, extract_thumbnail=False)
        return {name: str(tag).strip(" \x00[]") for name, tag in tags.items()}
    except Exception:
        # It answers damaged blocks with AssertionError, UnicodeDecodeError, EOFError and more.
        return None


def _previews(block: bytes) -> Iterator[Revelation]:
    """Pictures that the camera's maker keeps beside the thumbnail."""
    more = block.count(b"\xff\xd8\xff") - (exif.thumbnail(block) is not None)
    if more > 0:
        yield Revelation(Reveals.THUMBNAIL, "EXIF", f"{more} more preview {'pictures' if more > 1 else 'picture'}")


def _place(block: bytes) -> Iterator[Revelation]:
    """The position in decimal degrees, north and east positive (EXIF 2.32 section 4.6.6). Raises DamagedTiffError."""
    tiff = Tiff(block)
    for gps in tiff.sub(tiff.first(), GPS_DIRECTORY):
        latitude, longitude = _degrees(gps, 2, "S"), _degrees(gps, 4, "W")
        if latitude is not None and longitude is not None:
            yield Revelation(Reveals.PLACE, "EXIF GPS", f"{latitude:.6f}, {longitude:.6f}")
        elif gps.tags:
            yield Revelation(Reveals.PLACE, "EXIF GPS", "GPS data without a position")


def _degrees(gps: Directory, tag: int, negative: str) -> float | None:
    field = gps.tags.get(tag)
    parts = field.numbers if field is not None else ()
    if not parts:
        return None
    degrees = sum(part / unit for part, unit in zip(parts, (1, 60, 3600), strict=False))
    return -degrees if gps.text(tag - 1).upper().startswith(negative) else degrees


def _picture_size(data: bytes) -> str:
    try:
        frame = jpeg.segments(data).frame
    except UnfitError:
        return f"a picture of {len(data)} bytes"
    return f"{frame.width} x {frame.height} pixels, {len(data)} bytes"


def _profile(icc: bytes) -> Revelation:
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(icc)).profile
        words = (profile.profile_description, profile.manufacturer, profile.model, profile.copyright)
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        return Revelation(Reveals.PROFILE, "colour profile", f"a profile of {len(icc)} bytes that could not be read")
    said = "; ".join(dict.fromkeys(word.strip() for word in words if isinstance(word, str) and word.strip()))
    return Revelation(Reveals.PROFILE, "colour profile", said or f"a profile of {len(icc)} bytes")
