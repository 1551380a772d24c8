"""Who is at work is said by whoever sits there, and never taken from the event."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.event.sample import WHO
from app.gui.who_dialog import REVIEWER, WhoDialog, introduced, offered
from app.gui.window import Window
from app.gui.workspace import Workspace
from tests.gui.conftest import WAIT_MS, desk_of
from tests.gui.test_start_page import listed


@dataclass(frozen=True)
class Asked:
    """Whom the question offered each time; it is answered with the last of `answers`, or not at all."""

    offered: list[str]
    answers: list[str]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    made = Asked([], [])

    def answer(dialog: WhoDialog) -> int:
        made.offered.append(dialog.who)
        if not made.answers:
            dialog.reject()
        else:
            dialog.field.setText(made.answers[-1])
            dialog._accept()
        return dialog.result()

    monkeypatch.setattr(WhoDialog, "exec", answer)
    return made


def started_anew(workspace: Workspace) -> None:
    """Somebody else starts the program, with the same computer account."""
    workspace.close_event()
    workspace.reviewer = ""


def test_whoever_opens_somebodys_event_says_who_they_are(
    window: Window, event: Workspace, asked: Asked, qtbot: QtBot
) -> None:
    started_anew(event)
    QSettings().setValue(REVIEWER, "last")
    listed(window, qtbot, 1)
    asked.answers.append(" kl ")
    with qtbot.waitSignal(event.event_opened, timeout=WAIT_MS):
        window.start._go_on.click()
    assert (asked.offered, event.reviewer, desk_of(event).by) == (["last"], "kl", "kl")
    assert desk_of(event).event.began.by == "jb"
    assert QSettings().value(REVIEWER) == "kl"


def test_an_event_stays_shut_to_somebody_who_does_not_say_who_they_are(
    window: Window, event: Workspace, asked: Asked, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    started_anew(event)
    listed(window, qtbot, 1)
    opened: list[Path] = []
    monkeypatch.setattr(event, "open_event", opened.append)
    window.start._go_on.click()
    assert len(asked.offered) == 1 and opened == [] and event.reviewer == ""


def test_it_is_asked_once_while_the_program_runs(window: Window, event: Workspace, asked: Asked) -> None:
    assert introduced(event, window) and asked.offered == []
    event.reviewer = WHO
    assert not introduced(event, window) and len(asked.offered) == 1, (
        "whoever tried the sample has not said who they are"
    )
    assert offered(event) != WHO


def test_somebody_else_takes_over_and_a_no_changes_nothing(window: Window, event: Workspace, asked: Asked) -> None:
    window.commands.who.trigger()
    assert asked.offered == ["jb"] and event.reviewer == "jb"
    asked.answers.append("kl")
    window.commands.who.trigger()
    assert (event.reviewer, desk_of(event).by) == ("kl", "kl")
    assert "kl" in window.commands.who.text()


@pytest.mark.usefixtures("qapp")
def test_nobody_is_no_answer(qtbot: QtBot) -> None:
    dialog = WhoDialog(" ")
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible() and dialog.missing.isVisible()
