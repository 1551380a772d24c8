"""Who may answer a question that only a human can (consent-rules 3 and 4.7).

Promise: an approval turns a question into shown or covered, never a *cover* or a *block* into shown. It counts only
for its person (or gate), its photo, its publication and its question, until its last day, with a note, and from
somebody in the right role who neither asked for it nor exports; where the rules want a second person, that is yet
another one. Of two approvals that contradict each other the one that covers counts. Every record is judged anew each
time: a form that was withdrawn since is withdrawn.

Not promised: that people are who they are said to be or hold their role. Whoever calls this knows its users.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from consent_db.approvals import Approval, Role
from consent_db.decision import Gate, GateDecision, Outcome, RegionDecision
from consent_db.facts import AgeSeen, Region
from consent_db.reasons import Reason
from consent_db.scope import Use

Decided = RegionDecision | GateDecision


@dataclass(frozen=True, slots=True)
class Authority:
    """Who may answer one question: in which role, whether a second person must agree and the DPO must be told.

    `by_looking`: the answer is a fact (who it is, when it was taken, what is in the background), not a permission; it
    is given as such, and the photo is decided again.
    """

    roles: frozenset[Role]
    second_person: bool = False
    dpo_informed: bool = False
    by_looking: bool = False


_USER = Authority(frozenset({Role.TRAINED_USER}), by_looking=True)
_MANAGER = Authority(frozenset({Role.COMMUNICATIONS_MANAGER}))
_SAFEGUARDING = Authority(frozenset({Role.SAFEGUARDING_LEAD}), second_person=True, dpo_informed=True)
_WORK = Authority(frozenset({Role.PRINCIPAL_INVESTIGATOR, Role.HEAD_OF_DEPARTMENT}), second_person=True)

AUTHORITY = {
    Reason.REGION_UNREVIEWED: _USER,
    Reason.IDENTITY_UNCONFIRMED: _USER,
    Reason.PEOPLE_CHECK_NOT_ATTESTED: _USER,
    Reason.BACKGROUND_NOT_CHECKED: _USER,
    Reason.CONFIDENTIAL_NOT_CHECKED: _USER,
    Reason.PHOTO_DATE_UNKNOWN: _USER,
    Reason.PHOTO_DATE_NEEDED: _USER,
    Reason.NSPCC_CHECK_NOT_DONE: _USER,
    Reason.CHILD_REDACTION_SIGNOFF: _USER,
    Reason.WORK_RELEASE_CONDITIONS_OPEN: _USER,
    Reason.VERBAL_WITH_NOTE: _MANAGER,
    Reason.AGE_UNKNOWN: _MANAGER,
    Reason.DECEASED: _MANAGER,
    Reason.CAPACITY_CONCERN: _SAFEGUARDING,
    Reason.OTHER_GUARDIAN_NOT_ASKED: _SAFEGUARDING,
    Reason.GUARDIAN_PR_UNVERIFIED: _SAFEGUARDING,
    Reason.NO_GUARDIAN_16_17: _SAFEGUARDING,
    Reason.REFER_SAFEGUARDING: _SAFEGUARDING,
    Reason.CHILD_VIEW_NOT_RECORDED: _SAFEGUARDING,
    Reason.WORK_REVEAL_NOT_ASSESSED: _WORK,
    Reason.WORK_RELEASE_SELF_AUTHORISED: _WORK,
}
"""Every question that a decision can ask, and who may answer it."""


class Objection(StrEnum):
    """Why an approval does not count."""

    OTHER_USE = "other_use"
    NOT_ASKED = "not_asked"
    ANSWERED_BY_LOOKING = "answered_by_looking"
    NEEDS_A_RECORD = "needs_a_record"
    WRONG_ROLE = "wrong_role"
    OWN_REQUEST = "own_request"
    NO_SECOND_PERSON = "no_second_person"
    DPO_NOT_INFORMED = "dpo_not_informed"
    NO_NOTE = "no_note"
    NOT_IN_FORCE = "not_in_force"

    @property
    def sentence(self) -> str:
        """What is wrong with it, and what to do next."""
        return _OBJECTIONS[self]


_OBJECTIONS = {
    Objection.OTHER_USE: "It is for another photo or publication. Decide again for this one.",
    Objection.NOT_ASKED: "Nothing asks for it. Look at the questions that are open.",
    Objection.ANSWERED_BY_LOOKING: "This is answered by looking, not by permission. Look, and record what is seen.",
    Objection.NEEDS_A_RECORD: "Nobody may decide this. It needs a new form, an established age or another crop.",
    Objection.WRONG_ROLE: "This role may not decide it. Ask whoever may.",
    Objection.OWN_REQUEST: "Nobody decides what they asked for or export themselves. Ask a colleague.",
    Objection.NO_SECOND_PERSON: "A second person must agree. Ask somebody who neither asked, exports nor decided.",
    Objection.DPO_NOT_INFORMED: "The data protection officer must be told. Tell them, and record it.",
    Objection.NO_NOTE: "It does not say why. Write a note.",
    Objection.NOT_IN_FORCE: "It has ended, or is dated in the future. Decide again.",
}


def faults(approval: Approval, today: date) -> set[Objection]:
    """What is wrong with it whatever the photo shows; empty where it may be recorded. A second person may follow."""
    authority = AUTHORITY.get(approval.reason)
    if authority is None or approval.gate is not (Gate.WORK_REVEALING if authority is _WORK else None):
        return {Objection.NOT_ASKED}
    against = _against_its_authority(approval, authority)
    if not approval.note.strip():
        against.add(Objection.NO_NOTE)
    if not approval.decided_on <= today <= approval.last_day:
        against.add(Objection.NOT_IN_FORCE)
    decider = _written(approval.decided_by)
    if not decider or not _written(approval.requested_by) or decider == _written(approval.requested_by):
        against.add(Objection.OWN_REQUEST)
    if approval.second and not may_sign_off(approval, approval.second):
        against.add(Objection.NO_SECOND_PERSON)
    return against


def may_sign_off(approval: Approval, second: str) -> bool:
    """Is `second` somebody, and neither who decided it nor who asked for it? Capitals and spaces are nobody else."""
    return _written(second) not in {"", _written(approval.decided_by), _written(approval.requested_by)}


def objections(approval: Approval, decided: Decided, region: Region | None, use: Use) -> set[Objection]:
    """Why `approval` does not count for what was `decided`; empty where it does. `region` is what a human saw of it."""
    against: set[Objection] = set()
    if approval.photo_id != use.facts.photo_id or not approval.publication.is_same_request(use.publication):
        against.add(Objection.OTHER_USE)
    if approval.reason not in _questions(decided):
        against.add(Objection.NOT_ASKED)
    if _needs_a_record(approval, decided, region, use):
        against.add(Objection.NEEDS_A_RECORD)
    if not approval.note.strip():
        against.add(Objection.NO_NOTE)
    if approval.decided_on > use.today or use.day > approval.last_day:
        against.add(Objection.NOT_IN_FORCE)
    return against | _against_the_people(approval, use)


def _questions(decided: Decided) -> list[Reason]:
    return [r for r in decided.reasons if r in AUTHORITY] if decided.outcome is Outcome.HUMAN else []


def _needs_a_record(approval: Approval, decided: Decided, region: Region | None, use: Use) -> bool:
    if isinstance(decided, GateDecision):
        return False
    if approval.reason is Reason.AGE_UNKNOWN:
        # Permission is for an adult of unknown age only; where a child may not be even covered, the age comes first.
        maybe_child = region is not None and region.age is AgeSeen.MAYBE_CHILD
        if maybe_child or not use.publication.channel.professional:
            return True
    return approval.outcome is Outcome.SHOW and not decided.may_show


def _against_the_people(approval: Approval, use: Use) -> set[Objection]:
    against: set[Objection] = set()
    authority = AUTHORITY.get(approval.reason)
    if authority is None:
        return against
    against |= _against_its_authority(approval, authority)
    decider, exporter = _written(approval.decided_by), _written(use.facts.gates.exporter)
    asker = _written(approval.requested_by)
    if decider in {asker, exporter, ""} or not asker or not exporter:
        against.add(Objection.OWN_REQUEST)
    if authority.second_person and (
        not may_sign_off(approval, approval.second) or _written(approval.second) == exporter
    ):
        against.add(Objection.NO_SECOND_PERSON)
    return against


def _against_its_authority(approval: Approval, authority: Authority) -> set[Objection]:
    against: set[Objection] = set()
    if authority.by_looking:
        against.add(Objection.ANSWERED_BY_LOOKING)
    if approval.role not in authority.roles:
        against.add(Objection.WRONG_ROLE)
    if authority.dpo_informed and not approval.dpo_informed:
        against.add(Objection.DPO_NOT_INFORMED)
    return against


def _written(user: str | None) -> str:
    """A user as people write them: capitals and spaces do not make somebody else."""
    return (user or "").strip().casefold()


def region_approved(decided: RegionDecision, region: Region, approvals: Iterable[Approval], use: Use) -> RegionDecision:
    """`decided`, or what the approvals make of it once every question about the person has an answer that counts."""
    if decided.person is None:
        return decided
    counting = [a for a in approvals if a.person == decided.person and not objections(a, decided, region, use)]
    if not _all_answered(decided, counting):
        return decided
    if any(a.outcome is Outcome.REDACT for a in counting):
        return replace(decided, outcome=Outcome.REDACT, relies_on=(), last_day=None, may_show=False)
    days = [a.last_day for a in counting] + ([decided.last_day] if decided.last_day else [])
    return replace(decided, outcome=Outcome.SHOW, last_day=min(days))


def gate_approved(decided: GateDecision, approvals: Iterable[Approval], use: Use) -> GateDecision:
    """`decided`, or a pass until the approvals end once every question of the gate has an answer that counts."""
    counting = [a for a in approvals if a.gate is decided.gate and not objections(a, decided, None, use)]
    if not _all_answered(decided, counting):
        return decided
    days = [a.last_day for a in counting] + ([decided.last_day] if decided.last_day else [])
    return replace(decided, outcome=Outcome.SHOW, last_day=min(days))


def _all_answered(decided: Decided, counting: list[Approval]) -> bool:
    questions = _questions(decided)
    return bool(questions) and set(questions) <= {a.reason for a in counting}
