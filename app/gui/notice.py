"""A few words over the photo: why there is none, or which side of it is seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.gui.theme import SPACE


class Notice(QLabel):
    """Lies over the upper edge of `over`; `say` shows it, or hides it where there is nothing to say."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setProperty("role", "notice")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, words: str) -> None:
        self.setText(words)
        self.setVisible(bool(words))
        self.place()

    def place(self) -> None:
        """Where it belongs after either size changed."""
        width = min(self.sizeHint().width() + 4 * SPACE, self._over.width() - 4 * SPACE)
        self.resize(width, self.heightForWidth(width))
        self.move((self._over.width() - width) // 2, 2 * SPACE)
