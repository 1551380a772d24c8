"""What is asked of the search later is searched later; nothing that somebody decided is lost, nor shown sooner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.answers import Answer, key_of
from app.domain.findings import Face, Kind, Text
from app.domain.geometry import Box
from app.domain.search import USUAL_SEARCH, Readable, Search
from app.event.acts import Named, Sought, Spared
from app.event.desk import PhotoState
from app.gui.open_register import now
from app.gui.palette import Palette
from app.gui.window import Window
from app.gui.workspace import Workspace
from consent_db.rules import Reason
from tests.gui import stand_ins
from tests.gui.conftest import WAIT_MS, desk_of, person, photo
from tests.gui.exporting import approve

FIRST = key_of(Kind.FACE, 0)
TURNED = Face(Box(500, 60, 560, 130), 0.8)
"""Found only where a photo is turned."""
LINE = Text(Box(20, 300, 200, 330), 0.9)
THOROUGH = Search(thorough=True)


@pytest.fixture
def searches(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each search was thorough; a thorough one finds somebody more."""
    made: list[bool] = []
    plain = stand_ins.DiscFaces.find

    def find(self: stand_ins.DiscFaces, pixels: Any, scales: Any, *, thorough: bool = False, **_: Any) -> Any:
        made.append(thorough)
        return (*plain(self, pixels, scales), *((TURNED,) if thorough else ()))

    monkeypatch.setattr(stand_ins.DiscFaces, "find", find)
    return made


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every photo holds a line that says Ward 4."""
    monkeypatch.setattr(stand_ins.NoText, "find", lambda *_, **__: (LINE,))
    monkeypatch.setattr(stand_ins.NoText, "read", lambda _, __, found: tuple(replace(t, words="Ward 4") for t in found))


@pytest.fixture
def told(event: Workspace) -> Iterator[list[str]]:
    said: list[str] = []
    event.told.connect(said.append)
    yield said
    event.told.disconnect(said.append)


def finished(workspace: Workspace, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not workspace.looking.running, timeout=WAIT_MS)


def name_ada(event: Workspace) -> None:
    event.do("name", Named(photo(event, "a.jpg"), FIRST, Answer(person(event, "Ada Test"), "jb", now())))


# The whole event


def test_a_thorough_search_goes_over_every_photo_once_more_and_keeps_what_was_said(
    searches: list[bool], event: Workspace, qtbot: QtBot
) -> None:
    name_ada(event)
    before = len(searches)
    event.arrange(desk_of(event).event.renditions, None, THOROUGH)
    assert {event.state_of(source) for source in ("a.jpg", "b.jpg", "c.jpg", "d.jpg")} == {PhotoState.LOOKING}
    finished(event, qtbot)
    assert searches[before:] == [True] * 4
    one, two = desk_of(event).considered(photo(event, "a.jpg")).items
    assert (one.key, one.person, one.marks) == (FIRST, person(event, "Ada Test"), ())
    assert two.box == TURNED.box and two.marks and not two.answered
    assert event.state_of("d.jpg") is PhotoState.TO_REVIEW


def test_what_was_let_through_waits_for_the_search_and_then_for_somebody_who_sees_what_is_new(
    searches: list[bool], event: Workspace, qtbot: QtBot
) -> None:
    approve(event, "d.jpg")
    assert event.state_of("d.jpg") is PhotoState.READY
    event.do("more", Sought(THOROUGH))
    assert desk_of(event).reviewed(photo(event, "d.jpg"), 0) is None
    finished(event, qtbot)
    assert event.state_of("d.jpg") is PhotoState.TO_REVIEW and any(searches)


def test_smaller_faces_are_searched_for_and_larger_ones_are_not_searched_away(
    searches: list[bool], event: Workspace, qtbot: QtBot
) -> None:
    before = len(searches)
    event.arrange(desk_of(event).event.renditions, None, Search(smallest_face=40))
    finished(event, qtbot)
    assert len(searches) == before and event.state_of("c.jpg") is PhotoState.TO_REVIEW
    event.arrange(desk_of(event).event.renditions, None, Search(smallest_face=8))
    finished(event, qtbot)
    assert len(searches) == before + 4


def test_to_undo_a_thorough_search_searches_nothing_and_to_do_it_again_what_is_left(
    searches: list[bool], event: Workspace, qtbot: QtBot
) -> None:
    event.do("more", Sought(THOROUGH))
    event.undo()
    finished(event, qtbot)
    assert desk_of(event).event.search == USUAL_SEARCH
    event.redo()
    finished(event, qtbot)
    looked = desk_of(event).event.looked.values()
    assert len(looked) == 4 and all(one.search.thorough for one in looked) and any(searches)


def test_a_search_that_is_paused_stays_so(searches: list[bool], event: Workspace) -> None:
    event.do("more", Sought(THOROUGH))
    event.looking.pause()
    event.do("less", Sought(USUAL_SEARCH))
    event.do("more", Sought(THOROUGH))
    assert event.looking.paused and not event.looking.running
    assert desk_of(event).event.searched_less(THOROUGH) == 4 and len(searches) < 4 + 4


@pytest.mark.usefixtures("lines")
def test_a_list_of_words_is_decided_by_at_once_without_another_search(searches: list[bool], event: Workspace) -> None:
    before, about = len(searches), photo(event, "d.jpg")
    (line,) = desk_of(event).considered(about).items
    assert line.marks and line.words == "Ward 4"
    event.arrange(desk_of(event).event.renditions, None, None, Readable(("ward", "4")))
    (line,) = desk_of(event).considered(about).items
    assert line.on_list and not line.marks
    event.arrange(desk_of(event).event.renditions, None, None, Readable(("ward",)))
    assert desk_of(event).considered(about).items[0].marks
    assert len(searches) == before and event.state_of("d.jpg") is PhotoState.TO_REVIEW


def test_lines_of_an_earlier_version_are_read_when_a_list_is_made(
    searches: list[bool], event: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = desk_of(event).event.looked[photo(event, "d.jpg")]
    event.record(replace(looked, findings=replace(looked.findings, texts=(LINE,))))
    monkeypatch.setattr(stand_ins.NoText, "read", lambda _, __, found: tuple(replace(t, words="Ward 4") for t in found))
    before = len(searches)
    event.do("words", Spared(Readable(("Ward 4",))))
    assert desk_of(event).considered(looked.photo.id).items[0].marks, "what was not read is covered"
    finished(event, qtbot)
    assert desk_of(event).considered(looked.photo.id).items[0].on_list and len(searches) == before


# One photo


def review(window: Window, qtbot: QtBot, source: str) -> None:
    window.review_photo(source)
    path = window.workspace.path_of(source)
    qtbot.waitUntil(lambda: window.workspace.pictures.whole(source, path) is not None, timeout=WAIT_MS)


def test_one_photo_is_searched_thoroughly_from_the_palette_and_new_marks_come_in(
    window: Window, searches: list[bool], event: Workspace, told: list[str], qtbot: QtBot
) -> None:
    name_ada(event)
    review(window, qtbot, "a.jpg")
    palette = Palette(window)
    qtbot.addWidget(palette)
    palette.field.setText("search this photo")
    assert [one.words for one in palette.model.found] == ["Search this photo thoroughly"]
    before = len(searches)
    palette._choose(palette.list.currentIndex())
    assert event.looking.running
    finished(event, qtbot)
    assert searches[before:] == [True]
    one, two = window.review.marks.items
    assert (one.person, two.box) == (person(event, "Ada Test"), TURNED.box) and two.marks
    assert "1 more found" in told[-1]
    assert desk_of(event).event.search == USUAL_SEARCH, "the others are searched as they were"
    QTest.keyClick(window.review.list, Qt.Key.Key_T)
    assert "already" in told[-1] and not event.looking.running and len(searches) == before + 1


def test_a_thorough_search_that_finds_nothing_more_leaves_an_approval_as_it_is(
    event: Workspace, told: list[str], qtbot: QtBot
) -> None:
    approve(event, "d.jpg")
    event.looking.thoroughly("d.jpg")
    assert event.state_of("d.jpg") is PhotoState.READY, "what was found before counts until then"
    finished(event, qtbot)
    assert "nothing more" in told[-1] and event.state_of("d.jpg") is PhotoState.READY
    assert desk_of(event).event.looked[photo(event, "d.jpg")].search.thorough


def test_a_thorough_search_that_breaks_off_takes_nothing_away(
    event: Workspace, told: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a model")

    name_ada(event)
    monkeypatch.setattr(stand_ins.DiscFaces, "find", broken)
    event.looking.thoroughly("a.jpg")
    finished(event, qtbot)
    assert "broke off" in told[-1] and event.state_of("a.jpg") is PhotoState.TO_REVIEW
    assert desk_of(event).considered(photo(event, "a.jpg")).items[0].person == person(event, "Ada Test")


def test_a_file_that_was_never_searched_is_not_searched_thoroughly(event: Workspace, told: list[str]) -> None:
    event.looking.thoroughly("e.jpg")
    assert "first time" in told[-1] and not event.looking.running


@pytest.mark.usefixtures("searches")
def test_a_wish_ends_with_its_event(event: Workspace) -> None:
    event.looking.thoroughly("a.jpg")
    event.close_event()
    assert not event.looking.running and not event.looking._wished


# Text that stays readable, under review


@pytest.mark.usefixtures("lines")
def test_what_stays_readable_says_why_and_can_be_covered_all_the_same(
    window: Window, event: Workspace, qtbot: QtBot
) -> None:
    event.do("words", Spared(Readable(("Ward 4",))))
    review(window, qtbot, "d.jpg")
    page = window.review
    page.choose(page.marks.items[0].key)
    said = page.marks.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Ward 4" in said and "Stays readable" in said and "list of words" in said
    assert "list of words" in page.detail._why.text() and page.detail._unspare.isVisible()
    assert not page.detail._harmless.isVisible()
    page.detail._unspare.click()
    text, drawn = page.marks.items
    assert text.marks and text.reasons == (Reason.COVERED_BY_HAND,) and drawn.kind is Kind.AREA
    assert not page.detail._unspare.isVisible()
    page.choose(drawn.key)
    page.remove_chosen()
    assert page.marks.items[0].on_list


@pytest.mark.usefixtures("lines")
def test_what_is_covered_cannot_be_covered_all_the_same(window: Window, event: Workspace, qtbot: QtBot) -> None:
    assert event.desk is not None
    review(window, qtbot, "c.jpg")
    for item in window.review.marks.items:
        window.review.choose(item.key)
        assert item.marks and not window.review.detail._unspare.isVisible()
