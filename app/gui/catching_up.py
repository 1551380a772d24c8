"""When an event is opened: what was delivered and is not in the ledger is entered, and told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.event.copies import CaughtUp, catch_up
from consent_db.register import Register

if TYPE_CHECKING:
    from app.gui.workspace import Workspace


class CatchingUp(QObject):
    """An export that was broken off, by a power cut or a register that could not be written, is made good here."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        workspace.event_opened.connect(self._compare)

    def _compare(self) -> None:
        desk = self._workspace.desk
        copies = tuple(desk.event.copies) if desk is not None else ()
        if desk is None or not copies:
            return
        first, *others = [desk.publication(rendition) for rendition in desk.event.renditions]
        publications = {copy.channel: replace(first, channel=copy.channel) for copy in copies}
        publications |= {publication.channel: publication for publication in (*reversed(others), first)}
        policy = desk.policy
        gone = ((copy.photo, desk.event.answers(copy.photo).let_through) for copy in copies)
        approvers = {photo: let_through.by for photo, let_through in gone if let_through is not None}

        def work(register: Register) -> CaughtUp:
            return catch_up(register, copies, publications, policy, approvers)

        self._workspace.register.ask(work, self._tell)

    def _tell(self, found: CaughtUp) -> None:
        said = []
        if found.entered:
            said.append(
                self.tr("Entered in the ledger: {0} exported photos that an export had left out.").format(found.entered)
            )
        if found.unknown:
            said.append(
                self.tr(
                    "Not in the ledger, and no report says whom they show: {0}. Look at them, delete them and export "
                    "the photos again."
                ).format(", ".join(str(file) for file in found.unknown))
            )
        if said:
            self._workspace.told.emit(" ".join(said))
