"""Pixels and how they are made smaller or larger for a model.

Pixels are always numpy uint8, shape (height, width, 3), RGB, upright.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

STRIDE = 32
"""Both detectors halve their input five times: its sides must be multiples of this."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A part of a photo at one scale, for one run of a model.

    It shows `width` x `height` pixels of the photo at that scale, from (`left`, `top`); `padded_width` and
    `padded_height` are multiples of `STRIDE`. `scale` (x, y) says how many of its pixels make one of the photo's.
    `inner` says which of its sides (left, top, right, below) are not the photo's own. `level` is what it is cut from:
    the photo at this scale, or the photo itself where `enlarge` is more than 1.
    """

    level: Pixels
    enlarge: float
    left: int
    top: int
    width: int
    height: int
    padded_width: int
    padded_height: int
    scale: tuple[float, float]
    inner: tuple[bool, bool, bool, bool]

    def pixels(self) -> Pixels:
        """Its pixels, (`padded_height`, `padded_width`, 3); beyond the photo its last column and row are repeated."""
        right, below = self.left + self.width, self.top + self.height
        if self.enlarge > 1:
            part = _enlarged(self.level, self.enlarge, self.left, self.top, right, below)
        else:
            part = self.level[self.top : below, self.left : right]
        wider, higher = self.padded_width - self.width, self.padded_height - self.height
        if not wider and not higher:
            return part
        return np.asarray(cv2.copyMakeBorder(part, 0, higher, 0, wider, cv2.BORDER_REPLICATE), np.uint8)


def resized(pixels: Pixels, width: int, height: int) -> Pixels:
    """`pixels` at another size: area averaging where smaller, so that nothing aliases, linear where larger."""
    if pixels.shape[:2] == (height, width):
        return pixels
    smaller = width * height < pixels.shape[0] * pixels.shape[1]
    method = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=method), np.uint8)


def spans(length: int, longest: int, overlap: int) -> tuple[int, tuple[int, ...]]:
    """How to cover `length` pixels with equal spans: (size of a span, where each starts).

    A span is a multiple of `STRIDE` and at most `longest` (itself such a multiple); neighbours share at least
    `overlap` pixels. The last one may reach beyond the end.
    """
    whole, most, shared = (math.ceil(value / STRIDE) for value in (length, longest, overlap))
    if whole <= most:
        return whole * STRIDE, (0,)
    # Counted in strides, so that the network's grid lies the same way in every tile and rounding loses no overlap.
    count = math.ceil((whole - shared) / (most - shared))
    size = math.ceil((whole + (count - 1) * shared) / count)
    return size * STRIDE, tuple(round(index * (whole - size) / (count - 1)) * STRIDE for index in range(count))


def tiles(pixels: Pixels, scale: float, longest: int, overlap: int) -> list[Tile]:
    """The whole photo at `scale` in overlapping tiles of at most `longest` pixels a side.

    A smaller scale is made here, once, as a whole; a larger one tile by tile when its pixels are asked for, so that no
    enlarged copy is ever held.
    """
    height, width = pixels.shape[:2]
    level_width, level_height = max(1, round(width * scale)), max(1, round(height * scale))
    level = resized(pixels, level_width, level_height) if scale < 1 else pixels
    tile_width, lefts = spans(level_width, longest, overlap)
    tile_height, tops = spans(level_height, longest, overlap)
    return [
        Tile(
            level=level,
            enlarge=scale,
            left=left,
            top=top,
            width=min(tile_width, level_width - left),
            height=min(tile_height, level_height - top),
            padded_width=tile_width,
            padded_height=tile_height,
            scale=(scale, scale) if scale > 1 else (level_width / width, level_height / height),
            inner=(left > 0, top > 0, left + tile_width < level_width, top + tile_height < level_height),
        )
        for top in tops
        for left in lefts
    ]


def _enlarged(pixels: Pixels, scale: float, left: int, top: int, right: int, below: int) -> Pixels:
    """The part of the enlarged photo between these corners (pixels of the enlarged photo)."""
    reach = 2
    x0, y0 = max(0, math.floor(left / scale) - reach), max(0, math.floor(top / scale) - reach)
    x1, y1 = math.ceil(right / scale) + reach, math.ceil(below / scale) + reach
    # Pixel centres lie at half coordinates: (x + 0.5) / scale - 0.5 is where the centre of an enlarged pixel came from.
    shift_x, shift_y = (left + 0.5) / scale - 0.5 - x0, (top + 0.5) / scale - 0.5 - y0
    back = np.array([[1 / scale, 0, shift_x], [0, 1 / scale, shift_y]])
    part = cv2.warpAffine(
        pixels[y0:y1, x0:x1],
        back,
        (right - left, below - top),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(part, np.uint8)
