"""The people of the register, those who act for them, and who must not be shown."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from consent_db import connection, errors
from consent_db.evidence import new_key
from consent_db.records import Guardian, GuardianId, Person, PersonId, Restriction, RestrictionId
from consent_db.rows import GUARDIANS, PEOPLE, RESTRICTIONS, SUPPRESSIONS
from consent_db.store import Store


class People(Store):
    """Adds and changes entries of people."""

    def add_person(self, person: Person, guardians: tuple[Guardian, ...] = ()) -> PersonId:
        """Adds somebody, with the guardians of an under-18; each guardian's `person_id` is set to theirs.

        Raises `Suppressed` for the id of somebody who was erased.
        """
        with self._change("add-person", person.person_id):
            if any(SUPPRESSIONS.select(self._db, "person_id = ?", [person.person_id])):
                raise errors.Suppressed
            PEOPLE.insert(self._db, person)
            self._db.table("keys").insert({"owner": person.person_id, "key": new_key()})
            for guardian in guardians:
                self.add_guardian(replace(guardian, person_id=person.person_id))
        return person.person_id

    def person(self, person: PersonId) -> Person:
        """The entry as it is now, to be changed; `UnknownId`."""
        with connection.translated():
            return PEOPLE.only(self._db, person)

    def guardian(self, guardian: GuardianId) -> Guardian:
        """The entry as it is now, to be changed; `UnknownId`."""
        with connection.translated():
            return GUARDIANS.only(self._db, guardian)

    def change_person(self, person: Person) -> None:
        """Puts this entry in place of the one with the same id. The log names the fields that changed, not values."""
        with self._change("change-person", person.person_id) as details:
            before = PEOPLE.only(self._db, person.person_id)
            details["fields"] = _changed(before, person)
            PEOPLE.update(self._db, person.person_id, person)

    def add_guardian(self, guardian: Guardian) -> GuardianId:
        with self._change("add-guardian", guardian.guardian_id) as details:
            details["person"] = guardian.person_id
            self._must_hold("people", guardian.person_id)
            GUARDIANS.insert(self._db, guardian)
        return guardian.guardian_id

    def change_guardian(self, guardian: Guardian) -> None:
        """Puts this entry in place of the one with the same id, for instance when responsibility was verified."""
        with self._change("change-guardian", guardian.guardian_id) as details:
            before = GUARDIANS.only(self._db, guardian.guardian_id)
            details["fields"] = _changed(before, guardian)
            GUARDIANS.update(self._db, guardian.guardian_id, guardian)

    def restrict(self, restriction: Restriction) -> RestrictionId:
        """Bars somebody from being shown, or lifts the bar (code `none`)."""
        with self._change("restrict", restriction.restriction_id) as details:
            details["person"] = restriction.person_id
            self._must_hold("people", restriction.person_id)
            RESTRICTIONS.insert(self._db, restriction)
        return restriction.restriction_id


def _changed(before: Any, after: Any) -> list[str]:
    return [f.name for f in fields(after) if getattr(before, f.name) != getattr(after, f.name)]
