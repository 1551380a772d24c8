"""The keys of the page of unnamed faces, in the one table that the shortcuts and the sheet of keys are made of."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.gui.review_keys import Act

if TYPE_CHECKING:
    from app.gui.people_page import PeoplePage


def keys_of(page: PeoplePage) -> tuple[tuple[str, str, Act], ...]:
    """Key, what it does in words, and what is called."""

    def tr(words: str) -> str:
        return QCoreApplication.translate("PeopleKeys", words)

    return (
        ("N", tr("type a name"), page.who.name.setFocus),
        ("U", tr("not in the register: covers all these faces"), page.call_unknown),
        ("C", tr("may be a child: covers all these faces"), page.call_a_child),
        ("X", tr("not a face (asks why)"), page.ask_why_harmless),
        ("S", tr("the selected faces are one other person"), page.split),
        ("Del", tr("the selected faces belong neither here nor together"), page.take_out),
        ("M", tr("the selected groups are one person"), page.merge),
        *((str(n), tr("choose the recent person {0}").format(n), partial(page.choose_recent, n)) for n in range(1, 10)),
    )


def moves() -> tuple[tuple[str, str], ...]:
    """Key and what it does: what the lists hear themselves."""

    def tr(words: str) -> str:
        return QCoreApplication.translate("PeopleKeys", words)

    return ((tr("Enter"), tr("confirm who was chosen, once it is said what that does")),)
