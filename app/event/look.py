"""Looking at an event's photos in the background: decoding, finding, and where matching is on, describing faces."""

from __future__ import annotations

import functools
import logging
import math
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.export import PRESETS
from app.domain.findings import Findings
from app.domain.outcome import Failed, FailureCode, Step
from app.domain.photo import PhotoId
from app.domain.search import Search
from app.event.acts import Looked, Refused
from app.imaging.picture import Limits
from app.imaging.pixels import Pixels
from app.imaging.read import read
from app.jobs.cancel import Cancelled, CancelToken
from app.jobs.progress import OnProgress, Progress
from app.jobs.window import in_window
from app.pipeline.again import added
from app.pipeline.detect import DetectSettings, Models, detect
from app.vision.embedding import Descriptor

log = logging.getLogger(__name__)

Descriptors = tuple[Descriptor | None, ...]


@dataclass(frozen=True, slots=True)
class Sight:
    """One file to look at. What an earlier look found stays found; it is searched for no more, unless `again`.

    `thorough`: this photo is searched thoroughly, whatever is asked of the others.
    """

    path: Path
    source: str
    earlier: Looked | None = None
    again: bool = False
    thorough: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What was seen: the entry for the event (None where it has it), and, in memory only, what faces look like."""

    photo: PhotoId | None
    entry: Looked | Refused | None
    descriptors: Descriptors


@dataclass(frozen=True, slots=True)
class Looking:
    """What all looks of one event share. `describe`: matching is on, so faces are described."""

    settings: DetectSettings
    describe: bool
    limits: Limits


def look_at_all(
    sights: Iterable[Sight],
    total: int,
    looking: Looking,
    models: Callable[[], Models],
    cancel: CancelToken,
    on_progress: OnProgress,
) -> Iterator[Look]:
    """A look at each file as it is finished; `models` is called once, in the thread that needs them first."""
    started = time.monotonic()
    trouble = 0
    turn, once = threading.Lock(), functools.cache(models)

    def loaded() -> Models:
        with turn:
            return once()

    finished = in_window(lambda sight: look_at(sight, looking, loaded(), cancel), sights, cancel)
    for done, (_, look) in enumerate(finished, start=1):
        trouble += isinstance(look.entry, Refused)
        on_progress(Progress(done, trouble, total, time.monotonic() - started))
        yield look


def look_at(sight: Sight, looking: Looking, models: Models, cancel: CancelToken) -> Look:
    """One look. Never raises but for Cancelled: a bug becomes a refused file and a log entry."""
    try:
        return _look_at(sight, looking, models, cancel)
    except Cancelled:
        raise
    except Exception as error:  # The border between one photo and the rest.
        # When the program ends, its workers take nothing more: that is no mistake.
        cancel.check()
        # Only where it happened: the text of an exception may hold a path, and a path may hold a name.
        log.error("%s\n%s", type(error).__name__, "".join(traceback.format_tb(error.__traceback__)))
        return Look(None, Refused(_mistake(sight.source, error)), ())


def _mistake(source: str, error: Exception) -> Failed:
    return Failed(
        source,
        Step.DETECT,
        FailureCode.INTERNAL,
        f"The program made a mistake with this photo ({type(error).__name__}), so nothing is known of it.",
        "Open the event again; if it happens again, leave the photo out and report it with the log.",
    )


def _look_at(sight: Sight, looking: Looking, models: Models, cancel: CancelToken) -> Look:
    cancel.check()
    decoded = read(sight.path, looking.limits, lambda: cancel.cancelled)
    cancel.check()
    if isinstance(decoded, Failed):
        return Look(None, Refused(replace(decoded, file=sight.source)), ())
    cancel.check()
    photo, pixels = decoded.photo, decoded.pixels
    earlier = sight.earlier if sight.earlier is not None and sight.earlier.photo.id == photo.id else None
    if earlier is not None and not sight.again:
        looked = earlier
    else:
        settings = _as_deep(looking.settings, earlier, thorough=sight.thorough)
        found = detect(photo.id, pixels, settings, models, cancel)
        if isinstance(found, Failed):
            return Look(photo.id, Refused(replace(found, file=sight.source)), ())
        findings = found if earlier is None else added(earlier.findings, found)
        search = Search(settings.thorough, settings.smallest_face)
        looked = Looked(sight.source, photo, findings, settings.preset.name, search)
    cancel.check()
    if looked.unread:
        looked = replace(looked, findings=_read(looked.findings, pixels, models))
        cancel.check()
    described = tuple(models.describer.describe(pixels, looked.findings.faces)) if looking.describe else ()
    return Look(photo.id, looked if looked is not earlier else None, described)


def _as_deep(settings: DetectSettings, earlier: Looked | None, *, thorough: bool) -> DetectSettings:
    """`settings`, and no less than was searched before: what is written down of the photo must be true of all of it."""
    asked = Search(settings.thorough or thorough, settings.smallest_face)
    preset = settings.preset
    if earlier is not None:
        asked = asked.joined(earlier.search)
        preset = max(preset, PRESETS[earlier.preset_name], key=lambda one: one.longest or math.inf)
    return DetectSettings(preset, asked.smallest_face, asked.thorough)


def _read(findings: Findings, pixels: Pixels, models: Models) -> Findings:
    """With what each line says; what is only possibly text stays readable or not whatever it may say."""
    unread = [n for n, text in enumerate(findings.texts) if text.words is None and not text.possible]
    said = dict(zip(unread, models.texts.read(pixels, [findings.texts[n] for n in unread]), strict=True))
    return replace(findings, texts=tuple(said.get(n, text) for n, text in enumerate(findings.texts)))
