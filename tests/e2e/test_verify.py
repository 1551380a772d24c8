"""`assent verify` proves an exported file again, and sees every change made to it afterwards."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from tests.e2e.conftest import Demo
from tests.e2e.running import run
from tests.e2e.test_demo import pixels


@pytest.fixture
def copy(demo: Demo, tmp_path: Path) -> Path:
    """A copy of the demo's output that a test may spoil."""
    return Path(shutil.copytree(demo.clean, tmp_path / "clean"))


def exported(demo: Demo, source: str) -> str:
    return str(demo.entry(source)["file"])


def test_a_good_file_is_proved_again(demo: Demo) -> None:
    for photo in demo.report["photos"]:
        ended = run("verify", demo.clean / photo["file"], "--source", demo.event / photo["source"])
        assert ended.code == 0, ended.out


def test_two_swapped_files_both_fail(demo: Demo, copy: Path) -> None:
    one, other = copy / exported(demo, "IMG_0001.jpg"), copy / exported(demo, "IMG_0003.jpg")
    first = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(first)
    for path, source in ((one, "IMG_0001.jpg"), (other, "IMG_0003.jpg")):
        ended = run("verify", path, "--source", demo.event / source, "--json")
        assert ended.code == 1
        bad = {result["check"] for result in ended.json["proof"] if not result["ok"]}
        assert {"outside", "file"} <= bad


@pytest.mark.parametrize(
    ("spoil", "check"),
    [
        (lambda data: data + b"PK\x03\x04", "container"),
        (lambda data: data[:2] + b"\xff\xfe\x00\x07hello" + data[2:], "container"),
        (lambda data: data[:2] + b"\xff\xe1\x00\x0aExif\0\0ab" + data[2:], "metadata"),
        (lambda data: data[: len(data) // 2], "container"),
        (lambda data: data[:0], "container"),
    ],
)
def test_a_spoilt_file_fails(demo: Demo, copy: Path, spoil: Callable[[bytes], bytes], check: str) -> None:
    path = copy / exported(demo, "IMG_0001.jpg")
    path.write_bytes(spoil(path.read_bytes()))
    ended = run("verify", path, "--source", demo.event / "IMG_0001.jpg", "--json")
    assert ended.code == 1
    assert check in {result["check"] for result in ended.json["proof"] if not result["ok"]}


def test_the_original_itself_is_no_clean_copy(demo: Demo, copy: Path) -> None:
    path = copy / exported(demo, "IMG_0002.jpg")
    shutil.copy(demo.event / "IMG_0002.jpg", path)
    ended = run("verify", path, "--source", demo.event / "IMG_0002.jpg", "--json")
    bad = {result["check"] for result in ended.json["proof"] if not result["ok"]}
    assert ended.code == 1
    assert {"container", "metadata", "marks", "faces"} <= bad


def test_a_repainted_mark_fails(demo: Demo, copy: Path) -> None:
    path = copy / exported(demo, "IMG_0003.jpg")
    entry = demo.entry("IMG_0003.jpg")
    clean = Image.fromarray(pixels(path))
    source = Image.fromarray(pixels(demo.event / "IMG_0003.jpg")).resize(clean.size)
    x0, y0, x1, y1 = (int(side * clean.width / entry["width"]) for side in entry["marks"][0]["box"])
    box = (x0, y0, x1, y1)
    clean.paste(source.crop(box), box)
    clean.save(path, quality=92, subsampling=0)
    ended = run("verify", path, "--source", demo.event / "IMG_0003.jpg", "--json")
    assert {"marks", "faces"} <= {result["check"] for result in ended.json["proof"] if not result["ok"]}


def test_any_clean_file_is_called_clean_and_what_was_not_checked_is_said(demo: Demo) -> None:
    ended = run("verify", demo.clean / exported(demo, "IMG_0003.jpg"))
    assert ended.code == 0, ended.out
    assert "The file is clean." in ended.out
    assert "not checked" in ended.out
    assert "--source" in ended.out


def test_a_file_of_any_origin_is_taken_apart(demo: Demo) -> None:
    ended = run("verify", demo.event / "IMG_0002.jpg", "--json")
    assert ended.code == 1
    said = ended.json
    assert not said["ok"]
    assert any("EXIF" in part for part in said["not_needed"])
    assert {"place", "thumbnail"} <= set(said["gives_away"])
    assert said["faces"]
    assert said["not_checked"]


def test_what_is_no_photo_is_not_called_clean(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"not a photo")
    ended = run("verify", tmp_path / "photo.jpg")
    assert ended.code == 1
    assert "do not publish" in ended.out
    assert run("verify", tmp_path / "photo.jpg", "--json").json["ok"] is False


def test_a_register_or_report_without_the_original_is_a_usage_error(demo: Demo) -> None:
    file = demo.clean / exported(demo, "IMG_0003.jpg")
    assert run("verify", file, "--report", demo.clean / "report.json").code == 2
    assert run("verify", file, "--register", demo.folder / "register.assent").code == 2


def test_the_wrong_original_is_a_usage_error_with_what_to_do(demo: Demo, copy: Path, tmp_path: Path) -> None:
    Image.new("RGB", (640, 480)).save(tmp_path / "other.png")
    ended = run("verify", copy / exported(demo, "IMG_0001.jpg"), "--source", tmp_path / "other.png")
    assert ended.code == 2
    assert "--source" in ended.err


def test_a_file_without_a_report_is_a_usage_error_with_what_to_do(demo: Demo, tmp_path: Path) -> None:
    shutil.copy(demo.clean / exported(demo, "IMG_0001.jpg"), tmp_path)
    ended = run("verify", tmp_path / exported(demo, "IMG_0001.jpg"), "--source", demo.event / "IMG_0001.jpg")
    assert ended.code == 2
    assert "--report" in ended.err
