"""A cover that looks like blur and holds nothing of what it covers.

Promises: a soft fill is a function of the visible ring around its mark and of where the mark lies; no pixel under any
mark has an influence on it. It is the same every time, so that the same photo gives the same bytes: its grain comes
from a hash of the ring. Nobody needs to be unable to guess that grain, for it hides nothing: there is nothing under it.

Does not promise: that it hides what the ring itself shows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from app.imaging.pixels import Pixels

RING: Final = 8
"""Pixels around the mark that its colours are taken from."""

PARTS: Final = 6
"""Into so many parts each side of the ring is averaged, and so many cells a side the cover is made of before it is made
smooth: as soft as a blur of a fifth of the mark."""

GRAIN: Final = 6
"""Levels by which a cell may differ from the colour its surroundings give it, up or down."""

_Rectangle = tuple[int, int, int, int]
_Floats = NDArray[np.float64]


def soft_fill(pixels: Pixels, box: _Rectangle, marks: Iterable[_Rectangle], otherwise: Pixels) -> Pixels:
    """What becomes of `box` (x0, y0, x1, y1): (y1 - y0, x1 - x0, 3), or the colour `otherwise` where no ring is seen.

    `marks` are all marks of the photo: what lies under any of them is not looked at.
    """
    x0, y0, x1, y1 = box
    left, top = max(0, x0 - RING), max(0, y0 - RING)
    right, bottom = min(pixels.shape[1], x1 + RING), min(pixels.shape[0], y1 + RING)
    seen = np.ones((bottom - top, right - left), np.bool_)
    for a, b, c, d in (box, *marks):
        seen[max(0, b - top) : max(0, d - top), max(0, a - left) : max(0, c - left)] = False
    colours, places = _samples(pixels[top:bottom, left:right], seen, (x0 - left, y0 - top, x1 - left, y1 - top))
    if not len(colours):
        return otherwise
    cells = np.clip(_between(colours, places) + _grain(colours, box), 0, 255).round().astype(np.uint8)
    return np.asarray(Image.fromarray(cells).resize((x1 - x0, y1 - y0), Image.Resampling.BICUBIC))


def _samples(around: Pixels, seen: NDArray[np.bool_], box: _Rectangle) -> tuple[_Floats, _Floats]:
    """The average colour of every part of the ring of which anything is seen, and where it lies (x, y; 0 to 1 inside
    the box)."""
    x0, y0, x1, y1 = box
    colours, places = [], []
    xs = np.linspace(x0, x1, PARTS + 1).astype(int).tolist()
    ys = np.linspace(y0, y1, PARTS + 1).astype(int).tolist()
    middles = [(part + 0.5) / PARTS for part in range(PARTS)]
    strips = [
        *((slice(0, y0), slice(a, b), (m, 0.0)) for a, b, m in zip(xs, xs[1:], middles, strict=False)),
        *((slice(y1, None), slice(a, b), (m, 1.0)) for a, b, m in zip(xs, xs[1:], middles, strict=False)),
        *((slice(a, b), slice(0, x0), (0.0, m)) for a, b, m in zip(ys, ys[1:], middles, strict=False)),
        *((slice(a, b), slice(x1, None), (1.0, m)) for a, b, m in zip(ys, ys[1:], middles, strict=False)),
    ]
    for rows, columns, place in strips:
        visible = around[rows, columns][seen[rows, columns]]
        if len(visible):
            colours.append(visible.sum(axis=0, dtype=np.int64) / len(visible))
            places.append(place)
    return np.array(colours, np.float64).reshape(-1, 3), np.array(places, np.float64).reshape(-1, 2)


def _between(colours: _Floats, places: _Floats) -> _Floats:
    """Cells (PARTS, PARTS, 3), each the average of `colours`, those that lie nearer counting for more."""
    middles = (np.arange(PARTS) + 0.5) / PARTS
    across = middles[None, :, None] - places[:, 0]
    down = middles[:, None, None] - places[:, 1]
    # The added part keeps neighbouring cells alike even where the ring changes from black to white.
    weights = 1 / (across**2 + down**2 + 0.1)
    weighted: _Floats = (weights[..., None] * colours).sum(axis=2) / weights.sum(axis=2)[..., None]
    return weighted


def _grain(colours: _Floats, box: _Rectangle) -> _Floats:
    seed = repr(box).encode() + np.round(colours).astype(np.uint8).tobytes()
    noise = np.frombuffer(hashlib.shake_256(seed).digest(PARTS * PARTS), np.uint8).astype(np.float64)
    return ((noise / 127.5 - 1) * GRAIN).reshape(PARTS, PARTS, 1)
