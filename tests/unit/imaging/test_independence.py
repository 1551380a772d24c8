"""What lies under a snapped fill has no influence on a single byte of the export.

Two photos that differ only under the mark ("secret twins") are saved, read, covered and exported. Blocks of the codec
carry traces of the secret beyond the mark as it was drawn; snapping to the blocks takes them along.
"""

from __future__ import annotations

import numpy as np
import pytest

from app.domain.findings import Kind
from app.domain.geometry import Box, Size, snapped
from app.domain.plan import Mark, Style
from app.imaging.cover import cover
from app.imaging.encode import jpeg
from app.imaging.pixels import Pixels
from app.imaging.resize import resized
from tests.unit.imaging.made import decoded, exif, file_of, plan, reviewed, stored_as, textured

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


def with_secret(seed: int) -> Pixels:
    pixels = PHOTO.copy()
    x0, y0, x1, y1 = FACE.pixels()
    if seed:
        pixels[y0:y1, x0:x1] = np.random.default_rng(seed).integers(0, 256, (y1 - y0, x1 - x0, 3))
    else:
        pixels[y0:y1, x0:x1] = 255
    return pixels


def export(data: bytes, snap: bool = True, longest: int | None = None) -> bytes:
    picture = decoded(data)
    size = Size(picture.pixels.shape[1], picture.pixels.shape[0])
    box = snapped(FACE, picture.grid, size) if snap else FACE
    covered = cover(picture.pixels, reviewed(plan(picture.pixels, Mark(Kind.FACE, box, Style.FILL, ()))))
    return jpeg(resized(covered.pixels, size.fitted(longest)))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize(("format", "settings"), CODECS)
def test_secret_twins_give_the_same_export(format: str, settings: dict[str, object], orientation: int) -> None:
    twins = {
        export(file_of(stored_as(with_secret(seed), orientation), format, exif=exif(orientation), **settings))
        for seed in range(3)
    }
    assert len(twins) == 1


@pytest.mark.parametrize("longest", [150, 60])
def test_secret_twins_give_the_same_smaller_export(longest: int) -> None:
    twins = {export(file_of(with_secret(seed), "JPEG", subsampling=2), longest=longest) for seed in range(3)}
    assert len(twins) == 1


def test_without_snapping_the_secret_leaks_beyond_the_mark() -> None:
    """The reason for the rule: should this fail one day, the twins above prove nothing."""
    twins = {export(file_of(with_secret(seed), "JPEG", subsampling=2), snap=False) for seed in range(3)}
    assert len(twins) == 3
