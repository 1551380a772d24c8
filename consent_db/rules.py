"""Consents and a publication in, outcome and reasons out. Pure: no clock, no store, no files.

Promise: nobody is shown unless a person confirmed who they are and a current, evidenced yes covers exactly this use
(or a person attested that they cannot be recognised, or the institution's crowd profile applies). Whatever is unknown,
unanswered or contradictory is covered, asked about, or stops the photo. Everybody under 18 on the publication date
falls under the all-parties rule. consent-rules, sections 3 and 4, is the law here.

Not promised: that the people in the photo were all found, that forms say what was recorded of them, or that the
answers of humans are right. This is policy, not legal advice.

The parts: `scope` (does a record cover a use), `adults`, `children`, `gates` (the whole photo), `approval` (who may
answer what is left), `matching` (whose face may be compared), `reasons`, `ages`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from consent_db.adults import Judgement, Standing, judge_adult, judge_age_unknown, standing_in_photo, standing_on
from consent_db.ages import adult_on, anniversary, last_day_of, latest_birth_date, london_date
from consent_db.approval import Objection, gate_approved, objections, region_approved
from consent_db.approvals import Approval, Role
from consent_db.children import child_until, judge_child
from consent_db.decision import Decision, Finding, Gate, GateDecision, Outcome, RegionDecision, Verdict
from consent_db.facts import AgeSeen, GateAnswer, Gates, PhotoFacts, Region, WorkRevealing
from consent_db.gates import decide_gates
from consent_db.matching import may_match
from consent_db.policy import Crowd, GuardiansRequired, Policy, VerbalAdult
from consent_db.publication import Publication
from consent_db.reasons import Reason
from consent_db.records import Person, RestrictionCode
from consent_db.scope import Use, last_day
from consent_db.snapshot import ConsentSnapshot

__all__ = [
    "VERDICTS",
    "AgeSeen",
    "Approval",
    "Crowd",
    "Decision",
    "Gate",
    "GateAnswer",
    "GateDecision",
    "Gates",
    "GuardiansRequired",
    "Objection",
    "Outcome",
    "PhotoFacts",
    "Policy",
    "Reason",
    "Region",
    "RegionDecision",
    "Role",
    "VerbalAdult",
    "Verdict",
    "WorkRevealing",
    "adult_on",
    "anniversary",
    "decide",
    "last_day_of",
    "latest_birth_date",
    "may_match",
    "objections_to",
]

VERDICTS = {
    Outcome.SHOW: Verdict.EXPORT_AS_IS,
    Outcome.REDACT: Verdict.EXPORT_WITH_REDACTIONS,
    Outcome.HUMAN: Verdict.NEEDS_DECISION,
    Outcome.BLOCK: Verdict.BLOCK,
}


def decide(
    facts: PhotoFacts,
    publication: Publication,
    snapshot: ConsentSnapshot,
    policy: Policy,
    today: date,
    approvals: Sequence[Approval] = (),
) -> Decision:
    """What may become of one photo in one publication.

    Tested on the London date of the publication, or on `today` (a civil date in London) where that is later. Every
    reason is returned, not only the first. A photo takes the worst outcome of its people and gates. Those `approvals`
    that count, and those in the register, answer questions; `objections_to` says why one does not.
    """
    approvals = (*snapshot.approvals_of(facts.photo_id), *approvals)
    use = _use(facts, publication, snapshot, policy, today)
    regions = tuple(region_approved(_decide_region(r, use), r, approvals, use) for r in facts.regions)
    gates = tuple(gate_approved(gate, approvals, use) for gate in decide_gates(regions, use))
    worst = max(*(region.outcome for region in regions), *(gate.outcome for gate in gates))
    decided: tuple[RegionDecision | GateDecision, ...] = (*regions, *gates)
    days = [d.last_day for d in decided if d.outcome is Outcome.SHOW and d.last_day is not None]
    if publication.use_until is not None:
        days.append(publication.use_until)
    return Decision(VERDICTS[worst], regions, gates, min(days, default=None))


def objections_to(
    approval: Approval,
    facts: PhotoFacts,
    publication: Publication,
    snapshot: ConsentSnapshot,
    policy: Policy,
    today: date,
) -> frozenset[Objection]:
    """Why `approval` would not count; empty where it would."""
    use = _use(facts, publication, snapshot, policy, today)
    regions = [(_decide_region(r, use), r) for r in facts.regions]
    against = [objections(approval, decided, r, use) for decided, r in regions if r.person == approval.person]
    if approval.gate is not None:
        gates = decide_gates([decided for decided, _ in regions], use)
        against = [objections(approval, gate, None, use) for gate in gates if gate.gate is approval.gate]
    return frozenset().union(*against) if against else frozenset({Objection.NOT_ASKED})


def _use(facts: PhotoFacts, publication: Publication, snapshot: ConsentSnapshot, policy: Policy, today: date) -> Use:
    return Use(publication, facts, snapshot, policy, today, max(london_date(publication.publish_at), today))


def _decide_region(region: Region, use: Use) -> RegionDecision:
    person = None if region.person is None else use.snapshot.person(region.person)
    if not region.reviewed or region.suggested:
        return _undecided(region, person, use)
    if person is None:
        return _decide_unknown(region, use)
    return _decide_known(region, person, use)


def _undecided(region: Region, person: Person | None, use: Use) -> RegionDecision:
    """No answer can show this face: somebody must first say who it is, and then it is decided again."""
    child = region.age is AgeSeen.MAYBE_CHILD or (person is not None and _may_be_child(person, region, use))
    unconfirmed = (Reason.IDENTITY_UNCONFIRMED,) if region.suggested else ()
    unreviewed = () if region.reviewed else (Reason.REGION_UNREVIEWED,)
    return RegionDecision(region.key, region.person, Outcome.HUMAN, unconfirmed + unreviewed, is_child=child)


def _decide_unknown(region: Region, use: Use) -> RegionDecision:
    """Somebody who is not in the register (consent-rules 4.3)."""
    child = region.age is AgeSeen.MAYBE_CHILD
    finding = _unknown_finding(region, use)
    reasons = [finding.reason]
    if finding.outcome in (Outcome.HUMAN, Outcome.BLOCK):
        reasons.insert(0, Reason.UNKNOWN_PERSON)
    return RegionDecision(
        region.key,
        region.person,
        finding.outcome,
        tuple(reasons),
        is_child=child,
        is_adult=region.age is AgeSeen.ADULT,
        may_show=finding.outcome is Outcome.SHOW,
    )


def _unknown_finding(region: Region, use: Use) -> Finding:
    if not use.publication.channel.professional:
        if region.age is AgeSeen.MAYBE_CHILD:
            return Finding(Reason.MAYBE_CHILD_ON_NON_PROFESSIONAL_CHANNEL, Outcome.BLOCK)
        if region.age is AgeSeen.NOT_ASSESSED:
            return Finding(Reason.AGE_UNKNOWN, Outcome.HUMAN)
    # A name that the register does not know is an identity gone wrong, not somebody of a crowd.
    nobody_known = region.person is None and region.age is AgeSeen.ADULT
    if nobody_known and not region.recognisable:
        return Finding(Reason.NOT_RECOGNISABLE, Outcome.SHOW)
    if region.person is None and region.incidental and region.age is not AgeSeen.MAYBE_CHILD:
        if nobody_known and _crowd_applies(use):
            return Finding(Reason.CROWD_LEGITIMATE_INTERESTS, Outcome.SHOW)
        return Finding(Reason.CROWD_NO_EXPRESS_CONSENT, Outcome.REDACT)
    return Finding(Reason.UNKNOWN_PERSON, Outcome.REDACT)


def _crowd_applies(use: Use) -> bool:
    crowd, notice_id = use.policy.crowd, use.facts.gates.notice_evidence
    if crowd is None or not crowd.assessment.strip() or use.day > crowd.review_on or notice_id is None:
        return False
    notice = use.snapshot.evidence_of(notice_id)
    return notice is not None and notice.holds


def _decide_known(region: Region, person: Person, use: Use) -> RegionDecision:
    standing = standing_on(person, use.day)
    if standing is Standing.CHILD:
        judged = judge_child(person, use)
    elif standing is Standing.ADULT:
        judged = judge_adult(person, region, use)
    else:
        judged = judge_age_unknown(person, region, use)
    regardless = [*_protection(person, use), *judged.regardless]
    outcome, may_show = _worst(regardless, judged)
    relied = sorted(judged.covering, key=lambda c: c.consent_id) if may_show else []
    days = [last_day(c, person, use.policy) for c in relied]
    adult = child_until(person)
    if standing is Standing.CHILD and adult is not None and relied:
        days.append(adult - timedelta(days=1))
    found = (*regardless, *judged.findings)
    reasons = [f.reason for f in found if f.outcome is not Outcome.SHOW or outcome is Outcome.SHOW]
    child = _may_be_child(person, region, use)
    return RegionDecision(
        region.key,
        person.person_id,
        outcome,
        tuple(dict.fromkeys(reasons)),
        tuple(c.consent_id for c in relied),
        is_child=child,
        is_adult=not child,
        last_day=min(days, default=None),
        may_show=may_show,
    )


def _may_be_child(person: Person, region: Region, use: Use) -> bool:
    in_photo = standing_in_photo(person, region, use.facts)
    return in_photo is not Standing.ADULT or standing_on(person, use.day) is not Standing.ADULT


def _protection(person: Person, use: Use) -> list[Finding]:
    """What no form overrides."""
    restriction = use.snapshot.restriction_on(person.person_id)
    findings = []
    if restriction is RestrictionCode.MUST_NOT_PUBLISH:
        findings.append(Finding(Reason.PROTECTED_PERSON, Outcome.BLOCK))
    if restriction is RestrictionCode.REFER_SAFEGUARDING:
        findings.append(Finding(Reason.REFER_SAFEGUARDING, Outcome.HUMAN))
    if person.deceased:
        findings.append(Finding(Reason.DECEASED, Outcome.HUMAN))
    if person.capacity_concern:
        findings.append(Finding(Reason.CAPACITY_CONCERN, Outcome.HUMAN))
    return findings


def _worst(regardless: list[Finding], judged: Judgement) -> tuple[Outcome, bool]:
    """The outcome, and whether the person is or could be shown.

    Among consent findings a reason to cover outweighs a question: with the person covered there is nothing left to
    ask. What stands regardless is asked all the same, but its answer can then only be to cover.
    """
    outcomes = {f.outcome for f in (*regardless, *judged.findings)}
    hidden = Outcome.REDACT in outcomes
    if Outcome.BLOCK in outcomes:
        return Outcome.BLOCK, False
    if regardless:
        return Outcome.HUMAN, not hidden
    if hidden:
        return Outcome.REDACT, False
    return max(outcomes, default=Outcome.REDACT), bool(outcomes)
