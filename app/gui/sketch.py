"""What is being drawn on the canvas with the mouse, before it is a mark."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from app.domain.shapes import Shape, ShapeKind
from app.gui.theme import colours

SMALLEST_DRAWN = 4.0


class Tool(Enum):
    """What the mouse does."""

    SELECT = "select"
    RECTANGLE = "rectangle"
    ELLIPSE = "ellipse"
    FREEHAND = "freehand"
    FACE = "face"


KINDS = {Tool.ELLIPSE: ShapeKind.ELLIPSE, Tool.FREEHAND: ShapeKind.FREEHAND}
"""Whatever else draws, draws rectangles."""


class Sketch(QGraphicsPathItem):
    """An outline in source pixels, from where the mouse was pressed to where it is."""

    def __init__(self, tool: Tool, at: QPointF) -> None:
        super().__init__()
        self.tool = tool
        self.begun_at = at
        self._points = [at]
        pen = QPen(QColor(colours().accent), 2)
        pen.setCosmetic(True)
        self.setPen(pen)

    def go_on(self, at: QPointF) -> None:
        self._points = [*self._points, at] if self.tool is Tool.FREEHAND else [self._points[0], at]
        path = QPainterPath()
        area = QRectF(self._points[0], self._points[-1]).normalized()
        if self.tool is Tool.FREEHAND:
            path.addPolygon(self._points)
        elif self.tool is Tool.ELLIPSE:
            path.addEllipse(area)
        else:
            path.addRect(area)
        self.setPath(path)

    @property
    def shape_drawn(self) -> Shape | None:
        """None where the mouse hardly moved: that was a click."""
        xs, ys = [p.x() for p in self._points], [p.y() for p in self._points]
        if max(xs) - min(xs) < SMALLEST_DRAWN or max(ys) - min(ys) < SMALLEST_DRAWN:
            return None
        return Shape(KINDS.get(self.tool, ShapeKind.RECTANGLE), tuple((p.x(), p.y()) for p in self._points))
