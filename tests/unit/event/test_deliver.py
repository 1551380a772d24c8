"""Only what was reviewed goes out, as it was reviewed; what is not proved is set aside, and every file is told of."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

import app.event.deliver as module
from app.domain.export import PRESETS, Check
from app.domain.findings import Kind
from app.domain.geometry import Box
from app.domain.outcome import FailureCode
from app.domain.photo import Photo, PhotoId
from app.domain.plan import Mark, Plan, ReviewedPlan, Style
from app.domain.record import Outcome
from app.event.acts import Rendition
from app.event.deliver import Parcel, Sent, Wanted, send_all
from app.imaging.cover import FILL_COLOUR
from app.imaging.picture import Decoded, Limits
from app.imaging.read import read
from app.jobs.cancel import Cancelled, CancelToken
from app.jobs.progress import Progress
from app.pipeline.batch import Goal
from app.pipeline.detect import Models
from app.pipeline.match import NOBODY
from app.vision.codes import qr
from consent_db.rules import Reason
from tests.unit.event.build import PRINT, WEBSITE
from tests.unit.event.stand_ins import SEEN, Faces, photo_file, stand_ins

NOW = datetime(2026, 5, 20, tzinfo=UTC)
COVER = Box(79, 63, 225, 225)
MARK = Mark(Kind.FACE, COVER, Style.FILL, (Reason.UNKNOWN_PERSON,), face_width=100)


def reviewed(photo: Photo, rendition: Rendition = WEBSITE, **changes: Any) -> ReviewedPlan:
    plan = replace(Plan(photo.id, photo.size, rendition.publication, "1", (MARK,), ()), **changes)
    return ReviewedPlan(plan, "jb", NOW, plan.digest)


def decoded(path: Path) -> Decoded:
    found = read(path, Limits())
    assert isinstance(found, Decoded)
    return found


def parcel(path: Path, out: Path, *renditions: Rendition, **changes: Any) -> Parcel:
    photo = decoded(path).photo
    wanted = tuple(
        Wanted(
            rendition,
            reviewed(photo, rendition, **changes),
            Goal(out / rendition.publication.channel, path.name, PRESETS[rendition.preset_name]),
        )
        for rendition in renditions or (WEBSITE,)
    )
    return Parcel(path, path.name, photo, wanted)


def send(
    *parcels: Parcel,
    models: Models | None = None,
    cancel: CancelToken | None = None,
    told: list[Progress] | None = None,
) -> list[Sent]:
    progress: list[Progress] = [] if told is None else told
    return list(send_all(parcels, NOBODY, models or nobody(), Limits(), cancel or CancelToken(), progress.append))


def nobody() -> Models:
    return stand_ins(Faces(found=()))


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    return photo_file(tmp_path / "in" / "event-0001.jpg")


def files(out: Path) -> list[str]:
    return sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())


def test_a_reviewed_photo_is_covered_proved_and_placed(photo: Path, tmp_path: Path) -> None:
    before = photo.read_bytes()
    (sent,) = send(parcel(photo, tmp_path / "out"))
    assert sent.record.outcome is Outcome.DELIVERED and sent.record.proof is not None and sent.record.proof.ok
    assert (sent.record.source, sent.record.marks, sent.record.file) == ("event-0001.jpg", (MARK,), "event-0001.jpg")
    with Image.open(tmp_path / "out" / "website" / "event-0001.jpg") as made:
        assert made.getpixel((150, 140)) == FILL_COLOUR
    assert photo.read_bytes() == before


def test_a_plan_of_another_photo_is_no_plan_for_this_one(photo: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="own plan"):
        parcel(photo, tmp_path / "out", photo_id=PhotoId("f" * 64))


def test_a_plan_that_stops_cannot_be_wanted(photo: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="stops"):
        parcel(photo, tmp_path / "out", stops=(Reason.BACKGROUND_NOT_CHECKED,))


def test_a_file_that_changed_since_the_review_goes_nowhere(photo: Path, tmp_path: Path) -> None:
    wanted = parcel(photo, tmp_path / "out", WEBSITE, PRINT)
    photo_file(photo, seed=1)
    results = send(wanted)
    assert [sent.record.failure.code for sent in results if sent.record.failure] == [FailureCode.CHANGED] * 2
    assert files(tmp_path / "out") == []


def test_a_file_that_is_gone_is_a_failure_of_every_rendition(photo: Path, tmp_path: Path) -> None:
    wanted = parcel(photo, tmp_path / "out", WEBSITE, PRINT)
    photo.unlink()
    results = send(wanted)
    assert [sent.record.outcome for sent in results] == [Outcome.FAILED] * 2
    assert [sent.record.source for sent in results] == ["event-0001.jpg"] * 2


def test_several_renditions_are_made_from_one_decoding(
    photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = parcel(photo, tmp_path / "out", WEBSITE, PRINT)
    decodings: list[Path] = []

    def counted(path: Path, limits: Limits) -> object:
        decodings.append(path)
        return read(path, limits)

    monkeypatch.setattr(module, "read", counted)
    results = send(wanted)
    assert [sent.wanted.rendition for sent in results] == [WEBSITE, PRINT]
    assert decodings == [photo] and files(tmp_path / "out") == ["print/event-0001.jpg", "website/event-0001.jpg"]


def test_what_is_not_proved_is_held_aside(photo: Path, tmp_path: Path) -> None:
    elsewhere = replace(SEEN, box=SEEN.box.shifted(200, 60))
    (sent,) = send(parcel(photo, tmp_path / "out"), models=stand_ins(Faces(found=(elsewhere,))))
    assert sent.record.outcome is Outcome.HELD and sent.record.proof is not None
    assert [failure.check for failure in sent.record.proof.failures] == [Check.FACES]
    assert files(tmp_path / "out") == ["website/held/event-0001.jpg"]


def test_a_face_that_a_human_called_harmless_does_not_hold_a_photo(photo: Path, tmp_path: Path) -> None:
    elsewhere = replace(SEEN, box=SEEN.box.shifted(200, 60))
    left = ((Kind.FACE, elsewhere.box),)
    (sent,) = send(parcel(photo, tmp_path / "out", left=left), models=stand_ins(Faces(found=(elsewhere,))))
    assert sent.record.outcome is Outcome.DELIVERED


def test_a_code_goes_out_only_where_a_human_said_that_it_may_be_read(tmp_path: Path) -> None:
    code = qr("https://example.org")
    pixels = np.full((480, 640, 3), 200, np.uint8)
    pixels[240 : 240 + code.shape[0], 320 : 320 + code.shape[1]] = code
    path = tmp_path / "event-0001.png"
    Image.fromarray(pixels).save(path)
    around = Box(320, 240, 320 + code.shape[1], 240 + code.shape[0])
    for number, (left, outcome) in enumerate((((), Outcome.HELD), (((Kind.CODE, around),), Outcome.DELIVERED))):
        (sent,) = send(parcel(path, tmp_path / f"out{number}", left=left))
        assert sent.record.outcome is outcome


def test_nothing_is_replaced(photo: Path, tmp_path: Path) -> None:
    send(parcel(photo, tmp_path / "out"))
    before = (tmp_path / "out" / "website" / "event-0001.jpg").read_bytes()
    (sent,) = send(parcel(photo, tmp_path / "out", marks=()))
    assert sent.record.failure is not None and sent.record.failure.code is FailureCode.EXISTS
    assert (tmp_path / "out" / "website" / "event-0001.jpg").read_bytes() == before


def test_a_mistake_with_one_photo_does_not_stop_the_others(
    photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = photo_file(tmp_path / "in" / "event-0002.jpg", seed=2)
    parcels = (parcel(photo, tmp_path / "out"), parcel(other, tmp_path / "out"))

    def sometimes(path: Path, limits: Limits) -> object:
        if path == photo:
            raise RuntimeError("a bug")
        return read(path, limits)

    monkeypatch.setattr(module, "read", sometimes)
    told: list[Progress] = []
    outcomes = {sent.record.source: sent.record.outcome for sent in send(*parcels, told=told)}
    assert outcomes == {"event-0001.jpg": Outcome.FAILED, "event-0002.jpg": Outcome.DELIVERED}
    assert (told[-1].done, told[-1].trouble, told[-1].total) == (2, 1, 2)


def test_stopping_between_two_renditions_still_tells_of_the_file_in_place(photo: Path, tmp_path: Path) -> None:
    cancel = CancelToken()
    asked: list[int] = []

    def stop_at_the_second() -> None:
        asked.append(1)
        if len(asked) == 1:
            cancel.cancel()  # while the first is proved: it is past its last check

    results = send(
        parcel(photo, tmp_path / "out", WEBSITE, PRINT),
        models=stand_ins(Faces(found=(), before=stop_at_the_second)),
        cancel=cancel,
    )
    assert [(sent.wanted.rendition, sent.record.outcome) for sent in results] == [(WEBSITE, Outcome.DELIVERED)]
    assert files(tmp_path / "out") == ["website/event-0001.jpg"]


def test_nothing_is_sent_once_somebody_stopped(photo: Path, tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    assert send(parcel(photo, tmp_path / "out"), cancel=cancel) == []
    with pytest.raises(Cancelled):
        module._sent(parcel(photo, tmp_path / "out"), NOBODY, nobody(), Limits(), cancel)
    assert files(tmp_path / "out") == []


def test_what_goes_wrong_after_stopping_is_no_failure_of_the_photo(
    photo: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cancel = CancelToken()

    def break_off() -> None:
        cancel.cancel()
        raise RuntimeError("cannot schedule new futures after shutdown")

    models = stand_ins(Faces(found=(), before=break_off))
    assert send(parcel(photo, tmp_path / "out"), models=models, cancel=cancel) == []
    assert files(tmp_path / "out") == [] and not caplog.records


def test_a_folder_that_cannot_be_made_is_a_failure_that_says_so(photo: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"a file where the folder should be")
    (sent,) = send(parcel(photo, tmp_path / "out"))
    assert sent.record.failure is not None and sent.record.failure.code is FailureCode.WRITE_FAILED


def test_nothing_half_done_stays_behind(photo: Path, tmp_path: Path) -> None:
    send(parcel(photo, tmp_path / "out"))
    assert [path.name for path in (tmp_path / "out" / "website").iterdir()] == ["event-0001.jpg"]
