"""`assent register profile`: what the institution chose, kept in its register."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.opened import ask, opened, refused, register_option, yes_option
from consent_db.profile import BadProfile, profile_text


@click.group()
def profile() -> None:
    """What the institution chose (consent rules, section 9); everything is decided by it."""


@profile.command()
@register_option
def show(file: Path) -> None:
    """Print the profile as it was put in."""
    with opened(file, read_only=True) as store:
        text, version = store.profile_text(), store.profile().policy.version
    if text is None:
        click.echo("The register holds no profile: the careful defaults apply.", err=True)
    else:
        click.echo(text, nl=not text.endswith("\n"))
    click.echo(f"Version of these choices: {version}.", err=True)


@profile.command("set")
@register_option
@click.argument("document", type=click.Path(path_type=Path))
@yes_option
def set_(file: Path, document: Path, yes: bool) -> None:
    """Keep the profile in DOCUMENT (TOML), in place of the one before. Everything is decided anew by it."""
    with opened(file) as store:
        try:
            text = profile_text(document)
            ask("Decide everything by this profile from now on?", yes=yes)
            chosen = store.set_profile(text)
        except BadProfile as error:
            raise refused(f"{error} Nothing was changed.", error.code) from error
    if chosen.jurisdiction.note:
        click.echo(chosen.jurisdiction.note, err=True)
    click.echo(f"Kept. Version of these choices: {chosen.policy.version}.", err=True)


@profile.command()
@register_option
@yes_option
def clear(file: Path, yes: bool) -> None:
    """Forget the profile: the careful defaults apply again."""
    with opened(file) as store:
        ask("Decide everything by the careful defaults from now on?", yes=yes)
        store.clear_profile()
