"""Labelled fields: the one place that sets label, buddy, accessible name and description."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QWidget

Field = TypeVar("Field", bound=QWidget)
LEAST = 60
"""Pixels that a line which is cut off keeps at least."""


def add_field(form: QFormLayout, label: str, field: Field, hint: str = "") -> Field:
    """Adds `field` under `label`, whose mnemonic leads to it; a screen reader says the label, then the hint."""
    form.addRow(_caption(label, field, hint), field)
    if hint:
        form.addRow("", text(hint, "small"))
    return field


def add_field_beside(form: QFormLayout, label: str, field: Field, hint: str) -> Field:
    """Like `add_field`, with the hint at the field's right, where a form is long and wide."""
    row = QHBoxLayout()
    row.addWidget(field, 1)
    row.addWidget(text(hint, "small"), 1)
    form.addRow(_caption(label, field, hint), row)
    return field


def _caption(label: str, field: QWidget, hint: str) -> QLabel:
    caption = QLabel(label)
    caption.setBuddy(field)
    named(field, label.replace("&", ""), hint)
    return caption


def named(widget: Field, name: str, description: str = "") -> Field:
    """Gives a widget the name that a screen reader says."""
    widget.setAccessibleName(name)
    if description:
        widget.setAccessibleDescription(description)
    return widget


def text(words: str, role: str = "", *, wrap: bool = True) -> QLabel:
    """A label in one of the style sheet's roles: page, heading, muted, small, alarm."""
    label = QLabel(words)
    label.setProperty("role", role)
    label.setWordWrap(wrap)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label


class ElidedLabel(QLabel):
    """One line of words that somebody else chose: cut off where the room ends, rather than pushing others away.

    `text` stays whole, for a screen reader and the tooltip.
    """

    def __init__(self, role: str = "", elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__()
        self._elide = elide
        self.setProperty("role", role)

    def setText(self, words: str) -> None:
        super().setText(words)
        self.setToolTip(words)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(super().sizeHint().width(), LEAST), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), self._elide, area.width())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter = QPainter(self)
        self.style().drawItemText(
            painter, area, flags, self.palette(), self.isEnabled(), shown, QPalette.ColorRole.WindowText
        )


def button(words: str, *, main: bool = False, link: bool = False) -> QPushButton:
    """A push button; `main` is the one thing to do next, of which a page has at most one; a `link` leads aside."""
    made = QPushButton(words)
    made.setAccessibleName(words.replace("&", ""))
    if main:
        made.setProperty("role", "main")
    elif link:
        made.setProperty("role", "link")
    return made
