"""The places a photo can go to, and what each means for consent (consent-rules 2.5)."""

from __future__ import annotations

from enum import StrEnum


class Action(StrEnum):
    """What to do with an earlier export after a withdrawal (consent-rules 4.6)."""

    CANCEL = "cancel"
    TAKE_DOWN = "take_down"
    ASK_PLATFORM = "ask_platform"
    STOP_FURTHER_USE = "stop_further_use"
    TELL_RECIPIENT = "tell_recipient"
    INCIDENT = "incident"


class Channel(StrEnum):
    """Where a photo is going."""

    INTERNAL = "internal"
    WEBSITE = "website"
    SOCIAL_UNIVERSITY = "social_university"
    PRINT = "print"
    DISPLAY = "display"
    PRESS = "press"
    ADVERTISING_PAID = "advertising_paid"
    PARTNER = "partner"
    ACADEMIC = "academic"
    SOCIAL_PERSONAL = "social_personal"

    @property
    def public(self) -> bool:
        """Can anybody see it? Work-revealing photos then need a release."""
        return self is not Channel.INTERNAL

    @property
    def professional(self) -> bool:
        """Is it a publication of the University? People under 18 appear nowhere else."""
        return self is not Channel.SOCIAL_PERSONAL

    @property
    def recall(self) -> frozenset[Action]:
        """What a withdrawal asks of an export that already went out this way."""
        return _RECALL.get(self, frozenset({Action.TAKE_DOWN}))


_RECALL = {
    Channel.SOCIAL_UNIVERSITY: frozenset({Action.TAKE_DOWN, Action.ASK_PLATFORM}),
    Channel.PRINT: frozenset({Action.STOP_FURTHER_USE}),
    Channel.PRESS: frozenset({Action.TELL_RECIPIENT, Action.STOP_FURTHER_USE}),
    Channel.PARTNER: frozenset({Action.TELL_RECIPIENT}),
    Channel.ACADEMIC: frozenset({Action.STOP_FURTHER_USE}),
}


class Purpose(StrEnum):
    """What a photo is for."""

    NEWS = "news"
    EVENTS = "events"
    RECRUITMENT = "recruitment"
    RESEARCH = "research"
    TEACHING = "teaching"
    FUNDRAISING = "fundraising"
    REPORTING = "reporting"
    ARCHIVE = "archive"
