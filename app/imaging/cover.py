"""Making marks unreadable.

Promises: every pixel of a fill mark becomes one constant colour, and every pixel of a soft fill is worked out from
pixels outside all marks, so the result no longer depends on what was there; a mosaic or blur is never weaker than the
constants below, whatever a plan says, and draws on nothing that lies under a fill; text and codes are only ever filled;
where marks overlap, a fill wins, then a soft fill; ink is never transparent; a plan that nobody reviewed is not
accepted.

Does not promise: that mosaic or blur cannot be undone in part (see `WARNINGS`); that marks are in the right places or
large enough, which is the plan's part; anything about a file, which is the proof's part.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image, ImageFilter

from app.domain.findings import Kind
from app.domain.plan import Mark, Plan, ReviewedPlan, Style
from app.imaging.pixels import Pixels, size_of
from app.imaging.soft import soft_fill

FILL_COLOUR: Final = (32, 32, 32)
"""A dark neutral grey, which a JPEG keeps exactly."""

CELLS: Final = 3
"""The most mosaic cells per face width: more than 3 are beaten by somebody who compares (detection.md section 4.1)."""

SMALLEST_CELL: Final = 8
"""Pixels; so that the cells of a tiny face do not end up finer than what a file keeps apart."""

SIGMA: Final = 0.3
"""Standard deviation of the blur in face widths. At 0.15 a plain look-up falls to chance; 0.2 is the least allowed."""

WARNINGS: Final[dict[Style, str]] = {
    Style.FILL: "Fill removes everything under it.",
    Style.SOFT: "Soft fill removes everything under it: it is made of the colours around it, and only looks like blur.",
    Style.MOSAIC: (
        "A mosaic of 3 cells per face width can in part be undone by comparison: in our measurement, somebody with "
        "other photos of 33 people named the right one in 4.6 % of cases, against 2.6 % by chance and 3.8 % for fill. "
        "A trained attack may do better. Fill is safer."
    ),
    Style.BLUR: (
        "Blur can in part be undone by comparison: in our measurement, somebody with other photos of 33 people, "
        "blurred in the same way, named the right one in 10.8 % of cases, against 2.6 % by chance and 3.8 % for fill; "
        "trained attacks on blurred faces are reported to reach over 90 %. Fill is safer."
    ),
}
"""What a user is told before choosing a style: figures of detection.md section 4.1 and metadata.md section 2."""


@dataclass(frozen=True, slots=True, eq=False)
class Covered:
    """Pixels in which every mark of `plan` is covered; read-only, of the plan's size. Only `cover` makes one."""

    pixels: Pixels
    plan: Plan


def cover(pixels: Pixels, reviewed: ReviewedPlan) -> Covered:
    """`pixels` with every mark of the reviewed plan covered; `pixels` itself is not changed.

    Raises TypeError for a plan that was not reviewed, and ValueError where the plan is of a photo of another size, a
    mark lies outside the photo or is not of whole pixels, or a mark of text or a code is to be anything but filled.
    """
    if not isinstance(reviewed, ReviewedPlan):
        raise TypeError("only a reviewed plan can be carried out")
    plan = reviewed.plan
    if size_of(pixels) != plan.size:
        raise ValueError("the plan was made for a photo of another size")
    for mark in plan.marks:
        _check(mark, plan)
    removing = _removed(pixels, plan)
    covered = pixels.copy()
    # First, so that no mosaic or blur that overlaps one is made of what must vanish; last again, so that it wins.
    for mark, paint in removing:
        _under(covered, mark)[:] = paint
    weaker = [(mark, _weaker(covered, mark)) for mark in plan.marks if not mark.style.removes_everything]
    for mark, paint in (*weaker, *removing):
        _under(covered, mark)[:] = paint
    covered.flags.writeable = False
    return Covered(covered, plan)


def look_of(pixels: Pixels, mark: Mark, marks: Iterable[Mark]) -> Pixels:
    """What becomes of the pixels under one of a photo's `marks`, for somebody to look at before anything is covered.

    Where marks overlap, fills are to be shown above the others, as in `cover`.
    """
    x0, y0, x1, y1 = mark.box.pixels()
    filled = np.full((y1 - y0, x1 - x0, 3), FILL_COLOUR, np.uint8)
    if mark.style is Style.SOFT:
        filled[:] = soft_fill(
            pixels, (x0, y0, x1, y1), [m.box.pixels() for m in marks], np.array(FILL_COLOUR, np.uint8)
        )
    return filled if mark.style.removes_everything else _weaker(pixels, mark)


def strength(mark: Mark) -> float:
    """The face width, in pixels, that mosaic and blur of `mark` are measured by.

    A width that is missing or far too small for its mark cannot weaken them: half the mark's shorter side counts then.
    """
    return max(mark.face_width, min(mark.box.width, mark.box.height) / 2)


def _check(mark: Mark, plan: Plan) -> None:
    if mark.kind is not Kind.FACE and mark.style is not Style.FILL:
        raise ValueError(f"a mark of kind {mark.kind} can only be filled")
    if mark.box.outward() != mark.box or mark.box.clipped(plan.size) != mark.box:
        raise ValueError("a mark must be of whole pixels inside the photo")


def _under(pixels: Pixels, mark: Mark) -> Pixels:
    """The view of `pixels` under `mark`."""
    x0, y0, x1, y1 = mark.box.pixels()
    return pixels[y0:y1, x0:x1]


def _removed(pixels: Pixels, plan: Plan) -> list[tuple[Mark, Pixels]]:
    """What each mark that removes everything becomes: soft fills in the plan's order, then fills."""
    soft = [mark for mark in plan.marks if mark.style is Style.SOFT]
    boxes = [mark.box.pixels() for mark in plan.marks]
    fill = np.array(FILL_COLOUR, np.uint8)
    return [(mark, soft_fill(pixels, mark.box.pixels(), boxes, fill)) for mark in soft] + [
        (mark, fill) for mark in plan.marks if mark.style is Style.FILL
    ]


def _weaker(pixels: Pixels, mark: Mark) -> Pixels:
    """What a mosaic or blur of `mark` looks like on `pixels`, in which fills are painted already."""
    made = _mosaic if mark.style is Style.MOSAIC else _blurred
    return made(_under(pixels, mark), strength(mark))


def _mosaic(under: Pixels, width: float) -> Pixels:
    """Whole cells of at least a third of the face width, each of its own average colour."""
    cell = max(math.ceil(width / CELLS), SMALLEST_CELL)
    rows = _borders(under.shape[0], cell)
    columns = _borders(under.shape[1], cell)
    sums = np.add.reduceat(np.add.reduceat(under, rows[:-1], axis=0, dtype=np.uint64), columns[:-1], axis=1)
    heights, widths = np.diff(rows), np.diff(columns)
    cells = (sums // (heights[:, None] * widths)[..., None]).astype(np.uint8)
    return np.repeat(np.repeat(cells, heights, axis=0), widths, axis=1)


def _borders(length: int, cell: int) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    """Where the cells along one side begin, and its end: as many equal cells as fit, none smaller than `cell`."""
    count = max(1, length // cell)
    return np.linspace(0, length, count + 1).astype(np.intp)


def _blurred(under: Pixels, width: float) -> Pixels:
    """A Gaussian blur of what is under the mark alone: nothing is drawn in from outside, nothing smeared out."""
    return np.asarray(Image.fromarray(under).filter(ImageFilter.GaussianBlur(SIGMA * width)))
