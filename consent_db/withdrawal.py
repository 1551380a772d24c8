"""What a withdrawal asks of earlier exports (consent-rules 4.6). Exports made before it arrived stay lawful."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from consent_db.channels import Action, Channel
from consent_db.records import ExportId, ExportState, LedgerEntry, PersonId


@dataclass(frozen=True, slots=True)
class Recall:
    """What to do about one earlier export."""

    export_id: ExportId
    actions: frozenset[Action]


def recalls(
    entries: Iterable[LedgerEntry],
    person: PersonId,
    received_at: datetime,
    *,
    channels: frozenset[Channel] = frozenset(),
    photo_ids: frozenset[str] = frozenset(),
) -> tuple[Recall, ...]:
    """What to do about every export that shows `person`, after a withdrawal that arrived at `received_at`.

    Empty `channels` or `photo_ids` mean everything. An export made after the withdrawal arrived is an incident.
    Raises ValueError where `received_at` carries no time zone.
    """
    if received_at.tzinfo is None:
        raise ValueError("received_at needs a time zone")
    return tuple(
        Recall(entry.export_id, actions)
        for entry in entries
        if person in entry.people_shown
        and (not channels or entry.channel in channels)
        and (not photo_ids or entry.photo_id in photo_ids)
        and (actions := _actions(entry, received_at))
    )


def _actions(entry: LedgerEntry, received_at: datetime) -> frozenset[Action]:
    incident = frozenset({Action.INCIDENT}) if entry.exported_at > received_at else frozenset()
    if entry.state is ExportState.QUEUED:
        return incident | {Action.CANCEL}
    if entry.state is ExportState.LIVE:
        return incident | entry.channel.recall
    return incident
