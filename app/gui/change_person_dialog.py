"""Changing what is known of somebody: the register keeps in its log which fields changed, and who changed them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from app.gui import register_words as words
from app.gui.age_fields import AgeFields
from app.gui.changes import change_person
from app.gui.fields import add_field, named, text
from app.gui.open_register import OpenRegister
from app.gui.saving_dialog import SavingDialog, day_field, day_of
from app.gui.theme import SPACE
from consent_db.clock import today
from consent_db.records import Person
from consent_db.widening import of_person


class ChangePersonDialog(SavingDialog):
    """Every field as it is now. What could let more be shown is asked about before it is saved."""

    def __init__(self, register: OpenRegister, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(register, "", "", parent)
        self.setWindowTitle(self.tr("Change {0}").format(person.display_name))
        self._save.setText(self.tr("Save"))
        self.setMinimumWidth(520)
        self._person = person
        self.name = QLineEdit(person.display_name)
        self.contact = QLineEdit(person.contact)
        self.age = AgeFields()
        self.age.show_person(person)
        self.left = QCheckBox(self.tr("&Last day of work or study here"))
        self.left.setChecked(person.affiliation_end is not None)
        self.left_on = named(day_field(person.affiliation_end or today()), self.tr("Last day of work or study here"))
        self.left_on.setEnabled(self.left.isChecked())
        self.left.toggled.connect(self.left_on.setEnabled)
        self.capacity = QCheckBox(self.tr("Their &ability to consent is in doubt"))
        self.capacity.setChecked(person.capacity_concern)
        self.died = QCheckBox(self.tr("They have d&ied"))
        self.died.setChecked(person.deceased)
        form = QFormLayout()
        add_field(form, self.tr("&Name"), self.name)
        add_field(form, self.tr("&Contact"), self.contact)
        form.addRow(self.age)
        form.addRow(self.left, self.left_on)
        form.addRow(self.capacity)
        form.addRow(self.died)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addLayout(form)
        column.addWidget(
            text(self.tr("The birth date of somebody under 18 is deleted once they declared to be over 18."), "small")
        )
        self.lay_out(column, self.missing, self.buttons)

    def after(self) -> Person:
        """The person as the fields say."""
        return replace(
            self._person,
            display_name=self.name.text().strip(),
            contact=self.contact.text().strip(),
            over18_confirmed_on=self.age.over18_confirmed_on,
            date_of_birth=self.age.date_of_birth,
            affiliation_end=day_of(self.left_on) if self.left.isChecked() else None,
            capacity_concern=self.capacity.isChecked(),
            deceased=self.died.isChecked(),
        )

    def problem(self) -> tuple[str, QWidget] | None:
        if not self.name.text().strip():
            return self.tr("Give the person's name."), self.name
        return self.age.problem()

    def question(self) -> str | None:
        return words.of_widenings(of_person(self._person, self.after()))

    def write(self) -> None:
        before, after = self._person, self.after()
        self.change(lambda store: change_person(store, before, after), lambda _: None)
