from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.vision.pixels import STRIDE, Pixels, resized, spans, tiles

lengths = st.integers(1, 9000)
longest = st.sampled_from([256, 768, 960, 1024])


def noise(height: int, width: int) -> Pixels:
    return np.random.default_rng(height * width).integers(0, 256, (height, width, 3), np.uint8)


@given(lengths, longest, st.integers(0, 128))
def test_spans_cover_every_pixel_and_overlap(length: int, longest: int, overlap: int) -> None:
    size, starts = spans(length, longest, overlap)
    assert size % STRIDE == 0
    assert size <= longest
    assert starts[0] == 0
    assert starts[-1] + size >= length
    assert all(later - start <= size - overlap for start, later in pairwise(starts))
    assert all(start < length for start in starts)


@given(st.integers(1, 200), st.integers(1, 200), st.sampled_from([0.3, 0.5, 1.0, 1.5, 2.0]))
def test_tiles_cover_the_photo_at_every_scale(height: int, width: int, scale: float) -> None:
    level_height, level_width = max(1, round(height * scale)), max(1, round(width * scale))
    seen = np.zeros((level_height, level_width), np.bool_)
    for tile in tiles(noise(height, width), scale, 64, 16):
        assert tile.pixels().shape == (tile.padded_height, tile.padded_width, 3)
        assert tile.padded_height % STRIDE == tile.padded_width % STRIDE == 0
        seen[tile.top : tile.top + tile.height, tile.left : tile.left + tile.width] = True
    assert seen.all()


def test_a_tile_at_full_size_shows_the_photo_itself_and_repeats_its_edge() -> None:
    photo = noise(50, 40)
    (tile,) = tiles(photo, 1.0, 64, 16)
    pixels = tile.pixels()
    assert np.array_equal(pixels[:50, :40], photo)
    assert np.array_equal(pixels[50:, :40], np.repeat(photo[-1:], 14, axis=0))


def test_enlarged_tiles_agree_with_the_photo_enlarged_as_a_whole() -> None:
    photo = cv2.GaussianBlur(noise(90, 120), (5, 5), 0)
    whole = cv2.resize(photo, (240, 180), interpolation=cv2.INTER_LINEAR).astype(int)
    for tile in tiles(np.asarray(photo, np.uint8), 2.0, 96, 32):
        shown = tile.pixels()[: tile.height, : tile.width].astype(int)
        there = whole[tile.top : tile.top + tile.height, tile.left : tile.left + tile.width]
        assert np.abs(shown - there).max() <= 2


def test_making_smaller_averages_so_that_nothing_aliases() -> None:
    stripes = np.zeros((64, 64, 3), np.uint8)
    stripes[:, ::2] = 255
    assert np.ptp(resized(stripes, 16, 16)) <= 1
