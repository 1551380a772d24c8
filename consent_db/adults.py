"""Somebody who is an adult on the publication date, or whose age nobody established (consent-rules 4.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from consent_db.ages import adult_on, latest_birth_date
from consent_db.decision import Finding, Outcome
from consent_db.facts import AgeSeen, PhotoFacts, Region
from consent_db.reasons import Reason
from consent_db.records import ChildView, Consent, GiverRole, Person
from consent_db.scope import NEEDS_HUMAN, Answer, Needed, Use, answer


class Standing(StrEnum):
    ADULT = "adult"
    CHILD = "child"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found about one registered person, and the records that cover the use so far.

    `regardless` are questions that stand even where the person is covered.
    """

    findings: tuple[Finding, ...]
    covering: tuple[Consent, ...] = ()
    regardless: tuple[Finding, ...] = ()


def adult_since(person: Person) -> date | None:
    """The first day on which the person is known to be an adult; a birth date alone decides where there is one."""
    if person.date_of_birth is not None:
        return adult_on(latest_birth_date(person.date_of_birth))
    return person.over18_confirmed_on


def standing_on(person: Person, day: date) -> Standing:
    """Adult, child or unknown on `day`. A declaration says nothing about the days before it."""
    since = adult_since(person)
    if since is not None and day >= since:
        return Standing.ADULT
    return Standing.CHILD if person.date_of_birth is not None else Standing.UNKNOWN


def standing_in_photo(person: Person, region: Region, facts: PhotoFacts) -> Standing:
    """Adult, child or unknown on the earliest day the photo can be of; a child too where a camera's clock need only be
    a day wrong for that.

    A human who says *may be a child* is believed over any record; one who says *adult* only where no record says
    otherwise: neither on the earliest day nor, where that is not known, on the latest.
    """
    if region.age is AgeSeen.MAYBE_CHILD:
        return Standing.CHILD
    if any(day and standing_on(person, day) is Standing.CHILD for day in (facts.earliest_for_ages, facts.taken_to)):
        return Standing.CHILD
    if region.age is AgeSeen.ADULT:
        return Standing.ADULT
    return Standing.UNKNOWN if facts.taken_from is None else standing_on(person, facts.taken_from)


def own_records(person: Person, use: Use) -> list[Consent]:
    return [c for c in use.snapshot.consents_of(person.person_id) if c.giver_role is GiverRole.SELF]


def judge_adult(person: Person, region: Region, use: Use) -> Judgement:
    """An adult on the publication date: only their own yes counts."""
    in_photo = standing_in_photo(person, region, use.facts)
    child = in_photo is Standing.CHILD
    needed = Needed(in_writing=child, not_before=adult_since(person) if child else None)
    own = answer(own_records(person, use), person, use, needed)
    findings = list(_own_findings(own, person, use))
    if own.covered_by is not None:
        shown = Reason.NOW_ADULT_OWN_CONSENT if child else Reason.ADULT_CONSENT
        findings.append(Finding(shown, Outcome.SHOW))
    if in_photo is Standing.UNKNOWN:
        undated = use.facts.taken_from is None
        findings.append(Finding(Reason.PHOTO_DATE_NEEDED if undated else Reason.AGE_UNKNOWN, Outcome.HUMAN))
    relied = own.covered_by or own.nearest
    return Judgement(tuple(findings), (relied,) if relied else ())


def judge_age_unknown(person: Person, region: Region, use: Use) -> Judgement:
    """Nobody established the person's age: a human must, or they are covered as a possible child."""
    own = answer(own_records(person, use), person, use, Needed())
    covering = (own.covered_by,) if own.covered_by else ()
    findings = list(_own_findings(own, person, use))
    if person.child_view is ChildView.OBJECTS:
        findings.append(Finding(Reason.CHILD_OBJECTS, Outcome.REDACT))
    if not use.publication.channel.professional:
        if region.age is AgeSeen.MAYBE_CHILD:
            findings.append(Finding(Reason.MAYBE_CHILD_ON_NON_PROFESSIONAL_CHANNEL, Outcome.BLOCK))
        elif region.age is AgeSeen.NOT_ASSESSED:
            # Even covered, a child has no place there: somebody has to look.
            return Judgement(tuple(findings), covering, (Finding(Reason.AGE_UNKNOWN, Outcome.HUMAN),))
    findings.append(Finding(Reason.AGE_UNKNOWN, Outcome.HUMAN if covering else Outcome.REDACT))
    return Judgement(tuple(findings), covering)


def _own_findings(own: Answer, person: Person, use: Use) -> list[Finding]:
    if own.no is not None:
        return [Finding(own.no, Outcome.REDACT)]
    if own.silent:
        records = use.snapshot.consents_of(person.person_id)
        from_childhood = any(c.giver_role is GiverRole.GUARDIAN and c.state.is_yes for c in records)
        missing = Reason.TURNED_18_OWN_CONSENT_NEEDED if from_childhood else Reason.NO_RECORD
        return [Finding(missing, Outcome.REDACT)]
    return [Finding(r, Outcome.HUMAN if r in NEEDS_HUMAN else Outcome.REDACT) for r in own.failures]
