"""Who is this? Faces that nobody named, look-alikes together: named once, split, merged, or left covered."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from app.domain.answers import Answer, Dismissal
from app.domain.findings import Kind
from app.event.desk import Consequence
from app.gui import words
from app.gui.background import Slices
from app.gui.dismissing import ask_why
from app.gui.groups_model import photos_in
from app.gui.harmless import may_uncover
from app.gui.naming import Group
from app.gui.people_keys import keys_of
from app.gui.people_view import PeopleView
from app.gui.workspace import Workspace
from app.pipeline.groups import FaceRef
from consent_db.clock import now
from consent_db.facts import AgeSeen
from consent_db.records import PersonId


class PeoplePage(PeopleView):
    """`review` carries the source of a photo that somebody wants to see whole; `waits_changed` follows the count."""

    review = Signal(str)
    waits_changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._suggesting = Slices(self)
        self._weighing = Slices(self)
        self._group: Group = ()
        self._row = 0
        self._connect()
        self._refresh()

    def waiting(self) -> tuple[int, str]:
        many = len(self.naming.groups)
        return many, "?" if many else ""

    def enter(self) -> None:
        self.naming.refresh()
        self.list.setFocus()

    # What is said

    def confirm(self) -> None:
        """Names all faces of the chosen group, once it was said what that does."""
        if self._group and self.who.ready and self.who.person is not None:
            self.naming.answer(self._group, self.who.person)
            self.list.setFocus()

    def call_unknown(self) -> None:
        if self._group:
            self.naming.answer(self._group, None)
            self.list.setFocus()

    def call_a_child(self) -> None:
        if self._group:
            self.naming.answer(self._group, None, AgeSeen.MAYBE_CHILD)
            self.list.setFocus()

    def reject(self, person: PersonId) -> None:
        """None of the group's faces is this person."""
        if self.who.person == person:
            self.who.choose(None)
        self.naming.reject(self._group, person)

    def choose_recent(self, number: int) -> None:
        """Chooses one of the people named last; Enter then confirms."""
        recent = self.workspace.recent
        if self._group and number <= len(recent):
            self.who.choose(recent[number - 1])

    def ask_why_harmless(self) -> None:
        """The chosen faces, or the whole group, need not be covered; Escape lets nothing go."""
        why = ask_why(Kind.FACE, self, self.who.mapToGlobal(self.who.rect().topLeft()))
        if why is not None:
            self.dismiss(why)

    def dismiss(self, why: Dismissal) -> None:
        faces = self.picked() or self._group
        if faces and may_uncover(self, self.naming, faces):
            self.naming.dismiss(faces, why)

    # What belongs together

    def picked(self) -> Group:
        """The selected faces of the chosen group."""
        rows = sorted(index.row() for index in self.grid.selectionModel().selectedIndexes())
        return tuple(self.faces.faces[row] for row in rows if row < len(self.faces.faces))

    def split(self) -> None:
        self.naming.split(self._group, self.picked())

    def take_out(self) -> None:
        self.naming.take_out(self._group, self.picked())

    def merge(self) -> None:
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        self.naming.merge([self.groups.group(row) for row in rows])

    # Following

    def _connect(self) -> None:
        self.naming.changed.connect(self._refresh)
        self.workspace.register.changed.connect(lambda _: self._people_changed())
        self.workspace.looking.changed.connect(self._tell)
        self.workspace.pictures.faces_ready.connect(
            lambda _: (self.list.viewport().update(), self.grid.viewport().update())
        )
        self.list.selectionModel().currentChanged.connect(self._row_chosen)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._offer_merge())
        self.grid.selectionModel().selectionChanged.connect(lambda *_: self._offer_split())
        self.grid.doubleClicked.connect(lambda _: self._see_photo())
        self.who.chosen.connect(lambda person: self._foretell(PersonId(person)))
        self.who.confirmed.connect(self.confirm)
        self.who.rejected.connect(lambda person: self.reject(PersonId(person)))
        self.who.unknown.connect(self.call_unknown)
        self.who.child.connect(self.call_a_child)
        self.who.harmless.connect(self.ask_why_harmless)
        self.who.name.left.connect(self.list.setFocus)
        self._split.clicked.connect(self.split)
        self._out.clicked.connect(self.take_out)
        self._merge.clicked.connect(self.merge)
        self._whole.clicked.connect(self._see_photo)
        self._split.setToolTip(self.tr("The selected faces are one other person. Key: S"))
        self._out.setToolTip(self.tr("The selected faces belong neither here nor together. Key: Del"))
        self._merge.setToolTip(self.tr("The selected groups are one person. Key: M"))
        for key, _, act in keys_of(self):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        for watched in (self.list, self.grid, self.who.name):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter confirms what was chosen; in the name's field only once a name was taken from it."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if entered and (watched is not self.who.name or not self.who.name.text()):
                self.confirm()
                return True
        return super().eventFilter(watched, event)

    def _refresh(self) -> None:
        """The groups as they are now, and the place where one was: the same faces, or what came in their row."""
        chosen, before = self._group, self.list.verticalScrollBar().value()
        self.groups.show(self.naming.groups)
        same = self.groups.row_like(chosen) if chosen else None
        row = min(self._row, self.groups.rowCount() - 1) if same is None else same
        index = self.groups.index(row) if row >= 0 else QModelIndex()
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.verticalScrollBar().setValue(before)
        if index.isValid():
            self.list.scrollTo(index)
        self._show_group(row)
        self.who.show_recent(self.workspace.recent)
        self._tell()
        self.waits_changed.emit()

    def _tell(self) -> None:
        """What the page is about, in words, and the one thing to do where it is empty."""
        many, left_out = len(self.naming.groups), self.naming.left_out
        desk = self.workspace.desk
        reference = desk.snapshot.dpia_reference if desk is not None else None
        if self.naming.matching:
            self._title.setText(self.tr("%n groups of faces nobody has named", "", many))
            self._matching.setText(self.tr("matching: on ({0})").format(reference))
            said = self.tr("%n more faces are too small to be compared; you see them in Review.", "", left_out)
            self._notice.setText(said if left_out and not self.naming.busy else "")
        else:
            self._title.setText(self.tr("%n faces nobody has named", "", many))
            self._matching.setText(self.tr("matching: off"))
            self._notice.setText(
                self.tr(
                    "Faces are not compared: the register holds no DPIA reference. Name them here one by one, in the "
                    "order of the photos, or photo by photo in Review."
                )
            )
        self._notice.setVisible(bool(self._notice.text()))
        looking = self.workspace.looking.running
        if self.naming.busy and not many:
            self._empty.setText(self.tr("Putting look-alike faces together …"))
        elif looking and not many:
            self._empty.setText(self.tr("Faces are being looked for. They appear here when all photos are looked at."))
        else:
            self._empty.setText(self.tr("Everybody here is named or stays covered. Go on with Review (Ctrl+4)."))
        self._empty.setVisible(not many)
        self._body.setVisible(bool(many))

    def _people_changed(self) -> None:
        self.who.show_people(self.workspace.register.snapshot, self.workspace.register.roll)
        self.who.show_recent(self.workspace.recent)

    def _row_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self._show_group(index.row())

    def _show_group(self, row: int) -> None:
        group = self.groups.group(row)
        self._row = max(0, row)
        if group != self._group or not group:
            self._group = group
            self.faces.show(group)
            self.who.show_group(bool(group))
            faces = self.tr("%n faces", "", len(group))
            photos = self.tr("%n photos", "", photos_in(group))
            self._of_group.setText(self.tr("{0} in {1}").format(faces, photos) if group else "")
        elif self.who.person is not None:
            self._foretell(self.who.person)
        self._offer_split()
        self._offer_merge()
        self._suggesting.run(self._suggest(group))

    def _suggest(self, group: Group) -> Iterator[None]:
        """Who the group may be; what is decided about each of its photos is worked out one by one first."""
        desk = self.workspace.desk
        if desk is None or not group:
            return
        for ref in group:
            desk.considered(ref.photo)
            yield
        self.who.show_suggestions(desk.suggestions_for(group), matching=desk.matching)

    def _foretell(self, person: PersonId) -> None:
        self._weighing.run(self._weigh(self._group, person))

    def _weigh(self, group: Group, person: PersonId) -> Iterator[None]:
        """What naming the group would do, a face at a time."""
        desk = self.workspace.desk
        if desk is None:
            return
        answer = Answer(person, self.workspace.reviewer, now())
        parts = []
        for ref in group:
            parts.append(desk.consequence((ref,), answer))
            yield
        why = tuple(dict.fromkeys(reason for part in parts for reason in part.why_covered))
        will = Consequence(sum(p.shown for p in parts), sum(p.covered for p in parts), why)
        channel = words.of_channel(desk.event.renditions[0].publication.channel)
        self.who.show_consequence(person, will, channel)

    def _offer_split(self) -> None:
        picked = self.picked()
        part_of = 0 < len(picked) < len(self._group)
        self._split.setEnabled(part_of)
        self._out.setEnabled(part_of)
        self._whole.setEnabled(bool(self._group))

    def _offer_merge(self) -> None:
        self._merge.setEnabled(len(self.list.selectionModel().selectedIndexes()) > 1)

    def _see_photo(self) -> None:
        refs: tuple[FaceRef, ...] = self.picked() or self._group[:1]
        if refs:
            self.review.emit(self.naming.source_of(refs[0]))
