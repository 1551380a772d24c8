"""Every file is looked at once; what fails is said of the file, and what a face looks like stays in memory."""

from __future__ import annotations

import json
import logging
import struct
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from skimage import data

from app.domain.export import PRESETS
from app.domain.findings import Face, Text
from app.domain.geometry import Box
from app.domain.outcome import FailureCode
from app.domain.photo import PhotoId
from app.domain.search import Search
from app.event.acts import Looked, Refused
from app.event.desk import Desk
from app.event.event import Event
from app.event.look import Look, Looking, Sight, look_at, look_at_all
from app.event.sealed_log import SealedLog, to_json
from app.imaging.picture import Limits
from app.jobs.cancel import Cancelled, CancelToken
from app.jobs.progress import Progress
from app.pipeline.detect import DetectSettings, Models, load
from app.vision.models import ModelError
from tests.unit.consent_db.build import TODAY
from tests.unit.event.build import BEGAN, FINDINGS, KEY, LOOKED, descriptor
from tests.unit.event.stand_ins import SEEN, Describer, Faces, Texts, photo_file, stand_ins
from tests.unit.event.test_desk import matching

OF_A_PERSON = "Ada.jpg"
LOOKING = Looking(DetectSettings(PRESETS["web"]), describe=False, limits=Limits())
DESCRIBING = Looking(DetectSettings(PRESETS["web"]), describe=True, limits=Limits())


@pytest.fixture
def sight(tmp_path: Path) -> Sight:
    return Sight(photo_file(tmp_path / "photos" / "a.jpg"), "day 1/a.jpg")


def one(sight: Sight, models: Models, looking: Looking = LOOKING) -> Look:
    return look_at(sight, looking, models, CancelToken())


def test_a_photo_is_searched_and_the_entry_says_where_and_for_which_size(sight: Sight) -> None:
    look = one(sight, stand_ins())
    assert isinstance(look.entry, Looked)
    assert (look.entry.source, look.entry.preset_name, look.entry.findings.faces) == ("day 1/a.jpg", "web", (SEEN,))
    assert look.photo == look.entry.photo.id == look.entry.findings.photo_id


def test_with_matching_off_no_face_is_described(sight: Sight) -> None:
    describer = Describer(descriptor(1))
    assert one(sight, stand_ins(describer=describer)).descriptors == ()
    assert describer.asked == 0
    assert len(one(sight, stand_ins(describer=describer), DESCRIBING).descriptors) == 1


def test_what_is_known_is_described_and_not_searched_again(sight: Sight) -> None:
    first = one(sight, stand_ins()).entry
    assert isinstance(first, Looked)
    faces, describer = Faces(), Describer(descriptor(1))
    again = one(Sight(sight.path, sight.source, first), stand_ins(faces, describer), DESCRIBING)
    assert (faces.asked, again.entry, again.photo, len(again.descriptors)) == ([], None, first.photo.id, 1)


def test_what_is_known_of_another_photo_counts_for_nothing(sight: Sight) -> None:
    faces = Faces()
    look = one(Sight(sight.path, sight.source, LOOKED), stand_ins(faces))
    assert faces.asked and isinstance(look.entry, Looked) and look.entry.findings != FINDINGS


NEW = Face(Box(300, 80, 380, 170), 0.8)
LINE = Text(Box(20, 250, 120, 270), 0.9)


def earlier(sight: Sight, **changes: Any) -> Looked:
    """What a first look at this file found."""
    entry = one(sight, stand_ins()).entry
    assert isinstance(entry, Looked)
    return replace(entry, **changes)


def again(sight: Sight, models: Models, looking: Looking = LOOKING, *, thorough: bool = False) -> Looked:
    look = one(replace(sight, earlier=earlier(sight), again=True, thorough=thorough), models, looking)
    assert isinstance(look.entry, Looked)
    return look.entry


def test_what_is_searched_again_keeps_what_was_found_and_adds_to_it(sight: Sight) -> None:
    entry = again(sight, stand_ins(Faces((NEW,))))
    assert entry.findings.faces == (SEEN, NEW) and entry.photo == earlier(sight).photo


def test_one_photo_is_searched_thoroughly_whatever_is_asked_of_the_others(sight: Sight) -> None:
    faces = Faces()
    assert again(sight, stand_ins(faces), thorough=True).search == Search(thorough=True)
    assert faces.thorough == [True]
    again(sight, stand_ins(faces))
    assert faces.thorough == [True, False]


def test_a_photo_is_never_searched_less_than_it_was_before(sight: Sight) -> None:
    before = earlier(sight, preset_name="original", search=Search(thorough=True, smallest_face=6))
    faces = Faces()
    entry = one(replace(sight, earlier=before, again=True), stand_ins(faces)).entry
    assert isinstance(entry, Looked) and faces.thorough == [True]
    assert (entry.preset_name, entry.search) == ("original", before.search)


def test_a_second_search_that_breaks_off_says_so(sight: Sight) -> None:
    def broken() -> None:
        raise RuntimeError("a model")

    look = one(replace(sight, earlier=earlier(sight), again=True), stand_ins(Faces(before=broken)))
    assert isinstance(look.entry, Refused) and look.entry.failure.code is FailureCode.DETECTION_FAILED


def test_every_sure_line_is_read_and_what_is_only_possible_is_not(sight: Sight) -> None:
    maybe = replace(LINE, box=Box(20, 20, 300, 120), possible=True)
    texts = Texts((LINE, maybe), "Ward 4")
    entry = one(sight, stand_ins(texts=texts)).entry
    assert isinstance(entry, Looked)
    assert entry.findings.texts == (replace(LINE, words="Ward 4"), maybe)
    assert texts.asked == [1] and not entry.unread


def test_lines_of_an_earlier_version_are_read_without_another_search(sight: Sight) -> None:
    before = earlier(sight)
    before = replace(before, findings=replace(before.findings, texts=(LINE,)))
    faces, texts = Faces(), Texts(words="")
    entry = one(replace(sight, earlier=before), stand_ins(faces, texts=texts)).entry
    assert isinstance(entry, Looked) and faces.asked == []
    assert [text.words for text in entry.findings.texts] == [""]
    assert one(replace(sight, earlier=entry), stand_ins(faces, texts=texts)).entry is None, "once is enough"


@pytest.mark.parametrize(("content", "code"), [(b"", FailureCode.EMPTY), (b"no photo", FailureCode.WRONG_TYPE)])
def test_a_file_that_cannot_be_used_is_refused_by_its_name_in_the_folder(
    sight: Sight, content: bytes, code: FailureCode
) -> None:
    sight.path.write_bytes(content)
    look = one(sight, stand_ins())
    assert isinstance(look.entry, Refused) and look.photo is None
    assert (look.entry.failure.file, look.entry.failure.code) == ("day 1/a.jpg", code)


def test_a_search_that_breaks_off_is_a_refusal_and_never_nothing_found(sight: Sight) -> None:
    def broken() -> None:
        raise RuntimeError("a model")

    look = one(sight, stand_ins(Faces(before=broken)))
    assert isinstance(look.entry, Refused)
    assert (look.entry.failure.file, look.entry.failure.code) == ("day 1/a.jpg", FailureCode.DETECTION_FAILED)


def test_a_mistake_of_the_program_is_a_refusal_that_names_no_path(
    sight: Sight, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(Describer):
        def describe(self, *_: object) -> list[np.ndarray | None]:
            raise ValueError(str(sight.path.with_name(OF_A_PERSON)))

    with caplog.at_level(logging.ERROR):
        look = one(sight, stand_ins(describer=Broken(descriptor(1))), DESCRIBING)
    assert isinstance(look.entry, Refused) and look.entry.failure.code is FailureCode.INTERNAL
    assert "Ada" not in look.entry.failure.message and "Ada" not in caplog.text and "ValueError" in caplog.text


def test_two_files_of_one_photo_are_one_photo_under_two_names(tmp_path: Path) -> None:
    paths = [photo_file(tmp_path / name) for name in ("a.jpg", "b.jpg")]
    one_, two = (one(Sight(path, path.name), stand_ins()) for path in paths)
    assert one_.photo == two.photo
    assert isinstance(one_.entry, Looked) and isinstance(two.entry, Looked)
    assert (one_.entry.source, two.entry.source) == ("a.jpg", "b.jpg")


# Many


def many(tmp_path: Path, count: int) -> list[Sight]:
    return [Sight(photo_file(tmp_path / f"{n}.jpg", n), f"{n}.jpg") for n in range(count)]


def test_every_file_is_looked_at_once_and_progress_counts_them(tmp_path: Path) -> None:
    sights = many(tmp_path, 6)
    sights[2].path.write_bytes(b"")
    told: list[Progress] = []
    loaded: list[int] = []

    def models() -> Models:
        loaded.append(1)
        return stand_ins()

    looks = list(look_at_all(sights, len(sights), LOOKING, models, CancelToken(), told.append))
    sources = {
        look.entry.failure.file if isinstance(look.entry, Refused) else look.entry.source
        for look in looks
        if look.entry is not None
    }
    assert sources == {sight.source for sight in sights} and len(looks) == 6
    assert [(p.done, p.total) for p in told] == [(n, 6) for n in range(1, 7)]
    assert told[-1].trouble == 1
    assert loaded == [1]


def test_one_photo_that_breaks_the_program_does_not_stop_the_others(tmp_path: Path) -> None:
    sights = many(tmp_path, 4)
    turn = iter(range(99))
    lock = threading.Lock()

    class Once(Describer):
        def describe(self, *_: object) -> list[np.ndarray | None]:
            with lock:
                if next(turn) == 1:
                    raise ValueError
            return [None]

    models = stand_ins(describer=Once(descriptor(1)))
    looks = list(look_at_all(sights, 4, DESCRIBING, lambda: models, CancelToken(), lambda _: None))
    assert sorted(type(look.entry).__name__ for look in looks) == ["Looked", "Looked", "Looked", "Refused"]


def test_models_that_cannot_be_loaded_are_no_fault_of_a_photo(tmp_path: Path) -> None:
    def missing() -> Models:
        raise ModelError("model-missing", "a model is missing")

    with pytest.raises(ModelError):
        list(look_at_all(many(tmp_path, 2), 2, LOOKING, missing, CancelToken(), lambda _: None))


def test_stopping_stops_and_says_nothing_of_what_was_under_way(tmp_path: Path) -> None:
    cancel = CancelToken()
    faces = Faces(before=cancel.cancel)
    assert list(look_at_all(many(tmp_path, 5), 5, LOOKING, lambda: stand_ins(faces), cancel, lambda _: None)) == []
    assert len(faces.asked) <= 2
    with pytest.raises(Cancelled):
        look_at(many(tmp_path, 1)[0], LOOKING, stand_ins(), cancel)


ENDING = """
import sys, threading
from pathlib import Path
from app.event.look import look_at_all
from app.jobs.cancel import CancelToken
from app.vision.workers import pool
from tests.unit.event.stand_ins import Faces, stand_ins
from tests.unit.event.test_look import LOOKING, Sight

at_work = threading.Event()

def until_they_refuse():
    at_work.set()
    while True:
        pool.submit(int).result()

def look():
    sights = [Sight(Path(sys.argv[1]), "a.jpg")]
    for seen in look_at_all(sights, 1, LOOKING, lambda: stand_ins(Faces(before=until_they_refuse)), cancel, print):
        print(seen)

cancel = CancelToken()
threading.Thread(target=look, daemon=True).start()
at_work.wait()
cancel.cancel()
"""
"""A program that is told to stop, and ends, in the middle of a photo."""


def test_a_program_that_ends_in_the_middle_of_a_photo_says_nothing_of_it(sight: Sight) -> None:
    root = Path(__file__).parents[3]
    ended = subprocess.run(
        [sys.executable, "-c", ENDING, str(sight.path)], cwd=root, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


@pytest.mark.parametrize("part", ["search", "description"])
def test_what_goes_wrong_after_stopping_is_neither_logged_nor_a_refusal(
    sight: Sight, part: str, caplog: pytest.LogCaptureFixture
) -> None:
    cancel = CancelToken()

    def refuse() -> None:
        cancel.cancel()
        raise RuntimeError("cannot schedule new futures after shutdown")

    class Refusing(Describer):
        def describe(self, *_: object) -> list[np.ndarray | None]:
            refuse()
            return []

    models = stand_ins(Faces(before=refuse)) if part == "search" else stand_ins(describer=Refusing(descriptor(1)))
    with pytest.raises(Cancelled):
        look_at(sight, DESCRIBING, models, cancel)
    assert not caplog.records


# With the real models


def test_what_strangers_look_like_never_touches_the_disk(tmp_path: Path) -> None:

    models = load(tmp_path / "models")
    folder = tmp_path / "work"
    folder.mkdir()
    portrait = np.asarray(data.astronaut(), np.uint8)  # type: ignore[no-untyped-call]  # scikit-image is untyped
    Image.fromarray(portrait).save(tmp_path / "a.png")
    look = look_at(Sight(tmp_path / "a.png", "a.png"), DESCRIBING, models, CancelToken())
    assert isinstance(look.entry, Looked)
    described = [face.copy() for face in look.descriptors if face is not None]
    assert described, "nobody was described, so there is nothing to search for"

    event = Event.create(folder / "ev.event", KEY, BEGAN)
    desk = Desk(event, matching(), TODAY)
    event.record(look.entry)
    desk.describe(PhotoId(look.entry.photo.id), look.descriptors)
    desk.unnamed_groups()
    desk.considered(look.entry.photo.id)
    event.sync()
    desk.close()
    log, entries = SealedLog.open(folder / "ev.event", KEY)
    log.close()

    everything = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    everything += b"".join(to_json(entry).encode() for entry in entries)
    assert b"a.png" in everything
    for face in described:
        for number in map(float, face[:32]):
            assert struct.pack("<f", number) not in to_json(look.entry).encode()
            assert struct.pack("<d", number) not in everything
            assert json.dumps(abs(number))[:8].encode() not in everything
        for kind in ("<f4", ">f4", "<f8", ">f8", "<f2"):
            assert np.asarray(face, kind).tobytes()[:8] not in everything
    assert not any(face.any() for face in look.descriptors if face is not None)
