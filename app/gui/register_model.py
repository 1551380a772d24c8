"""Everybody in the register as a table: searched as one types, worked out row by row as rows come into sight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gui import register_words as words
from app.gui import signs
from app.gui.open_register import today
from consent_db.adults import standing_on
from consent_db.records import Person, PersonId
from consent_db.review import next_actions
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
        self._everybody: tuple[tuple[str, Person], ...] = ()
        self._people: tuple[Person, ...] = ()
        self._rows: dict[PersonId, _Row] = {}
        self._words: tuple[str, ...] = ()

    def show_snapshot(self, snapshot: ConsentSnapshot | None) -> None:
        self.beginResetModel()
        self._snapshot = snapshot
        self._rows = {}
        people = snapshot.people if snapshot is not None else ()
        named = sorted(people, key=lambda p: (p.display_name.casefold(), p.person_id))
        self._everybody = tuple((self._said(person), person) for person in named)
        self._choose()
        self.endResetModel()

    def search(self, text: str) -> None:
        self.beginResetModel()
        self._words = tuple(text.casefold().split())
        self._choose()
        self.endResetModel()

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
                next_actions(person, snapshot, day),
            )
        if found is None:
            raise RuntimeError("no register is shown")
        return found

    def _choose(self) -> None:
        def fits(said: str, person: Person) -> bool:
            return all(word in said or person.person_id.startswith(word) for word in self._words)

        self._people = tuple(person for said, person in self._everybody if fits(said, person))

    def _said(self, person: Person) -> str:
        """What is searched; of the id, which is letters by chance, only its beginning counts."""
        guardians = self._snapshot.guardians_of(person.person_id) if self._snapshot is not None else ()
        names = (g.name for g in guardians)
        return "\n".join((person.display_name, person.contact, *names)).casefold()
