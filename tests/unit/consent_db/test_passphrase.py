"""Changing the passphrase: the new one opens the register, the old one does not, and trouble changes nothing."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from consent_db import connection, errors
from consent_db.records import EvidenceType, Person
from consent_db.register import Register
from tests.unit.consent_db.build import ADA, GIVEN, PASSPHRASE, adult

NEW = "seventeen quiet herons wade"


@pytest.fixture
def full(register: Register) -> Register:
    """A register with Ada and her form in it, and more than a page of others."""
    register.add_person(adult())
    register.add_evidence(ADA, b"a signed form", EvidenceType.FORM_SCAN, received_on=GIVEN)
    with register.together():
        for _ in range(50):
            register.add_person(Person(display_name="x" * 200))
    return register


def test_the_new_one_opens_everything_and_the_old_one_nothing(full: Register, path: Path) -> None:
    before = (full.people(), full.revision)
    full.change_passphrase(PASSPHRASE, NEW)
    assert (full.people(), full.revision) == before
    full.add_person(Person(display_name="Later"))
    with pytest.raises(errors.WrongPassphrase):
        Register.open(path, PASSPHRASE)
    with Register.open(path, NEW) as again:
        assert len(again.people()) == len(before[0]) + 1
        assert again.broken_documents() == ()
        assert again.verify_audit().ok
        assert [row["action"] for row in again.audit_rows()][-2:] == ["change-passphrase", "add-person"]


def test_the_copy_beside_it_which_opens_with_the_old_one_goes(full: Register, path: Path) -> None:
    connection.backup(full._db, connection.before_update(path), PASSPHRASE)
    with pytest.raises(errors.WeakPassphrase):
        full.change_passphrase(PASSPHRASE, "short")
    assert connection.before_update(path).exists()
    full.change_passphrase(PASSPHRASE, NEW)
    assert not connection.before_update(path).exists()


def unchanged(register: Register, path: Path) -> None:
    """The old passphrase opens it, the new one does not, and it can be written."""
    register.add_person(Person(display_name="Later"))
    with pytest.raises(errors.WrongPassphrase):
        Register.open(path, NEW)
    with Register.open(path, PASSPHRASE) as again:
        assert again.people() == register.people()
        assert again.verify_audit().ok


def test_somebody_who_does_not_know_the_old_one_changes_nothing(full: Register, path: Path) -> None:
    log = full.audit_rows()
    with pytest.raises(errors.WrongPassphrase):
        full.change_passphrase("incorrect horse battery staple", NEW)
    with pytest.raises(errors.WeakPassphrase):
        full.change_passphrase(PASSPHRASE, "short")
    assert full.audit_rows() == log
    unchanged(full, path)


@pytest.mark.parametrize("lock", ["BEGIN IMMEDIATE", "BEGIN; SELECT * FROM people"])
def test_while_another_program_reads_or_writes_it_stays(
    full: Register, path: Path, monkeypatch: pytest.MonkeyPatch, lock: str
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.0)
    other = connection.open_(path, PASSPHRASE, read_only=False)
    for statement in lock.split(";"):
        other.execute(statement).fetchone()
    with pytest.raises(errors.Locked):
        connection.change_passphrase(path, PASSPHRASE, NEW)
    other.rollback()
    other.close()
    unchanged(full, path)


def test_a_change_that_the_store_did_not_make_is_noticed(
    full: Register, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLCipher answers "ok" to a change that it could not make."""
    execute = Database.execute

    def refuse(db: Database, sql: str, *values: object) -> object:
        return execute(db, "SELECT 'ok'" if sql.startswith("PRAGMA rekey") else sql, *values)  # type: ignore[arg-type]  # as given

    monkeypatch.setattr(Database, "execute", refuse)
    with pytest.raises(errors.CannotWrite):
        full.change_passphrase(PASSPHRASE, NEW)
    monkeypatch.undo()
    monkeypatch.setattr(connection, "KEY_ROUNDS", 1_000)
    unchanged(full, path)


def test_another_program_that_has_it_open_is_told_to_open_it_again(full: Register, path: Path) -> None:
    with Register.open(path, PASSPHRASE) as writer, Register.open(path, PASSPHRASE, read_only=True) as reader:
        full.change_passphrase(PASSPHRASE, NEW)
        with pytest.raises(errors.NoLongerReadable):
            reader.people()
        with pytest.raises(errors.RegisterError):
            writer.add_person(Person(display_name="Late"))
    with Register.open(path, NEW) as again:
        assert again.people() == full.people()


def test_it_is_one_passphrase_on_every_keyboard(full: Register, path: Path) -> None:
    full.change_passphrase(PASSPHRASE, "it's a cafe\u0301; na\u00efve")
    Register.open(path, "it's a caf\u00e9; nai\u0308ve").close()
