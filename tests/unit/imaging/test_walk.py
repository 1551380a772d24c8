"""The walker accepts exactly what our encoder writes, and names everything else."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from app.imaging.encode import encoded
from app.imaging.walk import problems
from tests.unit.imaging.made import exif, file_of, jpeg_with, segment, textured

PIXELS = textured(64, 48)
CLEAN = encoded(PIXELS)
SCAN = CLEAN.index(b"\xff\xda")
ENTROPY = SCAN + 14


def saved(**settings: object) -> bytes:
    """Our own settings but for `settings`."""
    return file_of(PIXELS, "JPEG", **{"quality": 92, "subsampling": 0, **settings})


def jfif(body: bytes) -> bytes:
    return CLEAN[:2] + segment(0xE0, body) + CLEAN[20:]


def with_thumbnail() -> bytes:
    block = Image.Exif()
    block[0x010E] = "description"
    file = BytesIO()
    Image.fromarray(PIXELS).resize((16, 12)).save(file, "JPEG")
    return block.tobytes() + file.getvalue()


def test_a_clean_export_has_no_problems() -> None:
    assert problems(CLEAN) == ()
    assert problems(saved()) == ()


@pytest.mark.parametrize(
    ("leaky", "named"),
    [
        (saved(exif=exif(1)), "APP1"),
        (saved(exif=with_thumbnail()), "APP1"),
        (saved(comment=b"hello"), "comment"),
        (saved(icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()), "APP2"),
        (saved(xmp=b"<x/>"), "APP1"),
        (saved(dpi=(300, 300)), "density"),
        (saved(quality=91), "quantisation table"),
        (saved(quality=93), "quantisation table"),
        (saved(subsampling=2), "full resolution"),
        (saved(optimize=True), "Huffman table"),
        (saved(progressive=True), "frame"),
        (saved(restart_marker_rows=1), "restart"),
        (CLEAN + b"x", "1 bytes after the end"),
        (CLEAN + bytes(58_000), "58000 bytes after the end"),
        (CLEAN + CLEAN, "bytes after the end"),
        (jfif(b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x01\x01abc"), "thumbnail"),
        (jfif(b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00abc"), "thumbnail"),
        (jfif(b"JFIF\x00\x01\x01\x01\x00\x48\x00\x48\x00\x00"), "density"),
        (jfif(b"JFIF\x00\x01\x02\x00\x00\x01\x00\x01\x00\x00"), "APP0"),
        (jfif(b"JFXX\x00\x10"), "APP0"),
        (CLEAN[:2] + CLEAN[20:], "unexpected quantisation table"),
        (CLEAN[:20] + segment(0xDB, b"\x02" + bytes(range(1, 65))) + CLEAN[20:], "quantisation table"),
        (CLEAN[:SCAN] + segment(0xDB, b"\x03" + bytes(range(1, 65))) + CLEAN[SCAN:], "quantisation table"),
        (CLEAN[:SCAN] + segment(0xFE, b"") + CLEAN[SCAN:], "comment"),
        (CLEAN[:SCAN] + segment(0xDD, b"\x00\x01") + CLEAN[SCAN:], "restart interval"),
        (CLEAN[:20] + b"\xff" + CLEAN[20:], "fill bytes"),
        (CLEAN[:SCAN] + b"\xff\xff\xff" + CLEAN[SCAN:], "fill bytes"),
        (CLEAN[:-2] + b"\xff\xff\xff\xd9", "fill bytes"),
        (CLEAN[:-2] + b"\xff\xd0\xff\xd9", "restart marker"),
        (CLEAN[:-2] + segment(0xFE, b"late") + b"\xff\xd9", "comment"),
        (CLEAN[:-2] + CLEAN[SCAN:ENTROPY] + b"abc\xff\xd9", "scan"),
        (CLEAN[:-2] + b"\xff\xd8\xff\xd9", "start of another picture"),
        (CLEAN[:-2], "no end marker"),
        (CLEAN[:-1], "cut marker"),
        (CLEAN[:ENTROPY] + b"\xff\xd9", "empty"),
        (CLEAN[:100], "false length"),
        (b"", "does not begin"),
        (b"\x89PNG", "does not begin"),
        (b"x" + CLEAN, "does not begin"),
        (b"\xff\xd8" + CLEAN, "another picture"),
    ],
)
def test_every_leak_is_named(leaky: bytes, named: str) -> None:
    found = problems(leaky)
    assert found
    assert named in found[0]


@pytest.mark.parametrize("number", range(16))
def test_every_application_segment_is_named_wherever_it_stands(number: int) -> None:
    late = CLEAN[:SCAN] + segment(0xE0 + number, b"data") + CLEAN[SCAN:]
    early = jpeg_with(CLEAN, segment(0xE0 + number, b"data"))
    assert f"APP{number}" in problems(late)[0]
    assert f"APP{number}" in problems(early)[0]


@given(st.integers(0, ENTROPY - 1), st.integers(1, 255))
def test_no_other_byte_of_the_header_is_accepted(at: int, change: int) -> None:
    """But for the four bytes of the size, the header is one constant."""
    size = CLEAN.index(b"\xff\xc0") + 5
    data = bytearray(CLEAN)
    data[at] ^= change
    if size <= at < size + 4:
        width, height = int.from_bytes(data[size : size + 2], "big"), int.from_bytes(data[size + 2 : size + 4], "big")
        assert bool(problems(bytes(data))) is (0 in (width, height))
    else:
        assert problems(bytes(data))


@given(st.binary(max_size=300))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    assert problems(data)


@given(st.integers(0, len(CLEAN) - 1))
def test_no_beginning_of_an_export_is_accepted(length: int) -> None:
    assert problems(CLEAN[:length])
