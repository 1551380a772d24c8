"""Who is this? A group is named once, split, merged or set aside; what it does is said first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.answers import Dismissal
from app.event.desk import Desk
from app.gui import harmless
from app.gui.naming import Group
from app.gui.people_page import PeoplePage
from app.gui.workspace import Workspace
from app.pipeline.groups import FaceRef
from consent_db.facts import AgeSeen
from tests.gui import stand_ins
from tests.gui.conftest import ADA_BLUE, STRANGER_BLUE, WAIT_MS, desk_of, person, photo
from tests.unit.event.build import unnamed_groups

BEN_BLUE = 240


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Ada in three photos, a stranger in two of these and in one alone, nobody in the last."""
    photos = tmp_path / "photos"
    photos.mkdir()
    stand_ins.write_photo(photos / "a.jpg", [(160, 200, ADA_BLUE), (440, 200, STRANGER_BLUE)])
    stand_ins.write_photo(photos / "bb.jpg", [(160, 260, ADA_BLUE), (440, 200, STRANGER_BLUE)])
    stand_ins.write_photo(photos / "ccc.jpg", [(320, 240, ADA_BLUE)])
    stand_ins.write_photo(photos / "dddd.jpg", [(300, 240, ADA_BLUE), (500, 240, BEN_BLUE)])
    stand_ins.write_photo(photos / "eeeee.jpg", [])
    return photos


@pytest.fixture
def page(event: Workspace, qtbot: QtBot) -> Iterator[PeoplePage]:
    made = PeoplePage(event)
    made.who.show_people(event.register.snapshot, event.register.roll)
    made.naming._reset()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    made.enter()
    settle(made, qtbot)
    yield made


def settle(page: PeoplePage, qtbot: QtBot) -> None:
    """Until the groups are made and everything about the chosen one is said."""
    qtbot.waitUntil(lambda: not page.naming.busy, timeout=WAIT_MS)
    qtbot.waitUntil(
        lambda: not page._suggesting._timer.isActive() and not page._weighing._timer.isActive(), timeout=WAIT_MS
    )


def sources(page: PeoplePage, group: Group) -> list[str]:
    return sorted(page.naming.source_of(ref) for ref in group)


def shown(page: PeoplePage) -> list[list[str]]:
    return [sources(page, group) for group in page.naming.groups]


def press(page: PeoplePage, key: Qt.Key) -> None:
    page.list.setFocus()
    QTest.keyClick(page.list, key)


def choose(page: PeoplePage, row: int, qtbot: QtBot) -> Group:
    page.list.setCurrentIndex(page.groups.index(row))
    settle(page, qtbot)
    return page.groups.group(row)


def pick(page: PeoplePage, *rows: int) -> None:
    page.grid.clearSelection()
    for row in rows:
        page.grid.selectionModel().select(page.faces.index(row), QItemSelectionModel.SelectionFlag.Select)


def answers(page: PeoplePage, source: str) -> list[object]:
    given = desk_of(page.workspace).event.answers(photo(page.workspace, source)).faces
    return [answer.person for answer in given.values()]


def test_both_lists_are_proper_models(page: PeoplePage, qtbot: QtBot) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(page.groups, mode), QAbstractItemModelTester(page.faces, mode)]
    choose(page, 1, qtbot)
    press(page, Qt.Key.Key_U)
    settle(page, qtbot)
    assert len(testers) == 2


def test_look_alikes_are_together_and_the_largest_group_comes_first(page: PeoplePage) -> None:
    assert shown(page) == [["a.jpg", "bb.jpg", "ccc.jpg", "dddd.jpg"], ["a.jpg", "bb.jpg"], ["dddd.jpg"]]
    assert page.waiting() == (3, "?")
    assert page.groups.index(0).data() == "4 photos"


def test_what_confirming_will_do_is_said_before_it_is_done(page: PeoplePage) -> None:
    assert page.who.person == person(page.workspace, "Ada Test")
    assert "shows Ada Test in 4 photos" in page.who._will.text()
    assert "Website" in page.who._will.text()
    assert answers(page, "a.jpg") == []


def test_enter_names_the_whole_group_in_one_step_that_can_be_taken_back(page: PeoplePage, qtbot: QtBot) -> None:
    press(page, Qt.Key.Key_Return)
    ada = person(page.workspace, "Ada Test")
    assert [answers(page, s) for s in ("a.jpg", "bb.jpg", "ccc.jpg", "dddd.jpg")] == [[ada]] * 4
    settle(page, qtbot)
    assert shown(page) == [["a.jpg", "bb.jpg"], ["dddd.jpg"]]
    page.workspace.undo()
    settle(page, qtbot)
    assert answers(page, "a.jpg") == []
    assert len(shown(page)) == 3


def test_enter_does_nothing_before_it_is_said_what_it_does(page: PeoplePage, qtbot: QtBot) -> None:
    choose(page, 1, qtbot)
    page.who.choose(person(page.workspace, "Ben Test"))
    press(page, Qt.Key.Key_Return)
    assert answers(page, "a.jpg") == []
    settle(page, qtbot)
    press(page, Qt.Key.Key_Return)
    assert answers(page, "a.jpg") == [person(page.workspace, "Ben Test")]


def test_enter_does_nothing_where_nobody_is_chosen(page: PeoplePage, qtbot: QtBot) -> None:
    choose(page, 1, qtbot)
    assert page.who.person is None
    press(page, Qt.Key.Key_Return)
    assert answers(page, "a.jpg") == []


def test_somebody_without_consent_is_said_to_stay_covered(page: PeoplePage, qtbot: QtBot) -> None:
    choose(page, 1, qtbot)
    QTest.keyClicks(page.who.name, "ben")
    QTest.keyClick(page.who.name, Qt.Key.Key_Return)
    settle(page, qtbot)
    assert answers(page, "a.jpg") == []
    assert "covers Ben Test in 2 photos" in page.who._will.text()
    QTest.keyClick(page.who.name, Qt.Key.Key_Return)
    assert answers(page, "a.jpg") == [person(page.workspace, "Ben Test")]


def test_a_rejected_suggestion_does_not_return_for_these_faces(page: PeoplePage, qtbot: QtBot) -> None:
    ada = person(page.workspace, "Ada Test")
    group = page.groups.group(0)
    page.who.rejected.emit(ada)
    settle(page, qtbot)
    assert page.who.person is None and page.who._offers.count() == 0
    page.naming._group()
    settle(page, qtbot)
    choose(page, 0, qtbot)
    assert page.groups.group(0) == group
    assert page.who.person is None
    press(page, Qt.Key.Key_Return)
    assert answers(page, "a.jpg") == []


def test_u_covers_the_group_as_nobody_in_the_register(page: PeoplePage, qtbot: QtBot) -> None:
    choose(page, 1, qtbot)
    press(page, Qt.Key.Key_U)
    assert answers(page, "a.jpg") == [None]
    assert answers(page, "dddd.jpg") == []


def test_c_covers_the_group_as_possible_children(page: PeoplePage, qtbot: QtBot) -> None:
    choose(page, 1, qtbot)
    press(page, Qt.Key.Key_C)
    given = desk_of(page.workspace).event.answers(photo(page.workspace, "bb.jpg")).faces
    assert [answer.age for answer in given.values()] == [AgeSeen.MAYBE_CHILD]


def test_somebody_named_once_is_chosen_by_a_number_and_named_by_enter(page: PeoplePage, qtbot: QtBot) -> None:
    press(page, Qt.Key.Key_Return)
    settle(page, qtbot)
    choose(page, 1, qtbot)
    press(page, Qt.Key.Key_1)
    settle(page, qtbot)
    assert page.who.person == person(page.workspace, "Ada Test")
    press(page, Qt.Key.Key_Return)
    assert len(answers(page, "dddd.jpg")) == 2


def test_what_is_split_off_stays_apart_when_the_groups_are_made_anew(page: PeoplePage, qtbot: QtBot) -> None:
    pick(page, 0, 1)
    page._split.click()
    apart = shown(page)
    assert sorted(len(one) for one in apart) == [1, 2, 2, 2]
    page.naming._group()
    settle(page, qtbot)
    assert sorted(shown(page)) == sorted(apart)


def test_what_is_taken_out_belongs_neither_to_the_group_nor_together(page: PeoplePage) -> None:
    pick(page, 0, 1)
    page._out.click()
    assert sorted(len(one) for one in shown(page)) == [1, 1, 1, 2, 2]


def test_a_whole_group_cannot_be_split_off_itself(page: PeoplePage) -> None:
    assert not page._split.isEnabled()
    pick(page, 0, 1, 2, 3)
    assert not page._split.isEnabled()


def test_merged_groups_stay_together_and_are_named_as_one(page: PeoplePage, qtbot: QtBot) -> None:
    for row in (1, 2):
        page.list.selectionModel().select(page.groups.index(row), QItemSelectionModel.SelectionFlag.Select)
    page.list.selectionModel().select(page.groups.index(0), QItemSelectionModel.SelectionFlag.Deselect)
    page._merge.click()
    assert [len(group) for group in page.naming.groups] == [4, 3]
    page.naming._group()
    settle(page, qtbot)
    assert [len(group) for group in page.naming.groups] == [4, 3]


def test_the_place_is_kept_when_the_groups_change(page: PeoplePage, qtbot: QtBot) -> None:
    chosen = choose(page, 1, qtbot)
    page.naming.answer(page.groups.group(0), None)
    assert page._group == chosen
    assert page.list.currentIndex().row() == 0


def test_calling_a_group_harmless_asks_and_escape_lets_nothing_go(page: PeoplePage) -> None:
    def escape() -> None:
        menu = QApplication.activePopupWidget()
        if menu is not None:
            asking.stop()
            menu.close()

    asking = QTimer()
    asking.setInterval(0)
    asking.timeout.connect(escape)
    asking.start()
    page.ask_why_harmless()
    assert len(shown(page)) == 3


def only_possible(page: PeoplePage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page.naming, "is_sure", lambda _: False)


def answering(monkeypatch: pytest.MonkeyPatch, yes: bool) -> list[str]:
    """Answers what is asked before something is uncovered; what was asked."""
    asked: list[str] = []

    def agreed(*words: str) -> bool:
        asked.append(words[2])
        return yes

    monkeypatch.setattr(harmless, "agreed", agreed)
    return asked


@pytest.mark.parametrize(("yes", "left"), [(True, 2), (False, 3)])
def test_a_group_of_possible_faces_is_uncovered_only_by_a_yes(
    page: PeoplePage, monkeypatch: pytest.MonkeyPatch, yes: bool, left: int
) -> None:
    only_possible(page, monkeypatch)
    asked = answering(monkeypatch, yes)
    page.dismiss(Dismissal.PICTURE_OF_NOBODY)
    assert "uncovers 4 faces in 4 photos" in asked[0]
    assert len(shown(page)) == left


def test_faces_that_are_clearly_seen_are_not_uncovered_several_at_once(
    page: PeoplePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch, True)
    told: list[str] = []
    monkeypatch.setattr(harmless, "tell", lambda *words: told.append(words[2]))
    page.dismiss(Dismissal.NOT_A_FACE)
    pick(page, 0, 2)
    page.dismiss(Dismissal.NOT_A_FACE)
    assert not asked and [len(group) for group in page.naming.groups] == [4, 2, 1]
    assert "4 are clearly seen" in told[0] and "Review" in told[1]


@pytest.mark.parametrize(("yes", "left"), [(True, [3, 2, 1]), (False, [4, 2, 1])])
def test_only_the_picked_face_is_uncovered_and_only_by_a_yes(
    page: PeoplePage, monkeypatch: pytest.MonkeyPatch, yes: bool, left: list[int]
) -> None:
    asked = answering(monkeypatch, yes)
    pick(page, 2)
    page.dismiss(Dismissal.NOT_A_FACE)
    assert "uncovers 1 face in 1 photo." in asked[0]
    assert [len(group) for group in page.naming.groups] == left


def test_faces_are_cut_from_their_photos_and_a_closed_event_forgets_them(page: PeoplePage, qtbot: QtBot) -> None:
    ref = page.groups.group(0)[0]
    source, box = page.naming.source_of(ref), page.naming.box_of(ref)
    assert box is not None
    pictures, path = page.workspace.pictures, page.workspace.path_of(source)
    qtbot.waitUntil(lambda: pictures.face(source, path, ref.finding, box) is not None, timeout=WAIT_MS)
    face = pictures.face(source, path, ref.finding, box)
    assert face is not None and face.pixelColor(face.width() // 2, face.height() // 2).red() > 170
    page.workspace.close_event()
    assert pictures._faces == {}
    assert page.naming.groups == ()


def test_what_was_compared_is_wiped_and_what_the_desk_knows_stays(
    page: PeoplePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[np.ndarray] = []
    asked = Desk.looks_like

    def looks_like(desk: Desk, faces: tuple[FaceRef, ...]) -> object:
        found = asked(desk, faces)
        given.extend(descriptor for _, descriptor in found)
        return found

    monkeypatch.setattr(Desk, "looks_like", looks_like)
    page.naming._group()
    settle(page, qtbot)
    assert len(given) == 7 and not any(descriptor.any() for descriptor in given)
    assert len(unnamed_groups(desk_of(page.workspace))) == 3


def test_without_matching_faces_are_named_one_by_one_in_the_order_of_the_photos(page: PeoplePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.workspace.register.changed, timeout=WAIT_MS):
        page.workspace.register.change(lambda register: register.set_dpia(""))
    settle(page, qtbot)
    assert page._notice.isVisible() and "not compared" in page._notice.text()
    assert page._matching.text() == "matching: off"
    assert [one[0] for one in shown(page)] == ["a.jpg", "a.jpg", "bb.jpg", "bb.jpg", "ccc.jpg", "dddd.jpg", "dddd.jpg"]
    assert page.who.person is None
    press(page, Qt.Key.Key_U)
    settle(page, qtbot)
    assert len(shown(page)) == 6


def test_when_everybody_is_named_the_page_says_where_to_go_on(page: PeoplePage, qtbot: QtBot) -> None:
    for _ in range(3):
        press(page, Qt.Key.Key_U)
        settle(page, qtbot)
    assert page._empty.isVisible() and not page._body.isVisible()
    assert page.waiting() == (0, "")


def test_no_name_is_written_while_groups_are_named(page: PeoplePage, caplog: pytest.LogCaptureFixture) -> None:
    press(page, Qt.Key.Key_Return)
    assert "Ada" not in caplog.text
