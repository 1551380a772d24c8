"""What was delivered is entered with its event and with the day by which it is to be taken down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.geometry import Box
from app.domain.photo import PhotoId
from app.domain.plan import Shown
from app.domain.record import Outcome, PhotoRecord
from app.event.ledger import record_exports
from consent_db import connection
from consent_db.policy import Policy
from consent_db.publication import Channel, Publication, Purpose
from consent_db.reasons import Reason
from consent_db.records import ConsentId, ExportState
from consent_db.register import Register
from tests.unit.consent_db.build import ADA, NOON, PASSPHRASE, QUICK, adult, yes

WEBSITE = Publication(Channel.WEBSITE, Purpose.NEWS, NOON, event="ev1")
FIRST = yes(evidence_ids=frozenset())
SECOND = replace(FIRST, consent_id=ConsentId("c-2"), last_day=date(2026, 12, 31))


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Register]:
    monkeypatch.setattr(connection, "KEY_ROUNDS", QUICK)
    with Register.create(tmp_path / "consents.assent", PASSPHRASE) as opened:
        opened.add_person(adult())
        opened.add_consent(FIRST)
        opened.add_consent(SECOND)
        yield opened


def delivered(name: str, *relies_on: ConsentId) -> PhotoRecord:
    shown = (Shown(ADA, Box(0, 0, 10, 10), (Reason.ADULT_CONSENT,), relies_on),) if relies_on else ()
    return PhotoRecord(name, Outcome.DELIVERED, PhotoId("img1"), file=name, file_sha256=name, shown=shown)


def test_an_export_is_queued_for_its_event_until_the_first_of_its_permissions_ends(register: Register) -> None:
    photo = delivered("1.jpg", FIRST.consent_id, SECOND.consent_id)
    assert record_exports(register, (photo,), WEBSITE, NOON, Policy()) == 1
    (entry,) = register.exports()
    assert (entry.event, entry.take_down_by, entry.state) == ("ev1", date(2026, 12, 31), ExportState.QUEUED)
    assert entry.people_shown == {ADA}
    assert entry.relies_on == {FIRST.consent_id, SECOND.consent_id}


@pytest.mark.parametrize(("years", "ends"), [(3, date(2029, 1, 9)), (1, date(2027, 1, 9))])
def test_a_permission_without_an_end_ends_by_the_profile(register: Register, years: int, ends: date) -> None:
    policy = Policy(default_duration_years=years)
    record_exports(register, (delivered("1.jpg", FIRST.consent_id),), WEBSITE, NOON, policy)
    assert [entry.take_down_by for entry in register.exports()] == [ends]


def test_an_export_is_entered_once_and_only_where_somebody_is_shown(register: Register) -> None:
    photos = (delivered("1.jpg", FIRST.consent_id), delivered("2.jpg"))
    assert record_exports(register, photos, WEBSITE, NOON, Policy()) == 1
    assert record_exports(register, photos, WEBSITE, NOON, Policy()) == 0
    assert record_exports(register, photos, replace(WEBSITE, channel=Channel.PRINT), NOON, Policy()) == 1
