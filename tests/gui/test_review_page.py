"""A review by keyboard and mouse: what is pressed becomes an answer, and nothing shows a face but a confirmed name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.answers import DISMISSALS
from app.domain.findings import Kind
from app.domain.photo import Days
from app.event.desk import PhotoState
from app.gui.canvas import View
from app.gui.photos_model import PhotosModel
from app.gui.review_page import ReviewPage
from app.gui.sketch import Tool
from app.gui.window import Window
from app.gui.workspace import Workspace
from app.pipeline.attended import Item
from consent_db.facts import AgeSeen, GateAnswer, WorkRevealing
from consent_db.rules import Reason
from tests.gui.conftest import WAIT_MS, desk_of, person, photo
from tests.gui.exporting import approve as give_leave


@pytest.fixture
def page(event: Workspace, qtbot: QtBot) -> Iterator[ReviewPage]:
    model = PhotosModel(event)
    made = ReviewPage(event, model)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    model._reset()
    qtbot.waitUntil(lambda: len(model.counts()) > 1, timeout=WAIT_MS)
    yield made
    made.side.reveals.shut_down()


def open_photo(page: ReviewPage, qtbot: QtBot, source: str) -> None:
    page.open(source)
    path = page.workspace.path_of(source)
    qtbot.waitUntil(lambda: page.workspace.pictures.whole(source, path) is not None, timeout=WAIT_MS)


def press(page: ReviewPage, key: Qt.Key) -> None:
    page.list.setFocus()
    QTest.keyClick(page.list, key)


def items(page: ReviewPage) -> tuple[Item, ...]:
    considered = page.reviewing.considered
    assert considered is not None
    return considered.items


def tick_everything(page: ReviewPage) -> None:
    gates = page.gates
    for box in (gates._people, gates._background, gates._confidential):
        box.setChecked(True)
    gates._work.press(WorkRevealing.NO.value)


def test_the_list_of_marks_is_a_proper_model(page: ReviewPage, qtbot: QtBot) -> None:
    tester = QAbstractItemModelTester(page.marks, QAbstractItemModelTester.FailureReportingMode.Fatal)
    open_photo(page, qtbot, "b.jpg")
    assert page.marks.rowCount() == 2
    assert tester.model() is page.marks


def test_enter_accepts_the_one_suggestion_that_stands_out(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "a.jpg")
    press(page, Qt.Key.Key_Return)
    assert items(page)[0].person == person(page.workspace, "Ada Test")
    assert not items(page)[0].marks


def test_enter_does_nothing_where_nobody_is_suggested(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_Return)
    assert not items(page)[0].answered


def test_a_rejected_suggestion_does_not_return(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "a.jpg")
    page.detail.rejected.emit(person(page.workspace, "Ada Test"))
    assert items(page)[0].suggestions == ()
    desk = desk_of(page.workspace)
    desk.renew(desk.snapshot, desk.today)
    assert items(page)[0].suggestions == ()


def test_u_covers_somebody_who_is_not_in_the_register(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_U)
    (item,) = items(page)
    assert item.answered and item.marks and item.reasons == (Reason.UNKNOWN_PERSON,)


def test_c_says_that_somebody_may_be_a_child(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_C)
    assert items(page)[0].is_child and items(page)[0].marks


def test_a_name_is_typed_and_a_letter_typed_there_is_no_command(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_N)
    assert page.detail.name.hasFocus()
    QTest.keyClicks(page.detail.name, "ben")
    assert not items(page)[0].answered
    QTest.keyClick(page.detail.name, Qt.Key.Key_Return)
    assert items(page)[0].person == person(page.workspace, "Ben Test")


def test_somebody_named_once_is_a_number_away(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "a.jpg")
    press(page, Qt.Key.Key_Return)
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_1)
    assert items(page)[0].person == person(page.workspace, "Ada Test")


def test_approving_too_early_says_what_is_missing_and_leads_there(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_A)
    assert "Not yet" in page.side.missing.text()
    assert page.workspace.state_of("c.jpg") is PhotoState.TO_REVIEW
    assert not page.gates._people.visibleRegion().isEmpty()


def test_a_approves_what_is_answered_and_goes_on(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    tick_everything(page)
    press(page, Qt.Key.Key_A)
    assert page.workspace.state_of("c.jpg") is PhotoState.READY
    assert page.source != "c.jpg"


def test_a_change_after_the_approval_ends_it(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    tick_everything(page)
    press(page, Qt.Key.Key_A)
    open_photo(page, qtbot, "c.jpg")
    page.gates._background.setChecked(False)
    assert page.workspace.state_of("c.jpg") is not PhotoState.READY


def test_the_second_look_at_a_covered_child_is_not_by_the_same_person(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_C)
    assert page.gates._child_part.isVisibleTo(page)
    page.gates._second.setText("JB")
    page.gates._second.editingFinished.emit()
    assert page.gates._second.text() == ""
    assert page.reviewing.answers.gates.child_cover_checked_by is None
    page.gates._second.setText("km")
    page.gates._second.editingFinished.emit()
    assert page.reviewing.answers.gates.child_cover_checked_by == "km"


def test_ticks_are_shown_as_they_were_and_none_is_set_by_itself(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    tick_everything(page)
    open_photo(page, qtbot, "d.jpg")
    assert not page.gates._people.isChecked()
    open_photo(page, qtbot, "c.jpg")
    assert page.gates._people.isChecked()
    assert page.reviewing.answers.gates.people is GateAnswer.PASSED


def drag(page: ReviewPage, start: tuple[float, float], end: tuple[float, float]) -> None:
    viewport = page.canvas.viewport()
    a, b = (page.canvas.mapFromScene(QPointF(*point)) for point in (start, end))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, a)
    QTest.mouseMove(viewport, QPoint((a.x() + b.x()) // 2, (a.y() + b.y()) // 2))
    QTest.mouseMove(viewport, b)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, b)


@pytest.mark.parametrize("tool", [Tool.RECTANGLE, Tool.ELLIPSE])
def test_what_is_drawn_is_covered_moved_and_removed(page: ReviewPage, qtbot: QtBot, tool: Tool) -> None:
    open_photo(page, qtbot, "d.jpg")
    page.canvas.choose_tool(tool)
    drag(page, (100, 100), (300, 250))
    (item,) = items(page)
    assert item.kind is Kind.AREA and item.marks
    assert any(mark.box.contains((200, 175)) for mark in item.marks)
    page.canvas.choose_tool(Tool.SELECT)
    drag(page, (200, 175), (260, 215))
    (moved,) = items(page)
    assert moved.box.x0 == pytest.approx(item.box.x0 + 60, abs=3)
    press(page, Qt.Key.Key_Delete)
    assert items(page) == ()


def test_a_missed_face_is_added_by_a_click_and_decided_like_any_other(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "d.jpg")
    page.canvas.choose_tool(Tool.FACE)
    at = page.canvas.mapFromScene(QPointF(320, 240))
    QTest.mouseClick(page.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    (item,) = items(page)
    assert item.kind is Kind.FACE and item.marks and Reason.REGION_UNREVIEWED in item.reasons
    press(page, Qt.Key.Key_U)
    assert items(page)[0].reasons == (Reason.UNKNOWN_PERSON,)


def test_a_face_that_is_dragged_away_from_where_it_was_named_loses_its_name_and_says_so(
    page: ReviewPage, qtbot: QtBot
) -> None:
    told: list[str] = []
    page.workspace.told.connect(told.append)
    open_photo(page, qtbot, "d.jpg")
    page.canvas.choose_tool(Tool.FACE)
    drag(page, (100, 100), (200, 220))
    page.answer(person(page.workspace, "Ada Test"), AgeSeen.NOT_ASSESSED)
    page.canvas.choose_tool(Tool.SELECT)
    drag(page, (150, 160), (158, 160))
    assert items(page)[0].person == person(page.workspace, "Ada Test") and not told
    drag(page, (158, 160), (300, 160))
    assert not items(page)[0].answered and items(page)[0].marks
    assert "name is taken back" in told[-1]
    page.workspace.undo()
    assert items(page)[0].person == person(page.workspace, "Ada Test")


def test_somebody_named_twice_is_covered_twice_and_list_mark_and_words_say_so(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "b.jpg")
    ada = person(page.workspace, "Ada Test")
    for item in items(page):
        page.choose(item.key)
        page.answer(ada, AgeSeen.NOT_ASSESSED)
    tick_everything(page)
    press(page, Qt.Key.Key_A)
    assert Reason.NAMED_TWICE.sentence in page.side.missing.text()
    assert page.workspace.state_of("b.jpg") is PhotoState.BLOCKED
    for row, item in enumerate(items(page)):
        assert item.marks
        assert "Named twice" in str(page.marks.index(row).data())
        assert page.canvas._marks[item.key]._sign.word == "Named twice"
    page.choose(items(page)[1].key)
    assert Reason.NAMED_TWICE.next_action in page.detail._next.text()
    press(page, Qt.Key.Key_U)
    press(page, Qt.Key.Key_A)
    assert page.workspace.state_of("b.jpg") is PhotoState.READY


def test_it_is_said_when_the_photo_was_taken_and_who_says_so(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "a.jpg")
    assert "1 Mar 2026, as the camera says" in page.side.reveals.taken.text()
    looked = desk_of(page.workspace).event.looked[photo(page.workspace, "a.jpg")]
    undated = replace(looked, photo=replace(looked.photo, taken_on=None))
    page.workspace.record(undated)
    page.open("a.jpg")
    assert "no date of its own" in page.side.reveals.taken.text()
    renditions = desk_of(page.workspace).event.renditions
    page.workspace.arrange(renditions, Days(date(2026, 5, 1), date(2026, 5, 3)))
    assert "1 May 2026 to 3 May 2026, as the event says" in page.side.reveals.taken.text()
    page.workspace.arrange(renditions, Days(date(2026, 5, 1), date(2026, 5, 1)))
    assert "Taken on 1 May 2026, as the event says" in page.side.reveals.taken.text()
    assert desk_of(page.workspace).event.undo_label == "Change the event date"
    to_come = replace(looked, photo=replace(looked.photo, taken_on=date(2961, 1, 1)))
    page.workspace.record(to_come)
    page.open("a.jpg")
    said = page.side.reveals.taken.text()
    assert "1 Jan 2961, which is still to come" in said and "Taken on 1 May 2026, as the event says" in said


def test_what_detection_found_cannot_be_removed(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_Delete)
    assert len(items(page)) == 1


def test_a_click_on_the_photo_and_a_row_of_the_list_choose_the_same_mark(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "b.jpg")
    at = page.canvas.mapFromScene(QPointF(440, 200))
    QTest.mouseClick(page.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert page.list.currentIndex().row() == 1
    assert page.canvas.chosen() == items(page)[1].key


def test_space_shows_what_is_behind_only_while_it_is_held(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    centre = page.canvas.mapFromScene(QPointF(320, 240))

    def colour() -> tuple[int, int, int]:
        seen = page.canvas.viewport().grab().toImage().pixelColor(centre)
        return seen.red(), seen.green(), seen.blue()

    assert colour() == (32, 32, 32)
    QTest.keyPress(page.list, Qt.Key.Key_Space)
    assert colour()[0] > 150
    QTest.keyRelease(page.list, Qt.Key.Key_Space)
    assert colour() == (32, 32, 32)


def test_every_mark_says_who_what_and_why(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "a.jpg")
    press(page, Qt.Key.Key_Return)
    said = page.marks.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Ada Test" in said and "Shown" in said and Reason.ADULT_CONSENT.sentence in said


def test_zoom_stays_between_the_whole_photo_and_eight_times(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    page.canvas.fit()
    fitted = page.canvas.scale_now()
    page.canvas.zoom(0.01)
    assert page.canvas.scale_now() == pytest.approx(min(fitted, 1 / page.canvas.devicePixelRatioF()))
    page.canvas.zoom(1000)
    assert page.canvas.scale_now() == pytest.approx(8.0)
    page.canvas.one_to_one()
    assert page.canvas.scale_now() * page.canvas.devicePixelRatioF() == pytest.approx(1.0)


def test_undo_takes_back_one_step_and_the_list_follows(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "a.jpg")
    press(page, Qt.Key.Key_Return)
    page.workspace.undo()
    assert not page.marks.items[0].answered
    assert desk_of(page.workspace).event.redo_label == "Name a face"
    assert photo(page.workspace, "a.jpg") == page.reviewing.photo


def test_more_detail_of_the_same_photo_moves_nothing(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "b.jpg")
    page.canvas.zoom(2.0)
    before, chosen = page.canvas.transform(), page.canvas.chosen()
    page.workspace.pictures.whole_ready.emit("b.jpg")
    assert page.canvas.transform() == before
    assert page.canvas.chosen() == chosen


def pick_from_menu(number: int) -> QTimer:
    """Clicks this entry of the next menu that opens; negative: presses Escape instead."""

    def click() -> None:
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            return
        picking.stop()
        if number < 0:
            QTest.keyClick(menu, Qt.Key.Key_Escape)
        else:
            area = menu.actionGeometry(menu.actions()[number])
            QTest.mouseClick(menu, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, area.center())

    picking = QTimer()
    picking.setInterval(0)
    picking.timeout.connect(click)
    picking.start()
    return picking


def test_a_detection_is_let_go_with_the_reason_that_was_picked(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    picking = pick_from_menu(1)
    press(page, Qt.Key.Key_X)
    (item,) = items(page)
    assert item.dismissed is not None and item.dismissed.why is DISMISSALS[Kind.FACE][1]
    assert not item.marks and not picking.isActive()


def test_escape_lets_no_detection_go(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    picking = pick_from_menu(-1)
    press(page, Qt.Key.Key_X)
    assert items(page)[0].dismissed is None and items(page)[0].marks and not picking.isActive()


def test_space_answers_no_question(page: ReviewPage, qtbot: QtBot) -> None:
    """Whoever holds it wants to see behind the covers: after a click, and after approving too early."""
    open_photo(page, qtbot, "c.jpg")
    page.list.setFocus()
    QTest.mouseClick(page.gates._background, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    QTest.mouseClick(page.side.approve, Qt.MouseButton.LeftButton)
    before = page.reviewing.answers.gates
    assert before.background is GateAnswer.PASSED and before.people is GateAnswer.NOT_ANSWERED
    focused = QApplication.focusWidget()
    assert focused is page.list
    QTest.keyClick(focused, Qt.Key.Key_Space)
    assert page.reviewing.answers.gates == before


def test_another_photo_begins_at_its_marks(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_G)
    assert page.gates._people.hasFocus()
    page.go(1)
    assert page.list.hasFocus()


def test_escape_leads_from_the_questions_back_to_the_marks(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_G)
    QTest.keyClick(page.gates._people, Qt.Key.Key_Escape)
    assert page.list.hasFocus()


def test_a_photo_that_nobody_could_see_is_not_approved(page: ReviewPage, qtbot: QtBot, folder: Path) -> None:
    (folder / "c.jpg").rename(folder / "c.moved")
    with qtbot.waitSignal(page.workspace.pictures.failed, timeout=WAIT_MS):
        page.open("c.jpg")
    assert "not there" in page.canvas.notice.text()
    tick_everything(page)
    press(page, Qt.Key.Key_A)
    assert "nobody has seen it" in page.side.missing.text()
    assert page.workspace.state_of("c.jpg") is PhotoState.TO_REVIEW
    (folder / "c.moved").rename(folder / "c.jpg")
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_A)
    assert page.workspace.state_of("c.jpg") is PhotoState.READY


def test_nothing_of_an_event_stays_in_sight_when_it_is_left(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_B)
    page.workspace.close_event()
    assert not page.canvas.shows_photo and items_or_none(page) == ()
    assert not page.canvas.notice.isVisible()


def items_or_none(page: ReviewPage) -> tuple[Item, ...]:
    considered = page.reviewing.considered
    return considered.items if considered is not None else ()


def test_b_shows_the_photo_as_it_will_go_then_as_it_came_then_its_marks(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    (mark,) = page.canvas._marks.values()
    seen = []
    for _ in View:
        press(page, Qt.Key.Key_B)
        seen.append((mark.isVisible(), page.canvas._photo._behind, page.canvas.notice.text()))
    assert seen == [(False, False, "As it will go"), (False, True, "As it came, nobody covered"), (True, False, "")]


def test_the_next_photo_is_never_shown_uncovered_because_the_last_was(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    press(page, Qt.Key.Key_B)
    press(page, Qt.Key.Key_B)
    assert page.canvas._photo._behind
    open_photo(page, qtbot, "b.jpg")
    assert not page.canvas._photo._behind and page.canvas.view is View.MARKED


def test_as_it_came_stays_so_when_space_is_let_go(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    page.canvas.look(View.BEFORE)
    press(page, Qt.Key.Key_Space)
    assert page.canvas._photo._behind


def test_a_photo_that_failed_says_why_and_asks_nothing(page: ReviewPage) -> None:
    page.open("e.jpg")
    failed = page.workspace.failure_of("e.jpg")
    assert failed is not None
    assert failed.message in page.side._failed.text() and failed.next_action in page.side._failed.text()
    hidden = (page.gates, page.side.approve, page.detail, page.side.reveals)
    assert not any(part.isVisible() for part in hidden)
    page.open("c.jpg")
    assert all(part.isVisible() for part in hidden) and not page.side._failed.isVisible()


def test_after_a_mark_was_drawn_the_mouse_selects_again(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "d.jpg")
    page.canvas.choose_tool(Tool.RECTANGLE)
    drag(page, (100, 100), (300, 250))
    assert page.canvas.tool is Tool.SELECT
    assert len(items(page)) == 1


def test_what_was_not_confirmed_to_be_public_has_a_question_of_its_own(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    tick_everything(page)
    page.gates._confidential.setChecked(False)
    press(page, Qt.Key.Key_A)
    assert [row.is_missing for row in page.gates.rows] == [False, False, False, True]


def test_when_all_is_reviewed_the_button_leads_to_the_export(window: Window, event: Workspace, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: sum(window.photos.counts().values()) == 5, timeout=WAIT_MS)
    window.bring(window.review)
    button = window.review.side.approve
    assert button.text() == "Approve and go on" and window.photos.reviewed is None
    for source, people in (("a.jpg", 1), ("b.jpg", 2), ("c.jpg", 1), ("d.jpg", 0)):
        give_leave(event, source, *([None] * people))
    qtbot.waitUntil(lambda: window.photos.reviewed == 4, timeout=WAIT_MS)
    assert button.text() == "All 4 reviewed: go to Export"
    button.click()
    assert window.shown_page() is window.export
