"""States of photos and marks as a word, a shape and a colour: never by colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from app.event.desk import PhotoState
from app.event.standing import Fate
from app.gui.theme import colours
from app.pipeline.attended import Item
from consent_db.rules import Outcome, Reason

SIDE = 12
"""Of a sign in a list, in pixels."""


class Shape(Enum):
    CIRCLE = "circle"
    SQUARE = "square"
    RING = "ring"
    TRIANGLE = "triangle"
    OCTAGON = "octagon"
    DASHED = "dashed"
    TICK = "tick"
    CROSS = "cross"
    DOTS = "dots"


@dataclass(frozen=True, slots=True)
class Sign:
    """What a state looks like: `word` is translated, `colour` belongs to the colours in use."""

    word: str
    shape: Shape
    colour: QColor


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sign", text)


def of_photo(state: PhotoState) -> Sign:
    now = colours()
    word, shape, colour = {
        PhotoState.LOOKING: (_tr("Looking"), Shape.DOTS, now.muted),
        PhotoState.TO_REVIEW: (_tr("To review"), Shape.RING, now.ink),
        PhotoState.DECIDE: (_tr("Decide"), Shape.TRIANGLE, now.decide),
        PhotoState.MORE_CONSENT: (_tr("More consent needed"), Shape.TRIANGLE, now.decide),
        PhotoState.BLOCKED: (_tr("Blocked"), Shape.OCTAGON, now.blocked),
        PhotoState.READY: (_tr("Ready"), Shape.CIRCLE, now.shown),
        PhotoState.DELIVERED: (_tr("Delivered"), Shape.TICK, now.accent),
        PhotoState.HELD: (_tr("Held"), Shape.OCTAGON, now.blocked),
        PhotoState.FAILED: (_tr("Failed"), Shape.CROSS, now.blocked),
    }[state]
    return Sign(word, shape, QColor(colour))


def of_item(item: Item) -> Sign:
    now = colours()
    if item.dismissed is not None:
        return Sign(_tr("Left as it is"), Shape.DASHED, QColor(now.muted))
    if Reason.NAMED_TWICE in item.reasons:
        return Sign(_tr("Named twice"), Shape.OCTAGON, QColor(now.blocked))
    if item.outcome is Outcome.BLOCK:
        return Sign(_tr("Blocked"), Shape.OCTAGON, QColor(now.blocked))
    if item.outcome is Outcome.HUMAN and (item.answered or item.suggestions):
        return Sign(_tr("Decide"), Shape.TRIANGLE, QColor(now.decide))
    if item.marks:
        if item.possible:
            return Sign(_tr("Possible, covered"), Shape.DASHED, QColor(now.muted))
        return Sign(_tr("Covered"), Shape.SQUARE, QColor(now.covered))
    if item.possible:
        return Sign(_tr("Possible, not covered"), Shape.DASHED, QColor(now.muted))
    if item.on_list:
        return Sign(_tr("Stays readable"), Shape.CIRCLE, QColor(now.shown))
    return Sign(_tr("Shown"), Shape.CIRCLE, QColor(now.shown))


def of_fold() -> Sign:
    """Of the row that stands for all areas that may hold text and are not covered."""
    return Sign(_tr("Possible, not covered"), Shape.DASHED, QColor(colours().muted))


def of_fate(fate: Fate) -> Sign:
    now = colours()
    word, shape, colour = {
        Fate.GOES: (_tr("Ready"), Shape.CIRCLE, now.shown),
        Fate.OUT: (_tr("Delivered, proved"), Shape.TICK, now.accent),
        Fate.HELD: (_tr("Held"), Shape.OCTAGON, now.blocked),
        Fate.WAITS: (_tr("Not yet"), Shape.TRIANGLE, now.decide),
        Fate.BLOCKED: (_tr("Blocked"), Shape.OCTAGON, now.blocked),
    }[fate]
    return Sign(word, shape, QColor(colour))


def icon(sign: Sign) -> QIcon:
    """The sign's shape for a list; in a selected row, in the colour of its text."""
    made = QIcon(_pixmap(sign))
    selected = QColor(colours().on_accent)
    made.addPixmap(_pixmap(Sign(sign.word, sign.shape, selected)), QIcon.Mode.Selected)
    return made


def _pixmap(sign: Sign) -> QPixmap:
    pixmap = QPixmap(2 * SIDE, 2 * SIDE)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw(painter, sign, QRectF(1, 1, SIDE - 2, SIDE - 2))
    painter.end()
    return pixmap


def draw(painter: QPainter, sign: Sign, area: QRectF) -> None:
    """Draws the sign's shape into the square `area`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(sign.colour, max(1.5, area.width() / 8))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(sign.colour)
    left, top, side = area.left(), area.top(), area.width()

    def at(x: float, y: float) -> QPointF:
        return QPointF(left + x * side, top + y * side)

    match sign.shape:
        case Shape.CIRCLE:
            painter.drawEllipse(area)
        case Shape.RING:
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(area.adjusted(1, 1, -1, -1))
        case Shape.SQUARE:
            painter.drawRect(area.adjusted(side * 0.06, side * 0.06, -side * 0.06, -side * 0.06))
        case Shape.TRIANGLE:
            painter.drawPolygon(QPolygonF([at(0.5, 0.02), at(1, 0.94), at(0, 0.94)]))
        case Shape.OCTAGON:
            cut = 0.29
            corners = [(cut, 0), (1 - cut, 0), (1, cut), (1, 1 - cut), (1 - cut, 1), (cut, 1), (0, 1 - cut), (0, cut)]
            painter.drawPolygon(QPolygonF([at(x, y) for x, y in corners]))
        case Shape.DASHED:
            pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        case Shape.TICK:
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF([at(0.08, 0.55), at(0.38, 0.85), at(0.92, 0.15)]))
        case Shape.CROSS:
            painter.setPen(pen)
            painter.drawLine(at(0.12, 0.12), at(0.88, 0.88))
            painter.drawLine(at(0.88, 0.12), at(0.12, 0.88))
        case Shape.DOTS:
            for x in (0.05, 0.41, 0.77):
                painter.drawEllipse(QRectF(at(x, 0.41).x(), at(x, 0.41).y(), side * 0.18, side * 0.18))
    painter.restore()
