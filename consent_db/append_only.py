"""The one way to take rows out of tables that only grow: for erasure and retention, which both say so in the log.

Promise: the guards are lifted inside the caller's transaction and put back word for word before it ends, so that no
other program and no crash ever meets the tables without them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlite_utils import Database


@contextmanager
def lifted(db: Database, tables: Iterable[str]) -> Iterator[None]:
    """Rows of these tables may be deleted inside; run it inside a transaction, which undoes it where anything fails."""
    tables = sorted(set(tables))
    marks = ", ".join("?" for _ in tables)
    guards = db.execute(
        f"SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ({marks})",  # noqa: S608 - marks only
        tables,
    ).fetchall()
    for name, _ in guards:
        db.execute(f'DROP TRIGGER "{name}"')
    yield
    for _, sql in guards:
        db.execute(sql)
