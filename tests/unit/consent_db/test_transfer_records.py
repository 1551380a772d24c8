"""Consent records: what 27560 requires is in them, what the register knows survives, and no yes comes from outside."""

import copy
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consent_db.channels import Channel, Purpose
from consent_db.errors import BadFile
from consent_db.records import (
    Consent,
    ConsentId,
    ConsentKind,
    ConsentState,
    EvidenceId,
    EvidenceType,
    GiverId,
    GiverRole,
    GuardianRole,
    Method,
    PersonId,
)
from consent_db.register import Register
from consent_db.snapshot import ConsentSnapshot
from consent_db.transfer_records import document, record
from consent_db.transfer_records_in import _REQUIRED, carry_out, read_records
from tests.unit.consent_db.build import ADA, FATHER, GIVEN, KIT, MOTHER, TODAY, adult, child, guardian, no, yes
from tests.unit.consent_db.build import document as evidence
from tests.unit.consent_db.papers import WHOSE

PEOPLE = (adult(), child())
GUARDIANS = (guardian(), guardian(FATHER, role=GuardianRole.LOCAL_AUTHORITY))
DOCUMENTS = tuple(
    evidence(f"e-{subject}", person_id=subject, signed_by=frozenset(signers))
    for subject, signers in ((ADA, (ADA,)), (KIT, (KIT, MOTHER, FATHER)))
)
EMPTY = ConsentSnapshot(revision="1", people=PEOPLE, guardians=GUARDIANS, evidence=DOCUMENTS, dpia_reference="DPIA-1")

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).filter(lambda t: t == t.strip())
filled = words.filter(bool)
days = st.dates(date(2020, 1, 1), date(2032, 12, 31))
moments = st.datetimes(datetime(2020, 1, 1), datetime(2032, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds


@st.composite
def consents(draw: st.DrawFn, number: int) -> Consent:
    givers: list[GiverId] = [ADA, KIT, MOTHER, FATHER]
    giver = draw(st.sampled_from(givers))
    subject = ADA if giver == ADA else KIT
    return Consent(
        consent_id=ConsentId(f"c-{number}"),
        record_version=draw(st.integers(1, 3)),
        subject_id=subject,
        giver_id=giver,
        giver_role=GiverRole.SELF if giver == subject else GiverRole.GUARDIAN,
        kind=draw(st.sampled_from(ConsentKind)),
        state=draw(st.sampled_from(ConsentState)),
        given_on=draw(days),
        given_at=draw(st.none() | moments),
        method=draw(st.sampled_from(Method)),
        statement_version=draw(words),
        notice_version=draw(words),
        language=draw(st.sampled_from(["en-GB", "cy"])),
        controllers=draw(st.frozensets(filled, max_size=2)),
        channels=draw(st.frozensets(st.sampled_from(Channel))),
        purposes=draw(st.frozensets(st.sampled_from(Purpose))),
        photo_ids=draw(st.frozensets(filled, max_size=2)),
        events=draw(st.frozensets(filled, max_size=2)),
        photo_from=draw(st.none() | days),
        photo_to=draw(st.none() | days),
        allow_name=draw(st.booleans()),
        allow_edit=draw(st.booleans()),
        worldwide_ack=draw(st.booleans()),
        effective_from=draw(st.none() | days),
        last_day=draw(st.none() | days),
        while_affiliated=draw(st.booleans()),
        withdrawal_contact=draw(words),
        collected_at=draw(st.none() | moments),
        evidence_ids=frozenset({EvidenceId(f"e-{subject}")} if draw(st.booleans()) else ()),
        supersedes=draw(st.none() | st.just(ConsentId(f"c-{number - 1}"))) if number else None,
    )


@st.composite
def registers(draw: st.DrawFn) -> ConsentSnapshot:
    return replace(EMPTY, consents=tuple(draw(consents(n)) for n in range(draw(st.integers(0, 4)))))


def written(snapshot: ConsentSnapshot) -> bytes:
    return json.dumps(document(snapshot, WHOSE, TODAY)).encode()


def entered(snapshot: ConsentSnapshot) -> ConsentSnapshot:
    """A register in which the same decisions stand under other ids."""
    others = (replace(c, consent_id=ConsentId(f"{c.consent_id}-here"), supersedes=None) for c in snapshot.consents)
    return replace(EMPTY, consents=tuple(others))


@given(registers())
def test_everything_a_record_carries_survives(snapshot: ConsentSnapshot) -> None:
    records = read_records(written(snapshot), entered(snapshot))
    for read, before in zip(records, snapshot.consents, strict=True):
        unproved = before.state.is_yes and not before.evidence_ids
        assert read.weakened is unproved
        assert read.consent == (replace(before, state=ConsentState.REQUESTED) if unproved else before)
        assert not read.known
        assert not read.widened


PROVED = yes(evidence_ids=frozenset({EvidenceId("e-p-ada")}))


def taken_in(consent: Consent, *here: Consent) -> tuple[ConsentState, bool]:
    [read] = read_records(written(replace(EMPTY, consents=(consent,))), replace(EMPTY, consents=here))
    assert not read.weakened
    return read.consent.state, read.widened


@pytest.mark.parametrize(
    "changes",
    [
        {"channels": frozenset(Channel)},
        {"purposes": frozenset(Purpose)},
        {"events": frozenset({"another"})},
        {"given_on": date(2026, 5, 1)},
        {"allow_name": True},
        {"kind": ConsentKind.BIOMETRIC_MATCHING},
    ],
    ids=str,
)
def test_a_document_proves_no_more_than_is_recorded_of_it(changes: dict[str, Any]) -> None:
    wider = replace(PROVED, consent_id=ConsentId("c-wider"), **changes)
    assert taken_in(wider, PROVED) == (ConsentState.REQUESTED, True)
    assert taken_in(replace(PROVED, consent_id=ConsentId("c-same")), PROVED) == (ConsentState.GIVEN, False)


def test_a_document_alone_proves_nothing_that_a_file_says_of_it() -> None:
    assert taken_in(PROVED) == (ConsentState.REQUESTED, True)


@pytest.mark.parametrize("state", [ConsentState.REQUESTED, ConsentState.REFUSED, ConsentState.INVALIDATED])
def test_only_a_yes_that_stands_lends_its_document(state: ConsentState) -> None:
    again = replace(PROVED, consent_id=ConsentId("c-again"))
    assert taken_in(again, replace(PROVED, state=state)) == (ConsentState.REQUESTED, True)
    replaced = no(consent_id=ConsentId("c-no"), supersedes=PROVED.consent_id)
    assert taken_in(again, PROVED, replaced) == (ConsentState.REQUESTED, True)


@settings(max_examples=40)
@given(registers())
def test_no_yes_comes_without_its_documents(snapshot: ConsentSnapshot) -> None:
    for spoilt in (
        replace(EMPTY, evidence=()),
        replace(EMPTY, evidence=tuple(replace(d, hash_ok=False) for d in DOCUMENTS)),
        replace(EMPTY, evidence=tuple(replace(d, signed_by=frozenset()) for d in DOCUMENTS)),
        replace(EMPTY, evidence=tuple(replace(d, person_id=PersonId("p-x")) for d in DOCUMENTS)),
    ):
        for read in read_records(written(snapshot), spoilt):
            assert not read.consent.state.is_yes
            assert not read.consent.evidence_ids


@settings(max_examples=25)
@given(registers())
def test_every_required_field_is_there(snapshot: ConsentSnapshot) -> None:
    for entry in document(snapshot, WHOSE, TODAY)["@graph"]:
        assert all(entry.get(field) is not None for field in _REQUIRED)


@pytest.mark.parametrize(
    ("state", "word"),
    [
        (ConsentState.REQUESTED, "dpv:ConsentRequested"),
        (ConsentState.GIVEN, "dpv:ConsentGiven"),
        (ConsentState.RENEWED, "dpv:RenewedConsentGiven"),
        (ConsentState.REFUSED, "dpv:ConsentRefused"),
        (ConsentState.WITHDRAWN, "dpv:ConsentWithdrawn"),
        (ConsentState.OBJECTED, "dpv:ConsentRevoked"),
        (ConsentState.INVALIDATED, "dpv:ConsentInvalidated"),
    ],
)
def test_states_map_as_the_table_says(state: ConsentState, word: str) -> None:
    assert record(yes(state=state), EMPTY, WHOSE, TODAY)["dpv:hasConsentStatus"][0]["@type"] == word


def test_an_expired_yes_says_so_and_stays_what_it_was() -> None:
    old = yes(last_day=date(2026, 5, 31), evidence_ids=frozenset({EvidenceId("e-p-ada")}))
    entry = record(old, EMPTY, WHOSE, TODAY)
    assert [e["@type"] for e in entry["dpv:hasConsentStatus"]] == ["dpv:ConsentGiven", "dpv:ConsentExpired"]
    last = replace(old, last_day=TODAY)
    assert len(record(last, EMPTY, WHOSE, TODAY)["dpv:hasConsentStatus"]) == 1


def test_a_record_reads_as_the_table_of_the_standard_says() -> None:
    mothers = yes(MOTHER, last_day=date(2026, 7, 31), controllers=frozenset({"Museum"}))
    entry = record(mothers, EMPTY, WHOSE, TODAY)
    assert entry["dpv:hasDataSubject"] == {"@type": "dpv:Child", "dct:identifier": KIT}
    assert entry["dpv:hasLegalBasis"] == ["dpv:ExpressedConsent", "eu-gdpr:A6-1-a"]
    assert entry["dpv:hasPersonalData"] == "pd:Picture"
    assert entry["dpv:hasPurpose"] == [{"@type": "dpv:PublicRelations", "dct:identifier": "news"}]
    assert entry["dpv:hasRecipient"] == [{"dpv:hasName": "Museum"}]
    [event] = entry["dpv:hasConsentStatus"]
    assert event["dpv:isIndicatedBy"] == {"@type": "dpv:ParentOfDataSubject", "dct:identifier": MOTHER}
    # 23:59:59 in London in July is 22:59:59 UTC; midnight in January is midnight.
    assert event["dpv:hasDuration"] == {"dpv:UntilTimeDuration": "2026-07-31T22:59:59+00:00"}
    assert event["dpv:isIndicatedAtTime"] == "2026-01-10T00:00:00+00:00"
    matching = record(yes(kind=ConsentKind.BIOMETRIC_MATCHING), EMPTY, WHOSE, TODAY)
    assert matching["dpv:hasLegalBasis"] == ["dpv:ExplicitlyExpressedConsent", "eu-gdpr:A9-2-a"]
    assert (matching["dpv:hasPersonalData"], matching["dpv:hasImpactAssessment"]) == ("pd:FacialPrint", "DPIA-1")
    assert record(yes(FATHER), EMPTY, WHOSE, TODAY)["dpv:hasConsentStatus"][0]["dpv:isIndicatedBy"]["@type"] == (
        "dpv:GuardianOfDataSubject"
    )


def test_no_name_is_in_a_record() -> None:
    text = json.dumps(document(replace(EMPTY, consents=(yes(), yes(MOTHER))), WHOSE, TODAY))
    assert '"Ada"' not in text
    assert '"Guardian"' not in text


def test_one_persons_records_are_only_theirs() -> None:
    entries = document(replace(EMPTY, consents=(yes(), yes(KIT))), WHOSE, TODAY, ADA)["@graph"]
    assert [e["dct:identifier"] for e in entries] == ["c-p-ada"]


def entry(consent: Consent | None = None) -> dict[str, Any]:
    return copy.deepcopy(record(consent or yes(), EMPTY, WHOSE, TODAY))


def refused(spoilt: object, field: str) -> None:
    with pytest.raises(BadFile) as refusal:
        read_records(json.dumps(spoilt).encode(), EMPTY)
    assert field in str(refusal.value)
    assert "Nothing was imported" in str(refusal.value)


@pytest.mark.parametrize("field", _REQUIRED)
def test_a_missing_required_field_is_named(field: str) -> None:
    spoilt = entry()
    del spoilt[field]
    refused({"@graph": [entry(no()), spoilt]}, f"record 2, {field} is missing")


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        (("dct:conformsTo",), "dpv-27560:record", "dct:conformsTo"),
        (("dct:identifier",), 7, "dct:identifier"),
        (("dct:identifier",), " ", "dct:identifier"),
        (("dpv:hasDataSubject", "dct:identifier"), "p-nobody", "dpv:hasDataSubject"),
        (("dpv:hasDataController", "dpv:hasName"), "", "dpv:hasName"),
        (("dpv:hasDataController", "dpv:hasAddress"), None, "dpv:hasAddress"),
        (("dpv:hasDataController", "dpv:hasContact"), [], "dpv:hasContact"),
        (("dpv:hasStorageCondition", "dpv:hasLocation"), None, "dpv:hasLocation"),
        (("dpv:hasStorageCondition", "dpv:hasDuration"), None, "dpv:hasDuration"),
        (("dpv:hasRecipient",), {}, "dpv:hasRecipient"),
        (("dpv:hasRecipient",), ["Museum"], "dpv:hasName"),
        (("dpv:hasPurpose",), [{"dct:identifier": "profit"}], "dct:identifier"),
        (("dpv:hasLegalBasis",), ["dpv:ExpressedConsent"], "dpv:hasLegalBasis"),
        (("dpv:hasPersonalData",), "pd:FacialPrint", "dpv:hasPersonalData"),
        (("dpv:hasConsentStatus",), [], "dpv:hasConsentStatus"),
        (("dpv:hasConsentStatus",), ["yes"], "@type"),
        (("dpv:hasConsentStatus", 0, "@type"), "dpv:ConsentTerminated", "@type"),
        (("dpv:hasConsentStatus", 0, "dpv:isIndicatedAtTime"), "2026-01-10T00:00:00", "dpv:isIndicatedAtTime"),
        (("dpv:hasConsentStatus", 0, "dpv:hasDuration"), None, "dpv:hasDuration"),
        (("dpv:hasConsentStatus", 0, "dpv:hasDuration"), {"dpv:UntilTimeDuration": "soon"}, "dpv:UntilTimeDuration"),
        (("dpv:hasConsentStatus", 0, "dpv:isIndicatedBy"), None, "dpv:isIndicatedBy"),
        (("dpv:hasConsentStatus", 0, "dpv:isIndicatedBy", "dct:identifier"), "g-mother", "@type"),
        (("dpv:hasIndicationMethod",), "telepathy", "dpv:hasIndicationMethod"),
        (("assent:scope", "channels"), ["everywhere"], "channels"),
        (("assent:scope", "events"), "ev1", "events"),
        (("assent:scope", "allowName"), "yes", "allowName"),
        (("assent:scope", "photosFrom"), "March", "photosFrom"),
        (("assent:scope", "recordVersion"), "one", "recordVersion"),
        (("assent:scope", "statement"), 1, "statement"),
        (("assent:scope", "collectedAt"), "2026-01-10T00:00:00", "collectedAt"),
    ],
)
def test_a_malformed_field_is_named(path: tuple[str | int, ...], value: object, named: str) -> None:
    spoilt: Any = entry()
    place = spoilt
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    refused(spoilt, named)


@pytest.mark.parametrize("data", [b"", b"{", b"\xff", b"[" * 100_000, b"null", b"7", b"[]", b'{"@graph": {}}'])
def test_what_is_no_record_is_refused(data: bytes) -> None:
    with pytest.raises(BadFile):
        read_records(data, EMPTY)


def test_a_guardian_who_is_not_in_the_register_is_refused() -> None:
    spoilt = entry(yes(MOTHER))
    spoilt["dpv:hasConsentStatus"][0]["dpv:isIndicatedBy"]["dct:identifier"] = "g-other"
    refused(spoilt, "no guardian of this person")


def test_two_records_of_one_id_are_refused() -> None:
    refused({"@graph": [entry(), entry()]}, "record 2, dct:identifier stands in the file twice")


def test_a_withdrawal_of_a_record_that_is_here_is_not_passed_over() -> None:
    here = replace(EMPTY, consents=(yes(),))
    withdrawn = json.dumps(entry(yes(state=ConsentState.WITHDRAWN))).encode()
    with pytest.raises(BadFile, match="differs from this register"):
        read_records(withdrawn, here)
    assert read_records(json.dumps(entry()).encode(), here)[0].known


def foreign(*events: dict[str, Any]) -> bytes:
    """A record as another program might write it: nothing of ours in it, and the whole history."""
    other = entry()
    del other["assent:scope"]
    common = other["dpv:hasConsentStatus"][0]
    common = {key: value for key, value in common.items() if not key.startswith("assent:")}
    other["dpv:hasConsentStatus"] = [{**common, **event} for event in events]
    return json.dumps(other).encode()


@pytest.mark.parametrize(
    ("words", "state"),
    [
        (("dpv:ConsentGiven",), ConsentState.REQUESTED),
        (("dpv:ConsentGiven", "dpv:ConsentExpired"), ConsentState.REQUESTED),
        (("dpv:ConsentUnknown",), ConsentState.REQUESTED),
        (("dpv:ConsentRequestDeferred",), ConsentState.REQUESTED),
        (("dpv:ConsentGiven", "dpv:ConsentWithdrawn"), ConsentState.WITHDRAWN),
        (("dpv:ConsentRefused",), ConsentState.REFUSED),
    ],
)
def test_of_another_programs_events_the_last_one_counts(words: tuple[str, ...], state: ConsentState) -> None:
    times = ({"@type": word, "dpv:isIndicatedAtTime": f"2026-02-0{n}T23:30:00Z"} for n, word in enumerate(words, 1))
    [read] = read_records(foreign(*times), EMPTY)
    assert read.consent.state is state
    assert read.consent.given_on == date(2026, 2, len(words))
    assert read.consent.last_day == date(2029, 1, 9)


def test_carrying_out_keeps_what_is_there_and_records_the_rest_at_once(register: Register, tmp_path: Path) -> None:
    register.add_person(adult())
    scan = tmp_path / "form.pdf"
    scan.write_bytes(b"%PDF signed")
    proof = register.add_evidence(ADA, scan, EvidenceType.FORM_SCAN, received_on=GIVEN)
    first = yes(evidence_ids=frozenset({proof}))
    register.add_consent(first)
    later = yes(consent_id=ConsentId("c-2"), evidence_ids=frozenset({proof}), supersedes=ConsentId("c-3"))
    middle = yes(consent_id=ConsentId("c-3"), evidence_ids=frozenset(), supersedes=first.consent_id)
    snapshot = register.snapshot(TODAY)
    data = written(replace(snapshot, consents=(first, later, middle)))
    records = read_records(data, snapshot)
    assert [r.known for r in records] == [False, False, True]
    assert set(carry_out(records, register)) == {"c-2", "c-3"}
    states = {c.consent_id: c.state for c in register.snapshot(TODAY).consents}
    assert states == {first.consent_id: "given", "c-2": "given", "c-3": "requested"}
    assert carry_out(read_records(data, register.snapshot(TODAY)), register) == ()


def test_records_that_supersede_each_other_change_nothing(register: Register) -> None:
    register.add_person(adult())
    circle = (
        no(consent_id=ConsentId("c-1"), supersedes=ConsentId("c-2")),
        no(consent_id=ConsentId("c-2"), supersedes=ConsentId("c-1")),
    )
    records = read_records(written(replace(EMPTY, consents=circle)), register.snapshot(TODAY))
    with pytest.raises(BadFile, match="circle"):
        carry_out(records, register)
    assert register.snapshot(TODAY).consents == ()
