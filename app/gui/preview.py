"""What soft covers look like on the canvas: worked out on a copy of the photo that is large enough for the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from app.domain.geometry import Box, Size
from app.domain.plan import Mark, Style
from app.gui.pictures import image_of
from app.imaging.cover import look_of
from app.imaging.pixels import Pixels

LARGEST = 512
"""Pixels of a mark that is worked out: more takes longer and looks no different on a screen."""


def soft_covers(levels: Sequence[QImage], size: Size, marks: Sequence[Mark]) -> Iterator[tuple[QRectF, QImage]]:
    """Where each mark lies that is not plainly filled, in source pixels, and what is seen there.

    `levels` are pictures of the photo of falling size.
    """
    for mark in marks:
        if mark.style is Style.FILL or not levels:
            continue
        longest = max(mark.box.width, mark.box.height)
        fitting = (level for level in levels if longest * level.width() / size.width <= LARGEST)
        level = next(fitting, levels[-1])
        by = level.width() / size.width
        inside = Size(level.width(), level.height())
        scaled = {id(m): _scaled(m, by, inside) for m in marks}
        seen = look_of(_pixels(level), scaled[id(mark)], scaled.values())
        yield QRectF(mark.box.x0, mark.box.y0, mark.box.width, mark.box.height), image_of(seen)


def _scaled(mark: Mark, by: float, inside: Size) -> Mark:
    box = Box(mark.box.x0 * by, mark.box.y0 * by, mark.box.x1 * by, mark.box.y1 * by).outward()
    return replace(mark, box=box.clipped(inside) or box, face_width=mark.face_width * by)


def _pixels(image: QImage) -> Pixels:
    """The image's pixels as RGB, without a copy; the image is one of `pictures`, which are all of 32 bits."""
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4)[..., 2::-1]
