"""Reopen an exported file and prove it.

Promises: looks at the bytes on disk, never at what the program remembers writing; every check of `Check` is made or the
proof does not hold; an error while checking is a failed check. Does not promise that everybody in the photo was found:
a person whom neither detection nor a human saw is outside what a proof can say.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from app.domain.export import Check, CheckResult, Preset, Proof
from app.domain.findings import Face, Kind
from app.domain.geometry import Box, Size
from app.domain.outcome import Failed
from app.domain.plan import Mark, Plan
from app.imaging.compare import marks_hold, outside_agrees
from app.imaging.pixels import Pixels
from app.imaging.read import picture_in
from app.imaging.resize import resized
from app.imaging.slack import slack
from app.imaging.walk import metadata_signs, problems
from app.pipeline.detect import Models
from app.pipeline.match import WEAK, References, nearest_distance
from app.vision import codes

SURE_FACE = 0.5
"""Score from which a face in the export that nobody decided about fails the proof."""
PART_OF_SHOWN = 0.6
"""Share of a found face's area inside a shown person's face from which it is that person, whole or in part."""
RIM = 9
"""Pixels beside a mark's border into which the codec's blocks of 8 and resizing carry what lies outside."""
ONE_COLOUR = 8
"""Levels between the darkest and the brightest pixel of what counts as one colour."""
CONTEXT = 0.5
"""Of a mark's longer side: how much of its surroundings a model sees along with it."""


def prove(path: Path, source: Pixels, plan: Plan, preset: Preset, against: References, models: Models) -> Proof:
    """The proof of the file at `path`, which `plan` made from `source` (upright source pixels) at `preset`.

    Faces under mosaic and blur are compared with themselves and with `against`; where `against` is empty, matching is
    off and no descriptor is made of anybody.
    """
    data = path.read_bytes()
    results = [_container(data), _metadata(data), _file(path)]
    decoded = picture_in(data)
    if isinstance(decoded, Failed):
        return Proof((*results, CheckResult(Check.OUTSIDE, False, "the file cannot be decoded")))
    exported = decoded.pixels
    size, wanted = _size(exported), plan.size.fitted(preset.longest)
    if size != wanted or _size(source) != plan.size:
        detail = f"it is {size.width} x {size.height} pixels, not {wanted.width} x {wanted.height}"
        return Proof((*results, CheckResult(Check.OUTSIDE, False, detail)))
    results += [marks_hold(exported, plan), outside_agrees(exported, resized(source, size), plan)]
    return Proof(
        (
            *results,
            _faces(exported, plan, models),
            _matches(exported, source, plan, against, models),
            _text(exported, plan, models),
            _codes(exported, plan),
        )
    )


def _container(data: bytes) -> CheckResult:
    found = problems(data) + slack(data)
    return CheckResult(Check.CONTAINER, not found, "; ".join(found) or "only the blocks that a plain picture needs")


def _metadata(data: bytes) -> CheckResult:
    found = metadata_signs(data)
    return CheckResult(Check.METADATA, not found, "; ".join(found) or "none")


def _file(path: Path) -> CheckResult:
    """The system attached nothing to the file, such as where it was downloaded from."""
    attached = [name for name in os.listxattr(path) if name.startswith("user.")] if hasattr(os, "listxattr") else []
    return CheckResult(Check.FILE, not attached, "data is attached to the file" if attached else "nothing attached")


def _faces(exported: Pixels, plan: Plan, models: Models) -> CheckResult:
    """No face inside a mark, and no face anywhere that nobody decided about.

    A face that the detector makes up from what surrounds a mark of one flat colour is none: nothing is left there.
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
            undecided += 1
    detail = f"{len(areas)} marks without a face, {len(plan.shown)} people shown"
    if inside:
        detail = f"a face is still found inside {inside} of {len(areas)} marks"
    elif undecided:
        detail = f"{undecided} faces that nobody decided about"
    return CheckResult(Check.FACES, not inside and not undecided, detail)


def _matches(exported: Pixels, source: Pixels, plan: Plan, against: References, models: Models) -> CheckResult:
    """What is left of a covered face is no longer like that face, nor like anyone enrolled.

    One flat colour is like nobody, so only marks that are not flat are compared.
    """
    if not against.people:
        return CheckResult(Check.MATCHES, True, "matching is off: nobody was compared")
    soft = [mark for mark in plan.marks if mark.kind is Kind.FACE and not _flat(mark, exported, plan)]
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
    return CheckResult(Check.MATCHES, True, f"{compared} of {len(soft)} soft marks could be compared, none like anyone")


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
