"""What the rules leave to a human about the chosen mark: decided in the register by whoever may, and taken back there.

Nothing is decided here. The form records an approval, the register is read again, and the photo shows somebody because
the rules say so from then on (consent-rules 4.7).
"""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.gui import answer_words
from app.gui.approval_steps import TakeBackDialog
from app.gui.approve_dialog import ABOUT_WORK, ANSWERED, ApproveDialog
from app.gui.event_dialog import change_publication
from app.gui.fields import button, text
from app.gui.register_words import of_date
from app.gui.reviewing import Reviewing
from app.gui.theme import SPACE
from app.gui.workspace import Workspace
from app.pipeline.attended import Considered, Item
from consent_db.approval import AUTHORITY, Objection
from consent_db.approvals import Approval
from consent_db.reasons import Reason

OF_THE_DATE = frozenset({Reason.PHOTO_DATE_UNKNOWN, Reason.PHOTO_DATE_NEEDED})


def about_work(considered: Considered | None) -> Reason | None:
    """What somebody has to decide about the institution's work in the photo; None where nobody has."""
    stops = considered.plan.stops if considered is not None else ()
    return next((reason for reason in stops if reason in ABOUT_WORK), None)


class Deciding(QWidget):
    """Below the chosen mark's box; `dialog` is the form that is open."""

    def __init__(self, workspace: Workspace, reviewing: Reviewing) -> None:
        super().__init__()
        self._workspace = workspace
        self._reviewing = reviewing
        self._item: Item | None = None
        self.dialog: QDialog | None = None
        self.said = text("", "muted")
        self.record = button(self.tr("Record a decision …"))
        self.date = button(self.tr("Say when it was taken …"))
        self.take_back = button(self.tr("Take the decision back …"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.said)
        row = QHBoxLayout()
        for one in (self.record, self.date, self.take_back):
            row.addWidget(one)
        row.addStretch()
        column.addLayout(row)
        self.record.clicked.connect(self.begin)
        self.date.clicked.connect(lambda: change_publication(workspace, self.window()))
        self.take_back.clicked.connect(self._take_back)
        self.show_item(None)

    @property
    def open_questions(self) -> tuple[Reason, ...]:
        """What takes somebody's permission to show the chosen mark: first what nobody decided yet."""
        item = self._item
        if item is None or item.person is None or not item.may_show:
            return ()
        decided = {approval.reason for approval, against in self._given() if not against}
        return tuple(sorted((r for r in item.questions if r in ANSWERED), key=lambda reason: reason in decided))

    def show_item(self, item: Item | None) -> None:
        self._item = item
        given = self._given()
        lines = [self._lapsed()] if item is not None and item.lapsed else []
        lines += [self._who_may(reason) for reason in self.open_questions]
        lines += [self._on_record(approval, against) for approval, against in given]
        self.said.setText("\n".join(dict.fromkeys(lines)))
        self.record.setVisible(bool(self.open_questions))
        self.date.setVisible(item is not None and not OF_THE_DATE.isdisjoint(item.questions))
        self.take_back.setVisible(bool(given))
        self.setVisible(bool(lines) or not self.date.isHidden())

    def _given(self) -> tuple[tuple[Approval, frozenset[Objection]], ...]:
        """What is on record about whom the chosen mark shows, and why it does not count."""
        person = self._item.person if self._item is not None else None
        return self._reviewing.approvals_about(person) if person is not None else ()

    def cover(self) -> None:
        """Answers what the rules ask about the chosen mark by covering it, which whoever reviews may always do."""
        if self._item is not None:
            self._reviewing.settle(self._item.key)

    def begin(self) -> None:
        """The form for the first question of the chosen mark that nobody decided yet; nothing where there is none."""
        if self.open_questions and self._item is not None:
            self._open_form(self.open_questions[0])

    def begin_about_work(self, question: object) -> None:
        """The form for a question about the whole photo."""
        if isinstance(question, Reason):
            self._open_form(question)

    def _open_form(self, question: Reason) -> None:
        photo = self._reviewing.photo
        if photo is not None and self._workspace.register.is_open:
            person = self._item.person if self._item is not None else None
            self._open(ApproveDialog(self._workspace, person, photo, self.window(), question))

    def _take_back(self) -> None:
        given = self._given()
        if given and self._workspace.register.is_open:
            dialog = TakeBackDialog(self._workspace.register, given[0][0], self.window())
            dialog.by.setText(self._workspace.reviewer)
            self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(lambda _: self._closed(dialog))
        dialog.open()

    def _closed(self, dialog: QDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None

    # In words

    def _lapsed(self) -> str:
        return self.tr(
            "A reviewer decided alone to show this person. That counts no more: whoever may decide it has to record it."
        )

    def _who_may(self, reason: Reason) -> str:
        authority = AUTHORITY[reason]
        who = self.tr(" or ").join(map(answer_words.of_role, sorted(authority.roles)))
        said = [self.tr("To show them, the {0} must decide, and not you.").format(who)]
        if authority.second_person:
            said.append(self.tr("A second person must agree."))
        if authority.dpo_informed:
            said.append(self.tr("The data protection officer must be told."))
        return " ".join(said)

    def _on_record(self, approval: Approval, against: frozenset[Objection]) -> str:
        said = self.tr("On record: {0}, by {1} ({2}), until {3}.").format(
            answer_words.of_answer(approval),
            approval.decided_by,
            answer_words.of_role(approval.role),
            of_date(approval.last_day),
        )
        if not against:
            return said
        return self.tr("{0} It does not count: {1}").format(said, answer_words.of_objections(against))
