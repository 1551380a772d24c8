"""Everything can be reached, read and told apart: by keyboard, by a screen reader, at any size, without colour."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.event.desk import PhotoState
from app.gui import signs, theme, words
from app.gui.approvals_dialog import ApprovalsDialog
from app.gui.decided_dialog import DecidedDialog
from app.gui.marks_model import MarksModel, spoken, who
from app.gui.theme import DARK, LIGHT, Colours, Look, _sheet, colours, colours_of, contrast, dress
from app.gui.window import Window
from app.gui.workspace import Workspace
from consent_db.decided import Line
from consent_db.decision import Outcome
from consent_db.register import Register
from tests.gui.conftest import desk_of, photo
from tests.gui.walk import KIM, LET_SHOW, PAT, WAS_DECIDED, clipped, focusable, place, screens, seen, tab_order

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
    qapp.setProperty("contrast", None)


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


def test_the_approvals_and_the_decisions_are_named_in_order_and_whole(
    window: Window, opened: Workspace, qtbot: QtBot
) -> None:
    def work(store: Register) -> None:
        store.add_person(KIM, (PAT,))
        store.approve(LET_SHOW, LET_SHOW.decided_on)
        store.record_decision(WAS_DECIDED, (Line(decision_id=WAS_DECIDED.decision_id, outcome=Outcome.REDACT),))

    with qtbot.waitSignal(opened.register.changed):
        opened.register.change(work)
    approvals, decisions = ApprovalsDialog(opened, KIM.person_id, window), DecidedDialog(opened, None, None, window)
    for dialog in (approvals, decisions):
        dialog.show()
    qtbot.waitUntil(lambda: approvals.model.rowCount() == decisions.model.rowCount() == 1)
    QApplication.processEvents()
    for dialog in (approvals, decisions):
        assert nameless(dialog) == [] and out_of_order(dialog) == [] and clipped(dialog) == []
    assert approvals.sign_off in focusable(approvals) and approvals.take_back in focusable(approvals)
    for dialog in (approvals, decisions):
        dialog.close()


def shared_keys(root: QWidget) -> set[str]:
    """The letters that, with Alt, lead to two places at once."""
    words = [w.text() for w in seen(root) if isinstance(w, QLabel | QAbstractButton) and w.isEnabled()]
    letters = [letter.casefold() for text in words for letter in re.findall(r"(?<!&)&(\w)", text)]
    return {letter for letter in letters if letters.count(letter) > 1}


def test_no_letter_with_alt_leads_to_two_places(window: Window, event: Workspace) -> None:
    assert event.desk is not None
    assert {name: found for name, root in screens(window) if (found := shared_keys(root))} == {}


def test_a_letter_that_leads_to_two_places_is_noticed(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    for said in ("&One", "&Other", "Salt && &pepper"):
        QPushButton(said, root)
    root.show()
    assert shared_keys(root) == {"o"}


def test_no_words_are_clipped(window: Window, event: Workspace) -> None:
    assert event.desk is not None
    for name, root in screens(window):
        assert clipped(root) == [], name


def squeezed(root: QWidget) -> list[str]:
    """Fields that are lower than they need, and so cut off or under their neighbours."""
    fields = [w for w in seen(root) if isinstance(w, QComboBox | QLineEdit | QDateEdit)]
    alone = [w for w in fields if not isinstance(w.parent(), QAbstractSpinBox | QComboBox)]
    return [
        f"{w.accessibleName() or w}: {w.height()} of {w.minimumSizeHint().height()}"
        for w in alone
        if w.height() < w.minimumSizeHint().height()
    ]


def test_no_field_is_squeezed(window: Window, event: Workspace) -> None:
    assert event.desk is not None
    for name, root in screens(window):
        assert squeezed(root) == [], name


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


def ratio(first: str, second: str) -> float:
    """Contrast ratio (WCAG 2.2), 1 to 21."""
    return contrast(QColor(first), QColor(second))


def test_contrast_is_measured_as_it_is_defined() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert ratio("#0000FF", "#FFFFFF") == pytest.approx(8.59, abs=0.01)


def palette_of(ground: str, ink: str, chosen: str, on_chosen: str) -> QPalette:
    """A palette as systems give it for high contrast: everything of two colours, and two for what is chosen."""
    made = QPalette()
    for role in QPalette.ColorRole:
        if role not in (QPalette.ColorRole.NColorRoles, QPalette.ColorRole.NoRole):
            made.setColor(role, QColor(ink if "Text" in role.name else ground))
    made.setColor(QPalette.ColorRole.Highlight, QColor(chosen))
    made.setColor(QPalette.ColorRole.HighlightedText, QColor(on_chosen))
    return made


BLACK = palette_of("#000000", "#FFFFFF", "#FFFF00", "#000000")
WHITE = palette_of("#FFFFFF", "#000000", "#37006E", "#FFFFFF")
WEAK = palette_of("#000000", "#FFFFFF", "#202020", "#303030")
"""What is chosen would not be seen."""
EVERY_LOOK = {
    "light": LIGHT,
    "dark": DARK,
    "black": colours_of(BLACK),
    "white": colours_of(WHITE),
    "weak": colours_of(WEAK),
}
looks = pytest.mark.parametrize("now", EVERY_LOOK.values(), ids=EVERY_LOOK.keys())


@looks
def test_all_text_can_be_read_on_its_ground(now: Colours) -> None:
    pairs = [(ink, ground) for ink in INKS for ground in GROUNDS] + [("on_accent", "accent"), ("muted", "faint")]
    values = asdict(now)
    weak = {
        (ink, ground): round(ratio(values[ink], values[ground]), 2)
        for ink, ground in pairs
        if ratio(values[ink], values[ground]) < 4.5
    }
    assert weak == {}


# What the style sheet makes of them, read from the sheet itself

CONTAINERS = ("QMainWindow", "QDialog", "QStackedWidget", '*[role="panel"]', '*[role="bar"]')
"""What everything without a ground of its own stands on."""
ONLY_STRUCTURE = (
    '*[role="panel"]',
    "QHeaderView",
    "QToolTip",
    "QAbstractItemView",
    "QSplitter",
    "QTabWidget",
    ":disabled",
)
"""Lines that say nothing: without them everything would still be found. (What is disabled is exempt in WCAG.)"""
FILLED = r"::chunk|::groove|::sub-page"
"""Parts that are seen by their colour alone."""
A_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def rules_of(sheet: str) -> dict[str, dict[str, str]]:
    """What the sheet says of each selector."""
    found: dict[str, dict[str, str]] = {}
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        for selector in selectors.split(","):
            said = (line.partition(":") for line in body.split(";") if line.strip())
            found.setdefault(selector.strip(), {}).update({name.strip(): value.strip() for name, _, value in said})
    return found


def said_of(selector: str, rules: dict[str, dict[str, str]]) -> dict[str, str]:
    """With what it takes from the plainer selectors of the same widget, the plainest first."""
    plain = re.split(r"[:\[]", selector)[0]
    role = re.match(r"[\w*]+(\[[^\]]*\])?", selector)
    chain = ("QWidget", plain, role.group() if role else plain, selector)
    return {name: value for one in chain for name, value in rules.get(one, {}).items()}


def grounds_of(selector: str, rules: dict[str, dict[str, str]]) -> set[str]:
    own = A_COLOUR.findall(said_of(selector, rules).get("background", ""))
    return set(own) or {colour for one in CONTAINERS for colour in A_COLOUR.findall(rules[one]["background"])}


def weak_text(sheet: str) -> dict[tuple[str, str, str], float]:
    rules = rules_of(sheet)
    pairs = [
        (selector, said_of(selector, rules)["color"], ground)
        for selector in rules
        if "::" not in selector or "section" in selector
        for ground in grounds_of(selector, rules)
    ]
    pairs += [
        (selector, said["placeholder-text-color"], ground)
        for selector, said in rules.items()
        if "placeholder-text-color" in said
        for ground in grounds_of(selector, rules)
    ]
    assert len(pairs) > 40
    return {pair: round(ratio(*pair[1:]), 2) for pair in pairs if ratio(*pair[1:]) < 4.5}


def weak_lines(sheet: str) -> dict[tuple[str, str, str], float]:
    """Edges, focus frames and filled parts that cannot be told from what they stand on (3 to 1)."""
    rules = rules_of(sheet)
    on = {colour for one in CONTAINERS for colour in A_COLOUR.findall(rules[one]["background"])}
    pairs = [
        (selector, colour, ground)
        for selector, said in rules.items()
        if selector not in CONTAINERS and not any(part in selector for part in ONLY_STRUCTURE)
        for name, value in said.items()
        if name.startswith(("border", "outline")) or (name == "background" and re.search(FILLED, selector))
        for colour in A_COLOUR.findall(value)
        for ground in on
    ]
    assert len(pairs) > 30
    return {pair: round(ratio(*pair[1:]), 2) for pair in pairs if ratio(*pair[1:]) < 3}


@looks
def test_every_text_of_the_style_sheet_can_be_read_on_every_ground_it_stands_on(now: Colours) -> None:
    assert weak_text(_sheet(now)) == {}


@looks
def test_every_edge_and_every_focus_of_the_style_sheet_can_be_seen(now: Colours) -> None:
    assert weak_lines(_sheet(now)) == {}
    focus = {selector: said for selector, said in rules_of(_sheet(now)).items() if ":focus" in selector}
    assert focus and all("2px solid" in str(said) for said in focus.values())


def test_a_weak_pair_is_noticed() -> None:
    assert weak_text(_sheet(replace(LIGHT, muted="#AAAAAA"))) != {}
    assert weak_text(_sheet(replace(DARK, on_accent="#FFFFFF"))) != {}
    assert weak_lines(_sheet(replace(LIGHT, edge=LIGHT.line))) != {}
    assert weak_lines(_sheet(replace(DARK, accent="#333333"))) != {}


# High contrast, from the system

ROLES = (
    QPalette.ColorRole.Window,
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Base,
    QPalette.ColorRole.Highlight,
)


@pytest.mark.parametrize("system", [BLACK, WHITE, WEAK])
def test_the_systems_high_contrast_is_painted_over_by_nothing(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, system: QPalette, window: Window
) -> None:
    monkeypatch.setattr(theme, "system_palette", lambda _: system)
    dress(qapp, Look.SYSTEM)
    roles = [role for role in QPalette.ColorRole if role.name not in ("NColorRoles", "NoRole")]
    theirs = {system.color(role).name() for role in roles}
    assert [qapp.palette().color(role) for role in ROLES] == [system.color(role) for role in ROLES]
    assert {colour.lower() for colour in A_COLOUR.findall(qapp.styleSheet())} <= theirs
    assert set(asdict(colours()).values()) <= theirs
    picture = window.grab().toImage()
    assert picture.pixelColor(window.width() // 2, window.height() - 100) == system.color(QPalette.ColorRole.Window)


def test_a_system_that_asks_for_nothing_gets_the_windows_own_colours(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = palette_of("#EFEFEF", "#000000", "#308CC6", "#FFFFFF")
    monkeypatch.setattr(theme, "system_palette", lambda _: usual)
    dress(qapp, Look.SYSTEM)
    assert colours() in (LIGHT, DARK)
    monkeypatch.setattr(theme, "system_palette", lambda _: BLACK)
    dress(qapp, Look.DARK)
    assert colours() is DARK
    dress(qapp, Look.CONTRAST)
    assert colours() == colours_of(BLACK)
    dress(qapp, Look.LIGHT)
    assert colours() is LIGHT and qapp.palette().color(ROLES[0]).name() == LIGHT.ground.lower()


def test_in_high_contrast_states_of_one_colour_still_differ_in_shape(qapp: QApplication) -> None:
    dress(qapp, Look.CONTRAST)
    drawn: dict[signs.Shape, list[bytes]] = {}
    for state in PhotoState:
        pixmap = signs.icon(signs.of_photo(state)).pixmap(QSize(24, 24)).toImage()
        drawn.setdefault(signs.of_photo(state).shape, []).append(bytes(pixmap.constBits()))
    assert len({pictures[0] for pictures in drawn.values()}) == len(drawn) > 5


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
