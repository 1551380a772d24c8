"""What the page of unnamed faces consists of: the groups, the faces of one, and who they are."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListView, QScrollArea, QSplitter, QVBoxLayout, QWidget

from app.gui.fields import button, named, text
from app.gui.groups_model import FACE_SIDE, IN_A_ROW, SIDE, FacesDelegate, FacesModel, GroupsModel
from app.gui.naming import Naming
from app.gui.page import Page
from app.gui.theme import SPACE
from app.gui.who_panel import WhoPanel
from app.gui.workspace import Workspace


class PeopleView(Page):
    """Its parts and their places; what they do is said in `PeoplePage`."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.naming = Naming(workspace)
        self.groups = GroupsModel(self.naming, self)
        self.faces = FacesModel(self.naming, self)
        self.list = named(QListView(), self.tr("Groups of faces nobody has named"))
        self.grid = named(QListView(), self.tr("Faces of the chosen group"))
        self.who = WhoPanel()
        self._title = text("", "heading", wrap=False)
        self._matching = text("", "muted", wrap=False)
        self._notice = text("", "muted")
        self._empty = text("", "muted")
        self._of_group = text("", "muted", wrap=False)
        self._split = button(self.tr("Split off"))
        self._out = button(self.tr("Take out"))
        self._merge = button(self.tr("Merge"))
        self._whole = button(self.tr("See the photo"))
        self._body = QSplitter(Qt.Orientation.Horizontal)
        self._build()

    def _build(self) -> None:
        self.list.setModel(self.groups)
        self.list.setItemDelegate(FacesDelegate(self.workspace, self.naming, SIDE, IN_A_ROW, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.grid.setModel(self.faces)
        self.grid.setItemDelegate(FacesDelegate(self.workspace, self.naming, FACE_SIDE, 1, self.grid))
        self.grid.setViewMode(QListView.ViewMode.IconMode)
        self.grid.setResizeMode(QListView.ResizeMode.Adjust)
        self.grid.setMovement(QListView.Movement.Static)
        self.grid.setUniformItemSizes(True)
        self.grid.setGridSize(QSize(FACE_SIDE + 2 * SPACE, FACE_SIDE + 2 * SPACE))
        self.grid.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._matching)
        tools = QHBoxLayout()
        tools.addWidget(self._of_group)
        tools.addStretch()
        for one in (self._split, self._out, self._whole):
            tools.addWidget(one)
        left, middle = QWidget(), QWidget()
        left_column, column = QVBoxLayout(left), QVBoxLayout(middle)
        left_column.setContentsMargins(0, 0, SPACE, 0)
        left_column.addWidget(self.list)
        left_column.addWidget(self._merge)
        column.setContentsMargins(SPACE, 0, SPACE, 0)
        column.addLayout(tools)
        column.addWidget(self.grid, 1)
        side = QScrollArea()
        side.setWidget(self.who)
        side.setWidgetResizable(True)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setMinimumWidth(280)
        for part in (left, middle, side):
            self._body.addWidget(part)
        self._body.setStretchFactor(1, 1)
        self._body.setChildrenCollapsible(False)
        self._body.setSizes([IN_A_ROW * (SIDE + SPACE // 2) + 130, 420, 320])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, SPACE)
        whole.setSpacing(SPACE)
        whole.addLayout(head)
        whole.addWidget(self._notice)
        whole.addWidget(self._empty)
        whole.addWidget(self._body, 1)
        whole.addStretch()
