"""What is open, and what follows from it: an event is found, answered, approved, and taken up again."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.domain.answers import Answer, key_of
from app.domain.findings import Kind
from app.event.acts import Named
from app.event.desk import PhotoState
from app.gui.event_cards import EventCard, list_events
from app.gui.workspace import Workspace
from consent_db.clock import now
from consent_db.rules import Reason
from tests.gui.conftest import WAIT_MS, desk_of, person, photo

FIRST = key_of(Kind.FACE, 0)
SECOND = key_of(Kind.FACE, 1)


def states(workspace: Workspace) -> dict[str, PhotoState]:
    return {source: workspace.state_of(source) for source in workspace.sources}


def test_every_file_of_the_folder_has_a_state_once_it_was_looked_at(event: Workspace) -> None:
    assert states(event) == {
        "a.jpg": PhotoState.DECIDE,
        "b.jpg": PhotoState.DECIDE,
        "c.jpg": PhotoState.TO_REVIEW,
        "d.jpg": PhotoState.TO_REVIEW,
        "e.jpg": PhotoState.FAILED,
    }


def test_a_look_alike_is_suggested_and_nobody_is_shown_for_it(event: Workspace) -> None:
    considered = desk_of(event).considered(photo(event, "a.jpg"))
    (item,) = considered.items
    assert [s.person for s in item.suggestions] == [person(event, "Ada Test")]
    assert item.marks and not considered.plan.shown


def test_naming_somebody_whose_consent_holds_shows_them_and_undo_covers_them_again(event: Workspace) -> None:
    ada = photo(event, "a.jpg")
    event.do("name", Named(ada, FIRST, Answer(person(event, "Ada Test"), "jb", now())))
    assert not desk_of(event).considered(ada).items[0].marks
    event.undo()
    assert desk_of(event).considered(ada).items[0].marks
    event.redo()
    assert not desk_of(event).considered(ada).items[0].marks


def test_naming_somebody_without_consent_covers_them_and_asks_for_more_consent(event: Workspace) -> None:
    stranger = photo(event, "c.jpg")
    event.do("name", Named(stranger, FIRST, Answer(person(event, "Ben Test"), "jb", now())))
    assert desk_of(event).considered(stranger).items[0].marks
    assert event.state_of("c.jpg") is PhotoState.MORE_CONSENT


def test_nothing_is_approved_before_the_questions_are_answered(event: Workspace) -> None:
    missing = event.approve(photo(event, "c.jpg"))
    assert Reason.PEOPLE_CHECK_NOT_ATTESTED in missing
    assert desk_of(event).event.answers(photo(event, "c.jpg")).let_through is None


def test_an_event_is_taken_up_again_as_it_was_left(event: Workspace, qtbot: QtBot) -> None:
    ada = photo(event, "a.jpg")
    event.do("name", Named(ada, FIRST, Answer(person(event, "Ada Test"), "jb", now())))
    before = states(event)
    cards: list[EventCard] = []
    event.close_event()
    list_events(event, cards.extend)
    qtbot.waitUntil(lambda: bool(cards), timeout=WAIT_MS)
    with qtbot.waitSignal(event.event_opened, timeout=WAIT_MS):
        event.open_event(cards[0].path)
    qtbot.waitUntil(lambda: bool(event.sources) and not event.looking.running, timeout=WAIT_MS)
    assert cards[0].began is not None and cards[0].began.title == "Open day"
    assert states(event) == before


def test_a_withdrawal_in_the_register_covers_at_once(event: Workspace, qtbot: QtBot) -> None:
    ada, who = photo(event, "a.jpg"), person(event, "Ada Test")
    event.do("name", Named(ada, FIRST, Answer(who, "jb", now())))
    with qtbot.waitSignal(event.register.changed, timeout=WAIT_MS):
        event.register.change(lambda register: register.withdraw(who, received_at=now()))
    (item,) = desk_of(event).considered(ada).items
    assert item.marks and Reason.WITHDRAWN in item.reasons


def test_no_name_and_no_descriptor_stands_readable_in_what_an_event_saves(event: Workspace, tmp_path: Path) -> None:
    ada = photo(event, "a.jpg")
    event.do("name", Named(ada, FIRST, Answer(person(event, "Ada Test"), "jb", now())))
    saved = b"".join(path.read_bytes() for path in tmp_path.rglob("*.event"))
    assert saved.startswith(b"ASSENT-EVENT")
    for secret in (b"Ada Test", b"a.jpg", b"Open day", person(event, "Ada Test").encode()):
        assert secret not in saved
