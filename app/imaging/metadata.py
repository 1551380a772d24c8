"""What a photo gives away beside its pixels, in words for people."""

from __future__ import annotations

from app.domain.photo import PhotoFormat, Reveals


def kinds(data: bytes, format: PhotoFormat) -> tuple[Reveals, ...]:
    """The kinds of metadata in a photo, without their values."""
    del data, format
    return ()
