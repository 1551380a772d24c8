"""What a consent form and a receipt print (DP-25, DP-26): everything somebody must be told before they decide."""

from __future__ import annotations

from datetime import date

from consent_db.channels import Channel, Purpose
from consent_db.forms import Form, FormKind
from consent_db.institution import Institution
from consent_db.pages import page, picture, words_version
from consent_db.records import Consent, ConsentKind, ConsentState, Guardian, GuardianRole, Method, Person

CHANNELS = {
    Channel.INTERNAL: "inside the institution: intranet, internal talks and documents",
    Channel.WEBSITE: "the institution's public website",
    Channel.SOCIAL_UNIVERSITY: "the institution's own social media accounts",
    Channel.PRINT: "print: prospectus, leaflets, reports",
    Channel.DISPLAY: "displays: posters, banners, screens",
    Channel.PRESS: "newspapers, radio, television and their websites",
    Channel.ADVERTISING_PAID: "paid advertising",
    Channel.PARTNER: "the partner organisations named on this form",
    Channel.ACADEMIC: "academic papers, posters and talks",
    Channel.SOCIAL_PERSONAL: "a member of staff's personal social media account",
}
PURPOSES = {
    Purpose.NEWS: "news about the institution",
    Purpose.EVENTS: "reporting on and announcing events",
    Purpose.RECRUITMENT: "attracting students and staff",
    Purpose.RESEARCH: "reporting on research",
    Purpose.TEACHING: "teaching",
    Purpose.FUNDRAISING: "fundraising",
    Purpose.REPORTING: "reports to those who pay for or oversee the work",
    Purpose.ARCHIVE: "the institution's archive",
}
ROLES = {
    GuardianRole.PARENT: "parent",
    GuardianRole.GUARDIAN: "guardian",
    GuardianRole.SPECIAL_GUARDIAN: "special guardian",
    GuardianRole.LOCAL_AUTHORITY: "for the local authority",
    GuardianRole.OTHER: "holding parental responsibility",
}
STATES = {
    ConsentState.REQUESTED: "asked; there is no answer in this record",
    ConsentState.GIVEN: "agreed",
    ConsentState.RENEWED: "agreed again",
    ConsentState.REFUSED: "said no",
    ConsentState.WITHDRAWN: "took permission back",
    ConsentState.OBJECTED: "objected",
    ConsentState.INVALIDATED: "the form was found to be defective, and does not count",
}
METHODS = {
    Method.WRITTEN_SIGNED: "in writing, signed",
    Method.ESIGN: "with an electronic signature",
    Method.EMAIL: "by e-mail",
    Method.RECORDED_VERBAL: "aloud, recorded",
    Method.VERBAL: "aloud",
    Method.NOTICE: "by a notice, which is not express consent",
}

# Not from `strftime`, which follows the language of the system: the forms are in English.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def form_template(kind: FormKind) -> str:
    return f"{kind}.html.j2"


def statement_version(kind: FormKind) -> str:
    """Names the exact words of this form."""
    return words_version(form_template(kind), "form.html.j2", "parts.html.j2")


def form_page(form: Form, person: Person, guardians: tuple[Guardian, ...], whose: Institution, code_svg: str) -> str:
    """The form, ready to print on A4. `code_svg` is a drawing of the QR code that says `code_of(form.reference)`."""
    return page(
        form_template(form.kind),
        form=form,
        person=person,
        guardians=guardians,
        whose=whose,
        code=picture(code_svg),
        channels=[(channel, CHANNELS[channel]) for channel in Channel if channel in form.channels],
        purposes=[PURPOSES[purpose] for purpose in Purpose if purpose in form.purposes],
        roles=ROLES,
        spoken=spoken,
    )


def receipt_page(
    consent: Consent, person: Person, giver: Guardian | None, whose: Institution, last: date | None
) -> str:
    """What was decided, for the person to keep; `giver` None where they decided for themselves, `last` the last day."""
    return page(
        "receipt.html.j2",
        consent=consent,
        person=person,
        giver=giver,
        whose=whose,
        last=last,
        channels=[CHANNELS[channel] for channel in Channel if channel in consent.channels],
        purposes=[PURPOSES[purpose] for purpose in Purpose if purpose in consent.purposes],
        matching=consent.kind is ConsentKind.BIOMETRIC_MATCHING,
        said=STATES[consent.state],
        how=METHODS[consent.method],
        roles=ROLES,
        spoken=spoken,
    )


def spoken(day: date) -> str:
    """`1 March 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
