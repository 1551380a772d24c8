"""What stands in a cell, both ways: days, yes and no, lists, and the words of the register.

Days are written ISO (2026-03-01) and read so, or day first as British spreadsheets write them (1/3/2026). Everything
that cannot be read raises ValueError with words for a person, in which the cell itself is never quoted.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import TypeVar

from consent_db.ages import latest_birth_date

Choice = TypeVar("Choice", bound=StrEnum)

YES = frozenset({"y", "yes", "true", "1", "x", "✓", "✔", "consented", "agreed", "agree", "ok", "given", "renewed"})
NO = frozenset({"n", "no", "false", "0", "none", "refused", "declined", "not given", "no consent"})
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")


def day(cell: str) -> date | None:
    """The civil day in a cell; None where it is empty."""
    if not cell:
        return None
    spoken = _DAY_FIRST.fullmatch(cell)
    try:
        if spoken:
            return date(int(spoken[3]), int(spoken[2]), int(spoken[1]))
        return date.fromisoformat(cell)
    except ValueError:
        raise ValueError("is not a day: write YYYY-MM-DD, or day/month/year") from None


def past_day(cell: str, today: date) -> date | None:
    """A day that has come."""
    found = day(cell)
    if found is not None and found > today:
        raise ValueError("is a day that has not come yet")
    return found


def birth_date(cell: str) -> str | None:
    """A birth date as the register keeps it: YYYY, YYYY-MM or YYYY-MM-DD."""
    if not cell:
        return None
    spoken = day(cell) if _DAY_FIRST.fullmatch(cell) else None
    text = spoken.isoformat() if spoken else cell
    try:
        latest_birth_date(text)
    except ValueError:
        raise ValueError("is not a birth date: write YYYY-MM-DD, YYYY-MM, YYYY, or day/month/year") from None
    return text


def flag(cell: str) -> bool:
    """Yes or no; an empty cell is a no."""
    folded = cell.casefold()
    if folded in YES:
        return True
    if not folded or folded in NO:
        return False
    raise ValueError("is neither a yes nor a no")


def one_of(choices: type[Choice], cell: str) -> Choice:
    try:
        return choices(re.sub(r"[\s-]+", "_", cell.casefold()))
    except ValueError:
        raise ValueError(f"is none of {', '.join(choices)}") from None


def several_of(choices: type[Choice], cell: str) -> frozenset[Choice]:
    """A set of the register's words, separated by semicolons or commas."""
    return frozenset(one_of(choices, part) for part in _parts(cell.replace(",", ";")))


def names(cell: str) -> frozenset[str]:
    """A set of names of events, organisations or photos: one a line, or separated by semicolons."""
    return frozenset(_parts(cell))


def written_names(items: frozenset[str]) -> str:
    """What `names` reads again."""
    if any(";" in item for item in items):
        return "\n".join(sorted(items)) + "\n;"
    return "; ".join(sorted(items))


def written_flag(value: bool) -> str:
    return "yes" if value else ""


def _parts(cell: str) -> list[str]:
    by_line = cell.endswith("\n;")
    parts = cell[:-2].split("\n") if by_line else re.split(r"[;\n]", cell)
    return [part.strip() for part in parts if part.strip()]
