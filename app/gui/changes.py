"""Changing an entry of the register by the fields that somebody changed, and no others.

What the window shows may be hours old, and another program may have written since: a field that nobody touched here
must not go back to what it was.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from consent_db.records import Guardian, Person
from consent_db.register import Register


def changed_fields(before: Person | Guardian, after: Person | Guardian) -> dict[str, Any]:
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
