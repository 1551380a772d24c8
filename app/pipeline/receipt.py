"""What an original gave away, for the person who has it: read again from the original when the report is written.

Promises: nothing of it goes into an export, a journal or the report for machines; the thumbnail is decoded and written
anew, so that it brings none of its own metadata. Does not promise to find everything: it explains, it does not judge.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.domain.outcome import Failed
from app.domain.record import PhotoRecord, Receipt
from app.imaging.encode import encoded
from app.imaging.pixels import size_of
from app.imaging.read import reveals_in, thumbnail_in
from app.imaging.resize import resized
from app.pipeline.ingest import photo_id

LONGEST = 160
"""Pixels of a thumbnail's longer side on the page."""


def receipt(original: Path, *, with_thumbnail: bool) -> Receipt:
    """The receipt of the photo at `original`; empty where it is none."""
    found = reveals_in(original)
    if isinstance(found, Failed):
        return Receipt(())
    picture = thumbnail_in(original) if with_thumbnail else None
    if picture is None or isinstance(picture, Failed):
        return Receipt(found)
    size = size_of(picture.pixels).fitted(LONGEST)
    return Receipt(found, encoded(resized(picture.pixels, size)))


def receipts(root: Path, records: Iterable[PhotoRecord], *, with_thumbnails: bool) -> dict[str, Receipt]:
    """The receipt of every original of a written file that is still there unchanged, by its `source`."""
    made = {}
    for record in records:
        original = root / record.source
        try:
            if record.file is not None and photo_id(original) == record.photo_id:
                made[record.source] = receipt(original, with_thumbnail=with_thumbnails)
        except OSError:
            # It went away meanwhile; the report still says which kinds were found.
            continue
    return made
