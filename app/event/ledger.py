"""Who is shown where: a row in the register's ledger for every delivered photo with people in it.

Without it a withdrawal could not say which files to take down.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from app.domain.record import Outcome, PhotoRecord
from consent_db.ages import london_date
from consent_db.policy import Policy
from consent_db.publication import Channel, Publication
from consent_db.records import ConsentId, ExportState, LedgerEntry
from consent_db.register import Register
from consent_db.scope import last_day

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
    """Add the rows that are not there yet, and say how many. Raises RegisterError.

    Each says by when it is to be taken down or asked about again: the first last day of what it relies on.
    """
    ends = _last_days(register, now, policy)
    known = {(entry.file_sha256, entry.channel) for entry in register.exports() if entry.state in OUT}
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
            take_down_by=min((ends[c] for shown in record.shown for c in shown.relies_on if c in ends), default=None),
        )
        for record in records
        if record.outcome is Outcome.DELIVERED
        and record.shown
        and record.file_sha256 is not None
        and record.photo_id is not None
        and (record.file_sha256, publication.channel) not in known
    ]
    for entry in entries:
        register.record_export(entry)
    return len(entries)


def _last_days(register: Register, now: datetime, policy: Policy) -> dict[ConsentId, date]:
    snapshot = register.snapshot(london_date(now))
    pairs = ((consent, snapshot.person(consent.subject_id)) for consent in snapshot.consents)
    return {c.consent_id: last_day(c, person, policy) for c, person in pairs if person is not None}
