"""Walks what is on the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QScrollBar, QWidget

from app.domain.export import USUAL_FORM
from app.domain.plan import Style
from app.gui.create_register_dialog import CreateRegisterDialog
from app.gui.event_dialog import NewEventDialog, PublicationDialog
from app.gui.form_dialog import FormDialog
from app.gui.keys_sheet import KeysSheet
from app.gui.palette import Palette
from app.gui.window import Window

# The dialogs that a page opens: a new one is added here.
DIALOGS: tuple[Callable[[Window], QDialog], ...] = (
    lambda window: CreateRegisterDialog(window),
    lambda window: NewEventDialog(None, "", window),
    lambda window: PublicationDialog((), None, window),
    lambda window: FormDialog(USUAL_FORM, Style.MOSAIC, window),
    lambda window: KeysSheet(window),
    lambda window: Palette(window),
)


def screens(window: Window) -> Iterator[tuple[str, QWidget]]:
    """Every page that can be shown now and every dialog, each shown, with its name."""
    for number, (name, _) in enumerate(window.pages):
        if window.can_show(number):
            window.show_page(number)
            QApplication.processEvents()
            yield name, window
    for make in DIALOGS:
        dialog = make(window)
        dialog.show()
        QApplication.processEvents()
        yield type(dialog).__name__, dialog
        dialog.close()
        dialog.deleteLater()


def seen(root: QWidget) -> list[QWidget]:
    """The widgets that are to be seen, not those of another window."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and widget.window() is root and not widget.size().isEmpty()
    ]


def focusable(root: QWidget) -> list[QWidget]:
    """The widgets that Tab leads to."""
    return [
        widget
        for widget in seen(root)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollBar)
    ]


def tab_order(root: QWidget) -> list[QWidget]:
    """What can be focused, in the order in which Tab leads from one to the next."""
    wanted = set(map(id, focusable(root)))
    order: list[QWidget] = []
    widget: QWidget | None = root
    while (widget := widget.nextInFocusChain() if widget is not None else None) is not None and widget is not root:
        if id(widget) in wanted:
            order.append(widget)
    return order


def clipped(root: QWidget) -> list[str]:
    """The labels and buttons whose words have not the room they need."""
    found = []
    for widget in seen(root):
        if isinstance(widget, QLabel) and widget.text() and not widget.wordWrap():
            room, need = widget.width(), widget.sizeHint().width()
        elif isinstance(widget, QLabel) and widget.text():
            room, need = widget.height(), widget.heightForWidth(widget.width())
        elif isinstance(widget, QAbstractButton) and widget.text():
            room, need = widget.width(), widget.sizeHint().width()
        else:
            continue
        if room < need:
            found.append(f"{type(widget).__name__} {widget.text()!r}: {room} of {need}")
    return found


def place(widget: QWidget) -> tuple[int, int]:
    at = widget.mapTo(widget.window(), QPoint(0, 0))
    return at.y(), at.x()
