"""What the rules answer: an outcome and every reason, for each person, each gate and the whole photo."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from typing import NamedTuple

from consent_db.reasons import Reason
from consent_db.records import ConsentId, PersonId


class Outcome(IntEnum):
    """Ordered from best to worst; a photo takes the worst of its people and gates. All but SHOW is drawn covered."""

    SHOW = 0
    REDACT = 1
    HUMAN = 2
    BLOCK = 3


class Verdict(StrEnum):
    EXPORT_AS_IS = "export_as_is"
    EXPORT_WITH_REDACTIONS = "export_with_redactions"
    NEEDS_DECISION = "needs_decision"
    BLOCK = "block"


class Gate(StrEnum):
    """The questions about the whole photo (consent-rules 4.4)."""

    PEOPLE = "people"
    WORK_REVEALING = "work_revealing"
    BACKGROUND = "background"
    CONFIDENTIAL = "confidential"
    NAMES = "names"
    CHILD_CHECKLIST = "child_checklist"
    CHILD_COVER = "child_cover"
    METADATA = "metadata"
    COVER = "cover"


class Finding(NamedTuple):
    """One thing that was found, and what it alone would lead to."""

    reason: Reason
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class RegionDecision:
    """What becomes of one person in the photo.

    `relies_on` are the consents that cover the use, and `last_day` their last day (only where the outcome is SHOW, or
    HUMAN and a human could still show). `is_child`: the picture shows, or may show, somebody under 18;
    `is_adult`: they are known to be an adult, in the picture and on the day of publication. Of a stranger neither need
    be known.
    `may_show`: SHOW already, or a human's answer can make it so; where false, no answer can: that needs a new record,
    an identity or a crop.
    """

    key: str
    person: PersonId | None
    outcome: Outcome
    reasons: tuple[Reason, ...]
    relies_on: tuple[ConsentId, ...] = ()
    is_child: bool = False
    is_adult: bool = False
    last_day: date | None = None
    may_show: bool = False


@dataclass(frozen=True, slots=True)
class GateDecision:
    """What one gate says; SHOW is a pass. `last_day` is the last day of the release that it relies on."""

    gate: Gate
    outcome: Outcome
    reasons: tuple[Reason, ...] = ()
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """The whole photo. `take_down_by` is the earliest last day relied on, of consents, of a release and of approvals;
    None where there is none."""

    verdict: Verdict
    regions: tuple[RegionDecision, ...]
    gates: tuple[GateDecision, ...]
    take_down_by: date | None

    @property
    def reasons(self) -> frozenset[Reason]:
        """Every reason of every person and gate."""
        return frozenset(reason for region in self.regions for reason in region.reasons) | frozenset(
            reason for gate in self.gates for reason in gate.reasons
        )
