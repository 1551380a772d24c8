"""A folder dropped anywhere on the window becomes a new event."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class FolderDrops(QObject):
    """Watches `window`; `begin` gets the folder, or the folder of the file, that was dropped."""

    def __init__(self, window: QWidget, begin: Callable[[Path], None]) -> None:
        super().__init__(window)
        self._begin = begin
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # QDragEnterEvent is a QDropEvent as well; anything that holds no folder is left to whoever wants it.
        if not isinstance(event, QDropEvent) or event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            return super().eventFilter(watched, event)
        folder = folder_in(event)
        if folder is None:
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            # Later: while a dialog is open here, the program that was dragged from would wait.
            QTimer.singleShot(0, self, lambda: self._begin(folder))
        return True


def folder_in(event: QDropEvent) -> Path | None:
    """The first folder among what is dragged, or the folder of the first file."""
    for url in event.mimeData().urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.exists():
            return path if path.is_dir() else path.parent
    return None
