"""The register keeps what it was told, all or nothing, and gives it to the rules unchanged."""

import struct
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from consent_db import errors, reading
from consent_db.channels import Action, Channel
from consent_db.evidence import seal
from consent_db.records import (
    Consent,
    ConsentKind,
    ConsentState,
    EvidenceId,
    EvidenceType,
    GuardianId,
    LedgerEntry,
    Person,
    PersonId,
    RestrictionCode,
)
from consent_db.register import Register
from consent_db.rules import Outcome, Reason, decide
from tests.unit.consent_db.build import (
    ADA,
    FATHER,
    GIVEN,
    KIT,
    MOTHER,
    NOON,
    PASSPHRASE,
    TODAY,
    Scene,
    adult,
    biometric,
    child,
    guardian,
    kits,
    region,
    release,
    restricted,
    yes,
)

VECTOR = tuple(n / 128 for n in range(128))
OTHER_VECTOR = VECTOR[::-1]
SCAN = b"%PDF a signed form"


def with_ada(register: Register, *consents: Consent) -> EvidenceId:
    """Ada, and these consents of hers, all proven by one form."""
    register.add_person(adult())
    form = register.add_evidence(ADA, SCAN, EvidenceType.FORM_SCAN, received_on=GIVEN)
    for consent in consents:
        register.add_consent(replace(consent, evidence_ids=frozenset({form})))
    return form


def reasons(register: Register, scene: Scene | None = None) -> frozenset[Reason]:
    scene = scene or Scene()
    snapshot = register.snapshot(TODAY)
    return decide(scene.facts, scene.publication, snapshot, scene.policy, TODAY).reasons


def test_everything_comes_back_as_it_was_recorded(register: Register) -> None:
    born = child("2011-04")
    register.add_person(born, (guardian(), guardian(FATHER, verified=False)))
    form = register.add_evidence(
        KIT, SCAN, EvidenceType.FORM_SCAN, received_on=GIVEN, signed_by=frozenset({KIT, MOTHER}), received_by="office"
    )
    full = yes(
        MOTHER,
        evidence_ids=frozenset({form}),
        given_at=NOON,
        controllers=frozenset({"Partner Ltd"}),
        channels=frozenset(Channel),
        photo_from=date(2026, 3, 1),
        photo_ids=frozenset({"img1", "img2"}),
        last_day=date(2027, 1, 1),
        allow_name=True,
    )
    register.add_consent(full)
    lab = release(evidence_id=form)
    register.add_release(lab)
    bar = restricted(RestrictionCode.REFER_SAFEGUARDING, KIT)
    register.restrict(bar)
    snapshot = register.snapshot(TODAY)
    assert snapshot.people == (born,)
    assert set(snapshot.guardians) == {guardian(), guardian(FATHER, verified=False)}
    assert snapshot.consents == (full,)
    assert snapshot.releases == (lab,)
    assert snapshot.restrictions == (bar,)
    (stored,) = snapshot.evidence
    assert (stored.evidence_id, stored.holds) == (form, True)
    assert stored.signed_by == {KIT, MOTHER}


def test_an_adult_with_a_stored_form_is_shown_and_covered_again_after_withdrawing(register: Register) -> None:
    with_ada(register, yes())
    assert reasons(register) == {Reason.ADULT_CONSENT}
    register.withdraw(ADA, received_at=NOON)
    assert reasons(register) == {Reason.WITHDRAWN}


def test_a_child_and_their_mother(register: Register) -> None:
    register.add_person(child(), (guardian(),))
    form = register.add_evidence(
        KIT, SCAN, EvidenceType.FORM_SCAN, received_on=GIVEN, signed_by=frozenset({KIT, MOTHER})
    )
    for giver in (KIT, MOTHER):
        register.add_consent(yes(giver, evidence_ids=frozenset({form})))
    assert reasons(register, kits()) == {Reason.CHILD_ALL_PARTIES_WRITTEN}
    register.change_guardian(guardian(pr_active=False))
    assert reasons(register, kits()) == {Reason.NO_GUARDIAN_AUTHORISATION}


def test_a_guardians_withdrawal_is_an_objection(register: Register) -> None:
    register.add_person(child(), (guardian(),))
    register.withdraw(KIT, by=MOTHER, received_at=NOON)
    assert {(c.state, c.kind) for c in register.snapshot(TODAY).consents} == {
        (ConsentState.OBJECTED, ConsentKind.PUBLICATION)
    }


def test_a_limited_withdrawal_leaves_matching_alone(register: Register) -> None:
    with_ada(register, yes(), biometric())
    register.withdraw(ADA, received_at=NOON, channels=frozenset({Channel.PRINT}))
    assert {c.kind for c in register.snapshot(TODAY).consents if c.state.is_no} == {ConsentKind.PUBLICATION}


def test_a_withdrawal_counts_from_the_london_day_on_which_it_arrived(register: Register) -> None:
    with_ada(register, yes())
    register.withdraw(ADA, received_at=datetime(2026, 5, 31, 23, 30, tzinfo=UTC))
    assert {c.given_on for c in register.snapshot(TODAY).consents if c.state.is_no} == {TODAY}


def test_a_withdrawal_says_what_to_do_about_earlier_exports(register: Register) -> None:
    with_ada(register, yes())
    entry = LedgerEntry(
        file_sha256="0" * 64,
        photo_id="img1",
        people_shown=frozenset({ADA}),
        people_covered=2,
        channel=Channel.WEBSITE,
        exported_at=datetime(2026, 5, 1, tzinfo=UTC),
        take_down_by=date(2029, 1, 9),
    )
    register.record_export(entry)
    assert register.exports() == (entry,)
    withdrawal = register.withdraw(ADA, received_at=NOON)
    (recall,) = withdrawal.recalls
    assert recall.export_id == entry.export_id
    assert recall.actions == {Action.TAKE_DOWN}


def test_the_revision_changes_with_what_can_change_a_decision_and_with_nothing_else(
    register: Register, path: Path
) -> None:
    with_ada(register, yes())
    before = register.revision
    assert register.snapshot(TODAY).revision == before
    entry = LedgerEntry(file_sha256="0", photo_id="img1", channel=Channel.WEBSITE, exported_at=NOON)
    register.record_export(entry)
    assert register.revision == before
    register.withdraw(ADA, received_at=NOON)
    after = register.revision
    assert after != before
    for file in path.with_name(f"{path.name}-evidence").iterdir():
        file.unlink()
    assert register.revision not in (before, after)
    assert register.snapshot(TODAY).revision == register.revision


@pytest.mark.parametrize("change", ["lost", "altered", "swapped"])
def test_a_form_that_is_lost_altered_or_swapped_proves_nothing(register: Register, path: Path, change: str) -> None:
    form = with_ada(register, yes())
    assert reasons(register) == {Reason.ADULT_CONSENT}
    other = register.add_evidence(ADA, b"another form", EvidenceType.FORM_SCAN, received_on=GIVEN)
    folder = path.with_name(f"{path.name}-evidence")
    stored = folder / f"{form}.sealed"
    if change == "lost":
        stored.unlink()
    elif change == "altered":
        content = bytearray(stored.read_bytes())
        content[-1] ^= 1
        stored.write_bytes(content + b"!")
    else:
        stored.write_bytes((folder / f"{other}.sealed").read_bytes())
    assert reasons(register) == {Reason.EVIDENCE_MISSING}
    with pytest.raises(errors.UnreadableDocument):
        register.document(form)
    assert register.document(other) == b"another form"


def test_nothing_on_disk_can_be_read_without_the_passphrase(path: Path, tmp_path: Path) -> None:
    secret = "Wilhelmina Featherstonehaugh"  # noqa: S105  # a name, which is what must not be readable
    with Register.create(path, PASSPHRASE) as register:
        register.add_person(adult(display_name=secret, contact="wilhelmina@example.org"))
        register.add_evidence(ADA, f"signed: {secret}".encode(), EvidenceType.FORM_SCAN, received_on=GIVEN)
    files = [p for p in tmp_path.rglob("*") if p.is_file()]
    assert len(files) == 2
    for file in files:
        assert "Wilhelmina" not in file.name
        for words in (b"Wilhelmina", b"wilhelmina", b"people", b"SQLite", b"signed"):
            assert words not in file.read_bytes()


def test_no_name_is_in_what_is_printed_of_an_entry() -> None:
    for entry in (adult(contact="ada@example.org"), guardian(), yes(), child("2011-04-01")):
        assert not {"Ada", "Kit", "Guardian", "2011-04-01", "example"} & set(repr(entry).replace("'", " ").split())
    assert "name=" not in repr(guardian())


def test_matching_needs_the_assessment_the_age_and_its_own_consent(register: Register) -> None:
    with_ada(register, yes())
    register.add_person(child())
    with pytest.raises(errors.MatchingOff):
        register.add_template(ADA, VECTOR, TODAY)
    register.set_dpia("DPIA-1")
    with pytest.raises(errors.NoBiometricConsent):
        register.add_template(ADA, VECTOR, TODAY)
    with pytest.raises(errors.AgeNotAdult):
        register.add_template(KIT, VECTOR, TODAY)
    with pytest.raises(errors.UnknownId):
        register.add_template(PersonId("p-nobody"), VECTOR, TODAY)
    assert register.snapshot(TODAY).templates == ()
    assert "add-template" not in {row["action"] for row in register.audit_rows()}


def test_a_template_of_earlier_versions_with_numbers_twice_as_long_is_read(register: Register) -> None:
    with_ada(register, yes(), biometric())
    register.set_dpia("DPIA-1")
    register.add_template(ADA, OTHER_VECTOR, TODAY)
    key = reading.key_of(register._db, ADA)
    long = seal(struct.pack("<128d", *VECTOR), key, f"template {ADA}")
    register._db.execute("UPDATE templates SET sealed = ?", [long])
    assert [tuple(t.vector) for t in register.snapshot(TODAY).templates] == [VECTOR]
    assert reading.templates_of(register._db, ADA) == (VECTOR,)


def test_m03_withdrawing_deletes_every_template(register: Register) -> None:
    with_ada(register, yes(), biometric())
    register.set_dpia("DPIA-1")
    register.add_template(ADA, VECTOR, TODAY)
    register.add_template(ADA, OTHER_VECTOR, TODAY)
    kept = {(t.person_id, tuple(t.vector)) for t in register.snapshot(TODAY).templates}
    assert kept == {(ADA, VECTOR), (ADA, OTHER_VECTOR)}
    register.withdraw(ADA, received_at=NOON)
    register.add_consent(
        biometric(evidence_ids=frozenset(), state=ConsentState.REQUESTED, consent_id=yes(KIT).consent_id)
    )
    assert register.snapshot(TODAY).templates == ()
    assert register._db.execute("SELECT count(*) FROM templates").fetchone() == (0,)


def test_a_snapshot_holds_only_templates_of_people_who_may_be_matched_that_day(register: Register) -> None:
    with_ada(register, biometric(last_day=TODAY))
    register.set_dpia("DPIA-1")
    register.add_template(ADA, VECTOR, TODAY)
    tomorrow = date(2026, 6, 2)
    assert register.drop_templates(TODAY) == 0
    assert len(register.snapshot(TODAY).templates) == 1
    assert register.snapshot(tomorrow).templates == ()
    assert register.drop_templates(tomorrow) == 1
    register.set_dpia(" ")
    assert register.snapshot(TODAY).dpia_reference is None


def test_a_template_has_128_numbers(register: Register) -> None:
    with_ada(register, biometric())
    register.set_dpia("DPIA-1")
    with pytest.raises(ValueError, match="128"):
        register.add_template(ADA, (1.0,), TODAY)


def test_an_entry_about_somebody_the_register_does_not_hold_is_refused(register: Register) -> None:
    with_ada(register)
    register.add_person(child(), (guardian(),))
    kits_form = register.add_evidence(KIT, SCAN, EvidenceType.FORM_SCAN, received_on=GIVEN)
    nobody = PersonId("p-nobody")
    refused: list[Callable[[], object]] = [
        lambda: register.add_consent(yes(nobody, evidence_ids=frozenset())),
        lambda: register.add_consent(yes(FATHER, evidence_ids=frozenset())),
        lambda: register.add_consent(yes(evidence_ids=frozenset({kits_form}))),
        lambda: register.add_consent(yes(evidence_ids=frozenset({EvidenceId("e-none")}))),
        lambda: register.add_consent(yes(evidence_ids=frozenset(), supersedes=yes(KIT).consent_id)),
        lambda: register.withdraw(ADA, by=MOTHER, received_at=NOON),
        lambda: register.add_guardian(guardian(GuardianId("g-x"), person_id=nobody)),
        lambda: register.restrict(restricted(RestrictionCode.MUST_NOT_PUBLISH, nobody)),
        lambda: register.add_evidence(nobody, SCAN, EvidenceType.FORM_SCAN, received_on=GIVEN),
        lambda: register.add_evidence(
            ADA, SCAN, EvidenceType.FORM_SCAN, received_on=GIVEN, signed_by=frozenset({MOTHER})
        ),
        lambda: register.change_person(Person(person_id=nobody, display_name="X")),
        lambda: register.change_guardian(guardian(FATHER)),
        lambda: register.document(EvidenceId("e-none")),
        lambda: register.revoke_release(release().release_id, NOON),
    ]
    before = (register.revision, register.audit_rows())
    for attempt in refused:
        with pytest.raises(errors.UnknownId):
            attempt()
    assert (register.revision, register.audit_rows()) == before


def test_a_document_that_cannot_be_stored_leaves_no_entry_and_no_file(
    register: Register, path: Path, tmp_path: Path
) -> None:
    register.add_person(adult())
    for document, error in ((tmp_path / "none.pdf", errors.UnreadableDocument), (b"", errors.EmptyDocument)):
        with pytest.raises(error):
            register.add_evidence(ADA, document, EvidenceType.FORM_SCAN, received_on=GIVEN)
    path.with_name(f"{path.name}-evidence").write_bytes(b"in the way")
    with pytest.raises(errors.CannotWrite):
        register.add_evidence(ADA, SCAN, EvidenceType.FORM_SCAN, received_on=GIVEN)
    assert register.snapshot(TODAY).evidence == ()


def test_a_person_changes_in_place_and_the_log_says_which_fields(register: Register) -> None:
    register.add_person(adult())
    register.change_person(adult(deceased=True, contact="ada@example.org"))
    assert register.people()[0].deceased
    assert register.audit_rows()[-1]["details"] == '{"fields": ["contact", "deceased"]}'


def test_consents_restrictions_and_the_log_only_grow(register: Register) -> None:
    with_ada(register, yes())
    register.restrict(restricted(RestrictionCode.MUST_NOT_PUBLISH))
    for statement in (
        "UPDATE consents SET state = 'given'",
        "DELETE FROM consents",
        "DELETE FROM restrictions",
        "UPDATE audit SET actor = 'x'",
        "DELETE FROM audit",
    ):
        with pytest.raises(Exception, match="append-only"):
            register._db.execute(statement)


def test_a_revoked_release_stays_revoked(register: Register) -> None:
    letter = register.add_evidence(None, SCAN, EvidenceType.EMAIL, received_on=GIVEN)
    given = release(evidence_id=letter)
    register.add_release(given)
    assert register.snapshot(TODAY).evidence[0].holds
    assert register.document(letter) == SCAN
    register.revoke_release(given.release_id, NOON)
    assert register.snapshot(TODAY).releases[0].revoked_at == NOON


def test_a_backup_is_a_register_with_the_same_answers(register: Register, tmp_path: Path) -> None:
    with_ada(register, yes())
    target = tmp_path / "elsewhere" / "backup.assent"
    target.parent.mkdir()
    register.backup(target, "another long passphrase")
    with Register.open(target, "another long passphrase") as copy:
        assert copy.revision == register.revision
        assert reasons(copy) == {Reason.ADULT_CONSENT}
        assert copy.verify_audit().ok
    with pytest.raises(errors.AlreadyExists):
        register.backup(target, "another long passphrase")


def test_a_snapshot_does_not_change_with_the_register(register: Register) -> None:
    with_ada(register, yes())
    snapshot = register.snapshot(TODAY)
    register.withdraw(ADA, received_at=NOON)
    scene = Scene(regions=(region(),))
    decision = decide(scene.facts, scene.publication, snapshot, scene.policy, TODAY)
    assert decision.regions[0].outcome is Outcome.SHOW
    assert snapshot.known(ADA)
    assert not snapshot.known(KIT)


def test_a_document_that_is_not_the_one_the_register_describes_proves_nothing(register: Register) -> None:
    with_ada(register, yes())
    register._db.execute("UPDATE evidence SET sha256 = 'another'")
    assert reasons(register) == {Reason.EVIDENCE_MISSING}


def test_several_changes_can_be_kept_or_dropped_as_one(register: Register) -> None:
    before = register.revision
    with pytest.raises(errors.UnknownId), register.together():
        register.add_person(adult())
        register.add_consent(yes(KIT, evidence_ids=frozenset()))
    assert (register.people(), register.revision) == ((), before)


def test_one_entry_is_read_as_it_is_now_and_an_unknown_id_is_said(register: Register) -> None:
    register.add_person(child(), (guardian(),))
    register.change_guardian(guardian(contact="elsewhere"))
    assert register.person(KIT) == child()
    assert register.guardian(MOTHER) == guardian(contact="elsewhere")
    with pytest.raises(errors.UnknownId):
        register.person(ADA)
    with pytest.raises(errors.UnknownId):
        register.guardian(FATHER)
