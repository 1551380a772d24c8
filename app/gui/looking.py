"""The search for faces, text and codes in the background: started, paused, gone on with, and told about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.outcome import Failed, FailureCode
from app.domain.photo import PhotoId
from app.event.acts import Looked, Moved, Refused
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
        self._moved = False
        self._wished: dict[PhotoId, int] = {}
        self.progress: Progress | None = None
        self.paused = False
        self.missing: EventTrouble | None = None
        """Set where the folder of the photos is not there: what happened, and what to do."""

    @property
    def running(self) -> bool:
        return self._task is not None

    def start(self, *, retry: bool = False) -> None:
        """Looks at every photo of the event that was not looked at yet, at the largest size it will go out in.

        What was searched less than is asked for now is searched once more; what was found in it stays found. `retry`:
        also those that were refused are looked at, which somebody may have repaired.
        """
        self.stop()
        self._moved = False
        desk = self._workspace.desk
        if desk is None:
            return
        event = desk.event
        renditions, search = event.renditions, event.search
        preset = max((r.preset for r in renditions), key=lambda p: p.longest or 10**9)
        settings = DetectSettings(preset, search.smallest_face, search.thorough)
        looking = Looking(settings, desk.matching, LIMITS)
        looked_at, placed = dict(event.looked), frozenset(event.placed)
        known = {looked_at[photo].source: looked_at[photo] for photo in placed}
        refused = dict(event.refused)
        described, wished = desk.described, frozenset(self._wished)
        reads = bool(event.readable.lines)
        models = self._workspace.models

        def sight(source: str) -> Sight | None:
            """What is left to do with a photo, if anything."""
            path, looked = event.folder / source, known.get(source)
            if looked is None:
                return Sight(path, source)
            thorough = looked.photo.id in wished
            if thorough or not all(looked.enough(rendition, search) for rendition in renditions):
                return Sight(path, source, looked, again=True, thorough=thorough)
            undescribed = looking.describe and looked.photo.id not in described
            return Sight(path, source, looked) if undescribed or (reads and looked.unread) else None

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
                    known[source] = replace(there, source=source)
                    yield FoundAgain(source, there.photo.id)
            # A copy stays one as long as the first is there: only if it is gone there is something to look at.
            gone = not known.keys() <= frozenset(sources)
            stay = {
                source
                for source, failure in refused.items()
                if source not in known and (not retry or (failure.code is FailureCode.DUPLICATE and not gone))
            }
            sights = [one for source in sources if source not in stay and (one := sight(source)) is not None]
            # Somebody waits for those that were asked for.
            sights.sort(key=lambda one: not one.thorough)
            yield from look_at_all(sights, len(sights), looking, models, cancel, self._told)

        self.paused = False
        self.progress = None
        self.missing = None
        self._task = Task(self._workspace.bridge, make, self._got, self._ended)
        self._task.start()
        self.changed.emit()

    def thoroughly(self, source: str) -> None:
        """Searches one photo thoroughly, before whatever else there is to do; `told` says what came of it."""
        desk, photo = self._workspace.desk, self._workspace.photo_of(source)
        looked = desk.event.looked.get(photo) if desk is not None and photo is not None else None
        if photo is None or looked is None:
            self._workspace.told.emit(self.tr("This photo is searched for the first time. Wait until that is done."))
        elif looked.search.thorough:
            self._workspace.told.emit(self.tr("This photo was searched thoroughly already."))
        elif photo not in self._wished:
            self._wished[photo] = _found(looked)
            self.start()
            self._workspace.told.emit(self.tr("This photo is searched thoroughly …"))

    def forget(self) -> None:
        """Another event is opened, or none."""
        self.stop()
        self._wished.clear()

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
            self._refuse(duplicate_of(found.source, looked.source))
        else:
            workspace.record(Moved(found.photo, found.source))
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
                if first is None or first.source == source:
                    workspace.record(look.entry)
                    workspace.identify(source, photo.id)
                elif photo.id in desk.event.placed and workspace.path_of(first.source).exists():
                    self._refuse(duplicate_of(source, first.source))
                else:
                    # What was found and said of it stays; what it still lacks is seen to once this is done.
                    workspace.record(Moved(photo.id, source))
                    workspace.identify(source, photo.id)
                    self._moved = True
            case Refused(failure=failure):
                if not self._gave_up(failure.file):
                    self._refuse(failure)
        if look.photo is not None and look.photo in desk.event.looked:
            # Descriptors are known by their place among the faces, and another search may have found others.
            if not isinstance(look.entry, Looked) or look.entry.findings == desk.event.looked[look.photo].findings:
                desk.describe(look.photo, look.descriptors)
            desk.forget((look.photo,))
        workspace.photos_changed.emit(frozenset((look.photo,) if look.photo is not None else ()))
        if isinstance(look.entry, Looked):
            self._granted(look.entry)

    def _granted(self, looked: Looked) -> None:
        """Says what a thorough search of one photo added."""
        if looked.photo.id not in self._wished or not looked.search.thorough:
            return
        more = _found(looked) - self._wished.pop(looked.photo.id)
        if more:
            self._workspace.told.emit(self.tr("Searched thoroughly: {0} more found. Look at them.").format(more))
        else:
            self._workspace.told.emit(self.tr("Searched thoroughly: nothing more was found."))

    def _gave_up(self, source: str) -> bool:
        """Where a search that somebody asked for broke off, what was found before stands; was it such a one?"""
        photo = self._workspace.photo_of(source)
        if photo is None or self._wished.pop(photo, None) is None:
            return False
        self._workspace.told.emit(self.tr("The thorough search broke off. What was found before stays."))
        return True

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


def _found(looked: Looked) -> int:
    """How many faces, lines of text and codes."""
    return len(looked.findings.faces) + len(looked.findings.texts) + len(looked.findings.codes)
