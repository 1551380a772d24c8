"""A form about the register that closes only once it is saved: what was typed is never lost to an error."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QDate
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDateEdit, QDialogButtonBox, QWidget

from app.gui.fields import text
from app.gui.open_register import OpenRegister
from app.gui.questions import agreed
from app.gui.roomy_dialog import RoomyDialog
from app.gui.trouble import show_trouble
from consent_db.errors import RegisterError
from consent_db.register import Register

Value = TypeVar("Value")
STAYS = "stays"
"""Property of a dialog that is hidden while the window is locked and shown again with what was typed."""


class SavingDialog(RoomyDialog):
    """Save asks `problem` first, which says what is missing and where."""

    def __init__(self, register: OpenRegister, title: str, save: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(STAYS, True)
        self.setWindowTitle(title)
        self.register = register
        self.missing = text("", "alarm")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self._save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self._save.setText(save)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self._save.setProperty("role", "main")
        for one in self.buttons.buttons():
            one.setIcon(QIcon())
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)

    def problem(self) -> tuple[str, QWidget] | None:
        """What is missing and the field for it; None where it can be saved."""
        return None

    def question(self) -> str | None:
        """What has to be agreed to before it is saved; None where nothing has."""
        return None

    def save(self) -> None:
        """What is missing is said, what must be asked is asked; else it is saved. A no leaves everything as typed."""
        found = self.problem()
        if found is not None:
            self.say(found[0])
            found[1].setFocus()
            return
        self.say("")
        asked = self.question()
        if asked is None or agreed(self, self.windowTitle(), asked, self.tr("Yes, save it")):
            self.write()

    def say(self, missing: str) -> None:
        """What is missing, in sight whole."""
        self.missing.setText(missing)
        self.make_room()

    def reject(self) -> None:
        """Nothing is given up while it is being written: it would be saved all the same."""
        if self._save.isEnabled():
            super().reject()

    def write(self) -> None:
        """Changes the register, by `change`."""
        raise NotImplementedError

    def change(self, work: Callable[[Register], Value], then: Callable[[Value], None]) -> None:
        """Closes after `then`; where it fails, the dialog stays as it is and says why."""
        self._save.setEnabled(False)

        def done(value: Value) -> None:
            then(value)
            self.accept()

        self.register.change(work, done, self._refused)

    def _refused(self, error: BaseException) -> None:
        self._save.setEnabled(True)
        if isinstance(error, RegisterError):
            self.say(str(error))
        else:
            show_trouble(self, error)


def day_field(day: date) -> QDateEdit:
    """A field for a day."""
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setCalendarPopup(True)
    field.setDisplayFormat("d MMM yyyy")
    return field


def day_of(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
