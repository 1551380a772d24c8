from __future__ import annotations

import importlib

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.findings import Text
from app.domain.geometry import Box
from app.vision import text as module
from app.vision.pixels import Pixels
from app.vision.text import TextFinder, lines, merged

WORDS = {"Room 214 is closed": (60, 120, 1.0), "confidential": (420, 400, 0.6), "Dr Example": (80, 560, 2.0)}


def page() -> tuple[Pixels, dict[str, Box]]:
    """A grey page with words on it, and where each lies."""
    pixels = np.full((700, 900, 3), 205, np.uint8)
    places = {}
    for words, (x, y, size) in WORDS.items():
        (width, height), below = cv2.getTextSize(words, cv2.FONT_HERSHEY_SIMPLEX, size, 2)
        cv2.putText(pixels, words, (x, y), cv2.FONT_HERSHEY_SIMPLEX, size, (20, 20, 60), 2, cv2.LINE_AA)
        places[words] = Box(x, y - height, x + width, y + below / 2)
    return pixels, places


def hidden(place: Box, found: tuple[Text, ...]) -> float:
    inside = np.zeros((1000, 1000), np.bool_)
    for text in found:
        x0, y0, x1, y1 = text.box.pixels()
        inside[max(0, y0) : y1, max(0, x0) : x1] = True
    x0, y0, x1, y1 = place.pixels()
    return float(inside[y0:y1, x0:x1].mean())


def test_drawn_words_are_found_hidden_and_read(texts: TextFinder) -> None:
    pixels, places = page()
    found = texts.find(pixels)
    assert all(hidden(place, found) >= 0.9 for place in places.values())
    assert all(text.words is None for text in found)
    said = " ".join(text.words or "" for text in texts.read(pixels, found))
    assert all(words.replace(" ", "") in said.replace(" ", "") for words in WORDS)


def test_words_across_the_borders_of_tiles_are_found(texts: TextFinder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TILE", 320)
    pixels, places = page()
    found = texts.find(pixels, (1.0,))
    assert all(hidden(place, found) >= 0.9 for place in places.values())


def test_lines_that_nobody_could_read_are_left_out_on_request(texts: TextFinder) -> None:
    pixels = np.full((200, 640, 3), 235, np.uint8)
    cv2.putText(pixels, "Open day", (20, 120), cv2.FONT_HERSHEY_SIMPLEX, 1.0, (20, 20, 20), 2, cv2.LINE_AA)
    (line,) = texts.find(pixels, (1.0,))
    assert texts.find(pixels, (1.0,), thinnest=line.box.height - 1) == (line,)
    assert texts.find(pixels, (1.0,), thinnest=line.box.height + 1) == ()


def test_an_empty_wall_has_no_text(texts: TextFinder) -> None:
    assert texts.find(np.full((400, 500, 3), 180, np.uint8)) == ()


def test_nothing_to_read_is_fine(texts: TextFinder) -> None:
    assert texts.read(np.zeros((40, 40, 3), np.uint8), ()) == ()


@pytest.mark.slow
def test_lines_are_those_of_the_library() -> None:
    """RapidOCR's own code for the detector's answer, its import of a network library kept to this test."""
    library = importlib.import_module("rapidocr.ch_ppocr_det.utils").DBPostProcess(0.3, 0.3, 1000, 1.6, "fast", True)
    likely = np.zeros((320, 480), np.float32)
    for middle, sides, angle in (((100, 60), (120, 14), 0), ((300, 200), (150, 20), 25), ((60, 250), (16, 90), 4)):
        corners = cv2.boxPoints((middle, sides, angle)).astype(np.int32)
        cv2.fillPoly(likely, [corners], 0.8)
    boxes, _scores = library(likely[None, None], likely.shape)
    theirs = sorted([*polygon.min(axis=0), *polygon.max(axis=0)] for polygon in boxes)
    ours = sorted(text.box.as_list() for text in lines(likely))
    assert np.abs(np.array(ours) - np.array(theirs)).max() <= 3


boxes = st.builds(
    lambda x, y, width, height: Box(x, y, x + width, y + height),
    st.integers(0, 80),
    st.integers(0, 80),
    st.integers(1, 40),
    st.integers(1, 40),
)


@given(st.lists(boxes, max_size=15))
def test_merging_uncovers_next_to_nothing(found: list[Box]) -> None:
    kept = merged([Text(box, 0.5) for box in found])
    for box in found:
        assert max(text.box.intersection(box) for text in kept) >= module.INSIDE * box.area


def test_pieces_of_a_line_become_one_and_neighbouring_lines_do_not() -> None:
    left, right, below = Box(0, 0, 200, 20), Box(150, 1, 400, 21), Box(0, 19, 380, 39)
    assert [text.box for text in merged([Text(left, 0.5), Text(right, 0.7)])] == [Box(0, 0, 400, 21)]
    assert len(merged([Text(left, 0.5), Text(Box(150, 12, 400, 32), 0.5)])) == 2
    assert len(merged([Text(left, 0.5), Text(below, 0.5)])) == 2
    assert [text.box for text in merged([Text(Box(0, 0, 20, 90), 0.5), Text(Box(1, 60, 21, 150), 0.5)])] == [
        Box(0, 0, 21, 150)
    ]
