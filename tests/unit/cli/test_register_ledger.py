"""`assent register ledger` and `withdraw`: what to do about every export, and what became of it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from consent_db.channels import Channel
from consent_db.records import ExportId, ExportState, LedgerEntry, PersonId
from consent_db.register import Register
from tests.unit.cli.shell import Run, add_adult, unchanged
from tests.unit.consent_db.build import PASSPHRASE

WEB = LedgerEntry(
    export_id=ExportId("x-web"),
    file_sha256="0" * 64,
    photo_id="img1",
    channel=Channel.WEBSITE,
    exported_at=datetime(2026, 5, 1, tzinfo=UTC),
    state=ExportState.QUEUED,
    take_down_by=date(2026, 5, 31),
)
PLACE = "https://example.org/news"


@pytest.fixture
def ada(ready: Run) -> str:
    return add_adult(ready)


@pytest.fixture
def shown(ready: Run, file: Path, ada: str) -> Run:
    """Ada is shown in an export that is queued, and in one that was printed."""
    with Register.open(file, PASSPHRASE) as store:
        people = frozenset({PersonId(ada)})
        store.record_export(replace(WEB, people_shown=people))
        printed = replace(WEB, export_id=ExportId("x-print"), channel=Channel.PRINT, state=ExportState.LIVE)
        store.record_export(replace(printed, people_shown=people, take_down_by=date(2026, 6, 1)))
        store.record_export(replace(WEB, export_id=ExportId("x-other"), state=ExportState.STOPPED))
    return ready


def states(run: Run, *arguments: str) -> dict[str, str]:
    return {e["export_id"]: e["state"] for e in json.loads(run("ledger list", *arguments, "--json").stdout)}


def test_the_life_of_an_export(shown: Run) -> None:
    shown("ledger place", "x-web", PLACE)
    shown("ledger stop", "x-web", "--yes")
    shown("ledger taken-down", "x-web", "--yes")
    assert states(shown) == {"x-other": "stopped", "x-print": "live", "x-web": "taken_down"}
    lines = shown("ledger list", "x-web").stdout
    assert all(word in lines for word in ("record-export", "place-export", "stop-export", "take-down-export"))
    assert "[export-ended]" in shown("ledger place", "x-web", PLACE, code=1).stderr


def test_a_withdrawal_says_what_to_do_about_each_export_and_by_when(shown: Run, ada: str) -> None:
    said = shown("withdraw", ada, "--received-at", "2026-05-20T09:00+01:00", "--yes").stderr
    assert "Export x-web (website), by 2026-05-27:\n  - cancel: cancel it" in said
    assert "Export x-print (print), by 2026-05-27:\n  - stop further use: use it no further" in said
    assert "stock" in said
    assert "x-other" not in said


def test_the_exports_still_to_be_dealt_with_are_listed_until_they_are(shown: Run, ada: str) -> None:
    shown("withdraw", ada, "--received-at", "2026-05-20T09:00+01:00", "--yes")
    assert set(states(shown, "--open")) == {"x-web", "x-print"}
    assert shown("ledger list").stdout.count("RECALLED") == 2
    shown("ledger stop", "x-web", "--yes")
    shown("ledger stop", "x-print", "--yes")
    assert states(shown, "--open") == {}


def test_what_outlived_its_last_day_is_open(shown: Run) -> None:
    assert states(shown, "--open") == {}
    shown("ledger place", "x-web", PLACE)
    assert set(states(shown, "--open")) == {"x-web"}
    assert f"x-web  live, website at {PLACE}; made 2026-05-01" in shown("ledger list", "--open").stdout
    assert "to be taken down since 2026-05-31" in shown("ledger list", "--open").stdout


def test_exports_are_found_by_person_and_by_state(shown: Run, ada: str) -> None:
    assert set(states(shown, "--person", ada)) == {"x-web", "x-print"}
    assert set(states(shown, "--person", ada, "--state", "live")) == {"x-print"}
    (entry,) = json.loads(shown("ledger list", "x-web", "--json").stdout)
    assert (entry["channel"], entry["recalls"]) == ("website", [])


def test_what_was_published_after_a_withdrawal_is_recorded_as_an_incident(shown: Run, ada: str, file: Path) -> None:
    shown("withdraw", ada, "--received-at", "2026-05-20T09:00+01:00", "--yes")
    before = file.read_bytes()
    result = shown("ledger place", "x-web", PLACE, answer="n\n", code=1)
    assert "must not be published" in result.stderr
    assert file.read_bytes() == before
    assert "INCIDENT" in shown("ledger place", "x-web", PLACE, "--yes").stderr


@pytest.mark.parametrize("command", [("ledger stop", "x-web"), ("ledger taken-down", "x-web")])
def test_the_answer_no_leaves_the_export(shown: Run, file: Path, command: tuple[str, ...]) -> None:
    unchanged(shown, file, command, "n\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("ledger place", "x-none", PLACE),
        ("ledger stop", "x-none", "--yes"),
        ("ledger taken-down", "x-none", "--yes"),
        ("ledger list", "x-none"),
    ],
    ids=" ".join,
)
def test_an_unknown_export_is_refused(ready: Run, arguments: tuple[str, ...]) -> None:
    assert "[unknown-id]" in ready(*arguments, code=1).stderr
