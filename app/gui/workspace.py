"""What is open: the register, one event on its desk, and the work that goes on beside the window.

Pages read it, ask it to do things and follow its signals. Everything here runs on the window's thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.domain.answers import FindingKey
from app.domain.outcome import Failed
from app.domain.photo import Days, PhotoId
from app.domain.search import USUAL_SEARCH, USUAL_TEXT, Readable, Search
from app.event.acts import (
    Act,
    Arranged,
    Began,
    Dated,
    Delivered,
    Did,
    EventAct,
    FolderMoved,
    Held,
    Looked,
    Moved,
    Named,
    Refused,
    Rendition,
    Sought,
    Spared,
)
from app.event.desk import Desk, PhotoState
from app.event.event import Event, new_event_id
from app.event.sealed_log import SUFFIX, EventTrouble, event_id_of
from app.gui.background import Bridge, Lane, Once
from app.gui.looked_at import LookedAt
from app.gui.looking import LookingWork
from app.gui.open_register import OpenRegister
from app.gui.pictures import Pictures
from app.gui.rest import Rest
from app.gui.sending import SendingWork
from app.pipeline.detect import Models, load
from consent_db.clock import now, today
from consent_db.records import PersonId
from consent_db.register import Register
from consent_db.rules import Reason
from consent_db.snapshot import ConsentSnapshot

RECENT = 9


class Workspace(QObject):
    """Signals carry ids, never names. A photo is known by its source (path inside the folder) until it was looked at,
    and from then on by its id as well."""

    event_opened = Signal()
    event_closed = Signal()
    sources_found = Signal()
    photos_changed = Signal(frozenset)
    """frozenset[PhotoId]: what follows for these photos may have changed."""
    all_changed = Signal()
    """What follows for every photo may have changed."""
    steps_changed = Signal()
    renditions_changed = Signal()
    told = Signal(str)
    """What just happened, in a sentence for the status line."""
    retraced = Signal(Did)
    """This step was taken back, or done again."""
    trouble = Signal(object)
    """An exception: expected ones (EventTrouble, RegisterError, OSError) say what to do, others are bugs."""

    def __init__(self, bridge: Bridge, models: Callable[[], Models] = load) -> None:
        super().__init__()
        self.bridge = bridge
        self.register = OpenRegister(bridge, self)
        self.register.changed.connect(self._register_changed)
        self.register.refused.connect(self.trouble)
        self.models = Once(models)
        """Every model, made when first asked for, in a thread of its own: it takes a second or two."""
        self.desk: Desk | None = None
        self.sources: tuple[str, ...] = ()
        self._photo_of: dict[str, PhotoId] = {}
        self._disk = Lane(bridge, "disk")
        self.aside = Lane(bridge, "aside")
        """For what takes long and needs neither the register nor the event's file: grouping faces, describing one."""
        self.pictures = Pictures(bridge, self)
        self.looking = LookingWork(self)
        self.sending = SendingWork(self)
        self.rest = Rest(self)
        self.looked_at = LookedAt(self)
        self._ended = False
        self.reviewer = ""
        """Who is at work, as they said themselves (`who_dialog.introduce`); empty until they did."""
        self.recent: list[PersonId] = []
        """The people who were named last in this event, the last one first."""

    # Events

    def events_folder(self) -> Path | None:
        path = self.register.path
        return None if path is None else path.with_name(f"{path.name}-events")

    def new_event(
        self,
        title: str,
        folder: Path,
        renditions: tuple[Rendition, ...],
        by: str,
        days: Days | None = None,
        search: Search = USUAL_SEARCH,
        readable: Readable = USUAL_TEXT,
    ) -> None:
        """Begins an event about the photos of `folder` and opens it."""
        target = self.events_folder()
        if target is None:
            return
        began = Began(new_event_id(), title, str(folder), renditions, by, now(), days, search, readable)
        path = target / f"{began.event_id}{SUFFIX}"
        self.register.ask(
            lambda register: Event.create(path, register.event_key(began.event_id), began), self._event_ready
        )

    def open_event(self, path: Path) -> None:
        """Opens the event saved at `path`, as it was left."""
        # First the one that is open: it may be the same, and only one program has an event at a time.
        self.close_event()

        def read(register: Register) -> Event:
            return Event.open(path, register.event_key(event_id_of(path)))

        # Its lock goes with the last use of the file: the disk may still be taking the last steps of the same event.
        self._disk.ask(lambda: None, lambda _: self.register.ask(read, self._event_ready), self.trouble.emit)

    def close_event(self) -> None:
        """Stops all work for the event and puts it away; what faces look like is wiped."""
        self.looking.forget()
        self.sending.stop()
        if self.desk is None:
            return
        self.desk.close()
        self.desk = None
        self.recent.clear()
        self.sources = ()
        self._photo_of.clear()
        self.pictures.forget()
        self.event_closed.emit()

    def shut_down(self) -> None:
        """Before the program ends; once is enough, though a system that quits may close the window twice."""
        if self._ended:
            return
        self._ended = True
        self.close_event()
        self.pictures.shut_down()
        self._disk.close()
        self.aside.close()
        self.register.shut_down()
        self.bridge.stop()

    def _event_ready(self, event: Event) -> None:
        self.close_event()
        snapshot = self.register.snapshot
        if snapshot is None:
            event.close()
            return
        self.desk = Desk(event, snapshot, today(), self.reviewer)
        self._photo_of = {event.looked[photo].source: photo for photo in event.placed}
        self.event_opened.emit()
        self.looking.start(retry=True)

    # Photos

    def photo_of(self, source: str) -> PhotoId | None:
        """The photo at this path, once it was looked at."""
        photo = self._photo_of.get(source)
        return photo if photo is not None and self._desk_now().event.lies(photo, source) else None

    def path_of(self, source: str) -> Path:
        return self._desk_now().event.folder / source

    def state_of(self, source: str) -> PhotoState:
        """What the photo at this path waits for."""
        if self.desk is not None and source in self.desk.event.refused:
            return PhotoState.FAILED
        photo = self.photo_of(source)
        return PhotoState.LOOKING if self.desk is None or photo is None else self.desk.state(photo)

    def failure_of(self, source: str) -> Failed | None:
        """Why nothing is known of the photo at this path."""
        return self.desk.event.refused.get(source) if self.desk is not None else None

    def found_sources(self, sources: tuple[str, ...]) -> None:
        """The folder's photos, in their order."""
        self.sources = sources
        self.sources_found.emit()

    def identify(self, source: str, photo: PhotoId) -> None:
        """The photo at this path was looked at; whatever was known by another path before is known by this one."""
        self._photo_of = {path: known for path, known in self._photo_of.items() if known != photo}
        self._photo_of[source] = photo

    # Steps

    def record(self, entry: Looked | Moved | FolderMoved | Refused | Delivered | Held) -> None:
        """Saves a fact about the event."""
        event = self._desk_now().event
        try:
            event.record(entry)
        except EventTrouble as error:
            self.trouble.emit(error)
        self._disk.ask(event.sync, lambda _: None, self.trouble.emit)

    def record_export(self, entry: Delivered | Held) -> None:
        """Saves what became of a photo, and tells of it."""
        self.record(entry)
        self.photos_changed.emit(frozenset({entry.photo}))

    def do(self, label: str, *acts: Act) -> bool:
        """One step; False where it could not be saved (`trouble` says why)."""
        return self._step(lambda event: event.do(label, *acts))

    def undo(self) -> None:
        step = self.desk.event.last_step if self.desk is not None else None
        self._retrace(step, Event.undo, self.tr("Undone: {0}"))

    def redo(self) -> None:
        step = self.desk.event.next_step if self.desk is not None else None
        self._retrace(step, Event.redo, self.tr("Done again: {0}"))

    def _retrace(self, step: Did | None, take: Callable[[Event], frozenset[PhotoId]], words: str) -> None:
        if step is not None and self._step(take):
            self.told.emit(words.format(step.label))
            self.retraced.emit(step)

    def name(self, label: str, *named: Named) -> bool:
        """One step that says who these faces are; whoever was named can be named again by a number."""
        if not self.do(label, *named):
            return False
        for person in {act.answer.person for act in named if act.answer is not None}:
            if person is not None:
                self.recent[:] = [person, *(p for p in self.recent if p != person)][:RECENT]
        return True

    def approve(self, photo: PhotoId) -> tuple[Reason, ...]:
        """Lets the photo go, in the reviewer's name; or why it may not yet."""
        found = self._desk_now().approval(photo, now())
        acts = [act for act in found if not isinstance(act, Reason)]
        if acts:
            self.do(self.tr("Approve"), *acts)
            return ()
        return tuple(reason for reason in found if isinstance(reason, Reason))

    def arrange(
        self, goes: Sequence[Rendition], days: Days | None, search: Search | None = None, text: Readable | None = None
    ) -> None:
        """Changes where the photos go, when those without a date were taken, how they are searched and which text is
        covered; None leaves the last two as they are. Everything is decided anew."""
        changes = _changes(self._desk_now().event, tuple(goes), days, search, text)
        if changes:
            self.do(changes[0][1], *(act for act, _ in changes))

    def _desk_now(self) -> Desk:
        if self.desk is None:
            raise RuntimeError("no event is open")
        return self.desk

    def _step(self, take: Callable[[Event], frozenset[PhotoId]]) -> bool:
        if self.desk is None:
            return False
        event = self.desk.event
        before = (event.renditions, event.search, event.readable)
        decides = (event.days, self.desk.style, event.form)
        try:
            about = take(event)
        except EventTrouble as error:
            self.trouble.emit(error)
            return False
        self._disk.ask(event.sync, lambda _: None, self.trouble.emit)
        asks = (event.renditions, event.search, event.readable)
        if asks != before or decides != (event.days, self.desk.style, event.form):
            self.desk.forget()
            if asks[0] != before[0]:
                self.renditions_changed.emit()
            self.all_changed.emit()
        else:
            self.desk.forget(about)
            self.photos_changed.emit(about)
        self.steps_changed.emit()
        if asks != before and not self.looking.paused:
            self.looking.start()
        return True

    def _register_changed(self, snapshot: ConsentSnapshot) -> None:
        if self.desk is None:
            return
        was_matching = self.desk.matching
        self.desk.renew(snapshot, today())
        self.all_changed.emit()
        if self.desk.matching and not was_matching:
            self.looking.start()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Workspace", text)


def _changes(
    event: Event,
    renditions: tuple[Rendition, ...],
    days: Days | None,
    search: Search | None,
    readable: Readable | None,
) -> list[tuple[EventAct, str]]:
    """What differs from how the event stands, each with its words; the first names the step."""
    changes: list[tuple[EventAct, str]] = []
    if renditions != event.renditions:
        changes.append((Arranged(renditions), _tr("Change the publication")))
    if search is not None and search != event.search:
        changes.append((Sought(search), _tr("Change the search")))
    if readable is not None and readable != event.readable:
        changes.append((Spared(readable), _tr("Change which text is covered")))
    if days != event.days:
        changes.append((Dated(days), _tr("Change the event date")))
    return changes


def own_key() -> FindingKey:
    """A new key for something a person draws."""
    return FindingKey(f"own-{new_event_id().rsplit('_', 1)[-1]}")
