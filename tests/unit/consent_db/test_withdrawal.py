"""Earlier exports after a withdrawal (consent-rules 4.6, O and W rows of section 6)."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from consent_db.channels import Action, Channel
from consent_db.records import ConsentId, ConsentKind, ConsentState, ExportId, ExportState, LedgerEntry
from consent_db.traces import Suppression
from consent_db.withdrawal import WHAT_TO_DO, Wish, open_recalls, recalls, wish_of
from tests.unit.consent_db.build import ADA, KIT, MOTHER, Scene, no, yes

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
    assert recalls(ALL, replace(ALL_BACK, photo_ids=frozenset({"img1"}))) == recalls(ALL, ALL_BACK)


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


def test_a_no_about_photos_or_events_touches_either_and_every_doubt() -> None:
    in_event = replace(WEB, export_id=ExportId("ev1"), photo_id="img2", event="ev1")
    elsewhere = replace(WEB, export_id=ExportId("ev2"), photo_id="img2", event="ev2")
    unknown = replace(WEB, export_id=ExportId("unknown"), photo_id="img2")
    entries = [WEB, in_event, elsewhere, unknown]

    def touched(**limits: Any) -> list[str]:
        return [r.export_id for r in recalls(entries, replace(ALL_BACK, **limits))]

    assert touched(photo_ids=frozenset({"img1"})) == ["web"]
    assert touched(events=frozenset({"ev1"})) == ["web", "ev1", "unknown"]
    assert touched(events=frozenset({"ev1"}), photo_ids=frozenset({"img2"})) == ["web", "ev1", "ev2", "unknown"]
    assert touched(some_dates=True) == ["web", "ev1", "ev2", "unknown"]


def test_an_export_that_relies_on_a_newer_yes_is_left_alone() -> None:
    newer = yes(given_on=date(2026, 5, 25))
    late = replace(SOCIAL, exported_at=datetime(2026, 5, 26, tzinfo=UTC), relies_on=frozenset({newer.consent_id}))
    assert recalls([late], ALL_BACK, [newer]) == ()
    for other in (yes(given_on=date(2026, 5, 20)), no(state=ConsentState.REFUSED, given_on=date(2026, 5, 25))):
        relying = replace(late, relies_on=frozenset({other.consent_id}))
        assert Action.INCIDENT in recalls([relying], ALL_BACK, [other])[0].actions
    assert recalls([late], replace(ALL_BACK, giver_id=None), [newer])[0].actions


def test_somebody_elses_newer_yes_answers_nothing() -> None:
    child_out = replace(WEB, people_shown=frozenset({KIT}), relies_on=frozenset({yes(KIT).consent_id}))
    kits_newer = yes(KIT, given_on=date(2026, 5, 25))
    mothers_no = Wish(KIT, MOTHER, RECEIVED)
    assert recalls([child_out], mothers_no, [kits_newer])
    assert recalls([child_out], replace(mothers_no, giver_id=KIT), [kits_newer]) == ()


def test_what_was_made_before_and_published_after_is_an_incident() -> None:
    placed = replace(WEB, placed_at=datetime(2026, 5, 21, tzinfo=UTC))
    assert recalls([placed], ALL_BACK)[0].actions == {Action.TAKE_DOWN, Action.INCIDENT}
    before = replace(WEB, placed_at=datetime(2026, 5, 19, tzinfo=UTC))
    assert recalls([before], ALL_BACK)[0].actions == {Action.TAKE_DOWN}


def test_a_no_of_which_only_the_day_is_known_arrived_when_the_day_began() -> None:
    dated = wish_of(no(given_on=date(2026, 5, 20)))
    assert dated.received_at.astimezone(UTC) == datetime(2026, 5, 19, 23, tzinfo=UTC)
    assert wish_of(no(given_at=RECEIVED)).received_at == RECEIVED


def test_what_is_open_is_every_no_to_publication_until_it_was_dealt_with() -> None:
    earlier = no(consent_id=ConsentId("n-1"), given_at=datetime(2026, 5, 18, tzinfo=UTC))
    limited = no(consent_id=ConsentId("n-2"), given_at=RECEIVED, channels=frozenset({Channel.WEBSITE}))
    found = open_recalls(ALL, [limited, earlier])
    assert [r.export_id for r in found] == ["web", "printed", "queued", "social"]
    assert {r.received_at for r in found} == {earlier.given_at}
    assert [r.export_id for r in open_recalls(ALL, [limited])] == ["web"]
    for settled in (ExportState.STOPPED, ExportState.TAKEN_DOWN):
        # The second went out after the wish had arrived: the officer knows, and nothing is left to do here.
        assert open_recalls([replace(WEB, state=settled), replace(SOCIAL, state=settled)], [earlier]) == ()
    assert open_recalls(ALL, [replace(earlier, kind=ConsentKind.BIOMETRIC_MATCHING), yes()]) == ()


def test_an_erased_person_is_recalled_whatever_was_agreed() -> None:
    erased = Suppression(person_id=ADA, erased_at=RECEIVED)
    assert [r.export_id for r in open_recalls([WEB, OTHERS], [yes(given_on=date(2026, 5, 25))], [erased])] == ["web"]


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (date(2026, 5, 18), date(2026, 5, 25)),
        (date(2026, 5, 22), date(2026, 5, 29)),
        (date(2026, 5, 23), date(2026, 5, 29)),
        (date(2026, 5, 24), date(2026, 5, 29)),
    ],
)
def test_an_export_is_dealt_with_within_five_working_days(day: date, due: date) -> None:
    wish = replace(ALL_BACK, received_at=datetime.combine(day, datetime.min.time(), tzinfo=UTC))
    assert recalls([WEB], wish)[0].due == due


@pytest.mark.parametrize("action", Action)
def test_every_action_says_what_to_do(action: Action) -> None:
    assert WHAT_TO_DO[action]


def test_a_wish_needs_a_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Wish(ADA, ADA, RECEIVED.replace(tzinfo=None))
