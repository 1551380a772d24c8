"""Many photos through every step, a bounded number at a time; one bad photo never stops the rest."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from app.domain.export import USUAL_FORM, Exported, Form, Preset
from app.domain.findings import Findings, Identity, Suggestion, Text
from app.domain.outcome import Failed, FailureCode, Step
from app.domain.photo import Days, Photo, PhotoId
from app.domain.plan import Plan, ReviewedPlan, Shown
from app.domain.record import Outcome, PhotoRecord
from app.imaging.picture import Decoded, Limits
from app.imaging.pixels import Pixels
from app.imaging.read import read
from app.jobs.cancel import Cancelled, CancelToken
from app.jobs.progress import OnProgress, Progress
from app.jobs.where import where
from app.jobs.window import in_window
from app.pipeline.decide import DecideSettings, beside_shown, decide, is_to_cover
from app.pipeline.detect import DetectSettings, Models, detect
from app.pipeline.export import HELD, deliver, stage
from app.pipeline.match import References, suggest
from app.pipeline.review import unattended
from app.pipeline.verify import prove
from consent_db.publication import Publication
from consent_db.rules import Policy
from consent_db.snapshot import ConsentSnapshot

T = TypeVar("T")

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


@dataclass(frozen=True, slots=True)
class Ready:
    """A photo whose file is written and was looked at, and waits to be placed in `folder`: then `record` is true."""

    record: PhotoRecord
    staged: Exported
    folder: Path

    def placed(self) -> PhotoRecord:
        """The record once the file is in its place; why it could not be placed otherwise."""
        try:
            placed = deliver(self.staged, self.folder)
        finally:
            self.staged.path.unlink(missing_ok=True)
        if not isinstance(placed, Failed):
            return self.record
        before = self.record
        failure = replace(placed, file=before.source)
        return PhotoRecord(before.source, Outcome.FAILED, before.photo_id, before.size, failure=failure)


def clear_all(
    tasks: Iterable[Task],
    clearing: Clearing,
    models: Models,
    cancel: CancelToken,
    on_progress: OnProgress,
    total: int,
    before_placing: Callable[[PhotoRecord], None] = lambda _: None,
) -> Generator[PhotoRecord, None, None]:
    """The record of every photo as it is finished.

    `before_placing` hears of every file that is about to be delivered, in the caller's thread; where it raises, the
    file is not placed and everything ends.
    """
    started = time.monotonic()
    trouble = 0
    finished = in_window(lambda task: clear_one(task, clearing, models, cancel), tasks, cancel)
    for done, (task, found) in enumerate(finished, start=1):
        if isinstance(found, Ready):
            if found.record.outcome is Outcome.DELIVERED:
                before_placing(found.record)
            record = contained(task.source, found.placed, CancelToken())
        else:
            record = found
        trouble += record.outcome is not Outcome.DELIVERED
        on_progress(Progress(done, trouble, total, time.monotonic() - started))
        yield record


def clear_one(task: Task, clearing: Clearing, models: Models, cancel: CancelToken) -> Ready | PhotoRecord:
    """One photo through every step but the last. Never raises but for Cancelled: a bug becomes a failed photo and a log
    entry."""
    return contained(task.source, lambda: _clear_one(task, clearing, models, cancel), cancel)


def contained(source: str, work: Callable[[], T], cancel: CancelToken) -> T | PhotoRecord:
    try:
        return work()
    except Cancelled:
        raise
    except Exception as error:  # The border between one photo and the batch.
        # When the program ends, its workers take nothing more: that is no mistake.
        cancel.check()
        log.error("%s", where(error))
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


def still_shows(record: PhotoRecord, original: Path, clearing: Clearing) -> bool:
    """Whether a photo that was cleared before would show the same people, relying on the same consents, if it were
    cleared now.

    Only people whom a human named can be shown, and what follows for them does not depend on who else was found.
    """
    if record.photo_id is None or not clearing.identities.get(record.photo_id):
        return not record.shown
    decoded = read(original, clearing.limits)
    if isinstance(decoded, Failed) or decoded.photo.id != record.photo_id:
        return False
    nothing = Findings(decoded.photo.id, decoded.photo.size, (), (), (), ())
    plan = _planned(decoded.photo, nothing, (), clearing)
    return not plan.stops and _who(plan.shown) == _who(record.shown)


def _who(shown: Iterable[Shown]) -> frozenset[object]:
    return frozenset((one.person, frozenset(one.reasons), frozenset(one.relies_on)) for one in shown)


def _planned(
    photo: Photo, findings: Findings, suggestions: tuple[tuple[Suggestion, ...], ...], clearing: Clearing
) -> Plan:
    return decide(
        photo,
        findings,
        suggestions,
        clearing.identities.get(photo.id, ()),
        clearing.snapshot,
        clearing.publication,
        clearing.policy,
        clearing.today,
        clearing.decide,
        clearing.event_days,
    )


def _clear_one(task: Task, clearing: Clearing, models: Models, cancel: CancelToken) -> Ready | PhotoRecord:
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
) -> Ready | PhotoRecord:
    photo = decoded.photo
    plan = _planned(photo, findings, who_may_be(decoded.pixels, findings, clearing.against, models), clearing)
    record = PhotoRecord(
        task.source,
        Outcome.HELD,
        photo_id=photo.id,
        size=photo.size,
        marks=plan.marks,
        shown=plan.shown,
        left=plan.left,
        removed=photo.removed,
        notes=(
            *photo.believed_on(clearing.today).noted(clearing.event_days),
            *_left_readable(beside_shown(findings, [person.box for person in plan.shown]), clearing.decide),
        ),
        stops=plan.stops,
        unanswered=plan.unanswered,
    )
    reviewed = unattended(plan, clearing.now)
    if reviewed is None:
        return record
    goal = Goal(clearing.out, task.export_name, clearing.preset, clearing.form)
    return prepared(record, decoded, reviewed, goal, clearing.against, models, cancel)


def carry_out(
    record: PhotoRecord,
    decoded: Decoded,
    reviewed: ReviewedPlan,
    goal: Goal,
    against: References,
    models: Models,
    cancel: CancelToken,
) -> PhotoRecord:
    """Cover, export, prove and place one photo; `record` with what became of it. What is not proved is set aside."""
    ready = prepared(record, decoded, reviewed, goal, against, models, cancel)
    return ready.placed() if isinstance(ready, Ready) else ready


def prepared(
    record: PhotoRecord,
    decoded: Decoded,
    reviewed: ReviewedPlan,
    goal: Goal,
    against: References,
    models: Models,
    cancel: CancelToken,
) -> Ready | PhotoRecord:
    """Cover, export and prove one photo. What is not proved will be set aside."""
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
    except BaseException:
        staged.path.unlink(missing_ok=True)
        raise
    folder = goal.out if proof.ok else goal.out / HELD
    made = replace(
        record,
        outcome=Outcome.DELIVERED if proof.ok else Outcome.HELD,
        file=(folder / goal.name).relative_to(goal.out).as_posix(),
        file_sha256=staged.sha256,
        proof=proof,
        release=reviewed.plan.release if goal.form.say_release else None,
        reviewed=reviewed,
    )
    return Ready(made, staged, folder)


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


def _left_readable(texts: Sequence[Text], settings: DecideSettings) -> tuple[str, ...]:
    left = [text for text in texts if not is_to_cover(text, settings)]
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
