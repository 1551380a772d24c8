"""A program killed at any moment of any change leaves the register as it was before that change, or after it."""

import multiprocessing
import random
import sys
from collections import Counter
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from consent_db import errors
from consent_db.records import Person
from consent_db.register import Register
from tests.unit.consent_db.writing import PASSPHRASES, TODAY, Done, Starts, write

# A fork server has imported everything already; where there is none, each start takes its time.
if sys.platform == "win32":
    CONTEXT = multiprocessing.get_context("spawn")
else:
    CONTEXT = multiprocessing.get_context("forkserver")
    CONTEXT.set_forkserver_preload(["tests.unit.consent_db.writing"])


def killed(path: Path, passphrase: str, chance: random.Random) -> Iterator[Starts | Done]:
    """Starts the program, kills it after a few changes, in the middle of one; everything that it said."""
    ours, theirs = CONTEXT.Pipe(duplex=False)
    program = CONTEXT.Process(target=write, args=(path, passphrase, chance.randrange(10**9), theirs))
    program.start()
    theirs.close()
    for _ in range(chance.randrange(6)):
        yield ours.recv()
    if chance.random() < 0.7:
        # Most of the time goes by elsewhere: wait until the file itself is being written, which ends with the journal.
        journal, before = path.with_name(f"{path.name}-journal"), path.stat().st_mtime_ns
        for _ in range(20_000):
            if path.stat().st_mtime_ns != before and journal.exists():
                break
    else:
        program.join(chance.uniform(0, 0.03))
    program.kill()
    program.join()
    yield from rest(ours)
    ours.close()


def rest(pipe: Connection) -> Iterator[Starts | Done]:
    try:
        while True:
            yield pipe.recv()
    except (EOFError, OSError):
        return


def check(path: Path, done: Done, begun: Starts | None) -> Done:
    """What was said to be done is there; what was begun is there whole or not at all. What is true now."""
    passphrases = [done.passphrase, *([begun.passphrase] if begun and begun.passphrase else [])]
    opened = [passphrase for passphrase in passphrases if opens(path, passphrase)]
    assert len(opened) == 1
    with Register.open(path, opened[0]) as register:
        log = register.verify_audit(done.newest)
        assert log.ok, log
        assert log.rows - done.rows in {0, begun.rows if begun else 0}
        if log.rows == done.rows:
            assert (opened[0], register.revision) == (done.passphrase, done.revision)
        assert register.broken_documents() == ()
        counts = Counter(row["action"] for row in register.audit_rows())
        found = register.snapshot(TODAY)
        assert len(found.people) == counts["add-person"]
        assert len(found.guardians) == sum(person.date_of_birth is not None for person in found.people)
        assert len(found.consents) == counts["add-consent"]
        assert len(found.evidence) == counts["add-evidence"]
        return Done(log.rows, log.newest, register.revision, opened[0])


def opens(path: Path, passphrase: str) -> bool:
    """For reading: that has to undo what was left half done, too."""
    try:
        Register.open(path, passphrase, read_only=True).close()
    except errors.WrongPassphrase:
        return False
    return True


@pytest.mark.parametrize("times", [pytest.param(15, id="some"), pytest.param(300, id="many", marks=pytest.mark.slow)])
def test_what_was_done_is_there_and_nothing_is_half_done(path: Path, times: int) -> None:
    chance = random.Random(times)  # noqa: S311  # when to kill
    with Register.create(path, PASSPHRASES[0]) as register:
        register.set_dpia("reference")
        register.add_person(Person(display_name="Somebody"))
        log = register.verify_audit()
        done = Done(log.rows, log.newest, register.revision, PASSPHRASES[0])
    for _ in range(times):
        begun = None
        for said in killed(path, done.passphrase, chance):
            begun = said if isinstance(said, Starts) else None
            done = said if isinstance(said, Done) else done
        done = check(path, done, begun)
