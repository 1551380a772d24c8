"""What is said of many photos fills only what is open, and lets nothing go that one alone could not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers import Dismissal
from app.domain.findings import Kind
from app.event.acts import Drew
from app.event.desk import Desk, PhotoState
from app.event.event import Event
from app.event.together import Refused, answered, filled, is_without_faces, let_go
from consent_db.facts import GateAnswer, Gates, WorkRevealing
from consent_db.rules import Reason
from tests.unit.consent_db.build import TODAY, Scene, yes
from tests.unit.event.build import (
    AT,
    BEGAN,
    FACE,
    FIRST,
    ID,
    KEY,
    MINE,
    OTHER_ID,
    gates,
    harmless,
    looked,
    own,
)

OPEN, YES = GateAnswer.NOT_ANSWERED, GateAnswer.PASSED
GIVEN = Gates(people=YES, work_revealing=WorkRevealing.NO, background=YES, confidential=YES)
EMPTY: dict[str, Any] = {"faces": (), "texts": (), "codes": ()}
CARRIED = ("work_revealing", "project", "background", "confidential")
all_gates = st.builds(
    Gates,
    people=st.sampled_from(GateAnswer),
    work_revealing=st.sampled_from(WorkRevealing),
    project=st.sampled_from((None, "P-1", "P-2")),
    release_conditions=st.sampled_from(GateAnswer),
    background=st.sampled_from(GateAnswer),
    confidential=st.sampled_from(GateAnswer),
    child_checklist=st.sampled_from(GateAnswer),
    child_checklist_by=st.sampled_from((None, "km")),
    child_cover_checked_by=st.sampled_from((None, "km")),
    exporter=st.sampled_from((None, "jb")),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Two photos in which nobody was found."""
    event = Event.create(tmp_path / "ev_1.assent-event", KEY, BEGAN)
    for photo in (ID, OTHER_ID):
        event.record(looked(photo, **EMPTY))
    made = Desk(event, Scene(consents=(yes(),)).snapshot, TODAY, "jb")
    yield made
    made.close()


@given(all_gates, all_gates)
def test_only_open_answers_about_work_and_background_are_filled(before: Gates, given: Gates) -> None:
    after = filled(before, given)
    for field in fields(Gates):
        was, now = getattr(before, field.name), getattr(after, field.name)
        if field.name not in CARRIED:
            assert now == was, field.name
    if before.work_revealing is not WorkRevealing.NOT_ASSESSED:
        assert (after.work_revealing, after.project) == (before.work_revealing, before.project)
    for name in ("background", "confidential"):
        if getattr(before, name) is not OPEN:
            assert getattr(after, name) is getattr(before, name)


def test_the_head_count_is_taken_over_where_no_photo_has_a_face(desk: Desk) -> None:
    acts = answered(desk, (ID, OTHER_ID), GIVEN)
    assert [(act.photo, act.gates.people) for act in acts] == [(ID, YES), (OTHER_ID, YES)]


@pytest.mark.parametrize("score", [0.1, 0.9])
def test_one_photo_with_a_face_leaves_the_head_count_of_all_open(desk: Desk, score: float) -> None:
    desk.event.record(looked(OTHER_ID, **{**EMPTY, "faces": (replace(FACE, score=score),)}))
    acts = answered(desk, (ID, OTHER_ID), GIVEN)
    assert [act.gates.people for act in acts] == [OPEN, OPEN]
    assert [act.gates.background for act in acts] == [YES, YES]


def test_a_face_that_somebody_drew_or_called_none_is_a_face(desk: Desk) -> None:
    assert is_without_faces(desk, ID)
    desk.event.do("Draw", Drew(ID, MINE, own(Kind.AREA)))
    assert is_without_faces(desk, ID)
    desk.event.do("Draw", Drew(ID, MINE, own(Kind.FACE)))
    assert not is_without_faces(desk, ID)
    desk.event.record(looked(OTHER_ID, **{**EMPTY, "faces": (FACE,)}))
    desk.event.do("Leave", harmless(FIRST, Dismissal.NOT_A_FACE, OTHER_ID))
    assert not is_without_faces(desk, OTHER_ID)


def test_a_photo_in_which_everything_was_answered_is_left_alone(desk: Desk) -> None:
    desk.event.do("Say", gates(ID))
    assert [act.photo for act in answered(desk, (ID, OTHER_ID), GIVEN)] == [OTHER_ID]


def test_what_lets_one_photo_go_is_what_the_desk_says(desk: Desk) -> None:
    found = let_go(desk, ID, AT)
    assert isinstance(found, Refused)
    assert Reason.PEOPLE_CHECK_NOT_ATTESTED in found.why
    desk.event.do("Say", *answered(desk, (ID,), GIVEN))
    acts = let_go(desk, ID, AT)
    assert not isinstance(acts, Refused)
    assert acts == desk.approval(ID, AT)
    desk.event.do("Approve", *acts)
    assert desk.state(ID) is PhotoState.READY
    assert desk.state(OTHER_ID) is not PhotoState.READY
