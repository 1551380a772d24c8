"""Clearing a whole folder: from its files to clean copies and a report in which every photo appears once."""

from __future__ import annotations

import hashlib
import itertools
import json
import platform
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from importlib.metadata import version
from pathlib import Path

from app import __version__
from app.domain.export import Form, Preset
from app.domain.findings import Identity
from app.domain.outcome import Failed, FailureCode, Step
from app.domain.photo import Days, PhotoId
from app.domain.record import Outcome, PhotoRecord, Report
from app.event.identities import Confirmation, resolve
from app.event.journal import (
    HTML,
    REPORT,
    Journal,
    OtherRun,
    discard_earlier,
    earlier_records,
    export_names,
    made_by,
    recorded_files,
    still_good,
    write_whole,
    writing,
)
from app.event.ledger import record_exports
from app.imaging.picture import Limits
from app.imaging.publish import new_folder
from app.imaging.read import LIMITS
from app.jobs.cancel import CancelToken
from app.jobs.progress import OnProgress
from app.pipeline.batch import Clearing, Task, clear_all, failed
from app.pipeline.decide import DecideSettings
from app.pipeline.detect import DetectSettings, Models
from app.pipeline.export import STAGING, clean_staging
from app.pipeline.ingest import Inputs, duplicate_of, gather, photo_id
from app.pipeline.match import references
from app.pipeline.receipt import receipts
from app.pipeline.record import report_json
from app.pipeline.report_page import report_html
from consent_db.publication import Publication
from consent_db.records import PersonId
from consent_db.register import Register
from consent_db.rules import Policy
from consent_db.snapshot import ConsentSnapshot

_VERSIONS_OF = ("numpy", "onnxruntime", "opencv-python-headless", "rapidocr", "pillow", "zxing-cpp")


def versions() -> dict[str, str]:
    """Of Python and of every library that decides what is found or written."""
    return {"python": platform.python_version()} | {name: version(name) for name in _VERSIONS_OF}


class OutputInTheWay(Exception):
    """The output folder cannot take this run; the message says why and what to do."""

    code = "output-in-the-way"


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody asked for: which photos, for which publication, in which form.

    `policy` None: what the institution chose in its register. `event_days` count for photos without a date of their
    own.
    """

    place: Path
    out: Path
    publication: Publication
    preset: Preset
    form: Form
    policy: Policy | None
    detect: DetectSettings
    decide: DecideSettings
    confirmations: tuple[Confirmation, ...] = ()
    limits: Limits = LIMITS
    force: bool = False
    thumbnails: bool = True
    event_days: Days | None = None


def clear_with_register(
    order: Order,
    register: Register,
    models: Models,
    now: datetime,
    today: date,
    cancel: CancelToken,
    on_progress: OnProgress,
    names: Mapping[PersonId, str] | None = None,
) -> Report | None:
    """Clear every photo by what the register says when the last one is done, and enter the exports in its ledger.

    Where somebody changed the register meanwhile, such as by a withdrawal, everything is decided and made anew. Raises
    what `clear_folder` does, and RegisterError where the ledger cannot be written.
    """
    while True:
        snapshot = register.snapshot(today)
        report = clear_folder(order, snapshot, models, now, today, cancel, on_progress, names)
        if report is None:
            return None
        if register.revision == snapshot.revision:
            record_exports(register, report.records, order.publication, now, order.policy or snapshot.policy)
            return report
        order = replace(order, force=True)


def clear_folder(
    order: Order,
    snapshot: ConsentSnapshot,
    models: Models,
    now: datetime,
    today: date,
    cancel: CancelToken,
    on_progress: OnProgress,
    names: Mapping[PersonId, str] | None = None,
) -> Report | None:
    """Clear every photo and write the report; None where `cancel` ended the run early.

    Photos that an earlier run with the same settings delivered are not done again. Raises OutputInTheWay, BadIdentities
    and BrokenReport before anything is written, and CannotWrite where the disk gives out.
    """
    inputs = gather(order.place, leave_out=order.out)
    _check_place(order)
    sources, at_once = _identified(inputs)
    identities = resolve(order.confirmations, sources, frozenset(person.person_id for person in snapshot.people), now)
    digest = _digest(order, snapshot, models, identities)
    earlier = _earlier(order, digest)
    kept = {
        source: earlier[source]
        for source, photo in sources.items()
        if source in earlier and earlier[source].photo_id == photo and still_good(earlier[source], order.out)
    }
    _forget_held(earlier.values(), order.out)
    at_once = {**at_once, **kept}
    tasks = _tasks(inputs, {s: p for s, p in sources.items() if s not in at_once}, order)
    clearing = Clearing(
        out=order.out,
        publication=order.publication,
        preset=order.preset,
        form=order.form,
        policy=order.policy or snapshot.policy,
        snapshot=snapshot,
        against=references(snapshot),
        today=today,
        now=now,
        detect=order.detect,
        decide=order.decide,
        identities=identities,
        limits=order.limits,
        event_days=order.event_days,
    )
    with writing():
        new_folder(order.out)
        new_folder(order.out / STAGING)
    finished = dict(at_once)
    with Journal(order.out, digest, kept.values()) as journal:
        for record in clear_all(tasks, clearing, models, cancel, on_progress, len(tasks)):
            journal.add(record)
            finished[record.source] = record
        clean_staging(order.out, {record.file for record in finished.values() if record.file is not None})
        if len(finished) < len(inputs.photos):
            return None
        report = Report(
            publication=order.publication,
            preset=order.preset,
            form=order.form,
            register_revision=snapshot.revision,
            settings_digest=digest,
            started_at=now,
            finished_at=datetime.now(now.tzinfo),
            stamps=models.stamps,
            versions=versions(),
            records=tuple(finished[photo.as_posix()] for photo in inputs.photos),
            ignored=tuple(path.as_posix() for path in inputs.ignored),
            event_days=order.event_days,
        )
        write_whole(order.out / REPORT, json.dumps(report_json(report, names), indent=1, ensure_ascii=False))
        given_away = receipts(inputs.root, report.records, with_thumbnails=order.thumbnails)
        write_whole(order.out / HTML, report_html(report, names, given_away))
        journal.finish()
    return report


def _check_place(order: Order) -> None:
    out = order.out.resolve()
    if order.out.exists() and not order.out.is_dir():
        raise OutputInTheWay("The output is a file, not a folder. Choose another folder.")
    if out == (order.place if order.place.is_dir() else order.place.parent).resolve():
        raise OutputInTheWay("The output folder is the folder with the originals. Choose another folder.")


def _identified(inputs: Inputs) -> tuple[dict[str, PhotoId], dict[str, PhotoRecord]]:
    """The photo of every file that can be read, and the records of those that need no work: unreadable or doubled."""
    photos: dict[str, PhotoId] = {}
    at_once: dict[str, PhotoRecord] = {}
    first: dict[PhotoId, str] = {}
    for path in inputs.photos:
        source = path.as_posix()
        try:
            photo = photo_id(inputs.root / path)
        except OSError as error:
            at_once[source] = failed(_unreadable(source, error))
            continue
        if photo in first:
            at_once[source] = replace(failed(duplicate_of(source, first[photo])), photo_id=photo)
        else:
            first[photo] = source
            photos[source] = photo
    return photos, at_once


def _unreadable(source: str, error: OSError) -> Failed:
    return Failed(
        source,
        Step.INGEST,
        FailureCode.UNREADABLE,
        f"The file cannot be opened ({error.strerror or type(error).__name__}).",
        "Check that it is there and that you may read it, then run again.",
    )


def _earlier(order: Order, digest: str) -> dict[str, PhotoRecord]:
    if not order.out.exists():
        return {}
    clean_staging(order.out, recorded_files(order.out))
    if order.force:
        # First of all: what an earlier run showed may be what must no longer be seen.
        discard_earlier(order.out)
        return {}
    try:
        return {record.source: record for record in earlier_records(order.out, digest)}
    except OtherRun:
        raise OutputInTheWay(
            "The output folder holds the result of a run with other settings, another register, or for another day. "
            "Choose another folder, or give --force to replace what is there."
        ) from None


def _forget_held(earlier: Iterable[PhotoRecord], out: Path) -> None:
    """Held photos are tried again; what an earlier run set aside would stand there twice."""
    for record in earlier:
        if record.outcome is Outcome.HELD and record.file is not None and made_by(record, out):
            (out / record.file).unlink()


def _tasks(inputs: Inputs, photos: Mapping[str, PhotoId], order: Order) -> list[Task]:
    taken = export_names(order.out)
    stems = (f"event-{n:04d}" for n in itertools.count(1))
    free = (stem + order.form.format.suffix for stem in stems if stem not in taken)
    return [Task(inputs.root / source, source, photo, next(free)) for source, photo in photos.items()]


def _digest(
    order: Order, snapshot: ConsentSnapshot, models: Models, identities: Mapping[PhotoId, Iterable[Identity]]
) -> str:
    """SHA-256 over everything that decides what an export looks like, but for the photos themselves."""
    says = (
        __version__,
        (order.publication.channel, order.publication.purpose, order.publication.publish_at.isoformat()),
        (order.publication.event, sorted(order.publication.named_people)),
        sorted(order.publication.other_controllers),
        *([order.publication.use_until.isoformat()] if order.publication.use_until else []),
        *([str(order.event_days)] if order.event_days else []),
        order.preset.name,
        repr(order.form),
        (order.policy or snapshot.policy).stated,
        repr(order.detect),
        order.decide.style,
        sorted(order.decide.allowed_words),
        order.decide.cover_unsharp,
        snapshot.revision,
        [stamp.sha256 for stamp in models.stamps],
        sorted((photo, sorted(repr(identity) for identity in known)) for photo, known in identities.items()),
    )
    return hashlib.sha256(repr(says).encode()).hexdigest()
