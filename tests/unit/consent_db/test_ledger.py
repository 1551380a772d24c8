"""The ledger says what became of every export, and a no reaches each that shows the person."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from consent_db import errors
from consent_db.channels import Action, Channel
from consent_db.records import ConsentId, EvidenceType, ExportId, ExportState, LedgerEntry
from consent_db.register import Register
from tests.unit.consent_db.build import ADA, GIVEN, NOON, TODAY, adult, biometric, release, yes

QUEUED = LedgerEntry(
    export_id=ExportId("x-1"),
    file_sha256="0" * 64,
    photo_id="img1",
    people_shown=frozenset({ADA}),
    relies_on=frozenset({ConsentId("c-p-ada")}),
    channel=Channel.WEBSITE,
    exported_at=datetime(2026, 5, 1, tzinfo=UTC),
    state=ExportState.QUEUED,
    event="ev1",
    take_down_by=date(2029, 1, 9),
    file="/exports/event-0001.jpg",
)
PLACE = "https://example.org/news"


def only(register: Register) -> LedgerEntry:
    (entry,) = register.exports()
    return entry


def test_an_export_comes_back_as_it_was_recorded_and_lives_in_steps(register: Register) -> None:
    register.record_export(QUEUED)
    assert only(register) == QUEUED
    revision = register.revision
    register.place_export(QUEUED.export_id, PLACE, NOON)
    assert only(register) == replace(QUEUED, state=ExportState.LIVE, place=PLACE, placed_at=NOON)
    register.place_export(QUEUED.export_id, "page 4 of the prospectus", NOON.replace(hour=9))
    assert only(register).place == f"{PLACE}\npage 4 of the prospectus"
    assert only(register).placed_at == NOON
    register.stop_export(QUEUED.export_id)
    register.take_down_export(QUEUED.export_id)
    assert only(register).state is ExportState.TAKEN_DOWN
    assert [step.action for step in register.export_steps(QUEUED.export_id)] == [
        "record-export",
        "place-export",
        "place-export",
        "stop-export",
        "take-down-export",
    ]
    assert register.revision == revision
    assert PLACE not in repr(register.audit_rows()) and QUEUED.file not in repr(register.audit_rows())


@pytest.mark.parametrize("state", [ExportState.STOPPED, ExportState.TAKEN_DOWN])
def test_what_ended_never_comes_back(register: Register, state: ExportState) -> None:
    entry = replace(QUEUED, state=state)
    register.record_export(entry)
    with pytest.raises(errors.ExportEnded):
        register.place_export(entry.export_id, PLACE, NOON)
    with pytest.raises(errors.ExportEnded):
        register.stop_export(entry.export_id)
    assert only(register) == entry
    assert len(register.export_steps(entry.export_id)) == 1


def test_an_unknown_export_is_refused(register: Register) -> None:
    for attempt in (register.stop_export, register.take_down_export):
        with pytest.raises(errors.UnknownId):
            attempt(ExportId("x-none"))
    with pytest.raises(errors.UnknownId):
        register.place_export(ExportId("x-none"), PLACE, NOON)


def test_the_cascade_of_a_withdrawal_is_one_transaction(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    """Plans learn of it by the revision, the template goes, the exports are listed: all of it, or nothing."""
    register.add_person(adult())
    form = register.add_evidence(ADA, b"form", EvidenceType.FORM_SCAN, received_on=GIVEN)
    for consent in (yes(), biometric()):
        register.add_consent(replace(consent, evidence_ids=frozenset({form})))
    register.set_dpia("DPIA-1")
    register.add_template(ADA, tuple(n / 128 for n in range(128)), TODAY)
    register.record_export(QUEUED)
    before = register.snapshot(TODAY)

    def fails(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr("consent_db.decisions.recalls", fails)
        with pytest.raises(RuntimeError):
            register.withdraw(ADA, received_at=NOON)
    assert register.snapshot(TODAY) == before
    assert before.templates
    withdrawal = register.withdraw(ADA, received_at=NOON)
    after = register.snapshot(TODAY)
    assert after.revision != before.revision
    assert after.templates == ()
    assert register._db.table("templates").count == 0
    assert {r.export_id: r.actions for r in withdrawal.recalls} == {"x-1": {Action.CANCEL}}
    assert register.open_recalls() == withdrawal.recalls


def test_dealing_with_an_export_closes_its_recall(register: Register) -> None:
    register.add_person(adult())
    register.record_export(QUEUED)
    register.record_export(replace(QUEUED, export_id=ExportId("x-2"), state=ExportState.LIVE))
    register.withdraw(ADA, received_at=NOON)
    register.stop_export(ExportId("x-1"))
    assert [r.export_id for r in register.open_recalls()] == ["x-2"]
    register.take_down_export(ExportId("x-2"))
    assert register.open_recalls() == ()


def test_an_export_made_or_published_after_the_wish_arrived_is_an_incident(register: Register) -> None:
    register.add_person(adult())
    register.record_export(QUEUED)
    register.withdraw(ADA, received_at=NOON)
    register.record_export(replace(QUEUED, export_id=ExportId("x-2"), exported_at=NOON.replace(hour=13)))
    register.place_export(ExportId("x-1"), PLACE, NOON.replace(hour=13))
    assert {r.export_id: r.actions for r in register.open_recalls()} == {
        "x-1": {Action.TAKE_DOWN, Action.INCIDENT},
        "x-2": {Action.CANCEL, Action.INCIDENT},
    }


def test_a_release_taken_back_twice_was_taken_back_the_first_time(register: Register) -> None:
    given = release(evidence_id=None)
    register.add_release(given)
    for moment in (NOON, NOON.replace(hour=13)):
        register.revoke_release(given.release_id, moment)
    assert register.snapshot(TODAY).releases[0].revoked_at == NOON
