"""One row of somebody's table as entries of the register.

Promise (DP-27): whatever a table says, nothing in it becomes a yes: "yes", "given" and the like become *requested*. A
no, a withdrawal and an objection stay what they are, and a child's "agrees" or anybody's claim that a parent was
checked is not taken over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from consent_db import transfer_cells as cells
from consent_db.ages import adult_on, latest_birth_date
from consent_db.channels import Channel, Purpose
from consent_db.records import (
    ChildView,
    Consent,
    ConsentId,
    ConsentKind,
    ConsentState,
    GiverId,
    GiverRole,
    Guardian,
    GuardianId,
    GuardianRole,
    Method,
    Person,
    PersonId,
)
from consent_db.transfer_mapping import GUARDIANS, Field, guardian_field

Value = TypeVar("Value")

_ID = re.compile(r"[a-z]-[0-9a-z-]{1,40}")
_STATES = {
    **dict.fromkeys(cells.YES | {"requested", "asked", "pending"}, ConsentState.REQUESTED),
    **dict.fromkeys(cells.NO, ConsentState.REFUSED),
    "withdrawn": ConsentState.WITHDRAWN,
    "objected": ConsentState.OBJECTED,
    "invalidated": ConsentState.INVALIDATED,
}


class BadCell(Exception):
    """A cell that cannot be read: which column, and what is wrong with it, without quoting it."""

    def __init__(self, field: Field, wrong: str) -> None:
        super().__init__(f"{field} {wrong}")
        self.field, self.wrong = field, wrong


@dataclass(frozen=True, slots=True)
class Entries:
    """What one row says. `dated`: the row itself says when the decision was made. `notes` are for whoever imports."""

    person: Person
    named_id: bool
    guardians: tuple[Guardian, ...] = ()
    consent: Consent | None = None
    named_consent: bool = False
    dated: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cells of one row by what they mean."""

    by_field: Mapping[Field, str]
    today: date

    def text(self, field: Field) -> str:
        return self.by_field.get(field, "")

    def read(self, field: Field, reader: Callable[[str], Value]) -> Value:
        try:
            return reader(self.text(field))
        except ValueError as trouble:
            raise BadCell(field, str(trouble)) from trouble

    def past(self, field: Field) -> date | None:
        return self.read(field, lambda cell: cells.past_day(cell, self.today))


def entries(by_field: Mapping[Field, str], today: date) -> Entries:
    """The entries of one row; `BadCell` where a cell cannot be read."""
    row = _Cells(by_field, today)
    person, notes = _person(row)
    guardians = tuple(g for n in range(1, GUARDIANS + 1) if (g := _guardian(row, n, person.person_id)) is not None)
    if guardians and person.date_of_birth is None:
        notes = (*notes, "guardians of somebody who is not known to be under 18 were left out")
        guardians = ()
    consent, more = _consent(row, person, guardians)
    return Entries(
        person=person,
        named_id=bool(row.text(Field.ID)),
        guardians=guardians,
        consent=consent,
        named_consent=bool(row.text(Field.CONSENT_ID)),
        dated=bool(row.text(Field.DECIDED_ON)),
        notes=(*notes, *more),
    )


def _person(row: _Cells) -> tuple[Person, tuple[str, ...]]:
    notes: list[str] = []
    name = row.text(Field.NAME) or f"{row.text(Field.FIRST_NAME)} {row.text(Field.LAST_NAME)}".strip()
    if not name:
        raise BadCell(Field.NAME, "is empty")
    born = row.read(Field.BORN, cells.birth_date)
    if born is not None and adult_on(latest_birth_date(born)) <= row.today:
        notes.append("an adult's birth date is not kept: record the date of their over-18 declaration")
        born = None
    over_18 = None
    if row.text(Field.OVER_18).casefold() in cells.YES:
        notes.append("'over 18' without a date establishes no age: record the date of the declaration")
    elif row.text(Field.OVER_18).casefold() not in cells.NO:
        over_18 = row.past(Field.OVER_18)
    if born is not None and over_18 is not None:
        raise BadCell(Field.OVER_18, "contradicts the birth date, which is of somebody under 18")
    view = ChildView.NOT_RECORDED
    if row.text(Field.CHILD_VIEW):
        view = row.read(Field.CHILD_VIEW, lambda cell: cells.one_of(ChildView, cell))
        if view is ChildView.AGREES:
            notes.append("that a child agrees is not taken from a table: ask and record it")
            view = ChildView.NOT_RECORDED
    person = Person(
        display_name=name,
        contact=row.text(Field.CONTACT),
        over18_confirmed_on=over_18,
        date_of_birth=born,
        child_view=view,
        child_asked_by=row.text(Field.CHILD_ASKED_BY) if view is ChildView.OBJECTS else "",
        child_asked_on=row.past(Field.CHILD_ASKED_ON) if view is ChildView.OBJECTS else None,
        capacity_concern=row.read(Field.CAPACITY_CONCERN, cells.flag),
        deceased=row.read(Field.DECEASED, cells.flag),
        affiliation_end=row.read(Field.LEFT, cells.day),
    )
    named = _id(row, Field.ID, "p-")
    return (replace(person, person_id=PersonId(named)) if named else person), tuple(notes)


def _guardian(row: _Cells, number: int, person: PersonId) -> Guardian | None:
    name = row.text(guardian_field(number))
    if not name:
        return None
    role = guardian_field(number, "role")
    guardian = Guardian(
        person_id=person,
        name=name,
        contact=row.text(guardian_field(number, "contact")),
        role=row.read(role, lambda cell: cells.one_of(GuardianRole, cell) if cell else GuardianRole.PARENT),
    )
    named = _id(row, guardian_field(number, "id"), "g-")
    return replace(guardian, guardian_id=GuardianId(named)) if named else guardian


def _consent(row: _Cells, person: Person, guardians: tuple[Guardian, ...]) -> tuple[Consent | None, tuple[str, ...]]:
    said = row.text(Field.CONSENT).casefold()
    if not said:
        return None, ()
    state = _STATES.get(said)
    if state is None:
        raise BadCell(Field.CONSENT, "is neither a yes nor a no")
    giver = _giver(row, person, guardians)
    role = GiverRole.SELF if giver == person.person_id else GiverRole.GUARDIAN
    consent = Consent(
        subject_id=person.person_id,
        giver_id=giver,
        giver_role=role,
        kind=row.read(Field.KIND, lambda c: cells.one_of(ConsentKind, c) if c else ConsentKind.PUBLICATION),
        state=state,
        given_on=row.past(Field.DECIDED_ON) or row.today,
        method=row.read(Field.METHOD, lambda c: cells.one_of(Method, c) if c else Method.WRITTEN_SIGNED),
        statement_version=row.text(Field.STATEMENT),
        notice_version=row.text(Field.NOTICE),
        language=row.text(Field.LANGUAGE) or "en-GB",
        controllers=row.read(Field.CONTROLLERS, cells.names),
        channels=row.read(Field.CHANNELS, lambda c: cells.several_of(Channel, c)),
        purposes=row.read(Field.PURPOSES, lambda c: cells.several_of(Purpose, c)),
        photo_ids=row.read(Field.PHOTOS, cells.names),
        events=row.read(Field.EVENTS, cells.names),
        photo_from=row.read(Field.PHOTOS_FROM, cells.day),
        photo_to=row.read(Field.PHOTOS_TO, cells.day),
        allow_name=row.read(Field.ALLOW_NAME, cells.flag),
        allow_edit=row.read(Field.ALLOW_EDIT, cells.flag),
        worldwide_ack=row.read(Field.WORLDWIDE, cells.flag),
        effective_from=row.read(Field.VALID_FROM, cells.day),
        last_day=row.read(Field.LAST_DAY, cells.day),
        while_affiliated=row.read(Field.WHILE_AFFILIATED, cells.flag),
        withdrawal_contact=row.text(Field.WITHDRAWAL_CONTACT),
    )
    named = _id(row, Field.CONSENT_ID, "c-")
    consent = replace(consent, consent_id=ConsentId(named)) if named else consent
    asked = said not in ("requested", "asked", "pending")
    if consent.state is ConsentState.REQUESTED and asked:
        return consent, ("a yes in a table is recorded as requested, until its document is filed",)
    return consent, ()


def _giver(row: _Cells, person: Person, guardians: tuple[Guardian, ...]) -> GiverId:
    said = row.text(Field.DECIDED_BY)
    if not said or said.casefold() == "self" or said == person.person_id:
        return person.person_id
    for guardian in guardians:
        if said == guardian.guardian_id or said.casefold() == guardian.name.casefold():
            return guardian.guardian_id
    if _ID.fullmatch(said) and said.startswith("g-"):
        return GuardianId(said)
    raise BadCell(Field.DECIDED_BY, "is neither 'self' nor a guardian of this row")


def _id(row: _Cells, field: Field, prefix: str) -> str:
    text = row.text(field)
    if text and not (text.startswith(prefix) and _ID.fullmatch(text)):
        raise BadCell(field, f"is not an id of a register, which begins with {prefix}: leave this column out")
    return text
