"""The photo under review: zoomed and moved freely, covered as it will be exported, each mark outlined and numbered.

Coordinates of the scene are upright source pixels. What the canvas draws over the photo is what the export does: every
mark is covered in its own style. Nothing can be done here that the list beside it cannot do.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from app.domain.answers import FindingKey
from app.domain.geometry import Size
from app.domain.plan import Mark, Style
from app.domain.shapes import Shape
from app.gui.mark_item import Handle, MarkItem
from app.gui.minimap import Minimap
from app.gui.notice import Notice
from app.gui.preview import soft_covers
from app.gui.sketch import Sketch, Tool
from app.gui.theme import colours
from app.imaging.cover import FILL_COLOUR
from app.pipeline.attended import Item

LARGEST_ZOOM = 8.0
STEP = 1.25


class View(Enum):
    """Which side of the photo is seen: with its marks, as it will go, or as it came."""

    MARKED = "marked"
    AFTER = "after"
    BEFORE = "before"

    @property
    def next(self) -> View:
        sides = list(View)
        return sides[(sides.index(self) + 1) % len(sides)]


class Canvas(QGraphicsView):
    """`selected` carries the key of the mark that was clicked, `drawn` the shape of a new one, `pointed` where a missed
    face was clicked, `reshaped` an own mark's new shape."""

    selected = Signal(str)
    drawn = Signal(Shape, Tool)
    pointed = Signal(float, float)
    reshaped = Signal(str, Shape)
    tool_changed = Signal(Tool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.setAccessibleName(self.tr("Photo"))
        self.setAccessibleDescription(self.tr("The list of marks beside it says the same in words."))
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setDragMode(QGraphicsView.DragMode.NoDrag)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self._photo = PhotoItem()
        self.scene().addItem(self._photo)
        self._marks: dict[FindingKey, MarkItem] = {}
        self._sketch: Sketch | None = None
        self._dragged_from: QPoint | None = None
        self._held: tuple[FindingKey, Handle, QPointF] | None = None
        self._fitted = True
        self.tool = Tool.SELECT
        self.view = View.MARKED
        self._minimap = Minimap(self)
        self._minimap.centred.connect(self.centerOn)
        self.notice = Notice(self)
        self.horizontalScrollBar().valueChanged.connect(self._show_minimap)
        self.verticalScrollBar().valueChanged.connect(self._show_minimap)
        self._paint_ground()

    # What is shown

    def show_photo(self, levels: Sequence[QImage], size: Size) -> None:
        """A photo of `size` as pictures of falling size, fitted into the view; see `sharpen`."""
        self._photo.show_levels(levels, size)
        self.scene().setSceneRect(0, 0, size.width, size.height)
        self._minimap.show_photo(levels[-1] if levels else None)
        self.fit()

    @property
    def shows_photo(self) -> bool:
        return self._photo.shows_something

    def sharpen(self, levels: Sequence[QImage]) -> None:
        """The same photo with more detail: nothing moves, and what is chosen stays so."""
        self._photo.sharpen(levels)

    def clear(self) -> None:
        self._photo.show_levels((), Size(1, 1))
        self.show_items(())

    def show_items(self, items: Sequence[Item]) -> None:
        """The marks and shown faces, numbered from 1 in this order; the selection stays where it was."""
        chosen = self.chosen()
        for mark in self._marks.values():
            self.scene().removeItem(mark)
        self._marks = {}
        for number, item in enumerate(items, start=1):
            mark = MarkItem(number, item)
            mark.setVisible(self.view is View.MARKED)
            self._marks[item.key] = mark
            self.scene().addItem(mark)
        self._photo.cover([mark for item in items for mark in item.marks])
        if chosen is not None:
            self.select(chosen)

    def select(self, key: FindingKey | None) -> None:
        """Brings out one mark and moves it into view."""
        for own, mark in self._marks.items():
            mark.set_chosen(own == key)
        if key is not None and key in self._marks and not self._fitted:
            self.ensureVisible(self._marks[key].sceneBoundingRect(), 60, 60)

    def chosen(self) -> FindingKey | None:
        return next((key for key, mark in self._marks.items() if mark.chosen), None)

    def see_behind(self, behind: bool) -> None:
        """Shows the photo without its covers for as long as somebody asks."""
        self._photo.see_behind(behind or self.view is View.BEFORE)

    def look(self, view: View) -> None:
        """The photo from this side; words over it say which, since a photo without marks looks finished."""
        self.view = view
        self._photo.see_behind(view is View.BEFORE)
        for mark in self._marks.values():
            mark.setVisible(view is View.MARKED)
        said = {View.AFTER: self.tr("As it will go"), View.BEFORE: self.tr("As it came, nobody covered")}
        self.notice.say(said.get(view, ""))

    # Zoom

    def fit(self) -> None:
        """The whole photo."""
        self._fitted = True
        self.fitInView(self.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
        self._show_minimap()

    def one_to_one(self) -> None:
        """One pixel of the photo on one of the screen."""
        self._zoom_to(1.0 / self.devicePixelRatioF())

    def zoom(self, factor: float) -> None:
        self._zoom_to(self.scale_now() * factor)

    def scale_now(self) -> float:
        return self.transform().m11()

    def _zoom_to(self, scale: float) -> None:
        fitting = min(
            self.viewport().width() / max(1.0, self.sceneRect().width()),
            self.viewport().height() / max(1.0, self.sceneRect().height()),
        )
        # A small photo may be seen in its own size, which is less than the view.
        scale = min(max(scale, min(fitting, 1.0 / self.devicePixelRatioF())), LARGEST_ZOOM)
        if abs(scale / fitting - 1) < 0.001:
            self.fit()
            return
        self._fitted = False
        factor = scale / self.scale_now()
        self.scale(factor, factor)
        self._show_minimap()

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120
        if steps:
            self.zoom(STEP**steps)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()
        self._minimap.place()
        self.notice.place()

    def _show_minimap(self) -> None:
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        self._minimap.show_view(seen, self.sceneRect(), hidden=self._fitted)

    def _paint_ground(self) -> None:
        self.setBackgroundBrush(QColor(colours().ground))

    # The mouse

    def choose_tool(self, tool: Tool) -> None:
        self.tool = tool
        self._drop_sketch()
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor if tool is Tool.SELECT else Qt.CursorShape.CrossCursor)
        self.tool_changed.emit(tool)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            self._dragged_from = event.position().toPoint()
            return
        at = self.mapToScene(event.position().toPoint())
        if self.tool is Tool.SELECT:
            self._take_hold(at, event.position().toPoint())
        else:
            self._sketch = Sketch(self.tool, at)
            self.scene().addItem(self._sketch)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position().toPoint()
        if self._dragged_from is not None:
            moved = position - self._dragged_from
            self._dragged_from = position
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - moved.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - moved.y())
            return
        at = self.mapToScene(position)
        if self._held is not None:
            key, handle, start = self._held
            self._marks[key].drag(handle, at - start)
        elif self._sketch is not None:
            self._sketch.go_on(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged_from = None
        if self._held is not None:
            key, handle, start = self._held
            self._held = None
            shape = self._marks[key].dropped(handle, self.mapToScene(event.position().toPoint()) - start)
            if shape is not None:
                self.reshaped.emit(key, shape)
            return
        if self._sketch is not None:
            shape, tool, begun_at = self._sketch.shape_drawn, self._sketch.tool, self._sketch.begun_at
            self._drop_sketch()
            if shape is not None:
                # The next drag is more often about what was drawn than about one more.
                self.choose_tool(Tool.SELECT)
                self.drawn.emit(shape, tool)
            elif tool is Tool.FACE:
                self.pointed.emit(begun_at.x(), begun_at.y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.tool is not Tool.SELECT:
            self.choose_tool(Tool.SELECT)
            return
        event.ignore()

    def _take_hold(self, at: QPointF, position: QPoint) -> None:
        """A handle of the chosen own mark, another mark, or the photo itself to move it."""
        chosen = self.chosen()
        if chosen is not None:
            handle = self._marks[chosen].handle_at(at, self.scale_now())
            if handle is not None:
                self._held = (chosen, handle, at)
                return
        hit = [mark for mark in self._marks.values() if mark.sceneBoundingRect().contains(at) and mark.isVisible()]
        if hit:
            # The smallest of those that lie over each other: the others can be reached beside it.
            smallest = min(hit, key=lambda mark: mark.area)
            self.select(smallest.key)
            self.selected.emit(smallest.key)
            return
        self._dragged_from = position

    def _drop_sketch(self) -> None:
        if self._sketch is not None:
            self.scene().removeItem(self._sketch)
            self._sketch = None


class PhotoItem(QGraphicsItem):
    """The photo, drawn from the smallest picture that is still sharp, and its covers."""

    def __init__(self) -> None:
        super().__init__()
        self._levels: tuple[QImage, ...] = ()
        self._size = Size(1, 1)
        self._marks: tuple[Mark, ...] = ()
        self._covers: tuple[QRectF, ...] = ()
        self._soft: tuple[tuple[QRectF, QImage], ...] = ()
        self._behind = False

    def show_levels(self, levels: Sequence[QImage], size: Size) -> None:
        self.prepareGeometryChange()
        self._levels, self._size = tuple(levels), size
        self._marks, self._covers, self._soft = (), (), ()
        self.update()

    @property
    def shows_something(self) -> bool:
        return bool(self._levels)

    def sharpen(self, levels: Sequence[QImage]) -> None:
        self._levels = tuple(levels)
        self._soft = tuple(soft_covers(self._levels, self._size, self._marks))
        self.update()

    def cover(self, marks: Sequence[Mark]) -> None:
        """Covers these, in the style of each; fills lie above the others, as in the export."""
        if self._marks == tuple(marks):
            return
        self._marks = tuple(marks)
        filled = (mark.box for mark in marks if mark.style is Style.FILL)
        self._covers = tuple(QRectF(box.x0, box.y0, box.width, box.height) for box in filled)
        self._soft = tuple(soft_covers(self._levels, self._size, marks))
        self.update()

    def see_behind(self, behind: bool) -> None:
        self._behind = behind
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._size.width, self._size.height)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if not self._levels:
            return
        scale = painter.worldTransform().m11() * (widget.devicePixelRatioF() if widget is not None else 1.0)
        level = max(
            (image for image in self._levels if image.width() >= scale * self._size.width * 0.99),
            key=lambda image: -image.width(),
            default=self._levels[0],
        )
        seen = option.exposedRect.intersected(self.boundingRect())
        shrink = level.width() / self._size.width
        part = QRectF(seen.left() * shrink, seen.top() * shrink, seen.width() * shrink, seen.height() * shrink)
        painter.drawImage(seen, level, part)
        if not self._behind:
            for area, look in self._soft:
                painter.drawImage(area, look)
            for cover in self._covers:
                painter.fillRect(cover, QColor(*FILL_COLOUR))
