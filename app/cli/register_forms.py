"""Consent forms: printed, recognised when they come back, filed; and the receipt for whoever decided."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from app.cli.opened import ask, day, must_know, one_of, opened, past_day, refused, register_option
from app.domain.outcome import Failed
from app.pipeline.forms import code_drawing, references_on
from consent_db.adults import Standing, standing_on
from consent_db.channels import Channel, Purpose
from consent_db.clock import now, today
from consent_db.errors import TargetExists, UnknownId
from consent_db.filing import Answers, Asked, file_form, is_answered, print_form, signers
from consent_db.form_pages import CHANNELS, form_page, receipt_page
from consent_db.forms import Form, FormKind
from consent_db.new_files import write_new
from consent_db.records import Consent, GiverId, GuardianId, PersonId
from consent_db.references import read_reference
from consent_db.register import Register
from consent_db.scope import last_day as last_day_of
from consent_db.snapshot import ConsentSnapshot


@click.command()
@register_option
@click.argument("kind", type=one_of(FormKind))
@click.option("--person", required=True, help="Whom it is about.")
@click.option("--channel", "channels", type=one_of(Channel), multiple=True, help="May be given more than once.")
@click.option("--purpose", "purposes", type=one_of(Purpose), multiple=True, help="May be given more than once.")
@click.option("--event", "events", multiple=True, help="Photos of this event; may be given more than once.")
@click.option("--controller", "controllers", multiple=True, help="Another organisation that may use the photos.")
@click.option("--ask-name", "asks_name", is_flag=True, help="Ask whether the name may stand beside the photo.")
@click.option("--last-day", type=day, help="Last day of the permission; three years less a day if not said.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The new page (HTML) to print on A4.")
def form(
    file: Path,
    kind: FormKind,
    person: str,
    channels: tuple[Channel, ...],
    purposes: tuple[Purpose, ...],
    events: tuple[str, ...],
    controllers: tuple[str, ...],
    asks_name: bool,
    last_day: date | None,
    out: Path,
) -> None:
    """Make a consent form to print: for an adult, under_18 (guardians and child), child, or biometric.

    The register remembers what its reference stands for, and that it was asked. Prints the reference.
    """
    asked = Asked(
        channels=frozenset(channels),
        purposes=frozenset(purposes),
        events=frozenset(events),
        controllers=frozenset(controllers),
        asks_name=asks_name,
        last_day=last_day,
    )
    with opened(file) as store:
        person_id = must_know(store.snapshot(today()), person)
        if out.exists():
            raise TargetExists
        with store.together():
            printed = print_form(store, kind, person_id, asked, now(), today())
            write_new(out, _page(store, printed).encode())
    click.echo(printed.reference)


@click.command()
@register_option
@click.argument("consent")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The new page (HTML).")
def receipt(file: Path, consent: str, out: Path) -> None:
    """Write what was decided in CONSENT as a page for the person to keep."""
    with opened(file) as store:
        snapshot = store.snapshot(today())
        record = _record(snapshot, consent)
        person = snapshot.person(record.subject_id)
        if person is None:
            raise UnknownId
        guardians = snapshot.guardians_of(record.subject_id)
        giver = next((g for g in guardians if g.guardian_id == record.giver_id), None)
        last = last_day_of(record, person, snapshot.policy) if record.state.is_yes else None
        content = receipt_page(record, person, giver, store.institution(), last).encode()
        with store.together():
            store.hand_out("receipt", record.consent_id)
            write_new(out, content)
    click.echo("Give it to the person who decided.", err=True)


def recognised(store: Register, document: Path, typed: str | None) -> Form:
    """The form that a scan shows by its code, or by the reference somebody typed; refuses where that is unclear."""
    if typed is not None:
        reference = read_reference(typed)
        if reference is None:
            raise refused("This is no reference of a form, or it was mistyped. Type it again.", "bad-reference")
        return store.form(reference)
    found = references_on(document)
    if isinstance(found, Failed):
        raise refused(f"{found.message} {found.next_action}", found.code)
    if len(found) != 1:
        seen = "No form's code can" if not found else "The codes of several forms can"
        raise refused(
            f"{seen} be read on this document. Type the letters under the code with --reference, say whose document "
            "it is, or scan each form on its own.",
            "unclear-form",
        )
    return store.form(next(iter(found)))


def answers_on(
    store: Register,
    form: Form,
    agreed: frozenset[str],
    refused_by: frozenset[str],
    ticked: frozenset[Channel],
    name_ticked: bool,
    over_18_ticked: bool,
    decided_on: date | None,
) -> Answers:
    """What is on the form: as the options say, and where they say nothing, as somebody answers who looks at it."""
    if agreed or refused_by:
        return Answers(
            agreed=_givers(agreed),
            refused=_givers(refused_by),
            ticked=ticked,
            name_ticked=name_ticked,
            over_18_ticked=over_18_ticked,
            decided_on=decided_on or today(),
        )
    snapshot = store.snapshot(today())
    yes, no = set(), set()
    for giver in _asked(form, snapshot):
        who = "the person" if giver == form.person_id else f"guardian {giver}"
        if not click.confirm(f"Is the form signed by {who}?", err=True):
            continue
        if click.confirm(f"Did {who} tick 'I agree'?", err=True):
            yes.add(giver)
        elif click.confirm(f"Did {who} tick 'I do not agree'?", err=True):
            no.add(giver)
    places = frozenset(
        channel
        for channel in (Channel if yes else ())
        if channel in form.channels and click.confirm(f"Is this ticked: {CHANNELS[channel]}?", err=True)
    )
    named = bool(yes and form.asks_name and click.confirm("Is this ticked: with the name?", err=True))
    declared = bool(yes and _asks_age(form, snapshot) and click.confirm("Is this ticked: 18 or older?", err=True))
    if yes and not places and form.channels:
        click.echo("No place is ticked, so nothing was agreed to: no yes is recorded.", err=True)
        yes.clear()
    if (yes or no) and decided_on is None:
        decided_on = past_day(click.prompt("Date beside the signature", default=today().isoformat(), err=True))
    return Answers(
        agreed=frozenset(yes),
        refused=frozenset(no),
        ticked=places if yes else frozenset(),
        name_ticked=named and bool(yes),
        over_18_ticked=declared,
        decided_on=decided_on or today(),
    )


def file_answers(store: Register, form: Form, document: Path, answers: Answers, *, yes: bool) -> None:
    """Files the document and records what was found on it, after a last question. Prints the ids."""
    said = [f"{giver} agreed" for giver in sorted(answers.agreed)]
    said += [f"{giver} did not agree" for giver in sorted(answers.refused)]
    places = f" ({', '.join(sorted(answers.ticked))})" if answers.ticked else ""
    what = f"that {'; '.join(said)}{places}" if said else "no decision"
    click.echo(f"Form {form.reference}, {form.kind}, about {form.person_id}.", err=True)
    if is_answered(form, store.snapshot(today())):
        click.echo("A document was filed for this form before, with decisions.", err=True)
    ask(f"File this document, and record {what}?", yes=yes)
    filed = file_form(store, form, document, answers, now(), today())
    for entry in (filed.evidence, *filed.consents):
        click.echo(entry)


def _page(store: Register, printed: Form) -> str:
    snapshot = store.snapshot(today())
    person = snapshot.person(printed.person_id)
    if person is None:
        raise UnknownId
    sign = signers(printed.kind, printed.person_id, snapshot, today())
    guardians = tuple(g for g in snapshot.guardians_of(printed.person_id) if g.guardian_id in sign)
    return form_page(printed, person, guardians, store.institution(), code_drawing(printed.reference))


def _record(snapshot: ConsentSnapshot, consent: str) -> Consent:
    for record in snapshot.consents:
        if record.consent_id == consent:
            return record
    raise UnknownId


def _asked(form: Form, snapshot: ConsentSnapshot) -> list[GiverId]:
    return sorted(c.giver_id for c in snapshot.consents if c.consent_id in form.requests)


def _asks_age(form: Form, snapshot: ConsentSnapshot) -> bool:
    person = snapshot.person(form.person_id)
    return person is not None and standing_on(person, today()) is Standing.UNKNOWN


def _givers(ids: frozenset[str]) -> frozenset[GiverId]:
    return frozenset(PersonId(i) if i.startswith("p-") else GuardianId(i) for i in ids)
