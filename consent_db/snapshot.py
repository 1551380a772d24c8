"""The register at one moment: all that the rules may look at. A copy; no handle to the store is inside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from consent_db.approvals import Approval
from consent_db.policy import Policy
from consent_db.profile import Profile
from consent_db.records import (
    Consent,
    Evidence,
    EvidenceId,
    Guardian,
    Person,
    PersonId,
    Release,
    Restriction,
    RestrictionCode,
)

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Template:
    """What a registered person's face looks like to the matcher: the 128 numbers of the enrolled descriptor."""

    person_id: PersonId
    vector: Sequence[float] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ConsentSnapshot:
    """The register at one `revision`, which changes whenever anything that could change a decision does.

    `templates` holds only people who may be matched on the day the snapshot was taken. Matching is off where
    `dpia_reference` is None. `approvals` are those that nobody took back. `profile` is what the institution chose.
    """

    revision: str
    people: tuple[Person, ...] = ()
    guardians: tuple[Guardian, ...] = ()
    consents: tuple[Consent, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    releases: tuple[Release, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    dpia_reference: str | None = None
    templates: tuple[Template, ...] = ()
    approvals: tuple[Approval, ...] = ()
    profile: Profile = field(default_factory=Profile)
    _people: dict[PersonId, Person] = field(init=False, repr=False, compare=False)
    _guardians: dict[PersonId, list[Guardian]] = field(init=False, repr=False, compare=False)
    _consents: dict[PersonId, list[Consent]] = field(init=False, repr=False, compare=False)
    _evidence: dict[EvidenceId, Evidence] = field(init=False, repr=False, compare=False)
    _documents: dict[PersonId, list[Evidence]] = field(init=False, repr=False, compare=False)
    _restrictions: dict[PersonId, list[Restriction]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Indexed once: a decision looks up a handful of people out of tens of thousands.
        object.__setattr__(self, "_people", {p.person_id: p for p in self.people})
        object.__setattr__(self, "_guardians", _by_person((g.person_id, g) for g in self.guardians))
        object.__setattr__(self, "_consents", _by_person((c.subject_id, c) for c in self.consents))
        object.__setattr__(self, "_evidence", {e.evidence_id: e for e in self.evidence})
        about = _by_person((e.person_id, e) for e in self.evidence if e.person_id is not None)
        object.__setattr__(self, "_documents", about)
        object.__setattr__(self, "_restrictions", _by_person((r.person_id, r) for r in self.restrictions))

    @property
    def policy(self) -> Policy:
        return self.profile.policy

    def approvals_of(self, photo_id: str) -> tuple[Approval, ...]:
        """Every approval about this photo, for whichever publication."""
        return tuple(approval for approval in self.approvals if approval.photo_id == photo_id)

    def known(self, person_id: PersonId) -> bool:
        """Is this person in the register?"""
        return person_id in self._people

    def person(self, person_id: PersonId) -> Person | None:
        return self._people.get(person_id)

    def guardians_of(self, person_id: PersonId) -> tuple[Guardian, ...]:
        return tuple(self._guardians.get(person_id, ()))

    def consents_of(self, person_id: PersonId) -> tuple[Consent, ...]:
        """Every decision about this person, whoever made it and of either kind."""
        return tuple(self._consents.get(person_id, ()))

    def evidence_of(self, evidence_id: EvidenceId) -> Evidence | None:
        return self._evidence.get(evidence_id)

    def documents_of(self, person_id: PersonId) -> tuple[Evidence, ...]:
        """Every document that proves a decision about this person."""
        return tuple(self._documents.get(person_id, ()))

    def restriction_on(self, person_id: PersonId) -> RestrictionCode:
        """The restriction in force: the latest one, and the stricter of two set on one day."""
        order = list(RestrictionCode)
        latest = max(
            self._restrictions.get(person_id, ()),
            key=lambda r: (r.set_on, order.index(r.code)),
            default=None,
        )
        return RestrictionCode.NONE if latest is None else latest.code


def _by_person(pairs: Iterable[tuple[PersonId, Entry]]) -> dict[PersonId, list[Entry]]:
    grouped: dict[PersonId, list[Entry]] = defaultdict(list)
    for person_id, entry in pairs:
        grouped[person_id].append(entry)
    return dict(grouped)
