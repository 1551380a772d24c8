"""The program's side of one reader process: started with nothing, asked for one photo at a time, ended in time.

Promises: whatever the reader does (dies, hangs, answers nonsense), the question ends with an answer or `LostError`
within the time limit; the process gets no environment, no open file and no working directory of the program.
"""

from __future__ import annotations

import contextlib
import logging
import os
import secrets
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import Final

from app.domain.outcome import Failed
from app.domain.photo import Revelation
from app.imaging import wire
from app.imaging.picture import BYTES_PER_PIXEL, Limits, Picture

if sys.platform == "linux":
    import fcntl

if sys.platform == "win32":
    _NO_WINDOW = subprocess.CREATE_NO_WINDOW
else:
    _NO_WINDOW = 0

SECONDS: Final = 180.0
"""For one photo; one of 200 megapixels takes about a tenth of that on two slow cores."""

Stop = Callable[[], bool]
"""Whether somebody asked to stop; asked about twenty times a second while a photo is read."""

_LOOK_EVERY = 0.05
_OWN_MEMORY = 1 << 30
_PIPE = 1 << 20
# The loader of a packed program and Windows itself cannot do without these; the others keep memory small.
_NEEDED = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}

log = logging.getLogger(__name__)


def _never() -> bool:
    return False


class Loss(Enum):
    """Why a reader gave no answer."""

    NOT_STARTED = "not-started"
    CRASHED = "crashed"
    HUNG = "hung"
    GARBLED = "garbled"
    STOPPED = "stopped"


class LostError(Exception):
    """The reader is of no more use, and what was asked has no answer."""

    def __init__(self, loss: Loss) -> None:
        super().__init__(loss)
        self.loss = loss


def command(limits: Limits) -> tuple[str, ...]:
    """What starts a reader that can hold a photo of `limits`: this same program, packed or not."""
    memory = _OWN_MEMORY + 2 * limits.bytes + BYTES_PER_PIXEL * limits.pixels
    program = (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-I", "-m", "app")
    return (*program, "--reader", str(memory))


class Child:
    """One reader process. After `LostError` it must be closed."""

    def __init__(self, command: Sequence[str], seconds: float = SECONDS) -> None:
        """Raises LostError where no process can be started."""
        self._seconds = seconds
        self._ready = False
        self._loss: Loss | None = None
        self.photos = 0
        """How many it was asked for."""
        self.most_pixels = 0
        """Of the largest photo it handed back."""
        try:
            self._process = _started(command)
        except OSError:
            raise LostError(Loss.NOT_STARTED) from None

    def picture(self, data: bytes, limits: Limits, stop: Stop, file: str) -> Picture | Failed:
        """The first picture in `data`, or why it cannot be used. Raises LostError."""
        return self._picture("picture", data, limits, stop, file)

    def thumbnail(self, data: bytes, limits: Limits, stop: Stop, file: str) -> Picture | Failed:
        """The small picture that is embedded in `data`; Failed (EMPTY) where there is none. Raises LostError."""
        return self._picture("thumbnail", data, limits, stop, file)

    def small(self, data: bytes, longest: int, limits: Limits, file: str) -> Picture | Failed:
        """The first picture in `data`, at most `longest` pixels long, or why it cannot be used. Raises LostError."""
        return self._picture("small", data, limits, _never, file, longest=longest)

    def _picture(self, wish: str, data: bytes, limits: Limits, stop: Stop, file: str, **more: int) -> Picture | Failed:
        with self._watched(stop):
            answer = self._asked({"wish": wish, "limits": wire.of_limits(limits), **more}, data)
            failed = wire.failed_in(answer, file)
            if failed is not None:
                return failed
            picture = wire.picture_in(answer, limits, self._read_into)
        self.most_pixels = max(self.most_pixels, picture.pixels.size // 3)
        return picture

    def reveals(self, data: bytes, stop: Stop, file: str) -> tuple[Revelation, ...] | Failed:
        """What `data` gives away beside its pixels, or why that cannot be said. Raises LostError."""
        with self._watched(stop):
            answer = self._asked({"wish": "reveals"}, data)
            return wire.failed_in(answer, file) or wire.revelations_in(answer)

    @property
    def lives(self) -> bool:
        return self._process.poll() is None

    def close(self) -> None:
        """End the process. May be called twice."""
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                # What was not sent any more is not missed.
                with contextlib.suppress(OSError):
                    stream.close()
        self._process.wait()

    @contextlib.contextmanager
    def _watched(self, stop: Stop) -> Iterator[None]:
        """Kills the process when its time is over or somebody stops it; every trouble inside becomes LostError."""
        self.photos += 1
        over = threading.Event()
        watcher = threading.Thread(target=self._watch, args=(over, stop), name="reader-watch", daemon=True)
        watcher.start()
        try:
            yield
        except (EOFError, OSError):
            over.set()
            watcher.join()
            raise LostError(self._loss or self._ended()) from None
        except wire.GarbledError:
            raise LostError(Loss.GARBLED) from None
        finally:
            over.set()
            watcher.join()
        if self._loss is not None:
            # Killed in the moment in which the answer was complete.
            raise LostError(self._loss)

    def _watch(self, over: threading.Event, stop: Stop) -> None:
        end = time.monotonic() + self._seconds
        while not over.wait(_LOOK_EVERY):
            if stop() or time.monotonic() > end:
                self._loss = Loss.STOPPED if stop() else Loss.HUNG
                self._process.kill()
                return

    def _ended(self) -> Loss:
        if not self._ready:
            return Loss.NOT_STARTED
        self._process.kill()
        log.warning("a reader ended with %d", self._process.wait())
        return Loss.CRASHED

    def _asked(self, fields: wire.Fields, data: bytes) -> wire.Frame:
        if not self._ready:
            wire.next_frame(self._read_into)
            self._ready = True
        number = secrets.token_bytes(wire.NUMBER)
        self._write(wire.start(number, fields, len(data)))
        self._write(data)
        answer = wire.next_frame(self._read_into)
        if answer.number != number:
            raise wire.GarbledError
        return answer

    def _write(self, data: bytes) -> None:
        assert self._process.stdin is not None  # noqa: S101 - it was asked for
        view = memoryview(data)
        while len(view):
            view = view[self._process.stdin.write(view) :]

    def _read_into(self, view: memoryview) -> None:
        assert self._process.stdout is not None  # noqa: S101 - it was asked for
        while len(view):
            count = self._process.stdout.readinto(view)  # type: ignore[attr-defined]  # a raw file has it
            if not count:
                raise EOFError
            view = view[count:]


def _started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """Raises OSError."""
    process = subprocess.Popen(  # noqa: S603 - this program itself
        command,
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(sys.executable).anchor,
        env={**{name: os.environ[name] for name in _NEEDED if name in os.environ}, **_ONE_THREAD},
        start_new_session=True,
        creationflags=_NO_WINDOW,
    )
    if sys.platform == "linux":
        for stream in (process.stdin, process.stdout):
            # Larger pipes are quicker, and not everywhere allowed.
            with contextlib.suppress(OSError):
                fcntl.fcntl(stream or -1, fcntl.F_SETPIPE_SZ, _PIPE)
    return process
