"""A dialog as tall as its sentences need, and no taller than the screen: what does not fit is scrolled to.

Qt's layouts forget text that wraps when they say how small they go.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QScrollArea, QVBoxLayout, QWidget

FRAME = 48
"""Pixels that the system needs around a window for its title and edges."""


class RoomyDialog(QDialog):
    """Never smaller than what it holds, as far as the screen goes; `make_room` again where that has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside: QLayout | None = None
        self._below: tuple[QWidget, ...] = ()
        self._content = QWidget()
        self._scroll = QScrollArea()

    def lay_out(self, inside: QLayout, *below: QWidget) -> None:
        """`inside` is scrolled where the screen is too small for it; `below` always stays in sight."""
        self._inside, self._below = inside, below
        inside.setContentsMargins(0, 0, 0, 0)
        self._content.setLayout(inside)
        self._scroll.setWidget(self._content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.addWidget(self._scroll, 1)
        for part in below:
            column.addWidget(part)

    def room(self) -> QSize:
        """How large a dialog may be on this screen."""
        return self.screen().availableGeometry().size() - QSize(FRAME, FRAME)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.make_room()

    def make_room(self) -> None:
        layout = self.layout()
        if layout is None or not self.isVisible():
            return
        layout.activate()
        if self._inside is None:
            # A few lines: they fit on any screen.
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))
            return
        room = self.room()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        margins = layout.contentsMargins()
        edges = margins.left() + margins.right()
        wide = max(self.minimumWidth(), self._inside.minimumSize().width() + bar + edges)
        self.setMinimumWidth(wide)
        width = max(self.width(), wide)
        across = width - edges - bar
        high = max(self._inside.totalHeightForWidth(across), self._inside.totalSizeHint().height())
        # What is scrolled is as high as it needs, whatever is in sight of it.
        self._content.setMinimumHeight(high)
        high += margins.top() + margins.bottom()
        for part in self._below:
            if not part.isHidden():
                high += max(part.heightForWidth(across), part.sizeHint().height()) + layout.spacing()
        self.setMinimumHeight(min(high, room.height()))
        self.resize(width, min(max(self.height(), high), room.height()))
