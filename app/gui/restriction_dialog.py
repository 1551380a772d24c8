"""Who must not be shown, whatever any form says: a neutral code, never a reason."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from app.gui import register_words as words
from app.gui.fields import add_field, named, text
from app.gui.open_register import OpenRegister
from app.gui.saving_dialog import SavingDialog, day_field, day_of
from app.gui.theme import SPACE
from consent_db.clock import today
from consent_db.records import Person, Restriction, RestrictionCode
from consent_db.snapshot import ConsentSnapshot
from consent_db.widening import of_restriction


class RestrictionDialog(SavingDialog):
    """Sets a restriction, or lifts one, after a question."""

    def __init__(
        self, register: OpenRegister, person: Person, snapshot: ConsentSnapshot, parent: QWidget | None = None
    ) -> None:
        super().__init__(register, "", "", parent)
        self.setWindowTitle(self.tr("Protect {0}").format(person.display_name))
        self._save.setText(self.tr("Save"))
        self.setMinimumWidth(520)
        self._person = person
        self._now = snapshot.restriction_on(person.person_id)
        self._set_today = {
            r.code for r in snapshot.restrictions if r.person_id == person.person_id and r.set_on == today()
        }
        self.code = QComboBox()
        for code in RestrictionCode:
            self.code.addItem(words.of_restriction(code), code.value)
        offered = RestrictionCode.REFER_SAFEGUARDING if self._now is RestrictionCode.NONE else self._now
        self.code.setCurrentIndex(self.code.findData(offered.value))
        self.reference = QLineEdit()
        self.has_review = QCheckBox(self.tr("&Look at it again on"))
        self.review_on = named(day_field(today()), self.tr("Day on which somebody looks at it again"))
        self.review_on.setEnabled(False)
        self.has_review.toggled.connect(self.review_on.setEnabled)
        form = QFormLayout()
        add_field(form, self.tr("&From now on"), self.code)
        add_field(
            form, self.tr("&Reference"), self.reference, self.tr("Where the safeguarding file is; never a reason.")
        )
        form.addRow(self.has_review, self.review_on)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addLayout(form)
        column.addWidget(text(self.tr("It stays until somebody lifts it, also once that day has passed."), "small"))
        self.lay_out(column, self.missing, self.buttons)

    @property
    def chosen(self) -> RestrictionCode:
        return RestrictionCode(self.code.currentData())

    def problem(self) -> tuple[str, QWidget] | None:
        """Of two of one day the stricter counts, so that lifting it the same day would do nothing."""
        order = list(RestrictionCode)
        if any(order.index(code) > order.index(self.chosen) for code in self._set_today):
            return self.tr("What was set today holds until the day has ended. Lift it tomorrow."), self.code
        if self.chosen is RestrictionCode.NONE and self._now is RestrictionCode.NONE:
            return self.tr(
                "Nothing protects this person yet, so there is nothing to lift. Choose what does."
            ), self.code
        return None

    def question(self) -> str | None:
        return words.of_widenings(of_restriction(self._now, self.chosen))

    def write(self) -> None:
        restriction = Restriction(
            person_id=self._person.person_id,
            code=self.chosen,
            set_on=today(),
            reference=self.reference.text().strip(),
            review_on=day_of(self.review_on) if self.has_review.isChecked() else None,
        )
        self.change(lambda store: store.restrict(restriction), lambda _: None)
