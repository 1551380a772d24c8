"""Where work begins: the register is opened, an event is begun or gone on with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListView, QMessageBox, QStackedLayout, QVBoxLayout, QWidget

from app.gui import path_row
from app.gui.event_cards import EventCard
from app.gui.event_dialog import NewEventDialog
from app.gui.events_model import EventDelegate, EventsModel, Role
from app.gui.fields import button, named, text
from app.gui.leaving import Leaving
from app.gui.moving import find_folder
from app.gui.page import Page
from app.gui.recent_events import RecentEvents
from app.gui.register_box import RegisterBox
from app.gui.theme import SPACE
from app.gui.welcome import Welcome
from app.gui.who_dialog import introduce, introduced, offered
from app.gui.workspace import Workspace


class StartPage(Page):
    """Without a register: open or create one. With one: a new event, or one of the recent ones."""

    def __init__(self, workspace: Workspace, leaving: Leaving) -> None:
        super().__init__(workspace)
        self._leaving = leaving
        self._parts = QStackedLayout(self)
        self.welcome = Welcome(workspace)
        self.recent = RecentEvents(workspace)
        self.events = EventsModel(self)
        self.list = named(QListView(), self.tr("Recent events"))
        self.new = button(self.tr("New event from a folder …"), main=True)
        self._go_on = button(self.tr("Go on with this event"))
        self._find = button(self.tr("Find the folder …"))
        named(self._find, self.tr("Find the folder with the photos of this event"))
        self._delete = button(self.tr("Delete this event …"))
        self._empty = text(self.tr("No event yet. Choose the folder with the photos, or drop it here."), "muted")
        self._room = QWidget()
        self._register = RegisterBox(workspace)
        self._wanted: Path | None = None
        self._parts.addWidget(self.welcome)
        self._parts.addWidget(self._event_part())
        self._connect()

    @property
    def usable(self) -> bool:
        return True

    def enter(self) -> None:
        if not self.workspace.register.is_open:
            self.welcome.enter()
            return
        self.recent.read()
        (self.list if self.events.cards else self.new).setFocus()

    def begin(self, folder: Path | None) -> None:
        """Asks for what a new event needs, and begins it; as soon as a register is open where none is."""
        self._leaving.leave(lambda: self._begin(folder))

    def _begin(self, folder: Path | None) -> None:
        if not self.workspace.register.is_open:
            self._wanted = folder
            return
        self._wanted = None
        if self.workspace.rest.locked:
            # Dropped on the curtain: nothing may be shown in front of it.
            return
        if folder is None:
            chosen = path_row.folder(self, "")
            if not chosen:
                return
            folder = Path(chosen)
        dialog = NewEventDialog(folder, offered(self.workspace), self, roll=self.workspace.register.roll)
        if dialog.exec() == NewEventDialog.DialogCode.Accepted:
            introduce(self.workspace, dialog.reviewer)
            self.workspace.new_event(
                dialog.title,
                dialog.folder,
                dialog.renditions,
                dialog.reviewer,
                dialog.days,
                dialog.search,
                dialog.readable,
            )

    def delete_chosen(self) -> None:
        """Asks, and deletes the chosen event for good."""
        card = self._chosen()
        if card is None:
            return
        answer = QMessageBox.question(
            self,
            self.tr("Delete this event?"),
            self.tr(
                "“{0}”: everything that was found and answered about its photos is lost for good. The photos and what "
                "was exported stay where they are."
            ).format(self.list.currentIndex().data()),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No,
            QMessageBox.StandardButton.No,
        )
        if answer == QMessageBox.StandardButton.Yes:
            self._leaving.leave(lambda: self.recent.delete(card))

    def find_folder(self) -> None:
        """Asks where the photos of the chosen event lie now, and goes on with it there."""
        card = self._chosen()
        chosen = path_row.folder(self, "") if card is not None else ""
        if card is None or not chosen:
            return

        def opened() -> None:
            self.workspace.event_opened.disconnect(opened)
            desk = self.workspace.desk
            if desk is not None and desk.event.began == card.began:
                find_folder(self.workspace, Path(chosen))

        def open_it() -> None:
            self.workspace.event_opened.connect(opened)
            self.workspace.open_event(card.path)

        self._leaving.leave(open_it)

    # Building

    def _event_part(self) -> QWidget:
        part = QWidget()
        across = QHBoxLayout(part)
        across.setContentsMargins(6 * SPACE, 4 * SPACE, 6 * SPACE, 3 * SPACE)
        across.setSpacing(4 * SPACE)
        column = QVBoxLayout()
        column.setSpacing(2 * SPACE)
        column.addWidget(text(self.tr("Clear photos"), "page"))
        row = QHBoxLayout()
        row.addWidget(self.new)
        row.addWidget(text(self.tr("or drop a folder on this window"), "muted", wrap=False))
        row.addStretch()
        column.addLayout(row)
        column.addWidget(text(self.tr("Recent events"), "heading"))
        column.addWidget(self._empty)
        self.list.setModel(self.events)
        self.list.setItemDelegate(EventDelegate(self.list))
        self.list.setUniformItemSizes(True)
        column.addWidget(self.list, 1)
        below = QHBoxLayout()
        below.addWidget(self._go_on)
        below.addWidget(self._find)
        below.addWidget(self._delete)
        below.addStretch()
        column.addLayout(below)
        column.addWidget(self._room, 1)
        across.addLayout(column, 1)
        across.addWidget(self._register, 0, Qt.AlignmentFlag.AlignTop)
        return part

    def _connect(self) -> None:
        register = self.workspace.register
        register.opened.connect(self._opened)
        register.closed.connect(self._closed)
        self.recent.listed.connect(self._listed)
        self.recent.counted.connect(self.events.count)
        self.recent.counted.connect(lambda _: self._show_choice())
        self.list.activated.connect(self._open)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_choice())
        self._go_on.clicked.connect(lambda: self._open(self.list.currentIndex()))
        self._find.clicked.connect(self.find_folder)
        self._delete.clicked.connect(self.delete_chosen)
        self.new.clicked.connect(lambda: self.begin(None))
        self._register.close_asked.connect(self._close_register)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete_chosen)
        self._show_choice()

    # Following

    def _opened(self) -> None:
        self.welcome.opened()
        self._parts.setCurrentIndex(1)
        if self.isVisible():
            self.new.setFocus()
        if self._wanted is not None:
            self.begin(self._wanted)

    def _closed(self) -> None:
        self._parts.setCurrentIndex(0)
        self.events.show(())
        self.welcome.enter()

    def _close_register(self) -> None:
        def close() -> None:
            self.workspace.close_event()
            self.workspace.register.close()

        self._leaving.leave(close)

    def _listed(self, cards: tuple[EventCard, ...]) -> None:
        chosen = self._chosen()
        self.events.show(cards)
        rows = [row for row, card in enumerate(cards) if chosen is not None and card.path == chosen.path]
        if cards:
            self.list.setCurrentIndex(self.events.index(rows[0] if rows else 0))
        self._show_choice()

    def _show_choice(self) -> None:
        there = bool(self.events.cards)
        self._empty.setVisible(not there)
        self.list.setVisible(there)
        self._room.setVisible(not there)
        card = self._chosen()
        for one in (self._go_on, self._delete):
            one.setVisible(there)
            one.setEnabled(card is not None)
        self._find.setVisible(card is not None and self.events.is_missing(card))

    def _chosen(self) -> EventCard | None:
        card = self.list.currentIndex().data(Role.CARD)
        return card if isinstance(card, EventCard) else None

    def _open(self, index: QModelIndex) -> None:
        card = index.data(Role.CARD)
        if isinstance(card, EventCard):
            self._leaving.leave(lambda: self._go_on_with(card))

    def _go_on_with(self, card: EventCard) -> None:
        if introduced(self.workspace, self):
            self.workspace.open_event(card.path)
