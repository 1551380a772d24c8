"""Nobody is confirmed behind a black box: the face is seen, beside others of the person, with what a yes does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.domain.answers import Answer, Dismissal, FindingKey
from app.domain.geometry import Box, Size
from app.event.acts import Named
from app.event.likenesses import box_of, confirmed_faces
from app.gui.likening import cutting
from app.gui.offer import Offer
from app.gui.review_page import ReviewPage
from app.gui.workspace import Workspace
from app.pipeline.groups import FaceRef
from consent_db.clock import now
from consent_db.records import PersonId
from consent_db.rules import Reason
from tests.gui.conftest import WAIT_MS, desk_of, person, photo
from tests.gui.reviewing import items, open_photo, press, review_page

FIRST = FindingKey("face-0")


@pytest.fixture
def page(event: Workspace, qtbot: QtBot) -> Iterator[ReviewPage]:
    yield from review_page(event, qtbot)


def offer(page: ReviewPage) -> Offer:
    (one,) = page.detail.offers.values()
    return one


def centre(image: QImage) -> tuple[int, int, int]:
    colour = image.pixelColor(image.width() // 2, image.height() // 2)
    return colour.red(), colour.green(), colour.blue()


def name(page: ReviewPage, source: str, who: PersonId | None) -> None:
    page.workspace.do("name", Named(photo(page.workspace, source), FIRST, Answer(who, "jb", now())))


def test_the_suggested_face_is_seen_uncovered_and_what_a_yes_does_is_said(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "a.jpg")
    assert items(page)[0].marks
    seen = offer(page).faces._places[0].pixmap().toImage()
    assert centre(seen)[0] > 170
    assert offer(page).will.text() == "For Website: yes shows Ada Test in this photo."
    assert not items(page)[0].answered


def test_faces_that_were_confirmed_in_other_photos_stand_beside_it(page: ReviewPage, qtbot: QtBot) -> None:
    ada = person(page.workspace, "Ada Test")
    open_photo(page, qtbot, "a.jpg")
    assert "confirmed in no other photo" in offer(page)._alone.text()
    name(page, "b.jpg", ada)
    open_photo(page, qtbot, "a.jpg")
    qtbot.waitUntil(lambda: offer(page).faces.faces() == 2, timeout=WAIT_MS)
    assert centre(offer(page).faces._places[1].pixmap().toImage())[0] > 170
    assert offer(page).faces._places[1].accessibleName() == "Ada Test, as confirmed in b.jpg"
    assert offer(page)._alone.isHidden()
    name(page, "b.jpg", None)
    open_photo(page, qtbot, "a.jpg")
    assert offer(page).faces.faces() == 1


def test_nobody_is_confirmed_before_the_face_is_seen(page: ReviewPage, qtbot: QtBot) -> None:
    page.open("a.jpg")
    page.workspace.pictures.forget()
    page.open("a.jpg")
    assert not offer(page).yes.isEnabled()
    press(page, Qt.Key.Key_Return)
    assert not items(page)[0].answered
    path = page.workspace.path_of("a.jpg")
    qtbot.waitUntil(lambda: page.workspace.pictures.whole("a.jpg", path) is not None, timeout=WAIT_MS)
    press(page, Qt.Key.Key_Return)
    assert items(page)[0].person == person(page.workspace, "Ada Test")


def test_a_no_names_nobody_and_the_suggestion_goes(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "a.jpg")
    offer(page).rejected.emit()
    assert not items(page)[0].answered and page.detail.offers == {}


def test_a_covered_face_that_is_like_nobody_is_seen_as_well(page: ReviewPage, qtbot: QtBot) -> None:
    open_photo(page, qtbot, "c.jpg")
    assert page.detail.faces.isVisible() and page.detail.faces.faces() == 1
    assert Reason.REGION_UNREVIEWED.sentence in page.detail._why.text()
    page.reviewing.dismiss_all([FIRST], Dismissal.NOT_A_FACE)
    assert not page.detail.faces.isVisible()
    open_photo(page, qtbot, "d.jpg")
    assert not page.detail.faces.isVisible()


def test_the_latest_confirmed_faces_come_first_and_the_face_itself_is_not_one(page: ReviewPage) -> None:
    event, ada = desk_of(page.workspace).event, person(page.workspace, "Ada Test")
    refs = {source: FaceRef(photo(page.workspace, source), FIRST) for source in ("a.jpg", "b.jpg", "c.jpg")}
    for source in ("c.jpg", "a.jpg", "b.jpg"):
        name(page, source, ada)
    assert confirmed_faces(event, ada, refs["b.jpg"], 3) == (refs["a.jpg"], refs["c.jpg"])
    assert confirmed_faces(event, ada, refs["b.jpg"], 1) == (refs["a.jpg"],)
    assert box_of(event, FaceRef(refs["a.jpg"].photo, FindingKey("face-7"))) is None


def test_a_face_at_the_edge_is_cut_as_far_as_the_photo_reaches() -> None:
    level = QImage(200, 100, QImage.Format.Format_RGB32)
    cut = cutting((level,), Size(400, 200), Box(0, 0, 40, 40))
    assert (cut.width(), cut.height()) == (27, 27)
