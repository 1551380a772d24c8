"""A share of the damaged photos that `python -m tests.fuzz` reads: refused or clean, and never anything else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.imaging.child import command
from app.imaging.read import Readers
from tests.fuzz.__main__ import SECONDS
from tests.fuzz.check import LIMITS, check, check_all
from tests.fuzz.damage import CANARY, damaged, found_in, made
from tests.shared import shared_folder
from tests.unit.imaging.planted import TROUBLE, planted


@pytest.fixture
def readers() -> Iterator[Readers]:
    readers = Readers(command(LIMITS), SECONDS)
    yield readers
    readers.close()


def test_undamaged_they_are_all_photos(readers: Readers, capfd: pytest.CaptureFixture[str]) -> None:
    photos = made()
    tally = check_all(photos.__getitem__, range(len(photos)), readers, CANARY)
    assert tally.found == []
    assert sum(
        tally.outcomes[format] for format in ("JPEG", "PNG", "TIFF", "WebP", "AVIF", "HEIF", "BMP", "GIF")
    ) == len(photos)
    assert capfd.readouterr() == ("", "")


def test_damaged_ones_are_refused_or_clean(readers: Readers, capfd: pytest.CaptureFixture[str]) -> None:
    photos = made()
    tally = check_all(lambda number: damaged(photos, 2, number), range(600), readers, CANARY)
    assert tally.found == []
    assert {"truncated", "unreadable", "JPEG", "TIFF"} <= set(tally.outcomes)
    assert capfd.readouterr() == ("", "")


@pytest.mark.slow
def test_so_are_damaged_ones_of_the_corpus(readers: Readers, capfd: pytest.CaptureFixture[str]) -> None:
    photos = made() + found_in(shared_folder() / "files")
    tally = check_all(lambda number: damaged(photos, 3, number), range(5000), readers, CANARY)
    assert tally.found == []
    assert capfd.readouterr() == ("", "")


def test_every_input_can_be_made_again() -> None:
    photos = made()
    assert [damaged(photos, 1, n) for n in range(50)] == [damaged(photos, 1, n) for n in range(50)]
    assert damaged(photos, 1, 0) != damaged(photos, 2, 0)


@pytest.mark.parametrize("trouble", ["os._exit(1)", "while True: pass", "raise KeyError", "return says('a bug')"])
def test_what_must_never_happen_is_found(trouble: str) -> None:
    with planted(trouble, seconds=1) as broken:
        _, found = check(TROUBLE, broken)
    assert found


def test_an_export_with_a_canary_is_found(readers: Readers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.fuzz.check.encoded", lambda _: made()[0])
    _, found = check(made()[0], readers, CANARY)
    assert "the canary" in found
    assert "comment" in found
