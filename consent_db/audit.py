"""The log of every change and export: append-only, each row sealed to the one before it.

Promise: the first row that was altered, removed, moved or put in is named by `verify`, with which of these it was where
that can be told. It holds ids, never names. Rows that were kept long enough may leave from its beginning: a checkpoint
takes the place of the last of them, with that row's number and hash, and the row that tells of it seals the checkpoint
in turn. Not promised: that the newest rows were not cut off together, or the chain written anew from some row on, by
somebody with the passphrase; keep the newest hash elsewhere (it is printed with every check) and hand it to `verify` to
notice that.
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
CHECKPOINT = "checkpoint"
"""The action of the row in whose place the log begins, once older rows were let go."""
LET_GO = "log_until"
"""In the details of the row that tells of it: the hash of the checkpoint."""

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

    `first_bad` and `fault` are None where all are good; a log that was `cut` has no bad row. `let_go` is the number of
    the last row that was kept long enough and is gone, 0 where none is.
    """

    rows: int
    newest: str
    first_bad: int | None = None
    fault: Fault | None = None
    let_go: int = 0

    @property
    def ok(self) -> bool:
        return self.fault is None


def append(db: Database, actor: str, action: str, entry: str, details: dict[str, Any]) -> None:
    """Adds a row inside the caller's transaction. `entry` is the id the action is about; `details` hold no names."""
    last = db.execute("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1").fetchone()
    number, previous = (1, FIRST) if last is None else (last[0] + 1, last[1])
    db.table("audit").insert(_row(number, previous, actor, action, entry, details))


def old_enough(db: Database, before: datetime) -> int:
    """The number of the last row that may go: it and every row before it are older. 0 where there is none.

    The newest row always stays. Of a log that was tampered with nothing goes: it is evidence.
    """
    last = 0
    for row in rows(db)[:-1]:
        if datetime.fromisoformat(row["at"]) >= before:
            break
        last = 0 if row["action"] == CHECKPOINT else row["number"]
    return last if last and verify(db).ok else 0


def let_go(db: Database, actor: str, last: int) -> str:
    """Deletes row `last` and those before it, and leaves a checkpoint in their place; returns its hash.

    Run it where the guards of the log are lifted, and put the hash into the row that tells of it (`LET_GO`).
    """
    (gone,) = db.table("audit").rows_where("number = ?", [last])
    db.table("audit").delete_where("number <= ?", [last])
    checkpoint = _row(last, FIRST, actor, CHECKPOINT, "", {"hash": gone["hash"]}, gone["at"])
    db.table("audit").insert(checkpoint)
    return str(checkpoint["hash"])


def rows(db: Database) -> list[dict[str, Any]]:
    """The whole log, oldest first."""
    return list(db.table("audit").rows_where(order_by="number"))


def rows_about(db: Database, entries: Collection[str]) -> list[dict[str, Any]]:
    """What was done to any of these entries, oldest first."""
    marks = ", ".join("?" * len(entries))
    return list(db.table("audit").rows_where(f"entry IN ({marks})", list(entries), order_by="number"))


def newest_of(db: Database, actions: Collection[str]) -> dict[str, Any] | None:
    """The last time that any of these was done; None where the log holds none (any more)."""
    marks = ", ".join("?" * len(actions))
    found = db.table("audit").rows_where(f"action IN ({marks})", list(actions), order_by="number desc", limit=1)
    return next(iter(found), None)


def verify(db: Database, newest: str | None = None) -> AuditCheck:
    """Recomputes the whole chain; it must hold the row whose hash is `newest`, the newest one at an earlier check.

    A hash from before the checkpoint is not in it any more, and is answered like one that was cut off.
    """
    log = rows(db)
    begins = bool(log) and (log[0]["action"] == CHECKPOINT or log[0]["hash"] == _last_told(log))
    checkpoint = log.pop(0) if begins else None
    start, previous = (
        (0, FIRST) if checkpoint is None else (checkpoint["number"], str(_details(checkpoint).get("hash")))
    )
    if checkpoint is not None and (checkpoint["hash"] != _seal(checkpoint) or checkpoint["previous"] != FIRST):
        return AuditCheck(0, FIRST, start, Fault.ALTERED)
    told = checkpoint is None or checkpoint["hash"] == _last_told(log)
    known = {FIRST, previous}
    for index, row in enumerate(log):
        if row["number"] != start + index + 1 or row["previous"] != previous or row["hash"] != _seal(row):
            if index == 0 and row["previous"] != previous and not told:
                return AuditCheck(0, FIRST, start, Fault.ALTERED)
            return AuditCheck(index, previous, *_named(log, index, previous, start), start)
        previous = row["hash"]
        known.add(previous)
    if not told:
        return AuditCheck(len(log), previous, start, Fault.INSERTED)
    if newest is not None and newest not in known:
        return AuditCheck(len(log), previous, fault=Fault.CUT, let_go=start)
    return AuditCheck(len(log), previous, let_go=start)


def _last_told(log: Sequence[dict[str, Any]]) -> object:
    """The checkpoint that the log itself speaks of last."""
    return next((told for row in reversed(log) if (told := _details(row).get(LET_GO))), None)


def _details(row: dict[str, Any]) -> dict[str, Any]:
    """Nothing where somebody altered them beyond reading."""
    try:
        found = json.loads(row["details"])
    except (TypeError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _named(log: Sequence[dict[str, Any]], index: int, previous: str, start: int) -> tuple[int, Fault]:
    """The first bad row and what was done to it, where `log[index]` is the first that does not fit; rows up to `start`
    were let go."""
    row, expected = log[index], start + index + 1
    written_as = _number_when_written(row, 1 + max(start + len(log), row["number"]))
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


def _row(
    number: int, previous: str, actor: str, action: str, entry: str, details: dict[str, Any], at: str | None = None
) -> dict[str, Any]:
    """A sealed row; of now, where nothing is said."""
    row = {
        "number": number,
        "at": at or datetime.now(UTC).isoformat(),
        "actor": actor,
        "action": action,
        "entry": entry,
        "details": json.dumps(details, sort_keys=True),
        "previous": previous,
    }
    return {**row, "hash": _seal(row)}


def _seal(row: dict[str, Any]) -> str:
    # `repr` of what no row has (bytes) but an altered one may have.
    return hashlib.sha256(json.dumps([row[c] for c in _COLUMNS], default=repr).encode()).hexdigest()
