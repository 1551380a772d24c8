"""Exporting an event: every photo that may go, in every rendition, proved, entered in the event and in the report."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from app.domain.outcome import Failed
from app.domain.photo import Photo
from app.domain.plan import ReviewedPlan
from app.domain.record import Outcome, PhotoRecord
from app.event.acts import Rendition
from app.imaging.picture import Decoded, Limits
from app.imaging.read import read
from app.jobs.cancel import CancelToken
from app.jobs.progress import OnProgress, Progress
from app.jobs.window import in_window
from app.pipeline.batch import Goal, carry_out, changed, contained, failed
from app.pipeline.detect import Models
from app.pipeline.match import References


@dataclass(frozen=True, slots=True)
class Wanted:
    """One rendition of a photo: what was let through, and where the file goes."""

    rendition: Rendition
    reviewed: ReviewedPlan
    goal: Goal


@dataclass(frozen=True, slots=True)
class Parcel:
    """A photo and all its renditions; it is decoded once."""

    path: Path
    source: str
    photo: Photo
    wanted: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of one rendition of a photo."""

    wanted: Wanted
    record: PhotoRecord


def send_all(
    parcels: Sequence[Parcel],
    against: References,
    models: Models,
    limits: Limits,
    cancel: CancelToken,
    on_progress: OnProgress,
) -> Iterator[Sent]:
    """What became of every rendition of every photo, as it is finished."""
    started = time.monotonic()
    trouble = 0
    finished = in_window(lambda parcel: tuple(_sent(parcel, against, models, limits, cancel)), parcels, cancel)
    for done, (_, sent) in enumerate(finished, start=1):
        trouble += any(one.record.outcome is not Outcome.DELIVERED for one in sent)
        on_progress(Progress(done, trouble, len(parcels), time.monotonic() - started))
        yield from sent


def _sent(parcel: Parcel, against: References, models: Models, limits: Limits, cancel: CancelToken) -> Iterable[Sent]:
    cancel.check()
    decoded = read(parcel.path, limits)
    for wanted in parcel.wanted:
        work = partial(_one, parcel, wanted, decoded, against, models, cancel)
        yield Sent(wanted, contained(parcel.source, work))


def _one(
    parcel: Parcel,
    wanted: Wanted,
    decoded: Decoded | Failed,
    against: References,
    models: Models,
    cancel: CancelToken,
) -> PhotoRecord:
    if isinstance(decoded, Failed):
        return failed(replace(decoded, file=parcel.source), parcel.photo)
    if decoded.photo.id != parcel.photo.id:
        return failed(changed(parcel.source), parcel.photo)
    plan = wanted.reviewed.plan
    record = PhotoRecord(
        parcel.source,
        Outcome.HELD,
        photo_id=decoded.photo.id,
        size=decoded.photo.size,
        marks=plan.marks,
        shown=plan.shown,
        removed=decoded.photo.removed,
        notes=decoded.photo.notes,
    )
    return carry_out(record, decoded, wanted.reviewed, wanted.goal, against, models, cancel)
