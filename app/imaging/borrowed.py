"""Whether an export holds bytes of what stood around the original's picture.

Promises: no 16 bytes in a row of the original's metadata, previews, further pictures or hidden data stand anywhere in
the export, not even inside its packed picture. Runs that come about by themselves are passed over: our own fixed
headers, what the settings author, and repetitions with a period of at most 8 bytes, such as flat areas give.

Does not promise: to recognise bytes that were packed or coded anew on the way. Nothing is decoded from the original but
pixels, and the proof makes the file anew from those.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.domain.photo import PhotoFormat
from app.imaging import containers, jpeg, png
from app.imaging.header import UnfitError

RUN: Final = 16
"""Bytes in a row that nothing but copying explains."""

PERIODS: Final = range(1, 9)
"""A flat area is packed into the same few bytes again and again: at full colour resolution, seven of them."""

NEWS: Final = 6
"""In so many places at least, a run must differ from the byte one period earlier, whatever the period."""

_WORD = 8
_WORD_VARIED = 4
_MOST_PLACES = 20


def borrowed(export: bytes, fixed: int, original: bytes, format: PhotoFormat) -> tuple[str, ...]:
    """What is wrong, in plain words; empty where nothing is.

    The first `fixed` bytes of the export are headers that the walker has compared with constants, byte by byte.
    """
    body = export[fixed:]
    for block in around_the_picture(original, format):
        if shared_run(body, block):
            return (f"it holds {RUN} bytes or more of what stood around the original's picture",)
    return ()


def around_the_picture(data: bytes, format: PhotoFormat) -> tuple[bytes, ...]:
    """Every part of an original that is not needed to show its first picture."""
    if format is PhotoFormat.JPEG:
        parsed = jpeg.segments(data)
        kept = [s.body for s in parsed.segments if s.marker == jpeg.COM or jpeg.APP0 <= s.marker <= jpeg.APP0 + 15]
        return (*kept, data[parsed.end :] if parsed.end is not None else b"")
    if format is PhotoFormat.PNG:
        listed = tuple(png.chunks(data))
        pixels = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
        return (*(c.body for c in listed if c.type not in pixels), data[listed[-1].end :] if listed else b"")
    try:
        blocks = containers.blocks(data, format)
    except UnfitError:
        return ()
    return (*blocks.exif, *blocks.xmp, *blocks.iptc, *blocks.photoshop, blocks.icc or b"")


def shared_run(one: bytes, other: bytes) -> bool:
    """Whether `RUN` bytes in a row that are no repetition stand in both.

    Any such run holds a whole word of 8 bytes that begins at a multiple of 8 in `one`: those are looked up among all
    words of `other`, and where one is found, its surroundings are compared.
    """
    if len(one) < RUN or len(other) < RUN:
        return False
    words = np.frombuffer(one[: len(one) // _WORD * _WORD], np.uint64)
    known = np.unique(words)
    for offset in range(_WORD):
        shifted = np.frombuffer(other[offset : offset + (len(other) - offset) // _WORD * _WORD], np.uint64)
        for word in _in_both(shifted, known):
            heres = (offset + _WORD * np.nonzero(shifted == word)[0][:_MOST_PLACES]).tolist()
            theres = (_WORD * np.nonzero(words == word)[0][:_MOST_PLACES]).tolist()
            if any(_extends(one, there, other, here) for there in theres for here in heres):
                return True
    return False


def _in_both(values: NDArray[np.uint64], known: NDArray[np.uint64]) -> list[np.uint64]:
    """The varied words among `values` that `known`, sorted, holds too."""
    at = np.minimum(np.searchsorted(known, values), len(known) - 1)
    return [word for word in np.unique(values[known[at] == values]) if len(set(word.tobytes())) >= _WORD_VARIED]


def _extends(one: bytes, there: int, other: bytes, here: int) -> bool:
    """Whether the equal word at `there` and `here` is part of a run of `RUN` bytes that are no repetition."""
    before = 0
    while before < RUN and there > before and here > before and one[there - before - 1] == other[here - before - 1]:
        before += 1
    after, most = _WORD, min(len(one) - there, len(other) - here)
    while after < _WORD + RUN and after < most and one[there + after] == other[here + after]:
        after += 1
    run = one[there - before : there + after]
    return len(run) >= RUN and all(sum(a != b for a, b in zip(run, run[p:], strict=False)) >= NEWS for p in PERIODS)
