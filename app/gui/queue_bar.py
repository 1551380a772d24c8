"""Below the photo: where one is among those that need somebody, and the way to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui.fields import button, named, text
from app.gui.theme import SPACE


class QueueBar(QWidget):
    """`wanted` carries -1 for the photo before and 1 for the next."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._where = text("", "muted", wrap=False)
        back, on = button("‹"), button("›")
        named(back, self.tr("Previous photo that needs you"))
        named(on, self.tr("Next photo that needs you"))
        back.clicked.connect(lambda: self.wanted.emit(-1))
        on.clicked.connect(lambda: self.wanted.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        row.setSpacing(SPACE)
        for part in (back, self._where, on):
            row.addWidget(part)
        row.addStretch()
        row.addWidget(text(self.tr("Hold Space to see behind · B before and after · ? all keys"), "small", wrap=False))

    def show_place(self, source: str, queue: Sequence[str], reviewed: int | None = None) -> None:
        """Where `source` is among the photos that need somebody; or that all of them were reviewed."""
        if reviewed is not None:
            words = self.tr("All %n photos are reviewed", "", reviewed)
        elif source in queue:
            words = self.tr("{0} of {1} that need you").format(queue.index(source) + 1, len(queue))
        else:
            words = self.tr("{0} need you").format(len(queue)) if queue else self.tr("Nothing waits for you")
        self._where.setText(words)
