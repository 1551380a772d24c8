"""A photo gives a reference only where it shows one large, sharp, upright face that is like nobody else's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from skimage import data

from app.domain.export import PRESETS
from app.domain.findings import Face
from app.domain.outcome import Failed, FailureCode
from app.domain.photo import PhotoId
from app.pipeline.detect import DetectSettings, Models, detect, load
from app.pipeline.enrol import Likeness, Reference, descriptor_at, descriptor_from, likeness
from app.pipeline.ingest import photo_id
from app.pipeline.match import CLOSE, NOBODY, WEAK, References
from app.vision.quality import SHARP, STRAIGHT, sharpness, turned_away
from consent_db.records import PersonId

Pixels = NDArray[np.uint8]

ADA, BOB = PersonId("p-ada"), PersonId("p-bob")


@pytest.fixture(scope="module")
def models() -> Models:
    return load()


@pytest.fixture(scope="module")
def portrait() -> Pixels:
    """A public domain portrait; the face lies within (175, 54) and (275, 180)."""
    return np.asarray(data.astronaut(), np.uint8)  # type: ignore[no-untyped-call]  # scikit-image is untyped


@pytest.fixture
def from_photo(models: Models, tmp_path: Path) -> Callable[[Pixels], Reference | Failed]:
    def taken(pixels: Pixels) -> Reference | Failed:
        path = tmp_path / "photo.png"
        cv2.imwrite(str(path), cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))
        return descriptor_from(path, models)

    return taken


def resized(pixels: Pixels, x: float, y: float) -> Pixels:
    return np.asarray(cv2.resize(pixels, None, fx=x, fy=y, interpolation=cv2.INTER_CUBIC), np.uint8)


def test_a_good_portrait_gives_128_numbers(
    from_photo: Callable[[Pixels], Reference | Failed], portrait: Pixels
) -> None:
    reference = from_photo(portrait)
    assert not isinstance(reference, Failed)
    assert len(reference) == 128


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda p: p[:, 300:], "no clear face"),
        (lambda p: np.concatenate([p, p], 1), "2 faces"),
        (lambda p: resized(p, 0.5, 0.5), "smaller than 64 pixels"),
        (lambda p: cv2.GaussianBlur(p, (0, 0), 5), "not sharp"),
    ],
    ids=["nobody", "two", "small", "blurred"],
)
def test_what_is_wrong_with_a_photo_is_said(
    from_photo: Callable[[Pixels], Reference | Failed],
    portrait: Pixels,
    spoil: Callable[[Pixels], Pixels],
    says: str,
) -> None:
    failed = from_photo(np.ascontiguousarray(spoil(portrait)))
    assert isinstance(failed, Failed)
    assert failed.code is FailureCode.UNFIT_REFERENCE
    assert says in failed.message


def test_a_face_seen_from_the_side_is_turned_away(from_photo: Callable[[Pixels], Reference | Failed]) -> None:
    grey = np.asarray(data.camera(), np.uint8)  # type: ignore[no-untyped-call]  # scikit-image is untyped
    failed = from_photo(np.repeat(resized(grey, 2, 2)[:, :, None], 3, 2))
    assert isinstance(failed, Failed)
    assert failed.message == "The face is turned away."


def test_what_is_no_photo_is_refused(models: Models, tmp_path: Path) -> None:
    (tmp_path / "no.jpg").write_bytes(b"no photo")
    assert isinstance(descriptor_from(tmp_path / "no.jpg", models), Failed)


@pytest.fixture
def two(models: Models, portrait: Pixels, tmp_path: Path) -> tuple[Path, tuple[Face, ...]]:
    """A photo of a sharp face and of a blurred one, and what detection finds in it, from left to right."""
    blurred = np.asarray(cv2.GaussianBlur(portrait, (0, 0), 5), np.uint8)
    pixels = np.concatenate([portrait, blurred], 1)
    path = tmp_path / "two.png"
    cv2.imwrite(str(path), cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))
    findings = detect(photo_id(path), pixels, DetectSettings(PRESETS["web"]), models)
    assert not isinstance(findings, Failed)
    clear = sorted((f for f in findings.faces if not f.possible), key=lambda f: f.box.x0)
    return path, tuple(clear)


def test_a_face_that_a_human_named_is_described_though_there_are_others(
    models: Models,
    two: tuple[Path, tuple[Face, ...]],
    from_photo: Callable[[Pixels], Reference | Failed],
    portrait: Pixels,
) -> None:
    path, (sharp, _) = two
    found, alone = descriptor_at(path, photo_id(path), sharp, models), from_photo(portrait)
    assert not isinstance(found, Failed) and not isinstance(alone, Failed)
    assert np.linalg.norm(np.subtract(found, alone)) < CLOSE


def test_a_named_face_goes_through_the_same_gate(models: Models, two: tuple[Path, tuple[Face, ...]]) -> None:
    path, (sharp, blurred) = two
    for face, says in (
        (blurred, "not sharp"),
        (replace(sharp, score=0.4), "not clear"),
        (replace(sharp, landmarks=None), "turned away"),
        (replace(sharp, box=sharp.box.scaled(0.3, 0.3)), "smaller than 64 pixels"),
    ):
        failed = descriptor_at(path, photo_id(path), face, models)
        assert isinstance(failed, Failed) and says in failed.message


def test_a_file_that_is_another_by_now_is_refused(models: Models, two: tuple[Path, tuple[Face, ...]]) -> None:
    path, (sharp, _) = two
    failed = descriptor_at(path, PhotoId("0" * 64), sharp, models)
    assert isinstance(failed, Failed) and "has changed" in failed.message


def test_leaning_costs_nothing_and_looking_away_does() -> None:
    upright = [(47.0, 46.6), (103.5, 45.6), (74.4, 78.3), (51.1, 103.3), (98.7, 102.6)]
    leaning = [(3 * (x - y), 3 * (x + y)) for x, y in upright]
    narrow = [(0.4 * x, y) for x, y in upright]
    assert turned_away(upright) < 0.01
    assert turned_away(leaning) < 0.01
    assert turned_away(narrow) > STRAIGHT


def test_sharpness_falls_with_blur(portrait: Pixels) -> None:
    landmarks = [(207.0, 103.0), (243.0, 102.0), (229.0, 125.0), (211.0, 139.0), (243.0, 138.0)]
    sharp = sharpness(portrait, landmarks)
    blurred = sharpness(np.asarray(cv2.GaussianBlur(portrait, (0, 0), 5), np.uint8), landmarks)
    assert blurred < SHARP < sharp
    assert sharpness(np.full_like(portrait, 128), landmarks) == 0


def at(distance: float, axis: int = 0) -> Reference:
    return tuple(distance if n == axis else 0.0 for n in range(128))


def against(*entries: tuple[PersonId, float]) -> References:
    """People whose templates lie at these distances from the origin."""
    vectors = np.asarray([at(distance, axis) for axis, (_, distance) in enumerate(entries)], np.float32)
    return References(tuple(person for person, _ in entries), vectors)


NEW = at(0)


def test_the_first_reference_of_the_first_person_is_like_nobody() -> None:
    assert likeness(NEW, ADA, NOBODY) == Likeness(other=None, unlike_own=False)


@pytest.mark.parametrize(("distance", "other"), [(CLOSE - 0.01, BOB), (CLOSE + 0.01, None)])
def test_a_face_close_to_somebody_elses_is_said_to_be(distance: float, other: PersonId | None) -> None:
    assert likeness(NEW, ADA, against((BOB, distance))).other == other
    assert likeness(NEW, ADA, against((ADA, 0.1), (BOB, distance))).other == other
    assert likeness(NEW, BOB, against((BOB, distance))).other is None


@pytest.mark.parametrize(("distance", "unlike"), [(WEAK - 0.01, False), (WEAK + 0.01, True)])
def test_a_face_far_from_all_the_persons_own_is_unlike_them(distance: float, unlike: bool) -> None:
    assert likeness(NEW, ADA, against((ADA, distance), (ADA, 0.9))).unlike_own is unlike
    assert likeness(NEW, ADA, against((BOB, distance))).unlike_own is False
