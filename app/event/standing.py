"""What would become of each photo, in each rendition, if the event were exported now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.domain.findings import Kind
from app.domain.photo import PhotoId
from app.event.acts import Delivered, Held, Rendition
from app.event.desk import Desk, is_still
from consent_db.rules import Reason, Verdict


class Fate(StrEnum):
    """Out: delivered, and it would look the same again. Held: tried since it was let through; tried again next time."""

    GOES = "goes"
    OUT = "out"
    HELD = "held"
    WAITS = "waits"
    BLOCKED = "blocked"

    @property
    def may_go(self) -> bool:
        return self in (Fate.GOES, Fate.OUT, Fate.HELD)


@dataclass(frozen=True, slots=True)
class Standing:
    """One photo in one rendition (by its number in the event).

    `why` says why it waits, is blocked or was held, in the codes of `Held`; `file` is where it was delivered last.
    `outdated`: that file would not be made like this any more. `covers`: somebody in it is covered.
    """

    photo: PhotoId
    rendition: int
    fate: Fate
    why: tuple[str, ...] = ()
    file: Path | None = None
    outdated: bool = False
    covers: bool = False


def standings(desk: Desk, photo: PhotoId, folders: Sequence[Path | None]) -> tuple[Standing, ...]:
    """Of one photo, for each rendition; `folders` are those the renditions would go to, None where nobody knows yet.

    A photo that was delivered to another folder goes out once more.
    """
    return tuple(_standing(desk, photo, number, folder) for number, folder in enumerate(folders))


def differs(desk: Desk, photo: PhotoId) -> bool:
    """Is something covered for one channel that is shown in another, or may it go to one only?"""
    considered = [desk.considered(photo, number) for number in range(len(desk.event.renditions))]
    return len({(c.plan.marks, bool(c.plan.stops)) for c in considered}) > 1


def number_now(desk: Desk, rendition: Rendition) -> int | None:
    """Which rendition of the event this is now; None where the event goes elsewhere by now."""
    renditions = desk.event.renditions
    return renditions.index(rendition) if rendition in renditions else None


def why_not(desk: Desk, photo: PhotoId, number: int | None) -> tuple[Reason, ...]:
    """Why the photo may not go out; nobody having looked at it as it is now, where there is no other reason."""
    stops = desk.considered(photo, number).plan.stops if number is not None else ()
    return stops or (Reason.REGION_UNREVIEWED,)


def _standing(desk: Desk, photo: PhotoId, number: int, folder: Path | None) -> Standing:
    considered = desk.considered(photo, number)
    reviewed = desk.reviewed(photo, number)
    rendition = desk.event.renditions[number]
    export = desk.event.export(photo, rendition.publication.channel)
    file = Path(export.file) if isinstance(export, Delivered) else None
    covers = any(mark.kind is Kind.FACE for mark in considered.plan.marks)
    if reviewed is None:
        fate = Fate.BLOCKED if considered.verdict is Verdict.BLOCK else Fate.WAITS
        why = tuple(str(reason) for reason in why_not(desk, photo, number))
        return Standing(photo, number, fate, why, file, file is not None, covers)
    if isinstance(export, Held) and export.at >= reviewed.reviewed_at:
        return Standing(photo, number, Fate.HELD, export.why, covers=covers)
    same = isinstance(export, Delivered) and is_still(export, reviewed, rendition, desk.event.form)
    there = file is not None and (folder is None or file.parent == folder)
    outdated = file is not None and not same
    return Standing(photo, number, Fate.OUT if same and there else Fate.GOES, (), file, outdated, covers)
