"""Consent records of `transfer_records` and of others that keep to the profile, taken in again.

Promises: every field that 27560 requires must be there and of its kind, else the file is refused by the name of the
record and field; nothing that is in the register is changed; a yes stays a yes only where the documents it names are in
this register, sound, the person's own and signed by its giver, and where a yes that stands here by the same documents
goes as far: else it becomes *requested*. People and guardians must be in the register: a record holds no names.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, TypeVar

from consent_db.ages import london_date
from consent_db.channels import Channel, Purpose
from consent_db.errors import BadFile
from consent_db.extent import lies_within
from consent_db.records import (
    Consent,
    ConsentId,
    ConsentKind,
    ConsentState,
    EvidenceId,
    GiverRole,
    GuardianId,
    Method,
    PersonId,
)
from consent_db.register import Register
from consent_db.scope import standing_yes
from consent_db.snapshot import ConsentSnapshot
from consent_db.transfer_records import BASIS, EXPIRED, GUARDIAN, NOT_RECORDED, PARENT, PROFILE, SELF, STATES

Value = TypeVar("Value")

MOST_BYTES = 50_000_000
_READ_AS = {
    **{word: state for state, word in STATES.items()},
    "dpv:ConsentRequestDeferred": ConsentState.REQUESTED,
    "dpv:ConsentUnknown": ConsentState.REQUESTED,
    EXPIRED: ConsentState.REQUESTED,
}
_REQUIRED = (
    *("dct:conformsTo", "dct:identifier", "dpv:hasDataSubject", "dpv:hasNotice", "dct:language", "dpv:hasPurpose"),
    *("dpv:hasLegalBasis", "dpv:hasPersonalData", "dpv:hasDataController", "dpv:hasRecipient"),
    *("dpv:hasStorageCondition", "dpv:WithdrawConsent", "dpv:hasJurisdiction", "dpv:hasConsentStatus"),
)


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """One record as a consent of this register.

    A yes became a request: `weakened` where this register has no sound documents for it, `widened` where it has, and
    holds no yes by them that goes as far.
    """

    consent: Consent
    known: bool
    weakened: bool
    widened: bool


def read_records(data: bytes, snapshot: ConsentSnapshot) -> tuple[ReadRecord, ...]:
    """The consents of a JSON-LD document. Raises `BadFile`, which names the record (from 1) and the field."""
    if len(data) > MOST_BYTES:
        raise BadFile(f"The file has more than {MOST_BYTES // 1_000_000} MB.", "Split it, and import the parts.")
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as trouble:
        raise BadFile("The file is not JSON.", "Choose a file of consent records (JSON-LD).") from trouble
    entries = (
        _Fields(found, "the document").list("@graph") if isinstance(found, dict) and "@graph" in found else [found]
    )
    records = []
    ids: set[ConsentId] = set()
    for number, entry in enumerate(entries, start=1):
        read = _record(_Fields(entry, f"record {number}"), snapshot)
        if read.consent.consent_id in ids:
            raise _bad(f"record {number}", "dct:identifier", "stands in the file twice")
        ids.add(read.consent.consent_id)
        records.append(read)
    known = ids | {c.consent_id for c in snapshot.consents}
    return tuple(_without_strays(read, known) for read in records)


def carry_out(records: tuple[ReadRecord, ...], register: Register) -> tuple[ConsentId, ...]:
    """Records every consent that is not there yet, in one transaction; returns their ids."""
    new = [read.consent for read in records if not read.known]
    with register.together():
        return tuple(register.add_consent(consent) for consent in _earlier_first(new))


@dataclass(frozen=True, slots=True)
class _Fields:
    """An object of the file, and what it is called where something is wrong with it."""

    entry: Any
    name: str

    def get(self, field: str) -> Any:
        if not isinstance(self.entry, dict) or self.entry.get(field) is None:
            raise _bad(self.name, field, "is missing")
        return self.entry[field]

    def text(self, field: str) -> str:
        """A text that must be there, and not empty."""
        found = self.get(field)
        if not isinstance(found, str) or not found.strip():
            raise _bad(self.name, field, "is not a text")
        return found

    def recorded(self, field: str) -> str:
        """A text; empty where it says that nothing was recorded."""
        found = self.text(field)
        return "" if found == NOT_RECORDED else found

    def part(self, field: str) -> _Fields:
        return _Fields(self.get(field), f"{self.name}, {field}")

    def list(self, field: str) -> list[Any]:
        found = self.get(field)
        if not isinstance(found, list):
            raise _bad(self.name, field, "is not a list")
        return found

    def read(self, field: str, reader: Callable[[str], Value]) -> Value:
        text = self.text(field)
        try:
            return reader(text)
        except (ValueError, KeyError):
            raise _bad(self.name, field, "holds a value that is not known here") from None

    def optional(self, field: str, reader: Callable[[str], Value]) -> Value | None:
        present = isinstance(self.entry, dict) and self.entry.get(field) is not None
        return self.read(field, reader) if present else None

    def flag(self, field: str) -> bool:
        found = self.entry.get(field, False) if isinstance(self.entry, dict) else False
        if not isinstance(found, bool):
            raise _bad(self.name, field, "is not true or false")
        return found

    def texts(self, field: str) -> frozenset[str]:
        found = self.entry.get(field, []) if isinstance(self.entry, dict) else []
        if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
            raise _bad(self.name, field, "is not a list of texts")
        return frozenset(found)


def _bad(name: str, field: str, wrong: str) -> BadFile:
    return BadFile(f"In {name}, {field} {wrong}.", "Nothing was imported. Ask whoever made the file to correct it.")


def _record(entry: _Fields, snapshot: ConsentSnapshot) -> ReadRecord:
    for field in _REQUIRED:
        entry.get(field)
    if entry.text("dct:conformsTo") != PROFILE:
        raise _bad(entry.name, "dct:conformsTo", f"is not {PROFILE}")
    _check_parties(entry)
    person = PersonId(entry.part("dpv:hasDataSubject").text("dct:identifier"))
    if not snapshot.known(person):
        raise _bad(entry.name, "dpv:hasDataSubject", "is nobody in this register: add the person first")
    kind = _kind(entry)
    event = _event(entry)
    consent = _decided(entry, event, person, kind, snapshot)
    known = next((c for c in snapshot.consents if c.consent_id == consent.consent_id), None)
    if known is not None and known.subject_id != person:
        raise _bad(entry.name, "dct:identifier", "is the record of somebody else in this register")
    if known is not None and consent.state.is_no and consent.state is not known.state:
        raise _bad(entry.name, "dpv:hasConsentStatus", "differs from this register, where a record never changes")
    weakened = consent.state.is_yes and not _proved(consent, snapshot)
    widened = consent.state.is_yes and not weakened and not _held(consent, snapshot)
    if weakened or widened:
        consent = replace(consent, state=ConsentState.REQUESTED)
    sound = frozenset(e for e in consent.evidence_ids if _holds(e, consent, snapshot))
    return ReadRecord(replace(consent, evidence_ids=sound), known is not None, weakened, widened)


def _check_parties(entry: _Fields) -> None:
    """What the required fields about the institution and its conditions must hold."""
    controller = entry.part("dpv:hasDataController")
    for field in ("dpv:hasName", "dpv:hasAddress", "dpv:hasContact"):
        controller.text(field)
    storage = entry.part("dpv:hasStorageCondition")
    for field in ("dpv:hasLocation", "dpv:hasDuration"):
        storage.text(field)
    entry.text("dpv:hasJurisdiction")
    for recipient in entry.list("dpv:hasRecipient"):
        _Fields(recipient, f"{entry.name}, dpv:hasRecipient").text("dpv:hasName")


def _kind(entry: _Fields) -> ConsentKind:
    basis, data = entry.texts("dpv:hasLegalBasis"), entry.text("dpv:hasPersonalData")
    for kind, (consent_type, lawful_basis, picture) in BASIS.items():
        if {consent_type, lawful_basis} <= basis and data == picture:
            return kind
    raise _bad(entry.name, "dpv:hasLegalBasis", "and dpv:hasPersonalData fit no kind of consent that is kept here")


def _event(entry: _Fields) -> _Fields:
    """The event that counts: of this program's the decision, which comes first; of others' what happened last."""
    events = [_Fields(e, f"{entry.name}, dpv:hasConsentStatus") for e in entry.list("dpv:hasConsentStatus")]
    if not events:
        raise _bad(entry.name, "dpv:hasConsentStatus", "names no event")
    for event in events:
        event.read("@type", _READ_AS.__getitem__)
    return events[0] if "assent:day" in events[0].entry else events[-1]


def _decided(entry: _Fields, event: _Fields, person: PersonId, kind: ConsentKind, snapshot: ConsentSnapshot) -> Consent:
    by = event.part("dpv:isIndicatedBy")
    giver_type, giver = by.text("@type"), by.text("dct:identifier")
    if giver_type not in (SELF, PARENT, GUARDIAN) or (giver_type == SELF) is not (giver == person):
        raise _bad(by.name, "@type", "does not fit the one who decided")
    if giver_type != SELF and all(g.guardian_id != giver for g in snapshot.guardians_of(person)):
        raise _bad(by.name, "dct:identifier", "is no guardian of this person in this register")
    at = event.read("dpv:isIndicatedAtTime", _moment)
    until = event.get("dpv:hasDuration")
    foreign = "assent:day" not in event.entry
    last = event.optional("assent:lastDay", date.fromisoformat)
    if until != NOT_RECORDED:
        end = event.part("dpv:hasDuration").read("dpv:UntilTimeDuration", _moment)
        last = london_date(end) if foreign else last
    state = event.read("@type", _READ_AS.__getitem__)
    purposes = entry.get("dpv:hasPurpose")
    scope = _Fields(entry.entry.get("assent:scope", {}), f"{entry.name}, assent:scope")
    try:
        return Consent(
            consent_id=ConsentId(entry.text("dct:identifier")),
            record_version=_version(scope),
            subject_id=person,
            giver_id=person if giver_type == SELF else GuardianId(giver),
            giver_role=GiverRole.SELF if giver_type == SELF else GiverRole.GUARDIAN,
            kind=kind,
            state=state,
            given_on=event.optional("assent:day", date.fromisoformat) or london_date(at),
            given_at=at if foreign or event.flag("assent:timeKnown") else None,
            method=entry.optional("dpv:hasIndicationMethod", Method) or Method.NOTICE,
            statement_version=_text(scope, "statement"),
            notice_version=entry.part("dpv:hasNotice").recorded("dct:identifier"),
            language=entry.recorded("dct:language"),
            controllers=frozenset(_Fields(r, "").text("dpv:hasName") for r in entry.list("dpv:hasRecipient")),
            channels=_words(scope, "channels", Channel),
            purposes=frozenset()
            if purposes == NOT_RECORDED
            else frozenset(
                _Fields(p, f"{entry.name}, dpv:hasPurpose").read("dct:identifier", Purpose)
                for p in entry.list("dpv:hasPurpose")
            ),
            photo_ids=scope.texts("photos"),
            events=scope.texts("events"),
            photo_from=scope.optional("photosFrom", date.fromisoformat),
            photo_to=scope.optional("photosTo", date.fromisoformat),
            allow_name=scope.flag("allowName"),
            allow_edit=scope.flag("allowEdit"),
            worldwide_ack=scope.flag("worldwide"),
            effective_from=scope.optional("from", date.fromisoformat),
            last_day=last,
            while_affiliated=scope.flag("whileAffiliated"),
            withdrawal_contact=entry.recorded("dpv:WithdrawConsent"),
            collected_at=scope.optional("collectedAt", _moment),
            evidence_ids=frozenset(EvidenceId(e) for e in scope.texts("evidence")),
            supersedes=scope.optional("supersedes", ConsentId),
        )
    except ValueError as trouble:
        raise _bad(entry.name, "dpv:hasConsentStatus", "contradicts itself") from trouble


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return moment


def _version(scope: _Fields) -> int:
    found = scope.entry.get("recordVersion", 1) if isinstance(scope.entry, dict) else 1
    if isinstance(found, bool) or not isinstance(found, int):
        raise _bad(scope.name, "recordVersion", "is not a whole number")
    return found


def _text(scope: _Fields, field: str) -> str:
    found = scope.entry.get(field, "") if isinstance(scope.entry, dict) else ""
    if not isinstance(found, str):
        raise _bad(scope.name, field, "is not a text")
    return found


def _words(scope: _Fields, field: str, choices: type[Channel]) -> frozenset[Channel]:
    try:
        return frozenset(choices(word) for word in scope.texts(field))
    except ValueError:
        raise _bad(scope.name, field, "holds a value that is not known here") from None


def _holds(evidence_id: EvidenceId, consent: Consent, snapshot: ConsentSnapshot) -> bool:
    found = snapshot.evidence_of(evidence_id)
    return (
        found is not None
        and found.holds
        and found.person_id == consent.subject_id
        and consent.giver_id in found.signed_by
    )


def _proved(consent: Consent, snapshot: ConsentSnapshot) -> bool:
    return bool(consent.evidence_ids) and all(_holds(e, consent, snapshot) for e in consent.evidence_ids)


def _held(consent: Consent, snapshot: ConsentSnapshot) -> bool:
    """Does a yes that stands in this register, by the same documents, go as far?"""
    person = snapshot.person(consent.subject_id)
    own = [c for c in snapshot.consents_of(consent.subject_id) if c.giver_id == consent.giver_id]
    return person is not None and any(
        lies_within(consent, held, person, snapshot.policy) for held in standing_yes(own, ())
    )


def _without_strays(read: ReadRecord, known: set[ConsentId]) -> ReadRecord:
    """A record cannot take another out of use that neither the file nor the register holds."""
    if read.consent.supersedes is None or read.consent.supersedes in known:
        return read
    return replace(read, consent=replace(read.consent, supersedes=None))


def _earlier_first(consents: list[Consent]) -> list[Consent]:
    """Every record after the one it supersedes."""
    ordered: list[Consent] = []
    waiting = {c.consent_id: c for c in consents}
    while waiting:
        ready = [c for c in waiting.values() if c.supersedes not in waiting]
        if not ready:
            raise BadFile("Records supersede each other in a circle.", "Nothing was imported. Correct the file.")
        for consent in ready:
            ordered.append(consent)
            del waiting[consent.consent_id]
    return ordered
