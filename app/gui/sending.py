"""Exporting the event in the background: what goes, what became of it, and the report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.event.acts import Rendition
from app.event.deliver import Sent
from app.event.desk import Desk
from app.gui.background import Task
from app.jobs.progress import Progress

if TYPE_CHECKING:
    from app.gui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Sorting:
    """What would go out in one rendition now, by source: ready ones, and those that wait or may not."""

    rendition: Rendition
    ready: tuple[str, ...]
    waiting: tuple[str, ...]
    blocked: tuple[str, ...]


def sorting(desk: Desk, number: int) -> Sorting:
    """Every photo that was looked at, sorted by whether it may go out in the rendition of this number."""
    ready, waiting, blocked = [], [], []
    for photo, looked in desk.event.looked.items():
        if desk.reviewed(photo, number) is not None:
            ready.append(looked.source)
        elif desk.considered(photo, number).verdict == "block":
            blocked.append(looked.source)
        else:
            waiting.append(looked.source)
    return Sorting(desk.event.renditions[number], tuple(ready), tuple(waiting), tuple(blocked))


class SendingWork(QObject):
    """`sent` for every rendition of a photo; `changed` whenever `progress` or `running` did; `finished` at the end."""

    sent = Signal(object)
    changed = Signal()
    finished = Signal(object)
    """tuple[Path, ...]: the folders with a report."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._task: Task[Sent] | None = None
        self._sent: list[Sent] = []
        self.progress: Progress | None = None

    @property
    def running(self) -> bool:
        return self._task is not None

    def stop(self) -> None:
        if self._task is not None:
            self._task.cancel.cancel()
            self._task = None
            self.changed.emit()
