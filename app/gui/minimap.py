"""Where in a large photo one is: a small copy in the corner, with the part in sight outlined."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.gui.theme import SPACE, colours

LONGEST = 160


class Minimap(QWidget):
    """A click or a drag moves the view there (`centred`, in source pixels). Out of the way of the keyboard."""

    centred = Signal(QPointF)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._seen = QRectF()
        self._whole = QRectF(0, 0, 1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_photo(self, image: QImage | None) -> None:
        self._image = None
        if image is not None:
            self._image = image.scaled(
                LONGEST, LONGEST, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self.resize(self._image.size())
            self.place()

    def show_view(self, seen: QRectF, whole: QRectF, *, hidden: bool) -> None:
        self._seen, self._whole = seen, whole
        self.setVisible(not hidden and self._image is not None)
        self.update()

    def place(self) -> None:
        """Into the lower right corner."""
        parent = self.parentWidget()
        if parent is not None:
            self.move(parent.width() - self.width() - SPACE, parent.height() - self.height() - SPACE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        self.centred.emit(
            QPointF(at.x() / self.width() * self._whole.width(), at.y() / self.height() * self._whole.height())
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is None:
            return
        painter = QPainter(self)
        # Faint: it is a map, and it shows what the photo has under its covers.
        painter.fillRect(self.rect(), QColor(colours().panel))
        painter.setOpacity(0.25)
        painter.drawImage(self.rect(), self._image)
        painter.setOpacity(1.0)
        painter.setPen(QPen(QColor(colours().line), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        x, y = self.width() / self._whole.width(), self.height() / self._whole.height()
        seen = self._seen.intersected(self._whole)
        painter.setPen(QPen(QColor(colours().accent), 2))
        painter.drawRect(QRectF(seen.left() * x, seen.top() * y, seen.width() * x, seen.height() * y))
