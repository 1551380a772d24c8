"""Whoever changes an entry so that more may be shown is told; whoever corrects a name or narrows is not bothered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consent_db.records import ChildView, Guardian, Person, RestrictionCode
from consent_db.rules import Outcome
from consent_db.widening import Widening, of_guardian, of_person, of_restriction
from tests.unit.consent_db.build import GIVEN, KIT, TODAY, Scene, adult, child, guardian, kits, restricted
from tests.unit.consent_db.test_properties import near, people, scenes

EARLIER, LATER = date(2026, 3, 1), date(2026, 9, 1)


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        (child(), adult(KIT), {Widening.AGE}),
        (adult(), adult(over18_confirmed_on=None), {Widening.AGE}),
        (child(), child(child_view=ChildView.AGREES), {Widening.CHILD_VIEW}),
        (child(child_view=ChildView.OBJECTS), child(), {Widening.CHILD_VIEW}),
        (child(), child(child_view=ChildView.OBJECTS), set()),
        (adult(capacity_concern=True), adult(), {Widening.CAPACITY}),
        (adult(), adult(capacity_concern=True), set()),
        (adult(deceased=True), adult(), {Widening.DECEASED}),
        (adult(), adult(deceased=True), set()),
        (adult(affiliation_end=EARLIER), adult(affiliation_end=LATER), {Widening.AFFILIATION}),
        (adult(affiliation_end=EARLIER), adult(), {Widening.AFFILIATION}),
        (adult(), adult(affiliation_end=EARLIER), set()),
        (adult(affiliation_end=LATER), adult(affiliation_end=EARLIER), set()),
        (adult(), adult(display_name="Another", contact="elsewhere"), set()),
    ],
)
def test_of_a_person(before: Person, after: Person, named: set[Widening]) -> None:
    assert of_person(before, after) == named


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        (guardian(verified=False), guardian(), {Widening.VERIFIED}),
        (guardian(), guardian(pr_basis="court order"), set()),
        (guardian(), guardian(verified=False), set()),
        (guardian(), guardian(pr_ended_on=TODAY), {Widening.RESPONSIBILITY}),
        (guardian(pr_active=False), guardian(), {Widening.RESPONSIBILITY}),
        (guardian(), guardian(name="Another", contact="elsewhere"), set()),
    ],
)
def test_of_a_guardian(before: Guardian, after: Guardian, named: set[Widening]) -> None:
    assert of_guardian(before, after) == named


@pytest.mark.parametrize(
    "person",
    [
        adult(capacity_concern=True, deceased=True, affiliation_end=EARLIER),
        child(child_view=ChildView.OBJECTS, child_asked_by="teacher", child_asked_on=GIVEN),
        child(child_view=ChildView.AGREES, child_asked_by="teacher", child_asked_on=GIVEN),
    ],
    ids=["adult", "objects", "agrees"],
)
def test_nobody_is_bothered_about_what_stays_as_it_is(person: Person) -> None:
    assert of_person(person, person) == set()
    assert of_person(person, replace(person, display_name="Another")) == set()


def test_a_day_of_checking_without_how_and_by_whom_is_no_check() -> None:
    before = guardian(verified=False)
    assert of_guardian(before, replace(before, pr_verified_on=GIVEN)) == set()


def test_of_a_restriction_only_towards_none() -> None:
    order = list(RestrictionCode)
    for before in order:
        for after in order:
            milder = order.index(after) < order.index(before)
            assert of_restriction(before, after) == ({Widening.RESTRICTION} if milder else set())


@st.composite
def other_people(draw: st.DrawFn, before: Person) -> Person:
    """Anybody else's facts under the same id."""
    other = draw(people())
    changes: dict[str, Any] = {
        "capacity_concern": draw(st.booleans()),
        "deceased": draw(st.booleans()),
        "child_asked_by": draw(st.sampled_from(["", "teacher"])),
        "child_asked_on": draw(st.one_of(st.none(), st.just(GIVEN), near)),
    }
    return replace(other, person_id=before.person_id, **changes)


@given(st.data())
def test_nobody_becomes_visible_by_a_change_to_them_that_is_not_named(data: st.DataObject) -> None:
    scene = data.draw(scenes())
    (before,) = scene.people
    first = data.draw(other_people(before))
    second = data.draw(other_people(before))
    unlike = _reach(replace(scene, people=(second,))) - _reach(replace(scene, people=(first,)))
    assert not unlike or of_person(first, second)


@given(st.data())
def test_nobody_becomes_visible_by_a_change_to_a_guardian_that_is_not_named(data: st.DataObject) -> None:
    scene = kits(consents=data.draw(scenes()).consents, people=(child(child_view=ChildView.AGREES),))
    drawn = st.builds(
        guardian,
        verified=st.booleans(),
        pr_active=st.booleans(),
        pr_ended_on=st.one_of(st.none(), near),
        pr_verified_on=st.one_of(st.none(), near),
    )
    first, second = data.draw(drawn), data.draw(drawn)
    unlike = _reach(replace(scene, guardians=(second,))) - _reach(replace(scene, guardians=(first,)))
    assert not unlike or of_guardian(first, second)


@given(st.data())
def test_nobody_becomes_visible_by_a_restriction_that_is_not_named(data: st.DataObject) -> None:
    scene = replace(data.draw(scenes()), restrictions=())
    who = scene.people[0].person_id
    first, second = data.draw(st.sampled_from(RestrictionCode)), data.draw(st.sampled_from(RestrictionCode))
    unlike = _reach(replace(scene, restrictions=(restricted(second, who),))) - _reach(
        replace(scene, restrictions=(restricted(first, who),))
    )
    assert not unlike or of_restriction(first, second)


def _reach(scene: Scene) -> set[str]:
    """Is the person shown, and could somebody decide to show them?"""
    region = scene.decide().regions[0]
    return {name for name, so in (("shown", region.outcome is Outcome.SHOW), ("may be", region.may_show)) if so}
