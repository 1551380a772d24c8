"""The marks of the photo under review as a list: what the canvas shows, in words, also for a screen reader."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.answers import FindingKey
from app.domain.findings import Kind
from app.gui import signs, words
from app.gui.placing import may_hold_text
from app.pipeline.attended import Item
from consent_db.rules import Reason
from consent_db.snapshot import ConsentSnapshot

NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
FOLD_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class MarksModel(QAbstractListModel):
    """A row for each item of the photo, in the order of their numbers; areas that may hold text, which come last, are
    one row until somebody unfolds them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Item, ...] = ()
        self._snapshot: ConsentSnapshot | None = None
        self._named = 0
        """How many items come before those that may hold text."""
        self.unfolded = False

    def show(self, items: tuple[Item, ...], snapshot: ConsentSnapshot | None) -> None:
        """The items as they are now, in the order of `placed`; rows that stay keep their place."""
        named = sum(not may_hold_text(item) for item in items)
        if len(items) - named == 1:
            # One alone is a row like any other.
            named += 1
        same = tuple(item.key for item in items) == tuple(item.key for item in self._items) and named == self._named
        self._snapshot = snapshot
        if same and items:
            self._items = items
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1), [])
            return
        self.beginResetModel()
        self._items, self._named = items, named
        self.endResetModel()

    @property
    def folded(self) -> int:
        """How many areas may hold text and are not covered."""
        return len(self._items) - self._named

    @property
    def fold_row(self) -> int:
        """The row that stands for them; -1 where there is none."""
        return self._named if self.folded else -1

    def unfold(self, unfolded: bool) -> None:
        """A row for each of them, or one row for all."""
        if unfolded != self.unfolded:
            self.beginResetModel()
            self.unfolded = unfolded
            self.endResetModel()

    def bring(self, key: FindingKey) -> int:
        """The row of this item, which is unfolded where it has none; -1 where it is not here."""
        if self.row_of(key) < 0 and any(item.key == key for item in self._items):
            self.unfold(True)
        return self.row_of(key)

    @property
    def covered_texts(self) -> list[FindingKey]:
        """Every text that is covered because nobody said anything of it."""
        return [item.key for item in self._items if Reason.TEXT_NOT_CLEARED in item.reasons]

    def number(self, row: int) -> int:
        """The number of the item in this row, on the photo and in the list."""
        return row + 1 if row < self._named else row

    @property
    def items(self) -> tuple[Item, ...]:
        return self._items

    def item(self, row: int) -> Item | None:
        number = self.number(row)
        shown = 0 <= row < self.rowCount() and row != self.fold_row
        return self._items[number - 1] if shown else None

    def row_of(self, key: FindingKey) -> int:
        """The row of this item; -1 where it is not here, or folded away."""
        place = next((place for place, item in enumerate(self._items) if item.key == key), -1)
        if place < self._named:
            return place
        return place + 1 if self.unfolded else -1

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if parent.isValid():
            return 0
        return self._named + (0 if not self.folded else 1 + self.folded if self.unfolded else 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and index.row() == self.fold_row:
            if role == Qt.ItemDataRole.DecorationRole:
                return signs.icon(signs.of_fold())
            return folded_words(self.folded) if role in FOLD_ROLES else None
        item = self.item(index.row()) if index.isValid() else None
        if item is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{self.number(index.row())}   {who(item, self._snapshot)}   {signs.of_item(item).word}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(item, self.number(index.row()), self._snapshot)
            case Qt.ItemDataRole.ToolTipRole:
                return why(item)
            case Qt.ItemDataRole.DecorationRole:
                return signs.icon(signs.of_item(item))
        return None


def _tr(text: str) -> str:
    return QCoreApplication.translate("Mark", text)


def folded_words(many: int) -> str:
    return _tr("{0} areas that may hold text, not covered").format(many)


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
