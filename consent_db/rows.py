"""How an entry of the register is written as a row, and read again."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import Field, dataclass, fields
from datetime import UTC, date, datetime
from enum import Enum
from itertools import repeat
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from sqlite_utils import Database

from consent_db import errors
from consent_db.approvals import Approval, ApprovalStep, Role, StepKind
from consent_db.channels import Channel, Purpose
from consent_db.decided import Decided, Line
from consent_db.decision import Gate, Outcome, Verdict
from consent_db.publication import Publication, publication_text, read_publication_text
from consent_db.reasons import Reason
from consent_db.records import (
    AuthoriserRole,
    ChildView,
    Consent,
    ConsentKind,
    ConsentState,
    Evidence,
    EvidenceType,
    ExportState,
    GiverRole,
    Guardian,
    GuardianRole,
    LedgerEntry,
    Method,
    Person,
    Release,
    Restriction,
    RestrictionCode,
)
from consent_db.traces import Proof, Suppression

Reader = Callable[[Any], Any]


class _Entry(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


EntryType = TypeVar("EntryType", bound=_Entry)


# Not `json.loads`, which looks for white space that was never written: tens of thousands of sets are read at once.
_DECODE = json.JSONDecoder().raw_decode


def _names(text: str) -> frozenset[str]:
    return frozenset(_DECODE(text)[0])


def _set_of(choices: type[Enum]) -> Reader:
    return lambda text: frozenset(choices(value) for value in _names(text))


_day = date.fromisoformat
_moment = datetime.fromisoformat
_channels = _set_of(Channel)
_purposes = _set_of(Purpose)
_reasons = _set_of(Reason)


def _write(value: Any) -> Any:
    if isinstance(value, Publication):
        return publication_text(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return json.dumps(sorted(value))
    return int(value) if isinstance(value, bool) else value


@dataclass(frozen=True, slots=True)
class RowsOf(Generic[EntryType]):
    """One table: its name, the type of its entries, and how the columns that are not plain text are read."""

    table: str
    type: type[EntryType]
    readers: dict[str, Reader]
    unstored: frozenset[str] = frozenset()

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(f.name for f in fields(self.type) if f.name not in self.unstored)

    def insert(self, db: Database, entry: EntryType) -> None:
        db.table(self.table).insert(self._row(entry))

    def update(self, db: Database, key: str, entry: EntryType) -> None:
        db.table(self.table).update(key, self._row(entry))

    def select(
        self,
        db: Database,
        where: str = "1",
        values: Iterable[Any] = (),
        *,
        order_by: str | None = None,
        limit: int = -1,
    ) -> list[EntryType]:
        """Every entry, in the order of its id unless told otherwise; a negative limit is none."""
        names = self.columns
        # Not through sqlite-utils, which makes a dictionary and asks for the columns: whole tables are read at once.
        statement = (
            # Sorted afterwards (+): ids are random, and along their index the same pages would be decrypted many times.
            f"SELECT {', '.join(names)} FROM {self.table} WHERE {where} ORDER BY {order_by or '+' + names[0]} LIMIT ?"  # noqa: S608  # no value is put in
        )
        rows = db.execute(statement, [*values, limit]).fetchall()
        columns = dict(zip(names, zip(*rows, strict=True), strict=True)) if rows else {}
        return _made(self.type, len(rows), {n: _read(column, self.readers.get(n)) for n, column in columns.items()})

    def only(self, db: Database, key: str) -> EntryType:
        """The entry with this id; `UnknownId` where there is none."""
        for entry in self.select(db, f"{self.columns[0]} = ?", [key]):
            return entry
        raise errors.UnknownId

    def _row(self, entry: EntryType) -> dict[str, Any]:
        return {column: _write(getattr(entry, column)) for column in self.columns}


def _read(column: Iterable[Any], reader: Reader | None) -> Iterable[Any]:
    """What a column holds. Of the same text each time, which most columns are full of, it is read once."""
    if reader is None:
        return column
    read = {text: None if text is None else reader(text) for text in set(column)}
    return map(read.__getitem__, column)


def _made(type: type[EntryType], number: int, columns: dict[str, Iterable[Any]]) -> list[EntryType]:
    """So many entries, a column at a time; a field without one has its default.

    What is looked at whenever an entry is made was looked at before it was written, and is not looked at again: that
    takes three times as long, for tens of thousands of entries with dozens of fields.
    """
    entries = [object.__new__(type) for _ in range(number)]
    for field in fields(type):
        fill = columns.get(field.name, repeat(field.default))
        deque(map(getattr(type, field.name).__set__, entries, fill), maxlen=0)
    return entries


PEOPLE = RowsOf(
    "people",
    Person,
    {
        "over18_confirmed_on": _day,
        "child_view": ChildView,
        "child_asked_on": _day,
        "capacity_concern": bool,
        "deceased": bool,
        "affiliation_end": _day,
    },
)

GUARDIANS = RowsOf(
    "guardians",
    Guardian,
    {
        "role": GuardianRole,
        "pr_verified_on": _day,
        "pr_active": bool,
        "pr_ended_on": _day,
    },
)

CONSENTS = RowsOf(
    "consents",
    Consent,
    {
        "giver_role": GiverRole,
        "kind": ConsentKind,
        "state": ConsentState,
        "given_on": _day,
        "given_at": _moment,
        "method": Method,
        "controllers": _names,
        "channels": _channels,
        "purposes": _purposes,
        "photo_ids": _names,
        "events": _names,
        "photo_from": _day,
        "photo_to": _day,
        "allow_name": bool,
        "allow_edit": bool,
        "worldwide_ack": bool,
        "effective_from": _day,
        "last_day": _day,
        "while_affiliated": bool,
        "collected_at": _moment,
        "evidence_ids": _names,
    },
)

EVIDENCE = RowsOf(
    "evidence",
    Evidence,
    {
        "type": EvidenceType,
        "received_on": _day,
        "signed_by": _names,
        "retain_until": _day,
    },
    unstored=frozenset({"present", "hash_ok"}),
)

RELEASES = RowsOf(
    "releases",
    Release,
    {
        "authoriser_role": AuthoriserRole,
        "written": bool,
        "photo_ids": _names,
        "channels": _channels,
        "valid_from": _day,
        "last_day": _day,
        "revoked_at": _moment,
        "sponsor_approval_required": bool,
    },
)

RESTRICTIONS = RowsOf(
    "restrictions",
    Restriction,
    {"code": RestrictionCode, "set_on": _day, "review_on": _day},
)

EXPORTS = RowsOf(
    "exports",
    LedgerEntry,
    {
        "people_shown": _names,
        "relies_on": _names,
        "channel": Channel,
        "exported_at": _moment,
        "state": ExportState,
        "take_down_by": _day,
        "placed_at": _moment,
    },
)

SUPPRESSIONS = RowsOf("suppressions", Suppression, {"erased_at": _moment, "form_hashes": _names})

PROOFS = RowsOf(
    "proofs",
    Proof,
    {
        "giver_role": GiverRole,
        "state": ConsentState,
        "given_on": _day,
        "method": Method,
        "controllers": _names,
        "channels": _channels,
        "purposes": _purposes,
        "photo_ids": _names,
        "events": _names,
        "photo_from": _day,
        "photo_to": _day,
        "allow_name": bool,
        "effective_from": _day,
        "last_day": _day,
        "form_hashes": _names,
        "keep_until": _day,
    },
)

APPROVALS = RowsOf(
    "approvals",
    Approval,
    {
        "publication": read_publication_text,
        "gate": Gate,
        "reason": Reason,
        "outcome": Outcome,
        "role": Role,
        "dpo_informed": bool,
        "decided_on": _day,
        "last_day": _day,
    },
    unstored=frozenset({"second"}),
)

APPROVAL_STEPS = RowsOf("approval_steps", ApprovalStep, {"step": StepKind, "taken_on": _day})

DECIDED = RowsOf(
    "decisions",
    Decided,
    {"publication": read_publication_text, "verdict": Verdict, "decided_at": _moment, "last_day": _day},
)

LINES = RowsOf(
    "decision_lines",
    Line,
    {"gate": Gate, "outcome": Outcome, "reasons": _reasons, "relies_on": _names, "last_day": _day},
)
