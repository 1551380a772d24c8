"""Whose consent ends soon, so that somebody asks again in time."""

from __future__ import annotations

from datetime import date, timedelta

from consent_db.policy import Policy
from consent_db.records import ConsentKind, PersonId
from consent_db.scope import date_failures, last_day, standing_yes
from consent_db.snapshot import ConsentSnapshot


def ending_within(days: int, snapshot: ConsentSnapshot, today: date, policy: Policy) -> frozenset[PersonId]:
    """The people of whom a decision to publish is in force on `today` and ends within so many days."""
    until = today + timedelta(days=days)
    ending = set()
    for person in snapshot.people:
        records = [c for c in snapshot.consents_of(person.person_id) if c.kind is ConsentKind.PUBLICATION]
        for giver in {c.giver_id for c in records}:
            own = [c for c in records if c.giver_id == giver]
            # A no that is limited to some photos leaves the rest.
            refusals = [c for c in own if c.state.is_no and not (c.channels or c.purposes or c.names_photos)]
            for consent in standing_yes(own, refusals):
                in_force = not date_failures(consent, person, today, today, policy)
                if in_force and last_day(consent, person, policy) <= until:
                    ending.add(person.person_id)
    return frozenset(ending)
