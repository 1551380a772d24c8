"""A program that changes a register again and again, and says so.

Of each change it sends `Starts`, and `Done` once it was committed.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from multiprocessing.connection import Connection
from pathlib import Path

from consent_db import connection
from consent_db.records import (
    Consent,
    ConsentKind,
    ConsentState,
    EvidenceType,
    GiverId,
    GiverRole,
    Guardian,
    GuardianRole,
    Method,
    Person,
    PersonId,
)
from consent_db.register import Register
from tests.unit.consent_db.build import QUICK

TODAY = date(2026, 6, 1)
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
PASSPHRASES = ("correct horse battery staple", "seventeen quiet herons wade")


@dataclass(frozen=True)
class Starts:
    """A change that adds this many rows to the log, and where it is one, the passphrase that it changes to."""

    rows: int
    passphrase: str | None = None


@dataclass(frozen=True)
class Done:
    """What was committed: the log's newest hash, the revision, and the passphrase that opens it now."""

    rows: int
    newest: str
    revision: str
    passphrase: str


def write(path: Path, passphrase: str, seed: int, pipe: Connection) -> None:
    """Never ends by itself."""
    connection.KEY_ROUNDS = QUICK
    chance = random.Random(seed)  # noqa: S311  # which change comes next
    with Register.open(path, passphrase) as register:
        while True:
            rows, change = chance.choice(CHANGES)
            if change is None:
                new = PASSPHRASES[1 - PASSPHRASES.index(passphrase)]
                pipe.send(Starts(rows, new))
                register.change_passphrase(passphrase, new)
                passphrase = new
            else:
                pipe.send(Starts(rows))
                change(register, chance)
            check = register.verify_audit()
            pipe.send(Done(check.rows, check.newest, register.revision, passphrase))


def add_family(register: Register, _: random.Random) -> None:
    """A child, a guardian, their form and both consents: all or nothing."""
    kit = Person(display_name="Kit", date_of_birth="2012")
    mother = Guardian(person_id=kit.person_id, name="Mother", role=GuardianRole.PARENT)
    with register.together():
        register.add_person(kit, (mother,))
        signed = frozenset[GiverId]({kit.person_id, mother.guardian_id})
        form = register.add_evidence(
            kit.person_id, bytes(30_000), EvidenceType.FORM_SCAN, received_on=TODAY, signed_by=signed
        )
        for giver in (kit.person_id, mother.guardian_id):
            register.add_consent(
                Consent(
                    subject_id=kit.person_id,
                    giver_id=giver,
                    giver_role=GiverRole.SELF if giver == kit.person_id else GiverRole.GUARDIAN,
                    state=ConsentState.GIVEN,
                    given_on=TODAY,
                    method=Method.WRITTEN_SIGNED,
                    evidence_ids=frozenset({form}),
                )
            )


def add_document(register: Register, chance: random.Random) -> None:
    register.add_evidence(somebody(register, chance), bytes(50_000), EvidenceType.FORM_SCAN, received_on=TODAY)


def withdraw(register: Register, chance: random.Random) -> None:
    """Both kinds, so that templates go with them."""
    register.withdraw(somebody(register, chance), received_at=NOON)


def enrol(register: Register, _: random.Random) -> None:
    """An adult, their form, their consent to matching, and three templates."""
    ada = Person(display_name="Ada", over18_confirmed_on=TODAY)
    with register.together():
        register.add_person(ada)
        form = register.add_evidence(ada.person_id, b"a form", EvidenceType.FORM_SCAN, received_on=TODAY)
        register.add_consent(
            Consent(
                subject_id=ada.person_id,
                giver_id=ada.person_id,
                giver_role=GiverRole.SELF,
                kind=ConsentKind.BIOMETRIC_MATCHING,
                state=ConsentState.GIVEN,
                given_on=TODAY,
                method=Method.WRITTEN_SIGNED,
                notice_version="n1",
                evidence_ids=frozenset({form}),
            )
        )
        for number in range(3):
            register.add_template(ada.person_id, (float(number),) * 128, TODAY)


def somebody(register: Register, chance: random.Random) -> PersonId:
    return chance.choice(register.people()).person_id


CHANGES: list[tuple[int, Callable[[Register, random.Random], None] | None]] = [
    (5, add_family),
    (1, add_document),
    (2, withdraw),
    (6, enrol),
    (1, None),
]
"""Each with the rows that it adds to the log; None changes the passphrase."""
