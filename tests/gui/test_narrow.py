"""However long titles, file names and steps are, the window fits a small screen and everything can be reached."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QCheckBox, QDialogButtonBox, QToolButton
from pytestqt.qtbot import QtBot

from app.domain.answers import key_of
from app.domain.export import USUAL_FORM
from app.domain.findings import Kind
from app.domain.plan import Style
from app.event.acts import Named
from app.gui.background import Bridge
from app.gui.consent_dialog import ConsentDialog
from app.gui.event_dialog import NewEventDialog, PublicationDialog
from app.gui.fields import ElidedLabel
from app.gui.form_dialog import FormDialog
from app.gui.roomy_dialog import RoomyDialog
from app.gui.rows import Rows
from app.gui.theme import Look, dress
from app.gui.window import Window
from app.gui.workspace import Workspace
from tests.gui import stand_ins
from tests.gui.conftest import ADA_BLUE, WAIT_MS, desk_of, photo
from tests.gui.walk import KIM, KNOWN

NARROW, LOW = 1024, 700
TITLE = "The open day of the schools of chemistry, physics and engineering, in the great hall, second part"
NAME = "a-photo-with-a-very-long-name-of-sixty-characters-in-all.jpg"


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    dress(qapp, Look.LIGHT)
    yield
    qapp.setStyleSheet("")
    qapp.setProperty("look", None)
    qapp.setProperty("contrast", None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    photos = tmp_path / "photos"
    photos.mkdir()
    stand_ins.write_photo(photos / NAME, [(200, 200, ADA_BLUE)])
    return photos


def test_long_names_leave_the_window_as_narrow_as_a_small_screen(
    window: Window, event: Workspace, qtbot: QtBot
) -> None:
    desk_of(event).event.began = replace(desk_of(event).event.began, title=TITLE)
    window._show_state()
    first = Named(photo(event, NAME), key_of(Kind.FACE, 0), None)
    for _ in range(2):
        event.do(f"A step about {TITLE}", first)
    event.undo()
    qtbot.waitUntil(lambda: sum(window.photos.counts().values()) == 1, timeout=WAIT_MS)
    for number, (name, page) in enumerate(window.pages):
        window.show_page(number)
        window.resize(QSize(NARROW, LOW))
        QApplication.processEvents()
        assert window.shown_page() is page
        assert window.minimumSizeHint().width() <= NARROW, name
        assert (window.width(), window.height()) == (NARROW, LOW), name
    assert window._title.text() == TITLE and window._title.toolTip() == TITLE


def test_the_questions_of_a_photo_with_a_long_name_are_seen_whole(window: Window, event: Workspace) -> None:
    assert event.desk is not None
    window.resize(NARROW, LOW)
    window.review_photo(NAME)
    QApplication.processEvents()
    side = window.review.side
    assert side.name.text() == NAME
    assert side._inside.width() <= side._scroll.viewport().width()
    ticks = [tick for tick in side.gates.findChildren(QCheckBox) if tick.isVisible()]
    assert ticks
    for tick in ticks:
        assert tick.mapTo(side, tick.rect().topRight()).x() <= side.width(), tick.text()


@pytest.mark.parametrize("room", [QSize(900, 480), QSize(1200, 1200)])
def test_every_button_of_a_large_form_is_on_the_screen(
    window: Window, opened: Workspace, room: QSize, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """A Full HD screen at 200 % has 960 by 540 of these pixels."""
    monkeypatch.setattr(RoomyDialog, "room", lambda _: room)
    makers: tuple[Callable[[], RoomyDialog], ...] = (
        lambda: NewEventDialog(None, "", window),
        lambda: PublicationDialog((), None, window),
        lambda: FormDialog(USUAL_FORM, Style.MOSAIC, window),
        lambda: ConsentDialog(opened.register, KIM, KNOWN, "", None, window),
    )
    for make in makers:
        dialog = make()
        qtbot.addWidget(dialog)
        dialog.show()
        QApplication.processEvents()
        assert dialog.height() <= room.height() and dialog.width() <= room.width(), dialog
        (buttons,) = dialog.findChildren(QDialogButtonBox)
        assert buttons.isVisible() and buttons.geometry().bottom() < dialog.height()
        content = dialog._scroll.widget()
        assert content is not None and content.width() <= dialog._scroll.viewport().width(), dialog
        if room.height() > 1000:
            assert content.height() <= dialog._scroll.viewport().height(), dialog
        dialog.close()


def test_the_window_is_no_larger_than_the_screen_and_opens_as_it_was_left(
    workspace: Workspace, qapp: QApplication, qtbot: QtBot
) -> None:
    screen = qapp.primaryScreen().availableGeometry()
    first = Window(workspace)
    qtbot.addWidget(first)
    assert first.width() <= max(screen.width(), first.minimumSizeHint().width())
    assert first.height() <= screen.height()
    first.show()
    first.resize(1000, 640)
    QApplication.processEvents()
    first.close()
    again = Workspace(Bridge(qapp), models=stand_ins.models)
    second = Window(again)
    qtbot.addWidget(second)
    assert second.height() == 640
    second.close()


def test_what_is_cut_off_is_still_there_to_be_read(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText(TITLE)
    label.resize(100, 20)
    label.show()
    assert label.text() == label.toolTip() == TITLE
    assert label.minimumSizeHint().width() <= 100 < label.sizeHint().width()


def test_rows_take_as_many_as_they_need_and_none_for_what_is_hidden(qtbot: QtBot) -> None:
    rows = Rows()
    qtbot.addWidget(rows)
    buttons = [QToolButton() for _ in range(6)]
    for button in buttons:
        button.setText("a word or two")
        rows.addWidget(button)
    wide = rows.sizeHint()
    assert rows.heightForWidth(wide.width()) == wide.height()
    rows.resize(wide.width() // 2, 200)
    rows.show()
    QApplication.processEvents()
    tops = [button.y() for button in buttons]
    assert tops == sorted(tops) and len(set(tops)) == 2
    for button in buttons[1:-1]:
        button.hide()
    buttons[-1].setText("others")
    QApplication.processEvents()
    assert rows.sizeHint().width() < wide.width() // 2
    assert buttons[-1].y() == 0
    rows.removeWidget(buttons[-1])
    assert rows.sizeHint() == buttons[0].sizeHint()
