"""The entries of the register (consent-rules, section 2): frozen values, standard library only.

Dates are civil dates in Europe/London; moments carry a time zone (ValueError otherwise). Names, contacts and notes are
left out of `repr`, so that a record in a log or a traceback gives away an id and nothing else.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from consent_db.ages import latest_birth_date
from consent_db.channels import Channel, Purpose

PersonId = NewType("PersonId", str)
ConsentId = NewType("ConsentId", str)
EvidenceId = NewType("EvidenceId", str)
GuardianId = NewType("GuardianId", str)
ReleaseId = NewType("ReleaseId", str)
RestrictionId = NewType("RestrictionId", str)
ExportId = NewType("ExportId", str)

GiverId = PersonId | GuardianId
"""Who decided: the person themselves, or one of their guardians."""

# No 0, 1, l or o: an id is read aloud and copied by hand.
_LETTERS = "23456789abcdefghijkmnpqrstuvwxyz"


def new_id(prefix: str) -> str:
    """A short random id such as `p-7k3m9qxw`: 40 bits, nothing of a name in it."""
    return f"{prefix}-" + "".join(secrets.choice(_LETTERS) for _ in range(8))


def _person_id() -> PersonId:
    return PersonId(new_id("p"))


def _guardian_id() -> GuardianId:
    return GuardianId(new_id("g"))


def _consent_id() -> ConsentId:
    return ConsentId(new_id("c"))


def _evidence_id() -> EvidenceId:
    return EvidenceId(new_id("e"))


def _release_id() -> ReleaseId:
    return ReleaseId(new_id("r"))


def _restriction_id() -> RestrictionId:
    return RestrictionId(new_id("s"))


def _export_id() -> ExportId:
    return ExportId(new_id("x"))


def _needs_zone(name: str, moment: datetime | None) -> None:
    if moment is not None and moment.tzinfo is None:
        raise ValueError(f"{name} needs a time zone")


class ChildView(StrEnum):
    """What a person under 18 said when they were asked."""

    AGREES = "agrees"
    OBJECTS = "objects"
    NOT_RECORDED = "not_recorded"


class GuardianRole(StrEnum):
    PARENT = "parent"
    GUARDIAN = "guardian"
    SPECIAL_GUARDIAN = "special_guardian"
    LOCAL_AUTHORITY = "local_authority"
    OTHER = "other"


class RestrictionCode(StrEnum):
    """A neutral code; the reason for it is never stored. `none` lifts an earlier restriction."""

    NONE = "none"
    REFER_SAFEGUARDING = "refer_safeguarding"
    MUST_NOT_PUBLISH = "must_not_publish"


class GiverRole(StrEnum):
    SELF = "self"
    GUARDIAN = "guardian"


class ConsentKind(StrEnum):
    """Publishing and face matching are agreed to separately; neither implies the other."""

    PUBLICATION = "publication"
    BIOMETRIC_MATCHING = "biometric_matching"


class ConsentState(StrEnum):
    """What a record says. `expired` is computed, never stored; `requested` is neither a yes nor a no."""

    REQUESTED = "requested"
    GIVEN = "given"
    RENEWED = "renewed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    OBJECTED = "objected"
    INVALIDATED = "invalidated"

    @property
    def is_yes(self) -> bool:
        return self in _YES

    @property
    def is_no(self) -> bool:
        return self in _NO


# Asked of every record of a large register; looking a member up in its class takes longer than the question.
_YES = frozenset({ConsentState.GIVEN, ConsentState.RENEWED})
_NO = frozenset(ConsentState) - _YES - {ConsentState.REQUESTED}


class Method(StrEnum):
    """How a decision was given. `notice` exists so that it can be refused."""

    WRITTEN_SIGNED = "written_signed"
    ESIGN = "esign"
    EMAIL = "email"
    RECORDED_VERBAL = "recorded_verbal"
    VERBAL = "verbal"
    NOTICE = "notice"

    @property
    def is_written(self) -> bool:
        return self in _WRITTEN

    @property
    def proof(self) -> EvidenceType:
        """The kind of document that proves a decision given in this way."""
        return {
            Method.WRITTEN_SIGNED: EvidenceType.FORM_SCAN,
            Method.ESIGN: EvidenceType.ESIGN_RECEIPT,
            Method.EMAIL: EvidenceType.EMAIL,
            Method.RECORDED_VERBAL: EvidenceType.RECORDING,
        }.get(self, EvidenceType.FILE_NOTE)


_WRITTEN = frozenset({Method.WRITTEN_SIGNED, Method.ESIGN, Method.EMAIL})


class EvidenceType(StrEnum):
    FORM_SCAN = "form_scan"
    ESIGN_RECEIPT = "esign_receipt"
    EMAIL = "email"
    RECORDING = "recording"
    FILE_NOTE = "file_note"


class AuthoriserRole(StrEnum):
    PI = "pi"
    HOD = "hod"
    SPONSOR_TERMS = "sponsor_terms"


class ExportState(StrEnum):
    QUEUED = "queued"
    LIVE = "live"
    STOPPED = "stopped"
    TAKEN_DOWN = "taken_down"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who may be in a photo.

    An adult has `over18_confirmed_on`, the date of their declaration; a birth date (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`)
    is kept only while they are under 18, and where one is present it alone decides their age. Raises ValueError where
    the birth date is none of these.
    """

    person_id: PersonId = field(default_factory=_person_id)
    display_name: str = field(repr=False)
    contact: str = field(default="", repr=False)
    over18_confirmed_on: date | None = None
    date_of_birth: str | None = field(default=None, repr=False)
    child_view: ChildView = ChildView.NOT_RECORDED
    child_asked_by: str = field(default="", repr=False)
    child_asked_on: date | None = None
    capacity_concern: bool = False
    deceased: bool = False
    affiliation_end: date | None = None

    def __post_init__(self) -> None:
        if self.date_of_birth is not None:
            latest_birth_date(self.date_of_birth)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guardian:
    """Somebody who acts for a person under 18. `pr` is parental responsibility.

    A guardian whose responsibility ended (`pr_active` false, or `pr_ended_on` reached) can neither authorise nor veto.
    Responsibility is verified where it is said how (`pr_basis`), by whom and on which day it was checked.
    """

    guardian_id: GuardianId = field(default_factory=_guardian_id)
    person_id: PersonId
    name: str = field(repr=False)
    contact: str = field(default="", repr=False)
    role: GuardianRole
    pr_basis: str = field(default="", repr=False)
    pr_verified_by: str = field(default="", repr=False)
    pr_verified_on: date | None = None
    pr_active: bool = True
    pr_ended_on: date | None = None

    def holds_responsibility_on(self, day: date) -> bool:
        return self.pr_active and (self.pr_ended_on is None or day < self.pr_ended_on)

    def is_verified_on(self, day: date) -> bool:
        said = bool(self.pr_basis.strip() and self.pr_verified_by.strip())
        return said and self.pr_verified_on is not None and self.pr_verified_on <= day


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One giver, one decision, one scope. Never changed: a new decision is a new record.

    For a yes, each of `channels`, `purposes` and the photos (`photo_ids`, `events`, `photo_from` to `photo_to`,
    inclusive) must be named, and a photo has to fit all of those given; for a no, an empty one means everything, and
    a photo has to fit any. `given_on` is when the decision was made or, for a withdrawal, when it arrived.
    `effective_from` None means from `given_on`; `last_day` (inclusive) None means the profile's default duration.
    `controllers` are the other organisations named on the form. `supersedes` takes an earlier record of the same giver
    out of use. Raises ValueError where somebody else's decision claims to be the person's own.
    """

    consent_id: ConsentId = field(default_factory=_consent_id)
    record_version: int = 1
    subject_id: PersonId
    giver_id: GiverId
    giver_role: GiverRole
    kind: ConsentKind = ConsentKind.PUBLICATION
    state: ConsentState
    given_on: date
    given_at: datetime | None = None
    method: Method
    statement_version: str = ""
    notice_version: str = ""
    language: str = "en-GB"
    controllers: frozenset[str] = frozenset()
    channels: frozenset[Channel] = frozenset()
    purposes: frozenset[Purpose] = frozenset()
    photo_ids: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    photo_from: date | None = None
    photo_to: date | None = None
    allow_name: bool = False
    allow_edit: bool = False
    worldwide_ack: bool = False
    effective_from: date | None = None
    last_day: date | None = None
    while_affiliated: bool = False
    withdrawal_contact: str = field(default="", repr=False)
    collected_by: str = field(default="", repr=False)
    collected_at: datetime | None = None
    evidence_ids: frozenset[EvidenceId] = frozenset()
    supersedes: ConsentId | None = None
    reason: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        if self.giver_role is GiverRole.SELF and self.giver_id != self.subject_id:
            raise ValueError("only the person themselves decides as themselves")
        _needs_zone("given_at", self.given_at)
        _needs_zone("collected_at", self.collected_at)

    @property
    def names_dates(self) -> bool:
        return self.photo_from is not None or self.photo_to is not None

    @property
    def names_photos(self) -> bool:
        return bool(self.photo_ids or self.events) or self.names_dates

    @property
    def is_about_everything(self) -> bool:
        """Does it name no channel, purpose or photo? For a no, that means all of them."""
        return not (self.channels or self.purposes or self.names_photos)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A document that proves a decision: what it is, the SHA-256 of the document, and who signed it.

    `person_id` is whose decision it proves; None for the institution's own documents (a release, an event's notice).
    `present` and `hash_ok` are what was found when the register last looked; both default to no. A file note proves
    only a spoken decision.
    """

    evidence_id: EvidenceId = field(default_factory=_evidence_id)
    person_id: PersonId | None
    type: EvidenceType
    sha256: str
    stored_path: str = ""
    received_on: date
    received_by: str = field(default="", repr=False)
    signed_by: frozenset[GiverId] = frozenset()
    retain_until: date | None = None
    present: bool = False
    hash_ok: bool = False

    @property
    def holds(self) -> bool:
        return self.present and self.hash_ok


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The University's written permission to show work-revealing photos: for these photos, or for one project."""

    release_id: ReleaseId = field(default_factory=_release_id)
    authoriser_id: str = field(repr=False)
    authoriser_role: AuthoriserRole
    reference: str
    written: bool
    evidence_id: EvidenceId | None
    photo_ids: frozenset[str] = frozenset()
    project_id: str | None = None
    channels: frozenset[Channel] = frozenset()
    conditions: str = field(default="", repr=False)
    valid_from: date
    last_day: date
    revoked_at: datetime | None = None
    sponsor_approval_required: bool = False

    def __post_init__(self) -> None:
        _needs_zone("revoked_at", self.revoked_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction:
    """A bar on showing somebody. The latest one counts, the stricter of two on one day; it never lapses by itself."""

    restriction_id: RestrictionId = field(default_factory=_restriction_id)
    person_id: PersonId
    code: RestrictionCode
    set_on: date
    reference: str = field(default="", repr=False)
    review_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One exported file: who is shown in it (covered people are only counted), relying on what, and where it went.

    `event` is the event's name; None where the photo belongs to none or nobody recorded it. `placed_at` is when it was
    published at `place`, which may be long after the file was made. `file` is the whole path at which it was placed
    when it was made; empty where nobody recorded it. Each copy has a row of its own.
    """

    export_id: ExportId = field(default_factory=_export_id)
    file_sha256: str
    photo_id: str
    people_shown: frozenset[PersonId] = frozenset()
    people_covered: int = 0
    relies_on: frozenset[ConsentId] = frozenset()
    channel: Channel
    place: str = field(default="", repr=False)
    exported_at: datetime
    exported_by: str = field(default="", repr=False)
    state: ExportState = ExportState.LIVE
    take_down_by: date | None = None
    event: str | None = None
    placed_at: datetime | None = None
    file: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        _needs_zone("exported_at", self.exported_at)
        _needs_zone("placed_at", self.placed_at)
