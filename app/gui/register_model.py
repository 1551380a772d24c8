"""Everybody in the register as a table: searched as one types, worked out row by row as rows come into sight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gui import register_words as words
from app.gui import signs
from app.gui.roll import NOBODY, Roll
from app.gui.words import next_of
from consent_db.adults import standing_on
from consent_db.clock import today
from consent_db.lacking import lacking
from consent_db.records import Person, PersonId
from consent_db.snapshot import ConsentSnapshot

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Column(IntEnum):
    NAME = 0
    AGE = 1
    STATE = 2
    ENDS = 3
    MISSING = 4


@dataclass(frozen=True, slots=True)
class _Row:
    age: str
    state: words.Stands
    ends: date | None
    missing: tuple[str, ...]


class RegisterModel(QAbstractTableModel):
    """A row for each person whose name, contact, id or guardian's name holds all the words, by name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._snapshot: ConsentSnapshot | None = None
        self._roll = NOBODY
        self._people: tuple[Person, ...] = ()
        self._rows: dict[PersonId, _Row] = {}
        self._typed = ""
        self._only: frozenset[PersonId] | None = None

    def show_people(self, snapshot: ConsentSnapshot | None, roll: Roll) -> None:
        """Everybody of `snapshot`, whose roll this is."""
        self._snapshot, self._roll, self._rows = snapshot, roll, {}
        self._choose()

    def search(self, typed: str) -> None:
        self._typed = typed
        self._choose()

    def show_only(self, people: frozenset[PersonId] | None) -> None:
        """Leaves everybody else out; None: nobody is."""
        self._only = people
        self._choose()

    @property
    def people(self) -> tuple[Person, ...]:
        """Those in the table, in its order."""
        return self._people

    def person(self, row: int) -> Person | None:
        return self._people[row] if 0 <= row < len(self._people) else None

    def row_of(self, person: PersonId) -> int | None:
        return next((row for row, one in enumerate(self._people) if one.person_id == person), None)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.NAME: self.tr("Name"),
            Column.AGE: self.tr("Age"),
            Column.STATE: self.tr("Consent"),
            Column.ENDS: self.tr("Until"),
            Column.MISSING: self.tr("Next"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        person = self.person(index.row()) if index.isValid() else None
        if person is None or self._snapshot is None:
            return None
        column = Column(index.column())
        if column is Column.NAME:
            shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return person.display_name if shown else person.person_id if role == Qt.ItemDataRole.ToolTipRole else None
        row = self._row(person)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return {
                    Column.AGE: row.age,
                    Column.STATE: words.sign_of(row.state).word,
                    Column.ENDS: words.of_date(row.ends),
                    Column.MISSING: row.missing[0] if row.missing else "",
                }[column]
            case Qt.ItemDataRole.DecorationRole if column is Column.STATE:
                return signs.icon(words.sign_of(row.state))
            case Qt.ItemDataRole.ToolTipRole if column is Column.MISSING:
                return "\n".join(row.missing)
        return None

    def _row(self, person: Person) -> _Row:
        found = self._rows.get(person.person_id)
        if found is None and self._snapshot is not None:
            snapshot, day = self._snapshot, today()
            found = self._rows[person.person_id] = _Row(
                words.of_standing(standing_on(person, day)),
                words.stands(person, snapshot, day),
                words.ends(person, snapshot, day),
                tuple(dict.fromkeys(map(next_of, lacking(person, snapshot, snapshot.policy, day).reasons))),
            )
        if found is None:
            raise RuntimeError("no register is shown")
        return found

    def _choose(self) -> None:
        self.beginResetModel()
        found = self._roll.fitting(self._typed)
        only = self._only
        self._people = found if only is None else tuple(person for person in found if person.person_id in only)
        self.endResetModel()
