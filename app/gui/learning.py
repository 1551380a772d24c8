"""Enrolling a face under review, once somebody said whose it is: through the same checks as a photo of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.findings import Kind
from app.gui.enrolling import Enrolling
from app.gui.questions import tell
from app.pipeline.attended import Item

if TYPE_CHECKING:
    from app.gui.review_page import ReviewPage


class Learning(QObject):
    """Follows the button of the chosen mark, and its key."""

    def __init__(self, page: ReviewPage) -> None:
        super().__init__(page)
        self._page = page
        self.enrolling = Enrolling(page.workspace, page)
        page.detail.enrol.connect(self.begin)
        self.enrolling.changed.connect(lambda: page.detail.show_enrolling(self.enrolling.busy))
        self.enrolling.enrolled.connect(
            lambda: tell(page, self.tr("Enrol a face"), self.tr("Enrolled. From now on this face can be suggested."))
        )

    def begin(self) -> None:
        """Enrols the chosen face, or says why it cannot be used."""
        page, looked = self._page, self._page.reviewing.looked
        key = page.chosen_key()
        considered = page.reviewing.considered
        item = considered.item(key) if considered is not None and key is not None else None
        snapshot = page.workspace.register.snapshot
        if looked is None or snapshot is None or item is None:
            return
        why_not = self._why_not(item)
        person = snapshot.person(item.person) if item.person is not None else None
        if why_not or person is None:
            tell(page, self.tr("This face cannot be used"), why_not or self.tr("Say first whose face it is."))
            return
        face = looked.findings.faces[int(item.key.rpartition("-")[2])]
        self.enrolling.begin_face(person, page.workspace.path_of(looked.source), looked.photo.id, face)

    def _why_not(self, item: Item) -> str:
        if item.kind is not Kind.FACE or item.dismissed is not None:
            return self.tr("Choose the mark of a face.")
        if not item.answered or item.person is None:
            return self.tr("Say first whose face it is: a suggestion is not enough.")
        if item.is_child:
            return self.tr("They may be a child in this photo, and nobody under 18 is enrolled.")
        if item.own is not None:
            return self.tr("It was added by hand, so its eyes and mouth were not found. Choose another photo.")
        return ""
