"""What an institution may choose (consent-rules, section 9). Every default is the careful choice.

Not here because they are not choices: under-18s follow the child rules, a child is never named, nobody under 18 is
enrolled for matching, and matching is off until the register holds a DPIA reference. `profile` reads these choices.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from consent_db.channels import Channel

PROFESSIONAL = frozenset(c for c in Channel if c.professional)


class GuardiansRequired(StrEnum):
    """Who must sign for somebody under 18: every recorded guardian, or one with no other objecting."""

    ALL_RECORDED = "all_recorded"
    ONE_AND_NO_OBJECTION = "one_and_no_objection"


class VerbalAdult(StrEnum):
    """What an adult's spoken yes with a note of it leads to."""

    ASK = "ask"
    COVER = "cover"


@dataclass(frozen=True, slots=True)
class Crowd:
    """Incidental adults of a crowd may be shown under this legitimate-interests assessment, until `review_on`."""

    assessment: str
    review_on: date


@dataclass(frozen=True, slots=True)
class Policy:
    """The institution's profile.

    `child_written_consent_age` is the age from which a child agrees in writing: 12, 13 or 16, or 0 for always.
    `minors_channels` may only be narrower than the professional channels. `sponsor_projects` are those whose funding
    terms want the sponsor's approval of work-revealing photos. Raises ValueError for anything else.
    """

    guardians_required: GuardiansRequired = GuardiansRequired.ALL_RECORDED
    child_written_consent_age: int = 12
    minors_channels: frozenset[Channel] = PROFESSIONAL
    crowd: Crowd | None = None
    verbal_adult: VerbalAdult = VerbalAdult.ASK
    default_duration_years: int = 3
    sponsor_projects: frozenset[str] = frozenset()

    @property
    def stated(self) -> str:
        """Every choice in words that are the same in every process; a set prints in another order in each."""
        values = {f.name: getattr(self, f.name) for f in fields(self)}
        return repr({name: sorted(v) if isinstance(v, frozenset) else v for name, v in values.items()})

    @property
    def version(self) -> str:
        """Names these choices: the same for the same ones, and no other."""
        return hashlib.sha256(self.stated.encode()).hexdigest()[:16]

    def __post_init__(self) -> None:
        if self.child_written_consent_age not in (0, 12, 13, 16):
            raise ValueError("a child agrees in writing from 12, 13 or 16 years, or always (0)")
        if not self.minors_channels <= PROFESSIONAL:
            raise ValueError("people under 18 appear only in professional publications")
        if not 1 <= self.default_duration_years <= 6:
            raise ValueError("a consent without an end date lasts 1 to 6 years")
