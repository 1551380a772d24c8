"""Finds the faces, texts and codes of one photo, on the pixels that will leave.

Promises: an error in a model is a failure of the photo, never "nothing found".
"""

from __future__ import annotations

import logging
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.export import Preset
from app.domain.findings import Code, Face, Findings, ModelStamp, Text
from app.domain.geometry import Size
from app.domain.outcome import Failed, FailureCode, Step
from app.domain.photo import PhotoId
from app.domain.search import SMALLEST_FACE
from app.jobs.cancel import CancelToken
from app.vision import codes
from app.vision.embedding import FaceDescriber
from app.vision.faces import MARK_GROWTH, FaceFinder
from app.vision.pixels import Pixels, resized
from app.vision.text import TextFinder
from app.vision.workers import pool

_log = logging.getLogger(__name__)

LARGEST_SEARCH = 2.0
LARGEST_SEARCH_AT_LEAST = 1.125
"""Faces are searched at twice the exported size and at a third of that. Measured on 91 photos, one of them large (faces
of 16 pixels and more, clear ones, marks a photo that hide nothing): 97.5 %, 99.5 %, 6.3; at 0.5, 1 and 2 times, which
takes a fifth longer: 97.0 %, 99.5 %, 9.2. Where twice the size is more than `SEARCHED_AT_MOST` it is as much as that
allows, and at least this: on 24 megapixels it finds 98.1 % of the faces of 8 pixels and more, the photo's own size
94.7 %."""
SMALLER_SEARCH = 1 / 3
THOROUGH_SCALES = (0.5, 1.0, 2.0)
TEXT_SCALES = (0.5, 1.0, 2.0)
LOWEST_LINE = 6.0
"""Exported pixels: nobody can read a lower line. The network sees hundreds of them in grass and lattices."""
SEARCHED_AT_MOST = 4096 * 4096
"""A web export doubled."""
HEAD = 1.3
"""A head is this much larger than its face."""
ON_A_HEAD = 0.5
"""Share of a text's area from which it is taken for a part of the head it lies on."""


@dataclass(frozen=True, slots=True)
class DetectSettings:
    """What to look for.

    `preset` says how large the export will be. `smallest_face` is in exported pixels and measured on the mark that
    would cover the face. `thorough` turns the photo by 90, 180 and 270 degrees as well and never leaves out a scale.
    """

    preset: Preset
    smallest_face: float = SMALLEST_FACE
    thorough: bool = False


@dataclass(frozen=True, slots=True)
class Models:
    """Every model, loaded once; several photos may use them at the same time."""

    faces: FaceFinder
    texts: TextFinder
    describer: FaceDescriber

    @property
    def stamps(self) -> tuple[ModelStamp, ...]:
        return (self.faces.stamp, self.texts.stamp, self.describer.stamp)


def load(cache: Path | None = None) -> Models:
    """Load every model. Raises app.vision.models.ModelError where one is missing or is not the one measured."""
    return Models(faces=FaceFinder(cache), texts=TextFinder(), describer=FaceDescriber(cache))


def detect(
    photo_id: PhotoId,
    pixels: Pixels,
    settings: DetectSettings,
    models: Models,
    cancel: CancelToken | None = None,
) -> Findings | Failed:
    """What is on the photo `pixels` (upright source pixels, RGB), in its own coordinates.

    Raises Cancelled once `cancel` is set, whatever went wrong since.
    """
    cancel = cancel or CancelToken()
    try:
        return _found(photo_id, pixels, settings, models, cancel)
    except Exception:
        # When the program ends, its workers take nothing more: that says nothing of this photo.
        cancel.check()
        _log.exception("detection failed on photo %s", photo_id)
        return Failed(
            file=photo_id,
            step=Step.DETECT,
            code=FailureCode.DETECTION_FAILED,
            message="The search for faces, text and codes broke off, so nothing is known of this photo.",
            next_action="Try this photo again. If it fails again, leave it out and report the problem with the log.",
        )


def _found(
    photo_id: PhotoId, pixels: Pixels, settings: DetectSettings, models: Models, cancel: CancelToken
) -> Findings:
    size = Size(pixels.shape[1], pixels.shape[0])
    exported = size.fitted(settings.preset.longest)
    # Everything is searched on one copy with twice the exported detail, where the source has it.
    base = resized(pixels, *base_size(size, exported))
    unit = exported.width / base.shape[1]
    leaving = resized(base, exported.width, exported.height)
    finding_codes = pool.submit(codes.find, leaving)
    faces = models.faces.find(
        base,
        [unit * scale for scale in face_scales(exported, settings.thorough)],
        smallest=settings.smallest_face / MARK_GROWTH / unit,
        thorough=settings.thorough,
    )
    cancel.check()
    texts = models.texts.find(base, [unit * scale for scale in TEXT_SCALES], thinnest=LOWEST_LINE / unit)
    from_base = size.width / base.shape[1], size.height / base.shape[0]
    from_exported = size.width / exported.width, size.height / exported.height
    return Findings(
        photo_id=photo_id,
        size=size,
        faces=tuple(_face(face, *from_base) for face in faces),
        texts=beside_faces([_text(text, *from_base) for text in texts], [_face(face, *from_base) for face in faces]),
        codes=tuple(_code(code, *from_exported) for code in finding_codes.result()),
        stamps=(models.faces.stamp, models.texts.stamp),
    )


def beside_faces(texts: Sequence[Text], faces: Sequence[Face]) -> tuple[Text, ...]:
    """`texts` with those marked as possible that lie on a clear face's head: eyes and hair are what they are made of.

    Who stays visible there agreed to be seen; everybody else's face is covered with whatever is on it.
    """
    clear = [face.box.grown(HEAD) for face in faces if not face.possible]
    return tuple(
        replace(text, possible=True)
        if any(text.box.intersection(face) >= ON_A_HEAD * text.box.area for face in clear)
        else text
        for text in texts
    )


def face_scales(exported: Size, thorough: bool) -> tuple[float, ...]:
    """The sizes, relative to `exported`, at which faces are searched."""
    if thorough:
        return THOROUGH_SCALES
    allowed = math.sqrt(SEARCHED_AT_MOST / exported.pixels)
    largest = min(LARGEST_SEARCH, max(LARGEST_SEARCH_AT_LEAST, allowed))
    return largest * SMALLER_SEARCH, largest


def base_size(size: Size, exported: Size) -> tuple[int, int]:
    """Twice the exported size, or the source's own where that is less."""
    if exported.width * LARGEST_SEARCH >= size.width:
        return size.width, size.height
    return round(exported.width * LARGEST_SEARCH), round(exported.height * LARGEST_SEARCH)


def _face(face: Face, x: float, y: float) -> Face:
    if face.landmarks is None:
        return replace(face, box=face.box.scaled(x, y))
    one, two, three, four, five = ((px * x, py * y) for px, py in face.landmarks)
    return replace(face, box=face.box.scaled(x, y), landmarks=(one, two, three, four, five))


def _text(text: Text, x: float, y: float) -> Text:
    return replace(text, box=text.box.scaled(x, y))


def _code(code: Code, x: float, y: float) -> Code:
    return replace(code, box=code.box.scaled(x, y))
