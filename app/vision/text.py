"""Finds lines of readable text, and reads them on request, with the PP-OCRv6 models of RapidOCR.

Promises: the whole photo is looked at, at its own resolution and enlarged, never through the library's size limit that
loses four words in five of a large photo; nothing the network takes for text is dropped but lines lower than the caller
asked for. Does not promise that all text is found: words are missed that are under 12 pixels high, faint, steep or
single letters. On motion-blurred photos the network misses most words themselves and answers with diffuse areas over
much of the photo (tests/bench/detection.py counts finds with and without such areas).

Only the model files of the package are used: importing it brings a network library, and its own loop has the size limit
built in. Source of what is done with the detector's answer: Liao et al., "Real-time Scene Text Detection with
Differentiable Binarization", 2020, with the constants of PaddleOCR.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
import onnxruntime
from numpy.typing import NDArray

from app.domain.findings import ModelStamp, Text
from app.domain.geometry import Box, Size
from app.vision import models
from app.vision.pixels import Pixels, Tile, resized, tiles
from app.vision.workers import pool, processors

Floats = NDArray[np.float32]

TILE = 1024
"""Longest side of a tile. In tiles of 768 pixels the network sees too little around: it takes half as much again of a
photo for possible text; in larger ones it finds no more."""
AT_ONCE = 2
"""Tiles that are searched at the same time, however many photos are in flight: one takes up to 220 MB."""
OVERLAP = 128
"""Neighbouring tiles share this much (pixels of the scale); longer lines are found in pieces."""
LIKELY_TEXT = 0.3
"""A pixel that the network thinks is text with at least this probability belongs to a line."""
SCORE_AT_LEAST = 0.3
"""Mean probability of a line; the library's own 0.5 loses 8 to 15 words in 100."""
UNCLIP = 1.6
"""The network marks the core of a line: its edge is moved outward by this x area / circumference."""
THINNEST_CORE = 3
THINNEST_LINE = 5
SAME_LINE = 0.7
"""Two boxes that touch are one line where they share this much of both heights (widths, where both run upward)."""
INSIDE = 0.9
"""A box goes where this much of it lies inside another."""

COLOUR_MEAN = np.array([123.675, 116.28, 103.53], np.float32).reshape(1, 3, 1, 1)
COLOUR_SPREAD = np.array([58.395, 57.12, 57.375], np.float32).reshape(1, 3, 1, 1)
"""What the detector was trained with, in the order in which it is fed (the model's own `inference.yml`). RapidOCR feeds
-1 to 1 instead, with which the network misses sharp signs and sees text in foliage."""
LARGE = 54
"""Pixels of the scale: so high a line can be read if anybody can read it. Where a photo is out of focus the network
takes wrinkles, hair and leaves for large letters; smaller lines are never doubted."""
STROKES_AT = 40
"""Pixels: a line's sharpness is measured on a copy at most so high."""
AREA = 250
"""Pixels of the scale: a line is not so high, since it is a line of half the height at the next smaller scale."""
SHARP = 0.6
"""Share of a line's detail that is as fine as strokes are: of sharp letters in any script 0.6 to 0.9, of most of what
is out of focus 0.2 to 0.6 (40 photos)."""
READ = 2
"""Letters or digits from which something that was read is taken for text."""

READER_HEIGHT = 48
READER_WIDTH = 320
READER_BATCH = 6
UPRIGHT_BELOW = 1.5
"""A box this much higher than wide holds a line that runs upward: it is turned before it is read."""


class TextFinder:
    """The text detector over overlapping tiles at several scales. One finder may serve several threads."""

    stamp: ModelStamp = models.TEXT_DETECTOR.stamp

    def __init__(self) -> None:
        """Raises ModelError where a model is missing or changed."""
        self._detector = models.session(models.checked(models.TEXT_DETECTOR), max(1, processors() // AT_ONCE))
        self._turns = threading.Semaphore(AT_ONCE)
        self._reader: _Reader | None = None
        self._loading = threading.Lock()

    def find(
        self, pixels: Pixels, scales: Sequence[float] = (0.5, 1.0, 2.0), *, thinnest: float = 0.0
    ) -> tuple[Text, ...]:
        """The lines of text on `pixels`, in its pixels; `scales` are relative to it, and what they find is united.

        Lines lower (those that run upward: narrower) than `thinnest` are left out.
        """
        size = Size(pixels.shape[1], pixels.shape[0])
        every = [(scale, tile) for scale in scales for tile in tiles(pixels, scale, TILE, OVERLAP)]
        in_tiles = pool.map(self._in_tile, (tile for _, tile in every))
        found = [(scale, text) for (scale, _), texts in zip(every, in_tiles, strict=True) for text in texts]
        inside = [(scale, replace(t, box=box)) for scale, t in found if (box := t.box.clipped(size)) is not None]
        high_enough = [(scale, t) for scale, t in inside if min(t.box.width, t.box.height) >= thinnest]
        return merged(self._doubted(pixels, high_enough))

    def read(self, pixels: Pixels, texts: Sequence[Text]) -> tuple[Text, ...]:
        """`texts` with their words, read off `pixels`; the recognition model is loaded at the first call."""
        with self._loading:
            if self._reader is None:
                self._reader = _Reader()
        return self._reader.read(pixels, texts)

    def _doubted(self, pixels: Pixels, found: Sequence[tuple[float, Text]]) -> list[Text]:
        """The texts of `found` (each with the scale it was found at), those marked as possible that are large at that
        scale and neither sharp nor readable."""
        texts = [text for _, text in found]
        heights = [min(text.box.width, text.box.height) * scale for scale, text in found]
        high = {n for n, height in enumerate(heights) if height >= AREA}
        unclear = [
            n for n, height in enumerate(heights) if LARGE <= height < AREA and sharpness(pixels, texts[n].box) < SHARP
        ]
        said = self.read(pixels, [texts[n] for n in unclear]) if unclear else ()
        unread = {n for n, text in zip(unclear, said, strict=True) if not _says_something(text)}
        return [replace(text, possible=n in high or n in unread) for n, text in enumerate(texts)]

    def _in_tile(self, tile: Tile) -> list[Text]:
        blob = np.asarray(cv2.dnn.blobFromImage(tile.pixels(), swapRB=True), np.float32)
        blob -= COLOUR_MEAN
        blob /= COLOUR_SPREAD
        with self._turns:
            (answer,) = self._detector.run(None, {self._detector.get_inputs()[0].name: blob})
        return [
            replace(text, box=text.box.shifted(tile.left, tile.top).scaled(1 / tile.scale[0], 1 / tile.scale[1]))
            for text in lines(answer[0, 0])
            if text.box.x0 < tile.width and text.box.y0 < tile.height
        ]


def lines(likely: Floats) -> list[Text]:
    """The lines in the network's answer `likely` (height, width; probabilities), in its pixels."""
    core = cv2.dilate((likely > LIKELY_TEXT).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(core, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    found = []
    for contour in contours:
        middle, sides, angle = cv2.minAreaRect(contour)
        if min(sides) < THINNEST_CORE:
            continue
        score = _mean_inside(likely, _corners(middle, sides, angle))
        out = sides[0] * sides[1] * UNCLIP / (2 * (sides[0] + sides[1]))
        if score < SCORE_AT_LEAST or min(sides) + 2 * out < THINNEST_LINE:
            continue
        corners = _corners(middle, (sides[0] + 2 * out, sides[1] + 2 * out), angle)
        (x0, y0), (x1, y1) = corners.min(axis=0), corners.max(axis=0)
        box = Box(float(x0), float(y0), float(x1) + 1, float(y1) + 1)
        found.append(Text(box, score))
    return found


def merged(texts: Sequence[Text]) -> tuple[Text, ...]:
    """`texts`, best first, with those united that are one line seen twice or in pieces.

    United boxes must lie side by side in one line, so that a box never grows over what nobody took for text; a line
    that runs aslant stays in pieces.
    """
    todo = sorted(texts, key=lambda text: text.box.area)
    kept: list[Text] = []
    while todo:
        text = todo.pop()
        partner = next((other for other in kept if _one_line(text, other)), None)
        if partner is None:
            kept.append(text)
            continue
        kept.remove(partner)
        # The common box may touch what neither of the two did: it is looked at again.
        both = _around(text.box, partner.box)
        todo.append(Text(both, max(text.score, partner.score), possible=text.possible))
    return tuple(sorted((text for text in kept if not _hidden(text, kept)), key=lambda text: -text.score))


def _one_line(line: Text, part: Text) -> bool:
    """Possible text never swallows a line: the line is covered, what is only possible is not."""
    if line.possible is not part.possible:
        return False
    one, other = line.box, part.box
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    high = min(one.y1, other.y1) - max(one.y0, other.y0)
    if wide <= 0 or high <= 0:
        return False
    if one.height > one.width and other.height > other.width:
        return wide >= SAME_LINE * max(one.width, other.width)
    return high >= SAME_LINE * max(one.height, other.height)


def _hidden(text: Text, kept: Sequence[Text]) -> bool:
    """Whether a larger box covers nearly all of this one, and is as sure as this one."""
    return any(
        other.box.area > text.box.area
        and text.box.intersection(other.box) >= INSIDE * text.box.area
        and (text.possible or not other.possible)
        for other in kept
    )


def sharpness(pixels: Pixels, box: Box) -> float:
    """How much of the detail in `box` is as fine as the strokes of letters of its height, 0 to about 1."""
    grey = cv2.cvtColor(_inside(pixels, box), cv2.COLOR_RGB2GRAY)
    shrink = min(1.0, STROKES_AT / min(grey.shape))
    small = cv2.resize(grey, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA).astype(np.float32)
    fine = small - cv2.GaussianBlur(small, (0, 0), 1.5)
    coarse = small - cv2.GaussianBlur(small, (0, 0), 6)
    return float(fine.std() / max(float(coarse.std()), 0.5))


def _says_something(text: Text) -> bool:
    return sum(character.isalnum() for character in text.words or "") >= READ


def _inside(pixels: Pixels, box: Box) -> Pixels:
    x0, y0, x1, y1 = box.pixels()
    return np.ascontiguousarray(pixels[max(0, y0) : y1, max(0, x0) : x1])


def _around(one: Box, other: Box) -> Box:
    return Box(min(one.x0, other.x0), min(one.y0, other.y0), max(one.x1, other.x1), max(one.y1, other.y1))


def _corners(middle: Sequence[float], sides: Sequence[float], angle: float) -> Floats:
    """The four corners (4, 2) of a turned rectangle."""
    return np.asarray(cv2.boxPoints((middle, sides, angle)), np.float32)


def _mean_inside(likely: Floats, corners: Floats) -> float:
    """Mean of `likely` inside the polygon `corners` (n, 2)."""
    height, width = likely.shape
    x0, y0 = np.clip(np.floor(corners.min(axis=0)).astype(int), 0, (width - 1, height - 1))
    x1, y1 = np.clip(np.ceil(corners.max(axis=0)).astype(int), 0, (width - 1, height - 1))
    inside = np.zeros((y1 - y0 + 1, x1 - x0 + 1), np.uint8)
    cv2.fillPoly(inside, [(corners - (x0, y0)).astype(np.int32)], 1)
    return float(cv2.mean(likely[y0 : y1 + 1, x0 : x1 + 1], inside)[0])


class _Reader:
    """The recognition model: what a line of text says."""

    def __init__(self) -> None:
        self._session: onnxruntime.InferenceSession = models.session(models.checked(models.TEXT_READER))
        characters = self._session.get_modelmeta().custom_metadata_map["character"].splitlines()
        # Class 0 means nothing (CTC), the last one a space.
        self._characters = ["", *characters, " "]

    def read(self, pixels: Pixels, texts: Sequence[Text]) -> tuple[Text, ...]:
        parts = [_line(pixels, text.box) for text in texts]
        words = [""] * len(parts)
        # Lines of like length go together, so that little of a batch is padding.
        order = sorted(range(len(parts)), key=lambda index: parts[index].shape[1])
        batches = [order[start : start + READER_BATCH] for start in range(0, len(order), READER_BATCH)]
        every = pool.map(self._said, ([parts[index] for index in batch] for batch in batches))
        for batch, answers in zip(batches, every, strict=True):
            for index, said in zip(batch, answers, strict=True):
                words[index] = said
        return tuple(replace(text, words=said) for text, said in zip(texts, words, strict=True))

    def _said(self, parts: Sequence[Pixels]) -> list[str]:
        width = max(READER_WIDTH, *(part.shape[1] for part in parts))
        batch = np.zeros((len(parts), 3, READER_HEIGHT, width), np.float32)
        for place, part in zip(batch, parts, strict=True):
            place[:, :, : part.shape[1]] = part[:, :, ::-1].transpose(2, 0, 1) / np.float32(127.5) - 1
        (answer,) = self._session.run(None, {self._session.get_inputs()[0].name: batch})
        return ["".join(self._characters[one] for one in _collapsed(line)) for line in answer.argmax(axis=2)]


def _line(pixels: Pixels, box: Box) -> Pixels:
    """The line in `box`, `READER_HEIGHT` pixels high."""
    part = _inside(pixels, box)
    if part.shape[0] >= UPRIGHT_BELOW * part.shape[1]:
        part = np.rot90(part)
    height, width = part.shape[:2]
    return resized(np.ascontiguousarray(part), max(1, round(width * READER_HEIGHT / height)), READER_HEIGHT)


def _collapsed(classes: NDArray[np.intp]) -> NDArray[np.intp]:
    """CTC: a class said several times running counts once, class 0 not at all."""
    changes = np.concatenate([[True], classes[1:] != classes[:-1]])
    return np.asarray(classes[changes & (classes != 0)], np.intp)
