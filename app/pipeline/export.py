"""The clean file: covered, then made smaller, then written from pixels alone.

Promises: what is written is a function of the visible pixels, the marks and the preset; the order is cover, resize,
encode, so that nothing under a mark can bleed into what is written. A file is staged first and placed only after its
proof, and replaces nothing.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.domain.export import Exported, Preset
from app.domain.outcome import Failed
from app.domain.plan import ReviewedPlan
from app.imaging.cover import cover
from app.imaging.encode import jpeg
from app.imaging.pixels import Pixels
from app.imaging.publish import place, publish
from app.imaging.resize import resized

STAGING = ".assent-staging"
HELD = "held"


def stage(pixels: Pixels, reviewed: ReviewedPlan, preset: Preset, out: Path, name: str) -> Exported | Failed:
    """Write the covered photo into the staging folder of `out`, for `verify` to look at."""
    size = reviewed.plan.size.fitted(preset.longest)
    data = jpeg(resized(cover(pixels, reviewed).pixels, size))
    target = out / STAGING / name
    sha256 = publish(data, target, force=True)
    return sha256 if isinstance(sha256, Failed) else Exported(target, sha256, size)


def deliver(staged: Exported, folder: Path) -> Exported | Failed:
    """Move a staged file into `folder`; Failed where that would replace something."""
    target = folder / staged.path.name
    folder.mkdir(exist_ok=True)
    problem = place(staged.path, target)
    return problem or replace(staged, path=target)
