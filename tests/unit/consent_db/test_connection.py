"""Opening and creating a register: every trouble has its own error, and nothing is ever created or lost by mistake."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlite_utils import Database

from consent_db import connection, errors
from consent_db.migrations import KNOWN, MIGRATIONS
from consent_db.records import Person
from consent_db.register import Register
from tests.unit.consent_db.build import PASSPHRASE, adult


@pytest.fixture(autouse=True)
def quick_keys() -> None:
    """Here keys are derived as they are for users."""


@pytest.fixture
def closed(path: Path) -> Path:
    """A register with Ada in it, and nobody using it."""
    with Register.create(path, PASSPHRASE) as register:
        register.add_person(adult())
    return path


def expect(error: type[errors.RegisterError], path: Path, passphrase: str = PASSPHRASE, **how: bool) -> None:
    """Opening fails in this way, and leaves the folder as it was."""
    before = {p: p.read_bytes() for p in path.parent.iterdir() if p.is_file()}
    with pytest.raises(error):
        Register.open(path, passphrase, **how)
    assert {p: p.read_bytes() for p in path.parent.iterdir() if p.is_file()} == before


def test_a_register_opens_again_with_everything_in_it(closed: Path) -> None:
    for read_only in (False, True):
        with Register.open(closed, PASSPHRASE, read_only=read_only) as register:
            assert register.people() == (adult(),)


def test_a_wrong_passphrase(closed: Path) -> None:
    expect(errors.WrongPassphrase, closed, "incorrect horse battery staple")
    expect(errors.WrongPassphrase, closed, "")


def test_a_passphrase_with_quotes_and_accents_opens_from_any_keyboard(path: Path) -> None:
    Register.create(path, 'it\'s a café "naïve"; --').close()
    Register.open(path, 'it\'s a cafe\u0301 "nai\u0308ve"; --').close()


@pytest.mark.parametrize("weak", ["", "short", "aaaaaaaaaaaaaaaaaaaaaaaa", "abababababababab", "long enough \0 but"])
def test_a_weak_passphrase_creates_nothing(path: Path, weak: str) -> None:
    with pytest.raises(errors.WeakPassphrase):
        Register.create(path, weak)
    assert not path.exists()


def test_a_missing_file_is_never_created(path: Path) -> None:
    expect(errors.NotFound, path)
    expect(errors.NotFound, path.parent)
    assert list(path.parent.iterdir()) == []


def test_a_file_is_never_replaced(path: Path) -> None:
    path.write_bytes(b"somebody's work")
    with pytest.raises(errors.AlreadyExists):
        Register.create(path, PASSPHRASE)
    assert path.read_bytes() == b"somebody's work"


def test_a_plain_database_is_not_a_register(path: Path) -> None:
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE people (name)")
    plain.close()
    expect(errors.NotARegister, path)


@pytest.mark.parametrize("content", [b"", b"short", b"a text file, of course\n" * 2048, bytes(range(256)) * 3])
def test_another_file_is_not_a_register(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    expect(errors.NotARegister, path)


def test_an_encrypted_database_of_another_program_is_not_a_register(closed: Path) -> None:
    db = connection.open_(closed, PASSPHRASE, read_only=False)
    db.execute("PRAGMA application_id = 7")
    db.close()
    expect(errors.NotARegister, closed)


def test_a_newer_register_is_left_alone(closed: Path) -> None:
    db = connection.open_(closed, PASSPHRASE, read_only=False)
    row = {"migration_set": "consent_db", "name": "m999_from_the_future", "applied_at": "2030-01-01"}
    db.table("_sqlite_migrations").insert(row)
    db.close()
    expect(errors.NewerSchema, closed)
    expect(errors.NewerSchema, closed, read_only=True)


@pytest.mark.parametrize("page", [2, 5, -1])
def test_one_altered_byte_anywhere_is_damage(closed: Path, page: int) -> None:
    content = bytearray(closed.read_bytes())
    content[(page % (len(content) // connection.PAGE_SIZE)) * connection.PAGE_SIZE + 100] ^= 1
    closed.write_bytes(content)
    expect(errors.Damaged, closed)
    expect(errors.Damaged, closed, read_only=True)


def test_a_cut_off_register_is_damage(closed: Path) -> None:
    content = closed.read_bytes()
    closed.write_bytes(content[: len(content) // 2 + 77])
    expect(errors.Damaged, closed)


@pytest.mark.parametrize("pages", [1, 5, 20])
def test_a_register_cut_off_at_a_page_is_damage(closed: Path, pages: int) -> None:
    closed.write_bytes(closed.read_bytes()[: pages * connection.PAGE_SIZE])
    expect(errors.Damaged, closed)


def test_a_register_with_more_pages_than_were_written_is_damage(closed: Path) -> None:
    closed.write_bytes(closed.read_bytes() + bytes(connection.PAGE_SIZE))
    expect(errors.Damaged, closed)


def test_a_register_that_became_zeros_is_damage(closed: Path) -> None:
    content = closed.read_bytes()
    closed.write_bytes(bytes(connection.PAGE_SIZE) + content[connection.PAGE_SIZE :])
    expect(errors.Damaged, closed)


@pytest.mark.parametrize("byte", [0, 20, 4000])
def test_damage_to_the_first_page_looks_like_a_wrong_passphrase_and_it_says_so(closed: Path, byte: int) -> None:
    content = bytearray(closed.read_bytes())
    content[byte] ^= 1
    closed.write_bytes(content)
    expect(errors.WrongPassphrase, closed)
    assert "damaged" in errors.WrongPassphrase.next_action


def test_damage_that_happens_while_it_is_open_is_noticed(closed: Path) -> None:
    with Register.open(closed, PASSPHRASE) as register:
        content = bytearray(closed.read_bytes())
        for page in range(1, len(content) // connection.PAGE_SIZE):
            content[page * connection.PAGE_SIZE + 100] ^= 1
        closed.write_bytes(content)
        with pytest.raises(errors.Damaged):
            register.people()
        with pytest.raises(errors.RegisterError):
            register.add_person(Person(display_name="Late"))
    assert closed.read_bytes() == content
    expect(errors.Damaged, closed)


def test_a_register_that_another_program_is_writing(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.0)
    holder = (
        "import sys; from pathlib import Path; from consent_db import connection\n"
        f"db = connection.open_(Path(sys.argv[1]), {PASSPHRASE!r}, read_only=False)\n"
        "db.execute('BEGIN EXCLUSIVE'); print('holding', flush=True); sys.stdin.read()"
    )
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", holder, str(closed)], **pipes) as other:  # type: ignore[call-overload]  # pipes
        assert other.stdout.readline() == b"holding\n"
        try:
            expect(errors.Locked, closed)
        finally:
            other.communicate()
    Register.open(closed, PASSPHRASE).close()


def test_a_change_while_another_program_writes_is_refused_whole(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.0)
    with Register.open(closed, PASSPHRASE) as first:
        second = connection.open_(closed, PASSPHRASE, read_only=False)
        second.execute("BEGIN IMMEDIATE")
        with pytest.raises(errors.Locked):
            first.add_person(Person(display_name="Late"))
        second.rollback()
        second.close()
        assert len(first.people()) == 1
        assert first.verify_audit().ok


def test_a_read_only_register_cannot_be_changed(closed: Path) -> None:
    before = closed.read_bytes()
    with Register.open(closed, PASSPHRASE, read_only=True) as register, pytest.raises(errors.CannotWrite):
        register.add_person(Person(display_name="Late"))
    assert closed.read_bytes() == before


def test_a_folder_that_cannot_be_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(errors.CannotWrite):
        Register.create(path, PASSPHRASE)
    assert not path.exists()


def test_a_creation_that_fails_half_way_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(MIGRATIONS, "apply", fail)
    with pytest.raises(RuntimeError):
        Register.create(path, PASSPHRASE)
    assert list(path.parent.iterdir()) == []


def test_the_key_takes_long_to_guess(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert connection.KEY_ROUNDS >= 256_000
    monkeypatch.setattr(connection, "KEY_ROUNDS", 255_999)
    expect(errors.WrongPassphrase, closed)


def test_the_file_is_for_its_owner_alone(closed: Path) -> None:
    if os.name == "posix":
        assert closed.stat().st_mode & 0o077 == 0


def test_every_step_of_the_schema_is_known() -> None:
    empty = Database(memory=True)
    assert {step.name for step in MIGRATIONS.pending(empty)} == KNOWN
    empty.close()


def test_a_bug_is_not_disguised_as_trouble(register: Register) -> None:
    register.add_person(adult())
    with pytest.raises(Exception, match="UNIQUE") as caught:
        register.add_person(adult())
    assert not isinstance(caught.value, errors.RegisterError)
    assert len(register.people()) == 1


def test_every_error_has_its_own_code_and_says_what_to_do() -> None:
    kinds = errors.RegisterError.__subclasses__()
    assert len({kind.code for kind in kinds}) == len(kinds)
    for kind in kinds:
        assert str(kind()) == f"{kind.sentence} {kind.next_action}"
