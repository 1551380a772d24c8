"""Somebody under 18 on the publication date: every party agrees in writing (consent-rules 4.2)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from consent_db.adults import Judgement, own_records
from consent_db.ages import adult_on, age_on, earliest_birth_date, latest_birth_date
from consent_db.decision import Finding, Outcome
from consent_db.policy import GuardiansRequired
from consent_db.reasons import Reason
from consent_db.records import ChildView, Consent, GiverRole, Guardian, Person
from consent_db.scope import NEEDS_HUMAN, Answer, Needed, Use, answer

_IN_WRITING = Needed(in_writing=True)


def child_until(person: Person) -> date | None:
    """The first day on which the forms of childhood stop counting; None where there is no birth date."""
    return None if person.date_of_birth is None else adult_on(latest_birth_date(person.date_of_birth))


def judge_child(person: Person, use: Use) -> Judgement:
    """The child, and every recorded holder of parental responsibility, agree in writing; any of them can stop it."""
    findings: list[Finding] = []
    if use.publication.channel not in use.policy.minors_channels:
        findings.append(Finding(Reason.CHILD_ON_NON_PROFESSIONAL_CHANNEL, Outcome.BLOCK))
    own = answer(own_records(person, use), person, use, _IN_WRITING)
    from_child = _child_findings(own, person, use)
    from_guardians, signed = _guardian_findings(person, use, child_signed=own.covered_by is not None)
    findings += from_child + from_guardians
    if not findings:
        findings.append(Finding(Reason.CHILD_ALL_PARTIES_WRITTEN, Outcome.SHOW))
    relied = own.covered_by or own.nearest
    return Judgement(tuple(findings), (*((relied,) if relied else ()), *signed))


def _child_findings(own: Answer, person: Person, use: Use) -> list[Finding]:
    objected = own.no is not None and own.no is not Reason.INVALIDATED
    if person.child_view is ChildView.OBJECTS or objected:
        return [Finding(Reason.CHILD_OBJECTS, Outcome.REDACT)]
    if own.covered_by is not None:
        return []
    if own.no is not None:
        return [Finding(own.no, Outcome.REDACT)]
    if own.failures:
        return _party_findings("CHILD", own.failures)
    if _writes_for_themselves(person, use):
        return [Finding(Reason.NO_CHILD_CONSENT, Outcome.REDACT)]
    asked = person.child_asked_by and person.child_asked_on is not None and person.child_asked_on <= use.today
    if person.child_view is ChildView.AGREES and asked:
        return []
    return [Finding(Reason.CHILD_VIEW_NOT_RECORDED, Outcome.HUMAN)]


def _writes_for_themselves(person: Person, use: Use) -> bool:
    """Can the child be old enough that a recorded agreement no longer does? A doubtful birth date means it can."""
    if person.date_of_birth is None:
        return True
    return age_on(earliest_birth_date(person.date_of_birth), use.day) >= use.policy.child_written_consent_age


def _guardian_findings(person: Person, use: Use, *, child_signed: bool) -> tuple[list[Finding], list[Consent]]:
    """What stands against the guardians' authorisation, and the records that make it."""
    everyone = sorted(use.snapshot.guardians_of(person.person_id), key=lambda g: g.guardian_id)
    holders = [g for g in everyone if g.holds_responsibility_on(use.day)]
    answers = {g: answer(_records_of(g, use), person, use, _IN_WRITING) for g in holders}
    findings: list[Finding] = []
    for said in answers.values():
        if said.no is Reason.INVALIDATED:
            findings.append(Finding(Reason.INVALIDATED, Outcome.REDACT))
        elif said.no is not None:
            findings.append(Finding(Reason.GUARDIAN_OBJECTS, Outcome.REDACT))
        # The usable scope is what every party agreed to, so a narrower yes narrows it for all.
        findings += _party_findings("GUARDIAN", said.failures)
    signed = [g for g, said in answers.items() if said.covered_by is not None]
    consents = [said.covered_by or said.nearest for said in answers.values()]
    if not signed and not findings:
        findings.append(_nobody_authorised(person, holders, use, child_signed=child_signed))
    elif signed:
        if not any(g.is_verified_on(use.today) for g in signed):
            findings.append(Finding(Reason.GUARDIAN_PR_UNVERIFIED, Outcome.HUMAN))
        all_must_sign = use.policy.guardians_required is GuardiansRequired.ALL_RECORDED
        if all_must_sign and any(said.silent for said in answers.values()):
            findings.append(Finding(Reason.OTHER_GUARDIAN_NOT_ASKED, Outcome.HUMAN))
    return list(dict.fromkeys(findings)), [c for c in consents if c is not None]


def _records_of(guardian: Guardian, use: Use) -> Iterable[Consent]:
    return (
        c
        for c in use.snapshot.consents_of(guardian.person_id)
        if c.giver_role is GiverRole.GUARDIAN and c.giver_id == guardian.guardian_id
    )


def _nobody_authorised(person: Person, holders: list[Guardian], use: Use, *, child_signed: bool) -> Finding:
    if not holders and child_signed and person.date_of_birth is not None:
        age = age_on(latest_birth_date(person.date_of_birth), use.day)
        if age >= 16:
            return Finding(Reason.NO_GUARDIAN_16_17, Outcome.HUMAN)
    return Finding(Reason.NO_GUARDIAN_AUTHORISATION, Outcome.REDACT)


def _party_findings(party: str, failures: Iterable[Reason]) -> list[Finding]:
    """The failures of one party's form, by the codes that say whose form it is where there are such codes."""
    named = {r.value: r for r in Reason}
    return [
        Finding(named.get(f"{party}_{r.value}", r), Outcome.HUMAN if r in NEEDS_HUMAN else Outcome.REDACT)
        for r in failures
    ]
