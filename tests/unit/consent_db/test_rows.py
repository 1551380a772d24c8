"""What is written into a table is what is read from it, whatever stands in the rows beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest
from sqlite_utils import Database

from consent_db.channels import Channel, Purpose
from consent_db.migrations import MIGRATIONS
from consent_db.records import Consent, ConsentId, ConsentState, Evidence, EvidenceId, EvidenceType, PersonId
from consent_db.rows import CONSENTS, EVIDENCE, PEOPLE
from tests.unit.consent_db.build import ADA, GIVEN, adult, no, yes


@pytest.fixture
def db() -> Iterator[Database]:
    """A store in which Ada is."""
    made = Database(memory=True)
    MIGRATIONS.apply(made)
    PEOPLE.insert(made, adult())
    yield made
    made.close()


def everything_said() -> Consent:
    """A consent none of whose fields has its default."""
    return replace(
        yes(),
        consent_id=ConsentId("c-2"),
        state=ConsentState.RENEWED,
        given_at=datetime(2026, 1, 10, 9, 30, tzinfo=UTC),
        language="cy",
        controllers=frozenset({"Partner", "Printer"}),
        channels=frozenset(Channel),
        purposes=frozenset(Purpose),
        photo_ids=frozenset({"ab", "cd"}),
        photo_from=date(2026, 3, 1),
        photo_to=date(2026, 3, 31),
        allow_name=True,
        allow_edit=True,
        worldwide_ack=True,
        effective_from=date(2026, 2, 1),
        last_day=date(2027, 1, 9),
        while_affiliated=True,
        collected_by="desk",
        collected_at=datetime(2026, 1, 11, 8, tzinfo=UTC),
        supersedes=ConsentId("c-1"),
        reason="renewed",
    )


def test_rows_of_every_kind_come_back_as_they_went_in_and_in_the_order_of_their_ids(db: Database) -> None:
    entries = [everything_said(), yes(consent_id="c-1"), no(consent_id="c-3"), yes(consent_id="c-0", given_on=GIVEN)]
    for entry in entries:
        CONSENTS.insert(db, entry)
    assert CONSENTS.select(db) == sorted(entries, key=lambda consent: consent.consent_id)


def test_every_value_comes_back_with_its_own_type(db: Database) -> None:
    written = everything_said()
    CONSENTS.insert(db, written)
    read = CONSENTS.only(db, "c-2")
    assert [type(getattr(read, f.name)) for f in fields(read)] == [type(getattr(written, f.name)) for f in fields(read)]


def test_what_is_not_stored_has_its_careful_default(db: Database) -> None:
    document = Evidence(
        evidence_id=EvidenceId("e-1"),
        person_id=ADA,
        type=EvidenceType.FORM_SCAN,
        sha256="ab",
        received_on=GIVEN,
        present=True,
        hash_ok=True,
    )
    EVIDENCE.insert(db, document)
    assert not EVIDENCE.only(db, "e-1").present
    assert not EVIDENCE.only(db, "e-1").holds


def test_an_empty_table_and_one_without_a_match_have_no_entries(db: Database) -> None:
    assert CONSENTS.select(db) == []
    assert PEOPLE.select(db, "person_id = ?", [PersonId("p-nobody")]) == []
