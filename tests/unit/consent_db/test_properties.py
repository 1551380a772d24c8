"""What holds for every register, photo and publication (the five properties of consent-rules, section 6)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consent_db.ages import LONDON, adult_on, latest_birth_date
from consent_db.publication import Channel, Purpose
from consent_db.records import (
    ChildView,
    Consent,
    ConsentId,
    ConsentKind,
    ConsentState,
    EvidenceId,
    GiverId,
    Method,
    Person,
    RestrictionCode,
)
from consent_db.rules import AgeSeen, GuardiansRequired, Outcome, Policy, VerbalAdult
from consent_db.scope import last_day
from tests.unit.consent_db.build import ADA, FATHER, GIVEN, KIT, MOTHER, TODAY, Scene, guardian, region, restricted, yes

POSITIVE = (ConsentState.GIVEN, ConsentState.RENEWED)
NEGATIVE = (ConsentState.REFUSED, ConsentState.WITHDRAWN, ConsentState.OBJECTED, ConsentState.INVALIDATED)

near = st.dates(date(2025, 12, 1), date(2026, 8, 1))
# Mostly what covers the use, so that enough scenes show somebody and a broken rule is found.
channels = st.sampled_from(
    [frozenset({Channel.WEBSITE}), frozenset({Channel.WEBSITE, Channel.PRINT}), frozenset({Channel.PRINT})]
)
scopes = st.sampled_from(
    [
        {},
        {},
        {"events": frozenset({"ev2"})},
        {"events": frozenset()},
        {"events": frozenset(), "photo_ids": frozenset({"img1"})},
        {"events": frozenset(), "photo_from": date(2026, 2, 1), "photo_to": date(2026, 3, 31)},
        {"photo_from": date(2026, 3, 2)},
    ]
)


@st.composite
def consents(draw: st.DrawFn, giver: GiverId, number: int) -> Consent:
    state = draw(st.sampled_from((*POSITIVE, *POSITIVE, *POSITIVE, ConsentState.REQUESTED, *NEGATIVE)))
    # A no that names nothing means everything.
    wide: dict[str, Any] = {"channels": frozenset(), "events": frozenset()}
    narrow: dict[str, Any] = {"channels": draw(channels), **draw(scopes)}
    return yes(
        giver,
        consent_id=ConsentId(f"c{number}-{giver}"),
        evidence_ids=draw(st.sampled_from([frozenset({EvidenceId(f"e{number}-{giver}")})] * 5 + [frozenset()])),
        state=state,
        given_on=draw(st.one_of(st.just(GIVEN), st.just(TODAY), near)),
        method=draw(st.sampled_from([Method.WRITTEN_SIGNED] * 5 + list(Method))),
        notice_version=draw(st.sampled_from(["n1", "n1", "n1", ""])),
        last_day=draw(st.one_of(st.none(), st.none(), near)),
        effective_from=draw(st.one_of(st.none(), st.none(), near)),
        while_affiliated=draw(st.booleans()),
        purposes=draw(st.sampled_from([frozenset({Purpose.NEWS})] * 4 + [frozenset()])),
        kind=draw(st.sampled_from([ConsentKind.PUBLICATION] * 6 + [ConsentKind.BIOMETRIC_MATCHING])),
        supersedes=draw(st.sampled_from([None] * 5 + [ConsentId(f"c0-{giver}")])),
        **(wide if state in NEGATIVE and draw(st.booleans()) else narrow),
    )


@st.composite
def people(draw: st.DrawFn) -> Person:
    """Ada, an adult or of unknown age; or Kit, around 18, fifteen or nine."""
    born = draw(
        st.sampled_from([None, None, "2008-06-01", "2008-05", "2008-06-15", "2011-04-01", "2017", "2017-02-03"])
    )
    return Person(
        person_id=KIT if born else ADA,
        display_name="X",
        date_of_birth=born,
        over18_confirmed_on=None if born else draw(st.sampled_from([date(2025, 9, 1), date(2026, 5, 1), None])),
        child_view=draw(st.sampled_from([ChildView.AGREES, ChildView.AGREES, *ChildView])),
        child_asked_by="teacher",
        child_asked_on=GIVEN,
        affiliation_end=draw(st.one_of(st.none(), st.none(), near)),
        deceased=draw(st.sampled_from([False] * 6 + [True])),
    )


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    person = draw(people())
    givers: list[GiverId] = [person.person_id]
    guardians = ()
    if person.person_id == KIT:
        guardians = draw(st.sampled_from([(guardian(),), (guardian(),), (guardian(), guardian(FATHER)), ()]))
        givers += [g.guardian_id for g in guardians]
    records = tuple(draw(consents(g, n)) for g in givers for n in range(draw(st.sampled_from([1, 1, 2, 3]))))
    evidence = sorted(e for c in records for e in c.evidence_ids)
    publish = draw(st.one_of(st.just(TODAY), near))
    return Scene(
        people=(person,),
        guardians=guardians,
        consents=records,
        regions=(region(person.person_id, age=draw(st.sampled_from(AgeSeen))),),
        lost=frozenset(draw(st.sampled_from([[]] * 6 + [[e] for e in evidence]))),
        altered=frozenset(draw(st.sampled_from([[]] * 6 + [[e] for e in evidence]))),
        restrictions=draw(
            st.sampled_from([()] * 6 + [(restricted(code, person.person_id),) for code in RestrictionCode])
        ),
        publish_at=datetime(publish.year, publish.month, publish.day, 12, tzinfo=LONDON),
        taken=draw(st.sampled_from([date(2026, 3, 1), date(2026, 3, 1), None])),
        policy=Policy(
            guardians_required=draw(st.sampled_from(GuardiansRequired)), verbal_adult=draw(st.sampled_from(VerbalAdult))
        ),
    )


def showing(scene: Scene) -> bool:
    return scene.decide().regions[0].outcome is Outcome.SHOW


def givers_of(scene: Scene) -> list[GiverId]:
    return [scene.people[0].person_id, *(g.guardian_id for g in scene.guardians)]


def a_no_never_shows(data: st.DataObject) -> None:
    scene = data.draw(scenes())
    giver = data.draw(st.sampled_from(givers_of(scene)))
    added = data.draw(consents(giver, 9))
    added = replace(added, state=data.draw(st.sampled_from(NEGATIVE)), supersedes=None)
    evidence = sorted(e for c in scene.consents for e in c.evidence_ids)
    harsher = [
        replace(scene, consents=(*scene.consents, added)),
        replace(scene, lost=scene.lost | set(evidence[:1])),
        replace(scene, altered=scene.altered | set(evidence[-1:])),
        *(
            replace(scene, restrictions=(*scene.restrictions, restricted(code, scene.people[0].person_id)))
            for code in (RestrictionCode.REFER_SAFEGUARDING, RestrictionCode.MUST_NOT_PUBLISH)
        ),
    ]
    if not showing(scene):
        assert not any(showing(s) for s in harsher)


def a_channel_less_never_shows(data: st.DataObject) -> None:
    scene = data.draw(scenes())
    chosen = data.draw(st.integers(0, len(scene.consents) - 1))
    fewer = tuple(
        replace(c, channels=c.channels - {scene.channel}) if c.state.is_yes and n == chosen else c
        for n, c in enumerate(scene.consents)
    )
    if not showing(scene):
        assert not showing(replace(scene, consents=fewer))
    every = tuple(replace(c, channels=c.channels - {scene.channel}) if c.state.is_yes else c for c in scene.consents)
    assert not showing(replace(scene, consents=every))


def who_is_shown_relies_on_what_holds(data: st.DataObject) -> None:
    scene = data.draw(scenes())
    decided = scene.decide().regions[0]
    if decided.outcome is not Outcome.SHOW:
        return
    person = scene.people[0]
    day = max(scene.publish_at.date(), scene.today)
    relied = [c for c in scene.consents if c.consent_id in decided.relies_on]
    assert relied
    for consent in relied:
        assert consent.state in POSITIVE
        assert consent.kind is ConsentKind.PUBLICATION
        assert consent.given_on <= scene.today
        assert (consent.effective_from or consent.given_on) <= day <= last_day(consent, person, scene.policy)
        assert scene.channel in consent.channels
        assert scene.purpose in consent.purposes
        assert consent.events & {"ev1"} or consent.photo_ids == {"img1"} or (consent.photo_from and scene.taken)
        assert consent.notice_version
        assert consent.method not in (Method.NOTICE, Method.VERBAL)
        assert consent.evidence_ids
        assert not consent.evidence_ids & (scene.lost | scene.altered)
    assert decided.last_day is not None
    assert day <= decided.last_day
    if person.date_of_birth is not None and day < adult_on(latest_birth_date(person.date_of_birth)):
        assert {MOTHER, FATHER} & {c.giver_id for c in relied}
        assert all(c.method.is_written for c in relied)


def the_order_of_records_changes_nothing(data: st.DataObject) -> None:
    scene = data.draw(scenes())
    shuffled = replace(
        scene,
        consents=tuple(data.draw(st.permutations(scene.consents))),
        guardians=tuple(data.draw(st.permutations(scene.guardians))),
    )
    assert shuffled.decide() == scene.decide()


def an_unscoped_withdrawal_of_today_always_hides(data: st.DataObject) -> None:
    scene = data.draw(scenes())
    own = [g for g in givers_of(scene) if g == scene.people[0].person_id]
    withdrawal = yes(
        own[0],
        consent_id=ConsentId("withdrawal"),
        state=ConsentState.WITHDRAWN,
        given_on=TODAY,
        channels=frozenset(),
        purposes=frozenset(),
        events=frozenset(),
        evidence_ids=frozenset(),
    )
    assert not showing(replace(scene, consents=(*scene.consents, withdrawal)))


PROPERTIES: list[Callable[[st.DataObject], None]] = [
    a_no_never_shows,
    a_channel_less_never_shows,
    who_is_shown_relies_on_what_holds,
    the_order_of_records_changes_nothing,
    an_unscoped_withdrawal_of_today_always_hides,
]


def holds(property_: Callable[[st.DataObject], None], examples: int) -> None:
    settings(max_examples=examples, deadline=timedelta(seconds=5))(given(st.data())(property_))()


@pytest.mark.parametrize("property_", PROPERTIES)
def test_property(property_: Callable[[st.DataObject], None]) -> None:
    holds(property_, 300)


@pytest.mark.slow
@pytest.mark.parametrize("property_", PROPERTIES)
def test_property_at_length(property_: Callable[[st.DataObject], None]) -> None:
    holds(property_, 10_000)


def test_the_scenes_show_people_often_enough_to_mean_something() -> None:
    shown: list[bool] = []
    settings(max_examples=300, database=None)(given(scenes())(lambda scene: shown.append(showing(scene))))()
    assert sum(shown) > len(shown) / 20
