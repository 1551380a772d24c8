"""An empty folder says so; one that is gone can be found again, and its photos are known by what they hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.answers import Answer, FindingKey
from app.event.acts import Named
from app.event.desk import PhotoState
from app.event.sealed_log import EventTrouble
from app.gui import path_row
from app.gui.moving import find_folder
from app.gui.window import Window
from app.gui.workspace import Workspace
from consent_db.clock import now
from tests.gui import stand_ins
from tests.gui.conftest import ADA_BLUE, STRANGER_BLUE, WAIT_MS, desk_of, person, photo
from tests.gui.exporting import WEBSITE

FIRST = FindingKey("face-0")


def looked_through(workspace: Workspace, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not workspace.looking.running, timeout=WAIT_MS)


def reopen(workspace: Workspace, qtbot: QtBot) -> None:
    """Goes on with the event later."""
    folder = workspace.events_folder()
    assert folder is not None
    (file,) = folder.glob("*.event")
    workspace.close_event()
    with qtbot.waitSignal(workspace.event_opened, timeout=WAIT_MS):
        workspace.open_event(file)
    looked_through(workspace, qtbot)


def choose(monkeypatch: pytest.MonkeyPatch, folder: Path | str) -> None:
    monkeypatch.setattr(path_row, "folder", lambda *_: str(folder))


def test_an_empty_folder_is_said_to_be_empty(window: Window, opened: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "empty").mkdir()
    with qtbot.waitSignal(opened.event_opened, timeout=WAIT_MS):
        opened.new_event("Nothing", tmp_path / "empty", (WEBSITE,), "jb")
    looked_through(opened, qtbot)
    assert window.photos_page._empty.text() == "The folder has no photos."
    assert not window.photos_page._find.isVisible()


def test_a_folder_that_is_gone_is_told_of_on_the_page_and_a_no_leaves_it_so(
    window: Window, event: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told: list[object] = []
    monkeypatch.setattr("app.gui.window.show_trouble", lambda _, error: told.append(error))
    moved = folder.rename(folder.with_name("moved"))
    reopen(event, qtbot)
    page = window.photos_page
    assert told == []
    assert "not there" in page._empty.text() and page._find.isVisible()
    choose(monkeypatch, "")
    page._find.click()
    assert desk_of(event).event.folder == folder
    moved.rename(folder)
    page._look_again.click()
    looked_through(event, qtbot)
    assert len(event.sources) == 5 and not page._find.isVisible()


def test_moved_photos_keep_their_answers_under_any_name_and_a_stranger_under_an_old_name_is_looked_at(
    window: Window, event: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    alone, answer = photo(event, "a.jpg"), Answer(person(event, "Ada Test"), "jb", now())
    event.do("name", Named(alone, FIRST, answer))
    moved = folder.rename(folder.with_name("moved"))
    (moved / "a.jpg").rename(moved / "renamed.jpg")
    stand_ins.write_photo(moved / "a.jpg", [(100, 100, STRANGER_BLUE), (300, 100, ADA_BLUE)])
    reopen(event, qtbot)
    choose(monkeypatch, moved)
    window.photos_page._find.click()
    qtbot.waitUntil(lambda: len(event.sources) == 6 and not event.looking.running, timeout=WAIT_MS)
    assert event.photo_of("renamed.jpg") == alone
    assert desk_of(event).event.answers(alone).faces == {FIRST: answer}
    stranger = photo(event, "a.jpg")
    assert stranger != alone and not desk_of(event).event.answers(stranger).faces
    assert len(desk_of(event).event.looked[stranger].findings.faces) == 2
    assert event.state_of("e.jpg") is PhotoState.FAILED
    reopen(event, qtbot)
    assert (event.photo_of("renamed.jpg"), event.photo_of("a.jpg")) == (alone, stranger)
    assert desk_of(event).event.folder == moved


def test_a_folder_with_none_of_the_photos_is_refused(
    event: Workspace, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    told: list[object] = []
    event.trouble.connect(told.append)
    other = tmp_path / "other"
    other.mkdir()
    stand_ins.write_photo(other / "a.jpg", [(100, 100, STRANGER_BLUE)])
    find_folder(event, other)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    assert isinstance(told[0], EventTrouble) and "None of this event's photos" in str(told[0])
    assert desk_of(event).event.folder == folder and len(event.sources) == 5
