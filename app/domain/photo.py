"""One still image file as it came from the camera."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NewType

from app.domain.geometry import BlockGrid, Size

PhotoId = NewType("PhotoId", str)
"""SHA-256 of the file's bytes, 64 lower-case hexadecimal digits."""


class PhotoFormat(StrEnum):
    JPEG = "JPEG"
    PNG = "PNG"
    TIFF = "TIFF"
    WEBP = "WebP"
    HEIF = "HEIF"
    AVIF = "AVIF"
    BMP = "BMP"
    GIF = "GIF"


class Reveals(StrEnum):
    """What kind of thing the bytes around the pixels give away."""

    PLACE = "place"
    TIME = "time"
    CAMERA = "camera"
    SERIAL = "serial"
    OWNER = "owner"
    NAME = "name"
    DESCRIPTION = "description"
    THUMBNAIL = "thumbnail"
    MORE_PICTURES = "more-pictures"
    PROFILE = "profile"
    HISTORY = "history"
    HIDDEN_DATA = "hidden-data"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Revelation:
    """One thing a photo's metadata gives away: its kind, where in the file it stands, and its value in plain words.

    `value` may hold names and places: it is shown to the person who asked, never logged.
    """

    kind: Reveals
    where: str
    value: str


@dataclass(frozen=True, slots=True)
class Days:
    """The days on which a photo may be from, both included. Raises ValueError where the last lies before the first."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("the last day cannot lie before the first")

    def __str__(self) -> str:
        """`on 2026-05-01`, or `from 2026-05-01 to 2026-05-03`."""
        return f"on {self.first}" if self.first == self.last else f"from {self.first} to {self.last}"


@dataclass(frozen=True, slots=True)
class Photo:
    """What is known of a photo before anything looks at its pixels.

    `size` is upright: EXIF orientation has been applied. `grid` is the coding grid of the file in upright pixels.
    `frames` counts pictures in the file; only the first is ever used. `taken_on` is the camera's own date, without
    proof. `removed` names the kinds of metadata found, without their values.
    """

    id: PhotoId
    path: Path
    format: PhotoFormat
    size: Size
    bytes: int
    grid: BlockGrid
    frames: int = 1
    taken_on: date | None = None
    removed: tuple[Reveals, ...] = ()
    notes: tuple[str, ...] = ()

    def taken(self, event_days: Days | None = None) -> Days | None:
        """When it may have been taken: on its own date, else on the event's days; None where neither is known."""
        return event_days if self.taken_on is None else Days(self.taken_on, self.taken_on)

    def noted(self, event_days: Days | None) -> tuple[str, ...]:
        """What the report notes of it; also that its date is the event's, and not its own."""
        return (*self.notes, *self.dated_by_event(event_days))

    def dated_by_event(self, event_days: Days | None) -> tuple[str, ...]:
        """Says so where its date is the event's; nothing where it has its own, or none at all."""
        if self.taken_on is not None or event_days is None:
            return ()
        return (f"it has no date of its own: taken {event_days}, as the event says",)
