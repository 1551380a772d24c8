"""A register of every released version is brought up to date whole, after a copy of it was put beside it."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlite_utils import Database

from consent_db import connection, errors
from consent_db.connection import before_update
from consent_db.migrations import KNOWN, MIGRATIONS
from consent_db.records import PersonId
from consent_db.register import Register
from tests.unit.consent_db.build import PASSPHRASE

DATA = Path(__file__).parents[2] / "data"
RELEASED = sorted(DATA.glob("register-*.assent"))
"""Of each schema that ever was: an adult with consents, a form and a template; a child with a guardian."""

TODAY = date(2026, 6, 1)


@pytest.fixture(autouse=True)
def quick_keys() -> None:
    """Released registers have the keys that users have."""


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    released: Path = request.param
    shutil.copytree(released.with_name(f"{released.name}-evidence"), tmp_path / f"{released.name}-evidence")
    return Path(shutil.copy(released, tmp_path))


Plant = Callable[[str, Callable[[Database], None]], None]


@pytest.fixture
def plant(monkeypatch: pytest.MonkeyPatch) -> Plant:
    """Adds a step that a later version might have."""

    known = set(KNOWN)

    def planted(name: str, step: Callable[[Database], None]) -> None:
        known.add(name)
        monkeypatch.setattr(connection, "KNOWN", known)
        monkeypatch.setattr(MIGRATIONS, "_migrations", [*MIGRATIONS._migrations])
        MIGRATIONS(name=name)(step)

    return planted


def add_a_column(db: Database) -> None:
    db.table("people").add_column("shoe_size", int)


def add_a_table(db: Database) -> None:
    db.table("shoes").create({"size": int})


def break_half_way(db: Database) -> None:
    db.table("half").create({"done": int})
    db.table("people").delete_where()
    raise RuntimeError


def schema(path: Path) -> set[tuple[str, ...]]:
    db = connection.open_(path, PASSPHRASE, read_only=True)
    found = db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    db.close()
    return set(found)


def test_there_is_one_of_every_released_version_and_of_every_schema_since() -> None:
    assert [path.stem for path in RELEASED] == ["register-0.1.0", "register-m004", "register-m005"]


def test_a_printed_form_is_known_by_its_reference_afterwards(tmp_path: Path) -> None:
    (released,) = (path for path in RELEASED if path.stem == "register-m004")
    with Register.open(Path(shutil.copy(released, tmp_path)), PASSPHRASE) as register:
        assert [form.reference for form in register.forms_of(PersonId("p-ada"))] == ["AAAA-AAAA"]


def test_what_was_taken_back_before_reasons_were_kept_has_none(tmp_path: Path) -> None:
    (released,) = (path for path in RELEASED if path.stem == "register-m005")
    with Register.open(Path(shutil.copy(released, tmp_path)), PASSPHRASE) as register:
        assert [(a.approval_id, a.second) for a in register.approvals()] == [("a-signed", "witness")]
        assert [(a.approval_id, step.note) for a, step in register.taken_back()] == [("a-back", None)]


@pytest.mark.parametrize("read_only", [False, True])
def test_nothing_is_lost(old: Path, read_only: bool) -> None:
    with Register.open(old, PASSPHRASE, read_only=read_only) as register:
        found = register.snapshot(TODAY)
        assert {p.display_name for p in found.people} == {"Ada Example", "Kit Example"}
        assert [g.name for g in found.guardians] == ["Maria Example"]
        assert {c.consent_id for c in found.consents} == {"c-website", "c-matching"}
        assert [e.holds for e in found.evidence] == [True]
        assert register.document(found.evidence[0].evidence_id) == b"%PDF a made-up form"
        assert [(t.person_id, tuple(t.vector)[:3]) for t in found.templates] == [("p-ada", (0, 1 / 128, 2 / 128))]
        assert [r.release_id for r in found.releases] == ["r-lab"]
        assert found.restriction_on(PersonId("p-kit")) == "must_not_publish"
        assert [x.export_id for x in register.exports()] == ["x-1"]
        assert register.verify_audit().ok


def test_it_becomes_what_a_new_one_is(old: Path) -> None:
    Register.open(old, PASSPHRASE).close()
    fresh = old.with_name("fresh.assent")
    Register.create(fresh, PASSPHRASE).close()
    assert schema(old) == schema(fresh)


def test_a_copy_is_kept_before_the_first_step(old: Path, plant: Plant) -> None:
    plant("m998_planted", add_a_column)
    with Register.open(old, PASSPHRASE) as register:
        assert "shoe_size" in register._db.table("people").columns_dict
    copy = connection._connect(before_update(old), PASSPHRASE)
    assert "shoe_size" not in copy.table("people").columns_dict
    assert copy.table("people").count == 2
    assert "m998_planted" not in {step.name for step in MIGRATIONS.applied(copy)}
    copy.close()


def test_the_newest_copy_replaces_the_one_before(old: Path, plant: Plant) -> None:
    plant("m998_planted", add_a_column)
    Register.open(old, PASSPHRASE).close()
    first = before_update(old).read_bytes()
    Register.open(old, PASSPHRASE).close()
    assert before_update(old).read_bytes() == first
    plant("m999_planted", add_a_table)
    # Left by a program that was killed while it made its copy.
    before_update(old).with_name(f"{before_update(old).name}.part").write_bytes(b"half")
    Register.open(old, PASSPHRASE).close()
    copy = connection._connect(before_update(old), PASSPHRASE)
    assert "m998_planted" in {step.name for step in MIGRATIONS.applied(copy)}
    copy.close()
    assert not list(old.parent.glob("*.part*"))


def test_a_step_that_fails_changes_nothing_and_says_where_the_copy_is(old: Path, plant: Plant) -> None:
    Register.open(old, PASSPHRASE).close()
    whole = old.read_bytes()
    plant("m998_planted", add_a_column)
    plant("m999_planted", break_half_way)
    with pytest.raises(errors.UpdateFailed, match=r"not changed.*beside it.*\.before-update"):
        Register.open(old, PASSPHRASE)
    assert old.read_bytes() == whole
    copy = connection._connect(before_update(old), PASSPHRASE)
    assert copy.table("people").count == 2
    copy.close()


def test_a_copy_that_cannot_be_made_stops_the_update(old: Path, plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    Register.open(old, PASSPHRASE).close()
    before = files(old)

    def refuse(*_: object) -> None:
        raise errors.CannotWrite

    plant("m998_planted", add_a_column)
    monkeypatch.setattr(connection, "_copy", refuse)
    with pytest.raises(errors.CannotWrite):
        Register.open(old, PASSPHRASE)
    assert files(old) == before


def files(beside: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in beside.parent.iterdir() if path.is_file()}


def test_a_reader_reads_what_an_update_would_make_and_leaves_the_file_as_it_is(old: Path, plant: Plant) -> None:
    plant("m998_planted", add_a_column)
    before = files(old)
    with Register.open(old, PASSPHRASE, read_only=True) as register:
        read = register.snapshot(TODAY)
        assert "shoe_size" in register._db.table("people").columns_dict
        with pytest.raises(errors.CannotWrite):
            register.set_dpia("DPIA-9")
        assert register.backup(old.with_name("backup.assent"), PASSPHRASE) == ()
    assert {name: data for name, data in files(old).items() if name != "backup.assent"} == before
    for updated in (old, old.with_name("backup.assent")):
        with Register.open(updated, PASSPHRASE) as register:
            found = register.snapshot(TODAY)
            assert (found.people, found.consents, found.templates) == (read.people, read.consents, read.templates)
            assert register.verify_audit().ok


def test_a_step_that_fails_for_a_reader_changes_nothing_either(old: Path, plant: Plant) -> None:
    plant("m999_planted", break_half_way)
    before = files(old)
    with pytest.raises(errors.UpdateFailed, match="not changed"):
        Register.open(old, PASSPHRASE, read_only=True)
    assert files(old) == before
