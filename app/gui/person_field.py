"""Type a few letters of a name and choose somebody of the register."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.gui.roll import NOBODY, Roll
from consent_db.records import PersonId

MOST_OFFERED = 12
"""Whoever sees so many types another letter; it costs the same in a register of any size."""


class PersonField(QLineEdit):
    """`chosen` carries the id of the person once it is clear who is meant; Escape gives up (`left`).

    Where nobody has the name that was typed, that is said, and `wanted` carries the name of somebody who is to be added
    to the register, where the field `adds`.
    """

    chosen = Signal(str)
    left = Signal()
    wanted = Signal(str)

    def __init__(self, *, adds: bool = False) -> None:
        super().__init__()
        self._adds = adds
        self.setPlaceholderText(self.tr("Type a name"))
        self.setAccessibleName(self.tr("Name of the person"))
        self.setClearButtonEnabled(True)
        self._roll = NOBODY
        self._offered: dict[str, PersonId] = {}
        self._typed = ""
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        # What is offered was found already.
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(MOST_OFFERED)
        # Later: Qt puts what was chosen into the field after this has heard of it.
        completer.activated.connect(self._choose, Qt.ConnectionType.QueuedConnection)
        self.setCompleter(completer)
        self.textEdited.connect(self._offer)
        self.returnPressed.connect(self._entered)

    def show_people(self, roll: Roll) -> None:
        """Everybody in the register; two of one name are told apart by their id."""
        self._roll = roll
        self._offer(self.text())

    @property
    def offered(self) -> tuple[str, ...]:
        """Who is offered for what was typed so far."""
        return tuple(self._offered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _offer(self, typed: str) -> None:
        self._typed = typed.strip()
        self._offered = dict(self._roll.offered(typed, MOST_OFFERED))
        nobody = [self._said_of_nobody(typed)] if typed.strip() and not self._offered else []
        self._names.setStringList([*self._offered, *nobody])

    def _said_of_nobody(self, typed: str) -> str:
        if self._adds:
            return self.tr("Nobody is called “{0}”: add to the register …").format(typed.strip())
        return self.tr("Nobody in the register is called “{0}”.").format(typed.strip())

    def _entered(self) -> None:
        """A whole name, or the only one that fits; of what is offered, whoever is chosen there is told of once."""
        popup = self.completer().popup()
        if popup is not None and popup.isVisible() and popup.currentIndex().isValid():
            return
        person = self._roll.meant(self.text())
        if person is not None:
            self._take(person)
        elif popup is not None and self.text().strip() and not self._offered:
            # Said, and the next Enter does what is offered.
            self.completer().complete()
            popup.setCurrentIndex(popup.model().index(0, 0))

    def _choose(self, name: str) -> None:
        person = self._offered.get(name)
        if person is not None:
            self._take(person)
        elif self._names.stringList() == [name]:
            # The sentence about nobody: Qt has put it into the field.
            typed = self._typed
            self.setText("" if self._adds else typed)
            if self._adds:
                self.wanted.emit(typed)

    def _take(self, person: PersonId) -> None:
        self.clear()
        self.chosen.emit(person)
