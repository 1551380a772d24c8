"""A sabotaged cover or a swapped output is caught by looking at the exported pixels alone."""

from __future__ import annotations

import numpy as np
import pytest

from app.domain.export import Check, FileFormat
from app.domain.findings import Kind
from app.domain.geometry import Size
from app.domain.plan import Mark, Plan, Style
from app.imaging import cover as cover_module
from app.imaging.compare import marks_hold, outside_agrees
from app.imaging.cover import FILL_COLOUR, cover
from app.imaging.encode import encoded
from app.imaging.pixels import Pixels
from app.imaging.resize import resized
from tests.unit.imaging.made import decoded, mark, plan, reviewed, textured

PHOTO = textured(900, 700, seed=3)
SIZES = [None, 700, 400]


def export(pixels: Pixels, longest: int | None) -> Pixels:
    return decoded(
        encoded(resized(pixels, Size(pixels.shape[1], pixels.shape[0]).fitted(longest)), FileFormat.JPEG)
    ).pixels


def covered(plan: Plan) -> Pixels:
    return cover(PHOTO, reviewed(plan)).pixels


def faces(style: Style) -> tuple[Mark, ...]:
    """Faces of several sizes, one in a corner, some overlapping each other and a filled text."""
    boxes = [(0, 0, 160, 180), (300, 60, 500, 300), (450, 200, 620, 420), (640, 500, 760, 640), (100, 400, 190, 500)]
    return tuple(mark(*box, style, face_width=(box[2] - box[0]) / 1.4) for box in boxes)


@pytest.mark.parametrize("longest", SIZES)
@pytest.mark.parametrize("style", list(Style))
def test_an_honest_export_passes(style: Style, longest: int | None) -> None:
    made = plan(PHOTO, *faces(style), mark(560, 380, 700, 540))
    exported = export(covered(made), longest)
    assert marks_hold(exported, made).ok, marks_hold(exported, made).detail
    assert outside_agrees(exported, PHOTO, made).ok, outside_agrees(exported, PHOTO, made).detail
    assert marks_hold(exported, made).check is Check.MARKS
    assert outside_agrees(exported, PHOTO, made).check is Check.OUTSIDE


@pytest.mark.parametrize("longest", SIZES)
@pytest.mark.parametrize("style", list(Style))
@pytest.mark.parametrize("skipped", range(5))
def test_a_skipped_mark_is_caught_and_named(style: Style, longest: int | None, skipped: int) -> None:
    made = plan(PHOTO, *faces(style))
    sabotaged = plan(PHOTO, *(m for index, m in enumerate(made.marks) if index != skipped))
    result = marks_hold(export(covered(sabotaged), longest), made)
    assert not result.ok
    assert f"mark {skipped + 1} " in result.detail


@pytest.mark.parametrize("longest", SIZES)
@pytest.mark.parametrize("style", list(Style))
def test_a_mark_shifted_by_forty_pixels_is_caught_twice(style: Style, longest: int | None) -> None:
    made = plan(PHOTO, mark(300, 60, 500, 300, style, face_width=140))
    sabotaged = plan(PHOTO, mark(340, 60, 540, 300, style, face_width=140))
    exported = export(covered(sabotaged), longest)
    assert not outside_agrees(exported, PHOTO, made).ok
    assert not marks_hold(exported, made).ok


@pytest.mark.parametrize("longest", SIZES)
@pytest.mark.parametrize(("cells", "style"), [(12, Style.MOSAIC), (6, Style.MOSAIC)])
def test_a_mosaic_of_too_many_cells_is_caught(
    monkeypatch: pytest.MonkeyPatch, longest: int | None, cells: int, style: Style
) -> None:
    made = plan(PHOTO, *faces(style))
    monkeypatch.setattr(cover_module, "CELLS", cells)
    assert not marks_hold(export(covered(made), longest), made).ok


@pytest.mark.parametrize("longest", SIZES)
@pytest.mark.parametrize("sigma", [0.05, 0.02])
def test_a_blur_that_is_too_weak_is_caught(monkeypatch: pytest.MonkeyPatch, longest: int | None, sigma: float) -> None:
    made = plan(PHOTO, *faces(Style.BLUR))
    monkeypatch.setattr(cover_module, "SIGMA", sigma)
    assert not marks_hold(export(covered(made), longest), made).ok


@pytest.mark.parametrize("longest", SIZES)
def test_a_fill_that_lets_a_little_through_is_caught(longest: int | None) -> None:
    made = plan(PHOTO, mark(300, 60, 500, 300))
    pixels = PHOTO.copy()
    under = pixels[60:300, 300:500].astype(float)
    pixels[60:300, 300:500] = (under * 0.05 + np.array(FILL_COLOUR) * 0.95).astype(np.uint8)
    assert not marks_hold(export(pixels, longest), made).ok


@pytest.mark.parametrize("side", [1, 2, 4, 8, 16, 24])
@pytest.mark.parametrize("longest", SIZES)
def test_a_tiny_mark_is_judged_too(side: int, longest: int | None) -> None:
    white = np.full_like(PHOTO, 255)
    made = plan(white, mark(301, 203, 301 + side, 203 + side))
    assert not marks_hold(export(white, longest), made).ok
    if longest is None or side >= 4:
        honest = cover(white, reviewed(made)).pixels
        assert marks_hold(export(honest, longest), made).ok


@pytest.mark.parametrize("side", [12, 16, 40])
def test_dim_content_under_a_small_mark_is_caught(side: int) -> None:
    grey = np.full_like(PHOTO, 110)
    made = plan(grey, mark(301, 203, 301 + side, 203 + side))
    assert not marks_hold(export(grey, None), made).ok


@pytest.mark.parametrize("longest", SIZES)
def test_a_soft_mark_is_judged_where_no_later_one_lies_over_it(longest: int | None) -> None:
    under = mark(200, 100, 500, 400, Style.BLUR, face_width=220)
    over = [mark(220, 120, 480, 320, Style.MOSAIC, face_width=50), mark(230, 300, 260, 390, kind=Kind.TEXT)]
    made = plan(PHOTO, under, *over)
    assert marks_hold(export(covered(made), longest), made).ok
    assert not marks_hold(export(covered(plan(PHOTO, *over)), longest), made).ok


def test_a_blur_wider_than_its_mark_is_judged_too() -> None:
    made = plan(PHOTO, mark(300, 60, 400, 160, Style.BLUR, face_width=2000))
    assert marks_hold(export(covered(made), None), made).ok
    assert not marks_hold(export(PHOTO, None), made).ok


# --- outside --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("longest", SIZES)
def test_the_output_of_another_photo_is_caught(longest: int | None) -> None:
    other = textured(900, 700, seed=4)
    made = plan(PHOTO, mark(300, 60, 500, 300))
    swapped = cover(other, reviewed(plan(other, mark(300, 60, 500, 300)))).pixels
    result = outside_agrees(export(swapped, longest), PHOTO, made)
    assert not result.ok
    assert marks_hold(export(swapped, longest), made).ok


@pytest.mark.parametrize("longest", SIZES)
@pytest.mark.parametrize("change", ["painted over", "shifted", "darkened", "tinted"])
def test_a_change_outside_the_marks_is_caught(longest: int | None, change: str) -> None:
    made = plan(PHOTO, mark(300, 60, 500, 300))
    pixels = covered(made).copy()
    if change == "painted over":
        pixels[600:640, 100:140] = 128
    elif change == "shifted":
        pixels[:, 4:] = pixels[:, :-4].copy()
    elif change == "darkened":
        pixels = (pixels * 0.9).astype(np.uint8)
    else:
        pixels[..., 2] = np.minimum(pixels[..., 2].astype(int) + 12, 255).astype(np.uint8)
    assert not outside_agrees(export(pixels, longest), PHOTO, made).ok


def test_a_change_right_beside_a_mark_is_caught() -> None:
    made = plan(PHOTO, mark(300, 60, 500, 300))
    wider = plan(PHOTO, mark(300, 60, 520, 300))
    assert not outside_agrees(export(covered(wider), None), PHOTO, made).ok
    assert not outside_agrees(export(covered(wider), 400), PHOTO, made).ok


def test_a_single_changed_pixel_is_caught() -> None:
    flat = np.full_like(PHOTO, 200)
    changed = flat.copy()
    changed[601, 101] = 0
    made = plan(flat)
    assert outside_agrees(export(flat, None), flat, made).ok
    assert not outside_agrees(export(changed, None), flat, made).ok


def test_the_source_may_be_resized_already() -> None:
    made = plan(PHOTO, mark(300, 60, 500, 300))
    exported = export(covered(made), 400)
    assert outside_agrees(exported, resized(PHOTO, Size(400, 311)), made).ok


@pytest.mark.parametrize("wrong", [Size(400, 300), Size(311, 400), Size(899, 700)])
def test_another_shape_is_caught(wrong: Size) -> None:
    made = plan(PHOTO, mark(300, 60, 500, 300))
    exported = np.full((wrong.height, wrong.width, 3), 32, np.uint8)
    assert not marks_hold(exported, made).ok
    assert not outside_agrees(exported, PHOTO, made).ok


def test_a_source_of_another_size_is_caught() -> None:
    made = plan(PHOTO, mark(300, 60, 500, 300))
    assert not outside_agrees(export(covered(made), None), textured(800, 700), made).ok


def test_a_photo_without_marks_and_one_that_is_all_mark() -> None:
    bare, full = plan(PHOTO), plan(PHOTO, mark(0, 0, 900, 700))
    assert marks_hold(export(PHOTO, None), bare).ok
    assert outside_agrees(export(PHOTO, None), PHOTO, bare).ok
    assert marks_hold(export(covered(full), 400), full).ok
    assert outside_agrees(export(covered(full), 400), PHOTO, full).ok
