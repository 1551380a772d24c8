"""What is due in the register, as a row of choices with how many there are: each leads to the people it counts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from app.gui.rows import Rows
from consent_db import review
from consent_db.records import PersonId
from consent_db.review import AHEAD, Question
from consent_db.snapshot import ConsentSnapshot

Due = Mapping["Guide", frozenset[PersonId]]


class Guide(Enum):
    """What somebody has to look after; the same as `assent register list` can be asked."""

    ENDING = "ending"
    TURNING_18 = "turning_18"
    UNPROVEN = "unproven"
    UNCHECKED = "unchecked"
    WITHDRAWN = "withdrawn"

    @property
    def question(self) -> Question:
        return {
            Guide.ENDING: review.expiring_in(AHEAD),
            Guide.TURNING_18: review.turning_18_in(AHEAD),
            Guide.UNPROVEN: review.missing_evidence,
            Guide.UNCHECKED: review.unverified_guardian,
            Guide.WITHDRAWN: review.withdrawn,
        }[self]


def due(snapshot: ConsentSnapshot, today: date) -> Due:
    """Who each guide leads to. It looks at every decision: a second for 20,000 people, beside the window."""
    return {
        guide: frozenset(person.person_id for person in review.chosen(snapshot, (guide.question,), today))
        for guide in Guide
    }


class GuidesRow(QWidget):
    """One choice at a time; `chosen` carries the people it leads to, or None for everybody."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._due: Due | None = None
        self._led_to: frozenset[PersonId] | None = None
        self._group = QButtonGroup(self)
        row = Rows()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)
        for number in range(len(Guide) + 1):
            chip = QToolButton()
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            self._group.addButton(chip, number)
            row.addWidget(chip)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(lambda _: self._choose())
        self.show_due(None, 0)

    @property
    def guide(self) -> Guide | None:
        """The one that is chosen; None: everybody."""
        number = self._group.checkedId()
        return tuple(Guide)[number - 1] if number > 0 else None

    def choose(self, guide: Guide | None) -> None:
        self._group.button(0 if guide is None else 1 + tuple(Guide).index(guide)).setChecked(True)
        self._choose()

    def show_due(self, due: Due | None, everybody: int) -> None:
        """Counts; None where they are being counted."""
        self._due = due
        numbers = [everybody, *(None if due is None else len(due[guide]) for guide in Guide)]
        for number, (guide, many) in enumerate(zip((None, *Guide), numbers, strict=True)):
            word, said = self._word(guide), "…" if many is None else str(many)
            chip = self._group.button(number)
            chip.setText(f"{word} {said}")
            chip.setAccessibleName(self.tr("Show {0}: {1}").format(word, said))
        self._choose()

    def _choose(self) -> None:
        guide = self.guide
        if guide is not None and self._due is None:
            return
        people = None if guide is None or self._due is None else self._due[guide]
        if people != self._led_to:
            self._led_to = people
            self.chosen.emit(people)

    def _word(self, guide: Guide | None) -> str:
        if guide is None:
            return self.tr("Everybody")
        return {
            Guide.ENDING: self.tr("Ends within {0} days").format(AHEAD),
            Guide.TURNING_18: self.tr("Turns 18"),
            Guide.UNPROVEN: self.tr("Evidence missing"),
            Guide.UNCHECKED: self.tr("Guardian not checked"),
            Guide.WITHDRAWN: self.tr("Withdrawn"),
        }[guide]
