"""What a register gives out on paper and in files: the institution's own data, the forms it printed, what it handed
out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from consent_db import audit, connection, errors, institution, reading
from consent_db.forms import FORMS, Form
from consent_db.institution import Institution
from consent_db.profile import Profile, profile_in
from consent_db.records import PersonId
from consent_db.references import FormReference
from consent_db.store import Store

_INSTITUTION = "institution"
_SET, _CLEAR = "set-profile", "clear-profile"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The last time that the institution chose: when, by which account, and whether it went back to the defaults."""

    at: datetime
    by: str
    cleared: bool


class Papers(Store):
    """The part of a register that knows whose it is and what left it."""

    def institution(self) -> Institution:
        """Whose register this is; `NoInstitution` where something that every form must say is still empty."""
        found = self.institution_draft()
        if found.lacking:
            raise errors.NoInstitution
        return found

    def institution_draft(self) -> Institution:
        """What is recorded so far of whose register this is."""
        with connection.translated():
            text = reading.setting(self._db, _INSTITUTION)
        return Institution() if text is None else institution.read(text)

    def set_institution(self, entry: Institution) -> None:
        with self._change("set-institution", "", decides=False):
            self._set(_INSTITUTION, institution.written(entry))

    def profile_text(self) -> str | None:
        """The profile as it was put in, TOML; None where the register holds none."""
        with connection.translated():
            return reading.setting(self._db, reading.PROFILE)

    def profile(self) -> Profile:
        """What the institution chose; the careful defaults where the register holds no profile."""
        with connection.translated():
            return reading.profile(self._db)

    def set_profile(self, text: str) -> Profile:
        """Decides by this profile (TOML) from now on; `BadProfile`, and then nothing is changed."""
        chosen = profile_in(text)
        with self._change(_SET, "") as details:
            details["version"] = chosen.policy.version
            self._set(reading.PROFILE, text)
        return chosen

    def clear_profile(self) -> None:
        """Decides by the careful defaults from now on."""
        with self._change(_CLEAR, ""):
            self._db.execute("DELETE FROM settings WHERE name = ?", [reading.PROFILE])

    def profile_chosen(self) -> Chosen | None:
        """Who chose last, and when, as the log has it; None where nobody did, or the log has let it go."""
        with connection.translated():
            row = audit.newest_of(self._db, (_SET, _CLEAR))
        if row is None:
            return None
        return Chosen(datetime.fromisoformat(row["at"]), row["actor"], row["action"] == _CLEAR)

    def add_form(self, form: Form) -> FormReference:
        """Remembers a printed form; `UnknownId` for somebody who is not in the register."""
        with self._change("print-form", form.reference, decides=False) as details:
            details |= {"person": form.person_id, "kind": form.kind}
            self._must_hold("people", form.person_id)
            FORMS.insert(self._db, form)
        return form.reference

    def form(self, reference: FormReference) -> Form:
        """The form with this reference; `UnknownReference`."""
        with connection.translated():
            for form in FORMS.select(self._db, "reference = ?", [reference]):
                return form
        raise errors.UnknownReference

    def forms_of(self, person: PersonId) -> tuple[Form, ...]:
        """Every form printed for this person, by reference."""
        with connection.translated():
            return tuple(FORMS.select(self._db, "person_id = ?", [person]))

    def templates_of(self, person: PersonId) -> tuple[tuple[float, ...], ...]:
        """Every face template that is kept of this person, whether or not they may be matched today."""
        with connection.translated():
            return reading.templates_of(self._db, person)

    def hand_out(self, what: str, entry: str = "") -> None:
        """Writes into the log that personal data left the register: `what` left, about which id (empty: everybody)."""
        with self._change(what, entry, decides=False):
            pass
