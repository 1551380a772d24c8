"""Trouble in words: expected errors say what to do, bugs show details that can be copied and hold no names."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QThread, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from app import __version__
from app.event.journal import CannotWrite
from app.event.sealed_log import EventTrouble
from app.vision.models import ModelError
from consent_db.errors import RegisterError

_log = logging.getLogger(__name__)
EXPECTED = (RegisterError, EventTrouble, ModelError, CannotWrite)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Trouble", text)


def show_trouble(parent: QWidget | None, error: object) -> None:
    """Tells of an error; returns once it was read."""
    if isinstance(error, EXPECTED):
        _show(parent, _tr("This did not work"), str(error), "")
    elif isinstance(error, OSError):
        _show(parent, _tr("This did not work"), error.strerror or type(error).__name__, "")
    elif isinstance(error, BaseException):
        _log.error("%s\n%s", type(error).__name__, _where(error))
        _show(
            parent,
            _tr("The program made a mistake"),
            _tr("Nothing is lost: every step was saved. Copy the details and report them, then go on."),
            details(error),
        )


def details(error: BaseException) -> str:
    """What a maintainer needs, without the error's own words: those may hold a path or a name."""
    return f"Assent {__version__}, Python {platform.python_version()}, {platform.platform()}\n{_where(error)}"


def watch(application: QApplication) -> None:
    """Errors that nothing caught, on any thread, are logged and told of; the program goes on."""

    def caught(kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            application.quit()
            return
        if QThread.currentThread() is application.thread():
            # Later, so that the call which failed is over when the dialog opens.
            QTimer.singleShot(0, lambda: show_trouble(application.activeWindow(), error))
        else:
            _log.error("%s\n%s", kind.__name__, _where(error))

    sys.excepthook = caught


def _where(error: BaseException) -> str:
    return (
        type(error).__name__
        + "\n"
        + "".join(
            f"  {frame.name} ({frame.filename.replace(chr(92), '/').rsplit('/', 1)[-1]}:{frame.lineno})\n"
            for frame in traceback.extract_tb(error.__traceback__)
        )
    )


def _show(parent: QWidget | None, title: str, words: str, more: str) -> None:
    box = QMessageBox(QMessageBox.Icon.Warning, title, words, QMessageBox.StandardButton.Ok, parent)
    box.setAccessibleName(title)
    if more:
        box.setDetailedText(more)
    box.exec()
