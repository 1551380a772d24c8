"""Pixels and how they are made smaller or larger for a model.

Pixels are always numpy uint8, shape (height, width, 3), RGB, upright.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

STRIDE = 32
"""Both detectors halve their input five times: its sides must be multiples of this."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A part of a photo for one run of a model: `pixels` with sides that are multiples of `STRIDE`.

    A point (x, y) of the tile is ((x + left) / scale_x, (y + top) / scale_y) in the photo. `width` and `height` are
    the part of `pixels` that shows the photo; the rest is padding. `level` is the whole photo at this scale.
    """

    pixels: Pixels
    left: int
    top: int
    width: int
    height: int
    scale_x: float
    scale_y: float
    level_width: int
    level_height: int


def resized(pixels: Pixels, width: int, height: int) -> Pixels:
    """`pixels` at another size: area averaging where smaller, so that nothing aliases, linear where larger."""
    if pixels.shape[:2] == (height, width):
        return pixels
    smaller = width * height < pixels.shape[0] * pixels.shape[1]
    method = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=method), np.uint8)


def padded(pixels: Pixels, width: int, height: int) -> Pixels:
    """`pixels` continued to the right and below by its last column and row, so that no edge appears."""
    right, below = width - pixels.shape[1], height - pixels.shape[0]
    if not right and not below:
        return pixels
    return np.asarray(cv2.copyMakeBorder(pixels, 0, below, 0, right, cv2.BORDER_REPLICATE), np.uint8)


def spans(length: int, longest: int, overlap: int) -> tuple[int, tuple[int, ...]]:
    """How to cover `length` pixels with equal spans: (size of a span, where each starts).

    A span is a multiple of `STRIDE` and at most `longest` (itself such a multiple); neighbours share at least
    `overlap` pixels. One span suffices where `length` is at most `longest`; it may then reach beyond the end.
    """
    if length <= longest:
        return math.ceil(length / STRIDE) * STRIDE, (0,)
    count = math.ceil((length - overlap) / (longest - overlap))
    size = math.ceil((length + (count - 1) * overlap) / count / STRIDE) * STRIDE
    return size, tuple(round(index * (length - size) / (count - 1)) for index in range(count))


def tiles(pixels: Pixels, scale: float, longest: int, overlap: int) -> Iterator[Tile]:
    """The whole photo at `scale` in overlapping tiles of at most `longest` pixels a side.

    A smaller scale is made once as a whole; a larger one tile by tile, so that no enlarged copy is ever held.
    """
    height, width = pixels.shape[:2]
    level_width, level_height = max(1, round(width * scale)), max(1, round(height * scale))
    level = resized(pixels, level_width, level_height) if scale < 1 else pixels
    tile_width, lefts = spans(level_width, longest, overlap)
    tile_height, tops = spans(level_height, longest, overlap)
    for top in tops:
        for left in lefts:
            right, below = min(left + tile_width, level_width), min(top + tile_height, level_height)
            part = _enlarged(pixels, scale, left, top, right, below) if scale > 1 else level[top:below, left:right]
            yield Tile(
                pixels=padded(part, tile_width, tile_height),
                left=left,
                top=top,
                width=right - left,
                height=below - top,
                scale_x=level_width / width if scale <= 1 else scale,
                scale_y=level_height / height if scale <= 1 else scale,
                level_width=level_width,
                level_height=level_height,
            )


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
