"""What is in the register: a table for people, JSON for scripts."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from app.cli.opened import must_know, opened, plain, register_option
from consent_db import review
from consent_db.adults import Standing, standing_on
from consent_db.clock import today
from consent_db.records import Consent, ConsentKind, Person, PersonId, RestrictionCode
from consent_db.rules import may_match
from consent_db.scope import last_day
from consent_db.snapshot import ConsentSnapshot

_DAYS = click.IntRange(0, 36_600)
_QUESTIONS: dict[str, review.Question] = {
    "missing_evidence": review.missing_evidence,
    "unverified_guardian": review.unverified_guardian,
    "withdrawn": review.withdrawn,
    "enrolled": review.enrolled,
    "restricted": review.restricted,
}
AGE = {Standing.ADULT: "adult", Standing.CHILD: "under 18", Standing.UNKNOWN: "not established"}


@click.command("list")
@register_option
@click.argument("person", required=False)
@click.option("--search", metavar="TEXT", help="These words in name, contact, id or a guardian's name.")
@click.option("--expiring-in", type=_DAYS, metavar="DAYS", help="A permission in force ends within so many days.")
@click.option("--turning-18-in", type=_DAYS, metavar="DAYS", help="Comes of age within so many days.")
@click.option("--missing-evidence", is_flag=True, help="A yes that nothing proves, or a document lost or altered.")
@click.option("--unverified-guardian", is_flag=True, help="Somebody's parental responsibility was not checked.")
@click.option("--withdrawn", is_flag=True, help="Took a permission back and gave no newer one.")
@click.option("--enrolled", is_flag=True, help="Has a face template.")
@click.option("--restricted", is_flag=True, help="Speak to the safeguarding lead.")
@click.option("--json", "as_json", is_flag=True, help="Everything, for scripts.")
def list_(
    file: Path,
    person: str | None,
    search: str | None,
    expiring_in: int | None,
    turning_18_in: int | None,
    as_json: bool,
    **asked: bool,
) -> None:
    """List everybody, or those of whom all that is asked is so, or PERSON with every decision about them."""
    with opened(file, read_only=True) as store:
        snapshot = store.snapshot(today())
    questions = [_QUESTIONS[name] for name, wanted in asked.items() if wanted]
    if search is not None:
        questions.append(review.matching(search))
    if expiring_in is not None:
        questions.append(review.expiring_in(expiring_in))
    if turning_18_in is not None:
        questions.append(review.turning_18_in(turning_18_in))
    if person is not None:
        must_know(snapshot, person)
    chosen = tuple(p for p in review.chosen(snapshot, questions, today()) if person in (None, p.person_id))
    if as_json:
        click.echo(json.dumps(_as_data(snapshot, chosen), default=plain, indent=2))
        return
    if chosen:
        Console().print(_people_table(snapshot, chosen))
    else:
        click.echo("Nobody is like this." if snapshot.people else "There is nobody in the register yet.", err=True)
    if person is not None:
        for line in consent_lines(snapshot, PersonId(person)):
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
            AGE[standing_on(person, today())],
            _publication(snapshot, person),
            _matching(snapshot, person),
            ", ".join(_notes(snapshot, person)),
        )
    return table


def consent_lines(snapshot: ConsentSnapshot, person: PersonId) -> list[str]:
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
            said += f"; until {last_day(consent, entry, snapshot.policy)}; document {_proof(snapshot, consent)}"
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
    live = review.live(person, snapshot, today(), ConsentKind.PUBLICATION)
    if not live:
        return "none"
    return f"{len(live)}, first ends {min(last_day(c, person, snapshot.policy) for c in live).isoformat()}"


def _matching(snapshot: ConsentSnapshot, person: Person) -> str:
    if any(t.person_id == person.person_id for t in snapshot.templates):
        return "enrolled"
    return "may be enrolled" if may_match(person.person_id, snapshot, snapshot.policy, today()) else "no"


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
