"""Brings a photo of the event onto the canvas as its pixels come, or says why there are none."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.outcome import Failed
from app.event.desk import PhotoState
from app.gui.canvas import Canvas, View
from app.gui.workspace import Workspace


class Showing(QObject):
    """`shown`: another photo is on the canvas, without its covers; whoever hears it adds them before it is painted."""

    shown = Signal()

    def __init__(self, workspace: Workspace, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._workspace = workspace
        self._canvas = canvas
        self._source = ""
        workspace.pictures.whole_ready.connect(self._ready)
        workspace.pictures.failed.connect(self._failed)
        workspace.event_closed.connect(self._clear)

    def open(self, source: str) -> None:
        self._source = source
        self._canvas.look(View.MARKED)
        self._show()

    def _show(self) -> None:
        photo = self._workspace.photo_of(self._source)
        desk = self._workspace.desk
        levels = self._workspace.pictures.whole(self._source, self._workspace.path_of(self._source))
        if photo is None or desk is None or levels is None:
            self._canvas.clear()
            searching = self._workspace.state_of(self._source) is PhotoState.LOOKING
            self._canvas.notice.say(self.tr("Still being searched") if searching else "")
            return
        self._canvas.show_photo(levels, desk.event.looked[photo].photo.size)
        self.shown.emit()

    def _ready(self, source: str) -> None:
        if source != self._source:
            return
        levels = self._workspace.pictures.whole(source, self._workspace.path_of(source))
        if self._canvas.shows_photo and levels is not None:
            self._canvas.sharpen(levels)
        else:
            self._show()

    def _failed(self, source: str, failed: object) -> None:
        if isinstance(failed, Failed) and source == self._source and not self._canvas.shows_photo:
            self._canvas.notice.say(f"{failed.message}\n{failed.next_action}")

    def _clear(self) -> None:
        """Nothing of an event stays in sight when it is left."""
        self._source = ""
        self._canvas.look(View.MARKED)
        self._canvas.clear()
