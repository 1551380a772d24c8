"""Printed consent forms that the register remembers: who each reference stands for, and what was asked."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from consent_db.channels import Channel, Purpose
from consent_db.records import ConsentId, ConsentKind, PersonId
from consent_db.references import FormReference, new_reference
from consent_db.rows import RowsOf


class FormKind(StrEnum):
    """Which form: an adult's own, the one that a child and every guardian sign, a page in words for children, or
    the separate one for face matching."""

    ADULT = "adult"
    UNDER_18 = "under_18"
    CHILD = "child"
    BIOMETRIC = "biometric"

    @property
    def consent_kind(self) -> ConsentKind:
        return ConsentKind.BIOMETRIC_MATCHING if self is FormKind.BIOMETRIC else ConsentKind.PUBLICATION


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One printed form. `requests` are the *requested* records that printing it made, one for each who is to sign.

    `statement_version` names the exact words that were printed, `notice_version` the privacy notice they refer to.
    """

    reference: FormReference = field(default_factory=new_reference)
    person_id: PersonId
    kind: FormKind
    channels: frozenset[Channel] = frozenset()
    purposes: frozenset[Purpose] = frozenset()
    events: frozenset[str] = frozenset()
    controllers: frozenset[str] = frozenset()
    asks_name: bool = False
    last_day: date
    statement_version: str
    notice_version: str
    language: str = "en-GB"
    printed_on: date
    requests: frozenset[ConsentId] = frozenset()


def _names(text: str) -> frozenset[str]:
    return frozenset(_listed(text))


def _listed(text: str) -> list[str]:
    found: list[str] = json.loads(text)
    return found


FORMS = RowsOf(
    "forms",
    Form,
    {
        "kind": FormKind,
        "channels": lambda text: frozenset(Channel(value) for value in _listed(text)),
        "purposes": lambda text: frozenset(Purpose(value) for value in _listed(text)),
        "events": _names,
        "controllers": _names,
        "asks_name": bool,
        "last_day": date.fromisoformat,
        "printed_on": date.fromisoformat,
        "requests": _names,
    },
)
