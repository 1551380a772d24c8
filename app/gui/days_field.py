"""When photos without a date of their own were taken: a tick, and the first and the last day."""

from __future__ import annotations

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.photo import Days
from app.gui.fields import named, text
from app.gui.saving_dialog import day_field, day_of
from app.gui.theme import SPACE
from consent_db.clock import today


class DaysField(QWidget):
    """`days` is None until somebody ticks that they know. No day lies in the future, nor the last before the first."""

    def __init__(self, days: Days | None = None) -> None:
        super().__init__()
        self.known = QCheckBox(self.tr("Photos without a &date of their own were taken"))
        self.first = _day(self.tr("First day on which they were taken"))
        self.last = _day(self.tr("Last day on which they were taken"))
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for part in (text(self.tr("from"), wrap=False), self.first, text(self.tr("to"), wrap=False), self.last):
            row.addWidget(part)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.known)
        column.addLayout(row)
        column.addWidget(
            text(self.tr("The event date. Leave it open where it is not sure: such photos then ask for it."), "small")
        )
        for day in (self.first, self.last):
            self.known.toggled.connect(day.setEnabled)
        self.last.setMinimumDate(self.first.date())
        self.first.dateChanged.connect(self.last.setMinimumDate)
        if days is not None:
            self.first.setDate(QDate(days.first.year, days.first.month, days.first.day))
            self.last.setDate(QDate(days.last.year, days.last.month, days.last.day))
            self.known.setChecked(True)

    @property
    def days(self) -> Days | None:
        """What was said; None where it is left open."""
        return Days(day_of(self.first), day_of(self.last)) if self.known.isChecked() else None


def _day(name: str) -> QDateEdit:
    day = named(day_field(today()), name)
    day.setMaximumDate(day.date())
    day.setEnabled(False)
    return day
