"""Type a few letters of a name and choose somebody of the register."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from consent_db.records import PersonId
from consent_db.snapshot import ConsentSnapshot

MOST_OFFERED = 12


class PersonField(QLineEdit):
    """`chosen` carries the id of the person once it is clear who is meant; Escape gives up (`left`)."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("Type a name"))
        self.setAccessibleName(self.tr("Name of the person"))
        self.setClearButtonEnabled(True)
        self._people: dict[str, PersonId] = {}
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(MOST_OFFERED)
        completer.activated.connect(self._choose)
        self.setCompleter(completer)
        self.returnPressed.connect(self._entered)

    def show_people(self, snapshot: ConsentSnapshot | None) -> None:
        """Everybody in the register; two of one name are told apart by their id."""
        people = snapshot.people if snapshot is not None else ()
        times = Counter(person.display_name for person in people)
        self._people = {
            f"{person.display_name}  ({person.person_id})"
            if times[person.display_name] > 1
            else person.display_name: person.person_id
            for person in people
        }
        self._names.setStringList(sorted(self._people, key=str.casefold))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _entered(self) -> None:
        """A whole name, or the only one that fits."""
        typed = self.text().strip().casefold()
        fitting = [name for name in self._people if name.casefold() == typed]
        if not fitting and typed:
            fitting = [name for name in self._people if typed in name.casefold()]
        if len(fitting) == 1:
            self._choose(fitting[0])

    def _choose(self, name: str) -> None:
        person = self._people.get(name)
        if person is not None:
            self.clear()
            self.chosen.emit(person)
