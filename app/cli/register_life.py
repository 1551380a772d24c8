"""How people leave the register, and what has to be looked at every year."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

import click

from app.cli.opened import ask, must_know, opened, plain, register_option, yes_option
from app.cli.register_ledger import tell
from consent_db.clock import now, today
from consent_db.erasure import Erasure
from consent_db.records import LedgerEntry
from consent_db.review import AHEAD
from consent_db.review import review as reviewed

_COUNTED = {
    "people": ("entry with name and contact", "entries with name and contact"),
    "guardians": ("guardian", "guardians"),
    "consents": ("decision", "decisions"),
    "evidence": ("document, with its file", "documents, with their files"),
    "templates": ("face template", "face templates"),
    "restrictions": ("restriction", "restrictions"),
    "approvals": ("approval", "approvals"),
    "approval_steps": ("sign-off of an approval", "sign-offs of approvals"),
    "decision_lines": ("line of what was decided about a photo", "lines of what was decided about photos"),
    "forms": ("printed form", "printed forms"),
}


@click.command()
@register_option
@click.argument("person")
@click.option("--preview", is_flag=True, help="Only say what would go and what would stay.")
@yes_option
def erase(file: Path, person: str, preview: bool, yes: bool) -> None:
    """Erase PERSON for good: name, contact, guardians, decisions, documents, face templates and key.

    Kept are an id that may not come back, hashes of their forms, and proof of uses that were lawful.
    """
    with opened(file, read_only=preview) as store:
        person_id = must_know(store.snapshot(today()), person)
        before = store.preview_erasure(person_id, now())
        _tell_erasure(before, store.exports())
        if preview:
            return
        ask("Erase this person for good? Nobody can undo it.", yes=yes)
        erasure = store.erase(person_id, now())
    click.echo("Erased. Backups made before still hold everything: make a new one and destroy them.", err=True)
    for evidence in erasure.left_behind:
        click.echo(f"The file of {evidence} could not be deleted; nobody can read it. Delete it by hand.", err=True)


def _tell_erasure(erasure: Erasure, entries: tuple[LedgerEntry, ...]) -> None:
    click.echo("Goes:")
    for table, number in erasure.goes.items():
        one, many = _COUNTED.get(table, (f"entry in {table}", f"entries in {table}"))
        click.echo(f"  {number} {one if number == 1 else many}")
    click.echo("Stays:")
    hashes = len(erasure.suppression.form_hashes)
    click.echo(f"  that {erasure.person_id} may not come back, with the hashes of {hashes} documents")
    for proof in erasure.proofs:
        click.echo(
            f"  {proof.consent_id}: proof of a use that was lawful, until {proof.keep_until} (given {proof.given_on}, "
            f"{', '.join(sorted(proof.channels))})"
        )
    click.echo("  the audit log, which holds ids and no names")
    if "restrictions" in erasure.goes:
        click.echo(
            "Speak to the safeguarding lead first: once erased, nothing here protects this person by id.", err=True
        )
    tell(erasure.recalls, entries)


@click.command()
@register_option
@click.option("--days", type=click.IntRange(0, 3660), default=AHEAD, show_default=True, help="How far to look ahead.")
@click.option("--json", "as_json", is_flag=True, help="For scripts.")
def review(file: Path, days: int, as_json: bool) -> None:
    """What to look at once a year: permissions that end, people who turn 18, unverified guardians, broken documents."""
    with opened(file, read_only=True) as store:
        found = reviewed(store.snapshot(today()), today(), days)
    if as_json:
        click.echo(json.dumps(asdict(found), default=plain, indent=2))
        return
    for ending in found.expiring:
        click.echo(f"{ending.person_id}  {ending.consent_id} ends on {ending.last_day}: ask again.")
    for person, day in found.turning_18:
        click.echo(f"{person}  turns 18 on {day}: from then on only their own consent counts. Ask them.")
    for person, guardian in found.unverified:
        click.echo(f"{person}  {guardian} acts for them and nobody checked their responsibility: check it.")
    for evidence in found.broken:
        click.echo(f"{evidence}  is missing or not what was stored: restore it, or ask for a new form.")
    if found.empty:
        click.echo("Nothing needs attention.", err=True)


@click.command()
@register_option
@click.option("--run", is_flag=True, help="Let go of all that is listed.")
@click.option("--json", "as_json", is_flag=True, help="For scripts.")
@yes_option
def retention(file: Path, run: bool, as_json: bool, yes: bool) -> None:
    """List what the register has kept long enough, and why; with --run, let go of it."""
    with opened(file, read_only=not run) as store:
        found = store.retention_due(today())
        if as_json:
            click.echo(json.dumps([asdict(d) for d in found], indent=2))
        else:
            for due in found:
                click.echo(f"{due.entry}  {due.what.replace('_', ' ')}: {due.why}.")
        if not found:
            click.echo("Nothing is due.", err=True)
        elif run:
            ask(f"Let go of these {len(found)} for good? Nobody can undo it.", yes=yes)
            done = store.run_retention(today())
            click.echo(f"{len(done)} let go. Backups made before still hold them.", err=True)


@click.command("set-retention")
@register_option
@click.option("--tail-years", type=click.IntRange(1, 100), help="Decisions and forms, after their last use.")
@click.option("--template-months", type=click.IntRange(1, 100), help="Face templates, unused.")
@click.option("--audit-years", type=click.IntRange(1, 100), help="Rows of the log.")
def set_retention(file: Path, **chosen: int | None) -> None:
    """Say how long what is kept; without an option, only show it."""
    given = {name: value for name, value in chosen.items() if value is not None}
    with opened(file, read_only=not given) as store:
        if given:
            store.set_periods(replace(store.periods, **given))
        click.echo(json.dumps(asdict(store.periods)))
