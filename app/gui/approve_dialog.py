"""Recording a human's answer to a question that the rules leave to humans (consent-rules 4.7)."""

from __future__ import annotations

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.photo import PhotoId
from app.event.desk import Desk
from app.gui import answer_words, words
from app.gui.fields import add_field, text
from app.gui.named_field import NamedField
from app.gui.photo_field import PhotoField
from app.gui.register_words import of_date
from app.gui.saving_dialog import SavingDialog, day_field, day_of
from app.gui.theme import SPACE
from app.gui.use_fields import UseFields
from app.gui.workspace import Workspace
from consent_db import rules
from consent_db.ages import london_date
from consent_db.approval import AUTHORITY, Authority, Objection, faults
from consent_db.approvals import Approval, Role
from consent_db.clock import today
from consent_db.decision import Gate, Outcome
from consent_db.facts import PhotoFacts
from consent_db.publication import Publication
from consent_db.reasons import Reason
from consent_db.records import PersonId

WIDE = 640
ANSWERED = tuple(sorted(reason for reason, authority in AUTHORITY.items() if not authority.by_looking))
"""The questions that take permission; the others are answered by looking, where the photo is reviewed."""
ABOUT_WORK = frozenset({Reason.WORK_REVEAL_NOT_ASSESSED, Reason.WORK_RELEASE_SELF_AUTHORISED})


class ApproveDialog(SavingDialog):
    """One photo, one use, one question, about one person or about the institution's work; never without a question."""

    def __init__(
        self,
        workspace: Workspace,
        person: PersonId | None = None,
        photo: PhotoId | None = None,
        parent: QWidget | None = None,
        question: Reason | None = None,
    ) -> None:
        super().__init__(workspace.register, "", "", parent)
        self.setWindowTitle(self.tr("Record an approval"))
        self._save.setText(self.tr("Record"))
        self.setMinimumWidth(WIDE)
        self._desk = desk = workspace.desk
        offered = tuple(map(desk.publication, desk.event.renditions)) if desk is not None else ()
        self.photo = PhotoField(workspace, photo)
        self.use = UseFields(tuple(dict.fromkeys(offered)))
        self.reason = QComboBox()
        for reason in ANSWERED:
            self.reason.addItem(words.of_reason(reason), reason.value)
        if question is not None:
            self.reason.setCurrentIndex(self.reason.findData(question.value))
        self.who = NamedField(workspace.register.roll, () if person is None else (person,))
        self.answer = QComboBox()
        self.role = QComboBox()
        self.by, self.asked_by = QLineEdit(), QLineEdit(workspace.reviewer)
        self.second = QLineEdit()
        self.second.setPlaceholderText(self.tr("Or let them agree later"))
        self.dpo = QCheckBox(self.tr("The data protection officer &was told"))
        self.until = day_field(today())
        self.note = QLineEdit()
        self.counts = text("", "muted")
        """Whether it would count as it is typed now, or why not."""
        self._build()
        self.reason.currentIndexChanged.connect(self._follow)
        self.who.field.chosen.connect(lambda chosen: self._only(PersonId(chosen)))
        self.use.changed.connect(self._use_changed)
        self.photo.unreadable.connect(lambda: self.say(self.tr("This file cannot be read. Choose another one.")))
        self.finished.connect(lambda _: self.photo.forget())
        self._follow()
        self._use_changed()
        self._judge_what_is_typed()

    @property
    def chosen_reason(self) -> Reason:
        return Reason(self.reason.currentData())

    @property
    def authority(self) -> Authority:
        """Who may answer the question that is chosen."""
        return AUTHORITY[self.chosen_reason]

    def problem(self) -> tuple[str, QWidget] | None:
        photo, about_work = self.photo.photo, self.chosen_reason in ABOUT_WORK
        if photo is None:
            return self.tr("Say which photo: by its name in the event, its file, or its SHA-256."), self.photo
        if not about_work and not self.who.people:
            return self.tr("Say whom it is about: type a few letters of the name."), self.who
        approval = self.approval(photo)
        wrong = faults(approval, today())
        if approval.last_day < london_date(approval.publication.publish_at):
            wrong.add(Objection.NOT_IN_FORCE)
        for objection, field in self._fields():
            if objection in wrong:
                return answer_words.of_objections(wrong), field
        return (answer_words.of_objections(wrong), self.reason) if wrong else None

    def question(self) -> str | None:
        photo = self.photo.photo
        if photo is None:
            return None
        approval = self.approval(photo)
        said = self.tr("{0} Record this answer about {1}: {2}, in this photo and for {3} only, until {4}?")
        return said.format(
            words.of_reason(approval.reason),
            answer_words.of_whom(approval.person, approval.gate, self.register.snapshot),
            answer_words.of_answer(approval),
            words.of_publication(approval.publication),
            of_date(approval.last_day),
        )

    def write(self) -> None:
        photo, day = self.photo.photo, today()
        if photo is not None:
            approval = self.approval(photo)
            self.change(lambda store: store.approve(approval, day), lambda _: None)

    def approval(self, photo: PhotoId) -> Approval:
        """The answer as the fields say it."""
        about_work = self.chosen_reason in ABOUT_WORK
        authority = self.authority
        return Approval(
            photo_id=photo,
            publication=self.use.publication,
            person=None if about_work else min(self.who.people),
            gate=Gate.WORK_REVEALING if about_work else None,
            reason=self.chosen_reason,
            outcome=Outcome(self.answer.currentData()),
            role=Role(self.role.currentData()),
            decided_by=self.by.text().strip(),
            requested_by=self.asked_by.text().strip(),
            second=self.second.text().strip() if authority.second_person else "",
            dpo_informed=authority.dpo_informed and self.dpo.isChecked(),
            decided_on=today(),
            last_day=day_of(self.until),
            note=self.note.text().strip(),
        )

    def against(self) -> set[Objection] | None:
        """Why it would not count, by what is known of the photo and the register now; None where it says too little."""
        photo, snapshot = self.photo.photo, self.register.snapshot
        if photo is None or snapshot is None or not (self.chosen_reason in ABOUT_WORK or self.who.people):
            return None
        approval = self.approval(photo)
        found = faults(approval, today())
        facts = _facts(self._desk, photo, approval.publication)
        if facts is not None:
            use = approval.publication
            found |= rules.objections_to(approval, facts, use, snapshot, snapshot.policy, today())
        return found

    def _judge_what_is_typed(self) -> None:
        for line in (self.by, self.asked_by, self.second, self.note, self.photo.line):
            line.textChanged.connect(self._judge)
        for choice in (self.reason, self.answer, self.role):
            choice.currentIndexChanged.connect(self._judge)
        self.dpo.toggled.connect(self._judge)
        self.until.dateChanged.connect(self._judge)
        self.use.changed.connect(self._judge)
        self.who.changed.connect(self._judge)
        self._judge()

    def _judge(self, *_: object) -> None:
        if self.answer.currentIndex() < 0 or self.role.currentIndex() < 0:
            # Another question was chosen, and its answers are not there yet.
            return
        found = self.against()
        if found is None:
            self.counts.clear()
        elif found:
            self.counts.setText(self.tr("It would not count yet. {0}").format(answer_words.of_objections(found)))
        else:
            self.counts.setText(self.tr("As it stands, it counts."))
        self.say("")

    def say(self, missing: str) -> None:
        """What is missing takes the place of what is said while one types."""
        self.counts.setVisible(not missing and bool(self.counts.text()))
        super().say(missing)

    def _fields(self) -> tuple[tuple[Objection, QWidget], ...]:
        return (
            (Objection.OWN_REQUEST, self.by),
            (Objection.NO_SECOND_PERSON, self.second),
            (Objection.DPO_NOT_INFORMED, self.dpo),
            (Objection.NOT_IN_FORCE, self.until),
            (Objection.NO_NOTE, self.note),
        )

    def _build(self) -> None:
        form = QFormLayout()
        add_field(form, self.tr("Pho&to"), self.photo)
        add_field(form, self.tr("&For"), self.use)
        add_field(form, self.tr("&Question"), self.reason)
        add_field(form, self.tr("&About"), self.who)
        add_field(form, self.tr("Ans&wer"), self.answer)
        add_field(form, self.tr("&Decided by"), self.by)
        self.by.setPlaceholderText(self.tr("Staff id; neither who asked nor who exports"))
        add_field(form, self.tr("&In the role of"), self.role)
        add_field(form, self.tr("As&ked for by"), self.asked_by)
        add_field(form, self.tr("&Second person"), self.second)
        form.addRow("", self.dpo)
        add_field(form, self.tr("Holds &until"), self.until)
        add_field(form, self.tr("&Note"), self.note)
        self.note.setPlaceholderText(self.tr("Why, without anybody's name"))
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(
            text(self.tr("An approval shows nobody whom the rules cover or block: that needs a new form."), "muted")
        )
        column.addLayout(form)
        column.addWidget(self.counts)
        column.addWidget(self.missing)
        column.addWidget(self.buttons)

    def _follow(self) -> None:
        """Only what the question needs is asked, and only roles that may answer it are offered."""
        about_work, authority = self.chosen_reason in ABOUT_WORK, self.authority
        self.who.setEnabled(not about_work)
        self.answer.clear()
        self.answer.addItem(self.tr("The photo may go") if about_work else self.tr("May be shown"), Outcome.SHOW.value)
        if not about_work:
            self.answer.addItem(self.tr("Is covered"), Outcome.REDACT.value)
        self.role.clear()
        for role in sorted(authority.roles):
            self.role.addItem(answer_words.of_role(role), role.value)
        self.second.setEnabled(authority.second_person)
        self.dpo.setEnabled(authority.dpo_informed)

    def _only(self, person: PersonId) -> None:
        """An approval is about one person: whoever was named before is taken out."""
        for other in self.who.people - {person}:
            self.who.take_out(other)

    def _use_changed(self) -> None:
        """The careful end: the day of publication, or today where that has passed."""
        day = max(london_date(self.use.publication.publish_at), today())
        self.until.setDate(QDate(day.year, day.month, day.day))
        self.make_room()


def _facts(desk: Desk | None, photo: PhotoId, use: Publication) -> PhotoFacts | None:
    """What people established about a photo of the open event, where it is to go out so."""
    if desk is None or photo not in desk.event.looked:
        return None
    for number, rendition in enumerate(desk.event.renditions):
        if desk.publication(rendition).is_same_request(use):
            basis = desk.considered(photo, number).plan.basis
            return basis.facts if basis is not None else None
    return None
