"""What is shown where: the event's part of the ledger, and what becomes of each published copy."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTableView, QVBoxLayout, QWidget

from app.gui.export_rows import lay_out
from app.gui.fields import button, named, text
from app.gui.ledger_model import Column, Copy, LedgerModel, copies
from app.gui.theme import SPACE
from app.gui.workspace import Workspace
from consent_db.channels import Action
from consent_db.clock import now
from consent_db.records import ExportId, LedgerEntry
from consent_db.register import Register

Found = tuple[tuple[LedgerEntry, ...], dict[ExportId, frozenset[Action]]]


class LedgerBox(QWidget):
    """A table of the event's exports, and three steps for those that are selected: published, stopped, taken down."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.model = LedgerModel()
        self.table = named(QTableView(), self.tr("What of this event is shown where"))
        self.said = text("", "muted")
        self._place = named(QLineEdit(), self.tr("Where it was published"))
        self._place.setPlaceholderText(self.tr("Address or place where it was published"))
        self._live = button(self.tr("Published there"))
        self._stopped = button(self.tr("Stopped"))
        self._taken_down = button(self.tr("Taken down"))
        self._build()
        self._live.clicked.connect(self._publish)
        self._stopped.clicked.connect(lambda: self._step(Register.stop_export))
        self._taken_down.clicked.connect(lambda: self._step(Register.take_down_export))
        self._place.returnPressed.connect(self._publish)
        workspace.rest.unlocked.connect(self.refresh)

    def refresh(self) -> None:
        """Reads the ledger again; while the register rests, once it is open again."""
        if self._workspace.rest.locked:
            return

        def work(register: Register) -> Found:
            to_do: dict[ExportId, frozenset[Action]] = {}
            for recall in register.open_recalls():
                to_do[recall.export_id] = to_do.get(recall.export_id, frozenset()) | recall.actions
            return register.exports(), to_do

        if self._workspace.register.is_open and self._workspace.desk is not None:
            self._workspace.register.ask(work, self._show)
        else:
            self.model.show((), None)

    def selected(self) -> tuple[Copy, ...]:
        return tuple(self.model.copy(index.row()) for index in self.table.selectionModel().selectedRows())

    def _build(self) -> None:
        self.table.setModel(self.model)
        lay_out(
            self.table,
            {
                Column.PHOTO: 130,
                Column.SHOWN: 150,
                Column.CHANNEL: 90,
                Column.EXPORTED: 100,
                Column.STATE: 140,
                Column.PLACE: 220,
            },
        )
        steps = QHBoxLayout()
        steps.setSpacing(SPACE)
        steps.addWidget(self._place, 1)
        for each in (self._live, self._stopped, self._taken_down):
            steps.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.said)
        column.addWidget(self.table, 1)
        column.addLayout(steps)

    def _show(self, found: Found) -> None:
        desk = self._workspace.desk
        if desk is None:
            return
        chosen = {copy.entry.export_id for copy in self.selected()}
        sources = {str(photo): looked.source for photo, looked in desk.event.looked.items()}
        self.model.show(copies(*found, sources), self._workspace.register.snapshot)
        for row in range(self.model.rowCount()):
            if self.model.copy(row).entry.export_id in chosen:
                self.table.selectRow(row)
        if not self.model.rowCount():
            self.said.setText(self.tr("Nobody is shown in an export of this event so far."))
        elif self.model.to_do:
            self.said.setText(
                self.tr("To deal with after a withdrawal: {0}. They stand at the top, with what to do.").format(
                    self.model.to_do
                )
            )
        else:
            self.said.setText(self.tr("Select rows, then say where they were published or what became of them."))

    def _publish(self) -> None:
        place = self._place.text().strip()
        if not place:
            self.said.setText(self.tr("Say where it was published: an address, a magazine, a screen."))
            self._place.setFocus()
            return
        self._step(lambda register, export: register.place_export(export, place, now()))

    def _step(self, step: Callable[[Register, ExportId], None]) -> None:
        chosen = tuple(copy.entry.export_id for copy in self.selected())
        if not chosen:
            self.said.setText(self.tr("Select the rows first."))
            self.table.setFocus()
            return

        def work(register: Register) -> None:
            with register.together():
                for export in chosen:
                    step(register, export)

        def done(_: None) -> None:
            self._place.clear()
            self.refresh()

        self._workspace.register.ask(work, done, self._workspace.trouble.emit)
