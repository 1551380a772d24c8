"""The consent register: the only writer of the store.

    with Register.open(path, passphrase) as register:
        person = register.add_person(Person(display_name="...", over18_confirmed_on=today))
        form = register.add_evidence(person, scan, EvidenceType.FORM_SCAN, received_on=today)
        register.add_consent(Consent(subject_id=person, giver_id=person, ..., evidence_ids=frozenset({form})))
        snapshot = register.snapshot(today)

Every change is one transaction together with its row in the audit log. Consents, restrictions and the log only grow.
`register.revision` equals `snapshot.revision` for as long as nothing that can change a decision has changed; recording
an export does not change it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from consent_db import errors, reading
from consent_db.adults import Standing, standing_on
from consent_db.ages import london_date
from consent_db.channels import Channel
from consent_db.evidence import new_key
from consent_db.matching import may_match
from consent_db.papers import Papers
from consent_db.policy import Policy
from consent_db.records import (
    Consent,
    ConsentId,
    ConsentKind,
    ConsentState,
    Evidence,
    EvidenceId,
    EvidenceType,
    ExportId,
    GiverId,
    GiverRole,
    Guardian,
    GuardianId,
    LedgerEntry,
    Method,
    Person,
    PersonId,
    Release,
    ReleaseId,
    Restriction,
    RestrictionId,
    new_id,
)
from consent_db.rows import CONSENTS, EVIDENCE, EXPORTS, GUARDIANS, PEOPLE, RELEASES, RESTRICTIONS
from consent_db.withdrawal import Recall, recalls

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """The decisions that were recorded, and what to do about earlier exports."""

    consents: tuple[ConsentId, ...]
    recalls: tuple[Recall, ...]


class Register(Papers):
    """An open register. Use it as a context manager, in the thread that opened it."""

    # People

    def add_person(self, person: Person, guardians: tuple[Guardian, ...] = ()) -> PersonId:
        """Adds somebody, with the guardians of an under-18; each guardian's `person_id` is set to theirs."""
        with self._change("add-person", person.person_id):
            PEOPLE.insert(self._db, person)
            self._db.table("keys").insert({"owner": person.person_id, "key": new_key()})
            for guardian in guardians:
                self.add_guardian(replace(guardian, person_id=person.person_id))
        return person.person_id

    def change_person(self, person: Person) -> None:
        """Puts this entry in place of the one with the same id. The log names the fields that changed, not values."""
        with self._change("change-person", person.person_id) as details:
            before = _only(PEOPLE.select(self._db, "person_id = ?", [person.person_id]))
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
            before = _only(GUARDIANS.select(self._db, "guardian_id = ?", [guardian.guardian_id]))
            details["fields"] = _changed(before, guardian)
            GUARDIANS.update(self._db, guardian.guardian_id, guardian)

    def restrict(self, restriction: Restriction) -> RestrictionId:
        """Bars somebody from being shown, or lifts the bar (code `none`)."""
        with self._change("restrict", restriction.restriction_id) as details:
            details["person"] = restriction.person_id
            self._must_hold("people", restriction.person_id)
            RESTRICTIONS.insert(self._db, restriction)
        return restriction.restriction_id

    # Decisions and their proof

    def add_evidence(
        self,
        person: PersonId | None,
        document: Path | bytes,
        type: EvidenceType,
        *,
        received_on: date,
        signed_by: frozenset[GiverId] | None = None,
        received_by: str = "",
        retain_until: date | None = None,
    ) -> EvidenceId:
        """Stores a copy of a document, encrypted; `person` None is for the institution's own (a release, a notice).

        It is taken as signed by the person alone where nothing is said.

        Raises `UnknownId` for a signer who is neither the person nor one of their guardians, `UnreadableDocument`,
        `EmptyDocument`, `CannotWrite`.
        """
        content = document if isinstance(document, bytes) else _content(document)
        if not content:
            raise errors.EmptyDocument
        evidence = Evidence(
            person_id=person,
            type=type,
            sha256=hashlib.sha256(content).hexdigest(),
            received_on=received_on,
            received_by=received_by,
            signed_by=frozenset({person} if person else ()) if signed_by is None else signed_by,
            retain_until=retain_until,
        )
        evidence = replace(evidence, stored_path=f"{evidence.evidence_id}.sealed")
        try:
            with self._change("add-evidence", evidence.evidence_id) as details:
                details |= {"person": person, "sha256": evidence.sha256}
                if person is not None:
                    for signer in (person, *evidence.signed_by):
                        self._must_be_party(person, signer)
                EVIDENCE.insert(self._db, evidence)
                self._evidence.store(evidence, content, reading.key_of(self._db, person))
        except BaseException:
            self._evidence.remove(evidence)
            raise
        return evidence.evidence_id

    def add_consent(self, consent: Consent) -> ConsentId:
        """Records a decision. A no to face matching deletes the person's template in the same transaction.

        Raises `UnknownId` where the person, the giver, a document or the superseded record is not in the register or
        belongs to somebody else.
        """
        with self._change("add-consent", consent.consent_id) as details:
            details |= {"person": consent.subject_id, "state": consent.state, "kind": consent.kind}
            self._must_be_party(consent.subject_id, consent.giver_id)
            for evidence in consent.evidence_ids:
                self._must_hold("evidence", evidence, person_id=consent.subject_id)
            if consent.supersedes is not None:
                self._must_hold("consents", consent.supersedes, giver_id=consent.giver_id)
            CONSENTS.insert(self._db, consent)
            if consent.kind is ConsentKind.BIOMETRIC_MATCHING and consent.state.is_no:
                self._db.table("templates").delete_where("person_id = ?", [consent.subject_id])
        return consent.consent_id

    def withdraw(
        self,
        person: PersonId,
        *,
        received_at: datetime,
        by: GiverId | None = None,
        channels: frozenset[Channel] = frozenset(),
        photo_ids: frozenset[str] = frozenset(),
        events: frozenset[str] = frozenset(),
        kinds: frozenset[ConsentKind] | None = None,
        method: Method = Method.EMAIL,
    ) -> Withdrawal:
        """Takes permission back, from the London date on which the wish arrived; no reason is asked.

        What is left empty means everything. By the person (or by nobody named) it ends publication and, where it is
        not limited to channels, photos or events, matching too; `kinds` says otherwise. By a guardian it is an
        objection to publication. Returns what to do about every earlier export that shows the person.
        """
        giver = person if by is None else by
        limited = bool(channels or photo_ids or events)
        if kinds is None:
            publication_only = limited or giver != person
            kinds = frozenset({ConsentKind.PUBLICATION}) if publication_only else frozenset(ConsentKind)
        recorded = []
        with self.together():
            for kind in sorted(kinds):
                no = Consent(
                    subject_id=person,
                    giver_id=giver,
                    giver_role=GiverRole.SELF if giver == person else GiverRole.GUARDIAN,
                    kind=kind,
                    state=ConsentState.WITHDRAWN if giver == person else ConsentState.OBJECTED,
                    given_on=london_date(received_at),
                    given_at=received_at,
                    method=method,
                    channels=channels,
                    photo_ids=photo_ids,
                    events=events,
                )
                recorded.append(self.add_consent(no))
            todo = recalls(self.exports(), person, received_at, channels=channels, photo_ids=photo_ids)
        return Withdrawal(tuple(recorded), todo if ConsentKind.PUBLICATION in kinds else ())

    # Matching

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
        if not may_match(person, found, Policy(), today):
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
        stale = [person for person in enrolled if not may_match(person, found, Policy(), today)]
        for person in stale:
            with self._change("drop-template", person):
                self._db.table("templates").delete_where("person_id = ?", [person])
        return len(stale)

    # The University's own permissions, and the ledger

    def add_release(self, release: Release) -> ReleaseId:
        with self._change("add-release", release.release_id):
            if release.evidence_id is not None:
                self._must_hold("evidence", release.evidence_id)
            RELEASES.insert(self._db, release)
        return release.release_id

    def revoke_release(self, release_id: ReleaseId, revoked_at: datetime) -> None:
        with self._change("revoke-release", release_id):
            before = _only(RELEASES.select(self._db, "release_id = ?", [release_id]))
            RELEASES.update(self._db, release_id, replace(before, revoked_at=revoked_at))

    def record_export(self, entry: LedgerEntry) -> ExportId:
        """Adds a row to the ledger."""
        with self._change("record-export", entry.export_id, decides=False) as details:
            details |= {"photo": entry.photo_id, "file": entry.file_sha256, "channel": entry.channel}
            EXPORTS.insert(self._db, entry)
        return entry.export_id


def _content(document: Path) -> bytes:
    try:
        return document.read_bytes()
    except OSError as trouble:
        raise errors.UnreadableDocument from trouble


def _only(found: Iterable[Entry]) -> Entry:
    for entry in found:
        return entry
    raise errors.UnknownId


def _changed(before: Any, after: Any) -> list[str]:
    return [f.name for f in fields(after) if getattr(before, f.name) != getattr(after, f.name)]
