"""What people established about one photo: the other half of a decision, beside the register."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from consent_db.records import EvidenceId, PersonId


class AgeSeen(StrEnum):
    """What a human said about somebody's age in the picture; software never estimates it."""

    ADULT = "adult"
    MAYBE_CHILD = "maybe_child"
    NOT_ASSESSED = "not_assessed"


@dataclass(frozen=True, slots=True)
class Region:
    """Somebody in the photo, found or drawn by hand.

    `person` is who a human said it is, or, where `suggested`, who the program thinks it may be. `reviewed` means that a
    human looked at it. `recognisable` is false only where a human attested that nobody could recognise them, and
    `incidental` true only where a human said that they are part of a crowd, neither named nor the focus.
    """

    key: str
    person: PersonId | None = None
    reviewed: bool = False
    suggested: bool = False
    age: AgeSeen = AgeSeen.NOT_ASSESSED
    recognisable: bool = True
    incidental: bool = False


class GateAnswer(StrEnum):
    NOT_ANSWERED = "not_answered"
    PASSED = "passed"
    FAILED = "failed"


class WorkRevealing(StrEnum):
    """Does the photo reveal anything of the University's work?"""

    NOT_ASSESSED = "not_assessed"
    UNSURE = "unsure"
    NO = "no"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class Gates:
    """What humans answered about the whole photo (consent-rules 4.4); nothing is answered by default.

    `people`: nobody else is in the picture. `background`: everything readable or revealing is clear or covered.
    `confidential`: none is visible, or its owner agreed in writing. `child_checklist`: every NSPCC item passes, as
    `child_checklist_by` found. `child_cover_checked_by`: who checked that nothing gives covered children away. Both
    checks of children count only from somebody other than `exporter`. `project` is matched against releases, and
    `release_conditions`: what the release asks for (a covered whiteboard) was done. `notice_evidence` proves that the
    event's crowd notice was given.
    `metadata` and `cover` are about the exported file: unanswered, they do not hold up a plan, because the export's
    proof answers them; failed, they stop the photo.
    """

    people: GateAnswer = GateAnswer.NOT_ANSWERED
    work_revealing: WorkRevealing = WorkRevealing.NOT_ASSESSED
    project: str | None = None
    sponsor_approval_required: bool = False
    release_conditions: GateAnswer = GateAnswer.NOT_ANSWERED
    background: GateAnswer = GateAnswer.NOT_ANSWERED
    confidential: GateAnswer = GateAnswer.NOT_ANSWERED
    child_checklist: GateAnswer = GateAnswer.NOT_ANSWERED
    child_checklist_by: str | None = None
    child_cover_checked_by: str | None = None
    exporter: str | None = None
    notice_evidence: EvidenceId | None = None
    metadata: GateAnswer = GateAnswer.NOT_ANSWERED
    cover: GateAnswer = GateAnswer.NOT_ANSWERED


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """One photo: its events, the days on which it may have been taken (inclusive; None is not known), who is in it.

    `by_clock`: no human says so but a camera, whose clock may be a time zone or some hours off: where a day decides
    whether somebody is a child, the day before counts as well.
    Raises ValueError where the days are the wrong way round.
    """

    photo_id: str
    events: frozenset[str] = frozenset()
    taken_from: date | None = None
    taken_to: date | None = None
    regions: tuple[Region, ...] = ()
    gates: Gates = field(default_factory=Gates)
    by_clock: bool = False

    def __post_init__(self) -> None:
        if self.taken_from is not None and self.taken_to is not None and self.taken_to < self.taken_from:
            raise ValueError("a photo cannot have been taken before the first day it can have been taken")

    @property
    def earliest_for_ages(self) -> date | None:
        if self.taken_from is None or not self.by_clock or self.taken_from == date.min:
            return self.taken_from
        return self.taken_from - timedelta(days=1)
