"""The institution's choices in words: each value, what it is where nobody chose, and what becomes less careful."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from app.gui import words
from consent_db.channels import Channel
from consent_db.papers import Chosen
from consent_db.policy import PROFESSIONAL, GuardiansRequired, VerbalAdult
from consent_db.profile import CoverStyle, Jurisdiction
from consent_db.widening import Loosening


def _tr(text: str) -> str:
    return QCoreApplication.translate("Rules", text)


def of_default(said: str) -> str:
    return _tr("Default: {0}.").format(said)


def of_guardians(required: GuardiansRequired) -> str:
    return {
        GuardiansRequired.ALL_RECORDED: _tr("every guardian on record"),
        GuardiansRequired.ONE_AND_NO_OBJECTION: _tr("one, while no other objects"),
    }[required]


def of_written_age(age: int) -> str:
    return _tr("{0} years").format(age) if age else _tr("any age")


def of_spoken(verbal: VerbalAdult) -> str:
    return {
        VerbalAdult.ASK: _tr("somebody decides"),
        VerbalAdult.COVER: _tr("they are covered"),
    }[verbal]


def of_years(years: int) -> str:
    return _tr("1 year") if years == 1 else _tr("{0} years").format(years)


def of_cover(style: CoverStyle) -> str:
    return {
        CoverStyle.FILL: _tr("solid fill"),
        CoverStyle.MOSAIC: _tr("mosaic"),
        CoverStyle.BLUR: _tr("blur"),
    }[style]


def of_jurisdiction(place: Jurisdiction) -> str:
    return {
        Jurisdiction.ENGLAND: _tr("England"),
        Jurisdiction.WALES: _tr("Wales"),
        Jurisdiction.SCOTLAND: _tr("Scotland"),
        Jurisdiction.NORTHERN_IRELAND: _tr("Northern Ireland"),
    }[place]


def of_note(place: Jurisdiction) -> str:
    """What to know about people under 18 there; empty where there is nothing."""
    return QCoreApplication.translate("Jurisdiction", place.note) if place.note else ""


def of_channels(channels: Iterable[Channel]) -> str:
    chosen = frozenset(channels)
    if chosen == PROFESSIONAL:
        return _tr("all of these")
    return ", ".join(words.of_channel(channel) for channel in sorted(chosen)) or _tr("nowhere")


def of_chosen(chosen: Chosen | None) -> str:
    """Who chose last, and when."""
    if chosen is None:
        return _tr("Nobody has chosen anything yet: everything is as careful as it can be.")
    moment = QDateTime.fromSecsSinceEpoch(int(chosen.at.timestamp()))
    said = (
        _tr("Set back to the careful defaults on {0}, by the account {1}.")
        if chosen.cleared
        else _tr("Chosen on {0}, by the account {1}.")
    )
    return said.format(QLocale().toString(moment, "d MMM yyyy, HH:mm"), chosen.by)


def of_loosenings(found: frozenset[Loosening]) -> str | None:
    """What is asked before a choice that is less careful; None where there is nothing to ask."""
    said = {
        Loosening.GUARDIANS: _tr("One guardian is enough, while no other objects."),
        Loosening.WRITTEN_AGE: _tr("Fewer children have to agree in writing."),
        Loosening.CHANNELS: _tr("People under 18 may appear in more places."),
        Loosening.CROWD: _tr("Adults in a crowd may be shown without their own yes, under the assessment named."),
        Loosening.SPOKEN: _tr("Somebody may decide to show an adult whose yes was only spoken."),
        Loosening.DURATION: _tr("Consents without an end last longer, also those given already."),
        Loosening.SPONSORS: _tr("Photos of a project may go without its sponsor's approval."),
        Loosening.COVER: _tr("Faces of adults are covered so that a trace of them is left."),
    }
    listed = [said[one] for one in Loosening if one in found]
    if not listed:
        return None
    return "\n".join(
        [
            _tr("After this change, more may be shown:"),
            *(f"• {one}" for one in listed),
            _tr("Did the data protection officer and the safeguarding lead agree to it?"),
        ]
    )
