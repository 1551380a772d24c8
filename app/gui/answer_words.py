"""What humans answered and what was decided, in words: who may answer, which question, and what followed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from app.gui import words
from app.gui.register_words import of_date
from app.gui.signs import Shape, Sign
from app.gui.theme import colours
from consent_db.approval import AUTHORITY, Objection
from consent_db.approvals import Approval, ApprovalStep, Role
from consent_db.decision import Gate, Outcome, Verdict
from consent_db.records import PersonId
from consent_db.snapshot import ConsentSnapshot


class Holds(Enum):
    """What has become of an approval."""

    IN_FORCE = "in_force"
    WAITS = "waits"
    ENDED = "ended"
    TAKEN_BACK = "taken_back"


def holds(approval: Approval, back: ApprovalStep | None, today: date) -> Holds:
    """`back`: the step by which it was taken back."""
    if back is not None:
        return Holds.TAKEN_BACK
    if approval.last_day < today:
        return Holds.ENDED
    if AUTHORITY[approval.reason].second_person and not approval.second:
        return Holds.WAITS
    return Holds.IN_FORCE


def _tr(text: str) -> str:
    return QCoreApplication.translate("Answers", text)


def sign_of_approval(how: Holds) -> Sign:
    now = colours()
    word, shape, colour = {
        Holds.IN_FORCE: (_tr("In force"), Shape.CIRCLE, now.shown),
        Holds.WAITS: (_tr("Waits for a second person"), Shape.TRIANGLE, now.decide),
        Holds.ENDED: (_tr("Ended"), Shape.CROSS, now.blocked),
        Holds.TAKEN_BACK: (_tr("Taken back"), Shape.SQUARE, now.covered),
    }[how]
    return Sign(word, shape, QColor(colour))


def sign_of_outcome(outcome: Outcome) -> Sign:
    now = colours()
    word, shape, colour = {
        Outcome.SHOW: (_tr("Shown"), Shape.CIRCLE, now.shown),
        Outcome.REDACT: (_tr("Covered"), Shape.SQUARE, now.covered),
        Outcome.HUMAN: (_tr("Decide"), Shape.TRIANGLE, now.decide),
        Outcome.BLOCK: (_tr("Blocked"), Shape.OCTAGON, now.blocked),
    }[outcome]
    return Sign(word, shape, QColor(colour))


def of_gate_outcome(outcome: Outcome) -> str:
    """Of a question about the whole photo, which is passed or not."""
    return _tr("Passed") if outcome is Outcome.SHOW else sign_of_outcome(outcome).word


def of_verdict(verdict: Verdict) -> str:
    return {
        Verdict.EXPORT_AS_IS: _tr("goes as it is"),
        Verdict.EXPORT_WITH_REDACTIONS: _tr("goes with people covered"),
        Verdict.NEEDS_DECISION: _tr("waits for a decision"),
        Verdict.BLOCK: _tr("does not go"),
    }[verdict]


def of_gate(gate: Gate) -> str:
    return {
        Gate.PEOPLE: _tr("who else is in it"),
        Gate.WORK_REVEALING: _tr("the institution's work"),
        Gate.BACKGROUND: _tr("the background"),
        Gate.CONFIDENTIAL: _tr("confidential things"),
        Gate.NAMES: _tr("names beside the photo"),
        Gate.CHILD_CHECKLIST: _tr("the child checklist"),
        Gate.CHILD_COVER: _tr("how a child is covered"),
        Gate.METADATA: _tr("hidden data"),
        Gate.COVER: _tr("the covers"),
    }[gate]


def of_role(role: Role) -> str:
    return {
        Role.TRAINED_USER: _tr("trained user"),
        Role.COMMUNICATIONS_MANAGER: _tr("communications manager"),
        Role.SAFEGUARDING_LEAD: _tr("safeguarding lead"),
        Role.PRINCIPAL_INVESTIGATOR: _tr("principal investigator"),
        Role.HEAD_OF_DEPARTMENT: _tr("Head of Department"),
    }[role]


def of_objection(objection: Objection) -> str:
    """What is wrong with an approval, and what to do next."""
    return QCoreApplication.translate("Objection", objection.sentence)


def of_objections(found: Iterable[Objection]) -> str:
    return " ".join(map(of_objection, sorted(found)))


def of_whom(person: PersonId | None, gate: Gate | None, snapshot: ConsentSnapshot | None) -> str:
    """Whom or what an answer is about; the name is looked up when it is shown, and is nowhere else."""
    if gate is not None:
        return of_gate(gate)
    if person is None:
        return _tr("somebody unknown")
    known = snapshot.person(person) if snapshot is not None else None
    return known.display_name if known is not None else _tr("somebody no longer in the register")


def of_answer(approval: Approval) -> str:
    if approval.gate is not None:
        return _tr("the photo may go")
    return _tr("may be shown") if approval.outcome is Outcome.SHOW else _tr("is covered")


def of_approval(approval: Approval, back: ApprovalStep | None, snapshot: ConsentSnapshot | None) -> str:
    """All of it, in sentences."""
    said = [
        words.of_reason(approval.reason),
        _tr("Answer about {0}: {1}, for {2}, until {3}.").format(
            of_whom(approval.person, approval.gate, snapshot),
            of_answer(approval),
            words.of_publication(approval.publication),
            of_date(approval.last_day),
        ),
        _tr("Decided on {0} by {1} ({2}); asked for by {3}.").format(
            of_date(approval.decided_on), approval.decided_by, of_role(approval.role), approval.requested_by
        ),
    ]
    if approval.second:
        said.append(_tr("{0} agreed as the second person.").format(approval.second))
    if approval.dpo_informed:
        said.append(_tr("The data protection officer was told."))
    said.append(_tr("Note: {0}").format(approval.note))
    if back is not None:
        said.append(_tr("Taken back on {0} by {1}.").format(of_date(back.taken_on), back.taken_by))
        said.append(_tr("Why: {0}").format(back.note or _tr("nobody recorded it")))
    return "\n".join([" ".join(said[:2]), " ".join(said[2:])])
