"""What goes into a folder: neutral names nobody has, nothing twice, nothing of anybody else's touched."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.authored import Authored
from app.domain.export import USUAL_FORM, Check, CheckResult, FileFormat, Form, Proof
from app.domain.findings import Kind
from app.domain.geometry import Box
from app.domain.photo import Photo
from app.domain.plan import Mark, Plan, ReviewedPlan, Style
from app.domain.record import Outcome, PhotoRecord
from app.event import dispatch as module
from app.event.acts import Rendition
from app.event.deliver import Parcel, Sent
from app.event.dispatch import (
    Dispatch,
    Going,
    Removed,
    digest_of,
    folders,
    send,
    target_of,
)
from app.event.journal import PARTIAL, REPORT, BrokenReport
from app.event.lock import alone_in
from app.event.target import TargetInTheWay, check_target
from app.jobs.cancel import CancelToken
from app.pipeline.ingest import photo_id
from app.pipeline.match import NOBODY
from consent_db.rules import Reason
from tests.unit.event.build import PHOTO, PRINT, WEBSITE
from tests.unit.event.stand_ins import photo_file, stand_ins

NOW = datetime(2026, 5, 20, tzinfo=UTC)
PROVED = Proof(tuple(CheckResult(check, True, "") for check in Check))
COVERED = Mark(Kind.FACE, Box(80, 64, 224, 224), Style.FILL, (Reason.UNKNOWN_PERSON,), face_width=100)
ORIGINAL = replace(WEBSITE, preset_name="original")


@dataclass
class Event:
    """Two photos in a folder, and what is exported of them."""

    originals: Path
    out: Path

    def going(self, name: str, number: int = 0, *marks: Mark, rendition: Rendition = WEBSITE) -> Going:
        path = self.originals / name
        photo = _photo(path)
        plan = Plan(photo.id, photo.size, rendition.publication, "1", marks, ())
        return Going(number, name, photo, ReviewedPlan(plan, "jb", NOW, plan.digest))

    def dispatch(self, *going: Going, renditions: tuple[Rendition, ...] = (WEBSITE,)) -> Dispatch:
        chosen = tuple(range(len(renditions)))
        return Dispatch("ev_1", self.originals, self.out, renditions, chosen, going, NOBODY)

    def send(self, *going: Going, renditions: tuple[Rendition, ...] = (WEBSITE,)) -> list[Sent | Removed]:
        return list(send(self.dispatch(*going, renditions=renditions), stand_ins, CancelToken(), lambda _: None))


def _photo(path: Path) -> Photo:
    return replace(PHOTO, id=photo_id(path), path=path)


@pytest.fixture
def event(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Event:
    """Exports are copies of their originals that count as proved: what a proof does is tested elsewhere."""
    for number, name in enumerate(("b.jpg", "a.jpg")):
        photo_file(tmp_path / "in" / name, seed=number)

    def copied(parcels: list[Parcel], *_: object) -> Iterator[Sent]:
        for parcel in parcels:
            for wanted in parcel.wanted:
                target = wanted.goal.out / wanted.goal.name
                assert not target.exists()
                target.write_bytes(parcel.path.read_bytes() + repr(wanted.reviewed.plan.marks).encode())
                record = PhotoRecord(
                    parcel.source,
                    Outcome.DELIVERED,
                    parcel.photo.id,
                    parcel.photo.size,
                    target.name,
                    photo_id(target),
                    wanted.reviewed.plan.marks,
                    proof=PROVED,
                )
                yield Sent(wanted, record)

    monkeypatch.setattr(module, "send_all", copied)
    return Event(tmp_path / "in", tmp_path / "out")


def names(event: Event) -> list[str]:
    return sorted(p.relative_to(event.out).as_posix() for p in event.out.rglob("*") if p.suffix == ".jpg")


def sent(items: list[Sent | Removed]) -> list[tuple[str, str | None]]:
    return [(item.record.source, item.record.file) for item in items if isinstance(item, Sent)]


def removed(items: list[Sent | Removed]) -> list[tuple[str, bool]]:
    return [(item.file.name, item.deleted) for item in items if isinstance(item, Removed)]


def test_names_are_neutral_and_follow_the_folder(event: Event) -> None:
    items = event.send(event.going("b.jpg"), event.going("a.jpg"))
    assert sent(items) == [("a.jpg", "event-0001.jpg"), ("b.jpg", "event-0002.jpg")]


@pytest.mark.parametrize("taken", ["event-0001.jpg", "EVENT-0001.JPG", "event-0001.png", "held/event-0001.jpg"])
def test_a_name_that_something_has_is_not_used(event: Event, taken: str) -> None:
    (event.out / taken).parent.mkdir(parents=True)
    (event.out / taken).write_bytes(b"theirs")
    assert sent(event.send(event.going("a.jpg"))) == [("a.jpg", "event-0002.jpg")]
    assert (event.out / taken).read_bytes() == b"theirs"


def test_a_photo_has_one_name_in_every_rendition(event: Event) -> None:
    (event.out / "print-web").mkdir(parents=True)
    (event.out / "print-web" / "event-0001.jpg").write_bytes(b"theirs")
    both = (WEBSITE, PRINT)
    event.send(event.going("a.jpg"), event.going("a.jpg", 1, rendition=PRINT), renditions=both)
    assert names(event) == ["print-web/event-0001.jpg", "print-web/event-0002.jpg", "website-web/event-0002.jpg"]


def test_a_photo_that_changes_in_one_rendition_keeps_its_name(event: Event) -> None:
    both = (WEBSITE, PRINT)
    printed = event.going("a.jpg", 1, rendition=PRINT)
    event.send(event.going("a.jpg"), printed, event.going("b.jpg"), renditions=both)
    event.send(event.going("a.jpg", 0, COVERED), printed, event.going("b.jpg"), renditions=both)
    assert names(event) == ["print-web/event-0001.jpg", "website-web/event-0001.jpg", "website-web/event-0002.jpg"]


def test_one_rendition_goes_to_the_folder_itself_and_several_to_one_each() -> None:
    target = Path("out")
    assert folders(target, (WEBSITE,)) == (target,)
    assert folders(target, (WEBSITE, PRINT)) == (target / "website-web", target / "print-web")
    assert target_of(target / "event-0001.jpg", WEBSITE) == target
    assert target_of(target / "print-web" / "event-0001.jpg", PRINT) == target


def test_what_stands_is_kept_and_what_is_missing_is_made(event: Event) -> None:
    both = (event.going("a.jpg"), event.going("b.jpg"))
    event.send(*both)
    before = (event.out / "event-0001.jpg").stat().st_ino
    (event.out / "event-0002.jpg").unlink()
    items = event.send(*both)
    assert removed(items) == [] and len(sent(items)) == 2
    assert (event.out / "event-0001.jpg").stat().st_ino == before
    assert names(event) == ["event-0001.jpg", "event-0002.jpg"]


def test_a_copy_that_shows_what_is_covered_now_goes_first_and_keeps_its_name(event: Event) -> None:
    event.send(event.going("a.jpg"), event.going("b.jpg"))
    items = event.send(event.going("a.jpg"), event.going("b.jpg", 0, COVERED))
    assert removed(items) == [("event-0002.jpg", True)]
    assert isinstance(items[0], Removed)
    assert b"UNKNOWN_PERSON" in (event.out / "event-0002.jpg").read_bytes()
    assert names(event) == ["event-0001.jpg", "event-0002.jpg"]


def test_the_copy_of_a_photo_that_may_not_go_any_more_is_deleted(event: Event) -> None:
    event.send(event.going("a.jpg"), event.going("b.jpg"))
    assert removed(event.send(event.going("a.jpg"))) == [("event-0002.jpg", True)]
    assert names(event) == ["event-0001.jpg"]


def test_a_copy_that_somebody_changed_stays_and_is_named(event: Event) -> None:
    event.send(event.going("a.jpg"))
    (event.out / "event-0001.jpg").write_bytes(b"by hand")
    assert removed(event.send()) == [("event-0001.jpg", False)]
    assert (event.out / "event-0001.jpg").read_bytes() == b"by hand"


def test_another_size_is_another_file(event: Event) -> None:
    event.send(event.going("a.jpg"))
    items = event.send(event.going("a.jpg", rendition=ORIGINAL), renditions=(ORIGINAL,))
    assert removed(items) == [("event-0001.jpg", True)] and sent(items) == [("a.jpg", "event-0001.jpg")]


PNG = Form(FileFormat.PNG, Authored(credit="Photo: University of Example"))


def in_form(event: Event, form: Form, *going: Going) -> list[Sent | Removed]:
    dispatch = replace(event.dispatch(*going), form=form)
    return list(send(dispatch, stand_ins, CancelToken(), lambda _: None))


def test_another_form_is_another_file_under_the_same_name_and_is_made_once(event: Event) -> None:
    event.send(event.going("a.jpg"))
    items = in_form(event, PNG, event.going("a.jpg"))
    assert removed(items) == [("event-0001.jpg", True)] and sent(items) == [("a.jpg", "event-0001.png")]
    assert [item.wanted.goal.form for item in items if isinstance(item, Sent)] == [PNG]
    assert removed(in_form(event, PNG, event.going("a.jpg"))) == []
    credited = replace(PNG, authored=Authored(credit="Somebody else"))
    assert removed(in_form(event, credited, event.going("a.jpg"))) == [("event-0001.png", True)]
    assert sent(event.send(event.going("a.jpg"))) == [("a.jpg", "event-0001.jpg")]


def test_the_usual_form_is_known_as_before_there_were_others() -> None:
    assert digest_of("ev_1", WEBSITE, USUAL_FORM) + "-" == digest_of("ev_1", WEBSITE, PNG)[:65]
    assert len(digest_of("ev_1", WEBSITE, USUAL_FORM)) == 64


def test_a_run_that_was_killed_is_gone_on_with(event: Event) -> None:
    run = send(event.dispatch(event.going("a.jpg"), event.going("b.jpg")), stand_ins, CancelToken(), lambda _: None)
    next(run)
    run.close()  # type: ignore[attr-defined]  # a generator
    assert names(event) == ["event-0001.jpg"] and (event.out / PARTIAL).exists()
    inode = (event.out / "event-0001.jpg").stat().st_ino
    event.send(event.going("a.jpg"), event.going("b.jpg"))
    assert (event.out / "event-0001.jpg").stat().st_ino == inode
    assert names(event) == ["event-0001.jpg", "event-0002.jpg"]


@pytest.mark.parametrize(
    "place", [lambda e: e.originals, lambda e: e.originals / "exports", lambda e: e.originals / ".." / "in"]
)
def test_the_originals_are_kept_apart(event: Event, place: Callable[[Event], Path]) -> None:
    with pytest.raises(TargetInTheWay, match="originals"):
        check_target(place(event), event.originals)


def test_the_originals_are_kept_apart_from_a_link_that_leads_to_them(event: Event, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(event.originals, target_is_directory=True)
    with pytest.raises(TargetInTheWay, match="originals"):
        check_target(tmp_path / "link" / "out", event.originals)


def test_the_originals_are_kept_apart_where_the_event_knows_them_by_a_link(event: Event, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(event.originals, target_is_directory=True)
    with pytest.raises(TargetInTheWay, match="originals"):
        check_target(event.originals / "out", tmp_path / "link")


def test_a_folder_beside_the_originals_is_taken(event: Event) -> None:
    check_target(event.out, event.originals)
    check_target(event.originals.parent, event.originals)


def test_a_file_is_no_folder(event: Event) -> None:
    event.out.write_bytes(b"a file")
    with pytest.raises(TargetInTheWay, match="file"):
        event.send(event.going("a.jpg"))


def test_two_exports_do_not_write_to_one_folder(event: Event) -> None:
    with alone_in(event.out), pytest.raises(TargetInTheWay, match="Another export is writing"):
        event.send(event.going("a.jpg"))
    assert sent(event.send(event.going("a.jpg")))
    assert not list(event.out.glob(".*"))


@pytest.mark.parametrize("name", [REPORT, "report.html"])
def test_the_report_of_anybody_else_is_not_replaced(event: Event, name: str) -> None:
    event.out.mkdir()
    theirs = json.dumps({"settings_digest": "0" * 64, "photos": []})
    (event.out / name).write_text(theirs)
    with pytest.raises(TargetInTheWay):
        event.send(event.going("a.jpg"))
    assert (event.out / name).read_text() == theirs and names(event) == []


def test_a_report_that_cannot_be_read_is_not_replaced(event: Event) -> None:
    event.out.mkdir()
    (event.out / REPORT).write_text("{")
    with pytest.raises(BrokenReport):
        event.send(event.going("a.jpg"))
    assert names(event) == []
