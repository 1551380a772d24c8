"""The checks of a proof that need no model: bytes, decoders, independence and where the file lies.

Promises: a file that passes holds exactly the blocks on the allow-list; nothing of what stood around the original's
picture; two decoders see the same picture; and the same file, byte for byte, comes about when everything under the
marks is made black before anything else is done, so it cannot hold any of it.

Does not promise: that the marks are where the people are; and for marks that are only blurred or cut into a mosaic,
that nothing of what is under them is left.
"""

from __future__ import annotations

import os
import re
import stat
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from app.domain.export import Check, CheckResult, FileFormat, Form, Preset
from app.domain.geometry import is_snapped
from app.domain.photo import Photo
from app.domain.plan import Plan, ReviewedPlan
from app.imaging import walk, walk_png
from app.imaging.borrowed import borrowed
from app.imaging.formats import sniff
from app.imaging.pixels import Pixels
from app.imaging.publish import WRITTEN_AT
from app.imaging.slack import slack
from app.pipeline.export import made
from app.vision.second import decoded

ROUNDING = 2
"""Levels by which two decoders of one JPEG may differ: the standard leaves the rounding of the transform open."""
NEUTRAL_NAME = re.compile(r"event-[0-9]{4,}\.(jpg|png)")
"""Number and ending only: no name of a person, no place, no day."""
_FOR_THE_PROOF = datetime(2000, 1, 1, tzinfo=UTC)


def container(data: bytes, original: bytes, format: FileFormat, xmp: bytes) -> tuple[CheckResult, CheckResult]:
    """Whether `data` holds only permitted blocks, and nothing of what stood around the picture of `original`.

    `xmp` is the packet that the settings ask for, or empty.
    """
    if format is FileFormat.JPEG:
        found, fixed = walk.problems(data, xmp) + slack(data), walk.fixed_length(xmp)
    else:
        found, fixed = walk_png.problems(data, xmp), walk_png.fixed_length(xmp)
    kept = walk.metadata_signs(data, xmp)
    kind = sniff(original)
    if kind is not None and not found:
        kept += borrowed(data, fixed, original, kind)
    said = "only what the settings ask for" if xmp else "none"
    return (
        CheckResult(Check.CONTAINER, not found, "; ".join(found) or "only the blocks that a plain picture needs"),
        CheckResult(Check.METADATA, not kept, "; ".join(kept) or said),
    )


def seen_twice(data: bytes, exported: Pixels, *, walked: bool) -> CheckResult:
    """Whether a second decoder sees the pixels that the first one saw.

    It is not given a file that did not pass the walker: `walked`.
    """
    if not walked:
        return CheckResult(
            Check.DECODED, False, "not decoded a second time, because its blocks are not as they must be"
        )
    again = decoded(data)
    if again is None or again.shape != exported.shape:
        return CheckResult(Check.DECODED, False, "a second decoder sees another picture, or none")
    difference = int(np.max(np.maximum(again, exported) - np.minimum(again, exported)))
    detail = f"two decoders differ by at most {difference} of 255 levels"
    return CheckResult(Check.DECODED, difference <= ROUNDING, detail)


def independent(data: bytes, source: Pixels, plan: Plan, preset: Preset, form: Form) -> CheckResult:
    """Whether the same bytes come about from a photo in which everything under the marks is black already."""
    blackened = source.copy()
    removing = [mark for mark in plan.marks if mark.style.removes_everything]
    for mark in removing:
        x0, y0, x1, y1 = mark.box.pixels()
        blackened[y0:y1, x0:x1] = 0
    anew = made(blackened, ReviewedPlan(plan, "proof", _FOR_THE_PROOF, plan.digest), preset, form)
    if anew != data:
        detail = "made anew from the visible pixels alone, the file comes out differently"
        return CheckResult(Check.INDEPENDENT, False, detail)
    weaker = len(plan.marks) - len(removing)
    but = f"; {weaker} marks are only blurred or cut into a mosaic, and hold traces by nature" if weaker else ""
    return CheckResult(
        Check.INDEPENDENT, True, f"the same file, byte for byte, without what {len(removing)} marks hid{but}"
    )


def marks_on_grid(plan: Plan, original: Photo) -> CheckResult:
    """Whether every mark reaches the borders of the blocks in which the original's codec mixes pixels."""
    loose = [n for n, mark in enumerate(plan.marks, start=1) if not is_snapped(mark.box, original.grid, original.size)]
    detail = f"marks that end inside a block of the original, which mixes pixels: {loose}" if loose else "on the grid"
    return CheckResult(Check.MARKS, not loose, detail)


def placed(path: Path, *, fresh: bool) -> CheckResult:
    """Whether name, time, rights and what the system attaches to the file say nothing.

    Only where the file is `fresh` are its name, its time and its rights those that it was given here.
    """
    found = []
    if fresh and not NEUTRAL_NAME.fullmatch(path.name):
        found.append("its name may say something")
    # Python can look on Linux only; what the system itself keeps there (security, access lists) says nothing.
    attached = os.listxattr(path) if hasattr(os, "listxattr") else []
    if any(not name.startswith(("security.", "system.")) for name in attached):
        found.append("data is attached to the file")
    about = path.stat()
    if fresh and about.st_mtime_ns != WRITTEN_AT:
        found.append("its time says when it was written")
    # Where the folder could not be closed to others either, the disk keeps no rights.
    keeps_rights = os.name != "nt" and not stat.S_IMODE(path.parent.stat().st_mode) & 0o077
    if fresh and keeps_rights and stat.S_IMODE(about.st_mode) != 0o600:
        found.append("others may read it")
    return CheckResult(Check.FILE, not found, "; ".join(found) or "nothing attached")
