"""The questions about the whole photo (consent-rules 4.4), as a short list to tick; nothing is ticked by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.gui.fields import add_field, button, named, text
from app.gui.question_row import Choice, QuestionRow
from app.gui.theme import SPACE
from consent_db.facts import GateAnswer, Gates, WorkRevealing
from consent_db.rules import Reason
from consent_db.staff import same_user

OF_WORK = frozenset(
    {
        Reason.WORK_REVEAL_NOT_ASSESSED,
        Reason.WORK_RELEASE_MISSING,
        Reason.WORK_RELEASE_SELF_AUTHORISED,
        Reason.WORK_RELEASE_CONDITIONS_OPEN,
    }
)
ISSUE = Reason.BACKGROUND_ISSUE_OPEN
"""Of the background, or of what is confidential."""
OF_CHILDREN = frozenset({Reason.NSPCC_CHECK_NOT_DONE, Reason.NSPCC_CHECK_FAILED, Reason.CHILD_REDACTION_SIGNOFF})
SAYS_ITSELF = frozenset(
    {
        Reason.PEOPLE_CHECK_NOT_ATTESTED,
        Reason.WORK_REVEAL_NOT_ASSESSED,
        Reason.BACKGROUND_NOT_CHECKED,
        Reason.CONFIDENTIAL_NOT_CHECKED,
        Reason.NSPCC_CHECK_NOT_DONE,
        Reason.CHILD_REDACTION_SIGNOFF,
    }
)
"""A question that is marked as open says these as well as a sentence could."""


class GatesForm(QWidget):
    """`answered` carries the Gates after a change by a person; `like_before` asks for the answers of the photo before.
    `show_gates` changes nothing by itself.

    `together` asks about several photos at once: without what has to be answered photo by photo.
    """

    answered = Signal(Gates)
    like_before = Signal()
    decide = Signal(object)
    """The Reason about the institution's work that somebody is to decide."""

    def __init__(self, *, together: bool = False) -> None:
        super().__init__()
        self._gates = Gates()
        self._reviewer = ""
        self._showing = False
        self._together = together
        self._missing: frozenset[Reason] = frozenset()
        self._people = QCheckBox(
            self.tr("&Nobody is in any of these photos") if together else self.tr("&Nobody else is in the picture")
        )
        self._people.setToolTip(self.tr("Look for profiles, reflections, posters and badges."))
        self._count = text("", "small")
        self._work = Choice(
            self.tr("Reveals University &work?"),
            (
                (WorkRevealing.NO.value, self.tr("No")),
                (WorkRevealing.YES.value, self.tr("Yes")),
                (WorkRevealing.UNSURE.value, self.tr("Not sure")),
            ),
        )
        self._work.setToolTip(self.tr("Yes needs a written release. Keys: W no, Shift+W yes, Q not sure."))
        self._project = named(QLineEdit(), self.tr("Project or reference of the release"))
        self._project.setPlaceholderText(self.tr("Project of the written release"))
        self._conditions = QCheckBox(self.tr("The release's &conditions are kept"))
        self._question: Reason | None = None
        self._decide = button(self.tr("Record a decision about the work …"))
        self._decide.hide()
        self._decide.clicked.connect(lambda: self.decide.emit(self._question))
        self._background = QCheckBox(self.tr("Background is clear or co&vered"))
        self._background.setToolTip(
            self.tr("Screens, whiteboards, notebooks, labels with names, badges, door codes, other people's logos.")
        )
        self._confidential = QCheckBox(self.tr("Nothing con&fidential can be seen"))
        self._children = QCheckBox(self.tr("The NSPCC &list is checked, every item passes"))
        self._children.setToolTip(
            self.tr(
                "Suitable dress; the activity and not one body; no name; nothing that says where the child can be "
                "found; child and parents told; no known restriction; not distressed; safe handling."
            )
        )
        self._second = QLineEdit()
        self._second.setPlaceholderText(self.tr("staff id"))
        self._second.setMaxLength(40)
        self._second_refused = text("", "alarm")
        self._second_refused.hide()
        self._before = button(self.tr("As the photo before"))
        self._before.setProperty("role", "answer")
        self._before.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keys = ("", "", "", "") if together else ("H", "W", "K", "S")
        asks = (self._people, self._work, self._background, self._confidential)
        self.rows = tuple(QuestionRow(one, key) for one, key in zip(asks, keys, strict=True))
        self._children_row = QuestionRow(self._children)
        self._child_part = self._children_part()
        self._build()
        for box in (self._people, self._conditions, self._background, self._confidential, self._children):
            # A click leaves the keys where they were: Space shows what is behind the covers.
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            box.toggled.connect(self._changed)
        self._work.chosen.connect(self._changed)
        self._project.editingFinished.connect(self._changed)
        self._second.editingFinished.connect(self._changed)
        self._before.clicked.connect(self.like_before)
        self._show_release(False)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        head = QHBoxLayout()
        head.addWidget(text(self.tr("Before it goes"), "heading", wrap=False))
        head.addStretch()
        head.addWidget(self._before)
        self._before_key = text("Y", "small", wrap=False)
        head.addWidget(self._before_key)
        column.addLayout(head)
        people, work, background, confidential = self.rows
        release: tuple[QWidget, ...] = (self._project, self._conditions, self._decide)
        for part in (people, self._count, work, *release, background, confidential, self._child_part):
            column.addWidget(part)
        self._child_part.setVisible(False)
        for alone in (self._before, self._before_key, self._count, people):
            alone.setVisible(not self._together)

    def _children_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self._children_row)
        second = QFormLayout()
        second.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        add_field(second, self.tr("&Second person who looked at the children"), self._second)
        column.addLayout(second)
        column.addWidget(self._second_refused)
        return part

    def show_gates(
        self, gates: Gates, shown: int, covered: int, *, with_child: bool, reviewer: str, possible: int = 0
    ) -> None:
        """The answers as they stand, and the head count to compare with what one sees: people, and what may be some."""
        self._showing = True
        self._gates = gates
        self._reviewer = reviewer
        self._people.setChecked(gates.people is GateAnswer.PASSED)
        count = self.tr("Count them: %n people = {0} shown + {1} covered", "", shown + covered).format(shown, covered)
        apart = self.tr("%n possible faces are not counted: look whether they are faces.", "", possible)
        self._count.setText(f"{count}\n{apart}" if possible else count)
        self._work.show_value(gates.work_revealing.value)
        self._show_release(gates.work_revealing is WorkRevealing.YES)
        self._conditions.setChecked(gates.release_conditions is GateAnswer.PASSED)
        self._project.setText(gates.project or "")
        self._background.setChecked(gates.background is GateAnswer.PASSED)
        self._confidential.setChecked(gates.confidential is GateAnswer.PASSED)
        self._child_part.setVisible(with_child)
        self._children.setChecked(gates.child_checklist is GateAnswer.PASSED)
        self._second.setText(gates.child_cover_checked_by or "")
        self._showing = False
        self._mark_missing()

    def show_before(self, before: Gates | None) -> None:
        """What the photo before was answered with; None where there is none yet."""
        self._before.setEnabled(before is not None)
        said = self.tr("Answers what is open about work, background and confidential things as on the photo before.")
        self._before.setToolTip(said if before is not None else self.tr("No photo was answered before this one."))
        self._before.setAccessibleDescription(self._before.toolTip())

    def offer_nobody(self, offered: bool) -> None:
        """Of several photos: may it be said of all of them that nobody is in them?"""
        self.rows[0].setVisible(offered)
        if not offered:
            self._people.setChecked(False)

    def show_missing(self, missing: Sequence[Reason]) -> tuple[Reason, ...]:
        """Marks the questions that keep the photo; what still has to be said in a sentence."""
        self._missing = frozenset(missing)
        self._mark_missing()
        return tuple(reason for reason in missing if reason not in SAYS_ITSELF)

    def show_question(self, question: Reason | None) -> None:
        """What somebody has to decide about the institution's work, once whoever reviews cannot say."""
        unsure = self._gates.work_revealing in (WorkRevealing.UNSURE, WorkRevealing.YES)
        self._question = question if unsure else None
        self._decide.setVisible(self._question is not None)

    def focus_first(self) -> None:
        """The first question that keeps the photo, or else the first."""
        open_ = (row.asks for row in (*self.rows, self._children_row) if row.is_missing)
        next(open_, self._people).setFocus()

    # By key

    def tick_people(self) -> None:
        self._people.click()

    def say_work(self, answer: WorkRevealing) -> None:
        self._work.press(answer.value)

    def tick_background(self) -> None:
        self._background.click()

    def tick_confidential(self) -> None:
        self._confidential.click()

    def say_as_before(self) -> None:
        self._before.click()

    # What was said

    def _mark_missing(self) -> None:
        gates = self._gates
        open_ = (
            (Reason.PEOPLE_CHECK_NOT_ATTESTED in self._missing, gates.people is not GateAnswer.PASSED),
            (bool(OF_WORK & self._missing), gates.work_revealing is not WorkRevealing.NO),
            (bool({Reason.BACKGROUND_NOT_CHECKED, ISSUE} & self._missing), gates.background is not GateAnswer.PASSED),
            (
                bool({Reason.CONFIDENTIAL_NOT_CHECKED, ISSUE} & self._missing),
                gates.confidential is not GateAnswer.PASSED,
            ),
        )
        for row, (keeps, is_open) in zip(self.rows, open_, strict=True):
            row.show_missing(keeps and is_open)
        self._children_row.show_missing(bool(OF_CHILDREN & self._missing))

    def _show_release(self, asked: bool) -> None:
        self._project.setVisible(asked)
        self._conditions.setVisible(asked and not self._together)

    def _changed(self) -> None:
        if self._showing:
            return
        second = self._second.text().strip()
        if second and same_user(second, self._reviewer):
            self._second_refused.setText(self.tr("That is you. Ask somebody else to look, and enter their staff id."))
            self._second_refused.show()
            self._second.clear()
            second = ""
        elif second:
            self._second_refused.hide()
        gates = replace(
            self._gates,
            people=_ticked(self._people),
            work_revealing=WorkRevealing(self._work.value() or WorkRevealing.NOT_ASSESSED),
            project=self._project.text().strip() or None,
            release_conditions=_ticked(self._conditions),
            background=_ticked(self._background),
            confidential=_ticked(self._confidential),
            child_checklist=_ticked(self._children),
            child_checklist_by=second or None,
            child_cover_checked_by=second or None,
        )
        if gates != self._gates:
            self._gates = gates
            self._show_release(gates.work_revealing is WorkRevealing.YES)
            self._mark_missing()
            self.answered.emit(gates)


def _ticked(box: QCheckBox) -> GateAnswer:
    return GateAnswer.PASSED if box.isChecked() else GateAnswer.NOT_ANSWERED
