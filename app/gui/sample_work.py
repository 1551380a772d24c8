"""The sample event, built beside the window and then opened like any other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.outcome import Failed
from app.event.acts import Rendition
from app.event.sample import CHANNEL, PASSPHRASE, PURPOSE, TITLE, WHO, Sample, build_sample
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

    def build(self, folder: Path) -> None:
        """Builds the sample in the free `folder`, opens its register and begins its event."""
        if self.running:
            return
        models = self._workspace.models

        def make(cancel: CancelToken) -> Iterator[Sample | Failed]:
            yield build_sample(folder, models(), now(), cancel)

        self._task = Task(self._workspace.bridge, make, self._built, self._ended)
        self._task.start()
        self.changed.emit()

    def _built(self, sample: Sample | Failed) -> None:
        if isinstance(sample, Failed):
            self.refused.emit(sample)
            return
        renditions = (Rendition(Publication(CHANNEL, PURPOSE, now()), "web"),)

        def begin() -> None:
            self._workspace.register.opened.disconnect(begin)
            self._workspace.reviewer = self._workspace.reviewer or WHO
            self._workspace.new_event(TITLE, sample.event.folder, renditions, WHO)

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
