"""Words for things of the domain, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from app.event.acts import Rendition
from consent_db.ages import london_date
from consent_db.channels import Channel, Purpose
from consent_db.reasons import Reason


def _tr(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def of_channel(channel: Channel) -> str:
    return {
        Channel.INTERNAL: _tr("Internal"),
        Channel.WEBSITE: _tr("Website"),
        Channel.SOCIAL_UNIVERSITY: _tr("University social media"),
        Channel.PRINT: _tr("Print"),
        Channel.DISPLAY: _tr("Display"),
        Channel.PRESS: _tr("Press"),
        Channel.ADVERTISING_PAID: _tr("Paid advertising"),
        Channel.PARTNER: _tr("Partner organisation"),
        Channel.ACADEMIC: _tr("Academic publication"),
        Channel.SOCIAL_PERSONAL: _tr("A personal account"),
    }[channel]


def of_purpose(purpose: Purpose) -> str:
    return {
        Purpose.NEWS: _tr("news"),
        Purpose.EVENTS: _tr("events"),
        Purpose.RECRUITMENT: _tr("recruitment"),
        Purpose.RESEARCH: _tr("research"),
        Purpose.TEACHING: _tr("teaching"),
        Purpose.FUNDRAISING: _tr("fundraising"),
        Purpose.REPORTING: _tr("reporting"),
        Purpose.ARCHIVE: _tr("archive"),
    }[purpose]


def of_preset(name: str) -> str:
    return {
        "web": _tr("2,048 px"),
        "print": _tr("3,508 px"),
        "original": _tr("original size"),
    }[name]


def of_rendition(rendition: Rendition) -> str:
    publication = rendition.publication
    day = london_date(publication.publish_at)
    date = QLocale().toString(day, "d MMM yyyy")
    return _tr("{0}, {1}, from {2}").format(of_channel(publication.channel), of_purpose(publication.purpose), date)


def of_reason(reason: Reason) -> str:
    """What happened, in one sentence."""
    return QCoreApplication.translate("Reason", reason.sentence)


def next_of(reason: Reason) -> str:
    """What to do next, in one sentence."""
    return QCoreApplication.translate("Reason", reason.next_action)
