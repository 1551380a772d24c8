"""What was delivered stands in the ledger, and a withdrawal during a run is not too late."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from app.event.run import clear_folder
from app.event.sample import PASSPHRASE
from app.imaging.samples import EVENT_DAY
from app.pipeline.review import UNATTENDED
from consent_db.decision import Outcome
from consent_db.policy import Policy
from consent_db.records import PersonId, Restriction, RestrictionCode
from consent_db.register import Register
from tests.e2e.conftest import Demo, small_copy
from tests.e2e.running import Ended, run


@pytest.fixture
def own(demo: Demo, tmp_path: Path) -> Path:
    """A copy of the demo's register, and beside it one photo of the adult with a confirmation of who it is."""
    for path in demo.folder.glob("register*"):
        if path.is_dir():
            shutil.copytree(path, tmp_path / path.name)
        else:
            shutil.copy(path, tmp_path)
    (tmp_path / "event").mkdir()
    small_copy(demo.event / "IMG_0001.jpg", tmp_path / "event")
    demo.who("IMG_0001.jpg", tmp_path / "event")
    return tmp_path


def clear(own: Path, *more: str) -> Ended:
    return run(
        *("clear", own / "event", "--out", own / "clean", "--register", own / "register.assent", "--json", "--quiet"),
        *("--channel", "website", "--purpose", "news", "--identities", own / "who.json"),
        *more,
        passphrase=PASSPHRASE,
    )


def test_a_delivered_photo_with_people_is_in_the_ledger_once(own: Path) -> None:
    assert clear(own).code == 0
    ended = clear(own)
    (photo,) = ended.json["photos"]
    with Register.open(own / "register.assent", PASSPHRASE, read_only=True) as register:
        entries = [entry for entry in register.exports() if entry.file_sha256 == photo["file_sha256"]]
    (entry,) = entries
    assert entry.people_shown == {photo["shown"][0]["person"]}
    assert entry.relies_on == set(photo["shown"][0]["relies_on"])


def test_what_was_decided_is_kept_once_and_a_use_ends_on_its_last_day(own: Path) -> None:
    assert clear(own, "--use-until", "2099-12-30").code == 0
    photo = clear(own, "--use-until", "2099-12-30").json["photos"][0]
    with Register.open(own / "register.assent", PASSPHRASE, read_only=True) as register:
        ((entry, lines),) = register.decisions(photo["sha256"])
        (row,) = (row for row in register.exports() if row.file_sha256 == photo["file_sha256"])
        revision = register.revision
    assert entry.publication.use_until == date(2099, 12, 30)
    assert row.take_down_by is not None
    assert row.take_down_by <= date(2099, 12, 30)
    assert (entry.register_revision, entry.approver) == (revision, UNATTENDED)
    shown = {line.person: line.relies_on for line in lines if line.outcome is Outcome.SHOW and line.person}
    assert shown == {photo["shown"][0]["person"]: frozenset(photo["shown"][0]["relies_on"])}


def test_the_event_date_of_a_photo_without_one_stands_in_report_and_ledger(own: Path) -> None:
    with Image.open(own / "event" / "IMG_0001.jpg") as photo:
        photo.save(own / "event" / "IMG_0001.jpg", quality=95, exif=b"")
    (undated,) = clear(own).json["photos"]
    assert "PHOTO_DATE_UNKNOWN" in undated["marks"][0]["reasons"]
    on_the_day = ("--event-date", str(EVENT_DAY))
    assert clear(own, *on_the_day).code == 2, "a run of another date is another run"
    ended = clear(own, *on_the_day, "--force")
    (photo,) = ended.json["photos"]
    assert ended.json["event_days"] == {"first": str(EVENT_DAY), "last": str(EVENT_DAY)}
    said = f"it has no date of its own: taken on {EVENT_DAY}, as the event says"
    assert photo["shown"] and said in photo["notes"]
    with Register.open(own / "register.assent", PASSPHRASE, read_only=True) as register:
        kept = register.decisions(photo["sha256"])
        assert [row.people_shown for row in register.exports() if row.file_sha256 == photo["file_sha256"]]
    assert [entry.note for entry, _ in kept] == ["", said]
    assert clear(own, *on_the_day).json["photos"] == [photo]
    assert clear(own, *on_the_day, "--event-last-date", str(EVENT_DAY + timedelta(days=1))).code == 2


def test_a_profile_that_is_chosen_while_photos_are_cleared_counts(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen, started = False, datetime.now(UTC)

    def interrupted(*arguments: Any, **named: Any) -> Any:  # as the real one
        nonlocal chosen
        report = clear_folder(*arguments, **named)
        if not chosen:
            chosen = True
            with Register.open(own / "register.assent", PASSPHRASE) as register:
                register.set_profile("default_duration_years = 1")
        return report

    monkeypatch.setattr("app.event.run.clear_folder", interrupted)
    assert clear(own).code == 0
    with Register.open(own / "register.assent", PASSPHRASE, read_only=True) as register:
        ((entry, _),) = (found for found in register.decisions() if found[0].decided_at > started)
    assert entry.policy == Policy(default_duration_years=1).version


def test_somebody_who_withdraws_while_the_photos_are_cleared_is_covered(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = PersonId(json.loads((own / "who.json").read_text())[0]["person"])
    runs = 0

    def interrupted(*arguments: Any, **named: Any) -> Any:  # as the real one
        nonlocal runs
        report = clear_folder(*arguments, **named)
        runs += 1
        if runs == 1:
            assert report is not None
            assert report.records[0].shown
            with Register.open(own / "register.assent", PASSPHRASE) as register:
                register.withdraw(person, received_at=datetime.now(UTC))
        return report

    monkeypatch.setattr("app.event.run.clear_folder", interrupted)
    ended = clear(own)
    (photo,) = ended.json["photos"]
    assert runs == 2
    assert photo["shown"] == []
    assert "WITHDRAWN" in [mark["reason"] for mark in photo["marks"]]
    assert [path.name for path in (own / "clean").glob("event-*.jpg")] == ["event-0001.jpg"]


def test_what_an_earlier_run_delivered_goes_when_its_photo_may_no_longer_leave(own: Path) -> None:
    person = PersonId(json.loads((own / "who.json").read_text())[0]["person"])
    (own / "clean").mkdir()
    (own / "clean" / "event-0001.jpg").write_bytes(b"somebody else's")
    assert clear(own).code == 0
    assert sorted(path.name for path in (own / "clean").glob("event-*")) == ["event-0001.jpg", "event-0002.jpg"]
    with Register.open(own / "register.assent", PASSPHRASE) as register:
        today = datetime.now(UTC).date()
        register.restrict(Restriction(person_id=person, code=RestrictionCode.MUST_NOT_PUBLISH, set_on=today))
    assert clear(own).code == 2
    ended = clear(own, "--force")
    assert ended.json["photos"][0]["held_for"] == ["PROTECTED_PERSON"]
    assert [path.name for path in (own / "clean").glob("event-*")] == ["event-0001.jpg"]
    assert (own / "clean" / "event-0001.jpg").read_bytes() == b"somebody else's"
