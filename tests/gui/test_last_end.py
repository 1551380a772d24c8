"""A crash is offered at the next start, once, without names; a clean end is not."""

from __future__ import annotations

import faulthandler
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.gui import program
from app.gui.last_end import MARK, Running, offer, unclean_ends
from app.gui.window import Window
from app.gui.workspace import Workspace

NAME = "Ada Test"


def run_and(end: str, folder: Path) -> int:
    """A program of its own that marks its run, and ends so; whoever it is about stands in its source's path."""
    source = folder / NAME / "program.py"
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_text(
        textwrap.dedent(f"""
        import faulthandler, os, signal
        from pathlib import Path
        from app.gui.last_end import Running

        def inside():
            name = {NAME!r}
            {end}

        running = Running.begin(Path({str(folder / "state")!r}))
        inside()
        """)
    )
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    return subprocess.run([sys.executable, str(source)], env=environment, check=False, timeout=60).returncode


@pytest.fixture(autouse=True)
def _faults_of_tests() -> Iterator[None]:
    """The tests' own handler of faults comes back."""
    yield
    faulthandler.enable(sys.__stderr__ or sys.stderr)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def test_after_a_clean_end_nothing_is_told(tmp_path: Path, state: Path) -> None:
    assert run_and("running.ended()", tmp_path) == 0
    assert list(state.iterdir()) == [] and unclean_ends(state) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="faults are told differently there")
def test_a_crash_is_told_once_where_it_was_and_without_names(tmp_path: Path, state: Path) -> None:
    assert run_and("faulthandler._sigsegv()", tmp_path) != 0
    (told,) = unclean_ends(state)
    assert "Segmentation fault" in told and "inside (program.py:" in told
    assert NAME not in told and str(tmp_path) not in told and "/" not in told
    assert unclean_ends(state) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_program_that_was_killed_is_told_of_without_a_trace(tmp_path: Path, state: Path) -> None:
    assert run_and("os.kill(os.getpid(), signal.SIGKILL)", tmp_path) == -signal.SIGKILL
    assert unclean_ends(state) == ("",)


def test_a_program_that_still_runs_has_not_ended(state: Path) -> None:
    running = Running.begin(state)
    assert running is not None
    assert unclean_ends(state) == () and (state / MARK.format(os.getpid())).exists()
    running.ended()
    assert list(state.iterdir()) == []


def test_only_lines_that_can_hold_no_name_are_kept(state: Path) -> None:
    state.mkdir()
    lines = (
        f"Fatal Python error: Aborted {NAME!r}: C:/Users/{NAME}",
        "Thread 0x00007f (most recent call first):",
        f'  File "C:\\Users\\{NAME}\\app\\gui\\window.py", line 7 in closeEvent',
        f"Extension modules: {NAME}",
        f"terminate called: {NAME}.jpg",
    )
    (state / MARK.format(1)).write_text("\n".join(lines))
    (told,) = unclean_ends(state)
    assert told.splitlines() == ["Fatal Python error: Aborted ", "Thread 0x00007f", "  closeEvent (window.py:7)"]


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert Running.begin(tmp_path / "file" / "state") is None
    assert unclean_ends(tmp_path / "file" / "state") == ()


@pytest.mark.parametrize(("pressed", "copied"), [("Go on", False), ("Copy the details", True)])
def test_the_details_are_copied_only_by_whoever_asks(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, pressed: str, copied: bool
) -> None:
    said: list[str] = []

    def press(box: QMessageBox) -> int:
        said.append(box.text())
        next(one for one in box.buttons() if one.text() == pressed).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    qapp.clipboard().setText("before")
    offer(None, ("Segmentation fault", ""))
    assert "ended unexpectedly" in said[0]
    there = qapp.clipboard().text()
    assert ("Segmentation fault" in there and "no trace" in there) if copied else there == "before"


@pytest.mark.usefixtures("qapp")
def test_without_a_crash_nothing_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda _: pytest.fail("a question came up"))
    offer(None, ())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("crashed", [True, False])
def test_the_program_offers_it_at_its_start_and_marks_its_own_run(
    qtbot: QtBot, state: Path, monkeypatch: pytest.MonkeyPatch, crashed: bool
) -> None:
    state.mkdir()
    if crashed:
        (state / MARK.format(1)).write_text("Fatal Python error: Aborted")
    offered: list[tuple[str, ...]] = []
    marks: list[list[str]] = []

    def running(*_: object) -> int:
        marks.append([path.name for path in state.glob("*.log")])
        qtbot.waitUntil(lambda: bool(offered))
        return 0

    monkeypatch.setattr(program, "state_folder", lambda: state)
    monkeypatch.setattr(program, "offer", lambda _, ends: offered.append(ends))
    for name in ("log_to_file", "watch", "dress"):
        monkeypatch.setattr(program, name, lambda *_: None)
    monkeypatch.setattr(QApplication, "exec", running)
    windows: list[Window] = []

    def made(workspace: Workspace) -> Window:
        windows.append(Window(workspace))
        return windows[-1]

    monkeypatch.setattr(program, "Window", made)
    assert program.run() == 0
    assert offered == [("Fatal Python error: Aborted",) if crashed else ()]
    assert marks == [[MARK.format(os.getpid())]] and list(state.iterdir()) == []
    windows[0].close()
