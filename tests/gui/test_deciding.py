"""Whoever reviews shows nobody on their own: somebody who may decides it in the register, or they are covered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.event.desk import PhotoState
from app.gui import deciding, saving_dialog
from app.gui.approval_steps import TakeBackDialog
from app.gui.approve_dialog import ApproveDialog
from app.gui.deciding import Deciding
from app.gui.photos_model import PhotosModel
from app.gui.review_page import ReviewPage
from app.gui.workspace import Workspace
from app.pipeline.attended import Item
from consent_db.approval import Objection
from consent_db.clock import today
from consent_db.facts import AgeSeen, WorkRevealing
from consent_db.publication import Channel, Purpose
from consent_db.records import Consent, ConsentState, EvidenceType, GiverRole, Method, PersonId
from consent_db.register import Register
from consent_db.rules import Outcome, Reason, Role
from tests.gui.conftest import LONG_AGO, PASSPHRASE, WAIT_MS, desk_of, person
from tests.gui.exporting import export, is_covered
from tests.gui.test_review_page import items, open_photo, press, tick_everything


@pytest.fixture
def register_file(register_file: Path) -> Path:
    """Ben agreed by word of mouth, and there is a note of it."""
    with Register.open(register_file, PASSPHRASE) as register:
        (ben,) = (p.person_id for p in register.snapshot(today()).people if p.display_name == "Ben Test")
        note = register.add_evidence(ben, b"a note of a call", EvidenceType.FILE_NOTE, received_on=LONG_AGO)
        register.add_consent(
            Consent(
                subject_id=ben,
                giver_id=ben,
                giver_role=GiverRole.SELF,
                state=ConsentState.GIVEN,
                given_on=LONG_AGO,
                method=Method.VERBAL,
                notice_version="1",
                channels=frozenset({Channel.WEBSITE}),
                purposes=frozenset({Purpose.NEWS}),
                events=frozenset({"Open day"}),
                last_day=date(2090, 1, 1),
                evidence_ids=frozenset({note}),
            )
        )
    return register_file


@pytest.fixture
def page(event: Workspace, qtbot: QtBot) -> Iterator[ReviewPage]:
    """Ben is in the photo under review, and his spoken yes waits for whoever may accept it."""
    model = PhotosModel(event)
    made = ReviewPage(event, model)
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show()
    qtbot.waitExposed(made)
    model._reset()
    qtbot.waitUntil(lambda: len(model.counts()) > 1, timeout=WAIT_MS)
    open_photo(made, qtbot, "c.jpg")
    made.answer(ben(event), AgeSeen.ADULT)
    made.choose(items(made)[0].key)
    yield made
    if made.side.deciding.dialog is not None:
        made.side.deciding.dialog.reject()
    made.side.reveals.shut_down()


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What is answered to the next question."""
    said: list[bool] = []
    monkeypatch.setattr(saving_dialog, "agreed", lambda *_: said.pop(0))
    return said


def ben(workspace: Workspace) -> PersonId:
    return person(workspace, "Ben Test")


def box(page: ReviewPage) -> Deciding:
    return page.side.deciding


def item(page: ReviewPage) -> Item:
    (found,) = items(page)
    return found


def form(page: ReviewPage) -> ApproveDialog:
    page.side.deciding.record.click()
    dialog = page.side.deciding.dialog
    assert isinstance(dialog, ApproveDialog)
    return dialog


def accepted(page: ReviewPage, qtbot: QtBot, answers: list[bool]) -> None:
    """The communications manager accepts the note."""
    dialog = form(page)
    dialog.by.setText("manager")
    dialog.note.setText("note 7")
    dialog.until.setDate(QDate(2080, 1, 1))
    answers.append(True)
    dialog.save()
    qtbot.waitUntil(lambda: box(page).dialog is None, timeout=WAIT_MS)


def test_whoever_reviews_is_offered_no_way_to_show_somebody_alone(page: ReviewPage) -> None:
    assert item(page).outcome is Outcome.HUMAN and item(page).may_show
    assert box(page).record.isVisible() and page.detail._cover.isVisible()
    assert "the communications manager must decide, and not you" in box(page).said.text()
    assert not hasattr(page.detail, "_show")


def test_one_key_covers(page: ReviewPage) -> None:
    press(page, Qt.Key.Key_V)
    assert item(page).outcome is Outcome.REDACT and item(page).marks
    assert not box(page).isVisible()
    page.workspace.undo()
    assert item(page).outcome is Outcome.HUMAN


def test_the_form_knows_what_is_under_review(page: ReviewPage) -> None:
    press(page, Qt.Key.Key_O)
    dialog = box(page).dialog
    assert isinstance(dialog, ApproveDialog)
    desk = desk_of(page.workspace)
    assert dialog.photo.photo == page.reviewing.photo and dialog.who.people == {ben(page.workspace)}
    assert dialog.use.publication.is_same_request(desk.publication(desk.event.renditions[0]))
    assert (dialog.chosen_reason, dialog.asked_by.text()) == (Reason.VERBAL_WITH_NOTE, "jb")
    assert [dialog.role.itemData(row) for row in range(dialog.role.count())] == [Role.COMMUNICATIONS_MANAGER]


def test_the_form_says_while_one_types_why_it_would_not_count(page: ReviewPage) -> None:
    dialog = form(page)
    assert Objection.NO_NOTE.sentence in dialog.counts.text() and Objection.OWN_REQUEST.sentence in dialog.counts.text()
    dialog.note.setText("note 7")
    assert Objection.NO_NOTE.sentence not in dialog.counts.text()
    dialog.by.setText("JB")
    assert Objection.OWN_REQUEST.sentence in dialog.counts.text()
    dialog.by.setText("manager")
    assert dialog.counts.text() == "As it stands, it counts."
    dialog.asked_by.setText("somebody else")
    dialog.by.setText("jb")
    assert Objection.OWN_REQUEST.sentence in dialog.counts.text(), "whoever exports does not decide, whoever asks"
    dialog.reason.setCurrentIndex(dialog.reason.findData(Reason.DECEASED.value))
    assert Objection.NOT_ASKED.sentence in dialog.counts.text()


def test_a_decision_on_record_shows_says_so_and_goes_out(
    page: ReviewPage, qtbot: QtBot, answers: list[bool], tmp_path: Path
) -> None:
    accepted(page, qtbot, answers)
    found = item(page)
    assert found.shown and found.reasons[0] is Reason.ANSWERED_BY_APPROVAL
    assert "approval is on record" in page.detail._why.text()
    assert Reason.VERBAL_WITH_NOTE.next_action not in page.detail._next.text()
    assert "On record: may be shown, by manager (communications manager), until 1 Jan 2080." in box(page).said.text()
    assert not box(page).record.isVisible() and not page.detail._cover.isVisible()
    tick_everything(page)
    page.approve()
    assert page.workspace.state_of("c.jpg") is PhotoState.READY
    export(page.workspace, qtbot, tmp_path / "out")
    assert not is_covered(tmp_path / "out" / "event-0001.jpg", 320, 240)


@pytest.mark.parametrize("by", ["", "jb"])
def test_a_decision_in_nobodys_or_ones_own_name_is_not_recorded(page: ReviewPage, by: str) -> None:
    dialog = form(page)
    dialog.note.setText("note 7")
    dialog.by.setText(by)
    dialog.save()
    assert dialog.isVisible() and not desk_of(page.workspace).snapshot.approvals


def test_a_no_to_the_question_records_nothing(page: ReviewPage, answers: list[bool]) -> None:
    dialog = form(page)
    dialog.note.setText("note 7")
    dialog.by.setText("manager")
    answers.append(False)
    dialog.save()
    assert dialog.isVisible() and dialog.note.text() == "note 7" and item(page).outcome is Outcome.HUMAN


@pytest.mark.parametrize("agree", [True, False])
def test_a_decision_is_taken_back_in_the_register_and_not_by_undo(
    page: ReviewPage, qtbot: QtBot, answers: list[bool], agree: bool
) -> None:
    accepted(page, qtbot, answers)
    page.workspace.undo()
    assert desk_of(page.workspace).snapshot.approvals, "undo takes the name back, and nothing on record"
    page.workspace.redo()
    page.choose(item(page).key)
    box(page).take_back.click()
    dialog = box(page).dialog
    assert isinstance(dialog, TakeBackDialog) and dialog.by.text() == "jb"
    dialog.note.setText("he thought better of it")
    answers.append(agree)
    dialog.save()
    if agree:
        qtbot.waitUntil(lambda: not item(page).shown, timeout=WAIT_MS)
        assert item(page).questions == (Reason.VERBAL_WITH_NOTE,) and box(page).record.isVisible()
    else:
        assert dialog.isVisible() and item(page).shown


def test_a_decision_by_whoever_is_at_work_now_does_not_count_and_the_box_says_why(
    page: ReviewPage, qtbot: QtBot, answers: list[bool]
) -> None:
    accepted(page, qtbot, answers)
    desk_of(page.workspace).hand_over("Manager")
    page.workspace.all_changed.emit()
    assert not item(page).shown and item(page).marks
    assert f"It does not count: {Objection.OWN_REQUEST.sentence}" in box(page).said.text()


def test_what_is_answered_by_looking_is_offered_as_such(page: ReviewPage, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Workspace] = []
    monkeypatch.setattr(deciding, "change_publication", lambda workspace, _: asked.append(workspace))
    undated = Item(item(page).key, item(page).kind, item(page).box, Outcome.HUMAN, (Reason.PHOTO_DATE_UNKNOWN,),
                   person=ben(page.workspace), answered=True, may_show=True)  # fmt: skip
    box(page).show_item(undated)
    assert box(page).isVisible() and not box(page).record.isVisible()
    box(page).date.click()
    assert asked == [page.workspace]


def test_an_earlier_decision_that_counts_no_more_says_so(page: ReviewPage) -> None:
    lapsed = Item(item(page).key, item(page).kind, item(page).box, Outcome.HUMAN, (Reason.VERBAL_WITH_NOTE,),
                  person=ben(page.workspace), answered=True, may_show=True, lapsed=True)  # fmt: skip
    box(page).show_item(lapsed)
    assert "That counts no more" in box(page).said.text()


def test_whether_work_is_revealed_is_decided_by_whoever_answers_for_it(
    page: ReviewPage, qtbot: QtBot, answers: list[bool]
) -> None:
    gates = page.gates
    assert not gates._decide.isVisible()
    gates.say_work(WorkRevealing.UNSURE)
    assert gates._decide.isVisible()
    gates._decide.click()
    dialog = box(page).dialog
    assert isinstance(dialog, ApproveDialog) and dialog.chosen_reason is Reason.WORK_REVEAL_NOT_ASSESSED
    for line, words in ((dialog.by, "pi"), (dialog.second, "head"), (dialog.note, "nothing of ours")):
        line.setText(words)
    assert dialog.counts.text() == "As it stands, it counts."
    answers.append(True)
    dialog.save()
    qtbot.waitUntil(lambda: not gates._decide.isVisible(), timeout=WAIT_MS)
    considered = page.reviewing.considered
    assert considered is not None and Reason.WORK_REVEAL_NOT_ASSESSED not in considered.plan.stops


def test_a_form_that_is_open_is_closed_with_the_question(page: ReviewPage) -> None:
    dialog = form(page)
    dialog.reject()
    assert box(page).dialog is None and dialog.result() == QDialog.DialogCode.Rejected
