"""The sample event leaves clean: who agreed is visible, nobody else is, and no byte of metadata is left."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from app.imaging.samples import write_sample_event
from app.vision import codes
from tests.e2e.conftest import Demo


def pixels(path: Path) -> NDArray[np.uint8]:
    with Image.open(path) as opened:
        return np.asarray(opened)


def test_everything_is_delivered_and_the_places_are_printed(demo: Demo) -> None:
    assert demo.ended.code == 0, demo.ended
    assert str(demo.clean) in demo.ended.out
    assert "report.html" in demo.ended.out


def test_every_photo_is_in_the_report_exactly_once(demo: Demo) -> None:
    sources = [photo["source"] for photo in demo.report["photos"]]
    assert sorted(sources) == sorted(path.name for path in demo.event.iterdir())
    assert {photo["outcome"] for photo in demo.report["photos"]} == {"delivered"}


def test_the_stranger_is_covered_everywhere_and_the_adult_only_where_the_consent_ends(demo: Demo) -> None:
    event = write_sample_event(demo.folder / "again", codes.qr("x"))
    shown_in: set[str] = set()
    covered_in: set[str] = set()
    for photo in event.photos:
        entry = demo.entry(photo.path.name)
        clean = pixels(demo.clean / entry["file"])
        for face in photo.faces:
            ratio = clean.shape[1] / photo.size.width
            x, y = (round(value * ratio) for value in face.box.centre)
            reach = round(face.box.side * ratio * 0.25)
            flat = np.ptp(clean[y - reach : y + reach, x - reach : x + reach].reshape(-1, 3), axis=0).max() <= 6
            if face.who == "stranger":
                assert flat, f"the stranger can be seen in {photo.path.name}"
            else:
                (covered_in if flat else shown_in).add(photo.path.name)
    assert shown_in
    assert covered_in
    assert shown_in == {p["source"] for p in demo.report["photos"] if p["shown"]}


def test_no_code_can_be_read_and_every_text_is_covered(demo: Demo) -> None:
    marks = [mark for photo in demo.report["photos"] for mark in photo["marks"]]
    assert sum(mark["kind"] == "code" for mark in marks) >= 1
    assert sum(mark["kind"] == "text" for mark in marks) >= 6
    assert {mark["style"] for mark in marks if mark["kind"] != "face"} == {"fill"}
    for path in demo.clean.glob("*.jpg"):
        assert codes.find(pixels(path)) == ()


def test_no_byte_of_metadata_is_left(demo: Demo) -> None:
    for path in demo.clean.glob("*.jpg"):
        data = path.read_bytes()
        for word in (b"Exif", b"Example", b"EX-0012345", b"http", b"GPS", b"A. Ex", b"ICC_PROFILE"):
            assert word not in data
        with Image.open(path) as opened:
            assert not opened.getexif()
            assert set(opened.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_what_was_removed_is_said(demo: Demo) -> None:
    assert {"place", "serial", "thumbnail"} <= set(demo.entry("IMG_0001.jpg")["removed"])


def test_the_originals_are_untouched(demo: Demo) -> None:
    event = write_sample_event(demo.folder / "same", codes.qr("https://example.org/open-day"))
    for photo in event.photos:
        before = hashlib.sha256(photo.path.read_bytes()).hexdigest()
        assert hashlib.sha256((demo.event / photo.path.name).read_bytes()).hexdigest() == before


def test_the_rotated_photo_leaves_upright(demo: Demo) -> None:
    entry = demo.entry("IMG_0005.jpg")
    assert entry["width"] < entry["height"]
    height, width, _ = pixels(demo.clean / entry["file"]).shape
    assert width < height


def test_names_are_in_no_file_of_the_output(demo: Demo) -> None:
    for path in demo.clean.rglob("*"):
        if path.is_file():
            assert b"Astronaut" not in path.read_bytes()
