"""Looking at a stored document, and checking that every one is still what was stored."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import click

from app.cli.opened import opened, refused, register_option
from consent_db.records import EvidenceId


@click.command("show-evidence")
@register_option
@click.argument("evidence")
@click.argument("target", type=click.Path(path_type=Path))
def show_evidence(file: Path, evidence: str, target: Path) -> None:
    """Write a stored document, decrypted, to TARGET, which only you can read. Nothing is ever replaced.

    The log says that you looked. Delete the file when you have.
    """
    with opened(file) as store:
        document = store.view_document(EvidenceId(evidence))
    try:
        handle = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    except FileExistsError as trouble:
        raise refused(
            "There is already a file at this place, and it was not touched. Choose another.", "exists"
        ) from trouble
    except OSError as trouble:
        raise refused(
            f"The file cannot be written ({trouble.strerror}). Choose another place.", "write-failed"
        ) from trouble
    try:
        with os.fdopen(handle, "wb") as written:
            written.write(document)
    except OSError as trouble:
        with suppress(OSError):
            target.unlink()
        raise refused(
            f"The file cannot be written ({trouble.strerror}). Choose another place.", "write-failed"
        ) from trouble
    click.echo("Written, readable by you alone. Delete it when you have looked.", err=True)


@click.command("check-evidence")
@register_option
def check_evidence(file: Path) -> None:
    """Read every stored document again and compare its hash. Prints the ids of those that are missing or changed."""
    with opened(file, read_only=True) as store:
        broken = store.broken_documents()
    for evidence in broken:
        click.echo(evidence)
    if broken:
        raise refused(
            f"{len(broken)} documents are missing or not what was stored; what they prove does not count. "
            "Restore them from a backup, or ask for new forms.",
            "evidence-broken",
        )
    click.echo("Every document is what was stored.", err=True)
