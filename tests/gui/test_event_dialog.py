"""Setting an event up and changing it: what is left open stays open, and a no changes nothing."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from app.domain.photo import Days
from app.gui.days_field import DaysField
from app.gui.event_dialog import NewEventDialog, PublicationDialog, change_publication
from app.gui.open_register import today
from app.gui.window import Window
from app.gui.workspace import Workspace
from tests.gui.conftest import WAIT_MS, desk_of

MAY = Days(date(2026, 5, 1), date(2026, 5, 3))


@pytest.fixture
def field(qtbot: QtBot) -> DaysField:
    made = DaysField()
    qtbot.addWidget(made)
    return made


def test_no_date_is_said_until_somebody_ticks_that_they_know(field: DaysField) -> None:
    assert field.days is None and not field.first.isEnabled()
    field.known.setChecked(True)
    assert field.days == Days(today(), today())
    field.known.setChecked(False)
    assert field.days is None


def test_no_day_lies_in_the_future_nor_the_last_before_the_first(field: DaysField) -> None:
    field.known.setChecked(True)
    field.first.setDate(QDate(2026, 5, 1))
    field.last.setDate(QDate(2026, 4, 1))
    assert field.days == Days(date(2026, 5, 1), date(2026, 5, 1))
    field.last.setDate(QDate(2026, 5, 3))
    assert field.days == MAY
    field.first.setDate(QDate(2026, 5, 9))
    assert field.days == Days(date(2026, 5, 9), date(2026, 5, 9))
    late = today() + timedelta(days=400)
    field.last.setDate(QDate(late.year, late.month, late.day))
    assert field.days is not None and field.days.last <= today()


def test_what_was_said_before_is_shown(qtbot: QtBot) -> None:
    field = DaysField(MAY)
    qtbot.addWidget(field)
    assert field.days == MAY


def test_a_new_event_begins_with_the_date_that_was_given(
    window: Window, opened: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fill(dialog: NewEventDialog) -> int:
        dialog._days.first.setDate(QDate(2026, 5, 1))
        dialog._days.last.setDate(QDate(2026, 5, 3))
        dialog._days.known.setChecked(True)
        dialog._accept()
        return dialog.result()

    monkeypatch.setattr(NewEventDialog, "exec", fill)
    with qtbot.waitSignal(opened.event_opened, timeout=WAIT_MS):
        window.start.begin(folder)
    assert desk_of(opened).event.days == MAY


@pytest.mark.parametrize("yes", [True, False])
def test_the_event_date_is_changed_later_only_by_a_yes(
    window: Window, event: Workspace, yes: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def change(dialog: PublicationDialog) -> int:
        dialog._days.first.setDate(QDate(2026, 5, 1))
        dialog._days.last.setDate(QDate(2026, 5, 3))
        dialog._days.known.setChecked(True)
        (dialog._accept if yes else dialog.reject)()
        return dialog.result()

    monkeypatch.setattr(PublicationDialog, "exec", change)
    # The form knows days only.
    event.arrange(PublicationDialog(desk_of(event).event.renditions, None, window).renditions, None)
    before = desk_of(event).event.renditions
    change_publication(event, window)
    assert desk_of(event).event.days == (MAY if yes else None)
    assert desk_of(event).event.renditions == before
    monkeypatch.setattr(PublicationDialog, "exec", lambda dialog: (dialog._accept(), dialog.result())[1])
    steps = desk_of(event).event.last_step
    change_publication(event, window)
    assert desk_of(event).event.last_step is steps
