"""The pixel half of a proof: does the exported picture show what the plan says, and nothing else changed?

Promises: `marks_hold` fails where a mark of the plan is not covered in the way the plan says, in the place it says,
whoever wrote the file; `outside_agrees` fails where anything of at least a few pixels outside the marks differs from
the source by more than our own JPEG settings can explain. Neither uses the code that covered the photo: what a mark
must look like is worked out again from the plan.

Does not promise: that content which looks like its cover already (a dark plain wall under a fill) was covered; to judge
the outermost pixels of a mark as strictly as its inside, because resizing and the codec mix them with what is outside.

Every tolerance below was measured on the corpus' 91 photos of people, on photos of text and on random noise, exported
at full size, 70 % and 34 %, and is about one and a half times the worst that was seen.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from app.domain.export import Check, CheckResult
from app.domain.geometry import Box, Size
from app.domain.plan import Mark, Plan, Style
from app.imaging.pixels import Pixels, size_of
from app.imaging.resize import REACH, resized

_Rectangle = tuple[int, int, int, int]

_FILL = 32
# How far a fill may be from its colour, by how many pixels inside the mark: codec blocks of 8 reach across its border.
_FILL_TOLERANCES = ((9, 4), (7, 12), (1, 50), (0, 68))
_TINY_TOLERANCE = 128

# What the plan's style must at least amount to; see detection.md section 4.1.
_CELLS_PER_FACE = 3
_SMALLEST_CELL = 8
_SIGMA_PER_FACE = 0.3
_SOFT_CELLS = 6
_SOFT_PIXELS = 10_000
# From so many pixels of the mark's shorter side on: how far its rim is left out, and how much may be left over.
_SOFT_TOLERANCES = ((34, 9, 3.0), (18, 5, 5.0), (0, 3, 10.0))
_LATER = (Style.MOSAIC, Style.BLUR), (Style.SOFT,), (Style.FILL,)
_PARTS = 4

# Blocks of the codec, whose errors stay inside them.
_BLOCK = 8
_BLOCK_ERROR = 9.0
_BLOCK_SHIFT = 6.0
_PIXEL_ERROR = 60
_LEAST_SHARE = 0.5
_BAND = 64 * _BLOCK


def marks_hold(exported: Pixels, plan: Plan) -> CheckResult:
    """Whether every mark of `plan` is covered in `exported`, which may be smaller than the photo was."""
    size = size_of(exported)
    if not _same_shape(size, plan.size):
        return CheckResult(Check.MARKS, False, "the export has another shape than the photo")
    reach = _reach(plan.size, size) + 1
    reaches = np.array([_clipped(_scaled(m.box, plan.size, size).padded(reach), size) for m in plan.marks], np.intp)
    wrong = [
        f"mark {index + 1} ({mark.kind}, {mark.style}): {trouble}"
        for index, mark in enumerate(plan.marks)
        if (trouble := _mark_trouble(exported, plan, index, reaches))
    ]
    if wrong:
        return CheckResult(Check.MARKS, False, "; ".join(wrong))
    return CheckResult(Check.MARKS, True, f"{len(plan.marks)} marks are covered")


def outside_agrees(exported: Pixels, source: Pixels, plan: Plan) -> CheckResult:
    """Whether `exported` shows the source everywhere outside the marks.

    `source` is the photo before covering, of the photo's size or already resized to the export's.
    """
    size = size_of(exported)
    if not _same_shape(size, plan.size) or size_of(source) not in (plan.size, size):
        return CheckResult(Check.OUTSIDE, False, "the export has another shape than the photo")
    reference = resized(source, size)
    outside = np.ones((size.height, size.width), np.bool_)
    judged = exported.copy()
    for mark in plan.marks:
        x0, y0, x1, y1 = _clipped(_scaled(mark.box, plan.size, size).padded(_reach(plan.size, size)), size)
        outside[y0:y1, x0:x1] = False
        judged[y0:y1, x0:x1] = reference[y0:y1, x0:x1]
    for start in range(0, size.height, _BAND):
        rows = slice(start, start + _BAND)
        trouble = _difference(judged[rows], reference[rows], outside[rows])
        if trouble:
            return CheckResult(Check.OUTSIDE, False, trouble)
    return CheckResult(Check.OUTSIDE, True, "what is not marked is unchanged")


def _same_shape(export: Size, photo: Size) -> bool:
    return photo.fitted(export.longest) == export


def _reach(photo: Size, export: Size) -> int:
    return 0 if photo == export else REACH


def _scaled(box: Box, photo: Size, export: Size) -> Box:
    return box.scaled(export.width / photo.width, export.height / photo.height)


def _mark_trouble(exported: Pixels, plan: Plan, index: int, reaches: NDArray[np.intp]) -> str:
    """What is wrong with mark `index`, or nothing.

    `reaches` has one row (x0, y0, x1, y1) for each mark, in pixels of the export: as far as it may mix with others.
    """
    mark = plan.marks[index]
    if mark.style is Style.FILL:
        return _fill_trouble(exported, plan, mark)
    hidden = _painted_later(exported, plan, index, reaches)
    if mark.style is Style.MOSAIC:
        return _mosaic_trouble(exported, plan, mark, hidden)
    if mark.style is Style.SOFT:
        return _soft_trouble(exported, plan, mark, hidden)
    return _blur_trouble(exported, plan, mark, hidden)


def _inside(box: Box, size: Size, shrink: int) -> _Rectangle | None:
    """The whole pixels of `box` at least `shrink` away from its sides; None where there are none.

    A side on the photo's border has nothing beside it that could mix with it, and is not moved.
    """
    x0 = 0 if box.x0 <= 0 else math.ceil(box.x0) + shrink
    y0 = 0 if box.y0 <= 0 else math.ceil(box.y0) + shrink
    x1 = size.width if box.x1 >= size.width else math.floor(box.x1) - shrink
    y1 = size.height if box.y1 >= size.height else math.floor(box.y1) - shrink
    return (x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None


def _fill_trouble(exported: Pixels, plan: Plan, mark: Mark) -> str:
    size = size_of(exported)
    box = _scaled(mark.box, plan.size, size)
    judged = False
    for shrink, tolerance in _FILL_TOLERANCES:
        rectangle = _inside(box, size, shrink)
        if rectangle is None:
            continue
        judged = True
        if not _filled(exported, rectangle, tolerance):
            return "it is not of the fill colour"
    if not judged:
        # Less than a pixel of the export: the pixel under its centre.
        x, y = min(int(box.centre[0]), size.width - 1), min(int(box.centre[1]), size.height - 1)
        if not _filled(exported, (x, y, x + 1, y + 1), _TINY_TOLERANCE):
            return "it is not of the fill colour"
    return ""


def _filled(exported: Pixels, rectangle: _Rectangle, tolerance: int) -> bool:
    x0, y0, x1, y1 = rectangle
    region = exported[y0:y1, x0:x1]
    return int(region.min()) >= _FILL - tolerance and int(region.max()) <= _FILL + tolerance


def _painted_later(exported: Pixels, plan: Plan, index: int, reaches: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Which pixels under mark `index` other marks lie over: every fill, every soft fill unless it is a fill itself, and
    those after it that are of its own sort."""
    size = size_of(exported)
    x0, y0, x1, y1 = _clipped(_scaled(plan.marks[index].box, plan.size, size), size)
    ranks = [next(rank for rank, styles in enumerate(_LATER) if mark.style in styles) for mark in plan.marks]
    over = np.array([(rank, i) > (ranks[index], index) for i, rank in enumerate(ranks)])
    meets = (reaches[:, 0] < x1) & (reaches[:, 2] > x0) & (reaches[:, 1] < y1) & (reaches[:, 3] > y0)
    hidden = np.zeros((y1 - y0, x1 - x0), np.bool_)
    for left, top, right, bottom in reaches[over & meets]:
        hidden[max(0, top - y0) : bottom - y0, max(0, left - x0) : right - x0] = True
    return hidden


def _clipped(box: Box, size: Size) -> _Rectangle:
    x0, y0, x1, y1 = box.pixels()
    return max(0, x0), max(0, y0), min(size.width, x1), min(size.height, y1)


def _strength(mark: Mark) -> float:
    """The face width, in pixels of the photo, that a mosaic or blur must be measured by at least."""
    return max(mark.face_width, min(mark.box.width, mark.box.height) / 2)


def _flat_enough(cell: float) -> float:
    """The mean deviation inside cells that are `cell` pixels wide in the export: more where borders are near."""
    return min(11.0, max(5.5, 40 / cell))


def _smooth_enough(sigma: float) -> float:
    """The bend that three quarters of the steps stay under where the export is blurred by `sigma` pixels.

    A sixth of that blur bends several times as much; a face blurred by less than a pixel has few pixels left.
    """
    return min(40.0, max(4.5, 44 / sigma))


def _mosaic_trouble(exported: Pixels, plan: Plan, mark: Mark, hidden: NDArray[np.bool_]) -> str:
    """Inside a cell every pixel is the same, but for what the codec and resizing add near its border."""
    size = size_of(exported)
    x0, y0, x1, y1 = mark.box.pixels()
    left, top, right, bottom = _clipped(_scaled(mark.box, plan.size, size), size)
    smallest = max(math.ceil(_strength(mark) / _CELLS_PER_FACE), _SMALLEST_CELL)
    columns, across = _cell_numbers(x0, x1, smallest, size.width / plan.size.width, left, right)
    rows, down = _cell_numbers(y0, y1, smallest, size.height / plan.size.height, top, bottom)
    judged = (rows[:, None] >= 0) & (columns >= 0) & ~hidden
    if not judged.any():
        return ""
    cells = (rows[:, None] * across + columns)[judged]
    seen = exported[top:bottom, left:right][judged].astype(np.float64)
    counts = np.maximum(np.bincount(cells, minlength=across * down), 1)
    deviation = 0.0
    for channel in seen.T:
        averages = np.bincount(cells, channel, minlength=across * down) / counts
        deviation += float(np.abs(channel - averages[cells]).mean()) / 3
    narrowest = min((right - left) / across, (bottom - top) / down)
    return "its cells are not flat" if deviation > _flat_enough(narrowest) else ""


def _cell_numbers(
    start: int, stop: int, smallest: int, scale: float, first: int, last: int
) -> tuple[NDArray[np.intp], int]:
    """For each pixel `first` to `last` of the export, along one side, the cell that it lies well inside of, or -1.

    The plan allows as many equal cells as fit between `start` and `stop`, none smaller than `smallest`; the answer's
    second part is how many. A cell too small to have an inside is judged by the two pixels round its centre.
    """
    count = max(1, (stop - start) // smallest)
    numbers = np.full(last - first, -1, np.intp)
    for cell in range(count):
        begin = (start + cell * (stop - start) // count) * scale
        end = (start + (cell + 1) * (stop - start) // count) * scale
        inner, outer = math.ceil(begin) + 2, math.floor(end) - 2
        if outer <= inner:
            inner = max(first, round((begin + end) / 2) - 1)
            outer = inner + 2
        numbers[inner - first : outer - first] = cell
    return numbers, count


def _soft_trouble(exported: Pixels, plan: Plan, mark: Mark, hidden: NDArray[np.bool_]) -> str:
    """A soft fill is six cells a side made smooth: nothing finer than that may be left.

    The cells that come nearest to what is seen are worked out, and what they cannot explain must be small, in the mark
    as a whole and in each of sixteen parts.
    """
    size = size_of(exported)
    box = _scaled(mark.box, plan.size, size)
    shortest = min(box.width, box.height)
    shrink, most = next(rule[1:] for rule in _SOFT_TOLERANCES if shortest >= rule[0])
    rectangle = _inside(box, size, shrink)
    if rectangle is None:
        return ""
    x0, y0, x1, y1 = rectangle
    left, top, _, _ = _clipped(box, size)
    step = max(1, math.isqrt((x1 - x0) * (y1 - y0) // _SOFT_PIXELS))
    rows, columns = np.arange(y0, y1, step), np.arange(x0, x1, step)
    seen = ~hidden[np.ix_(rows - top, columns - left)]
    down = _smooth_cells((rows + 0.5 - box.y0) / box.height)
    across = _smooth_cells((columns + 0.5 - box.x0) / box.width)
    shapes = np.einsum("yi,xj->yxij", down, across).reshape(len(rows), len(columns), -1)
    found = exported[np.ix_(rows, columns)].astype(np.float64)
    if np.count_nonzero(seen) < 2 * _SOFT_CELLS**2:
        return ""
    cells, *_ = np.linalg.lstsq(shapes[seen], found[seen], rcond=None)
    left_over = np.abs(shapes @ cells - found).mean(axis=2)
    left_over[~seen] = np.nan
    parts = [part for band in np.array_split(left_over, _PARTS) for part in np.array_split(band, _PARTS, axis=1)]
    worst = max((float(np.nanmean(part)) for part in parts if np.count_nonzero(~np.isnan(part)) >= _PARTS), default=0.0)
    return "it shows finer detail than planned" if worst > most else ""


def _smooth_cells(places: NDArray[np.floating]) -> NDArray[np.float64]:
    """How much each of six cells along a side counts at `places` (0 to 1), smoothly (bicubic): (places, cells)."""
    fine = 60
    cells = Image.fromarray(np.eye(_SOFT_CELLS, dtype=np.float32))
    weights = np.asarray(cells.resize((_SOFT_CELLS * fine, _SOFT_CELLS), Image.Resampling.BICUBIC), np.float64).T
    return weights[np.clip((places * len(weights)).astype(np.intp), 0, len(weights) - 1)]


def _blur_trouble(exported: Pixels, plan: Plan, mark: Mark, hidden: NDArray[np.bool_]) -> str:
    """Blurred brightness bends slowly: seen in steps of a third of its sigma, its second differences stay small.

    That holds for the mark as a whole, and nearly so for each of sixteen parts, so that one uncovered side is seen.
    """
    size = size_of(exported)
    box = _scaled(mark.box, plan.size, size)
    rectangle = _inside(box, size, 3) or _inside(box, size, 0)
    if rectangle is None:
        return ""
    x0, y0, x1, y1 = rectangle
    left, top, _, _ = _clipped(box, size)
    sigma = _SIGMA_PER_FACE * _strength(mark) * size.width / plan.size.width
    # A blur wider than its mark leaves next to nothing; it is still looked at in steps that fit.
    step = max(1, min(int(sigma / 3), (x1 - x0) // 4, (y1 - y0) // 4))
    bends = _bends(exported[y0:y1, x0:x1], ~hidden[y0 - top : y1 - top, x0 - left : x1 - left], step)
    allowed = _smooth_enough(sigma)
    rough = _bend(bends, 75) > allowed
    if min(bends.shape[:2]) >= _PARTS * 3:
        parts = (part for rows in np.array_split(bends, _PARTS) for part in np.array_split(rows, _PARTS, axis=1))
        rough = rough or max(_bend(part, 60) for part in parts) > 2 * allowed
    return "it shows finer detail than planned" if rough else ""


def _bends(region: Pixels, seen: NDArray[np.bool_], step: int) -> NDArray[np.float32]:
    """Second differences along both sides between squares of `step` pixels; not a number where nothing can be said."""
    squares = _averaged(region, seen, step)
    bends = np.full((*squares.shape[:2], 6), np.nan, np.float32)
    bends[1:-1, :, :3] = np.abs(squares[2:] - 2 * squares[1:-1] + squares[:-2])
    bends[:, 1:-1, 3:] = np.abs(squares[:, 2:] - 2 * squares[:, 1:-1] + squares[:, :-2])
    return bends


def _bend(bends: NDArray[np.float32], percent: float) -> float:
    known = bends[~np.isnan(bends)]
    return float(np.percentile(known, percent)) if known.size >= 12 else 0.0


def _averaged(region: Pixels, seen: NDArray[np.bool_], step: int) -> NDArray[np.float32]:
    """Squares of `step` pixels averaged; not a number where not all of a square is seen."""
    height, width = region.shape[0] // step, region.shape[1] // step
    cut = region[: height * step, : width * step].reshape(height, step, width, step, 3)
    seen_cut = seen[: height * step, : width * step].reshape(height, step, width, step)
    averages: NDArray[np.float32] = cut.mean(axis=(1, 3), dtype=np.float32)
    averages[~seen_cut.all(axis=(1, 3))] = np.nan
    return averages


def _difference(exported: Pixels, reference: Pixels, outside: NDArray[np.bool_]) -> str:
    """What is wrong in one band of rows, or nothing. Where `outside` is false the two must be equal."""
    distance = np.maximum(exported, reference) - np.minimum(exported, reference)
    if int(distance.max()) > _PIXEL_ERROR:
        return "a part that is not marked differs from the photo"
    share = _block_means(outside.astype(np.uint8) * 255) / 255
    judged = share >= _LEAST_SHARE
    # Averages are rounded to whole levels.
    if (_block_means(distance).mean(axis=2)[judged] > _BLOCK_ERROR * share[judged] + 0.5).any():
        return "a part that is not marked differs from the photo"
    shift = np.abs(_block_means(exported) - _block_means(reference)).max(axis=2)
    if (shift[judged] > _BLOCK_SHIFT * share[judged] + 1).any():
        return "a part that is not marked has other colours than the photo"
    return ""


def _block_means(values: NDArray[np.uint8]) -> NDArray[np.int16]:
    """Averages over the codec's blocks, in whole levels; the last ones of a row or column may be smaller."""
    return np.asarray(Image.fromarray(values).reduce(_BLOCK)).astype(np.int16)
