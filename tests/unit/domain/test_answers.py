"""What can be said of a finding."""

from __future__ import annotations

from app.domain.answers import DISMISSALS, NOTHING_SAID, OWN, Dismissal, key_of
from app.domain.findings import Kind
from consent_db.facts import Gates


def test_keys_name_findings_by_kind_and_place_and_never_what_a_person_added() -> None:
    assert [key_of(kind, 2) for kind in (Kind.FACE, Kind.TEXT, Kind.CODE)] == ["face-2", "text-2", "code-2"]
    assert not any(key_of(kind, 0).startswith(OWN) for kind in Kind)


def test_every_dismissal_fits_some_finding_and_none_says_that_a_face_of_somebody_is_harmless() -> None:
    assert {why for fitting in DISMISSALS.values() for why in fitting} == set(Dismissal)
    assert DISMISSALS[Kind.FACE] == (Dismissal.NOT_A_FACE, Dismissal.PICTURE_OF_NOBODY)
    assert Kind.AREA not in DISMISSALS


def test_nothing_is_answered_until_somebody_answers() -> None:
    assert NOTHING_SAID.gates == Gates()
    assert not (NOTHING_SAID.faces or NOTHING_SAID.dismissed or NOTHING_SAID.settled or NOTHING_SAID.let_through)
