"""Who may answer what only a human can (consent-rules 3 and 4.7)."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from consent_db.approval import AUTHORITY, Objection, faults, may_sign_off
from consent_db.approvals import Approval, Role
from consent_db.publication import Channel, Purpose
from consent_db.records import ConsentState, Method, PersonId, RestrictionCode
from consent_db.rules import AgeSeen, Decision, Gate, GateAnswer, Outcome, Reason, decide, objections_to
from consent_db.rules import WorkRevealing as Work
from consent_db.unattended import settle
from tests.unit.consent_db.build import (
    ADA,
    FATHER,
    KIT,
    LAST,
    MUM_AND_KIT,
    TODAY,
    YESTERDAY,
    Scene,
    adult,
    child,
    document,
    guardian,
    kits,
    no,
    region,
    release,
    restricted,
    yes,
)

R = Reason
O = Objection  # noqa: E741  # as short as R, and read beside it
TOMORROW = date(2026, 6, 2)
SPOKEN = Scene(consents=(yes(method=Method.VERBAL),))
REFERRED = Scene(consents=(yes(),), restrictions=(restricted(RestrictionCode.REFER_SAFEGUARDING),))
UNASKED = kits(guardians=(guardian(), guardian(FATHER)))
SELF_RELEASED = Scene(
    regions=(),
    gates={"work_revealing": Work.YES, "exporter": "pi"},
    releases=(release(),),
    more_evidence=(document("e-release"),),
)


def approval(scene: Scene, reason: Reason, **changes: Any) -> Approval:
    """By the role that may, with all that is asked for, about the first person of the scene."""
    start = Approval(
        photo_id="img1",
        publication=scene.publication,
        person=scene.people[0].person_id,
        reason=reason,
        outcome=Outcome.SHOW,
        role=min(AUTHORITY[reason].roles),
        decided_by="approver",
        requested_by="asker",
        second="witness",
        dpo_informed=True,
        decided_on=TODAY,
        last_day=date(2026, 12, 31),
        note="file 7",
    )
    return replace(start, **changes)


def decided(scene: Scene, *approvals: Approval) -> Decision:
    return decide(scene.facts, scene.publication, scene.snapshot, scene.policy, scene.today, approvals)


def against(scene: Scene, given: Approval) -> frozenset[Objection]:
    return objections_to(given, scene.facts, scene.publication, scene.snapshot, scene.policy, scene.today)


@dataclass(frozen=True)
class Question:
    scene: Scene
    reason: Reason
    role: Role
    second: bool
    dpo: bool


def person(**changes: Any) -> Scene:
    return Scene(people=(adult(**changes),), consents=(yes(),))


MANAGER, LEAD = Role.COMMUNICATIONS_MANAGER, Role.SAFEGUARDING_LEAD
PERMITTED = [
    Question(SPOKEN, R.VERBAL_WITH_NOTE, MANAGER, second=False, dpo=False),
    Question(person(over18_confirmed_on=None), R.AGE_UNKNOWN, MANAGER, second=False, dpo=False),
    Question(person(deceased=True), R.DECEASED, MANAGER, second=False, dpo=False),
    Question(person(capacity_concern=True), R.CAPACITY_CONCERN, LEAD, second=True, dpo=True),
    Question(UNASKED, R.OTHER_GUARDIAN_NOT_ASKED, LEAD, second=True, dpo=True),
    Question(kits(guardians=(guardian(verified=False),)), R.GUARDIAN_PR_UNVERIFIED, LEAD, second=True, dpo=True),
    Question(
        kits(people=(child("2008-09-01"),), guardians=(), consents=(yes(KIT),)),
        R.NO_GUARDIAN_16_17,
        LEAD,
        second=True,
        dpo=True,
    ),
    Question(REFERRED, R.REFER_SAFEGUARDING, LEAD, second=True, dpo=True),
    Question(
        kits(people=(child("2017"),), consents=MUM_AND_KIT[:1]), R.CHILD_VIEW_NOT_RECORDED, LEAD, second=True, dpo=True
    ),
]
questions = pytest.mark.parametrize("asked", PERMITTED, ids=lambda q: q.reason)


@questions
@pytest.mark.parametrize("outcome", [Outcome.SHOW, Outcome.REDACT])
def test_whoever_may_answer_can_show_or_cover(asked: Question, outcome: Outcome) -> None:
    assert decided(asked.scene).regions[0].outcome is Outcome.HUMAN
    given = approval(asked.scene, asked.reason, outcome=outcome)
    assert against(asked.scene, given) == frozenset()
    assert decided(asked.scene, given).regions[0].outcome is outcome


@questions
@pytest.mark.parametrize("role", Role)
def test_nobody_else_can(asked: Question, role: Role) -> None:
    given = approval(asked.scene, asked.reason, role=role)
    assert (against(asked.scene, given) == frozenset()) is (role is asked.role)
    assert (decided(asked.scene, given).regions[0].outcome is Outcome.SHOW) is (role is asked.role)


@questions
@pytest.mark.parametrize("second", ["", "approver", "asker", "first"], ids=["none", "approver", "asker", "exporter"])
def test_a_second_person_is_another_one(asked: Question, second: str) -> None:
    given = approval(asked.scene, asked.reason, second=second)
    assert against(asked.scene, given) == (frozenset({O.NO_SECOND_PERSON}) if asked.second else frozenset())


@questions
def test_the_data_protection_officer_is_told(asked: Question) -> None:
    given = approval(asked.scene, asked.reason, dpo_informed=False)
    assert against(asked.scene, given) == (frozenset({O.DPO_NOT_INFORMED}) if asked.dpo else frozenset())


@pytest.mark.parametrize(
    ("changes", "objection"),
    [
        ({"decided_by": "asker"}, O.OWN_REQUEST),
        ({"decided_by": "first"}, O.OWN_REQUEST),
        ({"decided_by": ""}, O.OWN_REQUEST),
        ({"requested_by": ""}, O.OWN_REQUEST),
        ({"note": " "}, O.NO_NOTE),
        ({"last_day": YESTERDAY}, O.NOT_IN_FORCE),
        ({"decided_on": TOMORROW}, O.NOT_IN_FORCE),
        ({"photo_id": "img2"}, O.OTHER_USE),
        ({"person": PersonId("p-bo")}, O.NOT_ASKED),
        ({"reason": R.DECEASED}, O.NOT_ASKED),
        ({"reason": R.EXPIRED}, O.NOT_ASKED),
    ],
    ids=str,
)
def test_an_approval_that_is_not_in_order_changes_nothing(changes: dict[str, Any], objection: Objection) -> None:
    given = replace(approval(SPOKEN, R.VERBAL_WITH_NOTE), **changes)
    assert against(SPOKEN, given) == {objection}
    assert decided(SPOKEN, given) == decided(SPOKEN)


def test_an_approval_counts_on_its_last_day_and_the_photo_is_taken_down_then() -> None:
    today = approval(SPOKEN, R.VERBAL_WITH_NOTE, last_day=TODAY)
    assert decided(SPOKEN, today).take_down_by == TODAY
    later = approval(SPOKEN, R.VERBAL_WITH_NOTE, last_day=date(2030, 1, 1))
    assert decided(SPOKEN, later).take_down_by == LAST


@pytest.mark.parametrize(
    "changed",
    [
        {"channel": Channel.PRINT},
        {"purpose": Purpose.TEACHING},
        {"publish_at": datetime(2026, 6, 2, 12, tzinfo=UTC)},
        {"controllers": frozenset({"Partner Ltd"})},
    ],
    ids=str,
)
def test_an_approval_is_for_one_publication_and_no_other(changed: dict[str, Any]) -> None:
    given = approval(REFERRED, R.REFER_SAFEGUARDING)
    other = replace(REFERRED, **changed)
    assert O.OTHER_USE in against(other, given)
    assert decided(other, given).regions[0].outcome is Outcome.HUMAN


@pytest.mark.parametrize(
    "scene",
    [
        pytest.param(Scene(), id="no record"),
        pytest.param(Scene(consents=(yes(), no())), id="withdrawn"),
        pytest.param(Scene(consents=(no(state=ConsentState.REFUSED),)), id="refused"),
        pytest.param(Scene(consents=(yes(last_day=YESTERDAY),)), id="expired"),
        pytest.param(kits(consents=()), id="child without forms"),
        pytest.param(
            Scene(consents=(yes(),), restrictions=(restricted(RestrictionCode.MUST_NOT_PUBLISH),)), id="protected"
        ),
        pytest.param(kits(channel=Channel.SOCIAL_PERSONAL), id="child on a personal account"),
        pytest.param(Scene(regions=(region(suggested=True),), consents=(yes(),)), id="suggested"),
        pytest.param(Scene(regions=(region(reviewed=False),), consents=(yes(),)), id="not looked at"),
    ],
)
def test_no_approval_of_anything_by_anybody_turns_cover_or_block_into_show(scene: Scene) -> None:
    everything = [approval(scene, reason, role=role) for reason in AUTHORITY for role in AUTHORITY[reason].roles]
    assert decided(scene, *everything) == decided(scene)


def test_where_consent_fails_a_question_can_only_be_answered_with_cover() -> None:
    scene = replace(REFERRED, consents=())
    show = approval(scene, R.REFER_SAFEGUARDING)
    assert against(scene, show) == {O.NEEDS_A_RECORD}
    assert decided(scene, show).regions[0].outcome is Outcome.HUMAN
    assert decided(scene, replace(show, outcome=Outcome.REDACT)).regions[0].outcome is Outcome.REDACT


def test_a_form_withdrawn_after_the_approval_hides_again() -> None:
    given = approval(UNASKED, R.OTHER_GUARDIAN_NOT_ASKED)
    assert decided(UNASKED, given).regions[0].outcome is Outcome.SHOW
    objecting = replace(UNASKED, consents=(*MUM_AND_KIT, no(FATHER)))
    assert decided(objecting, given).regions[0].outcome is Outcome.REDACT


def test_every_question_about_a_person_needs_an_answer() -> None:
    both = replace(REFERRED, people=(adult(deceased=True),))
    lead, manager = approval(both, R.REFER_SAFEGUARDING), approval(both, R.DECEASED)
    for alone in (lead, manager):
        assert decided(both, alone).regions[0].outcome is Outcome.HUMAN
    assert decided(both, lead, manager).regions[0].outcome is Outcome.SHOW


def test_of_two_answers_the_one_that_covers_counts_and_nothing_is_relied_on() -> None:
    show = approval(SPOKEN, R.VERBAL_WITH_NOTE)
    cover = replace(show, outcome=Outcome.REDACT, decided_by="another")
    for order in ((show, cover), (cover, show)):
        found = decided(SPOKEN, *order)
        covered = found.regions[0]
        assert (covered.outcome, covered.relies_on, covered.may_show) == (Outcome.REDACT, (), False)
        assert found.take_down_by is None


def test_a_child_covered_by_approval_still_needs_a_second_look_and_one_shown_the_checklist() -> None:
    open_checks = {"child_checklist": GateAnswer.NOT_ANSWERED, "child_cover_checked_by": None}
    scene = replace(UNASKED, gates=open_checks)
    show = approval(scene, R.OTHER_GUARDIAN_NOT_ASKED)
    shown, covered = decided(scene, show), decided(scene, replace(show, outcome=Outcome.REDACT))
    assert shown.reasons == {R.ANSWERED_BY_APPROVAL, R.OTHER_GUARDIAN_NOT_ASKED, R.NSPCC_CHECK_NOT_DONE}
    assert covered.reasons == {R.ANSWERED_BY_APPROVAL, R.OTHER_GUARDIAN_NOT_ASKED, R.CHILD_REDACTION_SIGNOFF}


def test_an_unknown_age_may_be_accepted_only_for_somebody_who_looks_adult_in_a_professional_publication() -> None:
    unknown = person(over18_confirmed_on=None)
    young = replace(unknown, regions=(region(age=AgeSeen.MAYBE_CHILD),))
    personal = replace(unknown, channel=Channel.SOCIAL_PERSONAL, regions=(region(age=AgeSeen.NOT_ASSESSED),))
    for scene in (young, personal):
        for outcome in (Outcome.SHOW, Outcome.REDACT):
            assert against(scene, approval(scene, R.AGE_UNKNOWN, outcome=outcome)) == {O.NEEDS_A_RECORD}


def test_nobody_decides_where_it_is_not_said_who_exports() -> None:
    scene = replace(SPOKEN, gates={"exporter": None})
    assert against(scene, approval(scene, R.VERBAL_WITH_NOTE)) == {O.OWN_REQUEST}


LOOK = [
    (Scene(consents=(yes(),), regions=(region(reviewed=False),)), R.REGION_UNREVIEWED, None),
    (Scene(consents=(yes(),), regions=(region(suggested=True),)), R.IDENTITY_UNCONFIRMED, None),
    (
        Scene(consents=(yes(),), taken=None, regions=(region(age=AgeSeen.NOT_ASSESSED),)),
        R.PHOTO_DATE_NEEDED,
        None,
    ),
    (
        Scene(consents=(yes(events=frozenset(), photo_from=date(2026, 3, 1)),), taken=None),
        R.PHOTO_DATE_UNKNOWN,
        None,
    ),
    (Scene(gates={"people": GateAnswer.NOT_ANSWERED}), R.PEOPLE_CHECK_NOT_ATTESTED, Gate.PEOPLE),
    (Scene(gates={"background": GateAnswer.NOT_ANSWERED}), R.BACKGROUND_NOT_CHECKED, Gate.BACKGROUND),
    (kits(gates={"child_checklist_by": None}), R.NSPCC_CHECK_NOT_DONE, Gate.CHILD_CHECKLIST),
    (kits(consents=(), gates={"child_cover_checked_by": None}), R.CHILD_REDACTION_SIGNOFF, Gate.CHILD_COVER),
]


@pytest.mark.parametrize(("scene", "reason", "gate"), LOOK, ids=[case[1].value for case in LOOK])
def test_what_somebody_has_to_look_at_is_not_for_permission(scene: Scene, reason: Reason, gate: Gate | None) -> None:
    given = approval(scene, reason, gate=gate, person=None if gate else scene.people[0].person_id)
    assert reason in decided(scene).reasons
    needs_a_record = {O.NEEDS_A_RECORD} if reason in (R.REGION_UNREVIEWED, R.IDENTITY_UNCONFIRMED) else set()
    assert against(scene, given) == {O.ANSWERED_BY_LOOKING} | needs_a_record
    assert decided(scene, given) == decided(scene)


@pytest.mark.parametrize("role", [Role.PRINCIPAL_INVESTIGATOR, Role.HEAD_OF_DEPARTMENT])
def test_work_is_decided_by_a_principal_investigator_or_head_other_than_the_exporter(role: Role) -> None:
    unsure = Scene(regions=(), gates={"work_revealing": Work.UNSURE})
    for scene, reason in (
        (unsure, R.WORK_REVEAL_NOT_ASSESSED),
        (SELF_RELEASED, R.WORK_RELEASE_SELF_AUTHORISED),
    ):
        given = approval(scene, reason, person=None, gate=Gate.WORK_REVEALING, role=role)
        assert decided(scene).verdict.value == "needs_decision"
        assert decided(scene, given).verdict.value == "export_as_is"
        assert decided(scene, given).take_down_by == date(2026, 12, 31)
        exporter = scene.facts.gates.exporter or ""
        assert against(scene, replace(given, decided_by=exporter)) == {O.OWN_REQUEST}
        assert against(scene, replace(given, second="")) == {O.NO_SECOND_PERSON}
        assert against(scene, replace(given, role=MANAGER)) == {O.WRONG_ROLE}


def test_no_approval_stands_in_for_a_release() -> None:
    scene = replace(SELF_RELEASED, releases=())
    given = approval(scene, R.WORK_RELEASE_SELF_AUTHORISED, person=None, gate=Gate.WORK_REVEALING)
    assert against(scene, given) == {O.NOT_ASKED}
    assert decided(scene, given).verdict.value == "block"


def test_an_approval_of_one_gate_or_person_says_nothing_of_another() -> None:
    given = approval(SELF_RELEASED, R.WORK_RELEASE_SELF_AUTHORISED, person=None, gate=Gate.BACKGROUND)
    assert decided(SELF_RELEASED, given) == decided(SELF_RELEASED)
    bo = adult(PersonId("p-bo"), deceased=True)
    group = Scene(
        people=(adult(deceased=True), bo),
        consents=(yes(), yes(bo.person_id)),
        regions=(region(), region(bo.person_id)),
    )
    outcomes = [r.outcome for r in decided(group, approval(group, R.DECEASED)).regions]
    assert outcomes == [Outcome.SHOW, Outcome.HUMAN]


@pytest.mark.parametrize(
    "wrong",
    [
        {"person": None},
        {"gate": Gate.WORK_REVEALING},
        {"outcome": Outcome.BLOCK},
        {"outcome": Outcome.HUMAN},
        {"person": None, "gate": Gate.WORK_REVEALING, "outcome": Outcome.REDACT},
    ],
    ids=str,
)
def test_an_approval_that_makes_no_sense_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="an approval"):
        approval(SPOKEN, R.VERBAL_WITH_NOTE, **wrong)


def test_an_approval_in_a_log_names_nobody_and_does_not_quote_the_note() -> None:
    text = repr(approval(SPOKEN, R.VERBAL_WITH_NOTE))
    assert not any(word in text for word in ("approver", "asker", "witness", "file 7"))


@pytest.mark.parametrize("objection", Objection)
def test_every_objection_says_what_is_wrong_and_what_to_do(objection: Objection) -> None:
    assert objection.sentence.count(".") == 2


def test_who_may_decide_is_the_table_of_the_rules() -> None:
    """4.7, cell by cell; what is not in it nobody may decide."""
    lead = {r for r, a in AUTHORITY.items() if a.roles == {LEAD}}
    assert lead == {
        *(R.CAPACITY_CONCERN, R.OTHER_GUARDIAN_NOT_ASKED, R.GUARDIAN_PR_UNVERIFIED),
        *(R.NO_GUARDIAN_16_17, R.REFER_SAFEGUARDING, R.CHILD_VIEW_NOT_RECORDED),
    }
    assert {r for r, a in AUTHORITY.items() if a.roles == {MANAGER}} == {R.VERBAL_WITH_NOTE, R.AGE_UNKNOWN, R.DECEASED}
    assert {r for r, a in AUTHORITY.items() if a.second_person} == lead | {
        R.WORK_REVEAL_NOT_ASSESSED,
        R.WORK_RELEASE_SELF_AUTHORISED,
    }
    assert {r for r, a in AUTHORITY.items() if a.dpo_informed} == lead
    assert all((a.roles == {Role.TRAINED_USER}) is a.by_looking for a in AUTHORITY.values())


def test_a_photo_goes_when_the_first_of_release_and_approval_ends() -> None:
    given = approval(SELF_RELEASED, R.WORK_RELEASE_SELF_AUTHORISED, person=None, gate=Gate.WORK_REVEALING)
    for release_ends, approval_ends in ((date(2026, 9, 1), date(2026, 10, 1)), (date(2026, 10, 1), date(2026, 9, 1))):
        scene = replace(SELF_RELEASED, releases=(release(last_day=release_ends),))
        assert decided(scene, replace(given, last_day=approval_ends)).take_down_by == date(2026, 9, 1)


def test_whoever_is_shown_by_approval_may_be_named_by_the_record_that_allows_it() -> None:
    for allows in (True, False):
        scene = Scene(consents=(yes(method=Method.VERBAL, allow_name=allows),), named=frozenset({ADA}))
        found = decided(scene, approval(scene, R.VERBAL_WITH_NOTE))
        assert (R.NAME_NOT_CONSENTED in found.reasons) is not allows


def test_nobody_is_asked_about_somebody_who_is_covered_anyway() -> None:
    scene = Scene(people=(adult(over18_confirmed_on=None),))
    given = approval(scene, R.AGE_UNKNOWN, outcome=Outcome.REDACT)
    assert against(scene, given) == {O.NOT_ASKED}


def test_what_was_approved_is_no_longer_open_in_a_run_that_nobody_watches() -> None:
    given = approval(REFERRED, R.REFER_SAFEGUARDING)
    assert settle(decided(REFERRED), REFERRED.publication).stops == (R.REFER_SAFEGUARDING,)
    assert settle(decided(REFERRED, given), REFERRED.publication).stops == ()
    unsure = Scene(regions=(), gates={"work_revealing": Work.UNSURE})
    passed = approval(unsure, R.WORK_REVEAL_NOT_ASSESSED, person=None, gate=Gate.WORK_REVEALING)
    assert settle(decided(unsure, passed), unsure.publication).unanswered == ()


def test_with_no_approvals_nothing_changes() -> None:
    scene = Scene(consents=(yes(),))
    assert decided(scene) == scene.decide()


# What may be recorded, before any photo is looked at

SPOKEN_YES = approval(SPOKEN, R.VERBAL_WITH_NOTE, role=Role.COMMUNICATIONS_MANAGER, last_day=TODAY)
REFERRAL = approval(REFERRED, R.REFER_SAFEGUARDING)
OF_WORK = approval(SELF_RELEASED, R.WORK_RELEASE_SELF_AUTHORISED, person=None, gate=Gate.WORK_REVEALING)


@pytest.mark.parametrize(
    "sound",
    [
        SPOKEN_YES,
        REFERRAL,
        OF_WORK,
        replace(SPOKEN_YES, second=""),
        replace(REFERRAL, second=""),
        replace(OF_WORK, second=""),
    ],
)
def test_what_is_sound_may_be_recorded_and_the_second_person_may_follow(sound: Approval) -> None:
    assert faults(sound, TODAY) == set()


@pytest.mark.parametrize(
    ("given", "against"),
    [
        (replace(SPOKEN_YES, role=Role.TRAINED_USER), O.WRONG_ROLE),
        (replace(SPOKEN_YES, requested_by="  "), O.OWN_REQUEST),
        (replace(SPOKEN_YES, decided_by=" "), O.OWN_REQUEST),
        (replace(SPOKEN_YES, requested_by=" APPROVER"), O.OWN_REQUEST),
        (replace(SPOKEN_YES, note=" "), O.NO_NOTE),
        (replace(SPOKEN_YES, last_day=YESTERDAY), O.NOT_IN_FORCE),
        (replace(SPOKEN_YES, decided_on=TOMORROW, last_day=TOMORROW), O.NOT_IN_FORCE),
        (replace(REFERRAL, dpo_informed=False), O.DPO_NOT_INFORMED),
        (replace(REFERRAL, second="Approver"), O.NO_SECOND_PERSON),
        (replace(SPOKEN_YES, reason=R.IDENTITY_UNCONFIRMED, role=Role.TRAINED_USER), O.ANSWERED_BY_LOOKING),
        (replace(SPOKEN_YES, reason=R.EXPIRED), O.NOT_ASKED),
        (replace(SPOKEN_YES, person=None, gate=Gate.NAMES), O.NOT_ASKED),
        (replace(SPOKEN_YES, person=None, gate=Gate.WORK_REVEALING), O.NOT_ASKED),
        (replace(OF_WORK, person=ADA, gate=None), O.NOT_ASKED),
    ],
)
def test_what_is_wrong_whatever_the_photo_shows_is_said(given: Approval, against: Objection) -> None:
    assert faults(given, TODAY) == {against}


@pytest.mark.parametrize(
    ("second", "may"), [("witness", True), (" Approver ", False), ("ASKER", False), ("", False), (" ", False)]
)
def test_the_second_person_is_somebody_else(second: str, may: bool) -> None:
    assert may_sign_off(REFERRAL, second) is may


def test_a_snapshot_knows_the_approvals_of_each_photo() -> None:
    other = replace(SPOKEN_YES, photo_id="img2")
    snapshot = replace(SPOKEN.snapshot, approvals=(SPOKEN_YES, other))
    assert snapshot.approvals_of("img1") == (SPOKEN_YES,)
    assert snapshot.approvals_of("img3") == ()


def test_an_approval_in_the_register_counts_like_one_that_is_handed_in() -> None:
    snapshot = replace(SPOKEN.snapshot, approvals=(SPOKEN_YES,))
    stored = decide(SPOKEN.facts, SPOKEN.publication, snapshot, SPOKEN.policy, SPOKEN.today)
    assert stored == decided(SPOKEN, SPOKEN_YES)
    assert stored.verdict is not decided(SPOKEN).verdict


def test_a_use_ends_on_its_last_day_at_the_latest() -> None:
    scene = Scene(consents=(yes(),))
    publication = replace(scene.publication, use_until=TOMORROW)
    assert decide(scene.facts, publication, scene.snapshot, scene.policy, scene.today).take_down_by == TOMORROW
    publication = replace(scene.publication, use_until=date(2099, 1, 1))
    ends = decide(scene.facts, publication, scene.snapshot, scene.policy, scene.today).take_down_by
    assert ends == decided(scene).take_down_by
