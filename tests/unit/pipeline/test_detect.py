from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import cv2
import numpy as np
import pytest
from skimage import data

from app.domain.export import PRESETS, Preset
from app.domain.findings import Face, Findings
from app.domain.geometry import Box, Size
from app.domain.outcome import Failed, FailureCode, Step
from app.domain.photo import PhotoId
from app.pipeline.detect import SEARCHED_AT_MOST, DetectSettings, Models, detect, face_scales, load
from app.vision.codes import qr
from app.vision.faces import FaceFinder
from app.vision.pixels import Pixels

PHOTO = PhotoId("a" * 64)
FACE = Box(175, 54, 275, 180)
WEB = DetectSettings(PRESETS["web"])


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Models:
    return load(tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="module")
def photo() -> Pixels:
    """1,100 x 900: a face at (100, 60), a QR code at (700, 100), a line of text at (640, 800)."""
    pixels = np.full((900, 1100, 3), 200, np.uint8)
    pixels[60:572, 100:612] = data.astronaut()  # type: ignore[no-untyped-call]  # scikit-image is untyped
    code = qr("https://example.org")
    pixels[100 : 100 + code.shape[0], 700 : 700 + code.shape[1]] = code
    cv2.putText(pixels, "Not for the public", (640, 800), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (0, 0, 0), 3, cv2.LINE_AA)
    return pixels


class Broken:
    def find(self, *_args: object, **_options: object) -> tuple[Face, ...]:
        raise RuntimeError("no memory for /home/ada.lovelace/Ada.jpg")


class Recording:
    stamp = FaceFinder.stamp

    def find(self, pixels: Pixels, scales: Sequence[float], *, smallest: float, thorough: bool) -> tuple[Face, ...]:
        self.sides = sorted(round(scale * max(pixels.shape[:2])) for scale in scales)
        self.smallest = smallest * self.sides[-1] / max(pixels.shape[:2])
        self.thorough = thorough
        return ()


def test_everything_is_found_in_the_photos_own_coordinates(models: Models, photo: Pixels) -> None:
    findings = detect(PHOTO, photo, WEB, models)
    assert isinstance(findings, Findings)
    assert findings.size == Size(1100, 900)
    assert findings.faces[0].box.iou(FACE.shifted(100, 60)) > 0.6
    assert any(text.box.intersection(Box(640, 770, 1000, 805)) > 0.8 * 360 * 35 for text in findings.texts)
    assert [code.format for code in findings.codes] == ["QR Code"]
    assert findings.codes[0].box.intersection(Box(730, 130, 780, 180)) == 2500
    assert {stamp.name for stamp in findings.stamps} == {"CenterFace", "PP-OCRv6 small text detector"}


def test_a_large_photo_is_searched_as_it_will_leave_and_answered_in_its_own_pixels(
    models: Models, photo: Pixels
) -> None:
    findings = detect(PHOTO, photo, DetectSettings(Preset("small", 440)), models)
    assert isinstance(findings, Findings)
    assert findings.size == Size(1100, 900)
    assert findings.faces[0].box.iou(FACE.shifted(100, 60)) > 0.6
    assert findings.codes[0].box.contains((758, 158))
    landmarks = findings.faces[0].landmarks
    assert landmarks is not None
    assert all(findings.faces[0].box.contains(point) for point in landmarks)


@pytest.mark.parametrize("part", ["faces", "texts"])
def test_a_model_that_breaks_is_a_failure_and_never_an_empty_photo(
    models: Models, part: str, caplog: pytest.LogCaptureFixture
) -> None:
    parts = {"faces": models.faces, "texts": models.texts, "describer": models.describer, part: Broken()}
    with caplog.at_level(logging.ERROR):
        failed = detect(PHOTO, np.zeros((64, 64, 3), np.uint8), WEB, Models(**parts))  # type: ignore[arg-type]  # a stand-in
    assert isinstance(failed, Failed)
    assert (failed.step, failed.code) == (Step.DETECT, FailureCode.DETECTION_FAILED)
    assert failed.message
    assert failed.next_action
    # The log says what and where, and nothing that the error says: that may hold a path, and a path a name.
    assert PHOTO in caplog.text and "RuntimeError" in caplog.text and "test_detect.py" in caplog.text
    assert "ada" not in caplog.text.casefold() and str(Path(__file__).parent) not in caplog.text


@pytest.mark.parametrize(
    ("source", "settings", "sides"),
    [
        ((4000, 6000), WEB, [1365, 4096]),
        ((600, 800), WEB, [533, 1600]),
        ((4000, 6000), DetectSettings(PRESETS["original"]), [2250, 6750]),
        ((600, 800), DetectSettings(PRESETS["web"], thorough=True), [400, 800, 1600]),
    ],
)
def test_faces_are_searched_at_sizes_relative_to_the_export(
    models: Models, source: tuple[int, int], settings: DetectSettings, sides: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    recording = Recording()
    monkeypatch.setattr("app.pipeline.detect.codes.find", lambda _pixels: ())
    monkeypatch.setattr(type(models.texts), "find", lambda *_args, **_options: ())
    blank = np.zeros((*source, 3), np.uint8)
    findings = detect(PHOTO, blank, settings, Models(cast(FaceFinder, recording), models.texts, models.describer))
    assert isinstance(findings, Findings)
    assert recording.sides == sides
    assert recording.thorough == settings.thorough
    exported = Size(source[1], source[0]).fitted(settings.preset.longest)
    assert recording.smallest == pytest.approx(12 / 1.5 * sides[-1] / exported.longest, rel=0.01)


@pytest.mark.parametrize("preset", PRESETS.values(), ids=lambda preset: preset.name)
@pytest.mark.parametrize("size", [Size(640, 480), Size(4000, 3000), Size(6000, 4000), Size(12000, 9000)])
def test_the_exported_size_or_more_is_always_searched(preset: Preset, size: Size) -> None:
    exported = size.fitted(preset.longest)
    smaller, largest = face_scales(exported, thorough=False)
    assert largest > 1
    assert smaller == pytest.approx(largest / 3)
    assert largest <= 1.125 or exported.pixels * largest**2 <= SEARCHED_AT_MOST * 1.001


def test_models_are_loaded_from_a_folder_that_may_be_read_only(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    assert load(file).faces.stamp.name == "CenterFace"
