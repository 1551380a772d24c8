"""How far two decisions of one giver reach beside each other, against what the rules show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consent_db.channels import Channel, Purpose
from consent_db.extent import lies_within, overlaps
from consent_db.policy import Policy
from consent_db.records import Consent, ConsentId, ConsentKind, ConsentState, EvidenceId, Method
from consent_db.rules import Outcome
from tests.unit.consent_db.build import ADA, TAKEN, TODAY, Scene, adult, no, yes

DAY_BEFORE, DAY_AFTER = TAKEN - timedelta(days=1), TAKEN + timedelta(days=1)


def among(*sets: tuple[object, ...]) -> st.SearchStrategy[frozenset[object]]:
    return st.sampled_from([frozenset(members) for members in sets])


SITE, PRINT = Channel.WEBSITE, Channel.PRINT
covering = {
    "channels": among((SITE,), (SITE, PRINT)),
    "purposes": among((Purpose.NEWS,), (Purpose.NEWS, Purpose.RECRUITMENT)),
    "photo_ids": among((), ("img1",), ("img1", "img2")),
    "events": among(("ev1",), ("ev1", "ev2")),
    "photo_from": st.sampled_from([None, DAY_BEFORE, TAKEN]),
    "photo_to": st.sampled_from([None, TAKEN, DAY_AFTER]),
}
"""What a yes to the photo of `Scene` may say."""

other = {
    "channels": among((PRINT,)),
    "purposes": among((Purpose.RECRUITMENT,)),
    "photo_ids": among(("img2",)),
    "events": among((), ("ev2",)),
    "photo_from": st.just(DAY_AFTER),
    "photo_to": st.just(DAY_BEFORE),
    "notice_version": st.just(""),
    "method": st.just(Method.NOTICE),
    "given_on": st.just(TODAY + timedelta(days=1)),
    "effective_from": st.just(TODAY + timedelta(days=1)),
    "last_day": st.just(TODAY - timedelta(days=1)),
    "while_affiliated": st.just(True),
    "allow_name": st.just(False),
    "controllers": among(()),
}
"""What keeps a yes from covering it, or from naming the person in it, a field at a time."""

refusing = {field: among(()) | covering[field] | other[field] for field in ("channels", "purposes", "photo_ids")} | {
    "events": among((), ("ev1",), ("ev2",)),
    "photo_from": st.sampled_from([None, DAY_BEFORE, TAKEN, DAY_AFTER]),
    "photo_to": st.sampled_from([None, DAY_BEFORE, TAKEN, DAY_AFTER]),
}

ASKED = Scene(
    people=(adult(affiliation_end=TODAY - timedelta(days=1)),),
    controllers=frozenset({"Museum"}),
    named=frozenset({ADA}),
)


def shows(*consents: Consent) -> bool:
    """Is Ada shown, and may she be named?"""
    decision = replace(ASKED, consents=consents).decide()
    return decision.regions[0].outcome is Outcome.SHOW and all(g.outcome is Outcome.SHOW for g in decision.gates)


def said(scope: dict[str, Any]) -> Consent:
    return replace(yes(controllers=frozenset({"Museum"}), allow_name=True), **scope)


@given(st.fixed_dictionaries(covering))
def test_the_yeses_below_show_somebody(scope: dict[str, Any]) -> None:
    assert shows(said(scope))


@pytest.mark.parametrize("field", other)
@settings(max_examples=15)
@given(st.data())
def test_what_shows_somebody_does_not_lie_within_what_does_not(field: str, data: st.DataObject) -> None:
    agreed = said(data.draw(st.fixed_dictionaries(covering)))
    change: dict[str, Any] = {field: data.draw(other[field])}
    held = replace(agreed, **change)
    if not shows(held):
        assert not lies_within(agreed, held, ASKED.people[0], Policy())


@settings(max_examples=300)
@given(scope=st.fixed_dictionaries(covering), refused=st.fixed_dictionaries(refusing))
def test_a_no_that_hides_somebody_overlaps_the_yes(scope: dict[str, Any], refused: dict[str, Any]) -> None:
    agreed = said(scope)
    against = replace(no(given_on=agreed.given_on), **refused)
    if not shows(agreed, against):
        assert overlaps(agreed, against)


@pytest.mark.parametrize(
    ("agreed", "refused"),
    [
        ({}, {}),
        ({}, {"channels": {SITE, PRINT}}),
        ({"channels": set()}, {"channels": {SITE}}),
        ({}, {"purposes": {Purpose.NEWS}}),
        ({"events": set()}, {"events": {"ev1"}}),
        ({"events": {"ev1", "ev2"}}, {"events": {"ev2"}}),
        ({}, {"photo_ids": {"img9"}}),
        ({"events": set(), "photo_ids": {"img1"}}, {"events": {"ev9"}}),
        ({"events": set(), "photo_ids": {"img1"}}, {"photo_ids": {"img1"}, "events": {"ev9"}}),
        ({"photo_ids": {"img1"}}, {"photo_ids": {"img2"}, "events": {"ev1"}}),
        ({"events": {"ev1"}}, {"events": {"ev2"}, "photo_from": TAKEN}),
        ({}, {"photo_from": TAKEN}),
        ({}, {"photo_to": TAKEN}),
        ({"photo_from": TAKEN}, {"photo_to": TAKEN}),
        ({"photo_to": TAKEN}, {"photo_from": TAKEN}),
        ({"photo_from": DAY_BEFORE, "photo_to": DAY_AFTER}, {"photo_from": TAKEN, "photo_to": TAKEN}),
    ],
)
def test_what_may_be_about_one_photo_in_one_place_overlaps(agreed: dict[str, Any], refused: dict[str, Any]) -> None:
    assert overlaps(replace(yes(), **agreed), replace(no(), **refused))


@pytest.mark.parametrize(
    ("agreed", "refused"),
    [
        ({"channels": {PRINT}}, {"channels": {SITE}}),
        ({"purposes": {Purpose.NEWS}}, {"purposes": {Purpose.RECRUITMENT}}),
        ({"events": {"ev1"}}, {"events": {"ev2"}}),
        ({"events": set(), "photo_ids": {"img1"}}, {"photo_ids": {"img2"}}),
        ({"photo_from": TAKEN}, {"photo_to": DAY_BEFORE}),
        ({"photo_to": TAKEN}, {"photo_from": DAY_AFTER}),
    ],
)
def test_a_no_about_something_else_does_not_overlap(agreed: dict[str, Any], refused: dict[str, Any]) -> None:
    assert not overlaps(replace(yes(), **agreed), replace(no(), **refused))


MANY = yes(
    channels=frozenset({Channel.WEBSITE, Channel.PRINT}),
    purposes=frozenset({Purpose.NEWS, Purpose.EVENTS}),
    events=frozenset({"ev1", "ev2"}),
    photo_ids=frozenset({"img1", "img2"}),
    photo_from=date(2026, 1, 1),
    photo_to=date(2026, 12, 31),
    controllers=frozenset({"Museum"}),
    allow_name=True,
    last_day=date(2028, 1, 1),
)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"channels": frozenset({Channel.PRINT})},
        {"purposes": frozenset({Purpose.NEWS})},
        {"events": frozenset({"ev2"})},
        {"photo_ids": frozenset({"img1"})},
        {"photo_from": date(2026, 2, 1), "photo_to": date(2026, 2, 1)},
        {"controllers": frozenset()},
        {"allow_name": False},
        {"last_day": date(2027, 1, 1)},
        {"effective_from": date(2026, 3, 1)},
        {"while_affiliated": True},
        {"notice_version": ""},
        {"state": ConsentState.RENEWED},
        {"consent_id": ConsentId("c-other")},
    ],
)
def test_as_much_or_less_lies_within(changes: dict[str, Any]) -> None:
    assert lies_within(changed_many(changes), MANY, adult(), Policy())


@pytest.mark.parametrize(
    "changes",
    [
        {"channels": MANY.channels | {Channel.PRESS}},
        {"purposes": MANY.purposes | {Purpose.FUNDRAISING}},
        {"events": MANY.events | {"ev3"}},
        {"events": frozenset()},
        {"photo_ids": MANY.photo_ids | {"img3"}},
        {"photo_ids": frozenset()},
        {"photo_from": None},
        {"photo_from": date(2025, 12, 31)},
        {"photo_to": None},
        {"photo_to": date(2027, 1, 1)},
        {"controllers": frozenset({"Museum", "Press Ltd"})},
        {"allow_edit": True},
        {"worldwide_ack": True},
        {"last_day": date(2028, 1, 2)},
        {"last_day": None},
        {"effective_from": date(2026, 1, 9)},
        {"given_on": date(2026, 1, 11)},
        {"given_on": date(2026, 1, 9)},
        {"method": Method.EMAIL},
        {"kind": ConsentKind.BIOMETRIC_MATCHING},
        {"notice_version": "n2"},
        {"evidence_ids": frozenset({EvidenceId("e-p-ada"), EvidenceId("e-more")})},
    ],
)
def test_more_in_any_respect_does_not_lie_within(changes: dict[str, Any]) -> None:
    assert not lies_within(changed_many(changes), MANY, adult(), Policy())


def test_a_name_and_an_end_with_the_affiliation_are_kept() -> None:
    assert not lies_within(MANY, replace(MANY, allow_name=False), adult(), Policy())
    ending = replace(MANY, while_affiliated=True)
    assert lies_within(ending, ending, adult(), Policy()) and not lies_within(MANY, ending, adult(), Policy())


def test_what_names_no_photos_holds_none() -> None:
    blanket = replace(MANY, photo_ids=frozenset(), events=frozenset(), photo_from=None, photo_to=None)
    assert not lies_within(MANY, blanket, adult(), Policy())
    assert lies_within(blanket, blanket, adult(), Policy())


def changed_many(changes: dict[str, Any]) -> Consent:
    return replace(MANY, **changes)
