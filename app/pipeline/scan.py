"""What would be found on a photo, without writing anything."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.findings import Findings, Suggestion
from app.domain.outcome import Failed
from app.domain.photo import Photo
from app.imaging.read import LIMITS, read
from app.jobs.cancel import CancelToken
from app.pipeline.batch import who_may_be
from app.pipeline.detect import DetectSettings, Models, detect
from app.pipeline.match import References


@dataclass(frozen=True, slots=True)
class Scanned:
    """One photo, its findings, and suggestions for each of its faces in their order."""

    photo: Photo
    findings: Findings
    suggestions: tuple[tuple[Suggestion, ...], ...]


def scan_one(
    path: Path, source: str, settings: DetectSettings, against: References, models: Models, cancel: CancelToken
) -> Scanned | Failed:
    """The findings of the photo at `path`, which the user calls `source`. Raises Cancelled."""
    decoded = read(path, LIMITS, lambda: cancel.cancelled)
    cancel.check()
    if isinstance(decoded, Failed):
        return replace(decoded, file=source)
    findings = detect(decoded.photo.id, decoded.pixels, settings, models, cancel)
    if isinstance(findings, Failed):
        return replace(findings, file=source)
    return Scanned(decoded.photo, findings, who_may_be(decoded.pixels, findings, against, models))
