"""What becomes of an approval: a second person agrees, or somebody takes it back and says why."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from app.gui import answer_words
from app.gui.fields import add_field, text
from app.gui.open_register import OpenRegister, today
from app.gui.saving_dialog import SavingDialog
from app.gui.theme import SPACE
from consent_db.approval import Objection, may_sign_off
from consent_db.approvals import Approval

WIDE = 520


class SignOffDialog(SavingDialog):
    """The second person names themselves; whoever decided it or asked for it is refused."""

    def __init__(self, register: OpenRegister, approval: Approval, parent: QWidget | None = None) -> None:
        super().__init__(register, "", "", parent)
        self.setWindowTitle(self.tr("Agree as the second person"))
        self._save.setText(self.tr("Agree"))
        self.setMinimumWidth(WIDE)
        self._approval = approval
        self.by = QLineEdit()
        form = QFormLayout()
        add_field(form, self.tr("&Second person"), self.by, self.tr("Your own staff id."))
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(text(answer_words.of_approval(approval, None, register.snapshot)))
        column.addLayout(form)
        column.addWidget(self.missing)
        column.addWidget(self.buttons)

    def problem(self) -> tuple[str, QWidget] | None:
        if not may_sign_off(self._approval, self.by.text()):
            return answer_words.of_objection(Objection.NO_SECOND_PERSON), self.by
        return None

    def question(self) -> str | None:
        return self.tr("Do you agree to it, as somebody who neither asked for it nor decided it?")

    def write(self) -> None:
        approval, by, day = self._approval.approval_id, self.by.text().strip(), today()
        self.change(lambda store: store.sign_off(approval, by, day), lambda _: None)


class TakeBackDialog(SavingDialog):
    """By whom and why; nobody is shown because of it from then on."""

    def __init__(self, register: OpenRegister, approval: Approval, parent: QWidget | None = None) -> None:
        super().__init__(register, "", "", parent)
        self.setWindowTitle(self.tr("Take an approval back"))
        self._save.setText(self.tr("Take back"))
        self.setMinimumWidth(WIDE)
        self._approval = approval
        self.by, self.note = QLineEdit(), QLineEdit()
        form = QFormLayout()
        add_field(form, self.tr("Taken back &by"), self.by, self.tr("Staff id."))
        add_field(form, self.tr("&Why"), self.note, self.tr("Without anybody's name. It stays on record."))
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(text(answer_words.of_approval(approval, None, register.snapshot)))
        column.addLayout(form)
        column.addWidget(self.missing)
        column.addWidget(self.buttons)

    def problem(self) -> tuple[str, QWidget] | None:
        if not self.by.text().strip():
            return self.tr("Say who takes it back."), self.by
        if not self.note.text().strip():
            return self.tr("Say why it is taken back."), self.note
        return None

    def question(self) -> str | None:
        return self.tr("Take this approval back? From then on it shows nobody, and this cannot be undone.")

    def write(self) -> None:
        approval, by, why, day = self._approval.approval_id, self.by.text().strip(), self.note.text().strip(), today()
        self.change(lambda store: store.revoke_approval(approval, by, day, why), lambda _: None)
