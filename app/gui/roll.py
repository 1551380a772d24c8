"""Everybody in the register by name, made ready beside the window so that a search of tens of thousands is at hand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from consent_db.records import Person, PersonId
from consent_db.searching import folded
from consent_db.snapshot import ConsentSnapshot

ID = "p-"
"""How an id begins. Its letters are chance, so only what begins like one is looked for among them."""


@dataclass(frozen=True, slots=True)
class Roll:
    """The people of one snapshot, by name. Row i of the tuples belongs to `people[i]`.

    `said` is what is searched (name, contact and guardians' names), `names` the name alone, both without capitals and
    accents; `labels` is the name as it is offered, with the id where somebody else is called the same. `whole` finds
    people by a whole name or label.
    """

    people: tuple[Person, ...] = ()
    said: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    whole: Mapping[str, tuple[PersonId, ...]] = field(default_factory=dict)

    def fitting(self, typed: str) -> tuple[Person, ...]:
        """Those in whose name, contact or guardian's name every word of `typed` stands, or whose id begins with it."""
        words = folded(typed).split()
        if not words:
            return self.people
        people, said = self.people, self.said
        found: Sequence[int] = range(len(people))
        for word in words:
            if word.startswith(ID):
                found = [row for row in found if people[row].person_id.startswith(word) or word in said[row]]
            else:
                found = [row for row in found if word in said[row]]
        return tuple(map(people.__getitem__, found))

    def offered(self, typed: str, most: int) -> tuple[tuple[str, PersonId], ...]:
        """At most so many labels and ids of those whose name holds all that was typed; nobody for nothing typed."""
        part = folded(typed).strip()
        rows = (row for row, name in enumerate(self.names) if part in name)
        return tuple((self.labels[row], self.people[row].person_id) for row in islice(rows, most if part else 0))

    def meant(self, typed: str) -> PersonId | None:
        """Who is meant where that is clear: one whole name or label, or the only one whose name holds it."""
        found = self.whole.get(folded(typed).strip()) or tuple(person for _, person in self.offered(typed, 2))
        return found[0] if len(found) == 1 else None


NOBODY = Roll()
"""No register is open."""


def roll_of(snapshot: ConsentSnapshot) -> Roll:
    """A tenth of a second for 20,000 people: not for the window's thread."""
    named = sorted(((folded(p.display_name), p.person_id, p) for p in snapshot.people), key=lambda one: one[:2])
    people = tuple(person for _, _, person in named)
    times = Counter(person.display_name for person in people)
    labels = tuple(
        f"{p.display_name}  ({p.person_id})" if times[p.display_name] > 1 else p.display_name for p in people
    )
    whole: dict[str, tuple[PersonId, ...]] = defaultdict(tuple)
    for label, (name, person, _) in zip(labels, named, strict=True):
        for key in {name, folded(label)}:
            whole[key] += (person,)
    guardians = (snapshot.guardians_of(person.person_id) for person in people)
    return Roll(
        people,
        tuple(
            folded(p.display_name, p.contact, *(g.name for g in gs)) for p, gs in zip(people, guardians, strict=True)
        ),
        tuple(name for name, _, _ in named),
        labels,
        dict(whole),
    )
