"""assent clear: a folder in, clean copies and a report out."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date, datetime
from pathlib import Path

import click

from app.cli.interrupt import INTERRUPTED, cancel_on_interrupt
from app.cli.opened import opened_for_photos
from app.cli.options import (
    Refused,
    at_midnight,
    detect_settings,
    detection_options,
    event_days_options,
    existing,
    form_options,
    now,
    preset_option,
)
from app.cli.progress import shown_progress
from app.domain.export import Form, Preset
from app.domain.photo import Days
from app.domain.plan import Style
from app.domain.record import Outcome, PhotoRecord, Report
from app.event.identities import BadIdentities, read_identities
from app.event.journal import HTML, BrokenReport, CannotWrite
from app.event.run import Order, OutputInTheWay, clear_with_register
from app.imaging.cover import WARNINGS
from app.pipeline.decide import DecideSettings, words_of
from app.pipeline.detect import load
from app.pipeline.record import report_json
from app.pipeline.report_page import NOT_COVERED, REMOVED
from consent_db.errors import RegisterError
from consent_db.profile import BadProfile, Profile, read_profile
from consent_db.publication import Channel, Publication, Purpose
from consent_db.records import PersonId
from consent_db.register import Register

WHO_IS_FILLED = (
    "Mosaic and blur leave a trace: they are only for people whom --identities names and who are known to be adults, "
    "also in the photo. Everybody else is filled (age not known, or under 18), and so are text and codes."
)


@click.command()
@click.argument("folder", type=existing())
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Where the clean photos and the report go.")
@click.option("--register", "register_file", required=True, type=existing(folder=False), help="The consent register.")
@click.option("--channel", required=True, type=click.Choice([c.value for c in Channel]), help="Where the photos go.")
@click.option("--purpose", required=True, type=click.Choice([p.value for p in Purpose]), help="What they are for.")
@click.option("--event", help="The event's name, as the consents name it.")
@click.option(
    "--publish-on", type=click.DateTime(["%Y-%m-%d"]), help="Day of publication; today where it is not given."
)
@click.option(
    "--use-until",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Last day of the use, after which it is taken down; the last day of a permission may come first.",
)
@event_days_options
@click.option("--identities", type=existing(folder=False), help="Who is who, as a human confirmed it (JSON or CSV).")
@click.option("--allow-text", type=existing(folder=False), help="A file of words that may stay readable.")
@click.option("--cover-unsharp", is_flag=True, help="Cover unsharp areas too in which text cannot be ruled out.")
@click.option(
    "--style",
    type=click.Choice([s.value for s in Style]),
    help=f"How faces are covered: as the profile says; else fill. {WHO_IS_FILLED}",
)
@click.option(
    "--profile",
    "profile_file",
    type=existing(folder=False),
    help="Decide by this (TOML) instead of the register's profile.",
)
@preset_option
@form_options
@detection_options
@click.option("--names", is_flag=True, help="Write people's names into the report, not only their ids.")
@click.option("--no-thumbnails", is_flag=True, help="Leave the originals' embedded small pictures out of report.html.")
@click.option("--force", is_flag=True, help="Remove what earlier runs left in the output folder; do everything again.")
@click.option("--quiet", is_flag=True, help="No progress.")
@click.option("--json", "as_json", is_flag=True, help="The report on standard output, progress as JSON lines.")
@click.pass_context
def clear(
    context: click.Context,
    folder: Path,
    out: Path,
    register_file: Path,
    channel: str,
    purpose: str,
    event: str | None,
    publish_on: datetime | None,
    use_until: datetime | None,
    event_days: Days | None,
    identities: Path | None,
    allow_text: Path | None,
    cover_unsharp: bool,
    style: str | None,
    profile_file: Path | None,
    preset: Preset,
    form: Form,
    smallest_face: float,
    thorough: bool,
    names: bool,
    no_thumbnails: bool,
    force: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Write clean copies of the photos in FOLDER in which nobody appears without a yes.

    Whoever was not confirmed by a human is covered, and so is every text and code: this is safe to run unattended. The
    originals are never changed. Run the same command again to go on after an interruption.
    """
    moment = now()
    day: date = publish_on.date() if publish_on else moment.date()
    named = _profile(profile_file)
    publication = _publication(channel, purpose, day, event, use_until)
    with opened_for_photos(register_file, read_only=False) as register:
        profile = named or register.profile()
        covered_by = Style(style or profile.style)
        filled = "" if covered_by.removes_everything else WHO_IS_FILLED
        for word in (WARNINGS.get(covered_by), filled, profile.jurisdiction.note):
            if word and not quiet:
                click.echo(word, err=True)
        people = _names(register) if names else None
        try:
            order = Order(
                place=folder,
                out=out,
                publication=publication,
                preset=preset,
                form=form,
                policy=named.policy if named else None,
                detect=detect_settings(preset, smallest_face, thorough),
                decide=DecideSettings(covered_by, _allowed(allow_text), cover_unsharp, register.actor),
                confirmations=read_identities(identities) if identities else (),
                force=force,
                thumbnails=not no_thumbnails,
                event_days=event_days,
            )
            cancel = cancel_on_interrupt()
            with shown_progress("Clearing", quiet=quiet, as_json=as_json) as on_progress:
                report = clear_with_register(
                    order, register, load(), moment, moment.date(), cancel, on_progress, people
                )
        except (BadIdentities, OutputInTheWay, BrokenReport, CannotWrite, RegisterError) as error:
            raise Refused(str(error)) from error
    if report is None:
        click.echo("Stopped. Every file in the output folder is whole. Run the same command again to go on.", err=True)
        context.exit(INTERRUPTED)
    if as_json:
        click.echo(json.dumps(report_json(report, people), ensure_ascii=False))
    else:
        click.echo(summary(report, out))
    context.exit(0 if all(record.outcome is Outcome.DELIVERED for record in report.records) else 1)


def summary(report: Report, out: Path) -> str:
    """What became of the photos, in a few lines; what to do next where something was held or failed."""
    count = {outcome: sum(r.outcome is outcome for r in report.records) for outcome in Outcome}
    covered = sum(len(r.marks) for r in report.records if r.outcome is Outcome.DELIVERED)
    shown = sum(len(r.shown) for r in report.records if r.outcome is Outcome.DELIVERED)
    lines = [
        f"{count[Outcome.DELIVERED]} delivered and proved, {count[Outcome.HELD]} held, {count[Outcome.FAILED]} failed.",
        f"People shown with their consent: {shown}. Marks covered: {covered}.",
        *(f"  held    {r.source}: {_why_held(r)}" for r in report.records if r.outcome is Outcome.HELD),
        *(
            f"  failed  {r.source}: {r.failure.message} {r.failure.next_action}"
            for r in report.records
            if r.failure is not None
        ),
        *_removed(report),
        f"Clean photos: {out}",
        f"Report:       {out / HTML}   (keep it: it says what the originals gave away)",
    ]
    return "\n".join(lines)


def _removed(report: Report) -> list[str]:
    """What the originals gave away and the delivered files do not, and what no proof covers."""
    delivered = [record for record in report.records if record.outcome is Outcome.DELIVERED]
    kinds = Counter(kind for record in delivered for kind in record.removed)
    removed = "; ".join(f"{REMOVED[kind]} ({count})" for kind, count in kinds.most_common())
    return [f"Removed: {removed or 'nothing was found'}.", f"Not covered: {NOT_COVERED}"] if delivered else []


def _allowed(words: Path | None) -> frozenset[str]:
    try:
        return frozenset(words_of(words.read_text("utf-8-sig"))) if words else frozenset()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{words} cannot be read as text. Save it as UTF-8.") from error


def _publication(channel: str, purpose: str, day: date, event: str | None, use_until: datetime | None) -> Publication:
    until = use_until.date() if use_until else None
    try:
        return Publication(Channel(channel), Purpose(purpose), at_midnight(day), event, use_until=until)
    except ValueError as error:
        raise click.UsageError(f"--use-until cannot be: {error}.") from error


def _profile(file: Path | None) -> Profile | None:
    try:
        return read_profile(file) if file else None
    except BadProfile as error:
        raise Refused(str(error)) from error


def _why_held(record: PhotoRecord) -> str:
    if record.proof is not None:
        return "; ".join(f"{r.check}: {r.detail}" for r in record.proof.failures)
    return " ".join(f"{reason.sentence} {reason.next_action}" for reason in record.stops)


def _names(register: Register) -> dict[PersonId, str]:
    return {person.person_id: person.display_name for person in register.people()}
