"""What a photo gives away by itself, all of which is removed: in words, with the picture that is hidden inside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.outcome import Failed
from app.domain.photo import Days, Photo, Reveals, Revelation
from app.gui.background import Bridge, Lane
from app.gui.fields import button, named, text
from app.gui.pictures import image_of
from app.gui.theme import SPACE
from app.imaging.picture import Picture
from app.imaging.read import reveals_in, thumbnail_in
from consent_db.clock import today


class RevealsBox(QWidget):
    """One line, and a button that shows the rest."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._lane = Lane(bridge, "reveals")
        self._photo: Photo | None = None
        self.taken = text("", "small")
        self._line = text("", "small")
        self._more = button(self.tr("Show …"))
        self._more.setAccessibleName(self.tr("Show what the photo gives away"))
        row = QHBoxLayout()
        row.addWidget(self._line, 1)
        row.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.taken)
        column.addLayout(row)
        self._more.clicked.connect(self._read)

    def show_photo(self, photo: Photo | None, event_days: Days | None = None) -> None:
        """`event_days`: when photos of this event without a date of their own were taken."""
        self._photo = photo
        self.taken.setText(taken_in_words(photo, event_days) if photo is not None else "")
        kinds = [of_kind(kind) for kind in photo.removed] if photo is not None else []
        if kinds:
            self._line.setText(self.tr("What it gives away: {0}. All of it is removed.").format(", ".join(kinds)))
        else:
            self._line.setText(self.tr("It carries nothing beside its pixels."))
        self._more.setEnabled(bool(kinds))

    def _read(self) -> None:
        photo = self._photo
        if photo is None:
            return

        def work() -> tuple[tuple[Revelation, ...], QImage | None]:
            path = Path(photo.path)
            found, hidden = reveals_in(path), thumbnail_in(path)
            if isinstance(found, Failed):
                found = (Revelation(Reveals.OTHER, str(photo.format), found.message),)
            return found, image_of(hidden.pixels) if isinstance(hidden, Picture) else None

        self._lane.ask(work, lambda found: self._show(*found), lambda _: None)

    def _show(self, found: tuple[Revelation, ...], hidden: QImage | None) -> None:
        RevealsDialog(found, hidden, self).exec()

    def shut_down(self) -> None:
        self._lane.close()


class RevealsDialog(QDialog):
    """A table of everything, and the hidden picture beside it."""

    def __init__(self, found: tuple[Revelation, ...], hidden: QImage | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What this photo gives away"))
        self.resize(760, 480)
        table = named(QTableWidget(len(found), 3), self.tr("What the file holds beside its pixels"))
        table.setHorizontalHeaderLabels([self.tr("What"), self.tr("Value"), self.tr("Where in the file")])
        table.horizontalHeader().setStretchLastSection(True)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        for row, one in enumerate(found):
            for column, words in enumerate((of_kind(one.kind), one.value, one.where)):
                table.setItem(row, column, QTableWidgetItem(words))
        table.setColumnWidth(0, 130)
        table.setColumnWidth(1, 340)
        across = QHBoxLayout()
        across.addWidget(table, 1)
        if hidden is not None:
            side = QVBoxLayout()
            side.addWidget(text(self.tr("The small picture hidden in the file:"), "small"))
            label = QLabel()
            label.setAccessibleName(self.tr("The small picture hidden in the file"))
            label.setPixmap(_fitted(hidden))
            side.addWidget(label)
            side.addStretch()
            across.addLayout(side)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column_ = QVBoxLayout(self)
        column_.setSpacing(SPACE)
        column_.addWidget(text(self.tr("None of this will be in the exported file."), "heading"))
        column_.addLayout(across)
        column_.addWidget(buttons)


def taken_in_words(photo: Photo, event_days: Days | None) -> str:
    """When it was taken, and who says so."""

    def tr(words: str) -> str:
        return QCoreApplication.translate("Reveals", words)

    if photo.taken_on is not None:
        if photo.believed_on(today()) == photo:
            return tr("Taken on {0}, as the camera says.").format(_day(photo.taken_on))
        wrong = tr("The camera says {0}, which is still to come, so its clock was wrong.").format(_day(photo.taken_on))
        return f"{wrong} {taken_in_words(replace(photo, taken_on=None), event_days)}"
    if event_days is None:
        return tr("It has no date of its own. Say under “Change …” above when such photos were taken.")
    if event_days.first == event_days.last:
        return tr("Taken on {0}, as the event says: it has no date of its own.").format(_day(event_days.first))
    return tr("Taken from {0} to {1}, as the event says: it has no date of its own.").format(
        _day(event_days.first), _day(event_days.last)
    )


def _day(day: date) -> str:
    return QLocale().toString(day, "d MMM yyyy")


def of_kind(kind: Reveals) -> str:
    def tr(words: str) -> str:
        return QCoreApplication.translate("Reveals", words)

    return {
        Reveals.PLACE: tr("place"),
        Reveals.TIME: tr("time"),
        Reveals.CAMERA: tr("camera"),
        Reveals.SERIAL: tr("serial number"),
        Reveals.OWNER: tr("owner"),
        Reveals.NAME: tr("names"),
        Reveals.DESCRIPTION: tr("description"),
        Reveals.THUMBNAIL: tr("small picture"),
        Reveals.MORE_PICTURES: tr("more pictures"),
        Reveals.PROFILE: tr("colour profile"),
        Reveals.HISTORY: tr("editing history"),
        Reveals.HIDDEN_DATA: tr("hidden data"),
        Reveals.OTHER: tr("other data"),
    }[kind]


def _fitted(image: QImage) -> QPixmap:
    return QPixmap.fromImage(image).scaled(
        240, 240, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
