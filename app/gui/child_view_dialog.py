"""What somebody under 18 said when they were asked. Their no counts at any age."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QFormLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from app.gui import register_words as words
from app.gui.changes import change_person
from app.gui.fields import add_field, text
from app.gui.open_register import OpenRegister
from app.gui.saving_dialog import SavingDialog, day_field, day_of
from app.gui.theme import SPACE
from consent_db.clock import today
from consent_db.policy import Policy
from consent_db.records import ChildView, Person
from consent_db.widening import of_person


class ChildViewDialog(SavingDialog):
    """A view is recorded only with who asked, and when."""

    def __init__(self, register: OpenRegister, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(register, "", "", parent)
        policy = register.snapshot.policy if register.snapshot is not None else Policy()
        self.setWindowTitle(self.tr("What {0} says").format(person.display_name))
        self._save.setText(self.tr("Save"))
        self.setMinimumWidth(520)
        self._person = person
        self.agrees = QRadioButton(self.tr("The child &agrees"))
        self.objects = QRadioButton(self.tr("The child does not &want this"))
        self.unasked = QRadioButton(self.tr("&Nobody asked them yet"))
        for view, choice in self._choices():
            choice.setChecked(person.child_view is view)
        self.by = QLineEdit(person.child_asked_by)
        self.on = day_field(person.child_asked_on or today())
        form = QFormLayout()
        for _, choice in self._choices():
            form.addRow(choice)
            choice.toggled.connect(self._follow)
        add_field(form, self.tr("Asked &by"), self.by)
        add_field(form, self.tr("&On"), self.on)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addWidget(
            text(
                self.tr(
                    "A no covers them at once and everywhere, at any age. Under {0} a recorded yes is enough; from {0} "
                    "on the child signs a form of their own."
                ).format(policy.child_written_consent_age),
                "muted",
            )
        )
        column.addLayout(form)
        column.addWidget(text(self.tr("Copies published earlier are dealt with under Withdraw."), "small"))
        self.lay_out(column, self.missing, self.buttons)
        self._follow()
        next(choice for _, choice in self._choices() if choice.isChecked()).setFocus()

    def after(self) -> Person:
        """The person as the fields say."""
        view = next(view for view, choice in self._choices() if choice.isChecked())
        asked = view is not ChildView.NOT_RECORDED
        return replace(
            self._person,
            child_view=view,
            child_asked_by=self.by.text().strip() if asked else "",
            child_asked_on=day_of(self.on) if asked else None,
        )

    def problem(self) -> tuple[str, QWidget] | None:
        if self.unasked.isChecked():
            return None
        if not self.by.text().strip():
            return self.tr("Say who asked the child."), self.by
        if day_of(self.on) > today():
            return self.tr("They cannot have been asked on a day to come."), self.on
        return None

    def question(self) -> str | None:
        return words.of_widenings(of_person(self._person, self.after()))

    def write(self) -> None:
        before, after = self._person, self.after()
        self.change(lambda store: change_person(store, before, after), lambda _: None)

    def _choices(self) -> tuple[tuple[ChildView, QRadioButton], ...]:
        return (
            (ChildView.AGREES, self.agrees),
            (ChildView.OBJECTS, self.objects),
            (ChildView.NOT_RECORDED, self.unasked),
        )

    def _follow(self) -> None:
        self.by.setEnabled(not self.unasked.isChecked())
        self.on.setEnabled(not self.unasked.isChecked())
