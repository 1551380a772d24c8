"""A dialog as tall as its sentences need: Qt's layouts forget text that wraps when they say how small they go."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog


class RoomyDialog(QDialog):
    """Never smaller than what it holds; `make_room` again where that has changed."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.make_room()

    def make_room(self) -> None:
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))
