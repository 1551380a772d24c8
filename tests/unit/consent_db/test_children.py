"""Under 18, and on turning 18 (consent-rules 4.2 and the K and B rows of section 6)."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from consent_db.publication import Channel, Purpose
from consent_db.records import ChildView, ConsentState, Method, RestrictionCode
from consent_db.rules import (
    AgeSeen,
    GateAnswer,
    GuardiansRequired,
    Policy,
    Reason,
    Verdict,
)
from tests.unit.consent_db.build import (
    ADA,
    FATHER,
    GIVEN,
    KIT,
    LAST,
    MOTHER,
    MUM_AND_KIT,
    TODAY,
    Row,
    Scene,
    adult,
    check,
    child,
    guardian,
    kits,
    no,
    region,
    restricted,
    row,
    yes,
)

R = Reason
AS_IS = Verdict.EXPORT_AS_IS
REDACTED = Verdict.EXPORT_WITH_REDACTIONS
DECIDE = Verdict.NEEDS_DECISION
BLOCK = Verdict.BLOCK

BOTH = (guardian(), guardian(FATHER))

CHILDREN = [
    row("K01", "all in writing", kits(), AS_IS, R.CHILD_ALL_PARTIES_WRITTEN, take_down=LAST),
    row(
        "K02",
        "guardian signed, child not asked",
        kits(consents=(yes(MOTHER),), gates={"child_cover_checked_by": None}),
        DECIDE,
        R.NO_CHILD_CONSENT,
        R.CHILD_REDACTION_SIGNOFF,
    ),
    row("K03", "child signed, no guardian", kits(consents=(yes(KIT),)), REDACTED, R.NO_GUARDIAN_AUTHORISATION),
    row(
        "K04",
        "guardian agreed by telephone",
        kits(consents=(yes(KIT), yes(MOTHER, method=Method.VERBAL))),
        REDACTED,
        R.GUARDIAN_VERBAL_ONLY,
    ),
    row(
        "K05",
        "guardian's scan missing",
        kits(lost=frozenset({"e-g-mother"})),
        REDACTED,
        R.GUARDIAN_EVIDENCE_MISSING,
    ),
    row(
        "K07",
        "mother signed, father objects",
        kits(guardians=BOTH, consents=(*MUM_AND_KIT, no(FATHER, ConsentState.OBJECTED))),
        REDACTED,
        R.GUARDIAN_OBJECTS,
    ),
    row("K08", "mother signed, father not asked", kits(guardians=BOTH), DECIDE, R.OTHER_GUARDIAN_NOT_ASKED),
    row(
        "K10",
        "child says: take me out",
        kits(guardians=BOTH, consents=(*MUM_AND_KIT, yes(FATHER), no(KIT))),
        REDACTED,
        R.CHILD_OBJECTS,
    ),
    row("K11", "foster carer", kits(guardians=(guardian(verified=False),)), DECIDE, R.GUARDIAN_PR_UNVERIFIED),
    row(
        "K12",
        "must not be published",
        kits(restrictions=(restricted(RestrictionCode.MUST_NOT_PUBLISH, KIT),)),
        BLOCK,
        R.PROTECTED_PERSON,
    ),
    row(
        "K14",
        "named, even though the form allows it",
        kits(named=frozenset({KIT}), consents=(yes(MOTHER, allow_name=True), yes(KIT, allow_name=True))),
        BLOCK,
        R.CHILD_ALL_PARTIES_WRITTEN,
        R.NAME_WITH_CHILD,
        take_down=LAST,
    ),
    row(
        "K15",
        "child checklist not done",
        kits(gates={"child_checklist": GateAnswer.NOT_ANSWERED}),
        DECIDE,
        R.CHILD_ALL_PARTIES_WRITTEN,
        R.NSPCC_CHECK_NOT_DONE,
        take_down=LAST,
    ),
    row(
        "K16",
        "child checklist failed",
        kits(gates={"child_checklist": GateAnswer.FAILED}),
        BLOCK,
        R.CHILD_ALL_PARTIES_WRITTEN,
        R.NSPCC_CHECK_FAILED,
        take_down=LAST,
    ),
    row(
        "K17",
        "a member of staff's own account",
        kits(
            channel=Channel.SOCIAL_PERSONAL,
            consents=tuple(replace(c, channels=frozenset(Channel)) for c in MUM_AND_KIT),
        ),
        BLOCK,
        R.CHILD_ON_NON_PROFESSIONAL_CHANNEL,
    ),
    row(
        "K19",
        "nine years old, nobody asked",
        kits(people=(child("2017-02-03"),), consents=(yes(MOTHER),)),
        DECIDE,
        R.CHILD_VIEW_NOT_RECORDED,
    ),
    row(
        "K20",
        "seventeen, signed, no guardian exists",
        kits(people=(child("2008-09-01"),), guardians=(), consents=(yes(KIT),)),
        DECIDE,
        R.NO_GUARDIAN_16_17,
    ),
    row(
        "K21",
        "guardian's form expired last week",
        kits(consents=(yes(KIT), yes(MOTHER, last_day=date(2026, 5, 25)))),
        REDACTED,
        R.GUARDIAN_EXPIRED,
    ),
    row(
        "K23",
        "a consenting adult and a child without any form",
        kits(people=(adult(), child()), consents=(yes(),), regions=(region(), region(KIT))),
        REDACTED,
        R.ADULT_CONSENT,
        R.NO_GUARDIAN_AUTHORISATION,
        R.NO_CHILD_CONSENT,
        take_down=LAST,
    ),
    row(
        "K26",
        "fourteen, signed, no guardian on the register",
        kits(people=(child("2012-01-01"),), guardians=(), consents=(yes(KIT),)),
        REDACTED,
        R.NO_GUARDIAN_AUTHORISATION,
    ),
]

SINCE_BIRTHDAY = yes(KIT, given_on=TODAY)


def grown(**changes: Any) -> Scene:
    """Kit, eighteen today, a child in the photo, who signed as an adult today."""
    start = kits(people=(child("2008-06-01"),), guardians=(), consents=(SINCE_BIRTHDAY,))
    return replace(start, **changes)


BIRTHDAYS = [
    row(
        "B01",
        "eighteen today, forms of childhood only",
        kits(people=(child("2008-06-01"),)),
        REDACTED,
        R.TURNED_18_OWN_CONSENT_NEEDED,
    ),
    row(
        "B02",
        "eighteen tomorrow",
        kits(people=(child("2008-06-02"),)),
        AS_IS,
        R.CHILD_ALL_PARTIES_WRITTEN,
        take_down=TODAY,
    ),
    row("B03", "eighteen today, own form", grown(), AS_IS, R.NOW_ADULT_OWN_CONSENT, take_down=date(2029, 5, 31)),
    row(
        "B04",
        "the same, child checklist not done",
        grown(gates={"child_checklist": GateAnswer.NOT_ANSWERED}),
        DECIDE,
        R.NOW_ADULT_OWN_CONSENT,
        R.NSPCC_CHECK_NOT_DONE,
        take_down=date(2029, 5, 31),
    ),
    row(
        "B06",
        "born 29 February 2008, published on 28 February 2026",
        kits(
            people=(child("2008-02-29"),),
            today=date(2026, 2, 28),
            publish_at=datetime(2026, 2, 28, 12, tzinfo=UTC),
            taken=date(2026, 2, 1),
        ),
        AS_IS,
        R.CHILD_ALL_PARTIES_WRITTEN,
        take_down=date(2026, 2, 28),
    ),
    row(
        "B09",
        "age unknown, own form",
        Scene(people=(adult(over18_confirmed_on=None),), consents=(yes(),)),
        DECIDE,
        R.AGE_UNKNOWN,
    ),
    row(
        "B10",
        "age unknown, no form",
        Scene(people=(adult(over18_confirmed_on=None),)),
        REDACTED,
        R.AGE_UNKNOWN,
        R.NO_RECORD,
    ),
    row(
        "B11",
        "old photo, may be a child in it",
        Scene(
            consents=(yes(),),
            taken=date(2019, 5, 1),
            regions=(region(age=AgeSeen.MAYBE_CHILD),),
            gates={"child_checklist": GateAnswer.NOT_ANSWERED},
        ),
        DECIDE,
        R.NOW_ADULT_OWN_CONSENT,
        R.NSPCC_CHECK_NOT_DONE,
        take_down=LAST,
    ),
    row(
        "B13",
        "published at 23:30 UTC on the last day, in winter",
        Scene(consents=(yes(last_day=date(2027, 1, 31)),), publish_at=datetime(2027, 1, 31, 23, 30, tzinfo=UTC)),
        AS_IS,
        R.ADULT_CONSENT,
        take_down=date(2027, 1, 31),
    ),
    row(
        "B13 in summer",
        "published at 23:30 UTC on the last day, which is the next day in London",
        Scene(consents=(yes(last_day=date(2026, 8, 31)),), publish_at=datetime(2026, 8, 31, 23, 30, tzinfo=UTC)),
        REDACTED,
        R.EXPIRED,
    ),
    row(
        "B15",
        "age unknown, own form, child checklist passed",
        Scene(
            people=(adult(over18_confirmed_on=None),),
            consents=(yes(),),
            gates={"child_checklist": GateAnswer.PASSED},
        ),
        DECIDE,
        R.AGE_UNKNOWN,
    ),
    row(
        "B16",
        "now an adult, agreed on a recording only",
        grown(consents=(replace(SINCE_BIRTHDAY, method=Method.RECORDED_VERBAL),)),
        REDACTED,
        R.VERBAL_ONLY,
    ),
    row(
        "B17",
        "photo date unknown, a child not ruled out",
        Scene(consents=(yes(),), taken=None, regions=(region(age=AgeSeen.NOT_ASSESSED),)),
        DECIDE,
        R.PHOTO_DATE_NEEDED,
    ),
]

ROWS = [*CHILDREN, *BIRTHDAYS]


@pytest.mark.parametrize("case", ROWS, ids=lambda c: f"{c.id}: {c.given}")
def test_the_table(case: Row) -> None:
    check(case)


def test_one_and_no_objection_lets_a_silent_second_guardian_pass() -> None:
    scene = kits(guardians=BOTH, policy=Policy(guardians_required=GuardiansRequired.ONE_AND_NO_OBJECTION))
    assert scene.decide().verdict is AS_IS
    objecting = replace(scene, consents=(*MUM_AND_KIT, no(FATHER)))
    assert objecting.decide().reasons == {R.GUARDIAN_OBJECTS}


def test_a_recorded_agreement_is_enough_under_twelve_and_not_from_twelve() -> None:
    asked: dict[str, Any] = {"child_view": ChildView.AGREES, "child_asked_by": "teacher", "child_asked_on": GIVEN}
    nine = kits(people=(child("2017-02-03", **asked),), consents=(yes(MOTHER),))
    assert nine.decide().verdict is AS_IS
    twelve = replace(nine, people=(child("2014-06-01", **asked),))
    assert twelve.decide().reasons == {R.NO_CHILD_CONSENT}
    perhaps_twelve = replace(nine, people=(child("2014", **asked),))
    assert perhaps_twelve.decide().reasons == {R.NO_CHILD_CONSENT}


def test_a_childs_recorded_objection_wins_over_every_form() -> None:
    assert kits(people=(child(child_view=ChildView.OBJECTS),)).decide().reasons == {R.CHILD_OBJECTS}


def test_a_past_holder_of_responsibility_can_neither_authorise_nor_veto() -> None:
    past = guardian(FATHER, pr_ended_on=TODAY)
    assert kits(guardians=(guardian(), past), consents=(*MUM_AND_KIT, no(FATHER))).decide().verdict is AS_IS
    assert kits(guardians=(guardian(pr_active=False),)).decide().reasons == {R.NO_GUARDIAN_AUTHORISATION}


def test_the_scope_of_several_parties_is_what_all_of_them_agreed_to() -> None:
    narrower = yes(FATHER, channels=frozenset({Channel.PRINT}))
    decision = kits(guardians=BOTH, consents=(*MUM_AND_KIT, narrower)).decide()
    assert decision.reasons == {R.GUARDIAN_CHANNEL_NOT_COVERED}
    childs = kits(consents=(yes(MOTHER), yes(KIT, purposes=frozenset({Purpose.TEACHING})))).decide()
    assert childs.reasons == {R.CHILD_PURPOSE_NOT_COVERED}


def test_the_second_person_must_be_another_than_the_exporter() -> None:
    hidden = kits(consents=())
    assert R.CHILD_REDACTION_SIGNOFF not in hidden.decide().reasons
    for gates in ({"child_cover_checked_by": "first"}, {"exporter": None}, {"child_cover_checked_by": None}):
        assert R.CHILD_REDACTION_SIGNOFF in replace(hidden, gates=gates).decide().reasons


def test_nobody_believes_a_reviewer_who_says_adult_against_a_birth_date() -> None:
    scene = grown(regions=(region(KIT, age=AgeSeen.ADULT),), gates={"child_checklist": GateAnswer.NOT_ANSWERED})
    assert R.NSPCC_CHECK_NOT_DONE in scene.decide().reasons


def test_an_agreement_that_nobody_asked_for_is_not_recorded() -> None:
    nine = child("2017-02-03", child_view=ChildView.AGREES)
    scene = kits(people=(nine,), consents=(yes(MOTHER),))
    assert scene.decide().reasons == {R.CHILD_VIEW_NOT_RECORDED}
    future = replace(nine, child_asked_by="teacher", child_asked_on=date(2026, 6, 2))
    assert replace(scene, people=(future,)).decide().reasons == {R.CHILD_VIEW_NOT_RECORDED}


def test_the_way_without_a_guardian_is_for_those_who_have_none_and_signed() -> None:
    seventeen = kits(people=(child("2008-09-01"),))
    assert replace(seventeen, consents=(yes(KIT),)).decide().reasons == {R.NO_GUARDIAN_AUTHORISATION}
    unsigned = replace(seventeen, guardians=(), consents=())
    assert unsigned.decide().reasons == {R.NO_GUARDIAN_AUTHORISATION, R.NO_CHILD_CONSENT}


def test_a_child_who_may_yet_be_shown_or_covered_needs_both_checks() -> None:
    unanswered = {"child_checklist": GateAnswer.NOT_ANSWERED, "child_cover_checked_by": None}
    carer = kits(guardians=(guardian(verified=False),), gates=unanswered)
    assert carer.decide().reasons == {
        R.GUARDIAN_PR_UNVERIFIED,
        R.NSPCC_CHECK_NOT_DONE,
        R.CHILD_REDACTION_SIGNOFF,
    }


def test_no_child_is_named_in_the_photo_then_or_elsewhere() -> None:
    then = Scene(
        consents=(yes(allow_name=True),),
        named=frozenset({ADA}),
        taken=date(2019, 5, 1),
        regions=(region(age=AgeSeen.MAYBE_CHILD),),
    )
    assert R.NAME_WITH_CHILD in then.decide().reasons
    absent = Scene(people=(adult(), child()), consents=(yes(),), named=frozenset({KIT}))
    assert R.NAME_WITH_CHILD in absent.decide().reasons
