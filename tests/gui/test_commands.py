"""The palette finds everything by typing, the sheet lists every key, and undo says what it takes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.domain.answers import Answer, key_of
from app.domain.findings import Kind
from app.event.acts import Named
from app.gui.keys_sheet import KeysSheet
from app.gui.open_register import now
from app.gui.palette import Palette
from app.gui.review_keys import keys_of
from app.gui.window import Window
from app.gui.workspace import Workspace
from tests.gui.conftest import desk_of, person, photo

FIRST = key_of(Kind.FACE, 0)


def name_ada(event: Workspace) -> None:
    event.do("Name a face", Named(photo(event, "a.jpg"), FIRST, Answer(person(event, "Ada Test"), "jb", now())))


@pytest.fixture
def palette(window: Window, event: Workspace, qtbot: QtBot) -> Palette:
    assert event.desk is not None
    made = Palette(window)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def found(palette: Palette) -> list[str]:
    return [one.words for one in palette.model.found]


def test_a_photo_is_found_by_its_name_and_brought_up_with_the_keyboard_alone(palette: Palette, window: Window) -> None:
    QTest.keyClicks(palette.field, "c.jp")
    assert found(palette) == ["c.jpg"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.result() == QDialog.DialogCode.Accepted
    assert window.shown_page() is window.review
    assert window.review._source == "c.jpg"


def test_a_person_is_found_and_their_photos_are_shown(palette: Palette, window: Window, event: Workspace) -> None:
    name_ada(event)
    QTest.keyClicks(palette.field, "ada")
    assert "Ada Test" in found(palette)
    palette.list.setCurrentIndex(palette.model.index(found(palette).index("Ada Test")))
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.shown_page() is window.photos_page
    assert [window.photos_page._shown.index(0, 0).data()] == ["a.jpg"]
    assert window.photos_page._shown.rowCount() == 1
    window.photos_page._person.click()
    assert window.photos_page._shown.rowCount() == 5


def test_a_person_is_found_and_their_page_of_the_register_is_shown(window: Window, opened: Workspace) -> None:
    """Also without an event, of which no page could tell anything."""
    palette = Palette(window)
    palette.field.setText("ben test")
    assert [(one.words, one.more) for one in palette.model.found] == [("Ben Test", "Register")]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.shown_page() is window.register_page
    shown = window.register_page.box.person
    assert shown is not None and shown.person_id == person(opened, "Ben Test")


def test_the_arrows_choose_while_the_field_keeps_the_focus(palette: Palette) -> None:
    first = palette.list.currentIndex().row()
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == first + 1
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == first


def test_every_action_that_can_be_used_now_is_found_and_no_other(palette: Palette, window: Window) -> None:
    usable = {action.text() for action in window.actions() if action.isEnabled()}
    assert usable <= set(found(palette))
    assert "Undo" not in found(palette)
    assert "Close the event" in found(palette)


def test_escape_does_nothing_but_close(palette: Palette, window: Window, event: Workspace) -> None:
    before = window.shown_page()
    QTest.keyClicks(palette.field, "close the event")
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.shown_page() is before and event.desk is not None


def test_what_has_no_match_says_so_and_enter_does_nothing(palette: Palette) -> None:
    QTest.keyClicks(palette.field, "zzzz")
    assert palette._nothing.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_what_was_found_is_a_proper_model(palette: Palette) -> None:
    tester = QAbstractItemModelTester(palette.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QTest.keyClicks(palette.field, "a")
    assert tester.model() is palette.model


def test_without_a_register_neither_people_nor_events_are_found(window: Window, qtbot: QtBot) -> None:
    palette = Palette(window)
    qtbot.addWidget(palette)
    palette.field.setText("a")
    assert not [one for one in palette.model.found if one.words in ("Ada Test", "a.jpg", "New event from a folder")]


def test_the_palette_is_dead_while_the_register_is_locked_over_an_open_event(window: Window, event: Workspace) -> None:
    assert window.commands.find.isEnabled()
    event.register.close()
    assert event.desk is not None
    assert not window.commands.find.isEnabled()
    assert not window.commands.undo.isEnabled()


def test_the_sheet_lists_every_key_of_the_window_and_of_the_review(window: Window, qtbot: QtBot) -> None:
    sheet = KeysSheet(window)
    qtbot.addWidget(sheet)
    model = sheet.table.model()
    keys = {model.index(row, 0).data() for row in range(model.rowCount())}
    assert {key for key, _, _ in keys_of(window.review)} <= keys
    for action in window.actions():
        for shortcut in action.shortcuts():
            native = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
            assert any(native in listed.split(", ") for listed in keys), action.text()


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)])
def test_the_sheet_comes_up_by_its_key(
    window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(KeysSheet, "exec", lambda sheet: shown.append(sheet.windowTitle()))
    window.activateWindow()
    QTest.keyClick(window, key, modifier)
    assert shown == ["All keys"]


def test_no_key_means_two_things(window: Window) -> None:
    keys = [shortcut.toString() for action in window.actions() for shortcut in action.shortcuts()]
    review = [QKeySequence(key).toString() for key, _, _ in keys_of(window.review)]
    assert len(keys) == len(set(keys))
    assert len(review) == len(set(review))
    assert not set(keys) & set(review)


def test_undo_and_redo_say_in_words_what_they_do(window: Window, event: Workspace) -> None:
    undo, redo = window.commands.undo, window.commands.redo
    assert not undo.isEnabled()
    name_ada(event)
    assert undo.text() == "Undo: Name a face"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not desk_of(event).event.answers(photo(event, "a.jpg")).faces
    assert redo.text() == "Redo: Name a face" and not undo.isEnabled()
    redo.trigger()
    assert desk_of(event).event.answers(photo(event, "a.jpg")).faces
