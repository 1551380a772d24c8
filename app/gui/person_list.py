"""Everything that is recorded about one person, a row each; a row knows the record it tells of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from app.gui import register_words as words
from app.gui import signs
from app.gui.fields import named
from app.gui.signs import Sign
from consent_db.adults import Standing, standing_on
from consent_db.records import Consent, Evidence, Guardian, LedgerEntry, Person
from consent_db.snapshot import ConsentSnapshot

Record = Consent | Evidence | Guardian
LATEST_CHANGES = 30


class PersonList(QListWidget):
    """Decisions, documents, guardians, protection, matching, exports and the log, each under its heading."""

    def __init__(self) -> None:
        super().__init__()
        named(self, self.tr("Everything recorded about this person"))
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setIconSize(QSize(signs.SIDE, signs.SIDE))
        self.setSpacing(2)
        self._records: list[Record | None] = []

    def record(self, row: int) -> Record | None:
        """What the row tells of, where something can be done about it."""
        return self._records[row] if 0 <= row < len(self._records) else None

    def row_of(self, record: Record) -> int:
        return self._records.index(record)

    def show_person(self, person: Person | None, snapshot: ConsentSnapshot | None, today: date) -> None:
        """What the snapshot holds; the ledger and the log follow with `show_more`."""
        self.clear()
        self._records = []
        if person is None or snapshot is None:
            return
        self._show_decisions(person, snapshot)
        self._show_guardians(person, snapshot, today)
        restrictions = [r for r in snapshot.restrictions if r.person_id == person.person_id]
        if restrictions:
            self._heading(self.tr("Protection"))
        for restriction in sorted(restrictions, key=lambda r: (r.set_on, r.restriction_id), reverse=True):
            self._line(words.of_restricted(restriction))
        faces = sum(template.person_id == person.person_id for template in snapshot.templates)
        self._heading(self.tr("Face matching"))
        self._line(
            self.tr("Photos it is learnt from: {0}.").format(faces) if faces else self.tr("No face is enrolled.")
        )

    def show_more(self, exports: Sequence[LedgerEntry], log: Sequence[Mapping[str, Any]]) -> None:
        """Where photos that show them were published, and what was done to their entry, newest first."""
        self._heading(self.tr("Published"))
        for entry in sorted(exports, key=lambda e: e.exported_at, reverse=True):
            self._line(words.of_export(entry))
        if not exports:
            self._line(self.tr("Nowhere yet."))
        self._heading(self.tr("Changes, newest first"))
        for row in list(reversed(log))[:LATEST_CHANGES]:
            self._line(words.of_change(row))

    def _show_decisions(self, person: Person, snapshot: ConsentSnapshot) -> None:
        self._heading(self.tr("Decisions, newest first"))
        consents = snapshot.consents_of(person.person_id)
        for consent in sorted(consents, key=lambda c: (c.given_on, c.consent_id), reverse=True):
            self._line(words.of_decision(consent, person, snapshot), words.sign_of_decision(consent), consent)
        if not consents:
            self._line(self.tr("None. Record the first with the button above."))
        documents = snapshot.documents_of(person.person_id)
        if documents:
            self._heading(self.tr("Documents"))
        for document in documents:
            sign = words.sign_of_document(document)
            kind, day = words.of_document(document.type), words.of_date(document.received_on)
            self._line(self.tr("{0}, received {1}: {2}").format(kind, day, sign.word), sign, document)

    def _show_guardians(self, person: Person, snapshot: ConsentSnapshot, today: date) -> None:
        guardians = snapshot.guardians_of(person.person_id)
        child = standing_on(person, today) is Standing.CHILD
        if not guardians and not child:
            return
        self._heading(self.tr("Guardians, and the child's own view") if child else self.tr("Guardians"))
        for guardian in guardians:
            self._line(words.of_guardian(guardian, snapshot, today), None, guardian)
        if child and not guardians:
            self._line(self.tr("No guardian is recorded."))
        if child:
            self._line(words.of_child_view(person))

    def _heading(self, said: str) -> None:
        item = QListWidgetItem(said)
        font = QFont(self.font())
        font.setBold(True)
        item.setFont(font)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self._add(item, None)

    def _line(self, said: str, sign: Sign | None = None, record: Record | None = None) -> None:
        item = QListWidgetItem(said)
        if sign is not None:
            item.setIcon(signs.icon(sign))
        self._add(item, record)

    def _add(self, item: QListWidgetItem, record: Record | None) -> None:
        self.addItem(item)
        self._records.append(record)
