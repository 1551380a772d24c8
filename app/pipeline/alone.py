"""What can be said of a photo file of any origin, with nothing beside it to compare it with.

Promises: every part that is not needed to show the picture is named, and so are faces, lines of text and codes that can
still be found; what was not looked at is said too. Does not promise that the people seen agreed, nor that nothing hides
inside the picture itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.domain.export import PRESETS
from app.domain.findings import Findings
from app.domain.outcome import Failed
from app.domain.photo import Photo, Reveals
from app.imaging.header import UnfitError
from app.imaging.read import read, reveals_in
from app.imaging.unneeded import unneeded
from app.pipeline.detect import DetectSettings, Models, detect

NOT_CHECKED = (
    "whether the people seen agreed, for nothing says who they are",
    "whether everything that should be covered is covered, for the original is not known (--source)",
    "what only pixels tell: places, clothes, reflections, the traces of a camera's sensor",
    "data hidden inside the packed picture itself",
)


@dataclass(frozen=True, slots=True)
class Alone:
    """What was found. `parts` are parts of the file that are not needed, `kinds` what they give away, as far as known;
    a face, a line of text or a code may be meant to be seen, so they are counted and not judged."""

    photo: Photo
    parts: tuple[str, ...]
    kinds: tuple[Reveals, ...]
    faces: int
    lines: int
    codes: int

    @property
    def clean(self) -> bool:
        """Whether the file holds its picture and nothing else."""
        return not self.parts and not self.kinds


def look_at(file: Path, models: Models) -> Alone | Failed:
    """What the file is and holds. Raises OSError where it vanishes meanwhile."""
    decoded = read(file)
    if isinstance(decoded, Failed):
        return decoded
    photo, data = decoded.photo, file.read_bytes()
    findings = detect(photo.id, decoded.pixels, DetectSettings(PRESETS["original"]), models)
    if isinstance(findings, Failed):
        return findings
    try:
        parts = unneeded(data, photo.format)
    except UnfitError as trouble:
        parts = (trouble.message,)
    found = reveals_in(file)
    if isinstance(found, Failed):
        return found
    return _said(photo, parts, tuple(dict.fromkeys(one.kind for one in found)), findings)


def _said(photo: Photo, parts: tuple[str, ...], kinds: tuple[Reveals, ...], findings: Findings) -> Alone:
    return Alone(
        photo=photo,
        parts=parts,
        kinds=kinds,
        faces=len(findings.faces),
        lines=sum(not text.possible for text in findings.texts),
        codes=len(findings.codes),
    )
