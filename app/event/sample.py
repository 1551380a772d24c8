"""A sample register and a sample event, to try the program on: nobody in it is real, and nothing in it is secret."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from app.domain.outcome import Failed
from app.imaging.samples import EVENT_DAY, SampleEvent, write_sample_event
from app.jobs.cancel import CancelToken
from app.pipeline.detect import Models
from app.pipeline.enrol import descriptor_from
from app.vision.codes import qr
from consent_db.ages import london_date
from consent_db.publication import Channel, Purpose
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

PASSPHRASE = "sample register, nothing secret"  # noqa: S105  # told to everybody who builds a sample
TITLE = "Sample open day"
CHANNEL, PURPOSE = Channel.WEBSITE, Purpose.NEWS
REGISTER_FILE = "register.assent"
WHO = "demo"
NOTE_FILE = "about this sample.txt"
NOTE = f"""A sample for trying Assent out: eight made-up photos and a consent register. Nothing in it is secret.
The passphrase of the register: {PASSPHRASE}
Delete the whole folder when you need it no more.
"""
FORM = f"""Sample consent form, for trying the program out; nobody signed it.
I agree that photographs of me taken at {TITLE} on {EVENT_DAY:%d %B %Y} may be used
on the University's website for news.
I agree separately that my face may be compared with faces in the University's photographs.
"""


@dataclass(frozen=True, slots=True)
class Sample:
    """What was written: the register's file, the event's photos, and the person of the register who is in them."""

    register: Path
    event: SampleEvent
    adult: PersonId


def is_free(folder: Path) -> bool:
    """Can a sample be built here? An empty folder, or one that does not exist yet."""
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


def is_sample(register: Path) -> bool:
    """Is this the register of a sample, whose passphrase everybody may know?"""
    return register.name == REGISTER_FILE and register.with_name(NOTE_FILE).is_file()


def build_sample(folder: Path, models: Models, moment: datetime, cancel: CancelToken | None = None) -> Sample | Failed:
    """Writes the photos and the register into the free `folder`, the adult enrolled and agreeing as of `moment`.

    Failed where the reference photo cannot be used. Raises OSError where nothing can be written there, RegisterError,
    and Cancelled once `cancel` is set.
    """
    cancel = cancel or CancelToken()
    event = write_sample_event(folder, qr("https://example.org/open-day"))
    cancel.check()
    descriptor = descriptor_from(event.reference, models, cancel)
    cancel.check()
    if isinstance(descriptor, Failed):
        return descriptor
    with Register.create(folder / REGISTER_FILE, PASSPHRASE) as register:
        adult = _fill(register, descriptor, moment)
    (folder / NOTE_FILE).write_text(NOTE, "utf-8")
    return Sample(folder / REGISTER_FILE, event, adult)


def delete_sample(folder: Path) -> None:
    """Takes away what `build_sample` began to write, and the folder where nothing else lies in it."""
    ours = [folder / "event", folder / "reference.jpg", folder / NOTE_FILE, *folder.glob(f"{REGISTER_FILE}*")]
    for one in ours:
        if one.is_dir():
            shutil.rmtree(one, ignore_errors=True)
        else:
            one.unlink(missing_ok=True)
    with suppress(OSError):
        folder.rmdir()


def _fill(register: Register, descriptor: tuple[float, ...], moment: datetime) -> PersonId:
    """One adult who agreed in writing to the website on the day of the event, and to face matching."""
    today = london_date(moment)
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
        channels=frozenset({CHANNEL}),
        purposes=frozenset({PURPOSE}),
        photo_from=EVENT_DAY,
        photo_to=EVENT_DAY,
    )
    register.add_consent(matching)
    register.add_consent(publication)
    register.set_dpia("SAMPLE-DPIA")
    register.add_template(adult, descriptor, today)
    return adult
