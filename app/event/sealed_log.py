"""An event's file: entries one after the other, each encrypted, each on its way to the disk before the next is made.

Promise: what is in the file can be read only with the event's key, which lies in the register; a program that is killed
at any moment loses at most the entry it was writing; an entry that was altered, moved or taken out of the middle is
noticed; one program has it open at a time. AES-256-GCM; each entry's number and the event's id are authenticated with
it. Not promised: that whole entries cut off at the end are noticed, or that an entry outlives a power cut before
`sync`.

A file begins with `MAGIC` and the event's id; then, for each entry, four bytes of length, their CRC-32, and the sealed
entry. The checksum tells a length that was altered from an entry that was never finished.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import BinaryIO

import cattrs.preconf.json
from cattrs.gen import make_dict_structure_fn
from cattrs.strategies import configure_tagged_union

from app.domain.answers import LetThrough, Settlement
from app.event.acts import Act, Entry, FolderMoved
from app.event.lock import Taken, lock
from consent_db.errors import UnreadableDocument
from consent_db.evidence import seal, unseal

MAGIC = b"ASSENT-EVENT-1\n"
SUFFIX = ".event"
_LENGTH = struct.Struct("<I")
_HEADER = struct.Struct("<II")


class EventTrouble(Exception):
    """An event's file cannot be used; the message says what happened and what to do next, `code` is stable."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def _converter() -> cattrs.preconf.json.JsonConverter:
    made = cattrs.preconf.json.make_converter(forbid_extra_keys=True)
    made.register_structure_hook(Path, lambda value, _: Path(value))
    made.register_unstructure_hook(Path, str)
    settlement = make_dict_structure_fn(Settlement, made)
    let_through = make_dict_structure_fn(LetThrough, made)
    made.register_structure_hook(Settlement, lambda value, kind: settlement(_settlement_now(value), kind))
    made.register_structure_hook(LetThrough, lambda value, kind: let_through(_let_through_now(value), kind))
    configure_tagged_union(Act, made, tag_name="act")
    configure_tagged_union(Entry, made, tag_name="entry")
    return made


def _settlement_now(value: dict[str, object]) -> dict[str, object]:
    """As earlier versions wrote it, with the channel where the whole publication counts: read, and good for nothing."""
    if "channel" not in value:
        return value
    return {key: kept for key, kept in value.items() if key != "channel"} | {"publication": None}


def _let_through_now(value: dict[str, object]) -> dict[str, object]:
    """As earlier versions wrote it, by channel: it lets nothing through any more."""
    return value | {"shown": []} if isinstance(value.get("shown"), dict) else value


_JSON = _converter()


def to_json(entry: Entry) -> str:
    return _JSON.dumps(entry, unstructure_as=Entry)


def from_json(text: str) -> Entry:
    """Raises what cattrs raises where the text is no entry."""
    return _JSON.loads(text, Entry)  # type: ignore[arg-type]  # a union is no class


class SealedLog:
    """The open file of one event, locked: EventTrouble("event-in-use") where another program has it open."""

    def __init__(self, file: FileIO, event_id: str, key: bytes, entries: int, end: int) -> None:
        self._file = file
        self._event_id = event_id
        self._key = key
        self._entries = entries
        self._end = end

    @classmethod
    def create(cls, path: Path, event_id: str, key: bytes) -> SealedLog:
        """A new file, readable by this user only; EventTrouble where there is one already or it cannot be written."""
        head = _head(event_id)
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = FileIO(path, "x+", opener=_private)
        except OSError as error:
            raise _not_written(error) from error
        try:
            _lock(file)
            _write(file, head)
        except OSError as error:
            file.close()
            path.unlink(missing_ok=True)
            raise _not_written(error) from error
        return cls(file, event_id, key, 0, len(head))

    @classmethod
    def open(cls, path: Path, key: bytes) -> tuple[SealedLog, tuple[Entry, ...]]:
        """The file and its entries. Raises EventTrouble."""
        event_id = event_id_of(path)
        try:
            file = FileIO(path, "r+")
        except OSError as error:
            raise EventTrouble("event-unreadable", f"The event cannot be opened ({error.strerror}).") from error
        try:
            _lock(file)
            entries: list[Entry] = []
            end = len(_head(event_id))
            with path.open("rb") as reader:
                for text, end in _read(reader, event_id, key):  # noqa: B007  # the end of the last whole entry
                    entries.append(_understood(text))
        except OSError as error:
            file.close()
            raise EventTrouble("event-unreadable", f"The event cannot be read ({error.strerror}).") from error
        except BaseException:
            file.close()
            raise
        return cls(file, event_id, key, len(entries), end), tuple(entries)

    def append(self, entry: Entry) -> None:
        """Hands the entry to the system, which keeps it even if this program is killed. Raises EventTrouble."""
        sealed = seal(to_json(entry).encode(), self._key, _label(self._event_id, self._entries))
        length = _LENGTH.pack(len(sealed))
        block = length + _LENGTH.pack(zlib.crc32(length)) + sealed
        try:
            # What a killed program or a full disk left unfinished goes, or this entry would not be found.
            self._file.truncate(self._end)
            self._file.seek(self._end)
            _write(self._file, block)
        except OSError as error:
            with suppress(OSError):
                self._file.truncate(self._end)
            raise EventTrouble(
                "event-not-written",
                f"The last step could not be saved ({error.strerror}). Make room, then do it again.",
            ) from error
        self._end += len(block)
        self._entries += 1

    def sync(self) -> None:
        """Waits until the disk has everything; may take a while, so not on the window's thread. Raises EventTrouble."""
        try:
            os.fsync(self._file.fileno())
        except OSError as error:
            if self._file.closed:
                return  # While it was waiting: what was written is the system's, and there is nobody left to tell.
            raise EventTrouble(
                "event-not-written", f"The disk did not take the last steps ({error.strerror}). Look after the disk."
            ) from error
        except ValueError:
            return  # Closed in the meantime: there is nothing left to wait for.

    def close(self) -> None:
        self._file.close()


def event_id_of(path: Path) -> str:
    """The id in the head of an event's file. Raises EventTrouble where it is none."""
    try:
        with path.open("rb") as file:
            head = file.read(len(MAGIC) + 64)
    except OSError as error:
        raise EventTrouble("event-unreadable", f"The event cannot be opened ({error.strerror}).") from error
    event_id, newline, _ = head.removeprefix(MAGIC).partition(b"\n")
    if not head.startswith(MAGIC) or not newline or not event_id.isascii():
        raise EventTrouble("event-damaged", "This file is not an event, or its beginning is damaged.")
    return event_id.decode("ascii")


def first_entry(path: Path, key: bytes) -> Entry:
    """What the event says of itself, without reading the rest, also while it is open. Raises EventTrouble."""
    event_id = event_id_of(path)
    try:
        with path.open("rb") as file:
            for text, _ in _read(file, event_id, key):
                return _understood(text)
    except OSError as error:
        raise EventTrouble("event-unreadable", f"The event cannot be read ({error.strerror}).") from error
    raise EventTrouble("event-damaged", "The event is empty.")


def moved_to(path: Path, key: bytes) -> Path | None:
    """Where the event's photos were moved to last; None where they never were. Reads the whole file, also while it is
    open. Raises EventTrouble."""
    folder: Path | None = None
    try:
        with path.open("rb") as file:
            for text, _ in _read(file, event_id_of(path), key):
                # Understanding thousands of findings takes seconds, and few entries are of this kind.
                entry = _understood(text) if FolderMoved.__name__ in text else None
                if isinstance(entry, FolderMoved):
                    folder = Path(entry.folder)
    except OSError as error:
        raise EventTrouble("event-unreadable", f"The event cannot be read ({error.strerror}).") from error
    return folder


def _head(event_id: str) -> bytes:
    return MAGIC + event_id.encode("ascii") + b"\n"


def _label(event_id: str, number: int) -> str:
    return f"event {event_id} {number}"


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _write(file: FileIO, block: bytes) -> None:
    """All of it: a nearly full disk takes a part at first."""
    left = memoryview(block)
    while left:
        left = left[file.write(left) :]


def _not_written(error: OSError) -> EventTrouble:
    return EventTrouble(
        "event-not-written", f"The event cannot be saved ({error.strerror}). Check the folder of the register."
    )


def _understood(text: str) -> Entry:
    try:
        return from_json(text)
    except Exception as error:
        raise EventTrouble(
            "event-newer", "The event was saved by a newer version of this program. Install that version."
        ) from error


def _read(file: BinaryIO, event_id: str, key: bytes) -> Iterator[tuple[str, int]]:
    """Each whole entry and where it ends; the last one is passed over where it was cut short. Raises EventTrouble."""
    end = file.seek(0, os.SEEK_END)
    at = file.seek(len(_head(event_id)))
    number = 0
    while end - at >= _HEADER.size:
        header = file.read(_HEADER.size)
        length, checksum = _HEADER.unpack(header)
        if checksum != zlib.crc32(header[: _LENGTH.size]):
            if _only_zeros(header, file):
                return  # A power cut can leave room that was never filled.
            raise _damaged()
        at += _HEADER.size + length
        if at > end:
            return
        try:
            text = unseal(file.read(length), key, _label(event_id, number)).decode()
        except UnreadableDocument as error:
            raise _damaged() from error
        yield text, at
        number += 1


def _only_zeros(header: bytes, file: BinaryIO) -> bool:
    return not any(header) and not any(file.read())


def _damaged() -> EventTrouble:
    return EventTrouble(
        "event-damaged",
        "The event's file was altered or belongs to another register. Restore it from a backup, or start anew.",
    )


def _lock(file: FileIO) -> None:
    """Until the file is closed or the program ends. Raises EventTrouble, or OSError where its system knows no locks."""
    try:
        lock(file)
    except Taken as error:
        raise EventTrouble(
            "event-in-use", "The event is open already, here or in another window. Close it there, then open it again."
        ) from error
