"""An open register: how it is opened, read, copied and closed, and how every change is made."""

from __future__ import annotations

import getpass
import secrets
import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, Self

from sqlite_utils import Database

from consent_db import audit, connection, errors, reading
from consent_db.audit import AuditCheck
from consent_db.evidence import EvidenceFolder, new_key
from consent_db.records import Evidence, EvidenceId, GiverId, LedgerEntry, Person, PersonId
from consent_db.rows import EVIDENCE, EXPORTS, PEOPLE
from consent_db.searching import searched
from consent_db.snapshot import ConsentSnapshot


class Store:
    """The readable half of a register, and what its changes are made of. Use it in the thread that opened it."""

    def __init__(self, db: Database, path: Path) -> None:
        self._db = db
        self._path = path
        self._evidence = EvidenceFolder(_evidence_folder(path))
        self._actor = _actor()

    @classmethod
    def create(cls, path: Path, passphrase: str) -> Self:
        """A new, empty register at `path`; raises `AlreadyExists`, `WeakPassphrase` or `CannotWrite`."""
        with connection.create(path, passphrase) as db:
            register = cls(db, path)
            with register._change("create", ""):
                db.table("keys").insert({"owner": "", "key": new_key()})
        return register

    @classmethod
    def open(cls, path: Path, passphrase: str, *, read_only: bool = False) -> Self:
        """The register at `path`; never creates one. Raises what `connection.open_` names."""
        return cls(connection.open_(path, passphrase, read_only=read_only), path)

    def close(self) -> None:
        connection.close(self._db)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def actor(self) -> str:
        """Who is using this computer, as the log names them."""
        return self._actor

    @property
    def revision(self) -> str:
        """The revision that a snapshot taken now would have."""
        with connection.reading(self._db):
            return reading.revision(
                self._db, reading.checked_evidence(self._db, self._evidence, reading.keys(self._db))
            )

    def snapshot(self, today: date) -> ConsentSnapshot:
        """A frozen copy of all that the rules look at; every document is checked again. `today` is London's date."""
        with connection.reading(self._db):
            return reading.snapshot(self._db, self._evidence, today)

    def people(self) -> tuple[Person, ...]:
        """Everybody in the register, by id."""
        with connection.translated():
            return tuple(PEOPLE.select(self._db))

    def search(self, text: str, limit: int = 50) -> tuple[Person, ...]:
        """People in whose name, contact or id every word of `text` stands, by name; capitals and accents are alike.

        Nobody for an empty text; at most `limit`.
        """
        with connection.translated():
            return searched(self._db, text, limit)

    def exports(self) -> tuple[LedgerEntry, ...]:
        """The ledger, by id."""
        with connection.translated():
            return tuple(EXPORTS.select(self._db))

    def document(self, evidence_id: EvidenceId) -> bytes:
        """A stored document as it was received; `UnknownId`, `UnreadableDocument`."""
        with connection.translated():
            entries = list(EVIDENCE.select(self._db, "evidence_id = ?", [evidence_id]))
            if not entries:
                raise errors.UnknownId
            return self._evidence.read(entries[0], reading.key_of(self._db, entries[0].person_id))

    def verify_audit(self, newest: str | None = None) -> AuditCheck:
        """Recomputes the audit log's chain, which must contain the row whose hash is `newest`."""
        with connection.translated():
            return audit.verify(self._db, newest)

    def audit_rows(self) -> list[dict[str, Any]]:
        """The audit log, oldest first: ids and actions, no names."""
        with connection.translated():
            return audit.rows(self._db)

    def history(self, entries: Collection[str]) -> list[dict[str, Any]]:
        """What the log says of these entries, oldest first: when, by which account, what; ids, no names or values."""
        with connection.translated():
            return audit.rows_about(self._db, entries)

    def broken_documents(self) -> tuple[EvidenceId, ...]:
        """The documents that are missing or not what was stored; every one is read again."""
        with connection.reading(self._db):
            return _broken(reading.checked_evidence(self._db, self._evidence.fresh(), reading.keys(self._db)))

    def backup(self, target: Path, passphrase: str) -> tuple[EvidenceId, ...]:
        """A copy of the register and its documents, opened by `passphrase`; `AlreadyExists` where one is taken.

        Every page and every document of the copy is read again; returns the documents that prove nothing.
        """
        folder = _evidence_folder(target)
        if folder.exists():
            raise errors.AlreadyExists
        with connection.translated():
            entries, keys = list(EVIDENCE.select(self._db)), reading.keys(self._db)
        # The store first: a document that it does not know yet does no harm in the copy.
        connection.backup(self._db, target, passphrase)
        try:
            self._evidence.copy_to(folder)
        except errors.CannotWrite:
            shutil.rmtree(folder, ignore_errors=True)
            target.unlink(missing_ok=True)
            raise
        return _broken(EvidenceFolder(folder).checked(entries, keys))

    def change_passphrase(self, old: str, new: str) -> None:
        """Encrypts the register anew; backups made elsewhere still open with `old`, the copy beside it is removed.

        The log says so first, so that it holds the attempt also where that is cut off. Raises `WrongPassphrase` where
        `old` does not open it, `WeakPassphrase`, `CannotWrite`, or `Locked` while another program is reading or
        writing: each time, `old` still opens it.
        """
        connection.strong(new)
        connection.close(connection.open_(self._path, old, read_only=True))
        with self._change("change-passphrase", "", decides=False):
            pass
        connection.change_passphrase(self._path, old, new)
        # It opens with the old passphrase, and nobody else looks after it.
        connection.before_update(self._path).unlink(missing_ok=True)
        before, self._db = self._db, connection.open_(self._path, new, read_only=False)
        connection.close(before)

    def event_key(self, event: str) -> bytes:
        """The key that an event's file is encrypted with; made when it is first asked for.

        Raises `CannotWrite` where there is none yet and the register is open for reading only.
        """
        owner = f"event {event}"
        with connection.translated():
            found = self._db.execute("SELECT key FROM keys WHERE owner = ?", [owner]).fetchone()
        if found is not None:
            return bytes(found[0])
        key = new_key()
        with self._change("add-event", event, decides=False):
            self._db.table("keys").insert({"owner": owner, "key": key})
        return key

    def forget_event(self, event: str) -> None:
        """Destroys the key of an event, so that nobody can read its file any more."""
        with self._change("forget-event", event, decides=False):
            self._db.table("keys").delete_where("owner = ?", [f"event {event}"])

    @contextmanager
    def together(self) -> Iterator[None]:
        """Makes several changes one: all of them are kept, or none."""
        with connection.change(self._db):
            yield

    @contextmanager
    def _change(self, action: str, entry: str, *, decides: bool = True) -> Iterator[dict[str, Any]]:
        """One transaction with its audit row, whose details the caller fills in: ids and codes, never names.

        `decides`: the change can change a decision, so the revision changes.
        """
        details: dict[str, Any] = {}
        with connection.change(self._db):
            if decides:
                self._set("revision", secrets.token_hex(8))
            yield details
            audit.append(self._db, self._actor, action, entry, details)

    def _set(self, name: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", [name, value])

    def _must_hold(self, table: str, entry: str, **also: str) -> None:
        """`UnknownId` unless the table has this entry, with these values as well."""
        rows = self._db.table(table)
        where = " AND ".join(f"{column} = ?" for column in (rows.pks[0], *also))
        if rows.count_where(where, [entry, *also.values()]) == 0:
            raise errors.UnknownId

    def _must_be_party(self, person: PersonId, giver: GiverId) -> None:
        """`UnknownId` unless the giver is the person or one of their guardians."""
        self._must_hold("people", person)
        if giver != person:
            self._must_hold("guardians", giver, person_id=person)


def _broken(checked: Iterable[Evidence]) -> tuple[EvidenceId, ...]:
    return tuple(evidence.evidence_id for evidence in checked if not evidence.holds)


def _evidence_folder(register: Path) -> Path:
    return register.with_name(f"{register.name}-evidence")


def _actor() -> str:
    """Who is using the computer: the log has to say who made a change."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown"
