"""Photos, damaged at random: every one is determined by its seed and its number, so that any can be made again."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image

from app.imaging import png
from tests.unit.imaging.made import exif, file_of, heic, jpeg_with, png_chunk, png_with, saved, segment, textured

CANARY = b"CNRY-5f0c2a-somebody"
"""Stands in the metadata of every made photo, and must stand in no export."""

LARGEST = 400_000
"""Bytes; larger files take long and break no differently."""

_EDGES = (b"\x00", b"\xff", b"\x7f\xff", b"\x80\x00", b"\xff\xff\xff\xff", b"\x00\x00\x00\x00", b"\x7f\xff\xff\xff")
_MARKS = (b"\xff\xd8\xff", b"\xff\xda", b"\xff\xd9", b"IDAT", b"IEND", b"ipco", b"iloc", b"VP8X", b"ANMF", b"II*\x00")


def made() -> list[bytes]:
    """One small photo of every format and kind, with a canary wherever the format has room for text."""
    pixels = textured(64, 48)
    block = Image.Exif()
    block[0x010E], block[0x0112] = CANARY.decode(), 6
    told: dict[str, object] = {"exif": block.tobytes()}
    animated: dict[str, object] = {"save_all": True, "append_images": [Image.fromarray(textured(64, 48, 1))]}
    image = Image.fromarray(pixels)
    return [
        jpeg_with(file_of(pixels, "JPEG", quality=80, **told), segment(0xFE, CANARY)) + CANARY,
        file_of(pixels, "JPEG", progressive=True, subsampling=2, comment=CANARY),
        saved(image.convert("CMYK"), "JPEG", **told),
        png_with(file_of(pixels, "PNG", **told), png_chunk(b"tEXt", b"Author\x00" + CANARY)) + CANARY,
        saved(image.convert("RGBA"), "PNG"),
        saved(image.quantize(32), "PNG", **animated),
        *(file_of(pixels, "TIFF", compression=c, **told) for c in ("raw", "tiff_lzw", "jpeg", "tiff_adobe_deflate")),
        saved(image.convert("I;16"), "TIFF"),
        saved(image, "TIFF", big_tiff=True, **animated),
        file_of(pixels, "WEBP", quality=80, **told),
        file_of(pixels, "WEBP", lossless=True, exif=exif(3)),
        saved(image, "WEBP", **animated),
        file_of(pixels, "AVIF", **told),
        heic(pixels, exif=block.tobytes()),
        file_of(pixels, "BMP"),
        saved(image.quantize(64), "GIF", comment=CANARY, **animated),
    ]


def found_in(folder: Path) -> list[bytes]:
    """The smaller files below `folder`, in the order of their names."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".tsv")
    return [path.read_bytes() for path in files if 0 < path.stat().st_size <= LARGEST]


def damaged(photos: Sequence[bytes], seed: int, number: int) -> bytes:
    """Photo `number` of the endless row that `seed` stands for."""
    dice = random.Random(f"{seed}/{number}")  # noqa: S311 - reproducible, not secret
    data = bytearray(dice.choice(photos))
    for _ in range(dice.choice((1, 1, 1, 2, 3, 8))):
        way = dice.choice(_WAYS)
        way(data, dice, photos)
    # A decoder stops at a wrong checksum; behind a right one it goes on.
    return _with_checksums(bytes(data)) if dice.random() < 0.8 else bytes(data)


def _with_checksums(data: bytes) -> bytes:
    """A PNG whose chunks have the checksums that belong to what they hold; anything else as it is."""
    if not data.startswith(png.SIGNATURE):
        return data
    chunks = [png_chunk(chunk.type, chunk.body) for chunk in png.chunks(data)]
    return png.SIGNATURE + b"".join(chunks)


def _at(data: bytearray, dice: random.Random) -> int:
    """A place in the file; half of the time in its first 600 bytes, where most of what matters stands."""
    return dice.randrange(min(600, len(data)) if dice.random() < 0.5 else len(data)) if data else 0


def _flip(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    for _number in range(dice.choice((1, 1, 2, 5, 30))):
        if data:
            data[_at(data, dice)] ^= 1 << dice.randrange(8)


def _overwrite(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    edge, at = dice.choice((*_EDGES, *_MARKS, dice.randbytes(4))), _at(data, dice)
    data[at : at + len(edge)] = edge


def _cut(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    del data[_at(data, dice) :]


def _remove(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    at = _at(data, dice)
    del data[at : at + dice.choice((1, 2, 4, 40, 400))]


def _repeat(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    at, length = _at(data, dice), dice.choice((1, 4, 12, 100, 2000))
    data[at:at] = data[at : at + length] * dice.choice((1, 2, 50))


def _splice(data: bytearray, dice: random.Random, photos: Sequence[bytes]) -> None:
    other = bytearray(dice.choice(photos))
    data[_at(data, dice) :] = other[_at(other, dice) :]


def _insert(data: bytearray, dice: random.Random, photos: Sequence[bytes]) -> None:
    other = dice.choice(photos)
    start, at = dice.randrange(len(other)), _at(data, dice)
    data[at:at] = other[start : start + dice.choice((4, 64, 1024))]


def _blank(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    at = _at(data, dice)
    length = min(dice.choice((4, 64, 1024)), len(data) - at)
    data[at : at + length] = bytes(length)


_WAYS: tuple[Callable[[bytearray, random.Random, Sequence[bytes]], None], ...] = (
    _flip,
    _flip,
    _overwrite,
    _overwrite,
    _cut,
    _remove,
    _repeat,
    _splice,
    _insert,
    _blank,
)
