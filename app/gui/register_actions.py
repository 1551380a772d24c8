"""What the register keeps of the institution as a whole: approvals, its rules, and what was decided."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from app.domain.photo import PhotoId
from app.gui.approvals_dialog import ApprovalsDialog
from app.gui.decided_dialog import DecidedDialog
from app.gui.fields import button
from app.gui.rules_dialog import RulesDialog
from app.gui.theme import SPACE
from app.gui.workspace import Workspace
from consent_db.records import Person, PersonId


class RegisterActions(QWidget):
    """A row of buttons; each can be asked for from elsewhere as well. `dialog` is the one that is open."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.dialog: QDialog | None = None
        self.person: PersonId | None = None
        """Whom a new approval is offered for."""
        self.approvals = button(self.tr("A&pprovals …"))
        self.rules = button(self.tr("R&ules of this institution …"))
        self.decided = button(self.tr("&What was decided …"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        for one in (self.approvals, self.rules, self.decided):
            row.addWidget(one)
        row.addStretch()
        self.approvals.clicked.connect(self.show_approvals)
        self.rules.clicked.connect(self.show_rules)
        self.decided.clicked.connect(lambda: self.show_decided())

    def show_approvals(self) -> None:
        if self._workspace.register.is_open:
            self._open(ApprovalsDialog(self._workspace, self.person, self.window()))

    def show_rules(self) -> None:
        snapshot = self._workspace.register.snapshot
        if snapshot is not None:
            self._open(RulesDialog(self._workspace.register, snapshot.profile, self.window()))

    def show_decided(self, person: Person | None = None, photo: PhotoId | None = None) -> None:
        """About somebody, about a photo, or everything."""
        if self._workspace.register.is_open:
            self._open(DecidedDialog(self._workspace, person, photo, self.window()))

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(lambda _: self._closed(dialog))
        dialog.open()

    def _closed(self, dialog: QDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None
