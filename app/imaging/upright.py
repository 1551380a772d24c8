"""The eight EXIF orientations: where stored rows, pixels and coding blocks go when a photo is turned upright."""

from __future__ import annotations

from typing import Final

from PIL import Image

from app.domain.geometry import BlockGrid, Size

_TURN: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def upright_size(size: Size, orientation: int) -> Size:
    """The size of a photo stored with `size` once it is upright."""
    return Size(size.height, size.width) if orientation >= 5 else size


def turned(image: Image.Image, orientation: int) -> Image.Image:
    """`image` turned upright; the same object where it is upright already."""
    turn = _TURN.get(orientation)
    return image if turn is None else image.transpose(turn)


def place(start: int, stop: int, size: Size, orientation: int) -> tuple[slice, slice]:
    """Where the stored rows `start` to `stop` lie in the upright photo: its rows and its columns.

    `size` is the stored size.
    """
    if orientation in (3, 4, 6, 7):
        start, stop = size.height - stop, size.height - start
    along = slice(start, stop)
    return (slice(None), along) if orientation >= 5 else (along, slice(None))


def upright_grid(grid: BlockGrid, size: Size, orientation: int) -> BlockGrid:
    """`grid` of a photo stored with `size`, with its origin at (0, 0), in upright pixels.

    A side that is turned round brings the photo's last, incomplete blocks to the front: no border lies at 0 any more.
    """
    step_x, step_y = grid.step_x, grid.step_y
    mirrored_x = size.width % step_x if orientation in (2, 3, 7, 8) else 0
    mirrored_y = size.height % step_y if orientation in (3, 4, 6, 7) else 0
    if orientation >= 5:
        return BlockGrid(step_y, step_x, mirrored_y, mirrored_x, grid.margin)
    return BlockGrid(step_x, step_y, mirrored_x, mirrored_y, grid.margin)
