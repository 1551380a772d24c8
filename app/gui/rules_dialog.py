"""What the institution chose (consent-rules, section 9): every choice with its careful default, and who chose last."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.gui import rule_words as said
from app.gui import words
from app.gui.changes import change_profile
from app.gui.fields import add_field_beside, named, text
from app.gui.open_register import OpenRegister
from app.gui.saving_dialog import SavingDialog, day_field, day_of
from app.gui.theme import SPACE
from consent_db.channels import Channel
from consent_db.clock import today
from consent_db.papers import Chosen
from consent_db.policy import PROFESSIONAL, Crowd, GuardiansRequired, Policy, VerbalAdult
from consent_db.profile import BadProfile, CoverStyle, Jurisdiction, Profile, profile_in, profile_text
from consent_db.widening import of_profile

WIDE = 940
CHANNELS_ABREAST = 5
WRITTEN_AGES = (12, 13, 16, 0)
LONGEST_YEARS = 6
LINES = 2
"""Of projects in sight at once."""


class RulesDialog(SavingDialog):
    """Whatever becomes less careful is asked about before it is saved; everything is decided anew by what is saved."""

    def __init__(self, register: OpenRegister, before: Profile, parent: QWidget | None = None) -> None:
        super().__init__(register, "", "", parent)
        self.setWindowTitle(self.tr("Rules of this institution"))
        self._save.setText(self.tr("Save"))
        self.setMinimumWidth(WIDE)
        self._before = before
        self._read = ""
        self._over = False
        self.guardians = _choice({one.value: said.of_guardians(one) for one in GuardiansRequired})
        self.written_from = _choice({age: said.of_written_age(age) for age in WRITTEN_AGES})
        self.spoken = _choice({one.value: said.of_spoken(one) for one in VerbalAdult})
        self.years = _choice({years: said.of_years(years) for years in range(1, LONGEST_YEARS + 1)})
        self.cover = _choice({one.value: said.of_cover(one) for one in CoverStyle})
        self.jurisdiction = _choice({one.value: said.of_jurisdiction(one) for one in Jurisdiction})
        self.channels = {c: QCheckBox(words.of_channel(c)) for c in Channel if c in PROFESSIONAL}
        self.crowd = QCheckBox(self.tr("&Show adults in a crowd without their own yes (default: no)"))
        self.assessment = QLineEdit()
        self.review_on = day_field(today())
        self.projects = QPlainTextEdit()
        self.note = text("", "small")
        self.by = text("", "muted")
        self.defaults = self.buttons.addButton(self.tr("All &defaults"), QDialogButtonBox.ButtonRole.ResetRole)
        self.from_file = self.buttons.addButton(self.tr("From a f&ile …"), QDialogButtonBox.ButtonRole.ResetRole)
        self._build()
        self.defaults.clicked.connect(lambda: self.show_profile(Profile()))
        self.from_file.clicked.connect(self._ask)
        self.crowd.toggled.connect(self._follow)
        self.jurisdiction.currentIndexChanged.connect(self._follow)
        self.finished.connect(lambda _: self._end())
        self.show_profile(before)
        register.ask(lambda store: store.profile_chosen(), self._tell)

    def show_profile(self, profile: Profile) -> None:
        """Every field as this profile has it; nothing is saved yet."""
        policy = profile.policy
        for field, value in (
            (self.guardians, policy.guardians_required.value),
            (self.written_from, policy.child_written_consent_age),
            (self.spoken, policy.verbal_adult.value),
            (self.years, policy.default_duration_years),
            (self.cover, profile.style.value),
            (self.jurisdiction, profile.jurisdiction.value),
        ):
            field.setCurrentIndex(field.findData(value))
        for channel, box in self.channels.items():
            box.setChecked(channel in policy.minors_channels)
        self.crowd.setChecked(policy.crowd is not None)
        self.assessment.setText(policy.crowd.assessment if policy.crowd is not None else "")
        day = policy.crowd.review_on if policy.crowd is not None else today()
        self.review_on.setDate(QDate(day.year, day.month, day.day))
        self.projects.setPlainText("\n".join(sorted(policy.sponsor_projects)))
        self._follow()

    def read_file(self, path: Path) -> None:
        """Every field as this file of switches says; one that cannot be used changes none."""
        try:
            content = profile_text(path)
            self.show_profile(profile_in(content))
        except BadProfile as error:
            self.say(str(error))
            return
        self._read = content
        self.say("")

    def after(self) -> Profile:
        """The profile as the fields say."""
        crowd = Crowd(self.assessment.text().strip(), day_of(self.review_on)) if self.crowd.isChecked() else None
        projects = (line.strip() for line in self.projects.toPlainText().splitlines())
        return Profile(
            Policy(
                guardians_required=GuardiansRequired(self.guardians.currentData()),
                child_written_consent_age=int(self.written_from.currentData()),
                minors_channels=frozenset(c for c, box in self.channels.items() if box.isChecked()),
                crowd=crowd,
                verbal_adult=VerbalAdult(self.spoken.currentData()),
                default_duration_years=int(self.years.currentData()),
                sponsor_projects=frozenset(project for project in projects if project),
            ),
            CoverStyle(self.cover.currentData()),
            Jurisdiction(self.jurisdiction.currentData()),
        )

    def problem(self) -> tuple[str, QWidget] | None:
        if not self.crowd.isChecked():
            return None
        if not self.assessment.text().strip():
            return self.tr("Give the reference of the legitimate-interests assessment."), self.assessment
        if day_of(self.review_on) < today() and self.after().policy.crowd != self._before.policy.crowd:
            return self.tr("This day has passed, so nobody would be shown. Choose one to come."), self.review_on
        return None

    def question(self) -> str | None:
        return said.of_loosenings(of_profile(self._before, self.after()))

    def write(self) -> None:
        before, after, content = self._before, self.after(), self._read
        if content and profile_in(content) == after:
            # As it was put in, with every remark.
            self.change(lambda store: store.set_profile(content), lambda _: None)
        else:
            self.change(lambda store: change_profile(store, before, after), lambda _: None)

    def _build(self) -> None:
        usual = Profile()
        form = QFormLayout()
        form.setVerticalSpacing(SPACE)
        self._add_children(form, usual.policy)
        self._add_adults(form, usual.policy)
        form.addRow(text(self.tr("Everybody"), "heading"))
        self.projects.setTabChangesFocus(True)
        self.projects.setFixedHeight(LINES * self.projects.fontMetrics().lineSpacing() + 2 * SPACE)
        self.projects.setPlaceholderText(self.tr("One project a line"))
        _add(form, self.tr("The sponsor app&roves photos of"), self.projects, self.tr("no project"))
        _add(form, self.tr("&Faces of adults are covered by"), self.cover, said.of_cover(usual.style))
        _add(form, self.tr("Texts speak of the &law of"), self.jurisdiction, said.of_jurisdiction(usual.jurisdiction))
        form.addRow(self.note)
        form.addRow(
            text(
                self.tr("Face matching is switched on where a face is enrolled, with the reference of its assessment."),
                "small",
            )
        )
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addWidget(self.by)
        column.addLayout(form)
        self.lay_out(column, self.missing, self.buttons)

    def _add_children(self, form: QFormLayout, usual: Policy) -> None:
        form.addRow(text(self.tr("People under 18"), "heading"))
        _add(form, self.tr("&Guardians who have to agree"), self.guardians, said.of_guardians(usual.guardians_required))
        age = said.of_written_age(usual.child_written_consent_age)
        _add(form, self.tr("&They agree in writing from"), self.written_from, age)
        places = QGroupBox(self.tr("They may appear in"))
        grid = QGridLayout(places)
        for number, box in enumerate(self.channels.values()):
            grid.addWidget(box, number // CHANNELS_ABREAST, number % CHANNELS_ABREAST)
        default = text(said.of_default(said.of_channels(usual.minors_channels)), "small")
        grid.addWidget(default, grid.rowCount(), 0, 1, CHANNELS_ABREAST)
        form.addRow(places)
        form.addRow(
            text(
                self.tr(
                    "Nobody can choose otherwise: everybody under 18 falls under the rules for children, appears on no "
                    "personal account, is never named and never matched by face."
                ),
                "small",
            )
        )

    def _add_adults(self, form: QFormLayout, usual: Policy) -> None:
        form.addRow(text(self.tr("Adults"), "heading"))
        _add(form, self.tr("After a s&poken yes, with a note of it"), self.spoken, said.of_spoken(usual.verbal_adult))
        years = said.of_years(usual.default_duration_years)
        _add(form, self.tr("A yes &without an end lasts"), self.years, years)
        form.addRow(self.crowd)
        crowd = QHBoxLayout()
        crowd.setSpacing(SPACE)
        named(self.assessment, self.tr("Reference of the legitimate-interests assessment"))
        self.assessment.setPlaceholderText(self.tr("Reference of the legitimate-interests assessment"))
        named(self.review_on, self.tr("Last day of showing them so; then it is looked at again"))
        crowd.addWidget(self.assessment, 1)
        crowd.addWidget(text(self.tr("until it is looked at again on"), wrap=False))
        crowd.addWidget(self.review_on)
        form.addRow(crowd)

    def _follow(self) -> None:
        for field in (self.assessment, self.review_on):
            field.setEnabled(self.crowd.isChecked())
        self.note.setText(said.of_note(Jurisdiction(self.jurisdiction.currentData())))
        self.note.setVisible(bool(self.note.text()))
        self.make_room()

    def _ask(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("A file of rules"), "", self.tr("Rules (*.toml)"))
        if chosen:
            self.read_file(Path(chosen))

    def _tell(self, chosen: Chosen | None) -> None:
        if not self._over:
            self.by.setText(said.of_chosen(chosen))
            self.make_room()

    def _end(self) -> None:
        self._over = True


def _choice(offered: Mapping[str, str] | Mapping[int, str]) -> QComboBox:
    box = QComboBox()
    for value, shown in offered.items():
        box.addItem(shown, value)
    return box


def _add(form: QFormLayout, label: str, field: QWidget, default: str) -> None:
    add_field_beside(form, label, field, said.of_default(default))
