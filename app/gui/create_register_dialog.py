"""Creating a register: where it lies, and a passphrase that is typed twice and kept nowhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from app.gui import path_row
from app.gui.fields import add_field, text
from app.gui.path_row import PathRow
from app.gui.theme import SPACE
from consent_db.connection import strong
from consent_db.errors import WeakPassphrase

FILE_NAME = "consents.register"
LONG = 24
"""Characters from which a passphrase is called strong."""


class CreateRegisterDialog(QDialog):
    """Accepted only with a free place and a passphrase that will do, typed alike twice; it creates nothing itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Create a register"))
        self.setMinimumWidth(560)
        self._place = PathRow(self.tr("The new register's file"), path_row.new_file, str(usual_place()))
        self._first, self._second = (QLineEdit(), QLineEdit())
        for field in (self._first, self._second):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self._strength = text("", "small")
        self._missing = text("", "alarm")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Create"))
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        form = QFormLayout()
        add_field(form, self.tr("&File"), self._place)
        add_field(form, self.tr("&Passphrase"), self._first)
        form.addRow("", self._strength)
        add_field(form, self.tr("Type it &again"), self._second)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addLayout(form)
        column.addWidget(
            text(
                self.tr(
                    "Nobody can open the register without the passphrase, and nobody can restore it: write it down and "
                    "lock it away. Four or five words that have nothing to do with each other do well."
                ),
                "muted",
            )
        )
        column.addWidget(self._missing)
        column.addWidget(self._buttons)
        self._first.textChanged.connect(lambda typed: self._strength.setText(strength(typed)))
        self._strength.setText(strength(""))
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        self._first.setFocus()

    @property
    def place(self) -> Path:
        return self._place.path or Path()

    def take_passphrase(self) -> str:
        """What was typed; the fields are empty afterwards."""
        passphrase = self._first.text()
        self._first.clear()
        self._second.clear()
        return passphrase

    def done(self, result: int) -> None:
        if result != QDialog.DialogCode.Accepted:
            self.take_passphrase()
        super().done(result)

    def _accept(self) -> None:
        if self._place.path is None:
            self._say(self.tr("Choose where the register is to lie."), self._place)
        elif self.place.exists():
            self._say(self.tr("There is already a file at this place. Choose another one, or open it."), self._place)
        elif not _will_do(self._first.text()):
            self._say(strength(self._first.text()), self._first)
        elif self._first.text() != self._second.text():
            self._say(self.tr("The two passphrases differ. Type both again."), self._first)
            self.take_passphrase()
        else:
            self.accept()

    def _say(self, words: str, field: QWidget) -> None:
        self._missing.setText(words)
        field.setFocus()


def usual_place() -> Path:
    """The first free name in the user's documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(documents or Path.home()) / "Assent"
    names = [FILE_NAME, *(f"consents-{n}.register" for n in range(2, 100))]
    return next((folder / name for name in names if not (folder / name).exists()), folder / FILE_NAME)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Passphrase", text)


def strength(passphrase: str) -> str:
    """What to think of a passphrase, in words."""
    if not passphrase:
        return _tr("At least 14 characters, at least 6 of them different.")
    if not _will_do(passphrase):
        return _tr("Too easy to guess: at least 14 characters, at least 6 of them different.")
    if len(passphrase) < LONG:
        return _tr("It will do. Longer is stronger.")
    return _tr("Strong.")


def _will_do(passphrase: str) -> bool:
    try:
        strong(passphrase)
    except WeakPassphrase:
        return False
    return True
