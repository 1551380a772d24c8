"""What an export leaves in a folder is in the ledger, whatever went wrong, and says whom each copy shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

import app.gui.sending as module
from app.event.acts import Approved
from app.event.journal import PARTIAL, REPORT
from app.gui.export_page import ExportPage
from app.gui.owing import Owing
from app.gui.workspace import Workspace
from consent_db import errors
from consent_db.clock import now
from consent_db.records import (
    Consent,
    ConsentState,
    EvidenceType,
    ExportState,
    GiverRole,
    LedgerEntry,
    Method,
    PersonId,
)
from consent_db.register import Register
from tests.gui.conftest import LONG_AGO, PASSPHRASE, WAIT_MS, person, photo
from tests.gui.exporting import WEBSITE, approve, export, files, is_covered
from tests.gui.test_sending import ledger, withdraw


@pytest.fixture
def ready(event: Workspace) -> Workspace:
    """Ada alone may go, and so may the photo of nobody; the others wait."""
    approve(event, "a.jpg", person(event, "Ada Test"))
    approve(event, "d.jpg")
    return event


def recalled(register_file: Path) -> set[str]:
    """The files that somebody's no asks to be dealt with."""
    with Register.open(register_file, PASSPHRASE) as register:
        rows = {entry.export_id: entry for entry in register.exports()}
        return {rows[recall.export_id].file for recall in register.open_recalls()}


def reopen(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> str:
    """The event closed and opened again; what was told meanwhile."""
    told: list[str] = []
    workspace.told.connect(told.append)
    path = next(tmp_path.glob("*-events/*.event"))
    workspace.close_event()
    with qtbot.waitSignal(workspace.event_opened, timeout=WAIT_MS):
        workspace.open_event(path)
    # Asked after the comparison, in the same thread.
    ledger(workspace, qtbot)
    return " ".join(told)


def lose(register_file: Path, row: LedgerEntry) -> None:
    """The register is as it was before this row was written."""
    with Register.open(register_file, PASSPHRASE) as register:
        register._db.table("exports").delete(row.export_id)


class Locked:
    """Another program has the register while this is so."""

    def __init__(self) -> None:
        self.is_so = False

    def __call__(self, work: Callable[..., Any]) -> Callable[..., Any]:
        def done(*arguments: Any, **named: Any) -> Any:
            if self.is_so:
                raise errors.Locked
            return work(*arguments, **named)

        return done


def test_a_register_that_cannot_be_read_at_the_end_does_not_keep_the_export_out_of_the_ledger(
    ready: Workspace, register_file: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, asked = ready.register.renew, list[int]()

    def renew(then: Callable[[], None] = lambda: None, trouble: Callable[[BaseException], None] | None = None) -> None:
        asked.append(1)
        if len(asked) == 2 and trouble is not None:
            trouble(errors.Locked())
        else:
            real(then, trouble)

    monkeypatch.setattr(ready.register, "renew", renew)
    with qtbot.waitSignal(ready.trouble, timeout=WAIT_MS):
        ready.sending.start(tmp_path / "out", (0,))
    assert not ready.sending.running and files(tmp_path / "out")
    (row,) = ledger(ready, qtbot)
    assert row.people_shown == {person(ready, "Ada Test")}
    withdraw(register_file, ready)
    assert recalled(register_file) == {str(tmp_path / "out" / "event-0001.jpg")}


def test_what_the_register_could_not_take_is_entered_when_it_can(
    ready: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = Locked()
    monkeypatch.setattr(module, "_into_ledger", locked(module._into_ledger))
    owing = ready.sending.findChild(Owing)
    assert isinstance(owing, Owing)
    locked.is_so = True
    with qtbot.waitSignal(owing.refused, timeout=WAIT_MS):
        ready.sending.start(tmp_path / "out", (0,))
    assert ledger(ready, qtbot) == ()
    locked.is_so = False
    # What its clock does after a while.
    owing._pay()
    assert len(ledger(ready, qtbot)) == 1


def test_what_an_export_owes_is_owed_to_its_own_register(
    ready: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = Locked()
    monkeypatch.setattr(module, "_into_ledger", locked(module._into_ledger))
    owing = ready.sending.findChild(Owing)
    assert isinstance(owing, Owing)
    locked.is_so = True
    with qtbot.waitSignal(owing.refused, timeout=WAIT_MS):
        ready.sending.start(tmp_path / "out", (0,))
    locked.is_so = False
    ready.close_event()
    with qtbot.waitSignal(ready.register.opened, timeout=WAIT_MS):
        ready.register.open(tmp_path / "other", PASSPHRASE, create=True, trouble=lambda e: pytest.fail(str(e)))
    assert ledger(ready, qtbot) == ()


def test_an_event_that_is_opened_again_enters_what_the_ledger_lacks(
    ready: Workspace, register_file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    export(ready, qtbot, tmp_path / "out")
    (before,) = ledger(ready, qtbot)
    assert reopen(ready, qtbot, tmp_path) == ""
    lose(register_file, before)
    assert "Entered in the ledger: 1" in reopen(ready, qtbot, tmp_path)
    (row,) = ledger(ready, qtbot)
    assert (row.file, row.people_shown, row.relies_on) == (before.file, before.people_shown, before.relies_on)
    assert row.event == "Open day"
    # Decided by whoever let it go; kept when it was exported, and once.
    with Register.open(register_file, PASSPHRASE) as register:
        assert [entry.approver for entry, _ in register.decisions(row.photo_id)] == ["jb"]
    withdraw(register_file, ready)
    assert recalled(register_file) == {row.file}


def test_a_copy_that_no_report_knows_is_named_when_the_event_is_opened(
    ready: Workspace, register_file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    export(ready, qtbot, tmp_path / "out")
    (before,) = ledger(ready, qtbot)
    lose(register_file, before)
    for name in (REPORT, PARTIAL):
        (tmp_path / "out" / name).unlink(missing_ok=True)
    assert str(tmp_path / "out" / "event-0001.jpg") in reopen(ready, qtbot, tmp_path)
    assert ledger(ready, qtbot) == ()


def test_a_copy_that_is_gone_or_was_ended_in_the_ledger_is_not_entered_again(
    ready: Workspace, register_file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    export(ready, qtbot, tmp_path / "out")
    (row,) = ledger(ready, qtbot)
    with Register.open(register_file, PASSPHRASE) as register:
        register.stop_export(row.export_id)
    assert reopen(ready, qtbot, tmp_path) == ""
    lose(register_file, row)
    (tmp_path / "out" / "event-0001.jpg").unlink()
    assert reopen(ready, qtbot, tmp_path) == "" and ledger(ready, qtbot) == ()


def test_each_folder_has_a_row_of_its_own_and_the_other_copy_is_named(
    ready: Workspace, register_file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    page = ExportPage(ready)
    qtbot.addWidget(page)
    export(ready, qtbot, tmp_path / "one")
    export(ready, qtbot, tmp_path / "two")
    one, two = (str(tmp_path / folder / "event-0001.jpg") for folder in ("one", "two"))
    assert {entry.file for entry in ledger(ready, qtbot)} == {one, two}
    ready.do("take back", Approved(photo(ready, "a.jpg"), None))
    end = export(ready, qtbot, tmp_path / "two")
    assert (end.removed, end.elsewhere) == (1, (Path(one),)) and one in page.missing.text()
    states = {entry.file: entry.state for entry in ledger(ready, qtbot)}
    assert states == {one: ExportState.QUEUED, two: ExportState.STOPPED}
    withdraw(register_file, ready)
    assert recalled(register_file) == {one}


def test_a_withdrawal_just_before_the_rows_are_written_is_seen(
    ready: Workspace, register_file: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, runs = module._into_ledger, list[int]()

    def meanwhile(*arguments: Any, **named: Any) -> None:
        runs.append(1)
        if len(runs) == 1:
            withdraw(register_file, ready)
        real(*arguments, **named)

    monkeypatch.setattr(module, "_into_ledger", meanwhile)
    end = export(ready, qtbot, tmp_path / "out")
    assert len(runs) == 2 and end.taken_back == 1 and ledger(ready, qtbot) == ()


def agree(register: Register, who: PersonId) -> None:
    form = register.add_evidence(who, b"another form", EvidenceType.FORM_SCAN, received_on=LONG_AGO)
    register.add_consent(
        Consent(
            subject_id=who,
            giver_id=who,
            giver_role=GiverRole.SELF,
            state=ConsentState.GIVEN,
            given_on=LONG_AGO,
            method=Method.WRITTEN_SIGNED,
            notice_version="1",
            channels=frozenset({WEBSITE.publication.channel}),
            purposes=frozenset({WEBSITE.publication.purpose}),
            events=frozenset({"Open day"}),
            last_day=date(2089, 1, 1),
            evidence_ids=frozenset({form}),
        )
    )


def test_a_name_that_was_corrected_reaches_the_ledger_with_where_it_was_published(
    ready: Workspace, register_file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    ben = person(ready, "Ben Test")
    with Register.open(register_file, PASSPHRASE) as register:
        agree(register, ben)
    export(ready, qtbot, tmp_path / "out")
    (before,) = ledger(ready, qtbot)
    with Register.open(register_file, PASSPHRASE) as register:
        register.place_export(before.export_id, "https://example.org/1", now())
    approve(ready, "a.jpg", ben)
    assert export(ready, qtbot, tmp_path / "out").delivered == 2
    assert not is_covered(tmp_path / "out" / "event-0001.jpg")
    rows = {entry.state: entry for entry in ledger(ready, qtbot)}
    live = rows[ExportState.LIVE]
    assert rows[ExportState.STOPPED].export_id == before.export_id
    assert live.people_shown == {ben}
    assert (live.place, live.take_down_by) == ("https://example.org/1", date(2089, 1, 1))
    with Register.open(register_file, PASSPHRASE) as register:
        recalls = register.withdraw(ben, received_at=now()).recalls
    assert [recall.export_id for recall in recalls] == [live.export_id]
