"""Every mistake that has leaked from other programs, built into this one: the proof or the tests catch each of them."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.domain.authored import Authored
from app.domain.export import Exported, FileFormat, Form, Preset
from app.domain.outcome import Failed
from app.domain.plan import ReviewedPlan, Style
from app.domain.record import Outcome, PhotoRecord
from app.event.identities import Confirmation
from app.imaging.cover import cover
from app.imaging.encode import encoded
from app.imaging.header import Header
from app.imaging.pixels import Pixels
from app.imaging.publish import publish
from app.pipeline.decide import DecideSettings
from app.pipeline.export import stage
from consent_db.facts import AgeSeen
from consent_db.snapshot import ConsentSnapshot
from tests.light import CANARY, FACE, NOW, cleared, folder_of, jpeg_file
from tests.unit.consent_db.build import ADA, adult
from tests.unit.imaging import test_decode as decode_tests
from tests.unit.imaging import test_independence as independence_tests
from tests.unit.imaging import test_publish as publish_tests
from tests.unit.imaging.made import file_of, jpeg_with, png_chunk, segment, textured

FORMS = [Form(), Form(FileFormat.PNG), Form(authored=Authored(copyright="© University"), say_release=True)]


def one(tmp_path: Path, form: Form = FORMS[0], style: Style = Style.FILL) -> PhotoRecord:
    """What becomes of one photo of an adult who never agreed."""
    report = cleared(
        folder_of(tmp_path / "event", 1),
        tmp_path / "clean",
        form=form,
        decide=DecideSettings(style),
        snapshot=ConsentSnapshot("1", people=(adult(),)),
        confirmations=(Confirmation(1, "IMG_0000.jpg", FACE, ADA, "jb", NOW, AgeSeen.ADULT),),
    )
    assert report is not None
    (record,) = report.records
    return record


def failed_checks(record: PhotoRecord, tmp_path: Path) -> set[str]:
    """Which checks failed; asserts that nothing was delivered."""
    assert record.outcome is Outcome.HELD
    assert record.proof is not None
    assert not list((tmp_path / "clean").glob("event-*"))
    return {str(result.check) for result in record.proof.failures}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("style", [Style.FILL, Style.SOFT])
def test_without_a_fault_the_photo_is_delivered(tmp_path: Path, form: Form, style: Style) -> None:
    record = one(tmp_path, form, style)
    assert record.outcome is Outcome.DELIVERED, record.proof and record.proof.failures
    assert {mark.kind for mark in record.marks} == {"face", "text"}
    data = (tmp_path / "clean" / str(record.file)).read_bytes()
    assert CANARY not in data
    assert (b"MR-NAP" in data) is form.say_release


def left_in(data: bytes) -> bytes:
    """What Pillow makes of pixels and a comment."""
    return jpeg_with(data, segment(0xFE, CANARY))


BYTES: list[tuple[str, Callable[[bytes], bytes], set[str]]] = [
    ("comment", left_in, {"container", "independent"}),
    ("profile", lambda d: jpeg_with(d, segment(0xE2, b"ICC_PROFILE\0\1\1" + CANARY)), {"container", "metadata"}),
    ("thumbnail", lambda d: jpeg_with(d, segment(0xE1, b"Exif\0\0" + jpeg_file())), {"container", "metadata"}),
    ("tail", lambda d: d + CANARY, {"container"}),
    ("payload inside the picture", lambda d: d[:-2] + CANARY + d[-2:], {"container"}),
]


@pytest.mark.parametrize(("change", "checks"), [fault[1:] for fault in BYTES], ids=[fault[0] for fault in BYTES])
def test_bytes_that_come_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[bytes], bytes], checks: set[str]
) -> None:
    # Only what is staged carries them: the proof makes the file anew without.
    staged: list[bytes] = []

    def faulty(pixels: Pixels, format: FileFormat, authored: Authored) -> bytes:
        data = encoded(pixels, format, authored)
        staged.append(data)
        return change(data) if len(staged) == 1 else data

    monkeypatch.setattr("app.pipeline.export.encoded", faulty)
    assert checks | {"independent"} <= failed_checks(one(tmp_path), tmp_path)


@pytest.mark.parametrize(
    "authored", [Authored(copyright="© Somebody else"), Authored(credit="© University"), Authored()]
)
def test_a_block_that_was_not_authored_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, authored: Authored) -> None:
    monkeypatch.setattr(
        "app.pipeline.export.encoded", lambda pixels, format, _authored: encoded(pixels, format, authored)
    )
    record = one(tmp_path, form=Form(authored=Authored(copyright="© University")))
    assert "container" in failed_checks(record, tmp_path)


def test_a_payload_among_the_pixels_of_a_png(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytes of the original's comment, as colours: every block is as it must be, and they stand there in the plain."""

    def faulty(pixels: Pixels, *_settings: object) -> bytes:
        rows = bytearray(b"".join(b"\0" + row.tobytes() for row in pixels))
        rows[1 : 1 + len(CANARY)] = CANARY
        head = encoded(pixels, FileFormat.PNG)[:33]
        return head + png_chunk(b"IDAT", zlib.compress(bytes(rows), 0)) + png_chunk(b"IEND", b"")

    monkeypatch.setattr("app.pipeline.export.encoded", faulty)
    failed = failed_checks(one(tmp_path, Form(FileFormat.PNG)), tmp_path)
    assert "metadata" in failed
    assert "container" not in failed


def test_a_mark_that_ends_inside_a_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.pipeline.decide.snapped", lambda box, *_grid, **_options: box.outward())
    assert "marks" in failed_checks(one(tmp_path), tmp_path)


def test_a_mark_that_ends_inside_a_block_leaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(independence_tests, "snapped", lambda box, *_grid: box.outward())
    with pytest.raises(AssertionError):
        independence_tests.test_secret_twins_give_the_same_export("JPEG", {"subsampling": 2}, 1, Style.FILL)


@pytest.mark.parametrize("style", [Style.FILL, Style.SOFT])
def test_ink_that_lets_a_little_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, style: Style) -> None:
    def faulty(pixels: Pixels, reviewed: ReviewedPlan) -> object:
        covered = cover(pixels, reviewed)
        thin = (covered.pixels * 0.97 + pixels * 0.03).astype(np.uint8)
        return replace(covered, pixels=thin)

    monkeypatch.setattr("app.pipeline.export.cover", faulty)
    assert "independent" in failed_checks(one(tmp_path, style=style), tmp_path)


def test_covering_after_making_smaller(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What lies under a mark bleeds beyond it where a photo is made smaller first."""

    def smaller_first(pixels: Pixels, reviewed: ReviewedPlan) -> object:
        soft = np.asarray(Image.fromarray(pixels).reduce(2).resize((pixels.shape[1], pixels.shape[0])))
        return cover(soft, reviewed)

    monkeypatch.setattr("app.pipeline.export.cover", smaller_first)
    assert "independent" in failed_checks(one(tmp_path), tmp_path)


def test_a_small_file_passed_through_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def through(data: bytes, target: Path) -> str | Failed:
        return publish(jpeg_file() if target.suffix == ".jpg" else data, target)

    monkeypatch.setattr("app.pipeline.export.publish", through)
    assert {"container", "metadata", "marks", "faces", "independent"} <= failed_checks(one(tmp_path), tmp_path)


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="no extended attributes here")
@pytest.mark.parametrize("what", ["attribute", "time", "rights", "name"])
def test_what_the_file_system_would_tell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    def telling(
        pixels: Pixels, reviewed: ReviewedPlan, preset: Preset, form: Form, out: Path, name: str
    ) -> Exported | Failed:
        staged = stage(pixels, reviewed, preset, form, out, name)
        assert isinstance(staged, Exported)
        if what == "attribute":
            os.setxattr(staged.path, "user.xdg.origin.url", b"https://example.org/Ada")
        elif what == "time":
            staged.path.touch()
        elif what == "rights":
            staged.path.chmod(0o644)
        else:
            renamed = staged.path.rename(staged.path.with_name("Ada in Berlin.jpg"))
            return replace(staged, path=renamed)
        return staged

    monkeypatch.setattr("app.pipeline.batch.stage", telling)
    record = one(tmp_path)
    assert record.outcome is Outcome.HELD
    assert record.proof is not None
    assert {str(result.check) for result in record.proof.failures} == {"file"}


def test_a_file_written_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.imaging.publish._place", lambda written, target: written.replace(target))
    with pytest.raises(AssertionError):
        publish_tests.test_an_existing_file_stays_as_it_is(tmp_path)


def test_a_photo_decoded_sideways(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.imaging.exif.orientation", lambda *_: 1)
    with pytest.raises(AssertionError):
        decode_tests.test_every_orientation_is_turned_upright("JPEG", 3)


def test_what_was_transparent_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    def dropped(_image: Image.Image, _header: Header) -> object:
        return (lambda band: band.convert("RGB")), ()

    monkeypatch.setattr("app.imaging.decode.to_srgb", dropped)
    with pytest.raises(AssertionError):
        decode_tests.test_what_is_transparent_is_white_not_what_it_hid()
    with pytest.raises(AssertionError):
        decode_tests.test_sixteen_bits_are_scaled_not_clipped("PNG")


def test_two_files_that_differ_only_in_what_is_covered_or_around(tmp_path: Path) -> None:
    """The claim itself, from file to file: another face, another comment, another thumbnail, the same export."""
    exports = set()
    for number, colour in enumerate(((230, 20, 20), (255, 0, 60), (200, 40, 30))):
        pixels = textured(240, 180) // 3 + 60
        pixels[60:120, 100:160] = colour
        plain = file_of(pixels, "PNG")
        place, out = tmp_path / f"event{number}", tmp_path / f"clean{number}"
        place.mkdir()
        (place / f"{number} Ada.png").write_bytes(plain + CANARY * number)
        report = cleared(place, out)
        assert report is not None
        assert report.records[0].outcome is Outcome.DELIVERED
        assert report.records[0].marks[0].box.contains((130, 90))
        exports.add((out / "event-0001.jpg").read_bytes())
    assert len(exports) == 1


@pytest.mark.parametrize("style", [Style.MOSAIC, Style.BLUR])
def test_a_soft_mark_that_was_skipped_is_seen_by_the_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, style: Style
) -> None:
    """However small it is: the file made again has the mark."""
    real, calls = cover, 0

    def skipped_once(pixels: Pixels, reviewed: ReviewedPlan) -> object:
        nonlocal calls
        calls += 1
        if calls > 1:
            return real(pixels, reviewed)
        plan = replace(reviewed.plan, marks=tuple(m for m in reviewed.plan.marks if m.style is not style))
        return real(pixels, replace(reviewed, plan=plan, digest=plan.digest))

    monkeypatch.setattr("app.pipeline.export.cover", skipped_once)
    assert "independent" in failed_checks(one(tmp_path, style=style), tmp_path)
