"""The table of what becomes of each photo: filtered by a click, each row with its reason and the way to Review."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.event.standing import Fate
from app.gui import signs, words
from app.gui.export_model import Column, ExportFilter, ExportModel
from app.gui.fields import button, named, text
from app.gui.theme import SPACE

CHIPS: tuple[frozenset[Fate], ...] = (
    frozenset(),
    frozenset({Fate.GOES}),
    frozenset({Fate.WAITS, Fate.BLOCKED}),
    frozenset({Fate.HELD}),
    frozenset({Fate.OUT}),
)
DIFFER = len(CHIPS)


class ExportRows(QWidget):
    """`chosen` carries the source of a photo that is to be reviewed."""

    chosen = Signal(str)

    def __init__(self, model: ExportModel) -> None:
        super().__init__()
        self._model = model
        self.shown = ExportFilter(model, self)
        self.table = named(QTableView(), self.tr("What becomes of each photo"))
        self.why = text("", "muted")
        self.chips = QButtonGroup(self)
        self._review = button(self.tr("Open in Review"))
        self._build()
        model.counted.connect(self._count)
        self.chips.idClicked.connect(self._filter)
        self.table.activated.connect(self._to_review)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _: self._tell_why(now))
        self._review.clicked.connect(lambda: self._to_review(self.table.currentIndex()))
        self._count()

    def show_differing(self) -> None:
        self.chips.button(DIFFER).click()

    def _build(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(SPACE)
        for number in range(DIFFER + 1):
            chip = QToolButton()
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setChecked(number == 0)
            self.chips.addButton(chip, number)
            chips.addWidget(chip)
        chips.addStretch()
        self.table.setModel(self.shown)
        lay_out(self.table, {Column.PHOTO: 260, Column.PLACE: 200, Column.STATE: 160})
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        below = QHBoxLayout()
        below.setSpacing(SPACE)
        below.addWidget(self.why, 1)
        below.addWidget(self._review)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        whole.setSpacing(SPACE)
        whole.addLayout(chips)
        whole.addWidget(self.table, 1)
        whole.addLayout(below)

    def _count(self) -> None:
        model = self._model
        counts = (
            (self.tr("All {0}"), model.rowCount()),
            (self.tr("Ready {0}"), model.count(Fate.GOES)),
            (self.tr("Not yet {0}"), model.count(Fate.WAITS) + model.count(Fate.BLOCKED)),
            (self.tr("Held {0}"), model.count(Fate.HELD)),
            (self.tr("Delivered {0}"), model.count(Fate.OUT)),
            (self.tr("Differ {0}"), len(model.differing)),
        )
        for number, (name, many) in enumerate(counts):
            chip = self.chips.button(number)
            chip.setText(name.format(many))
            chip.setAccessibleName(self.tr("Show: {0}").format(name.format(many)))
        self._tell_why(self.table.currentIndex())

    def _filter(self, number: int) -> None:
        if number == DIFFER:
            self.shown.show_only(differing=True)
        else:
            self.shown.show_only(CHIPS[number])

    def _tell_why(self, index: QModelIndex) -> None:
        standing = self._model.standing(self.shown.mapToSource(index).row()) if index.isValid() else None
        self.why.setText("\n".join(words.of_why(code) for code in standing.why) if standing is not None else "")
        self._review.setVisible(index.isValid())

    def _to_review(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._model.source(self.shown.mapToSource(index).row()))


def lay_out(table: QTableView, widths: dict[int, int]) -> None:
    """A table of rows, in which Tab leads out and not to the next cell."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    # At any other size signs are scaled, and their edges with them.
    table.setIconSize(QSize(signs.SIDE, signs.SIDE))
    table.verticalHeader().hide()
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.horizontalHeader().setStretchLastSection(True)
    for column, width in widths.items():
        table.setColumnWidth(column, width)
