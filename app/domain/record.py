"""What became of every photo that went in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.export import Form, Preset, Proof
from app.domain.findings import ModelStamp
from app.domain.geometry import Size
from app.domain.outcome import Failed
from app.domain.photo import Days, PhotoId, Reveals, Revelation
from app.domain.plan import Mark, ReviewedPlan, Shown
from consent_db.publication import Publication
from consent_db.rules import Reason


class Outcome(StrEnum):
    """Delivered: written and proved. Held: kept back, with reasons. Failed: could not be read or written."""

    DELIVERED = "delivered"
    HELD = "held"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class PhotoRecord:
    """One photo's line in the report.

    `source` is the path relative to the folder that was cleared; `file` the exported file relative to the output folder
    (None where none was written). `stops` are register reasons for which a photo was held before anything was written;
    `unanswered` are questions that only a human can answer and nobody did. `failure` is set exactly when it failed.
    `reviewed` is the plan by which it was made; None where the record was read from a report.
    """

    source: str
    outcome: Outcome
    photo_id: PhotoId | None = None
    size: Size | None = None
    file: str | None = None
    file_sha256: str | None = None
    marks: tuple[Mark, ...] = ()
    shown: tuple[Shown, ...] = ()
    removed: tuple[Reveals, ...] = ()
    notes: tuple[str, ...] = ()
    stops: tuple[Reason, ...] = ()
    unanswered: tuple[Reason, ...] = ()
    proof: Proof | None = None
    failure: Failed | None = None
    reviewed: ReviewedPlan | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What one original gives away and its clean copy does not, with the values, and the small picture it carried.

    `thumbnail` is a JPEG of our own. Values may be names and places: a receipt goes into the page for the person who
    clears the photos, and nowhere else.
    """

    found: tuple[Revelation, ...]
    thumbnail: bytes | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The whole run: what was asked, with which register and models, and what became of every photo.

    `ignored` are files in the folder that are not photos; `event_days` counted for photos without a date of their own.
    """

    publication: Publication
    preset: Preset
    form: Form
    register_revision: str
    settings_digest: str
    started_at: datetime
    finished_at: datetime
    stamps: tuple[ModelStamp, ...]
    versions: dict[str, str]
    records: tuple[PhotoRecord, ...]
    ignored: tuple[str, ...] = ()
    event_days: Days | None = None
