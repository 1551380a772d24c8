"""The log of every change and export: append-only, each row sealed to the one before it.

Promise: the first row that was altered, removed, moved or put in is named by `verify`, with which of these it was where
that can be told. It holds ids, never names. Not promised: that the newest rows were not cut off together, or the chain
written anew from some row on, by somebody with the passphrase; keep the newest hash elsewhere (it is printed with every
check) and hand it to `verify` to notice that.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

FIRST = "0" * 64

_COLUMNS = ("number", "at", "actor", "action", "entry", "details", "previous")


class Fault(StrEnum):
    """What was done to the log."""

    ALTERED = "altered"
    MISSING = "missing"
    REORDERED = "reordered"
    INSERTED = "inserted"
    CUT = "cut"
    """The chain holds, but not the row that was the newest once: rows were cut off its end, or written anew."""


@dataclass(frozen=True, slots=True)
class AuditCheck:
    """What checking the log found: how many rows hold, the hash of the newest of them, and the first bad row.

    `first_bad` and `fault` are None where all are good; a log that was `cut` has no bad row.
    """

    rows: int
    newest: str
    first_bad: int | None = None
    fault: Fault | None = None

    @property
    def ok(self) -> bool:
        return self.fault is None


def append(db: Database, actor: str, action: str, entry: str, details: dict[str, Any]) -> None:
    """Adds a row inside the caller's transaction. `entry` is the id the action is about; `details` hold no names."""
    last = db.execute("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1").fetchone()
    row: dict[str, Any] = {
        "number": 1 if last is None else last[0] + 1,
        "at": datetime.now(UTC).isoformat(),
        "actor": actor,
        "action": action,
        "entry": entry,
        "details": json.dumps(details, sort_keys=True),
        "previous": FIRST if last is None else last[1],
    }
    db.table("audit").insert({**row, "hash": _seal(row)})


def rows(db: Database) -> list[dict[str, Any]]:
    """The whole log, oldest first."""
    return list(db.table("audit").rows_where(order_by="number"))


def rows_about(db: Database, entries: Collection[str]) -> list[dict[str, Any]]:
    """What was done to any of these entries, oldest first."""
    marks = ", ".join("?" * len(entries))
    return list(db.table("audit").rows_where(f"entry IN ({marks})", list(entries), order_by="number"))


def verify(db: Database, newest: str | None = None) -> AuditCheck:
    """Recomputes the whole chain; it must hold the row whose hash is `newest`, the newest one at an earlier check."""
    log = rows(db)
    previous = FIRST
    for index, row in enumerate(log):
        if row["number"] != index + 1 or row["previous"] != previous or row["hash"] != _seal(row):
            return AuditCheck(index, previous, *_named(log, index, previous))
        previous = row["hash"]
    if newest is not None and newest not in {FIRST, *(row["hash"] for row in log)}:
        return AuditCheck(len(log), previous, fault=Fault.CUT)
    return AuditCheck(len(log), previous)


def _named(log: Sequence[dict[str, Any]], index: int, previous: str) -> tuple[int, Fault]:
    """The first bad row and what was done to it, where `log[index]` is the first that does not fit."""
    row, expected = log[index], index + 1
    written_as = _number_when_written(row, 1 + max(len(log), row["number"]))
    if written_as is not None and written_as < expected:
        # Its place was earlier, and something that fits there took it.
        return written_as, Fault.INSERTED
    here = next(
        (r for r in log[index:] if r["previous"] == previous and _seal({**r, "number": expected}) == r["hash"]), None
    )
    if here is not None:
        return expected, Fault.INSERTED if written_as is None else Fault.REORDERED
    if row["number"] > expected or (written_as or 0) > expected:
        return expected, Fault.MISSING
    followed = index + 1 < len(log) and log[index + 1]["previous"] == row["hash"]
    if written_as == expected and followed and index > 0:
        # Sealed, and the next row vouches for it: the row before it was altered and sealed anew.
        return expected - 1, Fault.ALTERED
    return expected, Fault.ALTERED


def _number_when_written(row: dict[str, Any], limit: int) -> int | None:
    """The number with which the row's hash is right; None where there is none up to `limit`: it was altered."""
    numbers = (row["number"], *range(1, limit + 1))
    return next((number for number in numbers if _seal({**row, "number": number}) == row["hash"]), None)


def _seal(row: dict[str, Any]) -> str:
    # `repr` of what no row has (bytes) but an altered one may have.
    return hashlib.sha256(json.dumps([row[c] for c in _COLUMNS], default=repr).encode()).hexdigest()
