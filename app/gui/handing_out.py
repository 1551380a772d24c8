"""The table's people as a file for a spreadsheet program: the log says that it left, and nothing is ever replaced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.gui.questions import agreed, tell
from app.gui.workspace import Workspace
from consent_db.errors import RegisterError
from consent_db.new_files import write_new
from consent_db.records import Person
from consent_db.register import Register
from consent_db.snapshot import ConsentSnapshot
from consent_db.transfer_export import table


class HandingOut(QObject):
    """Asks, then for a place, then writes beside the window."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._parent = parent

    def begin(self, people: Sequence[Person]) -> None:
        """Writes these people and their decisions, where somebody agrees to it."""
        snapshot = self._workspace.register.snapshot
        if snapshot is None:
            return
        title = self.tr("Export the list")
        said = self.tr(
            "Anybody who gets this file can read the names and decisions of {0} people in it: it is not encrypted. "
            "Write it?"
        )
        if not agreed(self._parent, title, said.format(len(people)), self.tr("Choose a place")):
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent, title, "", self.tr("Table (*.csv)"), options=QFileDialog.Option.DontConfirmOverwrite
        )
        if chosen:
            target = Path(chosen)
            self.write(people, snapshot, target if target.suffix else target.with_suffix(".csv"))

    def write(self, people: Sequence[Person], snapshot: ConsentSnapshot, target: Path) -> None:
        def work(store: Register) -> None:
            content = table(replace(snapshot, people=tuple(people)))
            # The log first: data must not leave without a row that says so.
            with store.together():
                store.hand_out("export-csv")
                write_new(target, content)

        self._workspace.register.ask(work, lambda _: self._written(), self._refused)

    def _written(self) -> None:
        tell(
            self._parent,
            self.tr("Export the list"),
            self.tr("Written, for your eyes only. Delete the file when it has served."),
        )

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, RegisterError):
            tell(self._parent, self.tr("The list was not written"), str(error))
        else:
            self._workspace.trouble.emit(error)
