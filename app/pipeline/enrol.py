"""A reference descriptor of a person from a photo that shows only them."""

from __future__ import annotations

from pathlib import Path

from app.domain.export import PRESETS
from app.domain.findings import POSSIBLE_BELOW
from app.domain.outcome import Failed, FailureCode, Step
from app.imaging.decode import Limits, read
from app.pipeline.detect import DetectSettings, Models, faces_of
from app.vision.embedding import SMALLEST_FACE, describe


def descriptor_from(path: Path, models: Models) -> tuple[float, ...] | Failed:
    """128 numbers for the one face of the photo at `path`; Failed where it has no face, several, or too small a one."""
    decoded = read(path, Limits())
    if isinstance(decoded, Failed):
        return decoded
    faces = models.faces.find(decoded.pixels, _scales(decoded))
    clear = [face for face in faces if face.score >= POSSIBLE_BELOW]
    if len(clear) != 1:
        found = "no clear face" if not clear else f"{len(clear)} faces"
        return _refused(
            path, f"The photo shows {found}; a reference needs exactly one.", "Choose or crop another photo."
        )
    descriptor = describe(decoded.pixels, clear)[0]
    if descriptor is None:
        return _refused(
            path, f"The face is smaller than {SMALLEST_FACE} pixels.", "Choose a photo in which the face is larger."
        )
    return tuple(descriptor.tolist())
