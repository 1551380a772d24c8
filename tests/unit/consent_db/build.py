"""Small builders for register records, with the defaults of consent-rules section 6.

Today is the publication date, 1 June 2026; photo `img1` of event `ev1` was taken on 1 March 2026; it goes to the
website as news; consents were given on 10 January 2026 in writing, with evidence, told and without an end date; every
gate passes.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any

from consent_db.publication import Channel, Publication, Purpose
from consent_db.records import (
    AuthoriserRole,
    Consent,
    ConsentId,
    ConsentKind,
    ConsentState,
    Evidence,
    EvidenceId,
    EvidenceType,
    GiverId,
    GiverRole,
    Guardian,
    GuardianId,
    GuardianRole,
    Method,
    Person,
    PersonId,
    Release,
    Restriction,
    RestrictionCode,
)
from consent_db.rules import (
    AgeSeen,
    Decision,
    GateAnswer,
    Gates,
    PhotoFacts,
    Policy,
    Reason,
    Region,
    Verdict,
    WorkRevealing,
    decide,
)
from consent_db.snapshot import ConsentSnapshot

PASSPHRASE = "correct horse battery staple"  # noqa: S105  # opens nothing but test registers

QUICK = 1_000
"""Rounds of key derivation where the strength of the key is not what is tested."""

TODAY = date(2026, 6, 1)
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
TAKEN = date(2026, 3, 1)
GIVEN = date(2026, 1, 10)

ADA = PersonId("p-ada")
KIT = PersonId("p-kit")
MOTHER = GuardianId("g-mother")
FATHER = GuardianId("g-father")

PROVES = {
    Method.WRITTEN_SIGNED: EvidenceType.FORM_SCAN,
    Method.ESIGN: EvidenceType.ESIGN_RECEIPT,
    Method.EMAIL: EvidenceType.EMAIL,
    Method.RECORDED_VERBAL: EvidenceType.RECORDING,
    Method.VERBAL: EvidenceType.FILE_NOTE,
    Method.NOTICE: EvidenceType.FILE_NOTE,
}

ALL_PASS = Gates(
    people=GateAnswer.PASSED,
    work_revealing=WorkRevealing.NO,
    background=GateAnswer.PASSED,
    confidential=GateAnswer.PASSED,
    child_checklist=GateAnswer.PASSED,
    child_checklist_by="second",
    child_cover_checked_by="second",
    exporter="first",
    metadata=GateAnswer.PASSED,
    cover=GateAnswer.PASSED,
)


def adult(person_id: PersonId = ADA, **changes: Any) -> Person:
    start = Person(person_id=person_id, display_name="Ada", over18_confirmed_on=date(2025, 9, 1))
    return replace(start, **changes)


def child(born: str | None = "2011-04-01", person_id: PersonId = KIT, **changes: Any) -> Person:
    """Fifteen on 1 June 2026 unless told otherwise."""
    return replace(Person(person_id=person_id, display_name="Kit", date_of_birth=born), **changes)


def guardian(guardian_id: GuardianId = MOTHER, *, verified: bool = True, **changes: Any) -> Guardian:
    start = Guardian(
        guardian_id=guardian_id,
        person_id=KIT,
        name="Guardian",
        role=GuardianRole.PARENT,
        pr_basis="birth certificate" if verified else "",
        pr_verified_by="office" if verified else "",
        pr_verified_on=date(2026, 1, 9) if verified else None,
    )
    return replace(start, **changes)


def yes(giver: GiverId = ADA, **changes: Any) -> Consent:
    """A written yes of Ada, Kit or one of Kit's guardians for `ev1`, website, news."""
    is_guardian = giver.startswith("g-")
    start = Consent(
        consent_id=ConsentId(f"c-{giver}"),
        subject_id=KIT if is_guardian else PersonId(giver),
        giver_id=giver,
        giver_role=GiverRole.GUARDIAN if is_guardian else GiverRole.SELF,
        state=ConsentState.GIVEN,
        given_on=GIVEN,
        method=Method.WRITTEN_SIGNED,
        statement_version="s1",
        notice_version="n1",
        channels=frozenset({Channel.WEBSITE}),
        purposes=frozenset({Purpose.NEWS}),
        events=frozenset({"ev1"}),
        withdrawal_contact="photos@example.ac.uk",
        evidence_ids=frozenset({EvidenceId(f"e-{giver}")}),
    )
    return replace(start, **changes)


def no(giver: GiverId = ADA, state: ConsentState = ConsentState.WITHDRAWN, **changes: Any) -> Consent:
    """A no that names nothing, and so means everything; it arrived on 20 May 2026."""
    start = yes(giver)
    blank = replace(
        start,
        consent_id=ConsentId(f"n-{giver}"),
        state=state,
        given_on=date(2026, 5, 20),
        channels=frozenset(),
        purposes=frozenset(),
        events=frozenset(),
        evidence_ids=frozenset(),
        method=Method.EMAIL,
    )
    return replace(blank, **changes)


def biometric(giver: PersonId = ADA, **changes: Any) -> Consent:
    start = yes(giver, consent_id=ConsentId(f"b-{giver}"), kind=ConsentKind.BIOMETRIC_MATCHING)
    return replace(start, **changes)


def document(evidence_id: str, **changes: Any) -> Evidence:
    start = Evidence(
        evidence_id=EvidenceId(evidence_id),
        person_id=ADA,
        type=EvidenceType.FORM_SCAN,
        sha256="0" * 64,
        received_on=GIVEN,
        present=True,
        hash_ok=True,
    )
    return replace(start, **changes)


def documents_for(consents: tuple[Consent, ...]) -> tuple[Evidence, ...]:
    """One sound document for every piece of evidence that these consents name."""
    return tuple(
        document(e, person_id=c.subject_id, type=PROVES[c.method], signed_by=frozenset({c.giver_id}))
        for c in consents
        for e in c.evidence_ids
    )


def restricted(code: RestrictionCode, person_id: PersonId = ADA) -> Restriction:
    return Restriction(person_id=person_id, code=code, set_on=GIVEN)


def release(**changes: Any) -> Release:
    """A principal investigator's written release of `img1` for the website."""
    start = Release(
        authoriser_id="pi",
        authoriser_role=AuthoriserRole.PI,
        reference="letter 7",
        written=True,
        evidence_id=EvidenceId("e-release"),
        photo_ids=frozenset({"img1"}),
        channels=frozenset({Channel.WEBSITE}),
        valid_from=GIVEN,
        last_day=date(2026, 12, 31),
    )
    return replace(start, **changes)


def region(person: PersonId | None = ADA, **changes: Any) -> Region:
    """A person whom a human confirmed, and who looks adult unless it is Kit."""
    age = AgeSeen.MAYBE_CHILD if person == KIT else AgeSeen.ADULT
    return replace(Region(key=f"r-{person}", person=person, reviewed=True, age=age), **changes)


@dataclass(frozen=True)
class Scene:
    """Everything that a decision looks at. `lost` and `altered` name documents that cannot be found or have changed."""

    people: tuple[Person, ...] = (adult(),)
    guardians: tuple[Guardian, ...] = ()
    consents: tuple[Consent, ...] = ()
    regions: tuple[Region, ...] = (region(),)
    lost: frozenset[str] = frozenset()
    altered: frozenset[str] = frozenset()
    more_evidence: tuple[Evidence, ...] = ()
    releases: tuple[Release, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    channel: Channel = Channel.WEBSITE
    purpose: Purpose = Purpose.NEWS
    publish_at: datetime = NOON
    named: frozenset[PersonId] = frozenset()
    controllers: frozenset[str] = frozenset()
    taken: date | None = TAKEN
    taken_to: date | None = None
    gates: dict[str, Any] = field(default_factory=dict)
    policy: Policy = field(default_factory=Policy)
    today: date = TODAY

    @property
    def snapshot(self) -> ConsentSnapshot:
        evidence = (*documents_for(self.consents), *self.more_evidence)
        return ConsentSnapshot(
            revision="1",
            people=self.people,
            guardians=self.guardians,
            consents=self.consents,
            evidence=tuple(
                replace(e, present=e.evidence_id not in self.lost, hash_ok=e.evidence_id not in self.altered)
                for e in evidence
            ),
            releases=self.releases,
            restrictions=self.restrictions,
        )

    @property
    def publication(self) -> Publication:
        return Publication(
            self.channel,
            self.purpose,
            self.publish_at,
            event="ev1",
            named_people=self.named,
            other_controllers=self.controllers,
        )

    @property
    def facts(self) -> PhotoFacts:
        return PhotoFacts(
            photo_id="img1",
            events=frozenset({"ev1"}),
            taken_from=self.taken,
            taken_to=self.taken_to or self.taken,
            regions=self.regions,
            gates=replace(ALL_PASS, **self.gates),
        )

    def decide(self) -> Decision:
        return decide(self.facts, self.publication, self.snapshot, self.policy, self.today)


@dataclass(frozen=True)
class Row:
    """`reasons` are all reasons given, no more and no fewer."""

    id: str
    given: str
    scene: Scene
    verdict: Verdict
    reasons: frozenset[Reason]
    take_down: date | None = None


def row(id: str, given: str, scene: Scene, verdict: Verdict, *reasons: Reason, take_down: date | None = None) -> Row:
    return Row(id, given, scene, verdict, frozenset(reasons), take_down)


def check(case: Row) -> None:
    """The decision is the one in the table: its verdict, all its reasons, and its take-down date."""
    decision = case.scene.decide()
    assert (decision.verdict, decision.reasons) == (case.verdict, case.reasons)
    assert decision.take_down_by == case.take_down


def kits(**changes: Any) -> Scene:
    """Kit, fifteen, whose mother and who themselves signed, unless told otherwise."""
    start = Scene(people=(child(),), guardians=(guardian(),), consents=MUM_AND_KIT, regions=(region(KIT),))
    return replace(start, **changes)


MUM_AND_KIT = (yes(MOTHER), yes(KIT))
LAST = date(2029, 1, 9)
"""The last day of a consent that was given on 10 January 2026 for the default three years."""
YESTERDAY = date(2026, 5, 31)
