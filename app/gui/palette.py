"""Ctrl+K: find any action, person or photo by typing, without the mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QLineEdit,
    QListView,
    QRadioButton,
    QVBoxLayout,
)

from app.gui.fields import named, text
from app.gui.review_keys import keys_of
from app.gui.theme import SPACE
from consent_db.records import PersonId

if TYPE_CHECKING:
    from app.gui.window import Window

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
MOST = 60
"""Rows; whoever sees so many types another letter."""
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@runtime_checkable
class ShowsPerson(Protocol):
    """A page that can be asked to show one person of the register."""

    def show_person(self, person: PersonId) -> None: ...


@dataclass(frozen=True, slots=True)
class Found:
    """One thing to choose: what it is in words, its keys or kind, and what choosing it does."""

    words: str
    more: str
    act: Callable[[], object]


class FoundModel(QAbstractListModel):
    """What was found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: tuple[Found, ...] = ()

    def show(self, found: tuple[Found, ...]) -> None:
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.found):
            return None
        one = self.found[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{one.words}    {one.more}".rstrip()
        return None


class Palette(QDialog):
    """Closes when something is chosen, and only then does it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.setWindowTitle(self.tr("Find"))
        self.resize(560, 420)
        self.field = named(QLineEdit(), self.tr("Find an action, person or photo"))
        self.field.setPlaceholderText(self.tr("Type a few letters"))
        self.model = FoundModel(self)
        self.list = named(QListView(), self.tr("What was found"))
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self._nothing = text(self.tr("Nothing has this name."), "muted")
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        for part in (self.field, self._nothing, self.list):
            column.addWidget(part)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list.activated.connect(self._choose)
        self._search("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while the field has the focus; Enter chooses."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in MOVES:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _search(self, typed: str) -> None:
        words = typed.casefold().split()
        everything = self._everything(words) if words else self._actions()
        fitting = (one for one in everything if all(word in one.words.casefold() for word in words))
        self.model.show(tuple(islice(fitting, MOST)))
        self._nothing.setVisible(not self.model.found)
        self.list.setCurrentIndex(self.model.index(0))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.accept()
            self.model.found[index.row()].act()

    # What there is

    def _everything(self, words: list[str]) -> Iterator[Found]:
        yield from self._actions()
        yield from self._people(words)
        for source in self._window.photos.sources:
            yield Found(source, self.tr("photo"), partial(self._window.review_photo, source))

    def _actions(self) -> Iterator[Found]:
        window = self._window
        for action in window.actions():
            if action.isEnabled() and action.isVisible() and action.text():
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                yield Found(action.text().replace("&", ""), keys, action.trigger)
        yield from self._buttons()
        if window.shown_page() is window.review:
            seen = set()
            for key, words, act in keys_of(window.review):
                if words not in seen:
                    seen.add(words)
                    yield Found(words[:1].upper() + words[1:], key, act)

    def _buttons(self) -> Iterator[Found]:
        """Every button in sight that does something, by the name that a screen reader says.

        Not the rail, whose pages are actions already, nor ticks: those are answers, given where the question is read.
        """
        taken = {action.text().replace("&", "") for action in self._window.actions()}
        for one in self._window.findChildren(QAbstractButton):
            words = (one.accessibleName() or one.text()).replace("&", "")
            usable = one.isVisible() and one.isEnabled() and not isinstance(one, QCheckBox | QRadioButton)
            if usable and words and words not in taken and one.property("role") != "rail":
                taken.add(words)
                yield Found(words, "", one.click)

    def _people(self, words: list[str]) -> Iterator[Found]:
        window = self._window
        snapshot = window.workspace.register.snapshot
        able = [
            (number, name, page)
            for number, (name, page) in enumerate(window.pages)
            if isinstance(page, ShowsPerson) and window.can_show(number)
        ]
        for person in snapshot.people if snapshot is not None and able else ():
            # Before anything is made of it: there may be tens of thousands.
            if not all(word in person.display_name.casefold() for word in words):
                continue
            for number, name, page in able:

                def show(number: int = number, page: ShowsPerson = page, who: PersonId = person.person_id) -> None:
                    window.show_page(number)
                    page.show_person(who)

                yield Found(person.display_name, name, show)
