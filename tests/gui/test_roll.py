"""Everybody by name: found as one types, offered a few at a time, and meant only where that is clear."""

from __future__ import annotations

import gc
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.person_field import MOST_OFFERED, PersonField
from app.gui.roll import NOBODY, Roll, roll_of
from app.gui.workspace import Workspace
from consent_db.records import Guardian, GuardianRole, Person, PersonId
from consent_db.snapshot import ConsentSnapshot
from tests.gui.conftest import WAIT_MS

MANY = 2_000


def somebody(name: str, number: int, contact: str = "") -> Person:
    return Person(person_id=PersonId(f"p-{number:08d}"), display_name=name, contact=contact)


ZOE, ADA, BEN, OTHER_BEN = (
    somebody("Zoë Álvarez", 1, "zoe@example.org"),
    somebody("Ada Park", 2),
    somebody("Ben Ada-Smith", 3),
    somebody("Ben Ada-Smith", 4),
)
GUARDIAN = Guardian(person_id=ADA.person_id, name="Pat Müller", role=GuardianRole.PARENT)


@pytest.fixture
def roll() -> Roll:
    return roll_of(ConsentSnapshot("1", people=(ZOE, ADA, BEN, OTHER_BEN), guardians=(GUARDIAN,)))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", (ADA, BEN, OTHER_BEN, ZOE)),
        ("ada", (ADA, BEN, OTHER_BEN)),
        ("smith BEN", (BEN, OTHER_BEN)),
        ("zoe alvarez", (ZOE,)),
        ("example.org", (ZOE,)),
        ("muller", (ADA,)),
        ("p-00000002", (ADA,)),
        ("p-0", (ADA, BEN, OTHER_BEN, ZOE)),
        ("0002", ()),
        ("nobody", ()),
    ],
)
def test_all_words_are_found_in_name_contact_guardian_or_at_the_start_of_the_id(
    roll: Roll, typed: str, found: tuple[Person, ...]
) -> None:
    assert roll.fitting(typed) == found


def test_names_are_offered_up_to_a_number_and_two_of_one_name_with_their_ids(roll: Roll) -> None:
    assert roll.offered("ben", 9) == (
        ("Ben Ada-Smith  (p-00000003)", BEN.person_id),
        ("Ben Ada-Smith  (p-00000004)", OTHER_BEN.person_id),
    )
    assert len(roll.offered("a", 2)) == 2
    assert roll.offered("", 9) == () and roll.offered(" ", 9) == () and NOBODY.offered("a", 9) == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("zoe", ZOE),
        ("ada park", ADA),
        ("ADA PARK ", ADA),
        ("ben ada-smith", None),
        ("Ben Ada-Smith  (p-00000004)", OTHER_BEN),
        ("ada", None),
        ("", None),
        ("nobody", None),
    ],
)
def test_somebody_is_meant_by_a_whole_name_or_where_only_one_fits(roll: Roll, typed: str, meant: Person | None) -> None:
    assert roll.meant(typed) == (meant.person_id if meant is not None else None)


def test_a_whole_name_is_meant_also_where_others_hold_it() -> None:
    roll = roll_of(ConsentSnapshot("1", people=(somebody("Ann", 1), somebody("Anna", 2))))
    assert roll.meant("ann") == "p-00000001"


@pytest.fixture
def field(qtbot: QtBot) -> PersonField:
    made = PersonField()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def test_however_many_there_are_a_field_offers_a_few(field: PersonField) -> None:
    numbers = count()
    people = tuple(somebody(f"Sam {number}", number) for number in (next(numbers) for _ in range(MANY)))
    field.show_people(roll_of(ConsentSnapshot("1", people=people)))
    QTest.keyClicks(field, "sam")
    assert len(field.offered) == MOST_OFFERED
    QTest.keyClicks(field, " 1999")
    assert field.offered == ("Sam 1999",)


def test_whom_one_chooses_from_what_is_offered_is_meant(field: PersonField, roll: Roll, qtbot: QtBot) -> None:
    field.show_people(roll)
    QTest.keyClicks(field, "ben")
    popup = field.completer().popup()
    assert popup is not None and popup.isVisible() and popup.model().rowCount() == 2
    chosen: list[str] = []
    field.chosen.connect(chosen.append)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(chosen) and not field.text(), timeout=WAIT_MS)
    QApplication.processEvents()
    # Once: a second answer would name the next face as well.
    assert chosen == [OTHER_BEN.person_id]


def test_a_register_that_was_read_is_out_of_the_collectors_sight(opened: Workspace) -> None:
    """Looking through tens of thousands of people would stop every thread for a fifth of a second."""
    snapshot = opened.register.snapshot
    assert snapshot is not None
    in_sight = set(map(id, gc.get_objects()))
    assert not in_sight & {id(snapshot.people), id(snapshot._people), id(opened.register.roll.people)}
