"""One person of the register on one page: how they stand, what is missing for a yes, and all that is recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from app.gui import register_words as words
from app.gui import words as domain_words
from app.gui.evidence_field import file_in
from app.gui.fields import button, text
from app.gui.open_register import today
from app.gui.person_list import PersonList
from app.gui.theme import SPACE
from consent_db.adults import Standing, standing_on
from consent_db.lacking import lacking
from consent_db.records import Consent, Evidence, Guardian, LedgerEntry, Person
from consent_db.review import lacks_document
from consent_db.snapshot import ConsentSnapshot

IN_A_ROW = 3


class PersonBox(QWidget):
    """Shows and emits; it changes nothing. `record` carries a dropped document, or None; `attach` a consent and perhaps
    a document; `guardian` the one to change, or None for a new one."""

    record = Signal(object)
    enrol = Signal()
    withdraw = Signal()
    change = Signal()
    protect = Signal()
    erase = Signal()
    guardian = Signal(object)
    child_view = Signal()
    attach = Signal(object, object)
    show_document = Signal(object)
    decided = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.person: Person | None = None
        self._snapshot: ConsentSnapshot | None = None
        self._name = text("", "page")
        self._about = text("", "muted")
        self._state = text("")
        self._next = text("", "muted")
        self.list = PersonList()
        self._record = button(self.tr("Record a decision …"), main=True)
        self._enrol = button(self.tr("Enrol a face …"))
        self._withdraw = button(self.tr("Withdraw …"))
        self._change = button(self.tr("Change …"))
        self._protect = button(self.tr("Protect …"))
        self._erase = button(self.tr("Erase …"))
        self._decided = button(self.tr("What was decided about them …"))
        self._add_guardian = button(self.tr("Add a guardian …"))
        self._child_view = button(self.tr("The child's view …"))
        self._see = button(self.tr("Show the document"))
        self._attach = button(self.tr("Attach the document …"))
        self._change_guardian = button(self.tr("Change the guardian …"))
        self._hint = text(
            self.tr("Drop a scan, message or recording here; on a decision without its document, to attach it."),
            "small",
        )
        self._build()
        self._record.clicked.connect(lambda: self.record.emit(None))
        self._add_guardian.clicked.connect(lambda: self.guardian.emit(None))
        for pressed, asks in (
            (self._enrol, self.enrol),
            (self._withdraw, self.withdraw),
            (self._change, self.change),
            (self._protect, self.protect),
            (self._erase, self.erase),
            (self._child_view, self.child_view),
            (self._decided, self.decided),
        ):
            pressed.clicked.connect(asks)
        self._see.clicked.connect(self._show_document)
        self._attach.clicked.connect(lambda: self.attach.emit(self.list.record(self.list.currentRow()), None))
        self._change_guardian.clicked.connect(lambda: self.guardian.emit(self.list.record(self.list.currentRow())))
        self.list.currentRowChanged.connect(lambda _: self._offer())
        self.list.itemActivated.connect(self._activated)
        self.setAcceptDrops(True)
        self.show_person(None, None)

    def show_person(self, person: Person | None, snapshot: ConsentSnapshot | None) -> None:
        """The person as the snapshot knows them; the ledger and the log follow with `show_more`."""
        day = today()
        self.person, self._snapshot = person, snapshot
        self.list.show_person(person, snapshot, day)
        for part in (*self._always, self._decided, self._hint, self.list, self._about, self._state):
            part.setVisible(person is not None)
        child = person is not None and standing_on(person, day) is Standing.CHILD
        self._add_guardian.setVisible(child)
        self._child_view.setVisible(child)
        self._offer()
        if person is None or snapshot is None:
            self._name.setText("")
            self._next.setText(self.tr("Choose somebody in the table."))
            return
        self._name.setText(person.display_name)
        about = [person.person_id, words.of_standing(standing_on(person, day)), person.contact]
        self._about.setText("  ·  ".join(one for one in about if one))
        self._state.setText(words.sign_of(words.stands(person, snapshot, day)).word)
        self._next.setText(self._still_missing(person, snapshot))

    def show_more(self, exports: Sequence[LedgerEntry], log: Sequence[Mapping[str, Any]]) -> None:
        """Where photos that show them were published, and what was done to their entry."""
        self.list.show_more(exports, log)

    def _still_missing(self, person: Person, snapshot: ConsentSnapshot) -> str:
        found = lacking(person, snapshot, snapshot.policy, today())
        use = (domain_words.of_channel(found.channel), domain_words.of_purpose(found.purpose))
        if not found.reasons:
            return self.tr("Nothing is missing for {0}, {1}.").format(*use)
        said = [f"• {domain_words.of_reason(one)} {domain_words.next_of(one)}" for one in found.reasons]
        return "\n".join([self.tr("Missing for {0}, {1}:").format(*use), *said])

    @property
    def _always(self) -> tuple[QPushButton, ...]:
        return self._record, self._enrol, self._withdraw, self._change, self._protect, self._erase

    def _build(self) -> None:
        grid = QGridLayout()
        for number, one in enumerate((*self._always, self._add_guardian, self._child_view)):
            grid.addWidget(one, number // IN_A_ROW, number % IN_A_ROW)
        grid.setColumnStretch(IN_A_ROW, 1)
        below = QHBoxLayout()
        for one in (self._decided, self._see, self._attach, self._change_guardian):
            below.addWidget(one)
        below.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 0, 0, 0)
        column.setSpacing(SPACE)
        for part in (self._name, self._about, self._state, self._next):
            column.addWidget(part)
        column.addLayout(grid)
        column.addWidget(self._hint)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        column.addStretch()

    def _offer(self) -> None:
        """What can be done about the chosen row."""
        record = self.list.record(self.list.currentRow())
        self._see.setVisible(self._document_of(record) is not None)
        self._attach.setVisible(self._lacks_document(record))
        self._change_guardian.setVisible(isinstance(record, Guardian))

    def _activated(self, item: QListWidgetItem) -> None:
        """Enter, or a double click, does the first thing that can be done about the row."""
        record = self.list.record(self.list.row(item))
        if isinstance(record, Guardian):
            self.guardian.emit(record)
        elif self._lacks_document(record):
            self.attach.emit(record, None)
        else:
            self._show_document()

    def _show_document(self) -> None:
        document = self._document_of(self.list.record(self.list.currentRow()))
        if document is not None:
            self.show_document.emit(document)

    def _document_of(self, record: object) -> Evidence | None:
        """The document, or the first of a decision's."""
        if isinstance(record, Consent) and self._snapshot is not None:
            known = [self._snapshot.evidence_of(e) for e in sorted(record.evidence_ids)]
            return next((document for document in known if document is not None), None)
        return record if isinstance(record, Evidence) else None

    def _lacks_document(self, record: object) -> bool:
        return isinstance(record, Consent) and self._snapshot is not None and lacks_document(record, self._snapshot)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.person is not None and file_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """On a decision that lacks its document, that is what it is; anywhere else, it proves a new one."""
        path: Path | None = file_in(event)
        if self.person is None or path is None:
            return
        event.acceptProposedAction()
        item = self.list.itemAt(self.list.viewport().mapFrom(self, event.position().toPoint()))
        record = self.list.record(self.list.row(item)) if item is not None else None
        if self._lacks_document(record):
            self.attach.emit(record, path)
        else:
            self.record.emit(path)
