"""An export is placed whole, new and private, or not at all; nothing else is ever touched."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.outcome import Failed, FailureCode, Step
from app.imaging import publish as module
from app.imaging.publish import new_folder, place, publish

if sys.platform != "win32":
    import resource

DATA = b"the bytes of an export" * 100


def failed(result: str | Failed, target: Path) -> Failed:
    assert isinstance(result, Failed)
    assert result.step is Step.EXPORT
    assert result.file == str(target)
    assert target.name not in result.message + result.next_action
    return result


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_file_is_there_with_its_hash_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "a.jpg"
    assert publish(DATA, target) == hashlib.sha256(DATA).hexdigest()
    assert target.read_bytes() == DATA
    assert names(tmp_path) == {"a.jpg"}


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    target = tmp_path / "a.jpg"
    publish(DATA, target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert target.stat().st_nlink == 1


def test_its_time_says_nothing(tmp_path: Path) -> None:
    target = tmp_path / "a.jpg"
    publish(DATA, target)
    assert datetime.fromtimestamp(target.stat().st_mtime, UTC) == datetime(2000, 1, 1, tzinfo=UTC)


@pytest.mark.skipif(not hasattr(os, "listxattr"), reason="no extended attributes here")
def test_it_has_no_extended_attributes(tmp_path: Path) -> None:
    target = tmp_path / "a.jpg"
    publish(DATA, target)
    assert [name for name in os.listxattr(target) if not name.startswith("security.")] == []


def test_an_existing_file_stays_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / "a.jpg"
    target.write_bytes(b"older")
    assert failed(publish(DATA, target), target).code is FailureCode.EXISTS
    assert target.read_bytes() == b"older"
    assert names(tmp_path) == {"a.jpg"}


def test_a_name_that_differs_in_capitals_only_is_taken(tmp_path: Path) -> None:
    """Other systems would take the two for one file."""
    older = tmp_path / "Event-0001.JPG"
    older.write_bytes(b"older")
    target = tmp_path / "event-0001.jpg"
    assert failed(publish(DATA, target), target).code is FailureCode.EXISTS
    assert names(tmp_path) == {"Event-0001.JPG"}
    assert older.read_bytes() == b"older"


def test_a_link_to_another_file_never_leads_there(tmp_path: Path) -> None:
    original = tmp_path / "original.jpg"
    original.write_bytes(b"original")
    target = tmp_path / "a.jpg"
    target.symlink_to(original)
    assert failed(publish(DATA, target), target).code is FailureCode.EXISTS
    assert original.read_bytes() == b"original"
    assert target.is_symlink()


def test_a_placed_file_replaces_nothing_and_stays_where_it_was(tmp_path: Path) -> None:
    (tmp_path / "staging").mkdir()
    written, target = tmp_path / "staging" / "a.jpg", tmp_path / "A.jpg"
    publish(DATA, written)
    target.write_bytes(b"an original")
    trouble = place(written, tmp_path / "a.jpg")
    assert trouble is not None
    assert trouble.code is FailureCode.EXISTS
    assert target.read_bytes() == b"an original"
    assert written.read_bytes() == DATA


def test_a_name_that_is_too_long_is_said_so(tmp_path: Path) -> None:
    target = tmp_path / f"{'a' * 300}.jpg"
    trouble = failed(publish(DATA, target), target)
    assert trouble.code is FailureCode.WRITE_FAILED
    assert "too long" in trouble.message
    assert names(tmp_path) == set()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_a_new_folder_is_closed_to_others_and_an_old_one_stays_as_it_is(tmp_path: Path) -> None:
    new_folder(tmp_path / "a" / "new")
    assert stat.S_IMODE((tmp_path / "a" / "new").stat().st_mode) == 0o700
    (tmp_path / "old").mkdir(mode=0o755)
    new_folder(tmp_path / "old")
    assert stat.S_IMODE((tmp_path / "old").stat().st_mode) == 0o755


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_disk_with_too_little_room_keeps_nothing_of_the_file(tmp_path: Path) -> None:
    """The system itself cuts the file off in the middle."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    target = tmp_path / "a.jpg"
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(DATA) // 2, before[1]))
    try:
        result = publish(DATA, target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    trouble = failed(result, target)
    assert trouble.code is FailureCode.WRITE_FAILED
    assert "too large for this disk" in trouble.message
    assert names(tmp_path) == set()


def test_a_folder_of_that_name_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a.jpg"
    target.mkdir()
    assert isinstance(publish(DATA, target), Failed)
    assert names(tmp_path) == {"a.jpg"}


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    target = tmp_path / "no" / "a.jpg"
    trouble = failed(publish(DATA, target), target)
    assert trouble.code is FailureCode.WRITE_FAILED
    assert "folder" in trouble.message


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    target = tmp_path / "file" / "a.jpg"
    assert failed(publish(DATA, target), target).code is FailureCode.WRITE_FAILED


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
        (errno.EROFS, "only be read"),
        (errno.EACCES, "may not write"),
        (errno.EIO, "does not answer"),
        (errno.ENODEV, "no longer there"),
        (errno.ESTALE, "no longer there"),
        (errno.EBUSY, "could not be written"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "utime", "link"])
def test_whatever_goes_wrong_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, word: str
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, step, broken)
    if step == "link":
        monkeypatch.setattr(module, "_place_without_links", broken)
    target = tmp_path / "a.jpg"
    trouble = failed(publish(DATA, target), target)
    assert trouble.code is FailureCode.WRITE_FAILED
    assert word in trouble.message
    assert names(tmp_path) == set()


@pytest.mark.skipif(os.name == "nt", reason="Windows needs no links")
def test_a_disk_without_links_is_written_to_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no links")

    monkeypatch.setattr(os, "link", refused)
    target = tmp_path / "a.jpg"
    assert publish(DATA, target) == hashlib.sha256(DATA).hexdigest()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert failed(publish(b"other", target), target).code is FailureCode.EXISTS
    assert target.read_bytes() == DATA
    assert names(tmp_path) == {"a.jpg"}


def test_a_bug_is_not_hidden_and_still_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def bug(*_: object, **__: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(os, "link", bug)
    with pytest.raises(RuntimeError):
        publish(DATA, tmp_path / "a.jpg")
    assert names(tmp_path) == set()
