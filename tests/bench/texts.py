"""Counts what the text search finds of the annotated words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.domain.findings import Text
from app.domain.geometry import Box, Size

FOUND_SHARE = 0.5
HIDDEN_SHARE = 0.9
HEIGHTS = (12, 16, 24, 32, 1_000_000)
GRID = 24
TIGHT = 4


@dataclass(slots=True)
class TextCount:
    """Words there are and words found, by name of the group; boxes."""

    there: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    photos: int = 0
    boxes: int = 0
    area: float = 0.0
    idle_boxes: int = 0

    def add(self, words: Sequence[dict[str, Any]], texts: Sequence[Text], size: Size) -> None:
        """Count one photo: a word is found where half its area lies inside the boxes, hidden where nine tenths do.

        It is found tightly where boxes of at most `TIGHT` times its height suffice: a box over the whole photo finds
        every word and says nothing.
        """
        polygons = [np.array(word["poly"], float).reshape(-1, 2) for word in words]
        for word, polygon in zip(words, polygons, strict=True):
            share = _share(polygon, [text.box for text in texts])
            if word["ignore"]:
                self._count("not legible", share >= FOUND_SHARE)
                continue
            height = _height(polygon)
            limit = next(limit for limit in HEIGHTS if height < limit)
            self._count(f"legible, height {HEIGHTS.index(limit)}: under {limit} px", share >= FOUND_SHARE)
            self._count("legible, all", share >= FOUND_SHARE)
            tight = [text.box for text in texts if min(text.box.width, text.box.height) <= TIGHT * height]
            self._count("legible, all, tightly", _share(polygon, tight) >= FOUND_SHARE)
            if share >= FOUND_SHARE:
                self._count("legible, of the found ones hidden to 90 %", share >= HIDDEN_SHARE)
        around = [Box(*polygon.min(axis=0), *polygon.max(axis=0)) for polygon in polygons]
        self.photos += 1
        self.boxes += len(texts)
        whole = np.array([[0, 0], [size.width, 0], [size.width, size.height], [0, size.height]], float)
        self.area += _share(whole, [text.box for text in texts], GRID * 8)
        self.idle_boxes += sum(all(text.box.intersection(box) == 0 for box in around) for text in texts)

    def _count(self, group: str, found: bool) -> None:
        self.there[group] += 1
        self.found[group] += found

    def lines(self) -> list[str]:
        rows = [
            f"  {group:<44} {100 * self.found[group] / count:5.1f} %  of {count}"
            for group, count in sorted(self.there.items())
        ]
        return [
            *rows,
            f"  boxes a photo: {self.boxes / self.photos:.1f}, that touch no word: {self.idle_boxes / self.photos:.1f}",
            f"  share of a photo under boxes: {100 * self.area / self.photos:.1f} %",
        ]


def _height(polygon: NDArray[np.float64]) -> float:
    """Height of a word: the shorter sides of its four-cornered polygon."""
    return float(np.linalg.norm(polygon[0] - polygon[3]) + np.linalg.norm(polygon[1] - polygon[2])) / 2


def _share(polygon: NDArray[np.float64], boxes: Sequence[Box], grid: int = GRID) -> float:
    """How much of the polygon's area lies inside the union of `boxes`, by counting points of a grid."""
    (left, top), (right, below) = polygon.min(axis=0), polygon.max(axis=0)
    steps = (np.arange(grid) + 0.5) / grid
    xs, ys = np.meshgrid(left + steps * (right - left), top + steps * (below - top))
    inside, hidden = np.zeros(xs.shape, np.bool_), np.zeros(xs.shape, np.bool_)
    for (x0, y0), (x1, y1) in zip(polygon, np.roll(polygon, -1, axis=0), strict=True):
        if y0 != y1:
            inside ^= ((y0 > ys) != (y1 > ys)) & (xs < (x1 - x0) * (ys - y0) / (y1 - y0) + x0)
    for box in boxes:
        hidden |= (xs >= box.x0) & (xs < box.x1) & (ys >= box.y0) & (ys < box.y1)
    return float((inside & hidden).sum() / max(1, inside.sum()))
