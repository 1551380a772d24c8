"""Setting up an event, and changing where its photos go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.photo import Days
from app.domain.search import USUAL_SEARCH, USUAL_TEXT, Readable, Search
from app.event.acts import Rendition
from app.gui import path_row
from app.gui.days_field import DaysField
from app.gui.fields import add_field, named, text
from app.gui.path_row import PathRow
from app.gui.renditions_form import RenditionsForm
from app.gui.roll import NOBODY, Roll
from app.gui.roomy_dialog import RoomyDialog
from app.gui.search_dialog import Again, SearchRow, none_again
from app.gui.theme import SPACE
from app.gui.workspace import Workspace


class NewEventDialog(RoomyDialog):
    """Title, folder, reviewer, event date, publication and search of a new event; only the date may be left open."""

    def __init__(
        self, folder: Path | None, reviewer: str, parent: QWidget | None = None, *, roll: Roll = NOBODY
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New event"))
        self.setMinimumWidth(720)
        self._place = PathRow(self.tr("Folder with the photos"), path_row.folder, str(folder) if folder else "")
        self._title = QLineEdit(folder.name if folder else "")
        self._reviewer = QLineEdit(reviewer)
        self._days = DaysField()
        self._renditions = RenditionsForm(roll=roll)
        self._more_button = QToolButton()
        self._more = QWidget()
        self._search = SearchRow()
        self._missing = text("", "alarm")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Begin"))
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("role", "main")
        self._place.chosen.connect(self._fill_title)
        self._place.line.editingFinished.connect(self._fill_title)
        form = QFormLayout()
        add_field(form, self.tr("&Photos in"), self._place)
        self._title.setPlaceholderText(self.tr("Use the name that stands on the form."))
        self._reviewer.setPlaceholderText(self.tr("Your staff id, for the record."))
        # Side by side, so that the whole form fits on a small screen.
        both = QHBoxLayout()
        both.setSpacing(SPACE)
        reviewed = text(self.tr("&Reviewed by"), wrap=False)
        reviewed.setBuddy(named(self._reviewer, self.tr("Reviewed by")))
        for part, share in ((named(self._title, self.tr("Title")), 3), (reviewed, 0), (self._reviewer, 2)):
            both.addWidget(part, share)
        title = text(self.tr("&Title"), wrap=False)
        title.setBuddy(self._title)
        form.addRow(title, both)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addLayout(form)
        column.addWidget(self._renditions)
        column.addWidget(self._more_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._more)
        column.addStretch()
        self._fill_more()
        self.lay_out(column, self._missing, self._buttons)
        self._missing.hide()
        (self._title if folder else self._place).setFocus()
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    @property
    def folder(self) -> Path:
        return self._place.path or Path()

    @property
    def title(self) -> str:
        return self._title.text().strip()

    @property
    def reviewer(self) -> str:
        return self._reviewer.text().strip()

    @property
    def days(self) -> Days | None:
        return self._days.days

    @property
    def renditions(self) -> tuple[Rendition, ...]:
        return self._renditions.renditions()

    @property
    def search(self) -> Search:
        return self._search.search

    @property
    def readable(self) -> Readable:
        return self._search.readable

    def _fill_title(self) -> None:
        """The folder's name, until somebody gives another."""
        if not self._title.isModified() and self._place.path is not None and self.folder.is_dir():
            self._title.setText(self.folder.name)

    def _fill_more(self) -> None:
        """What most events leave as it is."""
        self._more_button.setText(self.tr("More: from when and until when, names, others, date of the photos, search"))
        named(self._more_button, self._more_button.text())
        self._more_button.setCheckable(True)
        self._more_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        column = QVBoxLayout(self._more)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._renditions.more)
        column.addWidget(self._days)
        column.addWidget(self._search)
        self._more_button.toggled.connect(self._show_more)
        self._show_more(False)

    def _show_more(self, shown: bool) -> None:
        self._more_button.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self._more.setVisible(shown)
        self.make_room()

    def _accept(self) -> None:
        if self._place.path is None or not self.folder.is_dir():
            self._say(self.tr("Choose the folder that holds the photos."), self._place)
        elif not self.title:
            self._say(self.tr("Give the event a title."), self._title)
        elif not self.reviewer:
            self._say(self.tr("Say who reviews: the record has to name somebody."), self._reviewer)
        elif not self.renditions:
            self._say(self.tr("Tick at least one place where the photos go."), self._renditions)
        else:
            self.accept()

    def _say(self, words: str, field: QWidget) -> None:
        self._missing.setText(words)
        self._missing.show()
        self.make_room()
        field.setFocus()


class PublicationDialog(RoomyDialog):
    """Changes where the photos of the open event go, when those without a date of their own were taken, and how they
    are searched."""

    def __init__(
        self,
        renditions: tuple[Rendition, ...],
        days: Days | None = None,
        parent: QWidget | None = None,
        *,
        roll: Roll = NOBODY,
        search: Search = USUAL_SEARCH,
        readable: Readable = USUAL_TEXT,
        again: Again = none_again,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Where the photos go"))
        self._renditions = RenditionsForm(renditions, roll)
        self._days = DaysField(days)
        self._search = SearchRow(search, readable, again=again)
        self._missing = text("", "alarm")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Change"))
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addWidget(self._renditions)
        column.addWidget(self._days)
        column.addWidget(self._search)
        anew = self.tr(
            "Every photo is decided anew. What was let through or decided for another publication counts no more."
        )
        column.addWidget(text(anew, "small"))
        column.addStretch()
        self.lay_out(column, self._missing, self._buttons)
        self._missing.hide()
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    @property
    def renditions(self) -> tuple[Rendition, ...]:
        return self._renditions.renditions()

    @property
    def days(self) -> Days | None:
        return self._days.days

    @property
    def search(self) -> Search:
        return self._search.search

    @property
    def readable(self) -> Readable:
        return self._search.readable

    def _accept(self) -> None:
        if self.renditions:
            self.accept()
        else:
            self._missing.setText(self.tr("Tick at least one place where the photos go."))
            self._missing.show()
            self.make_room()


def change_publication(workspace: Workspace, parent: QWidget) -> None:
    """Asks where the photos of the open event go and how they are searched, and changes it."""
    if workspace.desk is None:
        return
    event = workspace.desk.event
    dialog = PublicationDialog(
        event.renditions,
        event.days,
        parent,
        roll=workspace.register.roll,
        search=event.search,
        readable=event.readable,
        again=event.searched_less,
    )
    if dialog.exec() == PublicationDialog.DialogCode.Accepted:
        workspace.arrange(dialog.renditions, dialog.days, dialog.search, dialog.readable)
