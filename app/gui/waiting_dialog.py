"""Which photos could not go with the others, and why; one of them can be opened from here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListView, QVBoxLayout, QWidget

from app.gui.fields import named, text
from app.gui.theme import SPACE


class WaitingDialog(QDialog):
    """`review` carries the source of the photo that somebody wants to see."""

    review = Signal(str)

    def __init__(self, went: int, waiting: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Approved {0}, not yet {1}").format(went, len(waiting)))
        self.resize(720, 480)
        self.list = named(QListView(), self.tr("Photos that cannot go yet"))
        model = QStandardItemModel(self)
        for source, why in waiting:
            row = QStandardItem(f"{source}\n{why}")
            row.setData(source, Qt.ItemDataRole.UserRole)
            row.setEditable(False)
            model.appendRow(row)
        self.list.setModel(model)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setAlternatingRowColors(True)
        self.list.activated.connect(self._open)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(text(self.tr("These photos wait. Enter opens one in Review.")))
        column.addWidget(self.list, 1)
        column.addWidget(buttons)

    def _open(self, index: QModelIndex) -> None:
        self.accept()
        self.review.emit(index.data(Qt.ItemDataRole.UserRole))
