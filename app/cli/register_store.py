"""`assent register`: the commands about the store as a whole: its log, its copies, and its passphrase."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click

from app.cli.opened import (
    ask,
    new_passphrase,
    open_register,
    opened,
    refused,
    refusing,
    register_option,
    yes_option,
)
from consent_db import remembered
from consent_db.audit import AuditCheck, Fault

NEW_PASSPHRASE_VARIABLE = "ASSENT_NEW_PASSPHRASE"  # noqa: S105  # the name of a variable, not a passphrase


def _hash(text: str) -> str:
    """An option's type: the hash of a row of the log."""
    if not re.fullmatch("[0-9a-f]{64}", text):
        raise click.BadParameter("a hash is 64 digits and letters from a to f, as `assent register audit` prints it")
    return text


@click.command()
@register_option
@click.option("--rows", is_flag=True, help="Print the whole log as JSON lines.")
@click.option("--newest", type=_hash, metavar="HASH", help="What an earlier check printed: must still be in the log.")
@click.option("--verify", is_flag=True, help="Read every stored document as well.")
def audit(file: Path, rows: bool, newest: str | None, verify: bool) -> None:
    """Check the log of changes: was any row altered, removed, moved or put in?

    Prints the newest row's hash. Keep it elsewhere: with --newest it shows later whether rows were cut off the end.
    """
    with opened(file, read_only=True) as store:
        check = store.verify_audit(newest)
        for row in store.audit_rows() if rows else ():
            click.echo(json.dumps(row, default=repr))
        broken = store.broken_documents() if verify else ()
    if not check.ok:
        raise refused(
            f"The log was tampered with: {_said(check)}. Keep the file as it is and tell the data protection officer.",
            "audit-broken",
        )
    gone = f"; rows up to {check.let_go} were let go of after their time" if check.let_go else ""
    click.echo(f"The log is whole: {check.rows} rows{gone}.", err=True)
    if broken:
        raise refused(_lost(broken), "documents-broken")
    if verify:
        click.echo("Every document is as it was stored.", err=True)
    if not rows:
        click.echo(check.newest)


@click.command()
@register_option
@click.argument("target", type=click.Path(path_type=Path))
def backup(file: Path, target: Path) -> None:
    """Copy the register and its documents to TARGET, under the same passphrase, and check the copy."""
    with refusing():
        store, passphrase = open_register(file, read_only=True)
        with store:
            broken = store.backup(target, passphrase)
    if broken:
        raise refused(f"Backed up, but not whole. {_lost(broken)}", "documents-broken")
    click.echo("Backed up.", err=True)


@click.command("change-passphrase")
@register_option
def change_passphrase(file: Path) -> None:
    """Encrypt the register anew. Close it everywhere else first.

    The new passphrase is read from ASSENT_NEW_PASSPHRASE, or asked for twice. Backups made earlier still open with the
    old one.
    """
    with refusing():
        store, old = open_register(file, read_only=False)
        with store:
            new = new_passphrase(NEW_PASSPHRASE_VARIABLE)
            store.change_passphrase(old, new)
    click.echo("Changed. Backups made earlier still open with the old passphrase.", err=True)
    with refusing():
        if remembered.recall(file) is not None:
            remembered.remember(file, new)
            click.echo("The keyring remembers the new one.", err=True)


@click.command()
@register_option
@yes_option
def remember(file: Path, yes: bool) -> None:
    """Keep the passphrase in this computer's keyring, so that it is not asked for any more."""
    with refusing():
        store, passphrase = open_register(file, read_only=True)
        store.close()
        ask("Let whoever uses this account on this computer open the register without its passphrase?", yes=yes)
        remembered.remember(file, passphrase)
    click.echo("Remembered. `assent register forget` takes it out of the keyring again.", err=True)


@click.command()
@register_option
def forget(file: Path) -> None:
    """Take the passphrase out of this computer's keyring."""
    with refusing():
        was_there = remembered.forget(file)
    click.echo("Forgotten." if was_there else "It was not remembered.", err=True)


def _said(check: AuditCheck) -> str:
    match check.fault:
        case Fault.ALTERED:
            return f"row {check.first_bad} was altered"
        case Fault.MISSING:
            return f"row {check.first_bad} is missing"
        case Fault.REORDERED:
            return f"row {check.first_bad} is not where it was written"
        case Fault.INSERTED:
            return f"row {check.first_bad} was put in"
        case _:
            return "it does not hold the row with this hash, so its newest rows were cut off or written anew"


def _lost(broken: tuple[str, ...]) -> str:
    return (
        f"These documents are missing or altered, and prove nothing: {', '.join(broken)}. "
        "Restore them from an earlier backup."
    )


STORE_COMMANDS = (audit, backup, change_passphrase, remember, forget)
