"""Pure functions: consents and a publication in, outcome and reasons out."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why a person is shown or covered, or why a photo may not leave."""

    ADULT_CONSENT = "ADULT_CONSENT"
    UNKNOWN_PERSON = "UNKNOWN_PERSON"
    REGION_UNREVIEWED = "REGION_UNREVIEWED"

    @property
    def sentence(self) -> str:
        """What happened."""
        return _WORDS[self][0]

    @property
    def next_action(self) -> str:
        """What to do next."""
        return _WORDS[self][1]


_WORDS: dict[Reason, tuple[str, str]] = {
    Reason.ADULT_CONSENT: ("Express consent covers this use.", "Nothing to do."),
    Reason.UNKNOWN_PERSON: ("Nobody said who this is.", "Confirm who it is, or leave the person covered."),
    Reason.REGION_UNREVIEWED: ("Nobody looked at this finding.", "Review the photo."),
}
