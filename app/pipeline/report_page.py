"""The report of a run as one page for people: no scripts, nothing fetched, readable on screen, on paper and aloud.

Promises: every photo stands in it exactly once with its outcome; whatever a file name contains is shown as text, with
invisible and direction-changing characters spelt out; names of people appear only where they were asked for, also those
that an original's metadata held. What else the originals gave away stands in it with its values and small pictures: the
page stays with whoever cleared the photos.
"""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from app import __version__
from app.domain.export import Check, Proof
from app.domain.photo import Reveals
from app.domain.plan import Mark
from app.domain.record import Outcome, PhotoRecord, Receipt, Report
from consent_db.pages import visible
from consent_db.records import PersonId
from consent_db.rules import Reason

CHECKS = {
    Check.CONTAINER: "The file holds the picture and nothing else.",
    Check.DECODED: "A second, unrelated decoder sees the same picture.",
    Check.INDEPENDENT: "Made anew with everything under the marks made black first, the file is the same.",
    Check.METADATA: "No metadata, comment or thumbnail is left.",
    Check.FILE: "Its name, time and rights say nothing, and the system attached nothing.",
    Check.MARKS: "Every mark is covered, at full strength.",
    Check.OUTSIDE: "Outside the marks it is still the same photo.",
    Check.FACES: "No face is found that was not to be shown.",
    Check.MATCHES: "Nobody who was covered can be matched again.",
    Check.TEXT: "No covered text can be read.",
    Check.CODES: "No covered code can be scanned.",
}
REMOVED = {
    Reveals.PLACE: "where it was taken",
    Reveals.TIME: "when it was taken",
    Reveals.CAMERA: "which camera took it",
    Reveals.SERIAL: "serial numbers",
    Reveals.OWNER: "whose camera it is",
    Reveals.NAME: "names of people",
    Reveals.DESCRIPTION: "descriptions and comments",
    Reveals.THUMBNAIL: "a small copy of the uncovered photo",
    Reveals.MORE_PICTURES: "further pictures in the file",
    Reveals.PROFILE: "a colour profile",
    Reveals.HISTORY: "editing history",
    Reveals.HIDDEN_DATA: "hidden data",
    Reveals.OTHER: "other metadata",
}
NAMING = (Reveals.NAME, Reveals.OWNER, Reveals.DESCRIPTION)
"""Kinds whose values may name somebody."""
NOT_COVERED = (
    "people and text that neither the search nor a person saw; clothes, places, reflections; traces of a camera's "
    "sensor in the pixels; and, in photos that came as lossy WebP, HEIC or AVIF, faint traces around marks."
)
LEFT_BEHIND = (
    "An earlier run made it and it is not to stand, but somebody changed it since, or the system would not delete it. "
    "It may show somebody who may no longer be seen. Look at it and delete it."
)


@dataclass(frozen=True, slots=True)
class Row:
    """One photo with the number it is called by on the page."""

    number: int
    record: PhotoRecord


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """How often a reason was given: marks covered, people shown, photos held, photos where nobody answered."""

    reason: Reason
    covered: int
    shown: int
    held: int
    unanswered: int


def report_html(
    report: Report,
    names: Mapping[PersonId, str] | None = None,
    receipts: Mapping[str, Receipt] | None = None,
) -> str:
    """The whole page. `names` puts each shown person's name beside the id; `receipts` are by `source`."""
    rows = [Row(number, record) for number, record in enumerate(report.records, start=1)]
    proofs = [record.proof for record in report.records if record.proof]
    return _template().render(
        report=report,
        names=names or {},
        version=__version__,
        held=[row for row in rows if row.record.outcome is Outcome.HELD],
        failed=[row for row in rows if row.record.outcome is Outcome.FAILED],
        delivered=[row for row in rows if row.record.outcome is Outcome.DELIVERED],
        unanswered=_unanswered(rows),
        reasons=_reasons(report),
        removed=Counter(kind for record in report.records for kind in record.removed),
        unproved_files=Counter(check for proof in proofs for check in unproved(proof)),
        proofs=len(proofs),
        unproved=unproved,
        alike=alike,
        all_checks=len(Check),
        checks=CHECKS,
        removed_words=REMOVED,
        receipts=receipts or {},
        naming=NAMING,
        with_names=names is not None,
        picture=picture,
        not_covered=NOT_COVERED,
        left_behind=LEFT_BEHIND,
    )


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["visible"] = visible
    return environment.from_string(files("resources").joinpath("report.html.j2").read_text(encoding="utf-8"))


def picture(data: bytes) -> str:
    """A JPEG of our own as an address that holds it."""
    return f"data:image/jpeg;base64,{base64.b64encode(data).decode()}"


def unproved(proof: Proof) -> list[Check]:
    """The checks that failed or were not made, each once."""
    failed = {result.check for result in proof.failures}
    made = {result.check for result in proof.results}
    return [check for check in Check if check in failed or check not in made]


def alike(marks: tuple[Mark, ...]) -> list[tuple[Mark, int]]:
    """One mark of each sort (same kind, style, reasons and certainty) and how many there are of it."""
    first: dict[object, Mark] = {}
    count: Counter[object] = Counter()
    for mark in marks:
        sort = (mark.kind, mark.style, mark.reasons, mark.possible)
        first.setdefault(sort, mark)
        count[sort] += 1
    return [(mark, count[sort]) for sort, mark in first.items()]


def _unanswered(rows: list[Row]) -> list[tuple[Reason, list[int]]]:
    asked: dict[Reason, list[int]] = {}
    for row in rows:
        for reason in dict.fromkeys(row.record.unanswered):
            asked.setdefault(reason, []).append(row.number)
    return list(asked.items())


def _reasons(report: Report) -> list[ReasonRow]:
    covered = Counter(reason for record in report.records for mark in record.marks for reason in mark.reasons)
    shown = Counter(reason for record in report.records for person in record.shown for reason in person.reasons)
    held = Counter(reason for record in report.records for reason in record.stops)
    unanswered = Counter(reason for record in report.records for reason in record.unanswered)
    given = [reason for reason in Reason if covered[reason] or shown[reason] or held[reason] or unanswered[reason]]
    return [ReasonRow(reason, covered[reason], shown[reason], held[reason], unanswered[reason]) for reason in given]
