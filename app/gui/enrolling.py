"""Enrolling a face of somebody who agreed to it: every check first, then a question, then the photo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from app.domain.findings import Face
from app.domain.outcome import Failed
from app.domain.photo import PhotoId
from app.gui.questions import agreed, tell
from app.gui.workspace import Workspace
from app.pipeline.detect import Models
from app.pipeline.enrol import Reference, descriptor_at, descriptor_from, likeness
from app.pipeline.match import references
from consent_db.clock import today
from consent_db.errors import RegisterError
from consent_db.records import Person


class Enrolling(QObject):
    """`changed` follows whenever `busy` did; a photo takes seconds to be looked at. `enrolled` follows a new face."""

    changed = Signal()
    enrolled = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._parent = parent
        self.busy = False

    def begin(self, person: Person) -> None:
        """Asks what has to be asked, then for a photo, or says why this person may not be enrolled."""
        self._may(person, partial(self._ask, person))

    def begin_face(self, person: Person, path: Path, photo: PhotoId, face: Face) -> None:
        """The same with a face of a photo that somebody named."""
        self._may(person, partial(self._ask_face, person, path, photo, face))

    def _may(self, person: Person, then: Callable[[], None]) -> None:
        """Goes on where they may be enrolled."""
        snapshot = self._workspace.register.snapshot
        if snapshot is None or self.busy:
            return
        if snapshot.dpia_reference:
            self._check(person, then)
        else:
            self.switch_on(lambda: self._check(person, then))

    def switch_on(self, then: Callable[[], None]) -> None:
        """Offers to enter the reference of the impact assessment, which switches matching on."""
        reference, given = QInputDialog.getText(
            self._parent,
            self.tr("Face matching is off"),
            self.tr("Faces are compared only with a signed-off impact assessment. Its reference:"),
        )
        if not given or not reference.strip():
            return
        if not agreed(
            self._parent,
            self.tr("Face matching"),
            self.tr("Has the data protection officer signed this assessment off, for face matching?"),
            self.tr("Yes, switch matching on"),
        ):
            return
        self._workspace.register.change(lambda store: store.set_dpia(reference), lambda _: then())

    def _check(self, person: Person, then: Callable[[], None]) -> None:
        self._workspace.register.ask(
            lambda store: store.check_enrolment(person.person_id, today()), lambda _: then(), self._refused
        )

    def _agreed(self, person: Person, yes: str) -> bool:
        said = self.tr(
            "Keep what the face of {0} looks like, so that it can be suggested in photos? The photo itself is not kept."
        )
        return agreed(self._parent, self.tr("Enrol a face"), said.format(person.display_name), yes)

    def _ask_face(self, person: Person, path: Path, photo: PhotoId, face: Face) -> None:
        if self._agreed(person, self.tr("Enrol this face")):
            self._look(person, lambda models: descriptor_at(path, photo, face, models))

    def _ask(self, person: Person) -> None:
        if not self._agreed(person, self.tr("Choose a photo")):
            return
        chosen, _ = QFileDialog.getOpenFileName(self._parent, self.tr("A photo with this one face, large and sharp"))
        if chosen:
            self.look_at(person, Path(chosen))

    def look_at(self, person: Person, photo: Path) -> None:
        """Describes the face of the photo beside the window."""
        self._look(person, lambda models: descriptor_from(photo, models))

    def _look(self, person: Person, described: Callable[[Models], Reference | Failed]) -> None:
        self._set_busy(True)
        models = self._workspace.models
        self._workspace.aside.ask(lambda: described(models()), partial(self._described, person), self._failed)

    def _described(self, person: Person, found: Reference | Failed) -> None:
        self._set_busy(False)
        snapshot = self._workspace.register.snapshot
        if snapshot is None or self._workspace.rest.locked:
            # Nothing is asked, and nobody named, in front of the lock.
            return
        if isinstance(found, Failed):
            tell(self._parent, self.tr("This photo cannot be used"), f"{found.message} {found.next_action}")
            return
        like = likeness(found, person.person_id, references(snapshot))
        if like.other is not None:
            other = snapshot.person(like.other)
            tell(
                self._parent,
                self.tr("This photo cannot be used"),
                self.tr(
                    "The face looks like {0}. Check whose photo it is; people who look alike are named by hand."
                ).format(other.display_name if other is not None else like.other),
            )
            return
        if like.unlike_own and not agreed(
            self._parent,
            self.tr("Enrol a face"),
            self.tr("The face is unlike those enrolled for {0} before. Is it really the same person?").format(
                person.display_name
            ),
            self.tr("Yes, the same person"),
        ):
            return
        self._workspace.register.change(
            lambda store: store.add_template(person.person_id, found, today()),
            lambda _: self.enrolled.emit(),
            self._refused,
        )

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, RegisterError):
            tell(self._parent, self.tr("This person cannot be enrolled"), str(error))
        else:
            self._workspace.trouble.emit(error)

    def _failed(self, error: BaseException) -> None:
        self._set_busy(False)
        self._workspace.trouble.emit(error)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.changed.emit()
