"""Birthdays, anniversaries and civil dates (consent-rules 4.5). Every doubt is read the careful way.

Adult from 00:00 London time on the 18th birthday. Somebody born on 29 February has birthdays on 1 March in common
years; a permission that starts on 29 February has its anniversary on 28 February. A partial birth date means the
latest day it can be.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ADULT_AGE = 18
LONDON = ZoneInfo("Europe/London")

_BIRTH_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def london_date(moment: datetime) -> date:
    """The civil date in London at `moment`; ValueError where it carries no time zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(LONDON).date()


def start_of(day: date) -> datetime:
    """The first moment of a civil day in London."""
    return datetime.combine(day, time(), LONDON)


def birthday(born: date, years: int) -> date:
    """The day on which somebody born on `born` turns `years`."""
    if (born.month, born.day) == (2, 29) and not calendar.isleap(born.year + years):
        return date(born.year + years, 3, 1)
    return born.replace(year=born.year + years)


def adult_on(born: date) -> date:
    """The first day on which somebody born on `born` is an adult."""
    return birthday(born, ADULT_AGE)


def age_on(born: date, day: date) -> int:
    """Whole years of age on `day`; negative before birth."""
    years = day.year - born.year
    return years if birthday(born, years) <= day else years - 1


def _parts(text: str) -> tuple[int, int | None, int | None]:
    match = _BIRTH_DATE.fullmatch(text)
    if match is None:
        raise ValueError("a birth date is YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = match.groups()
    return int(year), int(month) if month else None, int(day) if day else None


def latest_birth_date(text: str) -> date:
    """The latest day that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` can mean; ValueError for anything else."""
    year, month, day = _parts(text)
    month = 12 if month is None else month
    return date(year, month, calendar.monthrange(year, month)[1] if day is None else day)


def earliest_birth_date(text: str) -> date:
    """The earliest day that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` can mean; ValueError for anything else."""
    year, month, day = _parts(text)
    return date(year, 1 if month is None else month, 1 if day is None else day)


def anniversary(start: date, years: int) -> date:
    """`start` plus whole years; 29 February becomes 28 February in common years, so that permissions end sooner."""
    if (start.month, start.day) == (2, 29) and not calendar.isleap(start.year + years):
        return date(start.year + years, 2, 28)
    return start.replace(year=start.year + years)


def last_day_of(start: date, years: int) -> date:
    """The last valid day, inclusive, of a permission that starts on `start` and runs for `years` years."""
    return anniversary(start, years) - timedelta(days=1)
