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
    Dismissal,
    Dismissed,
    FindingKey,
    LetThrough,
    Settlement,
    Visible,
    key_of,
)
from app.domain.authored import ModelRelease
from app.domain.findings import Face, Findings, Kind, Suggestion, Text
from app.domain.geometry import Box
from app.domain.photo import Days, Photo
from app.domain.plan import Style
from app.domain.shapes import ShapeKind, boxes_under
from app.pipeline.attended import Considered, approved, consider, missing
from app.pipeline.decide import DecideSettings
from app.pipeline.seen import seen
from consent_db.approval import AUTHORITY
from consent_db.approvals import Approval as RegisterApproval
from consent_db.approvals import Role
from consent_db.publication import Channel, Purpose
from consent_db.records import ConsentId, EvidenceId, Method, PersonId, RestrictionCode
from consent_db.rules import AgeSeen, Crowd, GateAnswer, Gates, Outcome, Policy, Reason, Verdict, WorkRevealing
from tests.unit.consent_db.build import (
    ADA,
    FATHER,
    KIT,
    MOTHER,
    NOON,
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
DEFAULT = DecideSettings(exporter="first")
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
    shown = (Visible(then.plan.publication, then.visible),)
    return replace(answers, let_through=LetThrough(by, AT, then.seen, shown))


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
    let = approving(answers, softened).let_through
    assert let is not None
    as_soft = replace(answers, let_through=replace(let, style=style))
    assert approved(softened, as_soft) is not None
    # More is removed than they saw: what they let through still holds.
    assert approved(filled, as_soft) is not None


# What a file may say of releases (consent-rules 8.1)

CROWD_RULE = Policy(crowd=Crowd("LIA 7", date(2027, 1, 1)))
IN_A_CROWD = answer(None, incidental=True)
NOTICED = replace(PASSED, notice_evidence=EvidenceId("e-notice"))


@pytest.mark.parametrize(
    ("faces", "release"),
    [
        ({FIRST: answer(ADA), SECOND: answer(None)}, ModelRelease.LIMITED),
        ({FIRST: answer(None), SECOND: answer(None)}, ModelRelease.NOT_APPLICABLE),
        ({FIRST: answer(None), SECOND: IN_A_CROWD}, ModelRelease.NONE),
        ({FIRST: answer(ADA), SECOND: IN_A_CROWD}, ModelRelease.LIMITED),
        ({FIRST: answer(None), SECOND: answer(None, recognisable=False)}, ModelRelease.NOT_APPLICABLE),
    ],
    ids=["P05 by consent", "P06 everybody hidden", "P07 a crowd", "some by consent", "nobody recognisable"],
)
def test_who_is_visible_and_known_to_nobody_counts_for_the_release(
    faces: dict[FindingKey, Answer], release: ModelRelease
) -> None:
    scene = replace(AGREED, more_evidence=(document("e-notice"),))
    findings = replace(ALONE, faces=(FACE, OTHER))
    found = considered(Answers(faces=faces, gates=NOTICED), scene, findings, policy=CROWD_RULE)
    assert found.plan.release is release


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


TO_COME = replace(PHOTO, taken_on=TODAY + timedelta(days=1))


def test_a_date_that_is_still_to_come_is_no_date() -> None:
    every_day = Scene(consents=(yes(photo_from=DAY),))
    found = considered(said(), every_day, photo=TO_COME)
    assert found.plan.shown == () and Reason.PHOTO_DATE_UNKNOWN in found.items[0].reasons
    assert considered(said(), every_day, photo=TO_COME, event_days=Days(DAY, DAY)).plan.shown
    assert considered(said(), every_day, photo=replace(PHOTO, taken_on=TODAY)).plan.shown


KITS_BIRTHDAY = date(2026, 5, 1)
NOW_ADULT = kits(
    people=(child("2008-05-01"),),
    guardians=(),
    consents=(yes(KIT, given_on=date(2026, 5, 5)),),
)
UNCHECKED = replace(PASSED, child_checklist=GateAnswer.NOT_ANSWERED)


@pytest.mark.parametrize(
    ("taken_on", "may_be_child"),
    [
        (date(2015, 3, 1), True),
        (KITS_BIRTHDAY - timedelta(days=1), True),
        (KITS_BIRTHDAY, True),
        (KITS_BIRTHDAY + timedelta(days=1), False),
        (date(2061, 6, 10), True),
    ],
    ids=["a child", "the day before 18", "18 if the clock is right", "18 whatever the clock", "a clock gone wrong"],
)
def test_a_camera_a_day_ahead_does_not_make_a_child_an_adult(taken_on: date, may_be_child: bool) -> None:
    answers = said(faces={FIRST: answer(KIT, age=AgeSeen.NOT_ASSESSED)}, gates=UNCHECKED)
    found = considered(answers, NOW_ADULT, photo=replace(PHOTO, taken_on=taken_on))
    assert bool(found.plan.stops) is may_be_child
    assert found.items[0].is_child is may_be_child


def test_what_a_human_says_of_the_day_is_taken_at_its_word() -> None:
    answers = said(faces={FIRST: answer(KIT, age=AgeSeen.NOT_ASSESSED)}, gates=UNCHECKED)
    for first, may_be_child in ((KITS_BIRTHDAY, False), (KITS_BIRTHDAY - timedelta(days=1), True)):
        found = considered(answers, NOW_ADULT, photo=UNDATED, event_days=Days(first, KITS_BIRTHDAY))
        assert found.items[0].is_child is may_be_child


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
    answers = said(faces={FIRST: answer(ADA), SECOND: answer(ADA)})
    snapshot = replace(BY_WORD.snapshot, approvals=(accepted(BY_WORD),))
    found = consider(PHOTO, FINDINGS, (), answers, snapshot, BY_WORD.publication, POLICY, TODAY, DEFAULT)
    assert found.plan.shown == () and found.verdict is Verdict.BLOCK
    assert not any(item.may_show or item.questions for item in found.items)


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


ON_FACE = Text(Box(410, 240, 490, 262), 0.9, "Ward 4 code 1234")


@pytest.mark.parametrize("when_it_looked", [False, True], ids=["now", "an event of before"])
@pytest.mark.parametrize(
    ("answers", "scene"),
    [
        (Answers(dismissed={FIRST: Dismissed(Dismissal.NOT_A_FACE, "jb", AT)}, gates=PASSED), AGREED),
        (CHECKED, AGREED),
        (said(None), AGREED),
        (said(), Scene()),
        (replace(said(None), faces={FIRST: answer(None, recognisable=False)}), AGREED),
    ],
    ids=["called no face", "unnamed", "nobody", "no consent", "not recognisable"],
)
def test_text_on_a_face_that_is_not_a_person_shown_is_a_line_like_any_other(
    answers: Answers, scene: Scene, when_it_looked: bool
) -> None:
    findings = replace(ALONE, texts=(replace(ON_FACE, possible=when_it_looked),))
    found = considered(answers, scene, findings)
    assert [mark.kind for mark in found.plan.marks if mark.box.contains(ON_FACE.box.centre)][-1] is Kind.TEXT
    assert found.verdict is not Verdict.EXPORT_AS_IS
    assert TEXT not in found.visible


def test_eyes_and_hair_of_somebody_who_is_shown_are_no_text() -> None:
    findings = replace(ALONE, texts=(ON_FACE,))
    assert considered(said(), findings=findings).plan.marks == ()
    settings = DecideSettings(cover_unsharp=True)
    assert len(considered(said(), findings=findings, settings=settings).plan.marks) == 1
    for elsewhere in (replace(FACE, box=OTHER.box), OTHER):
        findings = replace(ALONE, faces=(FACE, elsewhere), texts=(replace(ON_FACE, box=OTHER.box),))
        assert [m.kind for m in considered(said(), findings=findings).plan.marks] == [Kind.FACE, Kind.TEXT]


def test_text_on_a_face_that_somebody_drew_is_a_line() -> None:
    drawn = Answers(own={MINE: own(Kind.FACE, FACE.box)}, faces={MINE: answer(ADA)}, gates=PASSED)
    found = considered(drawn, findings=replace(ALONE, faces=(), texts=(ON_FACE,)))
    assert [shown.person for shown in found.plan.shown] == [ADA]
    assert [mark.kind for mark in found.plan.marks] == [Kind.TEXT]


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


# What the rules leave to a human

UNASKED = kits(guardians=(guardian(), guardian(FATHER)))
UNVERIFIED = kits(guardians=(guardian(verified=False),))
REFERRED = replace(AGREED, restrictions=(restricted(RestrictionCode.REFER_SAFEGUARDING),))
AGELESS = replace(AGREED, people=(adult(over18_confirmed_on=None),))
LEFT_TO_HUMANS = [
    (BY_WORD, answer(ADA)),
    (UNASKED, answer(KIT)),
    (UNVERIFIED, answer(KIT)),
    (REFERRED, answer(ADA)),
    (AGELESS, answer(ADA)),
    (AGELESS, answer(ADA, age=AgeSeen.MAYBE_CHILD)),
]


def accepted(scene: Scene, reason: Reason = Reason.VERBAL_WITH_NOTE, **changes: Any) -> RegisterApproval:
    """An approval in the register to show the first person of the scene, with all that is asked for."""
    start = RegisterApproval(
        photo_id=ID,
        publication=scene.publication,
        person=scene.people[0].person_id,
        reason=reason,
        outcome=Outcome.SHOW,
        role=min(AUTHORITY[reason].roles),
        decided_by="decider",
        requested_by="asker",
        second="witness",
        dpo_informed=True,
        decided_on=TODAY,
        last_day=date(2026, 12, 31),
        note="note 7",
    )
    return replace(start, **changes)


def with_approvals(answers: Answers, scene: Scene, *approvals: RegisterApproval, exporter: str = "first") -> Considered:
    settings = DecideSettings(exporter=exporter)
    snapshot = replace(scene.snapshot, approvals=approvals)
    return consider(PHOTO, ALONE, (), answers, snapshot, scene.publication, POLICY, TODAY, settings)


@pytest.mark.parametrize(("scene", "named"), LEFT_TO_HUMANS)
def test_whoever_reviews_shows_nobody_whom_the_rules_leave_to_somebody_else(scene: Scene, named: Answer) -> None:
    asked = considered(said(faces={FIRST: named}), scene)
    assert asked.items[0].questions and asked.verdict is Verdict.NEEDS_DECISION
    shown = said(faces={FIRST: named}, settled={FIRST: (settlement(*Reason, show=True),)})
    found = considered(shown, scene)
    assert found.plan.shown == () and found.plan.marks and found.plan.stops == asked.plan.stops
    assert found.items[0].lapsed and not asked.items[0].lapsed


@pytest.mark.parametrize(("scene", "named"), LEFT_TO_HUMANS)
def test_whoever_reviews_may_cover_whom_the_rules_leave_to_somebody_else(scene: Scene, named: Answer) -> None:
    covered = considered(said(faces={FIRST: named}, settled={FIRST: (settlement(*Reason),)}), scene)
    assert covered.plan.marks and not covered.plan.stops and not covered.items[0].questions


@pytest.mark.parametrize("scene", [BY_WORD, UNASKED, UNVERIFIED, REFERRED, AGELESS])
def test_an_approval_in_the_register_shows_and_the_photo_says_so(scene: Scene) -> None:
    answers = said(scene.people[0].person_id)
    item = considered(answers, scene).items[0]
    assert item.may_show
    found = with_approvals(answers, scene, *(accepted(scene, question) for question in item.questions))
    assert [s.person for s in found.plan.shown] == [item.person] and not found.plan.stops
    assert found.plan.shown[0].reasons == (Reason.ANSWERED_BY_APPROVAL, *item.reasons)
    assert found.take_down_by == date(2026, 12, 31)


@pytest.mark.parametrize(
    "change",
    [
        {"role": Role.TRAINED_USER},
        {"note": " "},
        {"decided_by": "FIRST "},
        {"decided_by": "asker"},
        {"last_day": date(2026, 5, 31)},
        {"publication": replace(AGREED.publication, purpose=Purpose.FUNDRAISING)},
        {"photo_id": "b" * 64},
    ],
)
def test_an_approval_that_does_not_count_on_the_command_line_does_not_count_here(change: dict[str, Any]) -> None:
    found = with_approvals(said(), BY_WORD, accepted(BY_WORD, **change))
    assert found.plan.shown == () and found.plan.stops == (Reason.VERBAL_WITH_NOTE,)


@pytest.mark.parametrize("change", [{"second": ""}, {"second": "first"}, {"dpo_informed": False}])
def test_a_child_needs_a_second_person_and_the_data_protection_officer(change: dict[str, Any]) -> None:
    given = accepted(UNVERIFIED, Reason.GUARDIAN_PR_UNVERIFIED, **change)
    assert with_approvals(said(KIT), UNVERIFIED, given).plan.shown == ()


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
    found = considered(said(settled={FIRST: (settlement(*Reason),)}), scene)
    assert found.verdict is Verdict.BLOCK and Reason.PROTECTED_PERSON in found.plan.stops


@pytest.mark.parametrize(
    "change",
    [
        {"channel": Channel.PRINT},
        {"purpose": Purpose.FUNDRAISING},
        {"publish_at": NOON + timedelta(days=450)},
        {"named_people": frozenset({KIT})},
    ],
)
def test_a_settlement_for_another_publication_counts_for_nothing(change: dict[str, Any]) -> None:
    other = settlement(Reason.VERBAL_WITH_NOTE, publication=replace(BY_WORD.publication, **change))
    for before in (other, replace(other, publication=None)):
        assert considered(said(settled={FIRST: (before,)}), BY_WORD).plan.stops == (Reason.VERBAL_WITH_NOTE,)
    both = (settlement(Reason.VERBAL_WITH_NOTE), other)
    assert not considered(said(settled={FIRST: both}), BY_WORD).plan.stops


def test_a_question_that_comes_up_after_the_settlement_is_asked() -> None:
    answers = said(settled={FIRST: (settlement(Reason.VERBAL_WITH_NOTE),)})
    later = replace(BY_WORD, restrictions=(restricted(RestrictionCode.REFER_SAFEGUARDING),))
    assert Reason.REFER_SAFEGUARDING in considered(answers, later).plan.stops


def test_a_face_nobody_named_cannot_be_settled() -> None:
    answers = Answers(settled={FIRST: (settlement(*Reason),)}, gates=PASSED)
    found = considered(answers)
    assert found.plan.marks and Reason.REGION_UNREVIEWED in found.plan.stops


@pytest.mark.parametrize(
    ("until", "ends"), [(date(2026, 8, 31), date(2026, 8, 31)), (date(2029, 12, 31), date(2029, 1, 9))]
)
def test_a_photo_is_taken_down_on_the_last_day_of_its_use_at_the_latest(until: date, ends: date) -> None:
    publication = replace(AGREED.publication, use_until=until)
    found = consider(PHOTO, ALONE, (), said(), AGREED.snapshot, publication, POLICY, TODAY, DEFAULT)
    assert found.take_down_by == ends


def test_what_is_kept_of_a_decision_is_whom_a_human_covered() -> None:
    scene = Scene(consents=(yes(method=Method.VERBAL, last_day=date(2026, 9, 30)),))
    found = considered(said(settled={FIRST: (settlement(Reason.VERBAL_WITH_NOTE),)}), scene)
    basis = found.plan.basis
    assert basis is not None
    (region,) = basis.decision.regions
    assert (region.outcome, region.relies_on) == (Outcome.REDACT, ())
    assert basis.decision.verdict is found.verdict
    assert basis.settled == ((FIRST, Outcome.REDACT),)
    assert basis.decision.take_down_by == found.take_down_by


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
def test_children_shown_or_covered_need_a_second_person(exporter: str | None, second: str | None, goes: bool) -> None:
    # Whoever exports is at work now; who answered the questions once says nothing about it.
    gates = replace(PASSED, exporter="whoever answered", child_checklist_by=second, child_cover_checked_by=second)
    settings = DecideSettings(exporter=exporter)
    for scene, question in CHILDREN:
        stops = considered(said(KIT, gates=gates), scene, settings=settings).plan.stops
        assert (question not in stops) is goes


CHILDREN = ((kits(), Reason.NSPCC_CHECK_NOT_DONE), (kits(consents=()), Reason.CHILD_REDACTION_SIGNOFF))
"""A child who is shown, and one who is covered; each with the question that a second person answers."""


@pytest.mark.parametrize(("scene", "question"), CHILDREN)
def test_whoever_lets_a_photo_of_a_child_go_is_not_the_second_person(scene: Scene, question: Reason) -> None:
    answers = said(KIT, gates=replace(PASSED, child_checklist_by="jb", child_cover_checked_by="jb"))
    found = considered(answers, scene)
    assert missing(found, answers, "JB") == (question,)
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
                Settlement, st.sampled_from([None, AGREED.publication, Scene(channel=Channel.PRINT).publication]),
                st.just("jb"), moments,
                st.one_of(st.just(frozenset(Reason)), st.frozensets(st.sampled_from(Reason))), st.booleans(),
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
        assert alone.outcome is Outcome.SHOW
        assert given_answer.person is not None or not given_answer.recognisable or given_answer.incidental


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
