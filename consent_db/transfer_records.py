"""Consents as consent records: ISO/IEC TS 27560 in the words of the W3C Data Privacy Vocabulary, as JSON-LD.

The profile is `dpv-27560:record-eu-gdpr`; which field carries what stands in consent-rules 8.2. People are ids, never
names. What the vocabulary has no word for (channels, events, photos) is carried under `assent:`. A required field that
the register holds nothing for says `assent:NotRecorded` rather than being absent.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from consent_db.adults import Standing, standing_on
from consent_db.ages import LONDON, start_of
from consent_db.channels import Purpose
from consent_db.institution import Institution
from consent_db.records import Consent, ConsentKind, ConsentState, GiverRole, GuardianRole, PersonId
from consent_db.scope import last_day
from consent_db.snapshot import ConsentSnapshot

Json = dict[str, Any]

PROFILE = "dpv-27560:record-eu-gdpr"
NOT_RECORDED = "assent:NotRecorded"
EXPIRED = "dpv:ConsentExpired"
CONTEXT = {
    "dct": "http://purl.org/dc/terms/",
    "dpv": "https://w3id.org/dpv#",
    "dpv-27560": "https://w3id.org/dpv/schema/dpv-27560#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "pd": "https://w3id.org/dpv/pd#",
    "assent": "urn:assent:",
}
STATES = {
    ConsentState.REQUESTED: "dpv:ConsentRequested",
    ConsentState.GIVEN: "dpv:ConsentGiven",
    ConsentState.RENEWED: "dpv:RenewedConsentGiven",
    ConsentState.REFUSED: "dpv:ConsentRefused",
    ConsentState.WITHDRAWN: "dpv:ConsentWithdrawn",
    ConsentState.OBJECTED: "dpv:ConsentRevoked",
    ConsentState.INVALIDATED: "dpv:ConsentInvalidated",
}
PURPOSES = {
    Purpose.NEWS: "dpv:PublicRelations",
    Purpose.EVENTS: "dpv:PublicRelations",
    Purpose.RECRUITMENT: "dpv:Marketing",
    Purpose.FUNDRAISING: "dpv:Marketing",
}
"""The vocabulary's nearest category; the purpose itself stands beside it."""
BASIS = {
    ConsentKind.PUBLICATION: ("dpv:ExpressedConsent", "eu-gdpr:A6-1-a", "pd:Picture"),
    ConsentKind.BIOMETRIC_MATCHING: ("dpv:ExplicitlyExpressedConsent", "eu-gdpr:A9-2-a", "pd:FacialPrint"),
}
PARENT, GUARDIAN, SELF = "dpv:ParentOfDataSubject", "dpv:GuardianOfDataSubject", "dpv:DataSubject"
ENDS = time(23, 59, 59)


def document(snapshot: ConsentSnapshot, whose: Institution, today: date, person: PersonId | None = None) -> Json:
    """Every consent of `person`, or of everybody, as one JSON-LD document, in the order of their ids."""
    chosen = [c for c in snapshot.consents if person is None or c.subject_id == person]
    return {
        "@context": CONTEXT,
        "dct:conformsTo": PROFILE,
        "@graph": [record(consent, snapshot, whose, today) for consent in sorted(chosen, key=lambda c: c.consent_id)],
    }


def record(consent: Consent, snapshot: ConsentSnapshot, whose: Institution, today: date) -> Json:
    """One consent as one record."""
    consent_type, lawful_basis, data = BASIS[consent.kind]
    entry: Json = {
        "@id": f"assent:{consent.consent_id}",
        "@type": "dpv:ConsentRecord",
        "dct:conformsTo": PROFILE,
        "dct:identifier": consent.consent_id,
        "dpv:hasDataSubject": _subject(consent.subject_id, snapshot, today),
        "dpv:hasNotice": {
            "dct:identifier": consent.notice_version or NOT_RECORDED,
            "dct:source": whose.notice_place or NOT_RECORDED,
        },
        "dct:language": consent.language or NOT_RECORDED,
        "dpv:hasPurpose": [
            {"@type": PURPOSES.get(purpose, "dpv:Purpose"), "dct:identifier": str(purpose)}
            for purpose in sorted(consent.purposes)
        ]
        or NOT_RECORDED,
        "dpv:hasLegalBasis": [consent_type, lawful_basis],
        "dpv:hasPersonalData": data,
        "dpv:hasDataController": {
            "@type": "dpv:DataController",
            "dpv:hasName": whose.name,
            "dpv:hasAddress": whose.address,
            "dpv:hasContact": whose.contact,
            "dpv:hasRepresentative": {
                "@type": "dpv:DataProtectionOfficer",
                "dpv:hasContact": whose.data_protection_officer,
            },
        },
        "dpv:hasRecipient": [{"dpv:hasName": name} for name in sorted(consent.controllers)],
        "dpv:hasIndicationMethod": str(consent.method),
        "dpv:hasStorageCondition": {
            "dpv:hasLocation": whose.storage,
            "dpv:hasDuration": whose.retention,
        },
        "dpv:WithdrawConsent": consent.withdrawal_contact or NOT_RECORDED,
        "dpv:hasJurisdiction": whose.jurisdiction,
        "dpv:hasAuthority": whose.authority,
        "dpv:hasConsentStatus": _events(consent, snapshot, today),
        "assent:scope": _scope(consent),
    }
    if consent.kind is ConsentKind.BIOMETRIC_MATCHING and snapshot.dpia_reference:
        entry["dpv:hasImpactAssessment"] = snapshot.dpia_reference
    return entry


def end_of(day: date) -> str:
    """The last second of a civil day in London, in UTC."""
    return datetime.combine(day, ENDS, LONDON).astimezone(UTC).isoformat()


def _subject(person_id: PersonId, snapshot: ConsentSnapshot, today: date) -> Json:
    person = snapshot.person(person_id)
    child = person is not None and standing_on(person, today) is Standing.CHILD
    return {"@type": "dpv:Child" if child else SELF, "dct:identifier": person_id}


def _events(consent: Consent, snapshot: ConsentSnapshot, today: date) -> list[Json]:
    """The decision; and where it is a yes that has run out, that it expired, which is never stored."""
    person = snapshot.person(consent.subject_id)
    last = consent.last_day
    if last is None and person is not None:
        last = last_day(consent, person, snapshot.policy)
    event: Json = {
        "@type": STATES[consent.state],
        "dpv:isIndicatedAtTime": ((consent.given_at or start_of(consent.given_on)).astimezone(UTC).isoformat()),
        "dpv:hasDuration": NOT_RECORDED if last is None else {"dpv:UntilTimeDuration": end_of(last)},
        "dpv:isIndicatedBy": {"@type": _giver_type(consent, snapshot), "dct:identifier": consent.giver_id},
        "assent:day": consent.given_on.isoformat(),
        "assent:timeKnown": consent.given_at is not None,
        "assent:lastDay": None if consent.last_day is None else consent.last_day.isoformat(),
    }
    events = [event]
    if consent.state.is_yes and last is not None and last < today:
        expired = {**event, "@type": EXPIRED, "dpv:isIndicatedAtTime": end_of(last)}
        events.append(expired)
    return events


def _giver_type(consent: Consent, snapshot: ConsentSnapshot) -> str:
    if consent.giver_role is GiverRole.SELF:
        return SELF
    role = next((g.role for g in snapshot.guardians if g.guardian_id == consent.giver_id), None)
    return PARENT if role is GuardianRole.PARENT else GUARDIAN


def _scope(consent: Consent) -> Json:
    def day(value: date | None) -> str | None:
        return None if value is None else value.isoformat()

    return {
        "recordVersion": consent.record_version,
        "statement": consent.statement_version,
        "channels": sorted(consent.channels),
        "events": sorted(consent.events),
        "photos": sorted(consent.photo_ids),
        "photosFrom": day(consent.photo_from),
        "photosTo": day(consent.photo_to),
        "allowName": consent.allow_name,
        "allowEdit": consent.allow_edit,
        "worldwide": consent.worldwide_ack,
        "from": day(consent.effective_from),
        "whileAffiliated": consent.while_affiliated,
        "evidence": sorted(consent.evidence_ids),
        "supersedes": consent.supersedes,
        "collectedAt": None if consent.collected_at is None else consent.collected_at.astimezone(UTC).isoformat(),
    }
