"""What a photo file says of itself before any pixel is decoded, in the same words for every format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.domain.geometry import BlockGrid, Size
from app.domain.outcome import Failed, FailureCode, Step


class UnfitError(Exception):
    """A file cannot be used, for an expected reason: what happened and what to do next, without name or path."""

    def __init__(self, code: FailureCode, message: str, next_action: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.next_action = next_action

    def failed(self, file: str) -> Failed:
        """What the user is told of the photo that they call `file`."""
        return Failed(file, Step.INGEST, self.code, self.message, self.next_action)


def damaged(what: str) -> UnfitError:
    """The trouble with a file whose bytes make no sense; `what` completes "The file is damaged: ..."."""
    return UnfitError(
        FailureCode.UNREADABLE, f"The file is damaged: {what}.", "Use another copy of this photo, or leave it out."
    )


def truncated() -> UnfitError:
    """The trouble with a file that stops too early."""
    return UnfitError(
        FailureCode.TRUNCATED,
        "The file ends too early: a part of the photo is missing.",
        "Copy the photo from the camera or card again, or leave it out.",
    )


def too_large(why: str) -> UnfitError:
    """The trouble with a file over a limit; `why` completes "The photo is too large: ..."."""
    return UnfitError(
        FailureCode.TOO_LARGE,
        f"The photo is too large: {why}.",
        "Save it smaller with another program, then try again.",
    )


LOSSLESS: Final = BlockGrid()
"""The grid of a file in which no pixel has an influence on another."""


@dataclass(frozen=True, slots=True, eq=False)
class Header:
    """What one file's own structure says.

    `size` and `grid` are as stored, before orientation is applied. `pictures` counts pictures in the file and `noun` is
    what they are ("animation", "pages", "pictures"). `bits` per sample, `signed` and `white_is_zero` tell how samples
    of more than 8 bits are meant. `exif` begins with a TIFF header. `decodable` is what the decoder is given: the file
    without everything that is not needed for the pixels of its first picture. `whole` is false where the file stops
    before its end.
    """

    size: Size
    decodable: bytes
    grid: BlockGrid = LOSSLESS
    pictures: int = 1
    noun: str = "pictures"
    bits: int = 8
    signed: bool = False
    white_is_zero: bool = False
    exif: bytes | None = None
    xmp: bytes | None = None
    icc: bytes | None = None
    orientation: int | None = None
    predicts_far: bool = False
    whole: bool = True


def stored_size(width: int, height: int) -> Size:
    """The size a header states. Raises UnfitError where it is empty."""
    if width <= 0 or height <= 0:
        raise damaged("it says that it has no width or no height")
    return Size(width, height)
