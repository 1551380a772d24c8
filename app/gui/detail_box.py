"""One mark in words: who it is, what becomes of it and why, and everything that can be answered."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QInputDialog, QMenu, QPushButton, QVBoxLayout, QWidget

from app.domain.answers import DISMISSALS
from app.domain.findings import Kind
from app.gui import signs, words
from app.gui.dismissing import ask_why
from app.gui.fields import button, text
from app.gui.marks_model import who, why
from app.gui.person_field import PersonField
from app.gui.theme import SPACE
from app.pipeline.attended import Item
from consent_db.facts import AgeSeen
from consent_db.records import PersonId
from consent_db.rules import Outcome
from consent_db.snapshot import ConsentSnapshot


@dataclass(frozen=True, slots=True)
class Said:
    """Who a face is: a person of the register or nobody in it, and the age that was seen."""

    person: PersonId | None
    age: AgeSeen = AgeSeen.NOT_ASSESSED


class DetailBox(QWidget):
    """Asks and emits; it decides nothing."""

    said = Signal(Said)
    attested = Signal(bool)
    """True: nobody could recognise them; False: part of a crowd."""
    rejected = Signal(str)
    dismissed = Signal(str)
    restored = Signal()
    removed = Signal()
    unspared = Signal()
    """Text that nothing covers is to be covered all the same."""
    settled = Signal(bool, str)
    enrol = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._item: Item | None = None
        self._who = text("", "heading")
        self._why = text("")
        self._next = text("", "muted")
        self._offers = QVBoxLayout()
        self.name = PersonField(adds=True)
        self._unknown = button(self.tr("Not in the register"))
        self._child = button(self.tr("May be a child"))
        self._more = button(self.tr("More …"))
        self._harmless = button(self.tr("Not a face …"))
        self._back = button(self.tr("Cover again"))
        self._unspare = button(self.tr("Cover it all the same"))
        self._remove = button(self.tr("Remove this mark"))
        self._enrol = button(self.tr("Enrol this face …"))
        self._show = button(self.tr("Decide: show …"))
        self._cover = button(self.tr("Decide: cover"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for part in (self._who, self._why, self._next):
            column.addWidget(part)
        column.addLayout(self._offers)
        column.addWidget(self.name)
        grid = QGridLayout()
        buttons = (self._unknown, self._child, self._harmless, self._more)
        for number, one in enumerate(buttons):
            grid.addWidget(one, number // 2, number % 2)
        column.addLayout(grid)
        column.addWidget(self._enrol)
        row = QHBoxLayout()
        for one in (self._show, self._cover, self._back, self._unspare, self._remove):
            row.addWidget(one)
        column.addLayout(row)
        self.name.chosen.connect(lambda person: self.said.emit(Said(PersonId(person))))
        self._unknown.clicked.connect(lambda: self.said.emit(Said(None)))
        self._child.clicked.connect(self.call_a_child)
        self._harmless.clicked.connect(self.ask_why_harmless)
        self._more.clicked.connect(self._ask_more)
        self._back.clicked.connect(self.restored)
        self._unspare.clicked.connect(self.unspared)
        self._remove.clicked.connect(self.removed)
        self._enrol.clicked.connect(self.enrol)
        self._show.clicked.connect(lambda: self._settle(show=True))
        self._cover.clicked.connect(lambda: self._settle(show=False))
        self.show_item(None, 0, None)

    def show_item(self, item: Item | None, number: int, snapshot: ConsentSnapshot | None) -> None:
        self._item = item
        emptied(self._offers)
        buttons = (self._unknown, self._child, self._harmless, self._more)
        deciding = (self._show, self._cover, self._back, self._unspare, self._remove)
        for part in (self.name, *buttons, self._enrol, *deciding):
            part.hide()
        if item is None:
            self._who.setText(self.tr("No mark is chosen"))
            self._why.setText(self.tr("Choose one in the list or on the photo, or go on with Tab."))
            self._next.clear()
            return
        sign = signs.of_item(item)
        self._who.setText(f"{number}  {who(item, snapshot)}")
        self._why.setText(f"{sign.word}. {why(item)}")
        self._next.setText("\n".join(dict.fromkeys(words.next_of(reason) for reason in item.reasons)))
        is_face = item.kind is Kind.FACE and item.dismissed is None
        self.name.setVisible(is_face)
        self._unknown.setVisible(is_face)
        self._child.setVisible(is_face)
        self._more.setVisible(is_face)
        may_stay = item.own is None and item.dismissed is None and item.kind in DISMISSALS and not item.on_list
        self._harmless.setVisible(may_stay)
        self._harmless.setText(self.tr("Not a face …") if is_face else self.tr("Need not be covered …"))
        self._harmless.setAccessibleName(self._harmless.text())
        self._back.setVisible(item.dismissed is not None)
        self._unspare.setVisible(item.kind is Kind.TEXT and item.shown)
        self._remove.setVisible(item.own is not None)
        self._enrol.setVisible(is_face and item.answered and item.person is not None)
        asks = is_face and item.outcome is Outcome.HUMAN and item.answered
        self._show.setVisible(asks and item.may_show)
        self._cover.setVisible(asks)
        for suggestion in item.suggestions if is_face else ():
            self._offers.addWidget(self._offer(suggestion.person, suggestion.preselected, snapshot))

    def show_enrolling(self, busy: bool) -> None:
        """The face is being looked at, which takes a moment."""
        self._enrol.setEnabled(not busy)
        self._enrol.setText(self.tr("Looking at the face …") if busy else self.tr("Enrol this face …"))

    def accept_offer(self) -> bool:
        """Takes the one suggestion that stands out; False where none does."""
        offered = [s for s in self._item.suggestions if s.preselected] if self._item is not None else []
        if len(offered) != 1:
            return False
        self.said.emit(Said(offered[0].person))
        return True

    def call_a_child(self) -> None:
        if self._item is not None and self._item.kind is Kind.FACE:
            self.said.emit(Said(self._item.person if self._item.answered else None, AgeSeen.MAYBE_CHILD))

    def ask_why_harmless(self) -> None:
        """A detection is let go only with a reason; Escape lets nothing go."""
        if self._item is None or self._item.own is not None:
            return
        chosen = ask_why(self._item.kind, self, self._harmless.mapToGlobal(self._harmless.rect().bottomLeft()))
        if chosen is not None:
            self.dismissed.emit(chosen.value)

    def _ask_more(self) -> None:
        menu = QMenu(self)
        known = self._item is not None and self._item.answered and self._item.person is not None
        adult = menu.addAction(
            self.tr("An adult when this was taken") if known else self.tr("An adult, not in the register")
        )
        nobody = menu.addAction(self.tr("An adult whom nobody could recognise"))
        crowd = menu.addAction(self.tr("An adult in a crowd, not the focus"))
        chosen = menu.exec(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        if chosen is adult:
            self.said.emit(Said(self._item.person if known and self._item is not None else None, AgeSeen.ADULT))
        elif chosen is nobody:
            self.attested.emit(True)
        elif chosen is crowd:
            self.attested.emit(False)

    def _offer(self, person: PersonId, preselected: bool, snapshot: ConsentSnapshot | None) -> QWidget:
        known = snapshot.person(person) if snapshot is not None else None
        name = known.display_name if known is not None else person
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        confirm = QPushButton(self.tr("Yes, {0}").format(name))
        if preselected:
            confirm.setProperty("role", "main")
        confirm.setAccessibleName(self.tr("Confirm that this is {0}").format(name))
        confirm.clicked.connect(lambda: self.said.emit(Said(person)))
        reject = QPushButton(self.tr("No"))
        reject.setAccessibleName(self.tr("This is not {0}").format(name))
        reject.clicked.connect(lambda: self.rejected.emit(person))
        across.addWidget(text(self.tr("close") if preselected else self.tr("weak"), "small", wrap=False))
        confirm.setMinimumWidth(80)
        across.addWidget(confirm, 1)
        across.addWidget(reject)
        return row

    def _settle(self, *, show: bool) -> None:
        if not show:
            self.settled.emit(False, "")
            return
        note, agreed = QInputDialog.getText(
            self,
            self.tr("Decide: show"),
            self.tr("What does this decision rest on? It is kept with your name."),
        )
        if agreed and note.strip():
            self.settled.emit(True, note.strip())


def emptied(layout: QVBoxLayout) -> None:
    while (part := layout.takeAt(0)) is not None:
        widget = part.widget()
        if widget is not None:
            widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            widget.hide()
            widget.deleteLater()
