"""What the mouse does on the canvas, and how large the photo is seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from app.gui.canvas import Canvas
from app.gui.fields import named
from app.gui.rows import Rows
from app.gui.sketch import Tool
from app.gui.theme import SPACE


class ToolsBar(QWidget):
    """A tool stays chosen until a shape was drawn with it, another is chosen, or Escape is pressed."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE // 2)
        row.setSpacing(SPACE // 2)
        choices = Rows(SPACE // 2)
        row.addWidget(choices, 1)
        self._group = QButtonGroup(self)
        tools = (
            (Tool.SELECT, self.tr("Select"), "Esc"),
            (Tool.FACE, self.tr("Missed face"), "M"),
            (Tool.RECTANGLE, self.tr("Rectangle"), "R"),
            (Tool.ELLIPSE, self.tr("Ellipse"), "E"),
            (Tool.FREEHAND, self.tr("Freehand"), "F"),
        )
        self._tools = [tool for tool, _, _ in tools]
        for number, (_, words, key) in enumerate(tools):
            choice = named(QToolButton(), words)
            choice.setText(words)
            choice.setToolTip(f"{words} ({key})")
            choice.setCheckable(True)
            choice.setChecked(number == 0)
            self._group.addButton(choice, number)
            choices.addWidget(choice)
        for words, tip, act in (
            ("−", self.tr("Zoom out"), lambda: canvas.zoom(0.8)),
            ("+", self.tr("Zoom in"), lambda: canvas.zoom(1.25)),
            (self.tr("Fit"), self.tr("The whole photo"), canvas.fit),
            ("1:1", self.tr("One pixel to one pixel"), canvas.one_to_one),
        ):
            zoom = named(QToolButton(), tip)
            zoom.setText(words)
            zoom.setToolTip(tip)
            zoom.clicked.connect(act)
            row.addWidget(zoom, 0, Qt.AlignmentFlag.AlignTop)
        self._group.idClicked.connect(lambda number: canvas.choose_tool(self._tools[number]))
        canvas.tool_changed.connect(self._changed)

    def _changed(self, tool: Tool) -> None:
        self._group.button(self._tools.index(tool)).setChecked(True)
