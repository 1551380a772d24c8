"""How the register grows: opening it, a snapshot, searching as one types, and ranking one face against everybody.

    python -m tests.bench.register [PEOPLE ...]

Made-up people, 2,000, 20,000 and 100,000 of them unless told otherwise. Each has two consents (one to publication, one
to matching, so that everybody's templates are read), three templates, one signed form that proves both consents, as one
sheet of paper does, and a row in the log for each of these entries. Ids are random, as those of a register are: no two
neighbours were entered together. The forms are small (2,000 bytes): what a snapshot
does with a form that is known and untouched does not depend on its size. `after a copy` is the first snapshot of a
register whose forms all have to be read, as after a copy that lost the files' times; with scans, the disk decides it.

Of each figure the best of several runs: seconds on the clock, and seconds of this process's processor.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import numpy as np

from app.pipeline import match
from consent_db import audit, reading
from consent_db.channels import Channel, Purpose
from consent_db.evidence import new_key
from consent_db.records import (
    Consent,
    ConsentId,
    ConsentKind,
    ConsentState,
    Evidence,
    EvidenceId,
    EvidenceType,
    GiverRole,
    Method,
    Person,
    PersonId,
    new_id,
)
from consent_db.register import Register
from consent_db.rows import CONSENTS, EVIDENCE, PEOPLE, EntryType, RowsOf

SIZES = (2_000, 20_000, 100_000)
ROUNDS = 3
TODAY = date(2026, 6, 1)
GIVEN = date(2026, 1, 10)
PASSPHRASE = "seventeen quiet herons wade"  # noqa: S105  # opens nothing but this benchmark's register
FORM = bytes(2_000)
SEEN = np.zeros(128, dtype=np.float32)

FIRST = ("Amina", "Bronwen", "Chidi", "Dorota", "Eilidh", "Farid", "Gwen", "Hiroshi", "Iris", "Jamal", "Zoë", "Łukasz")
LAST = ("Adeyemi", "Baker", "Campbell", "Dvořák", "Evans", "Fraser", "García", "Hughes", "Iqbal", "Jones", "Wójcik")
SEARCHES = ("a", "bron", "wójc", "p-7k", "jones.17", "nobody at all")


def main() -> None:
    for size in [int(size) for size in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "bench.assent"
            make(path, size)
            print(f"{size:,} people, {2 * size:,} consents, {3 * size:,} templates, {path.stat().st_size / 1e6:.0f} MB")
            for step, (wall, processor) in measured(path).items():
                print(f"    {step:<16} {1e3 * wall:9.1f} ms, {1e3 * processor:9.1f} ms of processor", flush=True)


def make(path: Path, size: int) -> None:
    """A register with this many people."""
    keys = {PersonId(new_id("p")): new_key() for _ in range(size)}
    with Register.create(path, PASSPHRASE) as register:
        register.set_dpia("bench")
        with register.together():
            insert(register, PEOPLE, (person(number, who) for number, who in enumerate(keys)))
            register._db.table("keys").insert_all({"owner": owner, "key": key} for owner, key in keys.items())
            insert(register, EVIDENCE, (form(who) for who in keys))
            for who, key in keys.items():
                register._evidence.store(form(who), FORM, key)
            insert(register, CONSENTS, (consent(who, kind) for who in keys for kind in ConsentKind))
            register._db.table("templates").insert_all(templates(keys))
            for number in range(7 * size):
                audit.append(register._db, "bench", "add", f"entry-{number}", {})


def insert(register: Register, table: RowsOf[EntryType], entries: Iterable[EntryType]) -> None:
    register._db.table(table.table).insert_all(table._row(entry) for entry in entries)


def person(number: int, who: PersonId) -> Person:
    first, last = FIRST[number % len(FIRST)], LAST[number // len(FIRST) % len(LAST)]
    contact = f"{first}.{last}.{number}@example.org".lower()
    return Person(person_id=who, display_name=f"{first} {last}", contact=contact, over18_confirmed_on=date(2025, 9, 1))


def form(who: PersonId) -> Evidence:
    return Evidence(
        evidence_id=EvidenceId(f"e-{who}"),
        person_id=who,
        type=EvidenceType.FORM_SCAN,
        sha256=hashlib.sha256(FORM).hexdigest(),
        stored_path=f"e-{who}.sealed",
        received_on=GIVEN,
        signed_by=frozenset({who}),
    )


def consent(who: PersonId, kind: ConsentKind) -> Consent:
    return Consent(
        consent_id=ConsentId(new_id("c")),
        subject_id=who,
        giver_id=who,
        giver_role=GiverRole.SELF,
        kind=kind,
        state=ConsentState.GIVEN,
        given_on=GIVEN,
        method=Method.WRITTEN_SIGNED,
        statement_version="s1",
        notice_version="n1",
        channels=frozenset({Channel.WEBSITE, Channel.PRINT}),
        purposes=frozenset(Purpose),
        events=frozenset({f"open-day-{hash(who) % 30}"}),
        worldwide_ack=True,
        evidence_ids=frozenset({EvidenceId(f"e-{who}")}),
    )


def templates(keys: dict[PersonId, bytes]) -> Iterator[dict[str, object]]:
    rng = np.random.default_rng(1)
    for who, key in keys.items():
        for number in range(3):
            vector = tuple(rng.normal(0, 0.09, 128).tolist())
            sealed = reading.sealed_template(vector, who, key)
            yield {
                "template_id": f"t-{who}-{number}",
                "person_id": who,
                "sealed": sealed,
                "enrolled_on": GIVEN.isoformat(),
            }


def measured(path: Path) -> dict[str, tuple[float, float]]:
    with Register.open(path, PASSPHRASE) as register:
        snapshot = register.snapshot(TODAY)
        assert len(snapshot.templates) == 3 * len(snapshot.people)
        against = match.references(snapshot)
        found = {
            "snapshot": best(lambda: register.snapshot(TODAY)),
            "rank one face": best(lambda: match.suggest([SEEN], against), 20),
        }
        for text in SEARCHES:
            found[f"search {text!r}"] = best(partial(register.search, text), 20)
    return {"open": best(lambda: Register.open(path, PASSPHRASE).close()), **found, "after a copy": after_a_copy(path)}


def after_a_copy(path: Path) -> tuple[float, float]:
    for document in path.with_name(f"{path.name}-evidence").iterdir():
        os.utime(document)
    with Register.open(path, PASSPHRASE, read_only=True) as register:
        return best(lambda: register.snapshot(TODAY), 1)


def best(work: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """Seconds on the clock and of the processor, the least of each."""
    walls, processors = [], []
    for _ in range(rounds):
        wall, processor = time.perf_counter(), time.process_time()
        made = work()
        walls.append(time.perf_counter() - wall)
        processors.append(time.process_time() - processor)
        # Throwing it away is not what is measured.
        del made
    return min(walls), min(processors)


if __name__ == "__main__":
    main()
