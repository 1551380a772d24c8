"""The register: everybody in a table that is searched by typing, and one person beside it with what can be done."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.gui import signs
from app.gui.consent_dialog import ConsentDialog
from app.gui.enrolling import Enrolling
from app.gui.fields import button, named, text
from app.gui.page import Page
from app.gui.person_box import PersonBox
from app.gui.person_dialog import PersonDialog
from app.gui.register_model import Column, RegisterModel
from app.gui.theme import SPACE
from app.gui.withdrawing import Withdrawing
from app.gui.workspace import Workspace
from consent_db.records import LedgerEntry, Person, PersonId
from consent_db.snapshot import ConsentSnapshot


class RegisterPage(Page):
    """The search has the focus; what is typed there finds people by name, contact, id or guardian."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.model = RegisterModel(self)
        self.search = named(QLineEdit(), self.tr("Search the register"))
        self.search.setPlaceholderText(self.tr("Name, contact or id"))
        self.search.setClearButtonEnabled(True)
        self.table = named(QTableView(), self.tr("People of the register"))
        self.box = PersonBox()
        self.enrolling = Enrolling(workspace, self)
        self.withdrawing = Withdrawing(workspace, self)
        self.dialog: QDialog | None = None
        self._many = text("", "muted", wrap=False)
        self._empty = text("", "muted")
        self._add = button(self.tr("Add a person …"))
        self._build()
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._to_table)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self._add.clicked.connect(self.add_person)
        self.box.record.connect(self.record)
        self.box.enrol.connect(self._enrol)
        self.box.withdraw.connect(self._withdraw)
        self.enrolling.changed.connect(self._tell)
        workspace.register.changed.connect(self._show)
        workspace.register.closed.connect(lambda: self._show(None))
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.enter)
        self._show(workspace.register.snapshot)

    @property
    def usable(self) -> bool:
        return self.workspace.register.is_open

    def enter(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    # What can be done

    def add_person(self) -> None:
        """A new entry; what was searched for in vain is the name."""
        dialog = PersonDialog(
            self.workspace.register, "" if self.model.rowCount() else self.search.text().strip(), self
        )
        dialog.added.connect(self._added)
        self._open(dialog)

    def record(self, document: object = None) -> None:
        """A decision of the chosen person, perhaps with the document that was dropped (a Path)."""
        person, snapshot = self.box.person, self.workspace.register.snapshot
        if person is None or snapshot is None:
            return
        desk = self.workspace.desk
        event = desk.event.began.title if desk is not None else ""
        dropped = document if isinstance(document, Path) else None
        self._open(ConsentDialog(self.workspace.register, person, snapshot, event, dropped, self))

    def choose(self, person: PersonId) -> None:
        """Shows one person, also where the search would have left them out."""
        row = self.model.row_of(person)
        if row is None:
            self.search.clear()
            row = self.model.row_of(person)
        if row is not None:
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))

    def _enrol(self) -> None:
        if self.box.person is not None:
            self.enrolling.begin(self.box.person)

    def _withdraw(self) -> None:
        if self.box.person is not None:
            self.withdrawing.begin(self.box.person)

    def _added(self, person: str) -> None:
        self.search.clear()
        self.choose(PersonId(person))

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    # Building

    def _build(self) -> None:
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setIconSize(QSize(signs.SIDE, signs.SIDE))
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(4 * SPACE)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for column, wide in ((Column.NAME, 170), (Column.AGE, 90), (Column.STATE, 140), (Column.ENDS, 100)):
            self.table.setColumnWidth(column, wide)
        tools = QHBoxLayout()
        tools.addWidget(self.search, 1)
        tools.addWidget(self._many)
        tools.addWidget(self._add)
        left = QWidget()
        column_ = QVBoxLayout(left)
        column_.setContentsMargins(0, 0, SPACE, 0)
        column_.setSpacing(SPACE)
        column_.addLayout(tools)
        column_.addWidget(self._empty)
        column_.addWidget(self.table, 1)
        body = QSplitter(Qt.Orientation.Horizontal)
        body.addWidget(left)
        body.addWidget(self.box)
        body.setChildrenCollapsible(False)
        body.setStretchFactor(0, 3)
        body.setStretchFactor(1, 2)
        body.setSizes([680, 480])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, SPACE)
        whole.addWidget(body)

    # Following

    def _show(self, snapshot: ConsentSnapshot | None) -> None:
        """The register as it is now; the chosen person stays chosen."""
        chosen = self.box.person
        self.model.show_people(snapshot, self.workspace.register.roll)
        row = self.model.row_of(chosen.person_id) if chosen is not None else None
        if row is not None:
            self.table.selectRow(row)
        self._show_person(self.model.person(row) if row is not None else None)
        self._tell()

    def _search(self, words: str) -> None:
        chosen = self.box.person
        self.model.search(words)
        row = self.model.row_of(chosen.person_id) if chosen is not None else None
        if row is not None:
            self.table.selectRow(row)
        elif words and self.model.rowCount() == 1:
            self.table.selectRow(0)
        else:
            self._show_person(None)
        self._tell()

    def _to_table(self) -> None:
        if self.model.rowCount():
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)

    def _row_chosen(self, index: QModelIndex) -> None:
        self._show_person(self.model.person(index.row()) if index.isValid() else None)

    def _show_person(self, person: Person | None) -> None:
        self.box.show_person(person, self.workspace.register.snapshot)
        if person is not None:
            self.workspace.register.ask(
                lambda store: tuple(e for e in store.exports() if person.person_id in e.people_shown),
                partial(self._show_exports, person.person_id),
            )

    def _show_exports(self, person: PersonId, entries: tuple[LedgerEntry, ...]) -> None:
        if self.box.person is not None and self.box.person.person_id == person:
            self.box.show_exports(entries)

    def _tell(self) -> None:
        many = self.model.rowCount()
        people = self.tr("1 person") if many == 1 else self.tr("{0} people").format(many)
        self._many.setText(self.tr("Looking at the photo …") if self.enrolling.busy else people)
        if self.search.text():
            self._empty.setText(self.tr("Nobody fits. Type less, or add this person."))
        else:
            self._empty.setText(self.tr("The register is empty. Add the first person."))
        self._empty.setVisible(not many)
