"""Pixels for the window: small ones for lists, whole ones for the canvas; decoded beside it, kept in memory only.

Thumbnails are made when a list asks for them, the last asked for first, so that ten thousand photos cost no more than
those in sight. Whole photos are large: only the one under review is kept in its own size, those beside it in half of
that, which a window is filled from as sharply.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.domain.answers import FindingKey
from app.domain.geometry import Box, Size
from app.domain.outcome import Failed
from app.gui.background import Bridge
from app.imaging.pixels import Pixels
from app.imaging.read import read, small
from app.imaging.resize import resized

THUMBNAIL = 320
KEPT_THUMBNAILS = 400
SHEET = 640
"""Longest side of a photo on a contact sheet: large enough to say what is in it."""
KEPT_SHEETS = 60
KEPT_WHOLE = 3
FACE = 128
KEPT_FACES = 1000
AROUND = 0.35
"""How much around a face is cut with it, as a share of its size."""
SMALL_ENOUGH = 1400


def image_of(pixels: Pixels) -> QImage:
    """A picture of its own from RGB pixels, in the format that is painted fastest."""
    height, width = pixels.shape[:2]
    borrowed = QImage(np.ascontiguousarray(pixels).data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return borrowed.convertToFormat(QImage.Format.Format_RGB32)


Levels = tuple[QImage, ...]
"""A photo in its own size, and copies each half the one before, so that every zoom is quick and sharp. The own size is
missing until somebody stays with the photo."""


class Pictures(QObject):
    """The signals that end in `_ready` carry the source whose pixels can now be asked for."""

    thumbnail_ready = Signal(str)
    sheet_ready = Signal(str)
    whole_ready = Signal(str)
    faces_ready = Signal(str)
    failed = Signal(str, object)
    """The source, and a Failed."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._thumbnails: OrderedDict[str, QImage] = OrderedDict()
        self._sheets: OrderedDict[str, QImage] = OrderedDict()
        self._whole: OrderedDict[str, Levels] = OrderedDict()
        self._halved: set[str] = set()
        """Those of `_whole` that lack their own size."""
        self._at = ""
        """The photo under review."""
        self._faces: OrderedDict[tuple[str, FindingKey], QImage] = OrderedDict()
        self._wanted = threading.Condition()
        self._small: OrderedDict[str, Path] = OrderedDict()
        self._middle: OrderedDict[str, Path] = OrderedDict()
        self._large: OrderedDict[str, Path] = OrderedDict()
        self._cut: OrderedDict[str, tuple[Path, dict[FindingKey, Box]]] = OrderedDict()
        self._round = 0
        self._stopped = False
        self._thread = threading.Thread(target=self._work, name="pictures", daemon=True)
        self._thread.start()

    def thumbnail(self, source: str, path: Path) -> QImage | None:
        """The photo at most `THUMBNAIL` pixels long, uncovered; None until `thumbnail_ready`."""
        found = self._thumbnails.get(source)
        if found is not None:
            self._thumbnails.move_to_end(source)
            return found
        with self._wanted:
            self._small[source] = path
            self._small.move_to_end(source)
            while len(self._small) > KEPT_THUMBNAILS:
                self._small.popitem(last=False)
            self._wanted.notify()
        return None

    def sheet(self, source: str, path: Path) -> QImage | None:
        """The photo at most `SHEET` pixels long, uncovered; None until `sheet_ready`."""
        found = self._sheets.get(source)
        if found is not None:
            self._sheets.move_to_end(source)
            return found
        with self._wanted:
            self._middle[source] = path
            self._middle.move_to_end(source)
            while len(self._middle) > KEPT_SHEETS:
                self._middle.popitem(last=False)
            self._wanted.notify()
        return None

    def whole(self, source: str, path: Path) -> Levels | None:
        """The photo under review; None until `whole_ready`, which comes again where its own size was still missing."""
        self._at = source
        for other in self._whole.keys() - {source}:
            self._halve(other)
        found = self._whole.get(source)
        if found is not None:
            self._whole.move_to_end(source)
        if found is None or source in self._halved:
            self._ask_for_whole(source, path)
        return found

    def ahead(self, source: str, path: Path) -> None:
        """Has the photo made ready that `whole` is likely to be asked for next."""
        if source not in self._whole:
            self._ask_for_whole(source, path)

    def _ask_for_whole(self, source: str, path: Path) -> None:
        with self._wanted:
            self._large[source] = path
            self._large.move_to_end(source)
            while len(self._large) > KEPT_WHOLE:
                self._large.popitem(last=False)
            self._wanted.notify()

    def _halve(self, source: str) -> None:
        levels = self._whole[source]
        if len(levels) > 1 and source not in self._halved:
            self._whole[source] = levels[1:]
            self._halved.add(source)

    def face(self, source: str, path: Path, key: FindingKey, box: Box) -> QImage | None:
        """A face of the photo and a little around it, at most `FACE` pixels large; None until `faces_ready`."""
        found = self._faces.get((source, key))
        if found is not None:
            self._faces.move_to_end((source, key))
            return found
        with self._wanted:
            self._cut.setdefault(source, (path, {}))[1][key] = box
            self._cut.move_to_end(source)
            while len(self._cut) > KEPT_FACES:
                self._cut.popitem(last=False)
            self._wanted.notify()
        return None

    def forget(self) -> None:
        """Drops everything: another event is opened, or none."""
        with self._wanted:
            self._round += 1
            self._small.clear()
            self._middle.clear()
            self._large.clear()
            self._cut.clear()
        self._faces.clear()
        self._thumbnails.clear()
        self._sheets.clear()
        self._whole.clear()
        self._halved.clear()

    def shut_down(self) -> None:
        with self._wanted:
            self._stopped = True
            self._wanted.notify()
        self._thread.join()

    def _work(self) -> None:
        while (order := self._next()) is not None:
            if order.large or order.boxes:
                self._make(order)
            else:
                self._make_thumbnail(order)

    def _next(self) -> _Order | None:
        """What to make now: the photo under review first, then the last that was asked for; None at the end."""
        with self._wanted:
            while not (self._small or self._middle or self._large or self._cut or self._stopped):
                self._wanted.wait()
            if self._stopped:
                return None
            if self._large:
                source = self._at if self._at in self._large else next(reversed(self._large))
                path, (_, boxes) = self._large.pop(source), self._cut.pop(source, (None, {}))
                return _Order(source, path, boxes, large=True, round=self._round)
            if self._cut:
                source, (path, boxes) = self._cut.popitem()
                return _Order(source, path, boxes, large=False, round=self._round)
            if self._middle:
                source, path = self._middle.popitem()
                return _Order(source, path, {}, large=False, round=self._round, longest=SHEET)
            source, path = self._small.popitem()
            return _Order(source, path, {}, large=False, round=self._round)

    def _make(self, order: _Order) -> None:
        """Everything that is wanted of a photo, from one decoding; nothing of it stays here."""
        decoded = read(order.path)
        if isinstance(decoded, Failed):
            self._bridge.call(partial(self.failed.emit, order.source, decoded))
            return
        little = _thumbnail(decoded.pixels)
        self._bridge.call(partial(self._keep_thumbnail, order, little))
        if order.boxes:
            faces = {key: _face(decoded.pixels, box) for key, box in order.boxes.items()}
            self._bridge.call(partial(self._keep_faces, order, faces))
        if order.large:
            own = order.source == self._at
            self._bridge.call(partial(self._keep_whole, order, _levels(decoded.pixels, own=own), own=own))

    def _make_thumbnail(self, order: _Order) -> None:
        """Decoded as small as the file allows: the whole photo is wanted by nobody."""
        found = small(order.path, order.longest)
        if isinstance(found, Failed):
            self._bridge.call(partial(self.failed.emit, order.source, found))
            return
        keep = self._keep_sheet if order.longest == SHEET else self._keep_thumbnail
        self._bridge.call(partial(keep, order, image_of(found.pixels)))

    def _keep_faces(self, order: _Order, faces: dict[FindingKey, QImage]) -> None:
        if order.round != self._round:
            return
        for key, image in faces.items():
            self._faces[order.source, key] = image
        while len(self._faces) > KEPT_FACES:
            self._faces.popitem(last=False)
        self.faces_ready.emit(order.source)

    def _keep_thumbnail(self, order: _Order, image: QImage) -> None:
        if order.round != self._round:
            return
        self._thumbnails[order.source] = image
        self._thumbnails.move_to_end(order.source)
        while len(self._thumbnails) > KEPT_THUMBNAILS:
            self._thumbnails.popitem(last=False)
        self.thumbnail_ready.emit(order.source)

    def _keep_sheet(self, order: _Order, image: QImage) -> None:
        if order.round != self._round:
            return
        self._sheets[order.source] = image
        self._sheets.move_to_end(order.source)
        while len(self._sheets) > KEPT_SHEETS:
            self._sheets.popitem(last=False)
        self.sheet_ready.emit(order.source)

    def _keep_whole(self, order: _Order, levels: Levels, *, own: bool) -> None:
        if order.round != self._round:
            return
        self._whole[order.source] = levels
        self._whole.move_to_end(order.source)
        self._halved.discard(order.source)
        if not own:
            self._halved.add(order.source)
        elif order.source != self._at:
            self._halve(order.source)
        while len(self._whole) > KEPT_WHOLE:
            self._halved.discard(self._whole.popitem(last=False)[0])
        self.whole_ready.emit(order.source)


@dataclass(frozen=True, slots=True)
class _Order:
    """What is to be made of a photo: cuttings of faces, pictures for the canvas, or else a thumbnail only."""

    source: str
    path: Path
    boxes: dict[FindingKey, Box]
    large: bool
    round: int
    """That of `Pictures` when it was asked for: what comes after `forget` is for nobody."""
    longest: int = THUMBNAIL


def _thumbnail(pixels: Pixels) -> QImage:
    height, width = pixels.shape[:2]
    size = Size(width, height).fitted(THUMBNAIL)
    if width > 4 * size.width:
        # Averaging over whole steps first: twenty times as fast on a large photo, and as good at this size.
        step = width // (2 * size.width)
        pixels = pixels[step // 2 :: step, step // 2 :: step]
    return image_of(resized(pixels, size))


def _face(pixels: Pixels, box: Box) -> QImage:
    """A square around the middle of the face, as far as the photo reaches."""
    height, width = pixels.shape[:2]
    half = max(box.width, box.height) * (0.5 + AROUND)
    x, y = box.centre
    left, top = max(0, int(x - half)), max(0, int(y - half))
    cut = pixels[top : max(top + 1, min(height, int(y + half))), left : max(left + 1, min(width, int(x + half)))]
    if not cut.size:
        return QImage()
    size = Size(cut.shape[1], cut.shape[0])
    cut = resized(np.ascontiguousarray(cut), size.fitted(FACE))
    return image_of(cut)


def _levels(pixels: Pixels, *, own: bool) -> Levels:
    """Without `own` those of half the size and less, where there are any."""
    height, width = pixels.shape[:2]
    size = Size(width, height)
    levels = [image_of(pixels)] if own or size.longest <= SMALL_ENOUGH else []
    while size.longest > SMALL_ENOUGH:
        size = Size(max(1, size.width // 2), max(1, size.height // 2))
        pixels = resized(pixels, size)
        levels.append(image_of(pixels))
    return tuple(levels)
