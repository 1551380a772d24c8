"""How an entry of the register is written as a row, and read again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import Field, dataclass, fields
from datetime import UTC, date, datetime
from enum import Enum
from functools import lru_cache
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from sqlite_utils import Database

from consent_db import errors
from consent_db.channels import Channel, Purpose
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


_DECODE = json.JSONDecoder().decode


@lru_cache(maxsize=4096)
def _channels(text: str) -> frozenset[Channel]:
    return frozenset(Channel(value) for value in json.loads(text))


@lru_cache(maxsize=4096)
def _purposes(text: str) -> frozenset[Purpose]:
    return frozenset(Purpose(value) for value in json.loads(text))


@lru_cache(maxsize=4096)
def _names(text: str) -> frozenset[str]:
    return frozenset(_DECODE(text))


def _one_of(choices: type[Enum]) -> Reader:
    """Looks a value up rather than calling the enum: tens of thousands of rows are read at once."""
    return {choice.value: choice for choice in choices}.__getitem__


_day = lru_cache(maxsize=4096)(date.fromisoformat)


def _write(value: Any) -> Any:
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
    ) -> Iterator[EntryType]:
        """Every entry, in the order of its id unless told otherwise; a negative limit is none."""
        columns = self.columns
        # Not through sqlite-utils, which makes a dictionary and asks for the columns: whole tables are read at once.
        statement = (
            f"SELECT {', '.join(columns)} FROM {self.table} WHERE {where} ORDER BY {order_by or columns[0]} LIMIT ?"  # noqa: S608  # no value is put in
        )
        readers = [(columns.index(column), reader) for column, reader in self.readers.items()]
        for row in db.execute(statement, [*values, limit]):
            read = list(row)
            for column, reader in readers:
                if read[column] is not None:
                    read[column] = reader(read[column])
            yield self.type(**dict(zip(columns, read, strict=True)))

    def only(self, db: Database, key: str) -> EntryType:
        """The entry with this id; `UnknownId` where there is none."""
        for entry in self.select(db, f"{self.columns[0]} = ?", [key]):
            return entry
        raise errors.UnknownId

    def _row(self, entry: EntryType) -> dict[str, Any]:
        return {column: _write(getattr(entry, column)) for column in self.columns}


PEOPLE = RowsOf(
    "people",
    Person,
    {
        "over18_confirmed_on": _day,
        "child_view": _one_of(ChildView),
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
        "role": _one_of(GuardianRole),
        "pr_verified_on": _day,
        "pr_active": bool,
        "pr_ended_on": _day,
    },
)

CONSENTS = RowsOf(
    "consents",
    Consent,
    {
        "giver_role": _one_of(GiverRole),
        "kind": _one_of(ConsentKind),
        "state": _one_of(ConsentState),
        "given_on": _day,
        "given_at": datetime.fromisoformat,
        "method": _one_of(Method),
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
        "collected_at": datetime.fromisoformat,
        "evidence_ids": _names,
    },
)

EVIDENCE = RowsOf(
    "evidence",
    Evidence,
    {
        "type": _one_of(EvidenceType),
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
        "authoriser_role": _one_of(AuthoriserRole),
        "written": bool,
        "photo_ids": _names,
        "channels": _channels,
        "valid_from": _day,
        "last_day": _day,
        "revoked_at": datetime.fromisoformat,
        "sponsor_approval_required": bool,
    },
)

RESTRICTIONS = RowsOf(
    "restrictions",
    Restriction,
    {"code": _one_of(RestrictionCode), "set_on": _day, "review_on": _day},
)

EXPORTS = RowsOf(
    "exports",
    LedgerEntry,
    {
        "people_shown": _names,
        "relies_on": _names,
        "channel": _one_of(Channel),
        "exported_at": datetime.fromisoformat,
        "state": _one_of(ExportState),
        "take_down_by": _day,
        "placed_at": datetime.fromisoformat,
    },
)

SUPPRESSIONS = RowsOf("suppressions", Suppression, {"erased_at": datetime.fromisoformat, "form_hashes": _names})

PROOFS = RowsOf(
    "proofs",
    Proof,
    {
        "giver_role": _one_of(GiverRole),
        "state": _one_of(ConsentState),
        "given_on": _day,
        "method": _one_of(Method),
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
