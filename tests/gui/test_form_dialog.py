"""How photos are written is chosen in the window, warned about, seen before it is exported, and true of the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF
from pytestqt.qtbot import QtBot

from app.domain.answers import Answer, key_of
from app.domain.authored import Authored, DataMining
from app.domain.export import USUAL_FORM, FileFormat, Form
from app.domain.findings import Kind
from app.domain.plan import Style
from app.event.acts import AnsweredGates, Formed, Named, Styled
from app.event.desk import PhotoState
from app.gui.canvas import View
from app.gui.form_dialog import FormDialog
from app.gui.open_register import now
from app.gui.photos_page import CAPTION
from app.gui.window import Window
from app.gui.workspace import Workspace
from consent_db.facts import AgeSeen
from tests.gui.conftest import WAIT_MS, desk_of, photo
from tests.gui.exporting import PASSED, approve, export, files

CREDIT = "Photo: University of Example"


def fill(dialog: FormDialog, *, rights: str = "", style: Style = Style.MOSAIC) -> None:
    dialog._format.setCurrentIndex(dialog._format.findData(FileFormat.PNG.value))
    dialog._cover.setCurrentIndex(dialog._cover.findData(style.value))
    dialog._credit.setText(f" {CREDIT} ")
    dialog._rights.setText(rights)
    dialog._mining.setCurrentIndex(dialog._mining.findData(DataMining.PROHIBITED.value))
    dialog._release.setChecked(True)


@pytest.mark.parametrize("yes", [True, False])
def test_the_form_is_changed_as_one_step_and_only_by_a_yes(
    window: Window, event: Workspace, yes: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(dialog: FormDialog) -> int:
        fill(dialog)
        (dialog._accept if yes else dialog.reject)()
        return dialog.result()

    monkeypatch.setattr(FormDialog, "exec", answer)
    window.bring(window.export)
    window.export.form._reform.click()
    chosen = Form(FileFormat.PNG, Authored(credit=CREDIT, data_mining=DataMining.PROHIBITED), True)
    desk = desk_of(event)
    assert (desk.event.form, desk.style) == ((chosen, Style.MOSAIC) if yes else (USUAL_FORM, Style.FILL))
    said = window.export.form.written.text()
    assert (CREDIT in said and "PNG" in said and "mosaic" in said) is yes
    event.undo()
    assert (desk.event.form, desk.style) == (USUAL_FORM, Style.FILL) and "JPEG" in window.export.form.written.text()


def test_what_cannot_be_written_is_said_and_not_taken(qtbot: QtBot) -> None:
    dialog = FormDialog(USUAL_FORM, Style.FILL)
    qtbot.addWidget(dialog)
    fill(dialog, rights="example.org/rights")
    dialog._accept()
    assert "https://" in dialog._missing.text() and dialog.result() == FormDialog.DialogCode.Rejected
    assert dialog.form == USUAL_FORM
    dialog._rights.setText("https://example.org/rights")
    dialog._accept()
    assert dialog.result() == FormDialog.DialogCode.Accepted


def test_a_style_that_leaves_a_trace_is_warned_about_and_fill_is_what_it_begins_with(qtbot: QtBot) -> None:
    dialog = FormDialog(USUAL_FORM, Style.FILL)
    qtbot.addWidget(dialog)
    assert dialog.cover is Style.FILL and dialog._warning.property("role") != "alarm"
    for style in (Style.MOSAIC, Style.BLUR):
        dialog._cover.setCurrentIndex(dialog._cover.findData(style.value))
        assert "Fill is safer" in dialog._warning.text() and "known to be adults" in dialog._warning.text()
        assert dialog._warning.property("role") == "alarm"


def test_the_exported_file_is_in_the_form_that_was_chosen_and_another_form_makes_it_anew(
    event: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    approve(event, "d.jpg")
    export(event, qtbot, tmp_path / "out")
    assert event.state_of("d.jpg") is PhotoState.DELIVERED
    event.do("form", Formed(Form(FileFormat.PNG, Authored(credit=CREDIT))))
    assert event.state_of("d.jpg") is PhotoState.READY
    end = export(event, qtbot, tmp_path / "out")
    assert (end.delivered, end.removed) == (1, 1) and files(tmp_path / "out") == ["event-0001.png"]
    with Image.open(tmp_path / "out" / "event-0001.png") as made:
        assert made.format == "PNG"
    assert CREDIT.encode() in (tmp_path / "out" / "event-0001.png").read_bytes()
    assert event.state_of("d.jpg") is PhotoState.DELIVERED
    assert export(event, qtbot, tmp_path / "out").removed == 0


def test_a_softer_cover_wants_another_approval_and_is_seen_on_the_canvas_before(
    window: Window, event: Workspace, qtbot: QtBot
) -> None:
    stranger = photo(event, "c.jpg")
    grown_up = Answer(None, "jb", now(), AgeSeen.ADULT)
    event.do("name", Named(stranger, key_of(Kind.FACE, 0), grown_up), AnsweredGates(stranger, PASSED))
    assert event.approve(stranger) == () and event.state_of("c.jpg") is PhotoState.READY
    window.review_photo("c.jpg")
    path = event.path_of("c.jpg")
    qtbot.waitUntil(lambda: event.pictures.whole("c.jpg", path) is not None, timeout=WAIT_MS)

    def seen() -> tuple[int, int, int]:
        canvas = window.review.canvas
        at = canvas.mapFromScene(QPointF(320, 240))
        colour = canvas.viewport().grab().toImage().pixelColor(at)
        return colour.red(), colour.green(), colour.blue()

    assert seen() == (32, 32, 32)
    event.do("style", Styled(Style.MOSAIC))
    assert event.state_of("c.jpg") is PhotoState.TO_REVIEW
    assert seen()[0] > 100
    for _ in View:
        window.review.before_or_after()
    event.undo()
    assert seen() == (32, 32, 32) and event.state_of("c.jpg") is PhotoState.READY


def test_thumbnails_show_the_cover_that_was_chosen(window: Window, event: Workspace, qtbot: QtBot) -> None:
    stranger = photo(event, "c.jpg")
    event.do("name", Named(stranger, key_of(Kind.FACE, 0), Answer(None, "jb", now(), AgeSeen.ADULT)))
    window.bring(window.photos_page)
    grid = window.photos_page.grid

    def seen() -> tuple[int, int, int]:
        """The middle of the photo, where the face is."""
        window.photos_page.select(("c.jpg",))
        area = grid.visualRect(grid.currentIndex())
        at = QPoint(area.center().x(), area.top() + (area.height() - CAPTION) // 2)
        colour = grid.viewport().grab().toImage().pixelColor(at)
        return colour.red(), colour.green(), colour.blue()

    qtbot.waitUntil(lambda: seen() == (32, 32, 32), timeout=WAIT_MS)
    event.do("style", Styled(Style.MOSAIC))
    softened = seen()
    assert softened[0] > 100 and softened == seen()
    event.undo()
    assert seen() == (32, 32, 32)
