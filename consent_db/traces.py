"""What stays of somebody who was erased (consent-rules DP-16, DP-19): no name, no contact, no document, no key.

Promise: nothing here tells who the person was to anybody who does not hold the institution's own papers.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from consent_db.channels import Channel, Purpose
from consent_db.records import Consent, ConsentId, ConsentState, GiverRole, Method, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """*Do not use*: an id and the SHA-256 of every form that may not come back by an import."""

    person_id: PersonId
    erased_at: datetime
    form_hashes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """That an export relied on a yes which was lawful when it was made: what was agreed, when and how.

    `form_hashes` are the SHA-256 of the documents that proved it, by which a paper or file held elsewhere can be
    recognised. Kept as long as claims are possible, until `keep_until` (inclusive).
    """

    consent_id: ConsentId
    person_id: PersonId
    giver_role: GiverRole
    state: ConsentState
    given_on: date
    method: Method
    statement_version: str
    notice_version: str
    controllers: frozenset[str]
    channels: frozenset[Channel]
    purposes: frozenset[Purpose]
    photo_ids: frozenset[str]
    events: frozenset[str]
    photo_from: date | None
    photo_to: date | None
    allow_name: bool
    effective_from: date | None
    last_day: date | None
    form_hashes: frozenset[str]
    keep_until: date


def proof_of(consent: Consent, form_hashes: frozenset[str], keep_until: date) -> Proof:
    """What stays of this record: no giver, no contact, nobody who collected it, no reason."""
    return Proof(
        consent_id=consent.consent_id,
        person_id=consent.subject_id,
        giver_role=consent.giver_role,
        state=consent.state,
        given_on=consent.given_on,
        method=consent.method,
        statement_version=consent.statement_version,
        notice_version=consent.notice_version,
        controllers=consent.controllers,
        channels=consent.channels,
        purposes=consent.purposes,
        photo_ids=consent.photo_ids,
        events=consent.events,
        photo_from=consent.photo_from,
        photo_to=consent.photo_to,
        allow_name=consent.allow_name,
        effective_from=consent.effective_from,
        last_day=consent.last_day,
        form_hashes=form_hashes,
        keep_until=keep_until,
    )
