"""What is chosen about the search is chosen by a yes, said before it costs anything, and kept as it was written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.search import USUAL_SEARCH, USUAL_TEXT, Readable, Search
from app.gui import search_dialog, words
from app.gui.event_dialog import NewEventDialog, PublicationDialog, change_publication
from app.gui.search_dialog import LONGEST_LIST, SearchDialog, change_search
from app.gui.window import Window
from app.gui.workspace import Workspace
from tests.gui.conftest import WAIT_MS, desk_of

CHOSEN = Search(thorough=True, smallest_face=8)
NAME = Readable(("University of Example", "Ward 4"), cover_unsharp=True)


def fill(dialog: SearchDialog) -> None:
    dialog.thorough.setChecked(CHOSEN.thorough)
    dialog.smallest.setCurrentIndex(dialog.smallest.findData(CHOSEN.smallest_face))
    dialog.unsharp.setChecked(NAME.cover_unsharp)
    dialog.words.setPlainText("  University of Example \n\nWard 4\nWard 4\n")


def answering(monkeypatch: pytest.MonkeyPatch, yes: bool) -> None:
    """Everything is filled in, and then agreed to or not."""

    def answer(dialog: SearchDialog) -> int:
        fill(dialog)
        (dialog.accept if yes else dialog.reject)()
        return dialog.result()

    monkeypatch.setattr(SearchDialog, "exec", answer)


@pytest.fixture
def dialog(qtbot: QtBot) -> SearchDialog:
    made = SearchDialog(USUAL_SEARCH, USUAL_TEXT, again=lambda search: 12 if search.thorough else 0)
    qtbot.addWidget(made)
    return made


def test_it_begins_as_usual_and_says_what_was_chosen(dialog: SearchDialog, qtbot: QtBot) -> None:
    assert (dialog.search, dialog.readable) == (USUAL_SEARCH, USUAL_TEXT)
    fill(dialog)
    assert (dialog.search, dialog.readable) == (CHOSEN, NAME)
    again = SearchDialog(CHOSEN, NAME)
    qtbot.addWidget(again)
    assert (again.search, again.readable) == (CHOSEN, NAME)


def test_a_smallest_face_that_is_not_among_the_usual_ones_stays(qtbot: QtBot) -> None:
    made = SearchDialog(Search(smallest_face=9.5), USUAL_TEXT)
    qtbot.addWidget(made)
    assert made.search == Search(smallest_face=9.5) and made.smallest.currentText() == "9.5 px"


def test_what_is_searched_once_more_is_said_before(dialog: SearchDialog) -> None:
    assert "12" not in dialog._more.text()
    dialog.thorough.setChecked(True)
    assert "once more: 12" in dialog._more.text() and "decided stays" in dialog._more.text()
    dialog.thorough.setChecked(False)
    assert "12" not in dialog._more.text()


def test_words_of_a_file_come_after_those_that_stand_there(dialog: SearchDialog, tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    file.write_text("\ufeffWard 4\nUniversity of Example\n", "utf-8")
    dialog.words.setPlainText("Café\nWard 4")
    dialog.words.load(file)
    assert dialog.readable.lines == ("Café", "Ward 4", "University of Example")


def test_a_file_is_chosen_or_not(dialog: SearchDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "words.txt"
    file.write_text("Ward 4", "utf-8")
    for answer, lines in (("", ()), (str(file), ("Ward 4",))):
        monkeypatch.setattr(search_dialog, "existing_file", lambda *_, chosen=answer: chosen)
        dialog._load.click()
        assert dialog.readable.lines == lines


def test_a_file_can_be_dropped_on_the_words(dialog: SearchDialog, tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    file.write_text("Ward 4", "utf-8")
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(file))])
    assert dialog.words.canInsertFromMimeData(dragged)
    dialog.words.insertFromMimeData(dragged)
    written = QMimeData()
    written.setText("\nOpen day")
    dialog.words.insertFromMimeData(written)
    assert "Ward 4" in dialog.words.toPlainText() and "Open day" in dialog.words.toPlainText()
    assert str(file) not in dialog.words.toPlainText()


@pytest.mark.parametrize("content", [b"\xff\xfe\x00d", b"a" * (LONGEST_LIST + 1), None])
def test_what_is_no_text_is_said_and_takes_nothing_away(
    dialog: SearchDialog, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "words.txt"
    if content is not None:
        file.write_bytes(content)
    dialog.words.setPlainText("Ward 4")
    dialog.words.load(file)
    assert "cannot be read as text" in dialog._refused.text() and not dialog._refused.isHidden()
    assert dialog.readable.lines == ("Ward 4",)
    dialog.words.setPlainText("Ward 5")
    assert dialog._refused.isHidden()


def test_what_was_chosen_is_said_in_a_line() -> None:
    assert words.of_search(USUAL_SEARCH, USUAL_TEXT) == "as usual"
    said = words.of_search(CHOSEN, NAME)
    assert all(part in said for part in ("thorough", "8 px", "unsharp", "2"))


@pytest.mark.parametrize("yes", [True, False])
def test_a_new_event_begins_with_the_search_that_was_chosen(
    window: Window, opened: Workspace, folder: Path, yes: bool, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answering(monkeypatch, yes)

    def begin(dialog: NewEventDialog) -> int:
        dialog._search.change.click()
        dialog._reviewer.setText("jb")
        dialog._accept()
        return dialog.result()

    monkeypatch.setattr(NewEventDialog, "exec", begin)
    with qtbot.waitSignal(opened.event_opened, timeout=WAIT_MS):
        window.start.begin(folder)
    began = desk_of(opened).event.began
    assert (began.search, began.readable) == ((CHOSEN, NAME) if yes else (USUAL_SEARCH, USUAL_TEXT))


@pytest.mark.parametrize("outer", [True, False])
@pytest.mark.parametrize("inner", [True, False])
def test_the_search_of_an_event_is_changed_only_by_two_yeses(
    window: Window, event: Workspace, inner: bool, outer: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, inner)

    def change(dialog: PublicationDialog) -> int:
        dialog._search.change.click()
        assert ("thorough" in dialog._search._said.text()) is inner
        (dialog._accept if outer else dialog.reject)()
        return dialog.result()

    monkeypatch.setattr(PublicationDialog, "exec", change)
    change_publication(event, window)
    found = desk_of(event).event
    assert (found.search, found.readable) == ((CHOSEN, NAME) if inner and outer else (USUAL_SEARCH, USUAL_TEXT))


@pytest.mark.parametrize("yes", [True, False])
def test_the_palette_leads_to_the_search_and_only_a_yes_changes_it(
    window: Window, event: Workspace, yes: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, yes)
    assert window.commands.search.isEnabled() and window.commands.search in window.actions()
    window.commands.search.trigger()
    found = desk_of(event).event
    assert (found.search, found.readable) == ((CHOSEN, NAME) if yes else (USUAL_SEARCH, USUAL_TEXT))
    assert (found.undo_label == "Change the search") is yes
    event.undo()
    assert (desk_of(event).event.search, desk_of(event).event.readable) == (USUAL_SEARCH, USUAL_TEXT)


def test_without_an_event_nothing_is_asked(opened: Workspace, window: Window) -> None:
    assert not window.commands.search.isEnabled()
    change_search(opened, window)
    change_publication(opened, window)


def test_enter_in_a_dialog_uses_it_and_loads_no_file(dialog: SearchDialog) -> None:
    dialog.show()
    (used,) = (b for b in dialog.findChildren(QPushButton) if b.text() == "Use this")
    assert used.isDefault() and not dialog._load.isDefault()
