"""What happens to every finding of a photo: shown, or a mark with its reasons.

Promises: a face is left visible only where a human confirmed who it is and the register's rules answer SHOW for exactly
this publication; text and codes are left visible only where every word is on the list of allowed words. Everything else
becomes a mark. A mark that leaves a trace is only for people known to be adults, and whoever is or may be under 18 is
filled (`mark_of_face`, for the command line and the window). Does not promise that detection found everything: see
README for the share it finds.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.findings import Code, Face, Findings, Identity, Kind, Suggestion, Text
from app.domain.geometry import Box, Size, snapped
from app.domain.photo import Days, Photo
from app.domain.plan import Mark, Plan, Shown, Style
from consent_db import rules
from consent_db.decided import Basis
from consent_db.publication import Publication
from consent_db.rules import Outcome, Reason, RegionDecision
from consent_db.snapshot import ConsentSnapshot
from consent_db.unattended import settle

FACE_GROWTH = 1.5
"""A detector's box is tight: grown so, 96 of 100 marks hold 95 % of the face; ears, hair and chin identify too."""
TEXT_PADDING = 0.15
"""Of the line's height, on every side."""
TEXT_STEP = 2
"""Heights of a line: both ends of a bar lie on a grid this coarse, about four letters, for a bar as wide as its word
gives the word away to somebody who knows the font (metadata.md section 2)."""
LINE_STEP = 8
"""Pixels to which the height of a line is rounded up for that, so that the grid itself says nothing."""
CODE_PADDING = 0.10
"""Of the code's side: the finder patterns touch the box."""
EDGE = 0.25
"""Of the mark's shorter side: a strip narrower than this beside the photo's border is covered too."""
KINDS: dict[type[Face | Text | Code], Kind] = {Face: Kind.FACE, Text: Kind.TEXT, Code: Kind.CODE}
SAME_FACE = 0.25
"""Intersection over union from which a confirmed box and a detected face are the same face."""


@dataclass(frozen=True, slots=True)
class DecideSettings:
    """The style for faces that may have it, the words that may stay readable, whether unsharp areas that may hold text
    are covered too, and who exports where nobody reviews: what they approved themselves does not count.
    """

    style: Style = Style.FILL
    allowed_words: frozenset[str] = frozenset()
    cover_unsharp: bool = False
    exporter: str | None = None


def words_of(text: str) -> list[str]:
    """The words of a line, folded so that case, accents' form and punctuation do not matter."""
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())


def decide(
    photo: Photo,
    findings: Findings,
    suggestions: Sequence[Sequence[Suggestion]],
    identities: Sequence[Identity],
    snapshot: ConsentSnapshot,
    publication: Publication,
    policy: rules.Policy,
    today: date,
    settings: DecideSettings,
    event_days: Days | None = None,
) -> Plan:
    """The plan of one photo.

    `suggestions` belong to `findings.faces`, in their order; they only change the reason for covering. Identities name
    people by the box where a human saw the face. `event_days` count for a photo without a date of its own.
    """
    taken = photo.taken(event_days)
    faces, named = with_identities(findings.faces, identities)
    facts = rules.PhotoFacts(
        photo_id=photo.id,
        events=frozenset({publication.event}) if publication.event else frozenset(),
        taken_from=taken.first if taken is not None else None,
        taken_to=taken.last if taken is not None else None,
        regions=tuple(
            _region(n, identity, suggestions[n] if n < len(suggestions) else ()) for n, identity in enumerate(named)
        ),
        gates=rules.Gates(exporter=settings.exporter),
    )
    decision = rules.decide(facts, publication, snapshot, policy, today)
    of_face = {region.key: region for region in decision.regions}
    marks: list[Mark] = []
    shown: list[Shown] = []
    for n, face in enumerate(faces):
        region = of_face[str(n)]
        if region.outcome is Outcome.SHOW and region.person is not None:
            shown.append(Shown(region.person, face.box, region.reasons, region.relies_on))
        else:
            marks.append(mark_of_face(face, photo, region, settings.style))
    marks += [
        mark_of(text, photo, Style.FILL, (Reason.TEXT_NOT_CLEARED,))
        for text in findings.texts
        if is_to_cover(text, settings)
    ]
    marks += [mark_of(code, photo, Style.FILL, (Reason.CODE_NOT_CLEARED,)) for code in findings.codes]
    left = settle(decision, publication)
    return Plan(
        photo_id=photo.id,
        size=photo.size,
        publication=publication,
        register_revision=snapshot.revision,
        marks=tuple(marks),
        shown=tuple(shown),
        unanswered=left.unanswered,
        stops=left.stops,
        basis=Basis(facts, decision, "\n".join(photo.dated_by_event(event_days))),
    )


def _region(n: int, identity: Identity | None, suggestions: Sequence[Suggestion]) -> rules.Region:
    """A face nobody named is a region nobody reviewed; a suggestion does not change that."""
    if identity is None:
        return rules.Region(key=str(n), suggested=bool(suggestions))
    return rules.Region(key=str(n), person=identity.person, reviewed=True, age=identity.age)


def with_identities(
    faces: Sequence[Face], identities: Sequence[Identity]
) -> tuple[tuple[Face, ...], tuple[Identity | None, ...]]:
    """Every face with the identity that a human gave it, best overlap first.

    A confirmed box in which detection found no face is a face too: the human saw one there.
    """
    overlaps = sorted(
        ((face.box.iou(identity.box), f, i) for f, face in enumerate(faces) for i, identity in enumerate(identities)),
        reverse=True,
    )
    named: dict[int, int] = {}
    for overlap, f, i in overlaps:
        if overlap >= SAME_FACE and f not in named and i not in named.values():
            named[f] = i
    by_hand = [identity for i, identity in enumerate(identities) if i not in named.values()]
    return (
        (*faces, *(Face(identity.box, 1.0) for identity in by_hand)),
        (*(identities[named[f]] if f in named else None for f in range(len(faces))), *by_hand),
    )


def grown(finding: Face | Text | Code, size: Size) -> Box:
    """The area that covering this finding takes, clipped to the photo, before it is snapped to coding blocks."""
    match finding:
        case Face(box=box):
            area = box.grown(FACE_GROWTH)
        case Text(box=box):
            area = _coarse(box.padded(TEXT_PADDING * box.height))
        case Code(box=box):
            area = box.padded(CODE_PADDING * box.side)
    clipped = area.clipped(size)
    if clipped is None:
        raise ValueError("a finding must touch the photo")
    return clipped


def _coarse(line: Box) -> Box:
    """`line` made longer until both its ends lie on a grid of `TEXT_STEP` heights; lines that run down alike."""
    runs_down = line.height > 2 * line.width
    step = TEXT_STEP * LINE_STEP * math.ceil((line.width if runs_down else line.height) / LINE_STEP)
    if not runs_down:
        return Box(math.floor(line.x0 / step) * step, line.y0, math.ceil(line.x1 / step) * step, line.y1)
    return Box(line.x0, math.floor(line.y0 / step) * step, line.x1, math.ceil(line.y1 / step) * step)


def is_to_cover(text: Text, settings: DecideSettings) -> bool:
    """A line stays readable only where it was read and each of its words is allowed.

    Possible text is no line that anybody could read: it is listed, and covered where that was asked for.
    """
    if text.possible:
        return settings.cover_unsharp
    words = words_of(text.words) if text.words else []
    return not words or not all(word in settings.allowed_words for word in words)


def mark_of_face(face: Face, photo: Photo, region: RegionDecision, style: Style) -> Mark:
    """The mark that covers `face` in the chosen style, or filled where the person may not be covered so.

    Whoever is or may be under 18 is filled; so is everybody else of whom it is not known that they are adults, unless
    the style leaves nothing of what it covers. Then the mark says that their age is not known.
    """
    age_unknown = not (region.is_child or region.is_adult or style.removes_everything)
    reasons = (*region.reasons, Reason.AGE_UNKNOWN) if age_unknown else region.reasons
    return mark_of(face, photo, Style.FILL if age_unknown or region.is_child else style, tuple(dict.fromkeys(reasons)))


def mark_of(finding: Face | Text | Code, photo: Photo, style: Style, reasons: tuple[Reason, ...]) -> Mark:
    """The mark that covers `finding`: grown, and snapped to whole coding blocks of the photo's file."""
    area = grown(finding, photo.size)
    is_face = isinstance(finding, Face)
    return Mark(
        kind=KINDS[type(finding)],
        box=snapped(area, photo.grid, photo.size, edge=int(EDGE * min(area.width, area.height))),
        style=style,
        reasons=reasons,
        possible=isinstance(finding, Face) and finding.possible,
        face_width=finding.box.width if is_face else 0.0,
    )
