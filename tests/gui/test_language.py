"""Nothing that is shown is hard-coded: in the pseudo-language every word on the screen is marked."""

from __future__ import annotations

import re
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.gui import words
from app.gui.language import CATALOGUES, speak
from app.gui.window import Window
from app.gui.workspace import Workspace
from consent_db.reasons import Reason
from tests.gui.walk import screens, seen

ROOT = Path(__file__).resolve().parents[2]
MARK = "⟦"
# What is nobody's language: the program's name, titles and file names that somebody chose, signs, numbers, letters of
# keys.
NOT_WORDS = re.compile(r"(Assent|Open day|(Kim|Pat) Test|YYYY-MM-DD|[a-e]\.jpg|\W*|[\W\d]*|[A-Z]|1:1)")


@pytest.fixture
def _pseudo(qapp: QApplication) -> Iterator[None]:
    translator = speak(qapp, "xx")
    assert translator is not None
    yield
    qapp.removeTranslator(translator)


def texts(root: QWidget) -> Iterator[str]:
    """Every text of the interface that is on the screen, or is said of it."""
    if root.isWindow():
        yield root.windowTitle()
    for widget in seen(root):
        yield widget.toolTip()
        yield widget.accessibleName()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        if isinstance(widget, QTableView):
            model = widget.model()
            yield from (
                str(model.headerData(column, Qt.Orientation.Horizontal)) for column in range(model.columnCount())
            )


def hard_coded(root: QWidget) -> set[str]:
    return {said for said in texts(root) if MARK not in said and not NOT_WORDS.fullmatch(said)}


@pytest.mark.usefixtures("_pseudo")
def test_every_word_on_every_screen_can_be_translated(window: Window, event: Workspace) -> None:
    assert window.workspace is event
    for name, root in screens(window):
        assert hard_coded(root) == set(), name


@pytest.mark.usefixtures("_pseudo")
def test_so_can_every_word_before_a_register_is_open(window: Window) -> None:
    for name, root in screens(window):
        assert hard_coded(root) == set(), name


def test_a_hard_coded_word_is_noticed(qtbot: QtBot) -> None:
    root = QWidget()
    QLabel("hard-coded", root)
    qtbot.addWidget(root)
    root.resize(200, 50)
    root.show()
    assert hard_coded(root) == {"hard-coded"}


@pytest.mark.usefixtures("_pseudo")
def test_every_reason_can_be_translated() -> None:
    for reason in Reason:
        assert words.of_reason(reason).startswith(MARK)
        assert words.next_of(reason).startswith(MARK)


def strings() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "packaging" / "strings.py"))


@pytest.mark.parametrize("language", ["en", "xx"])
def test_the_catalogues_hold_what_the_program_says_today(language: str) -> None:
    """Otherwise: uv run python packaging/strings.py"""
    tree = ElementTree.parse(CATALOGUES / f"assent_{language}.ts")  # noqa: S314  # our own file
    held = {
        (context.findtext("name"), message.findtext("source"))
        for context in tree.iter("context")
        for message in context.iter("message")
    }
    assert held == set(strings()["collected"]())


def test_what_the_collector_cannot_see_through_is_refused(tmp_path: Path) -> None:
    in_module = strings()["in_module"]
    module = tmp_path / "one.py"
    for source in ("def f(parent): return parent.tr('Yes')", "class C:\n def f(self, w): return self.tr(w)"):
        module.write_text(source)
        with pytest.raises(SystemExit):
            list(in_module(module))
    module.write_text("class C:\n def f(self): return self.tr('Yes')")
    assert list(in_module(module)) == [("C", "Yes")]


def test_placeholders_and_mnemonics_outlive_a_translation() -> None:
    pseudo = strings()["pseudo"]
    assert "{0}" in pseudo("&Show {0} of {1}") and "&" in pseudo("&Show {0} of {1}")


@pytest.mark.parametrize("language", ["qq", "../en", "en/../en", ""])
def test_a_language_without_a_catalogue_leaves_english(
    language: str, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSENT_LANGUAGE", language or "qq")
    assert speak(qapp, language) is None
    assert QCoreApplication.translate("Keys", "zoom in") == "zoom in"


def test_the_language_can_be_chosen(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSENT_LANGUAGE", "xx_GB")
    translator = speak(qapp)
    assert translator is not None
    assert QCoreApplication.translate("Keys", "zoom in").startswith(MARK)
    qapp.removeTranslator(translator)
