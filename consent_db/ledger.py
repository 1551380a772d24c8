"""The University's own permissions, the ledger of what went where, and what was decided about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from consent_db import connection, errors
from consent_db.decided import Decided, DecisionId, Line
from consent_db.records import ExportId, ExportState, LedgerEntry, PersonId, Release, ReleaseId
from consent_db.rows import CONSENTS, DECIDED, EXPORTS, LINES, RELEASES, SUPPRESSIONS
from consent_db.store import Store
from consent_db.withdrawal import Recall, open_recalls

_FROM = {
    ExportState.LIVE: (ExportState.QUEUED, ExportState.LIVE),
    ExportState.STOPPED: (ExportState.QUEUED, ExportState.LIVE),
    ExportState.TAKEN_DOWN: (ExportState.QUEUED, ExportState.LIVE, ExportState.STOPPED),
}
"""From which states an export may come into each: what was stopped or taken down never comes back."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the life of an export, as the log holds it."""

    at: str
    actor: str
    action: str


class Ledger(Store):
    """Records exports and what becomes of them, and the releases they need."""

    def add_release(self, release: Release) -> ReleaseId:
        with self._change("add-release", release.release_id):
            if release.evidence_id is not None:
                self._must_hold("evidence", release.evidence_id)
            RELEASES.insert(self._db, release)
        return release.release_id

    def revoke_release(self, release_id: ReleaseId, revoked_at: datetime) -> None:
        """Takes a release back; one that was taken back before stays so from its first moment."""
        with self._change("revoke-release", release_id):
            before = RELEASES.only(self._db, release_id)
            first = min(before.revoked_at or revoked_at, revoked_at)
            RELEASES.update(self._db, release_id, replace(before, revoked_at=first))

    def record_export(self, entry: LedgerEntry) -> ExportId:
        """Adds a row to the ledger."""
        with self._change("record-export", entry.export_id, decides=False) as details:
            details |= {"photo": entry.photo_id, "file": entry.file_sha256, "channel": entry.channel}
            details["state"] = entry.state
            EXPORTS.insert(self._db, entry)
        return entry.export_id

    def record_decision(self, entry: Decided, lines: Iterable[Line]) -> bool:
        """Keeps what was decided about a photo; False where the same was decided from the same before.

        Somebody whom the register does not hold (any more) stands in it without an id.
        """
        same = "photo_id = ? AND inputs = ? AND approver = ?"
        if self._db.table("decisions").count_where(same, [entry.photo_id, entry.inputs, entry.approver]):
            return False
        with self._change("record-decision", entry.decision_id, decides=False) as details:
            details |= {"photo": entry.photo_id, "channel": entry.publication.channel, "verdict": entry.verdict}
            DECIDED.insert(self._db, entry)
            for line in lines:
                known = line.person is not None and self._db.table("people").count_where("person_id = ?", [line.person])
                LINES.insert(self._db, line if known else replace(line, person=None))
        return True

    def decisions(
        self, photo_id: str | None = None, person: PersonId | None = None
    ) -> tuple[tuple[Decided, tuple[Line, ...]], ...]:
        """What was decided, oldest first, each with its lines; about one photo, about one person (then with the lines
        about them only), or all of it."""
        of_photo, photos = ("photo_id = ?", [photo_id]) if photo_id is not None else ("1", [])
        of_person, people = ("person = ?", [person]) if person is not None else ("1", [])
        with connection.reading(self._db):
            lines: dict[DecisionId, list[Line]] = defaultdict(list)
            of_these = f"{of_person} AND decision_id IN (SELECT decision_id FROM decisions WHERE {of_photo})"  # noqa: S608 - no value is put in
            for line in LINES.select(self._db, of_these, [*people, *photos], order_by="rowid"):
                lines[line.decision_id].append(line)
            entries = DECIDED.select(self._db, of_photo, photos, order_by="decided_at, decision_id")
            return tuple(
                (entry, tuple(lines[entry.decision_id]))
                for entry in entries
                if person is None or entry.decision_id in lines
            )

    def place_export(self, export_id: ExportId, place: str, placed_at: datetime) -> None:
        """Records that an export was published, and where: it is live. A second place is put beside the first.

        Raises `UnknownId`, and `ExportEnded` for what was stopped or taken down.
        """
        with self._change("place-export", export_id, decides=False) as details:
            before = self._entry_for(export_id, ExportState.LIVE, details)
            places = "\n".join(p for p in (*before.place.split("\n"), place) if p)
            latest = max(placed_at, before.placed_at or placed_at)
            EXPORTS.update(self._db, export_id, replace(before, state=ExportState.LIVE, place=places, placed_at=latest))

    def stop_export(self, export_id: ExportId) -> None:
        """Records that an export was cancelled or is used no further; copies may still be out. Raises as placing."""
        self._end(export_id, ExportState.STOPPED)

    def take_down_export(self, export_id: ExportId) -> None:
        """Records that an export is nowhere to be seen any more. Raises as placing."""
        self._end(export_id, ExportState.TAKEN_DOWN)

    def export_steps(self, export_id: ExportId) -> tuple[Step, ...]:
        """The life of an export, oldest first, from the log, which only grows."""
        return tuple(
            Step(row["at"], row["actor"], row["action"]) for row in self.audit_rows() if row["entry"] == export_id
        )

    def open_recalls(self) -> tuple[Recall, ...]:
        """Every export that somebody's no, or an erasure, asks to be dealt with and that nobody has dealt with yet."""
        with connection.reading(self._db):
            return open_recalls(EXPORTS.select(self._db), CONSENTS.select(self._db), SUPPRESSIONS.select(self._db))

    def _end(self, export_id: ExportId, state: ExportState) -> None:
        action = "stop-export" if state is ExportState.STOPPED else "take-down-export"
        with self._change(action, export_id, decides=False) as details:
            before = self._entry_for(export_id, state, details)
            erased = {s.person_id for s in SUPPRESSIONS.select(self._db)}
            # Where an erased person was shown, the place (which may spell their name) was kept only to be taken down.
            place = "" if state is ExportState.TAKEN_DOWN and erased & before.people_shown else before.place
            EXPORTS.update(self._db, export_id, replace(before, state=state, place=place))

    def _entry_for(self, export_id: ExportId, state: ExportState, details: dict[str, Any]) -> LedgerEntry:
        before = EXPORTS.only(self._db, export_id)
        if before.state not in _FROM[state]:
            raise errors.ExportEnded
        details |= {"from": before.state, "to": state}
        return before
