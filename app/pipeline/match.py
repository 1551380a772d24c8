"""Who a face may be: ranked suggestions, never an answer.

Promises: nobody is suggested who may not be matched today; one person is suggested for at most one face of a photo;
two people who are about as near are both listed and neither is preselected. Does not promise to be right: the figures
are in README, and they are worse for children, brothers and sisters, and East Asian faces.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from app.domain.findings import Suggestion
from app.vision.embedding import Descriptor
from consent_db.records import PersonId
from consent_db.snapshot import ConsentSnapshot

CLOSE = 0.40
"""Distance up to which a suggestion may be preselected: a stranger meets a register of 50 adults wrongly in 0.4 %."""
WEAK = 0.50
"""Distance up to which a suggestion is listed at all."""
MARGIN = 0.05
"""How much farther the next person must be before one is preselected."""
_SLACK = 0.01
"""Far more than single precision can be wrong by in distances of about one."""


@dataclass(frozen=True, slots=True, eq=False)
class References:
    """Reference descriptors of everyone who may be matched: row i of `vectors` (n, 128) belongs to `people[i]`."""

    people: tuple[PersonId, ...]
    vectors: NDArray[np.float32]
    _squares: NDArray[np.float32] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_squares", np.einsum("ij,ij->i", self.vectors, self.vectors))

    def near(self, descriptor: Descriptor) -> NDArray[np.intp]:
        """The rows that may be within `WEAK` of the descriptor, and a few more: twenty times as fast as measuring."""
        squares = self._squares - 2 * (self.vectors @ descriptor) + descriptor @ descriptor
        return np.flatnonzero(squares <= (WEAK + _SLACK) ** 2)


NOBODY = References((), np.empty((0, 128), dtype=np.float32))
"""Matching is off."""


def references(snapshot: ConsentSnapshot) -> References:
    """The templates of a snapshot, which holds only those that may be matched on its day."""
    templates = snapshot.templates
    vectors = np.asarray([t.vector for t in templates], dtype=np.float32).reshape(len(templates), 128)
    return References(tuple(t.person_id for t in templates), vectors)


def suggest(descriptors: Sequence[Descriptor | None], against: References) -> tuple[tuple[Suggestion, ...], ...]:
    """Suggestions for each face of one photo, nearest first; none for a face without a descriptor."""
    ranked = [_ranked(descriptor, against) for descriptor in descriptors]
    nearest = sorted((d, face, person) for face, people in enumerate(ranked) for person, d in people.items())
    given: dict[PersonId, int] = {}
    for _, face, person in nearest:
        given.setdefault(person, face)
    return tuple(
        _graded({p: d for p, d in people.items() if given.get(p) == face}, people) for face, people in enumerate(ranked)
    )


def nearest_distance(descriptor: Descriptor, against: NDArray[np.float32]) -> float:
    """Distance to the nearest row of `against` (n, 128); infinity where there is none."""
    if not len(against):
        return float("inf")
    return float(np.linalg.norm(against - descriptor, axis=1).min())


def _ranked(descriptor: Descriptor | None, against: References) -> dict[PersonId, float]:
    """The distance of every person who is near enough to be listed: the best of their references."""
    best: dict[PersonId, float] = {}
    if descriptor is None or not against.people:
        return best
    rows = against.near(descriptor)
    distances = np.linalg.norm(against.vectors[rows] - descriptor, axis=1)
    for row, distance in zip(rows.tolist(), distances.tolist(), strict=True):
        person = against.people[row]
        if distance <= min(WEAK, best.get(person, WEAK)):
            best[person] = distance
    return best


def _graded(mine: dict[PersonId, float], everyone: dict[PersonId, float]) -> tuple[Suggestion, ...]:
    """The runner-up is sought among everyone, also those who are already suggested for another face."""
    ordered = sorted(mine.items(), key=lambda item: item[1])
    return tuple(
        Suggestion(
            person,
            distance,
            preselected=rank == 0
            and distance <= CLOSE
            and all(other - distance >= MARGIN for p, other in everyone.items() if p != person),
        )
        for rank, (person, distance) in enumerate(ordered)
    )
