"""One photo after the other: every mark with its reason, every question, and then on."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.domain.answers import FindingKey
from app.domain.findings import Kind
from app.domain.shapes import Shape
from app.event.desk import PhotoState
from app.gui import signs
from app.gui.answers_given import hear_answers
from app.gui.canvas import Canvas
from app.gui.deciding import about_work
from app.gui.learning import Learning
from app.gui.likening import Likening
from app.gui.page import Page
from app.gui.photos_model import PhotosModel
from app.gui.placing import placed
from app.gui.queue_bar import QueueBar
from app.gui.review_keys import MovingKeys, add_keys
from app.gui.review_side import SIDE, ReviewSide
from app.gui.reviewing import Reviewing
from app.gui.showing import Showing
from app.gui.sketch import Tool
from app.gui.tools_bar import ToolsBar
from app.gui.workspace import Workspace
from consent_db.facts import AgeSeen
from consent_db.records import PersonId
from consent_db.rules import Outcome, Reason


class ReviewPage(Page):
    """The canvas, the list that says the same in words, and the questions. `finished`: on, to the export."""

    finished = Signal()

    def __init__(self, workspace: Workspace, photos: PhotosModel) -> None:
        super().__init__(workspace)
        self._photos = photos
        self.source = ""
        self.reviewing = Reviewing(workspace)
        self.canvas = Canvas()
        self.showing = Showing(workspace, self.canvas)
        self.tools = ToolsBar(self.canvas)
        self.side = ReviewSide(workspace, self.reviewing)
        self.marks, self.list = self.side.marks, self.side.list
        self.detail, self.gates = self.side.detail, self.side.gates
        self.queue = QueueBar()
        self.learning = Learning(self)
        self.likening = Likening(self)
        self._build()
        self._connect()
        add_keys(self)
        MovingKeys(self)
        self._people_changed()

    def waiting(self) -> tuple[int, str]:
        many = sum(number for state, number in self._photos.counts().items() if state.waits)
        return many, "!" if many else ""

    def enter(self) -> None:
        if self.reviewing.photo is None or self.source not in self._photos.sources:
            self.go(1, from_start=True)
        self.list.setFocus()
        self._look()

    def open(self, source: str, key: FindingKey | None = None) -> None:
        """Brings this photo up, with this mark or the first that asks for somebody; has the next one made ready."""
        self.source = source
        self.side.show_missing(())
        self.reviewing.open(self.workspace.photo_of(source))
        self.showing.open(source)
        self.side.to_top()
        self.list.setFocus()
        following = self._photos.next_waiting(self.source, 1)
        if following is not None:
            self.workspace.pictures.ahead(following, self.workspace.path_of(following))
        items = self.marks.items
        if key is not None and self.marks.row_of(key) >= 0:
            self.choose(key)
            return
        first = next((i for i in items if i.suggestions or (i.kind is Kind.FACE and not i.answered)), None)
        self.choose(first.key if first is not None else items[0].key if items else None)

    def go(self, step: int, *, from_start: bool = False) -> None:
        """To the next (1) or the previous (-1) photo that needs somebody."""
        if from_start:
            self.source = ""
        following = self._photos.next_waiting(self.source, step)
        if following is not None:
            self.open(following)
        elif self._photos.sources and not self.source:
            self.open(self._photos.sources[0])

    def approve(self) -> None:
        """Lets the photo go and brings the next one; pressed too early, it leads to what is missing.

        Where nothing waits any more it leads on to the export.
        """
        if self._photos.reviewed is not None:
            self.finished.emit()
            return
        if self.reviewing.considered is None:
            return
        if not self.canvas.shows_photo:
            self.side.say_missing(self.tr("the photo is not on the screen, so nobody has seen it."))
            return
        missing = self.reviewing.approve()
        if not missing:
            self.go(1)
            return
        self.side.show_missing(missing)
        self._lead_to(missing)

    # Building

    def _build(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.queue)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(self.side)
        splitter.setStretchFactor(0, 1)
        splitter.setCollapsible(0, False)
        splitter.setSizes([900, SIDE])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def _connect(self) -> None:
        self.reviewing.changed.connect(self._refresh)
        self._photos.counted.connect(self._count)
        self.queue.wanted.connect(self.go)
        self.showing.shown.connect(self._refresh)
        self.workspace.register.changed.connect(lambda _: self._people_changed())
        self.list.selectionModel().currentChanged.connect(lambda index, _: self._show_item(index.row()))
        self.canvas.selected.connect(lambda key: self.choose(FindingKey(key)))
        self.canvas.drawn.connect(self._drawn)
        self.canvas.pointed.connect(lambda x, y: self.choose(self.reviewing.add_face_at(x, y)))
        self.canvas.reshaped.connect(lambda key, shape: self.reviewing.reshape(FindingKey(key), shape))
        hear_answers(self)

    # Following

    def _refresh(self) -> None:
        considered = self.reviewing.considered
        chosen = self.chosen_key()
        items = placed(considered.items) if considered is not None else ()
        snapshot = self.workspace.register.snapshot
        self.marks.show(items, snapshot)
        self.canvas.show_items(items)
        self.side.name.setText(self.source.rsplit("/", 1)[-1])
        state = self.workspace.state_of(self.source) if self.source else PhotoState.LOOKING
        self.side.state.setText(signs.of_photo(state).word if self.source else "")
        self.side.show_failed(self.workspace.failure_of(self.source))
        looked = self.reviewing.looked
        desk = self.workspace.desk
        self.side.reveals.show_photo(
            looked.photo if looked is not None else None, desk.event.days if desk is not None else None
        )
        found = [item for item in items if item.kind is Kind.FACE and item.dismissed is None]
        # Nobody said of a possible face that somebody is there.
        faces = [item for item in found if item.answered or not item.possible]
        shown = sum(not item.marks for item in faces)
        self.gates.show_gates(
            self.reviewing.answers.gates,
            shown,
            len(faces) - shown,
            with_child=any(item.is_child for item in items),
            reviewer=self.workspace.reviewer,
            possible=len(found) - len(faces),
        )
        self.gates.show_before(self.reviewing.before)
        if chosen is not None or not self.side.at_fold:
            self.choose(chosen)
        self.gates.show_question(about_work(considered))
        self._count()
        self._look()

    def _look(self) -> None:
        """Whoever has the whole photo before them has looked at it."""
        if self.reviewing.photo is not None and self.showing.seen == self.source and self.isVisible():
            self.workspace.looked_at.saw(self.reviewing.photo)

    def _count(self) -> None:
        reviewed = self._photos.reviewed
        self.queue.show_place(self.source, self._photos.waiting(), reviewed)
        ready = self.tr("Approve and go on")
        if reviewed is not None:
            ready = self.tr("All %n reviewed: go to Export", "", reviewed)
        self.side.approve.setText(ready)
        self.side.approve.setAccessibleName(ready)

    def _people_changed(self) -> None:
        self.detail.name.show_people(self.workspace.register.roll)

    # The chosen mark

    def chosen_key(self) -> FindingKey | None:
        item = self.marks.item(self.list.currentIndex().row())
        return item.key if item is not None else None

    def choose(self, key: FindingKey | None) -> None:
        """One mark, in the list, on the photo and in words."""
        row = self.marks.bring(key) if key is not None else -1
        if row != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.marks.index(row) if row >= 0 else QModelIndex())
        self.list.scrollTo(self.list.currentIndex())
        self._show_item(row)

    def _show_item(self, row: int) -> None:
        item = self.marks.item(row)
        self.canvas.select(item.key if item is not None else None)
        self.detail.show_item(item, self.marks.number(row), self.workspace.register.snapshot)
        self.detail.show_texts(self.marks, row)
        self.likening.show(item)
        self.side.deciding.show_item(item)

    def _drawn(self, shape: Shape, tool: Tool) -> None:
        self.choose(self.reviewing.draw(shape, face=tool is Tool.FACE))

    def answer(self, person: PersonId | None, age: AgeSeen) -> None:
        """What was said of the chosen face; then on to the next that nobody has said anything of."""
        item = self.marks.item(self.list.currentIndex().row())
        if item is None or item.kind is not Kind.FACE or item.dismissed is not None:
            return
        self.reviewing.name(item.key, person, age)
        considered = self.reviewing.considered
        if considered is not None and considered.unanswered_faces:
            self.choose(next(i.key for i in self.marks.items if i in considered.unanswered_faces))
        self.list.setFocus()

    def answer_recent(self, number: int) -> None:
        if number <= len(self.reviewing.recent):
            self.answer(self.reviewing.recent[number - 1], AgeSeen.NOT_ASSESSED)

    def remove_chosen(self) -> None:
        key = self.chosen_key()
        if key is not None:
            self.reviewing.remove(key)

    def search_thoroughly(self) -> None:
        """Turned to every side as well; what is found besides comes in as further marks."""
        if self.source:
            self.workspace.looking.thoroughly(self.source)

    def before_or_after(self) -> None:
        """The photo as it will go, then as it came, then with its marks again."""
        self.canvas.look(self.canvas.view.next)

    def _lead_to(self, missing: tuple[Reason, ...]) -> None:
        """To the first thing that is missing: a mark, or the questions."""
        for item in self.marks.items:
            if item.outcome in (Outcome.HUMAN, Outcome.BLOCK) and any(reason in missing for reason in item.reasons):
                self.choose(item.key)
                break
        # Not to a question itself: Space, which shows what is behind the covers, would answer it.
        self.list.setFocus()
