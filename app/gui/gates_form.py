"""The questions about the whole photo (consent-rules 4.4), as a short list to tick; nothing is ticked by itself."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.gui.fields import add_field, named, text
from app.gui.theme import SPACE
from consent_db.facts import GateAnswer, Gates, WorkRevealing
from consent_db.rules import Reason


class GatesForm(QWidget):
    """`answered` carries the Gates after a change by a person; `show_gates` changes nothing by itself."""

    answered = Signal(Gates)

    def __init__(self, *, children: bool = True) -> None:
        super().__init__()
        self._gates = Gates()
        self._showing = False
        self._people = QCheckBox(self.tr("&Nobody else is in the picture"))
        self._people.setToolTip(self.tr("Look for profiles, reflections, posters and badges."))
        self._count = text("", "small")
        self._work = QComboBox()
        for answer, words in (
            (WorkRevealing.NOT_ASSESSED, self.tr("not answered yet")),
            (WorkRevealing.NO, self.tr("no")),
            (WorkRevealing.YES, self.tr("yes, and there is a written release")),
            (WorkRevealing.UNSURE, self.tr("not sure")),
        ):
            self._work.addItem(words, answer.value)
        self._project = named(QLineEdit(), self.tr("Project or reference of the release"))
        self._project.setPlaceholderText(self.tr("Project of the release"))
        self._conditions = QCheckBox(self.tr("The release's &conditions are kept"))
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
        self._second.setPlaceholderText(self.tr("initials"))
        self._second.setMaxLength(40)
        self._second_refused = text("", "alarm")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(text(self.tr("Before it goes"), "heading"))
        column.addWidget(self._people)
        column.addWidget(self._count)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        add_field(form, self.tr("Reveals University &work?"), self._work)
        form.addRow(self._project)
        form.addRow(self._conditions)
        column.addLayout(form)
        column.addWidget(self._background)
        column.addWidget(self._confidential)
        self._child_part = QWidget()
        child_column = QVBoxLayout(self._child_part)
        child_column.setContentsMargins(0, 0, 0, 0)
        child_column.addWidget(self._children)
        second = QFormLayout()
        second.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        add_field(second, self.tr("&Second person who looked at the children"), self._second)
        child_column.addLayout(second)
        child_column.addWidget(self._second_refused)
        column.addWidget(self._child_part)
        self._child_part.setVisible(children)
        self._asked: tuple[tuple[Reason, QWidget], ...] = (
            (Reason.PEOPLE_CHECK_NOT_ATTESTED, self._people),
            (Reason.WORK_REVEAL_NOT_ASSESSED, self._work),
            (Reason.WORK_RELEASE_CONDITIONS_OPEN, self._conditions),
            (Reason.BACKGROUND_NOT_CHECKED, self._background),
            (Reason.CONFIDENTIAL_NOT_CHECKED, self._confidential),
            (Reason.NSPCC_CHECK_NOT_DONE, self._children),
            (Reason.CHILD_REDACTION_SIGNOFF, self._second),
        )
        for box in (self._people, self._conditions, self._background, self._confidential, self._children):
            # A click leaves the keys where they were: Space shows what is behind the covers.
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            box.toggled.connect(self._changed)
        self._work.currentIndexChanged.connect(self._changed)
        self._project.editingFinished.connect(self._changed)
        self._second.editingFinished.connect(self._changed)

    def show_gates(
        self, gates: Gates, shown: int, covered: int, *, with_child: bool, reviewer: str, possible: int = 0
    ) -> None:
        """The answers as they stand, and the head count to compare with what one sees: people, and what may be some."""
        self._showing = True
        self._gates = replace(gates, exporter=reviewer or None)
        self._people.setChecked(gates.people is GateAnswer.PASSED)
        count = self.tr("Count them: %n people = {0} shown + {1} covered", "", shown + covered).format(shown, covered)
        apart = self.tr("%n possible faces are not counted: look whether they are faces.", "", possible)
        self._count.setText(f"{count}\n{apart}" if possible else count)
        self._work.setCurrentIndex(self._work.findData(gates.work_revealing.value))
        self._project.setVisible(gates.work_revealing is WorkRevealing.YES)
        self._conditions.setVisible(gates.work_revealing is WorkRevealing.YES)
        self._conditions.setChecked(gates.release_conditions is GateAnswer.PASSED)
        self._project.setText(gates.project or "")
        self._background.setChecked(gates.background is GateAnswer.PASSED)
        self._confidential.setChecked(gates.confidential is GateAnswer.PASSED)
        self._child_part.setVisible(with_child)
        self._children.setChecked(gates.child_checklist is GateAnswer.PASSED)
        self._second.setText(gates.child_cover_checked_by or "")
        self._showing = False

    def focus_first(self) -> None:
        self._people.setFocus()

    def point_out(self, missing: Collection[Reason]) -> None:
        """Brings the first question into sight that one of these reasons is about."""
        asked = (part for reason, part in self._asked if reason in missing)
        part = next(asked, None)
        scroll = self.parent()
        while scroll is not None and not isinstance(scroll, QScrollArea):
            scroll = scroll.parent()
        if part is not None and scroll is not None:
            scroll.ensureWidgetVisible(part)

    def _changed(self) -> None:
        if self._showing:
            return
        second = self._second.text().strip()
        if second and second.casefold() == (self._gates.exporter or "").casefold():
            self._second_refused.setText(self.tr("That is you. Ask somebody else to look, and enter their initials."))
            self._second.clear()
            second = ""
        elif second:
            self._second_refused.clear()
        work = WorkRevealing(self._work.currentData())
        gates = replace(
            self._gates,
            people=_ticked(self._people),
            work_revealing=work,
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
            self.answered.emit(gates)


def _ticked(box: QCheckBox) -> GateAnswer:
    return GateAnswer.PASSED if box.isChecked() else GateAnswer.NOT_ANSWERED
