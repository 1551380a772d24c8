"""Trouble in words: expected errors say what to do, bugs show details that can be copied and hold no names.

Whatever happens in a slot, in a lane or in a thread is logged, told of in one dialog, and the program goes on. The log
lies in the user's own folder for a program's state, never grows beyond a megabyte, and holds no words of an error:
those may hold a path or a name. It says where in the program it happened, no more.
"""

from __future__ import annotations

import logging
import platform
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from app import __version__
from app.event.journal import CannotWrite
from app.event.sealed_log import EventTrouble
from app.jobs.where import where
from app.vision.models import ModelError
from consent_db.errors import RegisterError

_log = logging.getLogger(__name__)
EXPECTED = (RegisterError, EventTrouble, ModelError, CannotWrite)
LOG_FILE = "assent.log"
LOG_BYTES, LOG_FILES = 250_000, 3
MOST_AT_ONCE = 5
"""Troubles told of in one dialog; what comes after is in the log."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Trouble", text)


def show_trouble(parent: QWidget | None, error: object) -> None:
    """Tells of an error; returns once it was read."""
    if isinstance(error, EXPECTED):
        _show(parent, _tr("This did not work"), str(error), "")
    elif isinstance(error, OSError):
        _show(parent, _tr("This did not work"), error.strerror or type(error).__name__, "")
    elif isinstance(error, BaseException):
        _log.error("%s", where(error))
        _show(
            parent,
            _tr("The program made a mistake"),
            _tr("Nothing is lost: every step was saved. Copy the details and report them, then go on."),
            details(error),
        )


def details(error: BaseException) -> str:
    """What a maintainer needs, without the error's own words: those may hold a path or a name."""
    return f"Assent {__version__}, Python {platform.python_version()}, {platform.platform()}\n{where(error)}"


def state_folder() -> Path:
    """The user's folder for a program's state."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.StateLocation))


def log_to_file(folder: Path | None = None) -> Path | None:
    """Keeps a log in `folder`, or in the user's folder for a program's state; None where nothing can be kept there."""
    folder = folder or state_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / LOG_FILE, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True
        )
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    # Ours only: what a library logs may hold a path.
    for name in ("app", "consent_db"):
        logging.getLogger(name).addHandler(handler)
    return folder / LOG_FILE


def watch(
    application: QApplication,
    call: Callable[[Callable[[], None]], None],
    show: Callable[[Callable[[], None]], None] = lambda act: act(),
) -> None:
    """Errors that nothing caught, on any thread, are logged and told of; the program goes on.

    `call` has something called on the window's thread soon (`Bridge.call`): once what failed is over. `show` has a
    dialog shown, now or once it may be seen (`Lock.when_raised`).
    """

    def caught(kind: type[BaseException], error: BaseException | None) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt):
            call(application.quit)
            return
        call(lambda: show(lambda: tell(error)))

    def tell(error: BaseException) -> None:
        try:
            show_trouble(application.activeWindow(), error)
        except Exception as another:
            # Telling of this as well would not end.
            _log.error("%s", where(another))

    def in_a_slot(kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
        caught(kind, error)

    def in_a_thread(what: threading.ExceptHookArgs) -> None:
        caught(what.exc_type, what.exc_value)

    sys.excepthook = in_a_slot
    threading.excepthook = in_a_thread


class TroubleBox(QMessageBox):
    """The one dialog about trouble; what happens while it is open is added to it."""

    def __init__(self, parent: QWidget | None, title: str, words: str, more: str) -> None:
        super().__init__(QMessageBox.Icon.Warning, title, words, QMessageBox.StandardButton.Ok, parent)
        self.setAccessibleName(title)
        self.button(QMessageBox.StandardButton.Ok).setText(_tr("Go on"))
        self._told = 1
        self.setDetailedText(more)

    def add(self, words: str, more: str) -> None:
        """Tells of another one, if it is another one."""
        self._told += 1
        if self._told > MOST_AT_ONCE:
            return
        if words not in self.text():
            self.setText(f"{self.text()}\n\n{words}")
        if more and more not in self.detailedText():
            self.setDetailedText(f"{self.detailedText()}\n{more}".strip())


def _show(parent: QWidget | None, title: str, words: str, more: str) -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, TroubleBox) and widget.isVisible():
            widget.add(words, more)
            return
    box = TroubleBox(parent, title, words, more)
    # It may be gone already: its parent may close while it is open.
    with suppress(RuntimeError):
        box.exec()
        box.deleteLater()
