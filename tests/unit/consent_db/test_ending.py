"""Whose consent ends soon: neither those whose consent goes on, nor those who have none any more."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from consent_db.ending import ending_within
from consent_db.records import ConsentKind
from consent_db.rules import Policy
from consent_db.snapshot import ConsentSnapshot
from tests.unit.consent_db.build import ADA, adult, no, yes

TODAY = date(2026, 6, 1)
GIVEN = TODAY - timedelta(days=100)


def ending(*consents: Any) -> bool:
    snapshot = ConsentSnapshot("r1", people=(adult(),), consents=consents)
    return ADA in ending_within(90, snapshot, TODAY, Policy())


def lasting(days: int, **changes: Any) -> Any:
    return yes(given_on=GIVEN, effective_from=None, last_day=TODAY + timedelta(days=days), **changes)


@pytest.mark.parametrize(("days", "soon"), [(-1, False), (0, True), (90, True), (91, False)])
def test_the_last_day_counts(days: int, soon: bool) -> None:
    assert ending(lasting(days)) is soon


def test_who_took_the_consent_back_is_not_asked_again() -> None:
    assert not ending(lasting(30), no(given_on=TODAY - timedelta(days=1), channels=frozenset(), purposes=frozenset()))


def test_face_matching_is_another_matter() -> None:
    assert not ending(lasting(30, kind=ConsentKind.BIOMETRIC_MATCHING))


def test_nobody_has_none_that_ends() -> None:
    assert not ending()
