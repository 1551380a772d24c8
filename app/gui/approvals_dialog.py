"""The approvals on record: found, given, agreed to by a second person, and taken back."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.gui import answer_words
from app.gui.answer_words import Holds
from app.gui.approval_steps import SignOffDialog, TakeBackDialog
from app.gui.approvals_model import ApprovalsModel, Column, Given
from app.gui.approve_dialog import ApproveDialog
from app.gui.export_rows import lay_out
from app.gui.fields import button, named, text
from app.gui.saving_dialog import STAYS
from app.gui.theme import SPACE
from app.gui.workspace import Workspace
from consent_db.approvals import Approval, ApprovalStep
from consent_db.records import PersonId

WIDE, HIGH = 1080, 620


class ApprovalsDialog(QDialog):
    """`person`: whom a new approval is offered for. `dialog` is the form that is open."""

    def __init__(self, workspace: Workspace, person: PersonId | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(STAYS, True)
        self.setWindowTitle(self.tr("Approvals"))
        self.resize(WIDE, HIGH)
        self._workspace = workspace
        self._person = person
        self._over = False
        self.dialog: QDialog | None = None
        self.model = ApprovalsModel(self)
        self.search = named(QLineEdit(), self.tr("Search the approvals"))
        self.search.setPlaceholderText(self.tr("Name, photo, question or staff id"))
        self.search.setClearButtonEnabled(True)
        self.chips = QButtonGroup(self)
        self.table = named(QTableView(), self.tr("Approvals on record"))
        self.about = text("", "muted")
        self.add = button(self.tr("&Record an approval …"), main=True)
        self.sign_off = button(self.tr("&Agree as the second person …"))
        self.take_back = button(self.tr("&Take back …"))
        self._build()
        self.search.textChanged.connect(self._search)
        self.chips.idClicked.connect(self._filter)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._offer())
        self.table.activated.connect(lambda _: self._agree())
        self.add.clicked.connect(self._add)
        self.sign_off.clicked.connect(self._agree)
        self.take_back.clicked.connect(self._take_back)
        self.finished.connect(lambda _: self._end())
        workspace.register.changed.connect(self._refresh)
        workspace.register.closed.connect(self.reject)
        self._count()
        self._offer()
        self._refresh()

    @property
    def chosen(self) -> Given | None:
        index = self.table.currentIndex()
        return self.model.given(index.row()) if index.isValid() else None

    def _build(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(SPACE)
        for number in range(len(Holds) + 1):
            chip = QToolButton()
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setChecked(number == 0)
            self.chips.addButton(chip, number)
            tools.addWidget(chip)
        tools.addStretch()
        self.table.setModel(self.model)
        lay_out(
            self.table,
            {
                Column.PHOTO: 100,
                Column.ABOUT: 130,
                Column.QUESTION: 220,
                Column.ANSWER: 120,
                Column.USE: 130,
                Column.UNTIL: 95,
                Column.BY: 90,
            },
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        steps = QHBoxLayout()
        steps.setSpacing(SPACE)
        for step in (self.add, self.sign_off, self.take_back):
            # Enter in the search finds; it records nothing.
            step.setAutoDefault(False)
            steps.addWidget(step)
        steps.addStretch()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        steps.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(
            text(
                self.tr(
                    "What the rules leave to humans, answered for one photo and one use. An approval shows nobody whom "
                    "the rules cover, and does not count for whoever exports the photo."
                ),
                "muted",
            )
        )
        column.addWidget(self.search)
        column.addLayout(tools)
        column.addWidget(self.table, 1)
        column.addWidget(self.about)
        column.addLayout(steps)
        self.search.setFocus()

    # Following

    def _refresh(self, *_: object) -> None:
        snapshot = self._workspace.register.snapshot
        if snapshot is not None and not self._over:
            approvals = snapshot.approvals
            self._workspace.register.ask(
                lambda store: store.taken_back(), lambda back: self._show(approvals, back), self._workspace.trouble.emit
            )

    def _show(self, approvals: tuple[Approval, ...], back: tuple[tuple[Approval, ApprovalStep], ...]) -> None:
        if self._over:
            return
        desk, chosen = self._workspace.desk, self.chosen
        looked = desk.event.looked.items() if desk is not None else ()
        sources = {str(photo): one.source for photo, one in looked}
        self.model.show(approvals, back, self._workspace.register.snapshot, sources)
        self._count()
        self._choose(chosen)

    def _count(self) -> None:
        counts = self.model.counts()
        for number, how in enumerate((None, *Holds)):
            word = self.tr("All") if how is None else answer_words.sign_of_approval(how).word
            many = counts.get(how, 0) if how is not None else sum(counts.values())
            chip = self.chips.button(number)
            chip.setText(f"{word} {many}")
            chip.setAccessibleName(self.tr("Show {0}: {1}").format(word, many))

    def _filter(self, number: int) -> None:
        chosen = self.chosen
        self.model.show_only(None if number == 0 else tuple(Holds)[number - 1])
        self._choose(chosen)

    def _search(self, typed: str) -> None:
        chosen = self.chosen
        self.model.search(typed)
        self._choose(chosen)

    def _choose(self, before: Given | None) -> None:
        """Whatever was chosen stays so, if it is still in the table."""
        row = self.model.row_of(before.approval.approval_id) if before is not None else None
        if row is not None:
            self.table.selectRow(row)
        elif self.model.rowCount():
            self.table.selectRow(0)
        self._offer()

    def _offer(self) -> None:
        """All that is known of the chosen one, and what can be done about it."""
        chosen = self.chosen
        self.sign_off.setVisible(chosen is not None and chosen.holds is Holds.WAITS)
        self.take_back.setVisible(chosen is not None and chosen.back is None)
        if chosen is not None:
            snapshot = self._workspace.register.snapshot
            self.about.setText(answer_words.of_approval(chosen.approval, chosen.back, snapshot))
        elif sum(self.model.counts().values()):
            self.about.setText(self.tr("Nothing fits. Type less, or choose “All”."))
        else:
            self.about.setText(self.tr("There are no approvals. They are needed only where a question asks for one."))

    # What can be done

    def _add(self) -> None:
        self._open(ApproveDialog(self._workspace, self._person, None, self))

    def _agree(self) -> None:
        chosen = self.chosen
        if chosen is not None and chosen.holds is Holds.WAITS:
            self._open(SignOffDialog(self._workspace.register, chosen.approval, self))

    def _take_back(self) -> None:
        chosen = self.chosen
        if chosen is not None and chosen.back is None:
            self._open(TakeBackDialog(self._workspace.register, chosen.approval, self))

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(lambda _: self._closed(dialog))
        dialog.open()

    def _closed(self, dialog: QDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None

    def _end(self) -> None:
        self._over = True
