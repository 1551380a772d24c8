"""What is not looked at is not proved."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from app.domain.findings import Face
from app.domain.plan import Style
from app.imaging.cover import cover
from app.pipeline.detect import Models
from app.pipeline.match import NOBODY, References
from app.pipeline.verify import _matches
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
