"""Which photos the person at the window has looked at, as they are now.

Promises: a photo counts from when it lay open in Review, whole and in sight, and only as long as it was not searched
again, as nothing in it is covered less or more softly than it was then, and as the same person is at work. Kept in
memory for the open event: whoever comes back looks again. Does not promise that their eyes were open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.geometry import Box
from app.domain.photo import PhotoId
from app.domain.plan import Style
from app.event.acts import Looked

if TYPE_CHECKING:
    from app.event.desk import Desk
    from app.gui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Sight:
    """What lay before whom."""

    by: str
    looked: Looked
    covered: frozenset[tuple[Box, Style]]


class LookedAt(QObject):
    """Asked about the event that is open; empty where none is."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._sights: dict[PhotoId, _Sight] = {}
        workspace.event_closed.connect(self._sights.clear)

    def saw(self, photo: PhotoId) -> None:
        """The photo lies whole before the person at the window, with what is covered in it now."""
        desk = self._workspace.desk
        if desk is not None and photo in desk.event.looked:
            self._sights[photo] = _Sight(self._workspace.reviewer, desk.event.looked[photo], _covered(desk, photo))

    def holds(self, photo: PhotoId) -> bool:
        """Did they look at it as it is now?"""
        desk, sight = self._workspace.desk, self._sights.get(photo)
        if desk is None or sight is None or sight.by != self._workspace.reviewer:
            return False
        return desk.event.looked.get(photo) is sight.looked and sight.covered <= _covered(desk, photo)


def _covered(desk: Desk, photo: PhotoId) -> frozenset[tuple[Box, Style]]:
    return frozenset((mark.box, mark.style) for mark in desk.considered(photo).plan.marks)
