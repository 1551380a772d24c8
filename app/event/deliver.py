"""Exporting an event: every photo that may go, in every rendition, proved, entered in the event and in the report."""

from __future__ import annotations

import functools
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
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
from app.jobs.cancel import Cancelled, CancelToken
from app.jobs.progress import OnProgress, Progress
from app.jobs.window import in_window
from app.pipeline.batch import Goal, carry_out, changed, contained, failed
from app.pipeline.detect import Models
from app.pipeline.export import STAGING
from app.pipeline.match import References


@dataclass(frozen=True, slots=True)
class Wanted:
    """One rendition of a photo: what was let through, and where the file goes."""

    rendition: Rendition
    reviewed: ReviewedPlan
    goal: Goal


@dataclass(frozen=True, slots=True)
class Parcel:
    """A photo and all its renditions; it is decoded once. Raises ValueError for the plan of another photo."""

    path: Path
    source: str
    photo: Photo
    wanted: tuple[Wanted, ...]

    def __post_init__(self) -> None:
        if any(wanted.reviewed.plan.photo_id != self.photo.id for wanted in self.wanted):
            raise ValueError("a photo can be covered by its own plan only")


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
    """What became of every rendition of every photo, as it is finished; makes the folders they go to."""
    staging = {wanted.goal.out / STAGING for parcel in parcels for wanted in parcel.wanted}
    with suppress(OSError):  # Then every photo that wanted to go there says so.
        for folder in staging:
            folder.mkdir(parents=True, exist_ok=True)
    try:
        yield from _all_sent(parcels, against, models, limits, cancel, on_progress)
    finally:
        for folder in staging:
            with suppress(OSError):
                shutil.rmtree(folder)


def _all_sent(
    parcels: Sequence[Parcel],
    against: References,
    models: Models,
    limits: Limits,
    cancel: CancelToken,
    on_progress: OnProgress,
) -> Iterator[Sent]:
    started = time.monotonic()
    trouble = 0
    finished = in_window(lambda parcel: _sent(parcel, against, models, limits, cancel), parcels, cancel)
    for done, (_, sent) in enumerate(finished, start=1):
        trouble += any(one.record.outcome is not Outcome.DELIVERED for one in sent)
        on_progress(Progress(done, trouble, len(parcels), time.monotonic() - started))
        yield from sent


def _sent(parcel: Parcel, against: References, models: Models, limits: Limits, cancel: CancelToken) -> tuple[Sent, ...]:
    cancel.check()
    reading = functools.cache(lambda: read(parcel.path, limits))
    sent: list[Sent] = []
    try:
        for wanted in parcel.wanted:
            work = partial(_one, parcel, wanted, reading, against, models, cancel)
            sent.append(Sent(wanted, contained(parcel.source, work, cancel)))
    except Cancelled:
        # What is in place already is told: a file that nobody knows of could never be taken down.
        if not sent:
            raise
    return tuple(sent)


def _one(
    parcel: Parcel,
    wanted: Wanted,
    reading: Callable[[], Decoded | Failed],
    against: References,
    models: Models,
    cancel: CancelToken,
) -> PhotoRecord:
    decoded = reading()
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
        notes=parcel.photo.notes,
    )
    return carry_out(record, decoded, wanted.reviewed, wanted.goal, against, models, cancel)
