"""Labelled fields: the one place that sets label, buddy, accessible name and description."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QWidget

Field = TypeVar("Field", bound=QWidget)


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


def button(words: str, *, main: bool = False) -> QPushButton:
    """A push button; `main` is the one thing to do next, of which a page has at most one."""
    made = QPushButton(words)
    made.setAccessibleName(words.replace("&", ""))
    if main:
        made.setProperty("role", "main")
    return made
