"""Every copy of an event's photos that was delivered: which of them the ledger does not know, and which lie elsewhere.

Promises: a copy is told only where it lies byte for byte as it was delivered. Does not promise to know where somebody
moved or copied one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.photo import PhotoId
from app.domain.record import PhotoRecord
from app.event.acts import Delivered
from app.event.dispatch import Removed
from app.event.journal import BrokenReport, all_records, is_file_of
from app.event.ledger import path_of, record_exports
from consent_db.policy import Policy
from consent_db.publication import Channel, Publication
from consent_db.records import LedgerEntry
from consent_db.register import Register

UNKNOWN = "unknown"
"""Who let a photo go whose approval was taken back since."""


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """How many copies were entered that the ledger did not know, and those that no report says anything of."""

    entered: int
    unknown: tuple[Path, ...]


def elsewhere(copies: Iterable[Delivered], gone: Iterable[Removed]) -> tuple[Path, ...]:
    """The copies in other folders of what may no longer stand."""
    gone = tuple(gone)
    files = {one.file.resolve() for one in gone}
    same = {(one.photo, one.sha256) for one in gone}
    return tuple(
        Path(copy.file)
        for copy in copies
        if (copy.photo, copy.sha256) in same
        and Path(copy.file).resolve() not in files
        and is_file_of(Path(copy.file), copy.sha256)
    )


def catch_up(
    register: Register,
    copies: Iterable[Delivered],
    publications: Mapping[Channel, Publication],
    policy: Policy,
    approvers: Mapping[PhotoId, str],
) -> CaughtUp:
    """Enters every copy that shows somebody and has no row, as an export that was broken off may leave them.

    Whom it shows stands in the report or journal beside it. `publications` has one for each channel of `copies`,
    `approvers` who let each photo go. Raises RegisterError.
    """
    missing: dict[tuple[Path, Channel, str], list[tuple[datetime, PhotoRecord]]] = {}
    unknown: list[Path] = []
    reports: dict[Path, dict[tuple[str, str], PhotoRecord]] = {}
    for copy in _not_entered(copies, register.exports()):
        file = Path(copy.file)
        if file.parent not in reports:
            reports[file.parent] = _reported(file.parent)
        record = reports[file.parent].get((file.name, copy.sha256))
        if (record is not None and not record.shown) or not is_file_of(file, copy.sha256):
            continue
        if record is None:
            unknown.append(file)
        else:
            missing.setdefault((file.parent, copy.channel, approvers.get(copy.photo, UNKNOWN)), []).append(
                (copy.at, record)
            )
    entered = 0
    with register.together():
        for (folder, channel, approver), found in missing.items():
            # As of when they were made: what arrived since did not come too late for them.
            made_at = min(at for at, _ in found)
            records = [record for _, record in found]
            entered += record_exports(register, records, publications[channel], made_at, policy, folder, approver)
    return CaughtUp(entered, tuple(unknown))


def _not_entered(copies: Iterable[Delivered], entries: Iterable[LedgerEntry]) -> list[Delivered]:
    known = {(entry.file, entry.file_sha256, entry.channel) for entry in entries}
    # Rows of earlier versions do not say of which copy they are.
    return [
        copy
        for copy in copies
        if not {(path_of(Path(copy.file)), copy.sha256, copy.channel), ("", copy.sha256, copy.channel)} & known
    ]


def _reported(folder: Path) -> dict[tuple[str, str], PhotoRecord]:
    try:
        found = [record for _, records in all_records(folder) for record in records]
    except BrokenReport:
        return {}
    return {(r.file, r.file_sha256): r for r in found if r.file is not None and r.file_sha256 is not None}
