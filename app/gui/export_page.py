"""Where to, what goes and what does not and why; then what became of each photo, and what is shown where."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.event.dispatch import folders
from app.event.journal import HTML
from app.event.standing import Fate
from app.event.target import TargetInTheWay, check_target
from app.gui.event_dialog import change_publication
from app.gui.export_form import ExportForm
from app.gui.export_model import OUTDATED, ExportModel
from app.gui.export_rows import ExportRows
from app.gui.export_summary import ExportSummary, line, show
from app.gui.fields import button, named, text
from app.gui.form_dialog import change_form
from app.gui.ledger_box import LedgerBox
from app.gui.page import Page
from app.gui.sending import Finished
from app.gui.theme import SPACE
from app.gui.workspace import Workspace


class ExportPage(Page):
    """`chosen` carries the source of a photo that is to be reviewed."""

    chosen = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.model = ExportModel(workspace, self)
        self.form = ExportForm()
        self.summary = ExportSummary()
        self.rows = ExportRows(self.model)
        self.ledger = LedgerBox(workspace)
        self.missing = text("", "alarm")
        self.ended = text("")
        self._export = button(self.tr("Export"), main=True)
        self._stop = button(self.tr("Stop exporting"))
        self._open = button(self.tr("Open the folder"))
        self._report = button(self.tr("Open the report"))
        self._folder: Path | None = None
        self._build()
        self._connect()
        self._another()

    def waiting(self) -> tuple[int, str]:
        """Photos that can go out now: photos, as on every page, and not the files that are made of them."""
        return self.model.photos_going, ""

    def enter(self) -> None:
        self.ledger.refresh()
        self._export.setFocus()

    def export(self) -> None:
        """Exports what may go, or says why that cannot begin and leads there."""
        desk, target = self.workspace.desk, self.form.target
        if desk is None or self.workspace.sending.running:
            return
        self._say()
        if not self.form.renditions:
            self._say(self.tr("Tick at least one place where the photos go."))
            self.form.lead_to_change()
        elif target is None:
            self._say(self.tr("Choose the folder into which the exports go."))
            self.form.lead_to_target()
        elif not target.is_absolute():
            self._say(self.tr("Give the whole path of the folder, or choose it."))
            self.form.lead_to_target()
        elif self.model.complete and not any(
            self.model.count(what) for what in (Fate.GOES, Fate.HELD, Fate.OUT, OUTDATED)
        ):
            self._say(self.tr("No photo is ready. Review the photos first."))
            self.summary.lead_on()
        else:
            try:
                check_target(target, desk.event.folder)
            except TargetInTheWay as trouble:
                self._say(str(trouble))
                self.form.lead_to_target()
            else:
                self.workspace.sending.start(target, self.form.renditions)

    # Building

    def _build(self) -> None:
        tabs = named(QTabWidget(), self.tr("This export, and what is shown where"))
        named(tabs.tabBar(), self.tr("Parts of this page"))
        tabs.addTab(self.rows, self.tr("This export"))
        tabs.addTab(self.ledger, self.tr("Shown where"))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.form)
        column.addWidget(self.summary)
        column.addWidget(self.missing)
        column.addLayout(line(self._export, self._stop, self._open, self._report))
        column.addWidget(self.ended)
        column.addWidget(tabs, 1)

    def _connect(self) -> None:
        workspace, sending = self.workspace, self.workspace.sending
        workspace.event_opened.connect(self._another)
        workspace.event_closed.connect(self._another)
        workspace.sources_found.connect(self._show_model)
        workspace.renditions_changed.connect(lambda: self.form.show_renditions(workspace.desk))
        workspace.register.changed.connect(lambda _: self.ledger.refresh())
        sending.changed.connect(self._count)
        sending.finished.connect(self._finished)
        sending.refused.connect(self._say)
        self.model.counted.connect(self._count)
        self.form.changed.connect(self._show_model)
        self.form.arrange.connect(lambda: self._ask(change_publication))
        self.form.reform.connect(lambda: self._ask(change_form))
        workspace.steps_changed.connect(lambda: self.form.show_form(workspace.desk))
        self.summary.lead.connect(self._lead_on)
        self.summary.see.connect(self.rows.show_differing)
        self.rows.chosen.connect(self.chosen)
        self._export.clicked.connect(self.export)
        self._stop.clicked.connect(sending.cancel)
        self._open.clicked.connect(lambda: self._open_file(""))
        self._report.clicked.connect(lambda: self._open_file(HTML))

    # Following

    def _another(self) -> None:
        """Another event is open, or none."""
        self._say()
        self.form.begin(self.workspace.desk)
        self.ledger.refresh()

    def _show_model(self) -> None:
        desk, target, chosen = self.workspace.desk, self.form.target, self.form.renditions
        self._folder = folders(target, desk.event.renditions)[chosen[0]] if desk and target and chosen else None
        if self._folder is not None and not (self._folder / HTML).is_file():
            self._folder = None
        self.model.show(chosen, target)

    def _count(self) -> None:
        sending = self.workspace.sending
        self.summary.show_counts(self.model, self.workspace.desk)
        goes = self.model.count(Fate.GOES) + self.model.count(Fate.HELD)
        several = len(self.form.renditions) > 1
        many = self.tr("Export %n files", "", goes) if several else self.tr("Export %n photos", "", goes)
        ready = many if goes else self.tr("Export")
        # It stays where it is: a second click on it must not fall upon whatever took its place.
        self._export.setText(self.tr("Exporting …") if sending.running else ready)
        self._export.setAccessibleName(self._export.text())
        self._stop.setText(self.tr("Stopping …") if sending.stopping else self.tr("Stop exporting"))
        self._export.setEnabled(not sending.running)
        self._stop.setVisible(sending.running)
        show(self._folder is not None and not sending.running, self._open, self._report)

    def _finished(self, end: Finished) -> None:
        said = [self.tr("Delivered and proved: {0}.").format(end.delivered)]
        for many, words in (
            (end.held, self.tr("Held because a check of the file failed: {0}.")),
            (end.failed, self.tr("Could not be read or written: {0}.")),
            (end.taken_back, self.tr("Taken back, because the register or the review changed meanwhile: {0}.")),
            (end.removed, self.tr("Earlier exports deleted, because they no longer held: {0}.")),
        ):
            if many:
                said.append(words.format(many))
        if end.stopped:
            said.append(self.tr("Stopped. What is there is proved; export again to go on."))
        left = self.tr("Changed by somebody since it was exported, so not deleted; look at it and delete it: {0}.")
        files = ", ".join(file.name for file in end.left)
        copies = self.tr("Lies in another folder too, which this export does not touch; look at it and delete it: {0}.")
        others = ", ".join(str(file) for file in end.elsewhere)
        self._say(" ".join(w.format(f) for w, f in ((left, files), (copies, others)) if f), " ".join(said))
        self._show_model()
        self.ledger.refresh()

    def _say(self, missing: str = "", ended: str = "") -> None:
        """What is in the way, and how the last export ended."""
        for label, said in ((self.missing, missing), (self.ended, ended)):
            label.setText(said)
            label.setVisible(bool(said))

    # Leading on

    def _ask(self, change: Callable[[Workspace, QWidget], None]) -> None:
        """Asks for what the export goes by, which must not change under it."""
        if self.workspace.sending.running:
            self._say(self.tr("Wait until the export has ended, or stop it."))
            return
        change(self.workspace, self)

    def _lead_on(self) -> None:
        """To the first photo that waits for somebody."""
        for row in range(self.model.rowCount()):
            standing = self.model.standing(row)
            if standing is not None and not standing.fate.may_go:
                self.chosen.emit(self.model.source(row))
                return

    def _open_file(self, name: str) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder / name)))
