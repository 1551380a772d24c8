"""Setting an event up and changing it: what is left open stays open, and a no changes nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.photo import Days
from app.event.acts import Rendition
from app.gui import path_row
from app.gui.days_field import DaysField
from app.gui.event_dialog import NewEventDialog, PublicationDialog, change_publication
from app.gui.renditions_form import RenditionsForm
from app.gui.roll import roll_of
from app.gui.window import Window
from app.gui.workspace import Workspace
from consent_db.ages import start_of
from consent_db.clock import today
from consent_db.publication import Channel, Publication
from consent_db.records import Person
from consent_db.snapshot import ConsentSnapshot
from tests.clock import stands_at
from tests.gui.conftest import WAIT_MS, desk_of
from tests.gui.walk import seen

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
        dialog._reviewer.setText("jb")
        dialog._accept()
        return dialog.result()

    monkeypatch.setattr(NewEventDialog, "exec", fill)
    with qtbot.waitSignal(opened.event_opened, timeout=WAIT_MS):
        window.start.begin(folder)
    assert desk_of(opened).event.days == MAY


@pytest.fixture
def dialog(folder: Path, qtbot: QtBot) -> NewEventDialog:
    made = NewEventDialog(folder, "")
    qtbot.addWidget(made)
    made.show()
    return made


def test_folder_title_reviewer_and_places_are_asked_and_the_rest_on_demand(dialog: NewEventDialog) -> None:
    fields = [w for w in seen(dialog) if isinstance(w, QLineEdit) and w.isEnabled()]
    assert len(fields) == 3 and not dialog._days.isVisible() and not dialog._renditions.more.isVisible()
    dialog._more_button.click()
    assert dialog._days.isVisible() and dialog._renditions.more.isVisible()
    (publication,) = (rendition.publication for rendition in dialog.renditions)
    assert (publication.named_people, publication.other_controllers, publication.use_until) == (
        frozenset(),
        frozenset(),
        None,
    )
    assert dialog.days is None


def test_nobody_reviews_until_somebody_says_who(dialog: NewEventDialog) -> None:
    assert dialog.reviewer == ""
    dialog._accept()
    assert dialog.result() == 0 and "who reviews" in dialog._missing.text()
    dialog._reviewer.setText("jb")
    dialog._accept()
    assert dialog.result() == NewEventDialog.DialogCode.Accepted


def test_a_typed_folder_gives_the_title_until_somebody_gives_another(
    dialog: NewEventDialog, folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "The other day"
    other.mkdir()
    assert dialog.title == folder.name

    def type_folder(path: Path) -> None:
        dialog._place.line.selectAll()
        QTest.keyClicks(dialog._place.line, str(path))
        dialog._place.line.editingFinished.emit()

    type_folder(tmp_path / "nowhere")
    assert dialog.title == folder.name
    type_folder(other)
    assert dialog.title == "The other day"
    QTest.keyClicks(dialog._title, " of ours")
    type_folder(folder)
    assert dialog.title == "The other day of ours"


@pytest.mark.parametrize("chosen", [True, False])
def test_a_new_event_asks_for_its_folder_first_and_a_no_asks_nothing_more(
    window: Window, opened: Workspace, folder: Path, chosen: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def look(dialog: NewEventDialog) -> int:
        asked.append(dialog.folder)
        return int(NewEventDialog.DialogCode.Rejected)

    monkeypatch.setattr(path_row, "folder", lambda *_: str(folder) if chosen else "")
    monkeypatch.setattr(NewEventDialog, "exec", look)
    window.start.new.click()
    assert asked == ([folder] if chosen else []) and opened.desk is None


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


# Who is named, and until when


KIM, LEE = Person(display_name="Kim Test"), Person(display_name="Lee Test")
ROLL = roll_of(ConsentSnapshot("1", people=(KIM, LEE)))


def asked(form: RenditionsForm) -> Publication:
    (rendition,) = form.renditions()
    return rendition.publication


@pytest.fixture
def form(qtbot: QtBot) -> RenditionsForm:
    made = RenditionsForm(roll=ROLL)
    qtbot.addWidget(made)
    return made


def test_nobody_is_named_and_no_end_is_set_until_somebody_says_so(form: RenditionsForm) -> None:
    assert (asked(form).named_people, asked(form).use_until) == (frozenset(), None)
    assert not form._until.isEnabled()


def test_who_is_chosen_is_named_once_and_can_be_taken_out(form: RenditionsForm) -> None:
    for _ in range(2):
        QTest.keyClicks(form._named.field, "kim")
        QTest.keyClick(form._named.field, Qt.Key.Key_Return)
    form._named.add(LEE.person_id)
    assert asked(form).named_people == {KIM.person_id, LEE.person_id}
    (kim,) = (b for b in form._named.findChildren(QPushButton) if "Kim Test" in b.accessibleName())
    kim.click()
    assert asked(form).named_people == {LEE.person_id}


def test_a_use_ends_no_earlier_than_it_begins(form: RenditionsForm) -> None:
    form._ends.setChecked(True)
    form._from.setDate(QDate(2030, 5, 9))
    assert asked(form).use_until == date(2030, 5, 9)
    form._until.setDate(QDate(2030, 5, 1))
    assert asked(form).use_until == date(2030, 5, 9)
    form._until.setDate(QDate(2030, 6, 30))
    assert asked(form).use_until == date(2030, 6, 30)


def test_who_is_named_and_the_end_are_shown_again_and_kept(form: RenditionsForm, qtbot: QtBot) -> None:
    form._named.add(KIM.person_id)
    form._ends.setChecked(True)
    before: tuple[Rendition, ...] = form.renditions()
    again = RenditionsForm(before, ROLL)
    qtbot.addWidget(again)
    assert again.renditions() == before
    without_register = RenditionsForm(before)
    qtbot.addWidget(without_register)
    assert without_register.renditions() == before


def test_a_day_chosen_in_the_window_is_the_day_of_the_command_line(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stands_at(datetime(2026, 8, 31, 23, 30, tzinfo=UTC), monkeypatch)
    form = RenditionsForm()
    qtbot.addWidget(form)
    form._ticks[Channel.WEBSITE].setChecked(True)
    (rendition,) = form.renditions()
    assert rendition.publication.publish_at == start_of(date(2026, 9, 1))
