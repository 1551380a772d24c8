"""Documents and releases by the shell: looked at, checked, recorded and taken back."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from consent_db.records import AuthoriserRole
from consent_db.register import Register
from tests.unit.cli.shell import Run, add_adult, unchanged
from tests.unit.consent_db.build import PASSPHRASE, TODAY

LETTER = ("--by", "pi-7", "--role", "pi", "--reference", "letter 7", "--channel", "website", "--last-day", "2026-12-31")


@pytest.fixture
def stored(ready: Run, form: str) -> str:
    """The id of Ada's form."""
    return ready("add-evidence", add_adult(ready), form).stdout.strip()


def test_a_document_is_written_for_its_reader_alone_and_the_log_says_so(
    ready: Run, stored: str, form: str, tmp_path: Path
) -> None:
    target = tmp_path / "looked-at.pdf"
    ready("show-evidence", stored, str(target))
    assert target.read_bytes() == Path(form).read_bytes()
    if sys.platform != "win32":
        assert target.stat().st_mode & 0o777 == 0o600
    assert "view-document" in ready("audit", "--rows").stdout


def test_a_document_never_replaces_a_file(ready: Run, stored: str, tmp_path: Path) -> None:
    target = tmp_path / "mine.pdf"
    target.write_bytes(b"mine")
    assert "[exists]" in ready("show-evidence", stored, str(target), code=1).stderr
    assert target.read_bytes() == b"mine"
    assert "[write-failed]" in ready("show-evidence", stored, str(tmp_path / "none" / "x.pdf"), code=1).stderr
    assert "[unknown-id]" in ready("show-evidence", "e-none", str(tmp_path / "new.pdf"), code=1).stderr
    assert not (tmp_path / "new.pdf").exists()


def test_broken_documents_are_named(ready: Run, stored: str, file: Path) -> None:
    assert ready("check-evidence").stderr == "Every document is what was stored.\n"
    (sealed,) = file.with_name(f"{file.name}-evidence").iterdir()
    sealed.write_bytes(sealed.read_bytes()[:-1] + b"!")
    result = ready("check-evidence", code=1)
    assert result.stdout == f"{stored}\n"
    assert "[evidence-broken]" in result.stderr


def test_a_release_is_recorded_with_its_letter_listed_and_taken_back(ready: Run, form: str, file: Path) -> None:
    release = ready(
        "add-release", form, *LETTER, "--project", "P1", "--conditions", "whiteboard covered", "--sponsor-must-agree"
    ).stdout.strip()
    with Register.open(file, PASSPHRASE, read_only=True) as store:
        (stored,) = store.snapshot(TODAY).releases
    assert (stored.written, stored.authoriser_role, stored.project_id) == (True, AuthoriserRole.PI, "P1")
    assert (stored.valid_from, stored.sponsor_approval_required) == (TODAY, True)
    line = ready("list-releases").stdout
    assert f"{release}  pi, letter 7: website; project P1; 2026-06-01 to 2026-12-31; document sound; whiteboard" in line
    unchanged(ready, file, ("revoke-release", release), "n\n")
    assert "revoked 2026-06-01" in ready("list-releases").stdout


def test_a_release_without_a_letter_is_recorded_only_after_a_yes_and_does_not_count(ready: Run, file: Path) -> None:
    unchanged(ready, file, ("add-release", *LETTER, "--photo", "a" * 64), "n\n")
    with Register.open(file, PASSPHRASE, read_only=True) as store:
        (stored,) = store.snapshot(TODAY).releases
    assert not stored.written
    assert "aaaaaaaaaaaa; 2026-06-01 to 2026-12-31; document missing or changed" in ready("list-releases").stdout


def test_a_release_whose_letter_cannot_be_read_is_not_recorded(ready: Run, tmp_path: Path) -> None:
    result = ready("add-release", str(tmp_path / "none.pdf"), *LETTER, "--project", "P1", code=1)
    assert "[unreadable-document]" in result.stderr
    assert ready("list-releases").stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("add-release", *LETTER),
        ("add-release", *LETTER[2:], "--project", "P1"),
        ("add-release", *LETTER, "--project", "P1", "--from", "2027-01-01"),
        ("show-evidence", "e-x"),
        ("erase",),
        ("enrol", "p-x"),
        ("list", "--expiring-in", "-1"),
        ("ledger place", "x-1"),
        ("ledger list", "--state", "gone"),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_code_2(ready: Run, arguments: tuple[str, ...]) -> None:
    ready(*arguments, code=2)


def test_an_unknown_release_is_refused(ready: Run) -> None:
    assert "[unknown-id]" in ready("revoke-release", "r-none", "--yes", code=1).stderr
