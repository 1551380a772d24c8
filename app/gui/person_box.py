"""One person of the register on one page: how they stand, every decision, what proves it, and what to do next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFont
from PySide6.QtWidgets import QHBoxLayout, QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.gui import register_words as words
from app.gui import signs
from app.gui.evidence_field import file_in
from app.gui.fields import button, named, text
from app.gui.open_register import today
from app.gui.signs import Sign
from app.gui.theme import SPACE
from consent_db.adults import standing_on
from consent_db.records import LedgerEntry, Person
from consent_db.review import next_actions
from consent_db.snapshot import ConsentSnapshot


class PersonBox(QWidget):
    """Shows and emits; it changes nothing. `record` carries a dropped document, or None."""

    record = Signal(object)
    enrol = Signal()
    withdraw = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.person: Person | None = None
        self._published_from = 0
        self._name = text("", "page")
        self._about = text("", "muted")
        self._state = text("")
        self._next = text("", "muted")
        self.list = named(QListWidget(), self.tr("Everything recorded about this person"))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setIconSize(QSize(signs.SIDE, signs.SIDE))
        self.list.setSpacing(2)
        self._record = button(self.tr("Record a decision …"), main=True)
        self._enrol = button(self.tr("Enrol a face …"))
        self._withdraw = button(self.tr("Withdraw …"))
        self._hint = text(self.tr("A scan, message or recording can be dropped here."), "small")
        self._record.clicked.connect(lambda: self.record.emit(None))
        self._enrol.clicked.connect(self.enrol)
        self._withdraw.clicked.connect(self.withdraw)
        row = QHBoxLayout()
        for one in (self._record, self._enrol, self._withdraw):
            row.addWidget(one)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 0, 0, 0)
        column.setSpacing(SPACE)
        for part in (self._name, self._about, self._state, self._next):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self._hint)
        column.addWidget(self.list, 1)
        column.addStretch()
        self.setAcceptDrops(True)
        self.show_person(None, None)

    def show_person(self, person: Person | None, snapshot: ConsentSnapshot | None) -> None:
        """The person as the snapshot knows them; where they were published follows with `show_exports`."""
        self.person = person
        self.list.clear()
        self._published_from = 0
        for part in (self._record, self._enrol, self._withdraw, self._hint, self.list, self._about, self._state):
            part.setVisible(person is not None)
        if person is None or snapshot is None:
            self._name.setText("")
            self._next.setText(self.tr("Choose somebody in the table."))
            return
        day = today()
        self._name.setText(person.display_name)
        about = [person.person_id, words.of_standing(standing_on(person, day)), person.contact]
        self._about.setText("  ·  ".join(one for one in about if one))
        self._state.setText(words.sign_of(words.stands(person, snapshot, day)).word)
        said = [QCoreApplication.translate("Review", one) for one in next_actions(person, snapshot, day)]
        self._next.setText("\n".join(said) or self.tr("Nothing is missing."))
        self._show_decisions(person, snapshot)

    def show_exports(self, entries: tuple[LedgerEntry, ...]) -> None:
        """Where photos that show them were published."""
        while self.list.count() > self._published_from:
            self.list.takeItem(self._published_from)
        self._heading(self.tr("Published"))
        for entry in sorted(entries, key=lambda e: e.exported_at, reverse=True):
            self._line(words.of_export(entry))
        if not entries:
            self._line(self.tr("Nowhere yet."))

    def _show_decisions(self, person: Person, snapshot: ConsentSnapshot) -> None:
        self._heading(self.tr("Decisions, newest first"))
        consents = snapshot.consents_of(person.person_id)
        for consent in sorted(consents, key=lambda c: (c.given_on, c.consent_id), reverse=True):
            self._line(words.of_decision(consent, person, snapshot), words.sign_of_decision(consent))
        if not consents:
            self._line(self.tr("None. Record the first with the button above."))
        documents = snapshot.documents_of(person.person_id)
        if documents:
            self._heading(self.tr("Documents"))
        for document in documents:
            sign = words.sign_of_document(document)
            said = self.tr("{0}, received {1}: {2}")
            kind, day = words.of_document(document.type), words.of_date(document.received_on)
            self._line(said.format(kind, day, sign.word), sign)
        guardians = snapshot.guardians_of(person.person_id)
        if guardians:
            self._heading(self.tr("Guardians"))
        for guardian in guardians:
            self._line(words.of_guardian(guardian, today()))
        faces = sum(template.person_id == person.person_id for template in snapshot.templates)
        self._heading(self.tr("Face matching"))
        self._line(
            self.tr("Photos it is learnt from: {0}.").format(faces) if faces else self.tr("No face is enrolled.")
        )
        self._published_from = self.list.count()

    def _heading(self, said: str) -> None:
        item = QListWidgetItem(said)
        font = QFont(self.list.font())
        font.setBold(True)
        item.setFont(font)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.list.addItem(item)

    def _line(self, said: str, sign: Sign | None = None) -> None:
        item = QListWidgetItem(said)
        if sign is not None:
            item.setIcon(signs.icon(sign))
        self.list.addItem(item)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.person is not None and file_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path: Path | None = file_in(event)
        if self.person is not None and path is not None:
            event.acceptProposedAction()
            self.record.emit(path)
