"""Where a face of the event lies, and where somebody was confirmed: the register keeps no pictures to compare with."""

from __future__ import annotations

from app.domain.answers import Answer
from app.domain.geometry import Box
from app.event.event import Event
from app.pipeline.groups import FaceRef
from consent_db.records import PersonId


def box_of(event: Event, face: FaceRef) -> Box | None:
    """The place of a face, found or drawn; None where it is gone."""
    looked = event.looked.get(face.photo)
    if looked is None:
        return None
    own = event.answers(face.photo).own.get(face.finding)
    if own is not None:
        return own.shape.box
    number = face.finding.rpartition("-")[2]
    faces = looked.findings.faces
    return faces[int(number)].box if number.isdigit() and int(number) < len(faces) else None


def confirmed_faces(event: Event, person: PersonId, but: FaceRef, most: int) -> tuple[FaceRef, ...]:
    """At most so many other faces of which a human said that they are this person, the latest answer first."""
    found: list[tuple[Answer, FaceRef]] = []
    for photo in event.looked:
        for key, answer in event.answers(photo).faces.items():
            ref = FaceRef(photo, key)
            if answer.person == person and ref != but:
                found.append((answer, ref))
    found.sort(key=lambda pair: pair[0].at, reverse=True)
    return tuple(ref for _, ref in found[:most])
