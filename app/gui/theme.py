"""Colours, sizes and the one style sheet: light, dark and high contrast, from the system.

Where the system asks for high contrast, its palette stays as it is and every colour here is one of its own: states are
then told apart by word and shape alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

import resources

SPACE: Final = 8
"""Pixels; every distance is a multiple."""
LABEL, TEXT, HEADING, PAGE = 11, 13, 16, 22
"""Sizes of type in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of the window; text on `ground` and `panel` has a contrast of at least 4.5 to 1.

    `line` only structures; `edge` says where a control ends (3 to 1); `faint` is behind what cannot be used now.
    """

    ground: str
    panel: str
    ink: str
    muted: str
    line: str
    edge: str
    faint: str
    accent: str
    on_accent: str
    shown: str
    covered: str
    decide: str
    blocked: str


LIGHT: Final = Colours(
    ground="#F6F7F8",
    panel="#FFFFFF",
    ink="#1D2126",
    muted="#59616B",
    line="#D8DCE1",
    edge="#868E97",
    faint="#D8DCE1",
    accent="#0A5EA8",
    on_accent="#FFFFFF",
    shown="#177245",
    covered="#1D2126",
    decide="#8A5A00",
    blocked="#B3261E",
)
DARK: Final = Colours(
    ground="#16181B",
    panel="#1F2226",
    ink="#E8EAED",
    muted="#A2ABB5",
    line="#34393F",
    edge="#6B737C",
    faint="#34393F",
    accent="#6CB2F0",
    on_accent="#10202E",
    shown="#5CC98F",
    covered="#E8EAED",
    decide="#F0B84B",
    blocked="#FF8A80",
)


CONTRAST: Final = Colours(
    ground="#000000",
    panel="#000000",
    ink="#FFFFFF",
    muted="#FFFFFF",
    line="#FFFFFF",
    edge="#FFFFFF",
    faint="#000000",
    accent="#FFFF00",
    on_accent="#000000",
    shown="#FFFFFF",
    covered="#FFFFFF",
    decide="#FFFFFF",
    blocked="#FFFFFF",
)
"""For whoever's system cannot say that they need it."""
TEXT_CONTRAST: Final = 4.5
"""What text needs (WCAG 2.2, 1.4.3)."""
HIGH_CONTRAST: Final = 20.0
"""From this contrast of its text on, a system's palette is one of high contrast; usual ones have 15 to 19."""


class Look(Enum):
    """How the window is coloured."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


def colours() -> Colours:
    """The colours in use: those that were chosen, or the system's."""
    application = QGuiApplication.instance()
    chosen = application.property("look") if application is not None else None
    if application is not None and application.property("contrast"):
        return colours_of(QGuiApplication.palette())
    if chosen in (Look.LIGHT.value, Look.DARK.value):
        return DARK if chosen == Look.DARK.value else LIGHT
    return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def dress(application: QApplication, look: Look = Look.SYSTEM) -> None:
    """Gives the application its style, and again whenever the system changes between light and dark."""
    application.setStyle("Fusion")
    font = QFont(application.font())
    font.setPixelSize(TEXT)
    application.setFont(font)
    # Kept here as well: not every system can be told.
    application.setProperty("look", look.value)
    hints = QGuiApplication.styleHints()
    scheme = {Look.LIGHT: Qt.ColorScheme.Light, Look.DARK: Qt.ColorScheme.Dark}.get(look)
    if scheme is not None:
        hints.setColorScheme(scheme)
    _paint(application)
    hints.colorSchemeChanged.connect(lambda: _paint(application))
    hints.accessibility().contrastPreferenceChanged.connect(lambda: _paint(application))


def _paint(application: QApplication) -> None:
    chosen = Look(application.property("look"))
    system = _palette(CONTRAST) if chosen is Look.CONTRAST else system_palette(application)
    high = chosen is Look.CONTRAST or (chosen is Look.SYSTEM and asks_for_contrast(system))
    application.setProperty("contrast", high)
    application.setPalette(system if high else _palette(colours()))
    application.setStyleSheet(_sheet(colours()))


def system_palette(application: QApplication) -> QPalette:
    """The palette that the system gave, whatever was set since."""
    application.setPalette(QPalette())
    return QGuiApplication.palette()


def asks_for_contrast(system: QPalette) -> bool:
    """Does the system ask for high contrast, in words or by its palette?"""
    if QGuiApplication.styleHints().accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return True
    pairs = (
        (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
        (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
    )
    return all(contrast(system.color(ink), system.color(ground)) >= HIGH_CONTRAST for ink, ground in pairs)


def contrast(first: QColor, second: QColor) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def colours_of(system: QPalette) -> Colours:
    """A palette of high contrast as the window uses it: its own colours only, and each readable where it stands."""
    ink, ground = system.color(QPalette.ColorRole.WindowText), system.color(QPalette.ColorRole.Window)
    base, highlight = system.color(QPalette.ColorRole.Base), system.color(QPalette.ColorRole.Highlight)
    panel = base if contrast(ink, base) >= TEXT_CONTRAST else ground
    accent = highlight if min(contrast(highlight, on) for on in (ground, panel)) >= TEXT_CONTRAST else ink
    marked = system.color(QPalette.ColorRole.HighlightedText)
    on_accent = marked if contrast(marked, accent) >= TEXT_CONTRAST else ground
    return Colours(
        ground=ground.name(),
        panel=panel.name(),
        ink=ink.name(),
        muted=ink.name(),
        line=ink.name(),
        edge=ink.name(),
        faint=ground.name(),
        accent=accent.name(),
        on_accent=on_accent.name(),
        shown=ink.name(),
        covered=ink.name(),
        decide=ink.name(),
        blocked=ink.name(),
    )


def _palette(now: Colours) -> QPalette:
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, now.ground),
        (QPalette.ColorRole.Base, now.panel),
        (QPalette.ColorRole.AlternateBase, now.ground),
        (QPalette.ColorRole.Button, now.panel),
        (QPalette.ColorRole.WindowText, now.ink),
        (QPalette.ColorRole.Text, now.ink),
        (QPalette.ColorRole.ButtonText, now.ink),
        (QPalette.ColorRole.ToolTipBase, now.panel),
        (QPalette.ColorRole.ToolTipText, now.ink),
        (QPalette.ColorRole.PlaceholderText, now.muted),
        (QPalette.ColorRole.Highlight, now.accent),
        (QPalette.ColorRole.HighlightedText, now.on_accent),
        (QPalette.ColorRole.Link, now.accent),
        (QPalette.ColorRole.Mid, now.line),
    ):
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(now.muted))
    return palette


def _icon(what: str, ground: str) -> str:
    """Where the drawing of `what` lies that can be seen on `ground`: a dark one, or a light one."""
    ink = "dark" if contrast(QColor(ground), QColor("#FFFFFF")) < TEXT_CONTRAST else "light"
    return (Path(resources.__file__).parent / "icons" / f"{what}-{ink}.svg").as_posix()


def _sheet(now: Colours) -> str:
    """The one style sheet. Widgets take a role by the property `role`, never by a sheet of their own."""
    return f"""
    QWidget {{ color: {now.ink}; }}
    QMainWindow, QDialog, QStackedWidget {{ background: {now.ground}; }}
    *[role="panel"] {{ background: {now.panel}; border: 1px solid {now.line}; border-radius: 6px; }}
    *[role="bar"] {{ background: {now.panel}; border: none; }}
    *[role="page"] {{ font-size: {PAGE}px; font-weight: 600; }}
    *[role="heading"] {{ font-size: {HEADING}px; font-weight: 600; }}
    *[role="muted"] {{ color: {now.muted}; }}
    *[role="small"] {{ font-size: {LABEL}px; color: {now.muted}; }}
    *[role="notice"] {{ background: {now.ink}; color: {now.ground}; border-radius: 4px; padding: {SPACE // 2}px;
        font-weight: 600; }}
    *[role="alarm"] {{ color: {now.blocked}; font-weight: 600; }}
    QPushButton, QToolButton {{ background: {now.panel}; border: 1px solid {now.edge}; border-radius: 4px;
        padding: 6px 12px; min-height: 20px; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {now.accent}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {now.accent}; padding: 5px 11px; }}
    QPushButton:checked, QToolButton:checked {{ border: 2px solid {now.accent}; padding: 5px 11px; font-weight: 600; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {now.muted}; border: 1px dashed {now.line}; }}
    QPushButton[role="main"] {{ background: {now.accent}; color: {now.on_accent}; border-color: {now.accent};
        font-weight: 600; }}
    QPushButton[role="main"]:focus {{ border: 2px solid {now.ink}; }}
    QPushButton[role="main"]:disabled {{ background: {now.faint}; color: {now.muted};
        border: 1px dashed {now.line}; }}
    QPushButton[role="answer"] {{ padding: 2px 8px; }}
    QPushButton[role="answer"]:focus {{ border: 2px solid {now.accent}; padding: 1px 7px; }}
    QPushButton[role="answer"]:checked {{ padding: 1px 7px; background: {now.accent}; color: {now.on_accent};
        border: 2px solid {now.accent}; }}
    QPushButton[role="answer"]:checked:focus {{ border: 2px solid {now.ink}; }}
    QPushButton[role="link"] {{ background: transparent; color: {now.accent}; border: 1px solid transparent;
        text-decoration: underline; padding: 6px 4px; }}
    QPushButton[role="link"]:focus {{ border: 2px solid {now.accent}; padding: 5px 3px; }}
    QPushButton[role="link"]:disabled {{ color: {now.muted}; }}
    QToolButton[role="rail"] {{ background: transparent; border: 2px solid transparent; border-radius: 6px;
        padding: 8px 4px; }}
    QToolButton[role="rail"]:checked {{ background: {now.ground}; border-left: 3px solid {now.accent};
        font-weight: 600; }}
    QToolButton[role="rail"]:focus {{ border: 2px solid {now.accent}; }}
    QToolButton[role="chip"] {{ border-radius: 12px; padding: 3px 10px; }}
    QToolButton[role="chip"]:checked {{ background: {now.accent}; color: {now.on_accent}; border-color: {now.accent}; }}
    QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QSpinBox {{ background: {now.panel};
        border: 1px solid {now.edge}; border-radius: 4px; padding: 5px 8px; min-height: 20px; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus {{
        border: 2px solid {now.accent}; padding: 4px 7px; }}
    QLineEdit:disabled, QComboBox:disabled, QDateEdit:disabled, QSpinBox:disabled {{ color: {now.muted};
        border: 1px dashed {now.line}; }}
    QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 22px; }}
    QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url({_icon("arrow", now.panel)}); width: 12px;
        height: 12px; }}
    QLineEdit, QPlainTextEdit, QTextEdit {{ placeholder-text-color: {now.muted}; }}
    QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {now.edge}; }}
    QSlider::sub-page:horizontal {{ border-radius: 2px; background: {now.accent}; }}
    QSlider::handle:horizontal {{ width: 14px; margin: -6px 0; border: 1px solid {now.ink}; border-radius: 7px;
        background: {now.panel}; }}
    QSlider::handle:horizontal:focus {{ border: 2px solid {now.accent}; }}
    QAbstractItemView {{ background: {now.panel}; border: 1px solid {now.line}; border-radius: 4px;
        alternate-background-color: {now.ground}; }}
    QAbstractItemView:focus {{ border: 2px solid {now.accent}; }}
    QHeaderView::section {{ background: {now.ground}; color: {now.muted}; border: none;
        border-bottom: 1px solid {now.line}; padding: 6px 8px; }}
    QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {now.muted}; border-radius: 3px;
        background: {now.panel}; }}
    QCheckBox::indicator:focus {{ border: 2px solid {now.accent}; }}
    QCheckBox::indicator:checked {{ background: {now.accent}; border-color: {now.accent};
        image: url({_icon("tick", now.accent)}); }}
    QCheckBox::indicator:disabled {{ border-color: {now.line}; }}
    QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {now.muted}; border-radius: 8px;
        background: {now.panel}; }}
    QRadioButton::indicator:focus {{ border: 2px solid {now.accent}; width: 12px; height: 12px; }}
    QRadioButton::indicator:checked {{ background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 {now.accent}, stop: 0.55 {now.accent}, stop: 0.65 {now.panel}, stop: 1 {now.panel});
        border-color: {now.accent}; }}
    QRadioButton::indicator:disabled {{ border-color: {now.line}; }}
    QCheckBox, QRadioButton {{ spacing: 8px; padding: 2px; }}
    QCheckBox:focus, QRadioButton:focus {{ outline: 2px solid {now.accent}; color: {now.accent}; }}
    QProgressBar {{ border: 1px solid {now.edge}; border-radius: 3px; background: {now.ground}; max-height: 8px; }}
    QProgressBar::chunk {{ background: {now.accent}; border-radius: 2px; }}
    QTabWidget::pane {{ border: 1px solid {now.line}; border-radius: 4px; }}
    QTabBar::tab {{ background: {now.panel}; border: 1px solid {now.edge}; padding: 6px 12px; margin-right: 4px;
        border-top-left-radius: 4px; border-top-right-radius: 4px; }}
    QTabBar::tab:selected {{ border-bottom: 3px solid {now.accent}; font-weight: 600; }}
    QTabBar::tab:focus {{ border: 2px solid {now.accent}; }}
    QToolTip {{ background: {now.panel}; color: {now.ink}; border: 1px solid {now.line}; padding: 4px; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QSplitter::handle {{ background: {now.line}; }}
    QScrollArea {{ background: transparent; border: none; }}
    QScrollArea > QWidget > QWidget {{ background: transparent; }}
    """
