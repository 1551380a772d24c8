"""What is not looked at is not proved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from app.domain.findings import Face
from app.domain.geometry import Box
from app.domain.plan import Style
from app.imaging.cover import cover
from app.imaging.pixels import Pixels
from app.pipeline.detect import Models
from app.pipeline.match import NOBODY, References
from app.pipeline.verify import _faces, _matches
from app.vision.embedding import Descriptor
from consent_db.records import PersonId
from tests.light import photo
from tests.unit.imaging.made import mark, plan, reviewed

SOMEBODY = References((PersonId("p1"),), np.ones((1, 128), np.float32))


class Finder:
    """Finds one face in the middle of whatever it is shown."""

    def find(self, pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], _scales: object) -> tuple[Face, ...]:
        height, width = pixels.shape[:2]
        middle = mark(width // 3, height // 3, 2 * width // 3, 2 * height // 3).box
        x, y = middle.centre
        return (Face(middle, 0.9, ((x, y),) * 5),)


class Describer:
    """Describes as many faces as it is told to, each differently from all before."""

    def __init__(self, most: int) -> None:
        self.left = most

    def describe(self, _pixels: object, faces: Sequence[Face]) -> list[Descriptor | None]:
        self.left -= len(faces)
        return [np.full(128, 100.0 + self.left, np.float32) if self.left >= 0 else None for _ in faces]


def matched(style: Style, described: int, against: References = SOMEBODY) -> tuple[bool, str]:
    source = photo()
    made = plan(source, mark(90, 50, 170, 130, style, face_width=50))
    models = Models(Finder(), None, Describer(described))  # type: ignore[arg-type] # what is needed of them
    result = _matches(cover(source, reviewed(made)).pixels, source, made, against, models)
    return result.ok, result.detail


@pytest.mark.parametrize("style", [Style.MOSAIC, Style.BLUR])
@pytest.mark.parametrize("described", [0, 1])
def test_a_soft_mark_that_cannot_be_compared_is_held(style: Style, described: int) -> None:
    ok, detail = matched(style, described)
    assert not ok
    assert "fill" in detail


@pytest.mark.parametrize("style", [Style.MOSAIC, Style.BLUR])
def test_a_soft_mark_that_is_like_nobody_passes(style: Style) -> None:
    assert matched(style, 2) == (True, "1 soft marks were compared, none is like anyone")


@pytest.mark.parametrize("style", [Style.FILL, Style.SOFT])
def test_a_fill_needs_no_comparison(style: Style) -> None:
    assert matched(style, 0)[0]


def test_nobody_is_described_while_matching_is_off() -> None:
    assert matched(Style.BLUR, 0, NOBODY) == (True, "matching is off: nobody was compared")


class Seen:
    """Finds these faces on the export, and those on whatever else it is shown."""

    def __init__(self, exported: Pixels, there: Face, before: tuple[Face, ...]) -> None:
        self.exported, self.there, self.before = exported, there, before

    def find(self, pixels: Pixels, _scales: object, **_: object) -> tuple[Face, ...]:
        return (self.there,) if pixels is self.exported else self.before


@pytest.mark.parametrize(
    ("on_original", "held"),
    [
        pytest.param((), False, id="made up from the border of the mark"),
        pytest.param((Face(Box(14, 26, 54, 66), 0.3),), True, id="somebody beside the one who is covered"),
        pytest.param((Face(Box(14, 0, 54, 20), 0.9),), False, id="the one who is covered"),
    ],
)
def test_a_face_at_the_border_of_a_mark_is_looked_for_on_the_original(
    on_original: tuple[Face, ...], held: bool
) -> None:
    """`on_original` lies in the part that is looked at: the face's box with as much again on every side."""
    source = photo()
    made = plan(source, mark(90, 50, 170, 130))
    exported = cover(source, reviewed(made)).pixels
    face = Face(Box(110, 125, 150, 165), 0.6)
    seen = Seen(exported, face, tuple(replace(f, box=f.box.shifted(26, 14)) for f in on_original))
    result = _faces(exported, source, made, Models(seen, None, None))  # type: ignore[arg-type] # what is needed of them
    assert result.ok is not held


def test_a_face_that_touches_no_mark_is_nobodys_decision() -> None:
    source = photo()
    made = plan(source, mark(90, 50, 170, 130))
    exported = cover(source, reviewed(made)).pixels
    seen = Seen(exported, Face(Box(190, 10, 220, 40), 0.6), ())
    assert not _faces(exported, source, made, Models(seen, None, None)).ok  # type: ignore[arg-type] # as above
