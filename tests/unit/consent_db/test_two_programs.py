"""Two programs on one register: one changes at a time, the other waits or is refused, and a reader sees what holds."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from consent_db import connection, errors
from consent_db.records import Person
from consent_db.register import Register
from tests.unit.consent_db.build import PASSPHRASE, QUICK, adult

START = f"""
import sys
from pathlib import Path
from consent_db import connection
from consent_db.records import Person
from consent_db.register import Register
connection.KEY_ROUNDS = {QUICK}
connection.BUSY_SECONDS = 60
register = Register.open(Path(sys.argv[1]), {PASSPHRASE!r})
"""

CHANGES_SLOWLY = """
with register.together():
    register.add_person(Person(display_name="Slow"))
    print("changing", flush=True)
    sys.stdin.readline()
print("done", flush=True)
sys.stdin.read()
"""

CHANGES_OFTEN = """
print("ready", flush=True)
sys.stdin.readline()
for _ in range(20):
    with register.together():
        register.people()
        register.add_person(Person(display_name="Often"))
"""


@pytest.fixture
def closed(path: Path) -> Path:
    with Register.create(path, PASSPHRASE) as register:
        register.add_person(adult())
    return path


@contextmanager
def program(script: str, path: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", START + script, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        try:
            yield running
        finally:
            running.communicate()
    assert running.returncode == 0


def said(running: subprocess.Popen[str]) -> str:
    assert running.stdout is not None
    return running.stdout.readline()


def tell(running: subprocess.Popen[str]) -> None:
    assert running.stdin is not None
    running.stdin.write("\n")
    running.stdin.flush()


def test_while_one_changes_the_other_reads_what_was_and_is_refused(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.0)
    with Register.open(closed, PASSPHRASE) as mine, program(CHANGES_SLOWLY, closed) as other:
        before = mine.revision
        assert said(other) == "changing\n"
        assert (mine.people(), mine.revision) == ((adult(),), before)
        with Register.open(closed, PASSPHRASE, read_only=True) as reader:
            assert (reader.people(), reader.revision) == ((adult(),), before)
        with pytest.raises(errors.Locked):
            mine.add_person(Person(display_name="Refused"))
        tell(other)
        assert said(other) == "done\n"
        assert {person.display_name for person in mine.people()} == {"Ada", "Slow"}
        assert mine.revision != before
        mine.add_person(Person(display_name="Mine"))
        assert len(mine.people()) == 3
        assert mine.verify_audit().ok


def test_two_that_change_again_and_again_wait_for_each_other(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 60.0)
    with program(CHANGES_OFTEN, closed) as other, Register.open(closed, PASSPHRASE) as mine:
        assert said(other) == "ready\n"
        tell(other)
        for _ in range(20):
            # Who reads first and then waits for the other, who waits for the reader, would wait for ever.
            with mine.together():
                mine.people()
                mine.add_person(Person(display_name="Often"))
    with Register.open(closed, PASSPHRASE) as after:
        assert len(after.people()) == 41
        check = after.verify_audit()
        assert (check.ok, check.rows) == (True, 42)
