"""How much goes out and how much does not, in sentences, each with the way to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.event.desk import Desk
from app.event.standing import Fate
from app.gui import words
from app.gui.export_model import COVERS, OUTDATED, ExportModel
from app.gui.fields import ElidedLabel, button, text
from app.gui.theme import SPACE


class ExportSummary(QWidget):
    """`lead`: to what waits for somebody. `see`: the photos that differ between channels."""

    lead = Signal()
    see = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.goes = text("")
        self.not_yet = text("", "muted", wrap=False)
        self.differ = ElidedLabel("muted")
        self.outdated = text("", "muted")
        self._lead = button(self.tr("Take me there"))
        self._see = button(self.tr("See them"))
        self._lead.clicked.connect(self.lead)
        self._see.clicked.connect(self.see)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.goes)
        column.addLayout(line(self.not_yet, self._lead))
        column.addLayout(line(self.differ, self._see))
        column.addWidget(self.outdated)

    def show_counts(self, model: ExportModel, desk: Desk | None) -> None:
        """As the model stands now."""
        held, out = model.count(Fate.HELD), model.count(Fate.OUT)
        said = [self.tr("Will be exported: %n files", "", model.count(Fate.GOES) + held)]
        if out:
            said.append(self.tr("delivered already: {0}").format(out))
        if held:
            said.append(self.tr("held before, and tried again: {0}").format(held))
        if model.count(COVERS):
            said.append(self.tr("people are covered in {0}").format(model.count(COVERS)))
        if not model.complete:
            said.append(self.tr("counting …"))
        self.goes.setText("; ".join(said))
        waits, blocked = model.count(Fate.WAITS), model.count(Fate.BLOCKED)
        self.not_yet.setText(self.tr("Not yet: {0} to review or decide, {1} blocked").format(waits, blocked))
        show(bool(waits or blocked), self.not_yet, self._lead)
        renditions = desk.event.renditions if desk is not None else ()
        channels = [words.of_channel(rendition.publication.channel) for rendition in renditions]
        self.differ.setText(
            self.tr("Photos that differ between {0}, because consent does: {1}").format(
                self.tr(" and ").join(channels), len(model.differing)
            )
        )
        show(len(channels) > 1 and bool(model.differing), self.differ, self._see)
        self.outdated.setText(
            self.tr(
                "Earlier exports that no longer hold: {0}. Exporting again covers what may not be seen any more, and "
                "deletes the copy of each photo that may not go. What is published already stands under “Shown where”."
            ).format(model.count(OUTDATED))
        )
        self.outdated.setVisible(bool(model.count(OUTDATED)))

    def lead_on(self) -> None:
        """Puts the focus on the way to what waits."""
        self._lead.setFocus()


def line(*widgets: QWidget) -> QHBoxLayout:
    """Widgets side by side, from the left."""
    row = QHBoxLayout()
    row.setSpacing(SPACE)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row


def show(visible: bool, *widgets: QWidget) -> None:
    for widget in widgets:
        widget.setVisible(visible)
