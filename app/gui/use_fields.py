"""One use of a photo: one of the open event's, or any other by channel, purpose and day."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.gui import words
from app.gui.fields import add_field, named
from app.gui.open_register import today
from app.gui.renditions_form import LONDON
from app.gui.saving_dialog import day_field, day_of
from app.gui.theme import SPACE
from consent_db.channels import Channel, Purpose
from consent_db.publication import Publication


class UseFields(QWidget):
    """`offered` are chosen as they are, with whoever is named in them; `changed` follows another choice."""

    changed = Signal()

    def __init__(self, offered: tuple[Publication, ...] = ()) -> None:
        super().__init__()
        self._offered = offered
        self.use = named(QComboBox(), self.tr("Use"))
        for publication in offered:
            self.use.addItem(words.of_publication(publication))
        self.use.addItem(self.tr("another use …"))
        self.channel, self.purpose = QComboBox(), QComboBox()
        for channel in Channel:
            self.channel.addItem(words.of_channel(channel), channel.value)
        self.channel.setCurrentIndex(self.channel.findData(Channel.WEBSITE.value))
        for purpose in Purpose:
            self.purpose.addItem(words.of_purpose(purpose), purpose.value)
        self.day = day_field(today())
        self.event_name = QLineEdit()
        self.ends = QCheckBox(self.tr("&Last day of the use"))
        self.until = named(day_field(today()), self.tr("Last day of the use"))
        self.until.setEnabled(False)
        self._other = QWidget()
        self._build()
        self.until.setMinimumDate(self.day.date())
        self.day.dateChanged.connect(self.until.setMinimumDate)
        self.day.dateChanged.connect(lambda _: self.changed.emit())
        self.ends.toggled.connect(self.until.setEnabled)
        self.use.currentIndexChanged.connect(self._follow)
        self._follow()

    @property
    def publication(self) -> Publication:
        if self.use.currentIndex() < len(self._offered):
            return self._offered[self.use.currentIndex()]
        day = day_of(self.day)
        return Publication(
            Channel(self.channel.currentData()),
            Purpose(self.purpose.currentData()),
            datetime(day.year, day.month, day.day, 12, tzinfo=LONDON),
            self.event_name.text().strip() or None,
            use_until=day_of(self.until) if self.ends.isChecked() else None,
        )

    def _build(self) -> None:
        form = QFormLayout(self._other)
        form.setContentsMargins(0, 0, 0, 0)
        add_field(form, self.tr("&Channel"), self.channel)
        add_field(form, self.tr("&Purpose"), self.purpose)
        add_field(form, self.tr("&Event"), self.event_name)
        self.event_name.setPlaceholderText(self.tr("As the photos were decided for; empty where they belong to none"))
        days = QHBoxLayout()
        days.setSpacing(SPACE)
        for part in (named(self.day, self.tr("Published on")), self.ends, self.until):
            days.addWidget(part)
        days.addStretch()
        caption = QLabel(self.tr("Published &on"))
        caption.setBuddy(self.day)
        form.addRow(caption, days)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.use)
        column.addWidget(self._other)
        self.use.setVisible(bool(self._offered))
        self.setFocusProxy(self.use if self._offered else self.channel)

    def _follow(self) -> None:
        self._other.setVisible(self.use.currentIndex() >= len(self._offered))
        self.changed.emit()
