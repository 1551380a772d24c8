"""Clearing many photos: the questions that hold for all of them, and letting go those that somebody looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from app.domain.photo import PhotoId
from app.event.acts import Act
from app.event.desk import PhotoState
from app.event.together import Refused, answered, let_go
from app.gui import words
from app.gui.answering_dialog import AnsweringDialog
from app.gui.background import Slices
from app.gui.photos_model import PhotosModel
from app.gui.photos_page import PhotosPage
from app.gui.waiting_dialog import WaitingDialog
from consent_db.clock import now
from consent_db.facts import Gates

DONE = frozenset({PhotoState.READY, PhotoState.DELIVERED})
UNKNOWN = frozenset({PhotoState.LOOKING, PhotoState.FAILED})


class Clearing(QObject):
    """Follows the bar of the page with the grid. `dialog` is what is open."""

    def __init__(self, page: PhotosPage, model: PhotosModel) -> None:
        super().__init__(page)
        self._page = page
        self._workspace = page.workspace
        self._model = model
        self._working = Slices(self)
        self.dialog: QDialog | None = None
        page.bar.asked.connect(self.ask)
        page.bar.approved.connect(self.approve)
        self._workspace.event_closed.connect(self._stop)

    # The questions

    def ask(self) -> None:
        """Asks about the selected photos that wait; whoever closes the dialog has answered nothing."""
        sources = tuple(source for source in self._page.selected() if self._state(source) not in DONE | UNKNOWN)
        if not sources:
            self._workspace.told.emit(self.tr("None of the selected photos waits for an answer."))
            return
        dialog = AnsweringDialog(self._workspace, self._model, sources, self._page)
        dialog.accepted.connect(lambda: self.answer(sources, dialog.given))
        self._open(dialog)

    def answer(self, sources: Sequence[str], given: Gates) -> None:
        """One step for all of them."""
        desk = self._workspace.desk
        photos = tuple(photo for source in sources if (photo := self._workspace.photo_of(source)) is not None)
        if desk is None:
            return
        acts = answered(desk, photos, given)
        label = self.tr("Answer the questions of {0} photos").format(len(acts))
        if acts and self._workspace.do(label, *acts):
            self._workspace.told.emit(self.tr("Answered for {0} photos.").format(len(acts)))
        elif not acts:
            self._workspace.told.emit(self.tr("Everything was answered already; nothing was changed."))

    # Letting go

    def approve(self) -> None:
        """Lets those of the selected photos go that may, in one step; says why the others wait."""
        sources = tuple(source for source in self._page.selected() if self._state(source) not in DONE)
        if not sources:
            self._workspace.told.emit(self.tr("The selected photos are approved already."))
            return
        going: dict[PhotoId, tuple[object, tuple[Act, ...]]] = {}
        waiting: list[tuple[str, str]] = []
        self._page.bar.show_busy(True)
        self._working.run(self._weigh(sources, going, waiting), lambda: self._let_go(going, waiting))

    def _weigh(
        self,
        sources: Sequence[str],
        going: dict[PhotoId, tuple[object, tuple[Act, ...]]],
        waiting: list[tuple[str, str]],
    ) -> Iterator[None]:
        """A photo at a time, exactly as it would be let go alone."""
        for source in sources:
            desk, photo = self._workspace.desk, self._workspace.photo_of(source)
            if desk is None:
                return
            if photo is None or self._state(source) in UNKNOWN:
                waiting.append((source, self.tr("It was not searched for faces and text.")))
            elif not self._workspace.looked_at.holds(photo):
                waiting.append((source, self._not_looked_at()))
            else:
                found = let_go(desk, photo, now())
                if isinstance(found, Refused):
                    said = (f"{words.of_reason(reason)} {words.next_of(reason)}" for reason in found.why)
                    waiting.append((source, "\n".join(dict.fromkeys(said))))
                else:
                    going[photo] = (desk.event.answers(photo), found)
            yield

    def _let_go(self, going: dict[PhotoId, tuple[object, tuple[Act, ...]]], waiting: list[tuple[str, str]]) -> None:
        self._page.bar.show_busy(False)
        desk = self._workspace.desk
        if desk is None:
            return
        acts: list[Act] = []
        went = 0
        for photo, (answers, found) in going.items():
            # Something may have been said, or searched again, while the others were worked out.
            if desk.event.answers(photo) is answers and self._workspace.looked_at.holds(photo):
                acts += found
                went += 1
            else:
                waiting.append((desk.event.looked[photo].source, self._not_looked_at()))
        if acts and not self._workspace.do(self.tr("Approve {0} photos").format(went), *acts):
            return
        if went:
            self._workspace.told.emit(self.tr("{0} photos approved.").format(went))
        if waiting:
            dialog = WaitingDialog(went, sorted(waiting), self._page)
            dialog.review.connect(self._page.chosen)
            self._open(dialog)

    def _not_looked_at(self) -> str:
        return self.tr("You have not looked at it as it is now. Open it in Review.")

    def _state(self, source: str) -> PhotoState:
        return self._workspace.state_of(source)

    def _stop(self) -> None:
        self._working.stop()
        self._page.bar.show_busy(False)
        if self.dialog is not None:
            self.dialog.reject()

    def _open(self, dialog: QDialog) -> None:
        """One at a time; the window goes on."""
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None
