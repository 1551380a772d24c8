"""What can be done with several photos at once, above the grid in which they are selected."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui.fields import button, text
from app.gui.theme import SPACE

SEVERAL = 2


class SelectionBar(QWidget):
    """Seen from two selected photos on; `asked` and `approved` are its two buttons."""

    asked = Signal()
    approved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._many = text("", "muted", wrap=False)
        self.ask = button(self.tr("&Answer the questions …"))
        self.ask.setToolTip(self.tr("Shows the selected photos together and asks what holds for all of them."))
        self.approve = button(self.tr("Appro&ve those I have looked at"))
        self.approve.setToolTip(
            self.tr("Lets those go that you had open in Review, whole, and in which nothing is covered less since.")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        for part in (self._many, self.ask, self.approve):
            row.addWidget(part)
        row.addStretch()
        self.ask.clicked.connect(self.asked)
        self.approve.clicked.connect(self.approved)
        self.show_selected(0)

    def show_selected(self, many: int) -> None:
        self._many.setText(self.tr("{0} photos selected:").format(many))
        self.setVisible(many >= SEVERAL)

    def show_busy(self, busy: bool) -> None:
        """What was asked for is being worked out."""
        for one in (self.ask, self.approve):
            one.setEnabled(not busy)
