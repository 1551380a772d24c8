"""The institution's profile, read from a file of switches (consent-rules, section 9).

Promises: a switch that is not named stays at its careful default, and one that is locked, misspelt or impossible is
refused by name; nothing is guessed. Under-18s stay children, unnamed and unmatched whatever the file says. Does not
promise that the DPO and the safeguarding lead adopted what the file says.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from consent_db.ages import ADULT_AGE
from consent_db.channels import Channel
from consent_db.policy import Crowd, GuardiansRequired, Policy, VerbalAdult

Choice = TypeVar("Choice", bound=StrEnum)

LOCKED: dict[str, tuple[object, str]] = {
    "policy_age": (ADULT_AGE, "Everybody under 18 falls under the rules for children; this is not a choice."),
    "allow_child_names": ("never", "No child is ever named; this is not a choice."),
    "biometric_under_18": ("off", "Nobody under 18 is enrolled for face matching; this is not a choice."),
    "matching_mode": ("off", "Matching is switched on in the register, with the reference of its DPIA: set-dpia."),
}
"""Switches that have one value only, and why. A file may repeat that value."""


_UNREADABLE = "The profile cannot be read as TOML. Check the file, and save it as UTF-8."


class BadProfile(Exception):
    """A profile that cannot be used; says which switch and what to do."""

    code: ClassVar[str] = "bad-profile"


class CoverStyle(StrEnum):
    """How faces of adults are covered where nobody asks for another style."""

    FILL = "fill"
    MOSAIC = "mosaic"
    BLUR = "blur"


class Jurisdiction(StrEnum):
    """Whose law the texts speak of. The age rule is the same in all of them."""

    ENGLAND = "England"
    WALES = "Wales"
    SCOTLAND = "Scotland"
    NORTHERN_IRELAND = "Northern Ireland"

    @property
    def note(self) -> str:
        """What to know about people under 18 there; empty where the rules say it all."""
        if self is not Jurisdiction.SCOTLAND:
            return ""
        return (
            "In Scotland parental rights largely end at 16. Everybody under 18 still falls under the rules for "
            "children; somebody of 16 or 17 without a guardian goes to the safeguarding lead."
        )


@dataclass(frozen=True, slots=True)
class Profile:
    """What an institution chose: the policy of the rules, the usual way to cover, and whose law the texts speak of."""

    policy: Policy = field(default_factory=Policy)
    style: CoverStyle = CoverStyle.FILL
    jurisdiction: Jurisdiction = Jurisdiction.ENGLAND


def read_profile(path: Path) -> Profile:
    """The profile in a TOML file, one switch a line; `BadProfile` where it cannot be used."""
    return profile_in(profile_text(path))


def profile_text(path: Path) -> str:
    """What a profile's file says; `BadProfile` where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as trouble:
        raise BadProfile(_UNREADABLE) from trouble


def profile_in(text: str) -> Profile:
    """The profile that TOML describes; `BadProfile` where it cannot be used."""
    try:
        return profile_of(tomllib.loads(text))
    except tomllib.TOMLDecodeError as trouble:
        raise BadProfile(_UNREADABLE) from trouble


def profile_of(switches: Mapping[str, object]) -> Profile:
    """The profile that `switches` (consent-rules, section 9) describe; `BadProfile` for any that cannot be."""
    for name, value in switches.items():
        if name in LOCKED:
            _same(value, *LOCKED[name])
        elif name not in (*_OF_POLICY, "redaction_style", "jurisdiction"):
            raise BadProfile(f"There is no switch {name!r}. Check its spelling.")
    chosen: dict[str, Any] = {}
    for name, (of_policy, read) in _OF_POLICY.items():
        if name in switches:
            chosen[of_policy] = read(name, switches[name])
    try:
        policy = Policy(**chosen)
    except ValueError as trouble:
        raise BadProfile(f"This cannot be chosen: {trouble}.") from trouble
    return Profile(
        policy,
        _one_of(CoverStyle)("redaction_style", switches.get("redaction_style", CoverStyle.FILL)),
        _one_of(Jurisdiction)("jurisdiction", switches.get("jurisdiction", Jurisdiction.ENGLAND)),
    )


def _same(value: object, only: object, why: str) -> None:
    if isinstance(value, bool) or value != only:
        raise BadProfile(why)


def _one_of(choices: type[Choice]) -> Callable[[str, object], Choice]:
    def read(name: str, value: object) -> Choice:
        if not isinstance(value, str) or value not in [c.value for c in choices]:
            raise BadProfile(f"{name} is one of: {', '.join(choices)}.")
        return choices(value)

    return read


def _whole(name: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise BadProfile(f"{name} is a whole number of years.")
    return value


def _written_from(name: str, value: object) -> int:
    return 0 if value == "always" else _whole(name, value)


def _channels(name: str, value: object) -> frozenset[Channel]:
    if not isinstance(value, list):
        raise BadProfile(f"{name} is a list of channels.")
    return frozenset(_one_of(Channel)(name, one) for one in value)


def _projects(name: str, value: object) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
        raise BadProfile(f"{name} is a list of projects.")
    return frozenset(value)


def _crowd(name: str, value: object) -> Crowd | None:
    if value == "off":
        return None
    asked = {"assessment", "review_on"}
    if isinstance(value, dict) and set(value) == asked:
        assessment, review_on = value["assessment"], value["review_on"]
        if isinstance(assessment, str) and assessment.strip() and type(review_on) is date:
            return Crowd(assessment.strip(), review_on)
    raise BadProfile(
        f'{name} is "off", or has the reference of its legitimate-interests assessment (assessment) and the day on '
        "which it is looked at again (review_on)."
    )


_OF_POLICY: dict[str, tuple[str, Callable[[str, object], object]]] = {
    "guardians_required": ("guardians_required", _one_of(GuardiansRequired)),
    "child_written_consent_age": ("child_written_consent_age", _written_from),
    "minors_channels": ("minors_channels", _channels),
    "crowd_profile": ("crowd", _crowd),
    "verbal_adult": ("verbal_adult", _one_of(VerbalAdult)),
    "default_duration_years": ("default_duration_years", _whole),
    "sponsor_approval_needed": ("sponsor_projects", _projects),
}
"""The switch of the rules' page, the field of the policy it sets, and how it is read."""
