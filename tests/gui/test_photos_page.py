"""The grid: a state for every photo, only what was asked for, and nobody uncovered in a small picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from app.domain.answers import Answer, FindingKey
from app.event.acts import Named
from app.event.desk import PhotoState
from app.gui import signs
from app.gui.photos_model import PhotosFilter, PhotosModel, Role
from app.gui.photos_page import CAPTION, PhotosPage
from app.gui.window import Window
from app.gui.workspace import Workspace
from app.imaging.cover import FILL_COLOUR
from consent_db.clock import now
from consent_db.facts import AgeSeen
from tests.gui.conftest import WAIT_MS, person, photo
from tests.gui.exporting import approve

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
SIDE = 190
FACE = FindingKey("face-0")


@pytest.fixture
def model(event: Workspace, qtbot: QtBot) -> PhotosModel:
    made = PhotosModel(event)
    made._reset()
    settle(made, qtbot)
    return made


@pytest.fixture
def page(event: Workspace, model: PhotosModel, qtbot: QtBot) -> Iterator[PhotosPage]:
    made = PhotosPage(event, model)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    yield made


def settle(model: PhotosModel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not model._unknown, timeout=WAIT_MS)


def shown(page: PhotosPage) -> list[str]:
    return [page._shown.index(row, 0).data(Role.SOURCE) for row in range(page._shown.rowCount())]


def painted(page: PhotosPage, source: str, qtbot: QtBot) -> QImage:
    """The photo's place in the grid, once its thumbnail is there."""
    workspace = page.workspace
    qtbot.waitUntil(
        lambda: workspace.pictures.thumbnail(source, workspace.path_of(source)) is not None, timeout=WAIT_MS
    )
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, SIDE, SIDE * 3 // 4 + CAPTION)
    picture = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    row = page._model.row_of(source)
    assert row is not None
    page.grid.itemDelegate().paint(painter, option, page._shown.mapFromSource(page._model.index(row)))
    painter.end()
    return picture


def colour_at(picture: QImage, x: float, y: float) -> QColor:
    """The colour at a place of the photo (640 x 480), where the grid paints it."""
    left, top, width = SIDE / 2 - 4 / 3 * (SIDE * 3 // 4 - 4) / 2, 4, 4 / 3 * (SIDE * 3 // 4 - 4)
    return picture.pixelColor(round(left + x * width / 640), round(top + y * width / 640))


def test_the_photos_are_a_proper_model(event: Workspace, qtbot: QtBot) -> None:
    made = PhotosModel(event)
    testers = [QAbstractItemModelTester(made, FATAL), QAbstractItemModelTester(PhotosFilter(made), FATAL)]
    made._reset()
    settle(made, qtbot)
    approve(event, "a.jpg", person(event, "Ada Test"))
    settle(made, qtbot)
    assert made.rowCount() == 5 and len(testers) == 2


def test_what_is_counted_is_what_the_photos_say(event: Workspace, model: PhotosModel, qtbot: QtBot) -> None:
    for step in range(3):
        if step == 1:
            event.do("name", Named(photo(event, "c.jpg"), FACE, Answer(None, "jb", now(), AgeSeen.ADULT)))
        if step == 2:
            approve(event, "a.jpg", person(event, "Ada Test"))
        settle(model, qtbot)
        states = {source: event.state_of(source) for source in event.sources}
        assert +model.counts() == Counter(states.values())
        assert model.waiting() == [source for source in event.sources if states[source].waits]


def test_the_next_photo_that_waits_is_found_once_round_the_folder(model: PhotosModel) -> None:
    waiting = model.waiting()
    assert len(waiting) > 1
    assert model.next_waiting(waiting[-1], 1) == waiting[0]
    assert model.next_waiting(waiting[0], -1) == waiting[-1]
    assert model.next_waiting("", 1) == waiting[0]


def test_a_chip_shows_only_the_photos_in_its_state(page: PhotosPage, event: Workspace) -> None:
    page.show_states(frozenset({PhotoState.FAILED}))
    assert shown(page) == ["e.jpg"]
    page.show_states(frozenset())
    assert shown(page) == list(event.sources)


def test_a_photo_leaves_the_chip_of_a_state_it_is_no_longer_in(
    page: PhotosPage, event: Workspace, qtbot: QtBot
) -> None:
    page.show_states(frozenset({PhotoState.DECIDE}))
    assert "a.jpg" in shown(page)
    approve(event, "a.jpg", person(event, "Ada Test"))
    settle(page._model, qtbot)
    assert "a.jpg" not in shown(page)


def test_photos_are_searched_by_name_whatever_the_case(page: PhotosPage) -> None:
    QTest.keyClicks(page._search, "B.JP")
    assert shown(page) == ["b.jpg"]
    QTest.keyClicks(page._search, "?")
    assert shown(page) == []
    assert page._empty.isVisible()


def test_what_waits_comes_first_on_request(page: PhotosPage, event: Workspace, qtbot: QtBot) -> None:
    approve(event, "a.jpg", person(event, "Ada Test"))
    settle(page._model, qtbot)
    page._order.setCurrentIndex(1)
    assert shown(page)[0] != "a.jpg"
    assert set(shown(page)) == set(event.sources)
    page._order.setCurrentIndex(0)
    assert shown(page) == list(event.sources)


def test_nobody_who_is_covered_is_seen_in_the_grid(page: PhotosPage, qtbot: QtBot) -> None:
    """The disc in the middle of c.jpg stands for a stranger's face."""
    assert colour_at(painted(page, "c.jpg", qtbot), 320, 240) == QColor(*FILL_COLOUR)


def test_who_agreed_is_seen_in_the_grid(page: PhotosPage, event: Workspace, qtbot: QtBot) -> None:
    assert colour_at(painted(page, "a.jpg", qtbot), 200, 200) == QColor(*FILL_COLOUR)
    approve(event, "a.jpg", person(event, "Ada Test"))
    settle(page._model, qtbot)
    assert colour_at(painted(page, "a.jpg", qtbot), 200, 200) != QColor(*FILL_COLOUR)


def test_a_photo_that_nobody_searched_yet_is_faint_and_coarse(page: PhotosPage, event: Workspace, qtbot: QtBot) -> None:
    """Who is in it is not known, so nobody may be seen and it must not look finished."""
    approve(event, "a.jpg", person(event, "Ada Test"))
    settle(page._model, qtbot)
    searched = painted(page, "a.jpg", qtbot)
    event._photo_of.pop("a.jpg")
    coarse = painted(page, "a.jpg", qtbot)

    def contrast(picture: QImage) -> int:
        """Between the face, a disc, and what is beside it."""
        face, beside = colour_at(picture, 200, 200), colour_at(picture, 320, 200)
        return max(abs(face.red() - beside.red()), abs(face.green() - beside.green()), abs(face.blue() - beside.blue()))

    assert contrast(coarse) < contrast(searched) / 2
    assert colour_at(coarse, 320, 240).lightness() > colour_at(searched, 320, 240).lightness()


def test_enter_opens_the_chosen_photo(page: PhotosPage, qtbot: QtBot) -> None:
    page.enter()
    with qtbot.waitSignal(page.chosen, timeout=WAIT_MS) as chosen:
        QTest.keyClick(page.grid, Qt.Key.Key_Return)
    assert chosen.args == ["a.jpg"]


def test_coming_back_from_review_leads_to_the_photo_that_was_reviewed_and_keeps_the_filter(
    window: Window, event: Workspace, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: sum(window.photos.counts().values()) == 5, timeout=WAIT_MS)
    page = window.photos_page
    window.bring(page)
    assert page.grid.currentIndex().data(Role.SOURCE) == "a.jpg"
    window.review_photo("c.jpg")
    window.bring(page)
    assert page.selected() == ("c.jpg",)
    page.show_states(frozenset({PhotoState.FAILED}))
    window.review_photo("a.jpg")
    window.bring(page)
    assert shown(page) == ["e.jpg"] and event.desk is not None


@pytest.mark.usefixtures("qapp")
def test_no_two_states_share_word_and_shape() -> None:
    seen = [(signs.of_photo(state).shape, str(signs.of_photo(state).colour.name())) for state in PhotoState]
    assert signs.of_photo(PhotoState.TO_REVIEW).shape is not signs.Shape.SQUARE
    assert seen.count((signs.Shape.RING, signs.of_photo(PhotoState.TO_REVIEW).colour.name())) == 1
