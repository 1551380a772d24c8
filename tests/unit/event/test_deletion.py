"""A deleted event can be read by nobody any more, and one that is in use is not deleted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.event.deletion import delete_event
from app.event.event import Event
from app.event.sealed_log import EventTrouble
from consent_db.register import Register
from tests.unit.event.build import BEGAN


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    with Register.create(tmp_path / "a.register", "a passphrase for a test") as made:
        yield made


@pytest.fixture
def file(register: Register, tmp_path: Path) -> Path:
    path = tmp_path / "one.event"
    Event.create(path, register.event_key(BEGAN.event_id), BEGAN).close()
    return path


def test_a_copy_of_a_deleted_event_cannot_be_opened(register: Register, file: Path) -> None:
    copy = file.with_name("copy.event")
    copy.write_bytes(file.read_bytes())
    delete_event(register, file)
    assert not file.exists()
    with pytest.raises(EventTrouble) as trouble:
        Event.open(copy, register.event_key(BEGAN.event_id))
    assert trouble.value.code == "event-damaged"


def test_an_event_in_use_is_not_deleted(register: Register, file: Path) -> None:
    key = register.event_key(BEGAN.event_id)
    event = Event.open(file, key)
    with pytest.raises(EventTrouble) as trouble:
        delete_event(register, file)
    assert trouble.value.code == "event-in-use"
    event.close()
    Event.open(file, register.event_key(BEGAN.event_id)).close()


def test_a_damaged_event_can_be_deleted(register: Register, file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    delete_event(register, file)
    assert not file.exists()
