"""Exporting the event in the background: what goes, what became of it, what is taken back, the report and the ledger.

It begins and ends with what the register says at that moment: read anew before anything is made, and again when the
last file is done, for as long as it changed meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.photo import PhotoId
from app.domain.record import Outcome, PhotoRecord
from app.event.acts import Delivered, Held
from app.event.deliver import Sent
from app.event.desk import Desk, looks_of
from app.event.dispatch import Dispatch, Going, Removed, TargetInTheWay, going, send
from app.event.journal import BrokenReport, CannotWrite
from app.event.ledger import record_exports, stop_deleted
from app.event.settle import Run, Settled, settled, take_back, why_held, write_reports
from app.event.standing import number_now, why_not
from app.gui.background import Slices, Task
from app.gui.open_register import now
from app.jobs.cancel import CancelToken
from app.jobs.progress import Progress
from consent_db.publication import Channel, Publication
from consent_db.register import Register
from consent_db.rules import Policy

if TYPE_CHECKING:
    from app.gui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Finished:
    """How an export ended: photos by what became of them, counted once for each rendition.

    `taken_back` were made and could not stand; `removed` are outdated earlier exports; `left` are files that should go
    and were changed by somebody since. `stopped`: somebody stopped it before every photo was done.
    """

    delivered: int
    held: int
    failed: int
    taken_back: int
    removed: int
    left: tuple[Path, ...]
    folders: tuple[Path, ...]
    stopped: bool


@dataclass
class _Export:
    """One export under way."""

    desk: Desk
    dispatch: Dispatch
    publications: dict[int, Publication]
    started_at: datetime
    cancel: CancelToken = field(default_factory=CancelToken)
    sent: dict[tuple[PhotoId, int], Sent] = field(default_factory=dict)
    settled: dict[tuple[PhotoId, int], Settled] = field(default_factory=dict)
    removed: list[Removed] = field(default_factory=list)
    taken_back: list[Removed] = field(default_factory=list)
    folders: tuple[Path, ...] = ()
    revision: str = ""

    @cached_property
    def goes(self) -> frozenset[tuple[PhotoId, int]]:
        """Is to be made, or stands."""
        return frozenset((one.photo.id, one.rendition) for one in self.dispatch.going)

    @property
    def gone(self) -> frozenset[tuple[PhotoId, int]]:
        """Was made, and was taken back."""
        return frozenset((one.photo, one.rendition) for one in self.taken_back)

    def delivered(self, photo: PhotoId, number: int, sent: Sent) -> Delivered:
        """For the event: where it is, and what it looks like."""
        record, rendition = sent.record, sent.wanted.rendition
        file = str(self.dispatch.folder(number) / (record.file or ""))
        made_as = (looks_of(sent.wanted.reviewed), now(), rendition.preset_name, self.dispatch.form)
        return Delivered(photo, rendition.publication.channel, file, record.file_sha256 or "", *made_as)

    def rows(self) -> Rows:
        standing = {
            key: self.settled[key].record if key in self.settled else sent.record for key, sent in self.sent.items()
        }
        channels = {number: rendition.publication.channel for number, rendition in enumerate(self.dispatch.renditions)}
        return Rows(
            [
                (publication, tuple(record for (_, n), record in standing.items() if n == number))
                for number, publication in self.publications.items()
            ],
            [(one.sha256, channels[one.rendition]) for one in (*self.removed, *self.taken_back) if one.deleted],
            self.desk.policy,
        )


@dataclass(frozen=True, slots=True)
class Rows:
    """For the ledger: what stands, with the consents on which it rests today, and the files that are gone."""

    standing: list[tuple[Publication, tuple[PhotoRecord, ...]]]
    deleted: list[tuple[str, Channel]]
    policy: Policy


class SendingWork(QObject):
    """`changed` whenever `progress` or `running` did; `finished` or `refused` at the end.

    What became of each photo is recorded in the event as it is done, and the workspace tells of it.
    """

    changed = Signal()
    finished = Signal(Finished)
    refused = Signal(str)
    """Why nothing was exported, and what to do."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._begun: Desk | None = None
        self._export: _Export | None = None
        self._task: Task[Sent | Removed] | Task[tuple[Path, ...]] | None = None
        self._slices = Slices(self)
        self._stopping = False
        self.progress: Progress | None = None
        workspace.register.opened.connect(self._go_on)

    @property
    def running(self) -> bool:
        return self._begun is not None

    @property
    def stopping(self) -> bool:
        return self.running and self._stopping

    def start(self, target: Path, chosen: tuple[int, ...]) -> None:
        """Exports what may go in the chosen renditions, by what the register says now, into `target`."""
        desk = self._workspace.desk
        if desk is None or self.running:
            return
        self._begun, self.progress, self._stopping = desk, None, False
        self._workspace.register.renew(lambda: self._sort(desk, target, chosen), self._not_begun)
        self.changed.emit()

    def cancel(self) -> None:
        """Makes nothing new; what is proved stays and is entered, and starting again goes on."""
        if not self.running:
            return
        self._stopping = True
        if self._export is not None:
            self._export.cancel.cancel()
        self.changed.emit()

    def stop(self) -> None:
        """Before the event is closed: waits for the step under way, and records what is in place."""
        self._slices.stop()
        if self._export is not None and self._task is not None:
            self._export.cancel.cancel()
            self._task.join()
            self._workspace.bridge.drain()
        if self._export is not None:
            self._enter_what_stands(self._export)
        self._end()

    # Making

    def _not_begun(self, error: BaseException) -> None:
        self._end()
        self._workspace.trouble.emit(error)

    def _sort(self, desk: Desk, target: Path, chosen: tuple[int, ...]) -> None:
        if self._begun is not desk or self._slices.running or self._export is not None:
            return
        event, found = desk.event, list[Going]()

        def steps() -> Iterator[None]:
            for photo in tuple(event.looked):
                found.extend(going(desk, photo, chosen))
                yield

        def sorted_() -> None:
            if self._stopping:
                self._end()
                self.refused.emit(self.tr("Stopped before anything was exported."))
                return
            everything = (event.began.event_id, event.folder, target, event.renditions)
            dispatch = Dispatch(*everything, chosen, tuple(found), desk.against, event.form)
            publications = {number: desk.publication(event.renditions[number]) for number in chosen}
            self._send(_Export(desk, dispatch, publications, now()))

        self._slices.run(steps(), sorted_)

    def _send(self, export: _Export) -> None:
        workspace, dispatch = self._workspace, export.dispatch

        def make(_: CancelToken) -> Iterator[Sent | Removed]:
            return send(dispatch, workspace.models, export.cancel, self._told)

        self._export = export
        self._task = Task(workspace.bridge, make, self._got, self._made)
        self._task.start()
        self.changed.emit()

    def _told(self, progress: Progress) -> None:
        self._workspace.bridge.call(lambda: self._show(progress))

    def _show(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def _got(self, item: Sent | Removed) -> None:
        export = self._export
        if export is None:
            return
        if isinstance(item, Removed):
            export.removed.append(item)
            # What is made anew is told of then.
            if (item.photo, item.rendition) not in export.goes:
                number = number_now(export.desk, export.dispatch.renditions[item.rendition])
                reasons = why_not(export.desk, item.photo, number)
                self._hold(export, item.photo, item.rendition, tuple(str(reason) for reason in reasons))
            return
        number = export.dispatch.renditions.index(item.wanted.rendition)
        photo = item.wanted.reviewed.plan.photo_id
        export.sent[photo, number] = item
        if item.record.outcome is Outcome.DELIVERED:
            self._deliver(export, photo, number, item)
        else:
            self._hold(export, photo, number, why_held(item.record))

    def _deliver(self, export: _Export, photo: PhotoId, number: int, sent: Sent) -> None:
        entry = export.delivered(photo, number, sent)
        before = export.desk.event.export(photo, entry.channel)
        if not isinstance(before, Delivered) or replace(before, at=entry.at) != entry:
            self._workspace.record_export(entry)

    def _hold(self, export: _Export, photo: PhotoId, number: int, why: tuple[str, ...]) -> None:
        channel = export.dispatch.renditions[number].publication.channel
        self._workspace.record_export(Held(photo, channel, why, now()))

    def _made(self, trouble: BaseException | None) -> None:
        export, self._task = self._export, None
        if export is None:
            return
        nothing_done = not export.sent and not export.removed
        if isinstance(trouble, TargetInTheWay | BrokenReport) or (isinstance(trouble, CannotWrite) and nothing_done):
            self._end()
            self.refused.emit(str(trouble))
            return
        if trouble is not None:
            export.cancel.cancel()
            self._workspace.trouble.emit(trouble)
        self._check(export)

    # Checking again, and entering

    def _check(self, export: _Export) -> None:
        """By what the register says now: what may stand, and what every report says."""

        def refused(error: BaseException) -> None:
            if self._workspace.register.is_open:
                self._not_begun(error)
            # Else it is locked, and `_go_on` follows when it is open again.

        self._workspace.register.renew(lambda: self._settle(export), refused)

    def _go_on(self) -> None:
        if self._export is not None and self._task is None and not self._slices.running:
            self._check(self._export)

    def _settle(self, export: _Export) -> None:
        if self._export is not export or self._slices.running:
            return
        gone = export.gone

        def steps() -> Iterator[None]:
            for photo in tuple(export.desk.event.looked):
                for number in export.dispatch.chosen:
                    key = (photo, number)
                    if key in export.sent or not export.cancel.cancelled:
                        sent = export.sent.get(key) if key not in gone else None
                        export.settled[key] = settled(export.desk, photo, export.dispatch, number, sent)
                yield

        export.revision = export.desk.snapshot.revision
        self._slices.run(steps(), lambda: self._close(export))

    def _close(self, export: _Export) -> None:
        """Takes back what may not stand, and writes the reports."""
        entries = tuple(export.settled.values())
        back = [one for one in entries if one.back is not None]
        refused = dict(export.desk.event.refused)
        days = export.desk.event.days
        models = self._workspace.models

        def make(_: CancelToken) -> Iterator[tuple[Path, ...]]:
            export.taken_back.extend(take_back(export.dispatch, back))
            if export.cancel.cancelled:
                yield ()
                return
            run = Run(export.publications, export.revision, models().stamps, export.started_at, now(), days)
            yield write_reports(export.dispatch, run, entries, refused)

        def holding() -> Iterator[None]:
            for one in back:
                self._hold(export, one.photo, one.rendition, why_held(one.record))
                yield

        def closed(trouble: BaseException | None) -> None:
            self._task = None
            if trouble is not None:
                self._enter_what_stands(export)
                self._not_begun(trouble)
            else:
                self._slices.run(holding(), lambda: self._enter(export))

        def keep(folders: tuple[Path, ...]) -> None:
            export.folders = folders

        self._task = Task(self._workspace.bridge, make, keep, closed)
        self._task.start()

    def _enter(self, export: _Export) -> None:
        """Into the ledger, unless the register changed since it was last asked."""
        rows, revision = export.rows(), export.revision

        def work(register: Register) -> bool:
            if register.revision != revision:
                return False
            _into_ledger(register, rows)
            return True

        def entered(done: bool) -> None:
            if self._export is export and done:
                self._tell(export)
            elif self._export is export:
                self._check(export)

        def not_entered(error: BaseException) -> None:
            if self._workspace.register.is_open:
                self._not_begun(error)

        self._workspace.register.ask(work, entered, not_entered)

    def _enter_what_stands(self, export: _Export) -> None:
        """What is in the folder is entered, whatever else went wrong: only so can it be taken down."""
        self._workspace.register.ask(partial(_into_ledger, rows=export.rows()))

    def _end(self) -> None:
        self._begun = self._export = self._task = self.progress = None
        self.changed.emit()

    def _tell(self, export: _Export) -> None:
        self._end()
        self.finished.emit(_finished(export))


def _finished(export: _Export) -> Finished:
    stood = [one.record.outcome for key, one in export.settled.items() if key in export.sent]
    gone = [*export.removed, *export.taken_back]
    return Finished(
        delivered=stood.count(Outcome.DELIVERED),
        held=sum(sent.record.outcome is Outcome.HELD for sent in export.sent.values()),
        failed=stood.count(Outcome.FAILED),
        taken_back=len(export.taken_back),
        removed=sum(one.deleted for one in export.removed),
        left=tuple(one.file for one in gone if not one.deleted),
        folders=export.folders,
        stopped=export.cancel.cancelled,
    )


def _into_ledger(register: Register, rows: Rows) -> None:
    stop_deleted(register, rows.deleted)
    for publication, records in rows.standing:
        record_exports(register, records, publication, now(), rows.policy)
