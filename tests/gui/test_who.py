"""Who is at work is said by whoever sits there, and never taken from the event."""

from __future__ import annotations

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


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was offered each time somebody was asked who they are; the answer is what stands last here, or no."""
    seen: list[str] = []
    answers: list[str] = []

    def answer(dialog: WhoDialog) -> int:
        seen.append(dialog.who)
        if not answers:
            dialog.reject()
        else:
            dialog.field.setText(answers[-1])
            dialog._accept()
        return dialog.result()

    monkeypatch.setattr(WhoDialog, "exec", answer)
    monkeypatch.setattr(WhoDialog, "answers", answers, raising=False)
    return seen


def answering(who: str) -> None:
    WhoDialog.answers.append(who)  # type: ignore[attr-defined]  # of the fixture


def started_anew(workspace: Workspace) -> None:
    """Somebody else starts the program, with the same computer account."""
    workspace.close_event()
    workspace.reviewer = ""


def test_whoever_opens_somebodys_event_says_who_they_are(
    window: Window, event: Workspace, asked: list[str], qtbot: QtBot
) -> None:
    started_anew(event)
    QSettings().setValue(REVIEWER, "last")
    listed(window, qtbot, 1)
    answering(" kl ")
    with qtbot.waitSignal(event.event_opened, timeout=WAIT_MS):
        window.start._go_on.click()
    assert (asked, event.reviewer, desk_of(event).by) == (["last"], "kl", "kl")
    assert desk_of(event).event.began.by == "jb"
    assert QSettings().value(REVIEWER) == "kl"


def test_an_event_stays_shut_to_somebody_who_does_not_say_who_they_are(
    window: Window, event: Workspace, asked: list[str], qtbot: QtBot
) -> None:
    started_anew(event)
    listed(window, qtbot, 1)
    window.start._go_on.click()
    qtbot.wait(50)
    assert len(asked) == 1 and event.desk is None and event.reviewer == ""


def test_it_is_asked_once_while_the_program_runs(window: Window, event: Workspace, asked: list[str]) -> None:
    assert introduced(event, window) and asked == []
    event.reviewer = WHO
    assert not introduced(event, window) and len(asked) == 1, "whoever tried the sample has not said who they are"
    assert offered(event) != WHO


def test_somebody_else_takes_over_and_a_no_changes_nothing(window: Window, event: Workspace, asked: list[str]) -> None:
    window.commands.who.trigger()
    assert asked == ["jb"] and event.reviewer == "jb"
    answering("kl")
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
