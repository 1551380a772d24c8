"""One person of the register, changed by hand: guardians, the child's own view, protection, documents, erasure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.gui import document_dialog, erasing, saving_dialog
from app.gui.attach_dialog import AttachDialog
from app.gui.change_person_dialog import ChangePersonDialog
from app.gui.child_view_dialog import ChildViewDialog
from app.gui.consent_dialog import ConsentDialog
from app.gui.document_dialog import DocumentDialog
from app.gui.guardian_dialog import GuardianDialog
from app.gui.open_register import now, today
from app.gui.register_page import RegisterPage
from app.gui.restriction_dialog import RestrictionDialog
from app.gui.workspace import Workspace
from consent_db.channels import Channel, Purpose
from consent_db.records import (
    ChildView,
    Consent,
    ConsentKind,
    ConsentState,
    Evidence,
    EvidenceType,
    GiverRole,
    Guardian,
    GuardianId,
    GuardianRole,
    Method,
    Person,
    PersonId,
    Restriction,
    RestrictionCode,
)
from consent_db.register import Register
from consent_db.snapshot import ConsentSnapshot
from tests.gui.conftest import WAIT_MS, person

Dialog = TypeVar("Dialog", bound=QDialog)
LAST_YEAR = today() - timedelta(days=300)


@pytest.fixture
def page(opened: Workspace, qtbot: QtBot) -> Iterator[RegisterPage]:
    """Kim, fifteen, who signed as their mother Pat did, whose responsibility nobody checked."""
    made = RegisterPage(opened)
    qtbot.addWidget(made)
    made.resize(1280, 900)
    made.show()
    qtbot.waitExposed(made)
    changed(made, qtbot, _add_kim)
    yield made
    if made.doing.dialog is not None:
        made.doing.dialog.reject()


def _add_kim(register: Register) -> None:
    kim = Person(display_name="Kim Test", date_of_birth=f"{today().year - 15}-01-01")
    pat = Guardian(person_id=kim.person_id, name="Pat Test", role=GuardianRole.PARENT)
    register.add_person(kim, (pat,))
    form = register.add_evidence(
        kim.person_id,
        b"signed by both",
        EvidenceType.FORM_SCAN,
        received_on=LAST_YEAR,
        signed_by=frozenset({kim.person_id, pat.guardian_id}),
    )
    register.add_consent(yes(kim.person_id, kim.person_id, evidence_ids=frozenset({form})))
    register.add_consent(yes(kim.person_id, pat.guardian_id, evidence_ids=frozenset({form})))


def yes(subject: PersonId, giver: PersonId | GuardianId, **changes: Any) -> Consent:
    start = Consent(
        subject_id=subject,
        giver_id=giver,
        giver_role=GiverRole.SELF if giver == subject else GiverRole.GUARDIAN,
        state=ConsentState.GIVEN,
        given_on=LAST_YEAR,
        method=Method.WRITTEN_SIGNED,
        notice_version="1",
        channels=frozenset({Channel.WEBSITE}),
        purposes=frozenset({Purpose.NEWS}),
        events=frozenset({"Open day"}),
    )
    return replace(start, **changes)


def changed(page: RegisterPage, qtbot: QtBot, work: Callable[[Register], object]) -> None:
    """Changes the register as another part of the program would."""
    with qtbot.waitSignal(page.workspace.register.changed, timeout=WAIT_MS):
        page.workspace.register.change(work)


def snapshot(page: RegisterPage) -> ConsentSnapshot:
    found = page.workspace.register.snapshot
    assert found is not None
    return found


def choose(page: RegisterPage, name: str) -> Person:
    page.choose(person(page.workspace, name))
    assert page.box.person is not None
    return page.box.person


def again(page: RegisterPage, name: str) -> Person:
    """The person as the register has them now."""
    found = snapshot(page).person(person(page.workspace, name))
    assert found is not None
    return found


def pat(page: RegisterPage) -> Guardian:
    (found,) = snapshot(page).guardians_of(person(page.workspace, "Kim Test"))
    return found


def dialog(page: RegisterPage, kind: type[Dialog]) -> Dialog:
    assert isinstance(page.doing.dialog, kind)
    return page.doing.dialog


def saved(page: RegisterPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.doing.dialog is None, timeout=WAIT_MS)


def settled(page: RegisterPage, qtbot: QtBot) -> None:
    """Until the register has done everything that was asked so far."""
    done: list[bool] = []
    page.workspace.register.ask(lambda _: True, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=WAIT_MS)


def in_list(page: RegisterPage) -> str:
    return "\n".join(page.box.list.item(row).text() for row in range(page.box.list.count()))


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
    return said


# Guardians


def test_what_is_missing_for_a_yes_is_said_in_the_rules_own_words(page: RegisterPage) -> None:
    choose(page, "Kim Test")
    missing = page.box._next.text()
    assert "Nobody has checked that the guardian holds parental responsibility." in missing
    assert "Ask the safeguarding lead to check it" in missing and "g-" not in missing
    said = in_list(page)
    assert "Pat Test, parent: responsibility not checked yet; agreed" in said
    assert "Nobody recorded asking the child." in said


@pytest.mark.parametrize("agree", [True, False])
def test_that_a_responsibility_was_checked_is_asked_about_before_it_counts(
    page: RegisterPage, qtbot: QtBot, answers: list[bool | str], agree: bool
) -> None:
    choose(page, "Kim Test")
    page.box.list.setCurrentRow(page.box.list.row_of(pat(page)))
    assert page.box._change_guardian.isVisible()
    page.box._change_guardian.click()
    form = dialog(page, GuardianDialog)
    form.checked.setChecked(True)
    form.basis.setText("birth certificate")
    form.by.setText("jb")
    answers.append(agree)
    form.save()
    if agree:
        saved(page, qtbot)
        assert "Nothing is missing" in page.box._next.text()
        assert "checked by jb" in in_list(page)
    else:
        assert form.isVisible() and form.basis.text() == "birth certificate"
        form.reject()
        settled(page, qtbot)
    assert "check the responsibility themselves" in str(answers[0])
    assert pat(page).is_verified_on(today()) is agree


@pytest.mark.parametrize("lacking", ["name", "basis", "by", "on"])
def test_a_check_is_recorded_only_with_how_by_whom_and_when(
    page: RegisterPage, answers: list[bool | str], lacking: str
) -> None:
    choose(page, "Kim Test")
    page.doing.guardian(pat(page))
    form = dialog(page, GuardianDialog)
    form.checked.setChecked(True)
    form.basis.setText("birth certificate")
    form.by.setText("jb")
    if lacking == "on":
        form.on.setDate(today() + timedelta(days=1))
    else:
        {"name": form.name, "basis": form.basis, "by": form.by}[lacking].clear()
    form.save()
    assert form.missing.text() and form.isVisible() and not answers
    assert not pat(page).is_verified_on(today())


def test_a_guardian_is_added_and_from_then_on_has_to_be_asked(page: RegisterPage, qtbot: QtBot) -> None:
    choose(page, "Kim Test")
    changed(page, qtbot, lambda store: store.change_guardian(_checked(pat(page))))
    assert "Nothing is missing" in page.box._next.text()
    page.box._add_guardian.click()
    form = dialog(page, GuardianDialog)
    form.name.setText("Ro Test")
    form.contact.setText("ro@example.org")
    form.role.setCurrentIndex(form.role.findData(GuardianRole.LOCAL_AUTHORITY.value))
    form.save()
    saved(page, qtbot)
    added = [g for g in snapshot(page).guardians if g.name == "Ro Test"]
    assert [(g.contact, g.role) for g in added] == [("ro@example.org", GuardianRole.LOCAL_AUTHORITY)]
    assert "Another person with parental responsibility has not signed." in page.box._next.text()
    assert "Ro Test, local authority: responsibility not checked yet; not asked yet" in in_list(page)


@pytest.mark.parametrize("agree", [True, False])
def test_the_end_of_a_responsibility_ends_a_veto_and_is_asked_about(
    page: RegisterPage, qtbot: QtBot, answers: list[bool | str], agree: bool
) -> None:
    choose(page, "Kim Test")
    page.doing.guardian(pat(page))
    form = dialog(page, GuardianDialog)
    form.ended.setChecked(True)
    answers.append(agree)
    form.save()
    if agree:
        saved(page, qtbot)
    else:
        form.reject()
        settled(page, qtbot)
    assert pat(page).holds_responsibility_on(today()) is not agree


def test_a_field_that_was_not_touched_keeps_what_another_program_wrote(page: RegisterPage, qtbot: QtBot) -> None:
    kim = choose(page, "Kim Test")
    page.doing.change()
    form = dialog(page, ChangePersonDialog)
    objects = replace(kim, child_view=ChildView.OBJECTS, child_asked_by="jb", child_asked_on=today())
    changed(page, qtbot, lambda store: store.change_person(objects))
    form.contact.setText("kim@example.org")
    form.save()
    saved(page, qtbot)
    assert again(page, "Kim Test") == replace(objects, contact="kim@example.org")


@pytest.mark.parametrize("together", [True, False])
def test_one_form_that_all_signed_is_filed_once_for_all_of_them(
    page: RegisterPage, qtbot: QtBot, tmp_path: Path, together: bool
) -> None:
    kim = choose(page, "Kim Test")
    before = {c.consent_id for c in snapshot(page).consents}
    document = tmp_path / "form.pdf"
    document.write_bytes(b"signed by all")
    page.box._record.click()
    form = dialog(page, ConsentDialog)
    form.giver.setCurrentIndex(form.giver.findData(pat(page).guardian_id))
    assert not form.others[pat(page).guardian_id].isEnabled()
    form.others[kim.person_id].setChecked(together)
    form.channels[Channel.PRINT].setChecked(True)
    form.purposes[Purpose.NEWS].setChecked(True)
    form.event_name.setText("Open day")
    form.notice.setText("2")
    form.document.show_document(document)
    form.save()
    saved(page, qtbot)
    new = [c for c in snapshot(page).consents if c.consent_id not in before]
    expected: set[tuple[str, GiverRole]] = {(pat(page).guardian_id, GiverRole.GUARDIAN)}
    if together:
        expected |= {(kim.person_id, GiverRole.SELF)}
    assert {(c.giver_id, c.giver_role) for c in new} == expected
    ((evidence,),) = {tuple(c.evidence_ids) for c in new}
    found = snapshot(page).evidence_of(evidence)
    assert found is not None and found.holds and found.signed_by == {giver for giver, _ in expected}
    assert {(c.channels, c.given_on) for c in new} == {(frozenset({Channel.PRINT}), today())}


def test_face_matching_is_agreed_to_by_each_alone(page: RegisterPage) -> None:
    kim = choose(page, "Kim Test")
    page.doing.record()
    form = dialog(page, ConsentDialog)
    form.others[pat(page).guardian_id].setChecked(True)
    assert list(form.givers) == [kim.person_id, pat(page).guardian_id]
    form.kind.setCurrentIndex(form.kind.findData(ConsentKind.BIOMETRIC_MATCHING.value))
    assert list(form.givers) == [kim.person_id]


def test_the_end_of_a_responsibility_that_another_program_recorded_stays(page: RegisterPage, qtbot: QtBot) -> None:
    choose(page, "Kim Test")
    page.doing.guardian(pat(page))
    form = dialog(page, GuardianDialog)
    ended = replace(pat(page), pr_ended_on=LAST_YEAR)
    changed(page, qtbot, lambda store: store.change_guardian(ended))
    form.contact.setText("pat@example.org")
    form.save()
    saved(page, qtbot)
    assert pat(page) == replace(ended, contact="pat@example.org")


# The child's own view


@pytest.mark.parametrize("agree", [True, False])
def test_that_a_child_agrees_is_recorded_with_who_asked_after_a_question(
    page: RegisterPage, qtbot: QtBot, answers: list[bool | str], agree: bool
) -> None:
    choose(page, "Kim Test")
    page.box._child_view.click()
    form = dialog(page, ChildViewDialog)
    form.agrees.setChecked(True)
    form.save()
    assert form.missing.text() == "Say who asked the child."
    form.by.setText("jb")
    answers.append(agree)
    form.save()
    if agree:
        saved(page, qtbot)
        assert "The child agrees: asked by jb" in in_list(page)
    else:
        form.reject()
        settled(page, qtbot)
    assert again(page, "Kim Test").child_view is (ChildView.AGREES if agree else ChildView.NOT_RECORDED)


def test_that_a_child_objects_counts_at_once_and_without_a_question(
    page: RegisterPage, qtbot: QtBot, answers: list[bool | str]
) -> None:
    choose(page, "Kim Test")
    page.doing.child_view()
    form = dialog(page, ChildViewDialog)
    form.objects.setChecked(True)
    form.by.setText("jb")
    form.save()
    saved(page, qtbot)
    assert not answers
    assert again(page, "Kim Test").child_view is ChildView.OBJECTS
    assert "The child does not want this." in page.box._next.text()


def test_only_an_under_18_has_guardians_and_a_childs_view(page: RegisterPage) -> None:
    for name, child in (("Kim Test", True), ("Ada Test", False)):
        choose(page, name)
        assert page.box._add_guardian.isVisible() is child and page.box._child_view.isVisible() is child


# Changing a person


@pytest.mark.parametrize("agree", [True, False])
def test_turning_18_deletes_the_birth_date_after_a_question(
    page: RegisterPage, qtbot: QtBot, answers: list[bool | str], agree: bool
) -> None:
    choose(page, "Kim Test")
    page.box._change.click()
    form = dialog(page, ChangePersonDialog)
    assert form.age.child.isChecked()
    form.age.adult.setChecked(True)
    answers.append(agree)
    form.save()
    if agree:
        saved(page, qtbot)
    else:
        assert form.age.adult.isChecked()
        form.reject()
        settled(page, qtbot)
    kim = again(page, "Kim Test")
    assert (kim.date_of_birth is None, kim.over18_confirmed_on == today()) == (agree, agree)


def test_name_contact_and_the_last_day_here_are_changed_without_a_question(
    page: RegisterPage, qtbot: QtBot, answers: list[bool | str]
) -> None:
    choose(page, "Ada Test")
    page.doing.change()
    form = dialog(page, ChangePersonDialog)
    form.name.setText("Ada Trial")
    form.left.setChecked(True)
    form.left_on.setDate(date(2027, 1, 31))
    form.save()
    saved(page, qtbot)
    assert not answers
    ada = again(page, "Ada Trial")
    assert ada.affiliation_end == date(2027, 1, 31)
    qtbot.waitUntil(lambda: "changed" in in_list(page), timeout=WAIT_MS)
    assert "(name, end of work or study here)" in in_list(page)


@pytest.mark.parametrize("agree", [True, False])
def test_a_doubt_about_consent_is_set_at_once_and_taken_back_after_a_question(
    page: RegisterPage, qtbot: QtBot, answers: list[bool | str], agree: bool
) -> None:
    choose(page, "Ada Test")
    page.doing.change()
    dialog(page, ChangePersonDialog).capacity.setChecked(True)
    dialog(page, ChangePersonDialog).save()
    saved(page, qtbot)
    assert again(page, "Ada Test").capacity_concern and not answers
    page.doing.change()
    form = dialog(page, ChangePersonDialog)
    form.capacity.setChecked(False)
    answers.append(agree)
    form.save()
    if agree:
        saved(page, qtbot)
    else:
        form.reject()
        settled(page, qtbot)
    assert again(page, "Ada Test").capacity_concern is not agree


@pytest.mark.parametrize("name", ["Ada Test", "Kim Test", "Cleo Test"])
def test_nothing_changed_writes_nothing(page: RegisterPage, qtbot: QtBot, answers: list[bool | str], name: str) -> None:
    """Neither of an adult, nor of a child, nor of somebody whom a birth date made a child again."""
    both = Person(display_name="Cleo Test", over18_confirmed_on=LAST_YEAR, date_of_birth=str(today().year - 9))
    changed(page, qtbot, lambda store: store.add_person(both))
    choose(page, name)
    assert not answers
    before = snapshot(page).revision
    page.doing.change()
    dialog(page, ChangePersonDialog).save()
    saved(page, qtbot)
    assert snapshot(page).revision == before


# Protection


def test_somebody_is_protected_at_once(page: RegisterPage, qtbot: QtBot, answers: list[bool | str]) -> None:
    ada = choose(page, "Ada Test")
    page.box._protect.click()
    form = dialog(page, RestrictionDialog)
    form.code.setCurrentIndex(form.code.findData(RestrictionCode.MUST_NOT_PUBLISH.value))
    form.reference.setText("SG-7")
    form.save()
    saved(page, qtbot)
    assert snapshot(page).restriction_on(ada.person_id) is RestrictionCode.MUST_NOT_PUBLISH
    assert not answers and "SG-7" in in_list(page)
    assert "Speak to the safeguarding lead." in page.box._next.text()


@pytest.mark.parametrize("agree", [True, False])
def test_protection_is_lifted_after_a_question(
    page: RegisterPage, qtbot: QtBot, answers: list[bool | str], agree: bool
) -> None:
    ada = choose(page, "Ada Test")
    changed(page, qtbot, lambda store: store.restrict(_bar(ada.person_id, LAST_YEAR)))
    page.doing.protect()
    form = dialog(page, RestrictionDialog)
    assert form.chosen is RestrictionCode.MUST_NOT_PUBLISH
    form.code.setCurrentIndex(form.code.findData(RestrictionCode.NONE.value))
    answers.append(agree)
    form.save()
    if agree:
        saved(page, qtbot)
    else:
        form.reject()
        settled(page, qtbot)
    lifted = snapshot(page).restriction_on(ada.person_id) is RestrictionCode.NONE
    assert lifted is agree


def test_what_was_set_today_cannot_be_lifted_today(page: RegisterPage, qtbot: QtBot, answers: list[bool | str]) -> None:
    ada = choose(page, "Ada Test")
    changed(page, qtbot, lambda store: store.restrict(_bar(ada.person_id, today())))
    page.doing.protect()
    form = dialog(page, RestrictionDialog)
    form.code.setCurrentIndex(form.code.findData(RestrictionCode.NONE.value))
    form.save()
    assert "Lift it tomorrow" in form.missing.text() and not answers
    assert form.missing.height() >= form.missing.heightForWidth(form.missing.width())
    assert snapshot(page).restriction_on(ada.person_id) is RestrictionCode.MUST_NOT_PUBLISH


# Documents


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "form.png"
    Image.new("RGB", (300, 200), (10, 200, 30)).save(path)
    return path


def unproven(page: RegisterPage, qtbot: QtBot) -> Consent:
    """Ben's yes, recorded without its document."""
    ben = choose(page, "Ben Test")
    changed(page, qtbot, lambda store: store.add_consent(yes(ben.person_id, ben.person_id)))
    (consent,) = snapshot(page).consents_of(ben.person_id)
    return consent


def drop(page: RegisterPage, row: int, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    box = page.box
    at = box.list.viewport().mapTo(box, box.list.visualItemRect(box.list.item(row)).center())
    nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    box.dropEvent(QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, *nothing))


def test_a_document_dropped_on_a_decision_that_lacks_it_lets_it_count(
    page: RegisterPage, scan: Path, qtbot: QtBot
) -> None:
    before = unproven(page, qtbot)
    assert "The signed form cannot be found" in page.box._next.text()
    drop(page, page.box.list.row_of(before), scan)
    form = dialog(page, AttachDialog)
    assert form.document.document == scan
    form.save()
    saved(page, qtbot)
    (after,) = (c for c in snapshot(page).consents_of(before.subject_id) if c.supersedes == before.consent_id)
    assert (after.given_on, after.channels, after.events) == (before.given_on, before.channels, before.events)
    (document,) = snapshot(page).documents_of(before.subject_id)
    assert document.holds and document.signed_by == {before.giver_id} and after.evidence_ids == {document.evidence_id}
    assert "Nothing is missing" in page.box._next.text()
    page.box.list.setCurrentRow(page.box.list.row_of(before))
    assert not page.box._attach.isVisible()


def dropped_on(form: QDialog, path: Path) -> bool:
    """Drags a file over the form and lets it go; would it be taken?"""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, *nothing)
    over.ignore()
    QApplication.sendEvent(form, over)
    QApplication.sendEvent(form, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, *nothing))
    return over.isAccepted()


def test_a_file_dropped_anywhere_on_a_form_is_its_document(
    page: RegisterPage, scan: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    before = unproven(page, qtbot)
    page.doing.attach(before)
    form = dialog(page, AttachDialog)
    assert form.acceptDrops() and not dropped_on(form, tmp_path) and form.document.document is None
    assert dropped_on(form, scan) and form.document.document == scan
    assert not any(line.acceptDrops() for line in form.findChildren(QLineEdit)), "a path is no text"
    form.reject()
    page.doing.record()
    decision = dialog(page, ConsentDialog)
    assert dropped_on(decision, scan) and decision.document.document == scan and not decision.notice.text()


def test_a_document_not_attached_after_all_changes_nothing(page: RegisterPage, scan: Path, qtbot: QtBot) -> None:
    before = unproven(page, qtbot)
    page.box.list.setCurrentRow(page.box.list.row_of(before))
    page.box._attach.click()
    form = dialog(page, AttachDialog)
    form.save()
    assert form.missing.text() and form.isVisible()
    form.document.show_document(scan)
    form.reject()
    settled(page, qtbot)
    assert snapshot(page).consents_of(before.subject_id) == (before,)
    assert snapshot(page).documents_of(before.subject_id) == ()


def test_a_lost_document_is_replaced_by_one_that_is_found_again(
    page: RegisterPage, register_file: Path, scan: Path, qtbot: QtBot
) -> None:
    ada = choose(page, "Ada Test")
    for sealed in register_file.with_name(f"{register_file.name}-evidence").iterdir():
        sealed.unlink()
    changed(page, qtbot, lambda _: None)
    lost = next(c for c in snapshot(page).consents_of(ada.person_id) if c.kind is ConsentKind.PUBLICATION)
    page.doing.attach(lost, scan)
    dialog(page, AttachDialog).save()
    saved(page, qtbot)
    assert "Nothing is missing" in page.box._next.text()


def test_a_document_dropped_elsewhere_begins_a_new_decision(page: RegisterPage, scan: Path) -> None:
    choose(page, "Ada Test")
    ada = next(c for c in snapshot(page).consents if c.subject_id == person(page.workspace, "Ada Test"))
    drop(page, page.box.list.row_of(ada), scan)
    assert type(page.doing.dialog).__name__ == "ConsentDialog"


def shown(page: RegisterPage, qtbot: QtBot, content: bytes) -> DocumentDialog:
    ben = choose(page, "Ben Test")
    changed(
        page, qtbot, lambda s: s.add_evidence(ben.person_id, content, EvidenceType.FORM_SCAN, received_on=LAST_YEAR)
    )
    (document,) = snapshot(page).documents_of(ben.person_id)
    page.box.list.setCurrentRow(page.box.list.row_of(document))
    page.box._see.click()
    form = dialog(page, DocumentDialog)
    qtbot.waitUntil(lambda: form.said.text() != "Opening …", timeout=WAIT_MS)
    return form


def test_a_scan_is_shown_from_memory_and_the_log_says_who_looked(
    page: RegisterPage, scan: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    files = sorted(path.name for path in tmp_path.rglob("*"))
    content = scan.read_bytes()
    form = shown(page, qtbot, content)
    image = form.page
    assert image is not None and (image.width(), image.height()) == (300, 200)
    assert image.pixelColor(150, 100).green() > 190
    (document,) = snapshot(page).documents_of(person(page.workspace, "Ben Test"))
    assert document.sha256 in form.hash.text() and "sound" in form.about.text()
    new = {path.name for path in tmp_path.rglob("*")} - set(files)
    assert {name for name in new if not name.endswith((".sealed", "-wal", "-shm"))} <= {"test.register-evidence"}
    rows: list[object] = []
    page.workspace.register.ask(lambda store: store.history({document.evidence_id}), rows.append)
    qtbot.waitUntil(lambda: bool(rows), timeout=WAIT_MS)
    assert "view-document" in str(rows)


def test_every_page_of_a_pdf_is_shown(page: RegisterPage, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "form.pdf"
    first, second = Image.new("RGB", (400, 500), (250, 0, 0)), Image.new("RGB", (400, 500), (0, 0, 250))
    first.save(path, save_all=True, append_images=[second])
    form = shown(page, qtbot, path.read_bytes())
    assert form.page is not None and form.page.pixelColor(20, 20).red() > 200
    form._on.click()
    assert form.page.pixelColor(20, 20).blue() > 200 and not form._on.isEnabled()


def test_what_is_no_picture_is_named_and_not_opened(page: RegisterPage, qtbot: QtBot) -> None:
    form = shown(page, qtbot, b"From: somebody\n\nyes, of course")
    assert form.page is None and "neither a picture nor a PDF" in form.said.text()


def test_a_document_that_was_altered_is_not_shown(page: RegisterPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_dialog, "pages_in", lambda *_, **__: pytest.fail("it was opened"))
    broken = Evidence(
        person_id=person(page.workspace, "Ben Test"),
        type=EvidenceType.EMAIL,
        sha256="0" * 64,
        received_on=LAST_YEAR,
        present=True,
    )
    page.doing.show_document(broken)
    form = dialog(page, DocumentDialog)
    assert "proves nothing" in form.said.text() and "changed" in form.about.text()


# Erasing


def erase_dialog(page: RegisterPage, qtbot: QtBot, name: str) -> erasing.EraseDialog:
    choose(page, name)
    page.box._erase.click()
    flow = page.doing.erasing
    qtbot.waitUntil(lambda: flow.dialog is not None, timeout=WAIT_MS)
    assert flow.dialog is not None
    return flow.dialog


def test_erasing_says_what_goes_and_what_stays_and_wants_the_id(page: RegisterPage, qtbot: QtBot) -> None:
    kim = again(page, "Kim Test")
    form = erase_dialog(page, qtbot, "Kim Test")
    said = "\n".join(label.text() for label in form.findChildren(type(form.missing)))
    for words in (
        "their entry with name and contact",
        "guardians: 1",
        "decisions: 2",
        "documents, with their files: 1",
    ):
        assert words in said
    assert f"that {kim.person_id} may not come back, with the hashes of their documents (1)" in said
    assert form.no.isDefault()
    form.on.click()
    form.typed.setText("Kim Test")
    form.on.click()
    assert form.isVisible() and form.missing.text()
    form.typed.setText(kim.person_id)
    with qtbot.waitSignal(page.doing.erasing.erased, timeout=WAIT_MS):
        form.on.click()
    assert not snapshot(page).known(kim.person_id) and page.box.person is None


@pytest.mark.parametrize("step", [0, 1])
def test_erasing_that_is_answered_no_erases_nobody(page: RegisterPage, qtbot: QtBot, step: int) -> None:
    before = snapshot(page)
    form = erase_dialog(page, qtbot, "Kim Test")
    if step:
        form.on.click()
        form.typed.setText(again(page, "Kim Test").person_id)
    form.no.click()
    settled(page, qtbot)
    assert snapshot(page) is before


def _bar(who: PersonId, day: date) -> Restriction:
    return Restriction(person_id=who, code=RestrictionCode.MUST_NOT_PUBLISH, set_on=day)


def _checked(guardian: Guardian) -> Guardian:
    return replace(guardian, pr_basis="court order", pr_verified_by="jb", pr_verified_on=now().date())
