"""Which day it is, is asked in one place, and it is the day in London (consent-rules 4.5)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consent_db.ages import london_date, start_of
from consent_db.clock import now, today
from tests.clock import stands_at


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 8, 31, 22, 59, tzinfo=UTC), date(2026, 8, 31)),
        (datetime(2026, 8, 31, 23, 30, tzinfo=UTC), date(2026, 9, 1)),
        (datetime(2027, 1, 31, 23, 30, tzinfo=UTC), date(2027, 1, 31)),
    ],
    ids=["late in summer", "half past midnight in summer", "half past eleven in winter"],
)
def test_the_day_is_the_day_in_london(moment: datetime, day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    stands_at(moment, monkeypatch)
    assert now() == moment
    assert today() == now().date() == london_date(now()) == day


@given(st.dates(date(1980, 1, 1), date(2100, 1, 1)))
def test_a_day_starts_at_midnight_in_london(day: date) -> None:
    start = start_of(day)
    assert london_date(start) == day
    assert (start.hour, start.minute) == (0, 0)
    assert london_date(start.astimezone(UTC)) == day


def test_a_day_of_summer_starts_on_the_day_before_in_utc() -> None:
    assert start_of(date(2026, 9, 1)).astimezone(UTC) == datetime(2026, 8, 31, 23, tzinfo=UTC)
