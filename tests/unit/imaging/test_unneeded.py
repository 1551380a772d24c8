"""Whatever is not the picture is named, in every format, whether or not anybody knows what it means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.domain.export import FileFormat
from app.domain.photo import PhotoFormat
from app.imaging.encode import encoded
from app.imaging.header import UnfitError
from app.imaging.unneeded import unneeded
from tests.unit.imaging.made import exif, file_of, heic, jpeg_with, png_chunk, png_with, saved, scene, segment

J, P, W, G, B, T, H, A = (
    PhotoFormat.JPEG,
    PhotoFormat.PNG,
    PhotoFormat.WEBP,
    PhotoFormat.GIF,
    PhotoFormat.BMP,
    PhotoFormat.TIFF,
    PhotoFormat.HEIF,
    PhotoFormat.AVIF,
)
JPEG, PNG, BMP = file_of(scene(), "JPEG"), file_of(scene(), "PNG"), file_of(scene(), "BMP")
GIF = saved(Image.fromarray(scene()).quantize(8), "GIF")
FRAMES = {"save_all": True, "append_images": [Image.new("RGB", (96, 64))]}


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (JPEG, J),
        (file_of(scene(), "JPEG", progressive=True), J),
        (encoded(scene()), J),
        (saved(Image.fromarray(scene()).convert("CMYK"), "JPEG"), J),
        (PNG, P),
        (encoded(scene(), FileFormat.PNG), P),
        (saved(Image.fromarray(scene()).quantize(8), "PNG", transparency=1), P),
        (file_of(scene(), "WEBP"), W),
        (file_of(scene(), "WEBP", lossless=True), W),
        (saved(Image.fromarray(scene()).convert("RGBA"), "WEBP"), W),
        (GIF, G),
        (BMP, B),
        (saved(Image.fromarray(scene()).quantize(8), "BMP"), B),
        (file_of(scene(), "TIFF"), T),
        (file_of(scene(), "TIFF", compression="jpeg"), T),
        (heic(scene()), H),
        (file_of(scene(), "AVIF"), A),
    ],
)
def test_a_picture_alone_holds_nothing_else(data: bytes, format: PhotoFormat) -> None:
    assert unneeded(data, format) == ()


@pytest.mark.parametrize(
    ("data", "format", "word"),
    [
        (file_of(scene(), "JPEG", exif=exif(6)), J, "EXIF"),
        (jpeg_with(JPEG, segment(0xFE, b"hello")), J, "a comment, 5 bytes"),
        (jpeg_with(JPEG, segment(0xE7, b"what is this")), J, "APP7"),
        (file_of(scene(), "JPEG", icc_profile=b"x" * 200), J, "colour profile"),
        (JPEG + b"\0", J, "1 bytes after the end"),
        (JPEG[:-2], J, "end that cannot be found"),
        (png_with(PNG, png_chunk(b"prVt", b"x")), P, "prVt"),
        (png_with(PNG, png_chunk(b"pHYs", b"\0" * 9)), P, "pHYs"),
        (PNG + b"x", P, "after the end"),
        (file_of(scene(), "WEBP", exif=exif(6)), W, "EXIF"),
        (file_of(scene(), "WEBP", xmp=b"<x/>"), W, "XMP"),
        (file_of(scene(), "WEBP", **FRAMES), W, "1 more pictures"),
        (file_of(scene(), "WEBP") + b"x", W, "after the end"),
        (saved(Image.fromarray(scene()).quantize(8), "GIF", comment=b"hello"), G, "a comment, 5 bytes"),
        (saved(Image.fromarray(scene()), "GIF", **FRAMES), G, "1 more pictures"),
        (GIF + b"x", G, "after the end"),
        (BMP + b"x", B, "after the end"),
        (BMP[:10] + (58).to_bytes(4, "little") + BMP[14:54] + b"gap!" + BMP[54:], B, "4 bytes between"),
        (file_of(scene(), "TIFF", software="a program"), T, "tag 305"),
        (file_of(scene(), "TIFF", **FRAMES), T, "1 more pages"),
        (heic(scene(), exif=exif(1)), H, "Exif"),
        (file_of(scene(), "AVIF", xmp=b"<x/>"), A, "mime"),
        (file_of(scene(), "AVIF") + b"\0\0\0\x0cuuidhide", A, "uuid"),
    ],
)
def test_anything_else_is_named(data: bytes, format: PhotoFormat, word: str) -> None:
    assert word in "; ".join(unneeded(data, format))


@given(st.sampled_from(PhotoFormat), st.binary(max_size=300))
def test_bytes_that_make_no_sense_are_refused_or_named(format: PhotoFormat, data: bytes) -> None:
    try:
        assert isinstance(unneeded(data, format), tuple)
    except UnfitError as trouble:
        assert trouble.next_action
