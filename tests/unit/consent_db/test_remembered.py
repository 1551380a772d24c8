"""A passphrase is remembered where its user asked for it, and nowhere else; a keyring's trouble is a typed error."""

import shutil
from pathlib import Path

import pytest
from keyring.backends import fail

from consent_db import errors, remembered
from consent_db.records import Person
from consent_db.register import Register
from tests.unit.conftest import Choose
from tests.unit.consent_db.build import PASSPHRASE
from tests.unit.consent_db.keyrings import Gone, InMemory, Locked, PlainFile


@pytest.fixture
def made(path: Path) -> Path:
    Register.create(path, PASSPHRASE).close()
    return path


def test_nothing_is_remembered_until_somebody_asks(made: Path, chosen: InMemory) -> None:
    with Register.open(made, PASSPHRASE) as register:
        register.add_person(Person(display_name="Ada"))
    assert remembered.recall(made) is None
    assert chosen.kept == {}


def test_it_is_remembered_and_forgotten(made: Path, chosen: InMemory) -> None:
    remembered.remember(made, PASSPHRASE)
    assert remembered.recall(made) == PASSPHRASE
    assert remembered.forget(made)
    assert remembered.recall(made) is None
    assert not remembered.forget(made)
    assert chosen.kept == {}


def test_it_belongs_to_the_register_not_to_the_place(made: Path, chosen: InMemory) -> None:
    remembered.remember(made, PASSPHRASE)
    moved = made.with_name("moved.assent")
    shutil.move(made, moved)
    Register.create(made, "another long passphrase").close()
    assert remembered.recall(moved) == PASSPHRASE
    assert remembered.recall(made) is None
    assert len(chosen.kept) == 1


def test_the_entry_stays_when_the_passphrase_changes_and_gives_nothing_away(made: Path, chosen: InMemory) -> None:
    remembered.remember(made, PASSPHRASE)
    with Register.open(made, PASSPHRASE) as register:
        register.change_passphrase(PASSPHRASE, "seventeen quiet herons wade")
    assert remembered.recall(made) == PASSPHRASE
    ((service, entry),) = chosen.kept
    assert str(made) not in service + entry


def test_without_a_keyring_nothing_is_remembered(made: Path, choose: Choose) -> None:
    none = fail.Keyring()  # type: ignore[no-untyped-call]  # keyring's
    for backend in (none, PlainFile()):
        choose(backend)
        assert remembered.recall(made) is None
        assert not remembered.forget(made)
        with pytest.raises(errors.NoKeyring):
            remembered.remember(made, PASSPHRASE)
        assert getattr(backend, "kept", {}) == {}


@pytest.mark.parametrize("trouble", [Locked, Gone])
def test_a_keyring_that_does_not_answer_is_a_typed_error(made: Path, choose: Choose, trouble: type[InMemory]) -> None:
    choose(trouble())
    for attempt in (remembered.recall, remembered.forget, lambda path: remembered.remember(path, PASSPHRASE)):
        with pytest.raises(errors.NoKeyring):
            attempt(made)


def test_what_is_no_register_has_no_entry(path: Path, chosen: InMemory) -> None:
    with pytest.raises(errors.NotFound):
        remembered.recall(path)
    path.write_bytes(b"SQLite format 3\0 and so on")
    with pytest.raises(errors.NotARegister):
        remembered.remember(path, PASSPHRASE)
    assert chosen.kept == {}
