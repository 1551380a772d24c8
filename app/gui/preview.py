"""What soft covers look like on the canvas: worked out on a copy of the photo that is large enough for the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.domain.geometry import Size
from app.domain.plan import Mark, Style
from app.gui.pictures import image_of
from app.imaging.cover import FILL_COLOUR, look_of
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
        inside = Size(level.width(), level.height())
        scaled = {id(m): _scaled(m, size, inside) for m in marks}
        seen = look_of(_pixels(level), scaled[id(mark)], scaled.values())
        yield QRectF(mark.box.x0, mark.box.y0, mark.box.width, mark.box.height), image_of(seen)


def covered(picture: QImage, size: Size, marks: Sequence[Mark]) -> QImage:
    """A copy of `picture`, which shows a photo of `size`, with every mark covered in its own style."""
    made = QImage(picture)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    across, down = picture.width() / size.width, picture.height() / size.height
    for area, look in soft_covers((picture,), size, marks):
        painter.drawImage(_placed(area, across, down), look)
    for mark in marks:
        if mark.style is Style.FILL:
            box = QRectF(mark.box.x0, mark.box.y0, mark.box.width, mark.box.height)
            painter.fillRect(_placed(box, across, down), QColor(*FILL_COLOUR))
    painter.end()
    return made


def _placed(area: QRectF, across: float, down: float) -> QRect:
    """Every pixel of the picture that `area` of the photo touches."""
    return QRectF(area.x() * across, area.y() * down, area.width() * across, area.height() * down).toAlignedRect()


def _scaled(mark: Mark, size: Size, inside: Size) -> Mark:
    """The mark of a photo of `size` on a picture of it; each side by its own factor, so that no edge is rounded off."""
    across, down = inside.width / size.width, inside.height / size.height
    box = mark.box.scaled(across, down).outward()
    return replace(mark, box=box.clipped(inside) or box, face_width=mark.face_width * across)


def _pixels(image: QImage) -> Pixels:
    """The image's pixels as RGB, without a copy; the image is one of `pictures`, which are all of 32 bits."""
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4)[..., 2::-1]
