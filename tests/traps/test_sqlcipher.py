"""sqlite-utils works over an encrypted SQLCipher connection, whose errors are SQLCipher's own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database, Migrations


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "register.db"


def opened(path: Path, key: str) -> Database:
    connection = sqlcipher.connect(str(path))
    connection.execute(f"PRAGMA key = '{key}'")
    return Database(connection)


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    database = opened(path, "correct")
    yield database
    database.close()


def test_rows_are_written_and_read(database: Database) -> None:
    database.table("people").insert({"id": "p-1"}, pk="id")
    assert list(database.table("people").rows) == [{"id": "p-1"}]


def test_a_transaction_is_all_or_nothing(database: Database) -> None:
    database.table("people").create({"id": str}, pk="id")

    def two_changes() -> None:
        with database.atomic():
            database.table("people").insert({"id": "p-1"})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        two_changes()
    assert database.table("people").count == 0


def test_migrations_apply_once(database: Database) -> None:
    migrations = Migrations("register")

    @migrations()
    def m001_people(db: Database) -> None:
        db.table("people").create({"id": str}, pk="id")

    migrations.apply(database)
    migrations.apply(database)
    assert [applied.name for applied in migrations.applied(database)] == ["m001_people"]


def test_errors_are_those_of_sqlcipher_not_of_sqlite3(database: Database) -> None:
    with pytest.raises(sqlcipher.OperationalError) as caught:
        database.execute("select * from nowhere")
    assert not isinstance(caught.value, sqlite3.Error)


def test_another_key_opens_nothing_and_the_file_shows_nothing(path: Path, database: Database) -> None:
    database.table("people").insert({"id": "p-1", "name": "A. Example"})
    database.close()
    stored = path.read_bytes()
    assert b"A. Example" not in stored
    assert not stored.startswith(b"SQLite format 3")
    stranger = opened(path, "wrong")
    with pytest.raises(sqlcipher.DatabaseError):
        stranger.execute("select count(*) from sqlite_master")
    stranger.close()
