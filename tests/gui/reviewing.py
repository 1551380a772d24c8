"""What the tests of a review share: the page, a photo open in it, and what was said so far."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.gui.photos_model import PhotosModel
from app.gui.review_page import ReviewPage
from app.gui.workspace import Workspace
from app.pipeline.attended import Item
from consent_db.facts import Gates
from tests.gui.conftest import WAIT_MS, desk_of, photo


def review_page(event: Workspace, qtbot: QtBot) -> Iterator[ReviewPage]:
    """The page alone, as large as in the window that opens first."""
    model = PhotosModel(event)
    made = ReviewPage(event, model)
    qtbot.addWidget(made)
    made.resize(1192, 690)
    made.show()
    qtbot.waitExposed(made)
    model._reset()
    qtbot.waitUntil(lambda: bool(model.counts()) and not model._unknown, timeout=WAIT_MS)
    yield made
    made.side.reveals.shut_down()


def open_photo(page: ReviewPage, qtbot: QtBot, source: str) -> None:
    page.open(source)
    path = page.workspace.path_of(source)
    qtbot.waitUntil(lambda: page.workspace.pictures.whole(source, path) is not None, timeout=WAIT_MS)


def press(page: ReviewPage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    page.list.setFocus()
    QTest.keyClick(page.list, key, modifier)


def items(page: ReviewPage) -> tuple[Item, ...]:
    considered = page.reviewing.considered
    assert considered is not None
    return considered.items


def gates(workspace: Workspace, source: str) -> Gates:
    return desk_of(workspace).event.answers(photo(workspace, source)).gates
