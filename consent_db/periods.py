"""How long what is kept (consent-rules DP-20); the institution sets it, and the register holds it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from sqlite_utils import Database

from consent_db import reading

SETTING = "retention"


@dataclass(frozen=True, slots=True)
class Periods:
    """Whole years, and months for templates.

    `tail_years`: how long a decision and its form are kept after the last day on which anything rested on them, and
    the proof of a past use after erasure; approvals and what was decided about photos as well. `template_months`: how
    long a face template is kept unused. `audit_years`: how long a row of the audit log is kept (DP-20: six years).
    Raises ValueError for less than one or more than a hundred.
    """

    tail_years: int = 6
    template_months: int = 12
    audit_years: int = 6

    def __post_init__(self) -> None:
        if not all(1 <= period <= 100 for period in (self.tail_years, self.template_months, self.audit_years)):
            raise ValueError("a period is 1 to 100 years or months")


def periods(db: Database) -> Periods:
    """As set by the institution, or the proposal of consent-rules."""
    stored = reading.setting(db, SETTING)
    return Periods() if stored is None else Periods(**json.loads(stored))


def as_setting(chosen: Periods) -> str:
    return json.dumps(asdict(chosen), sort_keys=True)
