"""Approvals in the register: who may give one, who may agree, and that each counts only while it stands (4.7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from consent_db import errors
from consent_db.approvals import Approval, ApprovalId, Role
from consent_db.channels import Channel
from consent_db.decided import Basis
from consent_db.decided import decided as entry_of
from consent_db.decision import Gate, Outcome, Verdict
from consent_db.publication import Publication, Purpose
from consent_db.reasons import Reason
from consent_db.records import EvidenceType, Method, RestrictionCode
from consent_db.register import Register
from consent_db.rules import Decision, PhotoFacts, decide
from tests.unit.consent_db.build import ADA, ALL_PASS, GIVEN, NOON, TAKEN, TODAY, adult, region, restricted, yes

WEB = Publication(Channel.WEBSITE, Purpose.NEWS, NOON, "ev1")
FACTS = PhotoFacts("img1", frozenset({"ev1"}), TAKEN, TAKEN, (region(ADA),), ALL_PASS)


@pytest.fixture
def spoken(register: Register) -> Register:
    """Ada agreed by word of mouth, with a note of it: a communications manager may accept it."""
    register.add_person(adult())
    note = register.add_evidence(ADA, b"she said yes", EvidenceType.FILE_NOTE, received_on=GIVEN)
    register.add_consent(yes(method=Method.VERBAL, evidence_ids=frozenset({note})))
    return register


@pytest.fixture
def referred(register: Register) -> Register:
    """Ada agreed in writing, and is referred to the safeguarding lead, whose answer needs a second person."""
    register.add_person(adult())
    form = register.add_evidence(ADA, b"%PDF form", EvidenceType.FORM_SCAN, received_on=GIVEN)
    register.add_consent(yes(evidence_ids=frozenset({form})))
    register.restrict(restricted(RestrictionCode.REFER_SAFEGUARDING))
    return register


ACCEPTED = Approval(
    approval_id=ApprovalId("a-1"),
    photo_id="img1",
    publication=WEB,
    person=ADA,
    reason=Reason.VERBAL_WITH_NOTE,
    outcome=Outcome.SHOW,
    role=Role.COMMUNICATIONS_MANAGER,
    decided_by="manager",
    requested_by="asker",
    decided_on=TODAY,
    last_day=date(2026, 12, 31),
    note="note 7",
)
LET_SHOW = replace(
    ACCEPTED,
    reason=Reason.REFER_SAFEGUARDING,
    role=Role.SAFEGUARDING_LEAD,
    decided_by="lead",
    dpo_informed=True,
)


def decided(register: Register, publication: Publication = WEB, facts: PhotoFacts = FACTS) -> Decision:
    snapshot = register.snapshot(TODAY)
    return decide(facts, publication, snapshot, snapshot.policy, TODAY)


def test_a_stored_approval_answers_its_question_until_its_last_day(spoken: Register) -> None:
    assert decided(spoken).verdict is Verdict.NEEDS_DECISION
    spoken.approve(ACCEPTED, TODAY)
    assert decided(spoken).verdict is Verdict.EXPORT_AS_IS
    assert decided(spoken).take_down_by == date(2026, 12, 31)


@pytest.mark.parametrize(
    "other",
    [
        replace(WEB, channel=Channel.PRINT),
        replace(WEB, purpose=Purpose.RECRUITMENT),
        replace(WEB, publish_at=NOON + timedelta(days=1)),
        replace(WEB, event="ev2"),
        replace(WEB, use_until=date(2026, 12, 31)),
        replace(WEB, other_controllers=frozenset({"Partner"})),
    ],
)
def test_it_counts_for_its_own_request_only(spoken: Register, other: Publication) -> None:
    spoken.approve(ACCEPTED, TODAY)
    assert decided(spoken, other).verdict is not Verdict.EXPORT_AS_IS


def test_of_the_moment_of_publication_only_the_london_day_counts(spoken: Register) -> None:
    spoken.approve(ACCEPTED, TODAY)
    late = replace(WEB, publish_at=datetime(2026, 6, 1, 22, 30, tzinfo=UTC))
    tomorrow = replace(WEB, publish_at=datetime(2026, 6, 1, 23, 30, tzinfo=UTC))
    assert decided(spoken, late).verdict is Verdict.EXPORT_AS_IS
    assert decided(spoken, tomorrow).verdict is Verdict.NEEDS_DECISION


def test_it_counts_for_its_own_photo_only(spoken: Register) -> None:
    spoken.approve(ACCEPTED, TODAY)
    assert decided(spoken, facts=replace(FACTS, photo_id="img2")).verdict is Verdict.NEEDS_DECISION


@pytest.mark.parametrize("exporter", ["manager", " MANAGER ", None])
def test_it_does_not_count_for_whoever_exports_the_photo_nor_for_nobody(spoken: Register, exporter: str | None) -> None:
    spoken.approve(ACCEPTED, TODAY)
    facts = replace(FACTS, gates=replace(ALL_PASS, exporter=exporter))
    assert decided(spoken, facts=facts).verdict is Verdict.NEEDS_DECISION


def test_taken_back_it_counts_no_more_and_cannot_be_taken_back_again(spoken: Register) -> None:
    spoken.approve(ACCEPTED, TODAY)
    before = spoken.revision
    spoken.revoke_approval(ACCEPTED.approval_id, "manager", TODAY, "asked too early")
    assert spoken.revision != before
    assert decided(spoken).verdict is Verdict.NEEDS_DECISION
    assert spoken.approvals() == ()
    with pytest.raises(errors.UnknownId):
        spoken.revoke_approval(ACCEPTED.approval_id, "manager", TODAY, "asked too early")


def test_what_was_taken_back_stays_on_record_with_by_whom_and_why(referred: Register) -> None:
    referred.approve(LET_SHOW, TODAY)
    referred.sign_off(LET_SHOW.approval_id, "witness", TODAY)
    assert referred.taken_back() == ()
    referred.revoke_approval(LET_SHOW.approval_id, "lead", TODAY, "file 8")
    ((approval, step),) = referred.taken_back()
    assert approval == replace(LET_SHOW, second="witness")
    assert (step.taken_by, step.taken_on, step.note) == ("lead", TODAY, "file 8")
    assert "file 8" not in repr(step)


@pytest.mark.parametrize(("by", "note"), [("", "file 8"), (" ", "file 8"), ("lead", ""), ("lead", " ")])
def test_nothing_is_taken_back_by_nobody_or_without_a_reason(spoken: Register, by: str, note: str) -> None:
    spoken.approve(ACCEPTED, TODAY)
    with pytest.raises(errors.NotApproved, match="who takes it back, and why"):
        spoken.revoke_approval(ACCEPTED.approval_id, by, TODAY, note)
    assert spoken.approvals() == (ACCEPTED,)


def test_a_withdrawal_is_stronger_than_an_approval(spoken: Register) -> None:
    spoken.approve(ACCEPTED, TODAY)
    spoken.withdraw(ADA, received_at=NOON)
    assert decided(spoken).verdict is Verdict.EXPORT_WITH_REDACTIONS


def test_a_question_for_two_is_answered_once_the_second_agreed(referred: Register) -> None:
    referred.approve(LET_SHOW, TODAY)
    assert decided(referred).verdict is Verdict.NEEDS_DECISION
    referred.sign_off(LET_SHOW.approval_id, "witness", TODAY)
    assert decided(referred).verdict is Verdict.EXPORT_AS_IS
    assert [approval.second for approval in referred.approvals()] == ["witness"]


@pytest.mark.parametrize("second", ["lead", " Lead", "asker", "ASKER ", "", "  "])
def test_nobody_is_their_own_second_person(referred: Register, second: str) -> None:
    referred.approve(LET_SHOW, TODAY)
    with pytest.raises(errors.NotApproved, match="second person"):
        referred.sign_off(LET_SHOW.approval_id, second, TODAY)
    assert decided(referred).verdict is Verdict.NEEDS_DECISION


def test_the_second_person_is_not_the_exporter_either(referred: Register) -> None:
    referred.approve(replace(LET_SHOW, second="witness"), TODAY)
    facts = replace(FACTS, gates=replace(ALL_PASS, exporter="Witness"))
    assert decided(referred, facts=facts).verdict is Verdict.NEEDS_DECISION


def test_a_second_agreement_and_one_that_nothing_asks_for_are_refused(referred: Register) -> None:
    referred.approve(replace(LET_SHOW, second="witness"), TODAY)
    referred.approve(replace(ACCEPTED, approval_id=ApprovalId("a-2")), TODAY)
    for approval in (LET_SHOW.approval_id, ApprovalId("a-2")):
        with pytest.raises(errors.NotApproved, match="needs no second person"):
            referred.sign_off(approval, "third", TODAY)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (replace(ACCEPTED, role=Role.TRAINED_USER), "role"),
        (replace(ACCEPTED, requested_by="Manager"), "asked for"),
        (replace(ACCEPTED, requested_by=" "), "asked for"),
        (replace(ACCEPTED, decided_by=""), "asked for"),
        (replace(ACCEPTED, note=" "), "note"),
        (replace(ACCEPTED, last_day=TODAY - timedelta(days=1)), "ended"),
        (replace(ACCEPTED, decided_on=TODAY + timedelta(days=1)), "future"),
        (replace(ACCEPTED, second="manager"), "second person"),
        (replace(ACCEPTED, reason=Reason.IDENTITY_UNCONFIRMED, role=Role.TRAINED_USER), "looking"),
        (replace(ACCEPTED, reason=Reason.EXPIRED), "Nothing asks"),
        (replace(ACCEPTED, person=None, gate=Gate.NAMES), "Nothing asks"),
        (replace(LET_SHOW, dpo_informed=False), "data protection officer"),
        (replace(LET_SHOW, reason=Reason.WORK_REVEAL_NOT_ASSESSED, role=Role.HEAD_OF_DEPARTMENT), "Nothing asks"),
    ],
)
def test_what_may_not_be_approved_is_refused_and_nothing_is_recorded(
    spoken: Register, given: Approval, said: str
) -> None:
    before = spoken.revision
    with pytest.raises(errors.NotApproved, match=said):
        spoken.approve(given, TODAY)
    assert spoken.approvals() == ()
    assert spoken.revision == before


def test_somebody_who_is_not_in_the_register_is_refused(register: Register) -> None:
    with pytest.raises(errors.UnknownId):
        register.approve(ACCEPTED, TODAY)


@pytest.mark.parametrize("table", ["approvals", "approval_steps", "decisions", "decision_lines"])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid"])
def test_the_tables_only_grow(table: str, statement: str, filled: Register) -> None:
    with pytest.raises(Exception, match="append-only"):
        filled._db.execute(statement.format(table))


@pytest.fixture
def filled(referred: Register) -> Register:
    referred.approve(replace(LET_SHOW, second="witness"), TODAY)
    snapshot = referred.snapshot(TODAY)
    decision = decide(FACTS, WEB, snapshot, snapshot.policy, TODAY)
    referred.record_decision(*entry_of(Basis(FACTS, decision), WEB, snapshot.revision, snapshot.policy, "user", NOON))
    return referred


def test_what_is_stored_comes_back_whole(referred: Register) -> None:
    given: list[dict[str, Any]] = [
        {},
        {"approval_id": "a-2", "person": None, "gate": Gate.WORK_REVEALING, "role": Role.HEAD_OF_DEPARTMENT},
    ]
    given[1]["reason"] = Reason.WORK_RELEASE_SELF_AUTHORISED
    approvals = tuple(replace(LET_SHOW, second="witness", **changes) for changes in given)
    for approval in approvals:
        referred.approve(approval, TODAY)
    assert referred.approvals() == approvals
    assert referred.snapshot(TODAY).approvals_of("img1") == approvals
    assert referred.snapshot(TODAY).approvals_of("img2") == ()


def test_the_log_says_what_was_answered_and_holds_no_note(referred: Register) -> None:
    referred.approve(replace(LET_SHOW, note="Featherstonehaugh agreed"), TODAY)
    referred.sign_off(LET_SHOW.approval_id, "witness", TODAY)
    referred.revoke_approval(LET_SHOW.approval_id, "lead", TODAY, "Featherstonehaugh called")
    rows = [row for row in referred.audit_rows() if row["entry"] == "a-1"]
    assert [row["action"] for row in rows] == ["approve", "sign-off", "revoke-approval"]
    assert "REFER_SAFEGUARDING" in rows[0]["details"]
    assert "Featherstonehaugh" not in repr(referred.audit_rows())
    assert "Featherstonehaugh" not in repr(LET_SHOW)
