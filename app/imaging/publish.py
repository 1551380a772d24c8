"""Placing an export on disk.

Promises: the file is complete or not there at all; it never replaces another file, nor lies beside one whose name
differs in capitals only, which other systems take for the same; it is a new file, readable by its owner only, with a
constant modification time and no extended attributes; nothing that lay beside an original comes along; whatever goes
wrong, the temporary file is removed and the target is untouched.

Does not promise: anything about the bytes, which is the proof's part; that a file system keeps what it said it wrote.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from app.domain.outcome import Failed, FailureCode, Step

TEMPORARY: Final = ".assent-"
"""How the names of temporary files begin."""

_PARTIAL = ".partial"
WRITTEN_AT: Final = int(datetime(2000, 1, 1, tzinfo=UTC).timestamp()) * 1_000_000_000

_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES})
_GONE = ("The disk is no longer there.", "Connect it again, or choose another folder, then run again.")
_MESSAGES = {
    errno.ENOSPC: ("The disk is full.", "Make room on the disk, or choose another folder."),
    errno.EDQUOT: ("Your share of the disk is full.", "Make room on the disk, or choose another folder."),
    errno.EROFS: ("The disk can only be read.", "Choose another folder."),
    errno.EACCES: ("You may not write to this folder.", "Choose another folder, or ask for the right to write there."),
    errno.EPERM: ("You may not write to this folder.", "Choose another folder, or ask for the right to write there."),
    errno.ENOENT: ("The folder is not there.", "Create the folder, or choose another."),
    errno.ENOTDIR: ("The place to write to is not a folder.", "Choose another folder."),
    errno.ENAMETOOLONG: ("The path is too long for this disk.", "Choose a folder with a shorter path."),
    errno.ENODEV: _GONE,
    errno.ENXIO: _GONE,
    errno.ESTALE: _GONE,
    errno.EIO: ("The disk does not answer as it should, and may be damaged or gone.", _GONE[1]),
    errno.EFBIG: ("The file is too large for this disk.", "Choose another folder, or a smaller size."),
}


def new_folder(folder: Path) -> None:
    """Creates a folder that nobody but its owner can look into; one that is there already keeps its rights.

    Raises OSError.
    """
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700)


def publish(data: bytes, target: Path) -> str | Failed:
    """Writes `data` to `target` and returns its SHA-256 (64 lower-case hexadecimal digits), or why it was not written.

    An existing target stays as it is and the answer is `Failed` with the code EXISTS.
    """
    temporary = target.with_name(f"{TEMPORARY}{secrets.token_hex(8)}{_PARTIAL}")
    try:
        try:
            _write(data, temporary)
            _place(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)
        _settle(target.parent)
    except OSError as trouble:
        return failed_to_write(target, trouble)
    return hashlib.sha256(data).hexdigest()


def place(written: Path, target: Path) -> Failed | None:
    """Moves a file that `publish` wrote to `target` on the same disk, in one step; says why where it could not.

    An existing target stays as it is; on any trouble `written` stays where it was.
    """
    try:
        _place(written, target)
        written.unlink(missing_ok=True)
        _settle(target.parent)
    except OSError as trouble:
        return failed_to_write(target, trouble)
    return None


def failed_to_write(target: Path, trouble: OSError) -> Failed:
    """What happened to `target` and what to do next, without its name."""
    if isinstance(trouble, FileExistsError):
        return Failed(
            str(target),
            Step.EXPORT,
            FailureCode.EXISTS,
            "A file of this name is there already.",
            "Choose an empty folder, or move that file away.",
        )
    message, next_action = _MESSAGES.get(
        trouble.errno or 0,
        (f"The file could not be written ({trouble.strerror}).", "Check the disk and the folder, then try again."),
    )
    return Failed(str(target), Step.EXPORT, FailureCode.WRITE_FAILED, message, next_action)


def _write(data: bytes, temporary: Path) -> None:
    # O_BINARY exists on Windows only, and O_NOFOLLOW everywhere else.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    with open(os.open(temporary, flags, 0o600), "wb") as file:  # noqa: PTH123 - a descriptor, not a path
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.utime(temporary, ns=(WRITTEN_AT, WRITTEN_AT))


def _place(temporary: Path, target: Path) -> None:
    """Gives the complete file its name in one step. Raises FileExistsError where the name is taken."""
    folded = target.name.casefold()
    if any(path.name.casefold() == folded for path in target.parent.iterdir()):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    if os.name == "nt":
        # On Windows this refuses to overwrite.
        temporary.rename(target)
    else:
        try:
            os.link(temporary, target)
        except OSError as trouble:
            if trouble.errno not in _NO_LINKS:
                raise
            _place_without_links(temporary, target)


def _place_without_links(temporary: Path, target: Path) -> None:
    """For memory cards and network disks: claims the name first, so that nobody else's file can be replaced."""
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        temporary.replace(target)
    except OSError:
        target.unlink(missing_ok=True)
        raise


def _settle(folder: Path) -> None:
    """Asks the disk to keep the new name too, where the system can."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
