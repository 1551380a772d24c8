"""Many photos at once: what holds for all of them is answered once, and only what somebody looked at goes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.answers import Answer, FindingKey
from app.domain.photo import PhotoId
from app.event.acts import Act, Named
from app.event.desk import PhotoState
from app.gui.answering_dialog import AnsweringDialog
from app.gui.waiting_dialog import WaitingDialog
from app.gui.window import Window
from app.gui.workspace import Workspace
from consent_db.clock import now
from consent_db.facts import AgeSeen, GateAnswer, Gates, WorkRevealing
from consent_db.rules import Reason
from tests.gui import stand_ins
from tests.gui.conftest import ADA_BLUE, STRANGER_BLUE, WAIT_MS, desk_of, person, photo
from tests.gui.reviewing import gates

OPEN, PASSED = GateAnswer.NOT_ANSWERED, GateAnswer.PASSED
EMPTY = ("d.jpg", "dd.jpg", "ddd.jpg")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Ada, a stranger, three photos of nobody, and a file that is no photo."""
    photos = tmp_path / "photos"
    photos.mkdir()
    stand_ins.write_photo(photos / "a.jpg", [(200, 200, ADA_BLUE)])
    stand_ins.write_photo(photos / "c.jpg", [(320, 240, STRANGER_BLUE)])
    for name in EMPTY:
        stand_ins.write_photo(photos / name, [])
    (photos / "e.jpg").write_bytes(b"this is no photo")
    return photos


@pytest.fixture
def opened_window(window: Window, event: Workspace, qtbot: QtBot) -> Iterator[Window]:
    assert event.desk is not None
    qtbot.waitUntil(lambda: not window.photos._unknown, timeout=WAIT_MS)
    window.bring(window.photos_page)
    yield window
    dialog = window.clearing.dialog
    if dialog is not None:
        dialog.reject()


def ask(window: Window, *sources: str) -> AnsweringDialog:
    window.photos_page.select(sources)
    window.photos_page.bar.ask.click()
    dialog = window.clearing.dialog
    assert isinstance(dialog, AnsweringDialog)
    return dialog


def answer_all(dialog: AnsweringDialog) -> None:
    dialog.form.say_work(WorkRevealing.NO)
    dialog.form.tick_background()
    dialog.form.tick_confidential()


def see_all(dialog: AnsweringDialog, qtbot: QtBot) -> None:
    """Scrolls through the sheet as somebody would, until every photo was in sight."""
    bar = dialog.sheet.verticalScrollBar()

    def all_in_sight() -> bool:
        if len(dialog.sheet.in_sight) == len(dialog.sheet.sources):
            return True
        bar.setValue(bar.value() + bar.pageStep() if bar.value() < bar.maximum() else 0)
        return False

    qtbot.waitUntil(all_in_sight, timeout=WAIT_MS)


def look_at(window: Window, qtbot: QtBot, *sources: str) -> None:
    for source in sources:
        window.review_photo(source)
        about = photo(window.workspace, source)
        qtbot.waitUntil(partial(window.workspace.looked_at.holds, about), timeout=WAIT_MS)
    window.bring(window.photos_page)


def approve(window: Window, qtbot: QtBot, *sources: str) -> None:
    window.photos_page.select(sources)
    window.photos_page.bar.approve.click()
    qtbot.waitUntil(lambda: not window.clearing._working.running, timeout=WAIT_MS)


def states(window: Window, *sources: str) -> list[PhotoState]:
    return [window.workspace.state_of(source) for source in sources]


def waiting(window: Window) -> str:
    dialog = window.clearing.dialog
    assert isinstance(dialog, WaitingDialog)
    model = dialog.list.model()
    return "\n".join(str(model.index(row, 0, QModelIndex()).data()) for row in range(model.rowCount()))


def test_the_bar_is_there_from_two_photos_on_and_counts_them(opened_window: Window) -> None:
    page = opened_window.photos_page
    page.select(["a.jpg"])
    assert not page.bar.isVisible()
    page.select(["a.jpg", "d.jpg"])
    assert page.bar.isVisible() and "2 photos" in page.bar._many.text()
    page.grid.clearSelection()
    assert not page.bar.isVisible()


def test_what_is_answered_holds_for_every_photo_and_is_one_step(opened_window: Window, qtbot: QtBot) -> None:
    dialog = ask(opened_window, *EMPTY)
    answer_all(dialog)
    dialog.form.tick_people()
    see_all(dialog, qtbot)
    dialog.answer.click()
    given = Gates(PASSED, WorkRevealing.NO, background=PASSED, confidential=PASSED)
    assert [gates(opened_window.workspace, source) for source in EMPTY] == [given] * 3
    opened_window.workspace.undo()
    assert [gates(opened_window.workspace, source) for source in EMPTY] == [Gates()] * 3


def test_whoever_closes_the_dialog_has_answered_nothing(opened_window: Window, qtbot: QtBot) -> None:
    dialog = ask(opened_window, *EMPTY)
    answer_all(dialog)
    see_all(dialog, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert opened_window.clearing.dialog is None
    assert [gates(opened_window.workspace, source) for source in EMPTY] == [Gates()] * 3


def test_nothing_is_answered_before_every_photo_was_in_sight(opened_window: Window, qtbot: QtBot) -> None:
    dialog = ask(opened_window, *EMPTY)
    dialog.resize(dialog.minimumSizeHint())
    qtbot.waitUntil(lambda: bool(dialog.sheet.in_sight), timeout=WAIT_MS)
    answer_all(dialog)
    assert len(dialog.sheet.in_sight) < len(EMPTY)
    bar = dialog.sheet.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert len(dialog.sheet.in_sight) < len(EMPTY)
    assert "not in sight" in dialog._first.text()
    dialog.answer.click()
    assert gates(opened_window.workspace, "d.jpg") == Gates()
    see_all(dialog, qtbot)
    qtbot.waitUntil(lambda: dialog._first.text() == "", timeout=WAIT_MS)
    dialog.answer.click()
    assert gates(opened_window.workspace, "d.jpg").background is PASSED


def test_photos_on_the_sheet_are_large_and_covered_as_planned(opened_window: Window, qtbot: QtBot) -> None:
    dialog = ask(opened_window, "c.jpg", "d.jpg")
    see_all(dialog, qtbot)
    assert dialog.sheet._delegate.side >= 400
    place = dialog.sheet.visualRect(dialog.sheet._shown.index(0, 0))
    seen = dialog.sheet.viewport().grab(place).toImage()
    centre = seen.pixelColor(seen.width() // 2, (seen.height() - 44) // 2)
    assert (centre.red(), centre.green(), centre.blue()) == (32, 32, 32)


def test_without_an_answer_nothing_is_answered(opened_window: Window, qtbot: QtBot) -> None:
    dialog = ask(opened_window, *EMPTY)
    see_all(dialog, qtbot)
    dialog.answer.click()
    assert opened_window.clearing.dialog is dialog
    assert "Answer at least one" in dialog._first.text()


def test_the_head_count_of_photos_with_faces_stays_with_each_photo(opened_window: Window, qtbot: QtBot) -> None:
    dialog = ask(opened_window, "c.jpg", "d.jpg")
    assert not dialog.form._people.isVisible()
    assert "In 1 of them faces were found" in dialog._faces.text()
    answer_all(dialog)
    see_all(dialog, qtbot)
    dialog.answer.click()
    assert [gates(opened_window.workspace, source).people for source in ("c.jpg", "d.jpg")] == [OPEN, OPEN]
    assert gates(opened_window.workspace, "d.jpg").background is PASSED


def test_that_nobody_is_in_them_is_said_only_of_photos_seen_on_the_sheet(opened_window: Window, qtbot: QtBot) -> None:
    look_at(opened_window, qtbot, *EMPTY)
    dialog = ask(opened_window, *EMPTY)
    dialog.form.tick_background()
    assert dialog.missing() == ""
    dialog.form.tick_people()
    dialog.sheet.in_sight = frozenset()
    assert len(dialog.unseen()) == 3


def test_an_answer_that_somebody_gave_stays(opened_window: Window, qtbot: QtBot) -> None:
    opened_window.review_photo("d.jpg")
    opened_window.review.gates.say_work(WorkRevealing.UNSURE)
    opened_window.bring(opened_window.photos_page)
    dialog = ask(opened_window, *EMPTY)
    answer_all(dialog)
    see_all(dialog, qtbot)
    dialog.answer.click()
    assert gates(opened_window.workspace, "d.jpg").work_revealing is WorkRevealing.UNSURE
    assert gates(opened_window.workspace, "dd.jpg").work_revealing is WorkRevealing.NO


def test_only_photos_that_were_looked_at_go_and_the_others_say_why(opened_window: Window, qtbot: QtBot) -> None:
    dialog = ask(opened_window, *EMPTY)
    answer_all(dialog)
    dialog.form.tick_people()
    see_all(dialog, qtbot)
    dialog.answer.click()
    look_at(opened_window, qtbot, "d.jpg", "dd.jpg")
    approve(opened_window, qtbot, *EMPTY)
    assert states(opened_window, *EMPTY) == [PhotoState.READY, PhotoState.READY, PhotoState.TO_REVIEW]
    assert waiting(opened_window).startswith("ddd.jpg\nYou have not looked at it")
    assert desk_of(opened_window.workspace).event.undo_label == "Approve 2 photos"
    opened_window.workspace.undo()
    assert states(opened_window, *EMPTY) == [PhotoState.TO_REVIEW] * 3


def test_a_photo_that_lacks_an_answer_stays_and_says_which(opened_window: Window, qtbot: QtBot) -> None:
    look_at(opened_window, qtbot, "c.jpg", "d.jpg")
    approve(opened_window, qtbot, "c.jpg", "d.jpg")
    assert states(opened_window, "c.jpg", "d.jpg") == [PhotoState.TO_REVIEW] * 2
    assert Reason.PEOPLE_CHECK_NOT_ATTESTED.sentence in waiting(opened_window)
    assert desk_of(opened_window.workspace).event.undo_label is None


def test_a_file_that_could_not_be_read_never_goes(opened_window: Window, qtbot: QtBot) -> None:
    approve(opened_window, qtbot, "d.jpg", "e.jpg")
    assert "e.jpg\nIt was not searched" in waiting(opened_window)
    assert opened_window.workspace.state_of("e.jpg") is PhotoState.FAILED


def test_enter_in_the_list_of_those_that_wait_opens_one_in_review(opened_window: Window, qtbot: QtBot) -> None:
    approve(opened_window, qtbot, "c.jpg", "d.jpg")
    dialog = opened_window.clearing.dialog
    assert isinstance(dialog, WaitingDialog)
    dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert opened_window.shown_page() is opened_window.review
    assert opened_window.review.source == "d.jpg"


def test_somebody_who_is_shown_since_has_to_be_looked_at_again(opened_window: Window, qtbot: QtBot) -> None:
    workspace = opened_window.workspace
    look_at(opened_window, qtbot, "a.jpg")
    about = photo(workspace, "a.jpg")
    ada = Answer(person(workspace, "Ada Test"), "jb", now(), AgeSeen.ADULT)
    workspace.do("name", Named(about, FindingKey("face-0"), ada))
    assert not workspace.looked_at.holds(about)
    workspace.undo()
    assert workspace.looked_at.holds(about)
    workspace.do("name", Named(about, FindingKey("face-0"), Answer(None, "jb", now())))
    assert workspace.looked_at.holds(about)


def test_nobody_else_and_no_later_search_inherits_a_look(opened_window: Window, qtbot: QtBot) -> None:
    workspace = opened_window.workspace
    look_at(opened_window, qtbot, "d.jpg")
    about = photo(workspace, "d.jpg")
    workspace.reviewer = "km"
    assert not workspace.looked_at.holds(about)
    workspace.reviewer = "jb"
    assert workspace.looked_at.holds(about)
    looked = desk_of(workspace).event.looked[about]
    workspace.record(type(looked)(looked.source, looked.photo, looked.findings, looked.preset_name))
    assert not workspace.looked_at.holds(about)


def test_a_photo_is_not_looked_at_before_its_picture_is_there(opened_window: Window, qtbot: QtBot) -> None:
    """What the canvas still shows is the photo before."""
    workspace = opened_window.workspace
    look_at(opened_window, qtbot, "d.jpg")
    workspace.pictures.forget()
    opened_window.bring(opened_window.review)
    opened_window.review.open("c.jpg")
    assert not workspace.looked_at.holds(photo(workspace, "c.jpg"))
    qtbot.waitUntil(lambda: workspace.looked_at.holds(photo(workspace, "c.jpg")), timeout=WAIT_MS)


def test_a_photo_that_is_opened_behind_another_page_is_not_looked_at(opened_window: Window, qtbot: QtBot) -> None:
    workspace = opened_window.workspace
    opened_window.review.open("c.jpg")
    path = workspace.path_of("c.jpg")
    qtbot.waitUntil(lambda: workspace.pictures.whole("c.jpg", path) is not None, timeout=WAIT_MS)
    assert not workspace.looked_at.holds(photo(workspace, "c.jpg"))
    opened_window.bring(opened_window.review)
    assert workspace.looked_at.holds(photo(workspace, "c.jpg"))


def test_what_is_said_meanwhile_stops_a_photo(opened_window: Window, qtbot: QtBot) -> None:
    """The photos are weighed one by one; the first may change while the last is weighed."""
    dialog = ask(opened_window, *EMPTY)
    answer_all(dialog)
    dialog.form.tick_people()
    see_all(dialog, qtbot)
    dialog.answer.click()
    look_at(opened_window, qtbot, *EMPTY)
    clearing = opened_window.clearing
    going: dict[PhotoId, tuple[object, tuple[Act, ...]]] = {}
    waits: list[tuple[str, str]] = []
    list(clearing._weigh(EMPTY, going, waits))
    assert len(going) == 3
    opened_window.review.open("d.jpg")
    opened_window.review.gates.tick_background()
    clearing._let_go(going, waits)
    assert states(opened_window, *EMPTY) == [PhotoState.TO_REVIEW, PhotoState.READY, PhotoState.READY]
    assert desk_of(opened_window.workspace).event.undo_label == "Approve 2 photos"
    assert waiting(opened_window).startswith("d.jpg\n")
