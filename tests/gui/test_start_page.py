"""Where work begins: a register is created or opened, an event is begun, gone on with, or deleted."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from app.event import sample
from app.gui import path_row
from app.gui.create_register_dialog import CreateRegisterDialog, strength, usual_place
from app.gui.event_dialog import NewEventDialog
from app.gui.events_model import EventsModel, Role
from app.gui.welcome import Welcome
from app.gui.window import Window
from app.gui.workspace import Workspace
from tests.gui.conftest import PASSPHRASE, WAIT_MS, desk_of

GOOD = "correct horse battery staple"


def answer(monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton) -> list[str]:
    """Answers the next question so; what was asked."""
    asked: list[str] = []

    def question(*args: object) -> QMessageBox.StandardButton:
        asked.append(str(args[2]))
        return button

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked


def listed(window: Window, qtbot: QtBot, many: int) -> None:
    qtbot.waitUntil(lambda: len(window.start.events.cards) == many, timeout=WAIT_MS)


# The register


@pytest.mark.usefixtures("register_file")
def test_the_passphrase_opens_the_register_and_is_kept_nowhere(
    window: Window, register_file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    welcome = window.start.welcome
    welcome.place.line.setText(str(register_file))
    QTest.keyClicks(welcome.passphrase, PASSPHRASE)
    with qtbot.waitSignal(window.workspace.register.opened, timeout=WAIT_MS):
        QTest.keyClick(welcome.passphrase, Qt.Key.Key_Return)
    assert welcome.passphrase.text() == ""
    welcome._settings.sync()
    saved = b"".join(path.read_bytes() for path in (tmp_path / "settings").rglob("*") if path.is_file())
    assert register_file.name.encode() in saved
    assert PASSPHRASE.encode() not in saved


def test_a_wrong_passphrase_opens_nothing_and_says_so(window: Window, register_file: Path, qtbot: QtBot) -> None:
    welcome = window.start.welcome
    welcome.place.line.setText(str(register_file))
    welcome.passphrase.setText("not the passphrase at all")
    QTest.mouseClick(welcome.open, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "does not open" in welcome.said.text(), timeout=WAIT_MS)
    assert not window.workspace.register.is_open
    assert welcome.open.isEnabled()


def test_nothing_is_opened_without_a_file_or_a_passphrase(window: Window, register_file: Path) -> None:
    welcome = window.start.welcome
    welcome.open.click()
    assert "Choose" in welcome.said.text()
    welcome.place.line.setText(str(register_file))
    welcome.open.click()
    assert "passphrase" in welcome.said.text()


@pytest.fixture
def creating(qtbot: QtBot, tmp_path: Path) -> CreateRegisterDialog:
    dialog = CreateRegisterDialog()
    qtbot.addWidget(dialog)
    dialog._place.line.setText(str(tmp_path / "new" / "consents.register"))
    return dialog


def try_to_create(dialog: CreateRegisterDialog, first: str, second: str) -> bool:
    dialog._first.setText(first)
    dialog._second.setText(second)
    dialog._accept()
    return dialog.result() == CreateRegisterDialog.DialogCode.Accepted


def test_a_register_is_created_only_with_one_good_passphrase_typed_alike_twice(creating: CreateRegisterDialog) -> None:
    assert not try_to_create(creating, "short", "short")
    assert not try_to_create(creating, GOOD, GOOD + "s")
    assert "differ" in creating._missing.text()
    assert try_to_create(creating, GOOD, GOOD)
    assert creating.take_passphrase() == GOOD
    assert creating.take_passphrase() == ""


def test_a_register_never_takes_the_place_of_another_file(creating: CreateRegisterDialog, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("something else")
    creating._place.line.setText(str(taken))
    assert not try_to_create(creating, GOOD, GOOD)
    assert taken.read_text() == "something else"


def test_whoever_cancels_leaves_no_passphrase_behind(creating: CreateRegisterDialog) -> None:
    creating._first.setText(GOOD)
    creating.reject()
    assert creating.take_passphrase() == ""


@pytest.mark.usefixtures("qapp")
def test_a_passphrase_is_judged_in_words() -> None:
    said = [strength(typed) for typed in ("", "aaaaaaaaaaaaaaaaaaaaaaaa", "fourteen chars", GOOD)]
    assert len(set(said)) == 4
    assert said[-1] == "Strong."


def test_the_usual_place_is_free(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    (tmp_path / "Assent").mkdir()
    (tmp_path / "Assent" / "consents.register").touch()
    assert usual_place() == tmp_path / "Assent" / "consents-2.register"


def test_a_register_is_created_where_it_was_said(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    place = tmp_path / "new" / "consents.register"

    def fill(dialog: CreateRegisterDialog) -> int:
        dialog._place.line.setText(str(place))
        try_to_create(dialog, GOOD, GOOD)
        return dialog.result()

    monkeypatch.setattr(CreateRegisterDialog, "exec", fill)
    with qtbot.waitSignal(window.workspace.register.opened, timeout=WAIT_MS):
        window.start.welcome.new_register.click()
    assert place.is_file()


def test_no_register_is_created_where_the_answer_is_no(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CreateRegisterDialog, "exec", lambda _: CreateRegisterDialog.DialogCode.Rejected)
    asked: list[object] = []
    monkeypatch.setattr(window.workspace.register, "open", lambda *_, **__: asked.append(1))
    window.start.welcome.new_register.click()
    assert not asked


# The sample


def choose_folder(monkeypatch: pytest.MonkeyPatch, folder: str) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: folder)


@pytest.fixture
def documents(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the user's documents lie; the stand-in models see discs only, so the reference photo is not looked at."""
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "documents"))
    monkeypatch.setattr(sample, "descriptor_from", lambda *_: (0.0,) * 127 + (1.0,))
    return tmp_path / "documents"


def test_one_click_builds_the_sample_in_a_folder_of_its_own_and_tells_its_passphrase(
    window: Window, documents: Path, qtbot: QtBot
) -> None:
    (documents / "Assent sample").mkdir(parents=True)
    (documents / "Assent sample" / "mine.txt").write_text("mine")
    welcome = window.start.welcome
    with qtbot.waitSignal(window.workspace.event_opened, timeout=WAIT_MS):
        welcome.try_out.click()
        assert welcome.bar.isVisible() and welcome.cancel.isVisible() and not welcome.try_out.isEnabled()
    target = documents / "Assent sample 2"
    assert desk_of(window.workspace).event.folder == target / "event"
    snapshot = window.workspace.register.snapshot
    assert snapshot is not None and [p.display_name for p in snapshot.people] == ["Sample Astronaut"]
    assert not welcome.sample.running and not welcome.bar.isVisible()
    assert sample.PASSPHRASE in window.strip.said.text()
    window.lock.lock()
    assert sample.PASSPHRASE in window.lock.curtain.hint.text()
    again = Welcome(window.workspace)
    qtbot.addWidget(again)
    assert again.place.path == target / sample.REGISTER_FILE and sample.PASSPHRASE in again.hint.text()


def test_the_passphrase_of_no_other_register_is_guessed_at(window: Window, register_file: Path) -> None:
    window.start.welcome.place.line.setText(str(register_file))
    assert not window.start.welcome.hint.isVisible() and window.start.welcome.hint.text() == ""


def test_the_sample_is_built_elsewhere_only_in_an_empty_folder(
    window: Window, documents: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    welcome = window.start.welcome
    choose_folder(monkeypatch, "")
    welcome.elsewhere.click()
    (tmp_path / "mine.txt").write_text("mine")
    choose_folder(monkeypatch, str(tmp_path))
    welcome.elsewhere.click()
    assert not welcome.sample.running and not documents.exists()
    assert "not empty" in welcome.sample_said.text() and welcome.sample_said.parent() is welcome.try_out.parent()
    empty = tmp_path / "empty"
    empty.mkdir()
    choose_folder(monkeypatch, str(empty))
    with qtbot.waitSignal(window.workspace.event_opened, timeout=WAIT_MS):
        welcome.elsewhere.click()
    assert desk_of(window.workspace).event.folder == empty / "event"


def test_a_sample_that_is_given_up_leaves_nothing_behind(
    window: Window, documents: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    welcome, gave_up = window.start.welcome, threading.Event()

    def descriptor_from(*_: object) -> tuple[float, ...]:
        gave_up.wait(WAIT_MS / 1000)
        return (0.0,) * 127 + (1.0,)

    monkeypatch.setattr(sample, "descriptor_from", descriptor_from)
    welcome.try_out.click()
    target = documents / "Assent sample"
    qtbot.waitUntil(lambda: (target / "reference.jpg").exists(), timeout=WAIT_MS)
    welcome.cancel.click()
    gave_up.set()
    qtbot.waitUntil(lambda: not target.exists(), timeout=WAIT_MS)
    assert welcome.try_out.isEnabled() and not welcome.cancel.isVisible()
    assert not window.workspace.register.is_open


def test_a_folder_that_cannot_be_written_is_told_of_beside_the_button(
    window: Window, documents: Path, qtbot: QtBot
) -> None:
    documents.write_text("a file where the folder should be")
    welcome = window.start.welcome
    welcome.try_out.click()
    qtbot.waitUntil(lambda: "could not be written" in welcome.sample_said.text(), timeout=WAIT_MS)
    assert welcome.try_out.isEnabled()


# Events


def test_recent_events_are_listed_with_their_photos(window: Window, event: Workspace, qtbot: QtBot) -> None:
    model = window.start.events
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert event.desk is not None
    listed(window, qtbot, 1)
    qtbot.waitUntil(lambda: "5 photos" in model.index(0).data(Role.LINE), timeout=WAIT_MS)
    assert model.index(0).data() == "Open day"
    assert tester.model() is model


def test_an_event_whose_folder_is_gone_says_so(window: Window, event: Workspace, folder: Path, qtbot: QtBot) -> None:
    event.close_event()
    folder.rename(folder.with_name("moved"))
    window.start.recent.read()

    def line() -> str:
        return str(window.start.events.index(0).data(Role.LINE))

    qtbot.waitUntil(lambda: "not there" in line(), timeout=WAIT_MS)


@pytest.mark.parametrize("found", [True, False])
def test_the_folder_of_an_event_is_found_again_from_start(
    window: Window, event: Workspace, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, found: bool
) -> None:
    event.close_event()
    moved = folder.rename(folder.with_name("moved"))
    window.start.recent.read()
    qtbot.waitUntil(window.start._find.isVisible, timeout=WAIT_MS)
    monkeypatch.setattr(path_row, "folder", lambda *_: str(moved) if found else "")
    window.start._find.click()
    if not found:
        assert event.desk is None
        return
    qtbot.waitUntil(
        lambda: event.desk is not None and len(event.sources) == 5 and not event.looking.running, timeout=WAIT_MS
    )
    assert desk_of(event).event.folder == moved and event.looking.missing is None
    event.close_event()
    qtbot.waitUntil(lambda: f"5 photos · {moved}" in str(window.start.events.index(0).data(Role.LINE)), timeout=WAIT_MS)
    assert not window.start._find.isVisible()


def test_an_event_that_cannot_be_read_is_listed_as_such_and_opening_says_what_to_do(
    window: Window, event: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    event.trouble.disconnect()
    event.trouble.connect(told.append)
    event.close_event()
    listed(window, qtbot, 1)
    (good,) = (card.path for card in window.start.events.cards)
    for name, content in (("damaged", good.read_bytes()[:80] + bytes(1000)), ("stranger", b"no event at all")):
        good.with_name(f"{name}.event").write_bytes(content)
    window.start.recent.read()
    listed(window, qtbot, 3)
    model = window.start.events
    assert [card.began is not None for card in model.cards] == [True, False, False]
    for row in (1, 2):
        said = str(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))
        assert "cannot be read" in said and str(model.cards[row].trouble) in said
        window.start._open(model.index(row))
        qtbot.waitUntil(partial(lambda many: len(told) == many, row), timeout=WAIT_MS)
        assert str(told[-1]) == str(model.cards[row].trouble)
    assert event.desk is None
    chosen = model.index(1)
    window.start.list.setCurrentIndex(chosen)
    answer(monkeypatch, QMessageBox.StandardButton.No)
    window.start.delete_chosen()
    assert model.cards[1].path.exists()
    window.start.list.setCurrentIndex(model.index(0))
    with qtbot.waitSignal(event.event_opened, timeout=WAIT_MS):
        window.start._go_on.click()


def test_enter_goes_on_with_the_chosen_event(window: Window, event: Workspace, qtbot: QtBot) -> None:
    event.close_event()
    listed(window, qtbot, 1)
    with qtbot.waitSignal(event.event_opened, timeout=WAIT_MS):
        QTest.keyClick(window.start.list, Qt.Key.Key_Return)


def test_an_event_is_deleted_only_after_a_yes(
    window: Window, event: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    listed(window, qtbot, 1)
    (file,) = (card.path for card in window.start.events.cards)
    asked = answer(monkeypatch, QMessageBox.StandardButton.No)
    window.start.delete_chosen()
    assert asked and file.exists() and event.desk is not None
    answer(monkeypatch, QMessageBox.StandardButton.Yes)
    window.start.delete_chosen()
    qtbot.waitUntil(lambda: not file.exists(), timeout=WAIT_MS)
    assert event.desk is None
    listed(window, qtbot, 0)
    assert len(list(folder.iterdir())) == 5


# A folder is dropped


def drop(window: Window, path: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(300, 300).toPoint(), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(window, enter)
    falls = QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(window, falls)
    return enter.isAccepted()


@pytest.fixture
def asked_about(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders about which a new event was offered; the answer is no."""
    folders: list[Path] = []

    def refuse(dialog: NewEventDialog) -> int:
        folders.append(dialog.folder)
        return int(NewEventDialog.DialogCode.Rejected)

    monkeypatch.setattr(NewEventDialog, "exec", refuse)
    return folders


def test_a_folder_dropped_on_the_window_is_offered_as_an_event_and_a_no_begins_none(
    window: Window, opened: Workspace, folder: Path, asked_about: list[Path], qtbot: QtBot
) -> None:
    assert drop(window, folder)
    qtbot.waitUntil(lambda: bool(asked_about), timeout=WAIT_MS)
    assert asked_about == [folder]
    assert drop(window, folder / "a.jpg")
    qtbot.waitUntil(lambda: len(asked_about) == 2, timeout=WAIT_MS)
    assert asked_about[1] == folder
    assert opened.desk is None


def test_a_folder_given_at_the_start_waits_for_the_register(
    window: Window, register_file: Path, folder: Path, asked_about: list[Path], qtbot: QtBot
) -> None:
    window.start.begin(folder)
    assert not asked_about
    with qtbot.waitSignal(window.workspace.register.opened, timeout=WAIT_MS):
        window.workspace.register.open(register_file, PASSPHRASE, create=False, trouble=lambda _: None)
    assert asked_about == [folder]


def test_closing_the_register_puts_the_event_away(window: Window, event: Workspace) -> None:
    window.start._register.close_asked.emit()
    assert event.desk is None
    assert not event.register.is_open
    assert isinstance(window.start.events, EventsModel) and not window.start.events.cards
