"""Birthdays, anniversaries and civil dates (consent-rules 4.5, D rows of section 6)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consent_db.ages import (
    adult_on,
    age_on,
    anniversary,
    birthday,
    earliest_birth_date,
    last_day_of,
    latest_birth_date,
    london_date,
)
from consent_db.publication import Channel, Publication, Purpose

days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


def test_d01_born_on_29_february_is_an_adult_on_1_march() -> None:
    assert adult_on(date(2008, 2, 29)) == date(2026, 3, 1)


def test_d02_three_years_from_1_march_2023_end_on_28_february_2026() -> None:
    assert last_day_of(date(2023, 3, 1), 3) == date(2026, 2, 28)


def test_a_permission_from_29_february_ends_sooner_in_common_years() -> None:
    assert anniversary(date(2024, 2, 29), 3) == date(2027, 2, 28)
    assert last_day_of(date(2024, 2, 29), 3) == date(2027, 2, 27)
    assert anniversary(date(2024, 2, 29), 4) == date(2028, 2, 29)


def test_29_february_comes_back_in_leap_years_and_not_in_1900_or_2100() -> None:
    assert birthday(date(2008, 2, 29), 20) == date(2028, 2, 29)
    assert age_on(date(2008, 2, 29), date(2028, 2, 28)) == 19
    assert birthday(date(1896, 2, 29), 4) == date(1900, 3, 1)
    assert anniversary(date(2096, 2, 29), 4) == date(2100, 2, 28)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2008-02", date(2008, 2, 1), date(2008, 2, 29)),  # D04
        ("2009-02", date(2009, 2, 1), date(2009, 2, 28)),
        ("2008", date(2008, 1, 1), date(2008, 12, 31)),
        ("2008-05-07", date(2008, 5, 7), date(2008, 5, 7)),
    ],
)
def test_d04_a_partial_birth_date_is_every_day_it_can_be(text: str, earliest: date, latest: date) -> None:
    assert (earliest_birth_date(text), latest_birth_date(text)) == (earliest, latest)


@pytest.mark.parametrize(
    "text", ["", "08", "2008-13", "2008-00", "2009-02-29", "2008-2-1", " 2008", "2008-02-01T00:00"]
)
def test_anything_else_is_no_birth_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"month|day|YYYY"):
        latest_birth_date(text)


def test_d05_born_on_29_february_is_17_on_28_february_2026() -> None:
    assert age_on(date(2008, 2, 29), date(2026, 2, 28)) == 17


def test_d06_a_moment_without_a_zone_is_rejected() -> None:
    naive = datetime(2026, 6, 1, 12)  # noqa: DTZ001  # the very thing that is rejected
    with pytest.raises(ValueError, match="time zone"):
        london_date(naive)
    with pytest.raises(ValueError, match="time zone"):
        Publication(Channel.WEBSITE, Purpose.NEWS, naive)


def test_late_evening_in_summer_is_the_next_day_in_london() -> None:
    assert london_date(datetime(2026, 8, 31, 23, 30, tzinfo=UTC)) == date(2026, 9, 1)
    assert london_date(datetime(2027, 1, 31, 23, 30, tzinfo=UTC)) == date(2027, 1, 31)


@given(days)
def test_age_is_18_from_the_day_of_adulthood_and_not_before(born: date) -> None:
    first = adult_on(born)
    assert age_on(born, first) == 18
    assert age_on(born, first - timedelta(days=1)) == 17


@given(days, st.integers(1, 60))
def test_birthdays_never_come_early_and_anniversaries_never_late(day: date, years: int) -> None:
    assert anniversary(day, years) <= birthday(day, years)
    assert abs((birthday(day, years) - anniversary(day, years)).days) <= 1
