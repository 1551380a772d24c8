"""Decisions and their proof: consents, documents, withdrawals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import click

from app.cli.opened import ask, day, moment, must_know, one_of, opened, past_day, register_option, yes_option
from app.cli.register_forms import answers_on, file_answers, recognised
from app.cli.register_ledger import tell
from consent_db.channels import Channel, Purpose
from consent_db.clock import now, today
from consent_db.records import (
    Consent,
    ConsentId,
    ConsentKind,
    ConsentState,
    EvidenceId,
    EvidenceType,
    GiverId,
    GiverRole,
    GuardianId,
    Method,
    PersonId,
)


@click.command("add-evidence")
@register_option
@click.argument("entries", nargs=-1, required=True, metavar="[PERSON] DOCUMENT")
@click.option(
    "--type",
    "kind",
    type=one_of(EvidenceType),
    default=EvidenceType.FORM_SCAN,
    show_default=True,
)
@click.option("--signed-by", multiple=True, metavar="ID", help="Who signed it; the person alone if not said.")
@click.option("--received-on", type=past_day, help="Today if not said.")
@click.option("--reference", help="Without PERSON: the letters under the form's code, where it cannot be read.")
@click.option("--agreed", multiple=True, metavar="ID", help="Without PERSON: who signed the form and ticked yes.")
@click.option("--refused", multiple=True, metavar="ID", help="Without PERSON: who signed it and ticked no.")
@click.option("--ticked", type=one_of(Channel), multiple=True, help="Without PERSON: a place that is ticked.")
@click.option("--name-ticked", is_flag=True, help="Without PERSON: the name beside the photo is ticked.")
@click.option("--over-18-ticked", is_flag=True, help="Without PERSON: 'I am 18 or older' is ticked.")
@click.option("--decided-on", type=past_day, help="Without PERSON: the date beside the signature; today if not said.")
@yes_option
def add_evidence(
    file: Path,
    entries: tuple[str, ...],
    kind: EvidenceType,
    signed_by: tuple[str, ...],
    received_on: date | None,
    reference: str | None,
    agreed: tuple[str, ...],
    refused: tuple[str, ...],
    ticked: tuple[Channel, ...],
    name_ticked: bool,
    over_18_ticked: bool,
    decided_on: date | None,
    yes: bool,
) -> None:
    """Keep an encrypted copy of a DOCUMENT that proves decisions about PERSON. Prints its id.

    Without PERSON it is one of the program's own forms: its code says whose it is and what was asked, and somebody who
    looks at it says what is ticked and signed, by the options or in answer to questions. Prints the ids of the document
    and of the decisions.
    """
    if len(entries) > 2:
        raise click.UsageError("Give one document, and before it the person where it is not a form with a code.")
    document = Path(entries[-1])
    if len(entries) == 1:
        if signed_by or received_on or kind is not EvidenceType.FORM_SCAN:
            raise click.UsageError("--type, --signed-by and --received-on need a PERSON before the document.")
        with opened(file) as store:
            form = recognised(store, document, reference)
            seen = answers_on(
                *(store, form, frozenset(agreed), frozenset(refused), frozenset(ticked)),
                *(name_ticked, over_18_ticked, decided_on),
            )
            file_answers(store, form, document, seen, yes=yes)
        return
    if reference or agreed or refused or ticked or name_ticked or over_18_ticked or decided_on:
        raise click.UsageError("These options are for a form with a code, without a PERSON before it.")
    with opened(file) as store:
        click.echo(
            store.add_evidence(
                must_know(store.snapshot(today()), entries[0]),
                document,
                kind,
                received_on=received_on or today(),
                signed_by=_givers(signed_by) or None,
            )
        )


@click.command("add-consent")
@register_option
@click.argument("person")
@click.option("--by", help="Id of the guardian who decided; the person themselves if not said.")
@click.option("--kind", type=one_of(ConsentKind), default=ConsentKind.PUBLICATION, show_default=True)
@click.option("--state", type=one_of(ConsentState), default=ConsentState.GIVEN, show_default=True)
@click.option(
    "--channel",
    "channels",
    type=one_of(Channel),
    multiple=True,
    help="May be given more than once.",
)
@click.option(
    "--purpose",
    "purposes",
    type=one_of(Purpose),
    multiple=True,
    help="May be given more than once.",
)
@click.option("--event", "events", multiple=True, help="Photos of this event; may be given more than once.")
@click.option("--photo", "photos", multiple=True, help="This photo (SHA-256); may be given more than once.")
@click.option("--photos-from", type=day, help="Photos taken on or after this day.")
@click.option("--photos-to", type=day, help="Photos taken on or before this day.")
@click.option("--controller", "controllers", multiple=True, help="Another organisation named on the form.")
@click.option("--method", type=one_of(Method), default=Method.WRITTEN_SIGNED, show_default=True)
@click.option("--notice", default="", help="Version of the notice the person was given.")
@click.option("--statement", default="", help="Version of the words they agreed to.")
@click.option("--language", default="en-GB", show_default=True)
@click.option("--given-on", type=past_day, help="Today if not said.")
@click.option("--from", "effective_from", type=day, help="First valid day; the day it was given if not said.")
@click.option("--last-day", type=day, help="Last valid day; three years less a day if not said.")
@click.option("--while-affiliated", is_flag=True, help="Ends when the person leaves.")
@click.option("--allow-name", is_flag=True, help="The person may be named (ignored under 18).")
@click.option("--withdrawal-contact", default="", help="Where they were told to withdraw.")
@click.option("--evidence", type=click.Path(path_type=Path), help="The document itself; a copy is kept, encrypted.")
@click.option("--evidence-id", "evidence_ids", multiple=True, help="A document already in the register.")
@click.option("--supersedes", help="Id of the record this one takes out of use.")
@yes_option
def add_consent(
    file: Path,
    person: str,
    by: str | None,
    kind: ConsentKind,
    state: ConsentState,
    channels: tuple[Channel, ...],
    purposes: tuple[Purpose, ...],
    events: tuple[str, ...],
    photos: tuple[str, ...],
    photos_from: date | None,
    photos_to: date | None,
    controllers: tuple[str, ...],
    method: Method,
    notice: str,
    statement: str,
    language: str,
    given_on: date | None,
    effective_from: date | None,
    last_day: date | None,
    while_affiliated: bool,
    allow_name: bool,
    withdrawal_contact: str,
    evidence: Path | None,
    evidence_ids: tuple[str, ...],
    supersedes: str | None,
    yes: bool,
) -> None:
    """Record a decision about PERSON: to be published, or (--kind biometric_matching) to be matched by face.

    For a yes to be published, name channels, purposes and photos (events, photos or dates). Prints the record's id.
    """
    with opened(file) as store:
        person_id = must_know(store.snapshot(today()), person)
        giver: GiverId = person_id if by is None else GuardianId(by)
        consent = Consent(
            subject_id=person_id,
            giver_id=giver,
            giver_role=GiverRole.SELF if giver == person_id else GiverRole.GUARDIAN,
            kind=kind,
            state=state,
            given_on=given_on or today(),
            method=method,
            statement_version=statement,
            notice_version=notice,
            language=language,
            controllers=frozenset(controllers),
            channels=frozenset(channels),
            purposes=frozenset(purposes),
            photo_ids=frozenset(photos),
            events=frozenset(events),
            photo_from=photos_from,
            photo_to=photos_to,
            allow_name=allow_name,
            effective_from=effective_from,
            last_day=last_day,
            while_affiliated=while_affiliated,
            withdrawal_contact=withdrawal_contact,
            collected_at=now(),
            evidence_ids=frozenset(EvidenceId(e) for e in evidence_ids),
            supersedes=None if supersedes is None else ConsentId(supersedes),
        )
        missing = _missing(consent, has_document=evidence is not None or bool(evidence_ids))
        if missing:
            ask(f"This yes would not count: {'; '.join(missing)}. Record it all the same?", yes=yes)
        with store.together():
            if evidence is not None:
                document = store.add_evidence(
                    person_id,
                    evidence,
                    method.proof,
                    received_on=consent.given_on,
                    signed_by=frozenset({giver}),
                )
                consent = replace(consent, evidence_ids=consent.evidence_ids | {document})
            recorded = store.add_consent(consent)
        click.echo(recorded)


@click.command()
@register_option
@click.argument("person")
@click.option("--by", help="Id of the guardian who objects; the person themselves if not said.")
@click.option("--kind", type=click.Choice([*(k.value for k in ConsentKind), "both"]), default="both", show_default=True)
@click.option(
    "--channel",
    "channels",
    type=one_of(Channel),
    multiple=True,
    help="Only this; else everything.",
)
@click.option("--photo", "photos", multiple=True, help="Only this photo (SHA-256); else everything.")
@click.option("--event", "events", multiple=True, help="Only photos of this event; else everything.")
@click.option("--received-at", type=moment, help="When the wish arrived, with its time zone; now if not said.")
@yes_option
def withdraw(
    file: Path,
    person: str,
    by: str | None,
    kind: str,
    channels: tuple[Channel, ...],
    photos: tuple[str, ...],
    events: tuple[str, ...],
    received_at: datetime | None,
    yes: bool,
) -> None:
    """Take PERSON's permission back. No reason is asked. Prints the ids of what was recorded.

    What is not limited ends everything, face matching included, and deletes the face template.
    """
    with opened(file) as store:
        person_id = must_know(store.snapshot(today()), person)
        what = "this permission" if channels or photos or events else "every permission"
        ask(f"Take back {what} of this person?", yes=yes)
        withdrawal = store.withdraw(
            person_id,
            by=None if by is None else GuardianId(by),
            received_at=received_at or now(),
            channels=frozenset(channels),
            photo_ids=frozenset(photos),
            events=frozenset(events),
            kinds=None if kind == "both" else frozenset({ConsentKind(kind)}),
        )
        entries = store.exports()
    for consent_id in withdrawal.consents:
        click.echo(consent_id)
    click.echo("Withdrawn: from now on covered wherever this applies.", err=True)
    tell(withdrawal.recalls, entries)


def _givers(ids: tuple[str, ...]) -> frozenset[GiverId]:
    return frozenset(PersonId(i) if i.startswith("p-") else GuardianId(i) for i in ids)


def _missing(consent: Consent, *, has_document: bool) -> list[str]:
    """Why a yes would never cover anything, in words."""
    if not consent.state.is_yes:
        return []
    lacking = []
    if consent.kind is ConsentKind.PUBLICATION:
        if not consent.channels:
            lacking.append("no channel is named")
        if not consent.purposes:
            lacking.append("no purpose is named")
        if not consent.names_photos:
            lacking.append("no photos are named")
    if not has_document:
        lacking.append("no document proves it")
    if not consent.notice_version:
        lacking.append("nobody recorded what the person was told")
    if consent.method is Method.NOTICE:
        lacking.append("a notice is not express consent")
    return lacking
