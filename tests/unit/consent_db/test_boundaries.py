"""Each boundary of consent-rules 4.1 and 4.5: the day before, of and after; dates that change; forms that replace."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from consent_db.publication import Channel, Purpose
from consent_db.records import (
    Consent,
    ConsentId,
    ConsentState,
    EvidenceId,
    EvidenceType,
    Method,
    Person,
    PersonId,
    RestrictionCode,
)
from consent_db.rules import AgeSeen, Outcome, Policy, Reason, Verdict, decide
from tests.unit.consent_db.build import (
    ADA,
    GIVEN,
    KIT,
    LAST,
    MOTHER,
    MUM_AND_KIT,
    TODAY,
    YESTERDAY,
    Scene,
    adult,
    biometric,
    child,
    document,
    guardian,
    kits,
    no,
    region,
    restricted,
    yes,
)

R = Reason
TOMORROW = date(2026, 6, 2)


def on(day: date, scene: Scene) -> Scene:
    """The same scene, decided on and published at noon of `day`."""
    return replace(scene, today=day, publish_at=datetime(day.year, day.month, day.day, 12, tzinfo=UTC))


def reasons(scene: Scene) -> set[Reason]:
    return set(scene.decide().reasons)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        pytest.param(yes(last_day=YESTERDAY), {R.EXPIRED}, id="last day was yesterday"),
        pytest.param(yes(last_day=TODAY), {R.ADULT_CONSENT}, id="last day is today"),
        pytest.param(yes(last_day=TOMORROW), {R.ADULT_CONSENT}, id="last day is tomorrow"),
        pytest.param(yes(given_on=date(2023, 6, 1)), {R.EXPIRED}, id="three years less a day ended yesterday"),
        pytest.param(yes(given_on=date(2023, 6, 2)), {R.ADULT_CONSENT}, id="three years less a day end today"),
        pytest.param(yes(effective_from=YESTERDAY), {R.ADULT_CONSENT}, id="in force since yesterday"),
        pytest.param(yes(effective_from=TODAY), {R.ADULT_CONSENT}, id="in force from today"),
        pytest.param(yes(effective_from=TOMORROW), {R.DATA_ERROR}, id="in force from tomorrow"),
        pytest.param(yes(given_on=TODAY), {R.ADULT_CONSENT}, id="signed today"),
        pytest.param(
            yes(given_on=date(2020, 1, 1), effective_from=date(2023, 6, 2)),
            {R.ADULT_CONSENT},
            id="the default duration runs from the first day in force",
        ),
        pytest.param(
            yes(given_on=TODAY, effective_from=TODAY, last_day=TODAY), {R.ADULT_CONSENT}, id="one day, and it is today"
        ),
    ],
)
def test_a_form_counts_from_its_first_day_to_its_last(form: Consent, said: set[Reason]) -> None:
    assert reasons(Scene(consents=(form,))) == said


@pytest.mark.parametrize(
    ("years", "last"),
    [(1, date(2025, 2, 27)), (2, date(2026, 2, 27)), (3, date(2027, 2, 27)), (4, date(2028, 2, 28))],
)
def test_a_form_of_29_february_ends_the_day_before_28_february_or_in_a_leap_year_the_day_before_the_29th(
    years: int, last: date
) -> None:
    scene = Scene(consents=(yes(given_on=date(2024, 2, 29)),), policy=Policy(default_duration_years=years))
    scene = replace(scene, people=(adult(over18_confirmed_on=date(2020, 1, 1)),), taken=date(2024, 3, 1))
    assert on(last, scene).decide().take_down_by == last
    assert reasons(on(last + timedelta(days=1), scene)) == {R.EXPIRED}


@pytest.mark.parametrize("years", range(1, 7))
def test_the_profile_says_how_long_a_form_without_an_end_lasts_and_a_written_end_wins(years: int) -> None:
    policy = Policy(default_duration_years=years)
    assert Scene(consents=(yes(),), policy=policy).decide().take_down_by == date(2026 + years, 1, 9)
    assert Scene(consents=(yes(last_day=LAST),), policy=policy).decide().take_down_by == LAST


@pytest.mark.parametrize(("end", "shown"), [(YESTERDAY, False), (TODAY, True), (TOMORROW, True), (None, True)], ids=str)
def test_while_somebody_is_here_counts_their_last_day(end: date | None, shown: bool) -> None:
    scene = Scene(people=(adult(affiliation_end=end),), consents=(yes(while_affiliated=True),))
    assert reasons(scene) == {R.ADULT_CONSENT if shown else R.AFFILIATION_ENDED}


def test_leaving_ends_only_what_was_agreed_for_the_time_here() -> None:
    left = adult(affiliation_end=YESTERDAY)
    assert reasons(Scene(people=(left,), consents=(yes(),))) == {R.ADULT_CONSENT}


def test_a_form_that_names_a_document_the_register_does_not_hold_is_not_proved() -> None:
    form = yes(evidence_ids=frozenset({EvidenceId("e-p-ada"), EvidenceId("e-none")}))
    scene = Scene(consents=(form,))
    for held in ((document("e-p-ada", signed_by=frozenset({ADA})),), ()):
        snapshot = replace(scene.snapshot, evidence=held)
        found = decide(scene.facts, scene.publication, snapshot, scene.policy, scene.today)
        assert found.reasons == {R.EVIDENCE_MISSING}


def test_a_form_for_this_very_photo_covers_it() -> None:
    form = yes(events=frozenset(), photo_ids=frozenset({"img1", "img2"}))
    assert reasons(Scene(consents=(form,))) == {R.ADULT_CONSENT}


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize("kind", EvidenceType)
def test_only_a_fitting_document_proves_a_way_of_agreeing(method: Method, kind: EvidenceType) -> None:
    written = {EvidenceType.FORM_SCAN, EvidenceType.ESIGN_RECEIPT, EvidenceType.EMAIL}
    scene = Scene(consents=(yes(method=method),))
    proof = document("e-p-ada", type=kind, signed_by=frozenset({ADA}))
    found = decide(
        scene.facts, scene.publication, replace(scene.snapshot, evidence=(proof,)), scene.policy, scene.today
    ).reasons
    if method is Method.NOTICE:
        expected = R.NOTICE_IS_NOT_EXPRESS_CONSENT
    elif method is Method.VERBAL:
        expected = R.VERBAL_WITH_NOTE if kind is EvidenceType.FILE_NOTE else R.VERBAL_ONLY
    elif method is Method.RECORDED_VERBAL:
        expected = R.ADULT_CONSENT if kind is EvidenceType.RECORDING else R.EVIDENCE_MISSING
    else:
        expected = R.ADULT_CONSENT if kind in written else R.EVIDENCE_MISSING
    assert found == {expected}


def test_a_note_that_is_lost_or_altered_leaves_only_the_spoken_word() -> None:
    spoken = Scene(consents=(yes(method=Method.VERBAL),))
    assert reasons(replace(spoken, lost=frozenset({"e-p-ada"}))) == {R.VERBAL_ONLY}
    assert reasons(replace(spoken, altered=frozenset({"e-p-ada"}))) == {R.VERBAL_ONLY}


def test_evidence_lost_between_two_decisions_hides_from_then_on() -> None:
    scene = Scene(consents=(yes(),))
    assert scene.decide().verdict is Verdict.EXPORT_AS_IS
    assert reasons(replace(scene, lost=frozenset({"e-p-ada"}))) == {R.EVIDENCE_MISSING}


def test_where_one_of_two_forms_loses_its_document_the_other_still_counts() -> None:
    other = yes(consent_id=ConsentId("c-2"), evidence_ids=frozenset({EvidenceId("e-2")}))
    decided = Scene(consents=(yes(), other), lost=frozenset({"e-p-ada"})).decide().regions[0]
    assert decided.relies_on == ("c-2",)


# Yes and no


@pytest.mark.parametrize("state", [ConsentState.WITHDRAWN, ConsentState.REFUSED, ConsentState.OBJECTED])
def test_the_later_of_yes_and_no_counts_and_on_one_day_the_no(state: ConsentState) -> None:
    said = {ConsentState.REFUSED: R.REFUSED}.get(state, R.WITHDRAWN)
    before, same, after = (no(state=state, given_on=GIVEN + timedelta(days=n)) for n in (-1, 0, 1))
    assert reasons(Scene(consents=(yes(), before))) == {R.ADULT_CONSENT}
    assert reasons(Scene(consents=(yes(), same))) == {said}
    assert reasons(Scene(consents=(yes(), after))) == {said}


def test_a_yes_between_two_noes_does_not_count() -> None:
    before, after = no(given_on=date(2026, 1, 1)), no(consent_id=ConsentId("n-2"))
    assert reasons(Scene(consents=(before, yes(), after))) == {R.WITHDRAWN}
    assert reasons(Scene(consents=(after, yes(), before))) == {R.WITHDRAWN}


def test_a_defective_form_for_another_use_is_said_where_there_is_nothing_else() -> None:
    defective = no(state=ConsentState.INVALIDATED, channels=frozenset({Channel.PRINT}), supersedes=yes().consent_id)
    assert reasons(Scene(consents=(yes(), defective))) == {R.INVALIDATED}


def test_a_no_dated_in_the_future_is_a_no_today() -> None:
    assert reasons(Scene(consents=(yes(), no(given_on=TOMORROW)))) == {R.WITHDRAWN}


def test_of_several_noes_the_latest_is_said() -> None:
    refused = no(state=ConsentState.REFUSED, given_on=date(2026, 5, 21), consent_id=ConsentId("n-2"))
    assert reasons(Scene(consents=(no(), refused))) == {R.REFUSED}
    assert reasons(Scene(consents=(refused, no(given_on=date(2026, 5, 22))))) == {R.WITHDRAWN}


def test_a_renewed_yes_is_a_yes() -> None:
    assert reasons(Scene(consents=(yes(state=ConsentState.RENEWED),))) == {R.ADULT_CONSENT}


@pytest.mark.parametrize(
    ("scope", "hidden"),
    [
        ({"channels": frozenset({Channel.WEBSITE})}, True),
        ({"channels": frozenset({Channel.PRESS, Channel.PRINT})}, False),
        ({"purposes": frozenset({Purpose.NEWS})}, True),
        ({"purposes": frozenset({Purpose.TEACHING})}, False),
        ({"photo_ids": frozenset({"img1"})}, True),
        ({"photo_ids": frozenset({"img2"})}, False),
        ({"events": frozenset({"ev1"})}, True),
        ({"events": frozenset({"ev2"})}, False),
        ({"photo_from": date(2026, 3, 1)}, True),
        ({"photo_from": date(2026, 3, 2)}, False),
        ({"photo_to": date(2026, 3, 1)}, True),
        ({"photo_to": date(2026, 2, 28)}, False),
        ({"photo_ids": frozenset({"img2"}), "events": frozenset({"ev1"})}, True),
        ({"photo_ids": frozenset({"img1"}), "channels": frozenset({Channel.PRINT})}, False),
        ({"events": frozenset({"ev1"}), "purposes": frozenset({Purpose.TEACHING})}, False),
    ],
)
def test_a_limited_withdrawal_hides_what_it_names_and_leaves_the_rest(scope: dict[str, Any], hidden: bool) -> None:
    limited = replace(no(), **scope)
    assert reasons(Scene(consents=(yes(), limited))) == {R.WITHDRAWN if hidden else R.ADULT_CONSENT}


def test_withdrawing_from_matching_leaves_the_consent_to_publish() -> None:
    assert reasons(Scene(consents=(yes(), no(kind=biometric().kind)))) == {R.ADULT_CONSENT}


# Several forms of one person

FIRST = yes(consent_id=ConsentId("c-1"))
SECOND = yes(consent_id=ConsentId("c-2"), given_on=date(2026, 2, 1), supersedes=FIRST.consent_id)
THIRD = yes(consent_id=ConsentId("c-3"), given_on=date(2026, 3, 1), supersedes=SECOND.consent_id)
PRINT_ONLY: dict[str, Any] = {"channels": frozenset({Channel.PRINT})}


@pytest.mark.parametrize(
    ("forms", "said"),
    [
        pytest.param((FIRST, SECOND, THIRD), {R.ADULT_CONSENT}, id="three in a row"),
        pytest.param((FIRST, SECOND, replace(THIRD, **PRINT_ONLY)), {R.CHANNEL_NOT_COVERED}, id="the last is narrower"),
        pytest.param((FIRST, replace(SECOND, **PRINT_ONLY), THIRD), {R.ADULT_CONSENT}, id="a narrower one in between"),
        pytest.param(
            (FIRST, replace(SECOND, supersedes=None, **PRINT_ONLY)),
            {R.ADULT_CONSENT},
            id="a narrower one that replaces nothing leaves the wider one",
        ),
        pytest.param(
            (FIRST, SECOND, replace(THIRD, last_day=YESTERDAY)),
            {R.EXPIRED},
            id="what was replaced does not come back when the new one ends",
        ),
        pytest.param(
            (FIRST, replace(SECOND, state=ConsentState.REFUSED)), {R.REFUSED}, id="replaced by a refusal of this use"
        ),
        pytest.param(
            (FIRST, replace(SECOND, state=ConsentState.REFUSED, **PRINT_ONLY)),
            {R.NO_RECORD},
            id="replaced by a refusal of another use",
        ),
        pytest.param(
            (FIRST, replace(SECOND, state=ConsentState.REQUESTED)), {R.ADULT_CONSENT}, id="a request replaces nothing"
        ),
        pytest.param(
            (FIRST, replace(SECOND, supersedes=ConsentId("c-0"))), {R.ADULT_CONSENT}, id="replaces an unknown form"
        ),
    ],
)
def test_forms_that_replace_one_another(forms: tuple[Consent, ...], said: set[Reason]) -> None:
    for order in (forms, forms[::-1]):
        assert reasons(Scene(consents=order)) == said


def test_of_two_forms_the_one_that_lasts_is_relied_on() -> None:
    longer = replace(SECOND, supersedes=None, last_day=date(2030, 1, 1))
    decided = Scene(consents=(FIRST, longer)).decide()
    assert (decided.regions[0].relies_on, decided.take_down_by) == (("c-2",), date(2030, 1, 1))


def test_of_two_forms_the_one_that_allows_the_name_is_relied_on_where_the_name_is_used() -> None:
    named = replace(SECOND, supersedes=None, allow_name=True, last_day=date(2026, 12, 31))
    scene = Scene(consents=(FIRST, named))
    assert scene.decide().regions[0].relies_on == ("c-1",)
    decided = replace(scene, named=frozenset({ADA})).decide()
    assert (decided.verdict, decided.regions[0].relies_on) == (Verdict.EXPORT_AS_IS, ("c-2",))


def test_of_two_forms_that_fail_the_one_a_human_can_still_accept_is_asked_about() -> None:
    spoken = yes(consent_id=ConsentId("c-2"), method=Method.VERBAL, evidence_ids=frozenset({EvidenceId("e-2")}))
    assert reasons(Scene(consents=(yes(last_day=YESTERDAY), spoken))) == {R.VERBAL_WITH_NOTE}
    worse = replace(spoken, notice_version="", channels=frozenset({Channel.PRINT}))
    assert reasons(Scene(consents=(yes(last_day=YESTERDAY), worse))) == {R.EXPIRED}


def test_two_publications_of_one_photo_are_decided_each_by_itself() -> None:
    forms = (FIRST, no(channels=frozenset({Channel.SOCIAL_UNIVERSITY})))
    both = Scene(consents=(replace(FIRST, channels=frozenset(Channel)), forms[1]))
    assert reasons(both) == {R.ADULT_CONSENT}
    assert reasons(replace(both, channel=Channel.SOCIAL_UNIVERSITY)) == {R.WITHDRAWN}
    assert reasons(replace(both, purpose=Purpose.TEACHING)) == {R.PURPOSE_NOT_COVERED}


@pytest.mark.parametrize(
    ("named", "receivers", "said"),
    [
        ({"A"}, {"A"}, R.ADULT_CONSENT),
        ({"A", "B"}, {"A"}, R.ADULT_CONSENT),
        ({"A"}, {"A", "B"}, R.RECIPIENT_NOT_NAMED),
        (set(), {"A"}, R.RECIPIENT_NOT_NAMED),
        ({"A"}, set(), R.ADULT_CONSENT),
    ],
)
def test_every_receiving_organisation_is_named_on_the_form(named: set[str], receivers: set[str], said: Reason) -> None:
    form = yes(controllers=frozenset(named))
    assert reasons(Scene(consents=(form,), controllers=frozenset(receivers))) == {said}


# Which photos


@pytest.mark.parametrize(
    ("taken", "taken_to", "said"),
    [
        (date(2026, 2, 28), None, R.PHOTO_NOT_COVERED),
        (date(2026, 3, 1), None, R.ADULT_CONSENT),
        (date(2026, 3, 31), None, R.ADULT_CONSENT),
        (date(2026, 4, 1), None, R.PHOTO_NOT_COVERED),
        (date(2026, 3, 1), date(2026, 3, 31), R.ADULT_CONSENT),
        (date(2026, 2, 28), date(2026, 3, 1), R.PHOTO_DATE_UNKNOWN),
        (date(2026, 3, 31), date(2026, 4, 1), R.PHOTO_DATE_UNKNOWN),
        (date(2026, 1, 1), date(2026, 2, 28), R.PHOTO_NOT_COVERED),
        (date(2026, 4, 1), date(2026, 5, 1), R.PHOTO_NOT_COVERED),
        (None, None, R.PHOTO_DATE_UNKNOWN),
        (None, date(2026, 2, 28), R.PHOTO_NOT_COVERED),
        (None, date(2026, 3, 1), R.PHOTO_DATE_UNKNOWN),
    ],
)
def test_a_photo_of_doubtful_date_must_lie_within_the_form_on_every_day_it_can_be_of(
    taken: date | None, taken_to: date | None, said: Reason
) -> None:
    march = yes(events=frozenset(), photo_from=date(2026, 3, 1), photo_to=date(2026, 3, 31))
    assert reasons(Scene(consents=(march,), taken=taken, taken_to=taken_to)) == {said}


def test_a_form_for_dates_may_be_open_at_either_end() -> None:
    since = yes(events=frozenset(), photo_from=date(2026, 3, 1))
    until = yes(events=frozenset(), photo_to=date(2026, 3, 1))
    for form, before, after in ((since, False, True), (until, True, False)):
        assert (reasons(Scene(consents=(form,), taken=date(2026, 2, 28))) == {R.ADULT_CONSENT}) is before
        assert (reasons(Scene(consents=(form,), taken=date(2026, 3, 2))) == {R.ADULT_CONSENT}) is after
        assert reasons(Scene(consents=(form,), taken=None)) == {R.PHOTO_DATE_UNKNOWN}


def test_a_form_for_an_event_and_dates_wants_both() -> None:
    form = yes(photo_from=date(2026, 3, 2))
    assert reasons(Scene(consents=(form,))) == {R.PHOTO_NOT_COVERED}
    assert reasons(Scene(consents=(replace(form, photo_from=None, photo_ids=frozenset({"img2"})),))) == {
        R.PHOTO_NOT_COVERED
    }


# Civil days in London


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        pytest.param(datetime(2026, 8, 31, 22, 59, tzinfo=UTC), date(2026, 8, 31), id="summer, 23:59 in London"),
        pytest.param(datetime(2026, 8, 31, 23, 0, tzinfo=UTC), date(2026, 9, 1), id="summer, midnight in London"),
        pytest.param(datetime(2026, 8, 31, 23, 30, tzinfo=UTC), date(2026, 9, 1), id="summer, 23:30 UTC"),
        pytest.param(datetime(2027, 1, 31, 23, 30, tzinfo=UTC), date(2027, 1, 31), id="winter, 23:30 UTC"),
        pytest.param(datetime(2027, 3, 27, 23, 30, tzinfo=UTC), date(2027, 3, 27), id="the night clocks go forward"),
        pytest.param(datetime(2027, 3, 28, 23, 30, tzinfo=UTC), date(2027, 3, 29), id="the day after they did"),
        pytest.param(datetime(2026, 10, 24, 23, 30, tzinfo=UTC), date(2026, 10, 25), id="the night clocks go back"),
        pytest.param(datetime(2026, 10, 25, 23, 30, tzinfo=UTC), date(2026, 10, 25), id="the day they did"),
        pytest.param(
            datetime(2026, 8, 31, 20, tzinfo=timezone(timedelta(hours=-4))), date(2026, 9, 1), id="evening overseas"
        ),
    ],
)
def test_a_publication_is_on_its_day_in_london(moment: datetime, day: date) -> None:
    """Shown by a form that ends on that day, hidden by one that ended the day before; adult from that day."""
    ends, ended = yes(last_day=day), yes(last_day=day - timedelta(days=1))
    assert reasons(Scene(consents=(ends,), publish_at=moment)) == {R.ADULT_CONSENT}
    assert reasons(Scene(consents=(ended,), publish_at=moment)) == {R.EXPIRED}
    born = date(day.year - 18, day.month, day.day)
    eighteen = kits(people=(child(born.isoformat()),), publish_at=moment)
    assert reasons(eighteen) == {R.TURNED_18_OWN_CONSENT_NEEDED}
    not_yet = replace(eighteen, people=(child((born + timedelta(days=1)).isoformat()),))
    assert reasons(not_yet) == {R.CHILD_ALL_PARTIES_WRITTEN}


@pytest.mark.parametrize("published", [date(2020, 1, 1), YESTERDAY, TODAY])
def test_a_publication_in_the_past_is_decided_as_of_today(published: date) -> None:
    at = datetime(published.year, published.month, published.day, 12, tzinfo=UTC)
    assert reasons(Scene(consents=(yes(last_day=YESTERDAY),), publish_at=at)) == {R.EXPIRED}
    assert reasons(Scene(consents=(yes(),), publish_at=at)) == {R.ADULT_CONSENT}
    assert reasons(kits(people=(child("2008-06-01"),), publish_at=at)) == {R.TURNED_18_OWN_CONSENT_NEEDED}


# Eighteen


@pytest.mark.parametrize(
    ("born", "adult_from"),
    [
        ("2008-06-01", date(2026, 6, 1)),
        ("2008-02-28", date(2026, 2, 28)),
        ("2008-02-29", date(2026, 3, 1)),
        ("2008-03-01", date(2026, 3, 1)),
        ("2008-12-31", date(2026, 12, 31)),
        ("2008-02", date(2026, 3, 1)),
        ("2007-02", date(2025, 2, 28)),
        ("2008-06", date(2026, 6, 30)),
        ("2008", date(2026, 12, 31)),
    ],
)
def test_the_forms_of_childhood_count_up_to_the_day_before_the_18th_birthday(born: str, adult_from: date) -> None:
    forms = tuple(replace(c, given_on=date(2025, 1, 10)) for c in MUM_AND_KIT)
    mother = guardian(pr_verified_on=date(2025, 1, 9))
    scene = kits(people=(child(born),), guardians=(mother,), consents=forms, taken=date(2025, 1, 20))
    the_day_before = adult_from - timedelta(days=1)
    still = on(the_day_before, scene).decide()
    assert still.reasons == {R.CHILD_ALL_PARTIES_WRITTEN}
    assert still.take_down_by == the_day_before
    assert reasons(on(adult_from, scene)) == {R.TURNED_18_OWN_CONSENT_NEEDED}
    assert reasons(on(adult_from + timedelta(days=1), scene)) == {R.TURNED_18_OWN_CONSENT_NEEDED}


@pytest.mark.parametrize(
    ("given", "said"),
    [(YESTERDAY, R.TURNED_18_OWN_CONSENT_NEEDED), (TODAY, R.NOW_ADULT_OWN_CONSENT)],
    ids=["the day before the birthday", "on the birthday"],
)
def test_a_picture_of_a_child_wants_a_form_signed_as_an_adult(given: date, said: Reason) -> None:
    scene = kits(people=(child("2008-06-01"),), guardians=(), consents=(yes(KIT, given_on=given),))
    assert reasons(scene) == {said}


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (yes(MOTHER), R.TURNED_18_OWN_CONSENT_NEEDED),
        (no(MOTHER), R.NO_RECORD),
        (yes(KIT, kind=biometric().kind), R.NO_RECORD),
    ],
    ids=["a guardian agreed", "a guardian objected", "agreed to be matched"],
)
def test_what_others_said_for_a_child_is_no_record_of_the_adult(record: Consent, said: Reason) -> None:
    assert reasons(kits(people=(child("2008-06-01"),), consents=(record,))) == {said}


def test_somebody_who_turns_18_between_the_photo_and_the_publication_signs_again() -> None:
    at = datetime(2026, 7, 1, 12, tzinfo=UTC)
    turning = kits(people=(child("2008-07-01"),), publish_at=at)
    assert reasons(turning) == {R.TURNED_18_OWN_CONSENT_NEEDED}
    assert reasons(replace(turning, publish_at=datetime(2026, 6, 30, 12, tzinfo=UTC))) == {R.CHILD_ALL_PARTIES_WRITTEN}


@pytest.mark.parametrize(
    ("taken", "taken_to", "seen", "said"),
    [
        (date(2026, 5, 31), None, AgeSeen.ADULT, R.TURNED_18_OWN_CONSENT_NEEDED),
        (date(2026, 6, 1), None, AgeSeen.NOT_ASSESSED, R.ADULT_CONSENT),
        (date(2026, 5, 31), date(2026, 6, 1), AgeSeen.ADULT, R.TURNED_18_OWN_CONSENT_NEEDED),
        (None, None, AgeSeen.NOT_ASSESSED, R.PHOTO_DATE_NEEDED),
        (None, None, AgeSeen.ADULT, R.ADULT_CONSENT),
        (None, date(2026, 5, 31), AgeSeen.ADULT, R.TURNED_18_OWN_CONSENT_NEEDED),
        (None, date(2026, 6, 1), AgeSeen.ADULT, R.ADULT_CONSENT),
        (None, date(2026, 6, 1), AgeSeen.NOT_ASSESSED, R.PHOTO_DATE_NEEDED),
    ],
)
def test_whether_a_photo_shows_a_child_is_asked_of_the_earliest_day_it_can_be_of(
    taken: date | None, taken_to: date | None, seen: AgeSeen, said: Reason
) -> None:
    """Somebody 18 on 1 June 2026 whose own form is of the year before."""
    own = yes(KIT, given_on=date(2025, 6, 1))
    scene = kits(people=(child("2008-06-01"),), guardians=(), consents=(own,), taken=taken, taken_to=taken_to)
    assert reasons(replace(scene, regions=(region(KIT, age=seen),))) == {said}


@pytest.mark.parametrize(
    ("person", "taken", "seen", "said"),
    [
        (adult(), date(2025, 9, 1), AgeSeen.NOT_ASSESSED, {R.ADULT_CONSENT}),
        (adult(), date(2025, 8, 31), AgeSeen.NOT_ASSESSED, {R.ADULT_CONSENT, R.AGE_UNKNOWN}),
        (adult(), date(2025, 8, 31), AgeSeen.ADULT, {R.ADULT_CONSENT}),
        (adult(), date(2025, 8, 31), AgeSeen.MAYBE_CHILD, {R.NOW_ADULT_OWN_CONSENT}),
        (adult(over18_confirmed_on=date(2026, 1, 11)), date(2025, 1, 1), AgeSeen.MAYBE_CHILD, None),
        (adult(over18_confirmed_on=TODAY), date(2026, 3, 1), AgeSeen.ADULT, {R.ADULT_CONSENT}),
        (adult(over18_confirmed_on=TOMORROW), date(2026, 3, 1), AgeSeen.ADULT, {R.AGE_UNKNOWN}),
    ],
)
def test_a_declaration_says_nothing_about_the_days_before_it(
    person: Person, taken: date, seen: AgeSeen, said: set[Reason] | None
) -> None:
    found = Scene(people=(person,), consents=(yes(),), taken=taken, regions=(region(age=seen),)).decide()
    # While a question is open nobody is shown, and so no reason for showing is given.
    expected = {R.TURNED_18_OWN_CONSENT_NEEDED} if said is None else said
    if R.AGE_UNKNOWN in expected:
        expected = {R.AGE_UNKNOWN}
    assert found.reasons == expected


# What no form overrides


@pytest.mark.parametrize("form", [(yes(),), (), (yes(), no())], ids=["with a form", "without", "withdrawn"])
@pytest.mark.parametrize(
    ("changed", "outcome", "said"),
    [
        ({"people": (adult(deceased=True),)}, Outcome.HUMAN, R.DECEASED),
        ({"people": (adult(capacity_concern=True),)}, Outcome.HUMAN, R.CAPACITY_CONCERN),
        ({"restrictions": (restricted(RestrictionCode.REFER_SAFEGUARDING),)}, Outcome.HUMAN, R.REFER_SAFEGUARDING),
        ({"restrictions": (restricted(RestrictionCode.MUST_NOT_PUBLISH),)}, Outcome.BLOCK, R.PROTECTED_PERSON),
    ],
)
def test_a_protection_stands_whatever_the_forms_say(
    form: tuple[Consent, ...], changed: dict[str, Any], outcome: Outcome, said: Reason
) -> None:
    scene = replace(Scene(consents=form), **changed)
    decided = scene.decide().regions[0]
    assert (decided.outcome, said in decided.reasons) == (outcome, True)
    assert decided.may_show is (form == (yes(),) and outcome is Outcome.HUMAN)


def test_a_restriction_stands_after_its_review_date_until_somebody_lifts_it() -> None:
    bar = replace(restricted(RestrictionCode.MUST_NOT_PUBLISH), review_on=date(2026, 2, 1))
    scene = Scene(consents=(yes(),), restrictions=(bar,))
    assert scene.decide().verdict is Verdict.BLOCK
    lifted = replace(restricted(RestrictionCode.NONE), set_on=TODAY)
    assert replace(scene, restrictions=(bar, lifted)).decide().verdict is Verdict.EXPORT_AS_IS


def test_every_protection_is_said_not_only_the_worst() -> None:
    scene = Scene(
        people=(adult(deceased=True, capacity_concern=True),),
        restrictions=(restricted(RestrictionCode.REFER_SAFEGUARDING),),
    )
    assert reasons(scene) == {R.DECEASED, R.CAPACITY_CONCERN, R.REFER_SAFEGUARDING, R.NO_RECORD}


def test_a_photo_takes_the_worst_of_its_people_and_relies_on_all_it_shows() -> None:
    bo, cy = adult(PersonId("p-bo")), adult(PersonId("p-cy"))
    group = Scene(
        people=(adult(), bo, cy),
        consents=(yes(), yes(bo.person_id, last_day=date(2027, 1, 1))),
        regions=(region(), region(bo.person_id), region(cy.person_id)),
    )
    decided = group.decide()
    assert [r.outcome for r in decided.regions] == [Outcome.SHOW, Outcome.SHOW, Outcome.REDACT]
    assert (decided.verdict, decided.take_down_by) == (Verdict.EXPORT_WITH_REDACTIONS, date(2027, 1, 1))
