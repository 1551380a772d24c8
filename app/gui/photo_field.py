"""Which photo is meant: one of the open event by its name, a file that is chosen or dropped, or a SHA-256 by hand."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCompleter, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from app.domain.photo import PhotoId
from app.gui.evidence_field import file_in
from app.gui.fields import button, named
from app.gui.workspace import Workspace
from app.pipeline.ingest import photo_id

MOST_OFFERED = 12
A_HASH = re.compile(r"[0-9a-f]{64}")


class PhotoField(QWidget):
    """`unreadable` follows where a file that was chosen cannot be read."""

    unreadable = Signal()

    def __init__(self, workspace: Workspace, photo: PhotoId | None = None) -> None:
        super().__init__()
        self._workspace = workspace
        desk = workspace.desk
        looked = desk.event.looked.items() if desk is not None else ()
        self._photos = {one.source: photo for photo, one in looked}
        self._names = {photo: source for source, photo in self._photos.items()}
        self._round = 0
        self.line = named(QLineEdit(), self.tr("Photo"))
        self.line.setPlaceholderText(self.tr("Name in the event, or SHA-256; or drop the file here"))
        # A file's path is nothing that can be typed here: what is dropped is left to the field around it.
        self.line.setAcceptDrops(False)
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.line.setCompleter(completer)
        self.line.textEdited.connect(self._offer)
        choose = button(self.tr("Choose …"))
        choose.setAccessibleName(self.tr("Choose the photo"))
        choose.clicked.connect(self._ask)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.line, 1)
        across.addWidget(choose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.line)
        self.setAcceptDrops(True)
        if photo is not None:
            self.show_photo(photo)

    @property
    def photo(self) -> PhotoId | None:
        """None where it is not clear which one is meant."""
        typed = self.line.text().strip()
        if typed in self._photos:
            return self._photos[typed]
        return PhotoId(typed.lower()) if A_HASH.fullmatch(typed.lower()) else None

    def show_photo(self, photo: PhotoId) -> None:
        self.line.setText(self._names.get(photo, photo))

    def read_file(self, path: Path) -> None:
        """The photo in this file, by its content; beside the window."""
        self._round += 1
        asked = self._round

        def found(photo: PhotoId) -> None:
            if asked == self._round:
                self.show_photo(photo)

        def failed(error: BaseException) -> None:
            if not isinstance(error, OSError):
                self._workspace.trouble.emit(error)
            elif asked == self._round:
                self.unreadable.emit()

        self._workspace.aside.ask(lambda: photo_id(path), found, failed)

    def forget(self) -> None:
        """Whatever is still being read is not shown any more."""
        self._round += 1

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = file_in(event)
        if path is not None:
            event.acceptProposedAction()
            self.read_file(path)

    def _offer(self, typed: str) -> None:
        part = typed.strip().casefold()
        fitting = [source for source in self._photos if part and part in source.casefold()]
        self._offered.setStringList(fitting[:MOST_OFFERED])

    def _ask(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("The photo"))
        if chosen:
            self.read_file(Path(chosen))
