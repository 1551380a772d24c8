"""A PNG with anything in it that our encoder does not write is a problem."""

from __future__ import annotations

import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.authored import Authored
from app.domain.export import FileFormat
from app.imaging.authored import packet
from app.imaging.encode import encoded
from app.imaging.walk_png import fixed_length, problems
from tests.unit.imaging.made import file_of, png_chunk, png_with, scene, textured

AUTHORED = Authored(copyright="© University")
XMP = packet(AUTHORED)
GOOD = encoded(scene(), FileFormat.PNG)
ROWS = b"".join(b"\0" + row.tobytes() for row in scene())


def with_rows(packed: bytes, *, header: bytes | None = None) -> bytes:
    head = GOOD[:33] if header is None else GOOD[:8] + png_chunk(b"IHDR", header)
    return head + png_chunk(b"IDAT", packed) + png_chunk(b"IEND", b"")


@given(st.integers(1, 90), st.integers(1, 90), st.integers(0, 1000))
def test_an_export_has_none(width: int, height: int, seed: int) -> None:
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    assert problems(encoded(pixels, FileFormat.PNG)) == ()


def test_an_export_of_many_chunks_has_none() -> None:
    noise = np.random.default_rng(0).integers(0, 256, (300, 400, 3), dtype=np.uint8)
    data = encoded(noise, FileFormat.PNG)
    assert data.count(b"IDAT") > 2
    assert problems(data) == ()
    assert problems(encoded(textured(400, 300), FileFormat.PNG, AUTHORED), XMP) == ()


def test_what_was_authored_must_stand_there_exactly() -> None:
    data = encoded(scene(), FileFormat.PNG, AUTHORED)
    assert problems(data, XMP) == ()
    assert data[fixed_length(XMP) + 4 :].startswith(b"IDAT")
    assert GOOD[fixed_length() + 4 :].startswith(b"IDAT")
    assert problems(data)
    assert problems(GOOD, XMP)
    other = encoded(scene(), FileFormat.PNG, Authored(copyright="© Somebody"))
    assert problems(other, XMP) == ("its XMP block is not the one that was authored",)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (GOOD + b"\0", "after the end"),
        (png_with(GOOD, png_chunk(b"tEXt", b"Author\0Ada")), "unexpected chunk tEXt"),
        (png_with(GOOD, png_chunk(b"eXIf", b"II*\0")), "unexpected chunk eXIf"),
        (png_with(GOOD, png_chunk(b"pHYs", b"\0" * 9)), "unexpected chunk pHYs"),
        (png_with(GOOD, png_chunk(b"prVt", b"x")), "unexpected chunk prVt"),
        (GOOD[:33] + png_chunk(b"IDAT", b"") + GOOD[33:], "uneven"),
        (GOOD[:-12] + png_chunk(b"IEND", b"hidden"), "inside the chunk IEND"),
        (GOOD[:-5], "ends in the middle"),
        (GOOD[:-12], "ends in the middle"),
        (GOOD[:45] + bytes([GOOD[45] ^ 1]) + GOOD[46:], "checksum"),
        (with_rows(zlib.compress(ROWS + b"a secret")), "behind the last row"),
        (with_rows(zlib.compress(ROWS) + b"a secret"), "hide behind"),
        (with_rows(zlib.compress(ROWS[:-1])), "rows are missing"),
        (with_rows(zlib.compress(ROWS)[:-4]), "rows are missing"),
        (with_rows(b"not packed"), "cannot be unpacked"),
        (with_rows(zlib.compress(b"\7" + ROWS[1:])), "filter"),
        (with_rows(zlib.compress(ROWS), header=GOOD[16:24] + b"\x08\x06\0\0\0"), "8-bit RGB"),
        (with_rows(zlib.compress(ROWS), header=GOOD[16:24] + b"\x08\x02\0\0\1"), "8-bit RGB"),
        (with_rows(zlib.compress(ROWS), header=GOOD[16:29] + b"x"), "8-bit RGB"),
        (file_of(scene(), "JPEG"), "begin like a PNG"),
        (b"", "begin like a PNG"),
    ],
)
def test_anything_else_is_a_problem(data: bytes, word: str) -> None:
    assert word in "; ".join(problems(data))


def test_the_filter_of_every_row_is_looked_at() -> None:
    """Also where the rows are unpacked in several pieces that end in the middle of a row."""
    pixels = np.zeros((1200, 400, 3), np.uint8)
    row = 1 + 3 * 400
    rows = bytearray(row * 1200)
    rows[row * 1199] = 9
    head = encoded(pixels, FileFormat.PNG)[:33]
    data = head + png_chunk(b"IDAT", zlib.compress(bytes(rows))) + png_chunk(b"IEND", b"")
    assert problems(data) == ("a row has a filter that is none",)
    rows[row * 1199] = 1
    data = head + png_chunk(b"IDAT", zlib.compress(bytes(rows))) + png_chunk(b"IEND", b"")
    assert problems(data) == ()


@given(st.binary(max_size=200))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    assert problems(data)
    assert problems(GOOD[:33] + data)
