"""What stands between somebody and being shown at all: the rules asked about the use their own forms come nearest to.

Pure: no clock, no store. It promises nothing about any photo, which is decided by itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from consent_db.adults import Standing, standing_on
from consent_db.ages import start_of
from consent_db.channels import Channel, Purpose
from consent_db.decision import Outcome
from consent_db.facts import AgeSeen, PhotoFacts, Region
from consent_db.policy import Policy
from consent_db.publication import Publication
from consent_db.reasons import Reason
from consent_db.records import Consent, ConsentKind, Person
from consent_db.review import live
from consent_db.rules import decide
from consent_db.snapshot import ConsentSnapshot

Named = TypeVar("Named", Channel, Purpose, str)


@dataclass(frozen=True, slots=True)
class Lacking:
    """Why the person is not shown in the use that most of their forms name, most pressing first; none: they are."""

    channel: Channel
    purpose: Purpose
    reasons: tuple[Reason, ...]


def lacking(person: Person, snapshot: ConsentSnapshot, policy: Policy, today: date) -> Lacking:
    """Asked for today, of a photo that is one of those most forms name; the website and news where no form says."""
    forms = _forms(person, snapshot, today)
    channel = _most((c for form in forms for c in form.channels), list(Channel)) or Channel.WEBSITE
    purpose = _most((p for form in forms for p in form.purposes), list(Purpose)) or Purpose.NEWS
    events = sorted({event for form in forms for event in form.events})
    event = _most((e for form in forms for e in form.events), events)
    photos = sorted({photo for form in forms for photo in form.photo_ids})
    taken = next((form.photo_to or form.photo_from for form in forms if form.names_dates), None)
    standing = standing_on(person, today)
    seen = {Standing.ADULT: AgeSeen.ADULT, Standing.CHILD: AgeSeen.MAYBE_CHILD}.get(standing, AgeSeen.NOT_ASSESSED)
    facts = PhotoFacts(
        photo_id=_most((p for form in forms for p in form.photo_ids), photos) or "",
        events=frozenset({event} if event is not None else ()),
        taken_from=taken,
        taken_to=taken,
        regions=(Region(key="", person=person.person_id, reviewed=True, age=seen),),
    )
    publication = Publication(
        channel,
        purpose,
        start_of(today),
        event=event,
        other_controllers=frozenset.intersection(*(form.controllers for form in forms))
        if channel is Channel.PARTNER
        else frozenset(),
    )
    (decided,) = decide(facts, publication, snapshot, policy, today).regions
    return Lacking(channel, purpose, () if decided.outcome is Outcome.SHOW else decided.reasons)


def _forms(person: Person, snapshot: ConsentSnapshot, today: date) -> list[Consent]:
    """Every yes in force; else every yes there ever was, so that what ended is said to have ended."""
    in_force = live(person, snapshot, today, ConsentKind.PUBLICATION)
    if in_force:
        return in_force
    records = snapshot.consents_of(person.person_id)
    return [c for c in records if c.kind is ConsentKind.PUBLICATION and c.state.is_yes]


def _most(named: Iterable[Named], order: list[Named]) -> Named | None:
    """What most forms name; of two, the one that comes first."""
    times = Counter(named)
    return max(times, key=lambda one: (times[one], -order.index(one)), default=None)
