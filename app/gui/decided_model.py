"""What was decided, a row for each person and each question about a photo, the newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.gui import answer_words, signs, words
from app.gui.approvals_model import SHORT
from app.gui.register_words import of_date
from consent_db.decided import Decided, Line
from consent_db.decision import Outcome
from consent_db.reasons import Reason
from consent_db.searching import folded
from consent_db.snapshot import ConsentSnapshot

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Found = Sequence[tuple[Decided, Sequence[Line]]]


class Column(IntEnum):
    WHEN = 0
    PHOTO = 1
    USE = 2
    ABOUT = 3
    OUTCOME = 4
    WHY = 5
    BY = 6


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a decision. `said` is what is searched, without capitals and accents."""

    entry: Decided
    line: Line
    said: str


class DecidedModel(QAbstractTableModel):
    """Names are looked up when they are shown or searched, and are nowhere else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Row, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._snapshot: ConsentSnapshot | None = None
        self._sources: Mapping[str, str] = {}
        self._typed = ""
        self._only: Outcome | None = None

    def show(self, rows: tuple[Row, ...], snapshot: ConsentSnapshot | None, sources: Mapping[str, str]) -> None:
        """`sources` are the names of the open event's photos by their ids."""
        self._all, self._snapshot, self._sources = rows, snapshot, sources
        self._choose()

    def search(self, typed: str) -> None:
        self._typed = typed
        self._choose()

    def show_only(self, outcome: Outcome | None) -> None:
        """None: all of them."""
        self._only = outcome
        self._choose()

    @property
    def rows(self) -> tuple[Row, ...]:
        """Those in the table, in its order."""
        return self._rows

    @property
    def any(self) -> bool:
        """Is anything recorded, whatever is shown?"""
        return bool(self._all)

    def row(self, number: int) -> Row | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                _tr("Decided"),
                _tr("Photo"),
                _tr("For"),
                _tr("About"),
                _tr("Outcome"),
                _tr("Why"),
                _tr("Let go by"),
            )[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(row, Column(index.column()))
            case Qt.ItemDataRole.DecorationRole if index.column() == Column.OUTCOME:
                return signs.icon(answer_words.sign_of_outcome(row.line.outcome))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (self._text(row, column) for column in Column)))
        return None

    def _text(self, row: Row, column: Column) -> str:
        entry, line = row.entry, row.line
        match column:
            case Column.WHEN:
                moment = QDateTime.fromSecsSinceEpoch(int(entry.decided_at.timestamp()))
                return QLocale().toString(moment, "d MMM yyyy, HH:mm")
            case Column.PHOTO:
                return self._sources.get(entry.photo_id, entry.photo_id[:SHORT])
            case Column.USE:
                return words.of_publication(entry.publication)
            case Column.ABOUT:
                return answer_words.of_whom(line.person, line.gate, self._snapshot)
            case Column.OUTCOME:
                return of_outcome(line)
            case Column.WHY:
                return " ".join(map(words.of_reason, in_order(line)))
        return entry.approver

    def _choose(self) -> None:
        self.beginResetModel()
        wanted = folded(self._typed).split()
        self._rows = tuple(
            row
            for row in self._all
            if self._only in (None, row.line.outcome) and all(word in row.said for word in wanted)
        )
        self.endResetModel()


def rows_of(found: Found, snapshot: ConsentSnapshot | None, sources: Mapping[str, str]) -> tuple[Row, ...]:
    """The newest first. A question that passed without a word says nothing and is left out. Not for the window's
    thread: there may be tens of thousands."""
    return tuple(
        Row(entry, line, _said(entry, line, snapshot, sources))
        for entry, lines in reversed(found)
        for line in lines
        if line.gate is None or line.reasons
    )


def in_order(line: Line) -> tuple[Reason, ...]:
    return tuple(sorted(line.reasons))


def of_outcome(line: Line) -> str:
    if line.gate is not None:
        return answer_words.of_gate_outcome(line.outcome)
    return answer_words.sign_of_outcome(line.outcome).word


def of_row(row: Row) -> str:
    """All that is recorded of it, in sentences, with the rules by their codes."""
    entry, line = row.entry, row.line
    said = [f"{words.of_reason(one)} ({one})" for one in in_order(line)]
    if line.relies_on:
        said.append(_tr("Relies on {0}.").format(", ".join(sorted(line.relies_on))))
    if line.last_day is not None:
        said.append(_tr("Until {0}.").format(of_date(line.last_day)))
    said.append(
        _tr("The photo {0}; decided by the rules in version {1}, from inputs {2}.").format(
            answer_words.of_verdict(entry.verdict), entry.policy, entry.inputs[:SHORT]
        )
    )
    if entry.note:
        said.append(_tr("Note: {0}").format(entry.note))
    return " ".join(said)


def _said(entry: Decided, line: Line, snapshot: ConsentSnapshot | None, sources: Mapping[str, str]) -> str:
    return folded(
        sources.get(entry.photo_id, ""),
        entry.photo_id,
        entry.decision_id,
        words.of_publication(entry.publication),
        answer_words.of_whom(line.person, line.gate, snapshot),
        line.person or "",
        entry.approver,
        *(f"{words.of_reason(one)} {one}" for one in line.reasons),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Decided", text)
