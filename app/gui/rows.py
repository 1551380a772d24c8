"""Widgets side by side, on as many rows as the width asks for: the window stays as narrow as its widest button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import SPACE


class Rows(QWidget):
    """From the left, and from the top. What is hidden takes no room from the next change on: listening to every widget
    would be called for widgets that are being deleted, which ends the program.

    A widget, not a layout of our own: Qt deletes the items of a layout while Python still holds them.
    """

    def __init__(self, spacing: int = SPACE) -> None:
        super().__init__()
        self._spacing = spacing
        self._widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def addWidget(self, widget: QWidget) -> None:
        """At the end."""
        widget.setParent(self)
        self._widgets.append(widget)
        if self.isVisible():
            widget.show()
        self._arrange()

    def removeWidget(self, widget: QWidget) -> None:
        """It stays a child until whoever removes it deletes it."""
        self._widgets.remove(widget)
        widget.hide()
        self._arrange()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        """All on one row."""
        hints = [widget.sizeHint() for widget in self._shown]
        between = self._spacing * max(0, len(hints) - 1)
        return QSize(sum(hint.width() for hint in hints) + between, max((hint.height() for hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        """The widest alone."""
        wide = max((widget.sizeHint().width() for widget in self._shown), default=0)
        return QSize(wide, max((widget.sizeHint().height() for widget in self._shown), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    @property
    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _arrange(self) -> None:
        self.updateGeometry()
        self._place(self.width(), move=True)

    def _place(self, width: int, *, move: bool) -> int:
        """Puts every widget at its place, or only works out how high that is."""
        left, top, high = 0, 0, 0
        for widget in self._shown:
            hint = widget.sizeHint()
            if left and left + hint.width() > width:
                left, top, high = 0, top + high + self._spacing, 0
            if move:
                widget.setGeometry(left, top, hint.width(), hint.height())
            left += hint.width() + self._spacing
            high = max(high, hint.height())
        return top + high
