"""How the program ended last: a mark that only a clean end takes away, and where it was when it crashed.

Promises: what is kept and shown says where in the program it happened (functions, files of the program, lines) and
nothing else: no path, no name, no value. Does not promise a trace: a program that the system killed leaves none.
"""

from __future__ import annotations

import faulthandler
import os
import platform
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QCoreApplication, QLockFile
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from app import __version__

MARK = "running-{0}.log"
"""A file for each program that runs; beside it lies the lock that says whether it still does."""
LOCK = ".lock"
_FRAME = re.compile(r'^ +File "(?P<file>[^"]*)", line (?P<line>\d+) in (?P<function>[\w<>.]+)$')
_KIND = re.compile(r"^(Fatal Python error: [A-Z][\w ]*|Windows fatal exception: [\w ]+|(Current t|T)hread 0x[0-9a-f]+)")


@dataclass
class Running:
    """This run of the program, marked in `folder` until `ended`."""

    mark: Path
    lock: QLockFile
    file: TextIO

    @classmethod
    def begin(cls, folder: Path) -> Running | None:
        """Marks this run and has a crash written down; None where nothing can be kept in `folder`."""
        mark = folder / MARK.format(os.getpid())
        lock = _lock(mark)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not lock.tryLock(0):
                return None
            file = mark.open("w", encoding="utf-8")
        except OSError:
            lock.unlock()
            return None
        faulthandler.enable(file)
        return cls(mark, lock, file)

    def ended(self) -> None:
        """The end was a clean one."""
        faulthandler.disable()
        self.file.close()
        self.mark.unlink(missing_ok=True)
        self.lock.unlock()


def unclean_ends(folder: Path) -> tuple[str, ...]:
    """What the runs left that did not end cleanly, in words without names; each is told of once."""
    found = []
    for mark in sorted(folder.glob(MARK.format("*"))):
        lock = _lock(mark)
        if lock.tryLock(0):  # Nobody holds it: that program is gone.
            try:
                found.append(_without_names(mark.read_text("utf-8", errors="replace")))
                mark.unlink()
            except OSError:
                continue
            finally:
                lock.unlock()
    return tuple(found)


def offer(parent: QWidget | None, ends: tuple[str, ...]) -> None:
    """Says that the program ended unexpectedly, and lets the details be copied; nothing where it did not."""
    if not ends:
        return
    head = f"Assent {__version__}, Python {platform.python_version()}, {platform.platform()}"
    details = "\n\n".join((head, *(end or _tr("It left no trace: the system may have ended it.") for end in ends)))
    box = QMessageBox(
        QMessageBox.Icon.Information,
        _tr("Assent ended unexpectedly"),
        _tr(
            "Assent ended unexpectedly. Every step was saved as it was made. The details say where in the program it "
            "happened, without names and paths: copy them and report them, or go on."
        ),
        QMessageBox.StandardButton.NoButton,
        parent,
    )
    box.setAccessibleName(box.windowTitle())
    go_on = box.addButton(_tr("Go on"), QMessageBox.ButtonRole.RejectRole)
    copy = box.addButton(_tr("Copy the details"), QMessageBox.ButtonRole.ActionRole)
    box.setDefaultButton(go_on)
    box.setEscapeButton(go_on)
    box.setDetailedText(details)
    box.exec()
    if box.clickedButton() is copy:
        QGuiApplication.clipboard().setText(details)


def _without_names(trace: str) -> str:
    """The lines of a trace that are known to hold no name; of a file no more than what it is called."""
    kept = []
    for line in trace.splitlines():
        frame, kind = _FRAME.match(line), _KIND.match(line)
        if frame is not None:
            file = frame["file"].replace("\\", "/").rsplit("/", 1)[-1]
            kept.append(f"  {frame['function']} ({file}:{frame['line']})")
        elif kind is not None:
            kept.append(kind[1])
    return "\n".join(kept)


def _lock(mark: Path) -> QLockFile:
    lock = QLockFile(str(mark) + LOCK)
    # A lock is stale when its program is gone, however long that took.
    lock.setStaleLockTime(0)
    return lock


def _tr(text: str) -> str:
    return QCoreApplication.translate("LastEnd", text)
