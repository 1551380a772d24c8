"""Asking why something that was found need not be covered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.answers import DISMISSALS, Dismissal
from app.domain.findings import Kind


def ask_why(kind: Kind, parent: QWidget, at: QPoint) -> Dismissal | None:
    """The reason that somebody chooses from a menu at this place of the screen; None where nothing is let go."""
    menu = QMenu(parent)
    # Not as the actions' data: Qt gives an enumeration of words back as plain words.
    whys = {menu.addAction(why_harmless(why)): why for why in DISMISSALS.get(kind, ())}
    chosen = menu.exec(at)
    return whys[chosen] if chosen is not None else None


def why_harmless(why: Dismissal) -> str:
    return {
        Dismissal.NOT_A_FACE: _tr("It is not a face"),
        Dismissal.PICTURE_OF_NOBODY: _tr("A drawing or statue, nobody real"),
        Dismissal.NOTHING_READABLE: _tr("Nothing can be read there"),
        Dismissal.MAY_BE_READ: _tr("It may be read, for instance the University's own name"),
    }[why]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dismissal", text)
