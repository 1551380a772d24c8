"""The sample event shows the people it says it shows, and carries what a careless export would leak."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from numpy.typing import NDArray
from PIL import Image, ImageOps
from PIL.ExifTags import GPS, IFD, Base
from skimage import data

from app.domain.geometry import Box, Size
from app.imaging.samples import (
    ADULT_FACE,
    STRANGER_FACE,
    SampleEvent,
    SampleFace,
    SamplePhoto,
    camera_exif,
    photograph,
    with_thumbnail,
    write_sample_event,
)

CODE = "assent:sample"


def qr() -> NDArray[np.uint8]:
    grey = np.array(zxingcpp.create_barcode(CODE, zxingcpp.BarcodeFormat.QRCode).to_image(scale=8))
    return np.repeat(grey[:, :, None], 3, axis=2).astype(np.uint8)


@pytest.fixture(scope="module")
def event(tmp_path_factory: pytest.TempPathFactory) -> SampleEvent:
    return write_sample_event(tmp_path_factory.mktemp("samples"), qr())


def upright(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        return ImageOps.exif_transpose(picture).convert("RGB")


def grey_face(picture: Image.Image, box: Box) -> NDArray[np.float64]:
    """The middle of a face, where no background is."""
    middle = box.grown(0.6)
    return np.asarray(picture.convert("L").crop(middle.pixels()).resize((48, 64), Image.Resampling.BOX), np.float64)


def alike(left: NDArray[np.float64], right: NDArray[np.float64]) -> float:
    return float(np.corrcoef(left.ravel(), right.ravel())[0, 1])


def test_the_folder_holds_exactly_the_listed_photos(event: SampleEvent) -> None:
    assert sorted(event.folder.iterdir()) == sorted(photo.path for photo in event.photos)
    assert all(re.fullmatch(r"IMG_\d{4}\.(jpg|png)", photo.path.name) for photo in event.photos)


def test_the_reference_lies_outside_the_event(event: SampleEvent) -> None:
    assert event.reference.is_file()
    assert not event.reference.is_relative_to(event.folder)


def test_scenes_cover_adult_stranger_both_and_nobody(event: SampleEvent) -> None:
    cast = [tuple(sorted(face.who for face in photo.faces)) for photo in event.photos]
    assert {(), ("adult",), ("stranger",), ("adult", "stranger")} == set(cast)


def test_sizes_are_those_of_the_upright_photo(event: SampleEvent) -> None:
    for photo in event.photos:
        assert Size(*upright(photo.path).size) == photo.size
        assert 1_000_000 <= photo.size.pixels <= 3_000_000


def test_one_photo_is_stored_lying_on_its_side(event: SampleEvent) -> None:
    turned = [photo for photo in event.photos if stored_size(photo) != photo.size]
    assert [orientation(photo) for photo in turned] == [6]


def stored_size(photo: SamplePhoto) -> Size:
    with Image.open(photo.path) as picture:
        return Size(*picture.size)


def orientation(photo: SamplePhoto) -> int:
    with Image.open(photo.path) as picture:
        return int(picture.getexif()[Base.Orientation])


def test_every_box_holds_the_face_it_names(event: SampleEvent) -> None:
    adult = grey_face(photograph(data.astronaut), ADULT_FACE)
    stranger = grey_face(photograph(data.camera), STRANGER_FACE)
    for photo in event.photos:
        for face in photo.faces:
            seen = grey_face(upright(photo.path), face.box)
            likeness = {
                "adult": alike(seen, adult),
                "stranger": max(alike(seen, stranger), alike(seen[:, ::-1], stranger)),
            }
            assert likeness[face.who] > 0.95, (photo.path.name, face, likeness)
            assert max(likeness, key=likeness.__getitem__) == face.who


def test_faces_are_inside_and_of_many_sizes(event: SampleEvent) -> None:
    faces: list[tuple[SamplePhoto, SampleFace]] = [(photo, face) for photo in event.photos for face in photo.faces]
    for photo, face in faces:
        assert face.box.clipped(photo.size) == face.box
        assert 90 <= face.box.width <= 400
    widths = [face.box.width for _, face in faces]
    assert min(widths) < 100
    assert max(widths) > 300


def test_one_photo_shows_the_code(event: SampleEvent) -> None:
    seen = [[code.text for code in zxingcpp.read_barcodes(np.asarray(upright(p.path)))] for p in event.photos]
    assert [texts for texts in seen if texts] == [[CODE]]


def test_metadata_gives_away_place_camera_and_owner(event: SampleEvent) -> None:
    for photo in event.photos:
        with Image.open(photo.path) as picture:
            exif = picture.getexif()
        assert exif[Base.Make] == "Example Optics"
        assert exif.get_ifd(IFD.Exif)[Base.BodySerialNumber] == "EX-0012345"
        assert exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitudeRef] == "N"


def test_jpegs_carry_a_comment_and_a_thumbnail_of_the_uncovered_photo(event: SampleEvent) -> None:
    jpegs = [photo for photo in event.photos if photo.path.suffix == ".jpg"]
    assert len(jpegs) >= 6
    for photo in jpegs:
        with Image.open(photo.path) as picture:
            assert b"A. Example" in picture.info["comment"]
            shown = picture.convert("L")
            small = thumbnail(picture)
        assert alike(whole(small), whole(shown)) > 0.98


def thumbnail(picture: Image.Image) -> Image.Image:
    exif = bytes(picture.info["exif"])
    first = picture.getexif().get_ifd(IFD.IFD1)
    start = 6 + first[Base.JpegIFOffset]
    return Image.open(BytesIO(exif[start : start + first[Base.JpegIFByteCount]]))


def whole(picture: Image.Image) -> NDArray[np.float64]:
    return np.asarray(picture.convert("L").resize((40, 30), Image.Resampling.BOX), np.float64)


@pytest.mark.parametrize("order", ["<", ">"])
def test_thumbnail_is_found_in_either_byte_order(order: str) -> None:
    exif = camera_exif(1)
    exif.endian = order
    picture = Image.new("RGB", (320, 240), (200, 30, 30))
    read = Image.Exif()
    written = with_thumbnail(exif.tobytes(), picture)
    read.load(written)
    first = read.get_ifd(IFD.IFD1)
    start = 6 + first[Base.JpegIFOffset]
    assert len(written) == start + first[Base.JpegIFByteCount]
    with Image.open(BytesIO(written[start:])) as small:
        assert small.size == (160, 120)
    assert read[Base.Make] == "Example Optics"


def test_the_png_carries_text(event: SampleEvent) -> None:
    (png,) = [photo for photo in event.photos if photo.path.suffix == ".png"]
    with Image.open(png.path) as picture:
        assert picture.info["Author"] == "A. Example"


def test_the_same_event_is_written_every_time(event: SampleEvent, tmp_path: Path) -> None:
    again = write_sample_event(tmp_path, qr())
    for first, second in zip(event.photos, again.photos, strict=True):
        assert first.faces == second.faces
        assert first.path.read_bytes() == second.path.read_bytes()
    assert event.reference.read_bytes() == again.reference.read_bytes()
