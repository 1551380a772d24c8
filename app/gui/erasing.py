"""Erasing somebody in two steps: first what goes and what little stays, then the id typed by hand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from app.gui import register_words as words
from app.gui.fields import add_field, text
from app.gui.questions import tell
from app.gui.theme import SPACE
from app.gui.withdrawing import RecallsDialog
from app.gui.workspace import Workspace
from consent_db.clock import now
from consent_db.erasure import Erasure
from consent_db.errors import RegisterError
from consent_db.records import LedgerEntry, Person
from consent_db.register import Register

WIDE = 520


class EraseDialog(QDialog):
    """Accepted only once the id was typed. The button that keeps everything has the focus."""

    def __init__(self, person: Person, before: Erasure, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Erase"))
        self.setMinimumWidth(WIDE)
        self._person = person
        self.typed = QLineEdit()
        self.missing = text("", "alarm")
        self.buttons = QDialogButtonBox()
        self.on = self.buttons.addButton(self.tr("Go on …"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.no = self.buttons.addButton(self.tr("No, keep"), QDialogButtonBox.ButtonRole.RejectRole)
        self._preview, self._confirm = self._shown(before), self._asked()
        column = QVBoxLayout(self)
        column.addWidget(text(self.tr("Erase {0} for good?").format(person.display_name), "heading"))
        column.addWidget(self._preview)
        column.addWidget(self._confirm)
        column.addWidget(self.missing)
        column.addWidget(self.buttons)
        # Once it is in the dialog: a box of buttons makes the first that accepts the default where there is none.
        self.on.setAutoDefault(False)
        self.no.setDefault(True)
        self.no.setFocus()
        self.buttons.accepted.connect(self._go_on)
        self.buttons.rejected.connect(self.reject)
        self._confirm.hide()
        # Words that wrap do not make a dialog as high as they need by themselves.
        self.resize(WIDE, column.totalHeightForWidth(WIDE))

    def _go_on(self) -> None:
        """To the second step; from there only with the id."""
        if self._confirm.isHidden():
            self._preview.hide()
            self._confirm.show()
            self.on.setText(self.tr("Erase for good"))
            self.typed.setFocus()
        elif self.typed.text().strip() == self._person.person_id:
            self.accept()
        else:
            self.missing.setText(self.tr("This is not their id. Type it as it stands above, or keep them."))
            self.typed.setFocus()

    def _shown(self, before: Erasure) -> QWidget:
        goes = [words.of_erased(table, many) for table, many in before.goes.items()]
        stays = [
            self.tr("that {0} may not come back, with the hashes of their documents ({1})").format(
                before.person_id, len(before.suppression.form_hashes)
            ),
            *(words.of_proof(proof) for proof in before.proofs),
            self.tr("the log, which holds ids and no names"),
        ]
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for title, lines in ((self.tr("This goes:"), goes), (self.tr("This stays:"), stays)):
            column.addWidget(text(title, "muted"))
            column.addWidget(text("\n".join(f"• {line}" for line in lines)))
        if before.recalls:
            said = self.tr("{0} published copies still show them: what to do is listed afterwards.")
            column.addWidget(text(said.format(len(before.recalls))))
        if "restrictions" in before.goes:
            said = self.tr(
                "They are protected. Speak to the safeguarding lead first: once erased, nothing here protects them."
            )
            column.addWidget(text(said, "alarm"))
        return page

    def _asked(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(
            text(self.tr("Nobody can undo it. Backups made before still hold everything and have to be replaced."))
        )
        form = QFormLayout()
        label = self.tr("Type &the id {0} to erase them").format(self._person.person_id)
        add_field(form, label, self.typed)
        column.addLayout(form)
        return page


class Erasing(QObject):
    """`dialog` is the one that is open, or was last."""

    erased = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._parent = parent
        self.dialog: EraseDialog | None = None
        self.recalls: RecallsDialog | None = None

    def begin(self, person: Person) -> None:
        """Looks at what would go, and shows it."""
        self._workspace.register.ask(
            lambda store: store.preview_erasure(person.person_id, now()), partial(self._ask, person), self._refused
        )

    def _ask(self, person: Person, before: Erasure) -> None:
        if self._workspace.register.snapshot is None:
            return
        self.dialog = EraseDialog(person, before, self._parent)
        self.dialog.accepted.connect(partial(self._erase, person))
        self.dialog.open()

    def _erase(self, person: Person) -> None:
        def work(store: Register) -> tuple[Erasure, tuple[LedgerEntry, ...]]:
            return store.erase(person.person_id, now()), store.exports()

        self._workspace.register.change(work, self._tell, self._refused)

    def _tell(self, done: tuple[Erasure, tuple[LedgerEntry, ...]]) -> None:
        erasure, exports = done
        self.erased.emit()
        if erasure.left_behind:
            said = self.tr("The files of {0} could not be deleted. Nobody can read them; delete them by hand.")
            tell(self._parent, self.tr("Erased"), said.format(", ".join(erasure.left_behind)))
        if erasure.recalls:
            self.recalls = RecallsDialog(erasure.recalls, exports, self._parent)
            self.recalls.open()

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, RegisterError):
            tell(self._parent, self.tr("This person was not erased"), str(error))
        else:
            self._workspace.trouble.emit(error)
