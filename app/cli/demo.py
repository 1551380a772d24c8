"""assent demo: a sample register and a sample event, cleared from start to end."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import click

from app.cli.clear import summary
from app.cli.interrupt import cancel_on_interrupt
from app.cli.options import Refused, at_midnight, now
from app.cli.progress import shown_progress
from app.domain.export import PRESETS, Form
from app.domain.outcome import Failed
from app.domain.record import Outcome
from app.event.identities import read_identities
from app.event.run import Order, clear_with_register
from app.imaging.samples import EVENT_DAY, SampleEvent, write_sample_event
from app.pipeline.decide import DecideSettings
from app.pipeline.detect import DetectSettings, Models, load
from app.pipeline.enrol import descriptor_from
from app.vision.codes import qr
from consent_db.publication import Channel, Publication, Purpose
from consent_db.records import (
    Consent,
    ConsentId,
    ConsentKind,
    ConsentState,
    EvidenceType,
    GiverRole,
    Method,
    Person,
    PersonId,
    new_id,
)
from consent_db.register import Register
from consent_db.rules import Policy

PASSPHRASE = "sample register, nothing secret"  # noqa: S105  # printed for everybody to use
EVENT = "Sample open day"
WHO = "demo"
FORM = f"""Sample consent form, for trying the program out; nobody signed it.
I agree that photographs of me taken at {EVENT} on {EVENT_DAY:%d %B %Y} may be used
on the University's website for news.
I agree separately that my face may be compared with faces in the University's photographs.
"""


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
        write_confirmations(identities, event, adult, moment)
        order = Order(
            place=event.folder,
            out=folder / "clean",
            publication=Publication(Channel.WEBSITE, Purpose.NEWS, at_midnight(moment.date()), EVENT),
            preset=PRESETS["web"],
            form=Form(),
            policy=Policy(),
            detect=DetectSettings(PRESETS["web"]),
            decide=DecideSettings(),
            confirmations=read_identities(identities),
        )
        cancel = cancel_on_interrupt()
        with shown_progress("Clearing", quiet=quiet) as on_progress:
            report = clear_with_register(order, register, models, moment, moment.date(), cancel, on_progress)
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


def _fill(register: Register, event: SampleEvent, models: Models, moment: datetime) -> PersonId:
    """One adult who agreed in writing to the website on the day of the event, and to face matching."""
    today = moment.date()
    adult = register.add_person(
        Person(display_name="Sample Astronaut", contact="astronaut@example.org", over18_confirmed_on=EVENT_DAY)
    )
    form = register.add_evidence(adult, FORM.encode(), EvidenceType.FORM_SCAN, received_on=EVENT_DAY, received_by=WHO)
    matching = Consent(
        subject_id=adult,
        giver_id=adult,
        giver_role=GiverRole.SELF,
        kind=ConsentKind.BIOMETRIC_MATCHING,
        state=ConsentState.GIVEN,
        given_on=EVENT_DAY,
        method=Method.WRITTEN_SIGNED,
        statement_version="sample-1",
        notice_version="sample-1",
        last_day=today + timedelta(days=365),
        withdrawal_contact="photos@example.org",
        collected_by=WHO,
        collected_at=moment,
        evidence_ids=frozenset({form}),
    )
    publication = replace(
        matching,
        consent_id=ConsentId(new_id("c")),
        kind=ConsentKind.PUBLICATION,
        channels=frozenset({Channel.WEBSITE}),
        purposes=frozenset({Purpose.NEWS}),
        photo_from=EVENT_DAY,
        photo_to=EVENT_DAY,
    )
    register.add_consent(matching)
    register.add_consent(publication)
    register.set_dpia("SAMPLE-DPIA")
    descriptor = descriptor_from(event.reference, models)
    if isinstance(descriptor, Failed):
        raise Refused(f"{descriptor.message} {descriptor.next_action}")
    register.add_template(adult, descriptor, today)
    return adult


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
