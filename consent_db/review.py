"""Who in the register needs somebody's attention, and why: small questions about a snapshot (consent-rules DP-21).

Pure: no clock, no store. Every question about a person has the same shape, so that they can be combined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from consent_db.adults import Standing, adult_since, standing_on
from consent_db.reasons import Reason
from consent_db.records import (
    ChildView,
    Consent,
    ConsentId,
    ConsentKind,
    ConsentState,
    EvidenceId,
    GiverId,
    GiverRole,
    Guardian,
    GuardianId,
    Method,
    Person,
    PersonId,
    RestrictionCode,
)
from consent_db.scope import date_failures, last_day, proof_failures, standing_yes
from consent_db.snapshot import ConsentSnapshot

AHEAD = 90
"""How many days ahead the yearly review looks."""

Question = Callable[[Person, ConsentSnapshot, date], bool]
"""Is it so of this person, on this day?"""


def live(person: Person, snapshot: ConsentSnapshot, today: date, kind: ConsentKind) -> list[Consent]:
    """Every yes of this kind that is in force today, by anybody who may give one: not yet a promise for any photo."""
    records = [c for c in snapshot.consents_of(person.person_id) if c.kind is kind]
    found: list[Consent] = []
    for giver in sorted({c.giver_id for c in records}):
        own = [c for c in records if c.giver_id == giver]
        # A no that is limited to some photos leaves the rest, which only a decision about a photo can tell.
        found += standing_yes(own, [c for c in own if c.state.is_no and c.is_about_everything])
    return [c for c in found if not date_failures(c, person, today, today, snapshot.policy)]


def matching(text: str) -> Question:
    """Do all words of `text` stand in the name, the contact, the id or a guardian's name? Case does not matter."""
    words = text.casefold().split()

    def asked(person: Person, snapshot: ConsentSnapshot, _today: date) -> bool:
        guardians = [g.name for g in snapshot.guardians_of(person.person_id)]
        said = "\n".join((person.display_name, person.contact, person.person_id, *guardians)).casefold()
        return all(word in said for word in words)

    return asked


def expiring_in(days: int) -> Question:
    """Does a permission that is in force end within so many days?"""

    def asked(person: Person, snapshot: ConsentSnapshot, today: date) -> bool:
        return bool(_ending(person, snapshot, today, days))

    return asked


def turning_18_in(days: int) -> Question:
    """Does somebody who is under 18 come of age within so many days?"""

    def asked(person: Person, _snapshot: ConsentSnapshot, today: date) -> bool:
        since = adult_since(person) if person.date_of_birth is not None else None
        return since is not None and today < since <= today + timedelta(days=days)

    return asked


def missing_evidence(person: Person, snapshot: ConsentSnapshot, today: date) -> bool:
    """Is there a yes in force that nothing proves, or a document of theirs that is lost or altered?"""
    unproven = any(_unproven(c, snapshot) for kind in ConsentKind for c in live(person, snapshot, today, kind))
    return unproven or any(not e.holds for e in snapshot.documents_of(person.person_id))


def lacks_document(consent: Consent, snapshot: ConsentSnapshot) -> bool:
    """Is this a yes in use that nothing sound proves, so that a document would let it count?"""
    own = [c for c in snapshot.consents_of(consent.subject_id) if c.giver_id == consent.giver_id]
    if consent not in standing_yes(own, ()):
        return False
    spoken = consent.method is Method.VERBAL and not consent.evidence_ids
    return spoken or _unproven(consent, snapshot)


def unverified_guardian(person: Person, snapshot: ConsentSnapshot, today: date) -> bool:
    """Is there somebody who acts for an under-18 and whose responsibility nobody checked?"""
    return bool(_unverified(person, snapshot, today))


def withdrawn(person: Person, snapshot: ConsentSnapshot, _today: date) -> bool:
    """Did anybody take a permission back, for all or some of it, and give no newer one?"""
    records = snapshot.consents_of(person.person_id)
    return any(
        no.state in (ConsentState.WITHDRAWN, ConsentState.OBJECTED)
        and not any(
            c.state.is_yes and (c.giver_id, c.kind) == (no.giver_id, no.kind) and c.given_on > no.given_on
            for c in records
        )
        for no in records
    )


def enrolled(person: Person, snapshot: ConsentSnapshot, _today: date) -> bool:
    """Is a face template of theirs compared with photos?"""
    return any(t.person_id == person.person_id for t in snapshot.templates)


def restricted(person: Person, snapshot: ConsentSnapshot, _today: date) -> bool:
    """Must somebody speak to the safeguarding lead first?"""
    return snapshot.restriction_on(person.person_id) is not RestrictionCode.NONE


def chosen(snapshot: ConsentSnapshot, questions: Iterable[Question], today: date) -> tuple[Person, ...]:
    """Everybody of whom all of it is so, by id."""
    questions = tuple(questions)
    return tuple(p for p in snapshot.people if all(asked(p, snapshot, today) for asked in questions))


@dataclass(frozen=True, slots=True)
class Ending:
    """A permission in force, and its last day, inclusive."""

    person_id: PersonId
    consent_id: ConsentId
    last_day: date


@dataclass(frozen=True, slots=True)
class Review:
    """What the yearly review has to look at."""

    expiring: tuple[Ending, ...]
    turning_18: tuple[tuple[PersonId, date], ...]
    unverified: tuple[tuple[PersonId, GuardianId], ...]
    broken: tuple[EvidenceId, ...]

    @property
    def empty(self) -> bool:
        return not (self.expiring or self.turning_18 or self.unverified or self.broken)


def review(snapshot: ConsentSnapshot, today: date, days: int = AHEAD) -> Review:
    """Everything that ends or changes within `days`, or does not hold now (consent-rules DP-21)."""
    birthdays = [(p.person_id, adult_since(p)) for p in chosen(snapshot, [turning_18_in(days)], today)]
    return Review(
        expiring=tuple(sorted((e for p in snapshot.people for e in _ending(p, snapshot, today, days)), key=_when)),
        turning_18=tuple(sorted(((p, day) for p, day in birthdays if day is not None), key=lambda pair: pair[1])),
        unverified=tuple(
            (p.person_id, g.guardian_id) for p in snapshot.people for g in _unverified(p, snapshot, today)
        ),
        broken=tuple(e.evidence_id for e in snapshot.evidence if not e.holds),
    )


def next_actions(person: Person, snapshot: ConsentSnapshot, today: date) -> tuple[str, ...]:
    """What is missing before this person can be shown anywhere, each as what to do next; the most pressing first."""
    standing = standing_on(person, today)
    said = []
    if restricted(person, snapshot, today):
        said.append("Speak to the safeguarding lead before anything else.")
    if person.deceased:
        said.append("Has died: ask the family, and decide by the institution's policy.")
    if person.capacity_concern:
        said.append("Have the safeguarding lead settle the doubt about their ability to consent.")
    if any(not e.holds for e in snapshot.documents_of(person.person_id)):
        said.append("Restore the documents that are missing or have changed from a backup, or ask for new forms.")
    if standing is Standing.UNKNOWN:
        said.append("Establish the age: record an over-18 declaration, or the birth date of somebody under 18.")
    if standing is Standing.CHILD:
        said.extend(_next_for_child(person, snapshot, today))
    else:
        said.extend(_next_for(person.person_id, "the person", person, snapshot, today))
    return tuple(said)


def _next_for_child(person: Person, snapshot: ConsentSnapshot, today: date) -> list[str]:
    if person.child_view is ChildView.OBJECTS:
        return ["The child does not want this: nothing is to be asked, and they stay covered."]
    said = []
    if person.child_view is ChildView.NOT_RECORDED:
        said.append("Ask the child and record their view.")
    holders = _holders(person, snapshot, today)
    if not holders:
        said.append("Record who holds parental responsibility.")
    said += [f"Check that {g.guardian_id} holds parental responsibility." for g in _unverified(person, snapshot, today)]
    for guardian in holders:
        said += _next_for(guardian.guardian_id, f"guardian {guardian.guardian_id}", person, snapshot, today)
    return said + _next_for(person.person_id, "the child", person, snapshot, today)


def _next_for(giver: GiverId, who: str, person: Person, snapshot: ConsentSnapshot, today: date) -> list[str]:
    """What to do about one giver's permission to publish."""
    yes = [c for c in live(person, snapshot, today, ConsentKind.PUBLICATION) if c.giver_id == giver]
    if not yes:
        own = [c for c in snapshot.consents_of(person.person_id) if c.giver_id == giver]
        if any(c.state.is_no and c.kind is ConsentKind.PUBLICATION for c in own):
            return [f"No permission by {who}, who said no: do not ask again without a reason of theirs."]
        return [f"No permission by {who} is in force: ask with a form, and record it."]
    if all(_unproven(c, snapshot) for c in yes):
        return [f"Attach the document that proves the permission by {who}."]
    if max(last_day(c, person, snapshot.policy) for c in yes) <= today + timedelta(days=AHEAD):
        return [f"The permission by {who} ends soon: ask again."]
    return []


def _holders(person: Person, snapshot: ConsentSnapshot, today: date) -> list[Guardian]:
    return [g for g in snapshot.guardians_of(person.person_id) if g.holds_responsibility_on(today)]


def _unverified(person: Person, snapshot: ConsentSnapshot, today: date) -> list[Guardian]:
    if standing_on(person, today) is Standing.ADULT:
        return []
    return [g for g in _holders(person, snapshot, today) if not g.is_verified_on(today)]


def _ending(person: Person, snapshot: ConsentSnapshot, today: date, days: int) -> list[Ending]:
    if person.deceased:
        return []
    # A guardian's form stops counting at 18, which is told as turning 18.
    adult = standing_on(person, today) is Standing.ADULT
    found = [
        Ending(person.person_id, c.consent_id, last_day(c, person, snapshot.policy))
        for kind in ConsentKind
        for c in live(person, snapshot, today, kind)
        if not (adult and c.giver_role is GiverRole.GUARDIAN)
    ]
    return [e for e in found if e.last_day <= today + timedelta(days=days)]


def _unproven(consent: Consent, snapshot: ConsentSnapshot) -> bool:
    return Reason.EVIDENCE_MISSING in proof_failures(consent, snapshot, in_writing=False)


def _when(ending: Ending) -> tuple[date, ConsentId]:
    return ending.last_day, ending.consent_id
