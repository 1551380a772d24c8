"""Adding somebody: an adult by the day of their declaration, somebody under 18 with those who act for them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from app.gui.fields import add_field, named
from app.gui.open_register import OpenRegister, today
from app.gui.saving_dialog import SavingDialog, day_field, day_of
from app.gui.theme import SPACE
from consent_db.ages import adult_on, latest_birth_date
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
        self.adult = QRadioButton(self.tr("An adult, who &declared it on"))
        self.declared = named(day_field(today()), self.tr("Day of the declaration"))
        self.child = QRadioButton(self.tr("&Under 18, born"))
        self.born = named(QLineEdit(), self.tr("Birth date: year, year-month or year-month-day"))
        self.born.setPlaceholderText("YYYY-MM-DD")
        self.unknown = QRadioButton(self.tr("The age is not &known: covered until it is"))
        self.adult.setChecked(True)
        self.guardians = QPlainTextEdit()
        self.guardians.setTabChangesFocus(True)
        self.guardians.setMaximumHeight(72)
        form = QFormLayout()
        add_field(form, self.tr("&Name"), self.name)
        add_field(form, self.tr("&Contact"), self.contact)
        form.addRow(self.adult, self.declared)
        form.addRow(self.child, self.born)
        form.addRow(self.unknown)
        add_field(
            form, self.tr("&Guardians"), self.guardians, self.tr("Who holds parental responsibility, one a line.")
        )
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addLayout(form)
        column.addWidget(self.missing)
        column.addWidget(self.buttons)
        for choice in (self.adult, self.child, self.unknown):
            choice.toggled.connect(self._follow)
        self._follow()

    def problem(self) -> tuple[str, QWidget] | None:
        if not self.name.text().strip():
            return self.tr("Give the person's name."), self.name
        if self.adult.isChecked() and day_of(self.declared) > today():
            return self.tr("The declaration cannot be of a day to come."), self.declared
        if self.child.isChecked():
            try:
                latest = latest_birth_date(self.born.text().strip())
            except ValueError:
                return self.tr("Give the birth date as YYYY, YYYY-MM or YYYY-MM-DD."), self.born
            if adult_on(latest) <= today():
                said = self.tr("An adult's birth date is not kept. Give the day on which they declared to be over 18.")
                return said, self.adult
            if latest > today():
                return self.tr("The birth date is a day to come."), self.born
        return None

    def write(self) -> None:
        person = Person(
            display_name=self.name.text().strip(),
            contact=self.contact.text().strip(),
            over18_confirmed_on=day_of(self.declared) if self.adult.isChecked() else None,
            date_of_birth=self.born.text().strip() if self.child.isChecked() else None,
        )
        lines = self.guardians.toPlainText().splitlines() if self.child.isChecked() else []
        guardians = tuple(
            Guardian(person_id=person.person_id, name=line.strip(), role=GuardianRole.PARENT)
            for line in lines
            if line.strip()
        )
        self.change(lambda store: store.add_person(person, guardians), self.added.emit)

    def _follow(self) -> None:
        self.declared.setEnabled(self.adult.isChecked())
        self.born.setEnabled(self.child.isChecked())
        self.guardians.setEnabled(self.child.isChecked())
