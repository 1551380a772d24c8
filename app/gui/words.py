"""Words for things of the domain, in the language of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.authored import DataMining
from app.domain.export import Check, FileFormat, Form
from app.domain.plan import Style
from app.domain.search import SMALLEST_FACE, Readable, Search
from app.event.acts import Rendition
from app.event.settle import FAILED
from app.imaging.cover import WARNINGS
from app.pipeline.record import PROOF
from consent_db.ages import london_date
from consent_db.channels import Action, Channel, Purpose
from consent_db.publication import Publication
from consent_db.reasons import Reason
from consent_db.records import ExportState


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


def of_format(format: FileFormat) -> str:
    return {FileFormat.JPEG: _tr("JPEG"), FileFormat.PNG: _tr("PNG, without any loss")}[format]


def of_style(style: Style) -> str:
    return {
        Style.FILL: _tr("solid fill"),
        Style.SOFT: _tr("soft fill, made of what surrounds it"),
        Style.MOSAIC: _tr("mosaic"),
        Style.BLUR: _tr("blur"),
    }[style]


def of_style_warning(style: Style) -> str:
    """What the style leaves, in sentences."""
    return QCoreApplication.translate("Style", WARNINGS[style])


def of_mining(mining: DataMining) -> str:
    return {
        DataMining.UNSPECIFIED: _tr("not specified"),
        DataMining.ALLOWED: _tr("yes"),
        DataMining.PROHIBITED_TRAINING: _tr("no training of AI"),
        DataMining.PROHIBITED_GENERATIVE_TRAINING: _tr("no training of generative AI"),
        DataMining.PROHIBITED_EXCEPT_SEARCH: _tr("only for search engines"),
        DataMining.PROHIBITED: _tr("no"),
    }[mining]


def of_form(form: Form, style: Style) -> str:
    """In one line how photos are written."""
    authored = form.authored
    said = [_tr("{0}; faces covered by {1}").format(of_format(form.format), of_style(style))]
    said += [field for field in (authored.credit, authored.copyright, authored.rights_url) if field]
    if authored.data_mining is not None:
        said.append(_tr("learning from it: {0}").format(of_mining(authored.data_mining)))
    if form.say_release:
        said.append(_tr("says whether people agreed"))
    return "; ".join(said)


def of_search(search: Search, readable: Readable) -> str:
    """In one line what was chosen about the search and the text that it finds."""
    said = [_tr("thorough")] if search.thorough else []
    if search.smallest_face != SMALLEST_FACE:
        said.append(_tr("faces from {0} px").format(round(search.smallest_face)))
    if readable.cover_unsharp:
        said.append(_tr("unsharp areas covered"))
    if readable.lines:
        said.append(_tr("lines of words that may stay readable: {0}").format(len(readable.lines)))
    return "; ".join(said) or _tr("as usual")


def of_rendition(rendition: Rendition) -> str:
    return of_publication(rendition.publication)


def of_publication(publication: Publication) -> str:
    day = london_date(publication.publish_at)
    date = QLocale().toString(day, "d MMM yyyy")
    return _tr("{0}, {1}, from {2}").format(of_channel(publication.channel), of_purpose(publication.purpose), date)


def of_renditions(renditions: Sequence[Rendition]) -> str:
    """Every channel, then what for and from when, which an event's channels share."""
    first = renditions[0].publication
    channels = _tr(" and ").join(dict.fromkeys(of_channel(one.publication.channel) for one in renditions))
    date = QLocale().toString(london_date(first.publish_at), "d MMM yyyy")
    return _tr("{0}, {1}, from {2}").format(channels, of_purpose(first.purpose), date)


def of_size(rendition: Rendition) -> str:
    """Channel and size."""
    return _tr("{0}, {1}").format(of_channel(rendition.publication.channel), of_preset(rendition.preset_name))


def of_why(code: str) -> str:
    """Why a photo waits or was held, from a code of `Held`: what happened, and what to do next."""
    if code.startswith(FAILED):
        return code.removeprefix(FAILED)
    if code.startswith(PROOF):
        return _tr(
            "A check of the finished file failed ({0}). Look at it in the folder “held”, then review it."
        ).format(of_check(Check(code.removeprefix(PROOF))))
    reason = Reason(code)
    return f"{of_reason(reason)} {next_of(reason)}"


def of_check(check: Check) -> str:
    return {
        Check.CONTAINER: _tr("something besides the picture is in the file"),
        Check.DECODED: _tr("another decoder sees another picture"),
        Check.INDEPENDENT: _tr("what lies under a mark makes a difference to the file"),
        Check.METADATA: _tr("metadata is left"),
        Check.FILE: _tr("the file’s name, time or rights say something"),
        Check.MARKS: _tr("a mark is not covered"),
        Check.OUTSIDE: _tr("the picture changed outside the marks"),
        Check.FACES: _tr("a face is found that was not to be shown"),
        Check.MATCHES: _tr("somebody who was covered can be matched"),
        Check.TEXT: _tr("covered text can be read"),
        Check.CODES: _tr("a code can be scanned"),
    }[check]


def of_export(state: ExportState) -> str:
    return {
        ExportState.QUEUED: _tr("Not published yet"),
        ExportState.LIVE: _tr("Published"),
        ExportState.STOPPED: _tr("Stopped"),
        ExportState.TAKEN_DOWN: _tr("Taken down"),
    }[state]


def of_action(action: Action) -> str:
    """What to do about a published copy after a withdrawal."""
    return {
        Action.CANCEL: _tr("Do not publish it; delete the copy."),
        Action.TAKE_DOWN: _tr("Take it down and confirm."),
        Action.ASK_PLATFORM: _tr("Ask the platform and search engines to remove copies."),
        Action.STOP_FURTHER_USE: _tr("Use it no further; hold or destroy what is in stock."),
        Action.TELL_RECIPIENT: _tr("Tell whoever received it."),
        Action.INCIDENT: _tr("It went out after the withdrawal arrived: tell the data protection officer today."),
    }[action]


def of_reason(reason: Reason) -> str:
    """What happened, in one sentence."""
    return QCoreApplication.translate("Reason", reason.sentence)


def next_of(reason: Reason) -> str:
    """What to do next, in one sentence."""
    return QCoreApplication.translate("Reason", reason.next_action)
