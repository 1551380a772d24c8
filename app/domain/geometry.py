"""Rectangles on a photo.

All coordinates are pixels of the *upright* photo: x to the right, y down, origin at the top left corner,
half-open (a box of x0=0, x1=10 covers columns 0 to 9).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in pixels, both positive."""

    width: int
    height: int

    def __post_init__(self) -> None:
        if self.width <= 0 or self.height <= 0:
            raise ValueError(f"a size must be positive, not {self.width} x {self.height}")

    @property
    def longest(self) -> int:
        return max(self.width, self.height)

    @property
    def pixels(self) -> int:
        return self.width * self.height

    def fitted(self, longest: int | None) -> Size:
        """This size made smaller, in proportion, until its longer side is at most `longest`; never larger."""
        if longest is None or self.longest <= longest:
            return self
        ratio = longest / self.longest
        return Size(max(1, round(self.width * ratio)), max(1, round(self.height * ratio)))


@dataclass(frozen=True, slots=True)
class BlockGrid:
    """The grid of coding blocks that a lossy file was made of, in upright pixels.

    Pixels of one block influence each other when the file is decoded, so a mark must cover whole blocks.
    `step_x` and `step_y` are the block's size; one block border lies at (`origin_x`, `origin_y`), which differs from
    (0, 0) where the photo was stored rotated. `margin` is how far chroma upsampling reaches beyond a block.
    A lossless file has steps of 1 and no margin.
    """

    step_x: int = 1
    step_y: int = 1
    origin_x: int = 0
    origin_y: int = 0
    margin: int = 0


@dataclass(frozen=True, slots=True)
class Box:
    """A half-open rectangle; its sides may be fractions of a pixel.

    Raises ValueError where it is not finite or has no area.
    """

    x0: float
    y0: float
    x1: float
    y1: float

    def __post_init__(self) -> None:
        if not all(math.isfinite(v) for v in (self.x0, self.y0, self.x1, self.y1)):
            raise ValueError("a box needs finite corners")
        if self.x1 <= self.x0 or self.y1 <= self.y0:
            raise ValueError(f"a box needs an area: {self.x0}, {self.y0}, {self.x1}, {self.y1}")

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def area(self) -> float:
        return self.width * self.height

    @property
    def side(self) -> float:
        """Geometric mean of width and height: the one number that says how big a face is."""
        return math.sqrt(self.area)

    @property
    def centre(self) -> Point:
        return ((self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2)

    def as_list(self) -> list[float]:
        return [self.x0, self.y0, self.x1, self.y1]

    def scaled(self, factor_x: float, factor_y: float) -> Box:
        return Box(self.x0 * factor_x, self.y0 * factor_y, self.x1 * factor_x, self.y1 * factor_y)

    def shifted(self, dx: float, dy: float) -> Box:
        return Box(self.x0 + dx, self.y0 + dy, self.x1 + dx, self.y1 + dy)

    def grown(self, factor: float) -> Box:
        """The box made `factor` times as wide and high around its own centre."""
        dx, dy = self.width * (factor - 1) / 2, self.height * (factor - 1) / 2
        return Box(self.x0 - dx, self.y0 - dy, self.x1 + dx, self.y1 + dy)

    def padded(self, pixels: float) -> Box:
        return Box(self.x0 - pixels, self.y0 - pixels, self.x1 + pixels, self.y1 + pixels)

    def clipped(self, size: Size) -> Box | None:
        """The part inside the photo, or None where nothing of it is inside."""
        x0, y0 = max(0.0, self.x0), max(0.0, self.y0)
        x1, y1 = min(float(size.width), self.x1), min(float(size.height), self.y1)
        return Box(x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None

    def outward(self) -> Box:
        """The smallest box with whole-numbered sides that contains this one."""
        return Box(math.floor(self.x0), math.floor(self.y0), math.ceil(self.x1), math.ceil(self.y1))

    def pixels(self) -> tuple[int, int, int, int]:
        """Whole-numbered corners (x0, y0, x1, y1) of `outward`."""
        return (math.floor(self.x0), math.floor(self.y0), math.ceil(self.x1), math.ceil(self.y1))

    def intersection(self, other: Box) -> float:
        """Shared area in square pixels."""
        width = min(self.x1, other.x1) - max(self.x0, other.x0)
        height = min(self.y1, other.y1) - max(self.y0, other.y0)
        return width * height if width > 0 and height > 0 else 0.0

    def iou(self, other: Box) -> float:
        """Intersection over union, 0 to 1."""
        shared = self.intersection(other)
        return shared / (self.area + other.area - shared)

    def contains(self, point: Point) -> bool:
        return self.x0 <= point[0] < self.x1 and self.y0 <= point[1] < self.y1


def is_snapped(box: Box, grid: BlockGrid, size: Size) -> bool:
    """Whether every side of `box` lies where `snapped` puts sides: a margin beyond a block, or on the border."""
    return (
        (box.x0 <= 0 or (box.x0 + grid.margin - grid.origin_x) % grid.step_x == 0)
        and (box.y0 <= 0 or (box.y0 + grid.margin - grid.origin_y) % grid.step_y == 0)
        and (box.x1 >= size.width or (box.x1 - grid.margin - grid.origin_x) % grid.step_x == 0)
        and (box.y1 >= size.height or (box.y1 - grid.margin - grid.origin_y) % grid.step_y == 0)
    )


def snapped(box: Box, grid: BlockGrid, size: Size, edge: int = 0) -> Box:
    """`box` grown outward to whole blocks of `grid` plus its margin, clipped to the photo.

    A side that ends up within `edge` pixels of the photo's border is moved onto the border, so that no thin strip of
    what is being covered stays visible. `box` must touch the photo.
    """
    inside = box.outward().clipped(size)
    if inside is None:
        raise ValueError("a mark must touch the photo")

    def down(value: float, step: int, origin: int) -> float:
        return math.floor((value - origin) / step) * step + origin - grid.margin

    def up(value: float, step: int, origin: int) -> float:
        return math.ceil((value - origin) / step) * step + origin + grid.margin

    x0, y0 = down(inside.x0, grid.step_x, grid.origin_x), down(inside.y0, grid.step_y, grid.origin_y)
    x1, y1 = up(inside.x1, grid.step_x, grid.origin_x), up(inside.y1, grid.step_y, grid.origin_y)
    return Box(
        0 if x0 <= edge else x0,
        0 if y0 <= edge else y0,
        size.width if x1 >= size.width - edge else x1,
        size.height if y1 >= size.height - edge else y1,
    )
