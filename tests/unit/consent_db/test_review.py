"""Each question about a person, on the day before, of and after; and the yearly list made of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from consent_db import review
from consent_db.channels import Channel
from consent_db.records import ChildView, Consent, ConsentId, ConsentState, Method, Person, PersonId, RestrictionCode
from consent_db.review import Ending, Question, chosen, next_actions
from consent_db.snapshot import ConsentSnapshot, Template
from tests.unit.consent_db.build import (
    ADA,
    FATHER,
    KIT,
    MOTHER,
    MUM_AND_KIT,
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

IN_90 = date(2026, 8, 30)


def adas(*consents: Consent, **scene: Any) -> ConsentSnapshot:
    return replace(Scene(consents=consents), **scene).snapshot


def holds(question: Question, snapshot: ConsentSnapshot, today: date = TODAY) -> bool:
    (person,) = snapshot.people
    return question(person, snapshot, today)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("ada", True),
        ("ADA", True),
        ("P-ADA", True),
        ("mail ada", True),
        ("ada bob", False),
        ("", True),
        ("1990", False),
    ],
)
def test_a_search_wants_all_words_anywhere(text: str, there: bool) -> None:
    assert holds(review.matching(text), adas(people=(adult(contact="ada@mail.org"),))) is there


def test_a_search_finds_a_child_by_the_guardian() -> None:
    assert holds(review.matching("guardian"), kits().snapshot)


def test_a_permission_in_force_that_ends_within_the_days() -> None:
    expiring = review.expiring_in(90)
    assert holds(expiring, adas(yes(last_day=IN_90)))
    assert holds(expiring, adas(yes(last_day=TODAY)))
    assert holds(expiring, adas(biometric(last_day=IN_90)))
    for not_so in (
        adas(yes(last_day=date(2026, 8, 31))),
        adas(yes(last_day=date(2026, 5, 31))),
        adas(yes(last_day=IN_90), no()),
        adas(),
        adas(yes(last_day=IN_90), people=(adult(deceased=True),)),
    ):
        assert not holds(expiring, not_so)


def test_a_guardians_form_of_somebody_who_is_now_an_adult_does_not_expire_but_is_over() -> None:
    ends = replace(yes(MOTHER), last_day=IN_90)
    assert holds(review.expiring_in(90), kits(consents=(ends,)).snapshot)
    assert not holds(review.expiring_in(90), kits(consents=(ends,), people=(child("2008-04-01"),)).snapshot)


@pytest.mark.parametrize(
    ("born", "so"),
    [("2008-06-01", False), ("2008-06-02", True), ("2008-08-30", True), ("2008-08-31", False), (None, False)],
)
def test_somebody_who_turns_18_within_the_days(born: str | None, so: bool) -> None:
    assert holds(review.turning_18_in(90), ConsentSnapshot("1", people=(child(born),))) is so


def test_a_yes_that_nothing_proves_or_a_document_that_is_lost() -> None:
    assert not holds(review.missing_evidence, adas(yes()))
    for so in (
        adas(yes(evidence_ids=frozenset())),
        adas(yes(), lost=frozenset({"e-p-ada"})),
        adas(yes(), altered=frozenset({"e-p-ada"})),
        adas(biometric(evidence_ids=frozenset())),
        adas(yes(), more_evidence=(document("e-old"),), altered=frozenset({"e-old"})),
    ):
        assert holds(review.missing_evidence, so)
    assert not holds(review.missing_evidence, adas(yes(evidence_ids=frozenset()), no()))


def test_a_guardian_whose_responsibility_nobody_checked() -> None:
    assert not holds(review.unverified_guardian, kits().snapshot)
    unchecked = guardian(verified=False)
    assert holds(review.unverified_guardian, kits(guardians=(guardian(), unchecked)).snapshot)
    for not_so in (
        kits(guardians=(replace(unchecked, pr_active=False),)),
        kits(guardians=(unchecked,), people=(child("2008-04-01"),)),
    ):
        assert not holds(review.unverified_guardian, not_so.snapshot)


def test_somebody_who_took_a_permission_back_and_gave_no_newer_one() -> None:
    assert holds(review.withdrawn, adas(yes(), no()))
    assert holds(review.withdrawn, adas(yes(), no(channels=frozenset({Channel.PRINT}))))
    assert holds(
        review.withdrawn, kits(consents=(no(MOTHER, ConsentState.OBJECTED), yes(KIT, given_on=TODAY))).snapshot
    )
    for not_so in (
        adas(yes()),
        adas(no(state=ConsentState.REFUSED)),
        adas(no(), yes(given_on=date(2026, 5, 25))),
    ):
        assert not holds(review.withdrawn, not_so)
    assert holds(review.withdrawn, adas(no(), biometric(given_on=date(2026, 5, 25))))


def test_somebody_whose_face_is_compared() -> None:
    snapshot = adas()
    assert not holds(review.enrolled, snapshot)
    assert holds(review.enrolled, replace(snapshot, templates=(Template(ADA, (0.0,) * 128),)))
    assert not holds(review.enrolled, replace(snapshot, templates=(Template(KIT, (0.0,) * 128),)))


def test_somebody_restricted_until_the_restriction_is_lifted() -> None:
    bar = restricted(RestrictionCode.REFER_SAFEGUARDING)
    assert not holds(review.restricted, adas())
    assert holds(review.restricted, adas(restrictions=(bar,)))
    assert not holds(
        review.restricted, adas(restrictions=(bar, replace(restricted(RestrictionCode.NONE), set_on=TODAY)))
    )


def test_questions_are_asked_together() -> None:
    bob = adult(PersonId("p-bob"), display_name="Bob")
    snapshot = adas(yes(), no(), people=(adult(), bob))
    assert chosen(snapshot, [], TODAY) == (adult(), bob)
    assert chosen(snapshot, [review.withdrawn], TODAY) == (adult(),)
    assert chosen(snapshot, [review.withdrawn, review.matching("bob")], TODAY) == ()


def test_the_yearly_list_holds_all_four_and_the_first_to_end_first() -> None:
    later = yes(consent_id=ConsentId("c-later"), last_day=IN_90)
    sooner = yes(consent_id=ConsentId("c-sooner"), last_day=date(2026, 6, 30))
    scene = Scene(
        people=(adult(), child("2008-07-01")),
        guardians=(guardian(), guardian(FATHER, verified=False)),
        consents=(later, sooner),
        altered=frozenset({"e-p-ada"}),
    )
    found = review.review(scene.snapshot, TODAY)
    assert found.expiring == (Ending(ADA, sooner.consent_id, date(2026, 6, 30)), Ending(ADA, later.consent_id, IN_90))
    assert found.turning_18 == ((KIT, date(2026, 7, 1)),)
    assert found.unverified == ((KIT, FATHER),)
    assert set(found.broken) == {"e-p-ada"}
    assert not found.empty
    assert review.review(Scene(consents=(yes(),)).snapshot, TODAY).empty
    assert review.review(scene.snapshot, TODAY, days=29).expiring == found.expiring[:1]


@pytest.mark.parametrize(
    ("scene", "lacks"),
    [
        (Scene(consents=(yes(),)), False),
        (Scene(consents=(yes(evidence_ids=frozenset()),)), True),
        (Scene(consents=(yes(),), lost=frozenset({"e-p-ada"})), True),
        (Scene(consents=(yes(),), altered=frozenset({"e-p-ada"})), True),
        (Scene(consents=(yes(method=Method.VERBAL, evidence_ids=frozenset()),)), True),
        (Scene(consents=(yes(method=Method.VERBAL),)), False),
        (Scene(consents=(yes(state=ConsentState.REQUESTED, evidence_ids=frozenset()),)), False),
        (Scene(consents=(no(),)), False),
        (
            Scene(
                consents=(
                    yes(evidence_ids=frozenset()),
                    yes(consent_id=ConsentId("c-2"), supersedes=ConsentId("c-p-ada")),
                )
            ),
            False,
        ),
    ],
    ids=["proven", "never", "lost", "altered", "spoken", "noted", "asked", "no", "replaced"],
)
def test_a_document_is_lacking_where_one_would_let_a_yes_count(scene: Scene, lacks: bool) -> None:
    assert review.lacks_document(scene.consents[0], scene.snapshot) is lacks


def said(scene: Scene) -> str:
    (person,) = scene.people
    return " ".join(next_actions(person, scene.snapshot, TODAY))


def test_nothing_is_asked_of_those_with_all_in_order() -> None:
    assert said(Scene(consents=(yes(),))) == ""
    agreed = kits(people=(child(child_view=ChildView.AGREES),), consents=MUM_AND_KIT)
    assert said(agreed) == ""


@pytest.mark.parametrize(
    ("scene", "words"),
    [
        (Scene(), "No permission by the person is in force: ask"),
        (Scene(consents=(no(),)), "who said no: do not ask again"),
        (Scene(consents=(yes(evidence_ids=frozenset()),)), "Attach the document"),
        (Scene(consents=(yes(last_day=IN_90),)), "ends soon: ask again"),
        (Scene(consents=(yes(),), lost=frozenset({"e-p-ada"})), "Restore the documents"),
        (Scene(people=(adult(over18_confirmed_on=None),)), "Establish the age"),
        (Scene(people=(adult(deceased=True),)), "ask the family"),
        (Scene(people=(adult(capacity_concern=True),)), "doubt about their ability"),
        (Scene(restrictions=(restricted(RestrictionCode.MUST_NOT_PUBLISH),)), "Speak to the safeguarding lead"),
        (kits(), "Ask the child and record their view."),
        (kits(people=(child(child_view=ChildView.OBJECTS),)), "nothing is to be asked"),
        (kits(guardians=()), "Record who holds parental responsibility."),
        (kits(guardians=(guardian(verified=False),)), "Check that g-mother holds"),
        (kits(guardians=(guardian(), guardian(FATHER))), "No permission by guardian g-father is in force"),
        (kits(consents=(yes(MOTHER),)), "No permission by the child is in force"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_missing_is_said_as_what_to_do_next(scene: Scene, words: str) -> None:
    assert words in said(scene)


def test_a_restriction_comes_before_everything_else() -> None:
    scene = Scene(restrictions=(restricted(RestrictionCode.MUST_NOT_PUBLISH),), people=(adult(deceased=True),))
    assert said(scene).startswith("Speak to the safeguarding lead")


def test_questions_see_only_the_person_they_are_asked_of() -> None:
    bob: Person = adult(PersonId("p-bob"))
    snapshot = adas(yes(last_day=IN_90), people=(adult(), bob), lost=frozenset({"e-p-ada"}))
    assert not review.missing_evidence(bob, snapshot, TODAY)
    assert not review.expiring_in(90)(bob, snapshot, TODAY)
