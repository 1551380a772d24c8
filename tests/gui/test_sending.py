"""An export begins and ends with what the register says; only proved files stay, and each is known of."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

import app.gui.sending as module
from app.domain.export import Check, Proof
from app.domain.photo import Days
from app.event.acts import Approved, Arranged, Delivered, Held
from app.event.desk import PhotoState
from app.event.dispatch import send
from app.event.settle import write_reports
from app.gui.open_register import now
from app.gui.workspace import Workspace
from app.pipeline import batch
from app.pipeline.verify import prove
from consent_db.channels import Channel
from consent_db.records import ExportState, LedgerEntry
from consent_db.register import Register
from tests.gui.conftest import PASSPHRASE, WAIT_MS, desk_of, person, photo
from tests.gui.exporting import PRINT, WEBSITE, approve, export, files, is_covered


@pytest.fixture
def ready(event: Workspace) -> Workspace:
    """Ada alone may go, and so may the photo of nobody; the others wait."""
    approve(event, "a.jpg", person(event, "Ada Test"))
    approve(event, "d.jpg")
    return event


def report(folder: Path) -> dict[str, dict[str, Any]]:
    photos = json.loads((folder / "report.json").read_text("utf-8"))["photos"]
    return {entry["source"]: entry for entry in photos}


def ledger(workspace: Workspace, qtbot: QtBot) -> tuple[LedgerEntry, ...]:
    found: list[tuple[LedgerEntry, ...]] = []
    workspace.register.ask(lambda register: register.exports(), found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT_MS)
    return found[0]


def withdraw(path: Path, workspace: Workspace) -> None:
    """Another program takes Ada's consent back."""
    with Register.open(path, PASSPHRASE) as other:
        other.withdraw(person(workspace, "Ada Test"), received_at=now())


def test_what_was_let_through_goes_out_proved_and_is_known_of_everywhere(
    ready: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    end = export(ready, qtbot, tmp_path / "out")
    assert (end.delivered, end.held, end.failed, end.taken_back) == (2, 0, 0, 0)
    assert files(tmp_path / "out") == ["event-0001.jpg", "event-0002.jpg"]
    assert not is_covered(tmp_path / "out" / "event-0001.jpg")
    assert ready.state_of("a.jpg") is PhotoState.DELIVERED
    (entry,) = ledger(ready, qtbot)
    assert (entry.photo_id, entry.channel, entry.state) == (photo(ready, "a.jpg"), Channel.WEBSITE, ExportState.QUEUED)
    assert entry.people_shown == {person(ready, "Ada Test")} and entry.relies_on and entry.event == "Open day"


def test_every_photo_of_the_event_stands_in_the_report_once_with_its_reason(
    ready: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    export(ready, qtbot, tmp_path / "out")
    outcomes = {source: entry["outcome"] for source, entry in report(tmp_path / "out").items()}
    assert outcomes == {
        "a.jpg": "delivered",
        "b.jpg": "held",
        "c.jpg": "held",
        "d.jpg": "delivered",
        "e.jpg": "failed",
    }
    assert "PEOPLE_CHECK_NOT_ATTESTED" in report(tmp_path / "out")["c.jpg"]["held_for"]
    page = (tmp_path / "out" / "report.html").read_text("utf-8")
    assert "Ada Test" not in page and "Ada Test" not in (tmp_path / "out" / "report.json").read_text("utf-8")


def test_the_report_says_where_a_date_comes_from(ready: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    for source in ("c.jpg", "d.jpg"):
        looked = desk_of(ready).event.looked[photo(ready, source)]
        ready.record(replace(looked, photo=replace(looked.photo, taken_on=None)))
    ready.arrange(desk_of(ready).event.renditions, Days(date(2026, 5, 1), date(2026, 5, 1)))
    export(ready, qtbot, tmp_path / "out")
    said = {source: " ".join(entry["notes"]) for source, entry in report(tmp_path / "out").items()}
    for source in ("c.jpg", "d.jpg"):
        assert "taken on 2026-05-01, as the event says" in said[source]
    assert "2026-05-01" not in said["a.jpg"]
    whole = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert whole["event_days"] == {"first": "2026-05-01", "last": "2026-05-01"}
    ready.arrange(desk_of(ready).event.renditions, Days(date(2026, 5, 1), date(2026, 5, 3)))
    approve(ready, "d.jpg")
    (tmp_path / "out" / "event-0002.jpg").unlink()
    export(ready, qtbot, tmp_path / "out")
    assert "from 2026-05-01 to 2026-05-03" in " ".join(report(tmp_path / "out")["d.jpg"]["notes"])


def test_two_channels_get_a_folder_each_and_each_what_consent_says(
    ready: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    ready.do("arrange", Arranged((WEBSITE, PRINT)))
    approve(ready, "a.jpg")
    approve(ready, "d.jpg")
    end = export(ready, qtbot, tmp_path / "out")
    assert end.delivered == 4
    both = ["print-web/event-0001.jpg", "print-web/event-0002.jpg"]
    assert files(tmp_path / "out") == [*both, "website-web/event-0001.jpg", "website-web/event-0002.jpg"]
    assert is_covered(tmp_path / "out" / "print-web" / "event-0001.jpg")
    assert not is_covered(tmp_path / "out" / "website-web" / "event-0001.jpg")


def test_exporting_again_makes_nothing_twice(ready: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    export(ready, qtbot, tmp_path / "out")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("event-*")}
    inodes = {path: path.stat().st_ino for path in before}
    end = export(ready, qtbot, tmp_path / "out")
    assert end.delivered == 2 and files(tmp_path / "out") == ["event-0001.jpg", "event-0002.jpg"]
    assert {path: path.stat().st_ino for path in before} == inodes
    assert len(ledger(ready, qtbot)) == 1


def test_an_export_that_somebody_deleted_is_made_again(ready: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    export(ready, qtbot, tmp_path / "out")
    (tmp_path / "out" / "event-0001.jpg").unlink()
    export(ready, qtbot, tmp_path / "out")
    assert files(tmp_path / "out") == ["event-0001.jpg", "event-0002.jpg"]


def test_after_a_withdrawal_the_next_export_covers_and_the_old_copy_is_gone(
    ready: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    export(ready, qtbot, tmp_path / "out")
    with qtbot.waitSignal(ready.register.changed, timeout=WAIT_MS):
        ready.register.change(lambda r: r.withdraw(person(ready, "Ada Test"), received_at=now()))
    assert ready.state_of("a.jpg") is PhotoState.READY
    end = export(ready, qtbot, tmp_path / "out")
    assert (end.removed, end.delivered) == (1, 2)
    assert files(tmp_path / "out") == ["event-0001.jpg", "event-0002.jpg"]
    assert is_covered(tmp_path / "out" / "event-0001.jpg")
    # Never published, so it is cancelled; in the new copy nobody is shown.
    assert [entry.state for entry in ledger(ready, qtbot)] == [ExportState.STOPPED]


def test_a_withdrawal_by_another_program_before_the_start_counts(
    ready: Workspace, register_file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    withdraw(register_file, ready)
    export(ready, qtbot, tmp_path / "out")
    assert is_covered(tmp_path / "out" / "event-0001.jpg")


def test_a_withdrawal_while_the_photos_are_made_takes_back_what_shows_the_person(
    ready: Workspace, register_file: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*arguments: Any) -> Any:  # as the real one
        yield from send(*arguments)
        withdraw(register_file, ready)

    monkeypatch.setattr(module, "send", slow)
    end = export(ready, qtbot, tmp_path / "out")
    assert (end.taken_back, end.delivered) == (1, 1)
    assert files(tmp_path / "out") == ["event-0002.jpg"]
    assert report(tmp_path / "out")["a.jpg"]["held_for"] == ["WITHDRAWN"]
    held = desk_of(ready).event.export(photo(ready, "a.jpg"), Channel.WEBSITE)
    assert isinstance(held, Held) and held.why == ("WITHDRAWN",)
    assert ledger(ready, qtbot) == ()


def test_a_change_between_the_last_look_and_the_ledger_is_seen_too(
    ready: Workspace, register_file: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = write_reports
    runs: list[int] = []

    def meanwhile(*arguments: Any) -> Any:  # as the real one
        runs.append(1)
        if len(runs) == 1:
            withdraw(register_file, ready)
        return written(*arguments)

    monkeypatch.setattr(module, "write_reports", meanwhile)
    end = export(ready, qtbot, tmp_path / "out")
    assert len(runs) == 2 and end.taken_back == 1
    assert files(tmp_path / "out") == ["event-0002.jpg"] and ledger(ready, qtbot) == ()


def test_a_copy_that_somebody_changed_is_not_deleted_and_is_named(
    ready: Workspace, register_file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    export(ready, qtbot, tmp_path / "out")
    with (tmp_path / "out" / "event-0001.jpg").open("ab") as file:
        file.write(b"by hand")
    withdraw(register_file, ready)
    end = export(ready, qtbot, tmp_path / "out")
    assert [path.name for path in end.left] == ["event-0001.jpg"]
    assert (tmp_path / "out" / "event-0001.jpg").read_bytes().endswith(b"by hand")
    assert is_covered(tmp_path / "out" / "event-0003.jpg")


def test_a_photo_whose_approval_is_taken_back_leaves_the_folder(ready: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    export(ready, qtbot, tmp_path / "out")
    ready.do("take back", Approved(photo(ready, "a.jpg"), None))
    assert export(ready, qtbot, tmp_path / "out").removed == 1
    assert files(tmp_path / "out") == ["event-0002.jpg"]


def test_stopping_keeps_what_is_proved_and_the_next_export_goes_on(
    ready: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped_after_one(dispatch: Any, models: Any, cancel: Any, told: Any) -> Any:
        for item in send(dispatch, models, cancel, told):
            yield item
            cancel.cancel()

    monkeypatch.setattr(module, "send", stopped_after_one)
    end = export(ready, qtbot, tmp_path / "out")
    assert end.stopped and not (tmp_path / "out" / "report.json").exists()
    first = files(tmp_path / "out")
    assert first and len(ledger(ready, qtbot)) == sum(
        isinstance(desk_of(ready).event.export(photo(ready, s), Channel.WEBSITE), Delivered) for s in ("a.jpg",)
    )
    monkeypatch.setattr(module, "send", send)
    end = export(ready, qtbot, tmp_path / "out")
    assert not end.stopped and files(tmp_path / "out") == ["event-0001.jpg", "event-0002.jpg"]
    assert report(tmp_path / "out")["a.jpg"]["outcome"] == report(tmp_path / "out")["d.jpg"]["outcome"] == "delivered"


def test_closing_the_event_while_it_is_exported_records_what_comes_to_stand(
    ready: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = next(tmp_path.glob("*-events/*.event"))
    inside, stopped = threading.Event(), threading.Event()

    def until_closed(*arguments: Any, **named: Any) -> Proof:  # as the real one
        inside.set()
        stopped.wait(WAIT_MS / 1000)
        return prove(*arguments, **named)

    monkeypatch.setattr(batch, "prove", until_closed)
    ready.sending.start(tmp_path / "out", (0,))
    qtbot.waitUntil(inside.is_set, timeout=WAIT_MS)
    export_ = ready.sending._export
    assert export_ is not None
    # The proof goes on only once the export was told to stop.
    monkeypatch.setattr(export_.cancel, "_event", stopped)
    ready.close_event()
    qtbot.waitUntil(lambda: not any(thread.name == "task" for thread in threading.enumerate()), timeout=WAIT_MS)
    with qtbot.waitSignal(ready.event_opened, timeout=WAIT_MS):
        ready.open_event(path)
    known = {Path(e.file).name for e in desk_of(ready).event.exports if isinstance(e, Delivered)}
    assert known and known == {name for name in files(tmp_path / "out") if name.startswith("event-")}
    shown = desk_of(ready).event.export(photo(ready, "a.jpg"), Channel.WEBSITE)
    assert len(ledger(ready, qtbot)) == isinstance(shown, Delivered)


def test_what_was_stopped_and_goes_out_again_is_a_new_row(ready: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    export(ready, qtbot, tmp_path / "out")
    ready.do("take back", Approved(photo(ready, "a.jpg"), None))
    export(ready, qtbot, tmp_path / "out")
    approve(ready, "a.jpg")
    export(ready, qtbot, tmp_path / "out")
    assert sorted(entry.state for entry in ledger(ready, qtbot)) == [ExportState.QUEUED, ExportState.STOPPED]


def test_other_renditions_chosen_meanwhile_leave_nothing_that_was_made_for_those_that_are_gone(
    ready: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*arguments: Any) -> Any:  # as the real one
        yield from send(*arguments)
        ready.bridge.call(lambda: ready.arrange((PRINT,), None))

    monkeypatch.setattr(module, "send", slow)
    end = export(ready, qtbot, tmp_path / "out")
    assert end.taken_back == 2 and files(tmp_path / "out") == []


@pytest.mark.parametrize("place", ["", "deeper/still"])
def test_nothing_is_exported_among_the_originals(ready: Workspace, folder: Path, qtbot: QtBot, place: str) -> None:
    before = files(folder)
    with qtbot.waitSignal(ready.sending.refused, timeout=WAIT_MS) as told:
        ready.sending.start(folder / place, (0,))
    assert told.args is not None and "originals" in told.args[0]
    assert files(folder) == before and not ready.sending.running


def test_the_report_of_another_run_is_never_replaced(ready: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    theirs = tmp_path / "out" / "report.json"
    theirs.write_text(json.dumps({"settings_digest": "0" * 64, "photos": []}))
    with qtbot.waitSignal(ready.sending.refused, timeout=WAIT_MS):
        ready.sending.start(tmp_path / "out", (0,))
    assert json.loads(theirs.read_text())["settings_digest"] == "0" * 64
    assert files(tmp_path / "out") == []


def test_an_outdated_copy_that_goes_before_a_stop_is_still_to_be_exported(
    ready: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(ready, qtbot, tmp_path / "out")
    with qtbot.waitSignal(ready.register.changed, timeout=WAIT_MS):
        ready.register.change(lambda r: r.withdraw(person(ready, "Ada Test"), received_at=now()))

    def stopped_at_once(dispatch: Any, models: Any, cancel: Any, told: Any) -> Any:
        cancel.cancel()
        yield from send(dispatch, models, cancel, told)

    monkeypatch.setattr(module, "send", stopped_at_once)
    assert export(ready, qtbot, tmp_path / "out").stopped
    assert files(tmp_path / "out") == ["event-0002.jpg"]
    assert ready.state_of("a.jpg") is PhotoState.READY


def test_the_end_waits_for_a_register_that_was_closed_meanwhile(
    ready: Workspace, register_file: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closing(*arguments: Any) -> Any:  # as the real one
        yield from send(*arguments)
        ready.bridge.call(ready.register.close)

    monkeypatch.setattr(module, "send", closing)
    with qtbot.waitSignal(ready.register.closed, timeout=WAIT_MS):
        ready.sending.start(tmp_path / "out", (0,))
    with qtbot.waitSignal(ready.sending.finished, timeout=WAIT_MS):
        ready.register.open(register_file, PASSPHRASE, create=False, trouble=lambda e: pytest.fail(str(e)))
    assert len(ledger(ready, qtbot)) == 1 and (tmp_path / "out" / "report.json").exists()


def test_a_proof_that_fails_holds_the_photo_and_says_which_check(
    ready: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    def spoiled(*arguments: Any, **named: Any) -> Proof:  # as the real one
        proof = prove(*arguments, **named)
        return Proof(tuple(replace(r, ok=r.ok and r.check is not Check.FACES) for r in proof.results))

    monkeypatch.setattr(batch, "prove", spoiled)
    end = export(ready, qtbot, tmp_path / "out")
    assert (end.delivered, end.held) == (0, 2)
    assert files(tmp_path / "out") == ["held/event-0001.jpg", "held/event-0002.jpg"]
    held = desk_of(ready).event.export(photo(ready, "a.jpg"), Channel.WEBSITE)
    assert isinstance(held, Held) and held.why == ("proof:faces",)
    assert ready.state_of("a.jpg") is PhotoState.HELD and ledger(ready, qtbot) == ()
    monkeypatch.setattr(batch, "prove", prove)
    assert export(ready, qtbot, tmp_path / "out").delivered == 2
    assert files(tmp_path / "out") == ["event-0001.jpg", "event-0002.jpg"]
