"""Whose face may be compared (M rows of section 6)."""

from dataclasses import replace
from datetime import date

import pytest

from consent_db.records import Consent, Method, Person
from consent_db.rules import Policy, may_match
from tests.unit.consent_db.build import ADA, KIT, MOTHER, TODAY, Scene, adult, biometric, child, no, yes


def matched(person: Person, *consents: Consent, dpia: str | None = "DPIA-1") -> bool:
    snapshot = replace(Scene(people=(person,), consents=consents).snapshot, dpia_reference=dpia)
    return may_match(person.person_id, snapshot, Policy(), TODAY)


def test_m01_a_consent_to_publish_is_no_consent_to_match() -> None:
    assert not matched(adult(), yes())


def test_m02_an_adult_with_written_biometric_consent_may_be_matched() -> None:
    assert matched(adult(), biometric())


def test_m03_not_after_a_withdrawal() -> None:
    assert not matched(adult(), biometric(), no(kind=biometric().kind))
    assert matched(adult(), biometric(), no()), "withdrawing from publication does not end matching"


def test_m04_nobody_under_18() -> None:
    assert not matched(child(), biometric(KIT))


def test_m06_nobody_of_unknown_age() -> None:
    assert not matched(adult(over18_confirmed_on=None), biometric())


def test_nobody_without_an_assessment_in_the_register() -> None:
    assert not matched(adult(), biometric(), dpia=None)
    assert not matched(adult(), biometric(), dpia=" ")


def test_nobody_whom_the_register_does_not_hold() -> None:
    assert not may_match(KIT, replace(Scene().snapshot, dpia_reference="DPIA-1"), Policy(), TODAY)


def test_a_form_of_childhood_ends_at_18() -> None:
    grown = child("2008-06-01")
    assert not matched(grown, biometric(KIT))
    assert matched(grown, biometric(KIT, given_on=TODAY))


@pytest.mark.parametrize(
    "consent",
    [
        biometric(last_day=date(2026, 5, 31)),
        biometric(given_on=date(2026, 6, 2)),
        biometric(evidence_ids=frozenset()),
        biometric(notice_version=""),
        biometric(method=Method.RECORDED_VERBAL),
        biometric(method=Method.VERBAL),
        biometric(method=Method.NOTICE),
    ],
    ids=["expired", "future", "no document", "not told", "recorded", "spoken", "notice"],
)
def test_nobody_whose_consent_is_not_in_force_and_in_writing(consent: Consent) -> None:
    assert not matched(adult(), consent)


@pytest.mark.parametrize("person", [adult(deceased=True), adult(capacity_concern=True)], ids=["died", "capacity"])
def test_nobody_who_cannot_decide(person: Person) -> None:
    assert not matched(person, biometric())


def test_the_person_and_not_somebody_else_agreed() -> None:
    theirs = replace(yes(MOTHER, kind=biometric().kind), subject_id=ADA)
    assert not matched(adult(), theirs)
