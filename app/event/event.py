"""An open event: its photos, what was found in them, and what people said, all of it saved as it happens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.answers import NOTHING_SAID, OWN, Answers, FindingKey, key_of
from app.domain.findings import Code, Face, Findings, Kind, Text
from app.domain.geometry import Box
from app.domain.outcome import Failed
from app.domain.photo import PhotoId
from app.domain.search import Search
from app.event.acts import (
    Act,
    AnsweredGates,
    Approved,
    Began,
    Delivered,
    Did,
    Drew,
    Entry,
    EventAct,
    FolderMoved,
    Held,
    Looked,
    Moved,
    Named,
    PhotoAct,
    Redid,
    Refused,
    Undid,
    applied,
)
from app.event.chosen import Chosen
from app.event.sealed_log import EventTrouble, SealedLog
from consent_db.publication import Channel
from consent_db.records import new_id

SAME_FINDING = 0.7
"""Intersection over union from which a finding is the one that an earlier search of the photo found."""


@dataclass(frozen=True, slots=True)
class _Searched:
    """A photo was searched once more, after `steps` steps; `now` says what its earlier findings are called since."""

    steps: int
    now: Mapping[FindingKey, FindingKey]


@dataclass(frozen=True, slots=True)
class _Step:
    """A step and its number; taken back and done again it keeps its number."""

    did: Did
    number: int


class Event(Chosen):
    """One event. Every change is saved before it is seen; use it in one thread (`sync` in any)."""

    def __init__(self, log: SealedLog, began: Began) -> None:
        super().__init__(began)
        self._log = log
        self._folder = Path(began.folder)
        self._looked: dict[PhotoId, Looked] = {}
        self._placed: set[PhotoId] = set()
        self._refused: dict[str, Failed] = {}
        self._answers: dict[PhotoId, Answers] = {}
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._steps = 0
        self._searched: dict[PhotoId, list[_Searched]] = {}
        self._exports: dict[tuple[PhotoId, Channel], Delivered | Held] = {}
        self._copies: dict[str, Delivered] = {}

    @classmethod
    def create(cls, path: Path, key: bytes, began: Began) -> Event:
        """A new event, saved at `path`. Raises EventTrouble."""
        log = SealedLog.create(path, began.event_id, key)
        try:
            log.append(began)
        except EventTrouble:
            log.close()
            path.unlink(missing_ok=True)
            raise
        return cls(log, began)

    @classmethod
    def open(cls, path: Path, key: bytes) -> Event:
        """The event as it was left. Raises EventTrouble."""
        log, entries = SealedLog.open(path, key)
        if not entries or not isinstance(entries[0], Began):
            log.close()
            raise EventTrouble("event-damaged", "The event's file has no beginning. Restore it, or start anew.")
        event = cls(log, entries[0])
        for entry in entries[1:]:
            event._apply(entry)
        return event

    def close(self) -> None:
        self._log.close()

    def sync(self) -> None:
        self._log.sync()

    # What is known

    @property
    def folder(self) -> Path:
        return self._folder

    @property
    def placed(self) -> Set[PhotoId]:
        """The photos that were found in `folder`, under the `source` that `looked` has for them."""
        return self._placed

    @property
    def looked(self) -> Mapping[PhotoId, Looked]:
        """Every photo that detection is done with, in the order in which it was."""
        return self._looked

    def lies(self, photo: PhotoId, source: str) -> bool:
        """Was the photo found at this path inside the folder, wherever that is now?"""
        return photo in self._placed and self._looked[photo].source == source

    @property
    def refused(self) -> Mapping[str, Failed]:
        return self._refused

    def searched_less(self, search: Search) -> int:
        """How many photos were searched less than this asks."""
        return sum(not looked.search.covers(search) for looked in self._looked.values())

    def answers(self, photo: PhotoId) -> Answers:
        return self._answers.get(photo, NOTHING_SAID)

    def export(self, photo: PhotoId, channel: Channel) -> Delivered | Held | None:
        """What became of the photo's last export for this channel."""
        return self._exports.get((photo, channel))

    @property
    def exports(self) -> Iterable[Delivered | Held]:
        return self._exports.values()

    @property
    def copies(self) -> Iterable[Delivered]:
        """Everything that was ever delivered, as each file was last; some are deleted by now."""
        return self._copies.values()

    def named_where(self, photo: PhotoId, finding: FindingKey) -> Box | None:
        """Where something a person added lay when somebody last said who it is; None where nobody did."""
        lay: Box | None = None
        named: Box | None = None
        for step in self._done:
            for act in step.did.acts:
                if isinstance(act, Drew) and (act.photo, act.finding) == (photo, finding):
                    lay = act.mark.shape.box if act.mark is not None else None
                elif isinstance(act, Named) and (act.photo, act.finding) == (photo, finding):
                    named = lay if act.answer is not None else None
        return named

    @property
    def last_step(self) -> Did | None:
        """What `undo` would take back."""
        return self._done[-1].did if self._done else None

    @property
    def next_step(self) -> Did | None:
        """What `redo` would do again."""
        return self._undone[-1].did if self._undone else None

    @property
    def undo_label(self) -> str | None:
        return self.last_step.label if self.last_step is not None else None

    @property
    def redo_label(self) -> str | None:
        return self.next_step.label if self.next_step is not None else None

    # What happens

    def record(self, entry: Looked | Moved | FolderMoved | Refused | Delivered | Held) -> None:
        """Saves a fact. Raises EventTrouble."""
        self._save(entry)

    def do(self, label: str, *acts: Act) -> frozenset[PhotoId]:
        """One step of a person, taken back as one; the photos it is about. Raises EventTrouble."""
        return self._save(Did(acts, label)) if acts else frozenset()

    def undo(self) -> frozenset[PhotoId]:
        """Takes the last step back; the photos it was about, none where there is nothing left to take back."""
        return self._save(Undid()) if self._done else frozenset()

    def redo(self) -> frozenset[PhotoId]:
        return self._save(Redid()) if self._undone else frozenset()

    def _stepped(self, step: Did) -> frozenset[PhotoId]:
        """After a step was done or taken back: what it says of the whole event; the photos it is about."""
        if any(isinstance(act, EventAct) for act in step.acts):
            acts = (act for done in self._done for act in done.did.acts)
            self._stand = {type(act): act for act in acts if isinstance(act, EventAct)}
        return frozenset(act.photo for act in step.acts if not isinstance(act, EventAct))

    def _save(self, entry: Entry) -> frozenset[PhotoId]:
        self._log.append(entry)
        return self._apply(entry)

    def _apply(self, entry: Entry) -> frozenset[PhotoId]:
        match entry:
            case Looked():
                self._look(entry)
                return frozenset({entry.photo.id})
            case Moved(photo=photo, source=source) if photo in self._looked:
                self._looked[photo] = replace(self._looked[photo], source=source)
                self._placed.add(photo)
                self._refused.pop(source, None)
                return frozenset({photo})
            case FolderMoved(folder=folder):
                # A name in another folder may be another photo's.
                self._folder = Path(folder)
                self._placed.clear()
                self._refused.clear()
            case Refused(failure=failure):
                self._refused[failure.file] = failure
            case Delivered() | Held():
                self._exports[entry.photo, entry.channel] = entry
                if isinstance(entry, Delivered):
                    self._copies[entry.file] = entry
                return frozenset({entry.photo})
            case Did():
                self._steps += 1
                self._done.append(_Step(entry, self._steps))
                self._undone.clear()
                for act in entry.acts:
                    if not isinstance(act, EventAct):
                        self._answers[act.photo] = applied(self.answers(act.photo), act)
                return self._stepped(entry)
            case Undid() if self._done:
                self._undone.append(self._done.pop())
                return self._said_again(self._stepped(self._undone[-1].did))
            case Redid() if self._undone:
                self._done.append(self._undone.pop())
                return self._said_again(self._stepped(self._done[-1].did))
            case _:
                pass
        return frozenset()

    def _look(self, looked: Looked) -> None:
        photo = looked.photo.id
        before = self._looked.get(photo)
        self._looked[photo] = looked
        self._placed.add(photo)
        self._refused.pop(looked.source, None)
        if before is not None and before.findings != looked.findings:
            # Keys count findings, and another search counts otherwise: what was said of one must not name another.
            now = _same_findings(before.findings, looked.findings)
            self._searched.setdefault(photo, []).append(_Searched(self._steps, now))
            self._said_again(frozenset({photo}))

    def _said_again(self, about: frozenset[PhotoId]) -> frozenset[PhotoId]:
        """The answers about these photos, from the steps that stand."""
        for photo in about:
            self._answers.pop(photo, None)
        for step in self._done:
            for act in step.did.acts:
                if isinstance(act, EventAct) or act.photo not in about:
                    continue
                today = self._as_of_now(act, step.number)
                if today is not None:
                    self._answers[act.photo] = applied(self.answers(act.photo), today)
        return about

    def _as_of_now(self, act: PhotoAct, number: int) -> PhotoAct | None:
        """The act of an earlier step about what its finding is called now; None where it was not found again."""
        if isinstance(act, AnsweredGates | Approved):
            return act
        for searched in self._searched.get(act.photo, ()):
            if searched.steps >= number and not act.finding.startswith(OWN):
                key = searched.now.get(act.finding)
                if key is None:
                    return None
                act = replace(act, finding=key)
        return act


def _boxes(findings: Findings) -> Iterator[tuple[Kind, FindingKey, Box]]:
    of_kinds: tuple[tuple[Kind, Sequence[Face | Text | Code]], ...] = (
        (Kind.FACE, findings.faces),
        (Kind.TEXT, findings.texts),
        (Kind.CODE, findings.codes),
    )
    return ((kind, key_of(kind, n), one.box) for kind, found in of_kinds for n, one in enumerate(found))


def _same_findings(before: Findings, now: Findings) -> dict[FindingKey, FindingKey]:
    """The key that each earlier finding has now, best overlap first; those that were not found again are left out."""
    overlaps = sorted(
        (
            (box.iou(other), old, new)
            for kind, old, box in _boxes(before)
            for other_kind, new, other in _boxes(now)
            if kind is other_kind
        ),
        reverse=True,
    )
    same: dict[FindingKey, FindingKey] = {}
    for overlap, old, new in overlaps:
        if overlap >= SAME_FINDING and old not in same and new not in same.values():
            same[old] = new
    return same


def new_event_id() -> str:
    return new_id("ev")
