"""Who a group of faces is: what it looks like, a name to type, and what the answer will do before it is given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.findings import Suggestion
from app.event.desk import Consequence
from app.gui import words
from app.gui.detail_box import emptied
from app.gui.fields import button, text
from app.gui.person_field import PersonField
from app.gui.roll import Roll
from app.gui.theme import SPACE
from consent_db.records import PersonId
from consent_db.snapshot import ConsentSnapshot


class WhoPanel(QWidget):
    """Asks and emits. `chosen` carries the person whom an answer would name: nothing is said yet. `confirmed` is the
    answer."""

    chosen = Signal(str)
    confirmed = Signal()
    rejected = Signal(str)
    unknown = Signal()
    child = Signal()
    harmless = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._snapshot: ConsentSnapshot | None = None
        self._suggested: tuple[Suggestion, ...] = ()
        self.person: PersonId | None = None
        self._looks = text("", "muted")
        self._offers = QVBoxLayout()
        self._offers.setSpacing(SPACE // 2)
        self._choices = QButtonGroup(self)
        self.name = PersonField(adds=True)
        self._will = text("")
        self._yes = button(self.tr("Confirm"), main=True)
        self._unknown = button(self.tr("Not in the register"))
        self._unknown.setToolTip(self.tr("Covers all these faces. Key: U"))
        self._child = button(self.tr("May be a child"))
        self._child.setToolTip(self.tr("Covers all these faces, as a child's. Key: C"))
        self._harmless = button(self.tr("Not a face …"))
        self._harmless.setToolTip(self.tr("Asks why. Key: X"))
        self._recent_title = text(self.tr("Named last"), "muted")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(SPACE // 2)
        self._build()
        self.name.chosen.connect(lambda person: self.choose(PersonId(person)))
        self._yes.clicked.connect(self.confirmed)
        self._unknown.clicked.connect(self.unknown)
        self._child.clicked.connect(self.child)
        self._harmless.clicked.connect(self.harmless)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(text(self.tr("Who is this?"), "heading"))
        column.addWidget(self._looks)
        column.addLayout(self._offers)
        column.addWidget(self.name)
        column.addWidget(self._will)
        column.addWidget(self._yes)
        grid = QGridLayout()
        for number, one in enumerate((self._unknown, self._child, self._harmless)):
            grid.addWidget(one, number // 2, number % 2)
        column.addLayout(grid)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        column.addStretch()

    def show_people(self, snapshot: ConsentSnapshot | None, roll: Roll) -> None:
        self._snapshot = snapshot
        self.name.show_people(roll)

    def show_group(self, any_: bool) -> None:
        """Another group is chosen, or none: nobody is chosen for it yet."""
        self._suggested = ()
        emptied(self._offers)
        self._looks.setText("")
        self.choose(None)
        for part in (self.name, self._unknown, self._child, self._harmless):
            part.setEnabled(any_)

    def show_suggestions(self, suggested: Sequence[Suggestion], *, matching: bool) -> None:
        """Who the faces may be; one that stands out is chosen, of two near ones neither."""
        self._suggested = tuple(suggested)
        emptied(self._offers)
        if suggested:
            self._looks.setText(self.tr("Looks like"))
        elif matching:
            self._looks.setText(self.tr("Looks like nobody who agreed to be matched."))
        for one in suggested:
            self._offers.addWidget(self._offer(one))
        preselected = [one.person for one in suggested if one.preselected]
        if len(preselected) == 1 and self.person is None:
            self.choose(preselected[0])
        self._mark()

    def show_recent(self, recent: Iterable[PersonId]) -> None:
        emptied(self._recent)
        known = [person for person in recent if self._name(person)]
        self._recent_title.setVisible(bool(known))
        for number, person in enumerate(known, start=1):
            one = button(f"{number}   {self._name(person)}")
            one.setAccessibleName(self.tr("Choose {0}, key {1}").format(self._name(person), number))
            one.clicked.connect(lambda _=False, p=person: self.choose(p))
            self._recent.addWidget(one)

    def choose(self, person: PersonId | None) -> None:
        """Whom an answer would name; what it would do is said next, by whoever hears `chosen`."""
        self.person = person
        self._will.setText("")
        self._will.setVisible(person is not None)
        self._yes.setVisible(person is not None)
        self._yes.setEnabled(False)
        self._mark()
        if person is not None:
            name = self._name(person)
            self._yes.setText(self.tr("Yes, this is {0}").format(name))
            self._yes.setAccessibleName(self.tr("Confirm that all these faces are {0}").format(name))
            self._will.setText(self.tr("Working out what this does …"))
            self.chosen.emit(person)

    def show_consequence(self, person: PersonId, will: Consequence, channel: str) -> None:
        """What confirming does, before it is done."""
        if person != self.person:
            return
        said = []
        name = self._name(person)
        if will.shown:
            said.append(self.tr("shows {0} in %n photos", "", will.shown).format(name))
        if will.covered:
            said.append(self.tr("covers {0} in %n photos", "", will.covered).format(name))
        sentence = self.tr(" and ").join(said)
        why = " ".join(words.of_reason(reason) for reason in will.why_covered)
        self._will.setText(
            self.tr("For {0}: this {1}. {2}").format(channel, sentence, why).rstrip() if said else self.tr("Nothing.")
        )
        self._yes.setEnabled(True)

    @property
    def ready(self) -> bool:
        """Is somebody chosen, and is it said what confirming does?"""
        return self.person is not None and self._yes.isEnabled()

    def _offer(self, suggestion: Suggestion) -> QWidget:
        name = self._name(suggestion.person)
        near = self.tr("close") if suggestion.preselected else self.tr("weak")
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        choose = QPushButton(f"{name}   {near}")
        choose.setCheckable(True)
        choose.setProperty("person", suggestion.person)
        choose.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        choose.setAccessibleName(self.tr("Choose {0}: {1}").format(name, near))
        choose.clicked.connect(lambda: self.choose(suggestion.person))
        reject = QPushButton(self.tr("No"))
        reject.setAccessibleName(self.tr("None of these is {0}").format(name))
        reject.clicked.connect(lambda: self.rejected.emit(suggestion.person))
        across.addWidget(choose, 1)
        across.addWidget(reject)
        return row

    def _mark(self) -> None:
        """Presses the button of the person who is chosen, and no other."""
        for n in range(self._offers.count()):
            item = self._offers.itemAt(n)
            row = item.widget() if item is not None else None
            for one in row.findChildren(QPushButton) if row is not None else ():
                if one.isCheckable():
                    one.setChecked(one.property("person") == self.person)

    def _name(self, person: PersonId) -> str:
        known = self._snapshot.person(person) if self._snapshot is not None else None
        return known.display_name if known is not None else ""
