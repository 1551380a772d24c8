"""The questions about several photos at once: what is answered holds for each of them, and each is to be looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from app.event.together import filled, is_without_faces
from app.gui.contact_sheet import ContactSheet
from app.gui.fields import text
from app.gui.gates_form import GatesForm
from app.gui.photos_model import PhotosModel
from app.gui.theme import SPACE
from app.gui.workspace import Workspace
from consent_db.facts import GateAnswer, Gates

FORM = 360


class AnsweringDialog(QDialog):
    """`given` once it was accepted, which it is only when every photo was looked at, here or in Review.

    That nobody is in them is asked only where no photo has a face, and only of photos that were in sight here.
    """

    def __init__(
        self, workspace: Workspace, model: PhotosModel, sources: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        many = len(sources)
        self.setWindowTitle(self.tr("The questions about {0} photos").format(many))
        self.resize(parent.window().size() if parent is not None else QSize(1180, 720))
        self.given = Gates()
        self.sheet = ContactSheet(workspace, model, sources)
        self.form = GatesForm(together=True)
        self._faces = text("", "muted")
        self._first = text("", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.answer = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.answer.setText(self.tr("Answer for {0} photos").format(many))
        self.answer.setProperty("role", "main")
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        side = QVBoxLayout()
        side.setSpacing(SPACE)
        said = self.tr(
            "What you answer holds for each of these photos; look at them all. Answers that somebody gave already stay."
        )
        side.addWidget(text(said))
        for part in (self.form, self._faces):
            side.addWidget(part)
        side.addStretch()
        side.addWidget(self._first)
        side.addWidget(buttons)
        beside = QWidget()
        beside.setLayout(side)
        beside.setFixedWidth(FORM)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        whole.addWidget(self.sheet, 1)
        whole.addWidget(beside)
        self.form.show_gates(Gates(), 0, 0, with_child=False, reviewer=workspace.reviewer)
        self.form.answered.connect(self._say)
        self.sheet.sight_changed.connect(self._refresh)
        workspace.photos_changed.connect(self._refresh)
        self._refresh()
        self.sheet.setFocus()

    def unseen(self) -> tuple[str, ...]:
        """The photos that are still to be looked at."""
        elsewhere: frozenset[str] = frozenset()
        if self.given.people is not GateAnswer.PASSED:
            photos = {source: self._workspace.photo_of(source) for source in self.sheet.sources}
            holds = self._workspace.looked_at.holds
            elsewhere = frozenset(source for source, photo in photos.items() if photo is not None and holds(photo))
        return tuple(source for source in self.sheet.sources if source not in self.sheet.in_sight | elsewhere)

    def missing(self) -> str:
        """Why it cannot be answered yet; empty where it can."""
        if filled(Gates(), self.given) == Gates() and self.given.people is not GateAnswer.PASSED:
            return self.tr("Answer at least one of the questions.")
        unseen = self.unseen()
        if unseen:
            return self.tr("{0} photos were not in sight yet: scroll through them all.").format(len(unseen))
        return ""

    def _say(self, given: Gates) -> None:
        self.given = given
        self._refresh()

    def _refresh(self) -> None:
        desk = self._workspace.desk
        photos = [photo for source in self.sheet.sources if (photo := self._workspace.photo_of(source)) is not None]
        with_faces = sum(not is_without_faces(desk, photo) for photo in photos) if desk is not None else 0
        self.form.offer_nobody(not with_faces)
        self._faces.setText(
            self.tr(
                "In {0} of them faces were found. Whether nobody else is in the picture is answered photo by photo, in "
                "Review."
            ).format(with_faces)
        )
        self._faces.setVisible(with_faces > 0)
        self._first.setText(self.missing())

    def _accept(self) -> None:
        if not self.missing():
            self.accept()
