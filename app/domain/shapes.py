"""Marks drawn by hand, and the whole coding blocks that covering them takes.

Promises: every pixel of the shape lies in one of the boxes, and every box is made of whole coding blocks of the file
plus their margin, so that what was under the shape influences nothing outside the boxes.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.geometry import BlockGrid, Box, Point, Size, snapped

ROW = 8
"""Height of a row of boxes in pixels, at least; a lossless file has blocks of one pixel."""


class ShapeKind(StrEnum):
    RECTANGLE = "rectangle"
    ELLIPSE = "ellipse"
    FREEHAND = "freehand"


@dataclass(frozen=True, slots=True)
class Shape:
    """A rectangle or an ellipse by two opposite corners, or the outline of a freehand mark (closed by itself).

    Raises ValueError where it has no area.
    """

    kind: ShapeKind
    points: tuple[Point, ...]

    def __post_init__(self) -> None:
        wanted = 3 if self.kind is ShapeKind.FREEHAND else 2
        if len(self.points) < wanted or (wanted == 2 and len(self.points) != 2):
            raise ValueError(f"a {self.kind} takes {'at least three' if wanted == 3 else 'two'} points")
        _ = self.box

    @property
    def box(self) -> Box:
        """The rectangle around it; ValueError where it has no area."""
        xs, ys = [x for x, _ in self.points], [y for _, y in self.points]
        return Box(min(xs), min(ys), max(xs), max(ys))

    def shifted(self, dx: float, dy: float) -> Shape:
        return Shape(self.kind, tuple((x + dx, y + dy) for x, y in self.points))

    def fitted(self, box: Box) -> Shape:
        """The same shape stretched into `box`."""
        old = self.box
        fx, fy = box.width / old.width, box.height / old.height
        return Shape(self.kind, tuple((box.x0 + (x - old.x0) * fx, box.y0 + (y - old.y0) * fy) for x, y in self.points))


def boxes_under(shape: Shape, grid: BlockGrid, size: Size) -> tuple[Box, ...]:
    """The boxes that cover the shape, each snapped to whole blocks; none where it lies outside the photo."""
    if shape.kind is ShapeKind.RECTANGLE:
        inside = shape.box.clipped(size)
        return () if inside is None else (snapped(inside, grid, size),)
    return tuple(
        dict.fromkeys(
            snapped(part, grid, size) for row in _rows(shape, grid) if (part := row.clipped(size)) is not None
        )
    )


def _rows(shape: Shape, grid: BlockGrid) -> Iterator[Box]:
    """Rows of boxes around the shape, one row of blocks high."""
    box = shape.box
    step = grid.step_y * max(1, math.ceil(ROW / grid.step_y))
    top = math.floor((box.y0 - grid.origin_y) / step) * step + grid.origin_y
    while top < box.y1:
        y0, y1 = max(top, box.y0), min(top + step, box.y1)
        if y1 > y0:
            spans = _ellipse_spans(box, y0, y1) if shape.kind is ShapeKind.ELLIPSE else _outline_spans(shape, y0, y1)
            yield from (Box(x0, y0, x1, y1) for x0, x1 in spans if x1 > x0)
        top += step


def _ellipse_spans(box: Box, y0: float, y1: float) -> list[tuple[float, float]]:
    """Where the ellipse is widest between y0 and y1."""
    middle_x, middle_y = box.centre
    nearest = min(max(middle_y, y0), y1)
    height = (nearest - middle_y) / (box.height / 2)
    half = box.width / 2 * math.sqrt(max(0.0, 1 - height * height))
    return [(middle_x - half, middle_x + half)]


def _outline_spans(shape: Shape, y0: float, y1: float) -> list[tuple[float, float]]:
    """From the leftmost to the rightmost point of the outline between y0 and y1, with everything between them.

    What an outline encloses is covered, and so is what lies between two arms of it: too much rather than too little.
    """
    xs: list[float] = []
    points = shape.points
    for (ax, ay), (bx, by) in zip(points, (*points[1:], points[0]), strict=True):
        if max(ay, by) < y0 or min(ay, by) > y1:
            continue
        if ay == by:
            xs += [ax, bx]
            continue
        for y in (max(y0, min(ay, by)), min(y1, max(ay, by))):
            xs.append(ax + (bx - ax) * (y - ay) / (by - ay))
    return [(min(xs), max(xs))] if xs else []
