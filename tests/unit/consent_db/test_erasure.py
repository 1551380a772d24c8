"""Erasing somebody: nothing of them is left in the register's pages or beside it, and they do not come back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from consent_db import connection, errors
from consent_db.channels import Action, Channel
from consent_db.evidence import EvidenceFolder
from consent_db.records import (
    ConsentId,
    EvidenceId,
    EvidenceType,
    ExportId,
    ExportState,
    LedgerEntry,
    PersonId,
    RestrictionCode,
)
from consent_db.register import Register
from consent_db.rules import Reason, decide
from tests.unit.consent_db.build import (
    ADA,
    GIVEN,
    KIT,
    MOTHER,
    NOON,
    PASSPHRASE,
    QUICK,
    TODAY,
    Scene,
    adult,
    biometric,
    child,
    guardian,
    restricted,
    yes,
)

NAME = "Wilhelmina Featherstonehaugh"
CONTACT = "wilhelmina@example.org"
FORM = b"%PDF signed by Wilhelmina Featherstonehaugh, " + bytes(range(256)) * 20
VECTOR = tuple(n / 128 for n in range(128))
PLACE = "https://example.org/wilhelmina-featherstonehaugh"
FILE = "/home/wilhelmina/featherstonehaugh/event-0001.jpg"
WEB = LedgerEntry(
    export_id=ExportId("x-web"),
    file_sha256="0" * 64,
    photo_id="img1",
    people_shown=frozenset({ADA, KIT}),
    relies_on=frozenset({ConsentId("c-p-ada")}),
    channel=Channel.WEBSITE,
    exported_at=datetime(2026, 5, 1, tzinfo=UTC),
    place=PLACE,
    file=FILE,
)


@pytest.fixture
def filled(register: Register) -> Iterator[Register]:
    """Ada, with everything that can be known of somebody; Kit and his mother, with a form of theirs."""
    register.add_person(adult(display_name=NAME, contact=CONTACT))
    form = register.add_evidence(ADA, FORM, EvidenceType.FORM_SCAN, received_on=GIVEN)
    register.add_consent(yes(evidence_ids=frozenset({form})))
    register.add_consent(
        yes(consent_id=ConsentId("c-unused"), evidence_ids=frozenset({form}), withdrawal_contact=CONTACT, reason=NAME)
    )
    register.add_consent(biometric(evidence_ids=frozenset({form})))
    register.set_dpia("DPIA-1")
    register.add_template(ADA, VECTOR, TODAY)
    register.restrict(replace(restricted(RestrictionCode.REFER_SAFEGUARDING), reference=f"file of {NAME}"))
    register.record_export(replace(WEB, export_id=ExportId("x-old"), state=ExportState.TAKEN_DOWN))
    register.record_export(WEB)
    register.add_person(child(), (guardian(name=f"Mother {NAME}", contact=CONTACT),))
    kits = register.add_evidence(
        KIT, b"Kit's form", EvidenceType.FORM_SCAN, received_on=GIVEN, signed_by=frozenset({KIT, MOTHER})
    )
    register.add_consent(yes(MOTHER, evidence_ids=frozenset({kits})))
    yield register


def pages(path: Path) -> bytes:
    """Every byte of the store, decrypted by hand: free pages and slack included, which no query would show.

    SQLCipher 4: the key is PBKDF2-HMAC-SHA512 of the passphrase and the file's first 16 bytes; each page is AES-256-CBC
    and ends with 16 bytes of IV and 64 of HMAC.
    """
    file = path.read_bytes()
    salt, size, reserved = file[:16], connection.PAGE_SIZE, 80
    key = hashlib.pbkdf2_hmac("sha512", PASSPHRASE.encode(), salt, QUICK, 32)
    plain = []
    for start in range(0, len(file), size):
        page = file[start : start + size]
        first = 16 if start == 0 else 0
        cipher = Cipher(algorithms.AES(key), modes.CBC(page[size - reserved : size - reserved + 16])).decryptor()
        plain.append(cipher.update(page[first : size - reserved]) + cipher.finalize())
    return b"".join(plain)


def cells(register: Register) -> str:
    """Every value of every table."""
    return repr([[tuple(row.values()) for row in table.rows] for table in register._db.tables])


def test_the_pages_do_hold_what_is_later_sought(filled: Register, path: Path) -> None:
    assert NAME.encode() in pages(path)
    assert CONTACT in cells(filled)


def test_no_byte_of_the_person_is_left_and_nobody_else_is_touched(filled: Register, path: Path) -> None:
    key = filled._db.execute("SELECT key FROM keys WHERE owner = ?", [ADA]).fetchone()[0]
    filled.erase(ADA, NOON)
    filled.erase(KIT, NOON)
    for where in (pages(path), cells(filled).encode()):
        for secret in (NAME.encode(), CONTACT.encode(), b"Wilhelmina", b"%PDF signed", bytes(key), b"Kit"):
            assert secret not in where, secret
    assert list(path.with_name(f"{path.name}-evidence").iterdir()) == []
    assert filled.people() == ()


def test_the_store_is_written_anew_so_that_no_freed_page_is_kept(register: Register) -> None:
    """Freed pages are overwritten, but pieces of entries that were moved between pages were seen to stay behind."""
    register.add_person(adult())
    register.add_consent(yes(evidence_ids=frozenset(), reason=NAME * 1000))
    register.erase(ADA, NOON)
    assert register._db.execute("PRAGMA freelist_count").fetchone() == (0,)


def test_a_place_that_spells_the_name_is_kept_only_while_it_must_be_taken_down(filled: Register) -> None:
    filled.erase(ADA, NOON)
    assert {e.export_id: (e.place, e.file) for e in filled.exports()} == {"x-old": ("", ""), "x-web": (PLACE, FILE)}
    filled.take_down_export(WEB.export_id)
    assert {(e.place, e.file) for e in filled.exports()} == {("", "")}


def test_erasing_one_leaves_the_others(filled: Register) -> None:
    before = filled.snapshot(TODAY)
    filled.erase(ADA, NOON)
    after = filled.snapshot(TODAY)
    assert after.people == tuple(p for p in before.people if p.person_id == KIT)
    assert after.guardians == before.guardians
    assert after.consents == before.consents_of(KIT)
    assert [(e.person_id, e.holds) for e in after.evidence] == [(KIT, True)]
    assert after.templates == ()


def test_the_preview_says_what_goes_and_stays_and_changes_nothing(filled: Register, path: Path) -> None:
    before = path.read_bytes()
    preview = filled.preview_erasure(ADA, NOON)
    assert path.read_bytes() == before
    assert preview.goes == {
        "people": 1,
        "consents": 3,
        "evidence": 1,
        "templates": 1,
        "restrictions": 1,
    }
    assert [p.consent_id for p in preview.proofs] == ["c-p-ada"]
    assert {r.export_id: r.actions for r in preview.recalls} == {"x-web": {Action.TAKE_DOWN}}
    assert filled.erase(ADA, NOON) == preview


def test_the_proof_of_a_past_use_says_what_was_agreed_and_not_by_whom(filled: Register) -> None:
    given = filled.snapshot(TODAY).consents_of(ADA)[0]
    erasure = filled.erase(ADA, NOON)
    (proof,) = filled.proofs()
    assert erasure.proofs == (proof,)
    assert (proof.given_on, proof.channels, proof.events) == (GIVEN, given.channels, given.events)
    assert proof.form_hashes == filled.suppressions()[0].form_hashes
    assert len(proof.form_hashes) == 1
    assert proof.keep_until == date(2032, 6, 1)


def test_what_was_erased_does_not_come_back_by_an_import(filled: Register) -> None:
    filled.erase(ADA, NOON)
    with pytest.raises(errors.Suppressed):
        filled.add_person(adult())
    with pytest.raises(errors.Suppressed):
        filled.add_evidence(KIT, FORM, EvidenceType.FORM_SCAN, received_on=TODAY)
    assert [p.person_id for p in filled.people()] == [KIT]
    new = filled.add_person(adult(PersonId("p-new")))
    filled.add_evidence(new, b"a new form", EvidenceType.FORM_SCAN, received_on=TODAY)


def test_an_erased_person_is_covered_and_every_plan_is_decided_anew(filled: Register) -> None:
    revision = filled.revision
    filled.erase(ADA, NOON)
    assert filled.revision != revision
    scene = Scene()
    assert decide(scene.facts, scene.publication, filled.snapshot(TODAY), scene.policy, TODAY).reasons == {
        Reason.UNKNOWN_PERSON
    }


def test_an_export_still_out_stays_to_be_dealt_with(filled: Register) -> None:
    filled.erase(ADA, NOON)
    assert {r.export_id: r.actions for r in filled.open_recalls()} == {"x-web": {Action.TAKE_DOWN}}


def test_the_log_survives_whole_and_the_tables_only_grow_again(filled: Register) -> None:
    rows = filled.audit_rows()
    filled.erase(ADA, NOON)
    assert filled.audit_rows()[:-1] == rows
    assert filled.audit_rows()[-1]["action"] == "erase"
    assert filled.verify_audit().ok
    for statement in ("DELETE FROM consents", "UPDATE consents SET state = 'given'", "DELETE FROM suppressions"):
        with pytest.raises(Exception, match="append-only"):
            filled._db.execute(statement)
    filled._db.conn.rollback()


def test_an_erasure_that_fails_changes_nothing(filled: Register, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    before = (filled.snapshot(TODAY), filled.audit_rows())

    def fails(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Register, "_forget_places", fails)
    with pytest.raises(RuntimeError):
        filled.erase(ADA, NOON)
    assert (filled.snapshot(TODAY), filled.audit_rows()) == before
    assert len(list(path.with_name(f"{path.name}-evidence").iterdir())) == 2
    with pytest.raises(Exception, match="append-only"):
        filled._db.execute("DELETE FROM consents")


def test_a_file_that_cannot_be_deleted_is_named_and_unreadable(
    filled: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(EvidenceFolder, "remove", lambda *_: False)
    (left,) = filled.erase(ADA, NOON).left_behind
    with pytest.raises(errors.UnknownId):
        filled.document(EvidenceId(left))


def test_somebody_unknown_cannot_be_erased(register: Register) -> None:
    for attempt in (register.preview_erasure, register.erase):
        with pytest.raises(errors.UnknownId):
            attempt(ADA, NOON)


def test_every_table_that_refers_to_people_is_emptied_of_them(filled: Register) -> None:
    """Also one that a later step adds."""
    filled._db.execute("CREATE TABLE later (id TEXT, whom TEXT REFERENCES people(person_id))")
    with connection.change(filled._db):
        filled._db.execute("INSERT INTO later VALUES ('l-1', ?)", [ADA])
    assert filled.erase(ADA, NOON).goes["later"] == 1
    assert list(filled._db.table("later").rows) == []


def test_the_copy_made_before_an_update_goes_too(filled: Register) -> None:
    """It is a whole register, and holds whoever is erased now."""
    copy = connection.before_update(filled._path)
    copy.write_bytes(b"an older register")
    filled.erase(ADA, NOON)
    assert not copy.exists()
