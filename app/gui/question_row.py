"""A question about the photo: what answers it, the key that does so, and that it is still open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QWidget

from app.gui.fields import button, named, text
from app.gui.theme import SPACE


class QuestionRow(QWidget):
    """`asks` with its key at the right; in words and colour where the photo cannot go without an answer."""

    def __init__(self, asks: QWidget, key: str = "") -> None:
        super().__init__()
        self.asks = asks
        self._key = text(key, "small", wrap=False)
        self._missing = text(self.tr("open"), "alarm", wrap=False)
        self._missing.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(asks, 1)
        row.addWidget(self._missing)
        row.addWidget(self._key)
        if key:
            asks.setAccessibleDescription(self.tr("Key: {0}").format(key))

    @property
    def is_missing(self) -> bool:
        return not self._missing.isHidden()

    def show_missing(self, missing: bool) -> None:
        self._missing.setVisible(missing)


class Choice(QWidget):
    """One of a few answers, each a button; none is pressed until somebody answers. `chosen` carries the answer."""

    chosen = Signal(str)

    def __init__(self, asks: str, answers: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._buttons = QButtonGroup(self)
        self._values = tuple(value for value, _ in answers)
        label = QLabel(asks)
        label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(label, 1)
        plain = named(self, asks.replace("&", "")).accessibleName()
        for number, (_, words) in enumerate(answers):
            one = button(words)
            one.setProperty("role", "answer")
            one.setCheckable(True)
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            one.setAccessibleName(f"{plain} {one.text()}")
            self._buttons.addButton(one, number)
            row.addWidget(one)
        label.setBuddy(self._buttons.button(0))
        self.setFocusProxy(self._buttons.button(0))
        self._buttons.idClicked.connect(lambda number: self.chosen.emit(self._values[number]))

    def value(self) -> str:
        """The answer; empty where nobody gave one."""
        number = self._buttons.checkedId()
        return self._values[number] if number >= 0 else ""

    def show_value(self, value: str) -> None:
        """Presses the button of this answer, or none; tells nobody."""
        self._buttons.setExclusive(False)
        for number, one in enumerate(self._values):
            self._buttons.button(number).setChecked(one == value)
        self._buttons.setExclusive(True)

    def press(self, value: str) -> None:
        """As if somebody pressed the button of this answer."""
        self._buttons.button(self._values.index(value)).click()
