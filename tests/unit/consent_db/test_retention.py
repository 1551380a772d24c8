"""What was kept long enough is listed with its reason and goes; what anything rests on, or holds back, stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consent_db.ages import LONDON, anniversary
from consent_db.approvals import Approval, ApprovalId, Role
from consent_db.channels import Channel
from consent_db.decided import Decided, DecisionId, Line
from consent_db.decision import Gate, Outcome, Verdict
from consent_db.periods import Periods
from consent_db.publication import Publication, Purpose
from consent_db.reasons import Reason
from consent_db.records import (
    Consent,
    ConsentId,
    EvidenceType,
    ExportId,
    ExportState,
    LedgerEntry,
    Person,
    PersonId,
)
from consent_db.register import Register
from consent_db.retention import Due, StoredTemplate, What, due, old_answers
from consent_db.snapshot import ConsentSnapshot
from consent_db.traces import proof_of
from tests.unit.consent_db.build import (
    ADA,
    GIVEN,
    KIT,
    NOON,
    TODAY,
    adult,
    biometric,
    child,
    document,
    documents_for,
    no,
    release,
    yes,
)

KEPT = Periods()
OLD = yes(last_day=date(2026, 12, 31))
"""Nothing rests on it after 2026, so that it is due from 1 January 2033."""
LAST_KEPT, FIRST_DUE = date(2032, 12, 31), date(2033, 1, 1)
RELYING = LedgerEntry(
    export_id=ExportId("x-1"),
    file_sha256="0" * 64,
    photo_id="img1",
    people_shown=frozenset({ADA}),
    relies_on=frozenset({OLD.consent_id}),
    channel=Channel.WEBSITE,
    exported_at=datetime(2026, 5, 1, tzinfo=UTC),
    state=ExportState.TAKEN_DOWN,
)


def found(
    *consents: Consent,
    today: date = FIRST_DUE,
    people: tuple[Person, ...] = (adult(),),
    exports: tuple[LedgerEntry, ...] = (),
    templates: tuple[StoredTemplate, ...] = (),
    kept: Periods = KEPT,
    without_release: bool = True,
) -> dict[What, list[str]]:
    """The ids that are due, by what they are."""
    releases = () if without_release else (release(evidence_id=next(iter(OLD.evidence_ids))),)
    snapshot = ConsentSnapshot(
        "1", people=people, consents=consents, evidence=documents_for(consents), releases=releases
    )
    sorted_out: dict[What, list[str]] = {}
    for entry in due(snapshot, exports, templates, (), kept, today):
        sorted_out.setdefault(entry.what, []).append(entry.entry)
    return sorted_out


def test_a_decision_and_its_form_go_when_nothing_has_rested_on_them_for_six_years() -> None:
    assert found(OLD, today=LAST_KEPT) == {}
    assert found(OLD) == {What.CONSENT: [OLD.consent_id], What.DOCUMENT: ["e-p-ada"]}
    assert found(OLD, today=LAST_KEPT, kept=Periods(tail_years=5))


@pytest.mark.parametrize("state", [ExportState.QUEUED, ExportState.LIVE])
def test_a_decision_stays_while_an_export_relies_on_it(state: ExportState) -> None:
    assert found(OLD, exports=(replace(RELYING, state=state),)) == {}


@pytest.mark.parametrize("state", [ExportState.STOPPED, ExportState.TAKEN_DOWN])
def test_an_export_that_ended_keeps_it_from_the_day_it_was_made(state: ExportState) -> None:
    ended = replace(RELYING, state=state)
    assert found(OLD, exports=(ended,))[What.CONSENT] == [OLD.consent_id]
    assert found(OLD, exports=(replace(ended, exported_at=datetime(2027, 2, 1, tzinfo=UTC)),)) == {}


def test_a_withdrawal_never_goes_before_the_consent_it_withdrew() -> None:
    endless = yes(last_day=date(2060, 1, 1))
    assert found(endless, no()) == {}
    assert found(endless, no(given_on=endless.given_on)) == {}
    assert found(OLD, no())[What.CONSENT] == [OLD.consent_id, no().consent_id]
    newer = replace(endless, given_on=date(2026, 5, 25))
    assert found(newer, no())[What.CONSENT] == [no().consent_id]


def test_a_withdrawal_stays_while_the_person_is_still_shown() -> None:
    assert found(no(), exports=(replace(RELYING, state=ExportState.LIVE),)) == {}
    assert found(no(), exports=(RELYING,))


def test_a_record_that_replaced_another_never_goes_before_it() -> None:
    endless = yes(last_day=date(2060, 1, 1))
    newer = replace(OLD, consent_id=ConsentId("c-newer"), supersedes=endless.consent_id)
    assert found(endless, newer) == {}
    assert found(OLD, replace(newer, supersedes=OLD.consent_id))[What.CONSENT] == ["c-newer", OLD.consent_id]


def test_a_document_of_a_release_or_with_a_later_date_stays() -> None:
    assert What.DOCUMENT not in found(OLD, without_release=False)
    later = document("e-p-ada", retain_until=FIRST_DUE)
    snapshot = ConsentSnapshot("1", people=(adult(),), evidence=(later, document("e-house", person_id=None)))
    assert due(snapshot, (), (), (), KEPT, FIRST_DUE) == ()
    assert [d.entry for d in due(snapshot, (), (), (), KEPT, date(2033, 1, 2))] == ["e-p-ada"]


def test_a_template_goes_when_no_export_has_shown_the_person_for_twelve_months() -> None:
    template = StoredTemplate("t-1", ADA, date(2026, 6, 1))
    assert found(templates=(template,), today=date(2027, 5, 31)) == {}
    assert found(templates=(template,), today=date(2027, 6, 3)) == {What.TEMPLATE: ["t-1"]}
    shown = replace(RELYING, exported_at=datetime(2027, 2, 1, tzinfo=UTC))
    assert found(templates=(template,), today=date(2027, 6, 3), exports=(shown,)) == {}
    others = replace(shown, people_shown=frozenset({KIT}))
    assert found(templates=(template,), today=date(2027, 6, 3), exports=(others,)) == {What.TEMPLATE: ["t-1"]}


def test_a_birth_date_goes_on_the_18th_birthday() -> None:
    kit = child("2011-04")
    assert found(people=(kit,), today=date(2029, 4, 29)) == {}
    assert found(people=(kit,), today=date(2029, 4, 30)) == {What.BIRTH_DATE: [KIT]}


def test_a_proof_goes_when_no_claim_is_possible_and_nothing_is_shown_by_it() -> None:
    proof = proof_of(OLD, frozenset(), LAST_KEPT)
    assert due(ConsentSnapshot("1"), (), (), (proof,), KEPT, LAST_KEPT) == ()
    assert [d.what for d in due(ConsentSnapshot("1"), (), (), (proof,), KEPT, FIRST_DUE)] == [What.PROOF]
    live = replace(RELYING, state=ExportState.LIVE)
    assert due(ConsentSnapshot("1"), (live,), (), (proof,), KEPT, FIRST_DUE) == ()


DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@given(st.lists(st.tuples(st.booleans(), DAYS, DAYS), max_size=6), st.dates(date(2026, 1, 1), date(2045, 1, 1)))
def test_letting_go_never_brings_a_permission_back(records: list[tuple[bool, date, date]], today: date) -> None:
    """Whatever yes still stands afterwards, with the noes that stay, stood before."""
    consents = tuple(
        replace(yes() if is_yes else no(), consent_id=ConsentId(f"c-{n}"), given_on=given, last_day=last)
        for n, (is_yes, given, last) in enumerate(records)
    )
    gone = set(found(*consents, today=today).get(What.CONSENT, []))
    assert standing([c for c in consents if c.consent_id not in gone]) <= standing(consents)


def standing(consents: list[Consent] | tuple[Consent, ...]) -> set[ConsentId]:
    last_no = max((c.given_on for c in consents if c.state.is_no), default=date.min)
    return {c.consent_id for c in consents if c.state.is_yes and c.given_on > last_no}


@pytest.mark.parametrize("wrong", [{"tail_years": 0}, {"template_months": 101}])
def test_a_period_is_1_to_100(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="1 to 100"):
        Periods(**wrong)


def test_the_institution_sets_the_periods(register: Register) -> None:
    assert register.periods == Periods(tail_years=6, template_months=12)
    register.set_periods(Periods(tail_years=2, template_months=3))
    assert register.periods == Periods(tail_years=2, template_months=3)
    assert register.audit_rows()[-1]["action"] == "set-retention"


def filled(register: Register) -> None:
    register.add_person(adult())
    form = register.add_evidence(ADA, b"form", EvidenceType.FORM_SCAN, received_on=GIVEN)
    register.add_consent(replace(OLD, evidence_ids=frozenset({form})))
    register.add_consent(biometric(evidence_ids=frozenset({form}), last_day=date(2026, 12, 31)))
    register.set_dpia("DPIA-1")
    register.add_template(ADA, tuple(n / 128 for n in range(128)), TODAY)
    register.add_person(child("2008-05-01"))


def test_what_is_due_goes_and_the_log_says_so(register: Register, path: Path) -> None:
    filled(register)
    register.set_periods(Periods(audit_years=100))
    listed = register.retention_due(FIRST_DUE)
    assert {d.what for d in listed} == {What.CONSENT, What.DOCUMENT, What.TEMPLATE, What.BIRTH_DATE}
    assert all(d.why for d in listed)
    assert register.run_retention(FIRST_DUE) == listed
    snapshot = register.snapshot(FIRST_DUE)
    assert (snapshot.consents, snapshot.evidence) == ((), ())
    assert register._db.table("templates").count == 0
    assert list(path.with_name(f"{path.name}-evidence").iterdir()) == []
    assert [p.date_of_birth for p in register.people()] == [None, None]
    assert register.retention_due(FIRST_DUE) == ()
    assert register.audit_rows()[-1]["action"] == "retention"
    assert register.verify_audit().ok
    register.add_consent(no())
    with pytest.raises(Exception, match="append-only"):
        register._db.execute("DELETE FROM consents")


def test_listing_and_an_empty_run_change_nothing(register: Register, path: Path) -> None:
    filled(register)
    before = path.read_bytes()
    assert [d.what for d in register.retention_due(TODAY)] == [What.BIRTH_DATE]
    assert register.run_retention(date(2026, 4, 30)) == ()
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("decided", "confirmed"), [(date(2026, 5, 20), date(2026, 5, 20)), (date(2026, 4, 30), TODAY), (None, TODAY)]
)
def test_what_takes_the_place_of_a_birth_date_does_not_tell_it(
    register: Register, decided: date | None, confirmed: date
) -> None:
    """It is the day of the first decision as an adult, which thereby stays one, or today; never the 18th birthday."""
    register.add_person(child("2008-05-01"))
    if decided is not None:
        register.add_consent(yes(KIT, given_on=decided, evidence_ids=frozenset()))
    assert register.run_retention(TODAY) == (Due(What.BIRTH_DATE, KIT, "an adult's birth date is not kept"),)
    (kit,) = register.people()
    assert (kit.date_of_birth, kit.over18_confirmed_on) == (None, confirmed)


def test_a_proof_of_an_erased_person_goes_when_it_is_due(register: Register) -> None:
    filled(register)
    register.record_export(RELYING)
    register.erase(ADA, NOON)
    register.erase(PersonId(KIT), NOON)
    assert len(register.proofs()) == 1
    assert register.run_retention(date(2032, 6, 1)) == ()
    assert [d.what for d in register.run_retention(date(2032, 6, 2))] == [What.PROOF]
    assert register.proofs() == ()
    assert len(register.suppressions()) == 2


WEB = Publication(Channel.WEBSITE, Purpose.NEWS, NOON)
ANSWER = Approval(
    approval_id=ApprovalId("a-1"),
    photo_id="img1",
    publication=WEB,
    gate=Gate.WORK_REVEALING,
    reason=Reason.WORK_REVEAL_NOT_ASSESSED,
    outcome=Outcome.SHOW,
    role=Role.HEAD_OF_DEPARTMENT,
    decided_by="head",
    requested_by="asker",
    second="witness",
    decided_on=TODAY,
    last_day=date(2026, 12, 31),
    note="file 7",
)
DECIDED = Decided(
    decision_id=DecisionId("d-1"),
    photo_id="img1",
    publication=WEB,
    inputs="0" * 64,
    register_revision="1",
    policy="p",
    verdict=Verdict.EXPORT_AS_IS,
    approver="user",
    decided_at=NOON,
    last_day=date(2026, 12, 31),
)


@pytest.mark.parametrize("state", list(ExportState))
def test_answers_about_a_photo_stay_as_long_as_it_may_be_seen_and_then_the_tail(state: ExportState) -> None:
    exports = (replace(RELYING, state=state),)
    assert list(old_answers([ANSWER], [DECIDED], exports, KEPT, LAST_KEPT)) == []
    gone = [entry.entry for entry in old_answers([ANSWER], [DECIDED], exports, KEPT, FIRST_DUE)]
    assert gone == ([] if state in (ExportState.QUEUED, ExportState.LIVE) else ["a-1", "d-1"])


def test_a_decision_without_an_end_is_kept_from_the_day_it_was_made() -> None:
    entry = replace(DECIDED, last_day=None)
    assert list(old_answers([], [entry], (), KEPT, date(2032, 6, 1))) == []
    assert [due.what for due in old_answers([], [entry], (), KEPT, date(2032, 6, 2))] == [What.DECISION]


def test_answers_go_with_all_that_belongs_to_them(register: Register) -> None:
    register.approve(ANSWER, TODAY)
    line = Line(decision_id=DECIDED.decision_id, gate=Gate.NAMES, outcome=Outcome.SHOW)
    register.record_decision(DECIDED, (line,))
    done = register.run_retention(date(2033, 1, 2))
    assert {due.what for due in done} >= {What.APPROVAL, What.DECISION}
    for table in ("approvals", "approval_steps", "decisions", "decision_lines"):
        assert register._db.table(table).count == 0
    with pytest.raises(Exception, match="append-only"):
        register._db.execute("DELETE FROM audit")


def test_rows_of_the_log_go_after_six_years_and_the_check_goes_on(register: Register) -> None:
    register.add_person(adult())
    register.add_person(child())
    made = datetime.fromisoformat(register.audit_rows()[-1]["at"]).astimezone(LONDON).date()
    assert What.LOG not in {due.what for due in register.retention_due(anniversary(made, 6))}
    later = anniversary(made, 6) + timedelta(days=1)
    # The newest row stays.
    assert [due.entry for due in register.retention_due(later) if due.what is What.LOG] == ["2"]
    assert len(register.audit_rows()) == 3
    register.run_retention(later)
    assert [row["number"] for row in register.audit_rows()] == [2, 3, 4]
    assert (register.verify_audit().ok, register.verify_audit().let_go) == (True, 2)
    assert [due.entry for due in register.retention_due(later) if due.what is What.LOG] == ["3"]


def test_the_institution_says_how_long_the_log_is_kept(register: Register) -> None:
    register.add_person(adult())
    made = datetime.fromisoformat(register.audit_rows()[-1]["at"]).astimezone(LONDON).date()
    register.set_periods(Periods(audit_years=1))
    later = anniversary(made, 1) + timedelta(days=2)
    assert What.LOG in {due.what for due in register.retention_due(later)}
