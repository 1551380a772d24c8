"""What was decided about one photo for one request, as it was (consent-rules 2.7).

Promise: an entry says from what it was decided (a hash), by which choices of the institution, what followed for each
person and each question about the whole photo and why, who let it go and until when. It holds ids, never names; a note
is what somebody typed. It counts for that photo and request only: nothing here is ever read to decide anything.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import NewType

from consent_db.decision import Decision, Gate, Outcome, Verdict
from consent_db.facts import PhotoFacts
from consent_db.policy import Policy
from consent_db.publication import Publication, publication_json
from consent_db.reasons import Reason
from consent_db.records import ConsentId, PersonId, new_id

DecisionId = NewType("DecisionId", str)


def _decision_id() -> DecisionId:
    return DecisionId(new_id("d"))


def _line_id() -> str:
    return new_id("l")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One photo in one request. `inputs` is a SHA-256 over everything that the rules looked at, `policy` the version of
    the institution's choices; `last_day` (inclusive) is when the decision ends. Raises ValueError where `decided_at`
    carries no time zone.
    """

    decision_id: DecisionId = field(default_factory=_decision_id)
    photo_id: str
    publication: Publication
    inputs: str
    register_revision: str
    policy: str
    verdict: Verdict
    approver: str = field(repr=False)
    decided_at: datetime
    note: str = field(default="", repr=False)
    last_day: date | None = None

    def __post_init__(self) -> None:
        if self.decided_at.tzinfo is None:
            raise ValueError("decided_at needs a time zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What followed for one person, for one gate, or for somebody whom nobody knows (neither)."""

    line_id: str = field(default_factory=_line_id)
    decision_id: DecisionId
    person: PersonId | None = None
    gate: Gate | None = None
    outcome: Outcome
    reasons: frozenset[Reason] = frozenset()
    relies_on: frozenset[ConsentId] = frozenset()
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class Basis:
    """From what a plan was made: what people established about the photo, what followed, and what is to be noted.

    `settled` are the regions, by their keys, whose outcome a human settled, and how; it stands in `decision` as well.
    """

    facts: PhotoFacts
    decision: Decision
    note: str = ""
    settled: tuple[tuple[str, Outcome], ...] = ()


def inputs_of(basis: Basis, publication: Publication, revision: str, policy: Policy) -> str:
    """The same for the same inputs, in every process."""
    human = [sorted(basis.settled), basis.note]
    says = [asdict(basis.facts), human, publication_json(publication), revision, policy.stated]
    return hashlib.sha256(json.dumps(says, sort_keys=True, default=_plain).encode()).hexdigest()


def decided(
    basis: Basis, publication: Publication, revision: str, policy: Policy, approver: str, at: datetime
) -> tuple[Decided, tuple[Line, ...]]:
    """The entry and its lines: one for each person and each gate, in the order of the decision."""
    entry = Decided(
        photo_id=basis.facts.photo_id,
        publication=publication,
        inputs=inputs_of(basis, publication, revision, policy),
        register_revision=revision,
        policy=policy.version,
        verdict=basis.decision.verdict,
        approver=approver,
        decided_at=at,
        note=basis.note,
        last_day=basis.decision.take_down_by,
    )
    people = (
        Line(
            decision_id=entry.decision_id,
            person=region.person,
            outcome=region.outcome,
            reasons=frozenset(region.reasons),
            relies_on=frozenset(region.relies_on),
            last_day=region.last_day,
        )
        for region in basis.decision.regions
    )
    gates = (
        Line(
            decision_id=entry.decision_id,
            gate=gate.gate,
            outcome=gate.outcome,
            reasons=frozenset(gate.reasons),
            last_day=gate.last_day,
        )
        for gate in basis.decision.gates
    )
    return entry, (*people, *gates)


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
