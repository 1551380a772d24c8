"""The institution's profile written as its file of switches (TOML), for whoever chooses by hand.

Promise: what is written is read back as the same choices, and names only those that differ from their careful default.
Remarks on lines of their own stay, at the top. Not promised: remarks beside a switch, and the file's order.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from consent_db.policy import Crowd
from consent_db.profile import Profile

REMARK = "#"


def written(profile: Profile, before: str = "") -> str:
    """The profile as TOML, under the remarks of `before`, the text that it takes the place of."""
    usual, chosen = _switches(Profile()), _switches(profile)
    said = [f"{name} = {value}" for name, value in chosen.items() if value != usual[name]]
    return "".join(f"{line}\n" for line in (*remarks(before), *said))


def remarks(text: str) -> tuple[str, ...]:
    """The lines of a profile that say nothing to the program."""
    return tuple(line.strip() for line in text.splitlines() if line.lstrip().startswith(REMARK))


def _switches(profile: Profile) -> dict[str, str]:
    """Each switch of consent-rules, section 9, that can be chosen, and its value in TOML."""
    policy = profile.policy
    age = policy.child_written_consent_age
    return {
        "guardians_required": _quoted(policy.guardians_required),
        "child_written_consent_age": str(age) if age else _quoted("always"),
        "minors_channels": _listed(policy.minors_channels),
        "crowd_profile": _crowd(policy.crowd),
        "verbal_adult": _quoted(policy.verbal_adult),
        "default_duration_years": str(policy.default_duration_years),
        "sponsor_approval_needed": _listed(policy.sponsor_projects),
        "redaction_style": _quoted(profile.style),
        "jurisdiction": _quoted(profile.jurisdiction),
    }


def _quoted(words: str) -> str:
    """As JSON writes it; the one character that JSON leaves bare and TOML does not is escaped as well."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")


def _listed(words: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, sorted(words)))}]"


def _crowd(crowd: Crowd | None) -> str:
    if crowd is None:
        return _quoted("off")
    return f"{{ assessment = {_quoted(crowd.assessment)}, review_on = {crowd.review_on.isoformat()} }}"
