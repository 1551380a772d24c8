"""assent demo: a sample register and a sample event, cleared from start to end."""

from __future__ import annotations

import json
from pathlib import Path

import click

from app.cli.clear import summary
from app.cli.interrupt import cancel_on_interrupt
from app.cli.options import Refused, at_midnight, now
from app.cli.progress import shown_progress
from app.domain.export import PRESETS
from app.domain.record import Outcome
from app.event.identities import read_identities
from app.event.run import Order, clear_folder
from app.imaging.samples import EVENT_DAY, write_sample_event
from app.pipeline.decide import DecideSettings
from app.pipeline.detect import DetectSettings, load
from app.vision.codes import qr
from consent_db.publication import Channel, Publication, Purpose
from consent_db.register import Register
from consent_db.rules import Policy

PASSPHRASE = "sample register, nothing secret"  # noqa: S105  # printed for everybody to use
EVENT = "Sample open day"
WHO = "demo"


@click.command()
@click.option("--out", type=click.Path(path_type=Path), help="Where to build it; a new folder otherwise.")
@click.option("--quiet", is_flag=True, help="No progress.")
@click.pass_context
def demo(context: click.Context, out: Path | None, quiet: bool) -> None:
    """Build a sample register and a sample event, clear it, and say where everything is."""
    folder = out or _new_folder()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused(f"{folder} is not an empty folder. Choose another one with --out.")
    moment = now()
    models = load()
    event = write_sample_event(folder, qr("https://example.org/open-day"))
    register_file, identities = folder / "register.assent", folder / "identities.json"
    with Register.create(register_file, PASSPHRASE) as register:
        adult = _fill(register, event, models, moment)
        snapshot = register.snapshot(moment.date())
    identities.write_text(json.dumps(_confirmations(event, adult, moment), indent=1), "utf-8")
    order = Order(
        place=event.folder,
        out=folder / "clean",
        publication=Publication(Channel.WEBSITE, Purpose.NEWS, at_midnight(moment.date()), EVENT),
        preset=PRESETS["web"],
        policy=Policy(),
        detect=DetectSettings(PRESETS["web"]),
        decide=DecideSettings(),
        confirmations=read_identities(identities),
    )
    with shown_progress(quiet=quiet) as on_progress:
        report = clear_folder(order, snapshot, models, moment, moment.date(), cancel_on_interrupt(), on_progress)
    if report is None:
        raise Refused("Stopped. Delete the folder and start again.")
    shown = [r.source for r in report.records if r.shown]
    click.echo(
        f"""Sample event: {event.folder}
Register:     {register_file}   (passphrase: {PASSPHRASE})

The astronaut ({adult}) agreed in writing to the website, for photos taken on {EVENT_DAY:%d %B %Y}.
Shown in {", ".join(shown)}; covered in the photo of another day. The cameraman never agreed and is covered everywhere.

{summary(report, order.out)}"""
    )
    context.exit(0 if all(r.outcome is Outcome.DELIVERED for r in report.records) else 1)
