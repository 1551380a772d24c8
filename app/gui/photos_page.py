"""The grid of the event's photos: what waits, what goes, and what became of each."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSlider,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.geometry import Size
from app.domain.plan import Mark, Style
from app.event.desk import PhotoState
from app.gui import path_row, signs
from app.gui.export_summary import line, show
from app.gui.fields import button, named, text
from app.gui.moving import find_folder
from app.gui.page import Page
from app.gui.photos_model import PhotosFilter, PhotosModel, Role
from app.gui.preview import covered
from app.gui.rows import Rows
from app.gui.selection_bar import SelectionBar
from app.gui.theme import LABEL, SPACE, colours
from app.gui.workspace import Workspace
from consent_db.records import PersonId

CAPTION = 44
KEPT_COVERED = 150
"""Covered thumbnails: about as many as a large screen shows."""
COARSE = 10
"""Pixels across of a photo that was not searched: nobody can be recognised in so few."""
CHIPS: tuple[frozenset[PhotoState], ...] = (
    frozenset(),
    frozenset({PhotoState.TO_REVIEW}),
    frozenset({PhotoState.DECIDE}),
    frozenset({PhotoState.MORE_CONSENT}),
    frozenset({PhotoState.BLOCKED, PhotoState.HELD}),
    frozenset({PhotoState.READY}),
    frozenset({PhotoState.DELIVERED}),
    frozenset({PhotoState.FAILED}),
)


class PhotosPage(Page):
    """`chosen` carries the source of the photo that is to be reviewed."""

    chosen = Signal(str)

    def __init__(self, workspace: Workspace, model: PhotosModel) -> None:
        super().__init__(workspace)
        self._model = model
        self._shown = PhotosFilter(model, self)
        self._chips = QButtonGroup(self)
        self._search = named(QLineEdit(), self.tr("Search photos by file name"))
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setClearButtonEnabled(True)
        self._search.setMaximumWidth(220)
        self._order = named(QComboBox(), self.tr("Sort photos"))
        self._order.addItems([self.tr("In the folder's order"), self.tr("What waits first")])
        self._person = button("")
        self._person.hide()
        self._person.clicked.connect(self._everybody)
        workspace.event_closed.connect(self._everybody)
        self._zoom = named(QSlider(Qt.Orientation.Horizontal), self.tr("Size of the photos"))
        self._zoom.setRange(120, 320)
        self._zoom.setValue(190)
        self._zoom.setMaximumWidth(120)
        self.grid = named(QListView(), self.tr("Photos of this event"))
        self.bar = SelectionBar()
        self._empty = text(self.tr("No photos here."), "muted")
        self.again = button(self.tr("Try failed photos again"))
        self._find = button(self.tr("Find the folder …"), main=True)
        self._look_again = button(self.tr("Look again"))
        self._build()
        self.again.clicked.connect(lambda: workspace.looking.start(retry=True))
        workspace.looking.changed.connect(self._count)
        self._search.textChanged.connect(self._shown.show_words)
        self._order.currentIndexChanged.connect(lambda n: self._shown.sort_by_state(n == 1))
        self._zoom.valueChanged.connect(self._resize)
        self._place = 0
        workspace.event_closed.connect(self._from_the_start)
        self.grid.selectionModel().currentChanged.connect(self._placed)
        self.grid.activated.connect(self._activated)
        self.grid.selectionModel().selectionChanged.connect(self._selected_changed)
        self._find.clicked.connect(self._find_folder)
        self._look_again.clicked.connect(lambda: workspace.looking.start())
        workspace.looking.changed.connect(self._count)
        model.counted.connect(self._count)
        model.modelReset.connect(self._count)
        self._shown.rowsInserted.connect(self._count)
        self._shown.rowsRemoved.connect(self._count)
        self._count()

    def waiting(self) -> tuple[int, str]:
        return len(self._model.sources), ""

    def enter(self) -> None:
        """To where one was: the same photo, or what came in its place."""
        self.grid.setFocus()
        if not self.grid.currentIndex().isValid() and self._shown.rowCount():
            self.grid.setCurrentIndex(self._shown.index(min(self._place, self._shown.rowCount() - 1), 0))
        self.grid.scrollTo(self.grid.currentIndex())

    def come_from(self, source: str) -> None:
        """The photo that was just looked at elsewhere is the one that is chosen, where it is among those shown."""
        row = self._model.row_of(source)
        index = self._shown.mapFromSource(self._model.index(row)) if row is not None else QModelIndex()
        if index.isValid():
            self.grid.setCurrentIndex(index)

    def selected(self) -> tuple[str, ...]:
        """The sources of the selected photos, in the order of the list."""
        rows = sorted(self.grid.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return tuple(index.data(Role.SOURCE) for index in rows)

    def select(self, sources: Sequence[str]) -> None:
        """Selects these photos and brings the first into sight; what hides them is taken away."""
        rows = [row for row in map(self._model.row_of, sources) if row is not None]
        shown = [self._shown.mapFromSource(self._model.index(row)) for row in rows]
        if not all(index.isValid() for index in shown):
            self.show_states(frozenset())
            self._search.clear()
            self._everybody()
            shown = [self._shown.mapFromSource(self._model.index(row)) for row in rows]
        if shown:
            self.grid.setCurrentIndex(shown[0])
            for index in shown[1:]:
                self.grid.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
            self.grid.scrollTo(shown[0])

    def show_states(self, states: frozenset[PhotoState]) -> None:
        """Shows only these photos, as the chip of that name does."""
        for number, wanted in enumerate(CHIPS):
            if wanted == states:
                self._chips.button(number).click()

    def show_person(self, person: PersonId) -> None:
        """Only the photos in which somebody was confirmed to be this person, until that is taken back."""
        desk, snapshot = self.workspace.desk, self.workspace.register.snapshot
        known = snapshot.person(person) if snapshot is not None else None
        if desk is None or known is None:
            return
        event = desk.event
        self._shown.show_only(
            frozenset(
                looked.source
                for photo, looked in event.looked.items()
                if any(answer.person == person for answer in event.answers(photo).faces.values())
            )
        )
        self._person.setText(self.tr("Only {0}: show all again").format(known.display_name))
        self._person.setAccessibleName(self._person.text())
        self._person.show()
        self._count()

    def _everybody(self) -> None:
        self._shown.show_only(None)
        self._person.hide()
        self._count()

    def _word(self, states: frozenset[PhotoState]) -> str:
        """The word on the chip of these states: that of the first."""
        return signs.of_photo(min(states, key=list(PhotoState).index)).word if states else self.tr("All")

    def _build(self) -> None:
        chips = Rows()
        for number, states in enumerate(CHIPS):
            chip = QToolButton()
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setChecked(not states)
            chip.setText(self._word(states))
            self._chips.addButton(chip, number)
            chips.addWidget(chip)
        self._chips.idClicked.connect(lambda number: self._shown.show_states(CHIPS[number]))
        chips.addWidget(self.again)
        tools = QHBoxLayout()
        tools.setSpacing(SPACE)
        tools.addWidget(self._search)
        tools.addWidget(self._order)
        tools.addWidget(self._person)
        tools.addStretch()
        tools.addWidget(self._zoom)
        self.grid.setModel(self._shown)
        self.grid.setItemDelegate(PhotoDelegate(self.workspace, self.grid))
        self.grid.setViewMode(QListView.ViewMode.IconMode)
        self.grid.setResizeMode(QListView.ResizeMode.Adjust)
        self.grid.setMovement(QListView.Movement.Static)
        self.grid.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.grid.setUniformItemSizes(True)
        self.grid.setLayoutMode(QListView.LayoutMode.Batched)
        self.grid.setBatchSize(500)
        self.grid.setSpacing(SPACE // 2)
        self.grid.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(chips)
        column.addLayout(tools)
        column.addWidget(self.bar)
        column.addWidget(self._empty)
        column.addLayout(line(self._find, self._look_again))
        column.addWidget(self.grid, 1)
        self._resize(self._zoom.value())

    def _resize(self, side: int) -> None:
        delegate = self.grid.itemDelegate()
        if isinstance(delegate, PhotoDelegate):
            delegate.side = side
        self.grid.setGridSize(QSize(side + SPACE, side * 3 // 4 + CAPTION + SPACE))
        self.grid.doItemsLayout()

    def _selected_changed(self) -> None:
        self.bar.show_selected(len(self.grid.selectionModel().selectedIndexes()))

    def _find_folder(self) -> None:
        chosen = path_row.folder(self, "")
        if chosen and self.workspace.desk is not None:
            find_folder(self.workspace, Path(chosen))

    def _placed(self, index: QModelIndex) -> None:
        if index.isValid():
            self._place = index.row()

    def _from_the_start(self) -> None:
        self._place = 0

    def _activated(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(Role.SOURCE))

    def _count(self) -> None:
        counts = self._model.counts()
        for number, states in enumerate(CHIPS):
            word = self._word(states)
            many = sum(counts[state] for state in states) if states else len(self._model.sources)
            chip = self._chips.button(number)
            chip.setText(f"{word} {many}")
            chip.setAccessibleName(self.tr("Show {0}: {1}").format(word, many))
        self.again.setVisible(bool(counts[PhotoState.FAILED]))
        self.again.setEnabled(not self.workspace.looking.running)
        missing = self.workspace.looking.missing if self.workspace.desk is not None else None
        show(missing is not None, self._find, self._look_again)
        self._empty.setVisible(self._shown.rowCount() == 0 or missing is not None)
        if missing is not None:
            self._empty.setText(str(missing))
        elif self.workspace.desk is not None and not self._model.sources:
            reading = self.workspace.looking.running
            self._empty.setText(self.tr("Reading the folder …") if reading else self.tr("The folder has no photos."))
        elif self._shown.words:
            self._empty.setText(self.tr("No photo that is shown here has this in its name."))
        else:
            self._empty.setText(self.tr("No photo is in this state. Choose another filter above."))


class PhotoDelegate(QStyledItemDelegate):
    """One photo of the grid: the thumbnail covered as planned, its name, its state as shape and word."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._made: OrderedDict[str, tuple[tuple[int, tuple[Mark, ...]], QImage]] = OrderedDict()
        workspace.event_closed.connect(self._made.clear)
        self.side = 190

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self.side, self.side * 3 // 4 + CAPTION)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        source = index.data(Role.SOURCE)
        state = index.data(Role.STATE)
        area: QRect = option.rect
        now = colours()
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if selected or focused:
            painter.setPen(QPen(QColor(now.accent), 2 if focused else 1))
            painter.setBrush(QColor(now.ground) if selected else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4)
        picture = area.adjusted(SPACE // 2, SPACE // 2, -SPACE // 2, -CAPTION)
        thumbnail = self.picture_of(source)
        if thumbnail is None:
            painter.fillRect(picture, QColor(now.ground))
        else:
            self._paint_thumbnail(painter, picture, thumbnail, source)
        self._paint_caption(painter, area, source, state)
        painter.restore()

    def picture_of(self, source: str) -> QImage | None:
        """The photo, uncovered, as large as it is painted; None until there is one."""
        return self._workspace.pictures.thumbnail(source, self._workspace.path_of(source))

    def _paint_thumbnail(self, painter: QPainter, area: QRect, thumbnail: QImage, source: str) -> None:
        fitted = QRect(area)
        fitted.setSize(thumbnail.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio))
        fitted.moveCenter(area.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        photo = self._workspace.photo_of(source)
        desk = self._workspace.desk
        if photo is None or desk is None:
            # Nobody knows who is in it: so coarse and so faint that it is only a place-holder.
            painter.setOpacity(0.35)
            coarse = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            painter.drawImage(fitted, thumbnail.scaled(COARSE, COARSE, *coarse))
            painter.setOpacity(1.0)
            return
        size, marks = desk.event.looked[photo].photo.size, desk.considered(photo).plan.marks
        painter.drawImage(fitted, self._covered(source, thumbnail, size, marks))

    def _covered(self, source: str, thumbnail: QImage, size: Size, marks: tuple[Mark, ...]) -> QImage:
        """The thumbnail covered as planned; what takes long is made once, for as long as the plan stays."""
        if all(mark.style is Style.FILL for mark in marks):
            return covered(thumbnail, size, marks)
        basis = (thumbnail.cacheKey(), marks)
        known = self._made.pop(source, None)
        if known is None or known[0] != basis:
            known = (basis, covered(thumbnail, size, marks))
        self._made[source] = known
        while len(self._made) > KEPT_COVERED:
            self._made.popitem(last=False)
        return known[1]

    def _paint_caption(self, painter: QPainter, area: QRect, source: str, state: PhotoState) -> None:
        sign = signs.of_photo(state)
        line = CAPTION // 2 - 2
        left, top = area.left() + SPACE, area.bottom() - CAPTION + 4
        painter.setPen(QColor(colours().ink))
        name = source.rsplit("/", 1)[-1]
        metrics = painter.fontMetrics()
        wide = area.width() - 2 * SPACE
        painter.drawText(
            QRect(left, top, wide, line),
            Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, wide),
        )
        shape = QRectF(left, top + line + 4, 10, 10)
        signs.draw(painter, sign, shape)
        font = QFont(painter.font())
        font.setPixelSize(LABEL)
        painter.setFont(font)
        painter.setPen(QColor(colours().muted))
        painter.drawText(QRect(left + 16, top + line, wide - 16, line - 2), Qt.AlignmentFlag.AlignVCenter, sign.word)
