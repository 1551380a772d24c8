"""The whole way of a photo with stand-ins for the models, quick enough to be run hundreds of times.

A red square is a face, a blue one a line of text: the stand-ins find them by their colour wherever they are still seen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from PIL import Image

from app.domain.export import Form, Preset
from app.domain.findings import Face, ModelStamp, Text
from app.domain.geometry import Box
from app.domain.record import Report
from app.event.identities import Confirmation
from app.event.run import Order, clear_folder
from app.imaging.pixels import Pixels
from app.jobs.cancel import CancelToken
from app.pipeline.decide import DecideSettings
from app.pipeline.detect import DetectSettings, Models
from consent_db.publication import Channel, Publication, Purpose
from consent_db.records import PersonId
from consent_db.rules import Policy
from consent_db.snapshot import ConsentSnapshot
from tests.unit.imaging.made import file_of, jpeg_with, segment, textured

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
PRESET = Preset("web", 300)
FORM, DECIDE, NOBODY = Form(), DecideSettings(), ConsentSnapshot("1")
FACE = Box(101, 61, 155, 118)
CANARY = b"a canary that nobody wrote by chance"


class Reds:
    """Finds the red face."""

    stamp = ModelStamp("reds", "0" * 64)

    def find(self, pixels: Pixels, _scales: Sequence[float], **_options: object) -> tuple[Face, ...]:
        box = seen(pixels, 0)
        return (Face(box, 0.9),) if box else ()


class Blues:
    """Finds the blue text."""

    stamp = ModelStamp("blues", "1" * 64)

    def find(self, pixels: Pixels, _scales: Sequence[float], **_options: object) -> list[Text]:
        box = seen(pixels, 2)
        return [Text(box, 0.9)] if box else []

    def read(self, _pixels: Pixels, texts: Sequence[Text]) -> tuple[Text, ...]:
        return tuple(Text(text.box, text.score, "Ada") for text in texts)


def seen(pixels: Pixels, channel: int) -> Box | None:
    """Where the pixels lie of which one channel is far above the others; None where there are fewer than 20."""
    others = np.delete(pixels, channel, axis=2).max(axis=2).astype(int)
    rows, columns = np.nonzero(pixels[..., channel] - others > 120)
    if len(rows) < 20:
        return None
    return Box(int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1)


MODELS = Models(Reds(), Blues(), Reds())  # type: ignore[arg-type] # they answer as the real ones do


def photo(seed: int = 0) -> Pixels:
    """240 x 180 pixels: a face and a line of text on something like a photo."""
    pixels: Pixels = np.clip(textured(240, 180, seed).astype(int) // 2 + 60, 0, 190).astype(np.uint8)
    x0, y0, x1, y1 = FACE.pixels()
    pixels[y0:y1, x0:x1] = (230, 20, 20)
    pixels[140:152, 20:70] = (20, 20, 230)
    return pixels


def jpeg_file(seed: int = 0) -> bytes:
    """The photo as a camera saves it, with what it should not carry."""
    plain = file_of(photo(seed), "JPEG", quality=92, subsampling=2)
    thumbnail = file_of(np.asarray(Image.fromarray(photo(seed)).resize((60, 45))), "JPEG")
    block = Image.Exif()
    block[0x010E] = CANARY.decode()
    exif = b"Exif\0\0" + block.tobytes().removeprefix(b"Exif\0\0") + thumbnail
    return jpeg_with(plain, segment(0xE1, exif), segment(0xFE, CANARY)) + CANARY


def folder_of(place: Path, count: int) -> Path:
    """A folder with `count` photos."""
    place.mkdir()
    for number in range(count):
        (place / f"IMG_{number:04}.jpg").write_bytes(jpeg_file(number))
    return place


def cleared(
    place: Path,
    out: Path,
    *,
    force: bool = False,
    form: Form = FORM,
    decide: DecideSettings = DECIDE,
    preset: Preset = PRESET,
    thumbnails: bool = True,
    names: Mapping[PersonId, str] | None = None,
    snapshot: ConsentSnapshot = NOBODY,
    confirmations: tuple[Confirmation, ...] = (),
) -> Report | None:
    """The folder cleared for a website by the light models, with an empty register unless another is given."""
    order = Order(
        place=place,
        out=out,
        publication=Publication(Channel.WEBSITE, Purpose.NEWS, NOW),
        preset=preset,
        form=form,
        policy=Policy(),
        detect=DetectSettings(preset),
        decide=decide,
        force=force,
        thumbnails=thumbnails,
        confirmations=confirmations,
    )
    return clear_folder(order, snapshot, MODELS, NOW, NOW.date(), CancelToken(), lambda _: None, names)
