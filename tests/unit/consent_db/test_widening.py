"""Whoever changes an entry so that more may be shown is told; whoever corrects a name or narrows is not bothered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consent_db.channels import Channel
from consent_db.policy import PROFESSIONAL, Crowd, GuardiansRequired, Policy, VerbalAdult
from consent_db.profile import CoverStyle, Jurisdiction, Profile
from consent_db.records import ChildView, Guardian, Person, RestrictionCode
from consent_db.rules import Outcome
from consent_db.widening import Loosening, Widening, of_guardian, of_person, of_profile, of_restriction
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


CROWD = Crowd("LIA-7", EARLIER)


@pytest.mark.parametrize(
    ("careful", "loose", "named"),
    [
        ({}, {"guardians_required": GuardiansRequired.ONE_AND_NO_OBJECTION}, Loosening.GUARDIANS),
        ({}, {"child_written_consent_age": 13}, Loosening.WRITTEN_AGE),
        ({"child_written_consent_age": 0}, {}, Loosening.WRITTEN_AGE),
        ({"minors_channels": PROFESSIONAL - {Channel.PRESS}}, {}, Loosening.CHANNELS),
        ({}, {"crowd": CROWD}, Loosening.CROWD),
        ({"crowd": CROWD}, {"crowd": replace(CROWD, review_on=LATER)}, Loosening.CROWD),
        ({"verbal_adult": VerbalAdult.COVER}, {}, Loosening.SPOKEN),
        ({}, {"default_duration_years": 4}, Loosening.DURATION),
        ({"sponsor_projects": frozenset({"lasers"})}, {}, Loosening.SPONSORS),
    ],
)
def test_of_the_institutions_profile_only_towards_less_careful(
    careful: dict[str, Any], loose: dict[str, Any], named: Loosening
) -> None:
    strict, other = Profile(Policy(**careful)), Profile(Policy(**loose))
    assert of_profile(strict, other) == {named}
    assert of_profile(other, strict) == of_profile(strict, strict) == of_profile(other, other) == set()


def test_another_assessment_is_looked_at_even_where_it_ends_sooner() -> None:
    of_crowd = [Profile(Policy(crowd=crowd)) for crowd in (replace(CROWD, review_on=LATER), Crowd("LIA-8", EARLIER))]
    assert of_profile(*of_crowd) == of_profile(*reversed(of_crowd)) == {Loosening.CROWD}


def test_a_cover_that_leaves_a_trace_is_less_careful_and_the_jurisdiction_is_words_only() -> None:
    fill, blur = Profile(jurisdiction=Jurisdiction.SCOTLAND), Profile(style=CoverStyle.BLUR)
    assert of_profile(fill, blur) == {Loosening.COVER}
    assert of_profile(blur, fill) == of_profile(blur, blur) == set()


policies = st.builds(
    Policy,
    guardians_required=st.sampled_from(GuardiansRequired),
    child_written_consent_age=st.sampled_from([0, 12, 13, 16]),
    minors_channels=st.sets(st.sampled_from(sorted(PROFESSIONAL))).map(frozenset),
    crowd=st.one_of(st.none(), st.builds(Crowd, st.sampled_from(["LIA-7", "LIA-8"]), near)),
    verbal_adult=st.sampled_from(VerbalAdult),
    default_duration_years=st.integers(1, 6),
    sponsor_projects=st.sets(st.sampled_from(["lasers", "mice"])).map(frozenset),
)


@given(st.data())
def test_nobody_becomes_visible_by_a_change_of_the_profile_that_is_not_named(data: st.DataObject) -> None:
    scene = data.draw(scenes())
    first, second = data.draw(policies), data.draw(policies)
    unlike = _reach(replace(scene, policy=second)) - _reach(replace(scene, policy=first))
    assert not unlike or of_profile(Profile(first), Profile(second))


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
