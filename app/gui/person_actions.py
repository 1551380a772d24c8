"""What can be done about the person that is shown: the dialogs their page opens, one at a time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from app.gui.attach_dialog import AttachDialog
from app.gui.change_person_dialog import ChangePersonDialog
from app.gui.child_view_dialog import ChildViewDialog
from app.gui.consent_dialog import ConsentDialog
from app.gui.document_dialog import DocumentDialog
from app.gui.enrolling import Enrolling
from app.gui.erasing import Erasing
from app.gui.guardian_dialog import GuardianDialog
from app.gui.person_box import PersonBox
from app.gui.restriction_dialog import RestrictionDialog
from app.gui.withdrawing import Withdrawing
from app.gui.workspace import Workspace
from consent_db.records import Consent, Evidence, Guardian, Person
from consent_db.snapshot import ConsentSnapshot


class PersonActions(QObject):
    """Follows the buttons of `box`. `dialog` is the form that is open; enrolling, withdrawing and erasing have their
    own steps."""

    def __init__(self, workspace: Workspace, box: PersonBox, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._box = box
        self._parent = parent
        self.dialog: QDialog | None = None
        self.enrolling = Enrolling(workspace, parent)
        self.withdrawing = Withdrawing(workspace, parent)
        self.erasing = Erasing(workspace, parent)
        box.record.connect(self.record)
        box.enrol.connect(self.enrol)
        box.withdraw.connect(self.withdraw)
        box.change.connect(self.change)
        box.protect.connect(self.protect)
        box.erase.connect(self.erase)
        box.guardian.connect(self.guardian)
        box.child_view.connect(self.child_view)
        box.attach.connect(self.attach)
        box.show_document.connect(self.show_document)

    def open(self, dialog: QDialog) -> None:
        """Shows a form; the window goes on."""
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(lambda _: self._closed(dialog))
        dialog.open()

    def record(self, document: object = None) -> None:
        """A decision of theirs, perhaps with the document that was dropped (a Path)."""
        shown = self._shown()
        if shown is not None:
            desk = self._workspace.desk
            event = desk.event.began.title if desk is not None else ""
            dropped = document if isinstance(document, Path) else None
            self.open(ConsentDialog(self._workspace.register, *shown, event, dropped, self._parent))

    def attach(self, consent: object, document: object = None) -> None:
        """The document of a decision that lacks it, perhaps one that was dropped (a Path)."""
        shown = self._shown()
        if shown is not None and isinstance(consent, Consent):
            person, snapshot = shown
            dropped = document if isinstance(document, Path) else None
            self.open(AttachDialog(self._workspace.register, person, consent, snapshot, dropped, self._parent))

    def show_document(self, document: object) -> None:
        if isinstance(document, Evidence):
            self.open(DocumentDialog(self._workspace, document, self._parent))

    def change(self) -> None:
        if self._box.person is not None:
            self.open(ChangePersonDialog(self._workspace.register, self._box.person, self._parent))

    def protect(self) -> None:
        shown = self._shown()
        if shown is not None:
            self.open(RestrictionDialog(self._workspace.register, *shown, self._parent))

    def guardian(self, guardian: object = None) -> None:
        """A new guardian, or what is known of this one."""
        if self._box.person is not None:
            known = guardian if isinstance(guardian, Guardian) else None
            self.open(GuardianDialog(self._workspace.register, self._box.person, known, self._parent))

    def child_view(self) -> None:
        if self._box.person is not None:
            self.open(ChildViewDialog(self._workspace.register, self._box.person, self._parent))

    def enrol(self) -> None:
        if self._box.person is not None:
            self.enrolling.begin(self._box.person)

    def withdraw(self) -> None:
        if self._box.person is not None:
            self.withdrawing.begin(self._box.person)

    def erase(self) -> None:
        if self._box.person is not None:
            self.erasing.begin(self._box.person)

    def _shown(self) -> tuple[Person, ConsentSnapshot] | None:
        person, snapshot = self._box.person, self._workspace.register.snapshot
        return None if person is None or snapshot is None else (person, snapshot)

    def _closed(self, dialog: QDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None
