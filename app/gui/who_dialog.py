"""Who is at work: asked before an event is opened and remembered while the program runs, never taken from the event.

In this name everything is answered and let through, and whoever exports may not be the second person: it is the id
that `assent register approve --by` takes too.
"""

from __future__ import annotations

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from app.event.sample import WHO
from app.gui.fields import add_field, text
from app.gui.roomy_dialog import RoomyDialog
from app.gui.theme import SPACE
from app.gui.workspace import Workspace

REVIEWER = "reviewer"
"""The setting that keeps who was at work last with this computer account."""


class WhoDialog(RoomyDialog):
    """Offers `who`, and takes any name but none."""

    def __init__(self, who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who are you?"))
        self.setMinimumWidth(460)
        self.field = QLineEdit(who)
        self.field.selectAll()
        self.missing = text("", "alarm")
        self.missing.hide()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("That is me"))
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        form = QFormLayout()
        add_field(form, self.tr("&Staff id"), self.field)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(
            text(
                self.tr("What you answer and let through is recorded in this name. Nobody is their own second person.")
            )
        )
        column.addLayout(form)
        column.addWidget(self.missing)
        column.addWidget(self._buttons)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    @property
    def who(self) -> str:
        return self.field.text().strip()

    def _accept(self) -> None:
        if self.who:
            self.accept()
            return
        self.missing.setText(self.tr("Say who you are: the record has to name somebody."))
        self.missing.show()
        self.make_room()
        self.field.setFocus()


def offered(workspace: Workspace) -> str:
    """Whom to offer: who is at work, or was last with this computer account."""
    known = workspace.reviewer if _said(workspace) else ""
    return known or str(QSettings().value(REVIEWER, ""))


def introduce(workspace: Workspace, who: str) -> None:
    """`who` is at work from now on, and is offered the next time."""
    QSettings().setValue(REVIEWER, who)
    workspace.reviewer = who
    if workspace.desk is not None and workspace.desk.by != who:
        workspace.desk.hand_over(who)
        workspace.all_changed.emit()


def introduced(workspace: Workspace, parent: QWidget) -> bool:
    """Has anybody said who is at work, while the program runs? Asks where nobody has; false where nobody says so."""
    return _said(workspace) or ask_who(workspace, parent)


def ask_who(workspace: Workspace, parent: QWidget) -> bool:
    """Asks who is at work from now on; false, and nothing is changed, where nobody says so."""
    dialog = WhoDialog(offered(workspace), parent)
    if dialog.exec() != WhoDialog.DialogCode.Accepted:
        return False
    introduce(workspace, dialog.who)
    return True


def _said(workspace: Workspace) -> bool:
    """Whoever tried the sample out has not said who they are."""
    return workspace.reviewer not in ("", WHO)
