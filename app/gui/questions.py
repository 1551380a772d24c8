"""Questions with a yes and a no; whoever closes one, or presses Enter without reading, has said no."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


def agreed(parent: QWidget, title: str, words: str, yes: str, no: str = "") -> bool:
    """Asks; true only where the button named `yes` was pressed. `no` names the other, where "No" does not say it."""
    box = QMessageBox(QMessageBox.Icon.Question, title, words, QMessageBox.StandardButton.NoButton, parent)
    box.setAccessibleName(title)
    yes_button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    no_button = box.addButton(no or QCoreApplication.translate("Question", "No"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no_button)
    box.setEscapeButton(no_button)
    box.exec()
    return box.clickedButton() is yes_button


def tell(parent: QWidget, title: str, words: str) -> None:
    """Says something; returns once it was read."""
    box = QMessageBox(QMessageBox.Icon.Information, title, words, QMessageBox.StandardButton.Ok, parent)
    box.setAccessibleName(title)
    box.exec()
