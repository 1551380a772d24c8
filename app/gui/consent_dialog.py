"""Recording a decision with what proves it. A yes that would not count is not recorded as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.gui import register_words
from app.gui import words as domain_words
from app.gui.evidence_field import EvidenceField
from app.gui.fields import add_field, named
from app.gui.open_register import OpenRegister
from app.gui.saving_dialog import SavingDialog, day_field, day_of
from app.gui.theme import SPACE
from consent_db.ages import last_day_of
from consent_db.channels import Channel, Purpose
from consent_db.clock import now, today
from consent_db.institution import Institution
from consent_db.records import (
    Consent,
    ConsentId,
    ConsentKind,
    ConsentState,
    EvidenceId,
    GiverId,
    GiverRole,
    GuardianId,
    Method,
    Person,
)
from consent_db.register import Register
from consent_db.snapshot import ConsentSnapshot

Choice = TypeVar("Choice", bound=StrEnum)
STATES = (ConsentState.GIVEN, ConsentState.RENEWED, ConsentState.REFUSED, ConsentState.REQUESTED)
METHODS = (Method.WRITTEN_SIGNED, Method.ESIGN, Method.EMAIL, Method.RECORDED_VERBAL, Method.VERBAL)


class ConsentDialog(SavingDialog):
    """`recorded` carries the id of the decision once it is in the register."""

    recorded = Signal(str)

    def __init__(
        self,
        register: OpenRegister,
        person: Person,
        snapshot: ConsentSnapshot,
        event: str,
        document: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(register, "", "", parent)
        self.setWindowTitle(self.tr("Record a decision of {0}").format(person.display_name))
        self._save.setText(self.tr("Record"))
        self._person = person
        self.giver = QComboBox()
        self.giver.addItem(person.display_name, person.person_id)
        for guardian in snapshot.guardians_of(person.person_id):
            if guardian.holds_responsibility_on(today()):
                self.giver.addItem(self.tr("{0} (guardian)").format(guardian.name), guardian.guardian_id)
        self.others = {self.giver.itemData(n): QCheckBox(self.giver.itemText(n)) for n in range(self.giver.count())}
        """One sheet often holds the signatures of the guardians and of the child: it is filed once, for all of them."""
        self._others = QGroupBox(self.tr("The same form, with the same answer, also by"))
        self.kind = _choice({k: register_words.of_kind(k) for k in ConsentKind})
        self.state = _choice({s: register_words.of_state(s) for s in STATES})
        self.method = _choice({m: register_words.of_method(m) for m in METHODS})
        self.given_on = day_field(today())
        self.document = EvidenceField()
        self.statement = QLineEdit()
        self.notice = QLineEdit()
        self.contact = QLineEdit()
        self.has_last_day = QCheckBox(self.tr("It says a last day"))
        self.last_day = day_field(last_day_of(today(), snapshot.policy.default_duration_years))
        self.last_day.setEnabled(False)
        self.allow_name = QCheckBox(self.tr("The name may be given with the photo"))
        self.channels = {c: QCheckBox(domain_words.of_channel(c)) for c in Channel}
        self.purposes = {p: QCheckBox(domain_words.of_purpose(p)) for p in Purpose}
        self.of_event = QRadioButton(self.tr("of the event"))
        self.event_name = named(QLineEdit(event), self.tr("Name of the event, as on the form"))
        self.of_days = QRadioButton(self.tr("taken from – to"))
        self.photos_from = named(day_field(today()), self.tr("First day on which the photos were taken"))
        self.photos_to = named(day_field(today()), self.tr("Last day on which the photos were taken"))
        self.of_event.setChecked(True)
        self._scope = QWidget()
        self._build()
        self.document.take_drops_of(self)
        if document is not None:
            self.document.show_document(document)
        self.giver.currentIndexChanged.connect(self._follow)
        self.kind.currentIndexChanged.connect(self._follow)
        self.state.currentIndexChanged.connect(self._follow)
        self.has_last_day.toggled.connect(self.last_day.setEnabled)
        self.of_event.toggled.connect(self._follow)
        self._follow()
        register.ask(lambda store: store.institution_draft(), self._prefill)

    def problem(self) -> tuple[str, QWidget] | None:
        """A yes names places, purposes and photos, and a document proves it."""
        if day_of(self.given_on) > today():
            return self.tr("A decision cannot be of a day to come."), self.given_on
        if not self._is_yes:
            return None
        if self._about_photos:
            if not _ticked(self.channels):
                return self.tr("Tick where the photos may be shown."), self.channels[Channel.WEBSITE]
            if not _ticked(self.purposes):
                return self.tr("Tick what the photos may be used for."), self.purposes[Purpose.NEWS]
            if self.of_event.isChecked() and not self.event_name.text().strip():
                return self.tr("Name the event whose photos are meant, as on the form."), self.event_name
            if self.of_days.isChecked() and day_of(self.photos_to) < day_of(self.photos_from):
                return self.tr("The last day of the photos is before the first."), self.photos_to
        if self.has_last_day.isChecked() and day_of(self.last_day) < day_of(self.given_on):
            return self.tr("The last day is before the decision."), self.last_day
        if not self.notice.text().strip():
            return self.tr("Say which version of the notice the person was given."), self.notice
        if self.document.document is None:
            return self.tr("Add the document that proves it: without one, a yes does not count."), self.document
        return None

    def write(self) -> None:
        document = self.document.document
        consents = [self.consent(giver) for giver in self.givers]

        def work(store: Register) -> ConsentId:
            with store.together():
                proof: frozenset[EvidenceId] = frozenset()
                if document is not None:
                    evidence = store.add_evidence(
                        consents[0].subject_id,
                        document,
                        consents[0].method.proof,
                        received_on=consents[0].given_on,
                        signed_by=frozenset(consent.giver_id for consent in consents),
                    )
                    proof = frozenset({evidence})
                recorded = [store.add_consent(replace(consent, evidence_ids=proof)) for consent in consents]
            return recorded[0]

        self.change(work, self.recorded.emit)

    @property
    def givers(self) -> tuple[GiverId, ...]:
        """Whose decision it is: first the one that was chosen, then the others on the form."""
        chosen: GiverId = self.giver.currentData()
        return chosen, *(giver for giver, box in self.others.items() if box.isEnabled() and box.isChecked())

    def consent(self, giver: GiverId) -> Consent:
        """The decision of one of them as the fields say it, without its document."""
        own = giver == self._person.person_id
        scoped = self._about_photos and self._is_yes
        by_event = self.of_event.isChecked()
        return Consent(
            subject_id=self._person.person_id,
            giver_id=giver if own else GuardianId(giver),
            giver_role=GiverRole.SELF if own else GiverRole.GUARDIAN,
            kind=ConsentKind(self.kind.currentData()),
            state=ConsentState(self.state.currentData()),
            given_on=day_of(self.given_on),
            method=Method(self.method.currentData()),
            statement_version=self.statement.text().strip(),
            notice_version=self.notice.text().strip(),
            channels=_ticked(self.channels) if scoped else frozenset(),
            purposes=_ticked(self.purposes) if scoped else frozenset(),
            events=frozenset({self.event_name.text().strip()}) if scoped and by_event else frozenset(),
            photo_from=day_of(self.photos_from) if scoped and not by_event else None,
            photo_to=day_of(self.photos_to) if scoped and not by_event else None,
            allow_name=scoped and self.allow_name.isChecked(),
            last_day=day_of(self.last_day) if self._is_yes and self.has_last_day.isChecked() else None,
            withdrawal_contact=self.contact.text().strip(),
            collected_at=now(),
        )

    @property
    def _is_yes(self) -> bool:
        return ConsentState(self.state.currentData()).is_yes

    @property
    def _about_photos(self) -> bool:
        return ConsentKind(self.kind.currentData()) is ConsentKind.PUBLICATION

    def _build(self) -> None:
        form = QFormLayout()
        add_field(form, self.tr("&Who decided"), self.giver)
        add_field(form, self.tr("Deci&sion"), self.state)
        add_field(form, self.tr("&About"), self.kind)
        add_field(form, self.tr("&On"), self.given_on)
        add_field(form, self.tr("&How"), self.method)
        add_field(form, self.tr("&Document"), self.document, self.tr("An encrypted copy is kept."))
        add_field(form, self.tr("&Notice"), self.notice, self.tr("Version of what the person was told."))
        add_field(form, self.tr("State&ment"), self.statement, self.tr("Version of the words they agreed to."))
        add_field(form, self.tr("To withd&raw"), self.contact, self.tr("Where they were told to write."))
        form.addRow(self.has_last_day, named(self.last_day, self.tr("Last day")))
        others = QVBoxLayout(self._others)
        for box in self.others.values():
            others.addWidget(box)
        form.addRow(self._others)
        self._others.setVisible(self.giver.count() > 1)
        scope = QVBoxLayout(self._scope)
        scope.setContentsMargins(2 * SPACE, 0, 0, 0)
        scope.addWidget(_boxes(self.tr("Where"), list(self.channels.values())))
        scope.addWidget(_boxes(self.tr("For"), list(self.purposes.values())))
        photos = QGroupBox(self.tr("Photos"))
        grid = QGridLayout(photos)
        grid.addWidget(self.of_event, 0, 0)
        grid.addWidget(self.event_name, 0, 1, 1, 2)
        grid.addWidget(self.of_days, 1, 0)
        grid.addWidget(self.photos_from, 1, 1)
        grid.addWidget(self.photos_to, 1, 2)
        scope.addWidget(photos)
        scope.addWidget(self.allow_name)
        scope.addStretch()
        across = QHBoxLayout()
        across.addLayout(form, 1)
        across.addWidget(self._scope, 1)
        column = QVBoxLayout()
        column.addLayout(across)
        column.addStretch()
        self.lay_out(column, self.missing, self.buttons)
        self.setMinimumWidth(860)

    def _follow(self) -> None:
        """Only what the decision needs is asked."""
        self._scope.setEnabled(self._about_photos and self._is_yes)
        for giver, box in self.others.items():
            box.setEnabled(self._about_photos and giver != self.giver.currentData())
        self.has_last_day.setEnabled(self._is_yes)
        self.event_name.setEnabled(self.of_event.isChecked())
        for field in (self.photos_from, self.photos_to):
            field.setEnabled(self.of_days.isChecked())

    def _prefill(self, whose: Institution) -> None:
        """What every form of this institution says."""
        if not self.notice.text():
            self.notice.setText(whose.notice)
        if not self.contact.text():
            self.contact.setText(whose.withdrawal_contact)


def _choice(said: Mapping[Choice, str]) -> QComboBox:
    box = QComboBox()
    for value, words in said.items():
        box.addItem(words, value.value)
    return box


def _ticked(boxes: Mapping[Choice, QCheckBox]) -> frozenset[Choice]:
    return frozenset(value for value, box in boxes.items() if box.isChecked())


def _boxes(title: str, boxes: Sequence[QCheckBox]) -> QGroupBox:
    """Boxes to tick, two in a row."""
    group = QGroupBox(title)
    grid = QGridLayout(group)
    for number, box in enumerate(boxes):
        grid.addWidget(box, number // 2, number % 2)
    return group
