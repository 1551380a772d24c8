"""Confirmations that a human made elsewhere: which face belongs to whom, who said so and when."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.findings import Identity
from app.domain.geometry import Box
from app.domain.photo import PhotoId
from consent_db.facts import AgeSeen
from consent_db.records import PersonId


class BadIdentities(Exception):
    """The file of identities cannot be relied on; the message says which entry and what to do."""

    code = "bad-identities"


@dataclass(frozen=True, slots=True)
class Confirmation:
    """One entry as the file has it: `photo` is a path in the folder, a file name, or a SHA-256."""

    entry: int
    photo: str
    box: Box
    person: PersonId
    confirmed_by: str
    confirmed_at: datetime
    age: AgeSeen


def read_identities(path: Path) -> tuple[Confirmation, ...]:
    """The confirmations in a JSON file (a list of objects) or a CSV file (one row each, with a heading row).

    Fields: photo, box ([x0, y0, x1, y1] in upright pixels; in CSV the columns x0, y0, x1, y1 or one column box),
    person, confirmed_by, confirmed_at (ISO 8601 with a time zone), and optionally age ("adult" or "maybe_child": what
    the human saw in the photo). Raises BadIdentities.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        entries = _from_json(text) if text.lstrip().startswith(("[", "{")) else list(csv.DictReader(text.splitlines()))
    except (OSError, ValueError, csv.Error) as error:
        raise BadIdentities(
            f"{path.name} cannot be read as JSON or CSV. Save it again from where it was made."
        ) from error
    return tuple(_confirmation(n, entry) for n, entry in enumerate(entries, start=1))


def _from_json(text: str) -> list[Mapping[str, object]]:
    loaded = json.loads(text)
    entries = loaded.get("identities") if isinstance(loaded, dict) else loaded
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ValueError("a list of objects is needed")
    return entries


def _confirmation(n: int, entry: Mapping[str, object]) -> Confirmation:
    def field(name: str) -> str:
        value = entry.get(name)
        if not isinstance(value, str) or not value.strip():
            raise BadIdentities(f"Entry {n} has no {name}. Add it, or remove the entry.")
        return value.strip()

    try:
        confirmed_at = datetime.fromisoformat(field("confirmed_at"))
    except ValueError:
        confirmed_at = None
    if confirmed_at is None or confirmed_at.tzinfo is None:
        raise BadIdentities(
            f"Entry {n}: confirmed_at is not a date and time with a time zone. Write it like 2026-06-12T10:30:00+01:00."
        )
    try:
        age = AgeSeen(str(entry.get("age") or AgeSeen.NOT_ASSESSED))
    except ValueError:
        raise BadIdentities(f"Entry {n}: age is neither adult nor maybe_child. Correct it or leave it out.") from None
    person = PersonId(field("person"))
    return Confirmation(n, field("photo"), _box(n, entry), person, field("confirmed_by"), confirmed_at, age)


def _box(n: int, entry: Mapping[str, object]) -> Box:
    value = entry.get("box")
    if isinstance(value, str):
        value = value.strip("[]() ").replace(",", " ").split()
    elif value is None:
        value = [entry.get(side) for side in ("x0", "y0", "x1", "y1")]
    try:
        if not isinstance(value, Sequence) or len(value) != 4:
            raise ValueError
        return Box(*(float(number) for number in value))
    except (TypeError, ValueError):
        raise BadIdentities(
            f"Entry {n}: the face box is not four numbers x0, y0, x1, y1 with x1 > x0 and y1 > y0. Correct it."
        ) from None


def resolve(
    confirmations: Iterable[Confirmation],
    photos: Mapping[str, PhotoId],
    known: frozenset[PersonId],
    now: datetime,
) -> dict[PhotoId, tuple[Identity, ...]]:
    """The identities of each photo. `photos` maps every path in the folder (with /) to its photo.

    Raises BadIdentities where an entry names a photo that is not there or not unique, a person who is not in the
    register, a time to come, or where one photo shows one person twice.
    """
    found: dict[PhotoId, tuple[Identity, ...]] = {}
    for c in confirmations:
        photo = _the_photo(c, photos)
        if c.person not in known:
            raise BadIdentities(
                f"Entry {c.entry}: {c.person} is not in the register. Add the person, or remove the entry."
            )
        if c.confirmed_at > now:
            raise BadIdentities(f"Entry {c.entry}: confirmed_at lies in the future. Correct it.")
        earlier = found.get(photo, ())
        if any(identity.person == c.person for identity in earlier):
            raise BadIdentities(
                f"Entry {c.entry}: {c.person} is already in this photo; nobody appears twice. Remove one of the two."
            )
        found[photo] = (*earlier, Identity(photo, c.box, c.person, c.confirmed_by, c.confirmed_at, c.age))
    return found


def _the_photo(c: Confirmation, photos: Mapping[str, PhotoId]) -> PhotoId:
    wanted = c.photo.replace("\\", "/").removeprefix("./")
    if wanted in photos:
        return photos[wanted]
    matches = {photo for path, photo in photos.items() if photo == wanted.lower() or path.rsplit("/", 1)[-1] == wanted}
    if len(matches) != 1:
        how = "no photo" if not matches else "more than one photo"
        raise BadIdentities(
            f"Entry {c.entry}: {how} in the folder is called {c.photo}. Give its path inside the folder."
        )
    return matches.pop()
