"""Adults (consent-rules 4.1 and the A rows of section 6)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from consent_db.adults import Standing, standing_in_photo
from consent_db.publication import Channel, Purpose
from consent_db.records import (
    ChildView,
    Consent,
    ConsentId,
    ConsentKind,
    ConsentState,
    EvidenceId,
    EvidenceType,
    Method,
    RestrictionCode,
)
from consent_db.rules import (
    AgeSeen,
    Outcome,
    PhotoFacts,
    Policy,
    Reason,
    VerbalAdult,
    Verdict,
    decide,
)
from tests.unit.consent_db.build import (
    ADA,
    GIVEN,
    KIT,
    LAST,
    MOTHER,
    TODAY,
    YESTERDAY,
    Row,
    Scene,
    adult,
    check,
    child,
    document,
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

VERBAL = yes(method=Method.VERBAL)
MARCH = yes(events=frozenset(), photo_from=date(2026, 3, 1), photo_to=date(2026, 3, 31))

ROWS = [
    row("A01", "signed form for ev1, website, news", Scene(consents=(yes(),)), AS_IS, R.ADULT_CONSENT, take_down=LAST),
    row(
        "A02",
        "same form, going to the university's social media",
        Scene(consents=(yes(),), channel=Channel.SOCIAL_UNIVERSITY),
        REDACTED,
        R.CHANNEL_NOT_COVERED,
    ),
    row(
        "A03",
        "form covers news, used for recruitment",
        Scene(consents=(yes(),), purpose=Purpose.RECRUITMENT),
        REDACTED,
        R.PURPOSE_NOT_COVERED,
    ),
    row("A04", "form covers ev2", Scene(consents=(yes(events=frozenset({"ev2"})),)), REDACTED, R.PHOTO_NOT_COVERED),
    row("A06", "last day was yesterday", Scene(consents=(yes(last_day=YESTERDAY),)), REDACTED, R.EXPIRED),
    row(
        "A07",
        "last day is today",
        Scene(consents=(yes(last_day=TODAY),)),
        AS_IS,
        R.ADULT_CONSENT,
        take_down=TODAY,
    ),
    row(
        "A08",
        "valid today, published after its last day",
        Scene(consents=(yes(last_day=date(2026, 6, 30)),), publish_at=datetime(2026, 7, 1, 9, tzinfo=UTC)),
        REDACTED,
        R.EXPIRED,
    ),
    row("A10", "withdrawn on 20 May", Scene(consents=(yes(), no())), REDACTED, R.WITHDRAWN),
    row(
        "A11",
        "withdrawn on 20 May, fresh form on 25 May",
        Scene(consents=(no(), yes(given_on=date(2026, 5, 25)))),
        AS_IS,
        R.ADULT_CONSENT,
        take_down=date(2029, 5, 24),
    ),
    row("A13", "refused", Scene(consents=(no(state=ConsentState.REFUSED),)), REDACTED, R.REFUSED),
    row("A14", "no document", Scene(consents=(yes(evidence_ids=frozenset()),)), REDACTED, R.EVIDENCE_MISSING),
    row(
        "A15",
        "document has changed",
        Scene(consents=(yes(),), altered=frozenset({"e-p-ada"})),
        REDACTED,
        R.EVIDENCE_MISSING,
    ),
    row("A16", "spoken, with a file note", Scene(consents=(VERBAL,)), DECIDE, R.VERBAL_WITH_NOTE),
    row(
        "A17",
        "spoken, without a note",
        Scene(consents=(replace(VERBAL, evidence_ids=frozenset()),)),
        REDACTED,
        R.VERBAL_ONLY,
    ),
    row(
        "A18",
        "event notice only",
        Scene(consents=(yes(method=Method.NOTICE),)),
        REDACTED,
        R.NOTICE_IS_NOT_EXPRESS_CONSENT,
    ),
    row("A19", "no notice version", Scene(consents=(yes(notice_version=""),)), REDACTED, R.NO_NOTICE_RECORDED),
    row("A20", "dated in the future", Scene(consents=(yes(given_on=date(2026, 8, 1)),)), REDACTED, R.DATA_ERROR),
    row("A21", "for March, photo date unknown", Scene(consents=(MARCH,), taken=None), DECIDE, R.PHOTO_DATE_UNKNOWN),
    row(
        "A23",
        "named without having agreed to it",
        Scene(consents=(yes(),), named=frozenset({ADA})),
        BLOCK,
        R.ADULT_CONSENT,
        R.NAME_NOT_CONSENTED,
        take_down=LAST,
    ),
    row(
        "A24",
        "covered, but named",
        Scene(named=frozenset({ADA})),
        BLOCK,
        R.NO_RECORD,
        R.NAME_OF_HIDDEN_PERSON,
    ),
    row("A25", "staff member without a form", Scene(), REDACTED, R.NO_RECORD),
    row(
        "A26",
        "while employed; left on 30 April",
        Scene(people=(adult(affiliation_end=date(2026, 4, 30)),), consents=(yes(while_affiliated=True),)),
        REDACTED,
        R.AFFILIATION_ENDED,
    ),
    row("A27", "has died", Scene(people=(adult(deceased=True),), consents=(yes(),)), DECIDE, R.DECEASED),
    row(
        "A28",
        "capacity in doubt",
        Scene(people=(adult(capacity_concern=True),), consents=(yes(),)),
        DECIDE,
        R.CAPACITY_CONCERN,
    ),
    row(
        "A29",
        "must not be published, and an older form",
        Scene(consents=(yes(),), restrictions=(restricted(RestrictionCode.MUST_NOT_PUBLISH),)),
        BLOCK,
        R.PROTECTED_PERSON,
    ),
    row(
        "A30",
        "form names the university only, file goes to a partner",
        Scene(consents=(yes(),), controllers=frozenset({"Partner Ltd"})),
        REDACTED,
        R.RECIPIENT_NOT_NAMED,
    ),
    row("A32", "withdrawal names no channel", Scene(consents=(yes(), no())), REDACTED, R.WITHDRAWN),
    row(
        "A34",
        "form found defective",
        Scene(consents=(yes(), no(state=ConsentState.INVALIDATED, supersedes=yes().consent_id))),
        REDACTED,
        R.INVALIDATED,
    ),
    row(
        "A35",
        "statement read aloud on a kept recording",
        Scene(consents=(yes(method=Method.RECORDED_VERBAL),)),
        AS_IS,
        R.ADULT_CONSENT,
        take_down=LAST,
    ),
]


@pytest.mark.parametrize("case", ROWS, ids=lambda c: f"{c.id}: {c.given}")
def test_the_table(case: Row) -> None:
    check(case)


def test_every_reason_is_given_not_only_the_first() -> None:
    form = yes(last_day=YESTERDAY, notice_version="", channels=frozenset({Channel.PRINT}))
    decision = Scene(consents=(form,), altered=frozenset({"e-p-ada"})).decide()
    assert decision.regions[0].reasons == (
        R.EXPIRED,
        R.CHANNEL_NOT_COVERED,
        R.EVIDENCE_MISSING,
        R.NO_NOTICE_RECORDED,
    )


def test_a_yes_and_a_no_of_one_day_is_a_no() -> None:
    assert Scene(consents=(yes(), no(given_on=GIVEN))).decide().reasons == {R.WITHDRAWN}


def test_a_withdrawal_for_one_channel_leaves_the_others() -> None:
    social = no(channels=frozenset({Channel.SOCIAL_UNIVERSITY}))
    assert Scene(consents=(yes(), social)).decide().verdict is AS_IS
    assert Scene(consents=(yes(), replace(social, photo_ids=frozenset({"img1"})))).decide().verdict is AS_IS
    photo = no(photo_ids=frozenset({"img1"}))
    assert Scene(consents=(yes(), photo)).decide().reasons == {R.WITHDRAWN}


def test_a_withdrawal_for_some_dates_hides_a_photo_of_unknown_date() -> None:
    april = no(photo_from=date(2026, 4, 1), photo_to=date(2026, 4, 30))
    assert Scene(consents=(yes(), april)).decide().verdict is AS_IS
    assert Scene(consents=(yes(), april), taken=None).decide().reasons == {R.WITHDRAWN}


def test_a_request_is_neither_a_yes_nor_a_no() -> None:
    asked = yes(state=ConsentState.REQUESTED)
    assert Scene(consents=(asked,)).decide().reasons == {R.NO_RECORD}
    later = replace(asked, consent_id=yes(KIT).consent_id, given_on=date(2026, 5, 1), supersedes=yes().consent_id)
    assert Scene(consents=(yes(), later)).decide().verdict is AS_IS


def test_a_form_without_photos_is_blanket_and_covers_nothing() -> None:
    assert Scene(consents=(yes(events=frozenset()),)).decide().reasons == {R.BLANKET_SCOPE}


def test_a_photo_that_may_lie_outside_the_dates_of_a_form_is_asked_about() -> None:
    straddling = Scene(consents=(MARCH,), taken=date(2026, 2, 27), taken_to=date(2026, 3, 2))
    assert straddling.decide().reasons == {R.PHOTO_DATE_UNKNOWN}
    assert Scene(consents=(MARCH,), taken=date(2026, 4, 1)).decide().reasons == {R.PHOTO_NOT_COVERED}


def test_a_date_in_the_past_cannot_revive_an_expired_form() -> None:
    scene = Scene(consents=(yes(last_day=YESTERDAY),), publish_at=datetime(2026, 5, 1, tzinfo=UTC))
    assert scene.decide().reasons == {R.EXPIRED}


def test_a_document_proves_only_what_it_is_and_whom_it_was_signed_by() -> None:
    for wrong in (
        document("e-p-ada", signed_by=frozenset()),
        document("e-p-ada", signed_by=frozenset({MOTHER})),
    ):
        scene = Scene(consents=(yes(),))
        snapshot = replace(scene.snapshot, evidence=(wrong,))
        decision = decide(scene.facts, scene.publication, snapshot, scene.policy, scene.today)
        assert decision.reasons == {R.EVIDENCE_MISSING}


def test_a_partner_whom_nobody_named_is_on_no_form() -> None:
    form = yes(channels=frozenset(Channel), controllers=frozenset({"Partner Ltd"}))
    scene = Scene(consents=(form,), channel=Channel.PARTNER)
    assert scene.decide().reasons == {R.RECIPIENT_NOT_NAMED}
    assert replace(scene, controllers=frozenset({"Partner Ltd"})).decide().verdict is AS_IS


def test_a_protected_persons_question_can_only_be_answered_with_cover_where_consent_fails() -> None:
    refer = (restricted(RestrictionCode.REFER_SAFEGUARDING),)
    with_form = Scene(consents=(yes(),), restrictions=refer).decide().regions[0]
    assert (with_form.outcome, with_form.may_show) == (Outcome.HUMAN, True)
    without = Scene(restrictions=refer).decide().regions[0]
    assert (without.outcome, without.may_show, without.relies_on) == (Outcome.HUMAN, False, ())
    assert set(without.reasons) == {R.REFER_SAFEGUARDING, R.NO_RECORD}


def test_a_superseded_form_no_longer_counts() -> None:
    narrower = yes(consent_id=ConsentId("c-new"), channels=frozenset({Channel.PRINT}), supersedes=yes().consent_id)
    assert Scene(consents=(yes(), narrower)).decide().reasons == {R.CHANNEL_NOT_COVERED}


@pytest.mark.parametrize(
    "form",
    [
        yes(effective_from=date(2026, 6, 2)),
        yes(effective_from=date(2026, 6, 1), last_day=date(2026, 5, 1)),
        yes(given_on=date(2026, 6, 2), effective_from=date(2026, 1, 1)),
    ],
    ids=["not in force yet", "ends before it starts", "signed in the future"],
)
def test_impossible_dates_cover_nothing(form: Consent) -> None:
    assert R.DATA_ERROR in Scene(consents=(form,)).decide().reasons


def test_every_document_of_a_form_must_hold() -> None:
    form = yes(evidence_ids=frozenset({EvidenceId("e-1"), EvidenceId("e-2")}))
    assert Scene(consents=(form,)).decide().verdict is AS_IS
    assert Scene(consents=(form,), lost=frozenset({"e-2"})).decide().reasons == {R.EVIDENCE_MISSING}


def test_a_file_note_never_proves_a_written_form() -> None:
    scene = Scene(consents=(yes(),))
    note = document("e-p-ada", type=EvidenceType.FILE_NOTE, signed_by=frozenset({ADA}))
    decision = decide(
        scene.facts, scene.publication, replace(scene.snapshot, evidence=(note,)), scene.policy, scene.today
    )
    assert decision.reasons == {R.EVIDENCE_MISSING}


def test_a_form_for_other_photos_does_not_cover_this_one() -> None:
    form = yes(events=frozenset(), photo_ids=frozenset({"img2"}))
    assert Scene(consents=(form,)).decide().reasons == {R.PHOTO_NOT_COVERED}


def test_a_consent_to_be_matched_is_no_consent_to_be_published() -> None:
    assert Scene(consents=(yes(kind=ConsentKind.BIOMETRIC_MATCHING),)).decide().reasons == {R.NO_RECORD}


def test_a_withdrawal_for_the_publications_event_counts_even_where_the_photo_names_no_event() -> None:
    form = yes(events=frozenset(), photo_ids=frozenset({"img1"}))
    scene = Scene(consents=(form, no(events=frozenset({"ev1"}))))
    facts = replace(scene.facts, events=frozenset())
    decision = decide(facts, scene.publication, scene.snapshot, scene.policy, scene.today)
    assert decision.reasons == {R.WITHDRAWN}


def test_what_is_shown_while_somebody_is_here_is_taken_down_when_they_leave() -> None:
    leaving = adult(affiliation_end=date(2026, 7, 31))
    assert Scene(people=(leaving,), consents=(yes(while_affiliated=True),)).decide().take_down_by == date(2026, 7, 31)
    assert Scene(people=(leaving,), consents=(yes(),)).decide().take_down_by == LAST


def test_an_institution_may_refuse_spoken_consent() -> None:
    strict = Policy(verbal_adult=VerbalAdult.COVER)
    assert Scene(consents=(VERBAL,), policy=strict).decide().reasons == {R.VERBAL_ONLY}


def test_an_unknown_age_with_less_than_a_good_form_is_covered() -> None:
    unknown = (adult(over18_confirmed_on=None),)
    spoken = Scene(people=unknown, consents=(VERBAL,)).decide()
    assert (spoken.verdict, spoken.reasons) == (REDACTED, frozenset({R.VERBAL_WITH_NOTE, R.AGE_UNKNOWN}))
    objecting = (adult(over18_confirmed_on=None, child_view=ChildView.OBJECTS),)
    assert Scene(people=objecting, consents=(yes(),)).decide().verdict is REDACTED


def test_an_unknown_age_on_a_personal_account_is_asked_about() -> None:
    personal = Scene(people=(adult(over18_confirmed_on=None),), channel=Channel.SOCIAL_PERSONAL)
    outcomes = {age: replace(personal, regions=(region(age=age),)).decide().regions[0].outcome for age in AgeSeen}
    assert outcomes == {
        AgeSeen.ADULT: Outcome.REDACT,
        AgeSeen.MAYBE_CHILD: Outcome.BLOCK,
        AgeSeen.NOT_ASSESSED: Outcome.HUMAN,
    }


def test_where_a_birth_date_is_kept_it_alone_decides_the_age() -> None:
    both = adult(date_of_birth="2011")
    assert R.NO_GUARDIAN_AUTHORISATION in Scene(people=(both,), consents=(yes(),)).decide().reasons


def test_of_two_restrictions_of_one_day_the_stricter_counts_and_a_later_one_replaces_both() -> None:
    bars = tuple(restricted(code) for code in RestrictionCode)
    for order in (bars, bars[::-1]):
        assert Scene(consents=(yes(),), restrictions=order).decide().verdict is BLOCK
    lifted = replace(bars[0], set_on=TODAY)
    assert lifted.code is RestrictionCode.NONE
    assert Scene(consents=(yes(),), restrictions=(lifted, *bars)).decide().verdict is AS_IS


@pytest.mark.parametrize("by_clock", [False, True])
@pytest.mark.parametrize(("days_after", "sure"), [(-1, False), (0, None), (1, True)])
def test_a_camera_s_day_may_be_the_next_and_a_human_s_is_what_they_say(
    days_after: int, sure: bool | None, *, by_clock: bool
) -> None:
    eighteen = date(2026, 5, 1)
    facts = PhotoFacts("img1", taken_from=eighteen + timedelta(days=days_after), by_clock=by_clock)
    is_adult = not by_clock if sure is None else sure
    found = standing_in_photo(child("2008-05-01"), region(KIT, age=AgeSeen.NOT_ASSESSED), facts)
    assert found is (Standing.ADULT if is_adult else Standing.CHILD)


def test_a_declaration_made_at_the_door_counts_for_the_photos_of_that_day() -> None:
    facts = PhotoFacts("img1", taken_from=date(2026, 5, 1), by_clock=True)
    declared = adult(over18_confirmed_on=date(2026, 5, 1))
    assert standing_in_photo(declared, region(ADA, age=AgeSeen.NOT_ASSESSED), facts) is Standing.ADULT
