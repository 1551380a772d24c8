"""A name that nobody has is said to be nobody's, and leads to the register where somebody can be added."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.person_dialog import PersonDialog
from app.gui.person_field import PersonField
from app.gui.roll import roll_of
from app.gui.window import Window
from app.gui.workspace import Workspace
from consent_db.records import Person
from consent_db.snapshot import ConsentSnapshot
from tests.gui.conftest import WAIT_MS, desk_of, photo

ROLL = roll_of(ConsentSnapshot("1", people=(Person(display_name="Kim Test"),)))


def made(qtbot: QtBot, *, adds: bool) -> tuple[PersonField, list[str], list[str]]:
    field, wanted, chosen = PersonField(adds=adds), list[str](), list[str]()
    qtbot.addWidget(field)
    field.show_people(ROLL)
    field.wanted.connect(wanted.append)
    field.chosen.connect(chosen.append)
    field.show()
    field.setFocus()
    return field, wanted, chosen


def enter(field: PersonField) -> None:
    popup = field.completer().popup()
    QTest.keyClick(popup if popup is not None and popup.isVisible() else field, Qt.Key.Key_Return)
    QApplication.processEvents()


def offered(field: PersonField) -> list[str]:
    model = field.completer().completionModel()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_enter_says_that_nobody_is_called_so_and_enter_again_asks_for_a_new_entry(qtbot: QtBot) -> None:
    field, wanted, chosen = made(qtbot, adds=True)
    QTest.keyClicks(field, "Cleo")
    assert offered(field) == ["Nobody is called “Cleo”: add to the register …"]
    field._entered()
    assert not wanted
    enter(field)
    assert wanted == ["Cleo"] and not chosen and field.text() == ""


def test_whoever_goes_on_typing_adds_nobody(qtbot: QtBot) -> None:
    field, wanted, chosen = made(qtbot, adds=True)
    QTest.keyClicks(field, "Kix")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert offered(field) == ["Kim Test"]
    enter(field)
    assert not wanted and len(chosen) == 1


def test_where_nobody_can_be_added_the_name_stays_and_it_is_said(qtbot: QtBot) -> None:
    field, wanted, chosen = made(qtbot, adds=False)
    QTest.keyClicks(field, "Cleo")
    assert offered(field) == ["Nobody in the register is called “Cleo”."]
    field._entered()
    enter(field)
    assert field.text() == "Cleo" and not wanted and not chosen


@pytest.mark.parametrize("added", [True, False])
def test_somebody_who_is_added_from_a_face_is_named_there(
    window: Window, event: Workspace, added: bool, qtbot: QtBot
) -> None:
    window.review_photo("c.jpg")
    window.review.detail.name.wanted.emit("Cleo Test")
    dialog = window.register_page.doing.dialog
    assert isinstance(dialog, PersonDialog) and dialog.name.text() == "Cleo Test"
    answers = desk_of(event).event.answers
    if not added:
        dialog.reject()
        assert not answers(photo(event, "c.jpg")).faces
        return
    dialog.save()
    qtbot.waitUntil(lambda: bool(answers(photo(event, "c.jpg")).faces), timeout=WAIT_MS)
    (answer,) = answers(photo(event, "c.jpg")).faces.values()
    snapshot = event.register.snapshot
    known = snapshot.person(answer.person) if snapshot is not None and answer.person is not None else None
    assert known is not None and known.display_name == "Cleo Test"
