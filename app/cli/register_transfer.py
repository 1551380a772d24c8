"""What goes into the register from tables and records, and out of it again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from app.cli.opened import ask, must_know, opened, refused, register_option, yes_option
from app.cli.options import counted
from consent_db.clock import today
from consent_db.institution import JURISDICTIONS, Institution
from consent_db.new_files import read_file, write_new
from consent_db.register import Register
from consent_db.transfer_export import table
from consent_db.transfer_import import ImportPlan, carry_out, plan_import
from consent_db.transfer_mapping import Field, mapped
from consent_db.transfer_records import document
from consent_db.transfer_records_in import carry_out as record_all
from consent_db.transfer_records_in import read_records
from consent_db.transfer_sheet import Sheet, read_sheet

SHOWN_ROWS = 5
SHOWN_BAD = 50
PLAIN = "Anybody who gets this file can read the names and decisions in it: it is not encrypted."


def _chosen(_context: click.Context, _parameter: click.Parameter, texts: Iterable[str]) -> dict[str, Field | None]:
    """`Heading=field` for each; an empty field leaves the column out."""
    chosen: dict[str, Field | None] = {}
    for text in texts:
        heading, equals, field = text.rpartition("=")
        if not equals or not heading or field not in ("", *Field):
            raise click.BadParameter(f'write "Heading=field", where field is one of {", ".join(Field)}, or empty')
        chosen[heading] = Field(field) if field else None
    return chosen


@click.command("import-csv")
@register_option
@click.argument("source", metavar="TABLE", type=click.Path(path_type=Path))
@click.option(
    "--map",
    "chosen",
    multiple=True,
    metavar="HEADING=FIELD",
    callback=_chosen,
    help="What a column means; empty leaves it out.",
)
@click.option("--preview", is_flag=True, help="Show what would happen, and change nothing.")
@click.option("--skip-bad", is_flag=True, help="Import the good rows where others are bad.")
@yes_option
def import_csv(
    file: Path, source: Path, chosen: dict[str, Field | None], preview: bool, skip_bad: bool, yes: bool
) -> None:
    """Take people and their answers out of a TABLE (CSV, as spreadsheet programs save it).

    A yes in a table becomes a request: only a filed document makes it a yes. All rows are imported or none. Days are
    YYYY-MM-DD or day/month/year. Prints the ids of new people.
    """
    with opened(file, read_only=preview) as store:
        sheet = read_sheet(read_file(source))
        mapping = mapped(sheet, chosen)
        plan = plan_import(sheet, mapping, store, today())
        _show_mapping(sheet, mapping)
        _show_plan(plan)
        if preview:
            return
        if plan.bad and not skip_bad:
            raise refused(
                f"{counted(len(plan.bad), 'row')} cannot be imported, so nothing was. Correct them, change what the "
                "columns mean with --map, or pass them over with --skip-bad.",
                "bad-rows",
            )
        ask(f"Import {_sums(plan)}?", yes=yes)
        carry_out(plan, store, skip_bad=skip_bad)
    for row in plan.rows:
        if row.is_new:
            click.echo(row.person.person_id)


@click.command("export-csv")
@register_option
@click.argument("target", metavar="TABLE", type=click.Path(path_type=Path))
@yes_option
def export_csv(file: Path, target: Path, yes: bool) -> None:
    """Write everybody and every decision to a new TABLE (CSV). It holds names, in the open."""
    with opened(file) as store:
        content = table(store.snapshot(today()))
        ask(f"{PLAIN} Write it?", yes=yes)
        _hand_out(store, target, content, "export-csv")
    click.echo("Written, for your eyes only. Delete it when it has served.", err=True)


@click.command("export-records")
@register_option
@click.argument("target", metavar="RECORDS", type=click.Path(path_type=Path))
@click.option("--person", help="Only this person's; else everybody's.")
@yes_option
def export_records(file: Path, target: Path, person: str | None, yes: bool) -> None:
    """Write consents to new RECORDS (JSON-LD, ISO/IEC TS 27560 in W3C DPV): ids and decisions, no names of people."""
    with opened(file) as store:
        snapshot = store.snapshot(today())
        chosen = None if person is None else must_know(snapshot, person)
        content = json.dumps(document(snapshot, store.institution(), today(), chosen), indent=2, ensure_ascii=False)
        ask("Write these records to a file that is not encrypted?", yes=yes)
        _hand_out(store, target, content.encode(), "export-records", person or "")
    click.echo("Written, for your eyes only.", err=True)


@click.command("import-records")
@register_option
@click.argument("source", metavar="RECORDS", type=click.Path(path_type=Path))
@click.option("--preview", is_flag=True, help="Show what would happen, and change nothing.")
@yes_option
def import_records(file: Path, source: Path, preview: bool, yes: bool) -> None:
    """Take consents out of RECORDS (JSON-LD, ISO/IEC TS 27560 in W3C DPV), about people who are in the register.

    A yes whose documents are not in this register, or to more than is recorded here by them, becomes a request. Prints
    the ids of what was recorded.
    """
    with opened(file, read_only=preview) as store:
        records = read_records(read_file(source), store.snapshot(today()))
        new = [read for read in records if not read.known]
        click.echo(
            f"{counted(len(new), 'new record')}; {len(records) - len(new)} already there, not changed.", err=True
        )
        for many, why in (
            (sum(read.weakened for read in new), "without a sound document in this register"),
            (sum(read.widened for read in new), "to more than is recorded here of the same document"),
        ):
            if many:
                click.echo(f"{many} said yes {why}, and become requests.", err=True)
        if preview or not new:
            return
        ask(f"Record {counted(len(new), 'decision')}?", yes=yes)
        for consent_id in record_all(records, store):
            click.echo(consent_id)


@click.command()
@register_option
@click.option("--name")
@click.option("--address")
@click.option("--contact", help="How to reach the controller.")
@click.option("--withdrawal-contact", help="Where people withdraw: a department's address, never a person's own.")
@click.option("--dpo", "data_protection_officer", help="How to reach the data protection officer.")
@click.option("--notice", help="Version of the privacy notice in use.")
@click.option("--notice-place", help="Where people can read it.")
@click.option("--jurisdiction", type=click.Choice(JURISDICTIONS))
@click.option("--storage", help="Where consents are kept, in words.")
@click.option("--retention", help="How long they are kept, in words.")
@click.option("--authority", help="The supervisory authority.")
@click.option("--complaints", help="Where to complain; the controller's contact if not said.")
def institution(file: Path, **given: str | None) -> None:
    """Show, or record, whose register this is: what every form prints and every consent record says."""
    changes = {field: value for field, value in given.items() if value is not None}
    with opened(file, read_only=not changes) as store:
        whose = store.institution_draft()
        if changes:
            whose = replace(whose, **changes)
            store.set_institution(whose)
    for field in Institution.__slots__:
        click.echo(f"{field.replace('_', ' ')}: {getattr(whose, field)}")
    if whose.lacking:
        still = ", ".join(field.replace("_", " ") for field in whose.lacking)
        click.echo(f"Still missing, so no form can be printed: {still}.", err=True)


def _hand_out(store: Register, target: Path, content: bytes, what: str, entry: str = "") -> None:
    """The log first: data must not leave without a row that says so."""
    with store.together():
        store.hand_out(what, entry)
        write_new(target, content)


def _show_mapping(sheet: Sheet, mapping: dict[str, Field]) -> None:
    for column in sheet.columns:
        if column:
            click.echo(f"  {column}: {mapping.get(column, 'left out')}", err=True)


def _show_plan(plan: ImportPlan) -> None:
    shown = Table("line", "name", "person", "decision", "note")
    for row in plan.rows[:SHOWN_ROWS]:
        shown.add_row(
            str(row.line),
            Text(row.person.display_name),
            "new" if row.is_new else row.person.person_id,
            str(row.consent.state) if row.consent else "",
            "; ".join(row.notes),
        )
    Console(stderr=True).print(shown)
    if len(plan.rows) > SHOWN_ROWS:
        click.echo(f"... and {counted(len(plan.rows) - SHOWN_ROWS, 'row')} more.", err=True)
    for bad in plan.bad[:SHOWN_BAD]:
        click.echo(f"Line {bad.line}: {bad.wrong}.", err=True)
    if len(plan.bad) > SHOWN_BAD:
        click.echo(f"... and {counted(len(plan.bad) - SHOWN_BAD, 'bad row')} more.", err=True)
    notes: dict[str, int] = {}
    for note in (note for row in plan.rows for note in row.notes):
        notes[note] = notes.get(note, 0) + 1
    for note, times in notes.items():
        click.echo(f"{counted(times, 'row')}: {note}.", err=True)
    click.echo(f"In all: {_sums(plan)}.", err=True)


def _sums(plan: ImportPlan) -> str:
    people, decisions = counted(plan.new_people, "new person"), counted(len(plan.consents), "decision")
    return f"{people.replace('new persons', 'new people')} and {decisions}"
