"""Everything a person did can be taken back and done again, and is there when the event is opened again."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.domain.answers import NOTHING_SAID, Answers, Dismissal, FindingKey
from app.domain.authored import Authored, DataMining
from app.domain.export import FileFormat, Form
from app.domain.findings import Face, Kind
from app.domain.geometry import Box
from app.domain.outcome import Failed, FailureCode, Step
from app.domain.photo import Days, PhotoId
from app.domain.plan import Style
from app.domain.search import USUAL_SEARCH, USUAL_TEXT, Readable, Search
from app.event.acts import (
    Act,
    Approved,
    Arranged,
    Dated,
    Delivered,
    Drew,
    EventAct,
    FolderMoved,
    Formed,
    Held,
    Looked,
    Named,
    Refused,
    RejectedSuggestion,
    Settled,
    Sought,
    Spared,
    Styled,
    applied,
)
from app.event.event import Event, new_event_id
from app.event.sealed_log import EventTrouble, SealedLog, moved_to
from app.pipeline.seen import seen
from consent_db.publication import Channel
from consent_db.rules import Reason
from tests.unit.consent_db.build import ADA, KIT
from tests.unit.event.build import (
    AT,
    BEGAN,
    FACE,
    FINDINGS,
    FIRST,
    ID,
    KEY,
    LOOKED,
    MINE,
    OTHER,
    OTHER_ID,
    PRINT,
    QR,
    SECOND,
    TEXT,
    WEBSITE,
    answer,
    gates,
    harmless,
    let_through,
    looked,
    named,
    own,
    settlement,
)

PNG = Form(FileFormat.PNG, Authored(credit="Photo: University of Example", data_mining=DataMining.PROHIBITED), True)
MAY = Days(date(2026, 5, 1), date(2026, 5, 3))
THOROUGH = Search(thorough=True, smallest_face=8)
NAME = Readable(("University of Example",), cover_unsharp=True)
DELIVERED = Delivered(ID, Channel.WEBSITE, "IMG_0001.jpg", "0" * 64, "looks", AT, "web")
HELD = Held(ID, Channel.WEBSITE, ("a face",), AT)
FAILURE = Failed(LOOKED.source, Step.INGEST, FailureCode.UNREADABLE, "It cannot be read.", "Copy it again.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ev_1.event"


@pytest.fixture
def event(path: Path) -> Iterator[Event]:
    made = Event.create(path, KEY, BEGAN)
    made.record(LOOKED)
    yield made
    made.close()


def all_of(event: Event) -> dict[str, Any]:
    """Everything an event says."""
    return {
        "began": event.began,
        "looked": dict(event.looked),
        "refused": dict(event.refused),
        "renditions": event.renditions,
        "answers": {photo: event.answers(photo) for photo in (ID, OTHER_ID)},
        "exports": list(event.exports),
        "days": event.days,
        "form": (event.form, event.style),
        "search": (event.search, event.readable),
        "labels": (event.undo_label, event.redo_label),
    }


def reopened(event: Event, path: Path) -> Event:
    event.close()
    return Event.open(path, KEY)


def test_photos_that_were_moved_are_known_again_only_once_they_are_found(event: Event, path: Path) -> None:
    event.do("name", named(ADA))
    event.record(Refused(FAILURE))
    said = event.answers(ID)
    assert event.folder == Path(BEGAN.folder) and event.placed == {ID}
    assert moved_to(path, KEY) is None
    event.record(FolderMoved("/elsewhere", "jb", AT))
    assert event.folder == Path("/elsewhere")
    assert not event.placed and not event.refused
    assert event.answers(ID) == said and event.looked[ID] == LOOKED
    event.record(replace(LOOKED, source="other.jpg"))
    after = reopened(event, path)
    assert moved_to(path, KEY) == after.folder == Path("/elsewhere")
    assert after.placed == {ID} and after.looked[ID].source == "other.jpg" and after.answers(ID) == said
    after.close()


EVERY_ACT: tuple[Act, ...] = (
    named(ADA),
    RejectedSuggestion(ID, FIRST, KIT),
    harmless(TEXT, Dismissal.NOTHING_READABLE),
    Drew(ID, MINE, own()),
    Settled(ID, FIRST, settlement(Reason.VERBAL_WITH_NOTE)),
    gates(),
    Approved(ID, let_through(FIRST)),
    Arranged((PRINT, WEBSITE)),
    Dated(MAY),
    Formed(PNG),
    Styled(Style.MOSAIC),
    Sought(THOROUGH),
    Spared(NAME),
)


@pytest.mark.parametrize("act", EVERY_ACT, ids=lambda act: type(act).__name__)
def test_every_act_is_saved_taken_back_and_done_again(event: Event, path: Path, act: Act) -> None:
    before = all_of(event)
    event.do("Step", act)
    after = all_of(event)
    assert after != before and event.undo_label == "Step"
    event.undo()
    assert all_of(event) == {**before, "labels": (None, "Step")}
    event.redo()
    assert all_of(event) == after
    again = reopened(event, path)
    assert all_of(again) == after
    again.close()


def test_a_step_of_several_acts_is_taken_back_as_one_and_says_which_photos_it_was_about(event: Event) -> None:
    event.do("Before", named(None, SECOND))
    about = event.do("Both", named(ADA), named(KIT, photo=OTHER_ID), Arranged((PRINT,)))
    assert about == {ID, OTHER_ID} == event.undo() == event.redo() == event.undo()
    assert event.answers(ID).faces == {SECOND: answer(None)}
    assert (event.answers(OTHER_ID), event.renditions) == (NOTHING_SAID, (WEBSITE,))


def test_what_was_taken_back_is_gone_once_something_else_is_done(event: Event) -> None:
    event.do("One", named(ADA))
    event.undo()
    event.do("Two", named(KIT))
    assert event.redo_label is None and event.redo() == frozenset()
    assert event.answers(ID).faces == {FIRST: answer(KIT)}


def test_the_event_date_is_the_one_it_began_with_until_somebody_says_otherwise(path: Path) -> None:
    event = Event.create(path, KEY, replace(BEGAN, days=MAY))
    assert event.days == MAY
    event.do("Nobody knows", Dated(None))
    event.do("Print", Arranged((PRINT,)))
    assert event.days is None
    assert event.renditions == (PRINT,)
    event.undo()
    event.undo()
    assert (event.days, event.renditions) == (MAY, (WEBSITE,))
    event.close()


def test_the_search_is_the_one_the_event_began_with_until_somebody_chooses_another(path: Path) -> None:
    event = Event.create(path, KEY, replace(BEGAN, search=THOROUGH, readable=NAME))
    assert (event.search, event.readable) == (THOROUGH, NAME)
    event.do("As usual", Sought(USUAL_SEARCH), Spared(USUAL_TEXT))
    assert (event.search, event.readable) == (USUAL_SEARCH, USUAL_TEXT)
    event = reopened(event, path)
    event.undo()
    assert (event.search, event.readable) == (THOROUGH, NAME)
    event.close()


def test_photos_that_were_searched_less_than_is_asked_for_are_counted(event: Event) -> None:
    event.record(replace(looked(OTHER_ID), search=THOROUGH))
    assert event.searched_less(USUAL_SEARCH) == 0
    assert event.searched_less(THOROUGH) == 1
    assert event.searched_less(replace(THOROUGH, smallest_face=4)) == 2


def test_it_is_known_where_a_drawn_face_lay_when_it_was_named(event: Event) -> None:
    here, there = Box(100, 100, 200, 200), Box(150, 100, 250, 200)
    drew = [Drew(ID, MINE, own(Kind.FACE, box)) for box in (here, there)]
    event.do("Draw", drew[0])
    assert event.named_where(ID, MINE) is None
    event.do("Name", named(ADA, MINE))
    event.do("Move", drew[1])
    assert event.named_where(ID, MINE) == here
    event.do("Name again", named(ADA, MINE))
    assert event.named_where(ID, MINE) == there
    event.do("Nobody", Named(ID, MINE, None))
    assert event.named_where(ID, MINE) is None
    event.undo()
    event.undo()
    assert event.named_where(ID, MINE) == here


def test_with_nothing_to_take_back_nothing_happens_and_nothing_is_saved(event: Event, path: Path) -> None:
    size = path.stat().st_size
    assert event.undo() == event.redo() == event.do("Nothing") == frozenset()
    assert path.stat().st_size == size


def test_facts_are_not_taken_back(event: Event) -> None:
    event.do("One", named(ADA))
    event.record(looked(OTHER_ID))
    event.record(DELIVERED)
    event.record(Refused(replace(FAILURE, file="gone.jpg")))
    assert event.undo_label == "One"
    event.undo()
    assert event.undo() == frozenset()
    assert set(event.looked) == {ID, OTHER_ID} and set(event.refused) == {"gone.jpg"}
    assert event.export(ID, Channel.WEBSITE) == DELIVERED


def test_steps_can_be_taken_back_after_the_event_was_opened_again(event: Event, path: Path) -> None:
    event.do("One", named(ADA))
    event.do("Two", Arranged((PRINT,)))
    again = reopened(event, path)
    again.undo()
    again = reopened(again, path)
    assert (again.undo_label, again.redo_label, again.renditions) == ("One", "Two", (WEBSITE,))
    again.undo()
    assert again.answers(ID) == NOTHING_SAID
    again.redo()
    again.redo()
    assert (again.answers(ID).faces, again.renditions) == ({FIRST: answer(ADA)}, (PRINT,))
    again.close()


def test_the_last_export_of_a_channel_is_what_became_of_the_photo(event: Event) -> None:
    event.record(HELD)
    event.record(DELIVERED)
    assert event.export(ID, Channel.WEBSITE) == DELIVERED
    assert event.export(ID, Channel.PRINT) is None and event.export(OTHER_ID, Channel.WEBSITE) is None


def test_a_file_that_can_be_read_at_last_is_no_longer_refused(event: Event) -> None:
    event.record(Refused(FAILURE))
    assert event.refused == {LOOKED.source: FAILURE}
    event.record(LOOKED)
    assert not event.refused


def test_what_was_approved_stays_approved_when_the_event_is_opened_again(event: Event, path: Path) -> None:
    event.do("Name", named(ADA), Drew(ID, MINE, own()), gates())
    then = seen(event.looked[ID].findings, event.answers(ID))
    again = reopened(event, path)
    assert seen(again.looked[ID].findings, again.answers(ID)) == then
    again.close()


# A photo that is searched again

MOVED = replace(FACE, box=FACE.box.shifted(4, -3))
NEW = Face(Box(50, 60, 90, 110), 0.8)


def search_again(event: Event, *faces: Face, **changes: Any) -> None:
    event.record(replace(LOOKED, findings=replace(FINDINGS, faces=faces, **changes), preset_name="original"))


def test_a_name_stays_with_its_face_when_another_search_counts_otherwise(event: Event, path: Path) -> None:
    event.do("Name", named(ADA), RejectedSuggestion(ID, SECOND, ADA), harmless(QR, Dismissal.MAY_BE_READ))
    search_again(event, NEW, OTHER, MOVED)
    answers = event.answers(ID)
    assert answers.faces == {FindingKey("face-2"): answer(ADA)}
    assert set(answers.rejected) == {FindingKey("face-1")} and set(answers.dismissed) == {QR}
    again = reopened(event, path)
    assert again.answers(ID) == answers
    again.close()


def test_a_name_never_passes_to_another_face(event: Event) -> None:
    event.do("Name", named(ADA), Settled(ID, FIRST, settlement(Reason.VERBAL_WITH_NOTE)))
    search_again(event, NEW, OTHER)
    assert event.answers(ID) == NOTHING_SAID


def test_text_that_is_larger_than_what_was_called_harmless_is_covered_again(event: Event) -> None:
    event.do("Harmless", harmless(TEXT, Dismissal.NOTHING_READABLE))
    (line,) = FINDINGS.texts
    search_again(event, *FINDINGS.faces, texts=(replace(line, box=Box(10, 700, 500, 740)),))
    assert not event.answers(ID).dismissed


def test_steps_before_and_after_another_search_are_taken_back_about_the_right_face(event: Event) -> None:
    event.do("Name", named(ADA))
    search_again(event, NEW, MOVED)
    event.do("Name the new one", named(KIT))
    both = event.answers(ID)
    assert both.faces == {SECOND: answer(ADA), FIRST: answer(KIT)}
    event.undo()
    assert event.answers(ID).faces == {SECOND: answer(ADA)}
    event.undo()
    assert event.answers(ID) == NOTHING_SAID
    event.redo()
    event.redo()
    assert event.answers(ID) == both


def test_what_was_drawn_and_the_gates_outlive_another_search_and_the_approval_does_not(event: Event) -> None:
    event.do("Draw", Drew(ID, MINE, own(Kind.FACE)), named(ADA, MINE), gates())
    before = seen(event.looked[ID].findings, event.answers(ID))
    search_again(event, NEW)
    assert event.answers(ID).own and event.answers(ID).faces == {MINE: answer(ADA)}
    assert seen(event.looked[ID].findings, event.answers(ID)) != before


# Trouble


class FullLog:
    def append(self, _entry: object) -> None:
        raise EventTrouble("event-not-written", "no room")


def test_a_step_that_cannot_be_saved_did_not_happen(event: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    event.do("One", named(ADA))
    before = all_of(event)
    monkeypatch.setattr(event, "_log", FullLog())
    for attempt in (lambda: event.do("Two", named(KIT)), event.undo, lambda: event.record(HELD)):
        with pytest.raises(EventTrouble):
            attempt()
    assert all_of(event) == before
    monkeypatch.undo()


def test_a_new_event_that_cannot_be_saved_leaves_nothing_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_log: SealedLog, _entry: object) -> None:
        raise EventTrouble("event-not-written", "no room")

    monkeypatch.setattr(SealedLog, "append", full)
    with pytest.raises(EventTrouble):
        Event.create(path, KEY, BEGAN)
    assert not path.exists()


@pytest.mark.parametrize("first", [None, LOOKED])
def test_a_file_without_a_beginning_is_no_event_and_is_let_go(path: Path, first: Looked | None) -> None:
    log = SealedLog.create(path, "ev_1", KEY)
    if first is not None:
        log.append(first)
    log.close()
    for _ in range(2):  # a second time, since the first let go of the file
        with pytest.raises(EventTrouble) as trouble:
            Event.open(path, KEY)
        assert trouble.value.code == "event-damaged"


def test_every_event_has_an_id_of_its_own() -> None:
    assert len({new_event_id() for _ in range(100)}) == 100


# Any order

step_acts = st.lists(
    st.one_of(
        st.builds(named, st.sampled_from([None, ADA, KIT]), st.sampled_from([FIRST, SECOND, MINE]),
                  st.sampled_from([ID, OTHER_ID])),
        st.sampled_from(EVERY_ACT),
        st.builds(Drew, st.sampled_from([ID, OTHER_ID]), st.just(MINE), st.sampled_from([None, own(), own(Kind.FACE)])),
    ),
    min_size=1,
    max_size=3,
)  # fmt: skip


class AnyOrder(RuleBasedStateMachine):
    """Steps, taken back and done again at random, always equal the steps that stand, said once from the start."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "ev_1.event"
        self.event = Event.create(self.path, KEY, BEGAN)
        self.event.record(LOOKED)
        self.standing: list[list[Act]] = []
        self.back: list[list[Act]] = []

    def teardown(self) -> None:
        self.event.close()
        shutil.rmtree(self.folder)

    @rule(acts=step_acts)
    def do(self, acts: list[Act]) -> None:
        self.event.do("step", *acts)
        self.standing.append(acts)
        self.back.clear()

    @precondition(lambda self: self.standing)
    @rule()
    def undo(self) -> None:
        self.event.undo()
        self.back.append(self.standing.pop())

    @precondition(lambda self: self.back)
    @rule()
    def redo(self) -> None:
        self.event.redo()
        self.standing.append(self.back.pop())

    @rule(fact=st.sampled_from([looked(OTHER_ID), DELIVERED, HELD, LOOKED]))
    def record(self, fact: Looked | Delivered | Held) -> None:
        self.event.record(fact)

    @rule()
    def open_again(self) -> None:
        before = all_of(self.event)
        self.event = reopened(self.event, self.path)
        assert all_of(self.event) == before

    @invariant()
    def is_what_stands(self) -> None:
        answers: dict[PhotoId, Answers] = {}
        renditions, days, search = BEGAN.renditions, BEGAN.days, BEGAN.search
        for act in (act for acts in self.standing for act in acts):
            if isinstance(act, Arranged):
                renditions = act.renditions
            elif isinstance(act, Dated):
                days = act.days
            elif isinstance(act, Sought):
                search = act.search
            elif not isinstance(act, EventAct):
                answers[act.photo] = applied(answers.get(act.photo, NOTHING_SAID), act)
        assert (self.event.renditions, self.event.days, self.event.search) == (renditions, days, search)
        for photo in (ID, OTHER_ID):
            assert self.event.answers(photo) == answers.get(photo, NOTHING_SAID)


AnyOrder.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestAnyOrder = AnyOrder.TestCase
