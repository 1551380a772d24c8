"""A photo that was refused can be repaired, and one that was renamed is the same photo still."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.answers import FindingKey
from app.event.acts import Entry, Looked, Moved, Refused
from app.event.desk import PhotoState
from app.event.sealed_log import SealedLog
from app.gui.photos_model import PhotosModel
from app.gui.photos_page import PhotosPage
from app.gui.window import Window
from app.gui.workspace import Workspace
from consent_db.register import Register
from tests.gui import stand_ins
from tests.gui.conftest import ADA_BLUE, PASSPHRASE, WAIT_MS, desk_of, person, photo
from tests.gui.exporting import approve, export, files

FIRST = FindingKey("face-0")


def looked_at(workspace: Workspace, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(workspace.sources) and not workspace.looking.running, timeout=WAIT_MS)


def reopen(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    workspace.close_event()
    with qtbot.waitSignal(workspace.event_opened, timeout=WAIT_MS):
        workspace.open_event(next(tmp_path.glob("*-events/*.event")))
    looked_at(workspace, qtbot)


def entries(workspace: Workspace, register_file: Path, tmp_path: Path) -> tuple[Entry, ...]:
    """The event's file, once it is put away."""
    event_id = desk_of(workspace).event.began.event_id
    workspace.close_event()
    with Register.open(register_file, PASSPHRASE) as register:
        log, found = SealedLog.open(next(tmp_path.glob("*-events/*.event")), register.event_key(event_id))
    log.close()
    return found


def repair(folder: Path) -> None:
    stand_ins.write_photo(folder / "e.jpg", [(100, 100, 77)])


# Refused


def test_a_refused_photo_that_was_repaired_is_looked_at_when_the_event_is_opened_again(
    event: Workspace, folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    assert event.state_of("e.jpg") is PhotoState.FAILED
    repair(folder)
    reopen(event, qtbot, tmp_path)
    assert event.state_of("e.jpg") is PhotoState.TO_REVIEW and not desk_of(event).event.refused


def test_a_photo_that_is_refused_as_before_is_not_written_down_again(
    event: Workspace, register_file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    reopen(event, qtbot, tmp_path)
    assert event.state_of("e.jpg") is PhotoState.FAILED
    assert sum(isinstance(one, Refused) for one in entries(event, register_file, tmp_path)) == 1


def test_failed_photos_are_tried_again_by_a_button(event: Workspace, folder: Path, qtbot: QtBot) -> None:
    model = PhotosModel(event)
    page = PhotosPage(event, model)
    qtbot.addWidget(page)
    page.show()
    model._reset()
    qtbot.waitUntil(page.again.isVisible, timeout=WAIT_MS)
    repair(folder)
    page.again.click()
    assert not page.again.isEnabled(), "it is under way"
    qtbot.waitUntil(lambda: not page.again.isVisible(), timeout=WAIT_MS)
    assert event.state_of("e.jpg") is PhotoState.TO_REVIEW


def test_and_by_a_command_as_long_as_any_failed(window: Window, event: Workspace, folder: Path, qtbot: QtBot) -> None:
    assert window.commands.again.isEnabled()
    repair(folder)
    window.commands.again.trigger()
    qtbot.waitUntil(lambda: not event.looking.running, timeout=WAIT_MS)
    assert event.state_of("e.jpg") is PhotoState.TO_REVIEW and not window.commands.again.isEnabled()


def test_what_failed_stays_failed_while_something_else_is_looked_at(
    event: Workspace, folder: Path, qtbot: QtBot
) -> None:
    repair(folder)
    event.looking.start()
    looked_at(event, qtbot)
    assert event.state_of("e.jpg") is PhotoState.FAILED


# Renamed


@pytest.fixture
def renamed(event: Workspace, folder: Path, qtbot: QtBot, tmp_path: Path) -> Workspace:
    """Ada's photo was reviewed and let through; then somebody renamed its file."""
    approve(event, "a.jpg", person(event, "Ada Test"))
    (folder / "a.jpg").rename(folder / "z.jpg")
    reopen(event, qtbot, tmp_path)
    return event


def test_a_renamed_photo_keeps_everything_said_of_it(
    renamed: Workspace, register_file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    assert "a.jpg" not in renamed.sources and renamed.photo_of("a.jpg") is None
    assert renamed.state_of("z.jpg") is PhotoState.READY
    assert desk_of(renamed).event.answers(photo(renamed, "z.jpg")).faces[FIRST].person == person(renamed, "Ada Test")
    reopen(renamed, qtbot, tmp_path)
    assert renamed.state_of("z.jpg") is PhotoState.READY
    kept = entries(renamed, register_file, tmp_path)
    assert [one.source for one in kept if isinstance(one, Moved)] == ["z.jpg"]
    assert not [one for one in kept if isinstance(one, Looked) and one.source == "z.jpg"]


def test_a_renamed_photo_is_exported(renamed: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    sent = export(renamed, qtbot, tmp_path / "out")
    assert (sent.delivered, sent.failed) == (1, 0)
    assert len(files(tmp_path / "out")) == 1


def test_a_copy_is_the_same_file_until_the_first_is_gone(
    event: Workspace, folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    (folder / "z.jpg").write_bytes((folder / "a.jpg").read_bytes())
    reopen(event, qtbot, tmp_path)
    assert event.state_of("z.jpg") is PhotoState.FAILED and event.photo_of("a.jpg") is not None
    reopen(event, qtbot, tmp_path)
    assert event.state_of("z.jpg") is PhotoState.FAILED
    (folder / "a.jpg").unlink()
    reopen(event, qtbot, tmp_path)
    assert event.state_of("z.jpg").waits and "z.jpg" not in desk_of(event).event.refused


def test_faces_of_a_renamed_photo_are_compared_again(renamed: Workspace, qtbot: QtBot) -> None:
    assert ADA_BLUE
    qtbot.waitUntil(lambda: photo(renamed, "z.jpg") in desk_of(renamed).described, timeout=WAIT_MS)
