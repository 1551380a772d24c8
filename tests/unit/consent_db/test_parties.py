"""Every cell of consent-rules 4.2: what each party said, at each age, and who holds responsibility."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from consent_db.publication import Channel
from consent_db.records import (
    ChildView,
    Consent,
    ConsentId,
    ConsentState,
    EvidenceId,
    GuardianId,
    Method,
    PersonId,
    RestrictionCode,
)
from consent_db.rules import GateAnswer, GuardiansRequired, Outcome, Policy, Reason
from tests.unit.consent_db.build import (
    FATHER,
    GIVEN,
    KIT,
    LAST,
    MOTHER,
    MUM_AND_KIT,
    TODAY,
    YESTERDAY,
    Scene,
    child,
    guardian,
    kits,
    no,
    restricted,
    yes,
)

R = Reason
SHOW, REDACT, HUMAN, BLOCK = Outcome
TOMORROW = date(2026, 6, 2)
ONE_IS_ENOUGH = Policy(guardians_required=GuardiansRequired.ONE_AND_NO_OBJECTION)
WITHOUT_DOCUMENT: dict[str, Any] = {"evidence_ids": frozenset()}


def said(scene: Scene) -> tuple[Outcome, set[Reason]]:
    decided = scene.decide().regions[0]
    return decided.outcome, set(decided.reasons)


def of(giver: GuardianId, record: Consent) -> Consent:
    """The same decision, made and signed by `giver`."""
    documents = frozenset({EvidenceId(f"e-{giver}")}) if record.evidence_ids else frozenset()
    return replace(record, consent_id=ConsentId(f"c-{giver}"), giver_id=giver, evidence_ids=documents)


# What the second parent did, when the first parent and the child signed.
SECOND_PARENT = [
    ("signed", yes(FATHER), {}, SHOW, SHOW, R.CHILD_ALL_PARTIES_WRITTEN),
    ("by e-mail", yes(FATHER, method=Method.EMAIL), {}, SHOW, SHOW, R.CHILD_ALL_PARTIES_WRITTEN),
    ("not asked", None, {}, HUMAN, SHOW, R.OTHER_GUARDIAN_NOT_ASKED),
    ("asked", yes(FATHER, state=ConsentState.REQUESTED), {}, HUMAN, SHOW, R.OTHER_GUARDIAN_NOT_ASKED),
    ("objects", no(FATHER, ConsentState.OBJECTED), {}, REDACT, REDACT, R.GUARDIAN_OBJECTS),
    ("withdrew", no(FATHER), {}, REDACT, REDACT, R.GUARDIAN_OBJECTS),
    ("refused", no(FATHER, ConsentState.REFUSED), {}, REDACT, REDACT, R.GUARDIAN_OBJECTS),
    (
        "objects to print",
        no(FATHER, channels=frozenset({Channel.PRINT})),
        {},
        HUMAN,
        SHOW,
        R.OTHER_GUARDIAN_NOT_ASKED,
    ),
    ("defective form", no(FATHER, ConsentState.INVALIDATED), {}, REDACT, REDACT, R.INVALIDATED),
    ("by word", yes(FATHER, method=Method.VERBAL), {}, REDACT, REDACT, R.GUARDIAN_VERBAL_ONLY),
    ("on a recording", yes(FATHER, method=Method.RECORDED_VERBAL), {}, REDACT, REDACT, R.GUARDIAN_VERBAL_ONLY),
    ("no document", yes(FATHER, **WITHOUT_DOCUMENT), {}, REDACT, REDACT, R.GUARDIAN_EVIDENCE_MISSING),
    ("ended", yes(FATHER, last_day=YESTERDAY), {}, REDACT, REDACT, R.GUARDIAN_EXPIRED),
    ("other purposes", yes(FATHER, purposes=frozenset()), {}, REDACT, REDACT, R.GUARDIAN_PURPOSE_NOT_COVERED),
    ("other photos", yes(FATHER, events=frozenset({"ev2"})), {}, REDACT, REDACT, R.GUARDIAN_PHOTO_NOT_COVERED),
    ("no notice", yes(FATHER, notice_version=""), {}, REDACT, REDACT, R.NO_NOTICE_RECORDED),
    ("unverified, objects", no(FATHER), {"pr_verified_on": None}, REDACT, REDACT, R.GUARDIAN_OBJECTS),
    ("unverified, signed", yes(FATHER), {"pr_verified_on": None}, SHOW, SHOW, R.CHILD_ALL_PARTIES_WRITTEN),
    ("past holder, objects", no(FATHER), {"pr_ended_on": TODAY}, SHOW, SHOW, R.CHILD_ALL_PARTIES_WRITTEN),
    ("ends tomorrow, objects", no(FATHER), {"pr_ended_on": TOMORROW}, REDACT, REDACT, R.GUARDIAN_OBJECTS),
    ("past holder, silent", None, {"pr_active": False}, SHOW, SHOW, R.CHILD_ALL_PARTIES_WRITTEN),
]


@pytest.mark.parametrize("swapped", [False, True], ids=["mother signed", "father signed"])
@pytest.mark.parametrize(
    ("record", "holds", "strict", "lenient", "reason"),
    [pytest.param(*case[1:], id=case[0]) for case in SECOND_PARENT],
)
def test_the_second_parent(
    record: Consent | None,
    holds: dict[str, Any],
    strict: Outcome,
    lenient: Outcome,
    reason: Reason,
    swapped: bool,
) -> None:
    """Whichever of the two it is, and under both profiles."""
    first, second = (FATHER, MOTHER) if swapped else (MOTHER, FATHER)
    guardians = (guardian(first), guardian(second, **holds))
    theirs = () if record is None else (of(second, record),)
    scene = kits(guardians=guardians, consents=(yes(KIT), yes(first), *theirs))
    assert said(scene) == (strict, {reason})
    shown = R.CHILD_ALL_PARTIES_WRITTEN if lenient is SHOW else reason
    assert said(replace(scene, policy=ONE_IS_ENOUGH)) == (lenient, {shown})


# What the child did, when the only guardian signed. Born so as to be of that age on 1 June 2026.
AGES = {"nine": "2017-02-03", "twelve tomorrow": "2014-06-02", "twelve today": "2014-06-01", "seventeen": "2008-09-01"}
YOUNG = {"nine", "twelve tomorrow"}
ASKED: dict[str, Any] = {"child_asked_by": "teacher", "child_asked_on": GIVEN}
AGREES = {"child_view": ChildView.AGREES, **ASKED}
OBJECTS = {"child_view": ChildView.OBJECTS, **ASKED}
CHILD = [
    ("signed", yes(KIT), {}, (SHOW, R.CHILD_ALL_PARTIES_WRITTEN), (SHOW, R.CHILD_ALL_PARTIES_WRITTEN)),
    ("agreed aloud", None, AGREES, (SHOW, R.CHILD_ALL_PARTIES_WRITTEN), (REDACT, R.NO_CHILD_CONSENT)),
    ("not asked", None, {}, (HUMAN, R.CHILD_VIEW_NOT_RECORDED), (REDACT, R.NO_CHILD_CONSENT)),
    ("objects", yes(KIT), OBJECTS, (REDACT, R.CHILD_OBJECTS), (REDACT, R.CHILD_OBJECTS)),
    ("withdrew", no(KIT), AGREES, (REDACT, R.CHILD_OBJECTS), (REDACT, R.CHILD_OBJECTS)),
    ("refused", no(KIT, ConsentState.REFUSED), AGREES, (REDACT, R.CHILD_OBJECTS), (REDACT, R.CHILD_OBJECTS)),
    (
        "spoken",
        yes(KIT, method=Method.VERBAL),
        {},
        (REDACT, R.CHILD_VERBAL_ONLY),
        (REDACT, R.CHILD_VERBAL_ONLY),
    ),
    ("lost", yes(KIT, **WITHOUT_DOCUMENT), {}, (REDACT, R.CHILD_EVIDENCE_MISSING), (REDACT, R.CHILD_EVIDENCE_MISSING)),
    ("ended", yes(KIT, last_day=YESTERDAY), {}, (REDACT, R.CHILD_EXPIRED), (REDACT, R.CHILD_EXPIRED)),
    ("defective", no(KIT, ConsentState.INVALIDATED), AGREES, (REDACT, R.INVALIDATED), (REDACT, R.INVALIDATED)),
    (
        "other channels",
        yes(KIT, channels=frozenset({Channel.PRINT})),
        {},
        (REDACT, R.CHILD_CHANNEL_NOT_COVERED),
        (REDACT, R.CHILD_CHANNEL_NOT_COVERED),
    ),
    (
        "other photos",
        yes(KIT, events=frozenset({"ev2"})),
        {},
        (REDACT, R.CHILD_PHOTO_NOT_COVERED),
        (REDACT, R.CHILD_PHOTO_NOT_COVERED),
    ),
]


@pytest.mark.parametrize("age", AGES)
@pytest.mark.parametrize(("record", "view", "young", "older"), [pytest.param(*case[1:], id=case[0]) for case in CHILD])
def test_the_child(
    record: Consent | None,
    view: dict[str, Any],
    young: tuple[Outcome, Reason],
    older: tuple[Outcome, Reason],
    age: str,
) -> None:
    own = () if record is None else (record,)
    scene = kits(people=(child(AGES[age], **view),), consents=(yes(MOTHER), *own))
    outcome, reason = young if age in YOUNG else older
    assert said(scene) == (outcome, {reason})


@pytest.mark.parametrize(
    ("from_age", "born", "writes"),
    [
        (12, "2014-06-01", True),
        (12, "2014-06-02", False),
        (13, "2013-06-01", True),
        (13, "2013-06-02", False),
        (16, "2010-06-01", True),
        (16, "2010-06-02", False),
        (0, "2020-01-01", True),
        (12, "2014", True),
        (12, "2015", False),
        (12, "2014-06", True),
    ],
)
def test_the_profile_says_from_what_age_a_child_agrees_in_writing(from_age: int, born: str, writes: bool) -> None:
    scene = kits(
        people=(child(born, **AGREES),), consents=(yes(MOTHER),), policy=Policy(child_written_consent_age=from_age)
    )
    assert said(scene)[1] == {R.NO_CHILD_CONSENT if writes else R.CHILD_ALL_PARTIES_WRITTEN}


@pytest.mark.parametrize(
    ("born", "reason"),
    [
        ("2010-06-01", R.NO_GUARDIAN_16_17),
        ("2010-06-02", R.NO_GUARDIAN_AUTHORISATION),
        ("2008-06-02", R.NO_GUARDIAN_16_17),
        ("2010", R.NO_GUARDIAN_AUTHORISATION),
        ("2009", R.NO_GUARDIAN_16_17),
    ],
)
def test_the_way_without_a_guardian_begins_on_the_16th_birthday(born: str, reason: Reason) -> None:
    scene = kits(people=(child(born),), guardians=(), consents=(yes(KIT),))
    assert said(scene)[1] == {reason}
    past = replace(scene, guardians=(guardian(pr_active=False),), consents=MUM_AND_KIT)
    assert said(past)[1] == {reason}, "a past holder is no holder"


@pytest.mark.parametrize(
    "changed",
    [
        {"pr_basis": ""},
        {"pr_basis": " "},
        {"pr_verified_by": ""},
        {"pr_verified_on": None},
        {"pr_verified_on": TOMORROW},
    ],
    ids=str,
)
def test_responsibility_is_verified_only_where_it_is_said_how_by_whom_and_when(changed: dict[str, Any]) -> None:
    assert said(kits(guardians=(guardian(**changed),))) == (HUMAN, {R.GUARDIAN_PR_UNVERIFIED})
    assert said(kits(guardians=(guardian(pr_verified_on=TODAY),)))[0] is SHOW


def test_a_guardian_who_loses_responsibility_before_the_publication_cannot_authorise_it() -> None:
    for ends, outcome in ((TODAY, REDACT), (TOMORROW, SHOW)):
        assert said(kits(guardians=(guardian(pr_ended_on=ends),)))[0] is outcome


@pytest.mark.parametrize(
    ("changed", "outcome"),
    [
        ({}, SHOW),
        ({"child_asked_on": TODAY}, SHOW),
        ({"child_asked_on": TOMORROW}, HUMAN),
        ({"child_asked_on": None}, HUMAN),
        ({"child_asked_by": ""}, HUMAN),
        ({"child_view": ChildView.NOT_RECORDED}, HUMAN),
    ],
    ids=str,
)
def test_an_agreement_is_recorded_with_who_asked_and_when(changed: dict[str, Any], outcome: Outcome) -> None:
    nine = kits(people=(child(AGES["nine"], **(AGREES | changed)),), consents=(yes(MOTHER),))
    assert said(nine)[0] is outcome


def test_a_photo_of_unknown_date_is_asked_about_where_the_forms_are_for_certain_dates() -> None:
    march: dict[str, Any] = {"events": frozenset(), "photo_from": date(2026, 3, 1)}
    own, mothers = (replace(c, **march) for c in (yes(KIT), yes(MOTHER)))
    for forms in ((own, yes(MOTHER)), (yes(KIT), mothers), (own, mothers)):
        scene = kits(consents=forms, taken=None)
        assert said(scene) == (HUMAN, {R.PHOTO_DATE_UNKNOWN})
        assert scene.decide().regions[0].relies_on == ("c-g-mother", "c-p-kit")


def test_a_guardian_of_somebody_else_counts_for_nothing() -> None:
    other = replace(guardian(), person_id=PersonId("p-sis"))
    assert said(kits(guardians=(other,)))[1] == {R.NO_GUARDIAN_AUTHORISATION}


def test_the_childs_own_form_is_no_guardians_form_and_the_other_way_round() -> None:
    claims = replace(yes(MOTHER), giver_id=GuardianId(KIT))
    assert said(kits(consents=(yes(KIT), claims)))[1] == {R.NO_GUARDIAN_AUTHORISATION}
    assert said(kits(consents=(yes(MOTHER),)))[1] == {R.NO_CHILD_CONSENT}


def test_everybody_is_relied_on_and_the_earliest_of_their_last_days_is_the_day_to_take_it_down() -> None:
    both = (guardian(), guardian(FATHER))
    shorter = yes(FATHER, last_day=date(2027, 3, 1))
    decided = kits(guardians=both, consents=(*MUM_AND_KIT, shorter)).decide()
    assert decided.regions[0].relies_on == ("c-g-father", "c-g-mother", "c-p-kit")
    assert decided.take_down_by == date(2027, 3, 1)
    assert kits(guardians=both, consents=(*MUM_AND_KIT, yes(FATHER))).decide().take_down_by == LAST


def test_where_nobody_is_shown_nothing_is_relied_on() -> None:
    decided = kits(consents=(*MUM_AND_KIT, no(KIT))).decide()
    assert (decided.regions[0].relies_on, decided.regions[0].last_day, decided.take_down_by) == ((), None, None)


def test_three_holders_must_all_sign_and_one_objection_is_enough() -> None:
    third = GuardianId("g-council")
    holders = (guardian(), guardian(FATHER), guardian(third))
    signed = (*MUM_AND_KIT, yes(FATHER))
    assert said(kits(guardians=holders, consents=signed))[1] == {R.OTHER_GUARDIAN_NOT_ASKED}
    assert said(kits(guardians=holders, consents=(*signed, yes(third))))[0] is SHOW
    silent_and_against = kits(guardians=holders, consents=(*MUM_AND_KIT, no(FATHER)))
    assert said(silent_and_against) == (REDACT, {R.GUARDIAN_OBJECTS, R.OTHER_GUARDIAN_NOT_ASKED})


def test_a_guardian_who_signs_again_after_an_objection_agrees() -> None:
    again = yes(MOTHER, consent_id=ConsentId("c-again"), given_on=date(2026, 5, 21))
    assert said(kits(consents=(*MUM_AND_KIT, no(MOTHER))))[1] == {R.GUARDIAN_OBJECTS}
    assert said(kits(consents=(*MUM_AND_KIT, no(MOTHER), again)))[0] is SHOW
    same_day = replace(again, given_on=date(2026, 5, 20))
    assert said(kits(consents=(*MUM_AND_KIT, no(MOTHER), same_day)))[1] == {R.GUARDIAN_OBJECTS}


@pytest.mark.parametrize("channel", Channel)
def test_children_appear_only_where_the_profile_lets_them(channel: Channel) -> None:
    everywhere = tuple(
        replace(c, channels=frozenset(Channel), controllers=frozenset({"Partner Ltd"})) for c in MUM_AND_KIT
    )
    partner = frozenset({"Partner Ltd"}) if channel is Channel.PARTNER else frozenset()
    scene = kits(channel=channel, consents=everywhere, controllers=partner)
    assert said(scene)[0] is (BLOCK if channel is Channel.SOCIAL_PERSONAL else SHOW)
    narrow = Policy(minors_channels=frozenset({Channel.PRINT}))
    assert said(replace(scene, policy=narrow))[0] is (SHOW if channel is Channel.PRINT else BLOCK)


@pytest.mark.parametrize(
    ("code", "outcome"), [(RestrictionCode.MUST_NOT_PUBLISH, BLOCK), (RestrictionCode.REFER_SAFEGUARDING, HUMAN)]
)
def test_a_restriction_stands_over_forms_that_are_all_in_order(code: RestrictionCode, outcome: Outcome) -> None:
    assert said(kits(restrictions=(restricted(code, KIT),)))[0] is outcome


# The two checks of section 4.4


@pytest.mark.parametrize(
    ("scene", "checklist", "cover"),
    [
        pytest.param(kits(), True, False, id="shown"),
        pytest.param(kits(consents=()), False, True, id="covered"),
        pytest.param(kits(guardians=(guardian(pr_basis=""),)), True, True, id="asked about"),
        pytest.param(kits(restrictions=(restricted(RestrictionCode.MUST_NOT_PUBLISH, KIT),)), False, False, id="no"),
    ],
)
def test_a_child_who_is_or_may_be_shown_needs_the_checklist_and_one_who_is_or_may_be_covered_a_second_look(
    scene: Scene, checklist: bool, cover: bool
) -> None:
    unanswered = {"child_checklist": GateAnswer.NOT_ANSWERED, "child_cover_checked_by": None}
    found = replace(scene, gates=unanswered).decide().reasons
    assert (R.NSPCC_CHECK_NOT_DONE in found, R.CHILD_REDACTION_SIGNOFF in found) == (checklist, cover)


@pytest.mark.parametrize("field", ["child_checklist_by", "child_cover_checked_by"])
@pytest.mark.parametrize(
    ("second", "exporter", "counts"),
    [
        ("second", "first", True),
        ("first", "first", False),
        (None, "first", False),
        ("", "first", False),
        ("second", None, False),
        ("second", "", False),
    ],
)
def test_both_checks_of_children_are_by_somebody_other_than_the_exporter(
    field: str, second: str | None, exporter: str | None, counts: bool
) -> None:
    scene = kits() if field == "child_checklist_by" else kits(consents=())
    question = R.NSPCC_CHECK_NOT_DONE if field == "child_checklist_by" else R.CHILD_REDACTION_SIGNOFF
    found = replace(scene, gates={field: second, "exporter": exporter}).decide().reasons
    assert (question not in found) is counts


def test_a_failed_checklist_stops_the_photo_whoever_says_so() -> None:
    failed = {"child_checklist": GateAnswer.FAILED, "child_checklist_by": None}
    assert R.NSPCC_CHECK_FAILED in kits(gates=failed).decide().reasons


def test_no_evidence_of_another_giver_proves_a_form() -> None:
    borrowed = replace(yes(KIT), evidence_ids=frozenset({EvidenceId("e-g-mother")}))
    assert said(kits(consents=(yes(MOTHER), borrowed)))[0] is not SHOW
