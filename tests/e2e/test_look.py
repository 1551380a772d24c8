"""`assent scan` and `assent inspect` say what they see, and write nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.event.sample import PASSPHRASE
from tests.e2e.conftest import Demo, small_copy
from tests.e2e.running import run


@pytest.fixture
def folder(demo: Demo, tmp_path: Path) -> Path:
    folder = tmp_path / "event"
    folder.mkdir()
    small_copy(demo.event / "IMG_0004.jpg", folder)
    (folder / "broken.jpg").write_bytes(b"")
    return folder


def test_scan_lists_findings_and_failures_as_one_json_object(folder: Path) -> None:
    ended = run("scan", folder, "--json")
    assert ended.code == 1
    (photo,) = ended.json["photos"]
    assert (photo["file"], photo["width"], photo["height"]) == ("IMG_0004.jpg", 800, 600)
    assert len(photo["sha256"]) == 64
    assert {finding["kind"] for finding in photo["findings"]} == {"face", "text", "code"}
    for finding in photo["findings"]:
        x0, y0, x1, y1 = finding["box"]
        left, top, right, bottom = finding["grown_box"]
        assert 0 <= left <= x0 < x1 <= right <= 800
        assert 0 <= top <= y0 < y1 <= bottom <= 600
        assert 0 <= finding["score"] <= 1
        assert finding["suggestions"] == []
    (failure,) = ended.json["failed"]
    assert (failure["file"], failure["code"]) == ("broken.jpg", "empty")
    assert failure["message"]


def test_scan_suggests_people_of_the_register_and_shows_no_name(demo: Demo, folder: Path) -> None:
    ended = run("scan", folder, "--json", "--register", demo.folder / "register.assent", passphrase=PASSPHRASE)
    (photo,) = ended.json["photos"]
    face = max((f for f in photo["findings"] if f["kind"] == "face"), key=lambda f: f["score"])
    assert [s["person"] for s in face["suggestions"]] == [demo.entry("IMG_0001.jpg")["shown"][0]["person"]]
    assert face["suggestions"][0]["distance"] <= 0.4
    assert "Astronaut" not in ended.out


def test_looking_writes_nothing(folder: Path) -> None:
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    run("scan", folder)
    run("inspect", folder / "IMG_0004.jpg")
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_inspect_says_what_a_photo_gives_away(demo: Demo) -> None:
    ended = run("inspect", demo.event / "IMG_0004.jpg")
    assert ended.code == 0
    for words in ("51.4777", "EX-0012345", "A. Example", "160 x 120", "Ward 4", "1 face", "1 QR or bar code"):
        assert words in ended.out


def test_inspect_of_what_is_no_photo_says_what_to_do(folder: Path) -> None:
    ended = run("inspect", folder / "broken.jpg")
    assert ended.code == 2
    assert "Error: " in ended.err


def test_names_are_in_the_report_only_where_they_were_asked_for(demo: Demo, tmp_path: Path) -> None:
    folder = tmp_path / "one"
    folder.mkdir()
    small_copy(demo.event / "IMG_0001.jpg", folder)
    x0, y0, x1, y1 = demo.entry("IMG_0001.jpg")["shown"][0]["box"]
    person = demo.entry("IMG_0001.jpg")["shown"][0]["person"]
    who = tmp_path / "who.csv"
    who.write_text(
        "photo,box,person,confirmed_by,confirmed_at,age\n"
        f'IMG_0001.jpg,"{x0 / 2} {y0 / 2} {x1 / 2} {y1 / 2}",{person},jb,2026-01-02T10:00:00+00:00,adult\n',
        "utf-8",
    )
    with_names = demo.clear(folder, tmp_path / "named", "--identities", who, "--names", "--json")
    without = demo.clear(folder, tmp_path / "plain", "--identities", who, "--json")
    assert (with_names.code, without.code) == (0, 0)
    assert with_names.json["photos"][0]["shown"][0]["name"] == "Sample Astronaut"
    assert "Sample Astronaut" in (tmp_path / "named" / "report.html").read_text("utf-8")
    assert "Sample Astronaut" not in without.out + (tmp_path / "plain" / "report.html").read_text("utf-8")
