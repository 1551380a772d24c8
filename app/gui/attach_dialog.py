"""The document of a yes that was recorded without one, or whose document was lost: with it, the yes counts.

Decisions are never changed: the same one is recorded once more with its document, and takes the earlier out of use.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QGroupBox, QVBoxLayout, QWidget

from app.gui import register_words as words
from app.gui.evidence_field import EvidenceField
from app.gui.fields import add_field, text
from app.gui.open_register import OpenRegister
from app.gui.saving_dialog import SavingDialog, day_field, day_of
from app.gui.theme import SPACE
from consent_db.clock import now, today
from consent_db.records import Consent, ConsentId, EvidenceType, GiverId, Person, new_id
from consent_db.register import Register
from consent_db.scope import WRITING
from consent_db.snapshot import ConsentSnapshot


class AttachDialog(SavingDialog):
    """Which document it is, when it came, and who signed it beside the giver, without whom it proves nothing."""

    def __init__(
        self,
        register: OpenRegister,
        person: Person,
        consent: Consent,
        snapshot: ConsentSnapshot,
        document: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(register, "", "", parent)
        self.setWindowTitle(self.tr("Attach the document"))
        self._save.setText(self.tr("Attach"))
        self.setMinimumWidth(560)
        self._consent = consent
        # What is sound stays with it; a document that is lost would keep the decision from counting.
        found = ((e, snapshot.evidence_of(e)) for e in consent.evidence_ids)
        self._sound = frozenset(e for e, document in found if document is not None and document.holds)
        self.document = EvidenceField()
        self.kind = QComboBox()
        for kind in EvidenceType:
            if kind is consent.method.proof or (kind in WRITING and consent.method.is_written):
                self.kind.addItem(words.of_document(kind), kind.value)
        self.kind.setCurrentIndex(self.kind.findData(consent.method.proof.value))
        self.received = day_field(today())
        self.signers = {
            giver: QCheckBox(name) for giver, name in _givers(person, snapshot).items() if giver != consent.giver_id
        }
        self._build(words.of_decision(consent, person, snapshot))
        self.document.take_drops_of(self)
        if document is not None:
            self.document.show_document(document)

    def problem(self) -> tuple[str, QWidget] | None:
        if self.document.document is None:
            return self.tr("Choose the document, or drop it here."), self.document
        if day_of(self.received) > today():
            return self.tr("It cannot have come on a day to come."), self.received
        return None

    def write(self) -> None:
        document, received, kind = self.document.document, day_of(self.received), self.kind.currentData()
        if document is None:
            return
        before, at = self._consent, now()
        signed = {before.giver_id} | {giver for giver, box in self.signers.items() if box.isChecked()}

        def work(store: Register) -> ConsentId:
            with store.together():
                evidence = store.add_evidence(
                    before.subject_id,
                    document,
                    EvidenceType(kind),
                    received_on=received,
                    signed_by=frozenset(signed),
                )
                return store.add_consent(
                    replace(
                        before,
                        consent_id=ConsentId(new_id("c")),
                        evidence_ids=self._sound | {evidence},
                        supersedes=before.consent_id,
                        collected_at=at,
                    )
                )

        self.change(work, lambda _: None)

    def _build(self, decision: str) -> None:
        form = QFormLayout()
        add_field(form, self.tr("&Document"), self.document, self.tr("An encrypted copy is kept."))
        add_field(form, self.tr("&What it is"), self.kind)
        add_field(form, self.tr("&Received on"), self.received)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addWidget(text(self.tr("This decision counts once a document proves it:"), "muted"))
        column.addWidget(text(decision))
        column.addLayout(form)
        if self.signers:
            group = QGroupBox(self.tr("Signed by others as well"))
            inside = QVBoxLayout(group)
            for box in self.signers.values():
                inside.addWidget(box)
            column.addWidget(group)
        self.lay_out(column, self.missing, self.buttons)


def _givers(person: Person, snapshot: ConsentSnapshot) -> dict[GiverId, str]:
    named: dict[GiverId, str] = {person.person_id: person.display_name}
    return named | {g.guardian_id: g.name for g in snapshot.guardians_of(person.person_id)}
