"""One mark in words: who it is, what becomes of it and why, and everything that can be answered."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.domain.answers import DISMISSALS
from app.domain.findings import Kind
from app.gui import signs, words
from app.gui.dismissing import ask_why
from app.gui.fields import button, text
from app.gui.marks_model import MarksModel, folded_words, who, why
from app.gui.offer import FacesRow, Offer
from app.gui.person_field import PersonField
from app.gui.theme import SPACE
from app.pipeline.attended import Item
from consent_db.approval import AUTHORITY
from consent_db.facts import AgeSeen
from consent_db.reasons import Reason
from consent_db.records import PersonId
from consent_db.snapshot import ConsentSnapshot

ASKED_HERE = frozenset({Reason.REGION_UNREVIEWED, Reason.IDENTITY_UNCONFIRMED})
"""What the buttons of the box ask, so that no sentence has to."""


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
    texts_dismissed = Signal(str)
    """Every covered text of the photo may be read, and why."""
    removed = Signal()
    unspared = Signal()
    """Text that nothing covers is to be covered all the same."""
    unfolded = Signal()
    """The areas that may hold text are to be listed one by one, or no longer."""
    covered = Signal()
    covered = Signal()
    enrol = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._item: Item | None = None
        self._who = text("", "heading")
        self._why = text("")
        self._next = text("", "muted")
        self._offers = QVBoxLayout()
        self.faces = FacesRow()
        self.offers: dict[PersonId, Offer] = {}
        self._offered: tuple[object, ...] | None = None
        self.name = PersonField(adds=True)
        self._unknown = button(self.tr("Not in the register"))
        self._child = button(self.tr("May be a child"))
        self._more = button(self.tr("More …"))
        self._harmless = button(self.tr("Not a face …"))
        self._texts = button("")
        self._fold = button("")
        self._back = button(self.tr("Cover again"))
        self._unspare = button(self.tr("Cover it all the same"))
        self._remove = button(self.tr("Remove this mark"))
        self._enrol = button(self.tr("Enrol this face …"))
        self._cover = button(self.tr("Leave covered"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for part in (self._who, self._why, self._next):
            column.addWidget(part)
        column.addWidget(self.faces)
        column.addLayout(self._offers)
        column.addWidget(self.name)
        grid = QGridLayout()
        buttons = (self._unknown, self._child, self._harmless, self._more)
        for number, one in enumerate(buttons):
            grid.addWidget(one, number // 2, number % 2)
        column.addLayout(grid)
        for one in (self._texts, self._fold, self._enrol):
            column.addWidget(one)
        row = QHBoxLayout()
        for one in (self._cover, self._back, self._unspare, self._remove):
            row.addWidget(one)
        column.addLayout(row)
        self.name.chosen.connect(lambda person: self.said.emit(Said(PersonId(person))))
        self._unknown.clicked.connect(lambda: self.said.emit(Said(None)))
        self._child.clicked.connect(self.call_a_child)
        self._harmless.clicked.connect(self.ask_why_harmless)
        self._more.clicked.connect(self._ask_more)
        self._back.clicked.connect(self.restored)
        self._unspare.clicked.connect(self.unspared)
        self._texts.clicked.connect(self._ask_why_texts)
        self._fold.clicked.connect(self.unfolded)
        self._remove.clicked.connect(self.removed)
        self._enrol.clicked.connect(self.enrol)
        self._cover.clicked.connect(self.covered)
        self.show_item(None, 0, None)

    def show_item(self, item: Item | None, number: int, snapshot: ConsentSnapshot | None) -> None:
        self._item = item
        self._show_offers(item, snapshot)
        self.faces.hide()
        buttons = (self._unknown, self._child, self._harmless, self._more)
        deciding = (self._cover, self._back, self._unspare, self._remove)
        for part in (self.name, *buttons, self._texts, self._fold, self._enrol, *deciding):
            part.hide()
        if item is None:
            self._who.setText(self.tr("No mark is chosen"))
            self._why.setText(self.tr("Choose one in the list or on the photo, or go on with Tab."))
            self._next.hide()
            return
        sign = signs.of_item(item)
        self._who.setText(f"{number}  {who(item, snapshot)}")
        # That a suggestion is unconfirmed says already that nobody looked.
        twice = Reason.REGION_UNREVIEWED if Reason.IDENTITY_UNCONFIRMED in item.reasons else None
        once = replace(item, reasons=tuple(reason for reason in item.reasons if reason is not twice))
        self._why.setText(f"{sign.word}. {why(once)}")
        # What was answered needs nothing more.
        answered = AUTHORITY.keys() if Reason.ANSWERED_BY_APPROVAL in item.reasons else set()
        said = dict.fromkeys(words.next_of(r) for r in item.reasons if r not in ASKED_HERE and r not in answered)
        self._next.setText("\n".join(said))
        self._next.setVisible(bool(said))
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
        self._cover.setVisible(is_face and item.answered and bool(item.questions))

    def _show_offers(self, item: Item | None, snapshot: ConsentSnapshot | None) -> None:
        """Whom the face may be; what is shown already stays, with the faces that were cut for it."""
        suggested = item.suggestions if item is not None and item.kind is Kind.FACE and item.dismissed is None else ()
        basis = (item.box, suggested, id(snapshot)) if item is not None and suggested else None
        if basis is not None and basis == self._offered:
            return
        self._offered = basis
        emptied(self._offers)
        self.offers = {}
        for suggestion in suggested:
            offer = self._offer(suggestion.person, suggestion.preselected, snapshot)
            self.offers[suggestion.person] = offer
            self._offers.addWidget(offer)

    def show_texts(self, marks: MarksModel, row: int) -> None:
        """What can be said of all texts at once, beside the one in this row; or of all areas that may hold some."""
        if self._item is not None:
            many = len(marks.covered_texts)
            self._texts.setText(self.tr("All {0} texts in this photo …").format(many))
            self._texts.setAccessibleName(self._texts.text())
            self._texts.setVisible(self._item.key in marks.covered_texts and many > 1)
        elif row >= 0 and row == marks.fold_row:
            self._who.setText(folded_words(marks.folded))
            self._why.setText(
                self.tr("Large or blurred areas in which nothing could be read. Look at each; cover what can be read.")
            )
            self._fold.setText(
                self.tr("One row for all (P)") if marks.unfolded else self.tr("List them one by one (P)")
            )
            self._fold.setAccessibleName(self._fold.text())
            self._fold.show()

    def show_enrolling(self, busy: bool) -> None:
        """The face is being looked at, which takes a moment."""
        self._enrol.setEnabled(not busy)
        self._enrol.setText(self.tr("Looking at the face …") if busy else self.tr("Enrol this face …"))

    def accept_offer(self) -> bool:
        """Takes the one suggestion that stands out; False where none does, or the face is not seen yet."""
        offered = [offer for offer in self.offers.values() if offer.preselected]
        if len(offered) != 1 or not offered[0].ready:
            return False
        offered[0].yes.click()
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

    def _ask_why_texts(self) -> None:
        """Every covered text of the photo is let go only with a reason; Escape lets nothing go."""
        chosen = ask_why(Kind.TEXT, self, self._texts.mapToGlobal(self._texts.rect().bottomLeft()))
        if chosen is not None:
            self.texts_dismissed.emit(chosen.value)

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

    def _offer(self, person: PersonId, preselected: bool, snapshot: ConsentSnapshot | None) -> Offer:
        known = snapshot.person(person) if snapshot is not None else None
        offer = Offer(known.display_name if known is not None else person, preselected=preselected)
        offer.confirmed.connect(lambda: self.said.emit(Said(person)))
        offer.rejected.connect(lambda: self.rejected.emit(person))
        return offer


def emptied(layout: QVBoxLayout) -> None:
    while (part := layout.takeAt(0)) is not None:
        widget = part.widget()
        if widget is not None:
            widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            widget.hide()
            widget.deleteLater()
