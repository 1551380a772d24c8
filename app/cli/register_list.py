"""What is in the register: a table for people, JSON for scripts."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from app.cli.opened import must_know, opened, register_option, today
from consent_db.adults import Standing, standing_on
from consent_db.policy import Policy
from consent_db.records import Consent, ConsentKind, Person, PersonId, RestrictionCode
from consent_db.rules import may_match
from consent_db.scope import date_failures, last_day, standing_yes
from consent_db.snapshot import ConsentSnapshot

_AGE = {Standing.ADULT: "adult", Standing.CHILD: "under 18", Standing.UNKNOWN: "not established"}


@click.command("list")
@register_option
@click.argument("person", required=False)
@click.option("--json", "as_json", is_flag=True, help="Everything, for scripts.")
def list_(file: Path, person: str | None, as_json: bool) -> None:
    """List everybody, or PERSON with every decision about them."""
    with opened(file, read_only=True) as store:
        snapshot = store.snapshot(today())
    chosen = snapshot.people if person is None else tuple(p for p in snapshot.people if p.person_id == person)
    if person is not None:
        must_know(snapshot, person)
    if as_json:
        click.echo(json.dumps(_as_data(snapshot, chosen), default=_plain, indent=2))
        return
    console = Console()
    console.print(_people_table(snapshot, chosen))
    if person is not None:
        for line in _consent_lines(snapshot, PersonId(person)):
            click.echo(line)
    reference = snapshot.dpia_reference
    click.echo(f"Face matching is on ({reference})." if reference else "Face matching is off.", err=True)


def _people_table(snapshot: ConsentSnapshot, people: tuple[Person, ...]) -> Table:
    # An id that was cut off cannot be used in the next command.
    table = Table(Column("id", no_wrap=True, min_width=10), "name", "age", "publication", "matching", "note")
    for person in people:
        table.add_row(
            person.person_id,
            Text(person.display_name),
            _AGE[standing_on(person, today())],
            _publication(snapshot, person),
            _matching(snapshot, person),
            ", ".join(_notes(snapshot, person)),
        )
    return table


def _consent_lines(snapshot: ConsentSnapshot, person: PersonId) -> list[str]:
    """The decisions about one person and those who act for them, oldest first, each in a line with its whole id."""
    lines = []
    for guardian in snapshot.guardians_of(person):
        verified = "verified" if guardian.is_verified_on(today()) else "responsibility not verified"
        ended = "" if guardian.holds_responsibility_on(today()) else ", ended"
        lines.append(f"{guardian.guardian_id}  {guardian.name}, {guardian.role.replace('_', ' ')}, {verified}{ended}")
    for consent in sorted(snapshot.consents_of(person), key=lambda c: (c.given_on, c.consent_id)):
        said = f"{consent.consent_id}  {consent.given_on} {consent.state} by {consent.giver_id}"
        if consent.kind is ConsentKind.BIOMETRIC_MATCHING:
            said += ": face matching"
        else:
            named = (_scope(consent.channels, consent), _scope(consent.purposes, consent), _photos(consent))
            said += ": " + "; ".join(named)
        entry = snapshot.person(person)
        if consent.state.is_yes and entry is not None:
            said += f"; until {last_day(consent, entry, Policy())}; document {_proof(snapshot, consent)}"
        lines.append(said)
    return lines


def _proof(snapshot: ConsentSnapshot, consent: Consent) -> str:
    documents = [snapshot.evidence_of(e) for e in consent.evidence_ids]
    if not documents:
        return "missing"
    return "sound" if all(d is not None and d.holds for d in documents) else "missing or changed"


def _scope(named: frozenset[Any], consent: Consent) -> str:
    return ", ".join(sorted(named)) or ("all" if consent.state.is_no else "none")


def _photos(consent: Consent) -> str:
    named = [*sorted(consent.events), *sorted(photo[:12] for photo in consent.photo_ids)]
    if consent.names_dates:
        named.append(f"{consent.photo_from or ''}..{consent.photo_to or ''}")
    return ", ".join(named) or ("all" if consent.state.is_no else "none")


def _publication(snapshot: ConsentSnapshot, person: Person) -> str:
    """How many decisions to publish are in force, and when the first of them ends: not yet a promise for any photo."""
    records = [c for c in snapshot.consents_of(person.person_id) if c.kind is ConsentKind.PUBLICATION]
    # A no that is limited to some photos leaves the rest, which only a decision about a photo can tell.
    everything = [c for c in records if c.state.is_no and not (c.channels or c.purposes or c.names_photos)]
    policy = Policy()
    live = [
        c
        for giver in {c.giver_id for c in records}
        for c in standing_yes(
            [c for c in records if c.giver_id == giver], [c for c in everything if c.giver_id == giver]
        )
        if not date_failures(c, person, today(), today(), policy)
    ]
    if not live:
        return "none"
    return f"{len(live)}, first ends {min(last_day(c, person, policy) for c in live).isoformat()}"


def _matching(snapshot: ConsentSnapshot, person: Person) -> str:
    if any(t.person_id == person.person_id for t in snapshot.templates):
        return "enrolled"
    return "may be enrolled" if may_match(person.person_id, snapshot, Policy(), today()) else "no"


def _notes(snapshot: ConsentSnapshot, person: Person) -> list[str]:
    notes = []
    if snapshot.restriction_on(person.person_id) is not RestrictionCode.NONE:
        notes.append("speak to the safeguarding lead")
    if any(not e.holds for e in snapshot.evidence if e.person_id == person.person_id):
        notes.append("a document is missing or has changed")
    if person.deceased:
        notes.append("has died")
    if person.capacity_concern:
        notes.append("ability to consent in doubt")
    return notes


def _as_data(snapshot: ConsentSnapshot, people: tuple[Person, ...]) -> dict[str, Any]:
    return {
        "revision": snapshot.revision,
        "dpia_reference": snapshot.dpia_reference,
        "people": [
            {
                **asdict(person),
                "age": standing_on(person, today()),
                "restriction": snapshot.restriction_on(person.person_id),
                "enrolled": any(t.person_id == person.person_id for t in snapshot.templates),
                "guardians": [asdict(g) for g in snapshot.guardians_of(person.person_id)],
                "consents": [asdict(c) for c in snapshot.consents_of(person.person_id)],
                "evidence": [asdict(e) for e in snapshot.evidence if e.person_id == person.person_id],
            }
            for person in people
        ],
    }


def _plain(value: object) -> object:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(type(value).__name__)
