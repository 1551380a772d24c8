"""Boxes stay inside their photo, and marks never cover less than they were asked to."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.geometry import BlockGrid, Box, Size, is_snapped, snapped

sizes = st.builds(Size, st.integers(1, 5000), st.integers(1, 5000))
grids = st.builds(
    BlockGrid,
    st.sampled_from([1, 8, 16, 32]),
    st.sampled_from([1, 8, 16]),
    st.integers(0, 15),
    st.integers(0, 15),
    st.sampled_from([0, 1, 8]),
)


@st.composite
def boxes_in(draw: st.DrawFn, size: Size) -> Box:
    x0 = draw(st.floats(0, size.width - 0.5))
    y0 = draw(st.floats(0, size.height - 0.5))
    return Box(x0, y0, draw(st.floats(x0 + 0.25, size.width + 50)), draw(st.floats(y0 + 0.25, size.height + 50)))


@given(st.data(), sizes, grids, st.integers(0, 40))
def test_a_snapped_mark_contains_the_box_and_stays_inside_the_photo(
    data: st.DataObject, size: Size, grid: BlockGrid, edge: int
) -> None:
    box = data.draw(boxes_in(size))
    mark = snapped(box, grid, size, edge)
    inside = box.clipped(size)
    assert inside is not None
    assert mark.intersection(inside) == inside.area
    assert 0 <= mark.x0 < mark.x1 <= size.width
    assert 0 <= mark.y0 < mark.y1 <= size.height


@given(st.data(), sizes, grids, st.integers(0, 40))
def test_a_snapped_mark_ends_on_a_block_border_plus_margin_or_on_the_photo_border(
    data: st.DataObject, size: Size, grid: BlockGrid, edge: int
) -> None:
    mark = snapped(data.draw(boxes_in(size)), grid, size, edge)
    assert is_snapped(mark, grid, size)
    assert mark.x0 == 0 or (mark.x0 + grid.margin - grid.origin_x) % grid.step_x == 0
    assert mark.y1 == size.height or (mark.y1 - grid.margin - grid.origin_y) % grid.step_y == 0


def test_no_thin_strip_is_left_at_the_border() -> None:
    mark = snapped(Box(9, 30, 90, 60), BlockGrid(), Size(100, 100), edge=10)
    assert (mark.x0, mark.x1) == (0, 100)
    assert (mark.y0, mark.y1) == (30, 60)


@given(sizes, st.integers(1, 6000))
def test_fitting_never_enlarges_and_keeps_the_proportion(size: Size, longest: int) -> None:
    fitted = size.fitted(longest)
    assert fitted.longest <= max(longest, 1)
    assert fitted.width <= size.width
    assert fitted.height <= size.height
    assert abs(fitted.width / fitted.longest - size.width / size.longest) <= 1 / fitted.longest
