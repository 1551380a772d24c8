"""The folder of an event's photos, found again after somebody moved it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.event.acts import FolderMoved
from app.event.sealed_log import EventTrouble
from app.gui.looking import id_of
from app.gui.workspace import Workspace
from app.pipeline.ingest import gather
from consent_db.clock import now


def find_folder(workspace: Workspace, folder: Path) -> None:
    """The photos of the open event lie in `folder` now; refused (`trouble`) where none of them does."""
    desk = workspace.desk
    if desk is None:
        return
    ids = frozenset(desk.event.looked)

    def work() -> bool:
        return not ids or any(id_of(folder / path) in ids for path in gather(folder).photos)

    def done(is_there: bool) -> None:
        if workspace.desk is not desk:
            return
        if is_there:
            workspace.looking.stop()
            workspace.record(FolderMoved(str(folder), workspace.reviewer, now()))
            workspace.pictures.forget()
            workspace.found_sources(())
            workspace.looking.start()
            return
        said = QCoreApplication.translate(
            "Moving", "None of this event's photos lies in this folder. Choose the one to which they were moved."
        )
        workspace.trouble.emit(EventTrouble("folder-of-others", said))

    workspace.aside.ask(work, done, workspace.trouble.emit)
