"""assent demo: a sample register and a sample event, cleared from start to end."""

from __future__ import annotations

import itertools
import json
from datetime import datetime
from pathlib import Path

import click

from app.cli.clear import summary
from app.cli.interrupt import cancel_on_interrupt
from app.cli.options import Refused
from app.cli.progress import shown_progress
from app.domain.export import PRESETS, Form
from app.domain.outcome import Failed
from app.domain.record import Outcome
from app.event.identities import read_identities
from app.event.run import Order, clear_with_register
from app.event.sample import CHANNEL, PASSPHRASE, PURPOSE, TITLE, WHO, build_sample, is_free
from app.imaging.samples import EVENT_DAY, SampleEvent
from app.pipeline.decide import DecideSettings
from app.pipeline.detect import DetectSettings, load
from consent_db.ages import london_date, start_of
from consent_db.clock import now
from consent_db.publication import Publication
from consent_db.records import PersonId
from consent_db.register import Register


@click.command()
@click.option("--out", type=click.Path(path_type=Path), help="Where to build it; a new folder otherwise.")
@click.option("--quiet", is_flag=True, help="No progress.")
@click.pass_context
def demo(context: click.Context, out: Path | None, quiet: bool) -> None:
    """Build a sample register and a sample event, clear it, and say where everything is."""
    folder = out or _new_folder()
    if not is_free(folder):
        raise Refused(f"{folder} is not an empty folder. Choose another one with --out.")
    moment = now()
    models = load()
    sample = build_sample(folder, models, moment)
    if isinstance(sample, Failed):
        raise Refused(f"{sample.message} {sample.next_action}")
    event, identities = sample.event, folder / "identities.json"
    write_confirmations(identities, event, sample.adult, moment)
    order = Order(
        place=event.folder,
        out=folder / "clean",
        publication=Publication(CHANNEL, PURPOSE, start_of(london_date(moment)), TITLE),
        preset=PRESETS["web"],
        form=Form(),
        policy=None,
        detect=DetectSettings(PRESETS["web"]),
        decide=DecideSettings(),
        confirmations=read_identities(identities),
    )
    with Register.open(sample.register, PASSPHRASE) as register:
        cancel = cancel_on_interrupt()
        with shown_progress("Clearing", quiet=quiet) as on_progress:
            report = clear_with_register(order, register, models, moment, london_date(moment), cancel, on_progress)
    if report is None:
        raise Refused("Stopped. Delete the folder and start again.")
    shown = [r.source for r in report.records if r.shown]
    click.echo(
        f"""Sample event: {event.folder}
Register:     {sample.register}   (passphrase: {PASSPHRASE})

The astronaut ({sample.adult}) agreed in writing to the website, for photos taken on {EVENT_DAY:%d %B %Y}.
Shown in {", ".join(shown)}; covered in the photo of another day. The cameraman never agreed and is covered everywhere.

{summary(report, order.out)}"""
    )
    context.exit(0 if all(r.outcome is Outcome.DELIVERED for r in report.records) else 1)


def write_confirmations(path: Path, event: SampleEvent, adult: PersonId, moment: datetime) -> None:
    """What a person would have confirmed on looking at the photos: which face is the adult's."""
    entries = [
        {
            "photo": photo.path.name,
            "box": face.box.as_list(),
            "person": adult,
            "confirmed_by": WHO,
            "confirmed_at": moment.isoformat(),
            "age": "adult",
        }
        for photo in event.photos
        for face in photo.faces
        if face.who == "adult"
    ]
    path.write_text(json.dumps(entries, indent=1), "utf-8")


def _new_folder() -> Path:
    """`assent-demo`, or the next free name after it."""
    names = itertools.chain(["assent-demo"], (f"assent-demo-{n}" for n in itertools.count(2)))
    return next(path for path in map(Path, names) if not path.exists())
