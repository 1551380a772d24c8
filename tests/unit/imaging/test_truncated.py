"""A file that stops too early is refused, whatever its length: never half a grey or black picture."""

from __future__ import annotations

import struct
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.outcome import Failed, FailureCode
from app.imaging.decode import decode_bytes
from app.imaging.picture import Picture
from tests.unit.imaging.made import decoded, file_of, heic, png_chunk, refused, textured

PIXELS = textured(120, 80)
JPEG = file_of(PIXELS, "JPEG", quality=85)
RESTARTS = file_of(PIXELS, "JPEG", quality=85, restart_marker_rows=1)
PROGRESSIVE = file_of(PIXELS, "JPEG", quality=85, progressive=True)
PNG = file_of(PIXELS, "PNG")

ENOUGH_TO_TELL = 8
"""Bytes of a file from which its format can be told."""


@given(st.sampled_from([JPEG, RESTARTS, PROGRESSIVE, PNG]), st.data())
def test_no_beginning_of_a_jpeg_or_png_is_a_photo(whole: bytes, data: st.DataObject) -> None:
    length = data.draw(st.integers(ENOUGH_TO_TELL, len(whole) - 1))
    assert refused(whole[:length]).code is FailureCode.TRUNCATED


@given(st.sampled_from([JPEG, RESTARTS]), st.data())
def test_an_end_marker_does_not_make_a_cut_jpeg_whole(whole: bytes, data: st.DataObject) -> None:
    """Most decoders paint what is missing grey and say nothing."""
    scan = whole.index(b"\xff\xda") + 14
    length = data.draw(st.integers(scan + 1, len(whole) - 40))
    cut = whole[:length].rstrip(b"\xff")
    assert refused(cut + b"\xff\xd9").code is FailureCode.TRUNCATED


@pytest.mark.parametrize("lost", [1, 2, 10, 79])
def test_a_png_whose_packed_rows_end_early_is_refused(lost: int) -> None:
    """The stream ends properly, so that the decoder sees no fault: only the rows are too few."""
    rows = b"".join(b"\x00" + row.tobytes() for row in PIXELS[:-lost])
    header = struct.pack(">IIBBBBB", 120, 80, 8, 2, 0, 0, 0)
    chunks = png_chunk(b"IHDR", header) + png_chunk(b"IDAT", zlib.compress(rows)) + png_chunk(b"IEND", b"")
    assert refused(b"\x89PNG\r\n\x1a\n" + chunks).code is FailureCode.TRUNCATED


def test_a_whole_png_with_a_black_last_row_is_a_photo() -> None:
    pixels = PIXELS.copy()
    pixels[-5:] = 0
    for settings in ({}, {"interlace": 1}):
        assert np.array_equal(decoded(file_of(pixels, "PNG", **settings)).pixels, pixels)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
@pytest.mark.parametrize("format", ["TIFF", "WEBP", "BMP", "AVIF", "GIF", "HEIF"])
def test_no_beginning_of_another_file_is_a_photo(format: str, share: float) -> None:
    whole = heic(PIXELS) if format == "HEIF" else file_of(PIXELS, format)
    assert refused(whole[: int(len(whole) * share)]).code in (FailureCode.TRUNCATED, FailureCode.UNREADABLE)


@given(st.sampled_from([JPEG, PNG]), st.lists(st.tuples(st.integers(3, 5000), st.integers(0, 255)), max_size=20))
def test_flipped_bytes_never_raise(whole: bytes, flips: list[tuple[int, int]]) -> None:
    data = bytearray(whole)
    for at, value in flips:
        data[min(at, len(data) - 1)] = value
    assert isinstance(decode_bytes(bytes(data)), Picture | Failed)
