"""What lies under a snapped fill has no influence on a single byte of the export.

Two photos that differ only under the mark ("secret twins") are saved, read, covered and exported. Blocks of the codec
carry traces of the secret beyond the mark as it was drawn; snapping to the blocks takes them along.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from app.domain.export import FileFormat
from app.domain.findings import Kind
from app.domain.geometry import Box, Size, snapped
from app.domain.plan import Mark, Style
from app.imaging.cover import cover
from app.imaging.encode import encoded
from app.imaging.pixels import Pixels
from app.imaging.resize import resized
from tests.unit.imaging.made import (
    decoded,
    exif,
    file_of,
    jpeg_with,
    plan,
    png_chunk,
    png_with,
    reviewed,
    scene,
    segment,
    stored_as,
    textured,
    without_fine_scans,
)

PHOTO = textured(173, 131)
FACE = Box(61, 45, 104, 83)

CODECS: list[tuple[str, dict[str, object]]] = [
    ("JPEG", {"quality": 95, "subsampling": 0}),
    ("JPEG", {"quality": 85, "subsampling": 1}),
    ("JPEG", {"quality": 92, "subsampling": 2}),
    ("JPEG", {"quality": 40, "subsampling": 2, "progressive": True}),
    ("PNG", {}),
    ("TIFF", {}),
    ("WEBP", {"lossless": True}),
]


def exif_with(thumbnail: bytes) -> bytes:
    """A camera, a moment and a small copy of another picture, from the TIFF header on."""
    block = Image.Exif()
    block[0x010F], block[0x0132] = "Camera of Ada", "2026:05:01 09:30:00"
    head = block.tobytes().removeprefix(b"Exif\0\0")
    return head + thumbnail


def with_secret(seed: int) -> Pixels:
    pixels = PHOTO.copy()
    x0, y0, x1, y1 = FACE.pixels()
    if seed:
        pixels[y0:y1, x0:x1] = np.random.default_rng(seed).integers(0, 256, (y1 - y0, x1 - x0, 3))
    else:
        pixels[y0:y1, x0:x1] = 255
    return pixels


def export(
    data: bytes, snap: bool = True, longest: int | None = None, style: Style = Style.FILL, margin: int | None = None
) -> bytes:
    picture = decoded(data)
    size = Size(picture.pixels.shape[1], picture.pixels.shape[0])
    grid = picture.grid if margin is None else replace(picture.grid, margin=margin)
    box = snapped(FACE, grid, size) if snap else FACE
    covered = cover(picture.pixels, reviewed(plan(picture.pixels, Mark(Kind.FACE, box, style, ()))))
    return encoded(resized(covered.pixels, size.fitted(longest)), FileFormat.JPEG)


@pytest.mark.parametrize("style", [Style.FILL, Style.SOFT])
@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize(("format", "settings"), CODECS)
def test_secret_twins_give_the_same_export(
    format: str, settings: dict[str, object], orientation: int, style: Style
) -> None:
    twins = {
        export(
            file_of(stored_as(with_secret(seed), orientation), format, exif=exif(orientation), **settings), style=style
        )
        for seed in range(3)
    }
    assert len(twins) == 1


@pytest.mark.parametrize("subsampling", [0, 2])
def test_secret_twins_of_which_a_decoder_guesses_the_details(subsampling: int) -> None:
    files = [file_of(with_secret(n), "JPEG", subsampling=subsampling, progressive=True, quality=60) for n in range(3)]
    coarse = [without_fine_scans(data) for data in files]
    assert len({export(data) for data in coarse}) == 1
    # The reason for the wider margin there.
    assert len({export(data, margin=1) for data in coarse}) > 1


def dressed(data: bytes, format: str) -> bytes:
    """The same file with everything around its pixels that a careless export would carry."""
    if format == "JPEG":
        thumbnail = file_of(scene(), "JPEG")
        extra = (
            segment(0xE1, b"Exif\0\0" + exif_with(thumbnail)),
            segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Ada</x:xmpmeta>"),
            segment(0xED, b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0\0\0\0\x04Ada\0"),
            segment(0xFE, b"a comment about Ada"),
            segment(0xEF, b"anything"),
        )
        return jpeg_with(data, *extra) + b"a motion video" * 50
    comment, time = png_chunk(b"tEXt", b"Author\0Ada"), png_chunk(b"tIME", bytes((7, 234, 5, 1, 9, 30, 0)))
    return png_with(data, comment, time, png_chunk(b"prVt", b"anything")) + b"bytes after the end"


@pytest.mark.parametrize(
    ("format", "settings"),
    [(f, s) for f, s in CODECS if f in ("JPEG", "PNG")],
)
def test_metadata_twins_give_the_same_export(format: str, settings: dict[str, object]) -> None:
    plain = file_of(PHOTO, format, **settings)
    assert dressed(plain, format) != plain
    assert export(dressed(plain, format)) == export(plain)


def telling(orientation: int) -> bytes:
    """Whose camera, when and where, beside how the photo lies."""
    block = Image.Exif()
    block[0x0112], block[0x010F], block[0x0132] = orientation, "Camera of Ada", "2026:05:01 09:30:00"
    block.get_ifd(0x8825).update({1: "N", 2: (51.0, 28.0, 40.0), 3: "W", 4: (0.0, 0.0, 5.0)})
    return block.tobytes()


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize(("format", "settings"), CODECS)
def test_so_do_metadata_twins_in_every_orientation(format: str, settings: dict[str, object], orientation: int) -> None:
    pixels = stored_as(PHOTO, orientation)
    plain = file_of(pixels, format, exif=exif(orientation), **settings)
    told = file_of(pixels, format, exif=telling(orientation), **settings)
    assert b"Camera of Ada" in told and b"Camera of Ada" not in plain
    assert export(told) == export(plain)


@pytest.mark.parametrize("subsampling", [1, 2])
def test_one_pixel_beyond_the_blocks_is_needed(subsampling: int) -> None:
    """Colours of half the resolution are interpolated across the border of a block."""
    twins = {export(file_of(with_secret(n), "JPEG", subsampling=subsampling), margin=0) for n in range(3)}
    assert len(twins) > 1


@pytest.mark.parametrize("longest", [150, 60])
def test_secret_twins_give_the_same_smaller_export(longest: int) -> None:
    twins = {export(file_of(with_secret(seed), "JPEG", subsampling=2), longest=longest) for seed in range(3)}
    assert len(twins) == 1


def test_without_snapping_the_secret_leaks_beyond_the_mark() -> None:
    """The reason for the rule: should this fail one day, the twins above prove nothing."""
    twins = {export(file_of(with_secret(seed), "JPEG", subsampling=2), snap=False) for seed in range(3)}
    assert len(twins) == 3
