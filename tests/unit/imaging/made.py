"""Photos, plans and files that the tests of this folder make for themselves."""

from __future__ import annotations

import struct
import zlib
from datetime import UTC, datetime
from io import BytesIO

import numpy as np
import pillow_heif
from PIL import Image

from app.domain.findings import Kind
from app.domain.geometry import Box, Size
from app.domain.outcome import Failed
from app.domain.photo import PhotoId
from app.domain.plan import Mark, Plan, ReviewedPlan, Style
from app.imaging.decode import decode_bytes
from app.imaging.jpeg import SOS, segments
from app.imaging.picture import Picture
from app.imaging.pixels import Pixels
from consent_db.publication import Channel, Publication, Purpose

RED, GREEN, BLUE, YELLOW = (200, 30, 30), (30, 180, 30), (30, 30, 200), (210, 200, 30)

PUBLICATION = Publication(Channel.WEBSITE, Purpose.NEWS, datetime(2026, 3, 1, tzinfo=UTC))


def scene(width: int = 96, height: int = 64) -> Pixels:
    """Four plain quarters: red, green above; blue, yellow below. Says which way is up."""
    pixels = np.empty((height, width, 3), np.uint8)
    pixels[: height // 2, : width // 2], pixels[: height // 2, width // 2 :] = RED, GREEN
    pixels[height // 2 :, : width // 2], pixels[height // 2 :, width // 2 :] = BLUE, YELLOW
    return pixels


def textured(width: int, height: int, seed: int = 0) -> Pixels:
    """Something as varied as a photo: soft shapes of many sizes with fine grain on top."""
    random = np.random.default_rng(seed)
    layers = np.zeros((height, width, 3))
    for cells in (3, 9, 27, 81):
        coarse = random.integers(0, 256, (cells, cells, 3), dtype=np.uint8)
        layers += np.asarray(Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC), float) / 4
    layers += random.normal(0, 6, layers.shape)
    return np.clip(layers, 0, 255).astype(np.uint8)


def saved(image: Image.Image, format: str, **settings: object) -> bytes:
    file = BytesIO()
    image.save(file, format, **settings)
    return file.getvalue()


def file_of(pixels: Pixels, format: str, **settings: object) -> bytes:
    return saved(Image.fromarray(pixels), format, **settings)


def exif(orientation: int) -> bytes:
    block = Image.Exif()
    block[0x0112] = orientation
    return block.tobytes()


def stored_as(pixels: Pixels, orientation: int) -> Pixels:
    """How a camera stores `pixels` that it marks with `orientation` (the inverse of turning upright)."""
    turns = {
        1: pixels,
        2: pixels[:, ::-1],
        3: pixels[::-1, ::-1],
        4: pixels[::-1],
        5: pixels.transpose(1, 0, 2),
        6: pixels.transpose(1, 0, 2)[::-1],
        7: pixels.transpose(1, 0, 2)[::-1, ::-1],
        8: pixels.transpose(1, 0, 2)[:, ::-1],
    }
    return np.ascontiguousarray(turns[orientation])


def decoded(data: bytes) -> Picture:
    """The picture in `data`, which must be decodable."""
    picture = decode_bytes(data)
    assert not isinstance(picture, Failed), picture.message
    return picture


def refused(data: bytes) -> Failed:
    """Why `data` is refused, which it must be."""
    picture = decode_bytes(data)
    assert isinstance(picture, Failed)
    return picture


def mark(
    x0: int, y0: int, x1: int, y1: int, style: Style = Style.FILL, kind: Kind = Kind.FACE, face_width: float = 0.0
) -> Mark:
    return Mark(kind, Box(x0, y0, x1, y1), style, (), face_width=face_width)


def plan(pixels: Pixels, *marks: Mark) -> Plan:
    size = Size(pixels.shape[1], pixels.shape[0])
    return Plan(PhotoId("0" * 64), size, PUBLICATION, "revision", marks, ())


def reviewed(plan: Plan) -> ReviewedPlan:
    return ReviewedPlan(plan, "AB", datetime(2026, 3, 1, tzinfo=UTC), plan.digest)


def png_chunk(type: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + type + body + struct.pack(">I", zlib.crc32(type + body))


def png_with(data: bytes, *chunks: bytes) -> bytes:
    """A PNG with further chunks right behind its header."""
    return data[:33] + b"".join(chunks) + data[33:]


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def jpeg_with(data: bytes, *segments: bytes) -> bytes:
    """A JPEG with further segments right behind its beginning."""
    return data[:2] + b"".join(segments) + data[2:]


def heic(pixels: Pixels, **settings: object) -> bytes:
    file = BytesIO()
    pillow_heif.from_pillow(Image.fromarray(pixels)).save(file, **settings)
    return file.getvalue()


def without_fine_scans(data: bytes) -> bytes:
    """A progressive JPEG that brings nothing but the average of each block: a decoder guesses the rest."""
    kept = [part for part in segments(data).segments if part.marker != SOS or part.body[1 + 2 * part.body[0]] == 0]
    return b"\xff\xd8" + b"".join(data[part.start : part.end] for part in kept) + b"\xff\xd9"
