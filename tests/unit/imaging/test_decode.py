"""A file becomes upright sRGB pixels, or a `Failed` that says why; nothing in between."""

from __future__ import annotations

import contextlib
import hashlib
import os
import zlib
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms

from app.domain.geometry import BlockGrid, Size
from app.domain.outcome import Failed, FailureCode, Step
from app.domain.photo import PhotoFormat, Reveals
from app.imaging import decode as decode_module
from app.imaging.decode import decode_bytes
from app.imaging.picture import Decoded, Limits
from app.imaging.read import read
from tests.unit.imaging.made import (
    decoded,
    exif,
    file_of,
    heic,
    jpeg_with,
    png_chunk,
    png_with,
    refused,
    saved,
    scene,
    segment,
    stored_as,
    textured,
    without_fine_scans,
)

LOSSLESS = [("PNG", {}), ("TIFF", {}), ("BMP", {}), ("WEBP", {"lossless": True})]
LOSSY = [("JPEG", {"quality": 95, "subsampling": 0}), ("WEBP", {"quality": 95}), ("AVIF", {"quality": 95})]


DEFAULT = Limits()


def read_ok(path: Path) -> Decoded:
    result = read(path)
    assert isinstance(result, Decoded)
    return result


def read_failed(path: Path, limits: Limits = DEFAULT) -> Failed:
    result = read(path, limits)
    assert isinstance(result, Failed)
    assert result.step is Step.INGEST
    assert result.file == str(path)
    assert str(path) not in result.message + result.next_action
    return result


# --- every format ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("format", "settings"), LOSSLESS)
def test_a_lossless_file_gives_back_its_pixels(format: str, settings: dict[str, object]) -> None:
    pixels = textured(90, 50)
    assert np.array_equal(decoded(file_of(pixels, format, **settings)).pixels, pixels)


@pytest.mark.parametrize(("format", "settings"), LOSSY)
def test_a_lossy_file_gives_back_nearly_its_pixels(format: str, settings: dict[str, object]) -> None:
    picture = decoded(file_of(scene(), format, **settings))
    assert np.abs(picture.pixels.astype(int) - scene()).mean() < 4


def test_heic_gives_back_nearly_its_pixels() -> None:
    picture = decoded(heic(scene(), quality=95))
    assert picture.format is PhotoFormat.HEIF
    assert np.abs(picture.pixels.astype(int) - scene()).mean() < 4


def test_a_gif_and_a_palette_give_their_colours() -> None:
    picture = decoded(saved(Image.fromarray(scene()).quantize(8), "GIF"))
    assert np.abs(picture.pixels.astype(int) - scene()).max() < 10


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "CMYK", "YCbCr", "RGBA", "I;16", "F", "I"])
def test_every_mode_of_a_tiff_becomes_rgb(mode: str) -> None:
    image = Image.fromarray(scene()).convert("L").convert("RGB")
    data = saved(Image.fromarray(np.full((20, 30), 0.5, np.float32)) if mode == "F" else image.convert(mode), "TIFF")
    picture = decoded(data)
    assert picture.pixels.shape[2] == 3
    assert picture.pixels.dtype == np.uint8


def test_pixels_are_contiguous_and_read_only() -> None:
    pixels = decoded(file_of(scene(), "JPEG", exif=exif(6))).pixels
    assert pixels.flags.c_contiguous
    assert not pixels.flags.writeable


def test_read_says_what_the_file_is(tmp_path: Path) -> None:
    data = file_of(textured(90, 50), "JPEG", subsampling=2)
    path = tmp_path / "p.jpg"
    path.write_bytes(data)
    photo = read_ok(path).photo
    assert photo.id == hashlib.sha256(data).hexdigest()
    assert (photo.path, photo.format, photo.size, photo.bytes) == (path, PhotoFormat.JPEG, Size(90, 50), len(data))
    assert (photo.frames, photo.notes, photo.removed) == (1, (), ())


def test_the_camera_s_date_and_the_kinds_of_metadata_are_kept_their_values_are_not() -> None:
    block = Image.Exif()
    block[0x010F] = "Somebody's camera"
    block.get_ifd(0x8769)[0x9003] = "2024:02:29 10:00:00"
    picture = decoded(file_of(scene(), "JPEG", exif=block.tobytes()))
    assert picture.taken_on == date(2024, 2, 29)
    assert set(picture.removed) == {Reveals.CAMERA, Reveals.TIME}


@pytest.mark.parametrize("text", ["0000:00:00 00:00:00", "2024:13:40 10:00:00", "yesterday", ""])
def test_an_impossible_date_is_no_date(text: str) -> None:
    block = Image.Exif()
    block.get_ifd(0x8769)[0x9003] = text
    assert decoded(file_of(scene(), "JPEG", exif=block.tobytes())).taken_on is None


def test_the_day_on_which_a_print_was_scanned_is_not_the_day_on_which_it_was_taken() -> None:
    block = Image.Exif()
    block[0x0132] = "2026:06:10 10:00:00"
    block.get_ifd(0x8769)[0x9004] = "2026:06:10 10:00:00"
    assert decoded(file_of(scene(), "JPEG", exif=block.tobytes())).taken_on is None
    block.get_ifd(0x8769)[0x9003] = "0000:00:00 00:00:00"
    assert decoded(file_of(scene(), "JPEG", exif=block.tobytes())).taken_on is None


# --- orientation ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("format", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_every_orientation_is_turned_upright(format: str, orientation: int) -> None:
    settings: dict[str, object] = {}
    if format == "JPEG":
        settings = {"quality": 95, "subsampling": 0}
    elif format == "WEBP":
        settings = {"lossless": True}
    data = file_of(stored_as(scene(), orientation), format, exif=exif(orientation), **settings)
    assert np.abs(decoded(data).pixels.astype(int) - scene()).mean() < 3


@pytest.mark.parametrize("orientation", range(1, 9))
def test_heif_and_avif_are_turned_by_their_container(orientation: int) -> None:
    for data in (
        file_of(stored_as(scene(), orientation), "AVIF", quality=95, exif=exif(orientation)),
        heic(stored_as(scene(), orientation), quality=95, exif=exif(orientation)),
    ):
        assert np.abs(decoded(data).pixels.astype(int) - scene()).mean() < 5


def xmp(orientation: int) -> bytes:
    return (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="{orientation}"/>'
        f"</rdf:RDF></x:xmpmeta>"
    ).encode()


def test_where_exif_and_xmp_disagree_exif_wins() -> None:
    data = file_of(stored_as(scene(), 6), "JPEG", exif=exif(6), xmp=xmp(1), quality=95)
    assert np.abs(decoded(data).pixels.astype(int) - scene()).mean() < 3


def test_xmp_turns_a_photo_without_exif() -> None:
    data = file_of(stored_as(scene(), 8), "JPEG", xmp=xmp(8), quality=95)
    assert np.abs(decoded(data).pixels.astype(int) - scene()).mean() < 3


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_impossible_orientation_turns_nothing(orientation: int) -> None:
    assert decoded(file_of(scene(), "PNG", exif=exif(orientation))).pixels.shape == scene().shape


# --- coding grid ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "grid"),
    [
        (file_of(scene(), "JPEG", subsampling=0), BlockGrid(8, 8, 0, 0, 0)),
        (file_of(scene(), "JPEG", subsampling=1), BlockGrid(16, 8, 0, 0, 1)),
        (file_of(scene(), "JPEG", subsampling=2), BlockGrid(16, 16, 0, 0, 1)),
        (saved(Image.fromarray(scene()).convert("L"), "JPEG"), BlockGrid(8, 8, 0, 0, 0)),
        (file_of(scene(), "JPEG", progressive=True, subsampling=2), BlockGrid(16, 16, 0, 0, 1)),
        (without_fine_scans(file_of(scene(), "JPEG", progressive=True, subsampling=2)), BlockGrid(16, 16, 0, 0, 33)),
        (file_of(scene(), "WEBP", quality=80), BlockGrid(16, 16, 0, 0, 16)),
        (file_of(scene(), "WEBP", lossless=True), BlockGrid()),
        (file_of(scene(), "AVIF"), BlockGrid(64, 64, 0, 0, 16)),
        (heic(scene()), BlockGrid(64, 64, 0, 0, 16)),
        (file_of(scene(), "PNG"), BlockGrid()),
        (file_of(scene(), "TIFF", compression="tiff_lzw"), BlockGrid()),
        (file_of(scene(), "TIFF", compression="jpeg"), BlockGrid(16, 16, 0, 0, 8)),
        (file_of(scene(), "BMP"), BlockGrid()),
    ],
)
def test_the_grid_is_that_of_the_codec(data: bytes, grid: BlockGrid) -> None:
    assert decoded(data).grid == grid


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_grid_of_a_turned_photo_lies_where_its_blocks_lie(orientation: int) -> None:
    """One block of a stored JPEG is disturbed; in the upright photo, exactly one cell of the grid changes."""
    upright = textured(75, 53)
    stored = stored_as(upright, orientation)
    changed = stored.copy()
    changed[16:24, 32:40] = 255 - changed[16:24, 32:40]
    settings = {"quality": 90, "subsampling": 0, "exif": exif(orientation)}
    one, other = decoded(file_of(stored, "JPEG", **settings)), decoded(file_of(changed, "JPEG", **settings))
    rows, columns = np.nonzero((one.pixels != other.pixels).any(axis=2))
    grid = one.grid
    assert (grid.step_x, grid.step_y) == (8, 8)
    assert {(c - grid.origin_x) // 8 for c in columns.tolist()} == {(int(columns[0]) - grid.origin_x) // 8}
    assert {(r - grid.origin_y) // 8 for r in rows.tolist()} == {(int(rows[0]) - grid.origin_y) // 8}


# --- colours --------------------------------------------------------------------------------------------------------


def ramp(bits: int) -> np.ndarray[tuple[int, int], np.dtype[np.uint16]]:
    return np.tile(np.linspace(0, 2**bits - 1, 256).round().astype(np.uint16), (8, 1))


@pytest.mark.parametrize("format", ["PNG", "TIFF"])
def test_sixteen_bits_are_scaled_not_clipped(format: str) -> None:
    grey = decoded(saved(Image.fromarray(ramp(16)), format)).pixels
    assert np.array_equal(grey[0, :, 0], np.arange(256))


def test_twelve_bits_are_scaled_by_twelve_bits() -> None:
    data = bytearray(saved(Image.fromarray(ramp(12)), "TIFF"))
    # The entry of BitsPerSample: tag 258, SHORT, one value.
    at = data.index(b"\x02\x01\x03\x00\x01\x00\x00\x00")
    data[at + 8] = 12
    picture = decode_bytes(bytes(data))
    if isinstance(picture, Failed):
        pytest.skip("this build of the decoder wants twelve packed bits")
    assert int(picture.pixels.max()) > 200


def test_white_is_zero_is_turned_round() -> None:
    data = bytearray(saved(Image.fromarray(ramp(16)), "TIFF"))
    at = data.index(b"\x06\x01\x03\x00\x01\x00\x00\x00")
    data[at + 8] = 0
    assert np.array_equal(decoded(bytes(data)).pixels[0, :, 0], np.arange(255, -1, -1))


@pytest.mark.parametrize(("top", "middle"), [(1.0, 128), (255.0, 128), (65535.0, 128), (1e6, 128)])
def test_floating_point_grey_is_scaled_by_its_range(top: float, middle: int) -> None:
    samples = np.array([[0, top / 2, top, np.nan]], np.float32)
    grey = decoded(saved(Image.fromarray(samples), "TIFF")).pixels[0, :, 0]
    assert grey.tolist() == [0, middle, 255, 0]


def test_what_is_transparent_is_white_not_what_it_hid() -> None:
    secret = textured(40, 30)
    alpha = np.zeros((30, 40), np.uint8)
    alpha[:, 20:] = 255
    rgba = np.dstack([secret, alpha])
    for data in (file_of(rgba, "PNG"), file_of(rgba, "WEBP", lossless=True, exact=True), file_of(rgba, "TIFF")):
        pixels = decoded(data).pixels
        assert (pixels[:, :20] == 255).all()
        assert np.array_equal(pixels[:, 20:], secret[:, 20:])


def test_half_transparent_lies_half_on_white() -> None:
    rgba = np.full((4, 4, 4), (0, 0, 0, 128), np.uint8)
    assert np.abs(decoded(file_of(rgba, "PNG")).pixels.astype(int) - 127).max() <= 1


@pytest.mark.parametrize("mode", ["P", "L", "RGB"])
def test_a_transparent_colour_of_a_png_is_white(mode: str) -> None:
    image = Image.fromarray(scene()).convert(mode)
    key = image.getpixel((0, 0))
    pixels = decoded(saved(image, "PNG", transparency=key)).pixels
    assert pixels[0, 0].tolist() == [255, 255, 255]
    assert pixels[0, -1].tolist() != [255, 255, 255]


def test_cmyk_without_profile_has_the_right_hue() -> None:
    pixels = decoded(saved(Image.fromarray(scene()).convert("CMYK"), "JPEG", quality=95)).pixels
    assert np.abs(pixels.astype(int) - scene()).mean() < 5


def test_a_colour_profile_is_applied() -> None:
    """The primaries of a wide profile are swapped, so that red samples must come out as blue."""
    swapped = Image.fromarray(scene()[..., ::-1].copy())
    data = saved(swapped, "PNG", icc_profile=_with_red_and_blue_swapped())
    assert np.abs(decoded(data).pixels.astype(int) - scene()).mean() < 3


def _with_red_and_blue_swapped() -> bytes:
    icc = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = icc.index(b"rXYZ"), icc.index(b"bXYZ")
    icc[red : red + 4], icc[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(icc)


def test_an_srgb_profile_changes_nothing_at_all() -> None:
    pixels = textured(40, 30)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture = decoded(file_of(pixels, "PNG", icc_profile=profile))
    assert np.array_equal(picture.pixels, pixels)
    assert picture.notes == ()


def test_a_profile_that_does_not_fit_is_left_out_and_said() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    for icc in (lab, b"nonsense"):
        picture = decoded(file_of(scene(), "PNG", icc_profile=icc))
        assert np.array_equal(picture.pixels, scene())
        assert any("profile" in note for note in picture.notes)


def test_a_lab_tiff_has_the_right_colours() -> None:
    to_lab = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB")
    lab = ImageCms.applyTransform(Image.fromarray(scene()), to_lab)
    assert lab is not None
    assert np.abs(decoded(saved(lab, "TIFF")).pixels.astype(int) - scene()).mean() < 4


# --- more than one picture ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("format", "note"),
    [
        ("GIF", "animation of 3 pictures: only the first is used"),
        ("PNG", "animation of 3 pictures: only the first is used"),
        ("WEBP", "animation of 3 pictures: only the first is used"),
        ("TIFF", "3 pages: only the first is used"),
        ("MPO", "3 pictures: only the first is used"),
    ],
)
def test_only_the_first_picture_is_used_and_said_so(format: str, note: str) -> None:
    more = [Image.fromarray(textured(96, 64, seed)) for seed in (1, 2)]
    settings = {"lossless": True} if format == "WEBP" else {}
    data = saved(Image.fromarray(scene()), format, save_all=True, append_images=more, **settings)
    picture = decoded(data)
    assert np.abs(picture.pixels.astype(int) - scene()).mean() < 8
    assert picture.frames == 3
    assert note in picture.notes


def test_a_lossy_format_that_predicts_far_is_noted() -> None:
    assert any("faint traces" in note for note in decoded(file_of(scene(), "WEBP", quality=80)).notes)
    assert decoded(file_of(scene(), "WEBP", lossless=True)).notes == ()


# --- files that are not what they should be -------------------------------------------------------------------------


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "p.jpg"
    path.touch()
    assert read_failed(path).code is FailureCode.EMPTY


def test_a_folder_and_a_pipe_are_not_files(tmp_path: Path) -> None:
    assert read_failed(tmp_path).code is FailureCode.NOT_A_FILE
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.jpg")
        assert read_failed(tmp_path / "pipe.jpg").code is FailureCode.NOT_A_FILE


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert read_failed(tmp_path / "p.jpg").code is FailureCode.UNREADABLE
    assert read_failed(Path("a\x00b.jpg")).code is FailureCode.UNREADABLE


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "p.jpg"
    path.write_bytes(file_of(scene(), "JPEG"))
    path.chmod(0)
    assert read_failed(path).code is FailureCode.UNREADABLE


def test_a_drawing_named_jpg_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.jpg"
    path.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    failed = read_failed(path)
    assert failed.code is FailureCode.UNSUPPORTED
    assert "SVG" in failed.message


def test_a_text_named_jpg_is_no_photo(tmp_path: Path) -> None:
    path = tmp_path / "p.jpg"
    path.write_text("not a photo")
    failed = read_failed(path)
    assert failed.code is FailureCode.WRONG_TYPE
    assert "a text file" in failed.message


def test_a_photo_with_another_format_s_name_is_read_and_noted(tmp_path: Path) -> None:
    path = tmp_path / "p.jpg"
    path.write_bytes(file_of(scene(), "PNG"))
    assert read_ok(path).photo.notes == ("the file's name ends in .jpg, but it is a PNG file",)


# --- limits ---------------------------------------------------------------------------------------------------------


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds next to nothing."""
    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x01\x00\x00\x00\x00"
    return b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IDAT", b"") + png_chunk(b"IEND", b"")


def jpeg_header(width: int, height: int) -> bytes:
    data = bytearray(file_of(scene(), "JPEG"))
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = height.to_bytes(2, "big") + width.to_bytes(2, "big")
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [png_header(30_000, 30_000), png_header(12_000, 12_000), png_header(2**31 - 1, 1), jpeg_header(65_000, 65_000)],
)
def test_a_bomb_is_refused_by_its_header_before_a_decoder_sees_it(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode_module, "_DECODERS", {})
    assert refused(data).code is FailureCode.TOO_LARGE


def test_many_pixels_are_let_through_where_the_file_is_large_enough() -> None:
    limits = Limits(pixels=10_000, free_pixels=100, pixels_per_byte=1000)
    assert not isinstance(decode_bytes(file_of(textured(90, 90), "PNG"), limits), Failed)
    plain = file_of(np.zeros((90, 90, 3), np.uint8), "PNG")
    assert isinstance(decode_bytes(plain, Limits(pixels=10_000, free_pixels=100, pixels_per_byte=10)), Failed)


def test_the_file_s_own_size_is_limited(tmp_path: Path) -> None:
    path = tmp_path / "p.png"
    path.write_bytes(file_of(textured(90, 90), "PNG"))
    assert read_failed(path, Limits(bytes=1000)).code is FailureCode.TOO_LARGE


def test_the_default_limits_let_a_photo_of_200_megapixels_through() -> None:
    assert Limits().pixels >= 12_240 * 16_320
    assert Limits().pixels_per_byte * 2_400_000 >= 12_240 * 16_320


def test_packed_text_that_unpacks_to_too_much_is_refused() -> None:
    bomb = png_chunk(b"zTXt", b"Comment\x00\x00" + _zeros(17))
    assert refused(png_with(file_of(scene(), "PNG"), bomb)).code is FailureCode.TOO_LARGE


def test_two_megabytes_of_text_do_not_stop_a_photo() -> None:
    text = png_chunk(b"zTXt", b"Comment\x00\x00" + _zeros(2))
    assert np.array_equal(decoded(png_with(file_of(scene(), "PNG"), text)).pixels, scene())


def _zeros(megabytes: int) -> bytes:
    return zlib.compress(bytes(megabytes * 1024 * 1024))


# --- alone -----------------------------------------------------------------------------------------------


def test_what_is_not_needed_for_pixels_never_reaches_the_decoder() -> None:
    plain = file_of(scene(), "JPEG", quality=90)
    dressed = jpeg_with(plain, segment(0xE5, b"x" * 1000), segment(0xFE, b"a comment")) + b"tail" * 50
    assert np.array_equal(decoded(plain).pixels, decoded(dressed).pixels)


def test_the_file_is_closed_afterwards(tmp_path: Path) -> None:
    for format in ("GIF", "TIFF", "MPO", "PNG"):
        path = tmp_path / f"p.{format.lower()}"
        path.write_bytes(file_of(scene(), format))
        found = read(path)
        assert path not in opened_by_us()
        path.rename(tmp_path / "moved")  # which Windows refuses while a file is open
        assert isinstance(found, Decoded)
        (tmp_path / "moved").unlink()


def opened_by_us() -> set[Path]:
    """The files that this process has open, where the system tells."""
    here = Path("/proc/self/fd")
    found = set()
    for each in here.iterdir() if here.is_dir() else ():
        # The folder's own is gone by the time it is looked at.
        with contextlib.suppress(FileNotFoundError):
            found.add(each.readlink())
    return found


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="the system does not tell which files are open")
def test_what_is_open_is_seen(tmp_path: Path) -> None:
    with (tmp_path / "p").open("wb"):
        assert tmp_path / "p" in opened_by_us()
    assert tmp_path / "p" not in opened_by_us()
