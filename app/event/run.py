"""Clearing a whole folder: from its files to clean copies and a report in which every photo appears once."""

from __future__ import annotations

import hashlib
import itertools
import json
import platform
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from importlib.metadata import version
from pathlib import Path

from app import __version__
from app.domain.export import Form, Preset
from app.domain.findings import Identity
from app.domain.outcome import Failed, FailureCode, Step
from app.domain.photo import Days, PhotoId
from app.domain.record import PhotoRecord, Report
from app.event.identities import Confirmation, resolve
from app.event.journal import (
    HTML,
    REPORT,
    Discarded,
    Journal,
    OtherRun,
    discard,
    discard_earlier,
    earlier_records,
    export_names,
    left_behind,
    recorded_files,
    still_good,
    write_whole,
    writing,
)
from app.event.ledger import Book, RegisterChanged
from app.event.lock import Taken, alone_in
from app.event.target import check_target
from app.imaging.picture import Limits
from app.imaging.publish import new_folder
from app.imaging.read import LIMITS
from app.jobs.cancel import CancelToken
from app.jobs.progress import OnProgress
from app.jobs.window import in_window
from app.pipeline.batch import Clearing, Task, clear_all, failed, still_shows
from app.pipeline.decide import DecideSettings
from app.pipeline.detect import DetectSettings, Models
from app.pipeline.export import STAGING, clean_staging
from app.pipeline.ingest import Inputs, duplicate_of, gather, photo_id
from app.pipeline.match import references
from app.pipeline.receipt import receipts
from app.pipeline.record import report_json
from app.pipeline.report_page import report_html
from consent_db import clock
from consent_db.errors import RegisterError
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
    day: Callable[[], date] | None = None,
) -> Report | None:
    """Clear every photo by what the register says when the last one is done; the ledger knows each file from before it
    is placed.

    Where somebody changed the register meanwhile, such as by a withdrawal, everything is decided and made anew; where
    it is another `day` by then, what follows from that. Raises what `clear_folder` does, OutputInTheWay where another
    run is writing there, and RegisterError where the ledger cannot be written.
    """
    check_target(order.out, order.place)
    with ExitStack() as alone:
        try:
            with writing():
                alone.enter_context(alone_in(order.out))
        except Taken:
            raise OutputInTheWay(
                "Another run is writing to the output folder. Wait until it has ended, or choose another folder."
            ) from None
        book = Book(register, order.publication, now, order.out)
        try:
            return _cleared(order, register, book, models, now, today, cancel, on_progress, names, day)
        finally:
            # However it ended. A row too many asks somebody to cancel what is not there, which does no harm.
            with suppress(RegisterError):
                book.settle()


def _cleared(
    order: Order,
    register: Register,
    book: Book,
    models: Models,
    now: datetime,
    today: date,
    cancel: CancelToken,
    on_progress: OnProgress,
    names: Mapping[PersonId, str] | None,
    day: Callable[[], date] | None,
) -> Report | None:
    known: frozenset[PersonId] = frozenset()
    revision = None
    while True:
        snapshot = register.snapshot(today)
        if revision is not None:
            order = replace(order, force=snapshot.revision != revision)
        revision = snapshot.revision
        # Whoever is erased while the photos are made is covered, as anybody whom the register does not hold.
        known |= {person.person_id for person in snapshot.people}
        policy = order.policy or snapshot.policy
        book.begin(policy, snapshot)
        report = clear_folder(order, snapshot, models, now, today, cancel, on_progress, names, known=known, book=book)
        if report is None:
            return None
        before, today = today, day() if day is not None else today
        if today == before:
            with suppress(RegisterChanged):
                book.close(report.records, policy, revision)
                return report


def clear_folder(
    order: Order,
    snapshot: ConsentSnapshot,
    models: Models,
    now: datetime,
    today: date,
    cancel: CancelToken,
    on_progress: OnProgress,
    names: Mapping[PersonId, str] | None = None,
    *,
    known: frozenset[PersonId] = frozenset(),
    book: Book | None = None,
) -> Report | None:
    """Clear every photo and write the report; None where `cancel` ended the run early.

    Photos that an earlier run with the same settings delivered are not done again where what follows for them today is
    the same. An export of an earlier run that is not to stand is deleted before anything is made, with `order.force`
    before anything else is looked at; one that somebody changed stays, and the report names it. `known` are people whom
    a confirmation may name although the register does not hold them. `book` hears of every file before it is placed.

    Raises TargetInTheWay, OutputInTheWay, BadIdentities and BrokenReport before anything is made, and CannotWrite
    where the disk gives out.
    """
    check_target(order.out, order.place)
    # First of all: what an earlier run showed may be what must no longer be seen.
    forced = _discarded(order, book)
    inputs = gather(order.place)
    sources, at_once = _identified(inputs)
    known |= {person.person_id for person in snapshot.people}
    identities = resolve(order.confirmations, sources, known, now)
    digest = _digest(order, snapshot, models, identities)
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
    records = _earlier(order.out, digest)
    _must_be_of_these(records, sources.values())
    kept = _kept(records, inputs, sources, clearing, cancel)
    if cancel.cancelled:
        return None
    stands = {record.file for record in kept.values()}
    gone = discard((record for record in records if record.file not in stands), order.out)
    left = tuple(dict.fromkeys((*forced.left, *gone.left)))
    if book is not None:
        book.deleted(gone.deleted)
    at_once = {**at_once, **kept}
    tasks = _tasks(inputs, {s: p for s, p in sources.items() if s not in at_once}, order)
    with writing():
        new_folder(order.out)
        new_folder(order.out / STAGING)
    finished = dict(at_once)
    with Journal(order.out, digest, kept.values(), left) as journal:
        try:
            before = book.before_placing if book is not None else _nobody_asks
            with closing(clear_all(tasks, clearing, models, cancel, on_progress, len(tasks), before)) as clearings:
                for record in clearings:
                    journal.add(record)
                    finished[record.source] = record
        finally:
            _cleaned(order.out, {record.file for record in finished.values() if record.file is not None}, book)
        if len(finished) < len(inputs.photos):
            return None
        report = Report(
            publication=order.publication,
            preset=order.preset,
            form=order.form,
            register_revision=snapshot.revision,
            settings_digest=digest,
            started_at=now,
            finished_at=clock.now(),
            stamps=models.stamps,
            versions=versions(),
            records=tuple(finished[photo.as_posix()] for photo in inputs.photos),
            ignored=tuple(path.as_posix() for path in inputs.ignored),
            left_behind=left,
            event_days=order.event_days,
        )
        write_whole(order.out / REPORT, json.dumps(report_json(report, names), indent=1, ensure_ascii=False))
        given_away = receipts(inputs.root, report.records, with_thumbnails=order.thumbnails)
        write_whole(order.out / HTML, report_html(report, names, given_away))
        journal.finish()
    return report


def _nobody_asks(_: PhotoRecord) -> None:
    """Without a register there is no ledger."""


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


def _cleaned(out: Path, known: Collection[str], book: Book | None) -> None:
    removed = clean_staging(out, known)
    if book is not None:
        book.deleted(removed)


def _discarded(order: Order, book: Book | None) -> Discarded:
    """What earlier runs left goes, where that was asked for."""
    if not order.out.exists():
        return Discarded()
    _cleaned(order.out, recorded_files(order.out), book)
    if not order.force:
        return Discarded((), left_behind(order.out))
    gone = discard_earlier(order.out)
    if book is not None:
        book.deleted(gone.deleted)
    return gone


def _earlier(out: Path, digest: str) -> tuple[PhotoRecord, ...]:
    try:
        return earlier_records(out, digest)
    except OtherRun:
        raise OutputInTheWay(
            "The output folder holds the result of a run with other settings, another register, or for another day. It "
            "may show somebody who may no longer be seen. Give --force to replace what is there, or choose another "
            "folder; then what is there stays."
        ) from None


def _must_be_of_these(records: Iterable[PhotoRecord], photos: Collection[PhotoId]) -> None:
    """What was cleared from another folder is not deleted for what this one holds."""
    made = {record.photo_id for record in records if record.file is not None}
    if made and made.isdisjoint(photos):
        raise OutputInTheWay(
            "The output folder holds clean copies of other photos. Choose another folder, or give --force to delete "
            "them."
        )


def _kept(
    records: Iterable[PhotoRecord],
    inputs: Inputs,
    sources: Mapping[str, PhotoId],
    clearing: Clearing,
    cancel: CancelToken,
) -> dict[str, PhotoRecord]:
    """What earlier runs delivered and still stands, by its source today. Held photos are tried again.

    A photo is known by what is in it: an original may have another name by now.
    """
    made = {record.photo_id: record for record in records if record.file is not None}
    again = [(source, made[photo]) for source, photo in sources.items() if photo in made]

    def stands(one: tuple[str, PhotoRecord]) -> bool:
        source, record = one
        return still_good(record, clearing.out) and still_shows(record, inputs.root / source, clearing)

    return {source: replace(record, source=source) for (source, record), so in in_window(stands, again, cancel) if so}


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
