"""Who is named beside the photos: chosen from the register, taken out again with a click."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.gui.fields import button, named
from app.gui.person_field import PersonField
from app.gui.roll import NOBODY, Roll
from app.gui.theme import SPACE
from consent_db.records import PersonId


class NamedField(QWidget):
    """`people` are those chosen so far; each stands on a button that takes them out. `changed` follows a choice."""

    changed = Signal()

    def __init__(self, roll: Roll = NOBODY, people: Iterable[PersonId] = ()) -> None:
        super().__init__()
        self._labels = {person.person_id: label for person, label in zip(roll.people, roll.labels, strict=True)}
        self._chosen: dict[PersonId, QPushButton] = {}
        self.field = PersonField()
        self.field.show_people(roll)
        self.field.chosen.connect(lambda person: self.add(PersonId(person)))
        self._row = QHBoxLayout()
        self._row.setSpacing(SPACE // 2)
        self._row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.field)
        column.addLayout(self._row)
        self.setFocusProxy(self.field)
        for person in sorted(people):
            self.add(person)

    @property
    def people(self) -> frozenset[PersonId]:
        return frozenset(self._chosen)

    def add(self, person: PersonId) -> None:
        """Somebody who is named already is not named twice."""
        if person in self._chosen:
            return
        label = self._labels.get(person, person)
        chosen = named(button(f"{label}  ✕"), self.tr("Take out {0}").format(label))
        chosen.clicked.connect(lambda: self.take_out(person))
        self._chosen[person] = chosen
        self._row.insertWidget(self._row.count() - 1, chosen)
        self.changed.emit()

    def take_out(self, person: PersonId) -> None:
        chosen = self._chosen.pop(person)
        self._row.removeWidget(chosen)
        chosen.deleteLater()
        self.field.setFocus()
        self.changed.emit()
