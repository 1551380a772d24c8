"""The keys of a review, in the one table that the shortcuts and the sheet of keys are made of."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from app.gui.sketch import Tool
from consent_db.facts import AgeSeen

if TYPE_CHECKING:
    from app.gui.review_page import ReviewPage

Act = Callable[[], object]


def keys_of(page: ReviewPage) -> tuple[tuple[str, str, Act], ...]:
    """Key, what it does in words, and what is called."""

    def tr(words: str) -> str:
        return QCoreApplication.translate("Keys", words)

    canvas, detail = page.canvas, page.detail
    return (
        ("A", tr("approve and go on"), page.approve),
        ("N", tr("type a name"), detail.name.setFocus),
        ("U", tr("not in the register"), lambda: page.answer(None, AgeSeen.NOT_ASSESSED)),
        ("C", tr("may be a child"), detail.call_a_child),
        ("X", tr("not a face, or need not be covered (asks why)"), detail.ask_why_harmless),
        ("G", tr("the questions about the photo"), page.gates.focus_first),
        ("D", tr("draw a rectangle to cover"), partial(canvas.choose_tool, Tool.RECTANGLE)),
        ("R", tr("draw a rectangle to cover"), partial(canvas.choose_tool, Tool.RECTANGLE)),
        ("E", tr("draw an ellipse to cover"), partial(canvas.choose_tool, Tool.ELLIPSE)),
        ("F", tr("draw freehand"), partial(canvas.choose_tool, Tool.FREEHAND)),
        ("M", tr("add a missed face by a click"), partial(canvas.choose_tool, Tool.FACE)),
        ("Del", tr("remove your own mark"), page.remove_chosen),
        ("L", tr("enrol this face for matching"), page.learning.begin),
        ("T", tr("search this photo thoroughly"), page.search_thoroughly),
        ("B", tr("before and after"), page.before_or_after),
        ("+", tr("zoom in"), partial(canvas.zoom, 1.25)),
        ("=", tr("zoom in"), partial(canvas.zoom, 1.25)),
        ("-", tr("zoom out"), partial(canvas.zoom, 0.8)),
        ("0", tr("the whole photo"), canvas.fit),
        ("Shift+0", tr("one pixel to one pixel"), canvas.one_to_one),
        *((str(n), tr("the recent person {0}").format(n), partial(page.answer_recent, n)) for n in range(1, 10)),
    )


def moves() -> tuple[tuple[str, str], ...]:
    """Key and what it does: those that the list of marks and the canvas hear themselves."""

    def tr(words: str) -> str:
        return QCoreApplication.translate("Keys", words)

    return (
        (tr("Right, Left"), tr("next and previous photo that needs you")),
        (tr("Tab"), tr("next mark")),
        (tr("Enter"), tr("accept the offered answer")),
        (tr("Space, held"), tr("see behind the covers")),
        (tr("Esc"), tr("stop drawing, or leave a field")),
    )


def add_keys(page: ReviewPage) -> None:
    """Single letters, on this page only; a field that is being typed in keeps them for itself."""
    for key, _, act in keys_of(page):
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
    back = QShortcut(QKeySequence(Qt.Key.Key_Escape), page.side)
    back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    back.activated.connect(page.list.setFocus)


class MovingKeys(QObject):
    """Arrows, Tab, Enter and Space on the list and on the canvas, which would use them for themselves."""

    def __init__(self, page: ReviewPage) -> None:
        super().__init__(page)
        self._page = page
        page.list.installEventFilter(self)
        page.canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and not (event.isAutoRepeat() and event.key() == Qt.Key.Key_Space):
            pressed = event.type() is QEvent.Type.KeyPress
            if event.key() == Qt.Key.Key_Space:
                self._page.canvas.see_behind(pressed)
                return True
            controlled = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if pressed and not controlled and self._moved(event.key()):
                return True
        return super().eventFilter(watched, event)

    def _moved(self, key: int) -> bool:
        row = self._page.list.currentIndex().row() + 1
        match key:
            case Qt.Key.Key_Right:
                self._page.go(1)
            case Qt.Key.Key_Left:
                self._page.go(-1)
            case Qt.Key.Key_Tab if row < self._page.marks.rowCount():
                self._page.list.setCurrentIndex(self._page.marks.index(row))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._page.detail.accept_offer()
            case _:
                return False
        return True
