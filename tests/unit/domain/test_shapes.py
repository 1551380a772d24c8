"""Whatever somebody draws, every pixel of it lies under whole coding blocks."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.geometry import BlockGrid, Box, Point, Size
from app.domain.shapes import Shape, ShapeKind, boxes_under

SIZE = Size(120, 90)
PLAIN = BlockGrid()
JPEG = BlockGrid(16, 16, 0, 0, 1)

coordinates = st.integers(-960, 3200).map(lambda sixteenths: sixteenths / 16)
points = st.tuples(coordinates, coordinates)
grids = st.builds(
    lambda step_x, step_y, x, y, margin: BlockGrid(step_x, step_y, x % step_x, y % step_y, margin),
    st.sampled_from([1, 8, 16, 32]),
    st.sampled_from([1, 8, 16, 32]),
    st.integers(0, 31),
    st.integers(0, 31),
    st.sampled_from([0, 1, 8]),
)


def drawn(kind: ShapeKind, outline: list[Point]) -> Shape | None:
    try:
        return Shape(kind, tuple(outline))
    except ValueError:
        return None  # no area


shapes = st.one_of(
    st.builds(drawn, st.just(ShapeKind.RECTANGLE), st.lists(points, min_size=2, max_size=2)),
    st.builds(drawn, st.just(ShapeKind.ELLIPSE), st.lists(points, min_size=2, max_size=2)),
    st.builds(drawn, st.just(ShapeKind.FREEHAND), st.lists(points, min_size=3, max_size=9)),
).filter(lambda shape: shape is not None)


def is_inside(shape: Shape, x: float, y: float) -> bool:
    """By the book: the corners, the ellipse's equation, and for an outline the number of edges to the left (even-odd)
    or how often it winds around the point."""
    box = shape.box
    if shape.kind is ShapeKind.RECTANGLE:
        return box.contains((x, y))
    if shape.kind is ShapeKind.ELLIPSE:
        cx, cy = box.centre
        return ((x - cx) / (box.width / 2)) ** 2 + ((y - cy) / (box.height / 2)) ** 2 < 1
    crossings = winding = 0
    for (ax, ay), (bx, by) in zip(shape.points, (*shape.points[1:], shape.points[0]), strict=True):
        if (ay <= y) != (by <= y) and ax + (bx - ax) * (y - ay) / (by - ay) < x:
            crossings += 1
            winding += 1 if by > ay else -1
    return crossings % 2 == 1 or winding != 0


def covered(boxes: tuple[Box, ...], x: float, y: float) -> bool:
    return any(box.contains((x, y)) for box in boxes)


@given(shapes, grids)
@example(Shape(ShapeKind.FREEHAND, ((0, 0), (100, 80), (100, 0), (0, 80))), JPEG)  # crosses itself
@example(Shape(ShapeKind.FREEHAND, ((0, 0), (100, 0), (100, 80), (50, 5), (0, 80))), JPEG)  # concave
@example(Shape(ShapeKind.ELLIPSE, ((-5000, -5000), (5000, 5000))), JPEG)  # far beyond the photo
def test_every_pixel_of_a_shape_lies_in_a_box(shape: Shape, grid: BlockGrid) -> None:
    boxes = boxes_under(shape, grid, SIZE)
    # Four places in each pixel of every third row and column: a thin shape may miss the middle.
    for row in range(0, SIZE.height, 3):
        for column in range(0, SIZE.width, 3):
            for x, y in ((column + dx, row + dy) for dx in (0.3, 0.8) for dy in (0.3, 0.8)):
                assert covered(boxes, x, y) or not is_inside(shape, x, y), (x, y)


@given(shapes, grids)
def test_every_box_is_whole_blocks_and_their_margin_inside_the_photo(shape: Shape, grid: BlockGrid) -> None:
    for box in boxes_under(shape, grid, SIZE):
        low = ((box.x0, grid.step_x, grid.origin_x), (box.y0, grid.step_y, grid.origin_y))
        high = ((box.x1, grid.step_x, grid.origin_x, SIZE.width), (box.y1, grid.step_y, grid.origin_y, SIZE.height))
        assert all(at == 0 or (at + grid.margin - origin) % step == 0 for at, step, origin in low)
        assert all(at == end or (at - grid.margin - origin) % step == 0 for at, step, origin, end in high)
        assert box.clipped(SIZE) == box


@given(shapes, grids)
def test_a_lossless_photo_is_not_covered_far_from_the_shape(shape: Shape, grid: BlockGrid) -> None:
    reach = shape.box.padded(max(grid.step_x, grid.step_y) + grid.margin + 1)
    for box in boxes_under(shape, grid, SIZE):
        assert reach.x0 <= box.x0 and reach.y0 <= box.y0 and box.x1 <= reach.x1 and box.y1 <= reach.y1


@pytest.mark.parametrize("kind", ShapeKind)
def test_a_shape_beside_the_photo_covers_nothing(kind: ShapeKind) -> None:
    outline = ((200.0, 10.0), (220.0, 40.0), (230.0, 10.0))[: 3 if kind is ShapeKind.FREEHAND else 2]
    assert boxes_under(Shape(kind, outline), JPEG, SIZE) == ()


@pytest.mark.parametrize("kind", ShapeKind)
def test_a_tiny_shape_covers_the_block_it_lies_in(kind: ShapeKind) -> None:
    outline = ((20.2, 20.2), (20.4, 20.4), (20.3, 20.2))[: 3 if kind is ShapeKind.FREEHAND else 2]
    assert boxes_under(Shape(kind, outline), BlockGrid(16, 16), SIZE) == (Box(16, 16, 32, 32),)


@pytest.mark.parametrize("kind", [ShapeKind.ELLIPSE, ShapeKind.FREEHAND])
def test_a_shape_that_reaches_beyond_all_measure_covers_the_photo_and_ends(kind: ShapeKind) -> None:
    outline = ((-1e17, -1e17), (1e17, -1e17), (1e17, 1e17), (-1e17, 1e17))
    shape = Shape(kind, outline if kind is ShapeKind.FREEHAND else (outline[0], outline[2]))
    boxes = boxes_under(shape, JPEG, SIZE)
    assert all(covered(boxes, x + 0.5, y + 0.5) for x in range(0, 120, 7) for y in range(0, 90, 7))


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf])
def test_a_point_that_is_nowhere_makes_no_shape(bad: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        Shape(ShapeKind.FREEHAND, ((0, 0), (bad, 5), (10, 10), (0, 10)))


@pytest.mark.parametrize(
    ("kind", "outline"),
    [
        (ShapeKind.RECTANGLE, ((1, 1), (1, 9))),
        (ShapeKind.ELLIPSE, ((1, 1), (1, 1))),
        (ShapeKind.FREEHAND, ((1, 1), (5, 5))),
        (ShapeKind.FREEHAND, ((1, 1), (5, 1), (9, 1))),
        (ShapeKind.RECTANGLE, ((1, 1), (5, 5), (9, 9))),
    ],
)
def test_what_has_no_area_or_the_wrong_number_of_points_is_no_shape(
    kind: ShapeKind, outline: tuple[Point, ...]
) -> None:
    with pytest.raises(ValueError, match=r"area|points"):
        Shape(kind, outline)


def test_moved_and_stretched_shapes_keep_their_form() -> None:
    shape = Shape(ShapeKind.FREEHAND, ((0, 0), (10, 0), (10, 20)))
    assert shape.shifted(5, -5).points == ((5, -5), (15, -5), (15, 15))
    assert shape.fitted(Box(100, 100, 105, 140)).points == ((100, 100), (105, 100), (105, 140))
