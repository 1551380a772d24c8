"""Groups of look-alike faces, and the faces of one of them, as lists with small pictures cut from the photos."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.gui.naming import Group, Naming
from app.gui.theme import SPACE, colours
from app.gui.workspace import Workspace
from app.pipeline.groups import FaceRef

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
IN_A_ROW = 4
SIDE = 64
FACE_SIDE = 112


class Role(IntEnum):
    FACES = Qt.ItemDataRole.UserRole
    """Group: the faces to paint."""


def photos_in(group: Iterable[FaceRef]) -> int:
    return len({ref.photo for ref in group})


def _tr(text: str) -> str:
    return QCoreApplication.translate("Groups", text)


class GroupsModel(QAbstractListModel):
    """A row for each group, in the order in which they wait."""

    def __init__(self, naming: Naming, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._naming = naming
        self._groups: tuple[Group, ...] = ()

    def show(self, groups: tuple[Group, ...]) -> None:
        """These groups; whoever shows them puts the chosen row back."""
        self.beginResetModel()
        self._groups = groups
        self.endResetModel()

    def group(self, row: int) -> Group:
        """The faces of the row; none where there is no such row."""
        return self._groups[row] if 0 <= row < len(self._groups) else ()

    def row_like(self, group: Group) -> int | None:
        """The row that holds most of these faces; None where none does."""
        wanted = frozenset(group)
        best = max(range(len(self._groups)), key=lambda n: len(wanted & frozenset(self._groups[n])), default=None)
        return best if best is not None and wanted & frozenset(self._groups[best]) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._groups)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        group = self.group(index.row()) if index.isValid() else ()
        if not group:
            return None
        match role:
            case Role.FACES:
                return group
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                many = photos_in(group)
                if many > 1:
                    return QCoreApplication.translate("Groups", "%n photos", "", many)
                return self._naming.source_of(group[0]).rsplit("/", 1)[-1]
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                faces = QCoreApplication.translate("Groups", "%n faces", "", len(group))
                return _tr("Group {0} of {1}: {2}").format(index.row() + 1, len(self._groups), faces)
        return None


class FacesModel(QAbstractListModel):
    """The faces of the chosen group."""

    def __init__(self, naming: Naming, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._naming = naming
        self._faces: Group = ()

    def show(self, group: Group) -> None:
        if group != self._faces:
            self.beginResetModel()
            self._faces = group
            self.endResetModel()

    @property
    def faces(self) -> Group:
        return self._faces

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._faces)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._faces):
            return None
        ref = self._faces[index.row()]
        match role:
            case Role.FACES:
                return (ref,)
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._naming.source_of(ref)
        return None


class FacesDelegate(QStyledItemDelegate):
    """Up to `most` faces beside each other and, where the row has words, the words after them.

    Faces are shown uncovered: here somebody has to say who they are.
    """

    def __init__(self, workspace: Workspace, naming: Naming, side: int, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._naming = naming
        self._side = side
        self._most = most

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if self._most == 1:
            return QSize(self._side + SPACE, self._side + SPACE)
        return QSize(self._most * (self._side + SPACE // 2) + 110, self._side + 2 * SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        group: Group = index.data(Role.FACES)
        area: QRect = option.rect
        now = colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if selected or focused:
            painter.setPen(QPen(QColor(now.accent), 3 if selected else 1))
            painter.setBrush(QColor(now.ground) if selected else Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        left, top = area.left() + SPACE // 2 + 1, area.top() + (area.height() - self._side) // 2
        for ref in group[: self._most]:
            self._paint_face(painter, QRect(left, top, self._side, self._side), ref)
            left += self._side + SPACE // 2
        if self._most > 1:
            self._paint_words(
                painter, QRect(left + SPACE // 2, area.top(), area.right() - left - SPACE, area.height()), index
            )
        painter.restore()

    def _paint_face(self, painter: QPainter, area: QRect, ref: FaceRef) -> None:
        source, box = self._naming.source_of(ref), self._naming.box_of(ref)
        picture = None
        if source and box is not None:
            picture = self._workspace.pictures.face(source, self._workspace.path_of(source), ref.finding, box)
        if picture is None or picture.isNull():
            painter.fillRect(area, QColor(colours().faint))
            return
        fitted = QRect(area)
        fitted.setSize(picture.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio))
        fitted.moveCenter(area.center())
        painter.drawImage(fitted, picture)

    def _paint_words(self, painter: QPainter, area: QRect, index: Index) -> None:
        group: Group = index.data(Role.FACES)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        more = len(group) - self._most
        lines = [_tr("+{0}").format(more), words] if more > 0 else [words]
        high = painter.fontMetrics().height() + 2
        painter.setPen(QColor(colours().ink))
        at = area.top() + (area.height() - high * len(lines)) // 2
        for line in lines:
            fitted = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideMiddle, area.width())
            painter.drawText(QRect(area.left(), at, area.width(), high), Qt.AlignmentFlag.AlignVCenter, fitted)
            at += high
