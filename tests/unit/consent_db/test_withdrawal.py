"""Earlier exports after a withdrawal (consent-rules 4.6, O and W rows of section 6)."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from consent_db.channels import Action, Channel
from consent_db.records import ExportId, ExportState, LedgerEntry
from consent_db.withdrawal import Wish, recalls
from tests.unit.consent_db.build import ADA, KIT, Scene, yes

RECEIVED = datetime(2026, 5, 20, 9, tzinfo=UTC)
WEB = LedgerEntry(
    export_id=ExportId("web"),
    file_sha256="0" * 64,
    photo_id="img1",
    people_shown=frozenset({ADA}),
    channel=Channel.WEBSITE,
    exported_at=datetime(2026, 4, 1, tzinfo=UTC),
)
PRINTED = replace(WEB, export_id=ExportId("printed"), channel=Channel.PRINT)
QUEUED = replace(PRINTED, export_id=ExportId("queued"), state=ExportState.QUEUED)
SOCIAL = replace(
    WEB,
    export_id=ExportId("social"),
    channel=Channel.SOCIAL_UNIVERSITY,
    exported_at=datetime(2026, 5, 22, 9, tzinfo=UTC),
)
OTHERS = replace(WEB, export_id=ExportId("others"), people_shown=frozenset({KIT}))
ALL = (WEB, PRINTED, QUEUED, SOCIAL, OTHERS)
ALL_BACK = Wish(ADA, ADA, RECEIVED)


def test_o01_a01_exported_is_taken_down_or_reviewed_by_9_january_2029() -> None:
    assert Scene(consents=(yes(),)).decide().take_down_by == date(2029, 1, 9)


def test_w01_every_earlier_export_of_the_person_is_dealt_with_and_nobody_elses() -> None:
    assert {r.export_id: r.actions for r in recalls(ALL, ALL_BACK)} == {
        "web": {Action.TAKE_DOWN},
        "printed": {Action.STOP_FURTHER_USE},
        "queued": {Action.CANCEL},
        "social": {Action.TAKE_DOWN, Action.ASK_PLATFORM, Action.INCIDENT},
    }


def test_a_withdrawal_for_one_channel_or_photo_leaves_the_other_exports() -> None:
    web_only = recalls(ALL, replace(ALL_BACK, channels=frozenset({Channel.WEBSITE})))
    assert [r.export_id for r in web_only] == ["web"]
    assert recalls(ALL, replace(ALL_BACK, photo_ids=frozenset({"img2"}))) == ()


def test_an_export_already_taken_down_asks_for_nothing_more() -> None:
    assert recalls([replace(WEB, state=ExportState.TAKEN_DOWN)], ALL_BACK) == ()
    late = replace(SOCIAL, state=ExportState.TAKEN_DOWN)
    assert recalls([late], ALL_BACK)[0].actions == {Action.INCIDENT}


@pytest.mark.parametrize("channel", Channel)
def test_every_channel_says_what_a_withdrawal_asks_of_it(channel: Channel) -> None:
    assert channel.recall
    assert not channel.recall & {Action.INCIDENT, Action.CANCEL}


def test_the_flags_of_the_channels() -> None:
    assert {c for c in Channel if not c.public} == {Channel.INTERNAL}
    assert {c for c in Channel if not c.professional} == {Channel.SOCIAL_PERSONAL}
    assert {c for c in Channel if not c.persistent} == {Channel.PRINT, Channel.PRESS, Channel.ACADEMIC}
