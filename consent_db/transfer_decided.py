"""What was decided as a table, for whoever has to show how a photo came to be published.

Promise: without `names` it holds ids and codes only: nobody's name, no note, and not who let a photo go, who may have
signed with their name. Every row stands for one person, one question about the whole photo, or somebody unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from consent_db.ages import london_date
from consent_db.decided import Decided, Line
from consent_db.snapshot import ConsentSnapshot
from consent_db.transfer_sheet import write_sheet

COLUMNS = (
    "decision_id",
    "photo",
    "channel",
    "purpose",
    "published_on",
    "decided_on",
    "verdict",
    "person_id",
    "question",
    "outcome",
    "rules",
    "relies_on",
    "last_day",
    "policy",
    "inputs",
)
WITH_NAMES = ("name", "event", "approver", "note")
"""What somebody typed, or whose name it is."""


def decisions_table(decisions: Iterable[tuple[Decided, Sequence[Line]]], names: ConsentSnapshot | None = None) -> bytes:
    """A row for each line, in their order. `names`: the register whose names are written as well."""
    columns = COLUMNS if names is None else COLUMNS + WITH_NAMES
    rows = (
        [*_row(entry, line), *([] if names is None else _named(entry, line, names))]
        for entry, lines in decisions
        for line in lines
    )
    return write_sheet(columns, rows)


def _row(entry: Decided, line: Line) -> list[str]:
    publication = entry.publication
    return [
        entry.decision_id,
        entry.photo_id,
        publication.channel,
        publication.purpose,
        london_date(publication.publish_at).isoformat(),
        london_date(entry.decided_at).isoformat(),
        entry.verdict,
        line.person or "",
        line.gate or "",
        line.outcome.name.lower(),
        "; ".join(sorted(line.reasons)),
        "; ".join(sorted(line.relies_on)),
        _day(line.last_day),
        entry.policy,
        entry.inputs,
    ]


def _named(entry: Decided, line: Line, names: ConsentSnapshot) -> list[str]:
    person = names.person(line.person) if line.person is not None else None
    return [person.display_name if person else "", entry.publication.event or "", entry.approver, entry.note]


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
