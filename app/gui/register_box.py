"""What the open register holds, in a few numbers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.event.sample import PASSPHRASE, is_sample
from app.gui.fields import button, text
from app.gui.theme import SPACE
from app.gui.workspace import Workspace
from consent_db.clock import today
from consent_db.ending import ending_within
from consent_db.snapshot import ConsentSnapshot

SOON_DAYS = 90
WIDTH = 300


class RegisterBox(QFrame):
    """People, whose consent ends soon, face matching; and a way to another register."""

    close_asked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self._people = text("")
        self._ending = text("")
        self._matching = text("", "muted")
        self._sample = text(self.tr("This is the sample. Its passphrase: {0}").format(PASSPHRASE), "muted")
        self._close = button(self.tr("Close this register"))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(text(self.tr("Consent register"), "heading"))
        for part in (self._people, self._ending, self._matching, self._sample, self._close):
            column.addWidget(part)
        self._close.clicked.connect(self.close_asked)
        workspace.register.changed.connect(self._show)

    def _show(self, snapshot: ConsentSnapshot) -> None:
        path = self._workspace.register.path
        self._sample.setVisible(path is not None and is_sample(path))
        self._people.setText(self.tr("Open, with %n people", "", len(snapshot.people)))
        if snapshot.dpia_reference:
            self._matching.setText(self.tr("Face matching is on ({0}).").format(snapshot.dpia_reference))
        else:
            self._matching.setText(self.tr("Face matching is off: faces are named by hand."))
        # In the register's thread: it looks at every consent, and there may be many thousands.
        self._workspace.register.ask(
            lambda _: len(ending_within(SOON_DAYS, snapshot, today(), snapshot.policy)), self._show_ending
        )

    def _show_ending(self, many: int) -> None:
        if many == 0:
            self._ending.setText(self.tr("No consent ends within {0} days.").format(SOON_DAYS))
        else:
            self._ending.setText(self.tr("Consent ends within {0} days for %n people", "", many).format(SOON_DAYS))
