"""Who the faces are that nobody named: look-alikes in groups, and what is said of a whole group at once.

Groups live in memory and end with the event. What a person split or merged stays as they made it, also when the groups
are made anew; what was answered comes back as it was when the answer is taken back.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.answers import Answer, Dismissal, Dismissed
from app.domain.findings import Face, Kind
from app.domain.geometry import Box
from app.domain.photo import PhotoId
from app.event.acts import CalledHarmless, Named, RejectedSuggestion
from app.event.desk import Desk
from app.event.likenesses import box_of
from app.gui.workspace import Workspace
from app.pipeline.groups import FaceRef, groups
from app.vision.embedding import Descriptor
from consent_db.clock import now
from consent_db.facts import AgeSeen
from consent_db.records import PersonId

Group = tuple[FaceRef, ...]
MOST_TOGETHER = 6_000
"""Faces that are compared with each other at once: the memory for it grows with the square (about 1 GB for these)."""


class Naming(QObject):
    """`changed` follows whenever `groups`, `left_out` or `busy` did. Methods do nothing where no event is open."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.groups: tuple[Group, ...] = ()
        self.left_out = 0
        """Faces nobody named that are in no group: too small to be compared, or found since."""
        self.busy = False
        self._found: tuple[Group, ...] = ()
        self._by_hand: list[Group] = []
        self._round = 0
        self._stale = False
        self._matched = False
        workspace.event_opened.connect(self._reset)
        workspace.event_closed.connect(self._reset)
        workspace.photos_changed.connect(self._photos_changed)
        workspace.all_changed.connect(self._all_changed)
        workspace.looking.changed.connect(self._looking_changed)

    @property
    def matching(self) -> bool:
        desk = self._workspace.desk
        return desk is not None and desk.matching

    def refresh(self) -> None:
        """Makes the groups anew where there are faces that no group holds."""
        if self._stale:
            self._group()

    # Where a face is

    def source_of(self, ref: FaceRef) -> str:
        """Path of the face's photo inside the folder; empty where it is gone."""
        desk = self._workspace.desk
        looked = desk.event.looked.get(ref.photo) if desk is not None else None
        return looked.source if looked is not None else ""

    def is_sure(self, ref: FaceRef) -> bool:
        """Was it clearly seen as a face, or added by hand? True as well where nothing is known of it."""
        found = self._found_face(ref)
        return found is None or not found.possible

    def box_of(self, ref: FaceRef) -> Box | None:
        desk = self._workspace.desk
        return box_of(desk.event, ref) if desk is not None else None

    def _found_face(self, ref: FaceRef) -> Face | None:
        """As detection found it; None for what a person added."""
        desk = self._workspace.desk
        looked = desk.event.looked.get(ref.photo) if desk is not None else None
        kind, _, number = ref.finding.rpartition("-")
        faces = looked.findings.faces if looked is not None and kind == Kind.FACE.value else ()
        return faces[int(number)] if number.isdigit() and int(number) < len(faces) else None

    # What is said

    def answer(self, group: Group, person: PersonId | None, age: AgeSeen = AgeSeen.NOT_ASSESSED) -> bool:
        """Who all faces of the group are, as one step; None is nobody in the register."""
        answer = Answer(person, self._workspace.reviewer, now(), age)
        many = len(group)
        named = self.tr("Name %n faces", "", many)
        label = named if person is not None else self.tr("%n faces are not in the register", "", many)
        return self._workspace.name(label, *(Named(ref.photo, ref.finding, answer) for ref in group))

    def reject(self, group: Group, person: PersonId) -> None:
        """None of these faces is this person; the suggestion does not return for them."""
        self._workspace.do(
            self.tr("Reject a suggestion"), *(RejectedSuggestion(ref.photo, ref.finding, person) for ref in group)
        )

    def dismiss(self, group: Group, why: Dismissal) -> None:
        """None of these is a face that has to be covered."""
        dismissed = Dismissed(why, self._workspace.reviewer, now())
        self._workspace.do(
            self.tr("Leave %n detections as they are", "", len(group)),
            *(CalledHarmless(ref.photo, ref.finding, dismissed) for ref in group),
        )

    # What belongs together

    def split(self, group: Group, off: Sequence[FaceRef]) -> None:
        """These faces of the group are somebody else: they become a group of their own."""
        self._part(group, off, [tuple(off)])

    def take_out(self, group: Group, out: Sequence[FaceRef]) -> None:
        """These faces do not belong to the group, nor to each other."""
        self._part(group, out, [(ref,) for ref in out])

    def merge(self, together: Sequence[Group]) -> None:
        """All these groups are one person."""
        if len(together) > 1:
            self._set_apart([tuple(ref for group in together for ref in group)])

    def _part(self, group: Group, off: Sequence[FaceRef], parts: list[Group]) -> None:
        rest = tuple(ref for ref in group if ref not in frozenset(off))
        if off and rest:
            self._set_apart([rest, *parts])

    def _set_apart(self, parts: list[Group]) -> None:
        taken = frozenset(ref for part in parts for ref in part)
        kept = (tuple(ref for ref in group if ref not in taken) for group in self._by_hand)
        self._by_hand = [*(group for group in kept if group), *parts]
        self._recount()

    # Making the groups

    def _group(self) -> None:
        desk = self._workspace.desk
        if desk is None:
            return
        self._stale = False
        self._round += 1
        self._matched = desk.matching
        by_hand = frozenset(ref for group in self._by_hand for ref in group)
        loose = [ref for ref in desk.unnamed_faces() if ref not in by_hand]
        if not desk.matching:
            self.busy = False
            self._found = tuple((ref,) for ref in loose)
            self._recount()
            return
        known = desk.looks_like(loose)
        self.busy = True
        self._workspace.aside.ask(
            partial(_grouped, known), partial(self._grouped, self._round), partial(self._not_grouped, self._round)
        )
        self.changed.emit()

    def _grouped(self, round_: int, found: tuple[Group, ...]) -> None:
        if round_ != self._round:
            return
        self.busy = False
        self._found = found
        self._recount()
        if not self._workspace.looking.running:
            self.refresh()

    def _not_grouped(self, round_: int, error: BaseException) -> None:
        if round_ == self._round:
            self.busy = False
            self.changed.emit()
            self._workspace.trouble.emit(error)

    def _recount(self) -> None:
        """The groups as they are shown: without what was answered, the largest first, then in the folder's order."""
        desk = self._workspace.desk
        if desk is None:
            self.groups, self.left_out = (), 0
            self.changed.emit()
            return
        unnamed = frozenset(desk.unnamed_faces())
        by_hand = frozenset(ref for group in self._by_hand for ref in group)
        parts = [tuple(ref for ref in group if ref in unnamed) for group in self._by_hand]
        parts += [tuple(ref for ref in group if ref in unnamed and ref not in by_hand) for group in self._found]
        rows = {source: row for row, source in enumerate(self._workspace.sources)}
        looked = desk.event.looked

        def place(group: Group) -> tuple[int, int]:
            return -len(group), rows.get(looked[group[0].photo].source, len(rows))

        self.groups = tuple(sorted((part for part in parts if part), key=place))
        self.left_out = len(unnamed) - sum(len(group) for group in self.groups)
        self.changed.emit()

    # Following

    def _reset(self) -> None:
        self._round += 1
        self._found, self._by_hand, self.busy = (), [], False
        self._stale = self._workspace.desk is not None
        self._recount()

    def _photos_changed(self, photos: frozenset[PhotoId]) -> None:
        desk = self._workspace.desk
        if desk is None:
            return
        if self._workspace.looking.running:
            # Told of every photo: they are put together when all are looked at, or when somebody comes to see.
            self._stale = True
            if not any(ref.photo in photos for group in self.groups for ref in group):
                return
        self._recount()
        if not self._workspace.looking.running and _some_are_new(desk, photos, self.groups):
            self._stale = True
            self.refresh()

    def _all_changed(self) -> None:
        if self.matching != self._matched:
            self._stale = True
        self._recount()
        if not self._workspace.looking.running:
            self.refresh()

    def _looking_changed(self) -> None:
        if not self._workspace.looking.running and self._stale:
            self._group()


def _grouped(known: tuple[tuple[FaceRef, Descriptor], ...]) -> tuple[Group, ...]:
    """Groups of `known`, whose descriptors are wiped."""
    try:
        found: list[Group] = []
        for start in range(0, len(known), MOST_TOGETHER):
            found += groups(known[start : start + MOST_TOGETHER])
        return tuple(found)
    finally:
        for _, descriptor in known:
            descriptor.fill(0)


def _some_are_new(desk: Desk, photos: frozenset[PhotoId], shown: tuple[Group, ...]) -> bool:
    """Is there a face in these photos that could be in a group and is in none?"""
    held = frozenset(ref for group in shown for ref in group if ref.photo in photos)
    loose = (ref for ref in desk.unnamed_faces() if ref.photo in photos and ref not in held)
    return any(not desk.matching or desk.can_compare(ref) for ref in loose)
