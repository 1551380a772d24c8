"""Face matching: switching it on, and the photos a person's face is learnt from."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.opened import ask, must_know, opened, refused, register_option, yes_option
from app.domain.outcome import Failed
from app.pipeline.detect import load
from app.pipeline.enrol import Reference, descriptor_from, likeness
from app.pipeline.match import references
from consent_db.clock import today
from consent_db.records import PersonId
from consent_db.register import Register


@click.command("set-dpia")
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


@click.command()
@register_option
@click.argument("person")
@click.argument("photos", metavar="PHOTO...", type=click.Path(path_type=Path), nargs=-1, required=True)
@yes_option
def enrol(file: Path, person: str, photos: tuple[Path, ...], yes: bool) -> None:
    """Keep what PERSON's face looks like, from PHOTOs with this one face, so that it can be suggested in others.

    Three to five photos of a person are matched best. A photo is refused where it does not show one large, sharp face
    that looks at the camera, or where the face is like somebody else's in the register. The photos are not kept.
    """
    with opened(file) as store:
        store.drop_templates(today())
        person_id = must_know(store.snapshot(today()), person)
        store.check_enrolment(person_id, today())
        ask(f"Keep {'a face template' if len(photos) == 1 else 'face templates'} of this person?", yes=yes)
        models = load()
        refused_photos = 0
        for photo in photos:
            found = descriptor_from(photo, models)
            if isinstance(found, Failed):
                trouble: Trouble | None = (f"{found.message} {found.next_action}", found.code)
            else:
                trouble = _add(store, person_id, found, photo, yes=yes)
            if trouble is not None:
                refused_photos += 1
                click.echo(f"{photo}: {trouble[0]} [{trouble[1]}]", err=True)
    enrolled = len(photos) - refused_photos
    click.echo(f"Enrolled from {enrolled} of {len(photos)}. The photos themselves were not kept.", err=True)
    if refused_photos:
        raise refused("Not every photo could be used. Take others in place of those named above.", "photos-refused")


Trouble = tuple[str, str]
"""What happened and what to do next, and the stable code."""


def _add(store: Register, person: PersonId, found: Reference, photo: Path, *, yes: bool) -> Trouble | None:
    like = likeness(found, person, references(store.snapshot(today())))
    if like.other is not None:
        return (
            f"The face looks like another entry, {like.other}. Check whose photo it is; people who look alike are "
            "named by hand.",
            "looks-like-another",
        )
    if like.unlike_own and not yes:
        question = f"{photo}: the face is unlike the person's other templates. Is it really the same person?"
        if not click.confirm(question, err=True):
            return "It was left out, as you answered no.", "answered-no"
    store.add_template(person, found, today())
    return None
