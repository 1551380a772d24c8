"""A covered mark no longer shows what was there, and cannot be asked for more weakly."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.findings import Kind
from app.domain.geometry import Box
from app.domain.plan import Mark, Plan, Style
from app.imaging.cover import CELLS, FILL_COLOUR, SIGMA, SMALLEST_CELL, WARNINGS, Covered, cover, look_of
from app.imaging.pixels import Pixels
from app.imaging.soft import GRAIN
from tests.unit.imaging.made import mark, plan, reviewed, scene, textured

PIXELS = textured(200, 160)
SECRET = textured(200, 160, seed=9)


def covered(pixels: Pixels, *marks: Mark) -> Pixels:
    return cover(pixels, reviewed(plan(pixels, *marks))).pixels


def with_secret(x0: int, y0: int, x1: int, y1: int) -> Pixels:
    """The same photo with another thing in one place."""
    pixels = PIXELS.copy()
    pixels[y0:y1, x0:x1] = SECRET[y0:y1, x0:x1]
    return pixels


# --- who may cover --------------------------------------------------------------------------------------------------


def test_a_plan_that_nobody_reviewed_is_not_carried_out() -> None:
    unreviewed: Plan = plan(PIXELS, mark(10, 10, 50, 50))
    with pytest.raises(TypeError, match="reviewed"):
        cover(PIXELS, unreviewed)  # type: ignore[arg-type] # the mistake under test


def test_a_plan_for_another_size_is_not_carried_out() -> None:
    with pytest.raises(ValueError, match="another size"):
        cover(scene(), reviewed(plan(PIXELS, mark(10, 10, 50, 50))))


@pytest.mark.parametrize("box", [Box(10.5, 10, 50, 50), Box(150, 10, 201, 50), Box(-1, 0, 20, 20)])
def test_a_mark_must_be_of_whole_pixels_inside_the_photo(box: Box) -> None:
    with pytest.raises(ValueError, match="whole pixels"):
        covered(PIXELS, Mark(Kind.FACE, box, Style.FILL, ()))


@pytest.mark.parametrize("style", [Style.MOSAIC, Style.BLUR])
@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.CODE])
def test_text_and_codes_are_only_ever_filled(kind: Kind, style: Style) -> None:
    with pytest.raises(ValueError, match="only be filled"):
        covered(PIXELS, mark(10, 10, 50, 50, style, kind, face_width=30))


def test_the_source_is_not_changed_and_the_result_cannot_be() -> None:
    before = PIXELS.copy()
    result = cover(PIXELS, reviewed(plan(PIXELS, mark(10, 10, 50, 50))))
    assert isinstance(result, Covered)
    assert np.array_equal(PIXELS, before)
    assert not result.pixels.flags.writeable


# --- what becomes of a mark -----------------------------------------------------------------------------------------


@given(st.integers(0, 190), st.integers(0, 150), st.integers(1, 200), st.integers(1, 160))
def test_a_fill_is_one_opaque_colour_and_touches_nothing_else(x0: int, y0: int, width: int, height: int) -> None:
    x1, y1 = min(200, x0 + width), min(160, y0 + height)
    result = covered(PIXELS, mark(x0, y0, x1, y1))
    assert (result[y0:y1, x0:x1] == FILL_COLOUR).all()
    rest = np.ones((160, 200), bool)
    rest[y0:y1, x0:x1] = False
    assert np.array_equal(result[rest], PIXELS[rest])


@pytest.mark.parametrize("style", list(Style))
def test_nothing_outside_a_mark_changes(style: Style) -> None:
    result = covered(PIXELS, mark(40, 30, 120, 110, style, face_width=60))
    rest = np.ones((160, 200), bool)
    rest[30:110, 40:120] = False
    assert np.array_equal(result[rest], PIXELS[rest])


@pytest.mark.parametrize("style", [Style.FILL, Style.MOSAIC, Style.BLUR])
def test_nothing_from_outside_is_drawn_in(style: Style) -> None:
    other = SECRET.copy()
    other[30:110, 40:120] = PIXELS[30:110, 40:120]
    marks = mark(40, 30, 120, 110, style, face_width=60)
    assert np.array_equal(covered(other, marks)[30:110, 40:120], covered(PIXELS, marks)[30:110, 40:120])


def test_a_fill_does_not_depend_on_what_was_there() -> None:
    marks = mark(40, 30, 120, 110)
    assert np.array_equal(covered(PIXELS, marks), covered(with_secret(40, 30, 120, 110), marks))


def cells_along(line: Pixels) -> list[int]:
    """Lengths of runs of equal pixels."""
    return [len(list(run)) for _, run in itertools.groupby(map(tuple, line.tolist()))]


@given(st.integers(16, 160), st.integers(16, 150), st.floats(0, 200))
def test_mosaic_cells_are_whole_and_never_smaller_than_a_third_of_the_face(
    width: int, height: int, face_width: float
) -> None:
    result = covered(PIXELS, mark(10, 5, 10 + width, 5 + height, Style.MOSAIC, face_width=face_width))
    region = result[5 : 5 + height, 10 : 10 + width]
    least = min(width, height, max(face_width / CELLS, SMALLEST_CELL))
    for line in (*region, *region.transpose(1, 0, 2)):
        assert min(cells_along(line)) >= math.floor(least) - 1


def test_a_mosaic_cell_has_the_average_colour() -> None:
    result = covered(PIXELS, mark(20, 20, 80, 80, Style.MOSAIC, face_width=60))
    cell = PIXELS[20:40, 20:40].reshape(-1, 3).mean(axis=0)
    assert np.abs(result[20, 20] - cell).max() <= 1


@pytest.mark.parametrize("style", [Style.MOSAIC, Style.BLUR])
@pytest.mark.parametrize("face_width", [0.0, 1.0, 5.0])
def test_a_face_width_that_is_missing_or_far_too_small_does_not_weaken(style: Style, face_width: float) -> None:
    strong = covered(PIXELS, mark(20, 20, 120, 120, style, face_width=50.0))
    assert np.array_equal(covered(PIXELS, mark(20, 20, 120, 120, style, face_width=face_width)), strong)


def test_blur_is_at_least_a_fifth_of_the_face_wide() -> None:
    """A bright line spreads like a Gaussian of that width: its second moment says so."""
    assert SIGMA >= 0.2
    line = np.zeros((160, 200, 3), np.uint8)
    line[:, 100] = 255
    face = 40.0
    blurred = covered(line, mark(10, 10, 190, 150, Style.BLUR, face_width=face))[80, 10:190, 0].astype(float)
    # The line loses most of its brightness to rounding far out; its peak says how far it was spread.
    peak = 255 / (math.sqrt(2 * math.pi) * 0.2 * max(face, 70))
    assert blurred.max() <= peak + 1


# --- overlaps -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", [0, 1])
@pytest.mark.parametrize("style", [Style.MOSAIC, Style.BLUR])
def test_a_fill_wins_wherever_marks_overlap(style: Style, order: int) -> None:
    fill, soft = mark(20, 20, 80, 80), mark(50, 50, 120, 120, style, face_width=50)
    result = covered(PIXELS, *([fill, soft] if order else [soft, fill]))
    assert (result[20:80, 20:80] == FILL_COLOUR).all()


@pytest.mark.parametrize("style", [Style.MOSAIC, Style.BLUR])
def test_a_soft_mark_is_made_from_the_source_not_from_another_mark(style: Style) -> None:
    soft = mark(50, 50, 120, 120, style, face_width=50)
    alone = covered(PIXELS, soft)
    beside = covered(PIXELS, mark(20, 20, 80, 80, Style.MOSAIC, face_width=40), soft)
    assert np.array_equal(alone[50:120, 50:120], beside[50:120, 50:120])


@pytest.mark.parametrize("style", [Style.MOSAIC, Style.BLUR])
@pytest.mark.parametrize("over", [Style.FILL, Style.SOFT])
def test_a_mosaic_or_blur_draws_on_nothing_under_a_fill(style: Style, over: Style) -> None:
    marks = (mark(20, 20, 80, 80, over), mark(50, 50, 120, 120, style, face_width=50))
    assert np.array_equal(covered(with_secret(20, 20, 80, 80), *marks), covered(PIXELS, *marks))


# --- soft fill ------------------------------------------------------------------------------------------------------


def test_a_soft_fill_holds_nothing_of_any_mark() -> None:
    """Two soft fills side by side: neither is made of what lies under itself or under the other."""
    marks = (mark(40, 30, 120, 110, Style.SOFT), mark(118, 60, 170, 120, Style.SOFT), mark(30, 90, 60, 130))
    expected = covered(PIXELS, *marks)
    for one in marks:
        assert np.array_equal(covered(with_secret(*one.box.pixels()), *marks), expected)


def test_a_soft_fill_is_made_of_the_colours_around_it() -> None:
    pixels = np.full_like(PIXELS, (200, 40, 40))
    pixels[60:90, 60:90] = 0
    soft = covered(pixels, mark(60, 60, 90, 90, Style.SOFT))[60:90, 60:90].astype(int)
    assert np.abs(soft - (200, 40, 40)).max() <= GRAIN + 4
    assert np.ptp(soft) > 2


def test_a_soft_fill_with_nothing_around_it_is_a_fill() -> None:
    assert (covered(PIXELS, mark(0, 0, 200, 160, Style.SOFT)) == FILL_COLOUR).all()
    hidden = covered(PIXELS, mark(60, 60, 90, 90, Style.SOFT), mark(0, 0, 200, 160, Style.SOFT))
    assert (hidden == FILL_COLOUR).all()


def test_a_fill_wins_over_a_soft_fill_and_a_soft_fill_over_a_blur() -> None:
    blur, soft = mark(20, 20, 80, 80, Style.BLUR, face_width=40), mark(40, 40, 120, 120, Style.SOFT)
    alone = covered(PIXELS, mark(20, 20, 80, 80), soft)[80:120, 80:120]
    for marks in ((blur, soft), (soft, blur)):
        assert np.array_equal(covered(PIXELS, *marks)[80:120, 80:120], alone)
    assert (covered(PIXELS, soft, mark(60, 60, 90, 90))[60:90, 60:90] == FILL_COLOUR).all()


# --- what a user is told --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", Style)
def test_a_preview_is_what_the_export_will_show(style: Style) -> None:
    here = mark(40, 30, 120, 110, style, face_width=60)
    exported = covered(PIXELS, here)
    assert np.array_equal(look_of(PIXELS, here, [here]), exported[30:110, 40:120])


def test_a_preview_of_a_soft_fill_holds_nothing_of_another_mark() -> None:
    soft, beside = mark(40, 30, 120, 110, Style.SOFT), mark(120, 30, 160, 110)
    other = with_secret(120, 30, 160, 110)
    assert np.array_equal(look_of(PIXELS, soft, [soft, beside]), look_of(other, soft, [soft, beside]))


def test_a_preview_of_a_soft_fill_with_nothing_around_it_is_a_fill_of_its_size() -> None:
    everything = mark(0, 0, 200, 160, Style.SOFT)
    seen = look_of(PIXELS, everything, [everything])
    assert seen.shape == PIXELS.shape and (seen == FILL_COLOUR).all()


def test_every_style_has_its_warning_and_only_fill_is_called_complete() -> None:
    assert set(WARNINGS) == set(Style)
    assert "removes everything" in WARNINGS[Style.FILL]
    assert "removes everything" in WARNINGS[Style.SOFT]
    for style in (Style.MOSAIC, Style.BLUR):
        assert "undone" in WARNINGS[style]
        assert "%" in WARNINGS[style]
