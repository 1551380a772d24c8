"""Somebody whom a face may be: the face beside others of that person, what a yes does, and the two answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.fields import named, text
from app.gui.theme import SPACE

SIDE = 84
"""Of a face, in pixels: all of them the same, so that they can be compared."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A face cut from its photo, and whose it is in words; without `image` it is still being cut."""

    words: str
    image: QImage | None


class FacesRow(QWidget):
    """Faces side by side at one size."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE // 2)
        self._row.addStretch()
        self._places: list[QLabel] = []
        self.hide()

    def show_faces(self, faces: Sequence[Cut]) -> None:
        while len(self._places) < len(faces):
            place = QLabel()
            place.setFixedSize(SIDE, SIDE)
            place.setAlignment(Qt.AlignmentFlag.AlignCenter)
            place.setProperty("role", "small")
            place.setWordWrap(True)
            self._row.insertWidget(len(self._places), place)
            self._places.append(place)
        for place, face in zip(self._places, faces, strict=False):
            named(place, face.words)
            place.setToolTip(face.words)
            if face.image is None:
                place.setText("…")
                continue
            ratio = self.devicePixelRatioF()
            wide = round(SIDE * ratio)
            picture = QPixmap.fromImage(
                face.image.scaled(
                    wide, wide, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
            )
            picture.setDevicePixelRatio(ratio)
            place.setPixmap(picture)
        for number, place in enumerate(self._places):
            place.setVisible(number < len(faces))
        self.setVisible(bool(faces))

    def faces(self) -> int:
        """How many are seen: those that are cut."""
        return sum(not place.isHidden() and not place.pixmap().isNull() for place in self._places)


class Offer(QWidget):
    """`confirmed` and `rejected` are the two answers; neither can be given before the face itself is seen."""

    confirmed = Signal()
    rejected = Signal()

    def __init__(self, name: str, *, preselected: bool) -> None:
        super().__init__()
        self.preselected = preselected
        self.faces = FacesRow()
        self._alone = text("", "small")
        self.will = text("")
        self.yes = QPushButton(self.tr("Yes, {0}").format(name))
        if preselected:
            self.yes.setProperty("role", "main")
        self.yes.setAccessibleName(self.tr("Confirm that this is {0}").format(name))
        self.yes.setMinimumWidth(80)
        self.yes.setEnabled(False)
        self._no = QPushButton(self.tr("No"))
        self._no.setAccessibleName(self.tr("This is not {0}").format(name))
        answers = QHBoxLayout()
        answers.addWidget(text(self.tr("close") if preselected else self.tr("weak"), "small", wrap=False))
        answers.addWidget(self.yes, 1)
        answers.addWidget(self._no)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        for part in (self.faces, self._alone, self.will):
            column.addWidget(part)
        column.addLayout(answers)
        self.yes.clicked.connect(self.confirmed)
        self._no.clicked.connect(self.rejected)

    @property
    def ready(self) -> bool:
        """Is the face seen, so that somebody can say whose it is?"""
        return self.yes.isEnabled()

    def show_likeness(self, face: Cut, others: Sequence[Cut], will: str, alone: str) -> None:
        """The face beside others of the person, what a yes does, and what to say where there are no others."""
        self.faces.show_faces((face, *others))
        self._alone.setText("" if others else alone)
        self._alone.setVisible(not others)
        self.will.setText(will)
        self.yes.setEnabled(face.image is not None)
