"""Exporting an event into a folder: what lies there already, what must go, what is made.

Promises: the folder of the originals is refused, and so is everything in it; no file is replaced or deleted that is not
byte for byte one that this event exported; what an earlier export showed and may no longer show is deleted before
anything new is made; every file has a neutral name that nothing in the folder has; what is placed is in the folder's
journal before anybody hears of it, so that a run that was broken off is gone on with. Does not promise that the
register still says the same when the last file is done: `settle` asks again.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.export import PRESETS, USUAL_FORM, Form
from app.domain.findings import Kind
from app.domain.photo import Photo, PhotoId
from app.domain.plan import ReviewedPlan
from app.domain.record import Outcome, PhotoRecord
from app.event.acts import Rendition
from app.event.deliver import Parcel, Sent, Wanted, send_all
from app.event.desk import Desk, looks_of, looks_of_marks
from app.event.journal import (
    HTML,
    PARTIAL,
    REPORT,
    Journal,
    all_records,
    export_names,
    made_by,
    recorded_files,
    still_good,
    writing,
)
from app.imaging.picture import Limits
from app.imaging.publish import new_folder
from app.jobs.cancel import CancelToken
from app.jobs.progress import OnProgress
from app.pipeline.batch import Goal, left_readable
from app.pipeline.detect import Models
from app.pipeline.export import clean_staging
from app.pipeline.match import References


class TargetInTheWay(Exception):
    """The folder cannot take the export; the message says why and what to do."""

    code = "target-in-the-way"


@dataclass(frozen=True, slots=True)
class Going:
    """A photo that may go out in one rendition of the event, as it was let through."""

    rendition: int
    source: str
    photo: Photo
    reviewed: ReviewedPlan


@dataclass(frozen=True, slots=True)
class Dispatch:
    """What is exported where. `chosen` are numbers in `renditions`, which are all those of the event."""

    event_id: str
    originals: Path
    target: Path
    renditions: tuple[Rendition, ...]
    chosen: tuple[int, ...]
    going: tuple[Going, ...]
    against: References
    form: Form = USUAL_FORM

    def folder(self, number: int) -> Path:
        return folders(self.target, self.renditions)[number]


@dataclass(frozen=True, slots=True)
class Removed:
    """An earlier export that would no longer be made like this. Not `deleted` where somebody changed the file."""

    photo: PhotoId
    rendition: int
    file: Path
    sha256: str
    deleted: bool


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The folder of one rendition: what this event delivered there, and the last record of each other photo.

    `same_form`: all of it was made in the size and form that are wanted now.
    """

    folder: Path
    digest: str
    same_form: bool
    records: Mapping[PhotoId, PhotoRecord]


def going(desk: Desk, photo: PhotoId, chosen: Sequence[int]) -> Iterator[Going]:
    """The chosen renditions in which the photo may go out now."""
    looked = desk.event.looked[photo]
    for number in chosen:
        reviewed = desk.reviewed(photo, number)
        if reviewed is not None:
            yield Going(number, looked.source, replace(looked.photo, notes=notes_of(desk, photo)), reviewed)


def notes_of(desk: Desk, photo: PhotoId) -> tuple[str, ...]:
    """What the report notes of a photo; also that its date is the event's, and not its own, and which text is left."""
    own = desk.event.looked[photo].photo.noted(desk.event.days)
    # The same in every rendition: no text depends on where a photo goes.
    left = [item for item in desk.considered(photo).items if item.kind is Kind.TEXT and item.shown]
    return (*own, *left_readable(sum(i.on_list for i in left), sum(i.possible for i in left)))


def folders(target: Path, renditions: Sequence[Rendition]) -> tuple[Path, ...]:
    """Where each rendition goes: the folder itself, or where the event has several, one named by channel and size."""
    if len(renditions) == 1:
        return (target,)
    return tuple(target / _folder_name(rendition) for rendition in renditions)


def target_of(file: Path, rendition: Rendition) -> Path:
    """The folder that was chosen when `file` was delivered."""
    return file.parent.parent if file.parent.name == _folder_name(rendition) else file.parent


def check_target(target: Path, originals: Path) -> None:
    """Raises TargetInTheWay where nothing may be exported to `target`."""
    if target.exists() and not target.is_dir():
        raise TargetInTheWay("This is a file, not a folder. Choose another folder.")
    for place in (target.resolve(), *target.resolve().parents):
        if place.exists() and originals.exists() and place.samefile(originals):
            raise TargetInTheWay("The originals are in this folder. Choose one outside it, so that they never mix.")


def digest_of(event_id: str, rendition: Rendition, form: Form, preset_name: str | None = None) -> str:
    """What the reports of this rendition of this event are known by: 64 hexadecimal digits, and 64 more for a form
    that is not the usual one."""
    says = (event_id, str(rendition.publication.channel), preset_name or rendition.preset_name)
    known = hashlib.sha256(repr(says).encode()).hexdigest()
    return known if form == USUAL_FORM else f"{known}-{hashlib.sha256(repr(form).encode()).hexdigest()}"


def send(
    dispatch: Dispatch, models: Callable[[], Models], cancel: CancelToken, on_progress: OnProgress
) -> Iterator[Sent | Removed]:
    """What went, as it goes: outdated exports first, then those that stand already, then each new one.

    Raises TargetInTheWay and BrokenReport before anything is changed.
    """
    check_target(dispatch.target, dispatch.originals)
    shelves = {number: _shelf(dispatch, number) for number in dispatch.chosen}
    for number, shelf in shelves.items():
        with writing():
            new_folder(shelf.folder)
        clean_staging(shelf.folder, recorded_files(shelf.folder))
        yield from _outdated(dispatch, number, shelf)
    kept = tuple(_kept(dispatch, shelves))
    yield from kept
    with ExitStack() as open_:
        journals = {
            number: open_.enter_context(
                Journal(shelf.folder, shelf.digest, (s.record for n, s in _numbered(dispatch, kept) if n == number))
            )
            for number, shelf in shelves.items()
        }
        for shelf in shelves.values():
            # From here on the journal says what stands; a report of what was there before would not be true.
            with writing():
                (shelf.folder / REPORT).unlink(missing_ok=True)
                (shelf.folder / HTML).unlink(missing_ok=True)
        parcels = _parcels(dispatch, shelves, kept)
        for sent in send_all(parcels, dispatch.against, models(), Limits(), cancel, on_progress):
            journals[dispatch.renditions.index(sent.wanted.rendition)].add(sent.record)
            yield sent


def _folder_name(rendition: Rendition) -> str:
    return f"{rendition.publication.channel}-{rendition.preset_name}".replace("_", "-")


def _shelf(dispatch: Dispatch, number: int) -> _Shelf:
    folder, rendition = dispatch.folder(number), dispatch.renditions[number]
    if folder.exists() and not folder.is_dir():
        raise TargetInTheWay("A file has the name of a folder that is needed. Choose another folder.")
    wanted = digest_of(dispatch.event_id, rendition, dispatch.form)
    ours = frozenset(digest_of(dispatch.event_id, rendition, USUAL_FORM, preset) for preset in PRESETS)
    records: dict[PhotoId, PhotoRecord] = {}
    made = wanted
    for digest, entries in all_records(folder):
        if digest.partition("-")[0] not in ours:
            raise TargetInTheWay(
                "This folder holds the report of another event, channel or run. Choose another folder."
            )
        made = digest
        records |= {record.photo_id: record for record in entries if record.photo_id is not None}
    if (folder / HTML).exists() and not any((folder / name).exists() for name in (REPORT, PARTIAL)):
        raise TargetInTheWay(f"A file called {HTML} is in this folder already. Choose another folder.")
    return _Shelf(folder, wanted, made == wanted, records)


def _stands(shelf: _Shelf, plans: Mapping[PhotoId, ReviewedPlan], record: PhotoRecord) -> bool:
    """Was this delivered, and would it be made the same way again?"""
    reviewed = plans.get(record.photo_id) if record.photo_id is not None else None
    return (
        reviewed is not None
        and shelf.same_form
        and record.outcome is Outcome.DELIVERED
        and looks_of_marks(reviewed.plan.photo_id, record.marks) == looks_of(reviewed)
    )


def _plans(dispatch: Dispatch, number: int) -> dict[PhotoId, ReviewedPlan]:
    return {one.photo.id: one.reviewed for one in dispatch.going if one.rendition == number}


def _outdated(dispatch: Dispatch, number: int, shelf: _Shelf) -> Iterator[Removed]:
    plans = _plans(dispatch, number)
    for photo, record in shelf.records.items():
        if record.file is None or record.file_sha256 is None or _stands(shelf, plans, record):
            continue
        file = shelf.folder / record.file
        if file.exists():
            removed = Removed(photo, number, file, record.file_sha256, delete_ours(record, shelf.folder))
            if record.outcome is Outcome.DELIVERED:
                yield removed


def delete_ours(record: PhotoRecord, folder: Path) -> bool:
    """Deletes the file that `record` names where it is byte for byte the one that was written; says whether it did."""
    if record.file is None or not made_by(record, folder):
        return False
    (folder / record.file).unlink()
    return True


def _kept(dispatch: Dispatch, shelves: Mapping[int, _Shelf]) -> Iterator[Sent]:
    """What was delivered and still stands, with the consents on which it rests today."""
    for one in dispatch.going:
        shelf = shelves[one.rendition]
        record = shelf.records.get(one.photo.id)
        if record is None or not _stands(shelf, {one.photo.id: one.reviewed}, record):
            continue
        if record.file is not None and still_good(record, shelf.folder):
            plan = one.reviewed.plan
            wanted = _wanted(dispatch, one, Path(record.file).name)
            today = replace(record, source=one.source, marks=plan.marks, shown=plan.shown, notes=one.photo.notes)
            yield Sent(wanted, replace(today, reviewed=one.reviewed))


def _wanted(dispatch: Dispatch, one: Going, name: str) -> Wanted:
    rendition = dispatch.renditions[one.rendition]
    return Wanted(rendition, one.reviewed, Goal(dispatch.folder(one.rendition), name, rendition.preset, dispatch.form))


def _numbered(dispatch: Dispatch, sent: Sequence[Sent]) -> Iterator[tuple[int, Sent]]:
    return ((dispatch.renditions.index(one.wanted.rendition), one) for one in sent)


def _parcels(dispatch: Dispatch, shelves: Mapping[int, _Shelf], kept: Sequence[Sent]) -> list[Parcel]:
    """What is still to be made, in the order of the folder; a photo has one name in all renditions."""
    done = {(number, one.record.photo_id) for number, one in _numbered(dispatch, kept)}
    by_photo: dict[PhotoId, list[Going]] = {}
    for one in sorted(dispatch.going, key=lambda g: (g.source.casefold(), g.source)):
        if (one.rendition, one.photo.id) not in done:
            by_photo.setdefault(one.photo.id, []).append(one)
    names = _names(by_photo, shelves, dispatch.form.format.suffix)
    return [
        Parcel(
            dispatch.originals / wanted[0].source,
            wanted[0].source,
            wanted[0].photo,
            tuple(_wanted(dispatch, one, names[photo]) for one in wanted),
        )
        for photo, wanted in by_photo.items()
    ]


def _names(wanted: Mapping[PhotoId, Sequence[Going]], shelves: Mapping[int, _Shelf], suffix: str) -> dict[PhotoId, str]:
    """The name each photo had before, where it is free now, or the next neutral one that is free everywhere."""
    taken = {number: {stem.casefold() for stem in export_names(shelf.folder)} for number, shelf in shelves.items()}
    names: dict[PhotoId, str] = {}
    for photo, renditions in wanted.items():
        had = {Path(s.records[photo].file or "").name for s in shelves.values() if photo in s.records} - {""}
        for name in sorted(had):
            stem = Path(name).stem.casefold()
            if not any(stem in taken[one.rendition] for one in renditions):
                names[photo] = Path(name).stem + suffix
                for one in renditions:
                    taken[one.rendition].add(stem)
                break
    everywhere = frozenset[str]().union(*taken.values())
    free = (stem + suffix for n in itertools.count(1) if (stem := f"event-{n:04d}") not in everywhere)
    return {photo: names.get(photo) or next(free) for photo in wanted}
