"""One person on one page: who they are, what was agreed, what proves it, where they are shown, and what to do next."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from app.cli.opened import must_know, opened, register_option
from app.cli.register_ledger import tell
from app.cli.register_list import AGE, consent_lines
from consent_db.adults import adult_since, standing_on
from consent_db.clock import today
from consent_db.records import ChildView, Evidence, LedgerEntry, Person
from consent_db.review import next_actions
from consent_db.snapshot import ConsentSnapshot


@click.command()
@register_option
@click.argument("person")
def person(file: Path, person: str) -> None:
    """Show PERSON on one page: permissions, proof, guardians, templates, exports, and what to do next."""
    with opened(file, read_only=True) as store:
        snapshot = store.snapshot(today())
        person_id = must_know(snapshot, person)
        exports = tuple(e for e in store.exports() if person_id in e.people_shown)
        recalls = tuple(r for r in store.open_recalls() if r.person_id == person_id)
    (entry,) = (p for p in snapshot.people if p.person_id == person_id)
    for title, lines in (
        ("", _about(entry, snapshot)),
        ("Guardians and decisions, oldest first", consent_lines(snapshot, person_id)),
        ("Documents", [_document(e) for e in snapshot.evidence if e.person_id == person_id]),
        ("Exports that show them", [_export(e) for e in exports]),
        ("Next", list(next_actions(entry, snapshot, today())) or ["Nothing is missing."]),
    ):
        if title:
            click.echo(f"\n{title}")
        for line in lines or ["none"]:
            click.echo(f"  {line}" if title else line)
    tell(recalls, exports)


def _about(entry: Person, snapshot: ConsentSnapshot) -> list[str]:
    lines = [f"{entry.person_id}  {entry.display_name}" + (f", {entry.contact}" if entry.contact else "")]
    since = adult_since(entry)
    told = "" if since is None else f" (adult since {since})" if since <= today() else f" (18 on {since})"
    lines.append(f"Age: {AGE[standing_on(entry, today())]}{told}")
    if entry.child_view is not ChildView.NOT_RECORDED:
        lines.append(f"Asked, the child {entry.child_view}; {_day(entry.child_asked_on)} by {entry.child_asked_by}")
    if entry.affiliation_end is not None:
        lines.append(f"Leaves, or left, on {entry.affiliation_end}")
    templates = sum(t.person_id == entry.person_id for t in snapshot.templates)
    lines.append(f"Face templates in use: {templates}")
    return lines


def _document(document: Evidence) -> str:
    state = "sound" if document.holds else "changed" if document.present else "missing"
    signed = ", ".join(sorted(document.signed_by)) or "nobody"
    return (
        f"{document.evidence_id}  {document.type.replace('_', ' ')}, received {document.received_on}, "
        f"signed by {signed}: {state}"
    )


def _export(entry: LedgerEntry) -> str:
    place = f" at {entry.place.replace(chr(10), ', ')}" if entry.place else ""
    until = f", until {entry.take_down_by}" if entry.take_down_by else ""
    relies = ", ".join(sorted(entry.relies_on)) or "nothing recorded"
    return (
        f"{entry.export_id}  {entry.exported_at:%Y-%m-%d} {entry.channel.replace('_', ' ')}{place}, "
        f"{entry.state.replace('_', ' ')}{until}; relies on {relies}"
    )


def _day(day: date | None) -> str:
    return "on no recorded day" if day is None else f"on {day}"
