"""The search for faces, text and codes in the background: started, paused, gone on with, and told about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.photo import PhotoId
from app.event.acts import Looked, Refused, Rendition
from app.event.look import Look, Looking, Sight, look_at_all
from app.event.sealed_log import EventTrouble
from app.gui.background import Task
from app.imaging.read import LIMITS
from app.jobs.cancel import CancelToken
from app.jobs.progress import Progress
from app.pipeline.detect import DetectSettings
from app.pipeline.ingest import duplicate_of, gather, photo_id

if TYPE_CHECKING:
    from app.gui.workspace import Workspace

FOLDER_MISSING = "folder-missing"


@dataclass(frozen=True, slots=True)
class Sources:
    """The folder was listed."""

    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundAgain:
    """A photo of the event lies at `source`, in the folder to which the photos were moved."""

    source: str
    photo: PhotoId


class LookingWork(QObject):
    """`changed` whenever `progress`, `running`, `paused` or `missing` did."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._task: Task[Look | Sources | FoundAgain] | None = None
        self.progress: Progress | None = None
        self.paused = False
        self.missing: EventTrouble | None = None
        """Set where the folder of the photos is not there: what happened, and what to do."""

    @property
    def running(self) -> bool:
        return self._task is not None

    def start(self) -> None:
        """Looks at every photo of the event that was not looked at yet, at the largest size it will go out in."""
        self.stop()
        desk = self._workspace.desk
        if desk is None:
            return
        event = desk.event
        preset = max((r.preset for r in event.renditions), key=lambda p: p.longest or 10**9)
        looking = Looking(DetectSettings(preset), desk.matching, LIMITS)
        looked_at = dict(event.looked)
        placed = frozenset(event.placed)
        known = {looked_at[photo].source: looked_at[photo] for photo in placed}
        refused = frozenset(event.refused)
        described = desk.described
        models = self._workspace.models

        def make(cancel: CancelToken) -> Iterator[Look | Sources | FoundAgain]:
            try:
                inputs = gather(event.folder)
            except FileNotFoundError:
                raise EventTrouble(
                    FOLDER_MISSING,
                    "The folder of this event's photos is not there. Connect the drive that it lies on, or find the "
                    "folder where it is now.",
                ) from None
            sources = tuple(path.as_posix() for path in inputs.photos)
            yield Sources(sources)
            for source in sources if len(placed) < len(looked_at) else ():
                # The photos were moved: they are known by what they hold, whatever they are called now.
                cancel.check()
                there = looked_at.get(id_of(event.folder / source)) if source not in known else None
                if there is not None:
                    known[source] = there
                    yield FoundAgain(source, there.photo.id)
            sights = []
            for source in sources:
                looked = known.get(source)
                again = looked is not None and not _enough(looked.preset_name, event.renditions)
                if again or (looked is None and source not in refused):
                    sights.append(Sight(event.folder / source, source))
                elif looked is not None and looking.describe and looked.photo.id not in described:
                    sights.append(Sight(event.folder / source, source, looked.findings))
            yield from look_at_all(sights, len(sights), looking, models, cancel, self._told)

        self.paused = False
        self.progress = None
        self.missing = None
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

    def _got(self, item: Look | Sources | FoundAgain) -> None:
        match item:
            case Sources(found=found):
                self._workspace.found_sources(found)
            case FoundAgain():
                self._found_again(item)
            case _:
                self._saw(item)

    def _found_again(self, found: FoundAgain) -> None:
        workspace, desk = self._workspace, self._workspace.desk
        if desk is None:
            return
        looked = desk.event.looked[found.photo]
        if found.photo in desk.event.placed and looked.source != found.source:
            workspace.record(Refused(duplicate_of(found.source, looked.source)))
        else:
            workspace.record(replace(looked, source=found.source))
            workspace.identify(found.source, found.photo)
        desk.forget((found.photo,))
        workspace.photos_changed.emit(frozenset((found.photo,)))

    def _saw(self, look: Look) -> None:
        workspace, desk = self._workspace, self._workspace.desk
        if desk is None:
            return
        match look.entry:
            case Looked(source=source, photo=photo):
                first = desk.event.looked.get(photo.id)
                placed = photo.id in desk.event.placed
                if first is not None and placed and first.source != source:
                    workspace.record(Refused(duplicate_of(source, first.source)))
                else:
                    workspace.record(look.entry)
                    workspace.identify(source, photo.id)
            case Refused():
                workspace.record(look.entry)
        if look.photo is not None and look.photo in desk.event.looked:
            desk.describe(look.photo, look.descriptors)
            desk.forget((look.photo,))
        workspace.photos_changed.emit(frozenset((look.photo,) if look.photo is not None else ()))

    def _ended(self, trouble: BaseException | None) -> None:
        self._task = None
        if isinstance(trouble, EventTrouble) and trouble.code == FOLDER_MISSING:
            # Said where the photos would be, with the way to find them.
            self.missing = trouble
        elif trouble is not None:
            self._workspace.trouble.emit(trouble)
        self.changed.emit()


def id_of(path: Path) -> PhotoId:
    """Of the file; that of no photo where it cannot be read, which looking at it will tell of."""
    try:
        return photo_id(path)
    except OSError:
        return PhotoId("")


def _enough(preset_name: str, renditions: Iterable[Rendition]) -> bool:
    """Was the photo searched at a size that holds for every rendition?"""
    order = ("web", "print", "original")
    return all(order.index(r.preset_name) <= order.index(preset_name) for r in renditions)
