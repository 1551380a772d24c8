"""The page says what goes and what does not and why; pressed too early it leads to what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.event.acts import Arranged
from app.event.standing import Fate
from app.gui.event_dialog import PublicationDialog
from app.gui.export_model import OUTDATED, Column, ExportModel
from app.gui.export_page import ExportPage
from app.gui.workspace import Workspace
from consent_db.clock import now
from consent_db.records import ExportState
from tests.gui.conftest import WAIT_MS, desk_of, person
from tests.gui.exporting import PRINT, WEBSITE, approve, export, files


@pytest.fixture
def page(event: Workspace, qtbot: QtBot) -> Iterator[ExportPage]:
    made = ExportPage(event)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    counted(made, qtbot)
    yield made


def counted(page: ExportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.model.complete, timeout=WAIT_MS)


def send(page: ExportPage, qtbot: QtBot, target: Path) -> None:
    page.form.set_target(target)
    counted(page, qtbot)
    with qtbot.waitSignal(page.workspace.sending.finished, timeout=WAIT_MS):
        page.export()
    counted(page, qtbot)


def shown(page: ExportPage, column: Column) -> list[str]:
    rows = range(page.rows.shown.rowCount())
    return [page.rows.shown.index(row, column).data() for row in rows]


def test_the_table_is_a_proper_model(event: Workspace, qtbot: QtBot) -> None:
    model = ExportModel(event)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show((0,), None)
    qtbot.waitUntil(lambda: model.complete, timeout=WAIT_MS)
    assert model.rowCount() == 5 and tester.model() is model


def test_it_counts_what_goes_and_says_why_the_rest_does_not(page: ExportPage, qtbot: QtBot) -> None:
    approve(page.workspace, "a.jpg", person(page.workspace, "Ada Test"))
    counted(page, qtbot)
    assert (page.model.count(Fate.GOES), page.model.count(Fate.WAITS)) == (1, 3)
    assert "Will be exported: 1" in page.summary.goes.text()
    assert "3 to review or decide" in page.summary.not_yet.text()
    assert page._export.text() == "Export 1 photo"
    why = dict(zip(shown(page, Column.PHOTO), shown(page, Column.WHY), strict=True))
    assert "nobody else" in why["d.jpg"] and why["a.jpg"] == ""
    assert "not" in why["e.jpg"]  # what is wrong with the file


def test_the_way_to_what_waits_leads_to_its_review(page: ExportPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.chosen) as led:
        page.summary.lead.emit()
    assert led.args == ["a.jpg"]


def test_pressed_without_a_folder_it_asks_for_one_and_writes_nothing(page: ExportPage, qtbot: QtBot) -> None:
    approve(page.workspace, "d.jpg")
    page.form._target.clear()
    counted(page, qtbot)
    page.export()
    assert "folder" in page.missing.text() and not page.workspace.sending.running


def test_pressed_with_nothing_ready_it_says_so(page: ExportPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.form.set_target(tmp_path / "out")
    counted(page, qtbot)
    page.export()
    assert "No photo is ready" in page.missing.text() and not (tmp_path / "out").exists()


def test_pressed_with_no_channel_ticked_it_says_so(page: ExportPage, tmp_path: Path) -> None:
    approve(page.workspace, "d.jpg")
    page.form.set_target(tmp_path / "out")
    page.form.ticks[0].setChecked(False)
    page.export()
    assert "Tick" in page.missing.text() and not (tmp_path / "out").exists()


def test_the_folder_of_the_originals_is_refused(page: ExportPage, folder: Path, qtbot: QtBot) -> None:
    approve(page.workspace, "d.jpg")
    before = files(folder)
    page.form.set_target(folder)
    counted(page, qtbot)
    page.export()
    assert "originals" in page.missing.text() and files(folder) == before


def test_a_second_click_on_export_does_not_stop_it(
    page: ExportPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    approve(page.workspace, "d.jpg")
    page.form.set_target(tmp_path / "out")
    counted(page, qtbot)
    stopped: list[int] = []
    monkeypatch.setattr(page.workspace.sending, "cancel", lambda: stopped.append(1))
    place = page._export.geometry().center()
    with qtbot.waitSignal(page.workspace.sending.finished, timeout=WAIT_MS):
        QTest.mouseClick(page._export, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        assert page._stop.isVisible() and not page._export.isEnabled()
        assert page.childAt(place) is page._export
    assert not stopped and page._export.isEnabled()


def test_photos_are_counted_as_on_every_page_and_files_where_there_are_more(page: ExportPage, qtbot: QtBot) -> None:
    approve(page.workspace, "d.jpg")
    page.workspace.arrange((WEBSITE, PRINT), None)
    approve(page.workspace, "d.jpg")
    counted(page, qtbot)
    assert page.model.count(Fate.GOES) == 2 and page.waiting() == (1, "")
    assert page._export.text() == "Export 2 files"
    page.form.ticks[1].setChecked(False)
    counted(page, qtbot)
    assert page.waiting() == (1, "") and page._export.text() == "Export 1 photo"


def test_a_free_folder_beside_the_photos_is_proposed(page: ExportPage, folder: Path) -> None:
    proposed = folder.with_name(f"{folder.name} for publication")
    assert page.form.target == proposed and not proposed.exists()
    proposed.mkdir()
    page.form.begin(page.workspace.desk)
    assert page.form.target == folder.with_name(f"{folder.name} for publication 2")


def test_rows_turn_to_delivered_and_say_where(page: ExportPage, qtbot: QtBot, tmp_path: Path) -> None:
    approve(page.workspace, "d.jpg")
    counted(page, qtbot)
    send(page, qtbot, tmp_path / "out")
    states = dict(zip(shown(page, Column.PHOTO), shown(page, Column.STATE), strict=True))
    assert states["d.jpg"] == "Delivered, proved" and states["c.jpg"] == "Not yet"
    assert "Delivered and proved: 1" in page.ended.text()
    assert page._report.isVisible() and page._open.isVisible()


def test_the_folder_is_known_again_when_the_event_is_taken_up(page: ExportPage, qtbot: QtBot, tmp_path: Path) -> None:
    approve(page.workspace, "d.jpg")
    counted(page, qtbot)
    send(page, qtbot, tmp_path / "out")
    with qtbot.waitSignal(page.workspace.event_opened, timeout=WAIT_MS):
        page.workspace.open_event(next(tmp_path.glob("*-events/*.event")))
    assert page.form.target == tmp_path / "out"
    qtbot.waitUntil(lambda: page.model.count(Fate.OUT) == 1, timeout=WAIT_MS)


def test_channels_that_show_different_people_are_told_of_and_seen_with_a_click(page: ExportPage, qtbot: QtBot) -> None:
    page.workspace.do("arrange", Arranged((WEBSITE, PRINT)))
    approve(page.workspace, "a.jpg", person(page.workspace, "Ada Test"))
    counted(page, qtbot)
    assert page.model.differing == {"a.jpg"}
    assert "between Website and Print, because consent does: 1" in page.summary.differ.text()
    page.summary.see.emit()
    assert set(shown(page, Column.PHOTO)) == {"a.jpg"} and page.rows.shown.rowCount() == 2


def test_a_channel_that_is_not_ticked_is_not_exported(page: ExportPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.workspace.do("arrange", Arranged((WEBSITE, PRINT)))
    approve(page.workspace, "d.jpg")
    page.form.ticks[1].setChecked(False)
    counted(page, qtbot)
    send(page, qtbot, tmp_path / "out")
    assert files(tmp_path / "out") == ["website-web/event-0001.jpg"]


@pytest.mark.parametrize("answer", [QDialog.DialogCode.Rejected, QDialog.DialogCode.Accepted])
def test_other_places_are_asked_for_and_no_changes_nothing(
    page: ExportPage, monkeypatch: pytest.MonkeyPatch, answer: QDialog.DialogCode
) -> None:
    monkeypatch.setattr(PublicationDialog, "exec", lambda _: answer)
    monkeypatch.setattr(PublicationDialog, "renditions", (PRINT,))
    before = desk_of(page.workspace).event.renditions
    page.form.arrange.emit()
    chosen = (PRINT,) if answer is QDialog.DialogCode.Accepted else before
    assert desk_of(page.workspace).event.renditions == chosen
    assert [tick.text() for tick in page.form.ticks] == [
        "Print, 2,048 px" if answer is QDialog.DialogCode.Accepted else "Website, 2,048 px"
    ]


def test_enter_on_a_row_leads_to_its_review(page: ExportPage, qtbot: QtBot) -> None:
    page.rows.table.setCurrentIndex(page.rows.shown.index(2, 0))
    assert "nobody else" in page.rows.why.text()
    with qtbot.waitSignal(page.chosen) as led:
        QTest.keyClick(page.rows.table, Qt.Key.Key_Return)
    assert led.args == ["c.jpg"]


def test_after_a_withdrawal_it_says_what_to_export_again_and_what_to_take_down(
    page: ExportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace, ada = page.workspace, person(page.workspace, "Ada Test")
    approve(workspace, "a.jpg", ada)
    counted(page, qtbot)
    send(page, qtbot, tmp_path / "out")
    box = page.ledger
    qtbot.waitUntil(lambda: box.model.rowCount() == 1, timeout=WAIT_MS)
    box.table.selectRow(0)
    box._place.setText("https://example.org/news")
    box._live.click()
    qtbot.waitUntil(lambda: box.model.copy(0).entry.state is ExportState.LIVE, timeout=WAIT_MS)
    assert [box.model.index(0, column).data() for column in (0, 1, 2)] == ["a.jpg", "Ada Test", "Website"]
    assert not box.model.to_do
    workspace.register.change(lambda register: register.withdraw(ada, received_at=now()))
    qtbot.waitUntil(lambda: box.model.to_do == 1, timeout=WAIT_MS)
    counted(page, qtbot)
    assert "Take it down" in box.model.index(0, 6).data()
    assert page.model.count(OUTDATED) == 1 and page.model.count(Fate.GOES) == 1
    assert "Earlier exports that no longer hold: 1." in page.summary.outdated.text()
    box._taken_down.click()
    qtbot.waitUntil(lambda: box.model.copy(0).entry.state is ExportState.TAKEN_DOWN, timeout=WAIT_MS)
    assert not box.model.to_do


def test_a_place_has_to_be_named_and_rows_chosen_before_anything_is_published(
    page: ExportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    approve(page.workspace, "a.jpg", person(page.workspace, "Ada Test"))
    export(page.workspace, qtbot, tmp_path / "out")
    box = page.ledger
    box.refresh()
    qtbot.waitUntil(lambda: box.model.rowCount() == 1, timeout=WAIT_MS)
    box._place.setText("https://example.org/news")
    box._live.click()
    assert "Select" in box.said.text()
    box.table.selectRow(0)
    box._place.clear()
    box._live.click()
    assert "where" in box.said.text()
    assert box.model.copy(0).entry.state is ExportState.QUEUED
