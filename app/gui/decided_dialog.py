"""What was decided, by which rule, when and for whom: to be read, found by typing, and handed out as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.photo import PhotoId
from app.gui import answer_words
from app.gui.decided_model import Column, DecidedModel, Row, of_row, rows_of
from app.gui.export_rows import lay_out
from app.gui.fields import button, named, text
from app.gui.questions import agreed, tell
from app.gui.saving_dialog import STAYS
from app.gui.theme import SPACE
from app.gui.workspace import Workspace
from consent_db.decision import Outcome
from consent_db.errors import RegisterError
from consent_db.new_files import write_new
from consent_db.records import Person
from consent_db.register import Register
from consent_db.snapshot import ConsentSnapshot
from consent_db.transfer_decided import decisions_table

WIDE, HIGH = 1080, 620


class DecidedDialog(QDialog):
    """About one person, one photo, or everything. It changes nothing; that a table left the register is logged."""

    def __init__(
        self,
        workspace: Workspace,
        person: Person | None = None,
        photo: PhotoId | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty(STAYS, True)
        self.resize(WIDE, HIGH)
        self._workspace = workspace
        self._person = person.person_id if person is not None else None
        self._photo = photo
        self._over = False
        desk = workspace.desk
        looked = desk.event.looked.items() if desk is not None else ()
        self._sources: Mapping[str, str] = {str(photo): one.source for photo, one in looked}
        self.setWindowTitle(self._title(person))
        self.model = DecidedModel(self)
        self.search = named(QLineEdit(), self.tr("Search what was decided"))
        self.search.setPlaceholderText(self.tr("Name, photo, reason or place"))
        self.search.setClearButtonEnabled(True)
        self.outcome = named(QComboBox(), self.tr("Outcome"))
        self.outcome.addItem(self.tr("every outcome"), None)
        for outcome in Outcome:
            self.outcome.addItem(answer_words.sign_of_outcome(outcome).word, outcome.value)
        self.table = named(QTableView(), self.tr("What was decided"))
        self.about = text(self.tr("Reading …"), "muted")
        self.names = QCheckBox(self.tr("With &names, notes and who let it go"))
        self.export = button(self.tr("&Export the table …"))
        self._build()
        self.search.textChanged.connect(self._search)
        self.outcome.currentIndexChanged.connect(self._filter)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._tell())
        self.export.clicked.connect(self._hand_out)
        self.finished.connect(lambda _: self._end())
        workspace.register.closed.connect(self.reject)
        self._ask()

    def write(self, target: Path) -> None:
        """The rows in the table, as a file; with names where that is ticked."""
        snapshot = self._workspace.register.snapshot if self.names.isChecked() else None
        rows = [(row.entry, (row.line,)) for row in self.model.rows]
        person = self._person or ""

        def work(store: Register) -> None:
            content = decisions_table(rows, snapshot)
            # The log first: data must not leave without a row that says so.
            with store.together():
                store.hand_out("export-decisions", person)
                write_new(target, content)

        self._workspace.register.ask(work, lambda _: self._written(), self._refused)

    def _title(self, person: Person | None) -> str:
        if person is not None:
            return self.tr("What was decided about {0}").format(person.display_name)
        if self._photo is not None:
            name = self._sources.get(self._photo, self._photo)
            return self.tr("What was decided about {0}").format(name)
        return self.tr("What was decided")

    def _build(self) -> None:
        self.table.setModel(self.model)
        lay_out(
            self.table,
            {
                Column.WHEN: 150,
                Column.PHOTO: 110,
                Column.USE: 150,
                Column.ABOUT: 140,
                Column.OUTCOME: 100,
                Column.WHY: 260,
            },
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tools = QHBoxLayout()
        tools.setSpacing(SPACE)
        tools.addWidget(self.search, 1)
        tools.addWidget(self.outcome)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        for one in (close, self.export):
            # Enter in the search finds; it neither closes nor writes.
            one.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        below = QHBoxLayout()
        below.setSpacing(SPACE)
        for part in (self.export, self.names):
            below.addWidget(part)
        below.addStretch()
        below.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(
            text(self.tr("As it was when the photos were exported. Nothing is ever decided by this record."), "muted")
        )
        column.addLayout(tools)
        column.addWidget(self.table, 1)
        column.addWidget(self.about)
        column.addLayout(below)
        self.search.setFocus()

    def _ask(self) -> None:
        snapshot, sources, photo, person = (
            self._workspace.register.snapshot,
            self._sources,
            self._photo,
            self._person,
        )
        self._workspace.register.ask(
            lambda store: rows_of(store.decisions(photo, person), snapshot, sources),
            lambda rows: self._show(rows, snapshot),
            self._workspace.trouble.emit,
        )

    def _show(self, rows: Sequence[Row], snapshot: ConsentSnapshot | None) -> None:
        if not self._over:
            self.model.show(tuple(rows), snapshot, self._sources)
            self._choose()

    def _search(self, typed: str) -> None:
        self.model.search(typed)
        self._choose()

    def _filter(self) -> None:
        value = self.outcome.currentData()
        self.model.show_only(None if value is None else Outcome(value))
        self._choose()

    def _choose(self) -> None:
        if self.model.rowCount():
            self.table.selectRow(0)
        self._tell()

    def _tell(self) -> None:
        """All that is recorded of the chosen row."""
        index = self.table.currentIndex()
        row = self.model.row(index.row()) if index.isValid() else None
        if row is not None:
            self.about.setText(of_row(row))
        elif self.model.any:
            self.about.setText(self.tr("Nothing fits. Type less, or choose every outcome."))
        else:
            self.about.setText(self.tr("Nothing was decided yet: that is recorded when photos are exported."))
        self.export.setEnabled(bool(self.model.rowCount()))

    # Handing out

    def _hand_out(self) -> None:
        title, many = self.tr("Export the table"), self.model.rowCount()
        said = (
            self.tr("Anybody who gets this file can read names in {0} rows of it: it is not encrypted. Write it?")
            if self.names.isChecked()
            else self.tr("The file holds {0} rows with ids and reasons, and no names. It is not encrypted. Write it?")
        )
        if not agreed(self, title, said.format(many), self.tr("Choose a place")):
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self, title, "", self.tr("Table (*.csv)"), options=QFileDialog.Option.DontConfirmOverwrite
        )
        if chosen:
            target = Path(chosen)
            self.write(target if target.suffix else target.with_suffix(".csv"))

    def _written(self) -> None:
        if not self._over:
            tell(self, self.tr("Export the table"), self.tr("Written. Delete the file when it has served."))

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, RegisterError) and not self._over:
            tell(self, self.tr("The table was not written"), str(error))
        else:
            self._workspace.trouble.emit(error)

    def _end(self) -> None:
        self._over = True
