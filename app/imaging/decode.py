"""From the bytes of a photo to its upright pixels.

What a file is, is judged by its bytes; how large it is, by its header, before any pixel is unpacked. One border
(`decode_bytes`) turns every trouble of every decoder into `Failed`. Decoders print what they like, and may crash: the
program only ever comes here in a process of its own (`reader`).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

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

from app.domain.geometry import Size
from app.domain.outcome import Failed, FailureCode
from app.domain.photo import PhotoFormat, Revelation
from app.imaging import bmp, exif, gif, heif, jpeg, png, tiff, webp
from app.imaging.colour import Convert, to_srgb
from app.imaging.formats import looks_like, sniff
from app.imaging.header import LOSSLESS, Header, UnfitError, damaged, too_large, truncated
from app.imaging.metadata import kinds, reveals
from app.imaging.picture import USUAL, Limits, Picture
from app.imaging.pixels import Pixels
from app.imaging.resize import resized
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


def decode_bytes(data: bytes, limits: Limits = USUAL, *, file: str = "") -> Picture | Failed:
    """The first picture in `data`, or why it cannot be used.

    Nothing but `data` and `limits` has any influence; `file` is only repeated in `Failed`.
    """
    return _contained(lambda: _picture(data, limits), file)


def _contained(work: Callable[[], Picture], file: str) -> Picture | Failed:
    try:
        return work()
    except UnfitError as trouble:
        return trouble.failed(file)
    except MemoryError:
        return too_large("it needs more memory than there is").failed(file)
    except Exception as trouble:
        # The one border: decoders answer hostile bytes with OSError, ValueError, TypeError, EOFError, IndexError,
        # SyntaxError, struct.error and more. Their text may quote the file, so it goes nowhere.
        unfit = truncated() if "truncated" in str(trouble) else damaged("its pixels cannot be decoded")
        return unfit.failed(file)


def decode_small(data: bytes, longest: int, limits: Limits = USUAL) -> Picture | Failed:
    """The first picture in `data`, upright, at most `longest` pixels long and for lists only, or why it cannot be used.

    A JPEG is decoded at a fraction of its size, which costs a fraction of the time; its coding grid is not told.
    """
    return _contained(lambda: _smaller(data, longest, limits), "")


def reveals_of(data: bytes) -> tuple[Revelation, ...] | Failed:
    """Everything that `data` gives away beside its pixels, or why that cannot be said."""
    format = sniff(data)
    return _not_a_photo(data).failed("") if format is None else reveals(data, format)


def _smaller(data: bytes, longest: int, limits: Limits) -> Picture:
    # Twice as large, so that nothing of the better filter's sharpness is lost.
    picture = _picture(data, limits, 2 * longest)
    height, width, _ = picture.pixels.shape
    pixels = np.array(resized(picture.pixels, Size(width, height).fitted(longest)))
    pixels.flags.writeable = False
    return replace(picture, pixels=pixels, grid=LOSSLESS)


def _picture(data: bytes, limits: Limits, at_least: int | None = None) -> Picture:
    """Where `at_least` is given, a decoder that can may return a smaller picture whose longer side has as many."""
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
    image, header = _loaded(header, format, len(data), limits, at_least)
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
        raise too_large(f"it has {stated}, and {limits.pixels // 1_000_000} megapixels are the most")
    if size.pixels > limits.free_pixels and size.pixels > limits.pixels_per_byte * length:
        raise too_large(f"it claims {stated} in a file of {length} bytes, which no camera makes")


def _loaded(
    header: Header, format: PhotoFormat, length: int, limits: Limits, at_least: int | None
) -> tuple[Image.Image, Header]:
    """The decoded picture, and `header` with what only the decoder could tell."""
    if format in _HEIF_KIND:
        image = heif.opened(header.decodable, format)
        header = heif.told(header, image)
    else:
        image = _DECODERS[format](BytesIO(header.decodable))
    # The decoder may have found another size than the header.
    _check_size(Size(*image.size), length, limits)
    if at_least is not None:
        wanted = Size(*image.size).fitted(at_least)
        # Only JPEG can: eighths of its size come out of its blocks directly.
        image.draft(None, (wanted.width, wanted.height))
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
