"""What becomes of one photo that a person is reviewing.

Promises: a face stays visible only where a human said who it is and the rules answer SHOW for exactly this publication,
or where a human settled what the rules leave to a human; a detection that nobody called harmless is covered; until
every question is answered and somebody approved what they saw, the plan stops. An approval ends as soon as what was
seen changes, or anything would be visible that was not when it was given; whoever approves cannot be the second person
who checked covered children. Two faces of one name are both covered and stop the plan. A settlement answers the
questions that were asked when it was made, and no later one.
Does not promise that the reviewer looked.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime

from app.domain.answers import DISMISSALS, Answers, Dismissed, FindingKey, OwnMark, Settlement, key_of
from app.domain.findings import Code, Face, Findings, Kind, Suggestion, Text
from app.domain.geometry import Box
from app.domain.photo import Days, Photo
from app.domain.plan import Mark, Plan, ReviewedPlan, Shown, Style
from app.domain.shapes import ShapeKind, boxes_under
from app.pipeline.decide import FACE_GROWTH, KINDS, DecideSettings, is_to_cover, mark_of, mark_of_face
from consent_db import rules
from consent_db.decided import Basis
from consent_db.publication import Publication
from consent_db.records import ConsentId, PersonId
from consent_db.rules import Decision, GateDecision, Outcome, Reason, RegionDecision, Verdict
from consent_db.snapshot import ConsentSnapshot

Finding = Face | Text | Code
MEANT = 0.9
"""Share of a line's area from which a rectangle that somebody drew is meant for the line."""


@dataclass(frozen=True, slots=True)
class Item:
    """One finding or own mark of a photo, and what becomes of it.

    `marks` is what will be covered, none where it is shown, was called harmless or lies outside the photo.
    `answered`: a human said who it is. `may_show`: a human may settle it by showing. `on_list`: it is text of which
    each word may stay readable.
    """

    key: FindingKey
    kind: Kind
    box: Box
    outcome: Outcome
    reasons: tuple[Reason, ...]
    marks: tuple[Mark, ...] = ()
    person: PersonId | None = None
    relies_on: tuple[ConsentId, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    words: str | None = None
    answered: bool = False
    dismissed: Dismissed | None = None
    settled: Settlement | None = None
    own: OwnMark | None = None
    possible: bool = False
    is_child: bool = False
    may_show: bool = False
    on_list: bool = False

    @property
    def shown(self) -> bool:
        return self.outcome is Outcome.SHOW and self.dismissed is None


@dataclass(frozen=True, slots=True)
class Considered:
    """The whole photo for one publication: its items in order, the gates, the verdict and the plan."""

    items: tuple[Item, ...]
    gates: tuple[GateDecision, ...]
    verdict: Verdict
    take_down_by: date | None
    plan: Plan
    seen: str

    def item(self, key: FindingKey) -> Item | None:
        return next((item for item in self.items if item.key == key), None)

    @property
    def unanswered_faces(self) -> tuple[Item, ...]:
        """Faces that no human has said anything of."""
        return tuple(i for i in self.items if i.kind is Kind.FACE and not i.answered and i.dismissed is None)

    @property
    def visible(self) -> frozenset[FindingKey]:
        """Everything found that nothing covers and nobody called harmless."""
        return frozenset(item.key for item in self.items if item.shown)

    @property
    def people_shown(self) -> frozenset[PersonId]:
        return frozenset(shown.person for shown in self.plan.shown)


def consider(
    photo: Photo,
    findings: Findings,
    suggestions: Sequence[Sequence[Suggestion]],
    answers: Answers,
    snapshot: ConsentSnapshot,
    publication: Publication,
    policy: rules.Policy,
    today: date,
    settings: DecideSettings,
    event_days: Days | None = None,
) -> Considered:
    """Everything that is decided about `photo` now; `suggestions` belong to `findings.faces`, in their order.

    `event_days` count for a photo without a date of its own.
    """
    taken = photo.taken(event_days)
    faces = dict(_faces(findings, answers))
    offered = {
        key_of(Kind.FACE, n): tuple(s for s in ranked if s.person not in answers.rejected.get(key_of(Kind.FACE, n), ()))
        for n, ranked in enumerate(suggestions)
    }
    standing = [key for key in faces if _harmless(key, Kind.FACE, answers) is None]
    facts = rules.PhotoFacts(
        photo_id=photo.id,
        events=frozenset({publication.event}) if publication.event else frozenset(),
        taken_from=taken.first if taken is not None else None,
        taken_to=taken.last if taken is not None else None,
        regions=tuple(_region(key, answers, offered.get(key, ())) for key in standing),
        gates=answers.gates,
    )
    decision = rules.decide(facts, publication, snapshot, policy, today)
    regions = {region.key: region for region in _each_once(decision.regions)}
    items = (
        *(
            _face_item(key, face, photo, answers, regions.get(key), offered.get(key, ()), publication, settings)
            for key, face in faces.items()
        ),
        *(_plain_item(key_of(Kind.TEXT, n), text, photo, answers, settings) for n, text in enumerate(findings.texts)),
        *(_plain_item(key_of(Kind.CODE, n), code, photo, answers, settings) for n, code in enumerate(findings.codes)),
        *_area_items(photo, answers),
    )
    worst = max(*(i.outcome for i in items), *(gate.outcome for gate in decision.gates))
    return Considered(
        items=items,
        gates=decision.gates,
        verdict=rules.VERDICTS[worst],
        take_down_by=_take_down_by(items, decision, publication),
        plan=replace(
            _plan(photo, items, decision.gates, snapshot, publication),
            basis=_basis(facts, decision, items, publication, photo.dated_by_event(event_days)),
        ),
        seen=seen(findings, answers),
    )


def approved(considered: Considered, answers: Answers) -> ReviewedPlan | None:
    """The plan as the approval lets it through; None where there is none, it has ended, or the plan stops."""
    approval = answers.approval
    if approval is None or missing(considered, answers, approval.by) or approval.saw != considered.seen:
        return None
    # What was filled when it was let through must not be softened since.
    if any(not m.style.removes_everything and m.style is not approval.style for m in considered.plan.marks):
        return None
    channel = considered.plan.publication.channel
    if not considered.visible <= approval.shown.get(channel, frozenset()):
        return None
    return ReviewedPlan(considered.plan, approval.by, approval.at, considered.plan.digest)


def missing(considered: Considered, answers: Answers, by: str) -> tuple[Reason, ...]:
    """Why `by` may not let the photo go yet: what stops the plan, or a second person who is the first (rule 37)."""
    stops = considered.plan.stops
    second = answers.gates.child_cover_checked_by or ""
    covered = any(item.is_child and not item.shown for item in considered.items)
    if covered and second.strip().casefold() == by.strip().casefold():
        stops = (*stops, Reason.CHILD_REDACTION_SIGNOFF)
    return tuple(dict.fromkeys(stops))


def seen(findings: Findings, answers: Answers) -> str:
    """SHA-256 over what a reviewer has in front of them: everything found and everything said but the approval.

    The same for the same things whatever order they were said in, and after they were saved and read again.
    """
    # What a line says is read for the list of words; whoever looks at the photo sees the line itself.
    unread = tuple(replace(text, words=None) for text in findings.texts)
    found = asdict(replace(findings, texts=unread, stamps=()))
    both = {"found": found, "said": asdict(replace(answers, approval=None))}
    text = json.dumps(both, sort_keys=True, default=_plain)
    # A coordinate of 10 comes back from the disk as 10.0.
    text = json.dumps(json.loads(text, parse_int=float), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    raise TypeError(f"no plain form for {type(value).__name__}")


def _faces(findings: Findings, answers: Answers) -> Iterator[tuple[FindingKey, Face]]:
    for n, face in enumerate(findings.faces):
        yield key_of(Kind.FACE, n), face
    for key, own in answers.own.items():
        if own.kind is Kind.FACE:
            yield key, Face(own.shape.box, 1.0)


def _region(key: FindingKey, answers: Answers, suggestions: Sequence[Suggestion]) -> rules.Region:
    answer = answers.faces.get(key)
    if answer is None:
        return rules.Region(key=key, suggested=bool(suggestions))
    return rules.Region(
        key=key,
        person=answer.person,
        reviewed=True,
        age=answer.age,
        recognisable=answer.recognisable,
        incidental=answer.incidental,
    )


def _face_item(
    key: FindingKey,
    face: Face,
    photo: Photo,
    answers: Answers,
    region: RegionDecision | None,
    suggestions: tuple[Suggestion, ...],
    publication: Publication,
    settings: DecideSettings,
) -> Item:
    own = answers.own.get(key)
    if region is None:
        harmless = _harmless(key, Kind.FACE, answers)
        return Item(key, Kind.FACE, face.box, Outcome.SHOW, (), dismissed=harmless, own=own, possible=face.possible)
    settled = _settlement(key, region, answers, publication)
    outcome = region.outcome if settled is None else Outcome.SHOW if settled.show else Outcome.REDACT
    is_shown = outcome is Outcome.SHOW
    return Item(
        key=key,
        kind=Kind.FACE,
        box=face.box,
        outcome=outcome,
        reasons=region.reasons,
        marks=() if is_shown or not _touches(face, photo) else (mark_of_face(face, photo, region, settings.style),),
        person=region.person,
        relies_on=region.relies_on if is_shown else (),
        suggestions=() if key in answers.faces else suggestions,
        answered=key in answers.faces,
        settled=settled,
        own=own,
        possible=face.possible,
        is_child=region.is_child,
        may_show=region.may_show and region.outcome is Outcome.HUMAN,
    )


def _each_once(regions: Sequence[RegionDecision]) -> Iterator[RegionDecision]:
    """Nobody is in a photo twice: where two faces have one name, one of the names is wrong, and neither is shown."""
    named = Counter(region.person for region in regions if region.person is not None)
    for region in regions:
        if region.person is None or named[region.person] == 1:
            yield region
        else:
            reasons = (Reason.NAMED_TWICE, *region.reasons)
            yield replace(region, outcome=Outcome.BLOCK, reasons=reasons, relies_on=())


def _settlement(
    key: FindingKey, region: RegionDecision, answers: Answers, publication: Publication
) -> Settlement | None:
    """What a human settled here last; only what the rules left to a human, every question of it, and to show only where
    they allow it."""
    if region.outcome is not Outcome.HUMAN or key not in answers.faces:
        return None
    made = [s for s in answers.settled.get(key, ()) if s.channel is publication.channel]
    if not made or not made[-1].asked.issuperset(region.reasons):
        return None
    return made[-1] if region.may_show or not made[-1].show else None


def _harmless(key: FindingKey, kind: Kind, answers: Answers) -> Dismissed | None:
    """What makes a detection harmless: a word that fits its kind, and nobody said who it is."""
    dismissed = answers.dismissed.get(key)
    fits = dismissed is not None and dismissed.why in DISMISSALS[kind]
    return dismissed if fits and key not in answers.faces else None


def _touches(face: Face, photo: Photo) -> bool:
    """A face that somebody drew may lie beside the photo."""
    return face.box.grown(FACE_GROWTH).clipped(photo.size) is not None


def _take_down_by(items: Sequence[Item], decision: Decision, publication: Publication) -> date | None:
    """The earliest last day relied on, of those too whom a human settled to show, and of the use itself."""
    shown = {item.key for item in items if item.shown}
    days = [r.last_day for r in decision.regions if r.key in shown] + [publication.use_until]
    return min((day for day in days if day is not None), default=None)


def _basis(
    facts: rules.PhotoFacts,
    decision: Decision,
    items: Sequence[Item],
    publication: Publication,
    notes: tuple[str, ...],
) -> Basis:
    """What the record keeps: what was decided, with what humans settled in place of what the rules left to them."""
    of_face: dict[str, Item] = {item.key: item for item in items}
    regions = tuple(
        replace(region, outcome=item.outcome, relies_on=item.relies_on) if (item := of_face.get(region.key)) else region
        for region in decision.regions
    )
    worst = max(*(i.outcome for i in items), *(gate.outcome for gate in decision.gates))
    settled = [item for item in items if item.settled is not None]
    return Basis(
        facts,
        Decision(rules.VERDICTS[worst], regions, decision.gates, _take_down_by(items, decision, publication)),
        "\n".join(dict.fromkeys([*notes, *(item.settled.note for item in settled if item.settled is not None)])),
        tuple((item.key, item.outcome) for item in settled),
    )


def _plain_item(
    key: FindingKey, finding: Text | Code, photo: Photo, answers: Answers, settings: DecideSettings
) -> Item:
    kind = KINDS[type(finding)]
    possible = isinstance(finding, Text) and finding.possible
    words = finding.words if isinstance(finding, Text) else None
    if (harmless := _harmless(key, kind, answers)) is not None:
        return Item(key, kind, finding.box, Outcome.SHOW, (), dismissed=harmless, words=words, possible=possible)
    if isinstance(finding, Text) and not is_to_cover(finding, settings):
        if not _under_own_mark(finding, answers):
            return Item(key, kind, finding.box, Outcome.SHOW, (), words=words, possible=possible, on_list=not possible)
        reason = Reason.COVERED_BY_HAND
    else:
        reason = Reason.TEXT_NOT_CLEARED if kind is Kind.TEXT else Reason.CODE_NOT_CLEARED
    mark = mark_of(finding, photo, Style.FILL, (reason,))
    return Item(key, kind, finding.box, Outcome.REDACT, (reason,), marks=(mark,), words=words, possible=possible)


def _under_own_mark(text: Text, answers: Answers) -> bool:
    """Somebody drew a rectangle over it: whatever may stay readable, this line is to be covered."""
    drawn = (own.shape for own in answers.own.values() if own.kind is Kind.AREA)
    return any(s.kind is ShapeKind.RECTANGLE and s.box.intersection(text.box) >= MEANT * text.box.area for s in drawn)


def _area_items(photo: Photo, answers: Answers) -> Iterator[Item]:
    for key, own in answers.own.items():
        if own.kind is Kind.FACE:
            continue
        reasons = (Reason.COVERED_BY_HAND,)
        boxes = boxes_under(own.shape, photo.grid, photo.size)
        marks = tuple(Mark(Kind.AREA, box, Style.FILL, reasons) for box in boxes)
        yield Item(key, Kind.AREA, own.shape.box, Outcome.REDACT, reasons, marks=marks, own=own)


def _plan(
    photo: Photo,
    items: Sequence[Item],
    gates: Sequence[GateDecision],
    snapshot: ConsentSnapshot,
    publication: Publication,
) -> Plan:
    stopping = (Outcome.HUMAN, Outcome.BLOCK)
    stops = [r for i in items if i.outcome in stopping for r in i.reasons]
    stops += [r for gate in gates if gate.outcome in stopping for r in gate.reasons]
    return Plan(
        photo_id=photo.id,
        size=photo.size,
        publication=publication,
        register_revision=snapshot.revision,
        marks=tuple(mark for item in items for mark in item.marks),
        shown=tuple(
            Shown(item.person, item.box, item.reasons, item.relies_on)
            for item in items
            if item.kind is Kind.FACE and item.outcome is Outcome.SHOW and item.person is not None
        ),
        stops=tuple(dict.fromkeys(stops)),
        left=tuple(
            (item.kind, item.box)
            for item in items
            if item.outcome is Outcome.SHOW and item.person is None and item.kind in (Kind.FACE, Kind.CODE)
        ),
    )
