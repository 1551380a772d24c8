"""A reference descriptor of a person from a photo that shows only them."""

from __future__ import annotations

from pathlib import Path

from app.domain.export import PRESETS
from app.domain.outcome import Failed, FailureCode, Step
from app.imaging.read import read
from app.pipeline.detect import DetectSettings, Models, detect
from app.vision.embedding import SMALLEST


def descriptor_from(path: Path, models: Models) -> tuple[float, ...] | Failed:
    """128 numbers for the one face of the photo at `path`; Failed where it has no face, several, or too small a one."""
    decoded = read(path)
    if isinstance(decoded, Failed):
        return decoded
    findings = detect(decoded.photo.id, decoded.pixels, DetectSettings(PRESETS["web"]), models)
    if isinstance(findings, Failed):
        return findings
    clear = [face for face in findings.faces if not face.possible]
    if len(clear) != 1:
        found = "no clear face" if not clear else f"{len(clear)} faces"
        return _refused(path, f"The photo shows {found}; a reference needs exactly one.", "Choose or crop another one.")
    descriptor = models.describer.describe(decoded.pixels, clear)[0]
    if descriptor is None:
        return _refused(path, f"The face is smaller than {SMALLEST:.0f} pixels.", "Choose one in which it is larger.")
    return tuple(float(value) for value in descriptor)


def _refused(path: Path, message: str, next_action: str) -> Failed:
    return Failed(str(path), Step.MATCH, FailureCode.UNFIT_REFERENCE, message, next_action)
