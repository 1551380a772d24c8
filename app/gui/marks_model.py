"""The marks of the photo under review as a list: what the canvas shows, in words, also for a screen reader."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.answers import FindingKey
from app.domain.findings import Kind
from app.gui import signs, words
from app.pipeline.attended import Item
from consent_db.snapshot import ConsentSnapshot

NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class MarksModel(QAbstractListModel):
    """A row for each item of the photo, in the order of their numbers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Item, ...] = ()
        self._snapshot: ConsentSnapshot | None = None

    def show(self, items: tuple[Item, ...], snapshot: ConsentSnapshot | None) -> None:
        """The items as they are now; rows that stay keep their place."""
        same = tuple(item.key for item in items) == tuple(item.key for item in self._items)
        self._snapshot = snapshot
        if same and items:
            self._items = items
            self.dataChanged.emit(self.index(0), self.index(len(items) - 1), [])
            return
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    @property
    def items(self) -> tuple[Item, ...]:
        return self._items

    def item(self, row: int) -> Item | None:
        return self._items[row] if 0 <= row < len(self._items) else None

    def row_of(self, key: FindingKey) -> int:
        """The row of this item; -1 where it is not here."""
        return next((row for row, item in enumerate(self._items) if item.key == key), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index.row()) if index.isValid() else None
        if item is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{index.row() + 1}   {who(item, self._snapshot)}   {signs.of_item(item).word}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(item, index.row() + 1, self._snapshot)
            case Qt.ItemDataRole.ToolTipRole:
                return why(item)
            case Qt.ItemDataRole.DecorationRole:
                return signs.icon(signs.of_item(item))
        return None


def _tr(text: str) -> str:
    return QCoreApplication.translate("Mark", text)


def who(item: Item, snapshot: ConsentSnapshot | None) -> str:
    """Who or what an item is, as far as a human said or the program suggests."""
    if item.person is not None and snapshot is not None:
        person = snapshot.person(item.person)
        return person.display_name if person is not None else _tr("Somebody no longer in the register")
    if item.kind is Kind.TEXT:
        return _tr("Text “{0}”").format(item.words) if item.words else _tr("Text")
    if item.kind is Kind.CODE:
        return _tr("QR or bar code")
    if item.kind is Kind.AREA:
        return _tr("Marked by hand")
    if item.dismissed is not None:
        return _tr("Not a face")
    if item.answered:
        return _tr("Not in the register")
    if item.suggestions and snapshot is not None:
        person = snapshot.person(item.suggestions[0].person)
        if person is not None:
            return _tr("Looks like {0}: confirm?").format(person.display_name)
    return _tr("Possible face") if item.possible else _tr("Nobody named yet")


def spoken(item: Item, number: int, snapshot: ConsentSnapshot | None) -> str:
    """Person, outcome and reason in one sentence each."""
    return f"{number}. {who(item, snapshot)}. {signs.of_item(item).word}. {why(item)}".strip()


def why(item: Item) -> str:
    """Why an item is covered or shown, in sentences; empty where there is nothing to say."""
    if item.on_list:
        return _tr("Each of its words is on the list of words that may stay readable.")
    return " ".join(words.of_reason(reason) for reason in item.reasons)
