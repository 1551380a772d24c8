"""Every approval on record, also those that were taken back: a row each, found by typing or by what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gui import answer_words, signs, words
from app.gui.answer_words import Holds, holds
from app.gui.open_register import today
from app.gui.register_words import of_date
from consent_db.approvals import Approval, ApprovalId, ApprovalStep
from consent_db.searching import folded
from consent_db.snapshot import ConsentSnapshot

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SHORT = 12
"""Letters of a photo's SHA-256 where the photo has no name here."""


class Column(IntEnum):
    PHOTO = 0
    ABOUT = 1
    QUESTION = 2
    ANSWER = 3
    USE = 4
    UNTIL = 5
    BY = 6
    STATE = 7


@dataclass(frozen=True, slots=True)
class Given:
    """An approval and what became of it; `back` is the step by which it was taken back."""

    approval: Approval
    back: ApprovalStep | None
    holds: Holds


class ApprovalsModel(QAbstractTableModel):
    """The newest first. Names are looked up when they are shown, and are nowhere else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Given, ...] = ()
        self._rows: tuple[Given, ...] = ()
        self._snapshot: ConsentSnapshot | None = None
        self._sources: Mapping[str, str] = {}
        self._typed = ""
        self._only: Holds | None = None

    def show(
        self,
        approvals: Sequence[Approval],
        taken_back: Sequence[tuple[Approval, ApprovalStep]],
        snapshot: ConsentSnapshot | None,
        sources: Mapping[str, str],
    ) -> None:
        """`sources` are the names of the open event's photos by their ids."""
        day = today()
        found = [Given(one, None, holds(one, None, day)) for one in approvals]
        found += [Given(one, step, holds(one, step, day)) for one, step in taken_back]
        found.sort(key=lambda given: (given.approval.decided_on, given.approval.approval_id), reverse=True)
        self._all, self._snapshot, self._sources = tuple(found), snapshot, sources
        self._choose()

    def search(self, typed: str) -> None:
        self._typed = typed
        self._choose()

    def show_only(self, how: Holds | None) -> None:
        """None: all of them."""
        self._only = how
        self._choose()

    def counts(self) -> Mapping[Holds, int]:
        """Of all, whatever is shown."""
        return Counter(given.holds for given in self._all)

    def given(self, row: int) -> Given | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, approval: ApprovalId) -> int | None:
        return next((row for row, one in enumerate(self._rows) if one.approval.approval_id == approval), None)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                _tr("Photo"),
                _tr("About"),
                _tr("Question"),
                _tr("Answer"),
                _tr("For"),
                _tr("Until"),
                _tr("Decided by"),
                _tr("State"),
            )[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        given = self.given(index.row()) if index.isValid() else None
        if given is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(given, Column(index.column()))
            case Qt.ItemDataRole.DecorationRole if index.column() == Column.STATE:
                return signs.icon(answer_words.sign_of_approval(given.holds))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (self._text(given, column) for column in Column)))
        return None

    def _text(self, given: Given, column: Column) -> str:
        approval = given.approval
        match column:
            case Column.PHOTO:
                return self._sources.get(approval.photo_id, approval.photo_id[:SHORT])
            case Column.ABOUT:
                return answer_words.of_whom(approval.person, approval.gate, self._snapshot)
            case Column.QUESTION:
                return words.of_reason(approval.reason)
            case Column.ANSWER:
                return answer_words.of_answer(approval)
            case Column.USE:
                return words.of_publication(approval.publication)
            case Column.UNTIL:
                return of_date(approval.last_day)
            case Column.BY:
                return f"{approval.decided_by} ({answer_words.of_role(approval.role)})"
        return answer_words.sign_of_approval(given.holds).word

    def _choose(self) -> None:
        self.beginResetModel()
        wanted = folded(self._typed).split()
        self._rows = tuple(
            given
            for given in self._all
            if self._only in (None, given.holds) and (not wanted or self._fits(given, wanted))
        )
        self.endResetModel()

    def _fits(self, given: Given, wanted: Sequence[str]) -> bool:
        approval = given.approval
        said = folded(
            *(self._text(given, column) for column in Column),
            approval.photo_id,
            approval.approval_id,
            approval.person or "",
        )
        return all(word in said for word in wanted)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Approvals", text)
