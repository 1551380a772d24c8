"""What somebody's no asks of earlier exports (consent-rules 4.6). Exports made before it arrived stay lawful.

Promise: every export that shows the person and may be touched by the no is named, with what to do about it, until it
was dealt with; a doubt (an export whose event nobody recorded, a no that names dates) counts as touched. Does not
promise that the ledger knows every place: somebody may have copied a file without telling it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from consent_db.ages import london_date, start_of
from consent_db.channels import Action, Channel
from consent_db.records import Consent, ConsentKind, ExportId, ExportState, GiverId, LedgerEntry, PersonId
from consent_db.traces import Suppression

WORKING_DAYS = 5
"""Within how many working days an export is dealt with (consent-rules 4.6; bank holidays are not known here)."""

WHAT_TO_DO = {
    Action.CANCEL: "cancel it: it must not go out, even where that costs money",
    Action.TAKE_DOWN: "take it down and check that it is gone",
    Action.ASK_PLATFORM: "ask the platform and search engines to remove copies",
    Action.STOP_FURTHER_USE: "use it no further: destroy or hold remaining stock, mark the master 'do not reuse'",
    Action.TELL_RECIPIENT: "tell every recipient, and supply it no more",
    Action.INCIDENT: "INCIDENT: it went out after the wish had arrived; tell the data protection officer now",
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody takes back: whose pictures, from when on, and which. What is left empty means everything.

    `giver_id` is who decided; None where no later yes can answer it, as after erasure. `some_dates` says that it names
    photos by their dates, which the ledger does not know. Raises ValueError where `received_at` carries no time zone.
    """

    person_id: PersonId
    giver_id: GiverId | None
    received_at: datetime
    channels: frozenset[Channel] = frozenset()
    photo_ids: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    some_dates: bool = False

    def __post_init__(self) -> None:
        if self.received_at.tzinfo is None:
            raise ValueError("received_at needs a time zone")

    def touches(self, entry: LedgerEntry) -> bool:
        if self.person_id not in entry.people_shown or (self.channels and entry.channel not in self.channels):
            return False
        everything = not (self.photo_ids or self.events or self.some_dates)
        in_event = bool(self.events) and (entry.event is None or entry.event in self.events)
        return everything or entry.photo_id in self.photo_ids or in_event or self.some_dates


@dataclass(frozen=True, slots=True)
class Recall:
    """What to do about one earlier export, because of a wish that arrived at `received_at`."""

    export_id: ExportId
    person_id: PersonId
    received_at: datetime
    actions: frozenset[Action]

    @property
    def due(self) -> date:
        """The day by which it is to be done."""
        return working_days_after(london_date(self.received_at), WORKING_DAYS)


def wish_of(no: Consent) -> Wish:
    """The wish that a recorded no stands for; where only its day is known, it arrived at the start of that day."""
    return Wish(
        no.subject_id,
        no.giver_id,
        no.given_at or start_of(no.given_on),
        no.channels,
        no.photo_ids,
        no.events,
        no.names_dates,
    )


def recalls(entries: Iterable[LedgerEntry], wish: Wish, consents: Iterable[Consent] = ()) -> tuple[Recall, ...]:
    """What to do about every export that the wish touches; nothing about those that rely on a newer yes.

    `consents` are those of the person. An export that was made or published after the wish arrived is an incident.
    """
    newer = {
        c.consent_id
        for c in consents
        if c.state.is_yes
        and (c.subject_id, c.giver_id) == (wish.person_id, wish.giver_id)
        and c.given_on > london_date(wish.received_at)
    }
    return tuple(
        Recall(entry.export_id, wish.person_id, wish.received_at, actions)
        for entry in entries
        if wish.touches(entry) and not newer & entry.relies_on and (actions := _actions(entry, wish.received_at))
    )


def open_recalls(
    entries: Iterable[LedgerEntry], consents: Iterable[Consent], suppressions: Iterable[Suppression] = ()
) -> tuple[Recall, ...]:
    """Every export that somebody's no asks to be dealt with and that nobody has dealt with yet: the earliest first.

    What was stopped or taken down is settled; an incident stays with the officer who was told.
    """
    consents = tuple(consents)
    current = [e for e in entries if e.state in (ExportState.QUEUED, ExportState.LIVE)]
    wishes = [wish_of(c) for c in consents if c.kind is ConsentKind.PUBLICATION and c.state.is_no]
    wishes += [Wish(s.person_id, None, s.erased_at) for s in suppressions]
    first: dict[tuple[ExportId, PersonId], Recall] = {}
    for wish in sorted(wishes, key=lambda w: w.received_at):
        for recall in recalls(current, wish, consents):
            first.setdefault((recall.export_id, recall.person_id), recall)
    return tuple(first.values())


def working_days_after(day: date, number: int) -> date:
    """The day that is `number` days from Monday to Friday after `day`."""
    while number:
        day += timedelta(days=1)
        number -= day.weekday() < 5
    return day


def _actions(entry: LedgerEntry, received_at: datetime) -> frozenset[Action]:
    went_out = max(entry.exported_at, entry.placed_at or entry.exported_at)
    incident = frozenset({Action.INCIDENT}) if went_out > received_at else frozenset()
    if entry.state is ExportState.QUEUED:
        return incident | {Action.CANCEL}
    if entry.state is ExportState.LIVE:
        return incident | entry.channel.recall
    return incident
