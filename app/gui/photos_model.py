"""The event's photos as a list: a row for each source, its state worked out when it is first seen."""

from __future__ import annotations

from collections import Counter
from enum import IntEnum
from time import perf_counter
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)

from app.domain.photo import PhotoId
from app.event.desk import PhotoState
from app.gui import signs
from app.gui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
AT_ONCE_MS = 10.0
NOWHERE = QModelIndex()
ORDER = {state: number for number, state in enumerate(PhotoState)}


class Role(IntEnum):
    SOURCE = Qt.ItemDataRole.UserRole
    STATE = Qt.ItemDataRole.UserRole + 1


class PhotosModel(QAbstractListModel):
    """`counted` follows whenever the number of photos in a state may have changed."""

    counted = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._sources: tuple[str, ...] = ()
        self._rows: dict[str, int] = {}
        self._states: dict[str, PhotoState] = {}
        self._counts: Counter[PhotoState] = Counter()
        self._waiting: set[str] = set()
        self._unknown: list[str] = []
        self._catching_up = QTimer(self)
        self._catching_up.setInterval(0)
        self._catching_up.timeout.connect(self._catch_up)
        workspace.sources_found.connect(self._reset)
        workspace.event_opened.connect(self._reset)
        workspace.event_closed.connect(self._reset)
        workspace.photos_changed.connect(self._photos_changed)
        workspace.all_changed.connect(self._all_changed)
        workspace.pictures.thumbnail_ready.connect(self._thumbnail_ready)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._sources)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._sources):
            return None
        source = self._sources[index.row()]
        match role:
            case Role.SOURCE | Qt.ItemDataRole.DisplayRole:
                return source
            case Role.STATE:
                return self.state(source)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{source}, {signs.of_photo(self.state(source)).word}"
        return None

    def state(self, source: str) -> PhotoState:
        found = self._states.get(source)
        return found if found is not None else self._learn(source)

    def row_of(self, source: str) -> int | None:
        return self._rows.get(source)

    @property
    def sources(self) -> tuple[str, ...]:
        return self._sources

    def counts(self) -> Counter[PhotoState]:
        """How many photos are in each state, of those that are worked out."""
        return self._counts

    def waiting(self) -> list[str]:
        """The photos that need somebody, in the order of the folder."""
        return [source for source in self._sources if source in self._waiting]

    @property
    def reviewed(self) -> int | None:
        """How many photos were reviewed, once every photo is that can be; None while any waits or is looked at."""
        counts = self._counts
        if self._waiting or counts[PhotoState.LOOKING] or sum(counts.values()) < len(self._sources):
            return None
        return len(self._sources) - counts[PhotoState.FAILED] or None

    def next_waiting(self, source: str, step: int) -> str | None:
        """The nearest photo that needs somebody, after (1) or before (-1) this one; once round the folder.

        As far as it is worked out: asking for thousands at once would stop the window.
        """
        here = self._rows.get(source)
        start = here if here is not None else (-1 if step > 0 else len(self._sources))
        for distance in range(1, len(self._sources) + 1):
            other = self._sources[(start + step * distance) % len(self._sources)]
            if other != source and other in self._waiting:
                return other
        return None

    def _learn(self, source: str) -> PhotoState:
        """The state of the photo as it is now; counted along, since counting ten thousand again each time is felt."""
        if (before := self._states.get(source)) is not None:
            self._counts[before] -= 1
        state = self._states[source] = self._workspace.state_of(source)
        self._counts[state] += 1
        (self._waiting.add if state.waits else self._waiting.discard)(source)
        return state

    def _reset(self) -> None:
        self.beginResetModel()
        self._sources = self._workspace.sources
        self._rows = {source: row for row, source in enumerate(self._sources)}
        self._states, self._counts, self._waiting = {}, Counter(), set()
        self.endResetModel()
        self._work_out(self._sources)

    def _all_changed(self) -> None:
        self._work_out(self._sources)

    def _photos_changed(self, photos: frozenset[PhotoId]) -> None:
        desk = self._workspace.desk
        if desk is None:
            return
        changed = [desk.event.looked[p].source for p in photos if p in desk.event.looked]
        changed += [source for source in desk.event.refused if self._states.get(source) is PhotoState.LOOKING]
        self._work_out(tuple(changed))

    def _work_out(self, sources: tuple[str, ...]) -> None:
        """In pieces, so that the window stays responsive however many there are."""
        self._unknown = [*self._unknown, *sources]
        self._catching_up.start()

    def _catch_up(self) -> None:
        end = perf_counter() + AT_ONCE_MS / 1000
        changed: list[int] = []
        while self._unknown and perf_counter() < end:
            source = self._unknown.pop()
            row = self._rows.get(source)
            if row is not None:
                self._learn(source)
                changed.append(row)
        if changed:
            self.dataChanged.emit(self.index(min(changed)), self.index(max(changed)), [])
            self.counted.emit()
        if not self._unknown:
            self._catching_up.stop()

    def _thumbnail_ready(self, source: str) -> None:
        row = self._rows.get(source)
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.DecorationRole])


class PhotosFilter(QSortFilterProxyModel):
    """The photos in some states whose name holds some words."""

    def __init__(self, model: PhotosModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos = model
        self.states: frozenset[PhotoState] = frozenset()
        self.words = ""
        self.by_state = False
        self.only: frozenset[str] | None = None
        self.setSourceModel(model)

    def show_states(self, states: frozenset[PhotoState]) -> None:
        """Only photos in these states; all where empty."""
        self.beginFilterChange()
        self.states = states
        self.endFilterChange()

    def show_words(self, words: str) -> None:
        self.beginFilterChange()
        self.words = words.casefold().strip()
        self.endFilterChange()

    def show_only(self, sources: frozenset[str] | None) -> None:
        """Only these photos; None takes the limit away."""
        self.beginFilterChange()
        self.only = sources
        self.endFilterChange()

    def sort_by_state(self, by_state: bool) -> None:
        """What waits first, or in the order of the folder."""
        self.by_state = by_state
        # Unsorted is the order of the folder: comparing ten thousand rows in Python takes a second.
        self.sort(0 if by_state else -1)
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        if self.only is None and not self.words and not self.states:
            return True
        source = self._photos.sources[row]
        if self.only is not None and source not in self.only:
            return False
        if self.words and self.words not in source.casefold():
            return False
        return not self.states or self._photos.state(source) in self.states

    def lessThan(self, left: Index, right: Index) -> bool:
        mine, other = (ORDER[self._photos.state(self._photos.sources[i.row()])] for i in (left, right))
        return (mine, left.row()) < (other, right.row())
