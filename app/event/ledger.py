"""Who is shown where: a row in the register's ledger for every delivered photo with people in it.

Without it a withdrawal could not say which files to take down.
"""

from __future__ import annotations

from datetime import datetime

from app.domain.record import Outcome, PhotoRecord
from consent_db.publication import Publication
from consent_db.records import ExportState, LedgerEntry
from consent_db.register import Register


def record_exports(
    register: Register, records: tuple[PhotoRecord, ...], publication: Publication, now: datetime
) -> int:
    """Add the rows that are not there yet, and say how many. Raises RegisterError."""
    known = {(entry.file_sha256, entry.channel) for entry in register.exports()}
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
