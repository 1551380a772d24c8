"""What was decided about a photo is kept as it was, with ids and codes only, and leaves with whom it is about (2.7)."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, datetime
from io import StringIO

import pytest

from consent_db.channels import Channel
from consent_db.decided import Basis, Decided, Line, decided, inputs_of
from consent_db.decision import Gate, Outcome, Verdict
from consent_db.policy import Policy
from consent_db.publication import Publication, Purpose
from consent_db.reasons import Reason
from consent_db.records import EvidenceType, PersonId
from consent_db.register import Register
from consent_db.rules import PhotoFacts, decide
from consent_db.transfer_decided import COLUMNS, WITH_NAMES, decisions_table
from tests.unit.consent_db.build import ADA, ALL_PASS, GIVEN, NOON, TAKEN, TODAY, Scene, adult, region, yes

BOB = PersonId("p-bob")
WEB = Publication(Channel.WEBSITE, Purpose.NEWS, NOON, "ev1", use_until=date(2026, 9, 30))
FACTS = PhotoFacts(
    "img1", frozenset({"ev1"}), TAKEN, TAKEN, (region(ADA), region(BOB, key="2"), region(None, key="3")), ALL_PASS
)


@pytest.fixture
def shown(register: Register) -> Register:
    """Ada agreed, Bob did not."""
    register.add_person(adult())
    register.add_person(adult(BOB))
    form = register.add_evidence(ADA, b"%PDF form", EvidenceType.FORM_SCAN, received_on=GIVEN)
    register.add_consent(yes(evidence_ids=frozenset({form})))
    return register


def entry(register: Register, *, by: str = "reviewer", note: str = "") -> tuple[Decided, tuple[Line, ...]]:
    snapshot = register.snapshot(TODAY)
    decision = decide(FACTS, WEB, snapshot, snapshot.policy, TODAY)
    return decided(Basis(FACTS, decision, note), WEB, snapshot.revision, snapshot.policy, by, NOON)


def test_it_says_what_followed_for_everybody_and_why(shown: Register) -> None:
    made, lines = entry(shown, note="file 7")
    assert shown.record_decision(made, lines)
    assert shown.decisions() == ((made, lines),)
    by_person = {line.person: (line.outcome, line.reasons) for line in lines if line.gate is None}
    assert by_person[ADA] == (Outcome.SHOW, frozenset({Reason.ADULT_CONSENT}))
    assert by_person[BOB] == (Outcome.REDACT, frozenset({Reason.NO_RECORD}))
    assert by_person[None] == (Outcome.REDACT, frozenset({Reason.UNKNOWN_PERSON}))
    assert {line.gate for line in lines if line.gate} == set(Gate)
    assert (made.verdict, made.approver, made.note) == (Verdict.EXPORT_WITH_REDACTIONS, "reviewer", "file 7")
    assert made.policy == Policy().version


def test_it_ends_with_the_use_or_with_the_first_permission(shown: Register) -> None:
    assert entry(shown)[0].last_day == date(2026, 9, 30)


def test_the_same_from_the_same_is_kept_once(shown: Register) -> None:
    assert shown.record_decision(*entry(shown))
    assert not shown.record_decision(*entry(shown))
    assert shown.record_decision(*entry(shown, by="somebody else"))
    shown.add_person(adult(PersonId("p-new")))
    assert shown.record_decision(*entry(shown))
    assert len(shown.decisions("img1")) == 3
    assert shown.decisions("img2") == ()
    assert [len(lines) for _, lines in shown.decisions("img1")] == [len(FACTS.regions) + len(Gate)] * 3


SHOWN = Basis(FACTS, decide(FACTS, WEB, Scene().snapshot, Policy(), TODAY))


@pytest.mark.parametrize(
    "other",
    [
        (replace(SHOWN, facts=replace(FACTS, gates=replace(ALL_PASS, project="lab"))), WEB, "1", Policy()),
        (replace(SHOWN, facts=replace(FACTS, regions=FACTS.regions[1:])), WEB, "1", Policy()),
        (replace(SHOWN, settled=(("r-p-ada", Outcome.SHOW),)), WEB, "1", Policy()),
        (replace(SHOWN, note="file 7"), WEB, "1", Policy()),
        (SHOWN, replace(WEB, channel=Channel.PRINT), "1", Policy()),
        (SHOWN, WEB, "2", Policy()),
        (SHOWN, WEB, "1", Policy(default_duration_years=1)),
    ],
)
def test_every_input_changes_the_hash(other: tuple[Basis, Publication, str, Policy]) -> None:
    assert inputs_of(SHOWN, WEB, "1", Policy()) == inputs_of(replace(SHOWN), replace(WEB), "1", Policy())
    assert inputs_of(*other) != inputs_of(SHOWN, WEB, "1", Policy())


def test_a_moment_without_its_zone_is_refused(shown: Register) -> None:
    with pytest.raises(ValueError, match="time zone"):
        replace(entry(shown)[0], decided_at=datetime(2026, 6, 1))  # noqa: DTZ001 - that is the point


def test_somebody_whom_the_register_does_not_hold_stands_in_it_without_an_id(shown: Register) -> None:
    made, lines = entry(shown)
    shown.erase(BOB, NOON)
    shown.record_decision(made, lines)
    ((_, kept),) = shown.decisions()
    assert {line.person for line in kept} == {ADA, None}


def test_erasing_somebody_erases_what_was_decided_about_them_and_nothing_else(shown: Register) -> None:
    made, lines = entry(shown)
    shown.record_decision(made, lines)
    assert shown.preview_erasure(BOB, NOON).goes["decision_lines"] == 1
    shown.erase(BOB, NOON)
    assert shown.decisions() == ((made, tuple(line for line in lines if line.person != BOB)),)


def test_the_log_names_the_photo_and_the_verdict_and_no_decision_changes_the_register(shown: Register) -> None:
    before = shown.revision
    made, lines = entry(shown, note="Featherstonehaugh")
    shown.record_decision(made, lines)
    row = shown.audit_rows()[-1]
    assert (row["action"], row["entry"]) == ("record-decision", made.decision_id)
    assert "img1" in row["details"]
    assert "Featherstonehaugh" not in repr(shown.audit_rows()) + repr(made)
    assert shown.revision == before


def test_what_was_decided_about_one_person_is_told_without_the_others(shown: Register) -> None:
    made, lines = entry(shown)
    shown.record_decision(made, lines)
    about_bob = tuple(line for line in lines if line.person == BOB)
    assert shown.decisions(person=BOB) == ((made, about_bob),)
    assert shown.decisions("img1", BOB) == ((made, about_bob),)
    assert shown.decisions("img2", BOB) == shown.decisions(person=PersonId("p-nobody")) == ()


def rows_of(table: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(table.decode("utf-8-sig"), newline="")))


def test_the_table_holds_ids_and_codes_and_no_name_unless_asked_for(shown: Register) -> None:
    shown.record_decision(*entry(shown, by="Featherstonehaugh", note="=Featherstonehaugh said so"))
    plain = decisions_table(shown.decisions())
    named = decisions_table(shown.decisions(), shown.snapshot(TODAY))
    (ada,) = (person.display_name for person in shown.people() if person.person_id == ADA)
    for secret in ("Featherstonehaugh", ada, "ev1"):
        assert secret.encode() not in plain and secret.encode() in named
    assert tuple(rows_of(plain)[0]) == COLUMNS and tuple(rows_of(named)[0]) == COLUMNS + WITH_NAMES
    by_person = {row["person_id"]: row for row in rows_of(plain) if not row["question"]}
    assert (by_person[ADA]["outcome"], by_person[ADA]["rules"]) == ("show", "ADULT_CONSENT")
    assert (by_person[BOB]["outcome"], by_person[BOB]["rules"]) == ("redact", "NO_RECORD")
    assert by_person[""]["rules"] == "UNKNOWN_PERSON"
    assert {row["question"] for row in rows_of(plain) if row["question"]} == set(Gate)
    assert rows_of(named)[0]["name"] == ada and rows_of(named)[0]["note"].startswith("'=")
    assert {(row["photo"], row["channel"], row["published_on"]) for row in rows_of(plain)} == {
        ("img1", "website", "2026-06-01")
    }


def test_one_persons_table_names_nobody_else(shown: Register) -> None:
    shown.record_decision(*entry(shown))
    rows = rows_of(decisions_table(shown.decisions(person=ADA)))
    assert [row["person_id"] for row in rows] == [ADA]
