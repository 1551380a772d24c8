"""A person's own copy of everything that is held about them."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.opened import ask, must_know, opened, register_option, yes_option
from app.cli.options import counted, existing
from app.pipeline.access import copies
from consent_db.clock import now, today
from consent_db.errors import TargetExists
from consent_db.register import Register
from consent_db.transfer_access import WARNING, PhotoCopy, SubjectRecord, collect, write_folder


@click.command("subject-access")
@register_option
@click.argument("person")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The new folder.")
@click.option(
    "--photos", type=existing(file=False), help="A folder with exported photos and their reports, to copy from."
)
@click.option("--shared-forms", is_flag=True, help="Copy documents that others signed too; cover their part by hand.")
@yes_option
def subject_access(file: Path, person: str, out: Path, photos: Path | None, shared_forms: bool, yes: bool) -> None:
    """Write everything that is held about PERSON to a new folder, for them: as JSON, and as a page to read.

    With --photos, copies of exports that show them as well, with everybody else covered.
    """
    with opened(file) as store:
        person_id = must_know(store.snapshot(today()), person)
        if out.exists():
            raise TargetExists
        found = collect(store, person_id, today(), shared_forms=shared_forms)
        click.echo(WARNING, err=True)
        ask("Write everything about this person to a folder that is not encrypted?", yes=yes)
        made = copies(found.exports, person_id, photos, now())
        pictures = tuple(PhotoCopy(e, c.content, c.left_out) for e, c in zip(found.exports, made, strict=True))
        _write(store, out, found, pictures)
    _say_what_was_left_out(found, pictures)


def _write(store: Register, out: Path, found: SubjectRecord, photos: tuple[PhotoCopy, ...]) -> None:
    with store.together():
        store.hand_out("subject-access", found.person.person_id)
        write_folder(out, found, photos)


def _say_what_was_left_out(found: SubjectRecord, photos: tuple[PhotoCopy, ...]) -> None:
    copied = sum(d.content is not None for d in found.documents), sum(p.content is not None for p in photos)
    click.echo(f"Copied {counted(copied[0], 'document')} and {counted(copied[1], 'photo')}.", err=True)
    for document in found.documents:
        if document.content is None:
            click.echo(f"Left out, document {document.evidence.evidence_id}: {document.left_out}.", err=True)
    for photo in photos:
        if photo.content is None:
            click.echo(f"Left out, export {photo.export.export_id}: {photo.left_out}.", err=True)
    if copied[1]:
        click.echo("Look at every photo before you hand it over: is anybody else to be seen?", err=True)
