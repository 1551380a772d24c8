"""The search for faces, text and codes in the background: started, paused, gone on with, and told about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.outcome import Failed, FailureCode
from app.event.acts import Looked, Moved, Refused, Rendition
from app.event.look import Look, Looking, Sight, look_at_all
from app.gui.background import Task
from app.imaging.read import LIMITS
from app.jobs.cancel import CancelToken
from app.jobs.progress import Progress
from app.pipeline.detect import DetectSettings
from app.pipeline.ingest import duplicate_of, gather

if TYPE_CHECKING:
    from app.gui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Sources:
    """The folder was listed."""

    found: tuple[str, ...]


class LookingWork(QObject):
    """`changed` whenever `progress`, `running` or `paused` did."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._task: Task[Look | Sources] | None = None
        self._moved = False
        self.progress: Progress | None = None
        self.paused = False

    @property
    def running(self) -> bool:
        return self._task is not None

    def start(self, *, retry: bool = False) -> None:
        """Looks at every photo of the event that was not looked at yet, at the largest size it will go out in.

        `retry`: also at those that were refused, which somebody may have repaired.
        """
        self.stop()
        self._moved = False
        desk = self._workspace.desk
        if desk is None:
            return
        event = desk.event
        preset = max((r.preset for r in event.renditions), key=lambda p: p.longest or 10**9)
        looking = Looking(DetectSettings(preset), desk.matching, LIMITS)
        known = {looked.source: looked for looked in event.looked.values()}
        refused = dict(event.refused)
        described = desk.described
        models = self._workspace.models

        def make(cancel: CancelToken) -> Iterator[Look | Sources]:
            inputs = gather(event.folder)
            sources = tuple(path.as_posix() for path in inputs.photos)
            yield Sources(sources)
            # A copy stays one as long as the first is there: only if it is gone there is something to look at.
            gone = not known.keys() <= frozenset(sources)
            stay = {
                source
                for source, failure in refused.items()
                if not retry or (failure.code is FailureCode.DUPLICATE and not gone)
            }
            sights = []
            for source in sources:
                looked = known.get(source)
                again = looked is not None and not _enough(looked.preset_name, event.renditions)
                if again or (looked is None and source not in stay):
                    sights.append(Sight(event.folder / source, source))
                elif looked is not None and looking.describe and looked.photo.id not in described:
                    sights.append(Sight(event.folder / source, source, looked.findings))
            yield from look_at_all(sights, len(sights), looking, models, cancel, self._told)

        self.paused = False
        self.progress = None
        self._task = Task(self._workspace.bridge, make, self._got, self._ended)
        self._task.start()
        self.changed.emit()

    def pause(self) -> None:
        """Finishes what is under way and waits; `start` goes on."""
        if self._task is not None:
            self.stop()
            self.paused = True
            self.changed.emit()

    def stop(self) -> None:
        if self._task is not None:
            self._task.cancel.cancel()
            self._task = None
            self.changed.emit()

    def _told(self, progress: Progress) -> None:
        self._workspace.bridge.call(lambda: self._show(progress))

    def _show(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def _got(self, item: Look | Sources) -> None:
        if isinstance(item, Sources):
            self._workspace.found_sources(item.found)
        else:
            self._saw(item)

    def _saw(self, look: Look) -> None:
        workspace, desk = self._workspace, self._workspace.desk
        if desk is None:
            return
        match look.entry:
            case Looked(source=source, photo=photo):
                first = desk.event.looked.get(photo.id)
                if first is None or first.source == source:
                    workspace.record(look.entry)
                    workspace.identify(source, photo.id)
                elif workspace.path_of(first.source).exists():
                    self._refuse(duplicate_of(source, first.source))
                else:
                    # What was found and said of it stays; what it still lacks is seen to once this is done.
                    workspace.record(Moved(photo.id, source))
                    workspace.identify(source, photo.id)
                    self._moved = True
            case Refused(failure=failure):
                self._refuse(failure)
        if look.photo is not None and look.photo in desk.event.looked:
            # Descriptors are known by their place among the faces, and another search may have found others.
            if look.entry is None or look.entry is desk.event.looked[look.photo]:
                desk.describe(look.photo, look.descriptors)
            desk.forget((look.photo,))
        workspace.photos_changed.emit(frozenset((look.photo,) if look.photo is not None else ()))

    def _refuse(self, failure: Failed) -> None:
        """A file that is refused as it was before is nothing new."""
        desk = self._workspace.desk
        if desk is not None and desk.event.refused.get(failure.file) != failure:
            self._workspace.record(Refused(failure))

    def _ended(self, trouble: BaseException | None) -> None:
        self._task = None
        if self._moved and trouble is None:
            self.start()
            return
        if trouble is not None:
            self._workspace.trouble.emit(trouble)
        self.changed.emit()


def _enough(preset_name: str, renditions: Iterable[Rendition]) -> bool:
    """Was the photo searched at a size that holds for every rendition?"""
    order = ("web", "print", "original")
    return all(order.index(r.preset_name) <= order.index(preset_name) for r in renditions)
