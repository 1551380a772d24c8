"""Decisions about people, and the documents that prove them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from consent_db import errors, reading
from consent_db.ages import london_date
from consent_db.channels import Channel
from consent_db.extent import overlaps
from consent_db.records import (
    Consent,
    ConsentId,
    ConsentKind,
    ConsentState,
    Evidence,
    EvidenceId,
    EvidenceType,
    GiverId,
    GiverRole,
    Method,
    PersonId,
)
from consent_db.rows import CONSENTS, EVIDENCE, SUPPRESSIONS
from consent_db.store import Store
from consent_db.withdrawal import Recall, Wish, recalls


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """The decisions that were recorded, and what to do about earlier exports."""

    consents: tuple[ConsentId, ...]
    recalls: tuple[Recall, ...]


class Decisions(Store):
    """Records what people decide, keeps the proof, and takes permission back."""

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
        `EmptyDocument`, `CannotWrite`, and `Suppressed` for a document of somebody who was erased.
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
                if any(evidence.sha256 in s.form_hashes for s in SUPPRESSIONS.select(self._db)):
                    raise errors.Suppressed
                EVIDENCE.insert(self._db, evidence)
                self._evidence.store(evidence, content, reading.key_of(self._db, person))
        except BaseException:
            self._evidence.remove(evidence)
            raise
        return evidence.evidence_id

    def add_consent(self, consent: Consent) -> ConsentId:
        """Records a decision. A no to face matching deletes the person's template in the same transaction.

        Raises `UnknownId` where the person, the giver, a document or the superseded record is not in the register or
        belongs to somebody else, and `FormBeforeWithdrawal` for a yes that rests on nothing but what its giver had
        signed before they took back any of what it is about.
        """
        with self._change("add-consent", consent.consent_id) as details:
            details |= {"person": consent.subject_id, "state": consent.state, "kind": consent.kind}
            self._must_be_party(consent.subject_id, consent.giver_id)
            for evidence in consent.evidence_ids:
                self._must_hold("evidence", evidence, person_id=consent.subject_id)
            if consent.supersedes is not None:
                self._must_hold("consents", consent.supersedes, giver_id=consent.giver_id)
            self._must_not_revive(consent)
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
            wish = Wish(person, giver, received_at, channels, photo_ids, events)
            todo = recalls(self.exports(), wish, CONSENTS.select(self._db, "subject_id = ?", [person]))
        return Withdrawal(tuple(recorded), todo if ConsentKind.PUBLICATION in kinds else ())

    def view_document(self, evidence_id: EvidenceId) -> bytes:
        """A stored document as it was received, for somebody to look at: the log says who did. Raises as `document`."""
        with self._change("view-document", evidence_id, decides=False):
            return self.document(evidence_id)

    def _must_not_revive(self, consent: Consent) -> None:
        """A later entry of an old form must not undo a no that it overlaps, whatever date somebody typed (DP-16)."""
        if not consent.state.is_yes or not consent.evidence_ids:
            return
        same = [
            c
            for c in CONSENTS.select(self._db, "subject_id = ?", [consent.subject_id])
            if (c.giver_id, c.kind) == (consent.giver_id, consent.kind)
        ]
        refused = [c.given_on for c in same if c.state.is_no and c.given_on < consent.given_on and overlaps(consent, c)]
        if not refused:
            return
        hashes = {e.evidence_id: e.sha256 for e in EVIDENCE.select(self._db, "person_id = ?", [consent.subject_id])}
        old = {hashes.get(e) for c in same if c.given_on <= max(refused) for e in c.evidence_ids}
        if {hashes.get(e) for e in consent.evidence_ids} <= old:
            raise errors.FormBeforeWithdrawal


def _content(document: Path) -> bytes:
    try:
        return document.read_bytes()
    except OSError as trouble:
        raise errors.UnreadableDocument from trouble
