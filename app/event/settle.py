"""After the last file: what may stand, what is taken back, and the report of each rendition."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.domain.findings import ModelStamp
from app.domain.outcome import Failed
from app.domain.photo import Days, PhotoId
from app.domain.record import Outcome, PhotoRecord, Report
from app.event.deliver import Sent
from app.event.desk import Desk, looks_of, looks_of_marks
from app.event.dispatch import Dispatch, Removed, delete_ours, digest_of, notes_of
from app.event.journal import HTML, PARTIAL, REPORT, write_whole
from app.event.run import versions
from app.event.standing import number_now, why_not
from app.pipeline.batch import failed
from app.pipeline.ingest import gather
from app.pipeline.record import held_for, report_json
from app.pipeline.report_page import report_html
from consent_db.publication import Publication
from consent_db.rules import Reason

FAILED = "failed:"
"""Before what happened to a photo that could not be read or written, among the reasons of `Held`."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What the report says of one photo in one rendition; `back` is the record of a file that may not stand."""

    photo: PhotoId
    rendition: int
    record: PhotoRecord
    back: PhotoRecord | None = None


def settled(desk: Desk, photo: PhotoId, dispatch: Dispatch, rendition: int, sent: Sent | None) -> Settled:
    """What became of a photo, by what the register and the reviewers say now; `sent` is what was made of it."""
    number = number_now(desk, dispatch.renditions[rendition])
    reviewed = desk.reviewed(photo, number) if number is not None else None
    record = sent.record if sent is not None else None
    if record is not None and reviewed is not None:
        same = looks_of_marks(photo, record.marks) == looks_of(reviewed)
        if record.outcome is not Outcome.DELIVERED or same:
            shown = reviewed.plan.shown if record.outcome is Outcome.DELIVERED else record.shown
            return Settled(photo, rendition, replace(record, shown=shown, reviewed=reviewed))
    back = record if record is not None and record.file is not None else None
    return Settled(photo, rendition, _held(desk, photo, number, back), back)


def why_held(record: PhotoRecord) -> tuple[str, ...]:
    """Why a photo was not delivered, in the codes of `Held`."""
    if record.failure is not None:
        return (f"{FAILED}{record.failure.message} {record.failure.next_action}",)
    return tuple(held_for(record))


def take_back(dispatch: Dispatch, back: Iterable[Settled]) -> tuple[Removed, ...]:
    """Deletes what may not stand; a file that somebody changed meanwhile stays, and is named."""
    removed = []
    for one in back:
        record, folder = one.back, dispatch.folder(one.rendition)
        if record is not None and record.file is not None and record.file_sha256 is not None:
            deleted = delete_ours(record, folder)
            removed.append(Removed(one.photo, one.rendition, folder / record.file, record.file_sha256, deleted))
    return tuple(removed)


@dataclass(frozen=True, slots=True)
class Run:
    """What the reports of one export share."""

    publications: Mapping[int, Publication]
    revision: str
    stamps: tuple[ModelStamp, ...]
    started_at: datetime
    finished_at: datetime
    event_days: Days | None


def write_reports(
    dispatch: Dispatch, run: Run, entries: Iterable[Settled], refused: Mapping[str, Failed]
) -> tuple[Path, ...]:
    """A report for each rendition, in which every photo of the event stands once; the folders they are in.

    Raises OSError.
    """
    inputs = gather(dispatch.originals)
    by_rendition: dict[int, dict[str, PhotoRecord]] = {number: {} for number in dispatch.chosen}
    for entry in entries:
        by_rendition[entry.rendition][entry.record.source] = entry.record
    for number, records in by_rendition.items():
        for source, failure in refused.items():
            records.setdefault(source, failed(failure))
        in_order = [path.as_posix() for path in inputs.photos]
        # Whoever was not looked at yet stands in the report too, and so does a file that is gone by now.
        in_order += sorted(set(records) - set(in_order))
        report = Report(
            publication=run.publications[number],
            preset=dispatch.renditions[number].preset,
            form=dispatch.form,
            register_revision=run.revision,
            settings_digest=digest_of(dispatch.event_id, dispatch.renditions[number], dispatch.form),
            started_at=run.started_at,
            finished_at=run.finished_at,
            stamps=run.stamps,
            versions=versions(),
            records=tuple(records.get(source) or _not_seen(source) for source in in_order),
            ignored=tuple(path.as_posix() for path in inputs.ignored),
            event_days=run.event_days,
        )
        folder = dispatch.folder(number)
        write_whole(folder / REPORT, json.dumps(report_json(report), indent=1, ensure_ascii=False))
        write_whole(folder / HTML, report_html(report))
        (folder / PARTIAL).unlink(missing_ok=True)
    return tuple(dispatch.folder(number) for number in dispatch.chosen)


def _held(desk: Desk, photo: PhotoId, number: int | None, back: PhotoRecord | None) -> PhotoRecord:
    looked = desk.event.looked[photo]
    stops = why_not(desk, photo, number)
    held = PhotoRecord(
        looked.source,
        Outcome.HELD,
        photo_id=photo,
        size=looked.photo.size,
        removed=looked.photo.removed,
        notes=notes_of(desk, photo),
        stops=stops,
    )
    if number is None:
        return held
    plan = desk.considered(photo, number).plan
    if back is not None and not plan.stops:
        was = {mark.box for mark in back.marks}
        new = [reason for mark in plan.marks if mark.box not in was for reason in mark.reasons]
        stops = tuple(dict.fromkeys(new)) or stops
    return replace(held, marks=plan.marks, shown=plan.shown, stops=stops)


def _not_seen(source: str) -> PhotoRecord:
    return PhotoRecord(source, Outcome.HELD, stops=(Reason.REGION_UNREVIEWED,))
