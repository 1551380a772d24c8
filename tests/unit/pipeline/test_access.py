"""Copies for one person: everybody else in the photo is filled, and where that cannot be done there is no copy."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from app.domain.export import PRESETS, Check, CheckResult, Form, Proof
from app.domain.findings import Kind
from app.domain.geometry import Box, Size
from app.domain.outcome import Failed
from app.domain.photo import PhotoId
from app.domain.plan import Mark, Shown, Style
from app.domain.record import Outcome, PhotoRecord, Report
from app.imaging.cover import FILL_COLOUR
from app.imaging.decode import decode_bytes
from app.imaging.encode import encoded
from app.imaging.pixels import Pixels
from app.pipeline.access import Copy, copies
from app.pipeline.record import report_json
from consent_db.publication import Channel, Publication, Purpose
from consent_db.records import LedgerEntry, PersonId
from consent_db.rules import Reason

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
ADA, BOB, CAT = PersonId("p-ada"), PersonId("p-bob"), PersonId("p-cat")
SOURCE = Size(800, 400)
EXPORTED = encoded(np.full((200, 400, 3), (200, 180, 160), np.uint8))
"""Half the size of the photo it was made of."""
SHA = hashlib.sha256(EXPORTED).hexdigest()
PLACES = {ADA: Box(80, 120, 160, 200), BOB: Box(400, 120, 480, 200), CAT: Box(640, 120, 720, 200)}


def ledger(*shown: PersonId, sha: str = SHA) -> LedgerEntry:
    return LedgerEntry(
        file_sha256=sha, photo_id="a" * 64, people_shown=frozenset(shown), channel=Channel.WEBSITE, exported_at=NOW
    )


def record(*shown: PersonId) -> PhotoRecord:
    return PhotoRecord(
        "one.jpg",
        Outcome.DELIVERED,
        photo_id=PhotoId("a" * 64),
        size=SOURCE,
        file="one.jpg",
        file_sha256=SHA,
        marks=(Mark(Kind.TEXT, Box(0, 320, 200, 400), Style.FILL, (Reason.TEXT_NOT_CLEARED,)),),
        shown=tuple(Shown(person, PLACES[person], (Reason.ADULT_CONSENT,), ()) for person in shown),
        proof=Proof(tuple(CheckResult(check, True, "") for check in Check)),
    )


def report(*records: PhotoRecord) -> Report:
    publication = Publication(Channel.WEBSITE, Purpose.NEWS, NOW)
    return Report(publication, PRESETS["web"], Form(), "r1", "d1", NOW, NOW, (), {}, records)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An exported photo under another name than it was given, in a folder of its own, and the report of its run."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "renamed.jpg").write_bytes(EXPORTED)
    (tmp_path / "report.json").write_text(json.dumps(report_json(report(record(ADA, BOB, CAT)))), encoding="utf-8")
    return tmp_path


def only(entry: LedgerEntry, person: PersonId, folder: Path | None) -> Copy:
    [copy] = copies((entry,), person, folder, NOW)
    return copy


def pixels(copy: Copy) -> Pixels:
    assert copy.content is not None, copy.left_out
    picture = decode_bytes(copy.content)
    assert not isinstance(picture, Failed)
    return picture.pixels


def filled(image: Pixels, box: Box) -> bool:
    """Whether all of a box of the original photo is covered on the half-sized export."""
    x0, y0, x1, y1 = box.scaled(0.5, 0.5).pixels()
    return bool((np.abs(image[y0:y1, x0:x1].astype(int) - FILL_COLOUR) < 8).all())


@pytest.mark.parametrize("person", [ADA, BOB, CAT])
def test_everybody_else_is_filled_and_the_person_is_not(folder: Path, person: PersonId) -> None:
    image = pixels(only(ledger(ADA, BOB, CAT), person, folder))
    assert {other: filled(image, box) for other, box in PLACES.items()} == {other: other != person for other in PLACES}
    assert filled(image, Box(0, 320, 200, 400))


def test_the_places_are_those_of_this_very_export(folder: Path) -> None:
    other = replace(record(ADA), source="two.jpg", file="two.jpg", file_sha256="c" * 64)
    both = report(other, record(ADA, BOB))
    (folder / "report.json").write_text(json.dumps(report_json(both)), encoding="utf-8")
    assert filled(pixels(only(ledger(ADA, BOB), ADA, folder)), PLACES[BOB])


def test_a_copy_is_covered_beyond_the_face(folder: Path) -> None:
    image = pixels(only(ledger(ADA, BOB, CAT), ADA, folder))
    assert filled(image, PLACES[BOB].grown(1.4))


def test_where_two_overlap_the_other_stays_covered(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PLACES, BOB, Box(100, 120, 180, 200))
    (folder / "report.json").write_text(json.dumps(report_json(report(record(ADA, BOB)))), encoding="utf-8")
    assert filled(pixels(only(ledger(ADA, BOB), ADA, folder)), PLACES[BOB])


def test_the_exported_file_is_not_changed(folder: Path) -> None:
    only(ledger(ADA, BOB, CAT), ADA, folder)
    assert (folder / "sub" / "renamed.jpg").read_bytes() == EXPORTED


def test_without_a_folder_a_file_or_a_report_there_is_no_copy_and_it_says_why(folder: Path) -> None:
    assert only(ledger(ADA), ADA, None) == Copy(None, "no folder with exported photos was given")
    assert only(ledger(ADA, sha="b" * 64), ADA, folder).left_out == "the exported file is not in the folder"
    (folder / "report.json").unlink()
    assert "no report" in only(ledger(ADA), ADA, folder).left_out


def test_a_report_that_does_not_place_the_person_gives_no_copy(folder: Path) -> None:
    (folder / "report.json").write_text(json.dumps(report_json(report(record(BOB)))), encoding="utf-8")
    assert only(ledger(ADA, BOB), ADA, folder).content is None


@pytest.mark.parametrize("text", ["", "[]", "{}", "\x00"])
def test_a_report_that_cannot_be_trusted_is_not_used(folder: Path, text: str) -> None:
    (folder / "report.json").write_text(text, encoding="utf-8")
    assert "no report" in only(ledger(ADA), ADA, folder).left_out


def test_a_changed_file_is_another_file(folder: Path) -> None:
    (folder / "sub" / "renamed.jpg").write_bytes(EXPORTED + b"x")
    assert only(ledger(ADA), ADA, folder).content is None


def test_every_export_gets_one_answer_in_order(folder: Path) -> None:
    entries = (ledger(ADA, sha="b" * 64), ledger(ADA), replace(ledger(ADA), place="elsewhere"))
    assert [copy.content is not None for copy in copies(entries, ADA, folder, NOW)] == [False, True, True]
