"""How people leave the register by the shell, what is reviewed, and what one page says of somebody."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from consent_db.channels import Channel
from consent_db.evidence import EvidenceFolder
from consent_db.records import ConsentId, ConsentKind, ConsentState, ExportId, LedgerEntry, PersonId
from consent_db.register import Register
from tests.unit.cli.shell import NOTICE, SCOPE, Run, add_adult, unchanged
from tests.unit.consent_db.build import PASSPHRASE

ENDS = ("--given-on", "2026-01-10", "--last-day", "2026-08-30")


@pytest.fixture
def ada(ready: Run, form: str, file: Path) -> str:
    """Ada, who agreed, and is shown on the website."""
    person = add_adult(ready)
    consent = ready("add-consent", person, *SCOPE, *ENDS, "--evidence", form).stdout.strip()
    with Register.open(file, PASSPHRASE) as store:
        store.record_export(
            LedgerEntry(
                export_id=ExportId("x-1"),
                file_sha256="0" * 64,
                photo_id="img1",
                people_shown=frozenset({PersonId(person)}),
                relies_on=frozenset({ConsentId(consent)}),
                channel=Channel.WEBSITE,
                exported_at=datetime(2026, 5, 1, tzinfo=UTC),
                place="https://example.org/news",
            )
        )
    return person


def ids(run: Run, *arguments: str) -> set[str]:
    return {person["person_id"] for person in json.loads(run("list", *arguments, "--json").stdout)["people"]}


def test_the_preview_of_an_erasure_changes_nothing_and_asks_nothing(ready: Run, ada: str, file: Path) -> None:
    before = file.read_bytes()
    result = ready("erase", ada, "--preview")
    assert file.read_bytes() == before
    for said in ("1 entry with name", "1 decision", "1 document, with its file", "proof of a use that was lawful"):
        assert said in result.stdout
    assert "until 2032-06-01" in result.stdout
    assert "Export x-1 (website, https://example.org/news)" in result.stderr


def test_only_a_yes_erases(ready: Run, ada: str, file: Path) -> None:
    unchanged(ready, file, ("erase", ada), "n\n")
    assert ids(ready) == set()
    assert "[unknown-id]" in ready("erase", ada, "--yes", code=1).stderr
    assert ready("audit").stderr.startswith("The log is whole")


def test_whoever_is_restricted_is_not_erased_without_a_word_about_it(ready: Run, ada: str) -> None:
    assert "safeguarding" not in ready("erase", ada, "--preview").stderr
    ready("restrict", ada, "must_not_publish")
    assert "Speak to the safeguarding lead first" in ready("erase", ada, "--preview").stderr


def test_a_file_left_behind_is_named(ready: Run, ada: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EvidenceFolder, "remove", lambda *_: False)
    assert "could not be deleted" in ready("erase", ada, "--yes").stderr


def test_the_old_form_of_somebody_erased_does_not_come_back(ready: Run, ada: str, form: str) -> None:
    ready("erase", ada, "--yes")
    other = add_adult(ready, "Ada")
    assert "[suppressed]" in ready("add-evidence", other, form, code=1).stderr


def test_retention_lists_asks_and_lets_go(ready: Run, file: Path) -> None:
    assert ready("retention").stderr == "Nothing is due.\n"
    kit = ready("add-person", "--name", "Kit", "--born", "2008-06-02").stdout.strip()
    with Register.open(file, PASSPHRASE) as store:
        (entry,) = store.people()
        store.change_person(replace(entry, date_of_birth="2008-05-01"))
    before = file.read_bytes()
    assert ready("retention").stdout == f"{kit}  birth date: an adult's birth date is not kept.\n"
    assert [d["entry"] for d in json.loads(ready("retention", "--json").stdout)] == [kit]
    assert file.read_bytes() == before
    unchanged(ready, file, ("retention", "--run"), "n\n")
    assert ready("retention", "--run").stderr == "Nothing is due.\n"


def test_the_institution_sets_how_long(ready: Run) -> None:
    ready("set-retention", "--tail-years", "3")
    assert json.loads(ready("set-retention").stdout)["tail_years"] == 3
    ready("set-retention", "--tail-years", "0", code=2)


def test_the_yearly_review_in_words_and_for_scripts(ready: Run, ada: str, file: Path) -> None:
    kit, mother = ready("add-person", "--name", "Kit", "--born", "2008-07-01", "--guardian", "Mum").stdout.split()
    for document in file.with_name(f"{file.name}-evidence").iterdir():
        document.unlink()
    said = ready("review").stdout
    assert "ends on 2026-08-30: ask again" in said
    assert f"{kit}  turns 18 on 2026-07-01" in said
    assert f"{kit}  {mother} acts for them and nobody checked" in said
    assert "is missing or not what was stored" in said
    found = json.loads(ready("review", "--json").stdout)
    assert [len(found[key]) for key in ("expiring", "turning_18", "unverified", "broken")] == [1, 1, 1, 1]
    assert found["expiring"][0]["person_id"] == ada
    assert "ends on" not in ready("review", "--days", "89").stdout


def test_a_review_of_what_is_in_order_says_so(ready: Run) -> None:
    add_adult(ready)
    assert ready("review").stderr == "Nothing needs attention.\n"


def test_the_list_answers_each_question(ready: Run, ada: str, form: str) -> None:
    kit = ready("add-person", "--name", "Kit", "--born", "2008-07-01", "--guardian", "Mum").stdout.split()[0]
    bob = add_adult(ready, "Bob")
    ready("add-consent", bob, *SCOPE, "--yes")
    eve = add_adult(ready, "Eve")
    ready("withdraw", eve, "--yes")
    ready("restrict", eve, "refer_safeguarding")
    assert ids(ready) == {ada, kit, bob, eve}
    assert ids(ready, "--search", "mum") == {kit}
    assert ids(ready, "--expiring-in", "90") == {ada}
    assert ids(ready, "--expiring-in", "89") == set()
    assert ids(ready, "--turning-18-in", "30") == {kit}
    assert ids(ready, "--turning-18-in", "29") == set()
    assert ids(ready, "--missing-evidence") == {bob}
    assert ids(ready, "--unverified-guardian") == {kit}
    assert ids(ready, "--withdrawn") == {eve}
    assert ids(ready, "--restricted") == {eve}
    assert ids(ready, "--withdrawn", "--missing-evidence") == set()
    ready("set-dpia", "DPIA-1", "--yes")
    ready("add-consent", ada, "--kind", "biometric_matching", *NOTICE, "--evidence", form)
    assert ids(ready, "--enrolled") == set()


def test_one_page_says_what_was_agreed_what_proves_it_where_they_are_and_what_is_next(
    ready: Run, ada: str, file: Path
) -> None:
    page = ready("person", ada).stdout
    for said in (
        f"{ada}  Ada",
        "Age: adult (adult since 2026-01-01)",
        f"given by {ada}: website; news; ev1; until 2026-08-30; document sound",
        f"form scan, received 2026-01-10, signed by {ada}: sound",
        "x-1  2026-05-01 website at https://example.org/news, live",
        "Face templates in use: 0",
        "The permission by the person ends soon: ask again.",
    ):
        assert said in page
    for document in file.with_name(f"{file.name}-evidence").iterdir():
        document.unlink()
    assert "signed by" in ready("person", ada).stdout
    assert "Restore the documents" in ready("person", ada).stdout
    ready("withdraw", ada, "--yes")
    assert "take down" in ready("person", ada).stderr


def test_the_page_of_a_child(ready: Run) -> None:
    kit, mother = ready(
        "add-person", "--name", "Kit", "--born", "2011-04", "--guardian", "Mum", "--contact", "school"
    ).stdout.split()
    ready("change-person", kit, "--child-view", "agrees", "--asked-by", "teacher", "--left", "2027-01-01")
    page = ready("person", kit).stdout
    for said in (
        f"{kit}  Kit, school",
        "Age: under 18 (18 on 2029-04-30)",
        "Asked, the child agrees; on 2026-06-01 by teacher",
        f"{mother}  Mum, parent, responsibility not verified",
        "Leaves, or left, on 2027-01-01",
        f"Check that {mother} holds parental responsibility.",
        f"No permission by guardian {mother} is in force",
    ):
        assert said in page
    assert "[unknown-id]" in ready("person", "p-none", code=1).stderr


@pytest.mark.parametrize("kind", ConsentKind)
def test_every_state_of_either_kind_is_recorded_and_listed(ready: Run, kind: ConsentKind) -> None:
    person = add_adult(ready)
    for state in ConsentState:
        ready("add-consent", person, "--kind", kind, "--state", state, "--yes")
    (found,) = json.loads(ready("list", person, "--json").stdout)["people"]
    assert {(c["kind"], c["state"]) for c in found["consents"]} == {(kind, state) for state in ConsentState}
