"""What was delivered is entered with its event and with the day by which it is to be taken down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.geometry import Box, Size
from app.domain.photo import PhotoId
from app.domain.plan import Plan, ReviewedPlan, Shown
from app.domain.record import Outcome, PhotoRecord
from app.event.ledger import RegisterChanged, at_revision, record_exports, stop_deleted
from consent_db import connection, rules
from consent_db.approvals import Approval, Role
from consent_db.decided import Basis
from consent_db.policy import Policy
from consent_db.publication import Channel, Publication, Purpose
from consent_db.reasons import Reason
from consent_db.records import ConsentId, ExportState, PersonId
from consent_db.register import Register
from tests.unit.consent_db.build import ADA, NOON, PASSPHRASE, QUICK, adult, yes

WEBSITE = Publication(Channel.WEBSITE, Purpose.NEWS, NOON, event="ev1")
FIRST = yes(evidence_ids=frozenset())
BEN = PersonId("p-ben")
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


@pytest.mark.parametrize(
    ("until", "ends"), [(date(2026, 9, 30), date(2026, 9, 30)), (date(2030, 1, 1), date(2026, 12, 31))]
)
def test_a_use_is_taken_down_on_its_last_day_or_with_the_first_permission(
    register: Register, until: date, ends: date
) -> None:
    asked = replace(WEBSITE, use_until=until)
    record_exports(register, (delivered("1.jpg", SECOND.consent_id),), asked, NOON, Policy())
    assert [entry.take_down_by for entry in register.exports()] == [ends]


APPROVED = Approval(
    photo_id="img1",
    publication=WEBSITE,
    person=ADA,
    reason=Reason.VERBAL_WITH_NOTE,
    outcome=rules.Outcome.SHOW,
    role=Role.COMMUNICATIONS_MANAGER,
    decided_by="manager",
    requested_by="asker",
    decided_on=NOON.date(),
    last_day=date(2026, 7, 31),
    note="note 7",
)


def test_what_an_approval_shows_is_taken_down_with_it(register: Register) -> None:
    register.approve(APPROVED, NOON.date())
    record_exports(register, (delivered("1.jpg", FIRST.consent_id),), WEBSITE, NOON, Policy())
    other = replace(WEBSITE, channel=Channel.PRINT)
    record_exports(register, (delivered("1.jpg", FIRST.consent_id),), other, NOON, Policy())
    ends = {entry.channel: entry.take_down_by for entry in register.exports()}
    assert ends == {Channel.WEBSITE: date(2026, 7, 31), Channel.PRINT: date(2029, 1, 9)}


def reviewed(register: Register, *people: PersonId) -> ReviewedPlan:
    snapshot = register.snapshot(NOON.date())
    facts = rules.PhotoFacts("img1", regions=tuple(rules.Region(p, p, reviewed=True) for p in people))
    decision = rules.decide(facts, WEBSITE, snapshot, snapshot.policy, NOON.date())
    plan = Plan(PhotoId("img1"), Size(1, 1), WEBSITE, snapshot.revision, (), (), basis=Basis(facts, decision))
    return ReviewedPlan(plan, "reviewer", NOON, plan.digest)


def test_what_was_decided_is_kept_with_the_export_and_once(register: Register) -> None:
    photo = replace(delivered("1.jpg", FIRST.consent_id), reviewed=reviewed(register, ADA))
    record_exports(register, (photo,), WEBSITE, NOON, Policy())
    record_exports(register, (photo,), WEBSITE, NOON, Policy())
    ((entry, lines),) = register.decisions()
    assert (entry.photo_id, entry.approver, entry.publication) == ("img1", "reviewer", WEBSITE)
    assert [line.person for line in lines if line.gate is None] == [ADA]


def test_what_the_decision_relies_on_beyond_consents_ends_an_export_too(register: Register) -> None:
    plan = reviewed(register, ADA).plan
    assert plan.basis is not None
    decision = replace(plan.basis.decision, take_down_by=date(2026, 6, 30))
    until = replace(plan, basis=replace(plan.basis, decision=decision))
    photo = replace(delivered("1.jpg", FIRST.consent_id), reviewed=ReviewedPlan(until, "reviewer", NOON, until.digest))
    record_exports(register, (photo,), WEBSITE, NOON, Policy())
    assert [entry.take_down_by for entry in register.exports()] == [date(2026, 6, 30)]


def test_somebody_known_who_is_covered_has_their_decision_kept_too(register: Register) -> None:
    photo = replace(delivered("1.jpg"), reviewed=reviewed(register, ADA))
    assert record_exports(register, (photo,), WEBSITE, NOON, Policy()) == 0
    assert len(register.decisions()) == 1


def test_nothing_is_kept_of_a_photo_without_anybody_known_or_that_was_not_delivered(register: Register) -> None:
    empty = replace(delivered("1.jpg"), reviewed=reviewed(register))
    held = replace(delivered("2.jpg", FIRST.consent_id), outcome=Outcome.HELD, reviewed=reviewed(register, ADA))
    record_exports(register, (empty, held), WEBSITE, NOON, Policy())
    assert register.decisions() == ()


def test_of_a_photo_from_an_earlier_run_is_kept_what_its_report_says(register: Register) -> None:
    record_exports(register, (delivered("1.jpg", FIRST.consent_id),), WEBSITE, NOON, Policy())
    ((entry, lines),) = register.decisions()
    assert [(line.person, line.reasons, line.relies_on) for line in lines] == [
        (ADA, frozenset({Reason.ADULT_CONSENT}), frozenset({FIRST.consent_id}))
    ]
    assert "report of an earlier run" in entry.note


def test_rows_and_decisions_are_entered_together_or_not_at_all(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    def give_out(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Register, "record_decision", give_out)
    with pytest.raises(RuntimeError):
        record_exports(register, (delivered("1.jpg", FIRST.consent_id),), WEBSITE, NOON, Policy())
    assert register.exports() == ()


def test_each_copy_has_a_row_of_its_own_that_ends_with_it(register: Register, tmp_path: Path) -> None:
    photo = delivered("1.jpg", FIRST.consent_id)
    for folder in ("one", "two", "two"):
        record_exports(register, (photo,), WEBSITE, NOON, Policy(), tmp_path / folder)
    one, two = (str(tmp_path / folder / "1.jpg") for folder in ("one", "two"))
    assert sorted(entry.file for entry in register.exports()) == [one, two]
    stop_deleted(register, [(Path(two), "1.jpg")])
    states = {entry.file: entry.state for entry in register.exports()}
    assert states == {one: ExportState.QUEUED, two: ExportState.STOPPED}


def test_a_row_that_names_others_than_its_file_shows_is_stopped_and_another_written(register: Register) -> None:
    register.add_person(adult(person_id=BEN))
    record_exports(register, (delivered("1.jpg", FIRST.consent_id),), WEBSITE, NOON, Policy())
    (before,) = register.exports()
    register.place_export(before.export_id, "https://example.org/1", NOON)
    shown = (Shown(BEN, Box(0, 0, 10, 10), (Reason.ADULT_CONSENT,), (SECOND.consent_id,)),)
    later = NOON.replace(hour=15)
    assert record_exports(register, (replace(delivered("1.jpg"), shown=shown),), WEBSITE, later, Policy()) == 1
    stopped, live = sorted(register.exports(), key=lambda entry: entry.state is ExportState.LIVE)
    assert (stopped.export_id, stopped.state) == (before.export_id, ExportState.STOPPED)
    # Where and since when it can be seen is still so.
    assert (live.place, live.placed_at, live.exported_at) == ("https://example.org/1", NOON, NOON)
    assert live.people_shown == {BEN} and live.take_down_by == date(2026, 12, 31)


@pytest.mark.parametrize(
    "consents", [(SECOND.consent_id,), (FIRST.consent_id, SECOND.consent_id)], ids=["another", "one more"]
)
def test_a_row_that_relies_on_other_consents_is_written_anew(
    register: Register, consents: tuple[ConsentId, ...]
) -> None:
    record_exports(register, (delivered("1.jpg", FIRST.consent_id),), WEBSITE, NOON, Policy())
    record_exports(register, (delivered("1.jpg", *consents),), WEBSITE, NOON, Policy())
    (now,) = (entry for entry in register.exports() if entry.state is ExportState.QUEUED)
    assert now.relies_on == set(consents) and now.take_down_by == date(2026, 12, 31)


def test_nothing_is_written_at_another_revision_than_was_decided_by(register: Register) -> None:
    before = register.revision
    register.add_person(adult(person_id=BEN))
    with pytest.raises(RegisterChanged), at_revision(register, before):
        record_exports(register, (delivered("1.jpg", FIRST.consent_id),), WEBSITE, NOON, Policy())
    assert register.exports() == ()
    with at_revision(register, register.revision):
        record_exports(register, (delivered("1.jpg", FIRST.consent_id),), WEBSITE, NOON, Policy())
    assert len(register.exports()) == 1
