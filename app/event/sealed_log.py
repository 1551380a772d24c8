"""An event's file: entries one after the other, each encrypted, each on its way to the disk before the next is made.

Promise: what is in the file can be read only with the event's key, which lies in the register; a program that is killed
at any moment loses at most the entry it was writing; an entry that was altered, moved or taken out of the middle is
noticed. AES-256-GCM; each entry's number and the event's id are authenticated with it. Not promised: that whole entries
cut off at the end are noticed, or that an entry outlives a power cut before `sync`.

A file begins with `MAGIC` and the event's id; then, for each entry, four bytes of length and the sealed entry.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from pathlib import Path

import cattrs.preconf.json
from cattrs.strategies import configure_tagged_union

from app.event.acts import Act, Entry
from consent_db.errors import UnreadableDocument
from consent_db.evidence import seal, unseal

MAGIC = b"ASSENT-EVENT-1\n"
SUFFIX = ".event"
_LENGTH = struct.Struct("<I")


class EventTrouble(Exception):
    """An event's file cannot be used; the message says what happened and what to do next, `code` is stable."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def _converter() -> cattrs.preconf.json.JsonConverter:
    made = cattrs.preconf.json.make_converter(forbid_extra_keys=True)
    made.register_structure_hook(Path, lambda value, _: Path(value))
    made.register_unstructure_hook(Path, str)
    configure_tagged_union(Act, made, tag_name="act")
    configure_tagged_union(Entry, made, tag_name="entry")
    return made


_JSON = _converter()


def to_json(entry: Entry) -> str:
    return _JSON.dumps(entry, unstructure_as=Entry)


def from_json(text: str) -> Entry:
    """Raises what cattrs raises where the text is no entry."""
    return _JSON.loads(text, Entry)  # type: ignore[arg-type]  # a union is no class


class SealedLog:
    """The open file of one event. One program writes it at a time: the register hands out one handle to write."""

    def __init__(self, path: Path, event_id: str, key: bytes, entries: int, end: int) -> None:
        self._event_id = event_id
        self._key = key
        self._entries = entries
        self._file = path.open("r+b", buffering=0)
        # What a killed program left unfinished goes, or the next entry would not be found.
        self._file.truncate(end)
        self._file.seek(end)

    @classmethod
    def create(cls, path: Path, event_id: str, key: bytes) -> SealedLog:
        """A new file, readable by this user only; EventTrouble where there is one already or it cannot be written."""
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(_head(event_id))
        except OSError as error:
            raise EventTrouble(
                "event-not-written", f"The event cannot be saved ({error.strerror}). Check the folder of the register."
            ) from error
        return cls(path, event_id, key, 0, len(_head(event_id)))

    @classmethod
    def open(cls, path: Path, key: bytes) -> tuple[SealedLog, tuple[Entry, ...]]:
        """The file and its entries. Raises EventTrouble."""
        event_id = event_id_of(path)
        entries: list[Entry] = []
        end = len(_head(event_id))
        for text, end in _read(path, event_id, key):  # noqa: B007  # the end of the last whole entry
            try:
                entries.append(from_json(text))
            except Exception as error:
                raise EventTrouble(
                    "event-newer", "The event was saved by a newer version of this program. Install that version."
                ) from error
        return cls(path, event_id, key, len(entries), end), tuple(entries)

    def append(self, entry: Entry) -> None:
        """Hands the entry to the system, which keeps it even if this program is killed. Raises EventTrouble."""
        sealed = seal(to_json(entry).encode(), self._key, _label(self._event_id, self._entries))
        start = self._file.tell()
        block = memoryview(_LENGTH.pack(len(sealed)) + sealed)
        try:
            while block:
                block = block[self._file.write(block) :]
        except OSError as error:
            self._file.truncate(start)
            self._file.seek(start)
            raise EventTrouble(
                "event-not-written",
                f"The last step could not be saved ({error.strerror}). Make room, then do it again.",
            ) from error
        self._entries += 1

    def sync(self) -> None:
        """Waits until the disk has everything; may take a while, so not on the window's thread."""
        os.fsync(self._file.fileno())

    def close(self) -> None:
        self._file.close()


def event_id_of(path: Path) -> str:
    """The id in the head of an event's file. Raises EventTrouble where it is none."""
    try:
        with path.open("rb") as file:
            head = file.read(len(MAGIC) + 64)
    except OSError as error:
        raise EventTrouble("event-unreadable", f"The event cannot be opened ({error.strerror}).") from error
    if not head.startswith(MAGIC) or b"\n" not in head[len(MAGIC) :]:
        raise EventTrouble("event-damaged", "This file is not an event, or its beginning is damaged.")
    return head[len(MAGIC) :].split(b"\n", 1)[0].decode("ascii", "replace")


def first_entry(path: Path, key: bytes) -> Entry:
    """What the event says of itself, without reading the rest. Raises EventTrouble."""
    for text, _ in _read(path, event_id_of(path), key):
        return from_json(text)
    raise EventTrouble("event-damaged", "The event is empty.")


def _head(event_id: str) -> bytes:
    return MAGIC + event_id.encode("ascii") + b"\n"


def _label(event_id: str, number: int) -> str:
    return f"event {event_id} {number}"


def _read(path: Path, event_id: str, key: bytes) -> Iterator[tuple[str, int]]:
    """Each whole entry and where it ends; the last one is passed over where it was cut short."""
    try:
        with path.open("rb") as file:
            end = file.seek(0, os.SEEK_END)
            at = file.seek(len(_head(event_id)))
            number = 0
            while end - at >= _LENGTH.size:
                (length,) = _LENGTH.unpack(file.read(_LENGTH.size))
                if length > end - at - _LENGTH.size:
                    return
                sealed = file.read(length)
                at += _LENGTH.size + length
                yield unseal(sealed, key, _label(event_id, number)).decode(), at
                number += 1
    except OSError as error:
        raise EventTrouble("event-unreadable", f"The event cannot be read ({error.strerror}).") from error
    except UnreadableDocument as error:
        raise EventTrouble(
            "event-damaged",
            "The event's file was altered or belongs to another register. Restore it from a backup, or start anew.",
        ) from error
