"""Where an export goes: which of the event's renditions, and into which folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.event.acts import Delivered
from app.event.desk import Desk
from app.event.dispatch import target_of
from app.gui import words
from app.gui.fields import button, named, text
from app.gui.rows import Rows
from app.gui.theme import SPACE


class ExportForm(QWidget):
    """`changed` whenever the folder or a tick did; `arrange` asks for other places and sizes, `reform` for
    another way of writing the photos."""

    changed = Signal()
    arrange = Signal()
    reform = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ticks: list[QCheckBox] = []
        self._where = Rows(2 * SPACE)
        self._change = button(self.tr("Change …"))
        self._change.setAccessibleName(self.tr("Change where the photos go"))
        self.written = text("")
        self._reform = button(self.tr("Change how …"))
        self._reform.setAccessibleName(self.tr("Change how the photos are written"))
        self._target = named(QLineEdit(), self.tr("Folder for the exports"))
        self._target.setPlaceholderText(self.tr("Folder for the exports"))
        self._choose = button(self.tr("Choose …"))
        self._choose.setAccessibleName(self.tr("Choose the folder for the exports"))
        self._build()
        self._target.editingFinished.connect(self.changed)
        self._choose.clicked.connect(self._choose_target)
        self._change.clicked.connect(self.arrange)
        self._reform.clicked.connect(self.reform)

    @property
    def target(self) -> Path | None:
        """The folder that stands in the field."""
        written = self._target.text().strip()
        return Path(written) if written else None

    @property
    def renditions(self) -> tuple[int, ...]:
        """The numbers of the renditions that are ticked."""
        return tuple(number for number, tick in enumerate(self.ticks) if tick.isChecked())

    def begin(self, desk: Desk | None) -> None:
        """Another event: the folder is the one it was exported to last, or else a new one beside the photos."""
        latest = max(
            (export for export in (desk.event.exports if desk is not None else ()) if isinstance(export, Delivered)),
            key=lambda export: export.at,
            default=None,
        )
        target = ""
        if desk is not None and latest is not None:
            going = {rendition.publication.channel: rendition for rendition in desk.event.renditions}
            file = Path(latest.file)
            target = str(target_of(file, going[latest.channel]) if latest.channel in going else file.parent)
        elif desk is not None:
            target = str(self._proposed(desk.event.folder))
        self._target.setText(target)
        self.show_form(desk)
        self.show_renditions(desk)

    def _proposed(self, photos: Path) -> Path:
        """The first free name beside the folder of the photos."""
        beside = photos.with_name(self.tr("{0} for publication").format(photos.name))
        names = (beside, *(beside.with_name(f"{beside.name} {n}") for n in range(2, 100)))
        return next((one for one in names if not one.exists()), beside)

    def show_renditions(self, desk: Desk | None) -> None:
        """A tick for each rendition; what was unticked stays so."""
        unticked = {tick.text() for tick in self.ticks if not tick.isChecked()}
        for tick in self.ticks:
            self._where.removeWidget(tick)
            tick.deleteLater()
        self.ticks = []
        for rendition in desk.event.renditions if desk is not None else ():
            tick = QCheckBox(words.of_size(rendition))
            tick.setChecked(tick.text() not in unticked)
            tick.toggled.connect(self.changed)
            self.ticks.append(tick)
            self._where.addWidget(tick)
        self.changed.emit()

    def show_form(self, desk: Desk | None) -> None:
        """How the photos are written."""
        self.written.setText(words.of_form(desk.event.form, desk.style) if desk is not None else "")

    def lead_to_target(self) -> None:
        self._target.setFocus()

    def lead_to_change(self) -> None:
        self._change.setFocus()

    def set_target(self, target: Path) -> None:
        self._target.setText(str(target))
        self.changed.emit()

    def _build(self) -> None:
        where = QHBoxLayout()
        where.setSpacing(2 * SPACE)
        where.addWidget(text(self.tr("Where to"), "heading", wrap=False))
        where.addWidget(self._where, 1, Qt.AlignmentFlag.AlignVCenter)
        where.addWidget(self._change)
        into = QHBoxLayout()
        into.setSpacing(SPACE)
        caption = text(self.tr("&Into"), wrap=False)
        caption.setBuddy(self._target)
        into.addWidget(caption)
        into.addWidget(self._target, 1)
        into.addWidget(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        written = QHBoxLayout()
        written.setSpacing(SPACE)
        written.addWidget(text(self.tr("Written as"), wrap=False))
        written.addWidget(self.written, 1)
        written.addWidget(self._reform)
        column.addLayout(where)
        column.addLayout(written)
        column.addLayout(into)

    def _choose_target(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the exports"), self._target.text())
        if chosen:
            self.set_target(Path(chosen))
