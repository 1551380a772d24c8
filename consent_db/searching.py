"""Finds people as one types."""

from __future__ import annotations

import re
import unicodedata

from sqlite_utils import Database

from consent_db.records import Person
from consent_db.rows import PEOPLE

# https://www.unicode.org/charts/PDF/U0300.pdf
_ACCENTS = re.compile("[\u0300-\u036f]+")


def searched(db: Database, text: str, limit: int) -> tuple[Person, ...]:
    """At most `limit` people, by name, in whose name, contact or id every word of `text` stands."""
    words = folded(text).split()
    if not words:
        return ()
    # SQLite's own LIKE knows the capitals of the English alphabet only.
    db.conn.create_function("folded", 3, folded, deterministic=True)
    return tuple(
        PEOPLE.select(
            db,
            " AND ".join(["instr(folded(display_name, contact, person_id), ?)"] * len(words)),
            words,
            order_by="display_name, person_id",
            limit=limit,
        )
    )


def folded(*texts: str) -> str:
    """These texts, a line each, without capitals and accents."""
    text = "\n".join(texts)
    if text.isascii():
        return text.lower()
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
