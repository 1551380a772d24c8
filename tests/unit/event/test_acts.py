"""What one act of a person does to what was said before."""

from __future__ import annotations

import pytest

from app.domain.answers import NOTHING_SAID, Answers, Dismissal
from app.domain.findings import Kind
from app.event.acts import Approved, CalledHarmless, Drew, Named, PhotoAct, RejectedSuggestion, Settled, applied
from consent_db.rules import Reason
from tests.unit.consent_db.build import ADA, KIT
from tests.unit.event.build import (
    FIRST,
    ID,
    MINE,
    PASSED,
    SECOND,
    answer,
    gates,
    harmless,
    let_through,
    named,
    own,
    settlement,
)

SETTLED = Settled(ID, FIRST, settlement(Reason.VERBAL_WITH_NOTE))


def after(*acts: PhotoAct) -> Answers:
    answers = NOTHING_SAID
    for act in acts:
        answers = applied(answers, act)
    return answers


def test_an_answer_is_kept_replaced_and_taken_back() -> None:
    assert after(named(ADA)).faces == {FIRST: answer(ADA)}
    assert after(named(ADA), named(KIT)).faces == {FIRST: answer(KIT)}
    assert after(named(ADA), named(None, SECOND), Named(ID, FIRST, None)).faces == {SECOND: answer(None)}


def test_what_was_settled_about_one_person_never_holds_for_another() -> None:
    assert after(named(ADA), SETTLED).settled
    assert not after(named(ADA), SETTLED, named(KIT)).settled
    assert not after(named(ADA), SETTLED, Named(ID, FIRST, None)).settled


def test_a_face_is_somebody_or_harmless_and_the_last_word_counts() -> None:
    somebody = after(harmless(FIRST, Dismissal.NOT_A_FACE), named(ADA))
    assert (somebody.dismissed, somebody.faces) == ({}, {FIRST: answer(ADA)})
    nobody = after(named(ADA), SETTLED, harmless(FIRST, Dismissal.NOT_A_FACE))
    assert (set(nobody.dismissed), nobody.faces, nobody.settled) == ({FIRST}, {}, {})
    assert after(harmless(FIRST, Dismissal.NOT_A_FACE), CalledHarmless(ID, FIRST, None)) == NOTHING_SAID


def test_rejected_people_add_up() -> None:
    rejected = after(RejectedSuggestion(ID, FIRST, ADA), RejectedSuggestion(ID, FIRST, KIT)).rejected
    assert rejected == {FIRST: {ADA, KIT}}


def test_a_mark_taken_away_takes_with_it_what_was_said_of_it() -> None:
    drawn = after(Drew(ID, MINE, own(Kind.FACE)), named(ADA, MINE), Settled(ID, MINE, SETTLED.settlement))
    assert drawn.faces and drawn.settled
    assert applied(drawn, Drew(ID, MINE, None)) == NOTHING_SAID


def test_a_mark_that_is_reshaped_keeps_its_name() -> None:
    assert after(Drew(ID, MINE, own(Kind.FACE)), named(ADA, MINE), Drew(ID, MINE, own())).faces == {MINE: answer(ADA)}


@pytest.mark.parametrize("key", [FIRST, "text-0", "face-99"])
def test_nothing_is_drawn_in_the_place_of_a_detection(key: str) -> None:
    with pytest.raises(ValueError, match="added"):
        Drew(ID, key, own(Kind.FACE))  # type: ignore[arg-type]  # a key as it would be read from anywhere


def test_settlements_are_kept_one_after_the_other_and_gates_replaced() -> None:
    assert len(after(SETTLED, SETTLED).settled[FIRST]) == 2
    assert after(gates(project="x"), gates()).gates == PASSED


def test_a_photo_is_let_through_and_taken_back() -> None:
    assert after(Approved(ID, let_through())).let_through == let_through()
    assert after(Approved(ID, let_through()), Approved(ID, None)) == NOTHING_SAID
