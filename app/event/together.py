"""What is said of several photos at once, or of one as of the photo before it.

Promises: an answer that somebody gave stays; only what nobody answered yet is filled in. Nobody else being in the
picture is never carried from one photo to another, and is said of several at once only where no face was found or drawn
in any of them; what is asked about children, and whether a release's conditions are kept, is answered photo by photo.
A photo goes only by `Desk.approval`, as one alone would. Does not promise that anybody looked: whoever asks sees to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.findings import Kind
from app.domain.photo import PhotoId
from app.event.acts import Act, AnsweredGates
from app.event.desk import Desk
from consent_db.facts import GateAnswer, Gates, WorkRevealing
from consent_db.rules import Reason


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a photo may not go yet."""

    photo: PhotoId
    why: tuple[Reason, ...]


def filled(gates: Gates, given: Gates) -> Gates:
    """`gates` with what `given` says of work, background and confidential things, where nobody answered that yet."""
    if gates.work_revealing is WorkRevealing.NOT_ASSESSED:
        gates = replace(gates, work_revealing=given.work_revealing, project=given.project)
    if gates.background is GateAnswer.NOT_ANSWERED:
        gates = replace(gates, background=given.background)
    if gates.confidential is GateAnswer.NOT_ANSWERED:
        gates = replace(gates, confidential=given.confidential)
    return gates


def is_without_faces(desk: Desk, photo: PhotoId) -> bool:
    """Was no face found in the photo, not even a possible one, and none drawn?"""
    drawn = desk.event.answers(photo).own.values()
    return not desk.event.looked[photo].findings.faces and all(own.kind is not Kind.FACE for own in drawn)


def answered(desk: Desk, photos: Iterable[PhotoId], given: Gates) -> tuple[AnsweredGates, ...]:
    """What `given` changes in these photos; none for a photo in which everything was answered.

    That nobody is in them is taken over only where no photo has a face.
    """
    photos = tuple(photos)
    nobody = given.people is GateAnswer.PASSED and all(is_without_faces(desk, photo) for photo in photos)
    acts = []
    for photo in photos:
        before = desk.event.answers(photo).gates
        after = filled(before, given)
        if nobody and after.people is GateAnswer.NOT_ANSWERED:
            after = replace(after, people=GateAnswer.PASSED)
        if after != before:
            acts.append(AnsweredGates(photo, after))
    return tuple(acts)


def let_go(desk: Desk, photo: PhotoId, at: datetime) -> tuple[Act, ...] | Refused:
    """The acts that let the photo go, or why it may not yet: what `Desk.approval` answers, nothing else."""
    found = desk.approval(photo, at)
    why = tuple(reason for reason in found if isinstance(reason, Reason))
    return Refused(photo, why) if why else tuple(act for act in found if not isinstance(act, Reason))
