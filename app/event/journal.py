"""What a run has done so far, so that the next run of the same command goes on where it ended.

A finished run leaves `report.json`; an unfinished one leaves `report.partial.jsonl`, one line for each photo, written
as soon as the photo is done. Both say with which settings and which revision of the register they were made, and which
files of earlier runs could not be deleted because somebody changed them: no report that knew of one may be the last.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from app.domain.authored import ModelRelease
from app.domain.export import Form, Preset
from app.domain.photo import PhotoId
from app.domain.plan import Plan
from app.domain.record import Outcome, PhotoRecord
from app.imaging.publish import failed_to_write
from app.pipeline.export import HELD
from app.pipeline.ingest import photo_id
from app.pipeline.record import photo_json, read_photo, read_report
from consent_db.plus import release_status

REPORT = "report.json"
HTML = "report.html"
PARTIAL = "report.partial.jsonl"


class OtherRun(Exception):
    """The output folder holds the result of another run: other settings, other consents, or another day."""

    code = "other-run"


class BrokenReport(Exception):
    """A report cannot be read; the message says what to do."""

    code = "broken-report"


class CannotWrite(Exception):
    """The report or the output folder cannot be written; the message says why and what to do."""

    code = "cannot-write"


@contextlib.contextmanager
def writing() -> Iterator[None]:
    """Turns trouble of the disk into `CannotWrite`, without any path. What is there stays whole."""
    try:
        yield
    except OSError as trouble:
        what = failed_to_write(Path(), trouble)
        raise CannotWrite(
            f"The report could not be written. {what.message} {what.next_action} Every file in the output folder is "
            "whole; run the same command again to go on."
        ) from trouble


@dataclass(frozen=True, slots=True)
class _Earlier:
    """One report or journal."""

    digest: str
    records: list[PhotoRecord]
    left: list[str]


NO_SETTINGS = ""
"""The settings of a journal that says only what could not be deleted: any run may go on from there."""


def earlier_records(out: Path, settings_digest: str) -> tuple[PhotoRecord, ...]:
    """The records that earlier runs with the same settings left in `out`, oldest first; a photo may have several.

    Raises OtherRun where the settings differ, BrokenReport where it cannot be read. A last line cut short by a crash
    is passed over: its photo is done again.
    """
    found: list[PhotoRecord] = []
    for report in _reports(out):
        if report.digest not in (settings_digest, NO_SETTINGS):
            raise OtherRun
        found += report.records
    return tuple(found)


def _reports(out: Path) -> Iterator[_Earlier]:
    try:
        if (out / REPORT).exists():
            report = json.loads((out / REPORT).read_text(encoding="utf-8"))
            yield _earlier(report, report["photos"])
        if (out / PARTIAL).exists():
            lines = (out / PARTIAL).read_text(encoding="utf-8").split("\n")[:-1]
            if lines:
                yield _earlier(json.loads(lines[0]), [json.loads(line) for line in lines[1:]])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BrokenReport(
            "The report in the output folder cannot be read, so its exports are not known. Choose another folder."
        ) from error


def _earlier(head: dict[str, Any], photos: Iterable[object]) -> _Earlier:
    left = [str(name) for name in head.get("left_behind", ())]
    return _Earlier(head["settings_digest"], [read_photo(entry) for entry in photos], left)


def all_records(out: Path) -> Iterator[tuple[str, list[PhotoRecord]]]:
    """The settings and the records of each run that left a report or journal in `out`. Raises BrokenReport."""
    return ((report.digest, report.records) for report in _reports(out))


def left_behind(out: Path) -> tuple[str, ...]:
    """Files of earlier runs that could not be deleted and are still there, relative to `out`. Raises BrokenReport."""
    names = dict.fromkeys(name for report in _reports(out) for name in report.left)
    return tuple(name for name in names if (out / name).exists())


def recorded_files(out: Path) -> frozenset[str]:
    """Every export that a report or journal in `out` names, whatever its settings. Raises BrokenReport."""
    return frozenset(record.file for _, records in all_records(out) for record in records if record.file is not None)


@dataclass(frozen=True, slots=True)
class Discarded:
    """Earlier exports that are not to stand: those that were `deleted`, each with its SHA-256, and those that were
    `left`, relative to the output folder, because somebody changed them or the system would not."""

    deleted: tuple[tuple[Path, str], ...] = ()
    left: tuple[str, ...] = ()


def discard(records: Iterable[PhotoRecord], out: Path) -> Discarded:
    """Delete the exports of these records, delivered or held, where they are byte for byte what was written."""
    made: dict[str, set[str]] = {}
    for record in records:
        if record.file is not None and record.file_sha256 is not None:
            made.setdefault(record.file, set()).add(record.file_sha256)
    deleted: list[tuple[Path, str]] = []
    left: list[str] = []
    for name, written in made.items():
        file = out / name
        ours = next((sha256 for sha256 in written if is_file_of(file, sha256)), None)
        try:
            if ours is not None:
                file.unlink()
                deleted.append((file, ours))
        except OSError:
            ours = None
        if ours is None and file.exists():
            left.append(name)
    return Discarded(tuple(deleted), tuple(left))


def discard_earlier(out: Path) -> Discarded:
    """Remove what earlier runs left in `out`, whatever their settings: their exports, delivered or held, and reports.

    A file that is not byte for byte what a run wrote stays; it is named, and a journal goes on knowing of it. Raises
    BrokenReport, and CannotWrite.
    """
    before = left_behind(out)
    found = discard([record for _, records in all_records(out) for record in records], out)
    left = tuple(dict.fromkeys((*before, *found.left)))
    if left:
        write_whole(out / PARTIAL, _line({"settings_digest": NO_SETTINGS, "left_behind": list(left)}))
    with writing():
        for name in (REPORT, HTML) if left else (REPORT, HTML, PARTIAL):
            (out / name).unlink(missing_ok=True)
    return Discarded(found.deleted, left)


def still_good(record: PhotoRecord, out: Path) -> bool:
    """Whether a photo need not be done again: its file is where the record says, byte for byte."""
    return record.outcome is Outcome.DELIVERED and made_by(record, out)


def made_by(record: PhotoRecord, out: Path) -> bool:
    """Whether the file that `record` names is there and is the one that was written."""
    return (
        record.file is not None and record.file_sha256 is not None and is_file_of(out / record.file, record.file_sha256)
    )


def is_file_of(file: Path, sha256: str) -> bool:
    """Whether `file` is there and has these bytes."""
    try:
        return photo_id(file) == sha256
    except OSError:
        return False


def write_whole(path: Path, text: str) -> None:
    """Write beside `path`, flush, then replace it: nobody ever reads half a report, and only its owner reads any."""
    beside = path.with_name(f".{path.name}.new")
    with writing():
        beside.unlink(missing_ok=True)
        beside.touch(mode=0o600)
        try:
            with beside.open("w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise


class Journal:
    """A partial report that begins with what need not be done again; each record is on the disk when `add` returns."""

    def __init__(
        self, out: Path, settings_digest: str, kept: Iterable[PhotoRecord], left_behind: Collection[str] = ()
    ) -> None:
        self._path = out / PARTIAL
        # Replaced as a whole: a line that a crash cut short would spoil the next one.
        first = _line({"settings_digest": settings_digest, "left_behind": list(left_behind)})
        write_whole(self._path, first + "".join(_line(photo_json(record, {})) for record in kept))
        self._file = self._path.open("a", encoding="utf-8")

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def add(self, record: PhotoRecord) -> None:
        with writing():
            self._file.write(_line(photo_json(record, {})))
            self._file.flush()
            os.fsync(self._file.fileno())

    def finish(self) -> None:
        """The report is written; the partial one has done its work."""
        self._file.close()
        self._path.unlink()


def _line(entry: dict[str, object]) -> str:
    return json.dumps(entry, ensure_ascii=False) + "\n"


def export_names(out: Path) -> set[str]:
    """Names that stand in `out` already, delivered or held, without their endings and in small letters."""
    return {path.stem.casefold() for folder in (out, out / HELD) if folder.is_dir() for path in folder.iterdir()}


def plan_of(report_file: Path, original: PhotoId) -> tuple[Plan, Preset, Form, str | None] | None:
    """The plan, preset, form and SHA-256 of the export that a report has of one original; None where it has none.

    Raises BrokenReport where the report cannot be read.
    """
    try:
        report = read_report(json.loads(report_file.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise BrokenReport("The report cannot be read. Clear the photos again to get a new one.") from error
    for record in report.records:
        if record.photo_id == original and record.size is not None and record.file is not None:
            about = original, record.size, report.publication, report.register_revision
            # Reports of earlier versions do not say it; they told of none whom nobody knows.
            release = record.release or ModelRelease(release_status(record.shown))
            plan = Plan(*about, record.marks, record.shown, left=record.left, release=release)
            return plan, report.preset, report.form, record.file_sha256
    return None
