"""One part of the program broken at a time: the proof catches every one, and nothing is delivered."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.domain.geometry import Size
from app.domain.plan import Plan, ReviewedPlan
from app.imaging.cover import Covered, cover
from app.imaging.encode import encoded
from app.imaging.pixels import Pixels
from app.imaging.resize import resized
from tests.e2e.conftest import Demo, small_copy
from tests.e2e.running import Ended

Cover = Callable[[Pixels, ReviewedPlan], Covered]


@pytest.fixture
def one(demo: Demo, tmp_path: Path) -> Path:
    """A folder with one photo: signs, a badge, a code and a person."""
    folder = tmp_path / "one"
    folder.mkdir()
    small_copy(demo.event / "IMG_0004.jpg", folder)
    return folder


def break_cover(monkeypatch: pytest.MonkeyPatch, change: Callable[[Plan], Plan]) -> None:
    real = cover

    def broken(pixels: Pixels, reviewed: ReviewedPlan) -> Covered:
        plan = change(reviewed.plan)
        return real(pixels, ReviewedPlan(plan, reviewed.reviewed_by, reviewed.reviewed_at, plan.digest))

    monkeypatch.setattr("app.pipeline.export.cover", broken)


def break_bytes(monkeypatch: pytest.MonkeyPatch, change: Callable[[bytes], bytes]) -> None:
    monkeypatch.setattr("app.pipeline.export.encoded", lambda *arguments: change(encoded(*arguments)))


def held_for(demo: Demo, folder: Path, tmp_path: Path) -> set[str]:
    """Clear the folder and say which checks failed; asserts that the photo was held and not delivered."""
    out = tmp_path / "clean"
    return failed_checks(demo.clear(folder, out, "--json"), out)


def softly_held_for(demo: Demo, folder: Path, tmp_path: Path, style: str) -> set[str]:
    """The same where the adult's face is covered in a softer style."""
    out = tmp_path / "clean"
    return failed_checks(demo.clear_softly("IMG_0004.jpg", folder, out, style, "--json"), out)


def failed_checks(ended: Ended, out: Path) -> set[str]:
    assert ended.code == 1, ended
    (photo,) = ended.json["photos"]
    assert photo["outcome"] == "held"
    assert not list(out.glob("event-*"))
    assert [path.name for path in (out / "held").iterdir()] == ["event-0001.jpg"]
    return {result["check"] for result in photo["proof"] if not result["ok"]}


def test_without_sabotage_the_photo_is_delivered(demo: Demo, one: Path, tmp_path: Path) -> None:
    assert demo.clear(one, tmp_path / "clean").code == 0


@pytest.mark.parametrize("kind", ["face", "text", "code"])
def test_one_fill_skipped(demo: Demo, one: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    def without_one(plan: Plan) -> Plan:
        skipped = max((m for m in plan.marks if m.kind == kind), key=lambda m: m.box.area)
        return replace(plan, marks=tuple(m for m in plan.marks if m is not skipped))

    break_cover(monkeypatch, without_one)
    assert "marks" in held_for(demo, one, tmp_path)


def test_one_mark_shifted_by_40_pixels(demo: Demo, one: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def shifted(plan: Plan) -> Plan:
        first, *others = plan.marks
        return replace(plan, marks=(replace(first, box=first.box.shifted(40, 0)), *others))

    break_cover(monkeypatch, shifted)
    assert {"marks", "outside"} & held_for(demo, one, tmp_path)


def test_the_exif_thumbnail_kept(demo: Demo, one: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Image.open(one / "IMG_0004.jpg") as photo:
        exif = photo.info["exif"]
    segment = b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif
    break_bytes(monkeypatch, lambda data: data[:2] + segment + data[2:])
    assert {"container", "metadata"} <= held_for(demo, one, tmp_path)


def test_bytes_after_the_end(demo: Demo, one: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    break_bytes(monkeypatch, lambda data: data + b"\0")
    assert "container" in held_for(demo, one, tmp_path)


def test_a_comment_left(demo: Demo, one: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    break_bytes(monkeypatch, lambda data: data[:2] + b"\xff\xfe\x00\x07hello" + data[2:])
    assert "container" in held_for(demo, one, tmp_path)


def test_another_encoder_setting(demo: Demo, one: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def saved_again(data: bytes) -> bytes:
        out = io.BytesIO()
        with Image.open(io.BytesIO(data)) as photo:
            photo.save(out, "JPEG", quality=70)
        return out.getvalue()

    break_bytes(monkeypatch, saved_again)
    assert "container" in held_for(demo, one, tmp_path)


def test_a_mosaic_too_fine(demo: Demo, one: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.imaging.cover.CELLS", 12)
    assert "marks" in softly_held_for(demo, one, tmp_path, "mosaic")


def test_a_blur_too_weak(demo: Demo, one: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.imaging.cover.SIGMA", 0.05)
    assert "marks" in softly_held_for(demo, one, tmp_path, "blur")


@pytest.mark.parametrize("style", ["mosaic", "blur"])
def test_soft_styles_pass_as_they_are(demo: Demo, tmp_path: Path, style: str) -> None:
    folder = tmp_path / "soft"
    folder.mkdir()
    small_copy(demo.event / "IMG_0002.jpg", folder)
    ended = demo.clear_softly("IMG_0002.jpg", folder, tmp_path / "clean", style, "--json")
    assert ended.code == 0, ended
    faces = [mark for mark in ended.json["photos"][0]["marks"] if mark["kind"] == "face" and not mark["possible"]]
    assert {mark["style"]: "AGE_UNKNOWN" in mark["reasons"] for mark in faces} == {style: False, "fill": True}


def test_pixels_outside_the_marks_changed(
    demo: Demo, one: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def brighter(pixels: Pixels, size: Size) -> Pixels:
        return np.minimum(resized(pixels, size).astype(np.int16) + 30, 255).astype(np.uint8)

    monkeypatch.setattr("app.pipeline.export.resized", brighter)
    assert "outside" in held_for(demo, one, tmp_path)
