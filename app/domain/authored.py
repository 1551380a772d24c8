"""What a file may say of itself because somebody wrote it in the settings: nothing is ever taken over from an original.

The list is closed: copyright, credit, address of the rights, data mining and release status (consent-rules 8.1).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LONGEST = 300
"""Characters of one field."""


class DataMining(StrEnum):
    """Whether programs may learn from the photo (PLUS vocabulary, DMI)."""

    UNSPECIFIED = "unspecified"
    ALLOWED = "allowed"
    PROHIBITED_TRAINING = "prohibited-aimltraining"
    PROHIBITED_GENERATIVE_TRAINING = "prohibited-genaimltraining"
    PROHIBITED_EXCEPT_SEARCH = "prohibited-exceptsearchengineindexing"
    PROHIBITED = "prohibited"

    @property
    def code(self) -> str:
        return f"DMI-{self.upper()}"


class ModelRelease(StrEnum):
    """Whether the people shown agreed (PLUS vocabulary). `MR-UMR`, unlimited, is not on the list on purpose."""

    NOT_APPLICABLE = "MR-NAP"
    LIMITED = "MR-LMR"
    NONE = "MR-NON"


@dataclass(frozen=True, slots=True)
class Authored:
    """The fields of one file; empty ones are not written.

    Raises ValueError where a field is too long, holds a character that cannot be seen, or is no web address.
    """

    copyright: str = ""
    credit: str = ""
    rights_url: str = ""
    data_mining: DataMining | None = None
    model_release: ModelRelease | None = None

    def __post_init__(self) -> None:
        for field in (self.copyright, self.credit, self.rights_url):
            if len(field) > LONGEST or not field.isprintable():
                raise ValueError(f"a field is at most {LONGEST} characters, all of which can be seen")
        if self.rights_url and not self.rights_url.startswith(("https://", "http://")):
            raise ValueError("the address of the rights begins with https://")
