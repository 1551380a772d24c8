"""What the ledger is owed: work on the register that must not be lost because it could not be done at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.gui.open_register import OpenRegister
from consent_db.errors import RegisterError
from consent_db.register import Register

Work = Callable[[Register], object]

AGAIN_MS = 5_000
"""After how long it is tried again; the register itself waits as long for another program."""


class Owing(QObject):
    """Does each piece of work as soon as the register that it belongs to can be written: now, or tried again later.

    `refused` says why it could not be done this time.
    """

    refused = Signal(object)

    def __init__(self, register: OpenRegister, parent: QObject) -> None:
        super().__init__(parent)
        self._register = register
        self._owed: list[tuple[Path | None, Work]] = []
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._pay)
        register.opened.connect(self._pay)

    def owe(self, work: Work) -> None:
        """Has `work` done with the register that is open now; it must do no harm twice."""
        self._owed.append((self._register.path, work))
        self._pay()

    def _pay(self) -> None:
        due = [owed for owed in self._owed if owed[0] == self._register.path]
        self._owed = [owed for owed in self._owed if owed not in due]
        for owed in due:
            self._register.ask(owed[1], trouble=partial(self._not_paid, owed))

    def _not_paid(self, owed: tuple[Path | None, Work], error: BaseException) -> None:
        if isinstance(error, RegisterError):
            self._owed.append(owed)
            # Where it is closed, it is tried when it opens.
            if self._register.is_open:
                self._again.start()
        self.refused.emit(error)
