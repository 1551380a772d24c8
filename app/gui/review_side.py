"""Beside the photo under review: its marks in words, the chosen one, the questions, and what the file gives away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QScrollArea, QVBoxLayout, QWidget

from app.domain.answers import FindingKey
from app.domain.findings import Kind
from app.domain.outcome import Failed
from app.gui import signs, words
from app.gui.deciding import Deciding
from app.gui.detail_box import DetailBox
from app.gui.fields import ElidedLabel, button, named, text
from app.gui.gates_form import GatesForm
from app.gui.marks_model import MarksModel
from app.gui.reveals_box import RevealsBox
from app.gui.reviewing import Reviewing
from app.gui.theme import SPACE
from app.gui.workspace import Workspace
from consent_db.rules import Reason

SIDE = 400


class ReviewSide(QWidget):
    """Its parts and their places, and what is said of several marks at once; the page says what they show."""

    def __init__(self, workspace: Workspace, reviewing: Reviewing) -> None:
        super().__init__()
        self.marks = MarksModel(self)
        self.list = named(QListView(), self.tr("Marks of this photo"))
        self.detail = DetailBox()
        self.deciding = Deciding(workspace, reviewing)
        self.gates = GatesForm()
        self.gates.decide.connect(self.deciding.begin_about_work)
        self.reveals = RevealsBox(workspace.bridge)
        self.name = ElidedLabel("heading", Qt.TextElideMode.ElideMiddle)
        self.state = text("", "muted", wrap=False)
        self.missing = text("", "alarm")
        self.decided = button(self.tr("What was decided about this photo …"))
        self.approve = button(self.tr("Approve and go on"), main=True)
        # A click leaves the keys where they were: Space shows what is behind the covers.
        self.approve.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._failed = text("", "alarm")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE)
        head = QHBoxLayout()
        head.addWidget(self.name)
        head.addStretch()
        head.addWidget(self.state)
        column.addLayout(head)
        column.addWidget(self._failed)
        self._failed.hide()
        self.list.setModel(self.marks)
        self.list.setMinimumHeight(110)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setIconSize(QSize(signs.SIDE, signs.SIDE))
        column.addWidget(self.list, 2)
        for part in (self.detail, self.deciding, self.reveals, self.decided):
            column.addWidget(part)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        # The questions, what is missing, and the way on stay in sight however long the rest is.
        below = QVBoxLayout()
        below.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        below.setSpacing(SPACE)
        for pinned in (self.gates, self.missing, self.approve):
            below.addWidget(pinned)
        self.show_missing(())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll, 1)
        whole.addLayout(below)
        self._inside = inside

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing of it is hidden at its narrowest, in whatever font it is shown."""
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(self._inside.minimumSizeHint().width() + bar)
        super().showEvent(event)

    @property
    def at_fold(self) -> bool:
        """Is the row chosen that stands for all areas that may hold text?"""
        return 0 <= self.list.currentIndex().row() == self.marks.fold_row

    def fold(self) -> None:
        """A row for each area that may hold text, or one for all of them."""
        if self.marks.folded:
            self.marks.unfold(not self.marks.unfolded)
            self.list.setCurrentIndex(self.marks.index(self.marks.fold_row))

    def alike(self) -> list[FindingKey]:
        """The chosen mark; where it is text or a code, with every selected one of its kind that nobody let go yet."""
        item = self.marks.item(self.list.currentIndex().row())
        if item is None or item.kind is Kind.FACE:
            return [item.key] if item is not None else []
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        chosen = [one for row in rows if (one := self.marks.item(row)) is not None]
        alike = [one.key for one in chosen if one.kind is item.kind and one.dismissed is None]
        return alike if item.key in alike else [item.key]

    def show_missing(self, missing: tuple[Reason, ...]) -> None:
        """What keeps the photo, once: marked at its question, or else in a sentence; the chosen mark says the rest."""
        rest = self.gates.show_missing(missing)
        of_marks = {reason for item in self.marks.items for reason in item.reasons}
        said = [self.tr("answer what is marked above.")] if len(rest) < len(missing) else []
        for reason in dict.fromkeys(rest):
            said.append(
                words.of_reason(reason) if reason in of_marks else f"{words.of_reason(reason)} {words.next_of(reason)}"
            )
        self.say_missing("\n".join(said))

    def say_missing(self, said: str) -> None:
        """What keeps the photo, in words; nothing where they are empty."""
        self.missing.setText(self.tr("Not yet: {0}").format(said) if said else "")
        self.missing.setVisible(bool(said))

    def to_top(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)

    def show_failed(self, failed: Failed | None) -> None:
        """Why nothing can be said of a photo, in place of questions about it."""
        for part in (self.list, self.detail, self.gates, self.reveals, self.approve):
            part.setVisible(failed is None)
        self._failed.setVisible(failed is not None)
        self._failed.setText(f"{failed.message}\n{failed.next_action}" if failed is not None else "")
