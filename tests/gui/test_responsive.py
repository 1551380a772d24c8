"""However many photos there are, nothing that the window does at once grows with them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import count

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.event.desk import PhotoState
from app.gui import background, photos_model
from app.gui.background import Bridge
from app.gui.photos_model import PhotosModel
from app.gui.window import Window
from app.gui.workspace import Workspace
from tests.gui.conftest import WAIT_MS

MANY = 2_000
SOURCES = tuple(f"IMG_{number:05d}.jpg" for number in range(MANY))


def ticking(monkeypatch: pytest.MonkeyPatch, module: object) -> None:
    """A clock that is a millisecond later each time somebody looks: work is counted, not measured."""
    clock = count()
    monkeypatch.setattr(module, "perf_counter", lambda: next(clock) / 1000)


@pytest.fixture
def asked(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The photos whose state was worked out, the dear part of showing them."""
    sources: list[str] = []

    def state_of(source: str) -> PhotoState:
        sources.append(source)
        return PhotoState.TO_REVIEW

    monkeypatch.setattr(workspace, "state_of", state_of)
    return sources


@pytest.fixture
def model(workspace: Workspace, asked: list[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[PhotosModel]:
    made = PhotosModel(workspace)
    ticking(monkeypatch, photos_model)
    assert not asked
    yield made


def test_opening_many_photos_works_no_state_out_at_once(window: Window, asked: list[str]) -> None:
    window.workspace.found_sources(SOURCES)
    # The grid may be painted while it is reset; what is in sight is few.
    assert len(asked) < 100
    assert window.photos.rowCount() == MANY


def test_states_are_worked_out_in_small_pieces_until_all_are_known(model: PhotosModel, asked: list[str]) -> None:
    model._workspace.found_sources(SOURCES)
    largest = 0
    while model._unknown:
        before = len(asked)
        model._catch_up()
        largest = max(largest, len(asked) - before)
    assert largest <= photos_model.AT_ONCE_MS
    assert sorted(asked) == list(SOURCES)
    assert model.counts()[PhotoState.TO_REVIEW] == MANY


def test_what_comes_back_from_the_workers_is_taken_in_small_pieces(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    ticking(monkeypatch, background)
    bridge = Bridge(qapp)
    done: list[int] = []
    for number in range(MANY):
        bridge.call(partial(done.append, number))
    bridge.deliver()
    assert len(done) <= background.AT_ONCE_MS
    qtbot.waitUntil(lambda: len(done) == MANY, timeout=WAIT_MS)
    assert done == list(range(MANY))
    bridge.stop()


def test_only_photos_in_sight_are_decoded(window: Window, event: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted: set[str] = set()
    monkeypatch.setattr(event.pictures, "thumbnail", lambda source, _: wanted.add(source))
    event.found_sources(SOURCES)
    window.resize(QSize(1280, 800))
    window.show_page(1)
    QApplication.processEvents()
    assert 0 < len(wanted) < 100
