"""The events of the register as a list: title, when, where the photos lie and how many; or why one cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.gui.event_cards import EventCard
from app.gui.theme import LABEL, SPACE, colours
from consent_db.ages import london_date

NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
ROW = 56


class Role(IntEnum):
    CARD = Qt.ItemDataRole.UserRole
    LINE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Counted:
    """How many photos the event saved at `path` has; None where its folder is not there now."""

    path: Path
    photos: int | None
    folder: Path | None = None
    """Where they lie, once they were moved."""


class EventsModel(QAbstractListModel):
    """A row for each event, newest first. The photos of each are counted later, when somebody had a look."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[EventCard, ...] = ()
        self._counts: dict[Path, Counted] = {}

    def show(self, cards: tuple[EventCard, ...]) -> None:
        self.beginResetModel()
        self._cards = cards
        self._counts = {}
        self.endResetModel()

    def count(self, counted: Counted) -> None:
        """Adds a count to the row of its event."""
        self._counts[counted.path] = counted
        for row, card in enumerate(self._cards):
            if card.path == counted.path:
                self.dataChanged.emit(self.index(row), self.index(row), [])

    def is_missing(self, card: EventCard) -> bool:
        """Is it known that the folder with the event's photos is not there?"""
        return card.path in self._counts and self._counts[card.path].photos is None

    @property
    def cards(self) -> tuple[EventCard, ...]:
        return self._cards

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        card = self._cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _title(card)
            case Role.CARD:
                return card
            case Role.LINE:
                return self._line(card)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{_title(card)}, {self._line(card)}"
            case Qt.ItemDataRole.ToolTipRole:
                return card.began.folder if card.began is not None else str(card.trouble)
        return None

    def _line(self, card: EventCard) -> str:
        day = QLocale().toString(london_date(card.at), "d MMM yyyy")
        if card.began is None:
            return " · ".join([_tr("changed last on {0}").format(day), str(card.trouble)])
        parts, counted = [day], self._counts.get(card.path)
        if counted is not None and counted.photos is None:
            parts.append(_tr("the folder is not there"))
        elif counted is not None:
            parts.append(QCoreApplication.translate("Events", "%n photos", "", counted.photos or 0))
        moved = counted.folder if counted is not None else None
        return " · ".join([*parts, card.began.folder if moved is None else str(moved)])


class EventDelegate(QStyledItemDelegate):
    """The title, and the rest below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(240, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now = colours()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        area: QRect = option.rect
        painter.save()
        if chosen:
            painter.fillRect(area, QColor(now.accent))
        inside = area.adjusted(2 * SPACE, SPACE, -2 * SPACE, -SPACE)
        title, line = QFont(painter.font()), QFont(painter.font())
        title.setBold(True)
        line.setPixelSize(LABEL)
        # The end of a sentence may go; of a path, its middle.
        readable = index.data(Role.CARD).began is not None
        elide = Qt.TextElideMode.ElideMiddle if readable else Qt.TextElideMode.ElideRight
        half = inside.height() // 2
        for font, words, ink, top in (
            (title, index.data(), now.on_accent if chosen else now.ink, inside.top()),
            (line, index.data(Role.LINE), now.on_accent if chosen else now.muted, inside.top() + half),
        ):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            elided = painter.fontMetrics().elidedText(words, elide, inside.width())
            painter.drawText(QRect(inside.left(), top, inside.width(), half), Qt.AlignmentFlag.AlignVCenter, elided)
        painter.setPen(QColor(now.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.restore()


def _title(card: EventCard) -> str:
    return card.began.title if card.began is not None else _tr("An event that cannot be read")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Events", text)
