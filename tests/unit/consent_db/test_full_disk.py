"""A disk that is full, or may not be written: a typed error, and nothing is lost, half written or left behind."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from consent_db import connection, errors
from consent_db.records import EvidenceType, Person
from consent_db.register import Register
from tests.unit.consent_db.build import ADA, GIVEN, PASSPHRASE, adult

if sys.platform == "win32":
    pytest.skip("limits and permissions of this kind are POSIX", allow_module_level=True)

import resource

NOBODY = 65_534
FORM = b"a signed form"


@contextmanager
def full_disk(limit: int) -> Iterator[None]:
    """No file can be written beyond this many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def unprivileged() -> Iterator[None]:
    """Root may write everywhere, so be somebody else."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def filled(path: Path) -> Path:
    """A register with Ada, her form, and several pages of others."""
    with Register.create(path, PASSPHRASE) as register:
        register.add_person(adult())
        register.add_evidence(ADA, FORM, EvidenceType.FORM_SCAN, received_on=GIVEN)
        with register.together():
            for _ in range(40):
                register.add_person(Person(display_name="x" * 200))
    return path


@pytest.fixture
def closed(path: Path) -> Path:
    return filled(path)


def contents(path: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in path.parent.rglob("*") if file.is_file()}


def many(register: Register) -> None:
    with register.together():
        for _ in range(100):
            register.add_person(Person(display_name="late" * 100))


CHANGES: dict[str, Callable[[Register], object]] = {
    "people": many,
    "document": lambda r: r.add_evidence(ADA, bytes(10**6), EvidenceType.FORM_SCAN, received_on=GIVEN),
    "passphrase": lambda r: r.change_passphrase(PASSPHRASE, "seventeen quiet herons wade"),
    "backup": lambda r: r.backup(r._path.with_name("copy.assent"), PASSPHRASE),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_that_does_not_fit_is_refused_whole(closed: Path, change: str) -> None:
    files = contents(closed)
    with Register.open(closed, PASSPHRASE) as register:
        before = (register.people(), register.revision)
        limit = 60_000 if change in ("passphrase", "backup") else closed.stat().st_size
        with full_disk(limit), pytest.raises(errors.CannotWrite):
            CHANGES[change](register)
        assert (register.people(), register.revision) == before
    # Pages that were written and put back are encrypted anew; a change of the passphrase that was tried is in the log.
    touched = {closed} if change in ("people", "passphrase") else set()
    after = contents(closed)
    assert after.keys() == files.keys()
    assert {file for file in files if after[file] != files[file]} <= touched
    with Register.open(closed, PASSPHRASE) as again:
        assert (again.people(), again.revision, again.broken_documents()) == (*before, ())
        assert again.verify_audit().ok
        again.add_person(Person(display_name="Later"))


def test_a_register_that_does_not_fit_is_not_created(path: Path) -> None:
    with full_disk(10_000), pytest.raises(errors.CannotWrite):
        Register.create(path, PASSPHRASE)
    assert contents(path) == {}


def test_a_documents_folder_that_does_not_fit_takes_its_backup_along(closed: Path, tmp_path: Path) -> None:
    with Register.open(closed, PASSPHRASE) as register:
        register.add_evidence(ADA, bytes(10**6), EvidenceType.FORM_SCAN, received_on=GIVEN)
        files = contents(closed)
        with full_disk(500_000), pytest.raises(errors.CannotWrite):
            register.backup(tmp_path / "copy.assent", PASSPHRASE)
    assert contents(closed) == files
    assert not (tmp_path / "copy.assent-evidence").exists()


@pytest.fixture
def theirs() -> Iterator[Path]:
    """A register of somebody who is not root, in a folder that everybody may look into."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    with unprivileged():
        path = filled(folder / "consents.assent")
    yield path
    for name in (folder, path.with_name(f"{path.name}-evidence")):
        name.chmod(0o755)
    shutil.rmtree(folder)


@contextmanager
def read_only(*paths: Path) -> Iterator[None]:
    modes = {path: path.stat().st_mode for path in paths}
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield
    for path, mode in modes.items():
        path.chmod(mode)


def test_a_folder_that_may_not_be_written(theirs: Path) -> None:
    files = contents(theirs)
    with unprivileged(), read_only(theirs, theirs.parent):
        with pytest.raises(errors.CannotWrite):
            Register.create(theirs.with_name("other.assent"), PASSPHRASE)
        with Register.open(theirs, PASSPHRASE) as register:
            with pytest.raises(errors.CannotWrite):
                register.add_person(Person(display_name="Late"))
            with pytest.raises(errors.CannotWrite):
                register.change_passphrase(PASSPHRASE, "seventeen quiet herons wade")
            with pytest.raises(errors.CannotWrite):
                register.backup(theirs.with_name("copy.assent"), PASSPHRASE)
        with Register.open(theirs, PASSPHRASE, read_only=True) as register:
            assert len(register.people()) == 41
            assert register.broken_documents() == ()
    assert contents(theirs) == files


def test_a_documents_folder_that_may_not_be_written(theirs: Path) -> None:
    files = contents(theirs)
    evidence = theirs.with_name(f"{theirs.name}-evidence")
    with unprivileged(), read_only(evidence), Register.open(theirs, PASSPHRASE) as register:
        with pytest.raises(errors.CannotWrite):
            register.add_evidence(ADA, FORM, EvidenceType.FORM_SCAN, received_on=GIVEN)
        assert register.broken_documents() == ()
    assert contents(theirs) == files


def test_a_register_that_may_not_be_read(theirs: Path) -> None:
    with unprivileged():
        theirs.chmod(0)
        with pytest.raises(errors.CannotWrite):
            Register.open(theirs, PASSPHRASE)
        theirs.chmod(0o600)
        Register.open(theirs, PASSPHRASE).close()


def test_a_documents_folder_that_is_gone_proves_nothing_and_breaks_nothing(closed: Path) -> None:
    shutil.rmtree(closed.with_name(f"{closed.name}-evidence"))
    with Register.open(closed, PASSPHRASE) as register:
        (lost,) = register.broken_documents()
        with pytest.raises(errors.UnreadableDocument):
            register.document(lost)
        again = register.add_evidence(ADA, FORM, EvidenceType.FORM_SCAN, received_on=GIVEN)
        assert register.document(again) == FORM
        assert register.broken_documents() == (lost,)


def test_what_a_killed_program_left_half_done_cannot_be_undone_where_nothing_may_be_written(theirs: Path) -> None:
    db = connection.open_(theirs, PASSPHRASE, read_only=False)
    journal = theirs.with_name(f"{theirs.name}-journal")
    db.execute("PRAGMA cache_size = 1")
    db.execute("BEGIN IMMEDIATE")
    db.execute("UPDATE people SET contact = ?", ["y" * 2_000])
    half_done = (theirs.read_bytes(), journal.read_bytes())
    db.rollback()
    db.close()
    theirs.write_bytes(half_done[0])
    journal.write_bytes(half_done[1])
    with unprivileged(), read_only(theirs, theirs.parent), pytest.raises(errors.CannotWrite):
        Register.open(theirs, PASSPHRASE, read_only=True)
    # A reader that may write undoes it.
    with Register.open(theirs, PASSPHRASE, read_only=True) as register:
        assert {person.contact for person in register.people()} == {""}
    assert not journal.exists()


def test_a_store_that_may_grow_no_more_says_so_and_keeps_what_it_has(register: Register) -> None:
    """SQLite's own answer to a full disk, which limits of the system do not bring about everywhere."""
    register._db.execute(f"PRAGMA max_page_count = {register._db.execute('PRAGMA page_count').fetchone()[0]}")
    with pytest.raises(errors.CannotWrite):
        for _ in range(500):
            register.add_person(Person(display_name="x" * 500))
    assert register.verify_audit().ok
