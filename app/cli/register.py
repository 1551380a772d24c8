"""`assent register`: the consent register from a shell.

Ids go to the standard output, one a line, so that a script can use them; words for people go to the standard error.
Exit codes: 0 done, 1 refused or failed (with what happened and what to do next), 2 wrong usage.
"""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.opened import PASSPHRASE_VARIABLE, new_passphrase, refusing, register_option
from app.cli.register_access import subject_access
from app.cli.register_approvals import APPROVAL_COMMANDS
from app.cli.register_consents import add_consent, add_evidence, withdraw
from app.cli.register_enrol import enrol, set_dpia
from app.cli.register_evidence import check_evidence, show_evidence
from app.cli.register_forms import form, receipt
from app.cli.register_ledger import ledger
from app.cli.register_life import erase, retention, review, set_retention
from app.cli.register_list import list_
from app.cli.register_page import person
from app.cli.register_people import add_guardian, add_person, change_guardian, change_person, restrict
from app.cli.register_profile import profile
from app.cli.register_releases import add_release, list_releases, revoke_release
from app.cli.register_store import STORE_COMMANDS
from app.cli.register_transfer import export_csv, export_records, import_csv, import_records, institution
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
    *(import_csv, export_csv, import_records, export_records, institution),
    *(form, receipt, subject_access),
    person,
    show_evidence,
    check_evidence,
    add_release,
    revoke_release,
    list_releases,
    *APPROVAL_COMMANDS,
    set_dpia,
    enrol,
    profile,
    ledger,
    erase,
    review,
    retention,
    set_retention,
    *STORE_COMMANDS,
):
    register.add_command(command)
