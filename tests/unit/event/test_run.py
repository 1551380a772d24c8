"""What a run leaves in its folder and what the register's ledger says of it never drift apart, however the run ends."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path

import pytest

from app.domain.export import PRESETS, Form
from app.domain.outcome import Failed, FailureCode, Step
from app.domain.record import Outcome, Report
from app.event import run as module
from app.event.identities import BadIdentities, Confirmation
from app.event.journal import PARTIAL, REPORT, CannotWrite, Journal
from app.event.ledger import record_exports
from app.event.lock import LOCK, Taken, alone_in
from app.event.run import Order, OutputInTheWay, clear_with_register
from app.event.target import TargetInTheWay
from app.jobs.cancel import CancelToken
from app.jobs.progress import Progress
from app.pipeline import batch
from app.pipeline.decide import DecideSettings
from app.pipeline.detect import DetectSettings
from app.pipeline.export import STAGING, deliver
from app.pipeline.ingest import photo_id
from app.pipeline.report_page import report_html
from consent_db import connection, errors, rules
from consent_db.ages import LONDON
from consent_db.approvals import Approval, Role
from consent_db.facts import AgeSeen
from consent_db.publication import Channel, Publication, Purpose
from consent_db.reasons import Reason
from consent_db.records import (
    Consent,
    ConsentState,
    EvidenceType,
    ExportState,
    GiverRole,
    LedgerEntry,
    Method,
    Person,
    PersonId,
)
from consent_db.register import Register
from tests.unit.consent_db.build import PASSPHRASE, QUICK
from tests.unit.event.stand_ins import SEEN, photo_file, stand_ins

LONG_AGO = date(2020, 1, 1)
DAY = date(2026, 5, 30)
FIRST = "event-0001.jpg"

OnProgress = Callable[[Progress], None]


def nothing(_: object = None) -> None:
    pass


def at(day: date, hour: int = 12) -> datetime:
    return datetime.combine(day, time(hour), tzinfo=LONDON)


@dataclass
class Place:
    """A register in which Ada and Ben agreed to the website until a day, and a folder of photos with one face each."""

    folder: Path
    register: Path
    ada: PersonId
    ben: PersonId

    @property
    def out(self) -> Path:
        return self.folder / "out"

    @property
    def originals(self) -> Path:
        return self.folder / "in"

    def order(self, *sources: str, who: PersonId | None = None, force: bool = False, out: Path | None = None) -> Order:
        """The photos of the folder for the website; a human said that Ada is in `sources`."""
        confirmed = at(LONG_AGO)
        return Order(
            self.originals,
            out or self.out,
            Publication(Channel.WEBSITE, Purpose.NEWS, at(date(2026, 6, 1), 0), "ev"),
            PRESETS["web"],
            Form(),
            None,
            DetectSettings(PRESETS["web"]),
            DecideSettings(exporter="jb"),
            tuple(
                Confirmation(n, source, SEEN.box, who or self.ada, "jb", confirmed, AgeSeen.ADULT)
                for n, source in enumerate(sources, start=1)
            ),
            force=force,
        )

    def clear(
        self,
        order: Order,
        day: date = DAY,
        told: OnProgress = nothing,
        cancel: CancelToken | None = None,
        today: Callable[[], date] | None = None,
    ) -> Report | None:
        with self.opened() as register:
            stop = cancel or CancelToken()
            return clear_with_register(order, register, stand_ins(), at(day), day, stop, told, None, today)

    def cleared(self, order: Order, day: date = DAY, told: OnProgress = nothing) -> Report:
        report = self.clear(order, day, told)
        assert report is not None
        return report

    def opened(self) -> Register:
        return Register.open(self.register, PASSPHRASE)

    def withdraw(self, day: date = DAY) -> None:
        with self.opened() as register:
            register.withdraw(self.ada, received_at=at(day, 15))

    def rows(self, state: ExportState = ExportState.QUEUED) -> list[LedgerEntry]:
        with self.opened() as register:
            return [entry for entry in register.exports() if entry.state is state]

    def recalled(self) -> set[str]:
        """The files that somebody has to deal with."""
        with self.opened() as register:
            entries = {entry.export_id: entry for entry in register.exports()}
            return {Path(entries[recall.export_id].file).name for recall in register.open_recalls()}

    def files(self) -> list[str]:
        return sorted(path.name for path in self.out.glob("event-*"))


def agreed(register: Register, name: str, last_day: date, method: Method = Method.WRITTEN_SIGNED) -> PersonId:
    person = register.add_person(Person(display_name=name, over18_confirmed_on=LONG_AGO))
    kind = EvidenceType.FILE_NOTE if method is Method.VERBAL else EvidenceType.FORM_SCAN
    form = register.add_evidence(person, name.encode(), kind, received_on=LONG_AGO)
    register.add_consent(
        Consent(
            subject_id=person,
            giver_id=person,
            giver_role=GiverRole.SELF,
            state=ConsentState.GIVEN,
            given_on=date(2026, 1, 1),
            method=method,
            notice_version="1",
            statement_version="1",
            channels=frozenset({Channel.WEBSITE}),
            purposes=frozenset({Purpose.NEWS}),
            events=frozenset({"ev"}),
            last_day=last_day,
            evidence_ids=frozenset({form}),
        )
    )
    return person


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    monkeypatch.setattr(connection, "KEY_ROUNDS", QUICK)
    path = tmp_path / "consents.assent"
    with Register.create(path, PASSPHRASE) as register:
        people = (agreed(register, "Ada", date(2026, 6, 30)), agreed(register, "Ben", date(2026, 8, 31)))
    for number in range(3):
        photo_file(tmp_path / "in" / f"{number}.jpg", seed=number)
    yield Place(tmp_path, path, *people)


def shown(report: Report) -> dict[str, set[PersonId]]:
    return {record.source: {one.person for one in record.shown} for record in report.records}


# What follows today


def test_the_same_command_after_a_consent_ended_covers_the_person(place: Place) -> None:
    order = place.order("0.jpg")
    first = place.cleared(order)
    assert shown(first)["0.jpg"] == {place.ada}
    again = place.cleared(order, date(2026, 7, 15))
    assert shown(again)["0.jpg"] == set()
    assert place.files() == [FIRST, "event-0002.jpg", "event-0003.jpg"]
    assert again.records[0].file_sha256 != first.records[0].file_sha256
    # Deleted before it was published; the others were not made anew.
    assert [entry.state for entry in place.rows(ExportState.STOPPED)] == [ExportState.STOPPED]
    assert again.records[1:] == first.records[1:]


def test_the_same_command_makes_nothing_anew_while_the_same_follows(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = place.cleared(place.order("0.jpg"))
    monkeypatch.setattr(batch, "stage", None)
    assert place.cleared(place.order("0.jpg"), date(2026, 6, 30)).records == first.records
    assert len(place.rows()) == 1


def test_a_run_that_goes_on_past_the_last_day_of_a_consent_covers_the_person(place: Place) -> None:
    days = iter([date(2026, 7, 1)])
    report = place.clear(place.order("0.jpg"), date(2026, 6, 30), today=lambda: next(days, date(2026, 7, 1)))
    assert report is not None and shown(report)["0.jpg"] == set()
    assert place.rows() == [] and place.files() == [FIRST, "event-0002.jpg", "event-0003.jpg"]


def test_an_approval_shows_nobody_once_its_giver_runs_the_command(place: Place) -> None:
    with place.opened() as register:
        cleo = agreed(register, "Cleo", date(2026, 8, 31), Method.VERBAL)
    order = place.order("0.jpg", who=cleo)
    with place.opened() as register:
        register.approve(
            Approval(
                photo_id=photo_id(place.originals / "0.jpg"),
                publication=order.publication,
                person=cleo,
                reason=Reason.VERBAL_WITH_NOTE,
                outcome=rules.Outcome.SHOW,
                role=Role.COMMUNICATIONS_MANAGER,
                decided_by="manager",
                requested_by="asker",
                decided_on=DAY,
                last_day=date(2026, 7, 31),
                note="note 7",
            ),
            DAY,
        )
    assert shown(place.cleared(order))["0.jpg"] == {cleo}
    theirs = replace(order, decide=DecideSettings(exporter="manager"))
    assert shown(place.cleared(theirs))["0.jpg"] == set()
    assert place.rows() == []


def test_a_run_that_is_stopped_while_it_looks_back_leaves_what_stands(place: Place) -> None:
    place.cleared(place.order("0.jpg"))
    cancel = CancelToken()
    cancel.cancel()
    assert place.clear(place.order("0.jpg"), cancel=cancel) is None
    assert place.files() == [FIRST, "event-0002.jpg", "event-0003.jpg"] and (place.out / REPORT).exists()


# However it ends


def test_an_interrupted_run_leaves_nobody_in_the_folder_whom_the_ledger_does_not_know(place: Place) -> None:
    cancel = CancelToken()
    order = place.order("0.jpg", "1.jpg", "2.jpg")
    assert place.clear(order, told=lambda _: cancel.cancel(), cancel=cancel) is None
    standing = place.files()
    assert standing and {Path(row.file).name for row in place.rows()} == set(standing)
    place.withdraw()
    assert place.recalled() == set(standing)


def test_a_row_stands_before_its_file_does(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a run that is killed in between leaves none that nobody knows of."""
    placing = deliver
    known: list[bool] = []

    def looked(staged: object, folder: Path) -> object:
        known.append(any(Path(row.file).name == FIRST for row in place.rows()))
        assert not (place.out / FIRST).exists()
        return placing(staged, folder)  # type: ignore[arg-type]  # as it came

    monkeypatch.setattr(batch, "deliver", looked)
    (place.originals / "1.jpg").unlink()
    (place.originals / "2.jpg").unlink()
    place.cleared(place.order("0.jpg"))
    assert known == [True]


def test_what_could_not_be_placed_is_not_queued(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    full = Failed("", Step.EXPORT, FailureCode.WRITE_FAILED, "The disk is full.", "Make room.")
    monkeypatch.setattr(batch, "deliver", lambda *_: full)
    report = place.cleared(place.order("0.jpg"))
    assert {record.outcome for record in report.records} == {Outcome.FAILED}
    assert place.rows() == [] and len(place.rows(ExportState.STOPPED)) == 1


def test_a_file_that_no_journal_could_name_goes_and_so_does_its_row(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise CannotWrite("The disk is full.")

    monkeypatch.setattr(Journal, "add", full)
    with pytest.raises(CannotWrite):
        place.clear(place.order("0.jpg", "1.jpg", "2.jpg"))
    assert place.files() == [] and place.rows() == []
    assert sorted(path.name for path in place.out.iterdir()) == [PARTIAL]


def test_nothing_is_placed_that_the_ledger_does_not_take(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object) -> None:
        raise errors.Locked

    monkeypatch.setattr(Register, "record_export", locked)
    with pytest.raises(errors.Locked):
        place.clear(place.order("0.jpg", "1.jpg", "2.jpg"))
    assert place.files() == [] and not (place.out / STAGING).exists()


def test_the_run_after_one_that_was_killed_knows_each_file_once(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> None:
        raise SystemExit

    # Nothing is tidied up: neither the staging folder nor the ledger.
    with monkeypatch.context() as patch:
        patch.setattr(module, "clean_staging", lambda *_: ())
        patch.setattr("app.event.ledger.Book.settle", nothing)
        patch.setattr(Journal, "add", killed)
        with pytest.raises(SystemExit):
            place.clear(place.order("0.jpg", "1.jpg", "2.jpg"))
    assert len(place.files()) == len(place.rows()) == 1
    report = place.cleared(place.order("0.jpg", "1.jpg", "2.jpg"))
    rows = place.rows()
    assert {(Path(row.file).name, row.file_sha256) for row in rows} == {
        (record.file, record.file_sha256) for record in report.records
    }
    assert len(rows) == 3 and len(place.files()) == 3
    with place.opened() as register:
        assert len(register.decisions()) == 3


# What the register says


def test_somebody_erased_while_the_photos_are_made_is_covered_and_gone_from_the_folder(place: Place) -> None:
    def erase(_: Progress) -> None:
        with place.opened() as register:
            if len(register.people()) == 2:
                register.erase(place.ada, at(DAY, 14))

    report = place.cleared(place.order("0.jpg"), told=erase)
    assert shown(report)["0.jpg"] == set() and place.rows() == []
    assert place.files() == [FIRST, "event-0002.jpg", "event-0003.jpg"]


def test_who_is_not_in_the_register_from_the_start_is_an_entry_gone_wrong(place: Place) -> None:
    with pytest.raises(BadIdentities):
        place.clear(place.order("0.jpg", who=PersonId("p-nobody")))


def test_with_force_what_lies_there_goes_before_anything_can_stop_the_run(place: Place) -> None:
    place.cleared(place.order("0.jpg"))
    with place.opened() as register:
        register.erase(place.ada, at(DAY, 14))
    with pytest.raises(BadIdentities):
        place.clear(place.order("0.jpg", force=True))
    assert list(place.out.iterdir()) == [] and place.rows() == []


def test_a_withdrawal_after_the_last_look_is_seen_before_the_ledger_is_written(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = report_html
    runs: list[int] = []

    def meanwhile(report: Report, *more: object) -> str:
        runs.append(1)
        if len(runs) == 1:
            place.withdraw()
        return written(report, *more)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr(module, "report_html", meanwhile)
    report = place.cleared(place.order("0.jpg"))
    assert len(runs) == 2 and shown(report)["0.jpg"] == set()
    assert place.rows() == [] and place.recalled() == set()


def test_nobody_changes_the_register_between_the_last_look_and_the_ledger(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was decided by is compared inside the change that writes the rows."""
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.0)
    tried: list[type[BaseException]] = []

    def meanwhile(*arguments: object, **named: object) -> int:
        with pytest.raises(errors.Locked) as raised:
            place.withdraw()
        tried.append(raised.type)
        return record_exports(*arguments, **named)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr("app.event.ledger.record_exports", meanwhile)
    place.cleared(place.order("0.jpg"))
    assert tried == [errors.Locked]


def test_a_name_that_was_corrected_reaches_the_ledger(place: Place) -> None:
    place.cleared(place.order("0.jpg"))
    (before,) = place.rows()
    place.cleared(place.order("0.jpg", who=place.ben, force=True))
    (now,) = place.rows()
    assert before.people_shown == {place.ada} and now.people_shown == {place.ben}
    assert before.take_down_by == date(2026, 6, 30) and now.take_down_by == date(2026, 8, 31)
    assert before.file_sha256 == now.file_sha256 and len(place.rows(ExportState.STOPPED)) == 1


# The folder


def test_an_original_with_another_name_is_the_same_photo(place: Place) -> None:
    place.cleared(place.order("0.jpg"))
    (place.originals / "0.jpg").rename(place.originals / "other.jpg")
    report = place.cleared(place.order("other.jpg"))
    assert {record.source: record.file for record in report.records}["other.jpg"] == FIRST
    assert place.files() == [FIRST, "event-0002.jpg", "event-0003.jpg"] and len(place.rows()) == 1


def test_the_export_of_an_original_that_is_gone_goes_too(place: Place) -> None:
    place.cleared(place.order())
    (place.originals / "2.jpg").unlink()
    photo_file(place.originals / "1.jpg", seed=9)
    report = place.cleared(place.order())
    assert place.files() == sorted(record.file or "" for record in report.records) and len(report.records) == 2


def test_the_copies_of_another_folder_are_not_deleted_without_being_asked(place: Place) -> None:
    place.clear(place.order())
    made = sorted(path.name for path in place.out.glob("*.jpg"))
    for original in place.originals.iterdir():
        original.unlink()
    photo_file(place.originals / "other.jpg", 200)
    with pytest.raises(OutputInTheWay, match="other photos"):
        place.clear(place.order())
    assert sorted(path.name for path in place.out.glob("*.jpg")) == made
    report = place.clear(place.order(force=True))
    assert report is not None and [path.name for path in place.out.glob("*.jpg")] == [FIRST]


def test_a_copy_that_somebody_changed_is_named_by_every_report_until_it_is_gone(place: Place) -> None:
    place.cleared(place.order("0.jpg"))
    with (place.out / FIRST).open("ab") as file:
        file.write(b"by hand")
    place.withdraw()
    assert place.cleared(place.order("0.jpg", force=True)).left_behind == (FIRST,)
    assert place.cleared(place.order("0.jpg")).left_behind == (FIRST,)
    assert place.cleared(place.order("0.jpg", force=True)).left_behind == (FIRST,)
    assert json.loads((place.out / REPORT).read_text())["left_behind"] == [FIRST]
    assert FIRST in (place.out / "report.html").read_text().split("Left from an earlier run")[1].split("</section>")[0]
    # It still lies there, so it is still to be dealt with.
    assert place.recalled() == {FIRST}
    (place.out / FIRST).unlink()
    assert place.cleared(place.order("0.jpg")).left_behind == ()


def test_a_run_that_stops_at_once_does_not_forget_what_could_not_be_deleted(place: Place) -> None:
    place.cleared(place.order("0.jpg"))
    with (place.out / FIRST).open("ab") as file:
        file.write(b"by hand")
    with pytest.raises(BadIdentities):
        place.clear(place.order("nowhere.jpg", force=True))
    assert place.files() == [FIRST]
    assert place.cleared(place.order("0.jpg")).left_behind == (FIRST,)


def test_two_runs_do_not_write_to_one_folder(place: Place) -> None:
    refused: list[str] = []

    def second(_: Progress) -> None:
        with pytest.raises(OutputInTheWay) as raised:
            place.clear(place.order(force=True))
        refused.append(str(raised.value))

    report = place.cleared(place.order(), told=second)
    assert refused and "Another run is writing" in refused[0]
    assert place.files() == sorted(record.file or "" for record in report.records)
    assert not (place.out / LOCK).exists()


def test_a_lock_is_lifted_with_whoever_had_it(tmp_path: Path) -> None:
    with alone_in(tmp_path / "out"):
        with pytest.raises(Taken), alone_in(tmp_path / "out"):
            pass
        assert (tmp_path / "out" / LOCK).exists()
    assert not (tmp_path / "out").exists()
    # As a program leaves it that was killed.
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / LOCK).touch()
    with alone_in(tmp_path / "out"):
        pass
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("inside", ["", "sub", "sub/deeper"])
def test_nothing_is_cleared_into_the_originals(place: Place, inside: str) -> None:
    (place.originals / "sub").mkdir()
    (place.originals / "1.jpg").rename(place.originals / "sub" / "1.jpg")
    before = sorted(place.originals.rglob("*"))
    with pytest.raises(TargetInTheWay):
        place.clear(place.order(out=place.originals / inside))
    assert sorted(place.originals.rglob("*")) == before


def test_a_single_photo_may_be_cleared_into_a_folder_below_its_own(place: Place) -> None:
    order = replace(place.order(), place=place.originals / "0.jpg", out=place.originals / "clean")
    report = place.clear(order)
    assert report is not None and [record.file for record in report.records] == [FIRST]
