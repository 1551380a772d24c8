"""A made-up event to try the program on.

The people are the two in scikit-image's own sample photographs: an astronaut (NASA, public domain), who plays an adult
with consent, and a cameraman (CC0), who plays a stranger. Backgrounds come from the same distribution (CC0 or public
domain). Everything is composed here with Pillow; nothing is downloaded, and the same versions of the libraries write
the same bytes every time. Only this module imports scikit-image.

The files carry on purpose what a careless export leaks: place, camera, serial number, comment, and a thumbnail.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont, ImageOps
from PIL.ExifTags import GPS, IFD, Base
from PIL.PngImagePlugin import PngInfo
from skimage import data

from app.domain.geometry import Box, Size

Who = Literal["adult", "stranger"]
Picture = Image.Image
Source = Callable[[], NDArray[np.uint8]]

FULL = (1600, 1200)
EVENT_DAY = date(2025, 5, 17)
DAY_BEFORE = date(2025, 5, 16)
"""When the last photo was taken: on a day for which nobody was asked."""
ADULT_FACE = Box(176, 56, 272, 178)
"""In pixels of the 512 x 512 astronaut."""
STRANGER_FACE = Box(199, 115, 260, 198)
"""In pixels of the 512 x 512 cameraman."""
# Corners, and no column of pairs: fifty lines say no more.
# fmt: off
ADULT_OUTLINE = [
    (40, 512), (27, 460), (19, 405), (29, 330), (40, 292), (57, 255), (80, 226), (110, 207), (115, 188), (127, 168),
    (145, 155), (170, 149), (182, 148), (181, 133), (174, 126), (165, 113), (156, 97), (154, 76), (159, 53), (173, 38),
    (190, 30), (206, 20), (227, 16), (252, 19), (275, 30), (291, 48), (300, 70), (301, 92), (296, 112), (285, 127),
    (272, 135), (266, 142), (264, 158), (257, 173), (275, 181), (291, 197), (303, 220), (307, 240), (323, 245),
    (340, 268), (350, 290), (359, 322), (364, 345), (390, 344), (420, 345), (448, 358), (474, 388), (489, 418),
    (498, 454), (506, 470), (512, 490), (512, 512),
]
# fmt: on
"""Around the astronaut, clockwise, in pixels of the photograph."""


@dataclass(frozen=True, slots=True)
class SampleFace:
    """Where a face is, in upright pixels, and whose it is."""

    who: Who
    box: Box


@dataclass(frozen=True, slots=True)
class SamplePhoto:
    """One written photo: its file, its upright size and every face in it."""

    path: Path
    size: Size
    faces: tuple[SampleFace, ...]


@dataclass(frozen=True, slots=True)
class SampleEvent:
    """The folder of photos, what is in each, and a photo of the adult for enrolment, which lies outside that folder."""

    folder: Path
    photos: tuple[SamplePhoto, ...]
    reference: Path


@dataclass(frozen=True, slots=True)
class Scene:
    picture: Picture
    faces: tuple[SampleFace, ...]


def write_sample_event(folder: Path, qr: NDArray[np.uint8]) -> SampleEvent:
    """Write the sample event into `folder`: the photos into its subfolder `event`, the reference photo beside it.

    `qr` is the picture of a QR code, (height, width, 3) RGB, quiet zone included. Raises OSError where it cannot write.
    """
    event = folder / "event"
    event.mkdir(parents=True, exist_ok=True)
    scenes: tuple[tuple[str, Callable[[Path, Picture], None], Scene], ...] = (
        ("IMG_0001.jpg", write_jpeg, adult_alone()),
        ("IMG_0002.jpg", write_jpeg, both_on_the_lawn()),
        ("IMG_0003.jpg", write_jpeg, stranger_alone()),
        ("IMG_0004.jpg", write_jpeg, signs_and_badge(Image.fromarray(qr))),
        ("IMG_0005.jpg", write_rotated_jpeg, adult_close_up()),
        ("IMG_0006.png", write_png, framed_prints()),
        ("IMG_0007.jpg", write_jpeg, nobody()),
        ("IMG_0008.jpg", partial(write_jpeg, day=DAY_BEFORE), video_call()),
    )
    photos = []
    for name, write, scene in scenes:
        write(event / name, scene.picture)
        photos.append(SamplePhoto(event / name, Size(*scene.picture.size), scene.faces))
    reference = folder / "reference.jpg"
    photograph(data.astronaut).save(reference, quality=92)
    return SampleEvent(event, tuple(photos), reference)


# Scenes


def adult_alone() -> Scene:
    """The adult in front of a launch pad at dusk."""
    rocket = ImageOps.fit(photograph(data.rocket), FULL, Image.Resampling.LANCZOS, centering=(0.35, 0.5))
    picture = rocket.filter(ImageFilter.GaussianBlur(3))
    return Scene(picture, (_stand(picture, scale=1.9, left=560, bottom=1200),))


def both_on_the_lawn() -> Scene:
    """A black-and-white photo: the stranger films the adult, who stands on the right."""
    scale = 1200 / 512
    lawn = photograph(data.camera).resize((1200, 1200), Image.Resampling.LANCZOS)
    picture = Image.new("RGB", FULL)
    picture.paste(lawn, (0, 0))
    picture.paste(ImageOps.mirror(lawn).crop((0, 0, 400, 1200)), (1200, 0))
    adult = _stand(picture, scale=1.45, left=940, bottom=1200)
    grey = ImageOps.grayscale(picture).convert("RGB")
    return Scene(grey, (SampleFace("stranger", STRANGER_FACE.scaled(scale, scale)), adult))


def stranger_alone() -> Scene:
    """The stranger from nearer, facing left."""
    scale, top = 1600 / 512, 40
    source = ImageOps.mirror(photograph(data.camera)).crop((0, top, 512, top + 384))
    box = Box(512 - STRANGER_FACE.x1, STRANGER_FACE.y0 - top, 512 - STRANGER_FACE.x0, STRANGER_FACE.y1 - top)
    picture = source.resize(FULL, Image.Resampling.LANCZOS)
    return Scene(picture, (SampleFace("stranger", box.scaled(scale, scale)),))


def signs_and_badge(qr: Picture) -> Scene:
    """A corridor: a door sign, a poster with a code, and the adult with a name badge."""
    picture = _plaster_wall()
    _sign(picture, (90, 120, 640, 300), ["Ward 4 - Staff only"], "white", (20, 60, 120))
    _sign(picture, (90, 360, 480, 860), [], (30, 30, 30), (250, 248, 240))
    _write(picture, (285, 410), "Open day", 54, (20, 60, 120))
    _write(picture, (285, 470), "Scan to register", 36, (60, 60, 60))
    picture.paste(qr.resize((300, 300), Image.Resampling.NEAREST), (135, 520))
    adult = _stand(picture, scale=1.8, left=640, bottom=1200)
    _sign(picture, (1060, 866, 1270, 956), ["Dr A. Example", "Visitor guide"], (20, 20, 20), "white", size=28)
    return Scene(picture, (adult,))


def adult_close_up() -> Scene:
    """An upright portrait of the adult."""
    scale, left = 3.2, 40
    source = photograph(data.astronaut).crop((left, 0, left + 375, 500))
    picture = source.resize((1200, 1600), Image.Resampling.LANCZOS)
    return Scene(picture, (SampleFace("adult", ADULT_FACE.shifted(-left, 0).scaled(scale, scale)),))


def framed_prints() -> Scene:
    """An exhibition wall with two framed prints and their labels."""
    picture = _plaster_wall()
    for x in (120, 890):
        _frame(picture, (x, 170, x + 590, 760))
    adult = _window(picture, data.astronaut, (0, 0, 512, 512), (120, 170, 710, 760), ADULT_FACE, "adult")
    stranger = _window(picture, data.camera, (60, 40, 420, 400), (890, 170, 1480, 760), STRANGER_FACE, "stranger")
    _sign(picture, (305, 850, 525, 920), ["1  In orbit"], (40, 40, 40), "white", size=32)
    _sign(picture, (1065, 850, 1305, 920), ["2  On the lawn"], (40, 40, 40), "white", size=32)
    return Scene(picture, (adult, stranger))


def nobody() -> Scene:
    """A cup of coffee: no people, but the metadata still says where it was drunk."""
    return Scene(photograph(data.coffee).resize((1600, 1066), Image.Resampling.LANCZOS), ())


def video_call() -> Scene:
    """A seminar room whose screen shows a slide and two people on a call."""
    picture = _plaster_wall()
    draw = ImageDraw.Draw(picture)
    draw.rectangle((140, 100, 1460, 850), fill=(15, 15, 18))
    draw.rectangle((160, 120, 1440, 830), fill=(245, 246, 248))
    _write(picture, (560, 250), "Hybrid seminar", 72, (20, 60, 120))
    for line, text in enumerate(("1. Where consent is kept", "2. Who may be shown", "3. Questions")):
        ImageDraw.Draw(picture).text((260, 360 + 90 * line), text, fill=(50, 50, 55), font=ImageFont.load_default(46))
    adult = _window(picture, data.astronaut, (60, 0, 390, 300), (1060, 160, 1390, 460), ADULT_FACE, "adult")
    stranger = _window(picture, data.camera, (120, 60, 340, 260), (1060, 490, 1390, 790), STRANGER_FACE, "stranger")
    return Scene(picture, (adult, stranger))


# Parts of scenes


def photograph(source: Source) -> Picture:
    """One of scikit-image's photographs, as RGB."""
    return Image.fromarray(source()).convert("RGB")


def _stand(picture: Picture, scale: float, left: int, bottom: int) -> SampleFace:
    """Put the adult, cut out along the outline, into `picture`, and say where the face is then."""
    source = photograph(data.astronaut)
    side = round(source.width * scale)
    outline = Image.new("L", source.size, 0)
    ImageDraw.Draw(outline).polygon(ADULT_OUTLINE, fill=255)
    soft = (
        outline.filter(ImageFilter.MinFilter(3))
        .filter(ImageFilter.GaussianBlur(1.0))
        .resize((side, side), Image.Resampling.LANCZOS)
    )
    top = bottom - side
    picture.paste(source.resize((side, side), Image.Resampling.LANCZOS), (left, top), soft)
    return SampleFace("adult", ADULT_FACE.scaled(scale, scale).shifted(left, top))


def _frame(picture: Picture, print_: tuple[int, int, int, int]) -> None:
    """Hang an empty frame around where a print will be."""
    x0, y0, x1, y1 = print_
    shadow = Image.new("L", picture.size, 0)
    ImageDraw.Draw(shadow).rectangle((x0 - 24, y0 - 12, x1 + 44, y1 + 52), fill=120)
    picture.paste((40, 36, 30), (0, 0), shadow.filter(ImageFilter.GaussianBlur(14)))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((x0 - 34, y0 - 34, x1 + 34, y1 + 34), fill=(35, 28, 24))
    draw.rectangle((x0 - 22, y0 - 22, x1 + 22, y1 + 22), fill=(250, 248, 244))


def _window(
    picture: Picture,
    source: Source,
    part: tuple[int, int, int, int],
    place: tuple[int, int, int, int],
    face: Box,
    who: Who,
) -> SampleFace:
    """Show `part` of a photograph, in its own pixels, at `place`, and say where the face is then."""
    size = (place[2] - place[0], place[3] - place[1])
    scale = size[0] / (part[2] - part[0])
    picture.paste(photograph(source).crop(part).resize(size, Image.Resampling.LANCZOS), place[:2])
    return SampleFace(who, face.shifted(-part[0], -part[1]).scaled(scale, scale).shifted(place[0], place[1]))


def _plaster_wall() -> Picture:
    light = Image.linear_gradient("L").resize(FULL).point(lambda v: 235 - v // 6)
    grain = photograph(data.grass).resize(FULL).convert("L").filter(ImageFilter.GaussianBlur(2))
    wall = ImageOps.colorize(Image.blend(light, grain, 0.06), black=(0, 0, 0), white=(255, 250, 240))
    floor = ImageOps.colorize(
        photograph(data.brick).crop((0, 380, 512, 512)).resize((1600, 170)).convert("L"), (60, 42, 30), (190, 150, 115)
    )
    wall.paste(floor, (0, 1030))
    ImageDraw.Draw(wall).rectangle((0, 1006, 1600, 1030), fill=(225, 220, 210))
    return wall


def _sign(
    picture: Picture,
    corners: tuple[int, int, int, int],
    lines: list[str],
    ink: str | tuple[int, int, int],
    paper: str | tuple[int, int, int],
    size: int = 52,
) -> None:
    """A rectangle of `paper` with `lines` of text in its middle."""
    x0, y0, x1, y1 = corners
    ImageDraw.Draw(picture).rounded_rectangle(corners, radius=10, fill=paper, outline=(70, 70, 70), width=3)
    for number, line in enumerate(lines):
        middle = (y0 + y1) / 2 + (number - (len(lines) - 1) / 2) * size * 1.25
        _write(picture, ((x0 + x1) / 2, middle), line, size, ink)


def _write(
    picture: Picture, centre: tuple[float, float], text: str, size: int, ink: str | tuple[int, int, int]
) -> None:
    ImageDraw.Draw(picture).text(centre, text, fill=ink, font=ImageFont.load_default(size), anchor="mm")


# Files


def write_jpeg(path: Path, picture: Picture, orientation: int = 1, day: date = EVENT_DAY) -> None:
    picture.save(
        path,
        format="JPEG",
        quality=92,
        exif=with_thumbnail(camera_exif(orientation, day).tobytes(), picture),
        comment="Open day, for A. Example to pick from",
    )


def write_rotated_jpeg(path: Path, picture: Picture) -> None:
    """Stored as the sensor saw it, lying on its side; EXIF orientation 6 says to turn it clockwise."""
    write_jpeg(path, picture.transpose(Image.Transpose.ROTATE_90), orientation=6)


def write_png(path: Path, picture: Picture) -> None:
    text = PngInfo()
    text.add_text("Author", "A. Example")
    text.add_itxt("Comment", "Scanned in room 4.12")
    picture.save(path, format="PNG", exif=camera_exif(1), pnginfo=text)


def camera_exif(orientation: int, day: date = EVENT_DAY) -> Image.Exif:
    """What a camera writes: its make, model and serial number, when and where."""
    exif = Image.Exif()
    exif[Base.Make] = "Example Optics"
    exif[Base.Model] = "Example 1"
    exif[Base.Orientation] = orientation
    exif[Base.Artist] = "A. Example"
    exif[Base.DateTime] = f"{day:%Y:%m:%d} 10:30:00"
    shot = exif.get_ifd(IFD.Exif)
    shot[Base.DateTimeOriginal] = f"{day:%Y:%m:%d} 10:30:00"
    shot[Base.BodySerialNumber] = "EX-0012345"
    shot[Base.CameraOwnerName] = "A. Example"
    place = exif.get_ifd(IFD.GPSInfo)
    place[GPS.GPSLatitudeRef], place[GPS.GPSLatitude] = "N", (51.0, 28.0, 40.0)
    place[GPS.GPSLongitudeRef], place[GPS.GPSLongitude] = "W", (0.0, 0.0, 5.0)
    return exif


def with_thumbnail(exif: bytes, picture: Picture) -> bytes:
    """`exif` with a 160-pixel JPEG of `picture` in a second image directory, which Pillow does not write.

    `exif` is "Exif", two zero bytes and a TIFF of one directory, as `Image.Exif.tobytes` gives it.
    Source: EXIF 2.32, section 4.5.5.
    """
    small = picture.copy()
    small.thumbnail((160, 160))
    jpeg = BytesIO()
    small.save(jpeg, format="JPEG", quality=80)
    thumbnail = jpeg.getvalue()
    tiff = bytearray(exif[6:])
    order = "<" if tiff[:2] == b"II" else ">"
    tiff += bytes(len(tiff) % 2)
    first = struct.unpack_from(f"{order}I", tiff, 4)[0]
    chain = first + 2 + 12 * struct.unpack_from(f"{order}H", tiff, first)[0]
    directory = len(tiff)
    struct.pack_into(f"{order}I", tiff, chain, directory)
    after = directory + 2 + 3 * 12 + 4
    tiff += struct.pack(f"{order}H", 3)
    tiff += struct.pack(f"{order}HHIHH", Base.Compression, 3, 1, 6, 0)
    tiff += struct.pack(f"{order}HHII", Base.JpegIFOffset, 4, 1, after)
    tiff += struct.pack(f"{order}HHII", Base.JpegIFByteCount, 4, 1, len(thumbnail))
    tiff += struct.pack(f"{order}I", 0)
    return exif[:6] + bytes(tiff) + thumbnail
