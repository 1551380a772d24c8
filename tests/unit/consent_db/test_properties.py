"""What holds for every register, photo and publication (the five properties of consent-rules, section 6)."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from consent_db import scope
from consent_db.ages import LONDON, adult_on, latest_birth_date
from consent_db.publication import Channel
from consent_db.records import (
    ChildView,
    Consent,
    ConsentId,
    ConsentKind,
    ConsentState,
    EvidenceId,
    GiverId,
    Guardian,
    Method,
    Person,
    RestrictionCode,
)
from consent_db.rules import AgeSeen, GuardiansRequired, Outcome, Policy, Reason, VerbalAdult
from consent_db.scope import last_day
from tests.unit.consent_db.build import ADA, FATHER, GIVEN, KIT, MOTHER, TODAY, Scene, guardian, region, restricted, yes

POSITIVE = (ConsentState.GIVEN, ConsentState.RENEWED)
NEGATIVE = (ConsentState.REFUSED, ConsentState.WITHDRAWN, ConsentState.OBJECTED, ConsentState.INVALIDATED)

near = st.dates(date(2025, 12, 1), date(2026, 8, 1))

# Records and scenes start sound and are spoilt in a few ways, so that many of them do show somebody.
SPOILT: list[st.SearchStrategy[dict[str, Any]]] = [
    st.fixed_dictionaries({"given_on": near}),
    st.just({"given_on": TODAY}),
    st.fixed_dictionaries({"last_day": near}),
    st.fixed_dictionaries({"effective_from": near}),
    st.fixed_dictionaries({"method": st.sampled_from(Method)}),
    st.fixed_dictionaries({"state": st.sampled_from(ConsentState)}),
    st.just({"state": ConsentState.WITHDRAWN, "channels": frozenset(), "events": frozenset()}),
    st.just({"channels": frozenset({Channel.WEBSITE, Channel.PRINT})}),
    st.just({"channels": frozenset({Channel.PRINT})}),
    st.just({"purposes": frozenset()}),
    st.just({"events": frozenset({"ev2"})}),
    st.just({"events": frozenset()}),
    st.just({"events": frozenset(), "photo_ids": frozenset({"img1"})}),
    st.just({"events": frozenset(), "photo_from": date(2026, 2, 1), "photo_to": date(2026, 3, 31)}),
    st.just({"photo_from": date(2026, 3, 2)}),
    st.just({"notice_version": ""}),
    st.just({"evidence_ids": frozenset()}),
    st.just({"while_affiliated": True}),
    st.just({"kind": ConsentKind.BIOMETRIC_MATCHING}),
]


@st.composite
def consents(draw: st.DrawFn, giver: GiverId, number: int) -> Consent:
    sound = yes(
        giver, consent_id=ConsentId(f"c{number}-{giver}"), evidence_ids=frozenset({EvidenceId(f"e{number}-{giver}")})
    )
    if number and draw(st.booleans()):
        sound = replace(sound, supersedes=ConsentId(f"c0-{giver}"))
    for change in draw(st.lists(st.one_of(SPOILT), max_size=2)):
        sound = replace(sound, **change)
    return sound


@st.composite
def people(draw: st.DrawFn) -> Person:
    """Ada, an adult or of unknown age; or Kit, around 18, fifteen or nine."""
    births = ["2008-06-01", "2008-05", "2008-06-15", "2011-04-01", "2017", "2017-02-03"]
    born = draw(st.one_of(st.none(), st.sampled_from(births)))
    return Person(
        person_id=KIT if born else ADA,
        display_name="X",
        date_of_birth=born,
        over18_confirmed_on=None if born else draw(st.sampled_from([date(2025, 9, 1), date(2026, 5, 1), None])),
        child_view=draw(st.sampled_from([ChildView.AGREES, *ChildView])),
        child_asked_by="teacher",
        child_asked_on=GIVEN,
        affiliation_end=draw(st.one_of(st.none(), near)),
    )


UNSOUND_SCENES: list[st.SearchStrategy[dict[str, Any]]] = [
    st.fixed_dictionaries({"publish_at": near.map(lambda d: datetime(d.year, d.month, d.day, 12, tzinfo=LONDON))}),
    st.just({"taken": None}),
    st.just({"policy": Policy(guardians_required=GuardiansRequired.ONE_AND_NO_OBJECTION)}),
    st.just({"policy": Policy(verbal_adult=VerbalAdult.COVER)}),
    st.just({"lost": frozenset({"e0-p-ada", "e0-g-mother"})}),
    st.just({"altered": frozenset({"e0-p-ada", "e0-p-kit"})}),
    st.just({"restrictions": (restricted(RestrictionCode.REFER_SAFEGUARDING),)}),
    st.just({"restrictions": (restricted(RestrictionCode.MUST_NOT_PUBLISH, KIT),)}),
]


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    person = draw(people())
    givers: list[GiverId] = [person.person_id]
    guardians: tuple[Guardian, ...] = ()
    if person.person_id == KIT:
        guardians = draw(st.sampled_from([(guardian(),), (guardian(), guardian(FATHER)), ()]))
        givers += [g.guardian_id for g in guardians]
    scene = Scene(
        people=(person,),
        guardians=guardians,
        consents=tuple(draw(consents(g, n)) for g in givers for n in range(draw(st.integers(1, 2)))),
        regions=(region(person.person_id, age=draw(st.sampled_from(AgeSeen))),),
    )
    for change in draw(st.lists(st.one_of(UNSOUND_SCENES), max_size=1)):
        scene = replace(scene, **change)
    return scene


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
    holds(property_, 500)


@pytest.mark.slow
@pytest.mark.parametrize("property_", PROPERTIES)
def test_property_at_length(property_: Callable[[st.DataObject], None]) -> None:
    holds(property_, 10_000)


def test_the_scenes_show_people_often_enough_to_mean_something() -> None:
    shown: list[bool] = []
    settings(max_examples=300, database=None, derandomize=True)(
        given(scenes())(lambda scene: shown.append(showing(scene)))
    )()
    assert sum(shown) > len(shown) / 8


def _revived_by_a_no(records: Iterable[Consent], refusals: Iterable[Consent]) -> list[Consent]:
    """Broken: a no brings back what an earlier record took out of use."""
    records, refusals = list(records), list(refusals)
    return [r for r in records if r.state.is_yes] if refusals else SOUND_STANDING_YES(records, refusals)


def _whatever_the_no(records: Iterable[Consent], _refusals: Iterable[Consent]) -> list[Consent]:
    """Broken: a no is not heard."""
    return [r for r in records if r.state.is_yes]


def _on_any_channel(consent: Consent, *rest: Any) -> list[Reason]:
    """Broken: the channel is not looked at."""
    return [r for r in SOUND_FAILURES(consent, *rest) if r is not Reason.CHANNEL_NOT_COVERED]


SOUND_FAILURES = scope._failures
SOUND_STANDING_YES = scope.standing_yes
BROKEN = [
    (a_no_never_shows, "standing_yes", _revived_by_a_no),
    (a_channel_less_never_shows, "_failures", _on_any_channel),
    (who_is_shown_relies_on_what_holds, "date_failures", lambda *_: []),
    (the_order_of_records_changes_nothing, "_preference", lambda *_: 0),
    (an_unscoped_withdrawal_of_today_always_hides, "standing_yes", _whatever_the_no),
]


@pytest.mark.parametrize(("property_", "function", "broken"), BROKEN, ids=[case[0].__name__ for case in BROKEN])
def test_each_property_notices_a_broken_rule(
    property_: Callable[[st.DataObject], None],
    function: str,
    broken: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scope, function, broken)
    without_shrinking = settings(
        max_examples=2_000, database=None, derandomize=True, deadline=None, phases=[Phase.generate]
    )
    with pytest.raises(AssertionError):
        without_shrinking(given(st.data())(property_))()
