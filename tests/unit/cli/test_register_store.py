"""The log, copies and the passphrase in a shell."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli.register import register
from consent_db import connection, errors
from consent_db.records import EvidenceType, Person
from consent_db.register import Register
from tests.unit.conftest import Choose
from tests.unit.consent_db.build import GIVEN, PASSPHRASE, QUICK
from tests.unit.consent_db.keyrings import InMemory, Locked, PlainFile

NEW = "seventeen quiet herons wade"

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "KEY_ROUNDS", QUICK)
    monkeypatch.delenv("ASSENT_PASSPHRASE", raising=False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A register with Ada and her form."""
    path = tmp_path / "consents.assent"
    with Register.create(path, PASSPHRASE) as store:
        ada = store.add_person(Person(display_name="Ada"))
        store.add_evidence(ada, b"a form", EvidenceType.FORM_SCAN, received_on=GIVEN)
    return path


@pytest.fixture
def run(file: Path) -> Run:
    """Runs one command on the register; what its user types is `typed`."""

    def command(name: str, *arguments: str, typed: str = "", code: int = 0) -> Result:
        result = CliRunner().invoke(register, [name, "--register", str(file), *arguments], input=typed)
        assert result.exit_code == code, result.output
        return result

    return command


def lines(*texts: str) -> str:
    return "".join(f"{text}\n" for text in texts)


def opens(file: Path, passphrase: str) -> bool:
    try:
        Register.open(file, passphrase).close()
    except errors.WrongPassphrase:
        return False
    return True


def tampered(file: Path, *statements: str) -> None:
    with Register.open(file, PASSPHRASE) as store:
        for verb in ("update", "delete"):
            store._db.execute(f"DROP TRIGGER audit_never_{verb}")
        for statement in statements:
            store._db.execute(statement)


# The passphrase


def test_the_passphrase_is_changed(run: Run, file: Path) -> None:
    run("change-passphrase", typed=lines(PASSPHRASE, NEW, NEW))
    assert (opens(file, PASSPHRASE), opens(file, NEW)) == (False, True)


def test_a_script_changes_it_with_two_variables(run: Run, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSENT_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("ASSENT_NEW_PASSPHRASE", NEW)
    run("change-passphrase")
    assert opens(file, NEW)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (("incorrect horse battery staple", NEW, NEW), "wrong-passphrase"),
        ((PASSPHRASE, "short", "short"), "weak-passphrase"),
    ],
)
def test_a_refused_change_changes_nothing(run: Run, file: Path, typed: tuple[str, ...], code: str) -> None:
    assert f"[{code}]" in run("change-passphrase", typed=lines(*typed), code=1).stderr
    assert (opens(file, PASSPHRASE), opens(file, NEW)) == (True, False)


def test_a_new_passphrase_that_is_typed_differently_the_second_time_changes_nothing(run: Run, file: Path) -> None:
    run("change-passphrase", typed=lines(PASSPHRASE, NEW, "another one, mistyped"), code=1)
    assert opens(file, PASSPHRASE)


# The keyring


def test_it_is_asked_for_until_somebody_has_it_remembered(run: Run, chosen: InMemory) -> None:
    assert "Passphrase" in run("audit", typed=lines(PASSPHRASE)).stderr
    assert chosen.kept == {}
    run("remember", typed=lines(PASSPHRASE, "y"))
    assert "Passphrase" not in run("audit").stderr
    run("forget")
    assert chosen.kept == {}
    run("audit", code=1)


def test_a_no_remembers_nothing(run: Run, chosen: InMemory) -> None:
    assert "[answered-no]" in run("remember", typed=lines(PASSPHRASE, "n"), code=1).stderr
    assert chosen.kept == {}


def test_a_wrong_passphrase_is_not_remembered(run: Run, chosen: InMemory) -> None:
    assert "[wrong-passphrase]" in run("remember", "--yes", typed=lines(NEW), code=1).stderr
    assert chosen.kept == {}


def test_the_environment_comes_first(run: Run, chosen: InMemory, monkeypatch: pytest.MonkeyPatch) -> None:
    run("remember", "--yes", typed=lines(PASSPHRASE))
    monkeypatch.setenv("ASSENT_PASSPHRASE", "incorrect horse battery staple")
    assert "[wrong-passphrase]" in run("audit", code=1).stderr
    assert len(chosen.kept) == 1


def test_a_change_is_remembered_where_the_old_one_was(run: Run, file: Path, chosen: InMemory) -> None:
    run("remember", "--yes", typed=lines(PASSPHRASE))
    run("change-passphrase", typed=lines(NEW, NEW))
    assert list(chosen.kept.values()) == [NEW]
    run("audit")
    run("forget")
    run("change-passphrase", typed=lines(NEW, PASSPHRASE, PASSPHRASE))
    assert chosen.kept == {}
    assert opens(file, PASSPHRASE)


@pytest.mark.usefixtures("chosen")
def test_one_that_was_changed_elsewhere_is_asked_for(run: Run, file: Path) -> None:
    run("remember", "--yes", typed=lines(PASSPHRASE))
    with Register.open(file, PASSPHRASE) as store:
        store.change_passphrase(PASSPHRASE, NEW)
    result = run("audit", typed=lines(NEW))
    assert "does not open this register any more" in result.stderr
    run("remember", "--yes", typed=lines(NEW))
    run("audit")


def test_a_keyring_that_does_not_answer_is_said_and_the_passphrase_asked_for(run: Run, choose: Choose) -> None:
    choose(Locked())
    result = run("audit", typed=lines(PASSPHRASE))
    assert "keyring could not be used" in result.stderr
    assert "[no-keyring]" in run("remember", "--yes", typed=lines(PASSPHRASE), code=1).stderr
    assert "[no-keyring]" in run("forget", code=1).stderr


def test_without_a_keyring_it_is_asked_for_without_a_word(run: Run, choose: Choose) -> None:
    choose(PlainFile())
    assert run("audit", typed=lines(PASSPHRASE)).stderr.startswith("Passphrase")


@pytest.mark.usefixtures("chosen")
def test_what_was_not_remembered_is_said_to_be_forgotten_already(run: Run) -> None:
    assert run("forget").stderr == "It was not remembered.\n"


@pytest.mark.usefixtures("chosen")
def test_a_missing_register_is_said_before_a_passphrase_is_asked_for(run: Run, file: Path) -> None:
    file.unlink()
    result = run("audit", code=1)
    assert "[not-found]" in result.stderr
    assert "Passphrase" not in result.stderr


# The log and the documents


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch, run: Run) -> Run:
    monkeypatch.setenv("ASSENT_PASSPHRASE", PASSPHRASE)
    return run


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE audit SET actor = 'x' WHERE number = 2", "row 2 was altered"),
        ("DELETE FROM audit WHERE number = 2", "row 2 is missing"),
        ("UPDATE audit SET number = 9 WHERE number = 3", "row 3 is not where it was written"),
        ("INSERT INTO audit VALUES (0, '', '', '', '', '', '', '')", "row 1 was put in"),
    ],
)
def test_the_first_bad_row_is_said(known: Run, file: Path, statement: str, said: str) -> None:
    tampered(file, statement)
    result = known("audit", code=1)
    assert said in result.stderr
    assert "[audit-broken]" in result.stderr
    assert result.stdout == ""


def test_rows_cut_off_the_end_are_noticed_with_the_hash_that_was_kept(known: Run, file: Path) -> None:
    kept = known("audit").stdout.strip()
    known("audit", "--newest", kept)
    tampered(file, "DELETE FROM audit WHERE number = 3")
    known("audit")
    result = known("audit", "--newest", kept, code=1)
    assert "cut off" in result.stderr
    assert "[audit-broken]" in result.stderr


def test_what_is_not_a_hash_is_wrong_usage(known: Run) -> None:
    known("audit", "--newest", "abc", code=2)


def lose(file: Path) -> str:
    (document,) = file.with_name(f"{file.name}-evidence").iterdir()
    document.unlink()
    return document.stem


def test_every_document_is_read(known: Run, file: Path) -> None:
    assert "Every document is as it was stored." in known("audit", "--verify").stderr
    lost = lose(file)
    result = known("audit", "--verify", code=1)
    assert lost in result.stderr
    assert "[documents-broken]" in result.stderr
    known("audit")


def test_a_backup_says_which_documents_it_lacks(known: Run, file: Path, tmp_path: Path) -> None:
    known("backup", str(tmp_path / "whole.assent"))
    lost = lose(file)
    result = known("backup", str(tmp_path / "copy.assent"), code=1)
    assert lost in result.stderr
    assert opens(tmp_path / "copy.assent", PASSPHRASE)
    with Register.open(tmp_path / "whole.assent", PASSPHRASE) as copy:
        assert copy.broken_documents() == ()
