"""How old somebody is, as far as the register may know: a declaration, a birth date while under 18, or nothing."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QGridLayout, QLineEdit, QRadioButton, QWidget

from app.gui.fields import named
from app.gui.saving_dialog import day_field, day_of
from app.gui.theme import SPACE
from consent_db.ages import adult_on, latest_birth_date
from consent_db.clock import today
from consent_db.records import Person


class AgeFields(QWidget):
    """Three choices, of which exactly one holds: not known, until somebody says otherwise."""

    def __init__(self) -> None:
        super().__init__()
        self.adult = QRadioButton(self.tr("An adult, who &declared it on"))
        self.declared = named(day_field(today()), self.tr("Day of the declaration"))
        self.child = QRadioButton(self.tr("&Under 18, born"))
        self.born = named(QLineEdit(), self.tr("Birth date: year, year-month or year-month-day"))
        self.born.setPlaceholderText("YYYY-MM-DD")
        self.unknown = QRadioButton(self.tr("The age is not &known: covered until it is"))
        self._kept: Person | None = None
        # Whoever types a name and presses Enter must not have recorded a declaration that nobody made.
        self.unknown.setChecked(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(SPACE)
        grid.addWidget(self.adult, 0, 0)
        grid.addWidget(self.declared, 0, 1)
        grid.addWidget(self.child, 1, 0)
        grid.addWidget(self.born, 1, 1)
        grid.addWidget(self.unknown, 2, 0, 1, 2)
        for choice in (self.adult, self.child, self.unknown):
            choice.toggled.connect(self._follow)
        self._follow()

    def show_person(self, person: Person) -> None:
        """What the register holds now; a birth date that it holds may stay, whatever day it is."""
        self._kept = person
        if person.date_of_birth is not None:
            self.child.setChecked(True)
            self.born.setText(person.date_of_birth)
        elif person.over18_confirmed_on is not None:
            self.adult.setChecked(True)
            self.declared.setDate(person.over18_confirmed_on)

    @property
    def over18_confirmed_on(self) -> date | None:
        if self._keeps_birth_date and self._kept is not None:
            return self._kept.over18_confirmed_on
        return day_of(self.declared) if self.adult.isChecked() else None

    @property
    def date_of_birth(self) -> str | None:
        return self.born.text().strip() if self.child.isChecked() else None

    @property
    def _keeps_birth_date(self) -> bool:
        """A birth date decides alone: beside one that stays, a declaration stays as well."""
        born = self.date_of_birth
        return born is not None and self._kept is not None and born == self._kept.date_of_birth

    def problem(self) -> tuple[str, QWidget] | None:
        """What is wrong, and the field for it."""
        if self.adult.isChecked() and day_of(self.declared) > today():
            return self.tr("The declaration cannot be of a day to come."), self.declared
        if self.date_of_birth is None or self._keeps_birth_date:
            return None
        try:
            latest = latest_birth_date(self.date_of_birth)
        except ValueError:
            return self.tr("Give the birth date as YYYY, YYYY-MM or YYYY-MM-DD."), self.born
        if latest > today():
            return self.tr("The birth date is a day to come."), self.born
        if adult_on(latest) <= today():
            said = self.tr("An adult's birth date is not kept. Give the day on which they declared to be over 18.")
            return said, self.adult
        return None

    def _follow(self) -> None:
        self.declared.setEnabled(self.adult.isChecked())
        self.born.setEnabled(self.child.isChecked())
