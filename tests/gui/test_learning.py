"""A face under review is enrolled only once somebody said whose it is, they agreed to matching, and after a yes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.gui import enrolling, learning
from app.gui.palette import Palette
from app.gui.photos_model import PhotosModel
from app.gui.review_page import ReviewPage
from app.gui.window import Window
from app.gui.workspace import Workspace
from app.pipeline import enrol
from consent_db.facts import AgeSeen
from tests.gui.conftest import WAIT_MS, person


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said; the stand-in photos are smooth discs, so sharpness is not looked at."""
    said: list[str] = []
    for module in (enrolling, learning):
        monkeypatch.setattr(module, "tell", lambda *words: said.append(words[2]))
    monkeypatch.setattr(enrol, "sharpness", lambda *_: 100.0)
    return said


@pytest.fixture
def page(event: Workspace, told: list[str], qtbot: QtBot) -> Iterator[ReviewPage]:
    model = PhotosModel(event)
    made = ReviewPage(event, model)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    model._reset()
    qtbot.waitUntil(lambda: len(model.counts()) > 1, timeout=WAIT_MS)
    assert not told
    yield made
    made.side.reveals.shut_down()


def answering(monkeypatch: pytest.MonkeyPatch, yes: bool) -> list[str]:
    asked: list[str] = []

    def agreed(*words: object) -> bool:
        asked.append(str(words[2]))
        return yes

    monkeypatch.setattr(enrolling, "agreed", agreed)
    return asked


def name(page: ReviewPage, source: str, who: str, age: AgeSeen = AgeSeen.NOT_ASSESSED) -> None:
    """Names the first face of the photo and stays on it."""
    page.open(source)
    first = page.marks.items[0].key
    page.choose(first)
    page.answer(person(page.workspace, who), age)
    page.choose(first)


def templates(page: ReviewPage) -> int:
    snapshot = page.workspace.register.snapshot
    return len(snapshot.templates) if snapshot is not None else 0


def settled(page: ReviewPage, qtbot: QtBot) -> None:
    done: list[bool] = []
    page.workspace.register.ask(lambda _: True, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=WAIT_MS)


def test_a_named_face_is_enrolled_from_a_photo_with_others_after_a_yes(
    page: ReviewPage, told: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch, True)
    name(page, "b.jpg", "Ada Test")
    assert page.detail._enrol.isVisible()
    usable: list[bool] = []
    page.learning.enrolling.changed.connect(lambda: usable.append(page.detail._enrol.isEnabled()))
    page.detail._enrol.click()
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    assert "Ada Test" in asked[0] and "Enrolled" in told[0] and usable == [False, True]
    assert templates(page) == 2


def test_a_no_enrols_nothing(page: ReviewPage, told: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answering(monkeypatch, False)
    name(page, "a.jpg", "Ada Test")
    QTest.keyClick(page.list, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: bool(asked), timeout=WAIT_MS)
    assert not page.learning.enrolling.busy
    settled(page, qtbot)
    assert templates(page) == 1 and not told


def test_somebody_who_did_not_agree_to_matching_is_refused(page: ReviewPage, told: list[str], qtbot: QtBot) -> None:
    name(page, "c.jpg", "Ben Test")
    page.detail._enrol.click()
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    assert "consent to face matching" in told[0] and templates(page) == 1


def test_which_part_of_the_gate_fails_is_said(
    page: ReviewPage, told: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, True)
    monkeypatch.setattr(enrol, "sharpness", lambda *_: 0.0)
    name(page, "a.jpg", "Ada Test")
    page.learning.begin()
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    assert "The face is not sharp." in told[0] and templates(page) == 1


def test_a_face_named_as_somebody_it_does_not_look_like_is_refused(
    page: ReviewPage, told: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ada's templates are close to the face; whoever calls it Ben's is asked to look again."""
    answering(monkeypatch, True)
    name(page, "a.jpg", "Ben Test")
    ben = person(page.workspace, "Ben Test")
    snapshot = page.workspace.register.snapshot
    assert snapshot is not None
    entry = snapshot.person(ben)
    assert entry is not None
    page.learning.enrolling.look_at(entry, page.workspace.path_of("a.jpg"))
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    assert "looks like Ada Test" in told[0]


@pytest.mark.parametrize(
    ("source", "age", "says"),
    [("a.jpg", None, "a suggestion is not enough"), ("a.jpg", AgeSeen.MAYBE_CHILD, "may be a child")],
)
def test_neither_a_suggestion_nor_a_possible_child_is_enrolled(
    page: ReviewPage, told: list[str], source: str, age: AgeSeen | None, says: str
) -> None:
    if age is None:
        page.open(source)
        page.choose(page.marks.items[0].key)
        assert not page.detail._enrol.isVisible()
    else:
        name(page, source, "Ada Test", age)
    page.learning.begin()
    assert says in told[0] and templates(page) == 1


def test_enrolling_is_found_in_the_palette_during_a_review(window: Window, event: Workspace, qtbot: QtBot) -> None:
    assert event.desk is not None
    window.bring(window.review)
    palette = Palette(window)
    qtbot.addWidget(palette)
    palette.field.setText("enrol this face")
    assert "L" in [one.more for one in palette.model.found]
