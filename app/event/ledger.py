"""Who is shown where: a row in the register's ledger for every delivered photo with people in it.

Without it a withdrawal could not say which files to take down. Beside it stands what was decided about every person in
the photo, also about those who are covered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from app.domain.record import Outcome, PhotoRecord
from app.pipeline.review import UNATTENDED
from consent_db import rules
from consent_db.ages import london_date
from consent_db.decided import Basis, Decided, Line, decided
from consent_db.facts import PhotoFacts
from consent_db.policy import Policy
from consent_db.publication import Channel, Publication
from consent_db.records import ConsentId, ExportState, LedgerEntry
from consent_db.register import Register
from consent_db.rules import Decision, RegionDecision
from consent_db.scope import last_day
from consent_db.snapshot import ConsentSnapshot

OUT = (ExportState.QUEUED, ExportState.LIVE)
"""A file that was stopped or taken down and is exported again is a new row: the old one never comes back."""


def stop_deleted(register: Register, deleted: Iterable[tuple[str, Channel]]) -> None:
    """Stop what was never published and is deleted by now: files by their SHA-256, and channels.

    What is published somewhere stays so until somebody takes it down. Raises RegisterError.
    """
    gone = frozenset(deleted)
    for entry in register.exports() if gone else ():
        if entry.state is ExportState.QUEUED and (entry.file_sha256, entry.channel) in gone:
            register.stop_export(entry.export_id)


def record_exports(
    register: Register, records: tuple[PhotoRecord, ...], publication: Publication, now: datetime, policy: Policy
) -> int:
    """Add the rows that are not there yet, with what was decided, all or nothing; say how many. Raises RegisterError.

    Each says by when it is to be taken down or asked about again: the first last day of what it relies on, of an
    approval for it, and of the use itself.
    """
    known = {(entry.file_sha256, entry.channel) for entry in register.exports() if entry.state in OUT}
    delivered = [record for record in records if record.outcome is Outcome.DELIVERED]
    snapshot = register.snapshot(london_date(now))
    ends = _last_days(snapshot, policy)
    entries = [
        LedgerEntry(
            file_sha256=record.file_sha256,
            photo_id=record.photo_id,
            people_shown=frozenset(shown.person for shown in record.shown),
            people_covered=sum(mark.kind == "face" for mark in record.marks),
            relies_on=frozenset(consent for shown in record.shown for consent in shown.relies_on),
            channel=publication.channel,
            exported_at=now,
            state=ExportState.QUEUED,
            event=publication.event,
            take_down_by=min(_ends(record, record.photo_id, publication, ends, snapshot), default=None),
        )
        for record in delivered
        if record.shown
        and record.file_sha256 is not None
        and record.photo_id is not None
        and (record.file_sha256, publication.channel) not in known
    ]
    new = {entry.photo_id for entry in entries}
    with register.together():
        for entry in entries:
            register.record_export(entry)
        for record in delivered:
            kept = _decided(record, publication, snapshot.revision, policy, now, exported=record.photo_id in new)
            if kept is not None:
                register.record_decision(*kept)
    return len(entries)


def _decided(
    record: PhotoRecord, publication: Publication, revision: str, policy: Policy, now: datetime, *, exported: bool
) -> tuple[Decided, tuple[Line, ...]] | None:
    """What was decided about a photo, to be kept; None where it is about nobody, or was kept with an earlier row."""
    reviewed = record.reviewed
    if reviewed is not None and reviewed.plan.basis is not None:
        plan, basis = reviewed.plan, reviewed.plan.basis
        if all(region.person is None for region in basis.facts.regions):
            return None
        # Of the plan, which may name an event where the order did not.
        by, at = reviewed.reviewed_by, reviewed.reviewed_at
        return decided(basis, plan.publication, plan.register_revision, policy, by, at)
    if exported and record.photo_id is not None:
        # Delivered by a run that was broken off: its report knows whom it shows and why, and no more.
        basis = Basis(PhotoFacts(record.photo_id), _from_report(record), "read from the report of an earlier run")
        return decided(basis, publication, revision, policy, UNATTENDED, now)
    return None


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
