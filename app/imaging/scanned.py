"""The pages of a scanned document as pixels: a photo or scan of one page, or a PDF of several.

Promises: nothing but pixels comes of it; a PDF is drawn, never run (no scripts, no forms, no links), within limits on
its length, pages and pixels. Does not promise to open a PDF that asks for a password.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2

from app.domain.outcome import Failed, FailureCode, Step
from app.imaging.picture import Limits
from app.imaging.pixels import Pixels
from app.imaging.read import picture_in

MOST_BYTES = 100_000_000
MOST_PAGES = 20
DOTS_PER_INCH = 200
"""A QR code of 32 mm then has 8 pixels for each of its modules."""
MOST_PIXELS = 30_000_000
NEXT = "Scan the form again, as JPEG, PNG or PDF."
_POINTS_PER_INCH = 72


def pages(document: Path) -> tuple[Pixels, ...] | Failed:
    """Every page of a scan in JPEG, PNG, HEIC, TIFF or PDF (`MOST_PAGES` at most), or why it cannot be read."""
    try:
        if document.stat().st_size > MOST_BYTES:
            return _failed(
                str(document), FailureCode.TOO_LARGE, f"The document has more than {MOST_BYTES // 1_000_000} MB."
            )
        data = document.read_bytes()
    except OSError:
        return _failed(str(document), FailureCode.UNREADABLE, "The document cannot be read.")
    return pages_in(data, file=str(document))


def pages_in(data: bytes, *, dots_per_inch: int = DOTS_PER_INCH, file: str = "") -> tuple[Pixels, ...] | Failed:
    """Every page of a document in memory, as `pages`; a PDF as fine as is said. `file` is only repeated in `Failed`."""
    if not is_pdf(data):
        picture = picture_in(data, Limits(bytes=MOST_BYTES))
        return replace(picture, next_action=NEXT) if isinstance(picture, Failed) else (picture.pixels,)
    try:
        return tuple(_drawn(data, dots_per_inch))
    except pypdfium2.PdfiumError:
        return _failed(file, FailureCode.UNREADABLE, "The PDF is damaged, or asks for a password.")


def is_pdf(data: bytes) -> bool:
    return data.lstrip().startswith(b"%PDF")


def _drawn(data: bytes, dots_per_inch: int) -> Iterator[Pixels]:
    with pypdfium2.PdfDocument(data) as pdf:
        for number in range(min(len(pdf), MOST_PAGES)):
            page = pdf[number]
            width, height = page.get_size()
            scale = dots_per_inch / _POINTS_PER_INCH
            scale = min(scale, (MOST_PIXELS / max(1.0, width * height)) ** 0.5)
            bitmap = page.render(scale=scale, may_draw_forms=False, rev_byteorder=True)
            pixels = np.array(bitmap.to_numpy()[:, :, :3], dtype=np.uint8)
            bitmap.close()
            page.close()
            yield pixels


def _failed(file: str, code: FailureCode, message: str) -> Failed:
    return Failed(file, Step.INGEST, code, message, NEXT)
