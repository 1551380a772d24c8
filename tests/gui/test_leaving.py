"""Whoever leaves while photos are exported is asked: a no goes on, a yes waits for one photo, nothing stands still."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

import app.gui.leaving as module
from app.domain.export import Proof
from app.event.acts import Delivered
from app.gui.sending import Finished
from app.gui.window import Window
from app.gui.workspace import Workspace
from app.pipeline import batch
from app.pipeline.verify import prove
from tests.gui.conftest import WAIT_MS, desk_of, person
from tests.gui.exporting import approve, files


class Gate(threading.Event):
    """`reached`: a proof stands before it."""

    def __init__(self) -> None:
        super().__init__()
        self.reached = threading.Event()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """Proofs wait until it is set, as those of large photos do for seconds."""
    opened = Gate()

    def waiting(*arguments: Any, **named: Any) -> Proof:  # as the real one
        opened.reached.set()
        opened.wait(WAIT_MS / 1000)
        return prove(*arguments, **named)

    monkeypatch.setattr(batch, "prove", waiting)
    yield opened
    opened.set()


@pytest.fixture
def approving(window: Window, event: Workspace) -> Window:
    """Two photos that may go out."""
    approve(event, "a.jpg", person(event, "Ada Test"))
    approve(event, "d.jpg")
    return window


@pytest.fixture
def exporting(approving: Window, gate: Gate, tmp_path: Path) -> Window:
    """An export that has begun and stands before its first proof."""
    approving.workspace.sending.start(tmp_path / "out", (0,))
    assert not gate.is_set()
    return approving


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked; the answer is no unless `yes` is put in."""
    questions: list[str] = []

    def answer(*said: object) -> bool:
        questions.append(f"{said[3]} / {said[4]}")
        return questions[0] == "yes"

    monkeypatch.setattr(module, "agreed", answer)
    return questions


WAYS: tuple[Callable[[Window], object], ...] = (
    lambda window: window.commands.close.trigger(),
    lambda window: window.close(),
    lambda window: window.start._close_register(),
)


def both(workspace: Workspace) -> set[str]:
    exports = desk_of(workspace).event.exports
    return {Path(export.file).name for export in exports if isinstance(export, Delivered)}


@pytest.mark.parametrize("way", WAYS)
def test_a_no_keeps_going_to_the_end(
    exporting: Window, asked: list[str], gate: Gate, way: Callable[[Window], object], qtbot: QtBot
) -> None:
    workspace = exporting.workspace
    way(exporting)
    assert asked == ["Stop after this photo / Keep going"]
    assert exporting.isVisible() and workspace.desk is not None and not workspace.sending.stopping
    ends: list[Finished] = []
    workspace.sending.finished.connect(ends.append)
    gate.set()
    qtbot.waitUntil(lambda: bool(ends), timeout=WAIT_MS)
    assert (ends[0].delivered, ends[0].stopped) == (2, False)
    assert exporting.isVisible() and workspace.desk is not None


@pytest.mark.parametrize("way", WAYS)
def test_a_yes_leaves_once_the_photo_is_done_and_the_window_lives_meanwhile(
    exporting: Window,
    asked: list[str],
    gate: Gate,
    way: Callable[[Window], object],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    workspace = exporting.workspace
    qtbot.waitUntil(lambda: workspace.sending._task is not None, timeout=WAIT_MS)
    asked.append("yes")
    way(exporting)
    # The proof still waits: had the window waited for it, this line would not be reached.
    assert not gate.is_set() and workspace.sending.stopping and exporting.isVisible()
    assert exporting.strip.doing.text() == "Stopping after this photo …" and exporting.strip.bar.isVisible()
    ticks: list[int] = []
    QTimer.singleShot(0, lambda: ticks.append(1))
    qtbot.waitUntil(lambda: bool(ticks), timeout=WAIT_MS)
    way(exporting)
    assert len(asked) == 2
    gate.set()
    qtbot.waitUntil(lambda: workspace.desk is None, timeout=WAIT_MS)
    placed = [name for name in files(tmp_path / "out") if name.startswith("event-")]
    assert not workspace.sending.running
    assert all((tmp_path / "out" / name).is_file() for name in placed)


def test_what_was_delivered_before_it_stopped_is_known_of(
    exporting: Window, asked: list[str], gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace = exporting.workspace
    qtbot.waitUntil(gate.reached.is_set, timeout=WAIT_MS)
    (path,) = tmp_path.glob("*-events/*.event")
    asked.append("yes")
    exporting.commands.close.trigger()
    gate.set()
    qtbot.waitUntil(lambda: workspace.desk is None, timeout=WAIT_MS)
    with qtbot.waitSignal(workspace.event_opened, timeout=WAIT_MS):
        workspace.open_event(path)
    standing = {name for name in files(tmp_path / "out") if name.startswith("event-")}
    assert standing, "the photo whose proof had begun was to be delivered"
    assert both(workspace) == standing


def test_an_export_that_is_stopped_before_it_makes_anything_makes_nothing(
    approving: Window, asked: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    workspace = approving.workspace
    # Here, not in a fixture: between fixtures and test the window gets on with its work.
    workspace.sending.start(tmp_path / "out", (0,))
    assert workspace.sending._task is None
    asked.append("yes")
    with qtbot.waitSignal(workspace.sending.refused, timeout=WAIT_MS):
        approving.commands.close.trigger()
    qtbot.waitUntil(lambda: workspace.desk is None, timeout=WAIT_MS)
    assert not (tmp_path / "out").exists()


def test_without_an_export_nobody_is_asked(window: Window, event: Workspace, asked: list[str]) -> None:
    window.commands.close.trigger()
    assert event.desk is None and not asked
