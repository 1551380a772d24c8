"""What may be settled without a person by covering, and what may not (consent-rules 3, 4.2 row 36 and 37, 4.7).

Promises: a run that nobody watches lets a photo leave only where covering answers every open question about the people
in it; a child that somebody named, a protected person and a name in the caption always wait for a person. Not promised:
that anybody looked at the background or counted the people; those questions come back unanswered, to be said plainly.
"""

from __future__ import annotations

from dataclasses import dataclass

from consent_db.decision import Decision, Gate, Outcome
from consent_db.publication import Publication
from consent_db.reasons import Reason

FOR_A_PERSON_ONLY = frozenset({Reason.REFER_SAFEGUARDING, Reason.DECEASED, Reason.CAPACITY_CONCERN})
"""Whether these people may be covered and published around is somebody's to decide, by name and role."""
ABOUT_CHILDREN = frozenset({Gate.CHILD_CHECKLIST, Gate.CHILD_COVER})


@dataclass(frozen=True, slots=True)
class Unattended:
    """`stops`: why the photo may not leave without a person. `unanswered`: what nobody was asked."""

    stops: tuple[Reason, ...]
    unanswered: tuple[Reason, ...]


def settle(decision: Decision, publication: Publication) -> Unattended:
    """What is left of `decision` once everybody who is not shown is covered."""
    stops: list[Reason] = []
    unanswered: list[Reason] = []
    for region in decision.regions:
        if region.outcome is Outcome.BLOCK:
            stops += region.reasons
        if region.outcome is Outcome.HUMAN:
            stops += [reason for reason in region.reasons if reason in FOR_A_PERSON_ONLY]
        unknown = region.person is None and region.outcome is not Outcome.SHOW
        if unknown and not publication.channel.professional:
            # Anybody unknown may be a child, and a child may not be there even covered.
            stops.append(Reason.MAYBE_CHILD_ON_NON_PROFESSIONAL_CHANNEL)
    for gate in decision.gates:
        if gate.outcome is Outcome.BLOCK or (gate.outcome is Outcome.HUMAN and gate.gate in ABOUT_CHILDREN):
            stops += gate.reasons
        elif gate.outcome is Outcome.HUMAN:
            unanswered += gate.reasons
    return Unattended(tuple(dict.fromkeys(stops)), tuple(dict.fromkeys(unanswered)))
