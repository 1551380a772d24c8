"""A small picture is covered as the export will be: all of every mark, in its own style, wherever it lies."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from app.domain.findings import Kind
from app.domain.geometry import Box, Size
from app.domain.plan import Mark, Style
from app.gui.pictures import image_of
from app.gui.preview import _pixels, covered
from app.imaging.cover import FILL_COLOUR
from app.imaging.pixels import Pixels

SIZE = Size(6000, 4001)
SMALL = Size(320, 213)


def noise(seed: int) -> Pixels:
    return np.random.default_rng(seed).integers(0, 256, (SMALL.height, SMALL.width, 3), np.uint8)


def a_mark(box: Box, style: Style) -> Mark:
    return Mark(Kind.FACE, box, style, (), face_width=box.width / 1.5)


def pixels_of(image: QImage) -> Pixels:
    return _pixels(image).copy()


boxes = st.builds(
    lambda x, y, w, h: Box(x, y, min(SIZE.width, x + w), min(SIZE.height, y + h)),
    st.integers(0, SIZE.width - 1),
    st.integers(0, SIZE.height - 1),
    st.integers(1, 3000),
    st.integers(1, 3000),
)


@given(st.lists(st.builds(a_mark, boxes, st.sampled_from(Style)), max_size=4))
def test_whatever_marks_there_are_each_is_covered_and_the_picture_itself_stays(marks: list[Mark]) -> None:
    picture = image_of(noise(1))
    made = covered(picture, SIZE, marks)
    assert made.size() == picture.size() and np.array_equal(pixels_of(picture), noise(1))
    for mark in (m for m in marks if m.style is Style.FILL):
        x, y = mark.box.centre
        assert tuple(pixels_of(made)[int(y * SMALL.height / SIZE.height), int(x * SMALL.width / SIZE.width)]) == (
            FILL_COLOUR
        )


@pytest.mark.parametrize("style", [Style.FILL, Style.SOFT])
def test_nothing_of_what_lies_under_a_mark_that_removes_everything_is_seen(style: Style) -> None:
    mark = a_mark(Box(1500, 1500, 3000, 3000), style)
    one, other = noise(1), noise(1)
    x0, y0, x1, y1 = (round(v) for v in mark.box.scaled(SMALL.width / SIZE.width, SMALL.height / SIZE.height).as_list())
    other[y0:y1, x0:x1] = 255 - other[y0:y1, x0:x1]
    first, second = (pixels_of(covered(image_of(pixels), SIZE, [mark])) for pixels in (one, other))
    assert np.array_equal(first, second)
