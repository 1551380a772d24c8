"""A disk that gives out in the middle: whole files or none, and a message that says what to do."""

from __future__ import annotations

import errno
import itertools
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.domain.outcome import FailureCode
from app.domain.record import Outcome
from app.event.journal import CannotWrite
from tests.light import cleared, folder_of


def gives_out(*_: object) -> None:
    raise OSError(errno.ENOSPC, "no room", "/home/Ada")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_photos_that_cannot_be_written_fail_one_by_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.imaging.publish._write", gives_out)
    report = cleared(folder_of(tmp_path / "event", 2), tmp_path / "clean")
    assert report is not None
    assert [record.outcome for record in report.records] == [Outcome.FAILED] * 2
    for record in report.records:
        assert record.failure is not None
        assert record.failure.code is FailureCode.WRITE_FAILED
        assert "full" in record.failure.message
        assert "Ada" not in record.failure.message
    assert names(tmp_path / "clean") == {"report.json", "report.html"}


@pytest.mark.parametrize("at", range(5))
def test_a_report_that_cannot_be_written_ends_the_run_and_the_next_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    event, out = folder_of(tmp_path / "event", 2), tmp_path / "clean"
    calls = itertools.count()
    with monkeypatch.context() as broken:
        flush = SimpleNamespace(fsync=lambda file: gives_out() if next(calls) == at else os.fsync(file))
        broken.setattr("app.event.journal.os", flush)
        with pytest.raises(CannotWrite, match="full") as trouble:
            cleared(event, out)
    assert "Ada" not in str(trouble.value)
    assert "again" in str(trouble.value)
    report = cleared(event, out)
    assert report is not None
    assert [record.outcome for record in report.records] == [Outcome.DELIVERED] * 2
    assert names(out) == {"event-0001.jpg", "event-0002.jpg", "report.json", "report.html"}


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite, match="folder"):
        cleared(folder_of(tmp_path / "event", 1), tmp_path / "file" / "clean")


def test_what_lies_in_the_output_folder_is_never_replaced(tmp_path: Path) -> None:
    """Also where its name differs from that of an export in capitals only."""
    event, out = folder_of(tmp_path / "event", 2), tmp_path / "clean"
    out.mkdir()
    taken = out / "EVENT-0001.jpg"
    taken.write_bytes(b"an original")
    before = {path: path.read_bytes() for path in (*event.iterdir(), taken)}
    report = cleared(event, out)
    assert report is not None
    assert [record.file for record in report.records] == ["event-0002.jpg", "event-0003.jpg"]
    assert {path: path.read_bytes() for path in before} == before
