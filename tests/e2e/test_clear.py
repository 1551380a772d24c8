"""`assent clear` from the outside: exit codes, resuming, nothing overwritten, bad photos named."""

from __future__ import annotations

import hashlib
import json
import os
import signal
from pathlib import Path

import pytest

from app.domain.photo import Photo
from app.event.sample import PASSPHRASE
from app.pipeline.decide import decide
from app.pipeline.detect import detect
from tests.e2e.conftest import Demo, small_copy
from tests.e2e.running import run


@pytest.fixture
def two(demo: Demo, tmp_path: Path) -> Path:
    folder = tmp_path / "two"
    folder.mkdir()
    for name in ("IMG_0002.jpg", "IMG_0005.jpg"):
        small_copy(demo.event / name, folder)
    return folder


def digests(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        path.name: (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in folder.glob("event-*.jpg")
    }


def test_running_again_does_nothing_twice(
    demo: Demo, two: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "clean"
    assert demo.clear(two, out).code == 0
    before = digests(out)
    monkeypatch.setattr("app.pipeline.batch.read", None)
    assert demo.clear(two, out).code == 0
    assert digests(out) == before


def test_a_photo_added_later_gets_the_next_name(demo: Demo, two: Path, tmp_path: Path) -> None:
    out = tmp_path / "clean"
    assert demo.clear(two, out).code == 0
    before = digests(out)
    small_copy(demo.event / "IMG_0003.jpg", two, "IMG_0001.jpg")
    assert demo.clear(two, out).code == 0
    after = digests(out)
    assert {name: after[name] for name in before} == before
    assert after.keys() - before.keys() == {"event-0003.jpg"}
    report = json.loads((out / "report.json").read_text("utf-8"))
    assert [photo["source"] for photo in report["photos"]] == ["IMG_0001.jpg", "IMG_0002.jpg", "IMG_0005.jpg"]


def test_an_export_that_was_changed_or_deleted_is_made_again(demo: Demo, two: Path, tmp_path: Path) -> None:
    out = tmp_path / "clean"
    demo.clear(two, out)
    (out / "event-0001.jpg").unlink()
    assert demo.clear(two, out).code == 0
    assert {name for name in digests(out)} == {"event-0001.jpg", "event-0002.jpg"}


def test_other_settings_are_refused_without_force(demo: Demo, two: Path, tmp_path: Path) -> None:
    out = tmp_path / "clean"
    demo.clear(two, out)
    before = digests(out)
    ended = demo.clear(two, out, "--style", "soft")
    assert ended.code == 2
    assert "--force" in ended.err
    assert digests(out) == before
    assert demo.clear(two, out, "--style", "soft", "--force").code == 0
    assert digests(out).keys() == before.keys()
    assert digests(out) != before


def test_a_file_of_somebody_else_is_never_replaced(demo: Demo, two: Path, tmp_path: Path) -> None:
    out = tmp_path / "clean"
    out.mkdir()
    (out / "event-0001.jpg").write_bytes(b"mine")
    assert demo.clear(two, out).code == 0
    assert (out / "event-0001.jpg").read_bytes() == b"mine"
    assert sorted(digests(out)) == ["event-0001.jpg", "event-0002.jpg", "event-0003.jpg"]


def test_bad_files_are_named_and_the_others_are_delivered(demo: Demo, two: Path, tmp_path: Path) -> None:
    whole = (two / "IMG_0002.jpg").read_bytes()
    (two / "empty.jpg").write_bytes(b"")
    (two / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    (two / "text.jpg").write_text("not a photo", "utf-8")
    (two / "twin.jpg").write_bytes(whole)
    (two / "notes.txt").write_text("not a photo", "utf-8")
    ended = demo.clear(two, tmp_path / "clean", "--json")
    assert ended.code == 1
    photos = {photo["source"]: photo for photo in ended.json["photos"]}
    assert {name: photo["outcome"] for name, photo in photos.items()} == {
        "IMG_0002.jpg": "delivered",
        "IMG_0005.jpg": "delivered",
        "cut.jpg": "failed",
        "empty.jpg": "failed",
        "text.jpg": "failed",
        "twin.jpg": "failed",
    }
    codes = {name: photo["failure"]["code"] for name, photo in photos.items() if photo["failure"]}
    assert codes == {"cut.jpg": "truncated", "empty.jpg": "empty", "text.jpg": "wrong-type", "twin.jpg": "duplicate"}
    assert ended.json["ignored"] == ["notes.txt"]


def test_a_bug_in_one_photo_is_one_failed_photo(
    demo: Demo, two: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(photo: Photo, *more: object) -> object:
        if photo.path.name == "IMG_0002.jpg":
            raise ZeroDivisionError("Ada Lovelace")
        return decide(photo, *more)  # type: ignore[arg-type]  # as the real one

    monkeypatch.setattr("app.pipeline.batch.decide", broken)
    ended = demo.clear(two, tmp_path / "clean", "--json")
    assert ended.code == 1
    assert [photo["outcome"] for photo in ended.json["photos"]] == ["failed", "delivered"]
    assert "Lovelace" not in ended.out + ended.err


def test_ctrl_c_leaves_whole_files_and_says_how_to_go_on(
    demo: Demo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "event"
    folder.mkdir()
    for path in demo.event.glob("*.jpg"):
        small_copy(path, folder)
    looked = 0

    def interrupted(*arguments: object) -> object:
        nonlocal looked
        looked += 1
        if looked == 4:
            os.kill(os.getpid(), signal.SIGINT)
        return detect(*arguments)  # type: ignore[arg-type]  # as the real one

    out = tmp_path / "clean"
    with monkeypatch.context() as broken:
        broken.setattr("app.pipeline.batch.detect", interrupted)
        ended = demo.clear(folder, out)
    assert ended.code == 130
    assert "again" in ended.err
    assert not (out / "report.json").exists()
    assert not (out / ".assent-staging").exists()
    done = digests(out)
    assert len(done) < 7
    assert demo.clear(folder, out, "--json").json["counts"]
    assert len(digests(out)) == 7
    assert {name: digests(out)[name] for name in done} == done


def test_the_output_must_not_be_the_folder_of_the_originals(demo: Demo, two: Path) -> None:
    before = sorted(path.name for path in two.iterdir())
    ended = demo.clear(two, two)
    assert ended.code == 2
    assert sorted(path.name for path in two.iterdir()) == before


def test_a_wrong_passphrase_ends_before_anything_is_written(demo: Demo, two: Path, tmp_path: Path) -> None:
    ended = run(
        *("clear", two, "--out", tmp_path / "clean", "--register", demo.folder / "register.assent"),
        *("--channel", "website", "--purpose", "news"),
        passphrase="not the right passphrase",  # noqa: S106  # wrong on purpose
    )
    assert ended.code == 2
    assert not (tmp_path / "clean").exists()


def test_a_wrong_confirmation_ends_before_anything_is_written(demo: Demo, two: Path, tmp_path: Path) -> None:
    who = tmp_path / "who.json"
    who.write_text("[{}]", "utf-8")
    ended = demo.clear(two, tmp_path / "clean", "--identities", who)
    assert ended.code == 2
    assert "Entry 1" in ended.err
    assert not (tmp_path / "clean").exists()


def test_progress_goes_to_the_error_stream(demo: Demo, two: Path, tmp_path: Path) -> None:
    ended = run(
        *("clear", two, "--out", tmp_path / "clean", "--register", demo.folder / "register.assent"),
        *("--channel", "website", "--purpose", "news", "--json"),
        passphrase=PASSPHRASE,
    )
    last = json.loads(ended.err.strip().splitlines()[-1])
    assert (last["done"], last["total"], last["trouble"]) == (2, 2, 0)
    assert ended.json["counts"]
