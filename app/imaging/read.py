"""A photo's file, opened by a reader: the one way in which the program comes by pixels.

Promises: a file is opened for reading only, once, and what is in it is decoded in another process (`reader`), so that
a crash, a hang or a bomb costs this one photo; every outcome is a value. Detection, preview and export see the same
pixels, because there is no other way to any.
"""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import stat
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, TypeVar

from app.domain.geometry import Size
from app.domain.outcome import Failed, FailureCode, Step
from app.domain.photo import Photo, PhotoId, Revelation
from app.imaging.child import SECONDS, Child, Loss, LostError, Stop, command
from app.imaging.formats import suffix_fits
from app.imaging.header import UnfitError, too_large
from app.imaging.picture import Decoded, Limits, Picture, fitting, memory_here

T = TypeVar("T")

LIMITS: Final = fitting(memory_here())
"""What this computer can hold."""

AT_ONCE: Final = 2
"""Photos decoded at the same time."""

PHOTOS_EACH: Final = 500
"""Photos after which a reader is replaced."""

LARGE: Final = 64_000_000
"""Pixels after which a reader is replaced, so that its memory goes back to the system."""


def _never() -> bool:
    return False


class Readers:
    """At most two reader processes, started when they are first needed and used again."""

    def __init__(self, command: Sequence[str], seconds: float = SECONDS) -> None:
        self._command = command
        self._seconds = seconds
        self._free = threading.BoundedSemaphore(AT_ONCE)
        self._idle: list[Child] = []

    def picture(self, data: bytes, limits: Limits = LIMITS, stop: Stop = _never, *, file: str = "") -> Picture | Failed:
        """The first picture in `data`, or why it cannot be used; `file` is only repeated in `Failed`."""
        return self._asked(lambda child: child.picture(data, limits, stop, file), file)

    def small(self, data: bytes, longest: int, limits: Limits = LIMITS, *, file: str = "") -> Picture | Failed:
        """The first picture in `data`, upright and at most `longest` pixels long, or why it cannot be used."""
        return self._asked(lambda child: child.small(data, longest, limits, file), file)

    def thumbnail(self, data: bytes, limits: Limits = LIMITS, *, file: str = "") -> Picture | Failed:
        """The small picture that is embedded in `data`; Failed (EMPTY) where there is none."""
        return self._asked(lambda child: child.thumbnail(data, limits, _never, file), file)

    def reveals(self, data: bytes, stop: Stop = _never, *, file: str = "") -> tuple[Revelation, ...] | Failed:
        """Everything that the bytes of a photo give away beside its pixels, or why that cannot be said."""
        return self._asked(lambda child: child.reveals(data, stop, file), file)

    def close(self) -> None:
        """End the processes that have nothing to do."""
        while child := self._one_idle():
            child.close()

    def _asked(self, ask: Callable[[Child], T], file: str) -> T | Failed:
        try:
            with self._child() as child:
                return ask(child)
        except LostError as lost:
            code, message, next_action = _LOST[lost.loss]
            return Failed(file, Step.INGEST, code, message, next_action)

    def _one_idle(self) -> Child | None:
        """One that can be asked; the system may have ended others, which is no photo's fault."""
        while True:
            try:
                # At once: between a look and a grasp another thread could take it.
                child = self._idle.pop()
            except IndexError:
                return None
            if child.lives:
                return child
            child.close()

    @contextlib.contextmanager
    def _child(self) -> Iterator[Child]:
        with self._free:
            child = self._one_idle() or Child(self._command, self._seconds)
            try:
                yield child
            except BaseException:
                # Whatever happened: what it would say next may belong to this photo.
                child.close()
                raise
            if child.photos >= PHOTOS_EACH or child.most_pixels >= LARGE:
                child.close()
            else:
                self._idle.append(child)


_LOST: Final = {
    Loss.NOT_STARTED: (
        FailureCode.READER_MISSING,
        "The part of the program that opens photos cannot be started.",
        "Close other programs and try again; if that does not help, install this program again.",
    ),
    Loss.CRASHED: (
        FailureCode.READER_CRASHED,
        "Opening this photo made the photo reader crash. No other photo is affected.",
        "Leave the photo out, or save it again with another program.",
    ),
    Loss.HUNG: (
        FailureCode.READER_HUNG,
        "Opening this photo took longer than any photo should, so it was given up.",
        "Leave the photo out, or save it again with another program.",
    ),
    Loss.GARBLED: (
        FailureCode.READER_GARBLED,
        "Opening this photo made the photo reader answer nonsense, so nothing of it is used.",
        "Leave the photo out, or save it again with another program.",
    ),
    Loss.STOPPED: (FailureCode.STOPPED, "Opening this photo was stopped.", "Start again when you want to go on."),
}

_readers = Readers(command(LIMITS))
atexit.register(_readers.close)


def read(path: Path, limits: Limits = LIMITS, stop: Stop = _never) -> Decoded | Failed:
    """The photo at `path`, or why it cannot be used; `stop` gives it up. Raises only for bugs."""
    try:
        data = _bytes_of(path, limits)
    except UnfitError as trouble:
        return trouble.failed(str(path))
    picture = _readers.picture(data, limits, stop, file=str(path))
    if isinstance(picture, Failed):
        return picture
    notes = picture.notes
    if path.suffix and not suffix_fits(path.suffix, picture.format):
        notes = (f"the file's name ends in {path.suffix.lower()}, but it is a {picture.format} file", *notes)
    height, width, _ = picture.pixels.shape
    photo = Photo(
        id=PhotoId(hashlib.sha256(data).hexdigest()),
        path=path,
        format=picture.format,
        size=Size(width, height),
        bytes=len(data),
        grid=picture.grid,
        frames=picture.frames,
        taken_on=picture.taken_on,
        removed=picture.removed,
        notes=notes,
    )
    return Decoded(photo, picture.pixels)


def small(path: Path, longest: int, limits: Limits = LIMITS) -> Picture | Failed:
    """The photo at `path`, at most `longest` pixels long and for lists only, or why it cannot be used."""
    try:
        data = _bytes_of(path, limits)
    except UnfitError as trouble:
        return trouble.failed(str(path))
    return _readers.small(data, longest, limits, file=str(path))


def picture_in(data: bytes, limits: Limits = LIMITS) -> Picture | Failed:
    """The first picture in `data`, or why it cannot be used."""
    return _readers.picture(data, limits)


def reveals_in(path: Path, limits: Limits = LIMITS) -> tuple[Revelation, ...] | Failed:
    """Everything that the photo at `path` gives away beside its pixels, or why that cannot be said."""
    try:
        data = _bytes_of(path, limits)
    except UnfitError as trouble:
        return trouble.failed(str(path))
    return _readers.reveals(data, file=str(path))


def thumbnail_in(path: Path, limits: Limits = LIMITS) -> Picture | Failed:
    """The small picture that is hidden in the photo at `path`; Failed (EMPTY) where there is none."""
    try:
        data = _bytes_of(path, limits)
    except UnfitError as trouble:
        return trouble.failed(str(path))
    return _readers.thumbnail(data, limits, file=str(path))


def _bytes_of(path: Path, limits: Limits) -> bytes:
    """The file's bytes. Raises UnfitError."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UnfitError(
                FailureCode.NOT_A_FILE, "This is not a file.", "Choose the photos inside it, or leave it out."
            )
        if about.st_size > limits.bytes:
            raise too_large(f"the file has more than {limits.bytes // 1_000_000} MB")
        with path.open("rb") as file:
            # One more than the limit, in case the file grows meanwhile.
            data = file.read(limits.bytes + 1)
    except FileNotFoundError:
        raise UnfitError(
            FailureCode.UNREADABLE, "The file is not there.", "Check whether it was moved or renamed, then try again."
        ) from None
    except (OSError, ValueError) as trouble:
        raise UnfitError(
            FailureCode.UNREADABLE,
            f"The file cannot be read ({getattr(trouble, 'strerror', None) or 'its name is not usable'}).",
            "Check that you may read it and that its disk is connected, then try again.",
        ) from None
    if len(data) > limits.bytes:
        raise too_large(f"the file has more than {limits.bytes // 1_000_000} MB")
    return data
