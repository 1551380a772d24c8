"""`assent register`: the consent register from a shell.

Ids go to the standard output, one a line, so that a script can use them; words for people go to the standard error.
Exit codes: 0 done, 1 refused or failed (with what happened and what to do next), 2 wrong usage.
"""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.opened import (
    PASSPHRASE_VARIABLE,
    ask,
    must_know,
    new_passphrase,
    opened,
    refused,
    refusing,
    register_option,
    today,
    yes_option,
)
from app.cli.register_consents import add_consent, add_evidence, withdraw
from app.cli.register_list import list_
from app.cli.register_people import add_guardian, add_person, change_guardian, change_person, restrict
from app.cli.register_store import STORE_COMMANDS
from app.domain.outcome import Failed
from app.pipeline.detect import load
from app.pipeline.enrol import descriptor_from
from consent_db.register import Register


@click.group()
def register() -> None:
    """The consent register: who agreed to what.

    The passphrase is read from ASSENT_PASSPHRASE, or from the keyring where it is remembered, or asked for.
    """


@register.command()
@register_option
def init(file: Path) -> None:
    """Create a new, empty register. Nothing is ever replaced."""
    with refusing():
        Register.create(file, new_passphrase(PASSPHRASE_VARIABLE)).close()
    click.echo("Created. Without the passphrase nobody can open it again: keep it safe.", err=True)


@register.command("set-dpia")
@register_option
@click.argument("reference")
@yes_option
def set_dpia(file: Path, reference: str, yes: bool) -> None:
    """Record the REFERENCE of the impact assessment, which switches face matching on; an empty one switches it off."""
    with opened(file) as store:
        if reference.strip():
            ask("Has the data protection officer signed this assessment off, for face matching?", yes=yes)
        store.set_dpia(reference)
    click.echo("Face matching is on." if reference.strip() else "Face matching is off.", err=True)


@register.command()
@register_option
@click.argument("person")
@click.argument("photo", type=click.Path(path_type=Path))
@yes_option
def enrol(file: Path, person: str, photo: Path, yes: bool) -> None:
    """Keep what PERSON's face looks like, from a PHOTO with this one face, so that it can be suggested in others.

    Three to five photos of a person are matched best; enrol them one after the other.
    """
    with opened(file) as store:
        store.drop_templates(today())
        person_id = must_know(store.snapshot(today()), person)
        store.check_enrolment(person_id, today())
        ask("Keep a face template of this person?", yes=yes)
        descriptor = descriptor_from(photo, load())
        if isinstance(descriptor, Failed):
            raise refused(f"{descriptor.message} {descriptor.next_action}", descriptor.code)
        store.add_template(person_id, descriptor, today())
    click.echo("Enrolled. The photo itself was not kept.", err=True)


for command in (
    add_person,
    change_person,
    add_guardian,
    change_guardian,
    restrict,
    add_evidence,
    add_consent,
    withdraw,
    list_,
    *STORE_COMMANDS,
):
    register.add_command(command)
