"""The people of the register, those who act for them, and who must not be shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from app.cli.opened import (
    ask,
    birth_date,
    day,
    must_know,
    one_of,
    opened,
    past_day,
    refused,
    register_option,
    yes_option,
)
from consent_db.adults import Standing, standing_on
from consent_db.ages import adult_on, latest_birth_date
from consent_db.clock import today
from consent_db.records import (
    ChildView,
    Guardian,
    GuardianRole,
    Person,
    PersonId,
    Restriction,
    RestrictionCode,
)


@click.command("add-person")
@register_option
@click.option("--name", required=True, help="How the person is called.")
@click.option("--contact", default="", help="How to reach them (for an under-18: leave empty, guardians are reached).")
@click.option("--over-18", type=past_day, help="The date on which they declared to be over 18.")
@click.option("--born", type=birth_date, help="For an under-18: YYYY, YYYY-MM or YYYY-MM-DD.")
@click.option("--guardian", "guardians", multiple=True, metavar="NAME", help="A parent; may be given more than once.")
def add_person(
    file: Path, name: str, contact: str, over_18: date | None, born: str | None, guardians: tuple[str, ...]
) -> None:
    """Add an adult (--over-18) or somebody under 18 (--born, with their guardians).

    Prints the person's id, then one id for each guardian.
    """
    if over_18 is not None and born is not None:
        raise click.UsageError("Give --over-18 for an adult or --born for somebody under 18, not both.")
    if guardians and born is None:
        raise click.UsageError("Only somebody under 18 (--born) has guardians.")
    if born is not None and adult_on(latest_birth_date(born)) <= today():
        raise refused(
            "An adult's birth date is not kept. Give the date of their over-18 declaration with --over-18.", "adult"
        )
    person = Person(display_name=name, contact=contact, over18_confirmed_on=over_18, date_of_birth=born)
    parents = tuple(Guardian(person_id=person.person_id, name=g, role=GuardianRole.PARENT) for g in guardians)
    with opened(file) as store:
        click.echo(store.add_person(person, parents))
    for parent in parents:
        click.echo(parent.guardian_id)
    if standing_on(person, today()) is Standing.UNKNOWN:
        click.echo("Age not established: this person is covered until --over-18 or --born is recorded.", err=True)
    if born is not None:
        click.echo("A guardian counts once somebody has verified their responsibility: change-guardian.", err=True)


@click.command("change-person")
@register_option
@click.argument("person")
@click.option("--name", "display_name")
@click.option("--contact")
@click.option("--over-18", "over18_confirmed_on", type=past_day, help="Declared over 18; the birth date is deleted.")
@click.option("--born", "date_of_birth", type=birth_date)
@click.option("--left", "affiliation_end", type=day, help="Last day of work or study here.")
@click.option("--died", "deceased", is_flag=True, default=None)
@click.option("--capacity-concern/--no-capacity-concern", default=None, help="Doubt about their ability to consent.")
@click.option("--child-view", type=one_of(ChildView), help="What an under-18 said when asked.")
@click.option("--asked-by", "child_asked_by", help="Who asked them.")
@click.option("--asked-on", "child_asked_on", type=past_day, help="When; today if not said.")
def change_person(file: Path, person: str, **changes: Any) -> None:
    """Change what is known of PERSON. What is not named stays as it is."""
    given = {field: value for field, value in changes.items() if value is not None}
    if not given:
        raise click.UsageError("Name at least one change.")
    if "child_view" in given and "child_asked_by" not in given:
        raise click.UsageError("Say with --asked-by who asked the child.")
    if "child_view" in given:
        given.setdefault("child_asked_on", today())
    if "over18_confirmed_on" in given and "date_of_birth" in given:
        raise click.UsageError("Give --over-18 or --born, not both.")
    if "over18_confirmed_on" in given:
        given["date_of_birth"] = None
    with opened(file) as store:
        snapshot = store.snapshot(today())
        before = snapshot.person(must_know(snapshot, person))
        if before is not None:
            store.change_person(replace(before, **given))


@click.command("add-guardian")
@register_option
@click.argument("person")
@click.option("--name", required=True)
@click.option("--contact", default="")
@click.option("--role", type=one_of(GuardianRole), default=GuardianRole.PARENT, show_default=True)
def add_guardian(file: Path, person: str, name: str, contact: str, role: GuardianRole) -> None:
    """Add somebody who holds parental responsibility for PERSON. Prints their id."""
    with opened(file) as store:
        click.echo(store.add_guardian(Guardian(person_id=PersonId(person), name=name, contact=contact, role=role)))


@click.command("change-guardian")
@register_option
@click.argument("guardian")
@click.option("--verified-by", "pr_verified_by", help="Who checked that they hold parental responsibility.")
@click.option("--verified-on", "pr_verified_on", type=past_day, help="When; today if not said.")
@click.option("--basis", "pr_basis", help="How it was checked, such as 'birth certificate'.")
@click.option("--ended-on", "pr_ended_on", type=day, help="First day on which they no longer hold it.")
@click.option("--contact")
def change_guardian(file: Path, guardian: str, **changes: Any) -> None:
    """Record that GUARDIAN's parental responsibility was verified (by whom, when and how), or that it ended."""
    given = {field: value for field, value in changes.items() if value is not None}
    if not given:
        raise click.UsageError("Name at least one change.")
    if "pr_verified_by" in given:
        given.setdefault("pr_verified_on", today())
    with opened(file) as store:
        found = [g for g in store.snapshot(today()).guardians if g.guardian_id == guardian]
        if not found:
            raise refused("The register has no guardian with this id. List the register to find it.", "unknown-id")
        changed = replace(found[0], **given)
        if changed.pr_verified_by and not changed.pr_basis.strip():
            raise refused("How was it checked? Name it with --basis, such as 'birth certificate'.", "no-basis")
        store.change_guardian(changed)


@click.command()
@register_option
@click.argument("person")
@click.argument("code", type=one_of(RestrictionCode))
@click.option("--reference", default="", help="Where the safeguarding file is; never a reason.")
@click.option("--review-on", type=day, help="When to look again; a restriction does not lapse by itself.")
@yes_option
def restrict(file: Path, person: str, code: RestrictionCode, reference: str, review_on: date | None, yes: bool) -> None:
    """Bar PERSON from being shown, whatever any form says; `none` lifts the bar."""
    with opened(file) as store:
        person_id = must_know(store.snapshot(today()), person)
        if code is RestrictionCode.NONE:
            ask("Has the safeguarding lead agreed to lift this person's restriction?", yes=yes)
        bar = Restriction(person_id=person_id, code=code, set_on=today(), reference=reference, review_on=review_on)
        click.echo(store.restrict(bar))
