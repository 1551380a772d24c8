"""A person's own record: everything about them, nothing about others, in a folder that only its owner can open."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from consent_db import errors
from consent_db.approvals import Approval, Role
from consent_db.channels import Channel
from consent_db.decided import Basis, decided
from consent_db.decision import Outcome
from consent_db.filing import print_form
from consent_db.forms import FormKind
from consent_db.publication import Publication, Purpose
from consent_db.reasons import Reason
from consent_db.records import EvidenceType, LedgerEntry, PersonId, RestrictionCode
from consent_db.register import Register
from consent_db.rules import PhotoFacts, decide
from consent_db.transfer_access import (
    PhotoCopy,
    SubjectRecord,
    collect,
    record_json,
    record_page,
    write_folder,
)
from tests.unit.consent_db.build import (
    ADA,
    ALL_PASS,
    GIVEN,
    KIT,
    MOTHER,
    TAKEN,
    TODAY,
    adult,
    biometric,
    child,
    guardian,
    no,
    region,
    restricted,
    yes,
)
from tests.unit.consent_db.papers import WHOSE
from tests.unit.consent_db.test_filing import ASKED

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
BOB = PersonId("p-bob")
VECTOR = tuple(n / 128 for n in range(128))
OWN, SHARED, OTHERS = b"%PDF Ada signed", b"\xff\xd8 Kit and Mum signed", b"%PDF Bob signed"


@pytest.fixture
def full(register: Register) -> Register:
    """Ada with everything there can be, Bob beside her in a photo, and Kit, whose form the mother signed too."""
    register.set_institution(WHOSE)
    register.add_person(adult(contact="ada@example.ac.uk"))
    register.add_person(adult(BOB, display_name="Bob Secret", contact="bob@example.ac.uk"))
    register.add_person(child(display_name="Kit"), (guardian(name="Mum Secret", contact="mum@example.ac.uk"),))
    form = register.add_evidence(ADA, OWN, EvidenceType.FORM_SCAN, received_on=GIVEN)
    register.add_evidence(BOB, OTHERS, EvidenceType.FORM_SCAN, received_on=GIVEN)
    register.add_evidence(KIT, SHARED, EvidenceType.FORM_SCAN, received_on=GIVEN, signed_by=frozenset({KIT, MOTHER}))
    register.add_consent(yes(evidence_ids=frozenset({form})))
    register.add_consent(biometric(evidence_ids=frozenset({form})))
    register.add_consent(no(channels=frozenset({Channel.PRINT})))
    register.add_consent(yes(BOB, evidence_ids=frozenset()))
    register.restrict(restricted(RestrictionCode.REFER_SAFEGUARDING))
    register.set_dpia("DPIA-1")
    register.add_template(ADA, VECTOR, TODAY)
    register.add_template(ADA, VECTOR[::-1], TODAY)
    print_form(register, FormKind.ADULT, ADA, ASKED, NOW, TODAY)
    for sha, shown in (("1", {ADA, BOB}), ("2", {BOB})):
        entry = LedgerEntry(
            file_sha256=sha * 64,
            photo_id="a" * 64,
            people_shown=frozenset(shown),
            channel=Channel.WEBSITE,
            place="news page",
            exported_at=NOW,
        )
        register.record_export(entry)
    return register


def found(register: Register, person: PersonId = ADA, *, shared_forms: bool = False) -> SubjectRecord:
    return collect(register, person, TODAY, shared_forms=shared_forms)


def as_json(record: SubjectRecord) -> Any:
    return json.loads(json.dumps(record_json(record, ())))


def test_everything_about_the_person_is_there(full: Register) -> None:
    record = found(full)
    data = as_json(record)
    assert data["person"]["display_name"] == "Ada"
    assert [(d["kind"], d["state"]) for d in data["decisions"]] == [
        ("biometric_matching", "given"),
        ("publication", "given"),
        ("publication", "withdrawn"),
        ("publication", "requested"),
    ]
    assert data["restrictions"] == [{"code": "refer_safeguarding", "set_on": "2026-01-10", "review_on": None}]
    assert sorted(data["face_templates"]["numbers"]) == sorted([list(VECTOR), list(VECTOR[::-1])])
    assert [e["file_sha256"] for e in data["exports_that_show_them"]] == ["1" * 64]
    assert data["exports_that_show_them"][0]["other_people_shown"] == 1
    assert "file" not in data["exports_that_show_them"][0]
    assert len(data["forms_printed"]) == 1
    assert [d.content for d in record.documents] == [OWN]
    assert {row["action"] for row in data["log"]} >= {"add-person", "add-consent", "add-template", "record-export"}


def test_a_template_that_may_not_be_matched_any_more_is_still_handed_over(full: Register) -> None:
    full.set_dpia("")
    assert full.snapshot(TODAY).templates == ()
    assert len(as_json(found(full))["face_templates"]["numbers"]) == 2


@pytest.mark.parametrize("person", [ADA, KIT])
def test_nobody_else_is_named(full: Register, person: PersonId) -> None:
    record = found(full, person)
    everything = json.dumps(as_json(record)) + record_page(record, ())
    for secret in ("Bob Secret", "bob@example", "Mum Secret", "mum@example", "p-bob"):
        assert secret not in everything


def test_a_guardian_is_an_id(full: Register) -> None:
    assert as_json(found(full, KIT))["guardians"] == [{"guardian_id": MOTHER, "role": "parent", "verified": True}]


def test_a_document_that_others_signed_is_left_out_unless_it_is_asked_for(full: Register) -> None:
    [document] = found(full, KIT).documents
    assert document.content is None
    assert "somebody else" in document.left_out
    [document] = found(full, KIT, shared_forms=True).documents
    assert (document.content, document.file[-4:]) == (SHARED, ".jpg")


def test_a_lost_document_is_said_to_be_lost(full: Register, path: Path) -> None:
    for file in path.with_name(f"{path.name}-evidence").iterdir():
        file.unlink()
    [document] = found(full).documents
    assert document.content is None
    assert "cannot be found" in document.left_out


def test_somebody_unknown_is_refused(full: Register) -> None:
    with pytest.raises(errors.UnknownId):
        found(full, PersonId("p-nobody"))


def test_the_folder_is_the_owners_alone_and_the_page_needs_nothing_else(full: Register, tmp_path: Path) -> None:
    record = found(full)
    photos = (PhotoCopy(record.exports[0], b"\xff\xd8 a photo"),)
    target = tmp_path / "for-ada"
    write_folder(target, record, photos)
    files = {p.relative_to(target).as_posix(): p for p in target.rglob("*") if p.is_file()}
    export = record.exports[0].export_id
    assert set(files) == {
        "read-before-handing-over.txt",
        "record.json",
        "record.html",
        f"documents/{record.documents[0].file}",
        f"photos/{export}.jpg",
    }
    assert all(p.stat().st_mode & 0o777 == 0o600 for p in files.values())
    assert all(p.stat().st_mode & 0o777 == 0o700 for p in (target, target / "documents", target / "photos"))
    page = files["record.html"].read_text(encoding="utf-8")
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")
    assert "data:image/jpeg;base64," in page
    assert "not to a parent by default" in " ".join(files["read-before-handing-over.txt"].read_text().split())
    assert json.loads(files["record.json"].read_text(encoding="utf-8"))["photos"][0]["file"] == f"{export}.jpg"


def test_photos_that_were_left_out_are_named_plainly(full: Register) -> None:
    record = found(full)
    photos = (PhotoCopy(record.exports[0], None, "the exported file is not in the folder"),)
    assert "no copy: the exported file is not in the folder" in " ".join(record_page(record, photos).split())


def test_an_existing_folder_is_refused_and_a_failed_one_removed(
    full: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = found(full)
    with pytest.raises(errors.TargetExists):
        write_folder(tmp_path, record, ())
    monkeypatch.setattr("consent_db.transfer_access.record_page", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_folder(tmp_path / "new", record, ())
    assert not (tmp_path / "new").exists()


def test_a_page_shows_names_as_text(full: Register) -> None:
    full.change_person(replace(adult(), display_name="<b>Ada\u202e"))
    assert "&lt;b&gt;Ada\\u{202e}" in record_page(found(full), ())


def test_what_was_decided_about_them_is_in_it_and_nothing_of_others(full: Register) -> None:
    publication = Publication(Channel.WEBSITE, Purpose.NEWS, NOW, "ev1")
    facts = PhotoFacts("img1", frozenset({"ev1"}), TAKEN, TAKEN, (region(ADA), region(BOB)), ALL_PASS)
    snapshot = full.snapshot(TODAY)
    decision = decide(facts, publication, snapshot, snapshot.policy, TODAY)
    basis = Basis(facts, decision, "Bob Secret was there")
    entry, lines = decided(basis, publication, snapshot.revision, snapshot.policy, "Staff Secret", NOW)
    full.record_decision(entry, lines)
    referral = Approval(
        photo_id="img1",
        publication=publication,
        person=ADA,
        reason=Reason.REFER_SAFEGUARDING,
        outcome=Outcome.SHOW,
        role=Role.SAFEGUARDING_LEAD,
        decided_by="Staff Secret",
        requested_by="Other Secret",
        dpo_informed=True,
        decided_on=TODAY,
        last_day=TODAY,
        note="Bob Secret asked",
    )
    full.approve(referral, TODAY)
    record = found(full)
    said = as_json(record)
    (own,) = said["decisions_about_photos"]
    (line,) = (line for line in lines if line.person == ADA)
    assert own["decision_id"] == entry.decision_id
    assert own["outcome"] == "left to a person to decide"
    assert own["reasons"] == [reason.sentence for reason in sorted(line.reasons)]
    assert [approval["role"] for approval in said["approvals"]] == ["safeguarding_lead"]
    everything = json.dumps(said) + record_page(record, ())
    assert "Secret" not in everything
    assert BOB not in everything
    assert line.reasons and all(reason.sentence in record_page(record, ()) for reason in line.reasons)


def test_whoever_nothing_was_decided_about_is_told_so(full: Register) -> None:
    assert as_json(found(full))["decisions_about_photos"] == []
    assert "None is recorded." in record_page(found(full), ())
