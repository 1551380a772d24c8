"""Reopen an exported file and prove it.

Promises: looks at the bytes on disk, never at what the program remembers writing; every check of `Check` is made or the
proof does not hold; an error while checking is a failed check. Does not promise that everybody in the photo was found:
a person whom neither detection nor a human saw is outside what a proof can say.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from app.domain.export import Check, CheckResult, Form, Preset, Proof
from app.domain.findings import Face, Kind
from app.domain.geometry import Box, Size
from app.domain.outcome import Failed
from app.domain.photo import Photo
from app.domain.plan import Mark, Plan
from app.imaging.authored import packet
from app.imaging.compare import marks_hold, outside_agrees
from app.imaging.pixels import Pixels
from app.imaging.read import picture_in
from app.imaging.resize import resized
from app.pipeline.detect import Models
from app.pipeline.export import authored_into
from app.pipeline.gate import container, independent, marks_on_grid, placed, seen_twice
from app.pipeline.match import WEAK, References, nearest_distance
from app.vision import codes
from app.vision.workers import pool

SURE_FACE = 0.5
"""Score from which a face in the export that nobody decided about fails the proof."""
BORDER_SCALES = (1.0, 2.0)
SAME_PLACE = 0.2
"""Intersection over union from which a face on the original is the one that was found beside a mark."""
PART_OF_SHOWN = 0.6
"""Share of a found face's area inside a shown person's face from which it is that person, whole or in part."""
RIM = 9
"""Pixels beside a mark's border into which the codec's blocks of 8 and resizing carry what lies outside."""
ONE_COLOUR = 8
"""Levels between the darkest and the brightest pixel of what counts as one colour."""
CONTEXT = 0.5
"""Of a mark's longer side: how much of its surroundings a model sees along with it."""


def prove(
    path: Path,
    original: Photo,
    source: Pixels,
    plan: Plan,
    preset: Preset,
    form: Form,
    against: References,
    models: Models,
    *,
    fresh: bool = False,
) -> Proof:
    """The proof of the file at `path`, which `plan` made from `original` (upright pixels `source`) at `preset`.

    `fresh`: the file was written just now, so that its name, time and rights are still those it was given. Faces under
    mosaic and blur are compared with themselves and with `against`; where `against` is empty, matching is off and no
    descriptor is made of anybody.
    """
    data = path.read_bytes()
    results = list(container(data, original.path.read_bytes(), form.format, packet(authored_into(plan, form))))
    results.append(placed(path, fresh=fresh))
    decoded = picture_in(data)
    if isinstance(decoded, Failed):
        return Proof((*results, CheckResult(Check.OUTSIDE, False, "the file cannot be decoded")))
    exported = decoded.pixels
    # These two need one thread each and no model: they go on beside the rest.
    made_again = pool.submit(independent, data, source, plan, preset, form)
    read_codes = pool.submit(_codes, exported, plan)
    results.append(seen_twice(data, exported, walked=results[0].ok))
    size, wanted = _size(exported), plan.size.fitted(preset.longest)
    if size != wanted or _size(source) != plan.size:
        detail = f"it is {size.width} x {size.height} pixels, not {wanted.width} x {wanted.height}"
        return Proof((*results, CheckResult(Check.OUTSIDE, False, detail)))
    on_grid = marks_on_grid(plan, original)
    before = resized(source, size)
    results += [
        marks_hold(exported, plan) if on_grid.ok else on_grid,
        outside_agrees(exported, before, plan),
    ]
    return Proof(
        (
            *results,
            _faces(exported, before, plan, models),
            _matches(exported, source, plan, against, models),
            _text(exported, plan, models),
            read_codes.result(),
            made_again.result(),
        )
    )


def _faces(exported: Pixels, before: Pixels, plan: Plan, models: Models) -> CheckResult:
    """No face inside a mark, and no face anywhere that nobody decided about; `before` is the original at this size.

    A face that the detector makes up from what surrounds a mark of one flat colour is none: nothing is left there. Nor
    is one that it makes up from the border of a mark, where it finds none on the original.
    """
    areas = [(mark, _on_export(mark.box, plan.size, exported)) for mark in plan.marks if mark.kind is Kind.FACE]
    visible = (*(person.box for person in plan.shown), *(box for kind, box in plan.left if kind is Kind.FACE))
    shown = [_on_export(box, plan.size, exported) for box in visible]
    inside = undecided = 0
    for face in models.faces.find(exported, (1.0,), turn_when_empty=False):
        if any(face.box.intersection(box) >= PART_OF_SHOWN * face.box.area for box in shown):
            continue
        marks = [mark for mark, area in areas if area.contains(face.box.centre)]
        if marks:
            inside += not any(_flat(mark, exported, plan) for mark in marks)
        elif face.score >= SURE_FACE:
            at_border = any(face.box.intersection(area) > 0 for _, area in areas)
            undecided += not at_border or _on_original(face, before, [area for _, area in areas], models)
    detail = f"{len(areas)} marks without a face, {len(plan.shown)} people shown"
    if inside:
        detail = f"a face is still found inside {inside} of {len(areas)} marks"
    elif undecided:
        detail = f"{undecided} faces that nobody decided about"
    return CheckResult(Check.FACES, not inside and not undecided, detail)


def _on_original(face: Face, before: Pixels, areas: Sequence[Box], models: Models) -> bool:
    """Whether there is a face on the original where one was found beside a mark, other than the one under the mark."""
    around, left, top = _crop(before, face.box.padded(max(face.box.width, face.box.height)))
    for found in models.faces.find(around, BORDER_SCALES, turn_when_empty=False):
        box = found.box.shifted(left, top)
        if box.iou(face.box) >= SAME_PLACE and not any(area.contains(box.centre) for area in areas):
            return True
    return False


def _matches(exported: Pixels, source: Pixels, plan: Plan, against: References, models: Models) -> CheckResult:
    """What is left of a covered face is no longer like that face, nor like anyone enrolled.

    Only mosaics and blurs leave something to compare. One that cannot be compared, because its face is too small to be
    described, fails: what nobody looked at is not proved.
    """
    if not against.people:
        return CheckResult(Check.MATCHES, True, "matching is off: nobody was compared")
    weaker = [mark for mark in plan.marks if not mark.style.removes_everything]
    soft = [mark for mark in weaker if not _flat(mark, exported, plan)]
    ratio = exported.shape[1] / plan.size.width
    compared = 0
    for mark in soft:
        around, left, top = _crop(source, mark.box.padded(CONTEXT * max(mark.box.width, mark.box.height)))
        face = _central_face(
            models.faces.find(around, (min(1.0, 256 / mark.box.width),)), mark.box.shifted(-left, -top)
        )
        before = models.describer.describe(around, [face])[0] if face else None
        if face is None or before is None:
            continue
        on_source = _moved(face, left, top, 1.0)
        after = models.describer.describe(exported, [_moved(on_source, 0, 0, ratio)])[0]
        compared += after is not None
        if after is not None and nearest_distance(after, np.vstack([before[None], against.vectors])) <= WEAK:
            return CheckResult(Check.MATCHES, False, "a covered face can still be matched: cover it with solid fill")
    if compared < len(soft):
        detail = f"{len(soft) - compared} of {len(soft)} soft marks are too small to be compared: cover them with fill"
        return CheckResult(Check.MATCHES, False, detail)
    return CheckResult(Check.MATCHES, True, f"{compared} soft marks were compared, none is like anyone")


def _text(exported: Pixels, plan: Plan, models: Models) -> CheckResult:
    """Nothing can be read inside a text mark. One flat colour has nothing to read, so only others are read."""
    marks = [mark for mark in plan.marks if mark.kind is Kind.TEXT]
    readable = 0
    for mark in marks:
        if _flat(mark, exported, plan):
            continue
        around, _, _ = _crop(exported, _on_export(mark.box, plan.size, exported))
        lines = models.texts.read(around, models.texts.find(around, (1.0, 2.0)))
        readable += any(line.words for line in lines)
    detail = (
        f"text can still be read in {readable} of {len(marks)} marks"
        if readable
        else f"{len(marks)} marks, nothing to read"
    )
    return CheckResult(Check.TEXT, not readable, detail)


def _codes(exported: Pixels, plan: Plan) -> CheckResult:
    """No code can be read but those that a human said may be."""
    allowed = [_on_export(box, plan.size, exported) for kind, box in plan.left if kind is Kind.CODE]
    found = [code for code in codes.find(exported) if not any(box.contains(code.box.centre) for box in allowed)]
    return CheckResult(Check.CODES, not found, f"{len(found)} codes can still be read" if found else "none can be read")


def _size(pixels: Pixels) -> Size:
    return Size(pixels.shape[1], pixels.shape[0])


def _on_export(box: Box, source: Size, exported: Pixels) -> Box:
    size = _size(exported)
    return box.scaled(size.width / source.width, size.height / source.height)


def _crop(pixels: Pixels, box: Box) -> tuple[Pixels, int, int]:
    """The part of the photo inside `box`, and where its corner lies."""
    inside = box.clipped(_size(pixels))
    if inside is None:
        raise ValueError("a mark must touch the photo")
    x0, y0, x1, y1 = inside.pixels()
    return np.ascontiguousarray(pixels[y0:y1, x0:x1]), x0, y0


def _flat(mark: Mark, exported: Pixels, plan: Plan) -> bool:
    """Whether the inside of a mark is one colour; its rim is mixed with what lies beside it. When in doubt: no."""
    box = _on_export(mark.box, plan.size, exported)
    rim = min(RIM, box.width / 3, box.height / 3)
    inside, _, _ = _crop(exported, box.padded(-rim))
    return bool(np.ptp(inside.reshape(-1, 3), axis=0).max() <= ONE_COLOUR)


def _central_face(faces: Sequence[Face], mark: Box) -> Face | None:
    inside = [face for face in faces if mark.contains(face.box.centre)]
    return max(inside, key=lambda face: face.score, default=None)


def _moved(face: Face, dx: float, dy: float, ratio: float) -> Face:
    landmarks = face.landmarks
    return Face(
        face.box.shifted(dx, dy).scaled(ratio, ratio),
        face.score,
        tuple(((x + dx) * ratio, (y + dy) * ratio) for x, y in landmarks) if landmarks else None,  # type: ignore[arg-type]  # five in, five out
    )
