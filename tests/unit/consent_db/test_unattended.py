"""A run that nobody watches covers what covering can settle, and stops for everything else."""

from __future__ import annotations

from dataclasses import replace

from consent_db.publication import Channel
from consent_db.records import RestrictionCode
from consent_db.rules import AgeSeen, GateAnswer, Reason
from consent_db.unattended import Unattended, settle
from tests.unit.consent_db.build import (
    ADA,
    KIT,
    Scene,
    adult,
    child,
    kits,
    no,
    region,
    restricted,
    yes,
)


def settled(scene: Scene) -> Unattended:
    return settle(scene.decide(), scene.publication)


UNSEEN = (region(None, reviewed=False, age=AgeSeen.NOT_ASSESSED),)


def test_somebody_unknown_is_settled_by_covering_on_a_professional_channel() -> None:
    assert settled(Scene(regions=UNSEEN)).stops == ()


def test_somebody_unknown_stops_a_photo_on_a_personal_account_since_they_may_be_a_child() -> None:
    stops = settled(Scene(regions=UNSEEN, channel=Channel.SOCIAL_PERSONAL)).stops
    assert stops == (Reason.MAYBE_CHILD_ON_NON_PROFESSIONAL_CHANNEL,)


def test_somebody_known_or_not_recognisable_does_not_stop_a_photo_on_a_personal_account() -> None:
    personal = Scene(channel=Channel.SOCIAL_PERSONAL)
    assert settled(personal).stops == ()
    agreed = yes(channels=frozenset({Channel.SOCIAL_PERSONAL}))
    far = region(None, recognisable=False)
    for scene in (Scene(consents=(agreed,)), Scene(regions=(far,)), Scene(consents=(agreed,), regions=(region(), far))):
        assert settled(replace(scene, channel=Channel.SOCIAL_PERSONAL)).stops == ()


def test_an_adult_who_agreed_or_withdrew_does_not_stop_a_photo() -> None:
    assert settled(Scene(consents=(yes(),))) == Unattended((), ())
    assert settled(Scene(consents=(yes(), no()))).stops == ()


def test_a_covered_child_waits_for_a_second_person() -> None:
    scene = kits(consents=(yes(KIT),), gates={"child_cover_checked_by": None})
    assert Reason.CHILD_REDACTION_SIGNOFF in settled(scene).stops


def test_a_shown_child_waits_for_the_checklist() -> None:
    scene = kits(gates={"child_checklist": GateAnswer.NOT_ANSWERED})
    assert settled(scene).stops == (Reason.NSPCC_CHECK_NOT_DONE,)


def test_a_protected_person_stops_the_photo_whatever_the_form_says() -> None:
    for code, reason in (
        (RestrictionCode.MUST_NOT_PUBLISH, Reason.PROTECTED_PERSON),
        (RestrictionCode.REFER_SAFEGUARDING, Reason.REFER_SAFEGUARDING),
    ):
        assert reason in settled(Scene(consents=(yes(),), restrictions=(restricted(code),))).stops


def test_somebody_who_died_or_may_not_be_able_to_agree_waits_for_a_person() -> None:
    assert Reason.DECEASED in settled(Scene(people=(adult(deceased=True),), consents=(yes(),))).stops
    assert Reason.CAPACITY_CONCERN in settled(Scene(people=(adult(capacity_concern=True),), consents=(yes(),))).stops


def test_a_covered_person_who_is_named_in_the_caption_stops_the_photo() -> None:
    assert settled(Scene(named=frozenset({ADA}))).stops == (Reason.NAME_OF_HIDDEN_PERSON,)


def test_a_child_on_a_personal_account_stops_the_photo() -> None:
    assert Reason.CHILD_ON_NON_PROFESSIONAL_CHANNEL in settled(kits(channel=Channel.SOCIAL_PERSONAL)).stops


def test_questions_that_nobody_answered_are_said() -> None:
    scene = Scene(consents=(yes(),), gates={"people": GateAnswer.NOT_ANSWERED, "background": GateAnswer.NOT_ANSWERED})
    assert settled(scene).unanswered == (Reason.PEOPLE_CHECK_NOT_ATTESTED, Reason.BACKGROUND_NOT_CHECKED)
    assert settled(scene).stops == ()


def test_a_child_of_unknown_age_in_the_register_stops_the_photo() -> None:
    scene = Scene(people=(child(born=None),), regions=(region(KIT),), gates={"child_cover_checked_by": None})
    assert Reason.CHILD_REDACTION_SIGNOFF in settled(scene).stops
