"""Locked, the window shows its name and nothing else; the passphrase brings everything back as it was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.gui.locking import LOCK_AFTER
from app.gui.person_dialog import PersonDialog
from app.gui.window import Window
from app.gui.workspace import Workspace
from consent_db.clock import now
from tests.gui.conftest import PASSPHRASE, WAIT_MS, desk_of, person


@pytest.fixture
def window(event: Workspace, qtbot: QtBot) -> Iterator[Window]:
    """An open event on the review page."""
    made = Window(event)
    made.photos._reset()
    made._show_state()
    made.show()
    qtbot.waitExposed(made)
    made.bring(made.review)
    qtbot.waitUntil(lambda: sum(made.photos.counts().values()) == len(event.sources), timeout=WAIT_MS)
    yield made
    made.close()
    made.deleteLater()


def unlock(window: Window, passphrase: str, qtbot: QtBot) -> None:
    window.lock.curtain.passphrase.setText(passphrase)
    window.lock.curtain.unlock.click()
    qtbot.waitUntil(lambda: window.lock.curtain.unlock.isEnabled() or not window.lock.drawn, timeout=WAIT_MS)


def words_in_sight(window: Window) -> set[str]:
    return {label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.text()}


def test_locked_only_the_name_of_the_program_is_in_sight(window: Window) -> None:
    window.setWindowTitle("Open day")
    window.lock.lock()
    assert window.windowTitle() == "Assent"
    assert words_in_sight(window) == {"Assent", "Locked.", "&Passphrase"}
    assert not any(page.isVisible() for _, page in window.pages)


def test_locked_no_shortcut_and_no_action_works(window: Window) -> None:
    window.lock.lock()
    keys: list[QAction | QShortcut] = [*window.findChildren(QShortcut)]
    curtain = window.lock.curtain
    keys += [action for action in window.actions()]
    assert keys and not any(key.isEnabled() for key in keys)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Z, Qt.Key.Key_K):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.lock.drawn and curtain.isVisible()


def test_locking_closes_the_register_and_keeps_the_event(window: Window, qtbot: QtBot) -> None:
    desk = desk_of(window.workspace)
    window.lock.lock()
    qtbot.waitUntil(lambda: window.workspace.register._register is None, timeout=WAIT_MS)
    assert window.workspace.desk is desk


def test_the_passphrase_brings_everything_back(window: Window, qtbot: QtBot) -> None:
    # The three dots stand where a face is being cut out.
    qtbot.waitUntil(lambda: "…" not in words_in_sight(window), timeout=WAIT_MS)
    before = words_in_sight(window)
    enabled = {action for action in window.actions() if action.isEnabled()}
    window.lock.lock()
    with qtbot.waitSignal(window.workspace.register.changed, timeout=WAIT_MS):
        unlock(window, PASSPHRASE, qtbot)
    qtbot.waitUntil(lambda: not window.lock.drawn, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: words_in_sight(window) == before, timeout=WAIT_MS)
    assert window.review.isVisible()
    assert {action for action in window.actions() if action.isEnabled()} == enabled
    assert window.lock.curtain.passphrase.text() == ""


def test_a_wrong_passphrase_shows_nothing(window: Window, qtbot: QtBot) -> None:
    window.lock.lock()
    unlock(window, "not the passphrase at all", qtbot)
    assert window.lock.drawn
    assert "passphrase" in window.lock.curtain.refused.text()
    assert window.workspace.rest.locked


def test_an_export_under_way_keeps_the_register_until_it_is_done(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = window.workspace
    running = [True]
    monkeypatch.setattr(type(workspace.sending), "running", property(lambda _: running[0]))
    window.lock.lock()
    asked: list[str] = []
    workspace.register.ask(lambda register: register.revision, asked.append)
    qtbot.waitUntil(lambda: bool(asked), timeout=WAIT_MS)
    unlock(window, "not the passphrase at all", qtbot)
    assert window.lock.drawn
    running[0] = False
    workspace.sending.changed.emit()
    qtbot.waitUntil(lambda: workspace.register._register is None, timeout=WAIT_MS)


def test_a_form_is_hidden_and_comes_back_with_what_was_typed(window: Window, qtbot: QtBot) -> None:
    window.register_page.add_person()
    dialog = window.register_page.doing.dialog
    assert isinstance(dialog, PersonDialog)
    dialog.name.setText("Cleo Test")
    window.lock.lock()
    assert not dialog.isVisible()
    assert [top for top in QApplication.topLevelWidgets() if top.isVisible() and not _harmless(top, window)] == []
    unlock(window, PASSPHRASE, qtbot)
    qtbot.waitUntil(lambda: dialog.isVisible(), timeout=WAIT_MS)
    assert dialog.name.text() == "Cleo Test"
    dialog.reject()


def test_a_document_that_is_looked_at_is_put_away_and_does_not_come_back(window: Window, qtbot: QtBot) -> None:
    snapshot = window.workspace.register.snapshot
    assert snapshot is not None
    window.register_page.doing.show_document(snapshot.evidence[0])
    dialog = window.register_page.doing.dialog
    assert dialog is not None and dialog.isVisible()
    window.lock.lock()
    assert window.register_page.doing.dialog is None
    unlock(window, PASSPHRASE, qtbot)
    assert [top for top in QApplication.topLevelWidgets() if top.isVisible() and not _harmless(top, window)] == []


def test_an_erasure_that_the_lock_cuts_off_erases_nobody(window: Window, qtbot: QtBot) -> None:
    page = window.register_page
    page.choose(person(window.workspace, "Ben Test"))
    page.doing.erase()
    qtbot.waitUntil(lambda: page.doing.erasing.dialog is not None, timeout=WAIT_MS)
    window.lock.lock()
    unlock(window, PASSPHRASE, qtbot)
    assert page.doing.erasing.dialog is not None and not page.doing.erasing.dialog.isVisible()
    assert person(window.workspace, "Ben Test")


def test_nobody_there_for_a_quarter_of_an_hour_locks(window: Window) -> None:
    assert window.lock.idle.interval() == LOCK_AFTER.total_seconds() * 1000
    window.lock.idle.timeout.emit()
    assert window.lock.drawn


def test_whoever_uses_the_program_is_not_locked_out(window: Window) -> None:
    assert not window.lock.used(now() + LOCK_AFTER - timedelta(seconds=10))
    assert not window.lock.drawn


def test_a_computer_that_slept_longer_locks_at_the_first_touch(window: Window) -> None:
    assert window.lock.used(now() + LOCK_AFTER + timedelta(seconds=10))
    assert window.lock.drawn


def test_nothing_is_locked_where_no_register_is_open(workspace: Workspace, qtbot: QtBot) -> None:
    window = Window(workspace)
    qtbot.addWidget(window)
    window.lock.lock()
    assert not window.lock.drawn


def _harmless(top: QWidget, window: Window) -> bool:
    return top is window


def test_no_action_works_behind_the_curtain_whoever_enabled_it(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr("app.gui.commands.Palette.exec", opened.append)
    monkeypatch.setattr("app.gui.commands.KeysSheet.exec", opened.append)
    window.lock.lock()
    for action in (window.commands.find, window.commands.keys, window.commands.undo, window.commands.new):
        action.setEnabled(True)
        action.trigger()
    assert opened == []


def troubles(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the window tells of."""
    told: list[object] = []
    monkeypatch.setattr("app.gui.window.show_trouble", lambda _, error: told.append(error))
    return told


def test_trouble_waits_behind_the_curtain(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told = troubles(monkeypatch)
    window.lock.lock()
    window.workspace.trouble.emit(OSError("first"))
    window.workspace.trouble.emit(OSError("second"))
    QApplication.processEvents()
    assert told == [] and window.lock.drawn
    unlock(window, PASSPHRASE, qtbot)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=WAIT_MS)
    window.workspace.trouble.emit(OSError("third"))
    assert [str(one) for one in told] == ["first", "second", "third"]


def test_the_ledger_is_not_read_while_the_register_rests_and_read_when_it_is_back(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = troubles(monkeypatch)
    window.lock.lock()
    qtbot.waitUntil(lambda: window.workspace.register._register is None, timeout=WAIT_MS)
    window.export.ledger.said.clear()
    window.export.ledger.refresh()
    answered: list[BaseException] = []
    window.workspace.register.ask(lambda _: None, trouble=answered.append)
    qtbot.waitUntil(lambda: bool(answered), timeout=WAIT_MS)
    unlock(window, PASSPHRASE, qtbot)
    qtbot.waitUntil(lambda: bool(window.export.ledger.said.text()), timeout=WAIT_MS)
    assert told == []
