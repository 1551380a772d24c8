"""A small picture for lists shows the same photo, upright and in the same colours, and refuses the same files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms

from app.domain.geometry import Size
from app.domain.outcome import Failed
from app.imaging import decode as module
from app.imaging.decode import decode_bytes, decode_small
from app.imaging.header import LOSSLESS
from app.imaging.picture import Limits, Picture
from app.imaging.pixels import Pixels
from app.imaging.read import small
from app.imaging.resize import resized
from tests.unit.imaging.made import decoded, exif, file_of, heic, saved, scene, stored_as, textured

PHOTO = textured(900, 600)
LONGEST = 100


def with_swapped_profile(data: Image.Image) -> bytes:
    """A JPEG whose profile takes red for blue: only a profile that is applied shows the photo's colours."""
    icc = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = icc.index(b"rXYZ"), icc.index(b"bXYZ")
    icc[red : red + 4], icc[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return saved(data, "JPEG", quality=92, icc_profile=bytes(icc))


FILES = {
    **{f"turned {turn}": file_of(stored_as(PHOTO, turn), "JPEG", quality=92, exif=exif(turn)) for turn in range(1, 9)},
    "progressive": file_of(PHOTO, "JPEG", quality=92, progressive=True),
    "grey": saved(Image.fromarray(PHOTO).convert("L"), "JPEG", quality=92),
    "cmyk": saved(Image.fromarray(PHOTO).convert("CMYK"), "JPEG", quality=92),
    "another profile": with_swapped_profile(Image.fromarray(PHOTO)),
    "png": file_of(PHOTO, "PNG"),
    "webp": file_of(PHOTO, "WEBP", quality=92),
    "heic": heic(PHOTO, quality=90),
}


def picture(data: bytes, longest: int = LONGEST) -> Picture:
    found = decode_small(data, longest)
    assert isinstance(found, Picture), found
    return found


def apart(first: Pixels, second: Pixels) -> float:
    """Average difference in levels."""
    return float(np.abs(first.astype(int) - second.astype(int)).mean())


@pytest.mark.parametrize("data", FILES.values(), ids=FILES.keys())
def test_it_is_the_whole_photo_made_small(data: bytes) -> None:
    found, whole = picture(data), decoded(data)
    assert max(found.pixels.shape) == LONGEST and not found.pixels.flags.writeable
    height, width, _ = found.pixels.shape
    expected = resized(whole.pixels, Size(width, height))
    assert apart(found.pixels, expected) < 3
    assert apart(found.pixels[::-1], expected) > 10 and apart(found.pixels[:, ::-1], expected) > 10
    assert apart(found.pixels[..., ::-1], expected) > 5 or data is FILES["grey"]
    assert (found.taken_on, found.removed, found.format) == (whole.taken_on, whole.removed, whole.format)
    assert found.grid == LOSSLESS


def test_a_photo_that_is_small_already_stays_as_it_is() -> None:
    data = file_of(scene(), "PNG")
    assert np.array_equal(picture(data).pixels, scene())


def test_a_jpeg_is_not_decoded_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[tuple[int, int]] = []
    pixels = module._pixels

    def seen(image: Image.Image, *more: object) -> Pixels:
        sizes.append(image.size)
        return pixels(image, *more)  # type: ignore[arg-type]  # as the real one

    monkeypatch.setattr(module, "_pixels", seen)
    picture(FILES["turned 1"])
    decode_bytes(FILES["turned 1"])
    assert sizes == [(225, 150), (900, 600)]


@pytest.mark.parametrize(
    "data", [b"", b"no photo", FILES["turned 1"][:-4000], FILES["png"][:-4000], FILES["webp"][:-400]]
)
def test_what_is_refused_whole_is_refused_small(data: bytes) -> None:
    whole, little = decode_bytes(data), decode_small(data, LONGEST)
    assert isinstance(whole, Failed) and little == whole


def test_its_size_is_limited_by_what_the_file_claims_not_by_what_is_decoded() -> None:
    limits = Limits(pixels=900 * 600 - 1)
    found = decode_small(FILES["turned 1"], LONGEST, limits)
    assert isinstance(found, Failed) and found == decode_bytes(FILES["turned 1"], limits)


def test_the_reader_makes_it(tmp_path: Path) -> None:
    (tmp_path / "p.jpg").write_bytes(FILES["turned 6"])
    found = small(tmp_path / "p.jpg", LONGEST)
    assert isinstance(found, Picture) and np.array_equal(found.pixels, picture(FILES["turned 6"]).pixels)
    gone = small(tmp_path / "gone.jpg", LONGEST)
    assert isinstance(gone, Failed) and gone.file == str(tmp_path / "gone.jpg")
