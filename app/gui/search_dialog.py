"""How an event's photos are searched, and which text is covered: each choice with what it costs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.search import USUAL_SEARCH, USUAL_TEXT, Readable, Search
from app.gui import words
from app.gui.fields import add_field, button, named, text
from app.gui.path_row import existing_file
from app.gui.roomy_dialog import RoomyDialog
from app.gui.theme import SPACE
from app.gui.workspace import Workspace

WIDE = 620
SIDES = (6.0, 8.0, 12.0, 16.0, 24.0, 40.0)
"""Pixels of a smallest face among which to choose."""
LONGEST_LIST = 1_000_000
"""Bytes of a file of words: a longer one is another file that somebody took for it."""

Again = Callable[[Search], int]
"""How many photos would be searched once more."""


def none_again(_search: Search) -> int:
    """Of an event that is only begun."""
    return 0


class WordsField(QPlainTextEdit):
    """Words, one or more a line; a text file can be dropped on it. `refused` says that one could not be read."""

    refused = Signal()

    def __init__(self, lines: tuple[str, ...]) -> None:
        super().__init__("\n".join(lines))
        self.setTabChangesFocus(True)
        self.setFixedHeight(6 * self.fontMetrics().lineSpacing())

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands there, each line once."""
        written = (line.strip() for line in self.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in written if line))

    def load(self, file: Path) -> None:
        """Adds what stands in a text file (UTF-8) to what stands here."""
        try:
            if file.stat().st_size > LONGEST_LIST:
                raise ValueError("no list of words")
            read = file.read_text("utf-8-sig")
        except (OSError, ValueError):
            self.refused.emit()
            return
        self.setPlainText("\n".join((*self.lines, *read.splitlines())))
        self.setPlainText("\n".join(self.lines))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return _file_in(source) is not None or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        file = _file_in(source)
        if file is not None:
            self.load(file)
        else:
            super().insertFromMimeData(source)


def _file_in(dragged: QMimeData) -> Path | None:
    return next((Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()), None)


class SearchDialog(RoomyDialog):
    """`search` and `readable` as they are chosen. `again`: how many photos a search would look at once more."""

    def __init__(
        self, search: Search, readable: Readable, parent: QWidget | None = None, *, again: Again = none_again
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Search"))
        self.setMinimumWidth(WIDE)
        self._again = again
        self.thorough = QCheckBox(self.tr("Search &thoroughly"))
        self.thorough.setChecked(search.thorough)
        self.smallest = QComboBox()
        for side in sorted({*SIDES, search.smallest_face}):
            usual = side == USUAL_SEARCH.smallest_face
            words_ = self.tr("{0} px, as usual") if usual else self.tr("{0} px")
            self.smallest.addItem(words_.format(f"{side:g}"), side)
        self.smallest.setCurrentIndex(self.smallest.findData(search.smallest_face))
        self.unsharp = QCheckBox(self.tr("Cover &unsharp areas that may be text"))
        self.unsharp.setChecked(readable.cover_unsharp)
        self.words = WordsField(readable.lines)
        self._load = named(button(self.tr("&Load a file …")), self.tr("Load words from a text file"))
        self._refused = text("", "alarm")
        self._more = text("", "muted")
        self._build()
        self._load.clicked.connect(self._choose_file)
        self.words.refused.connect(self._say_refused)
        self.words.textChanged.connect(self._refused.hide)
        self.thorough.toggled.connect(self._show_again)
        self.smallest.currentIndexChanged.connect(self._show_again)
        self._refused.hide()
        self._more.setVisible(again is not none_again)
        self._show_again()

    @property
    def search(self) -> Search:
        return Search(self.thorough.isChecked(), float(self.smallest.currentData()))

    @property
    def readable(self) -> Readable:
        return Readable(self.words.lines, self.unsharp.isChecked())

    def _build(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addWidget(self.thorough)
        column.addWidget(
            text(
                self.tr(
                    "Looks at every photo turned to each side as well, which takes about four times as long. For "
                    "people who lie, lean or stand on their heads, and for unusual pictures."
                ),
                "small",
            )
        )
        faces = QFormLayout()
        add_field(
            faces,
            self.tr("&Smallest face"),
            self.smallest,
            self.tr(
                "In pixels of the exported photo. Smaller finds people far away, and more marks that hide nothing; "
                "larger leaves people in the distance uncovered."
            ),
        )
        column.addLayout(faces)
        column.addWidget(self._more)
        column.addWidget(self.unsharp)
        column.addWidget(
            text(
                self.tr(
                    "Blackens much of a blurred background. For photos in which a badge or a screen out of focus must "
                    "not even be guessed."
                ),
                "small",
            )
        )
        spared = QFormLayout()
        add_field(
            spared,
            self.tr("&Words that may stay readable"),
            self.words,
            self.tr(
                "For instance the University's own name. A line of text stays only where each of its words stands "
                "here, whole. That goes for name badges too."
            ),
        )
        spared.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        column.addLayout(spared)
        row = QHBoxLayout()
        row.addWidget(self._load)
        row.addStretch()
        column.addLayout(row)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Use this"))
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.lay_out(column, self._refused, buttons)

    def _choose_file(self) -> None:
        chosen = existing_file(self, "")
        if chosen:
            self.words.load(Path(chosen))

    def _say_refused(self) -> None:
        self._refused.setText(self.tr("This file cannot be read as text. Save it as UTF-8, or type the words."))
        self._refused.show()
        self.make_room()

    def _show_again(self) -> None:
        """What a change costs is said before it is made."""
        many = self._again(self.search)
        self._more.setText(
            self.tr(
                "Photos that are searched once more: {0}. None of them goes out until then; what was found and decided "
                "stays."
            ).format(many)
            if many
            else self.tr("What was found already stays found, whatever is chosen here.")
        )
        self.make_room()


class SearchRow(QWidget):
    """What is chosen for the search, in a line, and the button that changes it."""

    def __init__(
        self, search: Search = USUAL_SEARCH, readable: Readable = USUAL_TEXT, *, again: Again = none_again
    ) -> None:
        super().__init__()
        self.search, self.readable = search, readable
        self._again = again
        self._said = text("")
        self.change = named(button(self.tr("Change …")), self.tr("Change how the photos are searched"))
        self.change.clicked.connect(self._ask)
        caption = text(self.tr("S&earch:"), wrap=False)
        caption.setBuddy(self.change)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(caption)
        row.addWidget(self._said, 1)
        row.addWidget(self.change)
        self._show()

    def _ask(self) -> None:
        dialog = SearchDialog(self.search, self.readable, self, again=self._again)
        if dialog.exec() == SearchDialog.DialogCode.Accepted:
            self.search, self.readable = dialog.search, dialog.readable
            self._show()

    def _show(self) -> None:
        self._said.setText(words.of_search(self.search, self.readable))


def change_search(workspace: Workspace, parent: QWidget) -> None:
    """Asks how the photos of the open event are searched, and changes it."""
    if workspace.desk is None:
        return
    event = workspace.desk.event
    dialog = SearchDialog(event.search, event.readable, parent, again=event.searched_less)
    if dialog.exec() == SearchDialog.DialogCode.Accepted:
        workspace.arrange(event.renditions, event.days, dialog.search, dialog.readable)
