"""Who the register belongs to: what every form has to print and every consent record has to say (27560, DP-25)."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

JURISDICTIONS = ("England", "Wales", "Scotland", "Northern Ireland")


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """The controller, and how to reach it.

    `notice` is the version of the privacy notice in use, and `notice_place` where people can read it. `storage` says
    where consents are kept and `retention` for how long, in words. Raises ValueError for an unknown jurisdiction.
    """

    name: str = ""
    address: str = ""
    contact: str = ""
    withdrawal_contact: str = ""
    data_protection_officer: str = ""
    notice: str = ""
    notice_place: str = ""
    jurisdiction: str = "England"
    storage: str = "in an encrypted register on a computer of the institution"
    retention: str = "while a photo that relies on it is kept, then six years"
    authority: str = "Information Commissioner's Office, ico.org.uk"
    complaints: str = ""

    def __post_init__(self) -> None:
        if self.jurisdiction not in JURISDICTIONS:
            raise ValueError(f"a jurisdiction is one of {', '.join(JURISDICTIONS)}")

    @property
    def lacking(self) -> tuple[str, ...]:
        """The fields that must be filled before a form or a consent record can be made."""
        needed = ("name", "address", "contact", "withdrawal_contact", "data_protection_officer", "notice")
        return tuple(name for name in needed if not getattr(self, name).strip())


def written(institution: Institution) -> str:
    """The text it is kept as."""
    return json.dumps(asdict(institution))


def read(text: str) -> Institution:
    return Institution(**json.loads(text))
