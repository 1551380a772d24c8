"""`assent register approve`, `sign-off`, `decisions`, `profile`: what humans answered, and what was decided by what."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from consent_db.decided import Basis, decided
from consent_db.policy import Policy
from consent_db.publication import Channel, Publication, Purpose
from consent_db.records import PersonId
from consent_db.register import Register
from consent_db.rules import decide
from tests.unit.cli.shell import Run, add_adult, unchanged
from tests.unit.consent_db.build import NOON, PASSPHRASE, TODAY, region
from tests.unit.consent_db.test_approving import FACTS

FOR = ("--channel", "website", "--purpose", "news", "--publish-on", "2026-06-01", "--event", "ev1")
LEAD = ("--role", "safeguarding_lead", "--by", "lead", "--asked-by", "asker", "--dpo-informed")
UNTIL = ("--until", "2026-12-31", "--note", "file 7")


@pytest.fixture
def ada(ready: Run) -> str:
    return add_adult(ready)


def question(person: str, *changes: str) -> tuple[str, ...]:
    return ("approve", "img1", "--reason", "REFER_SAFEGUARDING", "--person", person, *FOR, *LEAD, *UNTIL, *changes)


def test_an_approval_is_asked_about_listed_signed_off_and_taken_back(ready: Run, file: Path, ada: str) -> None:
    assert ready("list-approvals").stderr == "There are no approvals.\n"
    unchanged(ready, file, question(ada), "n\n")
    (approval,) = (a["approval_id"] for a in json.loads(ready("list-approvals", "--json").stdout))
    assert "WAITS for a second person" in ready("list-approvals").stdout
    unchanged(ready, file, ("sign-off", approval, "--by", "witness"), "n\n")
    line = ready("list-approvals").stdout
    assert all(word in line for word in (approval, ada, "refer_safeguarding", "show", "lead", "signed off by witness"))
    assert ready("list-approvals", "--photo", "img2").stdout == ""
    ready("revoke-approval", approval, "--by", "lead", "--yes", code=2)
    assert "[not-approved]" in ready("revoke-approval", approval, "--by", "lead", "--note", " ", "--yes", code=1).stderr
    assert ready("list-approvals", "--taken-back").stderr == "No approval was taken back.\n"
    unchanged(ready, file, ("revoke-approval", approval, "--by", "lead", "--note", "file 8"), "n\n")
    assert ready("list-approvals").stdout == ""
    assert "TAKEN BACK by lead" in ready("list-approvals", "--taken-back").stdout
    (gone,) = json.loads(ready("list-approvals", "--taken-back", "--json").stdout)
    assert (gone["approval_id"], gone["taken_back"]["note"]) == (approval, "file 8")
    assert ready("list-approvals", "--taken-back", "--photo", "img2").stdout == ""
    assert "[unknown-id]" in ready("sign-off", approval, "--by", "witness", "--yes", code=1).stderr


def test_the_same_person_cannot_be_the_second(ready: Run, ada: str) -> None:
    approval = ready(*question(ada, "--yes")).stdout.strip()
    for by in ("lead", "LEAD", "asker"):
        said = ready("sign-off", approval, "--by", by, "--yes", code=1).stderr
        assert "A second person must agree" in said
        assert "[not-approved]" in said
    assert "[not-approved]" in ready(*question(ada, "--second", "Lead", "--yes"), code=1).stderr


def test_it_says_what_is_still_needed(ready: Run, ada: str) -> None:
    assert "counts once a second person agreed" in ready(*question(ada, "--yes")).stderr
    assert "second person" not in ready(*question(ada, "--second", "witness", "--yes")).stderr


def test_what_may_not_be_approved_is_refused_with_every_reason(ready: Run, file: Path, ada: str) -> None:
    before = file.read_bytes()
    said = ready(*question(ada, "--role", "trained_user", "--note", " ", "--yes"), code=1).stderr
    assert all(word in said for word in ("This role may not", "Write a note", "Nothing was recorded"))
    assert "[unknown-id]" in ready(*question("p-nobody", "--yes"), code=1).stderr
    # What is answered by looking cannot even be asked for.
    ready(*question(ada, "--reason", "IDENTITY_UNCONFIRMED", "--yes"), code=2)
    ready(*question(ada, "--use-until", "2026-05-01", "--yes"), code=2)
    assert file.read_bytes() == before


def test_a_question_about_the_work_is_about_nobody(ready: Run, ada: str) -> None:
    work = ("--reason", "WORK_REVEAL_NOT_ASSESSED", "--role", "head_of_department", "--yes")
    ready(*question(ada, *work), code=2)
    without = [word for word in question(ada, *work) if word not in ("--person", ada)]
    ready(*without)
    assert json.loads(ready("list-approvals", "--json").stdout)[0]["gate"] == "work_revealing"
    ready(*[word for word in question(ada) if word not in ("--person", ada)], code=2)


def test_decisions_are_listed_with_every_reason_and_no_name(ready: Run, file: Path, ada: str) -> None:
    assert ready("decisions").stderr == "No decisions are recorded.\n"
    publication = Publication(Channel.WEBSITE, Purpose.NEWS, NOON, "ev1")
    facts = replace(FACTS, regions=(region(PersonId(ada)), region(None)))
    with Register.open(file, PASSPHRASE) as store:
        snapshot = store.snapshot(TODAY)
        decision = decide(facts, publication, snapshot, Policy(), TODAY)
        made = decided(Basis(facts, decision), publication, snapshot.revision, Policy(), "reviewer", NOON)
        store.record_decision(*made)
    said = ready("decisions", "--photo", "img1").stdout
    assert f"{ada}: redact, no_record" in said
    assert "somebody unknown: redact, unknown_person" in said
    assert all(word in said for word in ("export with redactions", "by reviewer", f"policy {Policy().version}"))
    assert "Ada" not in said
    (data,) = json.loads(ready("decisions", "--json").stdout)
    assert {line["person"] for line in data["lines"]} == {ada, None}
    assert "[unknown-id]" in ready("decisions", "--photo", "img2", code=1).stderr


def test_a_profile_is_put_in_shown_and_forgotten(ready: Run, file: Path, tmp_path: Path) -> None:
    assert "careful defaults apply" in ready("profile show").stderr
    chosen = tmp_path / "profile.toml"
    chosen.write_text('jurisdiction = "Scotland"  # since 2025\n', "utf-8")
    unchanged(ready, file, ("profile set", str(chosen)), "n\n")
    assert ready("profile show").stdout == 'jurisdiction = "Scotland"  # since 2025\n'
    assert "In Scotland" in ready("profile set", str(chosen), "--yes").stderr
    unchanged(ready, file, ("profile clear",), "n\n")
    assert ready("profile show").stdout == ""


@pytest.mark.parametrize("bad", [b"policy_age = 16", b"\xff\xfe", b"colour = 'red'", None])
def test_a_profile_that_cannot_be_used_is_refused_and_nothing_changes(
    ready: Run, file: Path, tmp_path: Path, bad: bytes | None
) -> None:
    chosen = tmp_path / "profile.toml"
    if bad is not None:
        chosen.write_bytes(bad)
    before = file.read_bytes()
    said = ready("profile set", str(chosen), "--yes", code=1).stderr
    assert "[bad-profile]" in said
    assert "Nothing was changed" in said
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("list", "There is nobody in the register yet.\n"),
        ("list-releases", "There are no releases.\n"),
        ("list-approvals", "There are no approvals.\n"),
        ("decisions", "No decisions are recorded.\n"),
        ("ledger list", "The ledger is empty.\n"),
        ("review", "Nothing needs attention.\n"),
        ("retention", "Nothing is due.\n"),
    ],
)
def test_an_empty_list_says_so(ready: Run, command: str, said: str) -> None:
    assert said in ready(command).stderr
    assert ready(command).stdout == ""
