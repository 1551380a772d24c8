"""What of the event was exported: who is shown where, what became of it, and what a withdrawal asks to be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, QModelIndex, QPersistentModelIndex, Qt

from app.gui import words
from consent_db.ages import london_date
from consent_db.channels import Action
from consent_db.records import ExportId, LedgerEntry, PersonId
from consent_db.snapshot import ConsentSnapshot

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Column(IntEnum):
    PHOTO = 0
    SHOWN = 1
    CHANNEL = 2
    EXPORTED = 3
    STATE = 4
    PLACE = 5
    TO_DO = 6


@dataclass(frozen=True, slots=True)
class Copy:
    """A row of the ledger, with the photo's path in the event and what is to be done about it."""

    entry: LedgerEntry
    source: str
    to_do: tuple[Action, ...] = ()


def copies(
    entries: tuple[LedgerEntry, ...], to_do: Mapping[ExportId, frozenset[Action]], sources: Mapping[str, str]
) -> tuple[Copy, ...]:
    """The event's rows, what has to be dealt with first; `sources` are the event's photos by their ids."""
    order = list(Action)
    found = [
        Copy(e, sources[e.photo_id], tuple(sorted(to_do.get(e.export_id, ()), key=order.index)))
        for e in entries
        if e.photo_id in sources
    ]
    return tuple(sorted(found, key=lambda copy: (not copy.to_do, copy.source, copy.entry.exported_at)))


class LedgerModel(QAbstractTableModel):
    """A row for each export. Names are looked up when they are shown, and are nowhere else."""

    def __init__(self) -> None:
        super().__init__()
        self._copies: tuple[Copy, ...] = ()
        self._snapshot: ConsentSnapshot | None = None

    def show(self, found: tuple[Copy, ...], snapshot: ConsentSnapshot | None) -> None:
        self.beginResetModel()
        self._copies, self._snapshot = found, snapshot
        self.endResetModel()

    def copy(self, row: int) -> Copy:
        return self._copies[row]

    @property
    def to_do(self) -> int:
        """How many copies somebody has to deal with."""
        return sum(bool(copy.to_do) for copy in self._copies)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._copies)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                _tr("Photo"),
                _tr("Who is shown"),
                _tr("Channel"),
                _tr("Exported"),
                _tr("State"),
                _tr("Where"),
                _tr("To do"),
            )[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._copies):
            return None
        copy = self._copies[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(copy, Column(index.column()))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (self._text(copy, column) for column in Column)))
        return None

    def _text(self, copy: Copy, column: Column) -> str:
        entry = copy.entry
        match column:
            case Column.PHOTO:
                return copy.source
            case Column.SHOWN:
                return ", ".join(sorted(self._name(person) for person in entry.people_shown))
            case Column.CHANNEL:
                return words.of_channel(entry.channel)
            case Column.EXPORTED:
                return QLocale().toString(london_date(entry.exported_at), "d MMM yyyy")
            case Column.STATE:
                return words.of_export(entry.state)
            case Column.PLACE:
                return ", ".join((entry.place or entry.file).split("\n"))
        return " ".join(words.of_action(action) for action in copy.to_do)

    def _name(self, who: PersonId) -> str:
        person = self._snapshot.person(who) if self._snapshot is not None else None
        return person.display_name if person is not None else _tr("Somebody no longer in the register")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ledger", text)
