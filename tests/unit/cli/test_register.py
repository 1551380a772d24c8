"""`assent register` in a shell: what it prints, how it refuses, and that a no changes nothing."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.cli import register_enrol as commands
from app.domain.outcome import Failed, FailureCode, Step
from consent_db.records import PersonId
from consent_db.register import Register
from consent_db.rules import AgeSeen, Decision, Outcome, Reason, Verdict, decide
from tests.unit.cli.shell import NOTICE, SCOPE, Run, add_adult, listed, unchanged
from tests.unit.consent_db.build import PASSPHRASE, Scene, region

TODAY = date(2026, 6, 1)
VECTOR = tuple(n / 128 for n in range(128))


def decided(file: Path, person: str, age: AgeSeen = AgeSeen.ADULT) -> Decision:
    """What the rules say about this person in `img1` of `ev1`, going to the website as news."""
    with Register.open(file, PASSPHRASE, read_only=True) as store:
        snapshot = store.snapshot(TODAY)
    scene = replace(Scene(), regions=(region(PersonId(person), age=age),))
    return decide(scene.facts, scene.publication, snapshot, scene.policy, TODAY)


def test_the_story_of_an_adult(ready: Run, file: Path, form: str) -> None:
    ada = add_adult(ready)
    assert decided(file, ada).reasons == {Reason.NO_RECORD}
    consent = ready("add-consent", ada, *SCOPE, "--evidence", form, "--given-on", "2026-01-10").stdout.strip()
    shown = decided(file, ada)
    assert (shown.verdict, shown.regions[0].relies_on) == (Verdict.EXPORT_AS_IS, (consent,))
    table = ready("list").stdout
    assert ada in table
    assert "Ada" in table
    details = ready("list", ada).stdout
    assert f"{consent}  2026-01-10 given by {ada}: website; news; ev1; until 2029-01-09; document sound" in details
    ready("withdraw", ada, "--yes")
    assert decided(file, ada).reasons == {Reason.WITHDRAWN}
    assert ready("audit").stderr == "The log is whole: 6 rows.\n"


def test_the_story_of_a_child(ready: Run, file: Path, form: str) -> None:
    kit, mother = ready("add-person", "--name", "Kit", "--born", "2011-04", "--guardian", "Mum").stdout.split()
    evidence = ready("add-evidence", kit, form, "--signed-by", kit, "--signed-by", mother).stdout.strip()
    for by in ((), ("--by", mother)):
        ready("add-consent", kit, *by, *SCOPE, "--evidence-id", evidence, "--given-on", "2026-01-10")
    assert decided(file, kit, AgeSeen.MAYBE_CHILD).reasons == {Reason.GUARDIAN_PR_UNVERIFIED}
    ready("change-guardian", mother, "--verified-by", "office", "--basis", "birth certificate")
    assert decided(file, kit, AgeSeen.MAYBE_CHILD).reasons == {Reason.CHILD_ALL_PARTIES_WRITTEN}
    father = ready("add-guardian", kit, "--name", "Dad").stdout.strip()
    assert decided(file, kit, AgeSeen.MAYBE_CHILD).reasons == {Reason.OTHER_GUARDIAN_NOT_ASKED}
    ready("withdraw", kit, "--by", father, "--yes")
    assert decided(file, kit, AgeSeen.MAYBE_CHILD).reasons == {Reason.GUARDIAN_OBJECTS}
    ready("change-guardian", father, "--ended-on", "2026-05-01")
    ready("change-person", kit, "--child-view", "objects", "--asked-by", "teacher")
    assert decided(file, kit, AgeSeen.MAYBE_CHILD).reasons == {Reason.CHILD_OBJECTS}
    details = ready("list", kit).stdout
    assert f"{mother}  Mum, parent, verified" in details
    assert f"{father}  Dad, parent, responsibility not verified, ended" in details


def test_on_turning_18_the_birth_date_makes_way_for_the_declaration(ready: Run) -> None:
    kit = ready("add-person", "--name", "Kit", "--born", "2011").stdout.strip()
    ready("change-person", kit, "--over-18", "2026-06-01")
    person = listed(ready, kit)
    assert (person["date_of_birth"], person["over18_confirmed_on"], person["age"]) == (None, "2026-06-01", "adult")


def test_a_restriction_blocks_and_only_a_yes_lifts_it(ready: Run, file: Path, form: str) -> None:
    ada = add_adult(ready)
    ready("add-consent", ada, *SCOPE, "--evidence", form, "--given-on", "2026-01-10")
    ready("restrict", ada, "must_not_publish")
    assert decided(file, ada).verdict is Verdict.BLOCK
    ready("restrict", ada, "none", answer="n\n", code=1)
    assert decided(file, ada).verdict is Verdict.BLOCK


def test_enrolling_needs_every_condition_and_keeps_what_the_photo_gave(
    ready: Run, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "descriptor_from", lambda *_: VECTOR)
    ada = add_adult(ready)
    kit = ready("add-person", "--name", "Kit", "--born", "2011").stdout.strip()
    unknown = ready("add-person", "--name", "Somebody").stdout.strip()
    assert "[matching-off]" in ready("enrol", ada, "ada.jpg", "--yes", code=1).stderr
    ready("set-dpia", "DPIA-1", "--yes")
    assert "[no-biometric-consent]" in ready("enrol", ada, "ada.jpg", "--yes", code=1).stderr
    for person in (ada, kit, unknown):
        ready("add-consent", person, "--kind", "biometric_matching", *NOTICE, "--evidence", form)
    for person in (kit, unknown):
        assert "[age-not-adult]" in ready("enrol", person, "p.jpg", "--yes", code=1).stderr
    assert not listed(ready, ada)["enrolled"]
    ready("enrol", ada, "ada.jpg", "--yes")
    assert listed(ready, ada)["enrolled"]
    assert "enrolled" in ready("list").stdout
    ready("withdraw", ada, "--yes")
    assert not listed(ready, ada)["enrolled"]


def test_a_photo_without_one_clear_face_enrols_nobody(ready: Run, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = Failed("ada.jpg", Step.MATCH, FailureCode.UNREADABLE, "Two faces.", "Crop it.")
    monkeypatch.setattr(commands, "descriptor_from", lambda *_: failed)
    ada = add_adult(ready)
    ready("set-dpia", "DPIA-1", "--yes")
    ready("add-consent", ada, "--kind", "biometric_matching", *NOTICE, "--evidence", form)
    assert "Two faces. Crop it. [unreadable]" in ready("enrol", ada, "ada.jpg", "--yes", code=1).stderr
    assert not listed(ready, ada)["enrolled"]


@pytest.mark.parametrize("answer", ["n\n", "\n"])
def test_the_answer_no_changes_nothing(
    ready: Run, file: Path, form: str, answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "descriptor_from", lambda *_: VECTOR)
    ada = add_adult(ready)
    ready("restrict", ada, "refer_safeguarding")
    ready("add-consent", ada, "--kind", "biometric_matching", *NOTICE, "--evidence", form)
    for question in (
        ("set-dpia", "DPIA-1"),
        ("enrol", ada, "ada.jpg"),
        ("restrict", ada, "none"),
        ("add-consent", ada, "--channel", "website"),
        ("withdraw", ada),
    ):
        unchanged(ready, file, question, answer)


@pytest.mark.parametrize(
    ("arguments", "missing"),
    [
        ((), "no channel is named; no purpose is named; no photos are named; no document proves it; nobody recorded"),
        ((*SCOPE,), "no document proves it"),
        ((*SCOPE, "--method", "notice"), "a notice is not express consent"),
        (("--kind", "biometric_matching"), "no document proves it; nobody recorded what the person was told"),
    ],
)
def test_a_yes_that_would_not_count_says_why_before_it_is_recorded(
    ready: Run, file: Path, arguments: tuple[str, ...], missing: str
) -> None:
    ada = add_adult(ready)
    assert missing in ready("add-consent", ada, *arguments, answer="n\n", code=1).stderr
    ready("add-consent", ada, *arguments, "--yes")
    assert decided(file, ada).regions[0].outcome is Outcome.REDACT


def test_a_no_needs_neither_scope_nor_document(ready: Run, file: Path) -> None:
    ada = add_adult(ready)
    ready("add-consent", ada, "--state", "refused")
    assert decided(file, ada).reasons == {Reason.REFUSED}


def test_a_consent_whose_document_cannot_be_read_is_not_recorded(ready: Run, tmp_path: Path) -> None:
    ada = add_adult(ready)
    result = ready("add-consent", ada, *SCOPE, "--evidence", str(tmp_path / "none.pdf"), code=1)
    assert "[unreadable-document]" in result.stderr
    result = ready("add-consent", ada, *SCOPE, "--evidence", str(tmp_path / "consents.assent"), "--by", "g-x", code=1)
    assert "[unknown-id]" in result.stderr
    person = listed(ready, ada)
    assert (person["consents"], person["evidence"]) == ([], [])


def test_a_limited_withdrawal_says_what_to_do_about_earlier_exports(ready: Run, file: Path, form: str) -> None:
    ada = add_adult(ready)
    ready("add-consent", ada, *SCOPE, "--evidence", form, "--given-on", "2026-01-10")
    ready("withdraw", ada, "--channel", "print", "--yes")
    assert decided(file, ada).verdict is Verdict.EXPORT_AS_IS
    ready("withdraw", ada, "--received-at", "2026-05-20T09:00+01:00", "--kind", "publication", "--yes")
    assert decided(file, ada).reasons == {Reason.WITHDRAWN}
    assert listed(ready, ada)["consents"][-1]["kind"] == "publication"


def test_an_unknown_age_is_said_when_somebody_is_added(ready: Run) -> None:
    assert "Age not established" in ready("add-person", "--name", "Somebody").stderr


def test_names_are_shown_as_they_are(ready: Run) -> None:
    add_adult(ready, "[red]Ada[/red]")
    assert "[red]Ada[/red]" in ready("list").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("add-person",),
        ("add-person", "--name", "A", "--over-18", "2026-01-01", "--born", "2011"),
        ("add-person", "--name", "A", "--guardian", "Mum"),
        ("add-person", "--name", "A", "--over-18", "2026-07-01"),
        ("add-person", "--name", "A", "--over-18", "yesterday"),
        ("add-person", "--name", "A", "--born", "2011-13"),
        ("change-person", "p-x"),
        ("change-person", "p-x", "--child-view", "agrees"),
        ("change-person", "p-x", "--over-18", "2026-01-01", "--born", "2011"),
        ("change-guardian", "g-x"),
        ("add-consent", "p-x", "--channel", "everywhere"),
        ("add-consent", "p-x", "--given-on", "2026-06-02"),
        ("withdraw", "p-x", "--received-at", "2026-05-20T09:00"),
        ("withdraw", "p-x", "--received-at", "2026-06-02T09:00Z"),
        ("withdraw", "p-x", "--received-at", "noon"),
        ("restrict", "p-x", "because"),
        ("nonsense",),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_code_2(ready: Run, arguments: tuple[str, ...]) -> None:
    ready(*arguments, code=2)


@pytest.mark.parametrize(
    "arguments",
    [
        ("add-consent", "p-x", *SCOPE),
        ("add-evidence", "p-x", "form.pdf"),
        ("add-guardian", "p-x", "--name", "Mum"),
        ("change-person", "p-x", "--contact", "x"),
        ("change-guardian", "g-x", "--contact", "x"),
        ("restrict", "p-x", "must_not_publish"),
        ("withdraw", "p-x", "--yes"),
        ("enrol", "p-x", "x.jpg", "--yes"),
        ("list", "p-x"),
    ],
    ids=" ".join,
)
def test_an_unknown_id_is_refused_with_code_1(ready: Run, arguments: tuple[str, ...]) -> None:
    assert "[unknown-id]" in ready(*arguments, code=1).stderr


def test_an_adults_birth_date_is_refused(ready: Run) -> None:
    assert "[adult]" in ready("add-person", "--name", "A", "--born", "2008-06-01", code=1).stderr
    ready("add-person", "--name", "A", "--born", "2008-06-02")


def test_a_missing_register_is_never_created(run: Run, file: Path) -> None:
    assert "[not-found]" in run("list", code=1).stderr
    assert "[not-found]" in run("add-person", "--name", "A", code=1).stderr
    assert not file.exists()


def test_init_never_replaces_and_wants_a_strong_passphrase(
    ready: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = file.read_bytes()
    assert "[already-exists]" in ready("init", code=1).stderr
    assert file.read_bytes() == before
    file.unlink()
    monkeypatch.setenv("ASSENT_PASSPHRASE", "password")
    assert "[weak-passphrase]" in ready("init", code=1).stderr
    assert not file.exists()


def test_the_passphrase_is_asked_for_without_showing_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ASSENT_PASSPHRASE")
    result = run("init", answer=f"{PASSPHRASE}\n{PASSPHRASE}\n")
    assert PASSPHRASE not in result.output
    run("list", answer=f"{PASSPHRASE}\n")
    assert "[wrong-passphrase]" in run("list", answer="another long passphrase\n", code=1).stderr


def test_a_touched_log_fails_the_check(ready: Run, file: Path) -> None:
    add_adult(ready)
    assert len(ready("audit", "--rows").stdout.splitlines()) == 2
    with Register.open(file, PASSPHRASE) as store:
        store._db.execute("DROP TRIGGER audit_never_update")
        store._db.execute("UPDATE audit SET actor = 'x' WHERE number = 2")
        store._db.conn.commit()
    result = ready("audit", code=1)
    assert "row 2" in result.stderr
    assert "[audit-broken]" in result.stderr


def test_a_backup_opens_with_the_same_passphrase(ready: Run, tmp_path: Path) -> None:
    ada = add_adult(ready)
    ready("backup", str(tmp_path / "backup.assent"))
    with Register.open(tmp_path / "backup.assent", PASSPHRASE) as store:
        assert [p.person_id for p in store.people()] == [ada]


def test_switching_matching_off_asks_nothing(ready: Run) -> None:
    ready("set-dpia", "DPIA-1", "--yes")
    assert "on (DPIA-1)" in ready("list").stderr
    ready("set-dpia", "")
    assert "Face matching is off." in ready("list").stderr
