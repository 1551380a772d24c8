"""Garbage is collected on the window's thread only, and it is collected (see `conftest`, as in the program)."""

from __future__ import annotations

import gc
import threading

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.collecting import Collecting, collect_what_is_due
from tests.gui.conftest import WAIT_MS


class Garbage:
    """Refers to itself, so that only the collector ends it."""

    ended_in: list[int]

    def __init__(self, ended_in: list[int]) -> None:
        self.ended_in = ended_in
        self.itself = self

    def __del__(self) -> None:
        self.ended_in.append(threading.get_ident())


def busy() -> None:
    """Makes so many objects that Python would collect several times."""
    kept = [[number] for number in range(100_000)]
    kept.clear()


def test_a_busy_worker_collects_nothing_and_the_window_does(qtbot: QtBot) -> None:
    gc.collect()
    ended_in: list[int] = []
    Garbage(ended_in)
    worker = threading.Thread(target=busy)
    worker.start()
    worker.join()
    assert ended_in == []
    kept = [[number] for number in range(100_000)]
    qtbot.waitUntil(lambda: bool(ended_in), timeout=WAIT_MS)
    assert ended_in == [threading.get_ident()] and kept


def test_little_that_is_new_is_left_for_later() -> None:
    gc.collect()
    ended_in: list[int] = []
    Garbage(ended_in)
    collect_what_is_due()
    assert ended_in == []


def test_python_collects_by_itself_again_afterwards(qapp: QApplication) -> None:
    Collecting(qapp).stop()
    assert gc.isenabled()
