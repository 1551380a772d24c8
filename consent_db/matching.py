"""Whose face may be compared with faces in photos (consent-rules 1.3, 7: DP-01 to DP-07).

Promise: nobody is matched without a DPIA reference in the register and their own live, written, evidenced consent to
matching, given as an adult. A consent to publish never counts.
"""

from __future__ import annotations

from datetime import date

from consent_db.adults import Standing, adult_since, standing_on
from consent_db.policy import Policy
from consent_db.records import ConsentKind, GiverRole, Person, PersonId
from consent_db.scope import date_failures, proof_failures, standing_yes
from consent_db.snapshot import ConsentSnapshot


def may_match(person_id: PersonId, snapshot: ConsentSnapshot, policy: Policy, today: date) -> bool:
    """May this person's template be compared with faces on `today`? Unknown ages and under-18s: never."""
    person = snapshot.person(person_id)
    if snapshot.dpia_reference is None or not snapshot.dpia_reference.strip() or person is None:
        return False
    if person.deceased or person.capacity_concern or standing_on(person, today) is not Standing.ADULT:
        return False
    return _agreed(person, snapshot, policy, today)


def _agreed(person: Person, snapshot: ConsentSnapshot, policy: Policy, today: date) -> bool:
    since = adult_since(person)
    records = [
        c
        for c in snapshot.consents_of(person.person_id)
        if c.kind is ConsentKind.BIOMETRIC_MATCHING and c.giver_role is GiverRole.SELF
    ]
    return any(
        since is not None
        and since <= consent.given_on
        and not date_failures(consent, person, today, today, policy)
        and not proof_failures(consent, snapshot, in_writing=True)
        for consent in standing_yes(records, [r for r in records if r.state.is_no])
    )
