"""Everything the register holds about one person, for the person (DP-17, DP-18).

Promises: the record holds their entry, every decision about them by anybody, every document of theirs, every face
template, every restriction, every form printed for them, the ledger's rows that show them, their own lines of what was
decided about photos, and what the log says of them; other people are ids in it, and documents that others signed too
are left out unless they are asked for by name. Does not promise that nobody else is named inside a document: somebody
has to look before it is handed over.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from consent_db import errors
from consent_db.approvals import Approval
from consent_db.decided import Decided, Line
from consent_db.decision import Outcome
from consent_db.form_pages import CHANNELS, PURPOSES, STATES, spoken
from consent_db.institution import Institution
from consent_db.new_files import make_folder, write_new
from consent_db.pages import jpeg_picture, page
from consent_db.records import Consent, Evidence, LedgerEntry, Person, PersonId, Restriction
from consent_db.register import Register

WARNING = (
    "This folder holds everything about one person, unencrypted. Hand it to that person, once you know it is them, and "
    "to nobody else. Somebody under 18 who understands what they ask for may ask alone, and it is then handed to them: "
    "not to a parent by default. Where a parent asks for a child, speak to the data protection officer first. Look "
    "through the documents before you hand them over: other people may be named in them."
)
_BECAME = {
    Outcome.SHOW: "shown",
    Outcome.REDACT: "covered",
    Outcome.HUMAN: "left to a person to decide",
    Outcome.BLOCK: "kept from being published",
}
_SUFFIXES = ((b"%PDF", ".pdf"), (b"\xff\xd8", ".jpg"), (b"\x89PNG", ".png"), (b"II*\0", ".tif"), (b"MM\0*", ".tif"))


@dataclass(frozen=True, slots=True)
class Document:
    """A copy of one document: its entry, the file name it gets, and its content; None where it was left out."""

    evidence: Evidence
    file: str
    content: bytes | None
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class SubjectRecord:
    """What is handed over. `exports` are the ledger's rows that show the person."""

    person: Person
    record: dict[str, Any]
    documents: tuple[Document, ...]
    exports: tuple[LedgerEntry, ...]
    consents: tuple[Consent, ...]
    whose: Institution
    made_on: date


@dataclass(frozen=True, slots=True)
class PhotoCopy:
    """What became of one export that shows the person: a JPEG with the others covered, or why there is none."""

    export: LedgerEntry
    content: bytes | None
    left_out: str = ""

    @property
    def file(self) -> str | None:
        return None if self.content is None else f"{self.export.export_id}.jpg"


def collect(register: Register, person_id: PersonId, today: date, *, shared_forms: bool) -> SubjectRecord:
    """Reads everything about one person; `shared_forms` copies documents that others signed too. Raises `UnknownId`."""
    snapshot = register.snapshot(today)
    person = snapshot.person(person_id)
    if person is None:
        raise errors.UnknownId
    consents = tuple(sorted(snapshot.consents_of(person_id), key=lambda c: (c.given_on, c.consent_id)))
    evidence = [e for e in snapshot.evidence if e.person_id == person_id or person_id in e.signed_by]
    documents = tuple(_document(register, entry, person_id, shared_forms=shared_forms) for entry in evidence)
    exports = tuple(e for e in register.exports() if person_id in e.people_shown)
    restrictions = [r for r in snapshot.restrictions if r.person_id == person_id]
    guardians = snapshot.guardians_of(person_id)
    templates = register.templates_of(person_id)
    forms = register.forms_of(person_id)
    about = {person_id, *(c.consent_id for c in consents), *(e.evidence_id for e in evidence)}
    about |= {*(r.restriction_id for r in restrictions), *(e.export_id for e in exports), *(f.reference for f in forms)}
    whose = register.institution()
    record = {
        "made_on": today,
        "controller": asdict(whose),
        "person": asdict(person),
        "guardians": [
            {"guardian_id": g.guardian_id, "role": g.role, "verified": g.is_verified_on(today)} for g in guardians
        ],
        "restrictions": [_restriction(r) for r in restrictions],
        "decisions": [asdict(c) for c in consents],
        "documents": [
            {**asdict(d.evidence), "file": d.file if d.content is not None else None, "left_out": d.left_out}
            for d in documents
        ],
        "forms_printed": [asdict(f) for f in forms],
        "face_templates": {"exist": bool(templates), "numbers": [list(t) for t in templates]},
        "exports_that_show_them": [_export(e, person_id) for e in exports],
        "decisions_about_photos": [
            _decision(entry, line)
            for entry, lines in register.decisions()
            for line in lines
            if line.person == person_id
        ],
        "approvals": [_approval(a) for a in snapshot.approvals if a.person == person_id],
        "log": [
            {key: row[key] for key in ("number", "at", "action", "entry")}
            for row in register.audit_rows()
            if row["entry"] in about
        ],
    }
    return SubjectRecord(person, record, documents, exports, consents, whose, today)


def record_json(found: SubjectRecord, photos: tuple[PhotoCopy, ...]) -> dict[str, Any]:
    """The record as plain values for `json.dumps`."""
    copies = [{"export_id": p.export.export_id, "file": p.file, "left_out": p.left_out} for p in photos]
    plain: dict[str, Any] = _plain({**found.record, "photos": copies})
    return plain


def record_page(found: SubjectRecord, photos: tuple[PhotoCopy, ...]) -> str:
    """The record as one readable page."""
    return page(
        "record.html.j2",
        found=found,
        record=record_json(found, photos),
        photos=photos,
        shown={p.file: jpeg_picture(p.content) for p in photos if p.content is not None},
        said=STATES,
        channels=CHANNELS,
        purposes=PURPOSES,
        spoken=spoken,
    )


def write_folder(target: Path, found: SubjectRecord, photos: tuple[PhotoCopy, ...]) -> None:
    """Writes everything into a new folder that only its owner can open; it is removed again where that fails.

    Raises `TargetExists`, `TargetNotWritten`.
    """
    make_folder(target)
    try:
        write_new(target / "read-before-handing-over.txt", f"{WARNING}\n".encode())
        content = json.dumps(record_json(found, photos), indent=2, ensure_ascii=False)
        write_new(target / "record.json", content.encode())
        write_new(target / "record.html", record_page(found, photos).encode())
        documents = [(d.file, d.content) for d in found.documents if d.content is not None]
        pictures = [(p.file or "", p.content) for p in photos if p.content is not None]
        for name, files in (("documents", documents), ("photos", pictures)):
            if files:
                make_folder(target / name)
            for file, content_of in files:
                write_new(target / name / file, content_of)
    except BaseException:
        shutil.rmtree(target, ignore_errors=True)
        raise


def _document(register: Register, entry: Evidence, person: PersonId, *, shared_forms: bool) -> Document:
    others = entry.signed_by - {person}
    if (others or entry.person_id != person) and not shared_forms:
        return Document(entry, "", None, "also signed by somebody else, whose part has to be covered first")
    try:
        content = register.document(entry.evidence_id)
    except errors.UnreadableDocument:
        return Document(entry, "", None, "it cannot be found, or has changed since it was stored")
    return Document(entry, f"{entry.evidence_id}{_suffix(content)}", content)


def _suffix(content: bytes) -> str:
    if content[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1"):
        return ".heic"
    return next((suffix for start, suffix in _SUFFIXES if content.startswith(start)), ".bin")


def _restriction(restriction: Restriction) -> dict[str, object]:
    return {"code": restriction.code, "set_on": restriction.set_on, "review_on": restriction.review_on}


def _export(entry: LedgerEntry, person: PersonId) -> dict[str, Any]:
    """A row of the ledger with the other people only counted."""
    row = asdict(entry)
    row["other_people_shown"] = len(row.pop("people_shown") - {person})
    row.pop("relies_on")
    # Where it lay on whose computer says more of others than of this person.
    row.pop("file")
    return row


def _decision(entry: Decided, line: Line) -> dict[str, Any]:
    """What was decided about the person alone; a note is left out, for it may speak of others."""
    return {
        "decision_id": entry.decision_id,
        "photo_id": entry.photo_id,
        "channel": entry.publication.channel,
        "purpose": entry.publication.purpose,
        "publish_at": entry.publication.publish_at,
        "decided_at": entry.decided_at,
        "policy": entry.policy,
        "outcome": _BECAME[line.outcome],
        "reasons": [reason.sentence for reason in sorted(line.reasons)],
        "relies_on": line.relies_on,
        "last_day": line.last_day,
    }


def _approval(approval: Approval) -> dict[str, Any]:
    return {
        "approval_id": approval.approval_id,
        "photo_id": approval.photo_id,
        "channel": approval.publication.channel,
        "question": approval.reason.sentence,
        "answer": _BECAME[approval.outcome],
        "role": approval.role,
        "decided_on": approval.decided_on,
        "last_day": approval.last_day,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, frozenset | set):
        return sorted(_plain(item) for item in value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value
