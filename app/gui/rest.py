"""The register put to rest while nobody is there: closed once no export needs it, opened again by its passphrase."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from app.gui.workspace import Workspace


class Rest(QObject):
    """`unlocked` follows when the register is open again. The event stays open all the time."""

    unlocked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.locked = False
        workspace.sending.changed.connect(self._close)

    def lock(self) -> bool:
        """Closes the register, once no export needs it. False where there is none to close."""
        if not self._workspace.register.is_open or self.locked:
            return False
        self.locked = True
        self._close()
        return True

    def unlock(self, passphrase: str, trouble: Callable[[BaseException], None]) -> None:
        """`unlocked` follows, or `trouble` gets a RegisterError."""
        self._workspace.register.wake(passphrase, self._opened, trouble)

    def _opened(self) -> None:
        self.locked = False
        self.unlocked.emit()

    def _close(self) -> None:
        if self.locked and not self._workspace.sending.running:
            self._workspace.register.rest()
