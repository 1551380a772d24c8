"""Approvals in the register: given, signed off by a second person, taken back (consent-rules 4.7).

Promise: what is recorded was given by a role that may, by somebody who did not ask for it, with a note; a second person
is neither of the two; nothing recorded is ever changed. Whether an approval counts is judged anew with every decision
(`approval`), where the exporter is known too. Not promised: that people are who they are said to be.
"""

from __future__ import annotations

from datetime import date

from consent_db import connection, errors, reading
from consent_db.approval import AUTHORITY, Objection, faults, may_sign_off
from consent_db.approvals import Approval, ApprovalId, ApprovalStep, StepKind
from consent_db.rows import APPROVAL_STEPS, APPROVALS
from consent_db.store import Store


class Approving(Store):
    """Keeps humans' answers to what the rules leave to humans."""

    def approve(self, approval: Approval, today: date) -> ApprovalId:
        """Records an answer. Raises `NotApproved`, which says all that is wrong with it, and `UnknownId`."""
        wrong = faults(approval, today)
        if wrong:
            raise errors.NotApproved(*(fault.sentence for fault in sorted(wrong)))
        with self._change("approve", approval.approval_id) as details:
            details |= {"photo": approval.photo_id, "person": approval.person, "gate": approval.gate}
            details |= {"reason": approval.reason, "outcome": approval.outcome.name.lower()}
            if approval.person is not None:
                self._must_hold("people", approval.person)
            APPROVALS.insert(self._db, approval)
            if approval.second:
                self._step(approval, StepKind.SIGNED_OFF, approval.second, today)
        return approval.approval_id

    def sign_off(self, approval_id: ApprovalId, second: str, today: date) -> None:
        """A second person agrees. Raises `UnknownId`, and `NotApproved` for whoever decided it or asked for it, and
        where no second person is needed or one agreed already."""
        with self._change("sign-off", approval_id):
            approval = self._current(approval_id)
            if not may_sign_off(approval, second):
                raise errors.NotApproved(Objection.NO_SECOND_PERSON.sentence)
            if approval.second or not AUTHORITY[approval.reason].second_person:
                raise errors.NotApproved("It needs no second person, or has one.")
            self._step(approval, StepKind.SIGNED_OFF, second, today)

    def revoke_approval(self, approval_id: ApprovalId, by: str, today: date, note: str) -> None:
        """Takes an approval back: nothing relies on it any more. `note` says why, without anybody's name.

        Raises `UnknownId`, also where it was taken back before, and `NotApproved` where nobody or no reason is named.
        """
        if not by.strip() or not note.strip():
            raise errors.NotApproved("Say who takes it back, and why.")
        with self._change("revoke-approval", approval_id):
            self._step(self._current(approval_id), StepKind.REVOKED, by, today, note)

    def approvals(self) -> tuple[Approval, ...]:
        """Every approval that nobody took back, by id, with the second person who agreed."""
        with connection.reading(self._db):
            return reading.approvals(self._db)

    def taken_back(self) -> tuple[tuple[Approval, ApprovalStep], ...]:
        """Every approval that was taken back, by id, with the step that says by whom, when and why."""
        with connection.reading(self._db):
            return reading.taken_back(self._db)

    def _current(self, approval_id: ApprovalId) -> Approval:
        for approval in reading.approvals(self._db):
            if approval.approval_id == approval_id:
                return approval
        raise errors.UnknownId

    def _step(self, approval: Approval, step: StepKind, by: str, today: date, note: str | None = None) -> None:
        taken = ApprovalStep(
            approval_id=approval.approval_id, person=approval.person, step=step, taken_by=by, taken_on=today, note=note
        )
        APPROVAL_STEPS.insert(self._db, taken)
