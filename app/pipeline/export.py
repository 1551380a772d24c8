"""The clean file: covered, then made smaller, then written from pixels alone.

Promises: what is written is a function of the visible pixels, the marks and the settings; the order is cover, resize,
encode, so that nothing under a mark can bleed into what is written. A file is staged first and placed only after its
proof, and replaces nothing. What is about to be placed is noted first: a run that is killed before its journal names
the file leaves the note, and `clean_staging` takes the file away.
"""

from __future__ import annotations

import contextlib
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from app.domain.authored import Authored
from app.domain.export import Exported, Form, Preset
from app.domain.outcome import Failed
from app.domain.plan import Plan, ReviewedPlan
from app.imaging.cover import cover
from app.imaging.encode import encoded
from app.imaging.pixels import Pixels
from app.imaging.publish import failed_to_write, new_folder, place, publish
from app.imaging.resize import resized
from app.pipeline.ingest import photo_id

STAGING = ".assent-staging"
NOTE = ".placing"
HELD = "held"


def made(pixels: Pixels, reviewed: ReviewedPlan, preset: Preset, form: Form) -> bytes:
    """The bytes of the export."""
    size = reviewed.plan.size.fitted(preset.longest)
    return encoded(resized(cover(pixels, reviewed).pixels, size), form.format, authored_into(reviewed.plan, form))


def authored_into(plan: Plan, form: Form) -> Authored:
    """The fields that `form` asks for in the file of this plan."""
    if not form.say_release:
        return form.authored
    return replace(form.authored, model_release=plan.release)


def stage(
    pixels: Pixels, reviewed: ReviewedPlan, preset: Preset, form: Form, out: Path, name: str
) -> Exported | Failed:
    """Write the covered photo into the staging folder of `out`, for `verify` to look at."""
    size = reviewed.plan.size.fitted(preset.longest)
    data = made(pixels, reviewed, preset, form)
    target = out / STAGING / name
    sha256 = publish(data, target)
    return sha256 if isinstance(sha256, Failed) else Exported(target, sha256, size)


def deliver(staged: Exported, folder: Path) -> Exported | Failed:
    """Move a staged file into `folder`, which is the output folder or lies in it; Failed where that would replace
    something."""
    target = folder / staged.path.name
    out = staged.path.parent.parent
    note = f"{staged.sha256} {target.relative_to(out).as_posix()}"
    noted = publish(note.encode(), staged.path.with_suffix(NOTE))
    if isinstance(noted, Failed):
        return noted
    try:
        new_folder(folder)
    except OSError as trouble:
        return failed_to_write(target, trouble)
    problem = place(staged.path, target)
    return problem or replace(staged, path=target)


def clean_staging(out: Path, known: Collection[str]) -> tuple[tuple[Path, str], ...]:
    """Remove the staging folder of `out`, and every file that was placed and that nobody knows of: those files, with
    their SHA-256.

    `known` are the files, relative to `out`, that a journal or report names. A file is removed only where it is byte
    for byte the one that was noted.
    """
    staging = out / STAGING
    if not staging.is_dir() or staging.is_symlink():
        return ()
    removed: list[tuple[Path, str]] = []
    for note in staging.glob(f"*{NOTE}"):
        sha256, _, file = note.read_text("utf-8").partition(" ")
        with contextlib.suppress(OSError):
            if file not in known and photo_id(out / file) == sha256:
                (out / file).unlink()
                removed.append((out / file, sha256))
    for left in staging.iterdir():
        left.unlink()
    staging.rmdir()
    return tuple(removed)
