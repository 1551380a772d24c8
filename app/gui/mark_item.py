"""One mark on the canvas: an outline that can be seen on any ground, a number, and the word once it is chosen."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.domain.answers import FindingKey
from app.domain.geometry import Box
from app.domain.shapes import Shape, ShapeKind
from app.gui import signs
from app.gui.theme import DARK, LABEL
from app.pipeline.attended import Item

REACH = 9.0
"""How near to a handle the pointer must be, in pixels of the screen."""
SMALLEST = 4.0


class Handle(Enum):
    """What of an own mark is dragged: which sides follow the pointer (left, top, right, bottom)."""

    TOP_LEFT = (1, 1, 0, 0)
    TOP_RIGHT = (0, 1, 1, 0)
    BOTTOM_LEFT = (1, 0, 0, 1)
    BOTTOM_RIGHT = (0, 0, 1, 1)
    WHOLE = (1, 1, 1, 1)


class MarkItem(QGraphicsItem):
    """Drawn where the finding is, not where its cover reaches: the cover is seen on the photo itself."""

    def __init__(self, number: int, item: Item) -> None:
        super().__init__()
        self._number = number
        self._item = item
        self._sign = signs.of_item(item)
        self._shape = item.own.shape if item.own is not None else None
        box = item.box
        self._area = QRectF(box.x0, box.y0, box.width, box.height)
        self.chosen = False
        self.setZValue(1)

    @property
    def key(self) -> FindingKey:
        return self._item.key

    @property
    def area(self) -> float:
        return self._area.width() * self._area.height()

    def set_chosen(self, chosen: bool) -> None:
        if chosen != self.chosen:
            self.prepareGeometryChange()
            self.chosen = chosen
            self.setZValue(2 if chosen else 1)
            self.update()

    # Reshaping an own mark

    def handle_at(self, at: QPointF, scale: float) -> Handle | None:
        """What is under the pointer of a mark that may be changed; None for what detection found."""
        if self._shape is None:
            return None
        reach = REACH / scale
        for handle, corner in self._corners().items():
            if abs(at.x() - corner.x()) <= reach and abs(at.y() - corner.y()) <= reach:
                return handle
        return Handle.WHOLE if self._area.contains(at) else None

    def drag(self, handle: Handle, by: QPointF) -> None:
        """Shows where the mark would lie."""
        if self._shape is not None:
            box = self._dragged(handle, by)
            self.prepareGeometryChange()
            self._area = QRectF(box.x0, box.y0, box.width, box.height)
            self.update()

    def dropped(self, handle: Handle, by: QPointF) -> Shape | None:
        """The new shape; None where nothing was moved."""
        if self._shape is None or (abs(by.x()) < 1 and abs(by.y()) < 1):
            return None
        return self._shape.fitted(self._dragged(handle, by))

    def _dragged(self, handle: Handle, by: QPointF) -> Box:
        left, top, right, bottom = handle.value
        old = self._item.box
        x0, y0 = old.x0 + left * by.x(), old.y0 + top * by.y()
        x1, y1 = old.x1 + right * by.x(), old.y1 + bottom * by.y()
        if x1 - x0 < SMALLEST or y1 - y0 < SMALLEST:
            return old
        return Box(x0, y0, x1, y1)

    def _corners(self) -> dict[Handle, QPointF]:
        return {
            Handle.TOP_LEFT: self._area.topLeft(),
            Handle.TOP_RIGHT: self._area.topRight(),
            Handle.BOTTOM_LEFT: self._area.bottomLeft(),
            Handle.BOTTOM_RIGHT: self._area.bottomRight(),
        }

    # Drawing

    def boundingRect(self) -> QRectF:
        # The number and the word stand outside, and are as large on the screen at every zoom.
        scale = self._scale()
        return self._area.adjusted(-4 / scale, -24 / scale, 190 / scale, 8 / scale)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self._area)
        return path

    def _scale(self) -> float:
        views = self.scene().views() if self.scene() is not None else []
        return float(views[0].transform().m11()) if views else 1.0

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._sign.shape is signs.Shape.DASHED and not self.chosen:
            # What is not even covered must not hide the photo: a thin line until it is chosen.
            pen = QPen(QColor(255, 255, 255, 130), 1, Qt.PenStyle.DashLine)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawRect(self._area)
            return
        for colour, width in ((QColor(0, 0, 0, 150), 6.0), (QColor(255, 255, 255, 220), 4.0), (self._sign.colour, 2.0)):
            pen = QPen(colour, width + (1 if self.chosen else 0))
            pen.setCosmetic(True)
            if self._sign.shape is signs.Shape.DASHED and width == 2.0:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self._shape is not None and self._shape.kind is ShapeKind.ELLIPSE:
                painter.drawEllipse(self._area)
            else:
                painter.drawRect(self._area)
        self._paint_tag(painter)
        if self.chosen and self._shape is not None:
            side = 8 / self._scale()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._sign.colour)
            for corner in self._corners().values():
                painter.drawRect(QRectF(corner.x() - side / 2, corner.y() - side / 2, side, side))

    def _paint_tag(self, painter: QPainter) -> None:
        painter.save()
        painter.translate(self._area.topLeft())
        scale = 1 / self._scale()
        painter.scale(scale, scale)
        words = f"{self._number}  {self._sign.word}" if self.chosen else str(self._number)
        font = QFont(painter.font())
        font.setPixelSize(LABEL + 1)
        font.setBold(True)
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(words) + 24
        tag = QRectF(-2, -20, wide, 18)
        painter.setPen(QPen(QColor(255, 255, 255), 1))
        painter.setBrush(QColor(24, 26, 30))
        painter.drawRoundedRect(tag, 3, 3)
        signs.draw(painter, _on_dark(self._sign), QRectF(3, -16, 10, 10))
        painter.setPen(QColor(255, 255, 255))
        painter.drawText(tag.adjusted(18, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


def _on_dark(sign: signs.Sign) -> signs.Sign:
    """The tag is dark in both looks, so that a number can be read on any photo."""
    colour = sign.colour if sign.colour.lightness() > 110 else QColor(DARK.covered)
    return signs.Sign(sign.word, sign.shape, colour)
