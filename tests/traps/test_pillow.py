"""A plain Pillow save keeps the comment of the photo it was opened from; ours does not."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from PIL import Image

from app.imaging.encode import encoded

SECRET = b"taken at the home of A. Example"


def photo_with_comment() -> bytes:
    out = BytesIO()
    Image.new("RGB", (64, 48), (90, 120, 150)).save(out, format="JPEG", comment=SECRET)
    return out.getvalue()


def test_a_plain_save_keeps_the_comment() -> None:
    out = BytesIO()
    with Image.open(BytesIO(photo_with_comment())) as photo:
        photo.save(out, format="JPEG")
    assert SECRET in out.getvalue()


def test_our_save_does_not() -> None:
    with Image.open(BytesIO(photo_with_comment())) as photo:
        pixels = np.asarray(photo.convert("RGB"))
    assert SECRET not in encoded(pixels)
