"""The palette finds everything by typing, the sheet lists every key, and undo says what it takes back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QRadioButton, QToolButton
from pytestqt.qtbot import QtBot

from app.domain.answers import Answer, key_of
from app.domain.findings import Kind
from app.domain.photo import Days
from app.event.acts import Named
from app.event.desk import PhotoState
from app.gui.keys_sheet import KeysSheet
from app.gui.palette import Palette
from app.gui.review_keys import keys_of
from app.gui.window import Window
from app.gui.workspace import Workspace
from consent_db.clock import now
from tests.gui.conftest import WAIT_MS, desk_of, person, photo
from tests.gui.exporting import PRINT, WEBSITE

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
    assert window.review.source == "c.jpg"


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


NO_COMMANDS: tuple[tuple[type[QAbstractButton], str], ...] = (
    (QCheckBox, "an answer is ticked where its question is read"),
    (QRadioButton, "an answer is chosen where its question is read"),
)
"""What Ctrl+K does not find, and why."""


def commands_in_sight(window: Window) -> set[str]:
    """The names of everything on the window that does something when it is pressed."""
    exceptions = tuple(kind for kind, _ in NO_COMMANDS)
    buttons = [one for one in window.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
    names = {
        # The rail says how many wait as well; the page has its name.
        window.pages[window._rail.id(one)][0] if one in window._rail.buttons() else one.accessibleName() or one.text()
        for one in buttons
        if not isinstance(one, exceptions)
    }
    actions = {action.text() for action in window.actions() if action.isEnabled() and action.isVisible()}
    return {name.replace("&", "") for name in names | actions}


def found_in(window: Window, qtbot: QtBot) -> set[str]:
    made = Palette(window)
    qtbot.addWidget(made)
    return {one.words for one in made.model.found}


def test_everything_on_every_page_that_can_be_pressed_is_found(window: Window, event: Workspace, qtbot: QtBot) -> None:
    name_ada(event)
    event.looking.paused = True
    event.looking.changed.emit()
    for number, (name, page) in enumerate(window.pages):
        window.show_page(number)
        QApplication.processEvents()
        assert window.shown_page() is page
        missing = commands_in_sight(window) - found_in(window, qtbot)
        assert missing == set(), name
        assert "Go on searching" in found_in(window, qtbot) and "Change where the photos go" in found_in(window, qtbot)


def test_without_an_event_or_a_register_too(window: Window, opened: Workspace, qtbot: QtBot) -> None:
    for _ in range(2):
        QApplication.processEvents()
        assert commands_in_sight(window) - found_in(window, qtbot) == set()
        opened.register.close()


def test_a_button_is_pressed_by_its_name(window: Window, event: Workspace, palette: Palette, qtbot: QtBot) -> None:
    shown = window.photos_page
    window.bring(shown)
    assert event.desk is not None
    another = Palette(window)
    qtbot.addWidget(another)
    another.field.setText("show failed")
    assert [one.words for one in another.model.found] == ["Show Failed: 1"]
    another._choose(another.list.currentIndex())
    assert shown._shown.rowCount() == 1
    assert palette.model.found


def test_what_is_out_of_sight_or_cannot_be_pressed_now_is_not_found(
    window: Window, event: Workspace, qtbot: QtBot
) -> None:
    window.bring(window.export)
    assert "Export" in found_in(window, qtbot) and "Stop exporting" not in found_in(window, qtbot)
    window.bring(window.photos_page)
    assert "Export" in found_in(window, qtbot)  # the page
    assert "Choose the folder for the exports" not in found_in(window, qtbot)
    window.strip.pause.hide()
    assert event.desk is not None and "Pause the search" not in found_in(window, qtbot)


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
    rows = {(model.index(row, 0).data(), model.index(row, 2).data()) for row in range(model.rowCount())}
    assert {(key, "People") for key in ("S", "M", "Del", "U", "C", "X", "N", "1", "9", "Enter")} <= rows
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


def test_undo_and_redo_lead_to_the_photo_and_say_what_they_did(window: Window, event: Workspace, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(window.photos.counts()) > 1, timeout=WAIT_MS)
    name_ada(event)
    window.show_page(4)
    window.photos_page.show_states(frozenset({PhotoState.FAILED}))
    window.commands.undo.trigger()
    assert window.shown_page() is window.photos_page
    assert window.photos_page.selected() == ("a.jpg",)
    assert window.strip.said.text() == "Undone: Name a face"
    window.review_photo("c.jpg")
    window.commands.redo.trigger()
    assert window.shown_page() is window.review and window.review.source == "a.jpg"
    assert window.review.chosen_key() == FIRST
    assert window.strip.said.text() == "Done again: Name a face"
    event.do("Another step", Named(photo(event, "a.jpg"), FIRST, None))
    assert window.strip.said.text() == ""


def test_undo_stays_where_it_is_on_the_people_page_and_for_what_is_about_no_photo(
    window: Window, event: Workspace
) -> None:
    name_ada(event)
    window.show_page(2)
    event.undo()
    assert window.shown_page() is window.people and "Undone" in window.strip.said.text()
    event.arrange(desk_of(event).event.renditions, Days(date(2026, 5, 1), date(2026, 5, 1)))
    window.show_page(4)
    event.undo()
    assert window.shown_page() is window.export and desk_of(event).event.days is None


def test_on_the_register_page_no_step_of_the_event_is_taken_back(window: Window, event: Workspace) -> None:
    name_ada(event)
    window.bring(window.register_page)
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk_of(event).event.answers(photo(event, "a.jpg")).faces
    assert window.shown_page() is window.register_page
    assert "register is not undone" in window.strip.said.text()
    assert not window.commands._undo_button.isVisible()
    window.bring(window.photos_page)
    assert window.commands._undo_button.isVisible()
    window.commands.undo.trigger()
    assert not desk_of(event).event.answers(photo(event, "a.jpg")).faces


def test_the_buttons_of_the_header_keep_their_words(window: Window, event: Workspace) -> None:
    commands = window.commands
    (find,) = (b for b in commands.bar.findChildren(QToolButton) if b.defaultAction() is commands.find)
    assert find.text() == "Find … (Ctrl+K)"
    event.do("A step with a very long name, which nobody can read whole", Named(photo(event, "a.jpg"), FIRST, None))
    event.undo()
    assert (commands._undo_button.text(), commands._redo_button.text()) == ("Undo", "Redo")
    assert "very long name" in commands._redo_button.toolTip()


def test_enter_presses_the_button_that_has_the_focus(window: Window, event: Workspace) -> None:
    window.activateWindow()
    window.bring(window.photos_page)
    chip = window.photos_page._chips.button(7)
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Return)
    assert chip.isChecked() and window.photos_page._shown.rowCount() == 1
    window.bring(window.review)
    window.review_photo("a.jpg")
    tick = window.review.gates._people
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Return)
    assert not tick.isChecked() and event.desk is not None


def test_the_header_tells_of_every_channel(window: Window, event: Workspace) -> None:
    event.arrange((WEBSITE, PRINT), None)
    assert window._purpose.text().startswith("For: Website and Print, news, from ")


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
