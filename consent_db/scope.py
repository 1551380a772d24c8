"""What one giver's records, taken together, say about one use of one photo.

Promise: a yes counts only if it is newer than every no that touches the use (on one day the no wins), in force on the
publication date, in scope in every respect, told, evidenced and given in a good enough way. It does not promise that
the forms say what was recorded of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from consent_db.ages import last_day_of
from consent_db.channels import Channel
from consent_db.facts import PhotoFacts
from consent_db.policy import Policy, VerbalAdult
from consent_db.publication import Publication
from consent_db.reasons import Reason
from consent_db.records import Consent, ConsentKind, ConsentState, EvidenceType, Method, Person
from consent_db.snapshot import ConsentSnapshot

NEEDS_HUMAN = frozenset({Reason.VERBAL_WITH_NOTE, Reason.PHOTO_DATE_UNKNOWN})
"""What a human may accept or find out. Every other reason for which a yes does not cover a use hides the person."""

WRITING = frozenset({EvidenceType.FORM_SCAN, EvidenceType.ESIGN_RECEIPT, EvidenceType.EMAIL})
_PROVES = {
    Method.WRITTEN_SIGNED: WRITING,
    Method.ESIGN: WRITING,
    Method.EMAIL: WRITING,
    Method.RECORDED_VERBAL: frozenset({EvidenceType.RECORDING}),
    Method.VERBAL: frozenset({EvidenceType.FILE_NOTE}),
}

_NO = {
    ConsentState.REFUSED: Reason.REFUSED,
    ConsentState.WITHDRAWN: Reason.WITHDRAWN,
    ConsentState.OBJECTED: Reason.WITHDRAWN,
    ConsentState.INVALIDATED: Reason.INVALIDATED,
}


@dataclass(frozen=True, slots=True)
class Use:
    """One photo in one publication. `day` is the publication date, or today where that is later: no back-dating."""

    publication: Publication
    facts: PhotoFacts
    snapshot: ConsentSnapshot
    policy: Policy
    today: date
    day: date


@dataclass(frozen=True, slots=True)
class Needed:
    """What a yes must be beyond covering the use: in writing, or given on or after a day."""

    in_writing: bool = False
    not_before: date | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """`covered_by` is the record that covers the use; else `no` is the latest refusal, or `failures` say why the
    record that comes nearest does not cover it. All three are empty where the giver never decided."""

    covered_by: Consent | None = None
    nearest: Consent | None = None
    no: Reason | None = None
    failures: tuple[Reason, ...] = ()

    @property
    def silent(self) -> bool:
        return self.covered_by is None and self.no is None and not self.failures


def first_day(consent: Consent) -> date:
    return consent.effective_from or consent.given_on


def last_day(consent: Consent, person: Person, policy: Policy) -> date:
    """The last valid day, inclusive: as recorded or by the default duration, and not beyond the affiliation."""
    last = consent.last_day or last_day_of(first_day(consent), policy.default_duration_years)
    if consent.while_affiliated and person.affiliation_end is not None:
        return min(last, person.affiliation_end)
    return last


def standing_yes(records: Iterable[Consent], refusals: Iterable[Consent]) -> list[Consent]:
    """Every yes that no record took out of use and that is newer than all of `refusals`; a tie is a no."""
    records = list(records)
    replaced = {r.supersedes for r in records if r.state is not ConsentState.REQUESTED}
    last_no = max((r.given_on for r in refusals), default=date.min)
    return [r for r in records if r.state.is_yes and r.given_on > last_no and r.consent_id not in replaced]


def date_failures(consent: Consent, person: Person, day: date, today: date, policy: Policy) -> list[Reason]:
    """Why the record is not in force on `day`."""
    last = consent.last_day or last_day_of(first_day(consent), policy.default_duration_years)
    reasons = []
    if consent.given_on > today or day < first_day(consent) or last < first_day(consent):
        reasons.append(Reason.DATA_ERROR)
    if day > last:
        reasons.append(Reason.EXPIRED)
    if consent.while_affiliated and person.affiliation_end is not None and day > person.affiliation_end:
        reasons.append(Reason.AFFILIATION_ENDED)
    return reasons


def proof_failures(
    consent: Consent, snapshot: ConsentSnapshot, *, in_writing: bool, verbal: VerbalAdult = VerbalAdult.COVER
) -> list[Reason]:
    """Why the record does not prove an express decision that can be shown to anybody who asks."""
    if consent.method is Method.NOTICE:
        return [Reason.NOTICE_IS_NOT_EXPRESS_CONSENT]
    documents = [snapshot.evidence_of(e) for e in consent.evidence_ids]
    proven = all(d is not None and d.holds for d in documents) and any(
        d.type in _PROVES[consent.method] and consent.giver_id in d.signed_by for d in documents if d is not None
    )
    reasons = []
    if in_writing and not consent.method.is_written:
        reasons.append(Reason.VERBAL_ONLY)
    elif consent.method is Method.VERBAL:
        accepted = proven and verbal is VerbalAdult.ASK
        reasons.append(Reason.VERBAL_WITH_NOTE if accepted else Reason.VERBAL_ONLY)
    if not proven and consent.method is not Method.VERBAL:
        reasons.append(Reason.EVIDENCE_MISSING)
    if not consent.notice_version:
        reasons.append(Reason.NO_NOTICE_RECORDED)
    return reasons


def answer(records: Iterable[Consent], person: Person, use: Use, needed: Needed) -> Answer:
    """What `records`, publication decisions of one giver about `person`, say about `use`."""
    records = [r for r in records if r.kind is ConsentKind.PUBLICATION]
    refusals = [r for r in records if r.state.is_no and _touches(r, use)]
    judged = [(r, _failures(r, person, use, needed)) for r in standing_yes(records, refusals)]
    covering = [r for r, failures in judged if not failures]
    if covering:
        return Answer(covered_by=max(covering, key=lambda r: _preference(r, person, use)))
    if judged:
        consent, failures = min(judged, key=lambda pair: _distance(*pair))
        return Answer(nearest=consent, failures=tuple(failures))
    if refusals:
        latest = max(refusals, key=lambda r: (r.given_on, list(ConsentState).index(r.state)))
        return Answer(no=_NO[latest.state])
    if any(r.state is ConsentState.INVALIDATED for r in records):
        return Answer(failures=(Reason.INVALIDATED,))
    return Answer()


def _failures(consent: Consent, person: Person, use: Use, needed: Needed) -> list[Reason]:
    asked = use.publication
    reasons = date_failures(consent, person, use.day, use.today, use.policy)
    if needed.not_before is not None and consent.given_on < needed.not_before:
        reasons.append(Reason.TURNED_18_OWN_CONSENT_NEEDED)
    if asked.channel not in consent.channels:
        reasons.append(Reason.CHANNEL_NOT_COVERED)
    if asked.purpose not in consent.purposes:
        reasons.append(Reason.PURPOSE_NOT_COVERED)
    # A partner is always another organisation: one that nobody named is on no form.
    nameless_partner = asked.channel is Channel.PARTNER and not asked.other_controllers
    if nameless_partner or not asked.other_controllers <= consent.controllers:
        reasons.append(Reason.RECIPIENT_NOT_NAMED)
    reasons.extend(_photo_failures(consent, use.facts))
    return reasons + proof_failures(consent, use.snapshot, in_writing=needed.in_writing, verbal=use.policy.verbal_adult)


def _photo_failures(consent: Consent, facts: PhotoFacts) -> list[Reason]:
    if not consent.names_photos:
        return [Reason.BLANKET_SCOPE]
    outside = (
        (consent.photo_ids and facts.photo_id not in consent.photo_ids)
        or (consent.events and not consent.events & facts.events)
        or not _may_lie_within(consent, facts)
    )
    if outside:
        return [Reason.PHOTO_NOT_COVERED]
    if not _lies_within(consent, facts):
        return [Reason.PHOTO_DATE_UNKNOWN]
    return []


def _lies_within(consent: Consent, facts: PhotoFacts) -> bool:
    """Every day on which the photo may have been taken is within the record's dates."""
    after = consent.photo_from is None or (facts.taken_from is not None and facts.taken_from >= consent.photo_from)
    before = consent.photo_to is None or (facts.taken_to is not None and facts.taken_to <= consent.photo_to)
    return after and before


def _may_lie_within(consent: Consent, facts: PhotoFacts) -> bool:
    """Some day on which the photo may have been taken is within the record's dates."""
    too_early = consent.photo_from is not None and facts.taken_to is not None and facts.taken_to < consent.photo_from
    too_late = consent.photo_to is not None and facts.taken_from is not None and facts.taken_from > consent.photo_to
    return not (too_early or too_late)


def _touches(consent: Consent, use: Use) -> bool:
    """Is this use among those a no is about? What is left empty means everything, and every doubt is a yes to that."""
    asked = use.publication
    if consent.channels and asked.channel not in consent.channels:
        return False
    if consent.purposes and asked.purpose not in consent.purposes:
        return False
    events = use.facts.events | ({asked.event} if asked.event is not None else set())
    return (
        not consent.names_photos
        or use.facts.photo_id in consent.photo_ids
        or bool(consent.events & events)
        or (consent.names_dates and _may_lie_within(consent, use.facts))
    )


def _preference(consent: Consent, person: Person, use: Use) -> tuple[bool, date, date, str]:
    """Of several records that cover a use: one that allows the name where it is used, then the one that lasts."""
    named = person.person_id in use.publication.named_people
    return (
        named and consent.allow_name,
        last_day(consent, person, use.policy),
        consent.given_on,
        consent.consent_id,
    )


def _distance(consent: Consent, failures: list[Reason]) -> tuple[bool, int, int, str]:
    """Of several records that do not cover a use: one that a human can still accept, then the one nearest to it."""
    return (not NEEDS_HUMAN.issuperset(failures), len(failures), -consent.given_on.toordinal(), consent.consent_id)
