"""The photo under review and what is said about it: every answer becomes one step of the event."""

from __future__ import annotations

from statistics import median

from PySide6.QtCore import QObject, Signal

from app.domain.answers import Answer, Answers, Dismissal, Dismissed, FindingKey, OwnMark, Settlement
from app.domain.findings import Kind
from app.domain.geometry import Box, Size
from app.domain.photo import PhotoId
from app.domain.shapes import Shape, ShapeKind
from app.event.acts import AnsweredGates, CalledHarmless, Drew, Looked, Named, PhotoAct, RejectedSuggestion, Settled
from app.gui.open_register import now
from app.gui.workspace import Workspace, own_key
from app.pipeline.attended import Considered
from consent_db.facts import AgeSeen, Gates
from consent_db.records import PersonId
from consent_db.rules import Reason

USUAL_FACE = 1 / 14
"""Side of a face that was missed, as a share of the photo's longer side, where there is no other to go by."""


class Reviewing(QObject):
    """`changed` follows whenever the photo or what becomes of it did. Methods do nothing where no photo is open."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.photo: PhotoId | None = None
        workspace.photos_changed.connect(self._photos_changed)
        workspace.all_changed.connect(self.changed)
        workspace.event_closed.connect(self._closed)

    def open(self, photo: PhotoId | None) -> None:
        self.photo = photo
        self.changed.emit()

    @property
    def looked(self) -> Looked | None:
        desk = self._workspace.desk
        return desk.event.looked.get(self.photo) if desk is not None and self.photo is not None else None

    @property
    def considered(self) -> Considered | None:
        desk = self._workspace.desk
        if desk is None or self.photo is None or self.photo not in desk.event.looked:
            return None
        return desk.considered(self.photo)

    @property
    def recent(self) -> list[PersonId]:
        return self._workspace.recent

    @property
    def answers(self) -> Answers:
        desk = self._workspace.desk
        return desk.event.answers(self.photo) if desk is not None and self.photo is not None else Answers()

    # What is said

    def name(self, key: FindingKey, person: PersonId | None, age: AgeSeen) -> None:
        """Who a face is; None is nobody in the register."""
        if self.photo is None:
            return
        answer = Answer(person, self._workspace.reviewer, now(), age)
        label = self.tr("Name a face") if person is not None else self.tr("Not in the register")
        self._workspace.name(label, Named(self.photo, key, answer))

    def attest(self, key: FindingKey, *, unrecognisable: bool) -> None:
        """An adult whom nobody could recognise, or one of a crowd."""
        if self.photo is not None:
            answer = Answer(
                None,
                self._workspace.reviewer,
                now(),
                AgeSeen.ADULT,
                recognisable=not unrecognisable,
                incidental=not unrecognisable,
            )
            self._do(self.tr("Say who this is"), Named(self.photo, key, answer))

    def reject(self, key: FindingKey, person: PersonId) -> None:
        if self.photo is not None:
            self._do(self.tr("Reject a suggestion"), RejectedSuggestion(self.photo, key, person))

    def dismiss(self, key: FindingKey, why: Dismissal) -> None:
        if self.photo is not None:
            dismissed = Dismissed(why, self._workspace.reviewer, now())
            self._do(self.tr("Leave a detection as it is"), CalledHarmless(self.photo, key, dismissed))

    def restore(self, key: FindingKey) -> None:
        if self.photo is not None:
            self._do(self.tr("Cover again"), CalledHarmless(self.photo, key, None))

    def settle(self, key: FindingKey, *, show: bool, note: str) -> None:
        considered = self.considered
        if self.photo is not None and considered is not None:
            channel = considered.plan.publication.channel
            item = considered.item(key)
            asked = frozenset(item.reasons) if item is not None else frozenset()
            settlement = Settlement(channel, show, self._workspace.reviewer, now(), note, asked)
            self._do(self.tr("Decide about a person"), Settled(self.photo, key, settlement))

    def answer_gates(self, gates: Gates) -> None:
        if self.photo is not None:
            self._do(self.tr("Answer the questions"), AnsweredGates(self.photo, gates))

    # What is drawn

    def draw(self, shape: Shape, *, face: bool) -> FindingKey | None:
        """A new mark, or a face that detection missed; its key."""
        if self.photo is None or self.looked is None or shape.box.clipped(self.looked.photo.size) is None:
            return None
        key = own_key()
        kind = Kind.FACE if face else Kind.AREA
        label = self.tr("Add a missed face") if face else self.tr("Draw a mark")
        return key if self._do(label, Drew(self.photo, key, OwnMark(kind, shape))) else None

    def cover_text(self, key: FindingKey) -> None:
        """Covers a line of text that would stay readable: a rectangle is drawn over it, which can be removed again."""
        item = self.considered.item(key) if self.considered is not None else None
        if item is not None and item.kind is Kind.TEXT and self.photo is not None and self.looked is not None:
            mark = OwnMark(Kind.AREA, rectangle(item.box, self.looked.photo.size))
            self._do(self.tr("Cover text"), Drew(self.photo, own_key(), mark))

    def add_face_at(self, x: float, y: float) -> FindingKey | None:
        """A missed face about as large as the others in the photo."""
        looked = self.looked
        if looked is None:
            return None
        sides = [face.box.side for face in looked.findings.faces if not face.possible]
        half = (median(sides) if sides else looked.photo.size.longest * USUAL_FACE) / 2
        box = Box(x - half, y - half * 1.2, x + half, y + half * 1.2)
        return self.draw(rectangle(box, looked.photo.size), face=True)

    def reshape(self, key: FindingKey, shape: Shape) -> None:
        own = self.answers.own.get(key)
        desk = self._workspace.desk
        if desk is None or self.photo is None or own is None:
            return
        acts = desk.moved(self.photo, key, OwnMark(own.kind, shape))
        if self._workspace.do(self.tr("Move a mark"), *acts) and len(acts) > 1:
            self._workspace.told.emit(
                self.tr("The face was moved away from where it was named, so its name is taken back. Say who it is.")
            )

    def remove(self, key: FindingKey) -> None:
        """Takes an own mark away; what detection found cannot be removed, only called harmless."""
        if self.photo is not None and key in self.answers.own:
            self._do(self.tr("Remove a mark"), Drew(self.photo, key, None))

    def approve(self) -> tuple[Reason, ...]:
        """Lets the photo go; or why it may not yet."""
        return self._workspace.approve(self.photo) if self.photo is not None else ()

    def _do(self, label: str, act: PhotoAct) -> bool:
        return self._workspace.do(label, act)

    def _photos_changed(self, photos: frozenset[PhotoId]) -> None:
        if self.photo in photos:
            self.changed.emit()

    def _closed(self) -> None:
        self.open(None)


def rectangle(box: Box, size: Size) -> Shape:
    """`box` as a shape, as far as it lies inside the photo."""
    inside = box.clipped(size) or box
    return Shape(ShapeKind.RECTANGLE, ((inside.x0, inside.y0), (inside.x1, inside.y1)))
