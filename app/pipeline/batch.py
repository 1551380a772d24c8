"""Many photos through every step, a bounded number at a time; one bad photo never stops the rest."""

from __future__ import annotations

import logging
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from app.domain.export import USUAL_FORM, Form, Preset
from app.domain.findings import Findings, Identity, Suggestion
from app.domain.outcome import Failed, FailureCode, Step
from app.domain.photo import Days, Photo, PhotoId
from app.domain.plan import ReviewedPlan
from app.domain.record import Outcome, PhotoRecord
from app.imaging.picture import Decoded, Limits
from app.imaging.pixels import Pixels
from app.imaging.read import read
from app.jobs.cancel import Cancelled, CancelToken
from app.jobs.progress import OnProgress, Progress
from app.jobs.window import in_window
from app.pipeline.decide import DecideSettings, decide, is_to_cover
from app.pipeline.detect import DetectSettings, Models, detect
from app.pipeline.export import HELD, deliver, stage
from app.pipeline.match import References, suggest
from app.pipeline.review import unattended
from app.pipeline.verify import prove
from consent_db.publication import Publication
from consent_db.rules import Policy
from consent_db.snapshot import ConsentSnapshot

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Task:
    """One photo to clear: its path, its path as the user knows it, and the name its export will have."""

    path: Path
    source: str
    photo_id: PhotoId
    export_name: str


@dataclass(frozen=True, slots=True)
class Goal:
    """Where one export goes, how large it will be and in which form."""

    out: Path
    name: str
    preset: Preset
    form: Form = USUAL_FORM


@dataclass(frozen=True, slots=True)
class Clearing:
    """Everything that all photos of one run share."""

    out: Path
    publication: Publication
    preset: Preset
    form: Form
    policy: Policy
    snapshot: ConsentSnapshot
    against: References
    today: date
    now: datetime
    detect: DetectSettings
    decide: DecideSettings
    identities: Mapping[PhotoId, tuple[Identity, ...]]
    limits: Limits
    event_days: Days | None = None


def clear_all(
    tasks: Iterable[Task], clearing: Clearing, models: Models, cancel: CancelToken, on_progress: OnProgress, total: int
) -> Iterator[PhotoRecord]:
    """The record of every photo as it is finished."""
    started = time.monotonic()
    trouble = 0
    finished = in_window(lambda task: clear_one(task, clearing, models, cancel), tasks, cancel)
    for done, (_, record) in enumerate(finished, start=1):
        trouble += record.outcome is not Outcome.DELIVERED
        on_progress(Progress(done, trouble, total, time.monotonic() - started))
        yield record


def clear_one(task: Task, clearing: Clearing, models: Models, cancel: CancelToken) -> PhotoRecord:
    """One photo through every step. Never raises but for Cancelled: a bug becomes a failed photo and a log entry."""
    return contained(task.source, lambda: _clear_one(task, clearing, models, cancel), cancel)


def contained(source: str, work: Callable[[], PhotoRecord], cancel: CancelToken) -> PhotoRecord:
    try:
        return work()
    except Cancelled:
        raise
    except Exception as error:  # The border between one photo and the batch.
        # When the program ends, its workers take nothing more: that is no mistake.
        cancel.check()
        # Only where it happened: the text of an exception may hold a path, and a path may hold a name.
        log.error("%s\n%s", type(error).__name__, "".join(traceback.format_tb(error.__traceback__)))
        return failed(
            Failed(
                source,
                Step.EXPORT,
                FailureCode.INTERNAL,
                f"The program made a mistake with this photo ({type(error).__name__}). Nothing was written for it.",
                "Run again; if it happens again, report it with the log.",
            )
        )


def failed(failure: Failed, photo: Photo | None = None) -> PhotoRecord:
    return PhotoRecord(
        failure.file,
        Outcome.FAILED,
        photo_id=photo.id if photo else None,
        size=photo.size if photo else None,
        failure=failure,
    )


def _clear_one(task: Task, clearing: Clearing, models: Models, cancel: CancelToken) -> PhotoRecord:
    cancel.check()
    decoded = read(task.path, clearing.limits, lambda: cancel.cancelled)
    cancel.check()
    if isinstance(decoded, Failed):
        return failed(replace(decoded, file=task.source))
    photo, pixels = decoded.photo, decoded.pixels
    if photo.id != task.photo_id:
        return failed(changed(task.source), photo)
    cancel.check()
    findings = detect(photo.id, pixels, clearing.detect, models, cancel)
    if isinstance(findings, Failed):
        return failed(replace(findings, file=task.source), photo)
    if clearing.decide.allowed_words:
        findings = replace(findings, texts=models.texts.read(pixels, findings.texts))
    cancel.check()
    return _export(task, clearing, models, cancel, decoded, findings)


def _export(
    task: Task, clearing: Clearing, models: Models, cancel: CancelToken, decoded: Decoded, findings: Findings
) -> PhotoRecord:
    photo, pixels = decoded.photo, decoded.pixels
    plan = decide(
        photo,
        findings,
        who_may_be(pixels, findings, clearing.against, models),
        clearing.identities.get(photo.id, ()),
        clearing.snapshot,
        clearing.publication,
        clearing.policy,
        clearing.today,
        clearing.decide,
        clearing.event_days,
    )
    record = PhotoRecord(
        task.source,
        Outcome.HELD,
        photo_id=photo.id,
        size=photo.size,
        marks=plan.marks,
        shown=plan.shown,
        removed=photo.removed,
        notes=(*photo.noted(clearing.event_days), *_left_readable(findings, clearing.decide)),
        stops=plan.stops,
        unanswered=plan.unanswered,
    )
    reviewed = unattended(plan, clearing.now)
    if reviewed is None:
        return record
    goal = Goal(clearing.out, task.export_name, clearing.preset, clearing.form)
    return carry_out(record, decoded, reviewed, goal, clearing.against, models, cancel)


def carry_out(
    record: PhotoRecord,
    decoded: Decoded,
    reviewed: ReviewedPlan,
    goal: Goal,
    against: References,
    models: Models,
    cancel: CancelToken,
) -> PhotoRecord:
    """Cover, export and prove one photo; `record` with what became of it. What is not proved is set aside."""
    staged = stage(decoded.pixels, reviewed, goal.preset, goal.form, goal.out, goal.name)
    if isinstance(staged, Failed):
        return failed(replace(staged, file=record.source), decoded.photo)
    try:
        cancel.check()
        proof = prove(
            staged.path,
            decoded.photo,
            decoded.pixels,
            reviewed.plan,
            goal.preset,
            goal.form,
            against,
            models,
            fresh=True,
        )
        placed = deliver(staged, goal.out if proof.ok else goal.out / HELD)
    finally:
        staged.path.unlink(missing_ok=True)
    if isinstance(placed, Failed):
        return failed(replace(placed, file=record.source), decoded.photo)
    return replace(
        record,
        outcome=Outcome.DELIVERED if proof.ok else Outcome.HELD,
        file=placed.path.relative_to(goal.out).as_posix(),
        file_sha256=placed.sha256,
        proof=proof,
        reviewed=reviewed,
    )


def left_readable(on_list: int, unsharp: int) -> tuple[str, ...]:
    """What the report notes of text that is not covered: lines on the list of words, and unsharp areas."""
    notes = []
    if on_list:
        notes.append(f"lines of text that stay readable, since each of their words is on the list: {on_list}.")
    if unsharp:
        notes.append(
            f"unsharp areas in which text cannot be ruled out, and which are not covered: {unsharp}. Look at them."
        )
    return tuple(notes)


def _left_readable(findings: Findings, settings: DecideSettings) -> tuple[str, ...]:
    left = [text for text in findings.texts if not is_to_cover(text, settings)]
    return left_readable(sum(not text.possible for text in left), sum(text.possible for text in left))


def who_may_be(
    pixels: Pixels, findings: Findings, against: References, models: Models
) -> tuple[tuple[Suggestion, ...], ...]:
    """Suggestions for each face; with matching off nobody's descriptor is made."""
    if not against.people:
        return ((),) * len(findings.faces)
    return suggest(models.describer.describe(pixels, findings.faces), against)


def changed(source: str) -> Failed:
    return Failed(
        source,
        Step.INGEST,
        FailureCode.CHANGED,
        "The file changed while the folder was being cleared.",
        "Wait until nothing writes to the folder any more, then run again.",
    )
