"""What is written down while somebody works on an event: a list of entries from which everything else follows.

An entry is a fact (`Began`, `Looked`, `Moved`, `FolderMoved`, `Refused`, `Delivered`), or a step that a person took and
can take back (`Did`, `Undid`, `Redid`). A step is one or more acts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from app.domain.answers import OWN, Answer, Answers, Dismissed, FindingKey, LetThrough, OwnMark, Settlement
from app.domain.export import PRESETS, USUAL_FORM, Form, Preset
from app.domain.findings import Findings
from app.domain.outcome import Failed
from app.domain.photo import Days, Photo, PhotoId
from app.domain.plan import Style
from app.domain.search import USUAL_SEARCH, USUAL_TEXT, Readable, Search
from consent_db.facts import Gates
from consent_db.publication import Channel, Publication
from consent_db.records import PersonId

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Rendition:
    """One form in which the event's photos go out: where to, and how large."""

    publication: Publication
    preset_name: str

    @property
    def preset(self) -> Preset:
        return PRESETS[self.preset_name]


# Acts


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody said who a face is; None takes the answer back."""

    photo: PhotoId
    finding: FindingKey
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class RejectedSuggestion:
    """This face is not this person; the suggestion never returns."""

    photo: PhotoId
    finding: FindingKey
    person: PersonId


@dataclass(frozen=True, slots=True)
class CalledHarmless:
    """A detection need not be covered; None takes it back."""

    photo: PhotoId
    finding: FindingKey
    dismissed: Dismissed | None


@dataclass(frozen=True, slots=True)
class Drew:
    """A mark or a missed face was added, moved or reshaped; None removes it.

    Raises ValueError for the key of a detection: a drawn face in its place would take it out of sight.
    """

    photo: PhotoId
    finding: FindingKey
    mark: OwnMark | None

    def __post_init__(self) -> None:
        if not self.finding.startswith(OWN):
            raise ValueError("only what a person added can be drawn anew")


@dataclass(frozen=True, slots=True)
class Settled:
    """What the rules ask about somebody was answered by covering them."""

    photo: PhotoId
    finding: FindingKey
    settlement: Settlement


@dataclass(frozen=True, slots=True)
class AnsweredGates:
    """The questions about the whole photo, as they are answered now."""

    photo: PhotoId
    gates: Gates


@dataclass(frozen=True, slots=True)
class Approved:
    """Somebody let the photo go; None takes it back."""

    photo: PhotoId
    approval: LetThrough | None


@dataclass(frozen=True, slots=True)
class Arranged:
    """Where the event's photos are going; the first rendition is the one that is reviewed."""

    renditions: tuple[Rendition, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """When photos without a date of their own were taken; None where nobody knows."""

    days: Days | None


PhotoAct = Named | RejectedSuggestion | CalledHarmless | Drew | Settled | AnsweredGates | Approved


@dataclass(frozen=True, slots=True)
class Formed:
    """In which form the event's photos are written from now on."""

    form: Form


@dataclass(frozen=True, slots=True)
class Styled:
    """How faces of adults are covered from now on."""

    style: Style


@dataclass(frozen=True, slots=True)
class Sought:
    """How the event's photos are searched from now on; those that were searched less are searched again."""

    search: Search


@dataclass(frozen=True, slots=True)
class Spared:
    """Which text is covered from now on."""

    readable: Readable


EventAct = Arranged | Dated | Formed | Styled | Sought | Spared
Act = PhotoAct | EventAct

# Entries


@dataclass(frozen=True, slots=True)
class Began:
    """The event as it was set up; all but its name, folder and beginning stand until somebody changes them."""

    event_id: str
    title: str
    folder: str
    renditions: tuple[Rendition, ...]
    by: str
    at: datetime
    days: Days | None = None
    search: Search = USUAL_SEARCH
    readable: Readable = USUAL_TEXT


@dataclass(frozen=True, slots=True)
class Looked:
    """Detection was done with a photo as `search` asks, for exports of `preset_name`; `source` is its path inside the
    folder."""

    source: str
    photo: Photo
    findings: Findings
    preset_name: str
    search: Search = USUAL_SEARCH

    def enough(self, rendition: Rendition, search: Search) -> bool:
        """Was the photo searched at a size that holds for `rendition`, and as `search` asks?"""
        searched, wanted = PRESETS[self.preset_name].longest, rendition.preset.longest
        large_enough = searched is None or (wanted is not None and wanted <= searched)
        return large_enough and self.search.covers(search)

    @property
    def unread(self) -> bool:
        """Was text found, and never read? An empty word means that nothing could be read."""
        return any(text.words is None and not text.possible for text in self.findings.texts)


@dataclass(frozen=True, slots=True)
class Moved:
    """A photo that was looked at lies elsewhere by now: `source` is its path inside the folder since."""

    photo: PhotoId
    source: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A file of the folder cannot be used."""

    failure: Failed


@dataclass(frozen=True, slots=True)
class FolderMoved:
    """The event's photos lie in this folder from now on: a whole path.

    Where each of them lies there is known once it was looked for: the `Moved` after this say so.
    """

    folder: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Delivered:
    """An export was proved and placed; `plan` is what it looks like (`desk.looks_of` the plan that it carries out).

    `file` is where it was placed, a whole path, which only this encrypted log keeps.
    """

    photo: PhotoId
    channel: Channel
    file: str
    sha256: str
    plan: str
    at: datetime
    preset_name: str
    form: Form = USUAL_FORM


@dataclass(frozen=True, slots=True)
class Held:
    """An export did not pass its proof, could not be written, or was taken back.

    `why` are codes of reasons, `proof:` and the name of a check, or `failed:` and what happened.
    """

    photo: PhotoId
    channel: Channel
    why: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Did:
    acts: tuple[Act, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Undid:
    """The last step that stands was taken back."""


@dataclass(frozen=True, slots=True)
class Redid:
    """The step taken back last stands again."""


Entry = Began | Looked | Moved | Refused | FolderMoved | Delivered | Held | Did | Undid | Redid


def applied(answers: Answers, act: PhotoAct) -> Answers:
    """The answers about the act's photo after it. Everything else ends an earlier letting through by itself: what was
    let through is no longer what is there."""
    match act:
        case Named(finding=key, answer=answer):
            # What was settled was settled about the person it was then, and somebody is no harmless thing.
            named = replace(answers, faces=_with(answers.faces, key, answer), settled=_with(answers.settled, key, None))
            return named if answer is None else replace(named, dismissed=_with(named.dismissed, key, None))
        case RejectedSuggestion(finding=key, person=person):
            rejected = answers.rejected.get(key, frozenset()) | {person}
            return replace(answers, rejected=_with(answers.rejected, key, rejected))
        case CalledHarmless(finding=key, dismissed=dismissed):
            unsaid = answers if dismissed is None else _forgotten(answers, key)
            return replace(unsaid, dismissed=_with(unsaid.dismissed, key, dismissed))
        case Drew(finding=key, mark=mark):
            drawn = replace(answers, own=_with(answers.own, key, mark))
            return drawn if mark is not None else _forgotten(drawn, key)
        case Settled(finding=key, settlement=settlement):
            settled = (*answers.settled.get(key, ()), settlement)
            return replace(answers, settled=_with(answers.settled, key, settled))
        case AnsweredGates(gates=gates):
            return replace(answers, gates=gates)
        case Approved(approval=let_through):
            return replace(answers, let_through=let_through)


def _forgotten(answers: Answers, key: FindingKey) -> Answers:
    """Without anything said about who this is."""
    return replace(
        answers,
        faces=_with(answers.faces, key, None),
        dismissed=_with(answers.dismissed, key, None),
        settled=_with(answers.settled, key, None),
    )


def _with(values: Mapping[FindingKey, Value], key: FindingKey, value: Value | None) -> Mapping[FindingKey, Value]:
    if value is None:
        return {k: v for k, v in values.items() if k != key}
    return {**values, key: value}
