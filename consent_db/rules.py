"""Pure functions: consents and a publication in, outcome and reasons out."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why a person is shown or covered, or why a photo may not leave."""

    ADULT_CONSENT = "ADULT_CONSENT"
    UNKNOWN_PERSON = "UNKNOWN_PERSON"
    REGION_UNREVIEWED = "REGION_UNREVIEWED"
