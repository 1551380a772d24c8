"""Adding somebody: an adult by the day of their declaration, somebody under 18 with those who act for them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.gui.age_fields import AgeFields
from app.gui.fields import add_field
from app.gui.open_register import OpenRegister
from app.gui.saving_dialog import SavingDialog
from app.gui.theme import SPACE
from consent_db.records import Guardian, GuardianRole, Person


class PersonDialog(SavingDialog):
    """`added` carries the new id."""

    added = Signal(str)

    def __init__(self, register: OpenRegister, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(register, "", "", parent)
        self.setWindowTitle(self.tr("Add a person"))
        self._save.setText(self.tr("Add"))
        self.setMinimumWidth(480)
        self.name = QLineEdit(name)
        self.contact = QLineEdit()
        self.age = AgeFields()
        self.guardians = QPlainTextEdit()
        self.guardians.setTabChangesFocus(True)
        self.guardians.setMaximumHeight(72)
        form = QFormLayout()
        add_field(form, self.tr("&Name"), self.name)
        add_field(form, self.tr("&Contact"), self.contact)
        form.addRow(self.age)
        add_field(
            form, self.tr("&Guardians"), self.guardians, self.tr("Who holds parental responsibility, one a line.")
        )
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addLayout(form)
        self.lay_out(column, self.missing, self.buttons)
        self.age.child.toggled.connect(self.guardians.setEnabled)
        self.guardians.setEnabled(False)

    def problem(self) -> tuple[str, QWidget] | None:
        if not self.name.text().strip():
            return self.tr("Give the person's name."), self.name
        return self.age.problem()

    def write(self) -> None:
        person = Person(
            display_name=self.name.text().strip(),
            contact=self.contact.text().strip(),
            over18_confirmed_on=self.age.over18_confirmed_on,
            date_of_birth=self.age.date_of_birth,
        )
        lines = self.guardians.toPlainText().splitlines() if self.age.child.isChecked() else []
        guardians = tuple(
            Guardian(person_id=person.person_id, name=line.strip(), role=GuardianRole.PARENT)
            for line in lines
            if line.strip()
        )
        self.change(lambda store: store.add_person(person, guardians), self.added.emit)
