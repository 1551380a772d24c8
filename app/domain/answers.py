"""What people said about one photo: who is in it, what is no face, what else to cover, and whether it may go.

Keys name a finding within its photo: `face-0`, `text-3`, `code-1` in the order of detection, and `own-...` for what a
person added by hand. Coordinates are upright source pixels.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from app.domain.findings import Kind
from app.domain.plan import Style
from app.domain.shapes import Shape
from consent_db.facts import AgeSeen, Gates
from consent_db.publication import Publication
from consent_db.reasons import Reason
from consent_db.records import PersonId

FindingKey = NewType("FindingKey", str)

OWN = "own-"
"""What the key of everything that a person added by hand begins with."""


def key_of(kind: Kind, number: int) -> FindingKey:
    """The key of the finding that detection returned at this place."""
    return FindingKey(f"{kind.value}-{number}")


@dataclass(frozen=True, slots=True)
class Answer:
    """Who a face is, as a human said: a person of the register, or nobody in it (None).

    `recognisable` is false only where they attested that nobody could tell who it is; `incidental` is true only where
    they said that it is somebody of a crowd, neither named nor the focus.
    """

    person: PersonId | None
    by: str
    at: datetime
    age: AgeSeen = AgeSeen.NOT_ASSESSED
    recognisable: bool = True
    incidental: bool = False


class Dismissal(StrEnum):
    """Why a detection need not be covered. It is kept in the record with who said so."""

    NOT_A_FACE = "not_a_face"
    PICTURE_OF_NOBODY = "picture_of_nobody"
    NOTHING_READABLE = "nothing_readable"
    MAY_BE_READ = "may_be_read"


DISMISSALS: Mapping[Kind, tuple[Dismissal, ...]] = {
    Kind.FACE: (Dismissal.NOT_A_FACE, Dismissal.PICTURE_OF_NOBODY),
    Kind.TEXT: (Dismissal.NOTHING_READABLE, Dismissal.MAY_BE_READ),
    Kind.CODE: (Dismissal.NOTHING_READABLE, Dismissal.MAY_BE_READ),
}
"""Which of them fit which finding. A face of somebody is never dismissed: it is named, or it is covered."""


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A detection that a human called harmless."""

    why: Dismissal
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class OwnMark:
    """Something a human added: a face that detection missed (it is decided like any other), or an area to cover."""

    kind: Kind
    shape: Shape


@dataclass(frozen=True, slots=True)
class Settlement:
    """What the rules ask about somebody, answered by covering them, for one publication (consent-rules 2.7).

    Whoever reviews may always cover. To show takes an approval in the register, from whoever may decide (4.7): where
    `show` is true, an earlier version of the program wrote it, and it shows nobody. `publication` is None where one
    wrote it that kept the channel only: it counts for nothing. `asked` are the reasons that were in front of them
    (`Item.reasons`): a question that comes up later is asked again.
    """

    publication: Publication | None
    by: str
    at: datetime
    asked: frozenset[Reason]
    show: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Visible:
    """The findings that were to stay visible in one publication."""

    publication: Publication
    findings: frozenset[FindingKey]


@dataclass(frozen=True, slots=True)
class LetThrough:
    """Somebody looked at everything in the photo and let it go.

    `saw` is the digest of the findings and answers in front of them (`attended.seen`); `shown` is what was to stay
    visible, by publication. It counts for these publications only (consent-rules 2.7), and never stretches to anything
    that was covered when it was given, nor to another `style` from which more could be made out.
    """

    by: str
    at: datetime
    saw: str
    shown: tuple[Visible, ...]
    style: Style = Style.FILL

    def visible_in(self, publication: Publication) -> frozenset[FindingKey] | None:
        """What may stay visible there: what every use of that publication showed; None where it was not let through."""
        found = [one.findings for one in self.shown if one.publication.is_same_request(publication)]
        return frozenset.intersection(*found) if found else None


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything that people said about one photo so far."""

    faces: Mapping[FindingKey, Answer] = field(default_factory=dict)
    rejected: Mapping[FindingKey, frozenset[PersonId]] = field(default_factory=dict)
    dismissed: Mapping[FindingKey, Dismissed] = field(default_factory=dict)
    own: Mapping[FindingKey, OwnMark] = field(default_factory=dict)
    settled: Mapping[FindingKey, tuple[Settlement, ...]] = field(default_factory=dict)
    gates: Gates = field(default_factory=Gates)
    let_through: LetThrough | None = None


NOTHING_SAID = Answers()
