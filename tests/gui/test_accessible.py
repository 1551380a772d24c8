"""Everything can be reached, read and told apart: by keyboard, by a screen reader, at any size, without colour."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.event.desk import PhotoState
from app.gui import signs, words
from app.gui.marks_model import MarksModel, spoken, who
from app.gui.theme import DARK, LIGHT, Colours, Look, dress
from app.gui.window import Window
from app.gui.workspace import Workspace
from tests.gui.conftest import desk_of, photo
from tests.gui.walk import KIM, PAT, clipped, focusable, place, screens, tab_order

# Text on these grounds; what is drawn on the accent is its own pair.
INKS = ("ink", "muted", "accent", "shown", "covered", "decide", "blocked")
GROUNDS = ("ground", "panel")


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    """As the program dresses it: sizes and colours matter here."""
    dress(qapp, Look.LIGHT)
    yield
    qapp.setStyleSheet("")
    qapp.setProperty("look", None)


def nameless(root: QWidget) -> list[str]:
    buddies = {id(label.buddy()) for label in root.findChildren(QLabel) if label.buddy() is not None}
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in focusable(root)
        if not widget.accessibleName() and not getattr(widget, "text", str)() and id(widget) not in buddies
    ]


def test_everything_that_takes_the_focus_has_a_name(window: Window, event: Workspace) -> None:
    for name, root in screens(window):
        assert focusable(root), name
        assert nameless(root) == [], name
    event.close_event()
    event.register.close()
    for name, root in screens(window):
        assert nameless(root) == [], name


def test_a_widget_without_a_name_is_noticed(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLineEdit  # noqa: PLC0415 - only to show that the test above can fail

    root = QWidget()
    field = QLineEdit(root)
    qtbot.addWidget(root)
    root.show()
    assert nameless(root) == ["QLineEdit in QWidget"]
    field.setAccessibleName("A name")
    assert nameless(root) == []


def out_of_order(root: QWidget) -> list[str]:
    """Neighbours in the tab order of one parent of which the later stands above, or left of, the earlier."""
    order = tab_order(root)
    return [
        f"{a.accessibleName() or a} before {b.accessibleName() or b}"
        for a, b in pairwise(order)
        if a.parent() is b.parent() and place(b)[0] + b.height() // 2 < place(a)[0]
    ]


def test_tab_goes_from_top_to_bottom_within_a_part(window: Window, event: Workspace) -> None:
    assert event.desk is not None
    for name, root in screens(window):
        assert out_of_order(root) == [], name


def test_the_page_of_a_child_is_named_in_order_and_whole(window: Window, opened: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.register.changed):
        opened.register.change(lambda store: store.add_person(KIM, (PAT,)))
    page = window.register_page
    window.bring(page)
    page.choose(KIM.person_id)
    page.box.list.setCurrentRow(page.box.list.row_of(PAT))
    QApplication.processEvents()
    assert page.box._change_guardian in focusable(window) and page.box._child_view in focusable(window)
    assert nameless(window) == [] and out_of_order(window) == [] and clipped(window) == []


def test_no_words_are_clipped(window: Window, event: Workspace) -> None:
    assert event.desk is not None
    for name, root in screens(window):
        assert clipped(root) == [], name


def test_no_words_are_clipped_at_twice_the_size() -> None:
    """In a process of its own: the factor is read when Qt starts."""
    environment = dict(os.environ, QT_SCALE_FACTOR="2", QT_QPA_PLATFORM="offscreen")
    this = f"{Path(__file__).name}::test_no_words_are_clipped"
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(Path(__file__).with_name(this))],
        env=environment,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout


def luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Contrast ratio (WCAG 2.2), 1 to 21."""
    light, dark = sorted((luminance(QColor(first)), luminance(QColor(second))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_it_is_defined() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("now", [LIGHT, DARK], ids=["light", "dark"])
def test_all_text_can_be_read_on_its_ground(now: Colours) -> None:
    pairs = [(ink, ground) for ink in INKS for ground in GROUNDS] + [("on_accent", "accent"), ("muted", "line")]
    values = asdict(now)
    weak = {
        (ink, ground): round(contrast(values[ink], values[ground]), 2)
        for ink, ground in pairs
        if contrast(values[ink], values[ground]) < 4.5
    }
    assert weak == {}


@pytest.mark.usefixtures("qapp")
def test_states_differ_in_word_and_those_that_mean_different_things_in_shape() -> None:
    shown = {state: signs.of_photo(state) for state in PhotoState}
    assert len({sign.word for sign in shown.values()}) == len(shown)
    # Of one shape are only states that ask for the same: a decision, or to keep the photo back.
    alike = ({PhotoState.DECIDE, PhotoState.MORE_CONSENT}, {PhotoState.BLOCKED, PhotoState.HELD})
    for one in PhotoState:
        for other in PhotoState:
            if one is not other and shown[one].shape is shown[other].shape:
                assert {one, other} in alike


def test_a_screen_reader_is_told_person_outcome_and_reason_of_every_mark(event: Workspace) -> None:
    items = desk_of(event).considered(photo(event, "b.jpg")).items
    model = MarksModel()
    snapshot = event.register.snapshot
    model.show(items, snapshot)
    assert len(items) == 2
    for row, item in enumerate(items):
        said = model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        assert said == spoken(item, row + 1, snapshot)
        for part in (who(item, snapshot), signs.of_item(item).word, *map(words.of_reason, item.reasons)):
            assert part and part in said
