"""Where a photo is going, what for and when: the question that consent answers."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from consent_db.ages import london_date
from consent_db.channels import Action, Channel, Purpose
from consent_db.records import PersonId

__all__ = ["Action", "Channel", "Publication", "Purpose"]


@dataclass(frozen=True, slots=True)
class Publication:
    """Channel, purpose, date, named people and other controllers of one use.

    `publish_at` must carry a time zone (ValueError otherwise). `event` is the event's name, matched against the events
    that a consent lists; None where the photos belong to no event. `use_until` is the last day of the use, inclusive,
    where one was set: what stays up is taken down after it (ValueError where it lies before the publication).
    """

    channel: Channel
    purpose: Purpose
    publish_at: datetime
    event: str | None = None
    named_people: frozenset[PersonId] = field(default_factory=frozenset)
    other_controllers: frozenset[str] = field(default_factory=frozenset)
    use_until: date | None = None

    def __post_init__(self) -> None:
        if self.publish_at.tzinfo is None:
            raise ValueError("publish_at needs a time zone")
        if self.use_until is not None and self.use_until < london_date(self.publish_at):
            raise ValueError("the use ends before it begins")

    def is_same_request(self, other: Publication) -> bool:
        """Is all of it the same? Of the moment only the London day counts, as it does in every rule."""
        days = london_date(self.publish_at), london_date(other.publish_at)
        return days[0] == days[1] and replace(self, publish_at=other.publish_at) == other


def publication_json(publication: Publication) -> dict[str, object]:
    """As plain values for `json.dumps`."""
    until = {} if publication.use_until is None else {"use_until": publication.use_until.isoformat()}
    return {
        "channel": str(publication.channel),
        "purpose": str(publication.purpose),
        "publish_at": publication.publish_at.isoformat(),
        "event": publication.event,
        "named_people": sorted(publication.named_people),
        "other_controllers": sorted(publication.other_controllers),
        **until,
    }


def publication_text(publication: Publication) -> str:
    return json.dumps(publication_json(publication), sort_keys=True)


def read_publication_text(text: str) -> Publication:
    """What `publication_text` wrote."""
    entry = json.loads(text)
    until = entry.get("use_until")
    return Publication(
        Channel(entry["channel"]),
        Purpose(entry["purpose"]),
        datetime.fromisoformat(entry["publish_at"]),
        entry["event"],
        frozenset(PersonId(person) for person in entry["named_people"]),
        frozenset(entry["other_controllers"]),
        None if until is None else date.fromisoformat(until),
    )
