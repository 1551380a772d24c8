"""Files locked by the system, which lifts the lock when the program ends, however it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path

from app.imaging.publish import new_folder

LOCK = ".assent-lock"
"""In an output folder while somebody clears into it."""

_FAR = 1 << 40
"""Where Windows locks a byte: beyond any entry, since nobody else may read what is locked there."""


class Taken(Exception):
    """Another program, or another part of this one, has the file."""


def lock(file: FileIO) -> None:
    """Until the file is closed or the program ends. Raises Taken, or OSError where the file's system knows no locks."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - Windows has only this one

            at = file.tell()
            file.seek(_FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            file.seek(at)
        else:
            import fcntl  # noqa: PLC0415 - and everybody else only this one

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError) as error:
        raise Taken from error


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Nobody else clears into `folder` meanwhile. Makes it where there is none, and leaves none that stayed empty.

    Raises Taken, and OSError.
    """
    made = not folder.is_dir()
    new_folder(folder)
    path = folder / LOCK
    try:
        file = _locked(path)
        try:
            yield
        finally:
            if sys.platform == "win32":
                # It deletes no file that is open; whoever has it by then keeps it.
                file.close()
            # While it is ours: once it is let go, it may be somebody else's.
            with suppress(OSError):
                path.unlink()
            file.close()
    finally:
        if made:
            with suppress(OSError):
                folder.rmdir()


def _locked(path: Path) -> FileIO:
    while True:
        file = FileIO(path, "a+", opener=_private)
        try:
            lock(file)
            # Whoever had it before may have deleted it since it was opened.
            if os.path.samestat(os.fstat(file.fileno()), path.stat()):
                return file
        except FileNotFoundError:
            pass
        except BaseException:
            file.close()
            raise
        file.close()


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
