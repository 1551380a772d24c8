"""Erasing somebody (consent-rules DP-16, DP-19): what goes, and the little that stays.

Promise: after `erase`, no name, contact, guardian, face template, document or key of the person is left in the
register, not even in a freed page; their documents' files are gone, or named where the system would not delete them,
and their key is destroyed, so that no copy of them can be read. What stays: an id that may not come back, hashes of
their forms, proof of uses that were lawful, the ledger's ids, and the log, which never held personal text.

Not promised: backups made before still hold everything and have to be replaced; published copies are not called back
by this, but every export that shows the person is listed with what to do; and what erases a file on this disk depends
on the disk.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from consent_db import connection
from consent_db.ages import anniversary, london_date
from consent_db.append_only import lifted
from consent_db.periods import periods
from consent_db.records import EvidenceId, ExportState, PersonId
from consent_db.rows import CONSENTS, EVIDENCE, EXPORTS, PROOFS, SUPPRESSIONS
from consent_db.store import Store
from consent_db.traces import Proof, Suppression, proof_of
from consent_db.withdrawal import Recall, Wish, recalls


@dataclass(frozen=True, slots=True)
class Erasure:
    """What erasing one person takes away and what stays.

    `goes` counts entries by table; `recalls` are the exports that still show the person; `left_behind` are documents
    whose file could not be deleted (nobody can read it any more: its key is destroyed).
    """

    person_id: PersonId
    goes: dict[str, int]
    proofs: tuple[Proof, ...]
    suppression: Suppression
    recalls: tuple[Recall, ...]
    left_behind: tuple[EvidenceId, ...] = ()


class Erasable(Store):
    """Erases people. The one operation, beside retention, that takes rows out of the tables that only grow."""

    def preview_erasure(self, person: PersonId, now: datetime) -> Erasure:
        """What `erase` would do; nothing is changed. Raises `UnknownId`."""
        with connection.reading(self._db):
            self._must_hold("people", person)
            documents = {e.evidence_id: e.sha256 for e in EVIDENCE.select(self._db, "person_id = ?", [person])}
            exports = [e for e in EXPORTS.select(self._db) if person in e.people_shown]
            relied_on = frozenset(consent for entry in exports for consent in entry.relies_on)
            keep_until = anniversary(london_date(now), periods(self._db).tail_years)
            proofs = tuple(
                proof_of(consent, frozenset(documents[e] for e in consent.evidence_ids if e in documents), keep_until)
                for consent in CONSENTS.select(self._db, "subject_id = ?", [person])
                if consent.consent_id in relied_on
            )
            suppression = Suppression(person_id=person, erased_at=now, form_hashes=frozenset(documents.values()))
            goes = {t: self._db.table(t).count_where(f"[{c}] = ?", [person]) for t, c in self._about_people()}
            return Erasure(
                person,
                {"people": 1, **{table: number for table, number in goes.items() if number}},
                proofs,
                suppression,
                recalls(exports, Wish(person, None, now)),
            )

    def erase(self, person: PersonId, now: datetime) -> Erasure:
        """Erases somebody for good, and returns what that did. Not inside `together`. Raises `UnknownId`.

        Everything is decided anew afterwards: an id that the register does not hold is covered.
        """
        with self._change("erase", person) as details:
            erasure = self.preview_erasure(person, now)
            documents = list(EVIDENCE.select(self._db, "person_id = ?", [person]))
            details |= {"entries": erasure.goes, "proofs": [proof.consent_id for proof in erasure.proofs]}
            SUPPRESSIONS.insert(self._db, erasure.suppression)
            for proof in erasure.proofs:
                PROOFS.insert(self._db, proof)
            about = list(self._about_people())
            with lifted(self._db, [table for table, _ in about]):
                for table, column in about:
                    self._db.table(table).delete_where(f"[{column}] = ?", [person])
            self._db.table("keys").delete_where("owner = ?", [person])
            self._db.table("people").delete(person)
            self._forget_places(person)
        left = tuple(e.evidence_id for e in documents if not self._evidence.remove(e))
        # The copy made before an update still holds the person.
        connection.before_update(self._path).unlink(missing_ok=True)
        # Freed pages are overwritten, but moving entries between pages may leave pieces of them behind.
        with connection.translated():
            self._db.vacuum()
        return replace(erasure, left_behind=left)

    def suppressions(self) -> tuple[Suppression, ...]:
        """Everybody who was erased, by id."""
        with connection.translated():
            return tuple(SUPPRESSIONS.select(self._db))

    def proofs(self) -> tuple[Proof, ...]:
        """Proof of past uses of people who were erased, by the consent's id."""
        with connection.translated():
            return tuple(PROOFS.select(self._db))

    def _about_people(self) -> Iterator[tuple[str, str]]:
        """Every table that refers to people, with its column: read from the schema, so that none is forgotten."""
        for table in self._db.tables:
            for key in table.foreign_keys:
                if key.other_table == "people" and key.column is not None:
                    yield table.name, key.column

    def _forget_places(self, person: PersonId) -> None:
        """A place or path may spell the person's name; where the photo is still out, it is needed to take it down."""
        for entry in EXPORTS.select(self._db):
            if person in entry.people_shown and entry.state in (ExportState.STOPPED, ExportState.TAKEN_DOWN):
                EXPORTS.update(self._db, entry.export_id, replace(entry, place="", file=""))
