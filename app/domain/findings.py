"""What detection finds on a photo, and who a face may be. Coordinates are upright source pixels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.geometry import Box, Point, Size
from app.domain.photo import PhotoId
from consent_db.facts import AgeSeen
from consent_db.records import PersonId

POSSIBLE_BELOW = 0.5
"""Faces scored lower than this are *possible faces*: covered like any other, and marked as such."""


SAME_FACE = 0.5
"""Intersection over union from which a face lies where somebody named one. Each centre is then inside the other box; a
neighbour's never comes near it."""


class Kind(StrEnum):
    FACE = "face"
    TEXT = "text"
    CODE = "code"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class Face:
    """A face: its box, the detector's score (0 to 1), and five landmarks where the detector gave them.

    Landmarks are (x, y) of the photo's left eye, right eye, nose tip, left and right corner of the mouth, left and
    right as seen in the photo. A face somebody drew by hand has score 1 and no landmarks.
    """

    box: Box
    score: float
    landmarks: tuple[Point, Point, Point, Point, Point] | None = None

    @property
    def possible(self) -> bool:
        return self.score < POSSIBLE_BELOW


def is_same_face(one: Box, other: Box) -> bool:
    """Does a name that was given at the one place belong to a face at the other?"""
    return one.iou(other) >= SAME_FACE


@dataclass(frozen=True, slots=True)
class Text:
    """A line of readable text: upright bounding box, score, and what it says where it was read (else None).

    Possible text is an area, not a line: an unsharp part of the photo in which the detector cannot rule text out.
    """

    box: Box
    score: float
    words: str | None = None
    possible: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """A QR or bar code: upright bounding box and the name of its format."""

    box: Box
    format: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class ModelStamp:
    """Which model looked at the photo: its name and the SHA-256 of the model file, so that a result can be repeated."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything detection found on one photo, and the models that looked."""

    photo_id: PhotoId
    size: Size
    faces: tuple[Face, ...]
    texts: tuple[Text, ...]
    codes: tuple[Code, ...]
    stamps: tuple[ModelStamp, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A person a face may be: Euclidean distance of 128-d descriptors, smaller is more alike. Never enough to show.

    `preselected` means close (at most 0.40) and clear of the runner-up; everything else up to 0.50 is weak.
    """

    person: PersonId
    distance: float
    preselected: bool


@dataclass(frozen=True, slots=True)
class Identity:
    """A person that a human said a face belongs to.

    `box` is where the human saw the face, upright source pixels. `confirmed_by` is the human's user name or initials.
    `age` is what they said about the person's age in the photo.
    """

    photo_id: PhotoId
    box: Box
    person: PersonId
    confirmed_by: str
    confirmed_at: datetime
    age: AgeSeen = AgeSeen.NOT_ASSESSED
