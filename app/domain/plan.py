"""Every mark, decision and gate of one photo for one publication."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.findings import Kind
from app.domain.geometry import Box, Size
from app.domain.photo import PhotoId
from consent_db.decided import Basis
from consent_db.publication import Publication
from consent_db.records import ConsentId, PersonId
from consent_db.rules import Reason


class Style(StrEnum):
    """How a mark is covered. Fill and soft fill remove everything; mosaic and blur leave a trace.

    Text, codes and whoever is or may be under 18 are only ever filled; mosaic and blur are for people known to be
    adults (`pipeline.decide.mark_of_face`). Soft fill looks like blur and is made of what surrounds the mark.
    """

    FILL = "fill"
    SOFT = "soft"
    MOSAIC = "mosaic"
    BLUR = "blur"

    @property
    def removes_everything(self) -> bool:
        """Whether the result does not depend on what was under the mark."""
        return self in (Style.FILL, Style.SOFT)


@dataclass(frozen=True, slots=True)
class Mark:
    """An area to be covered: whole upright source pixels, already snapped to the file's coding blocks.

    `face_width` (pixels) sets the strength of mosaic and blur; 0 where the mark is not a face.
    """

    kind: Kind
    box: Box
    style: Style
    reasons: tuple[Reason, ...]
    possible: bool = False
    face_width: float = 0.0


@dataclass(frozen=True, slots=True)
class Shown:
    """A person who stays visible, and the consents that this relies on."""

    person: PersonId
    box: Box
    reasons: tuple[Reason, ...]
    relies_on: tuple[ConsentId, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be done to one photo for one publication, decided against one revision of the register.

    `unanswered` are questions only a human can answer; `stops` are reasons for which the photo may not leave at all.
    `left` are findings beyond those in `shown` that stay visible because a human decided so: what is no face, somebody
    whom nobody can recognise, a code that may be read. `basis` is what the plan was made from, for the record.
    """

    photo_id: PhotoId
    size: Size
    publication: Publication
    register_revision: str
    marks: tuple[Mark, ...]
    shown: tuple[Shown, ...]
    unanswered: tuple[Reason, ...] = ()
    stops: tuple[Reason, ...] = ()
    left: tuple[tuple[Kind, Box], ...] = ()
    basis: Basis | None = field(default=None, compare=False)

    @property
    def digest(self) -> str:
        """SHA-256 over everything the plan says, so that a review is of this plan and no other."""
        says = {
            "photo": self.photo_id,
            "size": [self.size.width, self.size.height],
            "publication": [
                self.publication.channel,
                self.publication.purpose,
                self.publication.publish_at.isoformat(),
                self.publication.event,
                sorted(self.publication.named_people),
                sorted(self.publication.other_controllers),
                *([str(self.publication.use_until)] if self.publication.use_until else []),
            ],
            "revision": self.register_revision,
            "marks": [[m.kind, m.box.as_list(), m.style, m.reasons, m.possible, m.face_width] for m in self.marks],
            "shown": [[s.person, s.box.as_list(), s.reasons, s.relies_on] for s in self.shown],
            "unanswered": self.unanswered,
            "stops": self.stops,
            "left": [[kind, box.as_list()] for kind, box in self.left],
        }
        return hashlib.sha256(json.dumps(says, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class ReviewedPlan:
    """A plan that may be carried out: who let it through, when, and the digest of what they saw.

    Raises ValueError where the plan was changed after the review, or where something stops the photo.
    """

    plan: Plan
    reviewed_by: str
    reviewed_at: datetime
    digest: str

    def __post_init__(self) -> None:
        if self.digest != self.plan.digest:
            raise ValueError("the plan changed after it was reviewed")
        if self.plan.stops:
            raise ValueError("a plan that stops cannot be let through")
