"""Leaving an event while it is being exported: asked first, and never waited for by a window that stands still."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.gui.questions import agreed
from app.gui.workspace import Workspace


class Leaving(QObject):
    """Promises: nothing is left before an export has ended, by itself or because somebody said so; the photo that is
    being made is finished, proved and entered."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._then: Callable[[], object] | None = None
        workspace.sending.changed.connect(self._ended)
        workspace.register.closed.connect(self._ended)

    def leave(self, then: Callable[[], object]) -> None:
        """Calls `then`: at once where nothing is exported, else once the export has stopped, where somebody agrees."""
        if not self._under_way:
            then()
        elif self._then is not None:
            # It was agreed to already, and stops as soon as it can.
            self._then = then
        elif agreed(
            self._window,
            self.tr("Photos are being exported"),
            self.tr("The photo that is being made is finished first. What is there is proved; export again to go on."),
            self.tr("Stop after this photo"),
            self.tr("Keep going"),
        ):
            self._then = then
            self._workspace.sending.cancel()
            # It may have ended while the question was open.
            self._ended()

    @property
    def _under_way(self) -> bool:
        """Is there an export that can come to its end? It needs the register for that."""
        return self._workspace.sending.running and self._workspace.register.is_open

    def _ended(self) -> None:
        if self._then is not None and not self._under_way:
            then, self._then = self._then, None
            # Not from within what is just ending.
            QTimer.singleShot(0, then)
