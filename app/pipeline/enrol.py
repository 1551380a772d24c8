"""A reference descriptor of a person from a photo that shows only them, or from the face that a human named.

Promises: a photo gives a reference only where it shows exactly one face, or a human said which of its faces it is, and
that face is clear, large, sharp and turned to the camera; else it says which of these failed. Does not promise that the
face is the person's: `likeness` says where it is more like somebody else's, and nobody but a human who knows them can
say the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.domain.export import PRESETS
from app.domain.findings import Face
from app.domain.outcome import Failed, FailureCode, Step
from app.domain.photo import PhotoId
from app.imaging.pixels import Pixels
from app.imaging.read import read
from app.jobs.cancel import CancelToken
from app.pipeline.detect import DetectSettings, Models, detect
from app.pipeline.match import CLOSE, WEAK, References, nearest_distance
from app.vision.embedding import SMALLEST
from app.vision.quality import SHARP, STRAIGHT, sharpness, turned_away
from consent_db.records import PersonId

Reference = tuple[float, ...]
"""128 numbers."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a new reference is like: `other` is somebody else whose templates it is close to (None where there is none),
    `unlike_own` says that it is far from all the person's own."""

    other: PersonId | None
    unlike_own: bool


def descriptor_from(path: Path, models: Models, cancel: CancelToken | None = None) -> Reference | Failed:
    """128 numbers for the one face of the photo at `path`; Failed where the photo is not fit, with what is wrong.

    Raises Cancelled once `cancel` is set.
    """
    decoded = read(path)
    if isinstance(decoded, Failed):
        return decoded
    findings = detect(decoded.photo.id, decoded.pixels, DetectSettings(PRESETS["web"]), models, cancel)
    if isinstance(findings, Failed):
        return findings
    clear = [face for face in findings.faces if not face.possible]
    if len(clear) != 1:
        found = "no clear face" if not clear else f"{len(clear)} faces"
        return _refused(path, f"The photo shows {found}; a reference needs exactly one.", "Choose or crop another one.")
    return _described(path, decoded.pixels, clear[0], models)


def descriptor_at(path: Path, photo: PhotoId, face: Face, models: Models) -> Reference | Failed:
    """128 numbers for this face of `photo`, which a human named; Failed where it is not fit, with what is wrong, and
    where the file at `path` is another by now."""
    if face.possible:
        return _refused(path, "It is not clear that this is a face.", "Choose a photo that shows it better.")
    decoded = read(path)
    if isinstance(decoded, Failed):
        return decoded
    if decoded.photo.id != photo:
        return _refused(path, "The file has changed since somebody named the face.", "Look at the photo again.")
    return _described(path, decoded.pixels, face, models)


def _described(path: Path, pixels: Pixels, face: Face, models: Models) -> Reference | Failed:
    if face.box.side < SMALLEST:
        return _refused(path, f"The face is smaller than {SMALLEST:.0f} pixels.", "Choose one in which it is larger.")
    if face.landmarks is None or turned_away(face.landmarks) > STRAIGHT:
        return _refused(path, "The face is turned away.", "Choose one in which the person looks at the camera.")
    if sharpness(pixels, face.landmarks) < SHARP:
        return _refused(path, "The face is not sharp.", "Choose a sharper photo.")
    descriptor = models.describer.describe(pixels, [face])[0]
    if descriptor is None:
        return _refused(path, "The face cannot be described.", "Choose another photo.")
    return tuple(float(value) for value in descriptor)


def likeness(reference: Reference, person: PersonId, against: References) -> Likeness:
    """Compares a new reference with every template in the register.

    `other` is the nearest person within the distance at which the matcher would preselect them; `unlike_own` is false
    where the person has no template yet.
    """
    descriptor = np.asarray(reference, np.float32)
    own = np.asarray([p == person for p in against.people], bool)
    from_own = nearest_distance(descriptor, against.vectors[own])
    distances = np.linalg.norm(against.vectors - descriptor, axis=1)
    distances[own] = np.inf
    nearest = int(distances.argmin()) if len(distances) else None
    close = nearest is not None and distances[nearest] <= CLOSE
    return Likeness(
        other=against.people[nearest] if nearest is not None and close else None,
        unlike_own=bool(own.any()) and from_own > WEAK,
    )


def _refused(path: Path, message: str, next_action: str) -> Failed:
    return Failed(str(path), Step.MATCH, FailureCode.UNFIT_REFERENCE, message, next_action)
