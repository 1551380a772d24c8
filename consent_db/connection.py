"""Opens the encrypted store, and turns its troubles into typed errors.

Promise: the whole file, its journal included, is encrypted with a key that SQLCipher derives from the passphrase
(PBKDF2-HMAC-SHA512, 256,000 rounds); the passphrase is never stored here. Opening never creates a file, creating never
replaces one, and every page's checksum is verified before a register is used. Deleted content is overwritten. A
program that is killed at any moment leaves the state before or after its change, and so does changing the passphrase.
Before a register is brought up to date, a copy of it is put beside it (`.before-update`; the newest one is kept).
Whoever only reads an older register reads a copy in memory that was brought up to date; the file stays as it is.

Not promised: protection from somebody who knows the passphrase or reads this computer's memory, from the loss of the
passphrase, or against an older copy of the file being put in its place. An older copy opens with its older passphrase.

The journal is a rollback journal, not a write-ahead log: a register is one file that people copy and keep on shared
drives, and a write-ahead log loses commits when only the file is copied, and does not work across a network.
"""

from __future__ import annotations

import os
import secrets
import string
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2
from sqlite_utils import Database

from consent_db import errors
from consent_db.migrations import KNOWN, MIGRATIONS, SCHEMA_TABLE

APPLICATION_ID = 0x41534E54
BUSY_SECONDS = 5.0
PAGE_SIZE = 4096
# Said rather than left to SQLCipher's default, so that its next version opens today's registers.
KEY_ROUNDS = 256_000
MIN_LENGTH = 14
MIN_DIFFERENT = 6

_PLAIN_SQLITE = b"SQLite format 3\0"

# https://www.sqlite.org/rescode.html, primary codes.
_BY_RESULT_CODE: dict[int, type[errors.RegisterError]] = {
    5: errors.Locked,
    6: errors.Locked,
    8: errors.CannotWrite,
    10: errors.CannotWrite,
    11: errors.Damaged,
    13: errors.CannotWrite,
    14: errors.CannotWrite,
    # What does not open at all is told apart in `_check`; this is a register that did open.
    26: errors.NoLongerReadable,
}


@contextmanager
def translated() -> Iterator[None]:
    """Turns the store's own errors into typed ones; anything that is not expected trouble passes through."""
    try:
        yield
    except dbapi2.Error as trouble:
        code = getattr(trouble, "sqlite_errorcode", None)
        expected = _BY_RESULT_CODE.get(code & 0xFF) if isinstance(code, int) else None
        if expected is None:
            raise
        raise expected from trouble


@contextmanager
def reading(db: Database) -> Iterator[None]:
    """Everything read inside is of one moment; a reader never waits for another."""
    with translated(), db.atomic():
        yield


@contextmanager
def change(db: Database) -> Iterator[None]:
    """All or nothing: what happens inside is committed together, or not at all.

    Another program's change is waited for before anything is read, so that two never wait for each other; `Locked`.
    """
    with translated():
        if db.conn.in_transaction:
            with db.atomic():
                yield
            return
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.execute("COMMIT")
        except BaseException:
            db.rollback()
            raise


def strong(passphrase: str) -> str:
    """The passphrase in the one form that every keyboard produces (Unicode NFC); `WeakPassphrase` where too simple."""
    normal = unicodedata.normalize("NFC", passphrase)
    if len(normal) < MIN_LENGTH or len(set(normal)) < MIN_DIFFERENT or "\0" in normal:
        raise errors.WeakPassphrase
    return normal


@contextmanager
def create(path: Path, passphrase: str) -> Iterator[Database]:
    """A new register, to be filled with its first entries in the same transaction; nothing is left where that fails.

    Raises `AlreadyExists` where there is anything at `path`, `WeakPassphrase`, `CannotWrite`.
    """
    with _new_file(path, strong(passphrase)) as db, change(db):
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        MIGRATIONS.apply(db)
        yield db


def open_(path: Path, passphrase: str, *, read_only: bool) -> Database:
    """An existing register, checked and brought up to date.

    Where it may only be read and is of an older version, this is a copy in memory: it does not see what other programs
    change later. Raises `NotFound`, `NotARegister`, `WrongPassphrase`, `NewerSchema`, `Damaged`, `Locked`,
    `CannotWrite` or `UpdateFailed`.
    """
    head = _first_bytes(path)
    if not passphrase or "\0" in passphrase:
        # SQLCipher would take no key, or half of one.
        raise errors.WrongPassphrase
    if not any(head):
        # Where the power failed, a file system may leave zeros.
        raise errors.Damaged
    key = unicodedata.normalize("NFC", passphrase)
    db = _connect(path, key)
    try:
        with translated():
            _check(db, path, head)
            _settle(db, read_only=read_only)
            current = _up_to_date(db, path, key, read_only=read_only)
    except BaseException:
        db.close()
        raise
    if current is not db:
        db.close()
    return current


def backup(db: Database, target: Path, passphrase: str) -> None:
    """A copy made by SQLite's own backup, encrypted with `passphrase` and checked; `AlreadyExists`, `Damaged`."""
    _copy(db, target, strong(passphrase))


def change_passphrase(path: Path, old: str, new: str) -> None:
    """Encrypts the register anew, in one transaction; nobody else may have it open for reading or writing meanwhile.

    Raises what `open_` raises for `old`, and `WeakPassphrase`, `Locked` or `CannotWrite`; then `old` still opens it.
    """
    key = strong(new)
    db = open_(path, old, read_only=False)
    try:
        with translated():
            # SQLCipher answers "ok" also where another program's lock kept it from committing, and would write what
            # comes next with the new key: have the file alone first, and use this connection for nothing else.
            db.execute("PRAGMA locking_mode = EXCLUSIVE")
            db.execute("BEGIN EXCLUSIVE")
            db.execute("COMMIT")
            db.execute(f"PRAGMA rekey = {_quoted(key)}")
    finally:
        close(db)
    try:
        close(open_(path, key, read_only=True))
    except errors.WrongPassphrase as trouble:
        raise errors.CannotWrite from trouble


def before_update(path: Path) -> Path:
    """Where the copy lies that was made before the register at `path` was last brought up to date."""
    return path.with_name(f"{path.name}.before-update")


@contextmanager
def _new_file(path: Path, key: str) -> Iterator[Database]:
    """A new, empty file to be filled; nothing is left of it where that fails."""
    try:
        # Reserved before anything is written, so that two programs cannot create one file.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError as trouble:
        raise errors.AlreadyExists from trouble
    except OSError as trouble:
        raise errors.CannotWrite from trouble
    db = _connect(path, key)
    try:
        with translated():
            _settle(db, read_only=False)
            yield db
    except BaseException:
        db.close()
        for left in (path, path.with_name(f"{path.name}-journal")):
            left.unlink(missing_ok=True)
        raise


def _copy(db: Database, target: Path, key: str) -> None:
    with _new_file(target, key) as copy:
        try:
            db.conn.backup(copy.conn)
        except dbapi2.OperationalError as trouble:
            # It comes without a result code. What is read was checked when it was opened, so it is the writing.
            raise errors.CannotWrite from trouble
        except dbapi2.DatabaseError as trouble:
            raise errors.Damaged from trouble
        _check_pages(copy)
    close(copy)


def _connect(path: Path, key: str) -> Database:
    # Also for reading: what a program that was killed left half done can be undone only by writing.
    uri = f"{path.resolve().as_uri()}?mode=rw"
    with translated():
        conn: Any = dbapi2.connect(uri, uri=True, timeout=BUSY_SECONDS)
        # Its log would print page numbers of a wrong guess on the user's terminal.
        conn.execute("PRAGMA cipher_log_level = NONE")
        conn.execute(f"PRAGMA key = {_quoted(key)}")
        conn.execute(f"PRAGMA kdf_iter = {KEY_ROUNDS}")
        return Database(conn)


def _quoted(key: str) -> str:
    return "'" + key.replace("'", "''") + "'"


def _settle(db: Database, *, read_only: bool) -> None:
    """Settings of this connection; some of them read the file, so that it must be known to open."""
    for setting in (
        "foreign_keys = ON",
        "trusted_schema = OFF",
        "synchronous = EXTRA",
        "secure_delete = ON",
        # Temporary files would not be encrypted.
        "temp_store = MEMORY",
        f"query_only = {'ON' if read_only else 'OFF'}",
    ):
        db.execute(f"PRAGMA {setting}")


def salt(path: Path) -> str:
    """Sixteen random bytes that belong to this register alone and are no secret, in hexadecimal.

    Raises `NotFound`, `NotARegister`, `CannotWrite`.
    """
    return _first_bytes(path).hex()


def _first_bytes(path: Path) -> bytes:
    if not path.is_file():
        raise errors.NotFound
    try:
        with path.open("rb") as file:
            head = file.read(len(_PLAIN_SQLITE))
    except OSError as trouble:
        raise errors.CannotWrite from trouble
    if len(head) < len(_PLAIN_SQLITE) or head == _PLAIN_SQLITE:
        raise errors.NotARegister
    return head


def _check(db: Database, path: Path, head: bytes) -> None:
    """The file opens with this key, is a register, and none of its pages was altered."""
    try:
        application = db.execute("PRAGMA application_id").fetchone()[0]
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except dbapi2.DatabaseError as trouble:
        if getattr(trouble, "sqlite_errorcode", None) != dbapi2.SQLITE_NOTADB:
            raise
        # An encrypted file looks like noise: whole pages, and a beginning that is not text.
        noise = path.stat().st_size % PAGE_SIZE == 0 and not all(chr(byte) in string.printable for byte in head)
        raise (errors.WrongPassphrase if noise else errors.NotARegister) from trouble
    if application != APPLICATION_ID:
        raise errors.NotARegister
    _check_pages(db)


def _check_pages(db: Database) -> None:
    if db.execute("PRAGMA cipher_integrity_check").fetchall():
        raise errors.Damaged


def _up_to_date(db: Database, path: Path, key: str, *, read_only: bool) -> Database:
    """`db` with today's schema, or a copy of it in memory where its file may only be read."""
    if not db.table(SCHEMA_TABLE).exists():
        raise errors.Damaged
    if any(migration.name not in KNOWN for migration in MIGRATIONS.applied(db)):
        raise errors.NewerSchema
    if not MIGRATIONS.pending(db):
        return db
    if read_only:
        return _updated_in_memory(db)
    _keep_a_copy(db, path, key)
    _update(db)
    return db


def _update(db: Database) -> None:
    try:
        # All steps or none; another program may have taken them while this one waited.
        with change(db):
            MIGRATIONS.apply(db)
    except errors.RegisterError:
        raise
    except Exception as trouble:
        raise errors.UpdateFailed from trouble


def _updated_in_memory(db: Database) -> Database:
    conn: Any = dbapi2.connect(":memory:")
    copy = Database(conn)
    try:
        # SQLCipher copies from one encrypted database into another only; in memory nobody needs this key again.
        conn.execute(f"PRAGMA key = \"x'{secrets.token_hex(32)}'\"")
        _settle(copy, read_only=False)
        db.conn.backup(conn)
        _update(copy)
        _settle(copy, read_only=True)
    except BaseException:
        copy.close()
        raise
    return copy


def _keep_a_copy(db: Database, path: Path, key: str) -> None:
    kept = before_update(path)
    beside = kept.with_name(f"{kept.name}.part")
    try:
        # Left by a program that was killed here.
        beside.unlink(missing_ok=True)
        _copy(db, beside, key)
        beside.replace(kept)
    except OSError as trouble:
        raise errors.CannotWrite from trouble


def close(db: Database) -> None:
    with suppress(dbapi2.Error):
        db.close()
