"""The sample event, built beside the window and then opened like any other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from app.domain.outcome import Failed
from app.event.acts import Rendition
from app.event.sample import CHANNEL, PASSPHRASE, PURPOSE, TITLE, WHO, Sample, build_sample, delete_sample, is_free
from app.gui.background import Task
from app.gui.workspace import Workspace
from app.jobs.cancel import CancelToken
from consent_db.clock import now
from consent_db.publication import Publication


class SampleWork(QObject):
    """`changed` whenever `running` did; `refused` carries a Failed or an exception."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._task: Task[Sample | Failed] | None = None

    @property
    def running(self) -> bool:
        return self._task is not None

    def usual_folder(self) -> Path:
        """The first free name in the user's documents."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = Path(documents or Path.home()) / self.tr("Assent sample")
        names = (name, *(name.with_name(f"{name.name} {n}") for n in range(2, 100)))
        return next((one for one in names if is_free(one)), name)

    def build(self, folder: Path) -> None:
        """Builds the sample in the free `folder`, opens its register and begins its event."""
        if self.running:
            return
        models = self._workspace.models

        def make(cancel: CancelToken) -> Iterator[Sample | Failed]:
            try:
                built = build_sample(folder, models(), now(), cancel)
                cancel.check()
            except BaseException:
                delete_sample(folder)
                raise
            if isinstance(built, Failed):
                delete_sample(folder)
            yield built

        self._task = Task(self._workspace.bridge, make, self._built, self._ended)
        self._task.start()
        self.changed.emit()

    def cancel(self) -> None:
        """Gives up: what was written is taken away again, and nothing is opened."""
        if self._task is not None:
            self._task.cancel.cancel()
            self._task = None
            self.changed.emit()

    def _built(self, sample: Sample | Failed) -> None:
        if isinstance(sample, Failed):
            self.refused.emit(sample)
            return
        renditions = (Rendition(Publication(CHANNEL, PURPOSE, now()), "web"),)

        def begin() -> None:
            self._workspace.register.opened.disconnect(begin)
            self._workspace.reviewer = self._workspace.reviewer or WHO
            self._workspace.event_opened.connect(begun)
            self._workspace.new_event(TITLE, sample.event.folder, renditions, WHO)

        def begun() -> None:
            self._workspace.event_opened.disconnect(begun)
            said = self.tr("The passphrase of the sample: {1}. It lies in {0}.")
            self._workspace.told.emit(said.format(sample.register.parent, PASSPHRASE))

        def refused(error: BaseException) -> None:
            self._workspace.register.opened.disconnect(begin)
            self.refused.emit(error)

        self._workspace.close_event()
        self._workspace.register.opened.connect(begin)
        self._workspace.register.open(sample.register, PASSPHRASE, create=False, trouble=refused)

    def _ended(self, trouble: BaseException | None) -> None:
        self._task = None
        if trouble is not None:
            self.refused.emit(trouble)
        self.changed.emit()
