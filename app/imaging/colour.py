"""Whatever colours a file has, to plain sRGB of 8 bits without transparency.

Transparent pixels are laid on white: simply dropping the alpha channel would bring back what it hid.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from app.domain.geometry import Size
from app.imaging.header import Header

Convert = Callable[[Image.Image], Image.Image]

_WHITE = (255, 255, 255)
_SPACES = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK", "Lab ": "LAB"}

PROFILE_UNUSABLE = "the colour profile could not be used: colours may differ a little"

# Two levels of 255 on the worst of a grid of colours: nobody sees it, and lossy files differ by more.
_SAME_COLOUR = 2


def to_srgb(image: Image.Image, header: Header) -> tuple[Convert, tuple[str, ...]]:
    """A function that converts any band of rows of `image` to mode RGB, and notes for the user.

    `image` is loaded; bands are cut from it. Samples of more than 8 bits are scaled by what `header` says of them.
    """
    deep = _deep(image, header)
    if deep is not None:
        return deep, ()
    mode = "LAB" if image.mode == "LAB" else "CMYK" if image.mode == "CMYK" else _plain_mode(image)
    transform, notes = _transform(header.icc, mode) if header.icc or mode == "LAB" else (None, ())
    transparent = image.has_transparency_data

    def convert(band: Image.Image) -> Image.Image:
        alpha = None
        if transparent:
            band = band.convert("RGBA")
            alpha = band.getchannel("A")
        flat = band if band.mode == mode else band.convert(mode)
        if transform is not None:
            flat = transform.apply(flat)
        elif flat.mode != "RGB":
            flat = flat.convert("RGB")
        if alpha is None:
            return flat
        paper = Image.new("RGB", band.size, _WHITE)
        paper.paste(flat, mask=alpha)
        return paper

    return convert, notes


def _plain_mode(image: Image.Image) -> str:
    """Grey stays grey, so that a grey profile fits; everything else becomes RGB."""
    return "L" if image.mode in ("L", "1") and not image.has_transparency_data else "RGB"


def _deep(image: Image.Image, header: Header) -> Convert | None:
    """The conversion of single channels of more than 8 bits, which Pillow would clip to white; None for all others."""
    if image.mode == "F":
        return _from_float(image)
    if not image.mode.startswith("I"):
        return None
    top = 2 ** (min(header.bits, 32) - header.signed) - 1
    clear = image.info.get("transparency")

    def convert(band: Image.Image) -> Image.Image:
        samples = np.asarray(band)
        if samples.dtype == np.int32 and not header.signed:
            samples = samples.view(np.uint32)
        grey = np.clip(samples.astype(np.float64) * (255 / top) + 0.5, 0, 255).astype(np.uint8)
        if header.white_is_zero:
            grey = 255 - grey
        if isinstance(clear, int):
            grey[samples == clear] = 255
        return Image.fromarray(grey).convert("RGB")

    return convert


def _from_float(image: Image.Image) -> Convert:
    """Floating point grey has no stated white: it is 1, 255 or 65,535, or else the brightest value."""
    size = Size(*image.size)
    brightest = max(float(_finite(image.crop((0, y, size.width, y + 1))).max()) for y in range(size.height))
    top = next((t for t in (1.0, 255.0, 65535.0) if brightest <= t), brightest)

    def convert(band: Image.Image) -> Image.Image:
        grey = np.clip(_finite(band) * (255 / top) + 0.5, 0, 255).astype(np.uint8)
        return Image.fromarray(grey).convert("RGB")

    return convert


def _finite(image: Image.Image) -> NDArray[np.float64]:
    return np.nan_to_num(np.asarray(image, dtype=np.float64), nan=0.0, posinf=0.0, neginf=0.0)


def _transform(icc: bytes | None, mode: str) -> tuple[ImageCms.ImageCmsTransform | None, tuple[str, ...]]:
    """The way from a profile to sRGB; None where it leads nowhere or changes nothing that can be seen."""
    try:
        if icc is None:
            profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
        else:
            profile = ImageCms.ImageCmsProfile(BytesIO(icc))
        if _SPACES.get(profile.profile.xcolor_space) != mode:
            return None, (PROFILE_UNUSABLE,)
        transform = ImageCms.buildTransform(
            profile, ImageCms.createProfile("sRGB"), mode, "RGB", ImageCms.Intent.RELATIVE_COLORIMETRIC
        )
        if mode == "RGB" and _changes_nothing(transform):
            return None, ()
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        return None, (PROFILE_UNUSABLE,)
    return transform, ()


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    steps = np.linspace(0, 255, 9).round().astype(np.uint8)
    colours = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(27, 27, 3)
    after = np.asarray(transform.apply(Image.fromarray(colours)))
    return int(np.abs(after.astype(np.int16) - colours).max()) <= _SAME_COLOUR
