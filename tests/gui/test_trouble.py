"""Trouble is told of once, in words that hold no name and no path, it is logged, and the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.event.sealed_log import EventTrouble
from app.gui import trouble
from app.gui.background import Bridge, Lane, Task
from app.gui.trouble import TroubleBox, details, log_to_file, show_trouble, watch
from app.jobs.cancel import CancelToken
from tests.gui.conftest import WAIT_MS

SECRET = "Ada Test in /home/jb/photos/IMG_0001.jpg"  # noqa: S105  # what must not be seen


@dataclass(frozen=True)
class Told:
    """What a dialog said."""

    words: str
    more: str


@pytest.fixture
def bridge(qapp: QApplication) -> Iterator[Bridge]:
    made = Bridge(qapp)
    yield made
    made.stop()


@pytest.fixture
def shown(qapp: QApplication, bridge: Bridge, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Told]]:
    """The dialogs that came up, each closed at once by whoever reads it."""
    boxes: list[Told] = []
    monkeypatch.setattr(TroubleBox, "exec", lambda box: boxes.append(Told(box.text(), box.detailedText())))
    before = sys.excepthook, threading.excepthook
    watch(qapp, bridge.call)
    yield boxes
    sys.excepthook, threading.excepthook = before


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    loggers = [logging.getLogger(name) for name in ("app", "consent_db")]
    before = [list(logger.handlers) for logger in loggers]
    file = log_to_file(tmp_path / "state")
    assert file is not None
    yield file
    for logger, handlers in zip(loggers, before, strict=True):
        for handler in set(logger.handlers) - set(handlers):
            logger.removeHandler(handler)
            handler.close()


def fail() -> None:
    raise ZeroDivisionError(SECRET)


def in_a_slot(_: Bridge) -> None:
    QTimer.singleShot(0, fail)


def in_a_thread(_: Bridge) -> None:
    threading.Thread(target=fail).start()


def after_a_lane(bridge: Bridge) -> None:
    lane = Lane(bridge, "test")
    lane.ask(lambda: 1, lambda _: fail(), lambda _: None)
    lane.close()


def in_a_lane(bridge: Bridge) -> None:
    lane = Lane(bridge, "test")
    lane.ask(fail, lambda _: None, lambda error: show_trouble(None, error))
    lane.close()


def in_a_task(bridge: Bridge) -> None:
    def work(_: CancelToken) -> Iterator[int]:
        fail()
        yield 1

    Task[int](bridge, work, lambda _: None, lambda error: show_trouble(None, error)).start()


@pytest.mark.qt_no_exception_capture
@pytest.mark.parametrize("where", [in_a_slot, in_a_thread, after_a_lane, in_a_lane, in_a_task])
def test_a_mistake_anywhere_is_told_of_and_logged_without_its_words(
    where: Callable[[Bridge], None], shown: list[Told], bridge: Bridge, log: Path, qtbot: QtBot
) -> None:
    where(bridge)
    qtbot.waitUntil(lambda: len(shown) == 1, timeout=WAIT_MS)
    told = shown[0].words + shown[0].more
    written = log.read_text("utf-8")
    for words in (told, written):
        assert "Ada" not in words and "IMG_0001" not in words
    assert "ZeroDivisionError" in shown[0].more and "ZeroDivisionError" in written
    # The window's thread still works.
    called: list[int] = []
    bridge.call(lambda: called.append(1))
    qtbot.waitUntil(lambda: bool(called), timeout=WAIT_MS)


def test_all_work_stops_when_nobody_is_told_of_it_any_more(qapp: QApplication) -> None:
    bridge = Bridge(qapp)
    tasks = [Task[int](bridge, lambda _: (), lambda _: None, lambda _: None) for _ in range(2)]
    assert not any(task.cancel.cancelled for task in tasks)
    bridge.stop()
    assert all(task.cancel.cancelled for task in tasks)


def test_trouble_that_was_to_be_expected_says_what_to_do_and_shows_no_details(shown: list[Told]) -> None:
    show_trouble(None, EventTrouble("event-in-use", "It is open elsewhere. Close it there."))
    assert shown[0].words == "It is open elsewhere. Close it there."
    assert shown[0].more == ""


def test_only_one_dialog_is_open_at_a_time_and_tells_of_all(qapp: QApplication, qtbot: QtBot) -> None:
    told: list[str] = []

    def look() -> None:
        boxes = [w for w in qapp.topLevelWidgets() if isinstance(w, TroubleBox) and w.isVisible()]
        show_trouble(None, EventTrouble("b", "The second."))
        show_trouble(None, EventTrouble("b", "The second."))
        after = [w for w in qapp.topLevelWidgets() if isinstance(w, TroubleBox) and w.isVisible()]
        assert after == boxes
        told.append(boxes[0].text())
        boxes[0].accept()

    QTimer.singleShot(0, look)
    show_trouble(None, EventTrouble("a", "The first."))
    assert told == ["The first.\n\nThe second."]
    qtbot.waitUntil(lambda: not [w for w in qapp.topLevelWidgets() if isinstance(w, TroubleBox) and w.isVisible()])


@pytest.mark.usefixtures("qapp")
def test_details_say_where_and_not_what() -> None:
    try:
        fail()
    except ZeroDivisionError as error:
        said = details(error)
    assert "fail (test_trouble.py:" in said
    assert "Ada" not in said and str(Path(__file__).parent) not in said


def test_the_log_stays_small(log: Path) -> None:
    for _ in range(12):
        logging.getLogger("app.test").error("x" * 100_000)
    kept = sum(path.stat().st_size for path in log.parent.iterdir())
    assert kept <= (trouble.LOG_FILES + 1) * trouble.LOG_BYTES


def test_a_place_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert log_to_file(tmp_path / "file" / "state") is None
