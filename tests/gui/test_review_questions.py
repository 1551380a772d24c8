"""The questions about the whole photo: a key for each, the answers of the photo before, and what is still open."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.event.desk import PhotoState
from app.gui.gates_form import GatesForm
from app.gui.review_keys import keys_of, moves
from app.gui.review_page import ReviewPage
from app.gui.workspace import Workspace
from consent_db.facts import GateAnswer, Gates, WorkRevealing
from consent_db.rules import Reason
from tests.gui.conftest import desk_of
from tests.gui.reviewing import gates, open_photo, press, review_page

OPEN, PASSED = GateAnswer.NOT_ANSWERED, GateAnswer.PASSED


@pytest.fixture
def page(event: Workspace, qtbot: QtBot) -> Iterator[ReviewPage]:
    yield from review_page(event, qtbot)


def seen(widget: QWidget, page: ReviewPage) -> bool:
    """Is all of it in sight on the page?"""
    where = widget.mapTo(page, QPoint(0, 0))
    inside = page.rect().contains(where) and page.rect().contains(where + widget.rect().bottomRight())
    return inside and widget.visibleRegion().boundingRect() == widget.rect()


def alarms(page: ReviewPage) -> str:
    """Everything that is said in red."""
    labels = page.side.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.property("role") == "alarm" and one.isVisible())


def test_each_question_has_a_key_of_its_own(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_H)
    assert gates(page.workspace, "c.jpg").people is PASSED
    press(page, Qt.Key.Key_W)
    assert gates(page.workspace, "c.jpg").work_revealing is WorkRevealing.NO
    press(page, Qt.Key.Key_Q)
    assert gates(page.workspace, "c.jpg").work_revealing is WorkRevealing.UNSURE
    press(page, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert gates(page.workspace, "c.jpg").work_revealing is WorkRevealing.YES
    press(page, Qt.Key.Key_K)
    press(page, Qt.Key.Key_S)
    said = gates(page.workspace, "c.jpg")
    assert (said.background, said.confidential) == (PASSED, PASSED)


def test_the_same_key_takes_a_tick_back(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    for key in (Qt.Key.Key_H, Qt.Key.Key_K, Qt.Key.Key_S):
        press(page, key)
        press(page, key)
    assert gates(page.workspace, "c.jpg") == Gates()


def test_no_key_of_the_review_means_two_things(page: ReviewPage) -> None:
    keys = [key for key, _, _ in keys_of(page)] + [key for key, _ in moves()]
    assert len(keys) == len(set(keys))


def test_the_usual_photo_takes_three_keys(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    for key in (Qt.Key.Key_H, Qt.Key.Key_W, Qt.Key.Key_K, Qt.Key.Key_S, Qt.Key.Key_A):
        press(page, key)
    assert page.workspace.state_of("c.jpg") is PhotoState.READY
    open_photo(page, qtbot, "d.jpg")
    for key in (Qt.Key.Key_H, Qt.Key.Key_Y, Qt.Key.Key_A):
        press(page, key)
    assert page.workspace.state_of("d.jpg") is PhotoState.READY


def test_the_head_count_is_never_that_of_the_photo_before(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    for key in (Qt.Key.Key_H, Qt.Key.Key_W, Qt.Key.Key_K, Qt.Key.Key_S):
        press(page, key)
    open_photo(page, qtbot, "d.jpg")
    press(page, Qt.Key.Key_Y)
    assert gates(page.workspace, "d.jpg").people is OPEN
    press(page, Qt.Key.Key_A)
    assert page.workspace.state_of("d.jpg") is not PhotoState.READY


def test_without_a_photo_before_nothing_is_answered(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "d.jpg")
    assert not page.gates._before.isEnabled()
    press(page, Qt.Key.Key_Y)
    assert gates(page.workspace, "d.jpg") == Gates()
    assert desk_of(page.workspace).event.undo_label is None


def test_as_before_changes_no_answer_that_was_given_and_is_one_step(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_W)
    press(page, Qt.Key.Key_K)
    open_photo(page, qtbot, "d.jpg")
    press(page, Qt.Key.Key_Q)
    press(page, Qt.Key.Key_Y)
    said = gates(page.workspace, "d.jpg")
    assert (said.work_revealing, said.background, said.confidential) == (WorkRevealing.UNSURE, PASSED, OPEN)
    page.workspace.undo()
    assert gates(page.workspace, "d.jpg").background is OPEN


def test_answers_that_were_taken_back_are_not_those_of_the_photo_before(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_K)
    page.workspace.undo()
    open_photo(page, qtbot, "d.jpg")
    press(page, Qt.Key.Key_Y)
    assert gates(page.workspace, "d.jpg") == Gates()


def test_what_is_open_is_marked_where_it_stands_and_said_once(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_W)
    press(page, Qt.Key.Key_A)
    people, work, background, confidential = page.gates.rows
    assert [row.is_missing for row in page.gates.rows] == [True, False, True, True]
    assert "Not yet" in page.side.missing.text() and "\n" not in page.side.missing.text()
    assert Reason.PEOPLE_CHECK_NOT_ATTESTED.sentence not in alarms(page)
    press(page, Qt.Key.Key_H)
    assert not people.is_missing and background.is_missing and not work.is_missing and confidential.is_missing
    open_photo(page, qtbot, "d.jpg")
    assert not any(row.is_missing for row in page.gates.rows) and alarms(page) == ""


def test_what_no_question_asks_is_said_in_a_sentence(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    press(page, Qt.Key.Key_A)
    assert Reason.WORK_RELEASE_MISSING.sentence in page.side.missing.text()
    assert page.gates.rows[1].is_missing
    page.gates._project.setText("P-1")
    page.gates._project.editingFinished.emit()
    assert gates(page.workspace, "c.jpg").project == "P-1"


def test_g_leads_to_the_first_question_that_is_open(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_H)
    press(page, Qt.Key.Key_W)
    press(page, Qt.Key.Key_A)
    assert page.list.hasFocus()
    press(page, Qt.Key.Key_G)
    assert page.gates._background.hasFocus()


def test_every_question_is_in_sight_beside_a_suggestion_and_when_all_are_open(page: ReviewPage, qtbot: QtBot) -> None:
    page.resize(1000, 560)
    open_photo(page, qtbot, "a.jpg")
    press(page, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: all(seen(row, page) for row in page.gates.rows))
    assert seen(page.side.approve, page) and seen(page.side.missing, page)


def test_the_box_of_a_mark_does_not_say_the_same_twice(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    assert Reason.REGION_UNREVIEWED.sentence in page.detail._why.text()
    assert not page.detail._next.isVisible()


def test_work_is_unanswered_until_somebody_presses_a_button(qtbot: QtBot) -> None:
    form = GatesForm()
    qtbot.addWidget(form)
    form.show_gates(Gates(), 0, 0, with_child=False, reviewer="jb")
    assert form._work.value() == ""
    form._work.press(WorkRevealing.NO.value)
    assert form._work.value() == WorkRevealing.NO.value
    form.show_gates(Gates(), 0, 0, with_child=False, reviewer="jb")
    assert form._work.value() == ""


def test_so_does_it_three_clicks_without_scrolling(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    for key in (Qt.Key.Key_H, Qt.Key.Key_W, Qt.Key.Key_K, Qt.Key.Key_S, Qt.Key.Key_A):
        press(page, key)
    open_photo(page, qtbot, "d.jpg")
    for part in (page.gates._people, page.gates._before, page.side.approve):
        qtbot.waitUntil(partial(seen, part, page))
        QTest.mouseClick(part, Qt.MouseButton.LeftButton, pos=QPoint(10, part.height() // 2))
    assert page.workspace.state_of("d.jpg") is PhotoState.READY
