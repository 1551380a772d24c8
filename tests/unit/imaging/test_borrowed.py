"""Nothing that stood around an original's picture stands in its export, wherever it is put."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.photo import PhotoFormat
from app.imaging.borrowed import RUN, borrowed, shared_run
from app.imaging.encode import encoded
from app.imaging.walk import fixed_length
from tests.unit.imaging.made import file_of, jpeg_with, png_chunk, png_with, scene, segment, textured

SECRET = bytes(range(40, 80))


@given(st.binary(max_size=60), st.integers(0, 20), st.integers(0, 20), st.integers(RUN, 40))
def test_a_run_is_found_wherever_it_stands(noise: bytes, before: int, skipped: int, length: int) -> None:
    one = bytes(before) + SECRET[:length] + noise
    other = noise[::-1] + b"\xff" * skipped + SECRET[:length]
    assert shared_run(one, other)


@given(st.integers(0, 9), st.integers(0, 9))
def test_a_shorter_run_is_none(before: int, behind: int) -> None:
    part = SECRET[: RUN - 1]
    assert not shared_run(b"\1" * before + part + b"\2" * 20, b"\3" * behind + part + b"\4" * 20)


def test_repetitions_are_none() -> None:
    flat = b"\xa2\x8a\x28" * 100
    assert not shared_run(flat, flat)
    assert not shared_run(bytes(1000), bytes(500))
    assert shared_run(b"1" * 20 + b"2026:05:01 09:30:00", b"2026:05:01 09:30:00" + b"2" * 20)


@pytest.mark.parametrize(
    ("original", "format"),
    [
        (jpeg_with(file_of(scene(), "JPEG"), segment(0xFE, SECRET)), PhotoFormat.JPEG),
        (jpeg_with(file_of(scene(), "JPEG"), segment(0xE5, SECRET)), PhotoFormat.JPEG),
        (file_of(scene(), "JPEG") + SECRET, PhotoFormat.JPEG),
        (png_with(file_of(scene(), "PNG"), png_chunk(b"prVt", SECRET)), PhotoFormat.PNG),
        (file_of(scene(), "PNG") + SECRET, PhotoFormat.PNG),
        (file_of(scene(), "WEBP", xmp=SECRET), PhotoFormat.WEBP),
    ],
)
def test_every_place_around_the_picture_is_looked_at(original: bytes, format: PhotoFormat) -> None:
    export = encoded(textured(96, 64))
    assert borrowed(export, fixed_length(), original, format) == ()
    inside = export[:-40] + SECRET + export[-40:]
    assert borrowed(inside, fixed_length(), original, format)


def test_an_export_shares_nothing_with_itself_or_with_a_photo_like_it() -> None:
    pixels = np.full((64, 96, 3), 200, np.uint8)
    export = encoded(pixels)
    assert borrowed(export, fixed_length(), export, PhotoFormat.JPEG) == ()
    thumbnail = segment(0xE1, b"Exif\0\0" + encoded(pixels))
    assert borrowed(export, fixed_length(), jpeg_with(export, thumbnail), PhotoFormat.JPEG) == ()
