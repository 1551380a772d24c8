"""Taking permission back: one step, no reason asked, and what has to be done about earlier exports."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QListView,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from app.gui import register_words as words
from app.gui.fields import add_field, named, text
from app.gui.saving_dialog import STAYS
from app.gui.workspace import Workspace
from consent_db.clock import now, today
from consent_db.decisions import Withdrawal
from consent_db.records import ExportState, GiverId, LedgerEntry, Person
from consent_db.snapshot import ConsentSnapshot
from consent_db.withdrawal import Recall


class WithdrawDialog(QDialog):
    """The question, with how many published copies it touches. The button that keeps everything has the focus."""

    def __init__(self, person: Person, snapshot: ConsentSnapshot, copies: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Withdraw"))
        self.setMinimumWidth(480)
        self.giver = QComboBox()
        self.giver.addItem(person.display_name, person.person_id)
        for guardian in snapshot.guardians_of(person.person_id):
            if guardian.holds_responsibility_on(today()):
                self.giver.addItem(self.tr("{0} (guardian)").format(guardian.name), guardian.guardian_id)
        column = QVBoxLayout(self)
        column.addWidget(text(self.tr("Take back every permission of {0}?").format(person.display_name), "heading"))
        column.addWidget(
            text(
                self.tr(
                    "From now on they are covered everywhere, and what their face looks like is deleted. No reason is "
                    "needed. It cannot be undone; a new yes needs a new form."
                )
            )
        )
        said = self.tr("{0} published copies show them and have to be dealt with: they are listed next.").format(copies)
        column.addWidget(text(said if copies else self.tr("No published copy shows them.")))
        if self.giver.count() > 1:
            form = QFormLayout()
            add_field(form, self.tr("&Who wishes it"), self.giver)
            column.addLayout(form)
        self.buttons = QDialogButtonBox()
        self.yes = self.buttons.addButton(self.tr("Withdraw"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.no = self.buttons.addButton(self.tr("No, keep"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        # Once it is in the dialog: a box of buttons makes the first that accepts the default where there is none.
        self.yes.setAutoDefault(False)
        self.no.setDefault(True)
        self.no.setFocus()


class RecallsDialog(QDialog):
    """What to do about each earlier export."""

    def __init__(self, recalls: tuple[Recall, ...], exports: tuple[LedgerEntry, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty(STAYS, True)
        self.setWindowTitle(self.tr("Withdrawn: what to do now"))
        self.resize(640, 360)
        column = QVBoxLayout(self)
        column.addWidget(text(self.tr("These published copies have to be dealt with:"), "heading"))
        self.list = named(QListWidget(), self.tr("Published copies to deal with"))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        of_id = {entry.export_id: entry for entry in exports}
        self.list.addItems([self._line(recall, of_id.get(recall.export_id)) for recall in recalls])
        column.addWidget(self.list)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _line(self, recall: Recall, entry: LedgerEntry | None) -> str:
        where = words.of_export(entry) if entry is not None else recall.export_id
        todo = "; ".join(words.of_action(action) for action in sorted(recall.actions))
        return self.tr("{0}. By {1}: {2}.").format(where, words.of_date(recall.due), todo)


class Withdrawing(QObject):
    """`dialog` is the one that is open, or was last."""

    withdrawn = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._parent = parent
        self.dialog: WithdrawDialog | None = None
        self.recalls: RecallsDialog | None = None

    def begin(self, person: Person) -> None:
        """Counts what is published, and asks."""
        self._workspace.register.ask(
            lambda store: tuple(e for e in store.exports() if person.person_id in e.people_shown),
            partial(self._ask, person),
        )

    def _ask(self, person: Person, exports: tuple[LedgerEntry, ...]) -> None:
        snapshot = self._workspace.register.snapshot
        if snapshot is None:
            return
        copies = sum(entry.state in (ExportState.LIVE, ExportState.QUEUED) for entry in exports)
        self.dialog = WithdrawDialog(person, snapshot, copies, self._parent)
        self.dialog.accepted.connect(partial(self._withdraw, person, exports))
        self.dialog.open()

    def _withdraw(self, person: Person, exports: tuple[LedgerEntry, ...]) -> None:
        if self.dialog is None:
            return
        by: GiverId = self.dialog.giver.currentData()
        self._workspace.register.change(
            lambda store: store.withdraw(person.person_id, received_at=now(), by=by), partial(self._tell, exports)
        )

    def _tell(self, exports: tuple[LedgerEntry, ...], done: Withdrawal) -> None:
        self.withdrawn.emit()
        if done.recalls:
            self.recalls = RecallsDialog(done.recalls, exports, self._parent)
            self.recalls.open()
