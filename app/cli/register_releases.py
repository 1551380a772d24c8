"""The institution's written permission to show work-revealing photos."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from app.cli.opened import ask, day, moment, one_of, opened, past_day, register_option, yes_option
from consent_db.channels import Channel
from consent_db.clock import now, today
from consent_db.records import AuthoriserRole, EvidenceId, EvidenceType, Release, ReleaseId


@click.command("add-release")
@register_option
@click.argument("document", type=click.Path(path_type=Path), required=False)
@click.option("--by", required=True, help="Who gave it: their staff id or name.")
@click.option("--role", type=one_of(AuthoriserRole), required=True, help="What they are.")
@click.option("--reference", required=True, help="Of the letter, message or contract clause.")
@click.option("--channel", "channels", type=one_of(Channel), multiple=True, required=True, help="May be repeated.")
@click.option("--photo", "photos", multiple=True, help="This photo (SHA-256); may be given more than once.")
@click.option("--project", help="Every photo of this project, instead of single ones.")
@click.option("--conditions", default="", help="Such as 'whiteboard covered'.")
@click.option("--type", "kind", type=one_of(EvidenceType), default=EvidenceType.EMAIL, show_default=True)
@click.option("--received-on", type=past_day, help="Today if not said.")
@click.option("--from", "valid_from", type=day, help="First valid day; today if not said.")
@click.option("--last-day", type=day, required=True, help="Last valid day.")
@click.option("--sponsor-must-agree", is_flag=True, help="The funding terms ask for the sponsor's approval.")
@yes_option
def add_release(
    file: Path,
    document: Path | None,
    by: str,
    role: AuthoriserRole,
    reference: str,
    channels: tuple[Channel, ...],
    photos: tuple[str, ...],
    project: str | None,
    conditions: str,
    kind: EvidenceType,
    received_on: date | None,
    valid_from: date | None,
    last_day: date,
    sponsor_must_agree: bool,
    yes: bool,
) -> None:
    """Record that work may be shown, as the DOCUMENT says. Prints the release's id.

    Without the document nothing is released: what was only spoken does not count.
    """
    if not photos and project is None:
        raise click.UsageError("Name photos with --photo, or a --project.")
    if last_day < (valid_from or today()):
        raise click.UsageError("The last day is before the first.")
    with opened(file) as store:
        if document is None:
            ask("Without the written document this release does not count. Record it all the same?", yes=yes)
        with store.together():
            evidence: EvidenceId | None = None
            if document is not None:
                evidence = store.add_evidence(None, document, kind, received_on=received_on or today())
            release = Release(
                authoriser_id=by,
                authoriser_role=role,
                reference=reference,
                written=evidence is not None,
                evidence_id=evidence,
                photo_ids=frozenset(photos),
                project_id=project,
                channels=frozenset(channels),
                conditions=conditions,
                valid_from=valid_from or today(),
                last_day=last_day,
                sponsor_approval_required=sponsor_must_agree,
            )
            recorded = store.add_release(release)
        click.echo(recorded)


@click.command("revoke-release")
@register_option
@click.argument("release")
@click.option("--at", "revoked_at", type=moment, help="When it was taken back, with its time zone; now if not said.")
@yes_option
def revoke_release(file: Path, release: str, revoked_at: datetime | None, yes: bool) -> None:
    """Take RELEASE back: from then on nothing may be shown because of it. It cannot be undone."""
    with opened(file) as store:
        ask("Take this release back? It cannot be undone.", yes=yes)
        store.revoke_release(ReleaseId(release), revoked_at or now())


@click.command("list-releases")
@register_option
def list_releases(file: Path) -> None:
    """List every release: what for, until when, and whether its document is sound."""
    with opened(file, read_only=True) as store:
        snapshot = store.snapshot(today())
    if not snapshot.releases:
        click.echo("There are no releases.", err=True)
    for release in snapshot.releases:
        document = None if release.evidence_id is None else snapshot.evidence_of(release.evidence_id)
        proof = "document sound" if document is not None and document.holds else "document missing or changed"
        photos = (
            f"project {release.project_id}"
            if release.project_id
            else ", ".join(sorted(p[:12] for p in release.photo_ids))
        )
        state = (
            f"revoked {release.revoked_at:%Y-%m-%d}"
            if release.revoked_at
            else f"{release.valid_from} to {release.last_day}"
        )
        click.echo(
            f"{release.release_id}  {release.authoriser_role.replace('_', ' ')}, {release.reference}: "
            f"{', '.join(sorted(release.channels))}; {photos}; {state}; {proof}"
            + (f"; {release.conditions}" if release.conditions else "")
        )
