"""Which printed form a scan shows, and the code that goes on a form."""

from __future__ import annotations

from pathlib import Path

from app.domain.outcome import Failed
from app.imaging.scanned import pages
from app.vision.codes import qr_drawing, qr_texts
from consent_db.references import FormReference, code_of, reference_in


def code_drawing(reference: FormReference) -> str:
    """The form's QR code as an SVG drawing."""
    return qr_drawing(code_of(reference))


def references_on(document: Path) -> frozenset[FormReference] | Failed:
    """The references of all forms whose code can be read on any page of a scan; Failed where it cannot be opened."""
    scanned = pages(document)
    if isinstance(scanned, Failed):
        return scanned
    found = (reference_in(text) for page in scanned for text in qr_texts(page))
    return frozenset(reference for reference in found if reference is not None)
