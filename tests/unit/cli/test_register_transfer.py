"""Tables, records, forms and a person's own copy from a shell; the answer no changes nothing and writes nothing."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from app.cli.register import register
from app.vision.codes import qr
from consent_db import connection
from consent_db.channels import Channel
from consent_db.records import LedgerEntry, PersonId
from consent_db.references import FormReference, code_of
from consent_db.register import Register
from tests.clock import stands_at
from tests.unit.consent_db.build import PASSPHRASE, QUICK

TODAY = date(2026, 6, 1)
ASKED = ("--channel", "website", "--channel", "print", "--purpose", "news", "--event", "ev1")
PEOPLE = "Name,E-mail,Photo consent,Where,Purpose,Event\nAda,a@example.ac.uk,Y,website,news,ev1\nBob,,no,,,\n"

Run = Callable[..., Result]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "consents.assent"


@pytest.fixture
def run(file: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs one command on a new register, on 1 June 2026, with the passphrase in the environment."""
    monkeypatch.setenv("ASSENT_PASSPHRASE", PASSPHRASE)
    monkeypatch.setattr(connection, "KEY_ROUNDS", QUICK)
    stands_at(datetime(2026, 6, 1, 12, tzinfo=UTC), monkeypatch)

    def command(name: str, *arguments: object, code: int = 0, answer: str | None = None) -> Result:
        words = [name, "--register", str(file), *(str(argument) for argument in arguments)]
        result = CliRunner().invoke(register, words, input=answer)
        assert result.exit_code == code, result.output
        return result

    command("init")
    return command


@pytest.fixture
def whose(run: Run) -> Run:
    """The same, of an institution that said whose it is."""
    run(
        *("institution", "--name", "University of Example", "--address", "1 High Street", "--contact", "p@example"),
        *("--withdrawal-contact", "w@example", "--dpo", "dpo@example", "--notice", "n7"),
    )
    return run


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    return path


def people(run: Run) -> Any:
    return json.loads(run("list", "--json").stdout)["people"]


def states(run: Run) -> list[str]:
    return sorted(consent["state"] for person in people(run) for consent in person["consents"])


def unchanged_after_no(run: Run, file: Path, *command: object, answer: str = "n\n") -> None:
    before, beside = file.read_bytes(), sorted(file.parent.rglob("*"))
    assert "[answered-no]" in run(*command, answer=answer, code=1).stderr
    assert file.read_bytes() == before
    assert sorted(file.parent.rglob("*")) == beside


def add(run: Run, *arguments: str) -> str:
    return run("add-person", *arguments).stdout.split()[0]


# Tables


def test_a_table_is_shown_asked_about_and_imported(run: Run, table: Path) -> None:
    result = run("import-csv", table, answer="y\n")
    assert "Photo consent: consent" in result.stderr
    assert "a yes in a table is recorded as requested" in result.stderr
    assert "Import 2 new people and 2 decisions?" in result.stderr
    assert set(result.stdout.split()) == {person["person_id"] for person in people(run)}
    assert states(run) == ["refused", "requested"]
    assert run("import-csv", table, "--yes").stdout == ""
    assert len(people(run)) == 2


def test_a_preview_and_a_no_change_nothing(run: Run, file: Path, table: Path) -> None:
    before = file.read_bytes()
    assert "In all: 2 new people and 2 decisions." in run("import-csv", table, "--preview").stderr
    assert file.read_bytes() == before
    unchanged_after_no(run, file, "import-csv", table)
    unchanged_after_no(run, file, "import-csv", table, answer="\n")


def test_bad_rows_are_named_and_stop_everything(run: Run, table: Path) -> None:
    table.write_text(PEOPLE + "Cat,,perhaps,,,\n", encoding="utf-8")
    result = run("import-csv", table, "--yes", code=1)
    assert "Line 4: consent is neither a yes nor a no." in result.stderr
    assert "[bad-rows]" in result.stderr
    assert people(run) == []
    run("import-csv", table, "--yes", "--skip-bad")
    assert len(people(run)) == 2


def test_the_meaning_of_columns_is_chosen(run: Run, table: Path) -> None:
    table.write_text("Wer;Mail=Adresse;Extra\nAda;a@example.ac.uk;x\n", encoding="cp1252")
    assert "[bad-file]" in run("import-csv", table, "--preview", code=1).stderr
    run("import-csv", table, "--map", "Wer=name", "--map", "Mail=Adresse=contact", "--map", "Extra=", "--yes")
    assert people(run)[0]["contact"] == "a@example.ac.uk"


@pytest.mark.parametrize("mapping", ["Wer", "=name", "Wer=nonsense"])
def test_a_mapping_that_cannot_be_read_is_wrong_usage(run: Run, table: Path, mapping: str) -> None:
    run("import-csv", table, "--map", mapping, code=2)


def test_a_table_that_is_not_there_says_so(run: Run, tmp_path: Path) -> None:
    assert "[unreadable-file]" in run("import-csv", tmp_path / "none.csv", code=1).stderr


def test_an_export_is_asked_about_private_logged_and_never_over_a_file(
    run: Run, file: Path, table: Path, tmp_path: Path
) -> None:
    run("import-csv", table, "--yes")
    target = tmp_path / "out.csv"
    unchanged_after_no(run, file, "export-csv", target)
    assert "not encrypted" in run("export-csv", target, answer="y\n").stderr
    assert target.stat().st_mode & 0o777 == 0o600
    assert "a@example.ac.uk" in target.read_text("utf-8-sig")
    assert '"action": "export-csv"' in run("audit", "--rows").stdout.splitlines()[-1]
    rows, written = run("audit", "--rows").stdout, target.read_bytes()
    assert "[target-exists]" in run("export-csv", target, "--yes", code=1).stderr
    assert (run("audit", "--rows").stdout, target.read_bytes()) == (rows, written)
    assert "[target-not-written]" in run("export-csv", tmp_path / "none" / "x.csv", "--yes", code=1).stderr
    assert "0 new people and 0 decisions" in run("import-csv", target, "--preview").stderr


# Records


def test_records_go_out_and_come_in_again(whose: Run, file: Path, table: Path, tmp_path: Path) -> None:
    whose("import-csv", table, "--yes")
    target = tmp_path / "records.json"
    unchanged_after_no(whose, file, "export-records", target)
    whose("export-records", target, "--yes")
    assert target.stat().st_mode & 0o777 == 0o600
    assert "Ada" not in target.read_text(encoding="utf-8")
    assert "[target-exists]" in whose("export-records", target, "--yes", code=1).stderr
    assert "0 new records; 2 already there" in whose("import-records", target).stderr
    text = target.read_text(encoding="utf-8")
    given = text.replace("dpv:ConsentRequested", "dpv:ConsentGiven").replace('tifier": "c-', 'tifier": "c-2')
    target.write_text(given, encoding="utf-8")
    assert "2 new records" in whose("import-records", target, "--preview").stderr
    unchanged_after_no(whose, file, "import-records", target)
    result = whose("import-records", target, answer="y\n")
    assert "1 said yes without a sound document" in result.stderr
    assert len(result.stdout.split()) == 2
    assert states(whose) == ["refused", "refused", "requested", "requested"]
    target.write_text("{}", encoding="utf-8")
    assert "dct:conformsTo is missing" in whose("import-records", target, code=1).stderr


def test_a_record_that_says_more_than_the_form_it_names_becomes_a_request(whose: Run, tmp_path: Path) -> None:
    ada, form, target = add(whose, "--name", "Ada"), tmp_path / "form.pdf", tmp_path / "records.json"
    form.write_bytes(b"%PDF signed")
    whose("add-consent", ada, "--state", "given", *ASKED, "--notice", "n7", "--evidence", form, "--yes")
    whose("export-records", target, "--yes")
    text = target.read_text(encoding="utf-8").replace('"website"', '"press"').replace('tifier": "c-', 'tifier": "c-2')
    target.write_text(text, encoding="utf-8")
    result = whose("import-records", target, "--yes")
    assert "1 said yes to more than is recorded here of the same document, and become requests." in result.stderr
    assert states(whose) == ["given", "requested"]


def test_records_and_forms_need_an_institution(run: Run, tmp_path: Path) -> None:
    ada = add(run, "--name", "Ada")
    assert "[no-institution]" in run("export-records", tmp_path / "r.json", "--yes", code=1).stderr
    result = run("form", "adult", "--person", ada, *ASKED, "--out", tmp_path / "f.html", code=1)
    assert "[no-institution]" in result.stderr
    assert sorted(p.name for p in tmp_path.iterdir()) == ["consents.assent"]


def test_an_institution_is_shown_and_says_what_is_missing(run: Run) -> None:
    assert "Still missing, so no form can be printed: name" in run("institution").stderr
    run("institution", "--name", "University of Example")
    result = run("institution", "--jurisdiction", "Scotland")
    assert "name: University of Example" in result.stdout
    assert "jurisdiction: Scotland" in result.stdout


# Forms


def scan(tmp_path: Path, reference: str, name: str = "scan.png") -> Path:
    """A page with the code of a form on it."""
    paper = Image.new("RGB", (800, 1100), "white")
    paper.paste(Image.fromarray(qr(code_of(FormReference(reference)), module=6)), (500, 40))
    paper.save(tmp_path / name)
    return tmp_path / name


def printed(run: Run, tmp_path: Path, kind: str, person: str, *asked: str) -> Path:
    out = tmp_path / f"{kind}.html"
    reference = run("form", kind, "--person", person, *asked, "--out", out).stdout.strip()
    assert reference in out.read_text(encoding="utf-8")
    return scan(tmp_path, reference, f"{kind}.png")


def test_a_form_comes_back_and_files_itself(whose: Run, tmp_path: Path) -> None:
    ada = add(whose, "--name", "Ada")
    document = printed(whose, tmp_path, "adult", ada, *ASKED)
    assert states(whose) == ["requested"]
    answers = "y\ny\ny\nn\ny\n2026-06-01\ny\n"
    result = whose("add-evidence", document, answer=answers)
    assert "Is this ticked: the institution's public website?" in result.stderr
    assert f"record that {ada} agreed (website)?" in result.stderr
    [person] = people(whose)
    assert [e["type"] for e in person["evidence"]] == ["form_scan"]
    [given] = [c for c in person["consents"] if c["state"] == "given"]
    assert (given["channels"], given["events"]) == (["website"], ["ev1"])
    assert person["over18_confirmed_on"] == "2026-06-01"
    assert set(result.stdout.split()) == {person["evidence"][0]["evidence_id"], given["consent_id"]}
    assert "was filed for this form before" not in result.stderr
    assert "was filed for this form before" in whose("add-evidence", document, answer="n\nn\n", code=1).stderr


def test_every_answer_no_records_no_yes(whose: Run, file: Path, tmp_path: Path) -> None:
    ada = add(whose, "--name", "Ada", "--over-18", "2026-01-01")
    document = printed(whose, tmp_path, "adult", ada, *ASKED)
    # Not signed, and not to be filed.
    unchanged_after_no(whose, file, "add-evidence", document, answer="n\nn\n")
    # All that was said is yes, and then it is not to be recorded.
    unchanged_after_no(whose, file, "add-evidence", document, answer="y\ny\ny\ny\n\nn\n")
    # Signed, neither ticked.
    whose("add-evidence", document, answer="y\nn\nn\ny\n")
    # Signed and agreed, but no place ticked.
    assert "nothing was agreed to" in whose("add-evidence", document, answer="y\ny\nn\nn\ny\n").stderr
    # Not signed, filed all the same.
    whose("add-evidence", document, answer="n\ny\n")
    assert states(whose) == ["requested"]
    # Signed, refused.
    whose("add-evidence", document, answer="y\nn\ny\n\ny\n")
    assert states(whose) == ["refused", "requested"]


def test_options_answer_the_questions_but_not_the_last(whose: Run, file: Path, tmp_path: Path) -> None:
    kit, mother, father = whose(
        "add-person", "--name", "Kit", "--born", "2011-04", "--guardian", "Mum", "--guardian", "Dad"
    ).stdout.split()
    document = printed(whose, tmp_path, "under_18", kit, *ASKED)
    said = ("--agreed", kit, "--agreed", mother, "--refused", father, "--ticked", "website")
    unchanged_after_no(whose, file, "add-evidence", document, *said)
    whose("add-evidence", document, *said, "--yes")
    assert states(whose) == ["given", "given", "refused", "requested", "requested", "requested"]
    assert "[wrong-form]" in whose("add-evidence", document, "--agreed", "g-x", "--yes", code=1).stderr


def test_a_reference_is_typed_where_the_code_cannot_be_read(whose: Run, tmp_path: Path) -> None:
    ada = add(whose, "--name", "Ada")
    out = tmp_path / "form.html"
    reference = whose("form", "adult", "--person", ada, *ASKED, "--out", out).stdout.strip()
    document = tmp_path / "scan.png"
    Image.new("RGB", (400, 400), "white").save(document)
    assert "[unclear-form]" in whose("add-evidence", document, code=1).stderr
    assert "[bad-reference]" in whose("add-evidence", document, "--reference", "AAAA-AAAA-A", code=1).stderr
    whose("add-evidence", document, "--reference", reference.lower(), "--refused", ada, "--yes")
    assert states(whose) == ["refused", "requested"]


def test_a_form_of_another_register_is_unknown(whose: Run, tmp_path: Path) -> None:
    document = scan(tmp_path, "4P50-7DE7-V")
    assert "[unknown-reference]" in whose("add-evidence", document, code=1).stderr
    (tmp_path / "x.pdf").write_bytes(b"%PDF no")
    assert "[unreadable]" in whose("add-evidence", tmp_path / "x.pdf", code=1).stderr


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("p-x", "a.png", "b.png"),
        ("a.png", "--signed-by", "p-x"),
        ("a.png", "--type", "email"),
        ("p-x", "a.png", "--reference", "x"),
        ("p-x", "a.png", "--agreed", "p-x"),
    ],
    ids=" ".join,
)
def test_options_of_the_other_way_are_wrong_usage(run: Run, arguments: tuple[str, ...]) -> None:
    run("add-evidence", *arguments, code=2)


def test_a_form_is_never_written_over_a_file_and_then_nothing_is_asked(whose: Run, tmp_path: Path) -> None:
    ada = add(whose, "--name", "Ada")
    out = tmp_path / "mine.html"
    out.write_text("mine", encoding="utf-8")
    assert "[target-exists]" in whose("form", "adult", "--person", ada, *ASKED, "--out", out, code=1).stderr
    result = whose("form", "adult", "--person", ada, *ASKED, "--out", tmp_path / "none" / "f.html", code=1)
    assert "[target-not-written]" in result.stderr
    assert (states(whose), out.read_text(encoding="utf-8")) == ([], "mine")
    assert "[wrong-form]" in whose("form", "child", "--person", ada, *ASKED, "--out", tmp_path / "f", code=1).stderr


def test_a_receipt_is_written_for_the_one_who_decided(whose: Run, tmp_path: Path) -> None:
    ada = add(whose, "--name", "Ada", "--over-18", "2026-01-01")
    consent = whose("add-consent", ada, "--state", "refused").stdout.strip()
    whose("receipt", consent, "--out", tmp_path / "receipt.html")
    page = (tmp_path / "receipt.html").read_text(encoding="utf-8")
    assert "said no" in page
    assert "Ada" in page
    assert "[target-exists]" in whose("receipt", consent, "--out", tmp_path / "receipt.html", code=1).stderr
    assert "[unknown-id]" in whose("receipt", "c-x", "--out", tmp_path / "r.html", code=1).stderr


# A person's own copy


def test_a_person_gets_their_own_copy(whose: Run, file: Path, tmp_path: Path) -> None:
    ada = add(whose, "--name", "Ada", "--over-18", "2026-01-01")
    (tmp_path / "form.pdf").write_bytes(b"%PDF signed")
    whose("add-evidence", ada, tmp_path / "form.pdf")
    shown = LedgerEntry(
        file_sha256="b" * 64,
        photo_id="a" * 64,
        people_shown=frozenset({PersonId(ada)}),
        channel=Channel.WEBSITE,
        exported_at=datetime(2026, 5, 1, tzinfo=UTC),
    )
    with Register.open(file, PASSPHRASE) as store:
        store.record_export(shown)
    (tmp_path / "photos").mkdir()
    folder = tmp_path / "for-ada"
    command = ("subject-access", ada, "--out", folder, "--photos", tmp_path / "photos")
    unchanged_after_no(whose, file, *command)
    result = whose(*command, answer="y\n")
    assert "not to a parent by default" in result.stderr
    assert "Copied 1 document and 0 photos." in result.stderr
    assert f"Left out, export {shown.export_id}: the exported file is not in the folder." in result.stderr
    assert json.loads((folder / "record.json").read_text(encoding="utf-8"))["person"]["person_id"] == ada
    assert '"action": "subject-access"' in whose("audit", "--rows").stdout.splitlines()[-1]
    assert "[target-exists]" in whose(*command, code=1).stderr
    assert "[unknown-id]" in whose("subject-access", "p-x", "--out", tmp_path / "x", code=1).stderr
