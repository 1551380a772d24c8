"""What a file may say about releases in the PLUS vocabulary (consent-rules 8.1). `MR-UMR` is never written."""

from __future__ import annotations

from collections.abc import Iterable

from consent_db.decision import Decision, Outcome
from consent_db.reasons import Reason


def model_release_status(decision: Decision) -> str:
    """`MR-NAP` nobody recognisable is shown, `MR-LMR` somebody by consent, `MR-NON` all without."""
    shown = [r for r in decision.regions if r.outcome is Outcome.SHOW and Reason.NOT_RECOGNISABLE not in r.reasons]
    if not shown:
        return "MR-NAP"
    return "MR-LMR" if any(r.relies_on for r in shown) else "MR-NON"


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
