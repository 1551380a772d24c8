"""Where a photo is going, what for and when: the question that consent answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from consent_db.channels import Action, Channel, Purpose
from consent_db.records import PersonId

__all__ = ["Action", "Channel", "Publication", "Purpose"]


@dataclass(frozen=True, slots=True)
class Publication:
    """Channel, purpose, date, named people and other controllers of one use.

    `publish_at` must carry a time zone (ValueError otherwise). `event` is the event's name, matched against the events
    that a consent lists; None where the photos belong to no event.
    """

    channel: Channel
    purpose: Purpose
    publish_at: datetime
    event: str | None = None
    named_people: frozenset[PersonId] = field(default_factory=frozenset)
    other_controllers: frozenset[str] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        if self.publish_at.tzinfo is None:
            raise ValueError("publish_at needs a time zone")
