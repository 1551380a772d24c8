"""A table of people and their answers, taken into the register: planned first, so that it can be shown, then done.

Promises: a plan changes nothing; carrying one out is one transaction, and refused where any row is bad unless bad rows
were to be passed over; somebody who is already there, by id or by name, contact and birth date, is not added again,
nor is a decision of the same giver, kind, scope and outcome; whoever was erased is refused.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from consent_db.errors import BadFile
from consent_db.records import Consent, ConsentId, ConsentState, GiverRole, Guardian, Person, PersonId
from consent_db.register import Register
from consent_db.snapshot import ConsentSnapshot
from consent_db.transfer_mapping import Field
from consent_db.transfer_rows import BadCell, Entries, entries
from consent_db.transfer_sheet import Row, Sheet
from consent_db.transfer_suppressed import suppressed


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be imported: the line it begins on, and what is wrong, without quoting it."""

    line: int
    wrong: str


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """What one row will do: who it is about, whether they are new, the decision it adds (None: none, or known)."""

    line: int
    person: Person
    is_new: bool
    guardians: tuple[Guardian, ...]
    consent: Consent | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What importing a table will do, row by row."""

    rows: tuple[PlannedRow, ...]
    bad: tuple[BadRow, ...]

    @property
    def new_people(self) -> int:
        return sum(row.is_new for row in self.rows)

    @property
    def consents(self) -> tuple[Consent, ...]:
        return tuple(row.consent for row in self.rows if row.consent is not None)


def plan_import(sheet: Sheet, mapping: Mapping[str, Field], register: Register, today: date) -> ImportPlan:
    """What importing `sheet` on `today` will do; nothing is changed."""
    known = _Known(register.snapshot(today), suppressed(register))
    rows: list[PlannedRow] = []
    bad = [BadRow(line, "has more cells than the table has headings") for line in sheet.ragged]
    for row in sheet.rows:
        try:
            rows.append(known.planned(row.line, entries(_by_field(sheet, mapping, row), today)))
        except BadCell as trouble:
            bad.append(BadRow(row.line, str(trouble)))
    return ImportPlan(tuple(rows), tuple(sorted(bad, key=lambda b: b.line)))


def carry_out(plan: ImportPlan, register: Register, *, skip_bad: bool = False) -> None:
    """Imports all that is planned, or nothing. Raises `BadFile` where a row is bad and bad rows are not skipped."""
    if plan.bad and not skip_bad:
        raise BadFile(f"{len(plan.bad)} rows cannot be imported.", "Correct them, or skip them.")
    with register.together():
        for row in plan.rows:
            if row.is_new:
                register.add_person(row.person)
            for guardian in row.guardians:
                register.add_guardian(guardian)
            if row.consent is not None:
                register.add_consent(row.consent)


def _by_field(sheet: Sheet, mapping: Mapping[str, Field], row: Row) -> dict[Field, str]:
    return {mapping[column]: cell for column, cell in zip(sheet.columns, row.cells, strict=True) if column in mapping}


@dataclass(slots=True)
class _Known:
    """Everybody in the register, and whom the rows before this one will add."""

    snapshot: ConsentSnapshot
    erased: frozenset[PersonId]
    people: dict[PersonId, Person] = field(default_factory=dict)
    guardians: dict[PersonId, list[Guardian]] = field(default_factory=dict)
    consents: dict[PersonId, list[Consent]] = field(default_factory=dict)
    by_name: dict[tuple[str, str], list[Person]] = field(default_factory=dict)
    states: dict[ConsentId, ConsentState] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for person in self.snapshot.people:
            self._learn(person)
            self.guardians[person.person_id] = list(self.snapshot.guardians_of(person.person_id))
            self.consents[person.person_id] = list(self.snapshot.consents_of(person.person_id))
        self.states = {consent.consent_id: consent.state for consent in self.snapshot.consents}

    def planned(self, line: int, said: Entries) -> PlannedRow:
        """What this row will do; `BadCell`."""
        if said.named_id and said.person.person_id in self.erased:
            raise BadCell(Field.ID, "was erased from this register and may not be imported again")
        there, notes = self._found(said)
        person = said.person if there is None else there
        guardians, of = self._new_guardians(person, said)
        consent = self._new_consent(person, said, of)
        # Learnt only now: a row that turned out bad must leave no trace in the rows after it.
        if there is None:
            self._learn(person)
        self.guardians[person.person_id] += guardians
        if consent is not None:
            self.consents[person.person_id].append(consent)
            self.states[consent.consent_id] = consent.state
        if there is not None:
            notes = (*notes, "already in the register, and not changed")
        if said.consent is not None and consent is None:
            notes = (*notes, "this decision is already there")
        if guardians:
            notes = (*notes, "a guardian counts once somebody has verified their responsibility")
        return PlannedRow(line, person, there is None, guardians, consent, (*said.notes, *notes))

    def _found(self, said: Entries) -> tuple[Person | None, tuple[str, ...]]:
        """The person this row is about, if they are there."""
        if said.named_id and said.person.person_id in self.people:
            there = self.people[said.person.person_id]
            if _folded(there.display_name) != _folded(said.person.display_name):
                raise BadCell(Field.ID, "belongs to somebody of another name")
            return there, ()
        alike = [p for p in self.by_name.get(_key(said.person), []) if _same_age(p, said.person)]
        if said.named_id:
            # An id of its own tells namesakes apart.
            return None, ()
        if len(alike) > 1:
            raise BadCell(Field.NAME, "fits several people in the register: add a column with their ids")
        if alike and not said.person.contact:
            return alike[0], ("taken for the person of the same name, since neither has a contact",)
        return (alike[0] if alike else None), ()

    def _learn(self, person: Person) -> None:
        self.people[person.person_id] = person
        self.by_name.setdefault(_key(person), []).append(person)
        self.guardians.setdefault(person.person_id, [])
        self.consents.setdefault(person.person_id, [])

    def _new_guardians(self, person: Person, said: Entries) -> tuple[tuple[Guardian, ...], dict[str, Guardian]]:
        """The guardians to add, and for each that the row names the one who stands in the register."""
        new: list[Guardian] = []
        of: dict[str, Guardian] = {}
        known = list(self.guardians.get(person.person_id, ()))
        for guardian in said.guardians:
            there = next((g for g in known if g.guardian_id == guardian.guardian_id), None) or next(
                (g for g in known if _folded(g.name) == _folded(guardian.name)), None
            )
            if there is None:
                there = replace(guardian, person_id=person.person_id)
                new.append(there)
                known.append(there)
            of[guardian.guardian_id] = there
        return tuple(new), of

    def _new_consent(self, person: Person, said: Entries, of: dict[str, Guardian]) -> Consent | None:
        """The decision of this row, given by whoever stands in the register; None where it is already there."""
        if said.consent is None:
            return None
        giver = said.consent.giver_id
        if said.consent.giver_role is GiverRole.SELF:
            consent = replace(said.consent, subject_id=person.person_id, giver_id=person.person_id)
        elif giver in of:
            consent = replace(said.consent, subject_id=person.person_id, giver_id=of[giver].guardian_id)
        elif any(g.guardian_id == giver for g in self.guardians.get(person.person_id, ())):
            consent = replace(said.consent, subject_id=person.person_id)
        else:
            raise BadCell(Field.DECIDED_BY, "is no guardian of this person")
        if said.named_consent and consent.consent_id in self.states:
            if consent.state.is_no and self.states[consent.consent_id] is not consent.state:
                raise BadCell(Field.CONSENT, "differs from the register, where a record never changes: withdraw there")
            return None
        earlier = self.consents.get(person.person_id, ())
        if not said.named_consent and _is_said_already(consent, earlier, dated=said.dated):
            return None
        return consent


def _is_said_already(new: Consent, earlier: Iterable[Consent], *, dated: bool) -> bool:
    """Whether the latest decision of the same giver, kind and scope (and day, where the row names one) says the same.

    A request says nothing new beside a yes.
    """
    alike = [c for c in earlier if _scope(c) == _scope(new) and (not dated or c.given_on == new.given_on)]
    if not alike:
        return False
    latest = max(alike, key=lambda c: (c.given_on, c.state.is_no))
    return latest.state is new.state or (latest.state.is_yes and not new.state.is_no)


def _scope(c: Consent) -> tuple[object, ...]:
    return (c.giver_id, c.kind, c.channels, c.purposes, c.events, c.photo_ids, c.photo_from, c.photo_to)


def _key(person: Person) -> tuple[str, str]:
    return _folded(person.display_name), _folded(person.contact)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _same_age(one: Person, other: Person) -> bool:
    """Two birth dates that differ are of two people."""
    return one.date_of_birth is None or other.date_of_birth is None or one.date_of_birth == other.date_of_birth
