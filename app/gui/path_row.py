"""A path that is typed or chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from app.gui.fields import button, named


class PathRow(QWidget):
    """`ask` gets the row and what is typed, and returns what was chosen, or nothing. `chosen` follows a choice."""

    chosen = Signal()

    def __init__(self, name: str, ask: Callable[[QWidget, str], str], path: str = "") -> None:
        super().__init__()
        self._ask = ask
        self.line = named(QLineEdit(path), name)
        self._choose = button(self.tr("Choose …"))
        named(self._choose, self.tr("Choose: {0}").format(name))
        self._choose.clicked.connect(self._choosing)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.line)
        across.addWidget(self._choose)
        # A label's mnemonic leads to the field inside.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.line)

    @property
    def path(self) -> Path | None:
        """None where nothing is entered."""
        typed = self.line.text().strip()
        return Path(typed).expanduser() if typed else None

    def _choosing(self) -> None:
        chosen = self._ask(self, self.line.text())
        if chosen:
            self.line.setText(chosen)
            self.chosen.emit()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Paths", text)


def folder(parent: QWidget, start: str) -> str:
    """Asks for a folder that exists."""
    return QFileDialog.getExistingDirectory(parent, _tr("Choose a folder"), start)


def existing_file(parent: QWidget, start: str) -> str:
    return QFileDialog.getOpenFileName(parent, _tr("Choose a file"), start)[0]


def new_file(parent: QWidget, start: str) -> str:
    """Asks where to save; whoever writes there refuses to replace anything."""
    options = QFileDialog.Option.DontConfirmOverwrite
    return QFileDialog.getSaveFileName(parent, _tr("Choose a place"), start, options=options)[0]
