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
