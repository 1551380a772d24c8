"""Copies of exports for one person who is shown in them, with everybody else covered.

Promises: a copy shows nobody who was shown beside them: the face of every other person whom the report of the run
places in the photo is filled, as widely as for an export, and where two overlap the other person's part stays
covered; what the export covered stays covered. Where the file, its report, or the person's own place in it is not
found, there is no copy, and a sentence says so. Does not promise that somebody whom no report places is not to be
seen: a person has to look before a copy is handed over.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.findings import Kind
from app.domain.geometry import Box, Size
from app.domain.outcome import Failed
from app.domain.photo import PhotoId
from app.domain.plan import Mark, Plan, Shown, Style
from app.domain.record import PhotoRecord, Report
from app.imaging.cover import cover
from app.imaging.encode import encoded
from app.imaging.picture import Decoded
from app.imaging.read import read
from app.pipeline.decide import FACE_GROWTH
from app.pipeline.ingest import photo_id
from app.pipeline.record import read_report
from app.pipeline.review import unattended
from consent_db.records import LedgerEntry, PersonId


@dataclass(frozen=True, slots=True)
class Copy:
    """A JPEG without metadata, or why there is none."""

    content: bytes | None
    left_out: str = ""


def copies(exports: tuple[LedgerEntry, ...], person: PersonId, folder: Path | None, now: datetime) -> list[Copy]:
    """One answer for each export, in order. `folder` holds exports and the reports beside them; None: no folder."""
    if folder is None:
        return [Copy(None, "no folder with exported photos was given") for _ in exports]
    wanted = {entry.file_sha256 for entry in exports}
    files = {found: path for path in _files(folder) if (found := _hash(path)) in wanted}
    reports = list(_reports(folder))
    return [_copy(entry, person, files.get(PhotoId(entry.file_sha256)), reports, now) for entry in exports]


def _copy(entry: LedgerEntry, person: PersonId, path: Path | None, reports: list[Report], now: datetime) -> Copy:
    if path is None:
        return Copy(None, "the exported file is not in the folder")
    for report in reports:
        for record in report.records:
            if record.file_sha256 == entry.file_sha256:
                return _covered(report, record, person, path, now)
    return Copy(None, "no report in the folder says where in the photo the others are")


def _covered(report: Report, record: PhotoRecord, person: PersonId, path: Path, now: datetime) -> Copy:
    decoded = read(path)
    if isinstance(decoded, Failed):
        return Copy(None, decoded.message)
    if record.size is None or all(shown.person != person for shown in record.shown):
        return Copy(None, "the report does not say where in the photo the person is")
    plan = Plan(
        photo_id=decoded.photo.id,
        size=decoded.photo.size,
        publication=report.publication,
        register_revision=report.register_revision,
        marks=tuple(_marks(record, person, decoded)),
        shown=(),
    )
    reviewed = unattended(plan, now)
    if reviewed is None:
        raise AssertionError("nothing stops a plan that only covers")
    return Copy(encoded(cover(decoded.pixels, reviewed).pixels))


def _marks(record: PhotoRecord, person: PersonId, decoded: Decoded) -> Iterator[Mark]:
    """A fill for everybody else who was shown, in pixels of the export; and once more for what was covered there."""
    size = decoded.photo.size
    others = [_grown(shown) for shown in record.shown if shown.person != person]
    for box in (*others, *(mark.box for mark in record.marks)):
        area = _in_export(box, record.size or size, size)
        if area is not None:
            yield Mark(Kind.FACE, area, Style.FILL, ())


def _grown(shown: Shown) -> Box:
    return shown.box.grown(FACE_GROWTH)


def _in_export(box: Box, source: Size, export: Size) -> Box | None:
    """A box of the original photo on its export, which may be smaller."""
    scaled = box.scaled(export.width / source.width, export.height / source.height)
    inside = scaled.outward().clipped(export)
    return None if inside is None else inside.outward()


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path


def _hash(path: Path) -> PhotoId | None:
    try:
        return photo_id(path)
    except OSError:
        return None


def _reports(folder: Path) -> Iterator[Report]:
    """Every report of a run in the folder that can be read and does not contradict itself."""
    for path in _files(folder):
        if path.name == "report.json":
            try:
                yield read_report(json.loads(path.read_text(encoding="utf-8")))
            except (OSError, ValueError):
                continue
