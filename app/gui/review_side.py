"""Beside the photo under review: its marks in words, the chosen one, the questions, and what the file gives away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QScrollArea, QVBoxLayout, QWidget

from app.domain.outcome import Failed
from app.gui import signs
from app.gui.background import Bridge
from app.gui.detail_box import DetailBox
from app.gui.fields import ElidedLabel, button, named, text
from app.gui.gates_form import GatesForm
from app.gui.marks_model import MarksModel
from app.gui.reveals_box import RevealsBox
from app.gui.theme import SPACE

SIDE = 400


class ReviewSide(QWidget):
    """Only its parts and their places; the page says what they show."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.marks = MarksModel(self)
        self.list = named(QListView(), self.tr("Marks of this photo"))
        self.detail = DetailBox()
        self.gates = GatesForm()
        self.reveals = RevealsBox(bridge)
        self.name = ElidedLabel("heading", Qt.TextElideMode.ElideMiddle)
        self.state = text("", "muted", wrap=False)
        self.missing = text("", "alarm")
        self.decided = button(self.tr("What was decided about this photo …"))
        self.approve = button(self.tr("Approve and go on"), main=True)
        # A click leaves the keys where they were: Space shows what is behind the covers.
        self.approve.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._failed = text("", "alarm")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE)
        head = QHBoxLayout()
        head.addWidget(self.name)
        head.addStretch()
        head.addWidget(self.state)
        column.addLayout(head)
        column.addWidget(self._failed)
        self._failed.hide()
        self.list.setModel(self.marks)
        self.list.setMinimumHeight(150)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setIconSize(QSize(signs.SIDE, signs.SIDE))
        column.addWidget(self.list, 2)
        for part in (self.detail, self.gates, self.reveals, self.decided):
            column.addWidget(part)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        # What is missing, and the way on, stay in sight however long the rest is.
        below = QVBoxLayout()
        below.setContentsMargins(2 * SPACE, 0, 2 * SPACE, SPACE)
        below.addWidget(self.missing)
        below.addWidget(self.approve)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll, 1)
        whole.addLayout(below)
        self._inside = inside

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing of it is hidden at its narrowest, in whatever font it is shown."""
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(self._inside.minimumSizeHint().width() + bar)
        super().showEvent(event)

    def to_top(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)

    def show_failed(self, failed: Failed | None) -> None:
        """Why nothing can be said of a photo, in place of questions about it."""
        for part in (self.list, self.detail, self.gates, self.reveals, self.approve):
            part.setVisible(failed is None)
        self._failed.setVisible(failed is not None)
        self._failed.setText(f"{failed.message}\n{failed.next_action}" if failed is not None else "")
