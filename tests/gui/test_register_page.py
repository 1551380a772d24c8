"""The register by hand: searched, added to, decisions recorded with their proof, withdrawn, and faces enrolled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from app.gui import enrolling
from app.gui.consent_dialog import ConsentDialog
from app.gui.person_dialog import PersonDialog
from app.gui.register_model import Column
from app.gui.register_page import RegisterPage
from app.gui.workspace import Workspace
from consent_db.channels import Channel, Purpose
from consent_db.clock import now
from consent_db.publication import Publication
from consent_db.records import Consent, ConsentState, EvidenceType, LedgerEntry, PersonId
from consent_db.snapshot import ConsentSnapshot
from tests.gui import stand_ins
from tests.gui.conftest import ADA_BLUE, STRANGER_BLUE, WAIT_MS, person


@pytest.fixture
def page(opened: Workspace, qtbot: QtBot) -> Iterator[RegisterPage]:
    made = RegisterPage(opened)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    made.enter()
    yield made
    if made.doing.dialog is not None:
        made.doing.dialog.reject()


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "form.pdf"
    path.write_bytes(b"a signed form of today")
    return path


def snapshot(page: RegisterPage) -> ConsentSnapshot:
    found = page.workspace.register.snapshot
    assert found is not None
    return found


def choose(page: RegisterPage, name: str) -> PersonId:
    found = person(page.workspace, name)
    page.choose(found)
    assert page.box.person is not None and page.box.person.person_id == found
    return found


def column(page: RegisterPage, name: str, column: Column) -> str:
    row = page.model.row_of(person(page.workspace, name))
    assert row is not None
    return str(page.model.index(row, column).data())


def in_list(page: RegisterPage) -> str:
    return "\n".join(page.box.list.item(row).text() for row in range(page.box.list.count()))


def consents(page: RegisterPage, who: PersonId) -> tuple[Consent, ...]:
    return snapshot(page).consents_of(who)


def consent_form(page: RegisterPage, name: str) -> ConsentDialog:
    choose(page, name)
    page.doing.record()
    return cast(ConsentDialog, page.doing.dialog)


def filled(dialog: ConsentDialog, document: Path) -> ConsentDialog:
    dialog.channels[Channel.PRINT].setChecked(True)
    dialog.purposes[Purpose.EVENTS].setChecked(True)
    dialog.event_name.setText("Open day")
    dialog.notice.setText("2")
    dialog.document.show_document(document)
    return dialog


def test_the_table_is_a_proper_model(page: RegisterPage) -> None:
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.search.setText("ada")
    page.search.clear()
    assert tester.model() is page.model and page.model.rowCount() == 2


def test_the_search_has_the_focus_and_finds_by_name_contact_and_id(page: RegisterPage) -> None:
    assert page.search.hasFocus()
    for words, found in (("ben", 1), ("TEST", 2), ("ada@example", 1), (person(page.workspace, "Ada Test"), 1)):
        page.search.setText(words)
        assert page.model.rowCount() == found, words
    page.search.setText("nobody of this name")
    assert page.model.rowCount() == 0 and page._empty.isVisible()


def test_the_one_who_fits_is_shown_at_once(page: RegisterPage) -> None:
    page.search.setText("ben")
    assert page.box.person is not None and page.box.person.display_name == "Ben Test"


def test_the_table_says_how_everybody_stands(page: RegisterPage) -> None:
    assert column(page, "Ada Test", Column.STATE) == "Agreed"
    assert column(page, "Ada Test", Column.AGE) == "adult"
    assert "2090" in column(page, "Ada Test", Column.ENDS)
    assert column(page, "Ben Test", Column.STATE) == "Nothing recorded"
    assert column(page, "Ben Test", Column.MISSING) == "Ask them for consent, or leave them covered."


def test_a_lost_document_is_told(page: RegisterPage, register_file: Path, qtbot: QtBot) -> None:
    for sealed in register_file.with_name(f"{register_file.name}-evidence").iterdir():
        sealed.unlink()
    with qtbot.waitSignal(page.workspace.register.changed, timeout=WAIT_MS):
        page.workspace.register.renew()
    assert column(page, "Ada Test", Column.STATE) == "Not proved"
    choose(page, "Ada Test")
    assert "missing" in in_list(page)


def test_a_persons_page_tells_what_each_decision_covers_and_where_they_are_shown(
    page: RegisterPage, qtbot: QtBot
) -> None:
    ada = person(page.workspace, "Ada Test")
    with qtbot.waitSignal(page.workspace.register.changed, timeout=WAIT_MS):
        page.workspace.register.change(lambda register: register.record_export(_live(ada)))
    choose(page, "Ada Test")
    qtbot.waitUntil(lambda: "Published" in in_list(page), timeout=WAIT_MS)
    said = in_list(page)
    assert "Where: Website. For: news. Photos: Open day." in said
    assert "scan of a form" in said and "sound" in said
    assert "Photos it is learnt from: 1." in said
    assert said.count("Published") == 1 and "published" in said


def test_an_adult_is_added_and_shown(page: RegisterPage, qtbot: QtBot) -> None:
    page.search.setText("Cleo Test")
    page.add_person()
    dialog = cast(PersonDialog, page.doing.dialog)
    assert dialog.name.text() == "Cleo Test"
    dialog.age.adult.setChecked(True)
    dialog.save()
    qtbot.waitUntil(lambda: page.doing.dialog is None, timeout=WAIT_MS)
    assert page.box.person is not None and page.box.person.display_name == "Cleo Test"
    assert page.box.person.over18_confirmed_on is not None


def test_a_name_and_enter_record_no_declaration(page: RegisterPage, qtbot: QtBot) -> None:
    page.add_person()
    dialog = cast(PersonDialog, page.doing.dialog)
    QTest.keyClicks(dialog.name, "Cleo Test")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.doing.dialog is None, timeout=WAIT_MS)
    assert page.box.person is not None and page.box.person.display_name == "Cleo Test"
    assert page.box.person.over18_confirmed_on is None and page.box.person.date_of_birth is None


def test_somebody_under_18_is_added_with_guardians(page: RegisterPage, qtbot: QtBot) -> None:
    page.add_person()
    dialog = cast(PersonDialog, page.doing.dialog)
    dialog.name.setText("Kim Test")
    dialog.age.child.setChecked(True)
    dialog.age.born.setText(f"{now().year - 8}-05")
    dialog.guardians.setPlainText("Pat Test\n\nRo Test\n")
    dialog.save()
    qtbot.waitUntil(lambda: page.doing.dialog is None, timeout=WAIT_MS)
    kim = person(page.workspace, "Kim Test")
    assert {g.name for g in snapshot(page).guardians_of(kim)} == {"Pat Test", "Ro Test"}
    page.search.setText("pat test")
    assert page.model.rowCount() == 1
    assert column(page, "Kim Test", Column.AGE) == "under 18"


@pytest.mark.parametrize("born", ["", "yesterday", "1970", "2100-01-01"])
def test_a_birth_date_that_cannot_be_is_refused_and_nothing_is_lost(page: RegisterPage, born: str) -> None:
    page.add_person()
    dialog = cast(PersonDialog, page.doing.dialog)
    dialog.name.setText("Kim Test")
    dialog.age.child.setChecked(True)
    dialog.age.born.setText(born)
    dialog.save()
    assert dialog.missing.text() and dialog.isVisible() and dialog.name.text() == "Kim Test"
    assert len(snapshot(page).people) == 2


def test_a_person_who_is_not_added_after_all_is_not_there(page: RegisterPage) -> None:
    page.add_person()
    cast(PersonDialog, page.doing.dialog).name.setText("Kim Test")
    cast(PersonDialog, page.doing.dialog).reject()
    assert page.doing.dialog is None and len(snapshot(page).people) == 2


def test_a_decision_is_recorded_with_its_document(page: RegisterPage, form: Path, qtbot: QtBot) -> None:
    ben = choose(page, "Ben Test")
    dialog = filled(consent_form(page, "Ben Test"), form)
    dialog.save()
    qtbot.waitUntil(lambda: page.doing.dialog is None, timeout=WAIT_MS)
    (consent,) = consents(page, ben)
    assert consent.channels == {Channel.PRINT} and consent.purposes == {Purpose.EVENTS}
    assert consent.events == {"Open day"} and consent.last_day is None
    (document,) = snapshot(page).documents_of(ben)
    assert document.holds and document.type is EvidenceType.FORM_SCAN and document.signed_by == {ben}
    assert column(page, "Ben Test", Column.STATE) == "Agreed"


@pytest.mark.parametrize("lacking", ["channel", "purpose", "event", "notice", "document"])
def test_a_yes_that_would_not_count_is_not_recorded(page: RegisterPage, form: Path, lacking: str) -> None:
    dialog = filled(consent_form(page, "Ben Test"), form)
    match lacking:
        case "channel":
            dialog.channels[Channel.PRINT].setChecked(False)
        case "purpose":
            dialog.purposes[Purpose.EVENTS].setChecked(False)
        case "event":
            dialog.event_name.clear()
        case "notice":
            dialog.notice.clear()
        case _:
            dialog.document._path.clear()
    dialog.save()
    assert dialog.missing.text() and dialog.isVisible()
    assert consents(page, person(page.workspace, "Ben Test")) == ()


def test_a_refusal_needs_no_form_and_covers_everything(page: RegisterPage, qtbot: QtBot) -> None:
    dialog = consent_form(page, "Ben Test")
    dialog.state.setCurrentIndex(dialog.state.findData(ConsentState.REFUSED.value))
    dialog.channels[Channel.PRINT].setChecked(True)
    dialog.save()
    qtbot.waitUntil(lambda: page.doing.dialog is None, timeout=WAIT_MS)
    (consent,) = consents(page, person(page.workspace, "Ben Test"))
    assert consent.state is ConsentState.REFUSED and consent.is_about_everything
    assert column(page, "Ben Test", Column.STATE) == "Said no"


def test_a_document_that_cannot_be_read_loses_nothing_that_was_typed(
    page: RegisterPage, form: Path, qtbot: QtBot
) -> None:
    form.write_bytes(b"")
    dialog = filled(consent_form(page, "Ben Test"), form)
    dialog.save()
    qtbot.waitUntil(lambda: bool(dialog.missing.text()), timeout=WAIT_MS)
    assert dialog.isVisible() and dialog.event_name.text() == "Open day" and dialog._save.isEnabled()
    assert consents(page, person(page.workspace, "Ben Test")) == ()


def test_a_dropped_file_begins_a_decision_with_it(page: RegisterPage, form: Path) -> None:
    choose(page, "Ben Test")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(form))])
    nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    page.box.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, *nothing))
    assert cast(ConsentDialog, page.doing.dialog).document.document == form


def test_a_withdrawal_says_what_it_touches_and_lists_it_afterwards(page: RegisterPage, qtbot: QtBot) -> None:
    ada = person(page.workspace, "Ada Test")
    with qtbot.waitSignal(page.workspace.register.changed, timeout=WAIT_MS):
        page.workspace.register.change(lambda register: register.record_export(_live(ada)))
    choose(page, "Ada Test")
    page.doing.withdraw()
    flow = page.doing.withdrawing
    qtbot.waitUntil(lambda: flow.dialog is not None, timeout=WAIT_MS)
    assert flow.dialog is not None
    assert any("1 published copies" in label.text() for label in flow.dialog.findChildren(type(page._many)))
    with qtbot.waitSignal(flow.withdrawn, timeout=WAIT_MS):
        flow.dialog.yes.click()
    assert flow.recalls is not None and "take it down" in flow.recalls.list.item(0).text()
    assert column(page, "Ada Test", Column.STATE) == "Said no"
    assert snapshot(page).templates == ()
    flow.recalls.reject()


def test_a_withdrawal_that_is_answered_no_changes_nothing(page: RegisterPage, qtbot: QtBot) -> None:
    ada = choose(page, "Ada Test")
    before = consents(page, ada)
    page.doing.withdraw()
    qtbot.waitUntil(lambda: page.doing.withdrawing.dialog is not None, timeout=WAIT_MS)
    dialog = page.doing.withdrawing.dialog
    assert dialog is not None and dialog.no.isDefault()
    dialog.no.click()
    _settle(page, qtbot)
    assert consents(page, ada) == before


def test_a_face_is_enrolled_after_a_yes_only(page: RegisterPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(enrolling, "agreed", lambda *words: said.append(words[2]))
    ada = choose(page, "Ada Test")
    page.doing.enrol()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT_MS)
    assert "Ada Test" in said[0] and len(_templates(page, ada)) == 1


def test_a_photo_is_looked_at_and_refused_with_the_reason(
    page: RegisterPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(enrolling, "tell", lambda *words: told.append(words[2]))
    ada = choose(page, "Ada Test")
    two = tmp_path / "two.jpg"
    stand_ins.write_photo(two, [(160, 200, ADA_BLUE), (440, 200, STRANGER_BLUE)])
    chosen = page.box.person
    assert chosen is not None
    page.doing.enrolling.look_at(chosen, two)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    assert "2 faces" in told[0] and len(_templates(page, ada)) == 1 and not page.doing.enrolling.busy


def test_somebody_who_did_not_agree_to_matching_is_refused(
    page: RegisterPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(enrolling, "tell", lambda *words: told.append(words[2]))
    choose(page, "Ben Test")
    page.doing.enrol()
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    assert "consent to face matching" in told[0]


@pytest.mark.parametrize("yes", [True, False])
def test_matching_is_switched_on_only_with_a_reference_and_a_yes(
    page: RegisterPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, yes: bool
) -> None:
    with qtbot.waitSignal(page.workspace.register.changed, timeout=WAIT_MS):
        page.workspace.register.change(lambda register: register.set_dpia(""))
    told: list[str] = []
    monkeypatch.setattr(QInputDialog, "getText", staticmethod(lambda *_: ("DPIA 9", True)))
    monkeypatch.setattr(enrolling, "agreed", lambda *_: yes)
    monkeypatch.setattr(enrolling, "tell", lambda *words: told.append(words[2]))
    choose(page, "Ben Test")
    page.doing.enrol()
    _settle(page, qtbot)
    assert snapshot(page).dpia_reference == ("DPIA 9" if yes else None)


def _templates(page: RegisterPage, who: PersonId) -> list[object]:
    return [template for template in snapshot(page).templates if template.person_id == who]


def _settle(page: RegisterPage, qtbot: QtBot) -> None:
    """Until the register has done everything that was asked so far."""
    done: list[bool] = []
    page.workspace.register.ask(lambda _: True, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=WAIT_MS)


def _live(who: PersonId) -> LedgerEntry:
    publication = Publication(Channel.WEBSITE, Purpose.NEWS, now())
    return LedgerEntry(
        file_sha256="f" * 64,
        photo_id="a" * 64,
        people_shown=frozenset({who}),
        channel=publication.channel,
        exported_at=now(),
        place="https://example.org/news",
    )
