"""Whose face is it? The chosen face uncovered, beside faces that were confirmed, and what a yes would do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QImage

from app.domain.answers import Answer
from app.domain.findings import Kind
from app.domain.geometry import Box, Size
from app.event.desk import Desk
from app.event.likenesses import box_of, confirmed_faces
from app.gui import words
from app.gui.offer import Cut
from app.gui.pictures import AROUND, FACE
from app.pipeline.attended import Item
from app.pipeline.groups import FaceRef
from consent_db.clock import now
from consent_db.records import PersonId

if TYPE_CHECKING:
    from app.gui.review_page import ReviewPage

OTHERS = 3
"""How many faces of a person stand beside the one that is asked about."""


class Likening(QObject):
    """Fills the faces and offers of the chosen mark's box; they come in as they are cut from their photos."""

    def __init__(self, page: ReviewPage) -> None:
        super().__init__(page)
        self._page = page
        self._item: Item | None = None
        page.workspace.pictures.faces_ready.connect(self._refresh)

    def show(self, item: Item | None) -> None:
        """The mark that is chosen now, after its box was filled."""
        self._item = item
        self._refresh()

    def _refresh(self) -> None:
        page, item, desk = self._page, self._item, self._page.workspace.desk
        photo, looked = page.reviewing.photo, page.reviewing.looked
        if desk is None or photo is None or looked is None or item is None:
            return
        if item.kind is not Kind.FACE or item.dismissed is not None:
            return
        face = Cut(self.tr("This face, uncovered"), self._cut(item.box, looked.photo.size))
        page.detail.faces.show_faces((face,) if item.marks and not page.detail.offers else ())
        ref = FaceRef(photo, item.key)
        for person, offer in page.detail.offers.items():
            others = [self._other(desk, one, person) for one in confirmed_faces(desk.event, person, ref, OTHERS)]
            offer.show_likeness(face, others, self._will(desk, ref, person), self._alone(person))

    def _cut(self, box: Box, size: Size) -> QImage | None:
        """From the photo that the canvas shows; None as long as it shows none."""
        page = self._page
        levels = page.workspace.pictures.whole(page.source, page.workspace.path_of(page.source))
        return cutting(levels, size, box) if levels else None

    def _other(self, desk: Desk, ref: FaceRef, person: PersonId) -> Cut:
        source, box = desk.event.looked[ref.photo].source, box_of(desk.event, ref)
        pictures, path = self._page.workspace.pictures, self._page.workspace.path_of(source)
        image = pictures.face(source, path, ref.finding, box) if box is not None else None
        return Cut(self.tr("{0}, as confirmed in {1}").format(self._name(person), source), image)

    def _will(self, desk: Desk, ref: FaceRef, person: PersonId) -> str:
        """What a yes does to this photo, before it is said."""
        will = desk.consequence((ref,), Answer(person, self._page.workspace.reviewer, now()))
        channel = words.of_channel(desk.event.renditions[0].publication.channel)
        if will.shown:
            return self.tr("For {0}: yes shows {1} in this photo.").format(channel, self._name(person))
        why = " ".join(words.of_reason(reason) for reason in will.why_covered)
        said = self.tr("For {0}: yes leaves {1} covered in this photo.").format(channel, self._name(person))
        return f"{said} {why}".rstrip()

    def _alone(self, person: PersonId) -> str:
        return self.tr(
            "{0} was confirmed in no other photo yet, and the register keeps no pictures: say yes only if you are sure."
        ).format(self._name(person))

    def _name(self, person: PersonId) -> str:
        snapshot = self._page.workspace.register.snapshot
        known = snapshot.person(person) if snapshot is not None else None
        return known.display_name if known is not None else person


def cutting(levels: Sequence[QImage], size: Size, box: Box) -> QImage:
    """A square around the middle of a face, as far as the photo reaches; `levels` show a photo of `size`."""
    level = levels[0]
    by = level.width() / size.width
    half = max(box.width, box.height) * (0.5 + AROUND) * by
    x, y = box.centre
    place = QRect(int(x * by - half), int(y * by - half), max(1, int(2 * half)), max(1, int(2 * half)))
    cut = level.copy(place.intersected(level.rect()))
    if max(cut.width(), cut.height()) <= FACE:
        return cut
    return cut.scaled(FACE, FACE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
