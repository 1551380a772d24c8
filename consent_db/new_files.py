"""Files that hold people's data in the open: written for their owner alone, and never over anything.

Promises: a file is complete or not there; only its owner can read it (where the system knows owners); nothing that was
at the place is touched. Does not promise anything about it afterwards: it is not encrypted.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from consent_db import errors


def write_new(target: Path, content: bytes) -> None:
    """Writes a new file of mode 0600. Raises `TargetExists`, `TargetNotWritten`."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    try:
        descriptor = os.open(target, flags, 0o600)
    except FileExistsError as trouble:
        raise errors.TargetExists from trouble
    except OSError as trouble:
        raise errors.TargetNotWritten from trouble
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor, not a path
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException as trouble:
        with suppress(OSError):
            target.unlink()
        if isinstance(trouble, OSError):
            raise errors.TargetNotWritten from trouble
        raise


def make_folder(target: Path) -> None:
    """Makes a new folder of mode 0700. Raises `TargetExists`, `TargetNotWritten`."""
    try:
        target.mkdir(mode=0o700)
    except FileExistsError as trouble:
        raise errors.TargetExists from trouble
    except OSError as trouble:
        raise errors.TargetNotWritten from trouble


def read_file(source: Path) -> bytes:
    """The bytes of a file from outside; `UnreadableFile`."""
    try:
        return source.read_bytes()
    except OSError as trouble:
        raise errors.UnreadableFile from trouble
