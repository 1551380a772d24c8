"""Who is shown where: a row in the register's ledger for every delivered file with people in it.

Promises: a file that `Book` lets be placed has its row first, so that a withdrawal finds it whatever becomes of the
run; a row says who is shown by today's names and consents, or it is stopped and another takes its place; each copy has
a row of its own, which is stopped only when this program deleted that copy. Beside it stands what was decided about
every person in the photo, also about those who are covered. Does not promise to know where somebody moved or copied a
file: a row whose file is gone stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from app.domain.record import Outcome, PhotoRecord
from app.event.journal import is_file_of
from app.pipeline.review import UNATTENDED
from consent_db import rules
from consent_db.ages import london_date
from consent_db.decided import Basis, Decided, Line, decided
from consent_db.facts import PhotoFacts
from consent_db.policy import Policy
from consent_db.publication import Publication
from consent_db.records import ConsentId, ExportState, LedgerEntry
from consent_db.register import Register
from consent_db.rules import Decision, RegionDecision
from consent_db.scope import last_day
from consent_db.snapshot import ConsentSnapshot

OUT = (ExportState.QUEUED, ExportState.LIVE)
"""A file that was stopped or taken down and is exported again is a new row: the old one never comes back."""

Copy = tuple[Path, str]
"""A file where it was placed, and its SHA-256."""


class RegisterChanged(Exception):
    """The register is no longer the one by which it was decided what may stand: decide again."""


@contextmanager
def at_revision(register: Register, revision: str) -> Iterator[None]:
    """One change of the register, made only while it still is what was decided by: nobody changes it meanwhile.

    Raises RegisterChanged, and RegisterError.
    """
    with register.together():
        if register.revision != revision:
            raise RegisterChanged
        yield


def stop_deleted(register: Register, deleted: Iterable[Copy]) -> None:
    """Stop what was never published and is deleted by now; other copies of the photo keep their rows.

    What is published somewhere stays so until somebody takes it down. Raises RegisterError.
    """
    gone = {(path_of(file), sha256) for file, sha256 in deleted}
    for entry in register.exports() if gone else ():
        if entry.state is ExportState.QUEUED and (entry.file, entry.file_sha256) in gone:
            register.stop_export(entry.export_id)


def record_exports(
    register: Register,
    records: Iterable[PhotoRecord],
    publication: Publication,
    now: datetime,
    policy: Policy,
    folder: Path = Path(),
    approver: str = UNATTENDED,
) -> int:
    """Add a row for each file in `folder` that has none which says the same, with what was decided, all or nothing.

    Says how many. A row says by when it is to be taken down or asked about again: the first last day of what it relies
    on, of an approval for it, and of the use itself. A row of the same file that names other people or consents is
    stopped: what it said is no longer so. `approver` let those go that come from a report. Raises RegisterError.
    """
    delivered = [record for record in records if record.outcome is Outcome.DELIVERED]
    with register.together():
        pen = _Pen(register, publication, now, policy, folder)
        added = sum(pen.enter(record) for record in delivered)
        for record in delivered:
            what = _decided(register, record, publication, pen.snapshot.revision, policy, now, approver)
            if what is not None:
                register.record_decision(*what)
    return added


@dataclass(frozen=True, slots=True)
class Rows:
    """What stands in each folder, with the consents on which it rests today, and the files that are gone.

    `revision` is that of the register by which it may stand; None where it stands whatever the register says.
    """

    standing: list[tuple[Publication, Path, tuple[PhotoRecord, ...]]]
    deleted: list[Copy]
    policy: Policy
    revision: str | None


def enter(register: Register, rows: Rows, now: datetime) -> None:
    """All of it or nothing. Raises RegisterChanged where it may stand no longer, and RegisterError."""
    with register.together() if rows.revision is None else at_revision(register, rows.revision):
        stop_deleted(register, rows.deleted)
        for publication, folder, records in rows.standing:
            record_exports(register, records, publication, now, rows.policy, folder)


class Book:
    """Keeps the ledger in step with the files of one run in one folder, from before the first of them is placed."""

    def __init__(self, register: Register, publication: Publication, now: datetime, folder: Path) -> None:
        self._register = register
        self._publication = publication
        self._now = now
        self._folder = folder
        self._pen: _Pen | None = None
        self._doubtful: dict[Copy, None] = {}

    def begin(self, policy: Policy, snapshot: ConsentSnapshot) -> None:
        """What follows is decided by this snapshot."""
        self._pen = _Pen(self._register, self._publication, self._now, policy, self._folder, snapshot)

    def before_placing(self, record: PhotoRecord) -> None:
        """Enters the file that is about to be placed. Raises RegisterError: then it must not be."""
        if self._pen is None or record.file is None or record.file_sha256 is None:
            return
        self._doubtful[self._folder / record.file, record.file_sha256] = None
        with self._register.together():
            self._pen.enter(record)

    def deleted(self, copies: Iterable[Copy]) -> None:
        """These were deleted; they may come to stand again before the run ends."""
        self._doubtful |= dict.fromkeys(copies)

    def close(self, records: Iterable[PhotoRecord], policy: Policy, revision: str) -> None:
        """Enters what stands, and stops what does not. Raises RegisterChanged where it may stand no longer."""
        with at_revision(self._register, revision):
            self.settle()
            record_exports(self._register, records, self._publication, self._now, policy, self._folder)
        self._doubtful.clear()

    def settle(self) -> None:
        """Stops the rows of files that were never placed, or were deleted and not made again. Raises RegisterError."""
        stop_deleted(self._register, [copy for copy in self._doubtful if not is_file_of(*copy)])


class _Pen:
    """Writes rows for one publication, decided by one snapshot, into one folder; knows those that are there."""

    def __init__(
        self,
        register: Register,
        publication: Publication,
        now: datetime,
        policy: Policy,
        folder: Path,
        snapshot: ConsentSnapshot | None = None,
    ) -> None:
        self.snapshot = snapshot or register.snapshot(london_date(now))
        self._register = register
        self._publication = publication
        self._now = now
        self._folder = folder
        self._ends = _last_days(self.snapshot, policy)
        self._rows: dict[tuple[str, str], list[LedgerEntry]] = {}
        for entry in register.exports():
            if entry.state in OUT and entry.channel is publication.channel:
                self._rows.setdefault((entry.file, entry.file_sha256), []).append(entry)

    def enter(self, record: PhotoRecord) -> bool:
        """Adds the row of a file that shows somebody, unless one says the same; says whether it did."""
        if not record.shown or record.photo_id is None or record.file is None or record.file_sha256 is None:
            return False
        until = min(_ends(record, record.photo_id, self._publication, self._ends, self.snapshot), default=None)
        entry = LedgerEntry(
            file_sha256=record.file_sha256,
            photo_id=record.photo_id,
            people_shown=frozenset(shown.person for shown in record.shown),
            people_covered=sum(mark.kind == "face" for mark in record.marks),
            relies_on=frozenset(consent for shown in record.shown for consent in shown.relies_on),
            channel=self._publication.channel,
            exported_at=self._now,
            state=ExportState.QUEUED,
            event=self._publication.event,
            take_down_by=until,
            file=path_of(self._folder / record.file),
        )
        earlier = self._rows.get((entry.file, entry.file_sha256), [])
        if any(_same(before, entry, whole=record.reviewed is not None) for before in earlier):
            return False
        for before in earlier:
            self._register.stop_export(before.export_id)
            # The file is the same, and where it was published it shows whom it shows: only what was said was wrong.
            entry = replace(
                entry,
                exported_at=before.exported_at,
                state=max(entry.state, before.state, key=OUT.index),
                place=before.place or entry.place,
                placed_at=before.placed_at or entry.placed_at,
            )
        self._register.record_export(entry)
        self._rows[entry.file, entry.file_sha256] = [entry]
        return True


def path_of(file: Path) -> str:
    """As the ledger names a file, however it was reached."""
    return str(file.resolve())


def _same(before: LedgerEntry, now: LedgerEntry, *, whole: bool) -> bool:
    """Whether they say the same. Not `whole`: made from a report, which does not know every end."""
    if (before.people_shown, before.relies_on) != (now.people_shown, now.relies_on):
        return False
    return not whole or (before.take_down_by, before.event) == (now.take_down_by, now.event)


def _decided(
    register: Register,
    record: PhotoRecord,
    publication: Publication,
    revision: str,
    policy: Policy,
    now: datetime,
    approver: str,
) -> tuple[Decided, tuple[Line, ...]] | None:
    """What was decided about a photo, to be kept; None where it is about nobody, or was kept before."""
    reviewed = record.reviewed
    if reviewed is not None and reviewed.plan.basis is not None:
        plan, basis = reviewed.plan, reviewed.plan.basis
        if all(region.person is None for region in basis.facts.regions):
            return None
        # Of the plan, which may name an event where the order did not.
        by, at = reviewed.reviewed_by, reviewed.reviewed_at
        return decided(basis, plan.publication, plan.register_revision, policy, by, at)
    if not record.shown or record.photo_id is None:
        return None
    if any(entry.publication.is_same_request(publication) for entry, _ in register.decisions(record.photo_id)):
        return None
    # Delivered by a run that was broken off: its report knows whom it shows and why, and no more.
    basis = Basis(PhotoFacts(record.photo_id), _from_report(record), "read from the report of an earlier run")
    return decided(basis, publication, revision, policy, approver, now)


def _from_report(record: PhotoRecord) -> Decision:
    regions = tuple(
        RegionDecision(str(number), shown.person, rules.Outcome.SHOW, shown.reasons, shown.relies_on)
        for number, shown in enumerate(record.shown)
    )
    verdict = rules.Verdict.EXPORT_WITH_REDACTIONS if record.marks else rules.Verdict.EXPORT_AS_IS
    return Decision(verdict, regions, (), None)


def _ends(
    record: PhotoRecord,
    photo_id: str,
    publication: Publication,
    ends: dict[ConsentId, date],
    snapshot: ConsentSnapshot,
) -> Iterator[date]:
    yield from (ends[c] for shown in record.shown for c in shown.relies_on if c in ends)
    asked = publication
    if record.reviewed is not None:
        basis, asked = record.reviewed.plan.basis, record.reviewed.plan.publication
        if basis is not None and basis.decision.take_down_by is not None:
            # It knows of releases and of 18th birthdays too.
            yield basis.decision.take_down_by
    yield from (a.last_day for a in snapshot.approvals_of(photo_id) if a.publication.is_same_request(asked))
    if publication.use_until is not None:
        yield publication.use_until


def _last_days(snapshot: ConsentSnapshot, policy: Policy) -> dict[ConsentId, date]:
    pairs = ((consent, snapshot.person(consent.subject_id)) for consent in snapshot.consents)
    return {c.consent_id: last_day(c, person, policy) for c, person in pairs if person is not None}
