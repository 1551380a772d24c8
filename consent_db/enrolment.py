"""Face templates: whose may be kept, and until when (consent-rules DP-01 to DP-05)."""

from __future__ import annotations

from datetime import date

from consent_db import errors, reading
from consent_db.adults import Standing, standing_on
from consent_db.matching import may_match
from consent_db.records import PersonId, new_id
from consent_db.store import Store


class Enrolment(Store):
    """Switches matching on, keeps templates of people who agreed to it, and drops those that may be kept no longer."""

    def set_dpia(self, reference: str) -> None:
        """Records the reference of the signed-off assessment, which switches matching on; empty switches it off."""
        with self._change("set-dpia", "") as details:
            details["reference"] = reference.strip()
            self._set("dpia_reference", reference.strip())

    def check_enrolment(self, person: PersonId, today: date) -> None:
        """Returns where the person may be enrolled today; else `UnknownId`, `MatchingOff`, `AgeNotAdult` or
        `NoBiometricConsent`."""
        found = self.snapshot(today)
        entry = found.person(person)
        if entry is None:
            raise errors.UnknownId
        if not found.dpia_reference:
            raise errors.MatchingOff
        if standing_on(entry, today) is not Standing.ADULT:
            raise errors.AgeNotAdult
        if not may_match(person, found, found.policy, today):
            raise errors.NoBiometricConsent

    def add_template(self, person: PersonId, vector: tuple[float, ...], today: date) -> None:
        """Enrols one more face of the person (three to five are matched best); raises what `check_enrolment` does."""
        with self._change("add-template", person):
            self.check_enrolment(person, today)
            sealed = reading.sealed_template(vector, person, reading.key_of(self._db, person))
            row = {"person_id": person, "sealed": sealed, "enrolled_on": today.isoformat()}
            self._db.table("templates").insert({"template_id": new_id("t"), **row})

    def drop_templates(self, today: date) -> int:
        """Deletes the templates of everybody who may not be matched on `today`; how many people that were."""
        found = self.snapshot(today)
        enrolled = [PersonId(row[0]) for row in self._db.execute("SELECT DISTINCT person_id FROM templates")]
        stale = [person for person in enrolled if not may_match(person, found, found.policy, today)]
        for person in stale:
            with self._change("drop-template", person):
                self._db.table("templates").delete_where("person_id = ?", [person])
        return len(stale)
