"""Kills a run at random moments: `python -m tests.killed FOLDER TIMES SEED`; not on Windows, which cannot fork.

Somebody who agreed is in every photo. Prints one JSON line for each kill: what stood in the output folder then, and
after the same run was started again, and the files that the register's ledger knew at both moments.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path

from app.event.identities import Confirmation
from consent_db import connection
from consent_db.facts import AgeSeen
from consent_db.publication import Channel, Purpose
from consent_db.records import (
    Consent,
    ConsentState,
    EvidenceType,
    ExportState,
    GiverRole,
    Method,
    Person,
    PersonId,
)
from consent_db.register import Register
from tests.light import EVENT, FACE, NOW, cleared, folder_of

PHOTOS = 5
PASSPHRASE = "killed at any moment"  # noqa: S105  # opens nothing but test registers


def main(folder: Path, times: int, seed: int) -> None:
    connection.KEY_ROUNDS = 1000
    event = folder_of(folder / "event", PHOTOS)
    register = folder / "register.assent"
    person = somebody_who_agreed(register)
    started = time.monotonic()
    expected = forked(event, folder / "whole", register, person)
    whole = time.monotonic() - started
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    sys.stdout.write(json.dumps({"originals": digests(event), "expected": expected}) + "\n")
    for number in range(times):
        out = folder / f"out{number}"
        # Every other time while files are being placed, where most of it happens within a moment.
        files = chance.randrange(1, PHOTOS) if number % 2 else PHOTOS + 1
        killed = forked(event, out, register, person, chance.uniform(0, whole), files)
        known_then = known(register, out)
        again = forked(event, out, register, person)
        said = {
            "killed": killed,
            "known": known_then,
            "again": again,
            "known_again": known(register, out),
            "left": sorted(path.name for path in out.iterdir()),
            "originals": digests(event),
        }
        sys.stdout.write(json.dumps(said) + "\n")
        shutil.rmtree(out)


def forked(
    event: Path, out: Path, register: Path, person: PersonId, seconds: float | None = None, files: int | None = None
) -> dict[str, str]:
    """The run in a process of its own; the files that are then in the output folder.

    Killed after so many `seconds`, or, where `files` are fewer than all, once so many of them stand.
    """
    child = os.fork()
    if not child:
        try:
            who = tuple(
                Confirmation(number, path.name, FACE, person, "reviewer", NOW, AgeSeen.ADULT)
                for number, path in enumerate(sorted(event.iterdir()), start=1)
            )
            with Register.open(register, PASSPHRASE) as opened:
                cleared(event, out, register=opened, confirmations=who)
        finally:
            os._exit(0)
    if seconds is not None and files is not None:
        if files > PHOTOS:
            # The moment of the kill, drawn by chance: nothing is waited for.
            time.sleep(seconds)
        else:
            # The other process cannot be asked; its files are what the kill is timed by.
            while len(list(out.glob("event-*"))) < files:
                time.sleep(0.001)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return digests(out)


def somebody_who_agreed(path: Path) -> PersonId:
    """A new register with somebody who agreed to this event's photos on the website."""
    with Register.create(path, PASSPHRASE) as register:
        person = register.add_person(Person(display_name="Ada", over18_confirmed_on=NOW.date()))
        form = register.add_evidence(person, b"a form", EvidenceType.FORM_SCAN, received_on=NOW.date())
        register.add_consent(
            Consent(
                subject_id=person,
                giver_id=person,
                giver_role=GiverRole.SELF,
                state=ConsentState.GIVEN,
                given_on=NOW.date(),
                method=Method.WRITTEN_SIGNED,
                notice_version="1",
                channels=frozenset({Channel.WEBSITE}),
                purposes=frozenset({Purpose.NEWS}),
                events=frozenset({EVENT}),
                evidence_ids=frozenset({form}),
            )
        )
    return person


def known(register: Path, out: Path) -> dict[str, list[str]]:
    """What the ledger says is in `out` and may go out: the SHA-256 of each row, by the file's name."""
    rows: dict[str, list[str]] = {}
    with Register.open(register, PASSPHRASE) as opened:
        for entry in opened.exports():
            if entry.state is ExportState.QUEUED and Path(entry.file).parent == out.resolve():
                rows.setdefault(Path(entry.file).name, []).append(entry.file_sha256)
    return rows


def digests(folder: Path) -> dict[str, str]:
    """The photos in `folder` and below, but for what is staged, each with its SHA-256."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".jpg", ".png") and ".assent-staging" not in path.parts
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
