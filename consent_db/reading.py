"""Reads the store into frozen copies."""

from __future__ import annotations

import gc
import hashlib
import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlite_utils import Database

from consent_db.approvals import Approval, ApprovalId, ApprovalStep, StepKind
from consent_db.evidence import EvidenceFolder, seal, unseal, unsealed_by
from consent_db.matching import may_match
from consent_db.profile import Profile, profile_in
from consent_db.records import Evidence, PersonId
from consent_db.rows import APPROVAL_STEPS, APPROVALS, CONSENTS, EVIDENCE, GUARDIANS, PEOPLE, RELEASES, RESTRICTIONS
from consent_db.snapshot import ConsentSnapshot, Template

PROFILE = "profile"
VECTOR_LENGTH = 128
_VECTOR = struct.Struct(f"<{VECTOR_LENGTH}f")
"""Descriptors are computed in 32 bits; templates of earlier versions were kept in 64."""


def setting(db: Database, name: str) -> str | None:
    row = db.execute("SELECT value FROM settings WHERE name = ?", [name]).fetchone()
    return None if row is None else str(row[0])


def key_of(db: Database, person: PersonId | None) -> bytes:
    """The key that this person's documents and template, or the institution's own documents, are encrypted with."""
    return bytes(db.execute("SELECT key FROM keys WHERE owner = ?", [person or ""]).fetchone()[0])


def keys(db: Database) -> dict[str, bytes]:
    """Every key by its owner; '' owns the institution's."""
    return dict(db.execute("SELECT owner, key FROM keys").fetchall())


def checked_evidence(db: Database, folder: EvidenceFolder, keys: dict[str, bytes]) -> tuple[Evidence, ...]:
    """Every document's entry, with what is found of it now."""
    return folder.checked(list(EVIDENCE.select(db)), keys)


def revision(db: Database, evidence: Iterable[Evidence]) -> str:
    """Changes with every change to the register that can change a decision, and with every document lost or altered."""
    stored = setting(db, "revision") or ""
    broken = sorted(e.evidence_id for e in evidence if not e.holds)
    return f"{stored}-{hashlib.sha256(repr(broken).encode()).hexdigest()[:8]}" if broken else stored


def snapshot(db: Database, folder: EvidenceFolder, today: date) -> ConsentSnapshot:
    """Everything the rules look at, read in whole tables; run it inside one transaction."""
    with _without_collecting():
        by_owner = keys(db)
        evidence = checked_evidence(db, folder, by_owner)
        found = ConsentSnapshot(
            revision=revision(db, evidence),
            people=tuple(PEOPLE.select(db)),
            guardians=tuple(GUARDIANS.select(db)),
            consents=tuple(CONSENTS.select(db)),
            evidence=evidence,
            releases=tuple(RELEASES.select(db)),
            restrictions=tuple(RESTRICTIONS.select(db)),
            dpia_reference=setting(db, "dpia_reference") or None,
            approvals=approvals(db),
            profile=profile(db),
        )
        return replace(found, templates=_templates(db, found, by_owner, today))


def profile(db: Database) -> Profile:
    """What the institution chose; the careful defaults where it chose nothing."""
    text = setting(db, PROFILE)
    return profile_in(text) if text else Profile()


def sealed_template(vector: tuple[float, ...], person: PersonId, key: bytes) -> bytes:
    """The template as it is stored; ValueError where it is not 128 numbers."""
    if len(vector) != VECTOR_LENGTH:
        raise ValueError(f"a template has {VECTOR_LENGTH} numbers, not {len(vector)}")
    return seal(_VECTOR.pack(*vector), key, f"template {person}")


def _templates(db: Database, found: ConsentSnapshot, keys: dict[str, bytes], today: date) -> tuple[Template, ...]:
    policy = found.policy
    enrolled = [PersonId(row[0]) for row in db.execute("SELECT DISTINCT person_id FROM templates")]
    matched = {
        person: (AESGCM(keys[person]), f"template {person}")
        for person in enrolled
        if may_match(person, found, policy, today)
    }
    if not matched:
        return ()
    return tuple(
        Template(person, _numbers(unsealed_by(matched[person][0], sealed, matched[person][1])))
        for person, sealed in db.execute("SELECT person_id, sealed FROM templates")
        if person in matched
    )


def templates_of(db: Database, person: PersonId) -> tuple[tuple[float, ...], ...]:
    """Every template kept of one person, also one that may not be matched any more."""
    rows = db.execute("SELECT sealed, key FROM templates JOIN keys ON owner = person_id WHERE person_id = ?", [person])
    return tuple(tuple(_numbers(unseal(bytes(sealed), bytes(key), f"template {person}"))) for sealed, key in rows)


def _numbers(template: bytes) -> memoryview[float]:
    """The vector in a template of this version or of an earlier one."""
    return memoryview(template).cast("f" if len(template) == _VECTOR.size else "d")


def approvals(db: Database) -> tuple[Approval, ...]:
    """Every approval that nobody took back, by id."""
    return tuple(approval for approval, steps in _with_steps(db) if _revoked(steps) is None)


def taken_back(db: Database) -> tuple[tuple[Approval, ApprovalStep], ...]:
    """Every approval that somebody took back, by id, with that step."""
    found = ((approval, _revoked(steps)) for approval, steps in _with_steps(db))
    return tuple((approval, step) for approval, step in found if step is not None)


def _with_steps(db: Database) -> list[tuple[Approval, list[ApprovalStep]]]:
    steps: dict[ApprovalId, list[ApprovalStep]] = defaultdict(list)
    for step in APPROVAL_STEPS.select(db):
        steps[step.approval_id].append(step)
    found = ((approval, steps[approval.approval_id]) for approval in APPROVALS.select(db))
    return [(replace(approval, second=_second(taken)), taken) for approval, taken in found]


def _revoked(steps: Iterable[ApprovalStep]) -> ApprovalStep | None:
    return next((step for step in steps if step.step is StepKind.REVOKED), None)


def _second(steps: Iterable[ApprovalStep]) -> str:
    return next((step.taken_by for step in steps if step.step is StepKind.SIGNED_OFF), "")


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Hundreds of thousands of objects are made and none is garbage yet; looking through them takes a fifth longer."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
