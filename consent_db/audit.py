"""The log of every change and export: append-only, each row sealed to the one before it.

Promise: a row that was altered, removed or put in is named by `verify`. It holds ids, never names. Not promised: that
the newest rows were not cut off together, or the whole chain written anew, by somebody with the passphrase; keep the
newest hash elsewhere (it is printed with every check) to notice that.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlite_utils import Database

FIRST = "0" * 64

_COLUMNS = ("number", "at", "actor", "action", "entry", "details", "previous")


@dataclass(frozen=True, slots=True)
class AuditCheck:
    """What checking the log found: how many rows, the newest hash, and the first bad row (None where all are good)."""

    rows: int
    newest: str
    first_bad: int | None

    @property
    def ok(self) -> bool:
        return self.first_bad is None


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


def verify(db: Database) -> AuditCheck:
    """Recomputes the whole chain."""
    previous, expected = FIRST, 1
    for row in rows(db):
        if row["previous"] != previous or row["hash"] != _seal(row):
            return AuditCheck(expected - 1, previous, expected)
        previous, expected = row["hash"], expected + 1
    return AuditCheck(expected - 1, previous, None)


def _seal(row: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps([row[c] for c in _COLUMNS]).encode()).hexdigest()
