"""The desk on which an event is reviewed: the event, the register's snapshot, and what follows from both right now.

Faces' descriptors are kept here, in memory, and nowhere else; `close` wipes them, and so does switching matching off.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from app.domain.answers import Answer, Answers, Approval, FindingKey, OwnMark, key_of
from app.domain.export import Form
from app.domain.findings import Kind, Suggestion
from app.domain.photo import PhotoId
from app.domain.plan import Mark, ReviewedPlan, Style
from app.domain.search import Readable
from app.event.acts import Act, Approved, Delivered, Drew, Held, Looked, Named, PhotoAct, Rendition, applied
from app.event.event import Event
from app.event.look import Descriptors
from app.pipeline.attended import Considered, approved, consider, missing
from app.pipeline.decide import DecideSettings, words_of
from app.pipeline.groups import FaceRef, groups
from app.pipeline.match import MARGIN, NOBODY, References, references, suggest
from app.vision.embedding import Descriptor
from consent_db.publication import Channel, Publication
from consent_db.records import PersonId
from consent_db.rules import Outcome, Policy, Reason, Verdict
from consent_db.snapshot import ConsentSnapshot

ASKED_OF_EVERY_PHOTO = frozenset(
    {
        Reason.REGION_UNREVIEWED,
        Reason.PEOPLE_CHECK_NOT_ATTESTED,
        Reason.WORK_REVEAL_NOT_ASSESSED,
        Reason.BACKGROUND_NOT_CHECKED,
        Reason.CONFIDENTIAL_NOT_CHECKED,
    }
)
"""Questions that do not make a photo special: reviewing it answers them."""


SAME_PLACE = 0.5
"""Intersection over union from which a face that was moved is still the one that was named."""


class PhotoState(StrEnum):
    """What a photo waits for."""

    LOOKING = "looking"
    TO_REVIEW = "to_review"
    DECIDE = "decide"
    MORE_CONSENT = "more_consent"
    BLOCKED = "blocked"
    READY = "ready"
    DELIVERED = "delivered"
    HELD = "held"
    FAILED = "failed"

    @property
    def waits(self) -> bool:
        """Does it need somebody before it can go?"""
        return self in (PhotoState.TO_REVIEW, PhotoState.DECIDE, PhotoState.MORE_CONSENT, PhotoState.BLOCKED)


@dataclass(frozen=True, slots=True)
class Consequence:
    """What naming somebody does: in how many photos they are then shown, and in how many covered, and why."""

    shown: int
    covered: int
    why_covered: tuple[Reason, ...]


class Desk:
    """One open event under review. Use it in one thread."""

    def __init__(self, event: Event, snapshot: ConsentSnapshot, today: date) -> None:
        self.event = event
        self._descriptors: dict[PhotoId, Descriptors] = {}
        self._suggested: dict[PhotoId, tuple[tuple[Suggestion, ...], ...]] = {}
        self._considered: dict[tuple[PhotoId, int], tuple[tuple[object, ...], Considered]] = {}
        self._closed = False
        self._against: References = NOBODY
        self.renew(snapshot, today)

    @property
    def against(self) -> References:
        return self._against

    @property
    def matching(self) -> bool:
        """Does the register's owner allow faces to be compared?"""
        return self.snapshot.dpia_reference is not None

    @property
    def policy(self) -> Policy:
        """What the institution chose."""
        return self.snapshot.policy

    @property
    def style(self) -> Style:
        """How faces of adults are covered: what was chosen for the event, or else by the institution."""
        return self.event.style or Style(self.snapshot.profile.style)

    def renew(self, snapshot: ConsentSnapshot, today: date) -> None:
        """Decides everything anew: the register changed, or the day did."""
        self.snapshot = snapshot
        self.today = today
        self._against = references(snapshot)
        self._suggested.clear()
        self._considered.clear()
        if not self.matching:
            self._wipe(self._descriptors)

    def forget(self, photos: Iterable[PhotoId] | None = None) -> None:
        """Decides these photos anew when they are next asked for; all of them where nothing is said."""
        if photos is None:
            self._considered.clear()
            return
        wanted = frozenset(photos)
        self._considered = {key: value for key, value in self._considered.items() if key[0] not in wanted}

    def describe(self, photo: PhotoId, descriptors: Descriptors) -> None:
        """What the faces of a photo look like, in the order in which they were found; memory only."""
        if not self.matching or self._closed:
            _blank(descriptors)
            return
        if self._descriptors.get(photo) is not descriptors:
            self._wipe((photo,))
        self._descriptors[photo] = descriptors
        self._suggested.pop(photo, None)
        self.forget((photo,))

    @property
    def described(self) -> frozenset[PhotoId]:
        """The photos whose faces can be compared."""
        return frozenset(self._descriptors)

    def close(self) -> None:
        """Wipes what is known of strangers' faces and closes the event."""
        self._closed = True
        self._wipe(self._descriptors)
        self._suggested.clear()
        self._considered.clear()
        self.event.close()

    def _wipe(self, photos: Iterable[PhotoId]) -> None:
        for photo in tuple(photos):
            _blank(self._descriptors.pop(photo, ()))

    # What follows

    def considered(self, photo: PhotoId, rendition: int = 0) -> Considered:
        """What becomes of the photo in a rendition of the event; KeyError where nobody looked at it yet."""
        answers, going = self.event.answers(photo), self.event.renditions[rendition]
        event = self.event
        basis = (event.looked[photo], answers, going, event.days, event.readable, self.style, self.policy)
        known = self._considered.get((photo, rendition))
        # Whoever forgot to call `forget` must not get what was true for another answer or another channel.
        if known is None or any(then is not now for then, now in zip(known[0], basis, strict=True)):
            known = (basis, self._consider(photo, answers, going))
            self._considered[photo, rendition] = known
        return known[1]

    def state(self, photo: PhotoId) -> PhotoState:
        """Of the first rendition, which is the one under review."""
        if not self.event.looked[photo].enough(self.event.renditions[0], self.event.search):
            return PhotoState.LOOKING
        considered = self.considered(photo)
        reviewed = approved(considered, self.event.answers(photo))
        export = self.event.export(photo, considered.plan.publication.channel)
        if reviewed is not None:
            if isinstance(export, Held) and export.at >= reviewed.reviewed_at:
                return PhotoState.HELD
            if isinstance(export, Delivered) and is_still(export, reviewed, self.event.renditions[0], self.event.form):
                return PhotoState.DELIVERED
            return PhotoState.READY
        if considered.verdict is Verdict.BLOCK:
            return PhotoState.BLOCKED
        if any(item.suggestions for item in considered.items) or _special(considered):
            return PhotoState.DECIDE
        if any(_lacks_consent(item.person, item.outcome, item.settled is not None) for item in considered.items):
            return PhotoState.MORE_CONSENT
        return PhotoState.TO_REVIEW

    def reviewed(self, photo: PhotoId, rendition: int) -> ReviewedPlan | None:
        """The plan as it was let through, or None where the photo may not go out in this rendition, or was searched at
        a smaller size than it is to go out in or less thoroughly than the event asks."""
        if not self.event.looked[photo].enough(self.event.renditions[rendition], self.event.search):
            return None
        return approved(self.considered(photo, rendition), self.event.answers(photo))

    def approval(self, photo: PhotoId, by: str, at: datetime) -> tuple[Act, ...] | tuple[Reason, ...]:
        """The acts that let the photo go, or why it may not yet.

        Faces that nobody named become nobody in the register, and are covered: whoever approves has looked at them.
        """
        answers = self.event.answers(photo)
        acts: list[Act] = []
        for item in self.considered(photo).unanswered_faces:
            named = Named(photo, item.key, Answer(None, by, at))
            acts.append(named)
            answers = applied(answers, named)
        after = [self._consider(photo, answers, rendition) for rendition in self.event.renditions]
        stops = missing(after[0], answers, by)
        if stops:
            return stops
        shown: dict[Channel, frozenset[FindingKey]] = {}
        for one in after:
            channel = one.plan.publication.channel
            # Two uses of one channel are told apart by nothing in an approval: it holds for what both show.
            shown[channel] = one.visible & shown.get(channel, one.visible)
        acts.append(Approved(photo, Approval(by, at, after[0].seen, shown, self.style)))
        return tuple(acts)

    def moved(self, photo: PhotoId, finding: FindingKey, mark: OwnMark) -> tuple[PhotoAct, ...]:
        """The acts that move or reshape what a person added.

        A face that no longer lies where it was named may lie on somebody else: it loses what was said of it.
        """
        drew = Drew(photo, finding, mark)
        where = self.event.named_where(photo, finding)
        said = finding in self.event.answers(photo).faces
        if said and (where is None or where.iou(mark.shape.box) < SAME_PLACE):
            return drew, Named(photo, finding, None)
        return (drew,)

    def unnamed_faces(self) -> tuple[FaceRef, ...]:
        """Every face, found or drawn, that nobody has said anything of."""
        found = []
        for photo, looked in self.event.looked.items():
            answers = self.event.answers(photo)
            keys = [key_of(Kind.FACE, n) for n in range(len(looked.findings.faces))]
            keys += [key for key, own in answers.own.items() if own.kind is Kind.FACE]
            found += [FaceRef(photo, k) for k in keys if k not in answers.faces and k not in answers.dismissed]
        return tuple(found)

    def can_compare(self, face: FaceRef) -> bool:
        """Is it known what this face looks like?"""
        return self._descriptor(face) is not None

    def looks_like(self, faces: Sequence[FaceRef]) -> tuple[tuple[FaceRef, Descriptor], ...]:
        """Copies of what these faces look like, of those that can be compared. Whoever asks wipes them."""
        known = ((ref, self._descriptor(ref)) for ref in faces)
        return tuple((ref, descriptor.copy()) for ref, descriptor in known if descriptor is not None)

    def _descriptor(self, face: FaceRef) -> Descriptor | None:
        kind, _, number = face.finding.rpartition("-")
        described = self._descriptors.get(face.photo, ())
        return described[int(number)] if kind == Kind.FACE.value and int(number) < len(described) else None

    def unnamed_groups(self) -> tuple[tuple[FaceRef, ...], ...]:
        """Groups of look-alike faces that nobody has said anything of, the largest first."""
        return groups(self.looks_like(self.unnamed_faces()))

    def suggestions_for(self, group: Sequence[FaceRef]) -> tuple[Suggestion, ...]:
        """Who the faces of a group may be, each person once with their nearest face.

        Whoever was rejected for one of the faces is not suggested for all, and two near ones are both left open.
        """
        best: dict[PersonId, Suggestion] = {}
        rejected: set[PersonId] = set()
        for ref in group:
            rejected |= self.event.answers(ref.photo).rejected.get(ref.finding, frozenset())
            item = self.considered(ref.photo).item(ref.finding)
            for suggestion in item.suggestions if item is not None else ():
                if suggestion.person not in best or suggestion.distance < best[suggestion.person].distance:
                    best[suggestion.person] = suggestion
        ranked = sorted((s for s in best.values() if s.person not in rejected), key=lambda s: s.distance)
        return tuple(
            replace(s, preselected=n == 0 and s.preselected and _stands_out(s, ranked[1:]))
            for n, s in enumerate(ranked)
        )

    def consequence(self, group: Sequence[FaceRef], answer: Answer) -> Consequence:
        """What becomes of these faces once they are answered so; nothing is changed."""
        shown, covered = 0, 0
        why: list[Reason] = []
        for ref in group:
            answers = applied(self.event.answers(ref.photo), Named(ref.photo, ref.finding, answer))
            item = self._consider(ref.photo, answers, self.event.renditions[0]).item(ref.finding)
            if item is None:
                continue
            if item.outcome is Outcome.SHOW:
                shown += 1
            else:
                covered += 1
                why += item.reasons
        return Consequence(shown, covered, tuple(dict.fromkeys(why)))

    def publication(self, rendition: Rendition) -> Publication:
        """What the photos are decided for: where nothing else is said, the event is the one on the desk."""
        if rendition.publication.event is not None:
            return rendition.publication
        return replace(rendition.publication, event=self.event.began.title)

    def _consider(self, photo: PhotoId, answers: Answers, rendition: Rendition) -> Considered:
        looked: Looked = self.event.looked[photo]
        return consider(
            looked.photo,
            looked.findings,
            self._suggestions(photo),
            answers,
            self.snapshot,
            self.publication(rendition),
            self.policy,
            self.today,
            DecideSettings(self.style, _words_in(self.event.readable), self.event.readable.cover_unsharp),
            self.event.days,
        )

    def _suggestions(self, photo: PhotoId) -> tuple[tuple[Suggestion, ...], ...]:
        if photo not in self._suggested:
            self._suggested[photo] = suggest(self._descriptors.get(photo, ()), self._against)
        return self._suggested[photo]


@functools.lru_cache(maxsize=8)
def _words_in(readable: Readable) -> frozenset[str]:
    """Folded, as `decide` compares them: once for a list, not for each photo."""
    return frozenset(words_of("\n".join(readable.lines)))


def _stands_out(first: Suggestion, others: Sequence[Suggestion]) -> bool:
    return all(other.distance - first.distance >= MARGIN for other in others)


def _blank(descriptors: Descriptors) -> None:
    for descriptor in descriptors:
        if descriptor is not None and descriptor.flags.writeable:
            descriptor.fill(0)


def looks_of(reviewed: ReviewedPlan) -> str:
    """What an export looks like: two plans with the same marks give the same file, whatever they rest on."""
    return looks_of_marks(reviewed.plan.photo_id, reviewed.plan.marks)


def looks_of_marks(photo: PhotoId, marks: Iterable[Mark]) -> str:
    """What an export of the photo looks like with these marks."""
    covered = [(m.kind, m.box.as_list(), m.style, m.face_width) for m in marks]
    return hashlib.sha256(repr((photo, covered)).encode()).hexdigest()


def is_still(export: Delivered, reviewed: ReviewedPlan, rendition: Rendition, form: Form) -> bool:
    """Would exporting the photo again give the same file?"""
    same_form = export.preset_name == rendition.preset_name and export.form == form
    return same_form and export.plan == looks_of(reviewed)


def _special(considered: Considered) -> bool:
    """Is there a question beyond those that are asked of every photo?"""
    return any(reason not in ASKED_OF_EVERY_PHOTO for reason in considered.plan.stops)


def _lacks_consent(person: PersonId | None, outcome: Outcome, settled: bool) -> bool:
    return person is not None and outcome is not Outcome.SHOW and not settled
