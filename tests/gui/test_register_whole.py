"""What the register keeps of the institution as a whole: approvals, its rules, and what was decided, all by hand."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from app.domain.photo import PhotoId
from app.gui import decided_dialog, saving_dialog
from app.gui.answer_words import Holds
from app.gui.approval_steps import SignOffDialog, TakeBackDialog
from app.gui.approvals_dialog import ApprovalsDialog
from app.gui.approve_dialog import ANSWERED, ApproveDialog
from app.gui.decided_dialog import DecidedDialog
from app.gui.palette import Palette
from app.gui.register_page import RegisterPage
from app.gui.rules_dialog import RulesDialog
from app.gui.window import Window
from app.gui.workspace import Workspace
from consent_db.approval import AUTHORITY
from consent_db.approvals import Approval, Role
from consent_db.channels import Channel, Purpose
from consent_db.clock import today
from consent_db.decided import Decided, Line
from consent_db.decision import Gate, Outcome, Verdict
from consent_db.policy import Crowd, GuardiansRequired, Policy, VerbalAdult
from consent_db.profile import CoverStyle, Jurisdiction, Profile
from consent_db.publication import Publication
from consent_db.reasons import Reason
from consent_db.records import PersonId
from consent_db.register import Register
from consent_db.snapshot import ConsentSnapshot
from tests.gui.conftest import WAIT_MS, desk_of, person, photo

Dialog = TypeVar("Dialog", bound=QDialog)
NEXT_YEAR = today() + timedelta(days=365)
PHOTO = "0123456789abcdef" * 4
NOON = datetime(today().year, today().month, today().day, 12, tzinfo=UTC)
WEB = Publication(Channel.WEBSITE, Purpose.NEWS, NOON, "Open day")


@pytest.fixture
def page(opened: Workspace, qtbot: QtBot) -> Iterator[RegisterPage]:
    made = RegisterPage(opened)
    qtbot.addWidget(made)
    made.resize(1280, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    if made.whole.dialog is not None:
        made.whole.dialog.reject()


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[bool | str]:
    """What is answered to the next question; the questions themselves are appended. Any other is a failure."""
    said: list[bool | str] = []

    def agreed(*words: object) -> bool:
        answer = said.pop(0)
        assert isinstance(answer, bool), "a question that nobody expected"
        said.append(str(words[2]))
        return answer

    monkeypatch.setattr(saving_dialog, "agreed", agreed)
    monkeypatch.setattr(decided_dialog, "agreed", agreed)
    return said


def snapshot(workspace: Workspace) -> ConsentSnapshot:
    found = workspace.register.snapshot
    assert found is not None
    return found


def changed(workspace: Workspace, qtbot: QtBot, work: Callable[[Register], object]) -> None:
    """Changes the register as another part of the program would."""
    with qtbot.waitSignal(workspace.register.changed, timeout=WAIT_MS):
        workspace.register.change(work)


def settled(workspace: Workspace, qtbot: QtBot) -> None:
    """Until the register has done everything that was asked so far."""
    done: list[bool] = []
    workspace.register.ask(lambda _: True, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=WAIT_MS)


def shown(page: RegisterPage, qtbot: QtBot, kind: type[Dialog]) -> Dialog:
    settled(page.workspace, qtbot)
    assert isinstance(page.whole.dialog, kind)
    return page.whole.dialog


def given(who: PersonId, **changes: Any) -> Approval:
    """The safeguarding lead lets somebody be shown; a second person has not agreed yet."""
    start = Approval(
        photo_id=PHOTO,
        publication=WEB,
        person=who,
        reason=Reason.REFER_SAFEGUARDING,
        outcome=Outcome.SHOW,
        role=Role.SAFEGUARDING_LEAD,
        decided_by="lead",
        requested_by="asker",
        dpo_informed=True,
        decided_on=today(),
        last_day=NEXT_YEAR,
        note="file 7",
    )
    return replace(start, **changes)


# Approvals


@pytest.fixture
def approvals(page: RegisterPage, qtbot: QtBot) -> ApprovalsDialog:
    """One about Ada, which waits for a second person."""
    changed(page.workspace, qtbot, lambda store: store.approve(given(person(page.workspace, "Ada Test")), today()))
    page.choose(person(page.workspace, "Ben Test"))
    page.whole.approvals.click()
    return shown(page, qtbot, ApprovalsDialog)


def column_of(dialog: ApprovalsDialog) -> list[str]:
    model = dialog.model
    return [str(model.index(row, model.columnCount() - 1).data()) for row in range(model.rowCount())]


def form_of(dialog: ApprovalsDialog, kind: type[Dialog]) -> Dialog:
    assert isinstance(dialog.dialog, kind)
    return dialog.dialog


def saved(dialog: ApprovalsDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.dialog is None, timeout=WAIT_MS)
    settled(dialog._workspace, qtbot)


def filled(form: ApproveDialog) -> ApproveDialog:
    """Somebody's spoken yes is accepted."""
    form.photo.line.setText(PHOTO)
    form.reason.setCurrentIndex(form.reason.findData(Reason.VERBAL_WITH_NOTE.value))
    form.by.setText("manager")
    form.asked_by.setText("asker")
    form.note.setText("note 7")
    return form


def test_what_is_on_record_is_shown_with_what_it_waits_for(approvals: ApprovalsDialog) -> None:
    assert column_of(approvals) == ["Waits for a second person"]
    assert (
        "The person is referred" in approvals.about.text() or "referred to the safeguarding" in approvals.about.text()
    )
    for words in ("Ada Test", "lead", "asker", "file 7", "data protection officer was told"):
        assert words in approvals.about.text()
    tester = QAbstractItemModelTester(approvals.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    approvals.search.setText("ada")
    assert tester.model() is approvals.model and approvals.model.rowCount() == 1


def test_approvals_are_found_by_typing_and_by_what_became_of_them(approvals: ApprovalsDialog) -> None:
    for typed, many in (("ada safeguarding", 1), (PHOTO[:20], 1), ("ASKER", 0), ("lead", 1), ("ben", 0), ("", 1)):
        approvals.search.setText(typed)
        assert approvals.model.rowCount() == many, typed
    names = [approvals.chips.button(number).text() for number in range(5)]
    assert names == ["All 1", "In force 0", "Waits for a second person 1", "Ended 0", "Taken back 0"]
    approvals.chips.button(1).click()
    assert approvals.model.rowCount() == 0 and "Nothing fits" in approvals.about.text()
    assert not approvals.sign_off.isVisible() and not approvals.take_back.isVisible()
    approvals.chips.button(2).click()
    assert approvals.model.rowCount() == 1 and approvals.sign_off.isVisible()


@pytest.mark.parametrize("agree", [True, False])
def test_an_approval_is_recorded_after_a_question(
    approvals: ApprovalsDialog, qtbot: QtBot, answers: list[bool | str], agree: bool
) -> None:
    approvals.add.click()
    form = filled(form_of(approvals, ApproveDialog))
    workspace = approvals._workspace
    ben = person(workspace, "Ben Test")
    assert form.who.people == {ben}, "offered for whoever is shown on the page"
    answers.append(agree)
    form.save()
    if agree:
        saved(approvals, qtbot)
        (new,) = (one for one in snapshot(workspace).approvals if one.person == ben)
        assert (new.photo_id, new.reason, new.outcome) == (PHOTO, Reason.VERBAL_WITH_NOTE, Outcome.SHOW)
        assert (new.decided_by, new.requested_by, new.role) == ("manager", "asker", Role.COMMUNICATIONS_MANAGER)
        assert (new.decided_on, new.last_day, new.note) == (today(), today(), "note 7")
        assert sorted(column_of(approvals)) == ["In force", "Waits for a second person"]
    else:
        assert form.isVisible() and form.note.text() == "note 7"
        form.reject()
        settled(workspace, qtbot)
        assert len(snapshot(workspace).approvals) == 1
    assert "Ben Test: may be shown, in this photo and for Website, news" in str(answers[0])


@pytest.mark.parametrize(
    ("lacking", "said"),
    [
        ("photo", "Say which photo"),
        ("who", "Say whom it is about"),
        ("by", "Ask a colleague"),
        ("same", "Ask a colleague"),
        ("note", "Write a note"),
        ("ended", "It has ended"),
    ],
)
def test_what_may_not_be_approved_is_refused_in_words_and_nothing_is_lost(
    approvals: ApprovalsDialog, answers: list[bool | str], lacking: str, said: str
) -> None:
    approvals.add.click()
    form = filled(form_of(approvals, ApproveDialog))
    match lacking:
        case "photo":
            form.photo.line.setText("no photo of this event")
        case "who":
            form.who.take_out(person(approvals._workspace, "Ben Test"))
        case "by":
            form.by.clear()
        case "same":
            form.asked_by.setText(" MANAGER ")
        case "note":
            form.note.setText("  ")
        case _:
            form.use.day.setDate(NEXT_YEAR)
            form.until.setDate(today())
    form.save()
    assert said in form.missing.text() and form.isVisible() and not answers
    assert form.missing.height() >= form.missing.heightForWidth(form.missing.width())
    assert len(snapshot(approvals._workspace).approvals) == 1


def test_only_what_the_question_needs_is_asked(approvals: ApprovalsDialog) -> None:
    approvals.add.click()
    form = form_of(approvals, ApproveDialog)
    offered = [Reason(form.reason.itemData(row)) for row in range(form.reason.count())]
    assert offered == list(ANSWERED) and not any(AUTHORITY[reason].by_looking for reason in offered)
    for reason in offered:
        form.reason.setCurrentIndex(form.reason.findData(reason.value))
        authority = AUTHORITY[reason]
        roles = {Role(form.role.itemData(row)) for row in range(form.role.count())}
        about_work = Role.HEAD_OF_DEPARTMENT in authority.roles
        assert roles == authority.roles
        assert form.second.isEnabled() is authority.second_person
        assert form.dpo.isEnabled() is authority.dpo_informed
        assert form.who.isEnabled() is not about_work
        assert form.answer.count() == (1 if about_work else 2)


def test_a_safeguarding_question_wants_the_officer_told_and_takes_the_second_person_at_once(
    approvals: ApprovalsDialog, qtbot: QtBot, answers: list[bool | str]
) -> None:
    approvals.add.click()
    form = filled(form_of(approvals, ApproveDialog))
    form.reason.setCurrentIndex(form.reason.findData(Reason.REFER_SAFEGUARDING.value))
    form.answer.setCurrentIndex(form.answer.findData(Outcome.REDACT.value))
    form.second.setText("Manager")
    form.save()
    assert "Tell them, and record it" in form.missing.text() and "A second person must agree" in form.missing.text()
    form.dpo.setChecked(True)
    form.second.setText("witness")
    answers.append(True)
    form.save()
    saved(approvals, qtbot)
    ben = person(approvals._workspace, "Ben Test")
    (new,) = (one for one in snapshot(approvals._workspace).approvals if one.person == ben)
    assert (new.second, new.dpo_informed, new.outcome) == ("witness", True, Outcome.REDACT)


def test_a_question_about_the_work_is_about_nobody(
    approvals: ApprovalsDialog, qtbot: QtBot, answers: list[bool | str]
) -> None:
    approvals.add.click()
    form = filled(form_of(approvals, ApproveDialog))
    form.reason.setCurrentIndex(form.reason.findData(Reason.WORK_REVEAL_NOT_ASSESSED.value))
    form.role.setCurrentIndex(form.role.findData(Role.HEAD_OF_DEPARTMENT.value))
    answers.append(True)
    form.save()
    saved(approvals, qtbot)
    (new,) = (one for one in snapshot(approvals._workspace).approvals if one.gate is not None)
    assert (new.gate, new.person, new.role) == (Gate.WORK_REVEALING, None, Role.HEAD_OF_DEPARTMENT)
    assert "the institution's work: the photo may go" in str(answers[0])


def test_an_approval_is_about_one_person(approvals: ApprovalsDialog) -> None:
    approvals.add.click()
    form = form_of(approvals, ApproveDialog)
    ada = person(approvals._workspace, "Ada Test")
    form.who.field.chosen.emit(ada)
    assert form.who.people == {ada}


def test_a_photo_is_meant_by_its_file_and_one_that_cannot_be_read_is_told(
    approvals: ApprovalsDialog, folder: Path, qtbot: QtBot
) -> None:
    approvals.add.click()
    form = form_of(approvals, ApproveDialog)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder / "a.jpg"))])
    nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    form.photo.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, *nothing))
    content = hashlib.sha256((folder / "a.jpg").read_bytes()).hexdigest()
    qtbot.waitUntil(lambda: form.photo.photo == content, timeout=WAIT_MS)
    form.photo.read_file(folder / "gone.jpg")
    qtbot.waitUntil(lambda: "cannot be read" in form.missing.text(), timeout=WAIT_MS)
    assert form.photo.photo == content


@pytest.mark.parametrize("agree", [True, False])
def test_the_second_person_agrees_after_a_question(
    approvals: ApprovalsDialog, qtbot: QtBot, answers: list[bool | str], agree: bool
) -> None:
    approvals.sign_off.click()
    form = form_of(approvals, SignOffDialog)
    form.by.setText("witness")
    answers.append(agree)
    form.save()
    if agree:
        saved(approvals, qtbot)
    else:
        form.reject()
        settled(approvals._workspace, qtbot)
    (approval,) = snapshot(approvals._workspace).approvals
    assert approval.second == ("witness" if agree else "")
    assert column_of(approvals) == ["In force" if agree else "Waits for a second person"]
    assert approvals.sign_off.isVisible() is not agree
    assert "neither asked for it nor decided it" in str(answers[0])


@pytest.mark.parametrize("by", ["lead", " LEAD", "Asker", ""])
def test_whoever_decided_or_asked_is_not_the_second_person(
    approvals: ApprovalsDialog, answers: list[bool | str], by: str
) -> None:
    approvals.table.activated.emit(approvals.table.currentIndex())
    form = form_of(approvals, SignOffDialog)
    form.by.setText(by)
    form.save()
    assert "A second person must agree" in form.missing.text() and form.isVisible() and not answers


def test_what_another_program_took_back_meanwhile_is_not_agreed_to(
    approvals: ApprovalsDialog, qtbot: QtBot, answers: list[bool | str]
) -> None:
    approvals.sign_off.click()
    form = form_of(approvals, SignOffDialog)
    form.by.setText("witness")
    (approval,) = snapshot(approvals._workspace).approvals
    changed(
        approvals._workspace, qtbot, lambda store: store.revoke_approval(approval.approval_id, "lead", today(), "no")
    )
    answers.append(True)
    form.save()
    qtbot.waitUntil(lambda: "no entry with this id" in form.missing.text(), timeout=WAIT_MS)
    assert form.isVisible()


@pytest.mark.parametrize("agree", [True, False])
def test_an_approval_is_taken_back_with_its_reason_after_a_question(
    approvals: ApprovalsDialog, qtbot: QtBot, answers: list[bool | str], agree: bool
) -> None:
    approvals.take_back.click()
    form = form_of(approvals, TakeBackDialog)
    form.save()
    assert form.missing.text() == "Say who takes it back."
    form.by.setText("lead")
    form.save()
    assert form.missing.text() == "Say why it is taken back." and not answers
    form.note.setText("asked too early")
    answers.append(agree)
    form.save()
    if agree:
        saved(approvals, qtbot)
        assert column_of(approvals) == ["Taken back"] and not approvals.take_back.isVisible()
        assert "Taken back on" in approvals.about.text() and "Why: asked too early" in approvals.about.text()
    else:
        assert form.note.text() == "asked too early"
        form.reject()
        settled(approvals._workspace, qtbot)
    assert len(snapshot(approvals._workspace).approvals) == (0 if agree else 1)
    assert "cannot be undone" in str(answers[0])


def test_one_that_ended_says_so(page: RegisterPage, qtbot: QtBot) -> None:
    ada = person(page.workspace, "Ada Test")
    long_ago = date(2026, 1, 1)
    over = given(ada, decided_on=long_ago, last_day=long_ago)
    changed(page.workspace, qtbot, lambda store: store.approve(over, long_ago))
    page.whole.approvals.click()
    approvals = shown(page, qtbot, ApprovalsDialog)
    assert [approvals.model.counts().get(how, 0) for how in Holds] == [0, 0, 1, 0]


def test_of_an_open_event_the_use_and_the_photo_are_offered_so_that_the_approval_counts(
    window: Window, event: Workspace, qtbot: QtBot, answers: list[bool | str]
) -> None:
    form = ApproveDialog(event, person(event, "Ada Test"), None, window)
    qtbot.addWidget(form)
    form.show()
    assert form.asked_by.text() == "jb"
    QTest.keyClicks(form.photo.line, "b.j")
    assert form.photo._offered.stringList() == ["b.jpg"] and form.photo.photo is None
    filled(form).photo.line.setText("b.jpg")
    desk = desk_of(event)
    answers.append(True)
    with qtbot.waitSignal(event.register.changed, timeout=WAIT_MS):
        form.save()
    (approval,) = snapshot(event).approvals_of(photo(event, "b.jpg"))
    assert approval.publication.is_same_request(desk.publication(desk.event.renditions[0]))


def test_another_use_than_the_events_can_be_named(window: Window, event: Workspace, qtbot: QtBot) -> None:
    form = ApproveDialog(event, None, None, window)
    qtbot.addWidget(form)
    form.show()
    assert not form.use.channel.isVisible()
    form.use.use.setCurrentIndex(form.use.use.count() - 1)
    assert form.use.channel.isVisible()
    form.use.channel.setCurrentIndex(form.use.channel.findData(Channel.PRINT.value))
    form.use.day.setDate(NEXT_YEAR)
    form.use.event_name.setText("Autumn")
    form.use.ends.setChecked(True)
    use = form.use.publication
    assert (use.channel, use.purpose, use.event, use.use_until) == (Channel.PRINT, Purpose.NEWS, "Autumn", NEXT_YEAR)
    assert form.until.date().toPython() == NEXT_YEAR, "at the earliest, on the day of publication"


# The institution's rules


@pytest.fixture
def rules(page: RegisterPage, qtbot: QtBot) -> RulesDialog:
    page.whole.rules.click()
    return shown(page, qtbot, RulesDialog)


def closed(dialog: QDialog, page: RegisterPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.whole.dialog is not dialog, timeout=WAIT_MS)


def profile(page: RegisterPage) -> Profile:
    return snapshot(page.workspace).profile


def said_on(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


CHOSEN = Profile(
    Policy(
        GuardiansRequired.ONE_AND_NO_OBJECTION,
        16,
        frozenset({Channel.PRINT}),
        Crowd("LIA-7", NEXT_YEAR),
        VerbalAdult.COVER,
        5,
        frozenset({"lasers", "mice"}),
    ),
    CoverStyle.BLUR,
    Jurisdiction.SCOTLAND,
)


def test_every_choice_is_shown_in_words_with_its_default(rules: RulesDialog) -> None:
    assert rules.after() == Profile()
    said = said_on(rules)
    for default in ("every guardian on record", "12 years", "all of these", "somebody decides", "3 years"):
        assert f"Default: {default}." in said
    for default in ("no project", "solid fill", "England"):
        assert f"Default: {default}." in said
    assert "Nobody has chosen anything yet" in rules.by.text()
    assert "never named" in said and not rules.note.isVisible()


def test_what_is_shown_is_what_would_be_saved(rules: RulesDialog) -> None:
    for chosen in (CHOSEN, Profile(), Profile(Policy(child_written_consent_age=0, minors_channels=frozenset()))):
        rules.show_profile(chosen)
        assert rules.after() == chosen
    rules.show_profile(CHOSEN)
    assert rules.note.isVisible() and "In Scotland" in rules.note.text()
    rules.defaults.click()
    assert rules.after() == Profile()


@pytest.mark.parametrize("agree", [True, False])
def test_a_choice_that_may_show_more_is_asked_about(
    page: RegisterPage, rules: RulesDialog, qtbot: QtBot, answers: list[bool | str], agree: bool
) -> None:
    before = snapshot(page.workspace)
    rules.show_profile(CHOSEN)
    answers.append(agree)
    rules.save()
    if agree:
        closed(rules, page, qtbot)
        assert profile(page) == CHOSEN
    else:
        assert rules.isVisible() and rules.after() == CHOSEN
        rules.reject()
        settled(page.workspace, qtbot)
        assert snapshot(page.workspace) is before and profile(page) == Profile()
    said = str(answers[0])
    for words in ("One guardian is enough", "Fewer children", "in a crowd", "last longer", "a trace of them"):
        assert words in said
    assert "in more places" not in said and "only spoken" not in said and "sponsor" not in said


def test_a_more_careful_choice_is_saved_without_a_question_and_says_who_made_it(
    page: RegisterPage, rules: RulesDialog, qtbot: QtBot, answers: list[bool | str]
) -> None:
    rules.channels[Channel.PRESS].setChecked(False)
    rules.written_from.setCurrentIndex(rules.written_from.findData(0))
    rules.save()
    closed(rules, page, qtbot)
    assert not answers and Channel.PRESS not in profile(page).policy.minors_channels
    account: list[str] = []
    page.workspace.register.ask(lambda store: store.actor, account.append)
    page.whole.rules.click()
    again = shown(page, qtbot, RulesDialog)
    assert "Chosen on" in again.by.text() and account[0] in again.by.text()
    assert again.after() == profile(page)


@pytest.mark.parametrize("agree", [True, False])
def test_going_back_to_the_defaults_is_asked_about_where_they_are_less_careful(
    page: RegisterPage, qtbot: QtBot, answers: list[bool | str], agree: bool
) -> None:
    changed(page.workspace, qtbot, lambda store: store.set_profile("default_duration_years = 1"))
    page.whole.rules.click()
    rules = shown(page, qtbot, RulesDialog)
    rules.defaults.click()
    answers.append(agree)
    rules.save()
    if not agree:
        rules.reject()
        settled(page.workspace, qtbot)
        assert profile(page).policy.default_duration_years == 1
        return
    closed(rules, page, qtbot)
    assert profile(page) == Profile() and kept(page, qtbot) is None
    page.whole.rules.click()
    assert "Set back to the careful defaults" in shown(page, qtbot, RulesDialog).by.text()


def kept(page: RegisterPage, qtbot: QtBot) -> str | None:
    found: list[str | None] = []
    page.workspace.register.ask(lambda store: store.profile_text(), found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT_MS)
    return found[0]


def test_only_what_was_touched_is_changed_and_remarks_stay(
    page: RegisterPage, rules: RulesDialog, qtbot: QtBot
) -> None:
    """Another program chose meanwhile."""
    changed(
        page.workspace, qtbot, lambda store: store.set_profile("# As the DPO decided\ndefault_duration_years = 1\n")
    )
    rules.spoken.setCurrentIndex(rules.spoken.findData(VerbalAdult.COVER.value))
    rules.save()
    closed(rules, page, qtbot)
    assert profile(page).policy == Policy(default_duration_years=1, verbal_adult=VerbalAdult.COVER)
    assert (kept(page, qtbot) or "").startswith("# As the DPO decided\n")


def test_nothing_touched_writes_nothing(page: RegisterPage, rules: RulesDialog, qtbot: QtBot) -> None:
    before = snapshot(page.workspace).revision
    rules.save()
    closed(rules, page, qtbot)
    assert snapshot(page.workspace).revision == before


def test_a_crowd_is_shown_only_under_an_assessment_and_until_a_day_to_come(
    rules: RulesDialog, answers: list[bool | str]
) -> None:
    rules.crowd.setChecked(True)
    rules.save()
    assert "Give the reference" in rules.missing.text()
    rules.assessment.setText("LIA-7")
    rules.review_on.setDate(today() - timedelta(days=1))
    rules.save()
    assert "This day has passed" in rules.missing.text() and rules.isVisible() and not answers


def test_a_file_of_rules_is_read_and_kept_as_it_was_put_in(
    page: RegisterPage, rules: RulesDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "profile.toml"
    path.write_text('verbal_adult = "cover"  # since March\n', "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_: (str(path), "")))
    rules.from_file.click()
    assert rules.after().policy.verbal_adult is VerbalAdult.COVER
    rules.save()
    closed(rules, page, qtbot)
    assert kept(page, qtbot) == 'verbal_adult = "cover"  # since March\n'


def test_a_file_that_cannot_be_used_is_told_and_changes_nothing(rules: RulesDialog, tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    path.write_text("policy_age = 16\n", "utf-8")
    rules.show_profile(CHOSEN)
    rules.read_file(path)
    assert "this is not a choice" in rules.missing.text() and rules.after() == CHOSEN


# What was decided


def recorded(workspace: Workspace, qtbot: QtBot, photo_id: str = PHOTO) -> None:
    """Ada is shown, Ben covered, somebody unknown covered; one question passed in silence, one with a word."""
    ada, ben = person(workspace, "Ada Test"), person(workspace, "Ben Test")
    entry = Decided(
        photo_id=photo_id,
        publication=WEB,
        inputs="f" * 64,
        register_revision="1",
        policy=Policy().version,
        verdict=Verdict.EXPORT_WITH_REDACTIONS,
        approver="jb",
        decided_at=NOON,
        note="a note",
    )
    lines = (
        Line(
            decision_id=entry.decision_id, person=ada, outcome=Outcome.SHOW, reasons=frozenset({Reason.ADULT_CONSENT})
        ),
        Line(decision_id=entry.decision_id, person=ben, outcome=Outcome.REDACT, reasons=frozenset({Reason.NO_RECORD})),
        Line(decision_id=entry.decision_id, outcome=Outcome.REDACT, reasons=frozenset({Reason.UNKNOWN_PERSON})),
        Line(decision_id=entry.decision_id, gate=Gate.NAMES, outcome=Outcome.SHOW),
        Line(
            decision_id=entry.decision_id,
            gate=Gate.BACKGROUND,
            outcome=Outcome.HUMAN,
            reasons=frozenset({Reason.BACKGROUND_NOT_CHECKED}),
        ),
    )
    changed(workspace, qtbot, lambda store: store.record_decision(entry, lines))


@pytest.fixture
def decided(page: RegisterPage, qtbot: QtBot) -> DecidedDialog:
    recorded(page.workspace, qtbot)
    page.whole.decided.click()
    found = shown(page, qtbot, DecidedDialog)
    assert found.model.rowCount() == 4
    return found


def about(dialog: DecidedDialog) -> list[str]:
    return [str(dialog.model.index(row, 3).data()) for row in range(dialog.model.rowCount())]


def test_everything_decided_is_listed_with_its_rule_and_can_be_found(decided: DecidedDialog) -> None:
    assert about(decided) == ["Ada Test", "Ben Test", "somebody unknown", "the background"]
    assert "Express consent covers this use. (ADULT_CONSENT)" in decided.about.text()
    assert "goes with people covered" in decided.about.text() and Policy().version in decided.about.text()
    for typed, found in (
        ("ben", ["Ben Test"]),
        ("NO_RECORD", ["Ben Test"]),
        ("0123456789", about(decided)),
        ("unknown", ["somebody unknown"]),
        ("nobody of this name", []),
    ):
        decided.search.setText(typed)
        assert about(decided) == found, typed
    assert "Nothing fits" in decided.about.text() and not decided.export.isEnabled()
    decided.search.clear()
    decided.outcome.setCurrentIndex(decided.outcome.findData(Outcome.REDACT.value))
    assert about(decided) == ["Ben Test", "somebody unknown"]
    decided.outcome.setCurrentIndex(decided.outcome.findData(Outcome.SHOW.value))
    assert about(decided) == ["Ada Test"]


def test_the_table_is_a_proper_model(decided: DecidedDialog) -> None:
    tester = QAbstractItemModelTester(decided.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    decided.search.setText("ada")
    spoken = decided.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert tester.model() is decided.model and "Ada Test, Shown, Express consent" in spoken


def test_of_one_person_only_what_is_about_them_is_shown(page: RegisterPage, qtbot: QtBot) -> None:
    recorded(page.workspace, qtbot)
    page.choose(person(page.workspace, "Ben Test"))
    page.box._decided.click()
    decided = shown(page, qtbot, DecidedDialog)
    assert about(decided) == ["Ben Test"] and "Ben Test" in decided.windowTitle()


def test_that_a_table_about_somebody_was_handed_out_stands_on_their_page(
    page: RegisterPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(decided_dialog, "tell", lambda *words: told.append(words[2]))
    recorded(page.workspace, qtbot)
    page.choose(person(page.workspace, "Ben Test"))
    page.box._decided.click()
    decided = shown(page, qtbot, DecidedDialog)
    decided.write(tmp_path / "ben.csv")
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    decided.reject()
    page.choose(person(page.workspace, "Ada Test"))
    page.choose(person(page.workspace, "Ben Test"))
    rows = page.box.list
    qtbot.waitUntil(
        lambda: any("table of what was decided" in rows.item(row).text() for row in range(rows.count())),
        timeout=WAIT_MS,
    )


def test_of_an_events_photo_what_was_decided_is_shown_where_it_is_reviewed(
    window: Window, event: Workspace, qtbot: QtBot
) -> None:
    recorded(event, qtbot, photo(event, "b.jpg"))
    recorded(event, qtbot)
    for source, many in (("b.jpg", 4), ("a.jpg", 0)):
        window.review_photo(source)
        window.review.side.decided.click()
        settled(event, qtbot)
        found = window.register_page.whole.dialog
        assert isinstance(found, DecidedDialog)
        assert found.model.rowCount() == many and source in found.windowTitle()
        assert {str(found.model.index(row, 1).data()) for row in range(many)} <= {source}
        assert ("Nothing was decided yet" in found.about.text()) is not bool(many)
        found.reject()


def rows_in(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(path.read_text("utf-8-sig"), newline="")))


@pytest.mark.parametrize("names", [True, False])
def test_the_table_goes_out_with_ids_only_unless_names_are_asked_for(
    decided: DecidedDialog,
    tmp_path: Path,
    qtbot: QtBot,
    answers: list[bool | str],
    monkeypatch: pytest.MonkeyPatch,
    names: bool,
) -> None:
    target = tmp_path / "decided"
    told: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_, **__: (str(target), "")))
    monkeypatch.setattr(decided_dialog, "tell", lambda *words: told.append(words[2]))
    decided.search.setText("ada")
    decided.names.setChecked(names)
    answers.append(True)
    decided.export.click()
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    (row,) = rows_in(target.with_suffix(".csv"))
    ada = person(decided._workspace, "Ada Test")
    assert (row["person_id"], row["outcome"], row["rules"]) == (ada, "show", "ADULT_CONSENT")
    content = target.with_suffix(".csv").read_text("utf-8-sig")
    for secret in ("Ada Test", "Open day", "jb", "a note"):
        assert (secret in content) is names
    assert ("names in 1 rows" in str(answers[0])) is names
    log: list[str] = []
    decided._workspace.register.ask(lambda store: store.audit_rows()[-1]["action"], log.append)
    qtbot.waitUntil(lambda: bool(log), timeout=WAIT_MS)
    assert log == ["export-decisions"]


def test_a_table_that_is_not_to_be_written_is_not(
    decided: DecidedDialog, qtbot: QtBot, answers: list[bool | str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: pytest.fail("it asked for a place"))
    answers.append(False)
    decided.export.click()
    settled(decided._workspace, qtbot)
    log: list[str] = []
    decided._workspace.register.ask(lambda store: store.audit_rows()[-1]["action"], log.append)
    qtbot.waitUntil(lambda: bool(log), timeout=WAIT_MS)
    assert log != ["export-decisions"]


def test_nothing_is_replaced_by_a_table_and_the_log_does_not_say_it_left(
    decided: DecidedDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(decided_dialog, "tell", lambda *words: told.append(words[2]))
    taken = tmp_path / "taken.csv"
    taken.write_text("mine", "utf-8")
    decided.write(taken)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    assert "not touched" in told[0] and taken.read_text("utf-8") == "mine"
    log: list[str] = []
    decided._workspace.register.ask(lambda store: store.audit_rows()[-1]["action"], log.append)
    qtbot.waitUntil(lambda: bool(log), timeout=WAIT_MS)
    assert log != ["export-decisions"]


# Reached without the mouse


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("approvals", ApprovalsDialog), ("rules of", RulesDialog), ("what was decided", DecidedDialog)],
)
def test_the_palette_leads_to_each_from_every_page(
    window: Window, opened: Workspace, qtbot: QtBot, typed: str, kind: type[QDialog]
) -> None:
    assert window.shown_page() is window.start
    palette = Palette(window)
    qtbot.addWidget(palette)
    palette.field.setText(typed)
    assert len(palette.model.found) == 1
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    found = window.register_page.whole.dialog
    assert isinstance(found, kind) and found.isVisible()
    if kind is RulesDialog:
        found.reject()
    opened.register.close()
    assert window.register_page.whole.dialog is None, "nothing of a register stays in sight once it is closed"
    palette = Palette(window)
    qtbot.addWidget(palette)
    palette.field.setText(typed)
    assert not palette.model.found


def test_nothing_of_the_kind_is_shown_while_the_program_is_locked(
    window: Window, opened: Workspace, qtbot: QtBot
) -> None:
    assert opened.register.is_open
    window.register_page.whole.show_approvals()
    found = window.register_page.whole.dialog
    assert found is not None and found.isVisible()
    settled(opened, qtbot)
    window.lock.lock()
    assert window.lock.drawn and not found.isVisible()
    window.commands.approvals.trigger()
    assert window.register_page.whole.dialog is found and not found.isVisible()
    found.reject()


def test_enter_in_a_search_finds_and_does_nothing_else(approvals: ApprovalsDialog) -> None:
    approvals.search.setFocus()
    QTest.keyClick(approvals.search, Qt.Key.Key_Return)
    assert approvals.isVisible() and approvals.dialog is None


def test_a_photo_is_meant_by_its_letters_whatever_their_case(approvals: ApprovalsDialog) -> None:
    approvals.add.click()
    form = form_of(approvals, ApproveDialog)
    form.photo.line.setText(f" {PHOTO.upper()} ")
    assert form.photo.photo == PhotoId(PHOTO)
    form.photo.line.setText(PHOTO[:-1])
    assert form.photo.photo is None
