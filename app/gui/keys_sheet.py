"""The sheet of keys, made of the same tables as the shortcuts themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTableView, QVBoxLayout

from app.gui import people_keys
from app.gui.fields import named
from app.gui.review_keys import keys_of, moves

if TYPE_CHECKING:
    from app.gui.window import Window


class KeysSheet(QDialog):
    """Key, what it does, and where."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("All keys"))
        self.resize(640, 620)
        model = QStandardItemModel(self)
        model.setHorizontalHeaderLabels([self.tr("Key"), self.tr("What it does"), self.tr("Where")])
        everywhere, review = self.tr("everywhere"), self.tr("Review")
        rows = [(_keys(action.shortcuts()), action.text().replace("&", ""), everywhere) for action in window.actions()]
        rows += [(keys, words, review) for keys, words in moves()]
        rows += [(key, words, review) for key, words, _ in keys_of(window.review)]
        people = self.tr("People")
        rows += [(keys, words, people) for keys, words in people_keys.moves()]
        rows += [(key, words, people) for key, words, _ in people_keys.keys_of(window.people)]
        for row in rows:
            if row[0]:
                model.appendRow([_fixed(words) for words in row])
        self.table = named(QTableView(), self.tr("All keys"))
        self.table.setModel(model)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.resizeColumnsToContents()
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.table)
        column.addWidget(buttons)


def _keys(shortcuts: list[QKeySequence]) -> str:
    return ", ".join(one.toString(QKeySequence.SequenceFormat.NativeText) for one in shortcuts)


def _fixed(words: str) -> QStandardItem:
    item = QStandardItem(words)
    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
    return item
