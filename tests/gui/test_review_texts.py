"""Texts of a photo: numbered as one reads, doubtful ones in one row, and what can be said of many at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.answers import Dismissal
from app.domain.findings import Kind, Text
from app.domain.geometry import Box
from app.event.acts import Looked
from app.gui.placing import placed
from app.gui.review_page import ReviewPage
from app.gui.workspace import Workspace
from app.pipeline.attended import Item
from consent_db.rules import Outcome
from tests.gui import stand_ins
from tests.gui.conftest import STRANGER_BLUE, desk_of, photo
from tests.gui.reviewing import items, open_photo, press, review_page

LINES = (Box(400, 20, 500, 40), Box(100, 22, 200, 42), Box(100, 400, 200, 420))
DOUBTFUL = (Box(10, 60, 300, 460), Box(350, 60, 630, 300))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    photos = tmp_path / "photos"
    photos.mkdir()
    stand_ins.write_photo(photos / "a.jpg", [(320, 240, STRANGER_BLUE)])
    stand_ins.write_photo(photos / "d.jpg", [])
    return photos


@pytest.fixture
def page(event: Workspace, qtbot: QtBot) -> Iterator[ReviewPage]:
    """A photo of a stranger with three lines of text and two areas that may hold some."""
    desk = desk_of(event)
    looked: Looked = desk.event.looked[photo(event, "a.jpg")]
    texts = (*(Text(box, 0.9) for box in LINES), *(Text(box, 0.9, possible=True) for box in DOUBTFUL))
    desk.event.record(replace(looked, findings=replace(looked.findings, texts=texts)))
    desk.forget()
    for made in review_page(event, qtbot):
        open_photo(made, qtbot, "a.jpg")
        yield made


def rows(page: ReviewPage) -> list[str]:
    return [str(page.marks.index(row).data()) for row in range(page.marks.rowCount())]


def covered_texts(page: ReviewPage) -> list[Box]:
    return [item.box for item in items(page) if item.kind is Kind.TEXT and item.marks]


def answer_menu(choose: int | None) -> QTimer:
    """Chooses an entry of the next menu that opens, or escapes it."""
    timer = QTimer()

    def act() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            timer.stop()
            if choose is None:
                menu.close()
            else:
                entries = [action for action in menu.actions() if not action.isSeparator()]
                menu.setActiveAction(entries[choose])
                QTest.keyClick(menu, Qt.Key.Key_Return)

    timer.setInterval(0)
    timer.timeout.connect(act)
    timer.start()
    return timer


def item_at(x: float, y: float, side: float = 10) -> Item:
    box = Box(x - side / 2, y - side / 2, x + side / 2, y + side / 2)
    return Item(cast(Any, f"face-{x}-{y}"), Kind.FACE, box, Outcome.REDACT, ())


def test_marks_are_numbered_row_by_row_from_the_left() -> None:
    scattered = [item_at(300, 12), item_at(20, 100), item_at(10, 10), item_at(150, 8), item_at(5, 103)]
    middles = [item.box.centre for item in placed(scattered)]
    assert middles == [(10, 10), (150, 8), (300, 12), (5, 103), (20, 100)]
    assert placed(placed(scattered)) == placed(scattered)


def test_areas_that_may_hold_text_are_one_row_after_the_others(page: ReviewPage) -> None:
    assert rows(page) == [
        "1   Text   Covered",
        "2   Text   Covered",
        "3   Nobody named yet   Covered",
        "4   Text   Covered",
        "2 areas that may hold text, not covered",
    ]


def test_number_and_place_are_the_same_in_the_list_and_on_the_photo(page: ReviewPage) -> None:
    assert [page.marks.items[n].box.x0 for n in (0, 1)] == [100, 400]
    press(page, Qt.Key.Key_P)
    for row in range(page.marks.rowCount()):
        item = page.marks.item(row)
        if item is not None:
            assert page.canvas._marks[item.key]._number == page.marks.number(row)
            assert rows(page)[row].startswith(f"{page.marks.number(row)} ")


def test_p_lists_them_one_by_one_and_puts_them_together_again(page: ReviewPage) -> None:
    tester = QAbstractItemModelTester(page.marks, QAbstractItemModelTester.FailureReportingMode.Fatal)
    press(page, Qt.Key.Key_P)
    assert page.marks.rowCount() == 7
    assert rows(page)[5].startswith("5   Text   Possible")
    assert page.side.at_fold and "one by one" not in page.detail._fold.text()
    press(page, Qt.Key.Key_P)
    assert page.marks.rowCount() == 5
    assert tester.model() is page.marks


def test_a_click_on_a_folded_area_lists_it(page: ReviewPage) -> None:
    doubtful = next(item for item in items(page) if item.possible)
    page.canvas.selected.emit(doubtful.key)
    assert page.chosen_key() == doubtful.key
    assert page.detail._unspare.isVisible()


def test_the_row_for_all_stays_chosen_while_questions_are_answered(page: ReviewPage) -> None:
    page.list.setCurrentIndex(page.marks.index(page.marks.fold_row))
    assert "2 areas" in page.detail._who.text()
    press(page, Qt.Key.Key_H)
    assert page.side.at_fold and "2 areas" in page.detail._who.text()


def test_an_area_that_may_hold_text_is_covered_by_a_button_and_can_be_uncovered_again(page: ReviewPage) -> None:
    doubtful = next(item for item in items(page) if item.possible)
    page.choose(doubtful.key)
    page.detail._unspare.click()
    own = next(item for item in items(page) if item.own is not None)
    assert any(mark.box.contains(doubtful.box.centre) for mark in own.marks)
    page.workspace.undo()
    assert all(item.own is None for item in items(page))


def test_all_texts_of_a_photo_are_let_go_by_one_answer_in_one_step(page: ReviewPage) -> None:
    page.choose(page.marks.items[0].key)
    assert page.detail._texts.isVisible() and "3 texts" in page.detail._texts.text()
    timer = answer_menu(1)
    page.detail._texts.click()
    assert not timer.isActive()
    assert covered_texts(page) == []
    said = desk_of(page.workspace).event.answers(photo(page.workspace, "a.jpg")).dismissed
    assert [one.why for one in said.values()] == [Dismissal.MAY_BE_READ] * 3
    page.workspace.undo()
    assert len(covered_texts(page)) == 3


def test_escape_lets_no_text_go(page: ReviewPage) -> None:
    page.choose(page.marks.items[0].key)
    timer = answer_menu(None)
    page.detail._texts.click()
    assert not timer.isActive()
    assert len(covered_texts(page)) == 3


def test_several_selected_texts_are_let_go_together_and_no_face_with_them(page: ReviewPage) -> None:
    select = page.list.selectionModel().select
    page.list.setCurrentIndex(page.marks.index(0))
    for row in (2, 3):
        select(page.marks.index(row), QItemSelectionModel.SelectionFlag.Select)
    page.detail.dismissed.emit(Dismissal.NOTHING_READABLE.value)
    assert covered_texts(page) == [LINES[0]]
    said = desk_of(page.workspace).event.answers(photo(page.workspace, "a.jpg")).dismissed
    assert len(said) == 2 and all(key.startswith(Kind.TEXT.value) for key in said)


def test_several_selected_faces_are_never_let_go_together(page: ReviewPage) -> None:
    select = page.list.selectionModel().select
    page.list.setCurrentIndex(page.marks.index(2))
    select(page.marks.index(0), QItemSelectionModel.SelectionFlag.Select)
    page.detail.dismissed.emit(Dismissal.NOT_A_FACE.value)
    assert len(covered_texts(page)) == 3
    assert [item.dismissed is not None for item in items(page) if item.kind is Kind.FACE] == [True]
