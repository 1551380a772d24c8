"""An approval as it is recorded: who answered which question about whom, in which photo and publication, and why.

Dates are civil dates in London. Notes and the ids of those who use the program are left out of `repr`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from consent_db.decision import Gate, Outcome
from consent_db.publication import Publication
from consent_db.reasons import Reason
from consent_db.records import PersonId, new_id

ApprovalId = NewType("ApprovalId", str)


def _approval_id() -> ApprovalId:
    return ApprovalId(new_id("a"))


def _step_id() -> str:
    return new_id("w")


class Role(StrEnum):
    TRAINED_USER = "trained_user"
    COMMUNICATIONS_MANAGER = "communications_manager"
    SAFEGUARDING_LEAD = "safeguarding_lead"
    PRINCIPAL_INVESTIGATOR = "principal_investigator"
    HEAD_OF_DEPARTMENT = "head_of_department"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """A human's answer to one question about one person, or one gate, of one photo in one publication.

    `decided_by`, `second` and `requested_by` are ids of people who use the program; `last_day` (inclusive) is when the
    answer ends. Raises ValueError where it is about both or neither of `person` and `gate`, or answers anything but
    SHOW or REDACT (for a gate: anything but SHOW, which passes it).
    """

    approval_id: ApprovalId = field(default_factory=_approval_id)
    photo_id: str
    publication: Publication
    person: PersonId | None = None
    gate: Gate | None = None
    reason: Reason
    outcome: Outcome
    role: Role
    decided_by: str = field(repr=False)
    requested_by: str = field(repr=False)
    second: str = field(default="", repr=False)
    dpo_informed: bool = False
    decided_on: date
    last_day: date
    note: str = field(repr=False)

    def __post_init__(self) -> None:
        if (self.person is None) == (self.gate is None):
            raise ValueError("an approval is about one person or one gate")
        if self.outcome not in (Outcome.SHOW, Outcome.REDACT) or (self.gate and self.outcome is not Outcome.SHOW):
            raise ValueError("an approval shows or covers a person, or passes a gate")


class StepKind(StrEnum):
    """What became of an approval after it was given."""

    SIGNED_OFF = "signed_off"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalStep:
    """A second person agreed, or somebody took the approval back and said why in `note`. `person` is whom it is about,
    as there.
    """

    step_id: str = field(default_factory=_step_id)
    approval_id: ApprovalId
    person: PersonId | None
    step: StepKind
    taken_by: str = field(repr=False)
    taken_on: date
    note: str | None = field(default=None, repr=False)
