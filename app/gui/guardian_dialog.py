"""Somebody who acts for an under-18: who they are, whether anybody checked that they may, and when that ended."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.gui import register_words as words
from app.gui.changes import change_guardian
from app.gui.fields import add_field, named
from app.gui.open_register import OpenRegister
from app.gui.saving_dialog import SavingDialog, day_field, day_of
from app.gui.theme import SPACE
from consent_db.clock import today
from consent_db.records import Guardian, GuardianRole, Person
from consent_db.widening import of_guardian


class GuardianDialog(SavingDialog):
    """Adds a guardian, or changes one. That somebody checked is recorded only with how, by whom and when."""

    def __init__(
        self, register: OpenRegister, person: Person, guardian: Guardian | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(register, "", "", parent)
        title = self.tr("Add a guardian of {0}") if guardian is None else self.tr("A guardian of {0}")
        self.setWindowTitle(title.format(person.display_name))
        self._save.setText(self.tr("Add") if guardian is None else self.tr("Save"))
        self.setMinimumWidth(520)
        self._before = guardian
        now = guardian or Guardian(person_id=person.person_id, name="", role=GuardianRole.PARENT)
        self._now = now
        self.name = QLineEdit(now.name)
        self.contact = QLineEdit(now.contact)
        self.role = QComboBox()
        for role in GuardianRole:
            self.role.addItem(words.of_role(role), role.value)
        self.role.setCurrentIndex(self.role.findData(now.role.value))
        self.unchecked = QRadioButton(self.tr("Nobody has &checked it yet: their yes does not count alone"))
        self.checked = QRadioButton(self.tr("Somebody chec&ked it"))
        verified = bool(now.pr_basis and now.pr_verified_by and now.pr_verified_on)
        self.checked.setChecked(verified)
        self.unchecked.setChecked(not verified)
        self.basis = QLineEdit(now.pr_basis)
        self.basis.setPlaceholderText(self.tr("Birth certificate, court order …"))
        self.by = QLineEdit(now.pr_verified_by)
        self.on = day_field(now.pr_verified_on or today())
        self.ended = QCheckBox(self.tr("It has &ended; first day without it"))
        self.ended.setChecked(now.pr_ended_on is not None or not now.pr_active)
        self.ended_on = named(day_field(now.pr_ended_on or today()), self.tr("First day without responsibility"))
        self._build()
        self.checked.toggled.connect(self._follow)
        self.ended.toggled.connect(self._follow)
        self._follow()

    def after(self) -> Guardian:
        """The guardian as the fields say."""
        checked, ended = self.checked.isChecked(), self.ended.isChecked()
        return replace(
            self._now,
            name=self.name.text().strip(),
            contact=self.contact.text().strip(),
            role=GuardianRole(self.role.currentData()),
            pr_basis=self.basis.text().strip() if checked else "",
            pr_verified_by=self.by.text().strip() if checked else "",
            pr_verified_on=day_of(self.on) if checked else None,
            pr_active=self._now.pr_active if ended else True,
            pr_ended_on=day_of(self.ended_on) if ended else None,
        )

    def problem(self) -> tuple[str, QWidget] | None:
        if not self.name.text().strip():
            return self.tr("Give the guardian's name."), self.name
        if not self.checked.isChecked():
            return None
        if not self.basis.text().strip():
            return self.tr("Say how it was checked, such as by a birth certificate. Keep no copy of it."), self.basis
        if not self.by.text().strip():
            return self.tr("Say who checked it."), self.by
        if day_of(self.on) > today():
            return self.tr("It cannot have been checked on a day to come."), self.on
        return None

    def question(self) -> str | None:
        return None if self._before is None else words.of_widenings(of_guardian(self._before, self.after()))

    def write(self) -> None:
        before, after = self._before, self.after()
        if before is None:
            self.change(lambda store: store.add_guardian(after), lambda _: None)
        else:
            self.change(lambda store: change_guardian(store, before, after), lambda _: None)

    def _build(self) -> None:
        form = QFormLayout()
        add_field(form, self.tr("&Name"), self.name)
        add_field(form, self.tr("Con&tact"), self.contact)
        add_field(form, self.tr("&Role"), self.role)
        group = QGroupBox(self.tr("Parental responsibility"))
        held = QFormLayout(group)
        held.addRow(self.unchecked)
        held.addRow(self.checked)
        add_field(held, self.tr("&How"), self.basis)
        add_field(held, self.tr("B&y whom"), self.by)
        add_field(held, self.tr("&On"), self.on)
        held.addRow(self.ended, self.ended_on)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addLayout(form)
        column.addWidget(group)
        self.lay_out(column, self.missing, self.buttons)

    def _follow(self) -> None:
        for field in (self.basis, self.by, self.on):
            field.setEnabled(self.checked.isChecked())
        self.ended_on.setEnabled(self.ended.isChecked())
