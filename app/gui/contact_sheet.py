"""Several photos side by side, large enough to say what is in them, and which of them have been in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from app.gui.fields import named
from app.gui.photos_model import PhotosFilter, PhotosModel, Role
from app.gui.photos_page import CAPTION, PhotoDelegate
from app.gui.theme import SPACE
from app.gui.workspace import Workspace

LARGE = 640
SMALLEST = 400
"""Width of a photo on the sheet where there is room for it, and never less than, in pixels."""


class SheetDelegate(PhotoDelegate):
    """Painted as in the grid, covered as planned, from a larger picture."""

    def picture_of(self, source: str) -> QImage | None:
        return self._workspace.pictures.sheet(source, self._workspace.path_of(source))


class ContactSheet(QListView):
    """`sight_changed` follows whenever `in_sight` grew."""

    sight_changed = Signal()

    def __init__(self, workspace: Workspace, model: PhotosModel, sources: Sequence[str]) -> None:
        super().__init__()
        named(self, self.tr("The selected photos"), self.tr("Scroll through them all with Page Down."))
        self._workspace = workspace
        self.sources = tuple(sources)
        self.in_sight: frozenset[str] = frozenset()
        """The photos that were seen from top to bottom, at once or while somebody scrolled."""
        self._parts: dict[str, tuple[int, int]] = {}
        """From where to where a photo was seen so far, in pixels from its top."""
        self._shown = PhotosFilter(model, self)
        self._shown.show_only(frozenset(sources))
        self._delegate = SheetDelegate(workspace, self)
        self.setModel(self._shown)
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(SMALLEST + 4 * SPACE, SMALLEST * 3 // 4 + CAPTION + 4 * SPACE)
        workspace.pictures.sheet_ready.connect(self._ready)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As large as two fit beside, or one; never so large that one is not whole in sight."""
        room = self.viewport().size()
        beside = max(1, (room.width() - 2 * SPACE) // (SMALLEST + SPACE))
        side = min(LARGE, (room.height() - CAPTION - 2 * SPACE) * 4 // 3, (room.width() - 2 * SPACE) // beside - SPACE)
        self._delegate.side = max(side, SMALLEST)
        self._parts.clear()
        self.setGridSize(QSize(self._delegate.side + SPACE, self._delegate.side * 3 // 4 + CAPTION + SPACE))
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        seen = self.in_sight | frozenset(self._seen_whole())
        if seen != self.in_sight:
            self.in_sight = seen
            # What follows changes other widgets, which is not for the middle of painting.
            QTimer.singleShot(0, self.sight_changed.emit)

    def _seen_whole(self) -> list[str]:
        """The photos of which, with what is in sight now, every part was."""
        room: QRect = self.viewport().rect()
        line = max(1, room.width() // self.gridSize().width())
        first = (self.verticalScrollBar().value() // self.gridSize().height() - 1) * line
        found = []
        for row in range(max(0, first), self._shown.rowCount()):
            index = self._shown.index(row, 0)
            place = self.visualRect(index)
            if place.top() > room.bottom():
                break
            source = index.data(Role.SOURCE)
            if self._delegate.picture_of(source) is not None and self._add(source, place, room) >= place.height():
                found.append(source)
        return found

    def _add(self, source: str, place: QRect, room: QRect) -> int:
        """Adds what is in sight of a photo to what was; how much of its height that is together."""
        first, last = max(0, room.top() - place.top()), min(place.height(), room.bottom() + 1 - place.top())
        before = self._parts.get(source)
        # What does not touch what was seen before leaves a gap: it begins anew.
        if before is not None and first <= before[1] and before[0] <= last:
            first, last = min(first, before[0]), max(last, before[1])
        if first < last:
            self._parts[source] = (first, last)
        return last - first

    def _ready(self, source: str) -> None:
        if source in self.sources:
            self.viewport().update()
