"""From the bytes of a photo to its upright pixels.

The file is read once and never written. What it is, is judged by its bytes; how large it is, by its header, before any
pixel is unpacked. One border (`decode_bytes`) turns every trouble of every decoder into `Failed`.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import stat
import threading
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageFile,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from app.domain.geometry import BlockGrid, Size
from app.domain.outcome import Failed, FailureCode, Step
from app.domain.photo import Photo, PhotoFormat, PhotoId, Reveals
from app.imaging import bmp, exif, gif, heif, jpeg, png, tiff, webp
from app.imaging.colour import Convert, to_srgb
from app.imaging.formats import looks_like, sniff, suffix_fits
from app.imaging.header import Header, UnfitError, damaged, truncated
from app.imaging.metadata import kinds
from app.imaging.pixels import Pixels
from app.imaging.upright import place, turned, upright_grid, upright_size

# Pillow logs the values of tags, which may be names.
logging.getLogger("PIL").setLevel(logging.CRITICAL + 1)

_BAND = 128
"""Rows that are converted at a time: small enough for the processor's cache, so that no whole second copy is made."""

_HEADERS: dict[PhotoFormat, Callable[[bytes], Header]] = {
    PhotoFormat.JPEG: jpeg.header,
    PhotoFormat.PNG: png.header,
    PhotoFormat.TIFF: tiff.header,
    PhotoFormat.WEBP: webp.header,
    PhotoFormat.HEIF: heif.header,
    PhotoFormat.AVIF: heif.header,
    PhotoFormat.BMP: bmp.header,
    PhotoFormat.GIF: gif.header,
}

# The classes themselves, so that no other decoder is ever tried and no limit of the whole process is changed.
_DECODERS: dict[PhotoFormat, Callable[[BytesIO], ImageFile.ImageFile]] = {
    PhotoFormat.JPEG: JpegImagePlugin.JpegImageFile,
    PhotoFormat.PNG: PngImagePlugin.PngImageFile,
    PhotoFormat.TIFF: TiffImagePlugin.TiffImageFile,
    PhotoFormat.WEBP: WebPImagePlugin.WebPImageFile,
    PhotoFormat.BMP: BmpImagePlugin.BmpImageFile,
    PhotoFormat.GIF: GifImagePlugin.GifImageFile,
}

# These decoders turn the photo upright by themselves.
_TURN_THEMSELVES = frozenset({PhotoFormat.TIFF, PhotoFormat.HEIF})
_HEIF_KIND = frozenset({PhotoFormat.HEIF, PhotoFormat.AVIF})
# These decoders warn, or print to standard error.
_TALKATIVE = frozenset({PhotoFormat.TIFF, PhotoFormat.GIF})
_SILENCE = threading.Lock()


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a photo may be.

    `bytes` bounds the file. `pixels` bounds width times height: decoding takes about 8 bytes per pixel, so the default
    asks for 2 GB at most, and lets the 200-megapixel photos of phones through. Above `free_pixels`, which every
    computer can hold, a photo may also not have more than `pixels_per_byte` pixels per byte of file: real ones have
    fewer than 100, files made to exhaust memory have thousands.
    """

    bytes: int = 1 << 30
    pixels: int = 256_000_000
    free_pixels: int = 64_000_000
    pixels_per_byte: int = 400


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """The first picture of a file's bytes: upright pixels (read-only), and what the bytes say of them.

    The fields mean what they mean in `Photo`.
    """

    format: PhotoFormat
    pixels: Pixels
    grid: BlockGrid
    frames: int
    taken_on: date | None
    removed: tuple[Reveals, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Decoded:
    """A photo and its upright pixels, which are read-only."""

    photo: Photo
    pixels: Pixels


def read(path: Path, limits: Limits = Limits()) -> Decoded | Failed:
    """The photo at `path`, or why it cannot be used. Raises only for bugs."""
    try:
        data = _bytes_of(path, limits)
    except UnfitError as trouble:
        return _failed(str(path), trouble)
    picture = decode_bytes(data, limits, file=str(path))
    if isinstance(picture, Failed):
        return picture
    notes = picture.notes
    if path.suffix and not suffix_fits(path.suffix, picture.format):
        notes = (f"the file's name ends in {path.suffix.lower()}, but it is a {picture.format} file", *notes)
    height, width, _ = picture.pixels.shape
    photo = Photo(
        id=PhotoId(hashlib.sha256(data).hexdigest()),
        path=path,
        format=picture.format,
        size=Size(width, height),
        bytes=len(data),
        grid=picture.grid,
        frames=picture.frames,
        taken_on=picture.taken_on,
        removed=picture.removed,
        notes=notes,
    )
    return Decoded(photo, picture.pixels)


def decode_bytes(data: bytes, limits: Limits = Limits(), *, file: str = "") -> Picture | Failed:
    """The first picture in `data`, or why it cannot be used.

    Nothing but `data` and `limits` has any influence; `file` is only repeated in `Failed`.
    """
    try:
        return _picture(data, limits)
    except UnfitError as trouble:
        return _failed(file, trouble)
    except MemoryError:
        return _failed(file, _too_large("it needs more memory than there is"))
    except Exception as trouble:
        # The one border: decoders answer hostile bytes with OSError, ValueError, TypeError, EOFError, IndexError,
        # SyntaxError, struct.error and more. Their text may quote the file, so it goes nowhere.
        return _failed(file, truncated() if "truncated" in str(trouble) else damaged("its pixels cannot be decoded"))


def _failed(file: str, trouble: UnfitError) -> Failed:
    return Failed(file, Step.INGEST, trouble.code, trouble.message, trouble.next_action)


def _too_large(why: str) -> UnfitError:
    return UnfitError(
        FailureCode.TOO_LARGE,
        f"The photo is too large: {why}.",
        "Save it smaller with another program, then try again.",
    )


def _bytes_of(path: Path, limits: Limits) -> bytes:
    """The file's bytes. Raises UnfitError."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UnfitError(
                FailureCode.NOT_A_FILE, "This is not a file.", "Choose the photos inside it, or leave it out."
            )
        if about.st_size > limits.bytes:
            raise _too_large(f"the file has more than {limits.bytes // 1_000_000} MB")
        with path.open("rb") as file:
            # One more than the limit, in case the file grows meanwhile.
            data = file.read(limits.bytes + 1)
    except FileNotFoundError:
        raise UnfitError(
            FailureCode.UNREADABLE, "The file is not there.", "Check whether it was moved or renamed, then try again."
        ) from None
    except (OSError, ValueError) as trouble:
        raise UnfitError(
            FailureCode.UNREADABLE,
            f"The file cannot be read ({getattr(trouble, 'strerror', None) or 'its name is not usable'}).",
            "Check that you may read it and that its disk is connected, then try again.",
        ) from None
    if len(data) > limits.bytes:
        raise _too_large(f"the file has more than {limits.bytes // 1_000_000} MB")
    return data


def _picture(data: bytes, limits: Limits) -> Picture:
    if not data:
        raise UnfitError(FailureCode.EMPTY, "The file is empty.", "Copy the photo from the camera or card again.")
    format = sniff(data)
    if format is None:
        raise _not_a_photo(data)
    header = _HEADERS[format](data)
    _check_size(header.size, len(data), limits)
    if not header.whole:
        raise truncated()
    removed = kinds(data, format)
    orientation = header.orientation or exif.orientation(header.exif, header.xmp)
    image, header = _loaded(header, format, len(data), limits)
    convert, notes = to_srgb(image, header)
    pixels = _pixels(image, convert, 1 if format in _TURN_THEMSELVES else orientation)
    if format is PhotoFormat.PNG and _has_plain_side(pixels) and not png.rows_are_complete(header.decodable):
        raise truncated()
    return Picture(
        format=format,
        pixels=pixels,
        grid=upright_grid(header.grid, header.size, orientation),
        frames=header.pictures,
        taken_on=exif.taken_on(header.exif),
        removed=removed,
        notes=(*_notes(header, format), *notes),
    )


def _not_a_photo(data: bytes) -> UnfitError:
    lookalike = looks_like(data)
    if lookalike.still:
        return UnfitError(
            FailureCode.UNSUPPORTED,
            f"This is {lookalike.name}, which is not supported.",
            "Save the photo as JPEG, PNG, TIFF or HEIC with another program, then use that file.",
        )
    return UnfitError(
        FailureCode.WRONG_TYPE, f"This is not a photo: it looks like {lookalike.name}.", "Leave this file out."
    )


def _check_size(size: Size, length: int, limits: Limits) -> None:
    """Raises UnfitError where so many pixels, or so many out of so few bytes, are more than `limits` let through."""
    stated = f"{size.width} x {size.height} pixels"
    if size.pixels > limits.pixels:
        raise _too_large(f"it has {stated}, and {limits.pixels // 1_000_000} megapixels are the most")
    if size.pixels > limits.free_pixels and size.pixels > limits.pixels_per_byte * length:
        raise _too_large(f"it claims {stated} in a file of {length} bytes, which no camera makes")


def _loaded(header: Header, format: PhotoFormat, length: int, limits: Limits) -> tuple[Image.Image, Header]:
    """The decoded picture, and `header` with what only the decoder could tell."""
    with _silence() if format in _TALKATIVE else contextlib.nullcontext():
        if format in _HEIF_KIND:
            image = heif.opened(header.decodable, format)
            header = heif.told(header, image)
        else:
            image = _DECODERS[format](BytesIO(header.decodable))
        # The decoder may have found another size than the header.
        _check_size(Size(*image.size), length, limits)
        image.load()
    return image, header


def _pixels(image: Image.Image, convert: Convert, orientation: int) -> Pixels:
    """The picture converted and turned upright, band by band."""
    size = Size(*image.size)
    upright = upright_size(size, orientation)
    pixels = np.empty((upright.height, upright.width, 3), np.uint8)
    for start in range(0, size.height, _BAND):
        stop = min(size.height, start + _BAND)
        band = turned(convert(image.crop((0, start, size.width, stop))), orientation)
        pixels[place(start, stop, size, orientation)] = np.asarray(band)
    pixels.flags.writeable = False
    return pixels


def _has_plain_side(pixels: Pixels) -> bool:
    """Whether one side of the photo is of one colour all along, as rows that were never decoded would be."""
    return any(bool((side == side[0]).all()) for side in (pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]))


def _notes(header: Header, format: PhotoFormat) -> tuple[str, ...]:
    notes = []
    if header.pictures > 1:
        many = f"{header.pictures} {'pages' if header.noun == 'pages' else 'pictures'}"
        notes.append(f"{'animation of ' if header.noun == 'animation' else ''}{many}: only the first is used")
    if header.predicts_far:
        notes.append(f"saved as lossy {format}: pixels near a mark may carry faint traces of what it covers")
    return tuple(notes)


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """Keeps what a decoder prints or warns of away from the screen: it says nothing to a user and may quote the file.

    Both are settings of the whole process, hence one at a time.
    """
    with _SILENCE, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            kept = os.dup(2)
        except OSError:
            # A windowed program may have no standard error at all.
            yield
            return
        try:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, 2)
            os.close(nowhere)
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)
