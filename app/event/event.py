"""An open event: its photos, what was found in them, and what people said, all of it saved as it happens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from app.domain.answers import NOTHING_SAID, Answers
from app.domain.outcome import Failed
from app.domain.photo import PhotoId
from app.event.acts import (
    Act,
    Arranged,
    Began,
    Delivered,
    Did,
    Entry,
    Held,
    Looked,
    Redid,
    Refused,
    Rendition,
    Undid,
    applied,
)
from app.event.sealed_log import EventTrouble, SealedLog
from consent_db.publication import Channel
from consent_db.records import new_id


class Event:
    """One event. Every change is saved before it is seen; use it in one thread (`sync` in any)."""

    def __init__(self, log: SealedLog, began: Began) -> None:
        self._log = log
        self.began = began
        self._looked: dict[PhotoId, Looked] = {}
        self._refused: dict[str, Failed] = {}
        self._answers: dict[PhotoId, Answers] = {}
        self._done: list[Did] = []
        self._undone: list[Did] = []
        self._exports: dict[tuple[PhotoId, Channel], Delivered | Held] = {}

    @classmethod
    def create(cls, path: Path, key: bytes, began: Began) -> Event:
        """A new event, saved at `path`. Raises EventTrouble."""
        log = SealedLog.create(path, began.event_id, key)
        log.append(began)
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
        return Path(self.began.folder)

    @property
    def looked(self) -> Mapping[PhotoId, Looked]:
        """Every photo that detection is done with, in the order in which it was."""
        return self._looked

    @property
    def refused(self) -> Mapping[str, Failed]:
        return self._refused

    @property
    def renditions(self) -> tuple[Rendition, ...]:
        """Where the photos are going; the first is the one that is reviewed."""
        for did in reversed(self._done):
            for act in reversed(did.acts):
                if isinstance(act, Arranged):
                    return act.renditions
        return self.began.renditions

    def answers(self, photo: PhotoId) -> Answers:
        return self._answers.get(photo, NOTHING_SAID)

    def export(self, photo: PhotoId, channel: Channel) -> Delivered | Held | None:
        """What became of the photo's last export for this channel."""
        return self._exports.get((photo, channel))

    @property
    def exports(self) -> Iterable[Delivered | Held]:
        return self._exports.values()

    @property
    def undo_label(self) -> str | None:
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        return self._undone[-1].label if self._undone else None

    # What happens

    def record(self, entry: Looked | Refused | Delivered | Held) -> None:
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

    def _save(self, entry: Entry) -> frozenset[PhotoId]:
        self._log.append(entry)
        return self._apply(entry)

    def _apply(self, entry: Entry) -> frozenset[PhotoId]:
        match entry:
            case Looked():
                self._looked[entry.photo.id] = entry
                self._refused.pop(entry.source, None)
                return frozenset({entry.photo.id})
            case Refused(failure=failure):
                self._refused[failure.file] = failure
            case Delivered() | Held():
                self._exports[entry.photo, entry.channel] = entry
                return frozenset({entry.photo})
            case Did():
                self._done.append(entry)
                self._undone.clear()
                for act in entry.acts:
                    if not isinstance(act, Arranged):
                        self._answers[act.photo] = applied(self.answers(act.photo), act)
                return _about(entry)
            case Undid() if self._done:
                self._undone.append(self._done.pop())
                return self._said_again(self._undone[-1])
            case Redid() if self._undone:
                self._done.append(self._undone.pop())
                return self._said_again(self._done[-1])
            case _:
                pass
        return frozenset()

    def _said_again(self, step: Did) -> frozenset[PhotoId]:
        """The answers about the photos of `step`, from the steps that stand."""
        about = _about(step)
        for photo in about:
            self._answers.pop(photo, None)
        for did in self._done:
            for act in did.acts:
                if not isinstance(act, Arranged) and act.photo in about:
                    self._answers[act.photo] = applied(self.answers(act.photo), act)
        return about


def _about(step: Did) -> frozenset[PhotoId]:
    return frozenset(act.photo for act in step.acts if not isinstance(act, Arranged))


def new_event_id() -> str:
    return new_id("ev")
