"""Changing an entry of the register by the fields that somebody changed, and no others.

What the window shows may be hours old, and another program may have written since: a field that nobody touched here
must not go back to what it was.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

from consent_db.policy import Policy
from consent_db.profile import Profile
from consent_db.profile_text import remarks, written
from consent_db.records import Guardian, Person
from consent_db.register import Register

Entry = TypeVar("Entry", Person, Guardian, Policy, Profile)


def changed_fields(before: Entry, after: Entry) -> dict[str, Any]:
    return {f.name: getattr(after, f.name) for f in fields(after) if getattr(before, f.name) != getattr(after, f.name)}


def change_person(store: Register, before: Person, after: Person) -> None:
    """What differs between the two, on the entry as it is now. Raises `UnknownId`."""
    changes = changed_fields(before, after)
    if changes:
        with store.together():
            store.change_person(replace(store.person(before.person_id), **changes))


def change_guardian(store: Register, before: Guardian, after: Guardian) -> None:
    """What differs between the two, on the entry as it is now. Raises `UnknownId`."""
    changes = changed_fields(before, after)
    if changes:
        with store.together():
            store.change_guardian(replace(store.guardian(before.guardian_id), **changes))


def change_profile(store: Register, before: Profile, after: Profile) -> None:
    """The choices that differ between the two, on the institution's profile as it is now; its remarks stay."""
    changes = changed_fields(before, after)
    if not changes:
        return
    with store.together():
        now, text = store.profile(), store.profile_text() or ""
        policy = replace(now.policy, **changed_fields(before.policy, after.policy))
        chosen = replace(now, **changes | {"policy": policy})
        if chosen == Profile() and not remarks(text):
            store.clear_profile()
        elif chosen != now:
            store.set_profile(written(chosen, text))
