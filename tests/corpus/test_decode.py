"""Every real, odd, broken and hostile file of the measurement corpus comes out as its manifest says."""

from __future__ import annotations

import contextlib
import csv
import os
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms, ImageOps

from app.domain.outcome import Failed, FailureCode
from app.domain.photo import Reveals
from app.imaging.child import command
from app.imaging.encode import encoded
from app.imaging.formats import sniff
from app.imaging.metadata import reveals
from app.imaging.picture import Decoded, Limits
from app.imaging.read import LIMITS, Readers, read
from app.imaging.walk import problems
from tests.shared import SHARED, shared_folder

HUGE = "real/bomb/bigcat88__200MP.heic"


def manifest() -> list[tuple[str, str]]:
    """Each file and what must happen to it; nothing where the corpus is absent."""
    if not SHARED.is_dir():
        return [("", "")]
    with (SHARED / "files" / "manifest.tsv").open(encoding="utf-8", newline="") as rows:
        return [(row["file"], row["expected"]) for row in csv.DictReader(rows, delimiter="\t")]


def test_the_corpus_is_complete() -> None:
    folder = shared_folder() / "files"
    rows = manifest()
    assert len(rows) > 200
    assert all((folder / file).is_file() for file, _ in rows)


@pytest.mark.parametrize(("file", "expected"), manifest())
def test_every_file_becomes_what_the_manifest_says(file: str, expected: str, capfd: pytest.CaptureFixture[str]) -> None:
    path = shared_folder() / "files" / file
    limits = Limits(pixels=100_000_000) if file == HUGE else Limits()
    result = read(path, limits)
    assert capfd.readouterr() == ("", "")
    if isinstance(result, Failed):
        assert not expected.startswith("must decode"), result.message
        assert not result.code.startswith("reader-")
        assert result.message
        assert result.next_action
        assert path.name not in result.message + result.next_action
        return
    assert "rejected" not in expected
    assert "refuse" not in expected
    height, width, channels = result.pixels.shape
    assert (result.photo.size.width, result.photo.size.height, channels) == (width, height, 3)
    exported = encoded(result.pixels)
    assert problems(exported) == ()
    assert b"CNRY" not in exported


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says what another process has used")
def test_what_must_be_refused_is_refused_within_a_second_of_work_and_300_mb() -> None:
    folder = shared_folder() / "files"
    readers = Readers(command(LIMITS))
    refused = [file for file, expected in manifest() if "reject" in expected and "decode or" not in expected]
    assert len(refused) > 25
    with contextlib.closing(readers):
        for file in refused:
            data = (folder / file).read_bytes()
            readers.picture(b"")
            (child,) = readers._idle
            process = Path(f"/proc/{child._process.pid}")
            (process / "clear_refs").write_text("5")  # Begin to watch for the highest use of memory anew.
            before = _seconds(process)
            assert isinstance(readers.picture(data), Failed), file
            assert _seconds(process) - before < 1, file
            assert _megabytes(process) < 300, file


def _seconds(process: Path) -> float:
    """Processor time that a process has used (proc_pid_stat(5), fields 14 and 15)."""
    fields = (process / "stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _megabytes(process: Path) -> int:
    """The most memory that a process has used at once."""
    (line,) = [line for line in (process / "status").read_text().splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1]) // 1024


@pytest.mark.parametrize("number", [1, 4, 5, 6, 7, 8, "conflict"])
def test_every_orientation_shows_its_corners_in_their_places(number: int | str) -> None:
    result = read(shared_folder() / "files" / "synthetic" / f"s_orient_{number}.jpg")
    assert isinstance(result, Decoded)
    corners = [result.pixels[y, x].astype(int) for y in (6, -6) for x in (6, -6)]
    red, green, blue, yellow = corners
    assert red[0] > 150 > red[1] + red[2]
    assert green[1] > 100 > green[0] + green[2] - 60
    assert blue[2] > 150 > blue[0] + blue[1]
    assert min(yellow[0], yellow[1]) > 150 > yellow[2]


@pytest.mark.parametrize(
    "file",
    [
        "real/colour/lovell__Channel_digital_image_CMYK_color.jpg",
        "real/icc/libvips__sample-xyb.jpg",
        "real/orientation/ianare__landscape_3.jpg",
        "real/tiff/MikeKovari__tif-with-iptc-icc-xmp.tif",
        "real/tiff/lovell__tifftag-photoshop.tiff",
    ],
)
def test_colours_are_those_that_the_profile_means(file: str) -> None:
    """Leaving the profile out would be off by 7 to 35 levels."""
    path = shared_folder() / "files" / file
    result = read(path)
    assert isinstance(result, Decoded)
    with Image.open(path) as opened:
        stored = ImageOps.exif_transpose(opened)
        profile = ImageCms.ImageCmsProfile(BytesIO(opened.info["icc_profile"]))
        intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
        meant = ImageCms.profileToProfile(stored, profile, ImageCms.createProfile("sRGB"), intent, "RGB")
        assert meant is not None
        assert np.abs(np.asarray(meant).astype(int) - result.pixels).mean() < 1
        assert np.abs(np.asarray(stored.convert("RGB")).astype(int) - result.pixels).mean() > 7


def test_what_is_below_full_transparency_does_not_come_back() -> None:
    result = read(shared_folder() / "files" / "synthetic" / "s_trns_hidden.png")
    assert isinstance(result, Decoded)
    assert (result.pixels == 255).all(axis=2).any()


def test_a_photo_of_200_megapixels_is_refused_with_its_size_where_it_is_over_the_limit() -> None:
    result = read(shared_folder() / "files" / HUGE, Limits(pixels=100_000_000))
    assert isinstance(result, Failed)
    assert result.code is FailureCode.TOO_LARGE
    assert "16320 x 12240" in result.message


@pytest.mark.slow
def test_a_photo_of_200_megapixels_is_accepted() -> None:
    result = read(shared_folder() / "files" / HUGE)
    assert isinstance(result, Decoded)
    assert (result.photo.size.width, result.photo.size.height) == (12_240, 16_320)
    assert np.ptp(result.pixels[::100, ::100]) > 200


def test_what_the_corpus_gives_away_is_named() -> None:
    """A few files whose secrets are known."""
    expected = {
        "real/exif-gps/ianare__DSCN0010.jpg": {Reveals.PLACE, Reveals.TIME, Reveals.CAMERA, Reveals.THUMBNAIL},
        "real/regions/immich-app__portrait.jpg": {Reveals.NAME, Reveals.DESCRIPTION},
        "real/regions/drew__metadata-extractor-dotnet_issue_51.jpg": {Reveals.NAME, Reveals.HISTORY},
        "real/c2pa/c2pa-org__adobe-20220124-CAI.jpg": {Reveals.HIDDEN_DATA},
        "real/mpf-gainmap/libvips__ultra-hdr.jpg": {Reveals.MORE_PICTURES, Reveals.PROFILE},
        "real/motion/photoprism__image-isom-avc1.jpg": {Reveals.MORE_PICTURES, Reveals.PLACE},
        "real/depth/drew__Android_Depth_Map.jpg": {Reveals.MORE_PICTURES},
        "real/trailer/drew__Blackberry_Z10.jpg": {Reveals.HIDDEN_DATA},
        "real/bmp/drew__rgb24lprof.bmp": {Reveals.PROFILE},
        "real/heic/bigcat88__aux_YCbCr.heic": {Reveals.PLACE, Reveals.SERIAL, Reveals.MORE_PICTURES},
        "real/stale-thumb/Exiv2__exiv2-nikon-d70.jpg": {Reveals.THUMBNAIL, Reveals.SERIAL},
        "synthetic/s_iptc_irb.jpg": {Reveals.OWNER, Reveals.PLACE, Reveals.THUMBNAIL},
        "synthetic/s_tail_acropalypse.jpg": {Reveals.HIDDEN_DATA},
        "synthetic/s_private.tif": {Reveals.NAME, Reveals.OWNER, Reveals.DESCRIPTION, Reveals.PROFILE},
        "synthetic/s_meta.avif": {Reveals.PLACE, Reveals.NAME, Reveals.SERIAL, Reveals.OWNER},
    }
    for file, kinds in expected.items():
        data = (shared_folder() / "files" / file).read_bytes()
        format = sniff(data)
        assert format is not None
        assert kinds <= {revelation.kind for revelation in reveals(data, format)}, file
