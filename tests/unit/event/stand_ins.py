"""Stand-ins for the models: they find what they are told to, and write down what they were asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from app.domain.findings import Face, ModelStamp, Text
from app.domain.geometry import Box
from app.pipeline.detect import Models
from app.vision.embedding import Descriptor
from app.vision.pixels import Pixels

STAMP = ModelStamp("stand-in", "0" * 64)
SEEN = Face(Box(100, 80, 200, 200), 0.9, ((130, 120), (170, 120), (150, 145), (135, 170), (165, 170)))


@dataclass
class Faces:
    """Finds `found` wherever it looks; `before` is called first, and may raise."""

    found: tuple[Face, ...] = (SEEN,)
    before: Callable[[], None] = lambda: None
    asked: list[tuple[int, ...]] = field(default_factory=list)
    thorough: list[bool] = field(default_factory=list)
    stamp: ModelStamp = STAMP

    def find(self, pixels: Pixels, scales: Sequence[float], *, thorough: bool = False, **_: Any) -> tuple[Face, ...]:
        self.asked.append((*pixels.shape, len(scales)))
        self.thorough.append(thorough)
        self.before()
        return self.found


@dataclass
class Texts:
    """Finds `found`, and reads `words` in every line; None reads nothing."""

    found: tuple[Text, ...] = ()
    words: str | None = None
    asked: list[int] = field(default_factory=list)
    stamp: ModelStamp = STAMP

    def find(self, _pixels: Pixels, _scales: Sequence[float] = (), **_: Any) -> tuple[Text, ...]:
        return self.found

    def read(self, _pixels: Pixels, texts: Sequence[Text]) -> tuple[Text, ...]:
        self.asked.append(len(texts))
        return tuple(replace(text, words=self.words) for text in texts)


@dataclass
class Describer:
    """Describes every face by the same numbers."""

    numbers: Descriptor
    asked: int = 0
    stamp: ModelStamp = STAMP

    def describe(self, _pixels: Pixels, faces: Sequence[Face]) -> list[Descriptor | None]:
        self.asked += len(faces)
        return [self.numbers.copy() for _ in faces]


def stand_ins(faces: Faces | None = None, describer: Describer | None = None, texts: Texts | None = None) -> Models:
    return Models(
        faces=faces or Faces(),  # type: ignore[arg-type]  # a stand-in
        texts=texts or Texts(),  # type: ignore[arg-type]  # a stand-in
        describer=describer or Describer(np.zeros(128, np.float32)),  # type: ignore[arg-type]  # a stand-in
    )


def photo_file(path: Path, seed: int = 0, width: int = 480, height: int = 320) -> Path:
    """A soft picture that differs by `seed`."""
    small = np.random.default_rng(seed).integers(60, 200, (8, 12, 3), np.uint8)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(small).resize((width, height), Image.Resampling.BICUBIC).save(path, quality=95)
    return path
