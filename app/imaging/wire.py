"""What the program and its reader say to each other.

A frame is a fixed start (magic, number of the wish, two lengths), a few fields as JSON, and raw bytes. The program
trusts nothing in an answer: every field is looked at, and what does not fit is `GarbledError`. An answer carries the
random number of the wish it belongs to, so that no photo ever gets another one's pixels.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

import numpy as np

from app.domain.geometry import BlockGrid
from app.domain.outcome import Failed, FailureCode, Step
from app.domain.photo import PhotoFormat, Reveals, Revelation
from app.imaging.picture import Limits, Picture
from app.imaging.pixels import Pixels

Fields = dict[str, Any]
"""The JSON part of a frame: whatever the other side says, unchecked."""

ReadInto = Callable[[memoryview], None]
"""Fills the whole view with what comes next, or raises EOFError."""

NUMBER: Final = 16
"""Bytes of a wish's number."""

_START: Final = struct.Struct(f">4s{NUMBER}sIQ")
_MAGIC: Final = b"ASNT"
_MOST_FIELDS: Final = 1 << 24
_LONGEST_TEXT: Final = 400
_MOST_NOTES: Final = 20


class GarbledError(Exception):
    """What came is not what the other side would ever say."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The start of a frame: `length` raw bytes follow it."""

    number: bytes
    fields: Fields
    length: int


def start(number: bytes, fields: Fields, length: int) -> bytes:
    """A frame's bytes up to its `length` raw ones."""
    packed = json.dumps(fields).encode()
    return _START.pack(_MAGIC, number, len(packed), length) + packed


def next_frame(read_into: ReadInto) -> Frame:
    """Raises EOFError where nothing more comes, GarbledError where it is no frame."""
    head = bytearray(_START.size)
    read_into(memoryview(head))
    magic, number, fields, length = _START.unpack(head)
    if magic != _MAGIC or fields > _MOST_FIELDS:
        raise GarbledError
    packed = bytearray(fields)
    read_into(memoryview(packed))
    try:
        said = json.loads(packed)
    except (ValueError, RecursionError):
        raise GarbledError from None
    if not isinstance(said, dict):
        raise GarbledError
    return Frame(number, said, length)


def of_limits(limits: Limits) -> Fields:
    return asdict(limits)


def of_failed(failed: Failed) -> Fields:
    return {"failed": failed.code, "message": failed.message, "next_action": failed.next_action}


def of_picture(picture: Picture) -> Fields:
    height, width, _ = picture.pixels.shape
    grid = picture.grid
    return {
        "format": picture.format,
        "size": [width, height],
        "grid": [grid.step_x, grid.step_y, grid.origin_x, grid.origin_y, grid.margin],
        "frames": picture.frames,
        "taken_on": picture.taken_on.isoformat() if picture.taken_on else None,
        "removed": list(picture.removed),
        "notes": list(picture.notes),
    }


def of_revelations(found: tuple[Revelation, ...]) -> Fields:
    return {"found": [[r.kind, r.where, r.value] for r in found]}


def failed_in(frame: Frame, file: str) -> Failed | None:
    """The failure that an answer reports of the photo that the user calls `file`. Raises GarbledError."""
    if "failed" not in frame.fields:
        return None
    try:
        return Failed(
            file,
            Step.INGEST,
            FailureCode(frame.fields["failed"]),
            _text(frame.fields["message"]),
            _text(frame.fields["next_action"]),
        )
    except (KeyError, TypeError, ValueError):
        raise GarbledError from None


def picture_in(frame: Frame, limits: Limits, read_into: ReadInto) -> Picture:
    """The picture that an answer holds, its pixels read. Raises GarbledError and EOFError."""
    said = frame.fields
    try:
        width, height = (_whole(side, 1, limits.pixels) for side in said["size"])
        if width * height > limits.pixels or frame.length != width * height * 3:
            raise GarbledError
        steps, offsets = [_whole(n, 1, 1 << 16) for n in said["grid"][:2]], said["grid"][2:]
        grid = BlockGrid(*steps, *(_whole(n, 0, 1 << 16) for n in offsets))
        notes = tuple(_text(note) for note in said["notes"][:_MOST_NOTES])
        taken_on = date.fromisoformat(said["taken_on"]) if said["taken_on"] is not None else None
        removed = tuple(dict.fromkeys(Reveals(kind) for kind in said["removed"]))
        format, frames = PhotoFormat(said["format"]), _whole(said["frames"], 1, 1 << 32)
    except (KeyError, TypeError, ValueError):
        raise GarbledError from None
    return Picture(format, _pixels(width, height, read_into), grid, frames, taken_on, removed, notes)


def revelations_in(frame: Frame) -> tuple[Revelation, ...]:
    """Raises GarbledError."""
    try:
        return tuple(
            Revelation(Reveals(kind), _text(where), _text(value)) for kind, where, value in frame.fields["found"]
        )
    except (KeyError, TypeError, ValueError):
        raise GarbledError from None


def _pixels(width: int, height: int, read_into: ReadInto) -> Pixels:
    pixels = np.empty((height, width, 3), np.uint8)
    read_into(pixels.reshape(-1).data)
    pixels.flags.writeable = False
    return pixels


def _whole(value: object, least: int, most: int) -> int:
    if not isinstance(value, int) or not least <= value <= most:
        raise GarbledError
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT or not value.isprintable():
        raise GarbledError
    return value
