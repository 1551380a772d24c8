"""The events of the open register: listed, counted and deleted beside the window."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.event.deletion import delete_event
from app.event.sealed_log import event_id_of, moved_to
from app.gui.background import Task
from app.gui.event_cards import EventCard, list_events
from app.gui.events_model import Counted
from app.gui.workspace import Workspace
from app.jobs.cancel import CancelToken
from app.pipeline.ingest import gather


class RecentEvents(QObject):
    """`listed` carries tuple[EventCard, ...], newest first; `counted` follows for each."""

    listed = Signal(tuple)
    counted = Signal(Counted)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._counting: Task[Counted] | None = None
        workspace.register.opened.connect(self.read)
        workspace.event_closed.connect(self.read)
        workspace.event_opened.connect(self.read)

    def read(self) -> None:
        """Lists the events anew."""
        if self._workspace.register.is_open:
            list_events(self._workspace, self._listed)

    def delete(self, card: EventCard) -> None:
        """Deletes the event for good. Its photos, and what was exported, stay."""
        workspace = self._workspace
        if workspace.desk is not None and card.began == workspace.desk.event.began:
            workspace.close_event()
        workspace.register.ask(
            lambda register: delete_event(register, card.path), lambda _: self.read(), workspace.trouble.emit
        )

    def _listed(self, cards: tuple[EventCard, ...]) -> None:
        self.listed.emit(cards)
        if self._counting is not None:
            self._counting.cancel.cancel()

        def count(cancel: CancelToken) -> Iterator[Counted]:
            for path, began in ((card.path, card.began) for card in cards):
                cancel.check()
                if began is not None:
                    yield Counted(path, photos_in(Path(began.folder)))

        # A thread of its own: a folder on a drive that does not answer must not hold up the register.
        self._counting = Task(self._workspace.bridge, count, self._found, self._counted)
        self._counting.start()

    def _found(self, counted: Counted) -> None:
        self.counted.emit(counted)
        if counted.photos is None and self._workspace.register.is_open and not self._workspace.rest.locked:
            path = counted.path
            self._workspace.register.ask(
                lambda register: moved_to(path, register.event_key(event_id_of(path))), partial(self._moved, path)
            )

    def _moved(self, path: Path, folder: Path | None) -> None:
        """Somebody said where the photos lie now: they are counted there."""
        if folder is not None:
            self._workspace.aside.ask(
                lambda: Counted(path, photos_in(folder), folder), self.counted.emit, self._workspace.trouble.emit
            )

    def _counted(self, trouble: BaseException | None) -> None:
        if trouble is not None:
            self._workspace.trouble.emit(trouble)


def photos_in(folder: Path) -> int | None:
    """How many photos lie in a folder; None where it cannot be read."""
    try:
        return len(gather(folder).photos)
    except OSError:
        return None
