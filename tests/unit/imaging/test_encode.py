"""An export is a function of its pixels and of nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from app.domain.photo import PhotoFormat
from app.imaging.encode import LONGEST_SIDE, encoded
from app.imaging.formats import sniff
from app.imaging.metadata import reveals
from app.imaging.walk import problems
from tests.unit.imaging.made import decoded, file_of, jpeg_with, scene, segment, textured


@pytest.mark.parametrize(("width", "height"), [(1, 1), (7, 3), (96, 64), (301, 17)])
def test_every_export_passes_the_walker_and_gives_nothing_away(width: int, height: int) -> None:
    data = encoded(textured(width, height))
    assert sniff(data) is PhotoFormat.JPEG
    assert problems(data) == ()
    assert reveals(data, PhotoFormat.JPEG) == ()


def test_an_export_shows_its_pixels() -> None:
    pixels = textured(200, 120)
    error = np.abs(decoded(encoded(pixels)).pixels.astype(int) - pixels)
    assert error.mean() < 6
    assert error.max() < 40


def test_the_same_pixels_give_the_same_bytes_whatever_file_they_came_from() -> None:
    plain = file_of(scene(), "PNG")
    dressed = jpeg_with(file_of(scene(), "JPEG", quality=100, subsampling=0), segment(0xFE, b"secret comment"))
    from_png, from_jpeg = decoded(plain).pixels, decoded(dressed).pixels
    assert encoded(from_png) == encoded(from_png.copy())
    assert b"secret" not in encoded(from_jpeg)


def test_the_order_in_memory_makes_no_difference() -> None:
    pixels = textured(40, 30)
    assert encoded(np.asfortranarray(pixels)) == encoded(pixels)
    assert encoded(pixels[::-1][::-1]) == encoded(pixels)


def test_a_side_longer_than_the_format_allows_is_refused() -> None:
    with pytest.raises(ValueError, match="JPEG"):
        encoded(np.zeros((1, LONGEST_SIDE + 1, 3), np.uint8))


@pytest.mark.parametrize("wrong", [np.zeros((4, 4), np.uint8), np.zeros((4, 4, 4), np.uint8), np.zeros((4, 4, 3))])
def test_only_pixels_are_encoded(wrong: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> None:
    with pytest.raises(ValueError, match="pixels must be"):
        encoded(wrong)
