"""Counts what the face search finds of the annotated faces."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from app.domain.findings import Face
from app.domain.geometry import Box, Size

FOUND_IOU = 0.4
MARK_GROWTH = 1.5
COVERED = 0.9
HIDES = 0.5
LEGIBLE_FACE = 16
BUCKETS = (8, 16, 32, 64, 128, math.inf)


@dataclass(slots=True)
class FaceCount:
    """Faces there are and faces found, by name of the group; photos and marks."""

    there: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    photos: int = 0
    photos_covered: int = 0
    marks: int = 0
    idle_marks: int = 0

    def add(self, truth: Sequence[dict[str, Any]], faces: Sequence[Face], size: Size, exported: Size) -> None:
        """Count one photo; boxes are in pixels of `size`, groups go by the side of a face at the `exported` size."""
        marks = [mark for face in faces if (mark := face.box.grown(MARK_GROWTH).clipped(size))]
        real = [Box(*face["box"]) for face in truth]
        all_covered = True
        for face, box in zip(truth, real, strict=True):
            if face["ignore"]:
                continue
            side = box.side * exported.width / size.width
            hit = any(box.iou(other.box) >= FOUND_IOU for other in faces)
            covered = any(box.intersection(mark) >= COVERED * box.area for mark in marks)
            for group in _groups(face, side):
                self.there[group] += 1
                self.found[group] += hit
            if side >= LEGIBLE_FACE:
                self.there["covered, >= 16 px"] += 1
                self.found["covered, >= 16 px"] += covered
                all_covered &= covered
        self.photos += 1
        self.photos_covered += all_covered
        self.marks += len(marks)
        self.idle_marks += sum(
            all(box.intersection(mark) < HIDES * min(box.area, mark.area) for box in real) for mark in marks
        )

    def lines(self) -> list[str]:
        rows = [
            f"  {group:<44} {100 * self.found[group] / count:5.1f} %  of {count}"
            for group, count in sorted(self.there.items())
        ]
        return [
            *rows,
            f"  photos with every face of 16 px covered: {100 * self.photos_covered / self.photos:.1f} %",
            f"  marks a photo: {self.marks / self.photos:.1f}, that hide nothing: {self.idle_marks / self.photos:.1f}",
        ]


def _groups(face: dict[str, Any], side: float) -> list[str]:
    limit = next(limit for limit in BUCKETS if side < limit)
    groups = [f"size {BUCKETS.index(limit)}: under {limit:g} px"]
    if side >= BUCKETS[0]:
        groups.append("all, >= 8 px")
    if side < LEGIBLE_FACE:
        return groups
    groups.append("all, >= 16 px")
    if "occl" in face and face["occl"] == 0 and face["pose"] == 0:
        if face["blur"] <= 1:
            groups.append("clear (nothing before it, facing), >= 16 px")
        if face["blur"] == 0:
            groups.append("sharp (clear and not blurred), >= 16 px")
    return groups
