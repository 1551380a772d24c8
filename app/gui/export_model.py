"""The event's photos as they stand for export: a row for each photo and rendition, and how many there are of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import IntEnum
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)

from app.domain.photo import PhotoId
from app.event.dispatch import folders
from app.event.standing import Fate, Standing, differs, standings
from app.gui import signs, words
from app.gui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
AT_ONCE_MS = 10.0
TELL_EVERY = 0.1
"""Seconds."""
PHOTO = -1
"""In place of the number of a rendition: whichever."""
COVERS = "covers"
OUTDATED = "outdated"


class Column(IntEnum):
    PHOTO = 0
    PLACE = 1
    STATE = 2
    WHY = 3


class ExportModel(QAbstractTableModel):
    """`counted` follows whenever a number may have changed. Worked out in pieces, however many photos there are."""

    counted = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._sources: tuple[str, ...] = ()
        self._rows: dict[str, int] = {}
        self._chosen: tuple[int, ...] = ()
        self._folders: tuple[Path | None, ...] = ()
        self._standings: dict[str, tuple[Standing, ...]] = {}
        self._differing: set[str] = set()
        self._counts: Counter[tuple[int, str]] = Counter()
        self._unknown: dict[str, None] = {}
        self._told = 0.0
        self._catching_up = QTimer(self)
        self._catching_up.setInterval(0)
        self._catching_up.timeout.connect(self._catch_up)
        workspace.photos_changed.connect(self._photos_changed)
        workspace.all_changed.connect(lambda: self._work_out(self._sources))

    # What it shows

    def show(self, chosen: tuple[int, ...], target: Path | None) -> None:
        """The photos of the open event in these renditions, as they stand for an export into `target`."""
        desk = self._workspace.desk
        self.beginResetModel()
        self._sources = self._workspace.sources if desk is not None else ()
        self._rows = {source: row for row, source in enumerate(self._sources)}
        renditions = desk.event.renditions if desk is not None else ()
        self._chosen = tuple(number for number in chosen if number < len(renditions))
        self._folders = (None,) * len(renditions) if target is None else folders(target, renditions)
        self._standings.clear()
        self._differing.clear()
        self._counts.clear()
        self.endResetModel()
        self._work_out(self._sources)
        self.counted.emit()

    @property
    def complete(self) -> bool:
        """Is every photo worked out?"""
        return not self._unknown

    def count(self, what: str) -> int:
        """How many exports, over the chosen renditions, are of a `Fate`, or `COVERS` or `OUTDATED`."""
        return sum(self._counts[number, what] for number in self._chosen)

    @property
    def photos_going(self) -> int:
        """How many photos go out in at least one of the chosen renditions."""
        return self._counts[PHOTO, Fate.GOES]

    @property
    def differing(self) -> frozenset[str]:
        """The photos that would not look the same in every rendition of the event."""
        return frozenset(self._differing)

    def standing(self, row: int) -> Standing | None:
        """Of this row; None where nobody looked at the photo yet or it is worked out right now."""
        if not 0 <= row < self.rowCount():
            return None
        found = self._standings.get(self.source(row))
        return found[self.rendition(row)] if found is not None else None

    def source(self, row: int) -> str:
        return self._sources[row // len(self._chosen)]

    def rendition(self, row: int) -> int:
        return self._chosen[row % len(self._chosen)]

    # Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._sources) * len(self._chosen)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_tr("Photo"), _tr("Where to"), _tr("State"), _tr("Why, or where it is"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        row, standing = index.row(), self.standing(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, Column(index.column()), standing)
            case Qt.ItemDataRole.DecorationRole if index.column() == Column.STATE and standing is not None:
                return signs.icon(signs.of_fate(standing.fate))
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(words.of_why(code) for code in standing.why) if standing is not None else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (self._text(row, column, standing) for column in Column)))
        return None

    def _text(self, row: int, column: Column, standing: Standing | None) -> str:
        desk = self._workspace.desk
        if desk is None:
            return ""
        match column:
            case Column.PHOTO:
                return self.source(row)
            case Column.PLACE:
                return words.of_size(desk.event.renditions[self.rendition(row)])
            case Column.STATE:
                of_photo = signs.of_photo(self._workspace.state_of(self.source(row)))
                return of_photo.word if standing is None else signs.of_fate(standing.fate).word
        if standing is None:
            failure = desk.event.refused.get(self.source(row))
            return f"{failure.message} {failure.next_action}" if failure is not None else ""
        if standing.why:
            return words.of_why(standing.why[0])
        if standing.outdated:
            return _tr("An earlier export no longer holds and will be replaced.")
        return standing.file.name if standing.fate is Fate.OUT and standing.file is not None else ""

    # Keeping up

    def _photos_changed(self, photos: frozenset[PhotoId]) -> None:
        desk = self._workspace.desk
        if desk is not None:
            self._work_out(tuple(desk.event.looked[p].source for p in photos if p in desk.event.looked))

    def _work_out(self, sources: tuple[str, ...]) -> None:
        self._unknown |= dict.fromkeys(sources)
        self._catching_up.start()

    def _catch_up(self) -> None:
        desk = self._workspace.desk
        end = perf_counter() + AT_ONCE_MS / 1000
        rows: list[int] = []
        while self._unknown and perf_counter() < end:
            source = next(iter(self._unknown))
            del self._unknown[source]
            photo = self._workspace.photo_of(source)
            if desk is None or photo is None or source not in self._rows:
                continue
            if len(self._folders) != len(desk.event.renditions):
                # Other renditions: whoever follows them says at once which are chosen, and it all begins anew.
                self._catching_up.stop()
                return
            self._counts.subtract(self._counted(source))
            self._standings[source] = standings(desk, photo, self._folders)
            (self._differing.add if differs(desk, photo) else self._differing.discard)(source)
            self._counts.update(self._counted(source))
            rows.append(self._rows[source])
        if rows and self._chosen:
            many = len(self._chosen)
            first, last = min(rows) * many, max(rows) * many + many - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1), [])
        if not self._unknown:
            self._catching_up.stop()
        if not self._unknown or end > self._told + TELL_EVERY:
            self._told = end
            self.counted.emit()

    def _counted(self, source: str) -> Iterator[tuple[int, str]]:
        if any(one.fate is Fate.GOES and one.rendition in self._chosen for one in self._standings.get(source, ())):
            yield PHOTO, Fate.GOES
        for one in self._standings.get(source, ()):
            yield one.rendition, one.fate
            if one.covers and one.fate.may_go:
                yield one.rendition, COVERS
            if one.outdated:
                yield one.rendition, OUTDATED


class ExportFilter(QSortFilterProxyModel):
    """The rows of some fates, or of the photos that differ between renditions."""

    def __init__(self, model: ExportModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exports = model
        self._fates: frozenset[Fate] = frozenset()
        self._differing = False
        self.setSourceModel(model)

    def show_only(self, fates: frozenset[Fate] = frozenset(), *, differing: bool = False) -> None:
        """All where nothing is said."""
        self.beginFilterChange()
        self._fates, self._differing = fates, differing
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        if self._differing and self._exports.source(row) not in self._exports.differing:
            return False
        if not self._fates:
            return True
        standing = self._exports.standing(row)
        return standing is not None and standing.fate in self._fates


def _tr(text: str) -> str:
    return QCoreApplication.translate("Export", text)
