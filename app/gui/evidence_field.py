"""The document that proves a decision: chosen with a button, or dropped on the field or anywhere on its form."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from app.gui.fields import button, named


class EvidenceField(QWidget):
    """`chosen` follows whenever there is another document."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._path = named(QLineEdit(), self.tr("Document"))
        self._path.setReadOnly(True)
        self._path.setPlaceholderText(self.tr("Drop the scan, message or recording here"))
        self._choose = button(self.tr("Choose …"))
        self._choose.setAccessibleName(self.tr("Choose the document"))
        self._choose.clicked.connect(self._ask)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self._path, 1)
        across.addWidget(self._choose)
        self.setFocusProxy(self._choose)
        self.setAcceptDrops(True)

    @property
    def document(self) -> Path | None:
        return Path(self._path.text()) if self._path.text() else None

    def show_document(self, path: Path) -> None:
        self._path.setText(str(path))
        self.chosen.emit()

    def take_drops_of(self, form: QWidget) -> None:
        """A file dropped anywhere on `form` is the document."""
        form.setAcceptDrops(True)
        form.installEventFilter(self)
        for line in form.findChildren(QLineEdit):
            # Else it would take the file's path for text.
            line.setAcceptDrops(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            self.dragEnterEvent(event)
            return event.isAccepted()
        if event.type() is QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.dropEvent(event)
            return event.isAccepted()
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = file_in(event)
        if path is not None:
            event.acceptProposedAction()
            self.show_document(path)

    def _ask(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("The document that proves it"))
        if chosen:
            self.show_document(Path(chosen))


def file_in(event: QDropEvent) -> Path | None:
    """The one file that is dropped; None where it is several, a folder or nothing of this computer."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.is_file() else None
