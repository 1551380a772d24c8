"""What a file is, is judged by its bytes, never by its name; what is not on the list is refused."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.photo import PhotoFormat
from app.imaging.formats import looks_like, sniff, suffix_fits
from tests.unit.imaging.made import file_of, heic, scene


def ftyp(*brands: bytes) -> bytes:
    body = brands[0] + bytes(4) + b"".join(brands)
    return struct.pack(">I", len(body) + 8) + b"ftyp" + body


def tiff(*entries: tuple[int, int], magic: int = 42, gap: bytes = b"") -> bytes:
    """A TIFF of one directory of 16-bit values."""
    directory = struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHIHH", tag, 3, 1, v, 0) for tag, v in entries)
    return b"II" + struct.pack("<HI", magic, 8 + len(gap)) + gap + directory + bytes(4)


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("JPEG", PhotoFormat.JPEG),
        ("PNG", PhotoFormat.PNG),
        ("TIFF", PhotoFormat.TIFF),
        ("WEBP", PhotoFormat.WEBP),
        ("AVIF", PhotoFormat.AVIF),
        ("BMP", PhotoFormat.BMP),
        ("GIF", PhotoFormat.GIF),
    ],
)
def test_every_accepted_format_is_recognised_by_its_bytes(name: str, format: PhotoFormat) -> None:
    assert sniff(file_of(scene(), name)) is format


def test_heic_is_recognised_by_its_brands() -> None:
    assert sniff(heic(scene())) is PhotoFormat.HEIF
    assert sniff(ftyp(b"mif1", b"heic")) is PhotoFormat.HEIF
    assert sniff(ftyp(b"MiHE", b"heix")) is PhotoFormat.HEIF
    assert sniff(ftyp(b"mif1", b"avif")) is PhotoFormat.AVIF


def test_big_tiff_is_a_tiff() -> None:
    assert sniff(file_of(scene(), "TIFF", big_tiff=True)) is PhotoFormat.TIFF


@pytest.mark.parametrize(
    ("data", "name", "still"),
    [
        (b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "an SVG drawing", True),
        (b"8BPS\x00\x01", "a Photoshop file", True),
        (b"\x00\x00\x00\x0cjP  \r\n\x87\n", "a JPEG 2000 file", True),
        (b"\xff\x0a\x00\x10", "a JPEG XL file", True),
        (b"\x00\x00\x01\x00\x01\x00", "an icon file", True),
        (b"FUJIFILMCCD-RAW ", "a camera raw file", True),
        (ftyp(b"crx ", b"isom"), "a camera raw file", True),
        (ftyp(b"mp42", b"isom"), "a video", False),
        (b"%PDF-1.7", "a PDF file", False),
        (b"PK\x03\x04", "a ZIP archive or an office document", False),
        (b"hello, this is a note\n", "a text file", False),
        ("Grüße".encode(), "a text file", False),
        (b"<!DOCTYPE html><html>", "a web page", False),
        (b"<?xpacket begin=''?><x:xmpmeta/>", "an XMP sidecar file", False),
        (b"\x07\x00\x01\x02\x03", "a file of an unknown kind", False),
        (b"", "an empty file", False),
    ],
)
def test_what_is_not_accepted_is_refused_and_named(data: bytes, name: str, still: bool) -> None:
    assert sniff(data) is None
    assert looks_like(data).name == name
    assert looks_like(data).still is still


@pytest.mark.parametrize(
    "data",
    [
        tiff((256, 8), (50706, 1)),
        tiff((256, 8), (262, 32803)),
        tiff((256, 8), (262, 34892)),
        tiff((256, 8), (259, 34713)),
        tiff((256, 8), gap=b"CR\x02\x00"),
    ],
    ids=["DNG", "sensor pattern", "linear raw", "NEF compression", "CR2"],
)
def test_a_camera_raw_file_in_tiff_clothing_is_refused(data: bytes) -> None:
    assert sniff(data) is None
    assert looks_like(data).name == "a camera raw file"


def test_a_raw_file_whose_first_directory_is_only_a_preview_is_refused() -> None:
    raw = struct.pack("<H", 1) + struct.pack("<HHIHH", 262, 3, 1, 32803, 0) + bytes(4)
    preview = struct.pack("<H", 2) + struct.pack("<HHIHH", 262, 3, 1, 2, 0)
    preview += struct.pack("<HHII", 330, 4, 1, 8 + 2 + 24 + 4) + bytes(4)
    assert sniff(b"II*\x00\x08\x00\x00\x00" + preview + raw) is None


@given(st.binary(max_size=200))
def test_sniffing_and_naming_never_raise(data: bytes) -> None:
    if sniff(data) is None:
        assert looks_like(data).name


@given(
    st.sampled_from([b"II*\x00", b"MM\x00*", b"II+\x00", b"BM", b"RIFF\x00\x00\x00\x00WEBP"]), st.binary(max_size=300)
)
def test_hostile_bytes_behind_a_true_beginning_never_raise(start: bytes, rest: bytes) -> None:
    if sniff(start + rest) is None:
        assert looks_like(start + rest).name


def test_usual_endings() -> None:
    assert suffix_fits(".JPG", PhotoFormat.JPEG)
    assert suffix_fits(".heic", PhotoFormat.HEIF)
    assert not suffix_fits(".png", PhotoFormat.JPEG)
