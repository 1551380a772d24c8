"""What is still missing for a yes, asked of the use that somebody's own forms name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from consent_db.channels import Channel, Purpose
from consent_db.lacking import lacking
from consent_db.policy import Policy
from consent_db.reasons import Reason
from consent_db.records import ChildView, ConsentId, ConsentState, RestrictionCode
from tests.unit.consent_db.build import (
    FATHER,
    KIT,
    MOTHER,
    MUM_AND_KIT,
    TODAY,
    Scene,
    adult,
    biometric,
    child,
    guardian,
    kits,
    no,
    restricted,
    yes,
)

PRINT = frozenset({Channel.PRINT})
NINE = child("2017-02-03", child_view=ChildView.NOT_RECORDED)
SAID: dict[str, Any] = {"child_view": ChildView.AGREES, "child_asked_by": "teacher", "child_asked_on": date(2026, 1, 9)}


def reasons(scene: Scene) -> tuple[Reason, ...]:
    (person,) = scene.people
    return lacking(person, scene.snapshot, Policy(), scene.today).reasons


@pytest.mark.parametrize(
    "scene",
    [
        Scene(consents=(yes(),)),
        Scene(consents=(yes(events=frozenset(), photo_from=date(2026, 2, 1), photo_to=date(2026, 3, 1)),)),
        Scene(consents=(yes(events=frozenset(), photo_from=date(2026, 2, 1)),)),
        Scene(consents=(yes(events=frozenset(), photo_to=date(2026, 3, 1)),)),
        kits(consents=(yes(MOTHER), yes(KIT, photo_from=date(2026, 2, 1), photo_to=date(2026, 3, 1)))),
        Scene(consents=(yes(events=frozenset(), photo_ids=frozenset({"img9"})),)),
        Scene(consents=(yes(channels=frozenset({Channel.PARTNER}), controllers=frozenset({"a museum"})),)),
        kits(),
        kits(people=(replace(NINE, **SAID),), consents=(yes(MOTHER),)),
    ],
    ids=[
        "event",
        "dates",
        "from a day",
        "to a day",
        "dates on one form",
        "single photos",
        "partner",
        "child who signed",
        "child who was asked",
    ],
)
def test_nothing_where_the_forms_cover_what_they_name(scene: Scene) -> None:
    assert reasons(scene) == ()


@pytest.mark.parametrize(
    ("scene", "expected"),
    [
        (Scene(), (Reason.NO_RECORD,)),
        (Scene(consents=(yes(last_day=date(2026, 5, 1)),)), (Reason.EXPIRED,)),
        (Scene(consents=(yes(), no())), (Reason.WITHDRAWN,)),
        (Scene(consents=(yes(evidence_ids=frozenset()),)), (Reason.EVIDENCE_MISSING,)),
        (Scene(consents=(yes(events=frozenset()),)), (Reason.BLANKET_SCOPE,)),
        (Scene(people=(adult(over18_confirmed_on=None),), consents=(yes(),)), (Reason.AGE_UNKNOWN,)),
        (
            Scene(consents=(yes(),), restrictions=(restricted(RestrictionCode.MUST_NOT_PUBLISH),)),
            (Reason.PROTECTED_PERSON,),
        ),
        (kits(guardians=(guardian(verified=False),)), (Reason.GUARDIAN_PR_UNVERIFIED,)),
        (kits(guardians=(guardian(), guardian(FATHER))), (Reason.OTHER_GUARDIAN_NOT_ASKED,)),
        (kits(consents=(yes(MOTHER),)), (Reason.NO_CHILD_CONSENT,)),
        (kits(consents=(yes(KIT),)), (Reason.NO_GUARDIAN_AUTHORISATION,)),
        (kits(people=(NINE,), consents=(yes(MOTHER),)), (Reason.CHILD_VIEW_NOT_RECORDED,)),
        (kits(people=(child(child_view=ChildView.OBJECTS),)), (Reason.CHILD_OBJECTS,)),
        (
            kits(consents=(yes(MOTHER, channels=frozenset({Channel.PRINT})), yes(KIT))),
            (Reason.GUARDIAN_CHANNEL_NOT_COVERED,),
        ),
    ],
)
def test_what_is_missing_is_said_with_the_rules_own_reasons(scene: Scene, expected: tuple[Reason, ...]) -> None:
    assert reasons(scene) == expected


def test_it_is_asked_of_the_use_that_most_forms_name() -> None:
    wide = yes(MOTHER, channels=frozenset({Channel.WEBSITE, Channel.PRINT}), purposes=frozenset({Purpose.EVENTS}))
    scene = kits(consents=(wide, yes(KIT, channels=frozenset({Channel.PRINT}), purposes=frozenset({Purpose.EVENTS}))))
    (kit,) = scene.people
    found = lacking(kit, scene.snapshot, Policy(), TODAY)
    assert (found.channel, found.purpose, found.reasons) == (Channel.PRINT, Purpose.EVENTS, ())


def test_what_is_in_force_says_which_use_and_only_else_what_ended() -> None:
    old = [yes(consent_id=ConsentId(f"c-{n}"), channels=PRINT, last_day=date(2026, 5, 1)) for n in range(2)]
    assert use(Scene(consents=(*old, yes()))) is Channel.WEBSITE
    assert use(Scene(consents=tuple(old))) is Channel.PRINT


def test_neither_a_no_nor_an_answer_about_matching_says_which_use() -> None:
    others = [no(consent_id=ConsentId(f"n-{n}"), channels=PRINT) for n in range(2)]
    others += [
        biometric(consent_id=ConsentId(f"b-{n}"), last_day=date(2026, 5, 1), state=state, channels=PRINT)
        for n, state in enumerate((ConsentState.GIVEN, ConsentState.GIVEN, ConsentState.REFUSED))
    ]
    assert use(Scene(consents=(yes(last_day=date(2026, 5, 1)), *others))) is Channel.WEBSITE


def use(scene: Scene) -> Channel:
    return lacking(scene.people[0], scene.snapshot, Policy(), TODAY).channel


def test_without_any_form_it_is_asked_of_news_on_the_website() -> None:
    scene = Scene()
    found = lacking(scene.people[0], scene.snapshot, Policy(), TODAY)
    assert (found.channel, found.purpose) == (Channel.WEBSITE, Purpose.NEWS)


def test_who_was_said_to_be_an_adult_is_not_asked_for_a_photos_date() -> None:
    assert Reason.PHOTO_DATE_NEEDED not in reasons(Scene(consents=MUM_AND_KIT[1:], people=(adult(KIT),)))
