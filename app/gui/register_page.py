"""The register: everybody in a table that is searched by typing, and one person beside it with what can be done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.gui import signs
from app.gui.fields import button, named, text
from app.gui.guides import Due, GuidesRow, due
from app.gui.handing_out import HandingOut
from app.gui.page import Page
from app.gui.person_actions import PersonActions
from app.gui.person_box import PersonBox
from app.gui.person_dialog import PersonDialog
from app.gui.register_actions import RegisterActions
from app.gui.register_model import Column, RegisterModel
from app.gui.theme import SPACE
from app.gui.workspace import Workspace
from consent_db.clock import today
from consent_db.records import LedgerEntry, Person, PersonId
from consent_db.register import Register
from consent_db.snapshot import ConsentSnapshot

_More = tuple[tuple[LedgerEntry, ...], list[dict[str, Any]]]


class RegisterPage(Page):
    """The search has the focus; what is typed there finds people by name, contact, id or guardian."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.model = RegisterModel(self)
        self.search = named(QLineEdit(), self.tr("Search the register"))
        self.search.setPlaceholderText(self.tr("Name, contact or id"))
        self.search.setClearButtonEnabled(True)
        self.table = named(QTableView(), self.tr("People of the register"))
        self.guides = GuidesRow()
        self.box = PersonBox()
        self.doing = PersonActions(workspace, self.box, self)
        self.handing_out = HandingOut(workspace, self)
        self.whole = RegisterActions(workspace)
        self._many = text("", "muted", wrap=False)
        self._empty = text("", "muted")
        self._add = button(self.tr("Add a person …"))
        self._export = button(self.tr("Export the list …"))
        self._counted: ConsentSnapshot | None = None
        self._round = 0
        self._build()
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._to_table)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self._add.clicked.connect(self.add_person)
        self._export.clicked.connect(lambda: self.handing_out.begin(self.model.people))
        self.guides.chosen.connect(self._show_only)
        self.box.decided.connect(lambda: self.whole.show_decided(self.box.person))
        self.doing.enrolling.changed.connect(self._tell)
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
        self._count()

    # What can be done

    def add_person(self) -> None:
        """A new entry; what was searched for in vain is the name."""
        dialog = PersonDialog(
            self.workspace.register, "" if self.model.rowCount() else self.search.text().strip(), self
        )
        dialog.added.connect(self._added)
        self.doing.open(dialog)

    def add_named(self, name: str, then: Callable[[str], object]) -> None:
        """A new entry for somebody who was looked for elsewhere; `then` gets the id, where one was made."""
        dialog = PersonDialog(self.workspace.register, name, self.window())
        dialog.added.connect(then)
        self.doing.open(dialog)

    def choose(self, person: PersonId) -> None:
        """Shows one person, also where the search or a guide would have left them out."""
        row = self.model.row_of(person)
        if row is None:
            self.search.clear()
            self.guides.choose(None)
            row = self.model.row_of(person)
        if row is not None:
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))

    def show_person(self, person: PersonId) -> None:
        """One person, for whoever found them by typing elsewhere."""
        self.choose(person)
        self.table.setFocus()

    def _added(self, person: str) -> None:
        self.search.clear()
        self.choose(PersonId(person))

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
        tools.addWidget(self._export)
        left = QWidget()
        column_ = QVBoxLayout(left)
        column_.setContentsMargins(0, 0, SPACE, 0)
        column_.setSpacing(SPACE)
        column_.addLayout(tools)
        column_.addWidget(self._empty)
        column_.addWidget(self.table, 1)
        column_.addWidget(self.whole)
        body = QSplitter(Qt.Orientation.Horizontal)
        body.addWidget(left)
        body.addWidget(self.box)
        body.setChildrenCollapsible(False)
        body.setStretchFactor(0, 3)
        body.setStretchFactor(1, 2)
        body.setSizes([680, 480])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, SPACE)
        whole.setSpacing(SPACE)
        whole.addWidget(self.guides)
        whole.addWidget(body, 1)

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
        self.guides.show_due(None, len(snapshot.people) if snapshot is not None else 0)
        if snapshot is None or self.isVisible():
            self._count()

    def _count(self) -> None:
        """Counts what is due, once for each snapshot, beside the window, while somebody looks."""
        snapshot = self.workspace.register.snapshot
        before, self._counted = self._counted, snapshot
        if snapshot is None or snapshot is before:
            return

        def counted(found: Due) -> None:
            if snapshot is self.workspace.register.snapshot:
                self.guides.show_due(found, len(snapshot.people))

        self.workspace.aside.ask(lambda: due(snapshot, today()), counted, self.workspace.trouble.emit)

    def _show_only(self, people: object) -> None:
        self.model.show_only(people if isinstance(people, frozenset) else None)
        self._found()

    def _search(self, words: str) -> None:
        self.model.search(words)
        self._found()

    def _found(self) -> None:
        """Whoever was shown stays, if they are still in the table; the only one who fits is shown at once."""
        chosen = self.box.person
        row = self.model.row_of(chosen.person_id) if chosen is not None else None
        if row is not None:
            self.table.selectRow(row)
        elif (self.search.text() or self.guides.guide is not None) and self.model.rowCount() == 1:
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
        self.whole.person = person.person_id if person is not None else None
        if person is not None:
            self._round += 1
            self.workspace.register.ask(
                partial(_more, person.person_id, _entries(person.person_id, self.workspace.register.snapshot)),
                partial(self._show_more, self._round),
            )

    def _show_more(self, round_: int, more: _More) -> None:
        if self.box.person is not None and round_ == self._round:
            self.box.show_more(*more)

    def _tell(self) -> None:
        many = self.model.rowCount()
        people = self.tr("1 person") if many == 1 else self.tr("{0} people").format(many)
        self._many.setText(self.tr("Looking at the photo …") if self.doing.enrolling.busy else people)
        if self.guides.guide is not None:
            self._empty.setText(self.tr("Nobody here has this to look after. Choose “Everybody” above."))
        elif self.search.text():
            self._empty.setText(self.tr("Nobody fits. Type less, or add this person."))
        else:
            self._empty.setText(self.tr("The register is empty. Add the first person."))
        self._empty.setVisible(not many)
        self._export.setEnabled(bool(many))


def _entries(person: PersonId, snapshot: ConsentSnapshot | None) -> frozenset[str]:
    """The ids under which the log speaks of somebody."""
    if snapshot is None:
        return frozenset()
    about = {person, *(r.restriction_id for r in snapshot.restrictions if r.person_id == person)}
    about |= {g.guardian_id for g in snapshot.guardians_of(person)}
    about |= {c.consent_id for c in snapshot.consents_of(person)}
    return frozenset(about | {e.evidence_id for e in snapshot.documents_of(person)})


def _more(person: PersonId, entries: frozenset[str], store: Register) -> _More:
    """Where they were published, and what was done to their entries."""
    return tuple(e for e in store.exports() if person in e.people_shown), store.history(entries)
