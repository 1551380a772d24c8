"""Where the photos are going: asked once per event, changeable at any time."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.export import PRESETS
from app.event.acts import Rendition
from app.gui import words
from app.gui.fields import add_field, named, text
from app.gui.named_field import NamedField
from app.gui.roll import NOBODY, Roll
from app.gui.saving_dialog import day_field, day_of
from app.gui.theme import SPACE
from consent_db.ages import london_date, start_of
from consent_db.channels import Channel, Purpose
from consent_db.clock import today
from consent_db.publication import Publication

USUAL_PRESET = {Channel.PRINT: "print", Channel.PRESS: "print", Channel.DISPLAY: "print", Channel.ACADEMIC: "print"}


class RenditionsForm(QWidget):
    """Channels with a tick each and the size for each; one purpose, one time, who is named, other organisations.

    `roll`: from whom those who are named are chosen.
    """

    def __init__(self, renditions: tuple[Rendition, ...] = (), roll: Roll = NOBODY) -> None:
        super().__init__()
        self._ticks: dict[Channel, QCheckBox] = {}
        self._presets: dict[Channel, QComboBox] = {}
        self._purpose = QComboBox()
        self._from = day_field(today())
        self._ends = QCheckBox(self.tr("&until"))
        self._until = named(day_field(today()), self.tr("Last day of the use"))
        first = renditions[0].publication if renditions else None
        self._named = NamedField(roll, first.named_people if first is not None else ())
        self._others = QLineEdit()
        self.more = QWidget()
        """What can be left as it is: from today on, without an end, nobody named, nobody else with a say."""
        self._build()
        self._show(renditions)

    def renditions(self) -> tuple[Rendition, ...]:
        """What was chosen, in the order of the channels; empty where no channel is ticked."""
        others = frozenset(name.strip() for name in self._others.text().split(",") if name.strip())
        asked = Publication(
            Channel.WEBSITE,
            Purpose(self._purpose.currentData()),
            start_of(day_of(self._from)),
            named_people=self._named.people,
            other_controllers=others,
            use_until=day_of(self._until) if self._ends.isChecked() else None,
        )
        return tuple(
            Rendition(replace(asked, channel=channel), str(self._presets[channel].currentData()))
            for channel, tick in self._ticks.items()
            if tick.isChecked()
        )

    def _build(self) -> None:
        places = QWidget()
        grid = QGridLayout(places)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE // 2)
        for number, channel in enumerate(Channel):
            tick = QCheckBox(words.of_channel(channel))
            preset = named(QComboBox(), self.tr("Size for {0}").format(words.of_channel(channel)))
            for name in PRESETS:
                preset.addItem(words.of_preset(name), name)
            preset.setCurrentIndex(preset.findData(USUAL_PRESET.get(channel, "web")))
            preset.setEnabled(False)
            tick.toggled.connect(preset.setEnabled)
            # Two abreast, so that the whole form fits on a small screen.
            row, side = divmod(number, 2)
            grid.addWidget(tick, row, 2 * side)
            grid.addWidget(preset, row, 2 * side + 1)
            self._ticks[channel], self._presets[channel] = tick, preset
        for purpose in Purpose:
            self._purpose.addItem(words.of_purpose(purpose), purpose.value)
        form = QFormLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(text(self.tr("Where are the photos going?"), "heading"))
        column.addWidget(places)
        column.addLayout(form)
        add_field(form, self.tr("&What for"), self._purpose)
        column.addWidget(self.more)
        form = QFormLayout(self.more)
        form.setContentsMargins(0, 0, 0, 0)
        self._until.setMinimumDate(self._from.date())
        self._from.dateChanged.connect(self._until.setMinimumDate)
        self._until.setEnabled(False)
        self._ends.toggled.connect(self._until.setEnabled)
        days = QHBoxLayout()
        days.setSpacing(SPACE)
        for part in (named(self._from, self.tr("From when")), self._ends, self._until):
            days.addWidget(part)
        days.addStretch()
        caption = QLabel(self.tr("&From when"))
        caption.setBuddy(self._from)
        form.addRow(caption, days)
        form.addRow("", text(self.tr("Consent is tested on the first day; copies come down after the last."), "small"))
        add_field(
            form,
            self.tr("&Named beside them"),
            self._named,
            self.tr("In captions, texts or file names. Being named needs a yes of its own."),
        )
        add_field(form, self.tr("&Other organisations"), self._others)
        self._others.setPlaceholderText(
            self.tr("Partners, press or printers with a say of their own; names with commas between.")
        )

    def _show(self, renditions: tuple[Rendition, ...]) -> None:
        if not renditions:
            self._ticks[Channel.WEBSITE].setChecked(True)
            return
        for rendition in renditions:
            channel = rendition.publication.channel
            self._ticks[channel].setChecked(True)
            self._presets[channel].setCurrentIndex(self._presets[channel].findData(rendition.preset_name))
        first = renditions[0].publication
        self._purpose.setCurrentIndex(self._purpose.findData(first.purpose.value))
        day = london_date(first.publish_at)
        self._from.setDate(QDate(day.year, day.month, day.day))
        if first.use_until is not None:
            self._until.setDate(QDate(first.use_until.year, first.use_until.month, first.use_until.day))
            self._ends.setChecked(True)
        self._others.setText(", ".join(sorted(first.other_controllers)))
