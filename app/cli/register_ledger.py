"""`assent register ledger`: what went where, what became of it, and what a withdrawal asks of it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path

import click

from app.cli.opened import ask, moment, one_of, opened, plain, refused, register_option, yes_option
from consent_db.clock import now, today
from consent_db.records import ExportId, ExportState, LedgerEntry
from consent_db.register import Register
from consent_db.withdrawal import WHAT_TO_DO, Recall


@click.group()
def ledger() -> None:
    """Exports: who is shown where, and what became of each."""


@ledger.command("list")
@register_option
@click.argument("export", required=False)
@click.option("--person", help="Only exports that show this person.")
@click.option("--state", type=one_of(ExportState), help="Only exports in this state.")
@click.option("--open", "only_open", is_flag=True, help="Only what somebody's no, or a passed last day, asks to end.")
@click.option("--json", "as_json", is_flag=True, help="Everything, for scripts.")
def list_(
    file: Path, export: str | None, person: str | None, state: ExportState | None, only_open: bool, as_json: bool
) -> None:
    """List every export, or EXPORT with each step of its life."""
    with opened(file, read_only=True) as store:
        entries = store.exports()
        recalls = store.open_recalls()
        steps = store.export_steps(ExportId(export)) if export is not None else ()
    recalled = {recall.export_id for recall in recalls}
    chosen = [
        e
        for e in entries
        if (export is None or e.export_id == export)
        and (person is None or person in e.people_shown)
        and (state is None or e.state is state)
        and (not only_open or e.export_id in recalled or overdue(e, today()))
    ]
    if export is not None and not chosen:
        raise refused("The ledger has no export with this id. List the ledger to find it.", "unknown-id")
    if as_json:
        said = [
            {**asdict(e), "recalls": [asdict(r) | {"due": r.due} for r in recalls if r.export_id == e.export_id]}
            for e in chosen
        ]
        click.echo(json.dumps(said, default=plain, indent=2))
        return
    for entry in chosen:
        click.echo(_line(entry, recalled))
    if not chosen:
        click.echo("The ledger has no such export." if entries else "The ledger is empty.", err=True)
    for step in steps:
        click.echo(f"{step.at[:16].replace('T', ' ')} UTC  {step.action} by {step.actor}")
    tell(recalls, chosen)


@ledger.command()
@register_option
@click.argument("export")
@click.argument("place")
@click.option("--at", "placed_at", type=moment, help="When it was published, with its time zone; now if not said.")
@yes_option
def place(file: Path, export: str, place: str, placed_at: datetime | None, yes: bool) -> None:
    """Record that EXPORT was published at PLACE: an address, a print run, a publication."""
    with opened(file) as store:
        if any(recall.export_id == export for recall in store.open_recalls()):
            click.echo("Somebody shown in it has taken permission back: it must not be published.", err=True)
            ask("Was it published all the same? It will be recorded as an incident.", yes=yes)
        store.place_export(ExportId(export), place, placed_at or now())
        _tell_of(store, export)


@ledger.command()
@register_option
@click.argument("export")
@yes_option
def stop(file: Path, export: str, yes: bool) -> None:
    """Record that EXPORT was cancelled, or is used no further. It cannot be used again."""
    with opened(file) as store:
        ask("Is it cancelled, or used no further? This cannot be undone.", yes=yes)
        store.stop_export(ExportId(export))


@ledger.command("taken-down")
@register_option
@click.argument("export")
@yes_option
def taken_down(file: Path, export: str, yes: bool) -> None:
    """Record that EXPORT is nowhere to be seen any more. It cannot be used again."""
    with opened(file) as store:
        ask("Is it gone from every place? This cannot be undone.", yes=yes)
        store.take_down_export(ExportId(export))


def tell(recalls: Iterable[Recall], entries: Iterable[LedgerEntry]) -> None:
    """Says what to do about each export, and by when, on the standard error."""
    known = {entry.export_id: entry for entry in entries}
    for recall in recalls:
        entry = known.get(recall.export_id)
        if entry is None:
            continue
        place = f", {entry.place.replace(chr(10), ', ')}" if entry.place else ""
        place += f", file {entry.file}" if entry.file else ""
        click.echo(f"Export {entry.export_id} ({entry.channel.replace('_', ' ')}{place}), by {recall.due}:", err=True)
        for action in sorted(recall.actions):
            click.echo(f"  - {action.replace('_', ' ')}: {WHAT_TO_DO[action]}.", err=True)


def overdue(entry: LedgerEntry, day: date) -> bool:
    """Has the last day passed on which anything it relies on was valid, while it may still be seen?"""
    return entry.state is ExportState.LIVE and entry.take_down_by is not None and entry.take_down_by < day


def _tell_of(store: Register, export: str) -> None:
    tell((r for r in store.open_recalls() if r.export_id == export), store.exports())


def _line(entry: LedgerEntry, recalled: set[ExportId]) -> str:
    """One export, with its whole id and place: a table would cut them off."""
    place = f" at {entry.place.replace(chr(10), ', ')}" if entry.place else ""
    place += f" ({entry.file})" if entry.file else ""
    said = (
        f"{entry.export_id}  {entry.state.replace('_', ' ')}, {entry.channel.replace('_', ' ')}{place}; "
        f"made {entry.exported_at:%Y-%m-%d}; shows {', '.join(sorted(entry.people_shown)) or 'nobody'}"
    )
    if entry.export_id in recalled:
        said += "; RECALLED"
    if overdue(entry, today()):
        said += f"; to be taken down since {entry.take_down_by}"
    elif entry.take_down_by is not None and entry.state in (ExportState.QUEUED, ExportState.LIVE):
        said += f"; until {entry.take_down_by}"
    return said
