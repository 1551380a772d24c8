"""What every page of the window has: a title, a place in the rail, and a moment when it is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.gui.workspace import Workspace


class Page(QWidget):
    """A page. Everything on it can be reached by keyboard, in the order in which it is read."""

    @property
    def usable(self) -> bool:
        """Can it be shown now? Most pages are about an event."""
        return self.workspace.desk is not None

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace

    def enter(self) -> None:
        """The page is about to be seen."""

    def waiting(self) -> tuple[int, str]:
        """How much waits here, and the shape beside the number in the rail ("?", "!" or nothing)."""
        return 0, ""
