"""On real photos of people: an honest export passes its proof, a sabotaged one does not."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from app.domain.geometry import Box, snapped
from app.domain.photo import Photo
from app.domain.plan import Mark, Style
from app.imaging import cover as cover_module
from app.imaging.compare import marks_hold, outside_agrees
from app.imaging.cover import cover
from app.imaging.encode import encoded
from app.imaging.picture import Decoded
from app.imaging.pixels import Pixels
from app.imaging.read import read
from app.imaging.resize import resized
from tests.shared import shared_folder
from tests.unit.imaging.made import decoded, mark, plan, reviewed

FEW = 6
SCALES = (None, 0.7, 0.34)


def photos(every: int) -> list[tuple[Decoded, list[Box]]]:
    """Every so many of the photos with known faces, and the faces at least 24 pixels wide."""
    folder = shared_folder() / "photos" / "detect"
    truth = json.loads((folder / "boxes.json").read_text(encoding="utf-8"))
    found = []
    for name in sorted(name for name in truth if "/" not in name)[::every]:
        result = read(Path(folder / name))
        assert isinstance(result, Decoded)
        boxes = [Box(*face["box"]) for face in truth[name]["faces"]]
        large = [box for box in boxes if box.side >= 24 and box.grown(1.4).clipped(result.photo.size)]
        if large:
            found.append((result, large))
    return found


def marks(photo: Photo, boxes: list[Box], style: Style) -> list[Mark]:
    found = []
    for box in boxes:
        inside = snapped(box.grown(1.4), photo.grid, photo.size, edge=16)
        found.append(mark(*inside.pixels(), style, face_width=box.width))
    return found


def export(pixels: Pixels, photo: Photo, scale: float | None) -> Pixels:
    size = photo.size.fitted(math.floor(photo.size.longest * scale) if scale else None)
    return decoded(encoded(resized(pixels, size))).pixels


def check_honest(every: int) -> None:
    for result, boxes in photos(every):
        for style in Style:
            made = plan(result.pixels, *marks(result.photo, boxes, style))
            covered = cover(result.pixels, reviewed(made)).pixels
            for scale in SCALES:
                exported = export(covered, result.photo, scale)
                for proof in (marks_hold(exported, made), outside_agrees(exported, result.pixels, made)):
                    assert proof.ok, (result.photo.path.name, style, scale, proof.detail)


def test_honest_exports_of_a_few_photos_pass() -> None:
    check_honest(every=90 // FEW)


@pytest.mark.slow
def test_honest_exports_of_all_photos_pass() -> None:
    check_honest(every=1)


@pytest.mark.parametrize(
    ("style", "constants"), [(Style.MOSAIC, {"CELLS": 12, "SMALLEST_CELL": 1}), (Style.BLUR, {"SIGMA": 0.05})]
)
def test_weakened_covers_of_real_faces_are_caught(
    monkeypatch: pytest.MonkeyPatch, style: Style, constants: dict[str, float]
) -> None:
    for name, value in constants.items():
        monkeypatch.setattr(cover_module, name, value)
    for result, boxes in photos(every=90 // FEW):
        made = plan(result.pixels, *marks(result.photo, boxes, style))
        weak = cover(result.pixels, reviewed(made)).pixels
        assert not marks_hold(export(weak, result.photo, None), made).ok, result.photo.path.name


SMALLEST_MOSAIC = 25
"""Pixels of the export: in cells of less than five, a skipped mosaic cannot be told from a made one by how flat they
are. The whole proof makes the file again, and sees it by its bytes (`Check.INDEPENDENT`)."""


@pytest.mark.parametrize("style", list(Style))
def test_one_skipped_face_is_caught(style: Style) -> None:
    for result, boxes in photos(every=90 // FEW):
        made = plan(result.pixels, *marks(result.photo, boxes, style))
        largest = max(range(len(boxes)), key=lambda index: boxes[index].side)
        left = [m for index, m in enumerate(made.marks) if index != largest]
        skipped = cover(result.pixels, reviewed(plan(result.pixels, *left))).pixels
        for scale in SCALES:
            if style is Style.MOSAIC and made.marks[largest].box.width * (scale or 1) < SMALLEST_MOSAIC:
                continue
            found = marks_hold(export(skipped, result.photo, scale), made)
            assert f"mark {largest + 1} " in found.detail, (result.photo.path.name, style, scale)
