"""Photos are made smaller well, never larger, and left alone where they have the size already."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.domain.geometry import Size
from app.imaging.resize import REACH, resized
from tests.unit.imaging.made import scene, textured


def test_the_same_size_gives_the_same_array() -> None:
    pixels = scene()
    assert resized(pixels, Size(96, 64)) is pixels


@pytest.mark.parametrize("size", [Size(97, 64), Size(96, 65), Size(200, 10)])
def test_nothing_is_made_larger(size: Size) -> None:
    with pytest.raises(ValueError, match="larger"):
        resized(scene(), size)


@given(st.integers(1, 400), st.integers(1, 300), st.data())
def test_any_smaller_size_is_met(width: int, height: int, data: st.DataObject) -> None:
    size = Size(data.draw(st.integers(1, width)), data.draw(st.integers(1, height)))
    small = resized(np.full((height, width, 3), 77, np.uint8), size)
    assert small.shape == (size.height, size.width, 3)
    assert (small == 77).all()


@pytest.mark.parametrize("longest", [900, 500, 341, 200, 64])
def test_it_looks_like_the_slow_way(longest: int) -> None:
    pixels = textured(1000, 700)
    size = Size(1000, 700).fitted(longest)
    slow = np.asarray(Image.fromarray(pixels).resize((size.width, size.height), Image.Resampling.LANCZOS))
    assert np.abs(resized(pixels, size).astype(int) - slow).mean() < 2


@pytest.mark.parametrize("longest", [900, 500, 333, 100])
def test_no_pixel_has_an_influence_beyond_the_stated_reach(longest: int) -> None:
    black = np.zeros((700, 1000, 3), np.uint8)
    marked = black.copy()
    marked[300:400, 400:600] = 255
    size = Size(1000, 700).fitted(longest)
    rows, columns = np.nonzero((resized(marked, size) != resized(black, size)).any(axis=2))
    ratio = longest / 1000
    assert columns.min() >= 400 * ratio - REACH
    assert columns.max() < 600 * ratio + REACH
    assert rows.min() >= 300 * ratio - REACH
    assert rows.max() < 400 * ratio + REACH
