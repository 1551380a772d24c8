"""What becomes of a photo under review: covered until a human and the rules say otherwise, and only as long."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers import (
    DISMISSALS,
    Answer,
    Answers,
    Approval,
    Dismissal,
    Dismissed,
    FindingKey,
    Settlement,
    key_of,
)
from app.domain.findings import Face, Findings, Kind, Suggestion
from app.domain.geometry import Box
from app.domain.photo import Days, Photo
from app.domain.plan import Style
from app.domain.shapes import ShapeKind, boxes_under
from app.pipeline.attended import Considered, approved, consider, missing, seen
from app.pipeline.decide import DecideSettings
from consent_db.approvals import Approval as RegisterApproval
from consent_db.approvals import Role
from consent_db.publication import Channel
from consent_db.records import ConsentId, EvidenceId, Method, PersonId, RestrictionCode
from consent_db.rules import AgeSeen, Crowd, GateAnswer, Gates, Outcome, Policy, Reason, Verdict, WorkRevealing
from tests.unit.consent_db.build import (
    ADA,
    FATHER,
    KIT,
    MOTHER,
    TODAY,
    Scene,
    adult,
    biometric,
    child,
    document,
    guardian,
    kits,
    no,
    restricted,
    yes,
)
from tests.unit.event.build import (
    AT,
    CODE,
    FACE,
    FINDINGS,
    FIRST,
    ID,
    LINE,
    MINE,
    OTHER,
    PASSED,
    PHOTO,
    QR,
    SECOND,
    SIZE,
    TEXT,
    answer,
    own,
    settlement,
)

AGREED = Scene(consents=(yes(),))
BY_WORD = Scene(consents=(yes(method=Method.VERBAL),))
"""Ada agreed by word of mouth, and there is a note: a human may accept it."""
ALONE = Findings(ID, SIZE, (FACE,), (), (), ())
CHECKED = Answers(gates=PASSED)
DEFAULT = DecideSettings()
POLICY = Policy()


def considered(
    answers: Answers = CHECKED,
    scene: Scene = AGREED,
    findings: Findings = ALONE,
    suggestions: tuple[tuple[Suggestion, ...], ...] = (),
    settings: DecideSettings = DEFAULT,
    policy: Policy = POLICY,
    photo: Photo = PHOTO,
    event_days: Days | None = None,
) -> Considered:
    facts = (photo, findings, suggestions, answers, scene.snapshot, scene.publication, policy, TODAY, settings)
    return consider(*facts, event_days)


def said(person: PersonId | None = ADA, **changes: Any) -> Answers:
    """Somebody named the face, and every gate passes."""
    return replace(Answers(faces={FIRST: answer(person)}, gates=PASSED), **changes)


def approving(answers: Answers, then: Considered, by: str = "jb") -> Answers:
    channel = then.plan.publication.channel
    return replace(answers, approval=Approval(by, AT, then.seen, {channel: then.visible}))


# Who is shown


def test_a_face_stays_visible_once_a_human_named_it_and_the_rules_say_so() -> None:
    found = considered(said())
    assert [shown.person for shown in found.plan.shown] == [ADA]
    assert (found.plan.marks, found.plan.stops, found.verdict) == ((), (), Verdict.EXPORT_AS_IS)


def test_a_face_nobody_named_is_covered_and_asked_about_even_with_a_near_suggestion() -> None:
    found = considered(suggestions=((Suggestion(ADA, 0.1, True),),))
    (item,) = found.items
    assert item.marks and not item.shown and item.suggestions
    assert found.unanswered_faces == (item,)
    assert Reason.REGION_UNREVIEWED in found.plan.stops


def test_a_named_person_without_a_yes_is_covered_and_says_why() -> None:
    (item,) = considered(said(), Scene(consents=(yes(), no()))).items
    assert (bool(item.marks), item.reasons, item.relies_on) == (True, (Reason.WITHDRAWN,), ())


def test_a_rejected_person_is_not_suggested_again_and_others_are() -> None:
    suggestions = ((Suggestion(ADA, 0.3, False), Suggestion(KIT, 0.4, False)),)
    (item,) = considered(Answers(rejected={FIRST: frozenset({ADA})}), suggestions=suggestions).items
    assert [s.person for s in item.suggestions] == [KIT]
    (answered,) = considered(said(None), suggestions=suggestions).items
    assert answered.suggestions == ()


def test_somebody_whom_nobody_can_recognise_is_shown_without_a_name() -> None:
    found = considered(Answers(faces={FIRST: answer(None, recognisable=False)}, gates=PASSED))
    assert (found.plan.marks, found.plan.shown, found.plan.left) == ((), (), ((Kind.FACE, FACE.box),))


def test_anyone_under_18_is_filled_whatever_the_style() -> None:
    child_seen = Answers(faces={FIRST: answer(None, age=AgeSeen.MAYBE_CHILD)}, gates=PASSED)
    for answers, style in ((child_seen, Style.FILL), (said(None), Style.BLUR)):
        (mark,) = considered(answers, settings=DecideSettings(Style.BLUR)).plan.marks
        assert mark.style is style


def test_only_those_known_to_be_adults_are_covered_by_anything_that_leaves_a_trace() -> None:
    stranger = answer(None, age=AgeSeen.NOT_ASSESSED)
    for answers in (CHECKED, said(faces={FIRST: stranger})):
        for style in Style:
            (mark,) = considered(answers, settings=DecideSettings(style)).plan.marks
            assert mark.style is (style if style.removes_everything else Style.FILL)
    (refused,) = considered(said(), Scene(consents=(no(),)), settings=DecideSettings(Style.MOSAIC)).plan.marks
    assert refused.style is Style.MOSAIC


@pytest.mark.parametrize("style", [Style.MOSAIC, Style.BLUR])
def test_what_was_let_through_filled_is_not_softened_under_that_approval(style: Style) -> None:
    answers = said(None)
    filled, softened = considered(answers), considered(answers, settings=DecideSettings(style))
    as_filled = approving(answers, filled)
    assert approved(filled, as_filled) is not None and approved(softened, as_filled) is None
    as_soft = replace(answers, approval=Approval("jb", AT, softened.seen, {Channel.WEBSITE: softened.visible}, style))
    assert approved(softened, as_soft) is not None
    # More is removed than they saw: what they let through still holds.
    assert approved(filled, as_soft) is not None


# When it was taken

DAY = PHOTO.taken_on or TODAY
BEFORE, AFTER = DAY - timedelta(days=1), DAY + timedelta(days=1)
UNDATED = replace(PHOTO, taken_on=None)
THAT_DAY = Scene(consents=(yes(photo_from=DAY, photo_to=DAY),))


def test_without_any_date_a_consent_for_some_days_shows_nobody() -> None:
    found = considered(said(), THAT_DAY, photo=UNDATED)
    assert found.plan.shown == () and Reason.PHOTO_DATE_UNKNOWN in found.items[0].reasons


def test_the_event_date_counts_for_a_photo_without_one_and_only_as_far_as_all_of_it_is_covered() -> None:
    assert considered(said(), THAT_DAY, photo=UNDATED, event_days=Days(DAY, DAY)).plan.shown
    for days in (Days(BEFORE, DAY), Days(DAY, AFTER), Days(AFTER, AFTER)):
        assert considered(said(), THAT_DAY, photo=UNDATED, event_days=days).plan.shown == ()


def test_a_photo_with_a_date_keeps_it_whatever_the_event_says() -> None:
    assert considered(said(), THAT_DAY, event_days=Days(AFTER, AFTER)).plan.shown
    another_day = Scene(consents=(yes(photo_from=AFTER, photo_to=AFTER),))
    assert considered(said(), another_day, event_days=Days(AFTER, AFTER)).plan.shown == ()


def test_somebody_who_came_of_age_during_the_event_may_be_a_child_in_the_photo() -> None:
    grown_up = replace(adult(), over18_confirmed_on=DAY)
    scene = replace(AGREED, people=(grown_up,))
    unsure = said(faces={FIRST: answer(ADA, age=AgeSeen.NOT_ASSESSED)})
    assert considered(unsure, scene, photo=UNDATED, event_days=Days(DAY, AFTER)).plan.shown
    for days in (Days(BEFORE, AFTER), None):
        assert considered(unsure, scene, photo=UNDATED, event_days=days).plan.shown == ()


@pytest.mark.parametrize("first", [DAY, AFTER])
def test_days_run_forwards(first: date) -> None:
    assert Days(first, AFTER).last == AFTER
    with pytest.raises(ValueError, match="last day"):
        Days(AFTER, DAY)


# Nobody is there twice


def test_two_faces_of_one_name_are_both_covered_and_stop_the_photo_until_one_is_changed() -> None:
    both = {FIRST: answer(ADA), SECOND: answer(ADA)}
    twice = said(faces=both)
    found = considered(twice, findings=FINDINGS)
    assert found.plan.shown == () and found.verdict is Verdict.BLOCK
    for item in found.items[:2]:
        assert item.marks and item.reasons[0] is Reason.NAMED_TWICE and item.relies_on == ()
    assert Reason.NAMED_TWICE in missing(found, twice, "jb")
    assert approved(found, approving(twice, found)) is None
    for other in (None, KIT):
        changed = considered(said(faces={**both, SECOND: answer(other)}), findings=FINDINGS)
        assert [shown.person for shown in changed.plan.shown] == [ADA]


def test_no_decision_of_a_human_shows_somebody_who_is_named_twice() -> None:
    asked = considered(said(faces={FIRST: answer(ADA), SECOND: answer(ADA)}), BY_WORD, FINDINGS).items[0].reasons
    settled = {FIRST: (settlement(*asked),), SECOND: (settlement(*asked),)}
    answers = said(faces={FIRST: answer(ADA), SECOND: answer(ADA)}, settled=settled)
    found = considered(answers, BY_WORD, FINDINGS)
    assert found.plan.shown == () and all(item.settled is None and not item.may_show for item in found.items)


def test_two_strangers_are_nobody_twice() -> None:
    strangers = said(faces={FIRST: answer(None), SECOND: answer(None)})
    assert Reason.NAMED_TWICE not in considered(strangers, findings=FINDINGS).plan.stops


# What is called harmless


def dismissed(key: FindingKey, why: Dismissal) -> Answers:
    return Answers(dismissed={key: Dismissed(why, "jb", AT)}, gates=PASSED)


@pytest.mark.parametrize("why", Dismissal)
@pytest.mark.parametrize(("key", "kind"), [(FIRST, Kind.FACE), (TEXT, Kind.TEXT), (QR, Kind.CODE)])
def test_only_a_word_that_fits_its_kind_makes_a_detection_harmless(key: FindingKey, kind: Kind, why: Dismissal) -> None:
    item = considered(dismissed(key, why), findings=FINDINGS).item(key)
    assert item is not None
    assert (item.marks == ()) is (why in DISMISSALS[kind])
    assert not item.shown


def test_a_face_that_somebody_named_is_not_harmless_whatever_else_was_said() -> None:
    answers = replace(dismissed(FIRST, Dismissal.NOT_A_FACE), faces={FIRST: answer(KIT)})
    found = considered(answers, kits(consents=()))
    assert len(found.plan.marks) == 1


def test_a_dismissed_face_takes_no_cover_from_the_face_that_overlaps_it() -> None:
    near = Face(FACE.box.shifted(15, 10), 0.4)
    findings = replace(ALONE, faces=(FACE, near))
    found = considered(dismissed(FIRST, Dismissal.NOT_A_FACE), findings=findings)
    (mark,) = found.plan.marks
    assert mark.box.intersection(near.box) == near.box.area
    assert found.plan.left == ((Kind.FACE, FACE.box),)


def test_text_and_codes_are_filled_until_somebody_calls_them_harmless() -> None:
    found = considered(findings=FINDINGS, settings=DecideSettings(Style.MOSAIC))
    assert {m.kind: m.style for m in found.plan.marks if m.kind is not Kind.FACE} == {
        Kind.TEXT: Style.FILL,
        Kind.CODE: Style.FILL,
    }


def test_unsharp_areas_are_listed_and_covered_only_on_request() -> None:
    findings = replace(ALONE, faces=(), texts=(replace(LINE, possible=True),))
    for cover, marks in ((False, 0), (True, 1)):
        assert len(considered(findings=findings, settings=DecideSettings(cover_unsharp=cover)).plan.marks) == marks


# What a person added


def test_a_drawn_face_is_decided_like_any_other() -> None:
    mark = own(Kind.FACE, form=ShapeKind.ELLIPSE)
    drawn = Answers(own={MINE: mark}, gates=PASSED)
    nobody = replace(ALONE, faces=())
    unnamed = considered(drawn, findings=nobody)
    assert unnamed.plan.marks[0].box.intersection(mark.shape.box) == mark.shape.box.area
    assert Reason.REGION_UNREVIEWED in unnamed.plan.stops
    shown = considered(replace(drawn, faces={MINE: answer(ADA)}), findings=nobody)
    assert [s.person for s in shown.plan.shown] == [ADA]


@pytest.mark.parametrize("form", [ShapeKind.RECTANGLE, ShapeKind.ELLIPSE])
def test_an_area_is_filled_whatever_is_said_of_it(form: ShapeKind) -> None:
    answers = Answers(
        own={MINE: own(form=form)},
        dismissed={MINE: Dismissed(Dismissal.NOTHING_READABLE, "jb", AT)},
        settled={MINE: (settlement(Reason.COVERED_BY_HAND),)},
        faces={MINE: answer(ADA)},
        gates=PASSED,
    )
    found = considered(answers, findings=replace(ALONE, faces=()), settings=DecideSettings(Style.BLUR))
    under = boxes_under(answers.own[MINE].shape, PHOTO.grid, SIZE)
    assert [(m.box, m.style) for m in found.plan.marks] == [(box, Style.FILL) for box in under]
    assert found.plan.shown == ()


@pytest.mark.parametrize("kind", [Kind.AREA, Kind.FACE])
def test_what_was_drawn_beside_the_photo_is_no_reason_to_give_up(kind: Kind) -> None:
    beside = own(kind, Box(2000, 100, 2100, 200))
    item = considered(Answers(own={MINE: beside}, gates=PASSED)).item(MINE)
    assert item is not None and item.marks == () and not item.shown


# What a human settles


def test_a_human_may_accept_what_the_rules_leave_to_a_human() -> None:
    asked = considered(said(), BY_WORD)
    assert (asked.items[0].may_show, asked.plan.stops) == (True, (Reason.VERBAL_WITH_NOTE,))
    shown = considered(said(settled={FIRST: (settlement(Reason.VERBAL_WITH_NOTE),)}), BY_WORD)
    assert [s.person for s in shown.plan.shown] == [ADA] and shown.plan.shown[0].relies_on
    covered = considered(said(settled={FIRST: (settlement(Reason.VERBAL_WITH_NOTE, show=False),)}), BY_WORD)
    assert covered.plan.marks and not covered.plan.stops


@pytest.mark.parametrize(
    "scene",
    [
        Scene(consents=(yes(), no())),
        Scene(),
        Scene(consents=(yes(),), restrictions=(restricted(RestrictionCode.MUST_NOT_PUBLISH),)),
        Scene(consents=(no(),), restrictions=(restricted(RestrictionCode.REFER_SAFEGUARDING),)),
    ],
)
def test_nobody_settles_what_the_rules_cover_or_block(scene: Scene) -> None:
    found = considered(said(settled={FIRST: (settlement(*Reason),)}), scene)
    assert found.plan.shown == () and len(found.plan.marks) == 1


def test_nobody_lets_a_photo_go_by_settling_that_somebody_who_blocks_it_is_covered() -> None:
    scene = Scene(consents=(yes(),), restrictions=(restricted(RestrictionCode.MUST_NOT_PUBLISH),))
    found = considered(said(settled={FIRST: (settlement(*Reason, show=False),)}), scene)
    assert found.verdict is Verdict.BLOCK and Reason.PROTECTED_PERSON in found.plan.stops


def test_a_settlement_for_another_channel_counts_for_nothing() -> None:
    other = settlement(Reason.VERBAL_WITH_NOTE, channel=Channel.PRINT)
    assert considered(said(settled={FIRST: (other,)}), BY_WORD).plan.shown == ()


def test_the_last_settlement_counts() -> None:
    yes_, no_ = settlement(Reason.VERBAL_WITH_NOTE), settlement(Reason.VERBAL_WITH_NOTE, show=False)
    assert considered(said(settled={FIRST: (yes_, no_)}), BY_WORD).plan.shown == ()
    assert considered(said(settled={FIRST: (no_, yes_)}), BY_WORD).plan.shown


def test_a_question_that_comes_up_after_the_settlement_is_asked() -> None:
    answers = said(settled={FIRST: (settlement(Reason.VERBAL_WITH_NOTE),)})
    later = replace(BY_WORD, restrictions=(restricted(RestrictionCode.REFER_SAFEGUARDING),))
    found = considered(answers, later)
    assert found.plan.shown == () and Reason.REFER_SAFEGUARDING in found.plan.stops
    covering = said(settled={FIRST: (settlement(Reason.VERBAL_WITH_NOTE, show=False),)})
    assert Reason.REFER_SAFEGUARDING in considered(covering, later).plan.stops


def test_a_face_nobody_named_cannot_be_settled() -> None:
    for show in (True, False):
        answers = Answers(settled={FIRST: (settlement(*Reason, show=show),)}, gates=PASSED)
        found = considered(answers)
        assert found.plan.marks and Reason.REGION_UNREVIEWED in found.plan.stops


def test_the_day_to_take_a_photo_down_counts_those_whom_a_human_settled() -> None:
    last = date(2026, 9, 30)
    scene = Scene(consents=(yes(method=Method.VERBAL, last_day=last),))
    assert considered(said(), scene).take_down_by is None
    assert considered(said(settled={FIRST: (settlement(Reason.VERBAL_WITH_NOTE),)}), scene).take_down_by == last


@pytest.mark.parametrize(
    ("until", "ends"), [(date(2026, 8, 31), date(2026, 8, 31)), (date(2029, 12, 31), date(2029, 1, 9))]
)
def test_a_photo_is_taken_down_on_the_last_day_of_its_use_at_the_latest(until: date, ends: date) -> None:
    publication = replace(AGREED.publication, use_until=until)
    found = consider(PHOTO, ALONE, (), said(), AGREED.snapshot, publication, POLICY, TODAY, DEFAULT)
    assert found.take_down_by == ends


@pytest.mark.parametrize("show", [True, False])
def test_what_is_kept_of_a_decision_is_what_a_human_settled_and_their_note(show: bool) -> None:
    scene = Scene(consents=(yes(method=Method.VERBAL, last_day=date(2026, 9, 30)),))
    found = considered(said(settled={FIRST: (settlement(Reason.VERBAL_WITH_NOTE, show=show),)}), scene)
    basis = found.plan.basis
    assert basis is not None
    (region,) = basis.decision.regions
    assert region.outcome is (Outcome.SHOW if show else Outcome.REDACT)
    assert bool(region.relies_on) is show
    assert (basis.decision.verdict, basis.note) == (found.verdict, "note 7")
    assert basis.settled == ((FIRST, region.outcome),)
    assert basis.decision.take_down_by == found.take_down_by


def test_an_approval_in_the_register_settles_for_the_window_too() -> None:
    assert considered(said(), BY_WORD).verdict is Verdict.NEEDS_DECISION
    accepted = RegisterApproval(
        photo_id=ID,
        publication=BY_WORD.publication,
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
    snapshot = replace(BY_WORD.snapshot, approvals=(accepted,))
    found = consider(PHOTO, ALONE, (), said(), snapshot, BY_WORD.publication, POLICY, TODAY, DEFAULT)
    assert (found.verdict, found.take_down_by) == (Verdict.EXPORT_AS_IS, date(2026, 12, 31))


# The gates


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"people": GateAnswer.NOT_ANSWERED}, Reason.PEOPLE_CHECK_NOT_ATTESTED),
        ({"people": GateAnswer.FAILED}, Reason.PEOPLE_CHECK_NOT_ATTESTED),
        ({"background": GateAnswer.NOT_ANSWERED}, Reason.BACKGROUND_NOT_CHECKED),
        ({"background": GateAnswer.FAILED}, Reason.BACKGROUND_ISSUE_OPEN),
        ({"confidential": GateAnswer.NOT_ANSWERED}, Reason.CONFIDENTIAL_NOT_CHECKED),
        ({"work_revealing": WorkRevealing.UNSURE}, Reason.WORK_REVEAL_NOT_ASSESSED),
        ({"work_revealing": WorkRevealing.YES}, Reason.WORK_RELEASE_MISSING),
    ],
)
def test_a_question_about_the_whole_photo_stops_it_until_it_is_answered(change: dict[str, Any], reason: Reason) -> None:
    answers = said(gates=replace(PASSED, **change))
    found = considered(answers)
    assert reason in found.plan.stops
    assert approved(found, approving(answers, found)) is None


@pytest.mark.parametrize(
    ("exporter", "second", "goes"),
    [("first", "second", True), ("first", "first", False), ("first", " FIRST ", False), ("first", "", False),
     ("", "second", False), (None, "second", False), ("first", None, False)],
)  # fmt: skip
def test_covered_children_need_a_second_person(exporter: str | None, second: str | None, goes: bool) -> None:
    answers = said(KIT, gates=replace(PASSED, exporter=exporter, child_cover_checked_by=second))
    stops = considered(answers, kits(consents=())).plan.stops
    assert (Reason.CHILD_REDACTION_SIGNOFF not in stops) is goes


def test_whoever_approves_is_not_the_second_person() -> None:
    answers = said(KIT, gates=replace(PASSED, exporter="somebody", child_cover_checked_by="jb"))
    found = considered(answers, kits(consents=()))
    assert missing(found, answers, "JB") == (Reason.CHILD_REDACTION_SIGNOFF,)
    assert approved(found, approving(answers, found, by="jb")) is None
    assert approved(found, approving(answers, found, by="kl")) is not None


# Approval


def test_nothing_goes_without_an_approval() -> None:
    assert approved(considered(said()), said()) is None
    found = considered(said())
    reviewed = approved(found, approving(said(), found))
    assert reviewed is not None and (reviewed.plan, reviewed.reviewed_by) == (found.plan, "jb")


@pytest.mark.parametrize(
    "change",
    [
        {"faces": {FIRST: answer(KIT)}},
        {"faces": {FIRST: answer(ADA, by="kl")}},
        {"rejected": {FIRST: frozenset({KIT})}},
        {"dismissed": {FIRST: Dismissed(Dismissal.NOT_A_FACE, "jb", AT)}},
        {"own": {MINE: own()}},
        {"settled": {FIRST: (settlement(Reason.VERBAL_WITH_NOTE),)}},
        {"gates": replace(PASSED, project="x")},
    ],
)
def test_an_approval_ends_with_anything_said_after_it(change: dict[str, Any]) -> None:
    answers = approving(said(), considered(said()))
    assert approved(considered(answers), answers) is not None
    after = replace(answers, **change)
    assert considered(after).seen != considered(answers).seen
    assert approved(considered(after), after) is None


def test_an_approval_ends_when_another_search_finds_something_else() -> None:
    answers = approving(said(), considered(said()))
    for found in (replace(ALONE, faces=(FACE, OTHER)), replace(ALONE, codes=(CODE,)), replace(ALONE, texts=(LINE,))):
        assert approved(considered(answers, findings=found), answers) is None


def test_a_yes_that_arrives_after_the_approval_shows_nobody_until_it_is_approved_again() -> None:
    before = considered(said(), Scene())
    answers = approving(said(), before)
    assert approved(before, answers) is not None
    now = considered(answers, AGREED)
    assert now.plan.shown and approved(now, answers) is None
    assert approved(now, approving(answers, now)) is not None


def test_a_crowd_rule_that_comes_after_the_approval_shows_nobody_either() -> None:
    notice = document("e-notice")
    scene = Scene(more_evidence=(notice,))
    answers = Answers(
        faces={FIRST: answer(None, incidental=True)},
        gates=replace(PASSED, notice_evidence=EvidenceId("e-notice")),
    )
    before = considered(answers, scene)
    answers = approving(answers, before)
    assert approved(before, answers) is not None
    now = considered(answers, scene, policy=Policy(crowd=Crowd("LIA 7", date(2027, 1, 1))))
    assert now.plan.marks == () and approved(now, answers) is None


def test_words_that_are_allowed_after_the_approval_stay_covered() -> None:
    findings = replace(ALONE, texts=(LINE,))
    answers = approving(said(), considered(said(), findings=findings))
    now = considered(answers, findings=findings, settings=DecideSettings(allowed_words=frozenset({"ward", "4"})))
    assert approved(now, answers) is None


def test_a_withdrawal_keeps_the_approval_and_covers() -> None:
    answers = approving(said(), considered(said()))
    reviewed = approved(considered(answers, Scene(consents=(yes(), no()))), answers)
    assert reviewed is not None and reviewed.plan.shown == () and len(reviewed.plan.marks) == 1


def test_an_approval_for_one_channel_shows_nobody_in_another() -> None:
    everywhere = Scene(consents=(yes(channels=frozenset(Channel)),))
    answers = approving(said(), considered(said(), everywhere))
    other = considered(answers, replace(everywhere, channel=Channel.PRINT))
    assert other.plan.shown and approved(other, answers) is None


def test_what_was_seen_is_the_same_whatever_order_it_was_said_in_and_wherever_the_clock_stands() -> None:
    one, two = answer(ADA), answer(None)
    assert seen(FINDINGS, Answers(faces={FIRST: one, SECOND: two})) == seen(
        FINDINGS, Answers(faces={SECOND: two, FIRST: one})
    )
    summer = AT.astimezone(timezone(timedelta(hours=1), "BST"))
    assert seen(ALONE, Answers(faces={FIRST: replace(one, at=summer)})) == seen(ALONE, Answers(faces={FIRST: one}))
    whole = replace(ALONE, faces=(replace(FACE, box=Box(400.0, 200.0, 500.0, 320.0)),))
    assert seen(whole, Answers()) == seen(ALONE, Answers())
    assert seen(replace(ALONE, faces=(replace(FACE, box=Box(400.5, 200, 500, 320)),)), Answers()) != seen(
        ALONE, Answers()
    )


# Everything at once

PEOPLE = (ADA, KIT, PersonId("p-gone"))
moments = st.just(datetime(2026, 5, 20, tzinfo=UTC))
keys = st.sampled_from([FIRST, SECOND, TEXT, QR, MINE])
all_answers = st.builds(
    Answers,
    faces=st.dictionaries(
        keys,
        st.builds(
            Answer, st.sampled_from([None, *PEOPLE]), st.just("jb"), moments, st.sampled_from(AgeSeen),
            st.booleans(), st.booleans(),
        ),
    ),
    rejected=st.dictionaries(keys, st.frozensets(st.sampled_from(PEOPLE))),
    dismissed=st.dictionaries(keys, st.builds(Dismissed, st.sampled_from(Dismissal), st.just("jb"), moments)),
    own=st.dictionaries(st.just(MINE), st.sampled_from([own(), own(Kind.FACE), own(Kind.FACE, FACE.box)])),
    settled=st.dictionaries(
        keys,
        st.lists(
            st.builds(
                Settlement, st.sampled_from([Channel.WEBSITE, Channel.PRINT]), st.booleans(), st.just("jb"), moments,
                st.just("note"), st.one_of(st.just(frozenset(Reason)), st.frozensets(st.sampled_from(Reason))),
            ),
            max_size=2,
        ).map(tuple),
    ),
    gates=st.one_of(st.just(PASSED), st.from_type(Gates)),
)  # fmt: skip
scenes = st.builds(
    Scene,
    people=st.just((adult(), child())),
    guardians=st.sampled_from([(), (guardian(),), (guardian(), guardian(FATHER, verified=False))]),
    consents=st.lists(
        st.sampled_from(
            [yes(), yes(method=Method.VERBAL, consent_id=ConsentId("c-v")), no(), yes(KIT), yes(MOTHER), no(MOTHER),
             biometric()]
        ),
        max_size=4,
        unique_by=lambda c: c.consent_id,
    ).map(tuple),
    restrictions=st.lists(st.builds(restricted, st.sampled_from(RestrictionCode), st.sampled_from([ADA, KIT]))).map(
        tuple
    ),
    channel=st.sampled_from([Channel.WEBSITE, Channel.PRINT, Channel.SOCIAL_PERSONAL]),
)  # fmt: skip


@given(all_answers, scenes, st.booleans())
def test_nothing_is_left_visible_without_a_human_and_the_rules(answers: Answers, scene: Scene, crowd: bool) -> None:
    policy = Policy(crowd=Crowd("LIA 7", date(2027, 1, 1)) if crowd else None)
    found = considered(answers, scene, FINDINGS, policy=policy)
    assert [item.key for item in found.items][:2] == [FIRST, SECOND]
    for item in found.items:
        if item.kind is Kind.AREA or item.marks:
            continue
        dismissal = answers.dismissed.get(item.key)
        if dismissal is not None and dismissal.why in DISMISSALS[item.kind] and item.key not in answers.faces:
            continue
        # Left visible, and not as something harmless: then it is a face that a human answered.
        assert item.kind is Kind.FACE and item.outcome is Outcome.SHOW
        given_answer = answers.faces[item.key]
        alone = considered(Answers(faces={item.key: given_answer}, own=answers.own, gates=answers.gates), scene,
                           FINDINGS, policy=policy).item(item.key)  # fmt: skip
        assert alone is not None
        if alone.outcome is Outcome.SHOW:
            assert given_answer.person is not None or not given_answer.recognisable or given_answer.incidental
        else:
            assert alone.outcome is Outcome.HUMAN and alone.may_show
            last = [s for s in answers.settled[item.key] if s.channel is scene.channel][-1]
            assert last.show and last.asked >= set(alone.reasons)


@given(all_answers, scenes, scenes)
def test_an_approval_never_shows_anything_newly(answers: Answers, then: Scene, now: Scene) -> None:
    before = considered(answers, then, FINDINGS)
    answers = approving(answers, before)
    after = considered(answers, now, FINDINGS)
    reviewed = approved(after, answers)
    if reviewed is not None:
        assert not reviewed.plan.stops
        assert after.visible <= before.visible
        assert {s.person for s in reviewed.plan.shown} <= before.people_shown


def test_every_finding_has_a_key_of_its_own() -> None:
    found = considered(findings=FINDINGS)
    assert [item.key for item in found.items] == [
        key_of(Kind.FACE, 0), key_of(Kind.FACE, 1), key_of(Kind.TEXT, 0), key_of(Kind.CODE, 0)
    ]  # fmt: skip
