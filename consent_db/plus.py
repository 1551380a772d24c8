"""What a file may say about releases in the PLUS vocabulary (consent-rules 8.1). `MR-UMR` is never written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from consent_db.decision import Decision, Outcome
from consent_db.reasons import Reason
from consent_db.records import ConsentId


class ShownPerson(Protocol):
    """Somebody who stays visible: why, and on which consents that relies."""

    @property
    def reasons(self) -> tuple[Reason, ...]: ...

    @property
    def relies_on(self) -> tuple[ConsentId, ...]: ...


def model_release_status(decision: Decision) -> str:
    """The status of what a decision shows."""
    return release_status(r for r in decision.regions if r.outcome is Outcome.SHOW)


def release_status(shown: Iterable[ShownPerson]) -> str:
    """`MR-NAP` nobody recognisable is shown, `MR-LMR` somebody by consent, `MR-NON` all without."""
    recognisable = [person for person in shown if Reason.NOT_RECOGNISABLE not in person.reasons]
    if not recognisable:
        return "MR-NAP"
    return "MR-LMR" if any(person.relies_on for person in recognisable) else "MR-NON"


def youngest_age_code(ages: Iterable[int | None]) -> str:
    """The code for the youngest of `ages`, in years at the date of the photo; None is not known, and then all is.

    For a private file only: a child's age tag identifies.
    """
    known = list(ages)
    if not known or None in known:
        return "AG-UNK"
    youngest = min(age for age in known if age is not None)
    if youngest <= 14:
        return "AG-U14"
    return f"AG-A{min(youngest, 25)}"
