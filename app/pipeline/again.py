"""A photo that was searched before is searched once more.

Promises: whatever was found before is still there, under the key it had, so that nothing that was said of it ends or
passes to another finding; whatever only the new search found comes after it, and of two new faces no more than one is
taken for an earlier one. Does not promise that nothing is there twice: what is not surely the same is covered twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.findings import Code, Face, Findings, Text
from app.vision.faces import COVERED_SHARE, MARK_GROWTH, PART_SHARE, SURELY_SAME_IOU
from app.vision.text import INSIDE

SAME_IOU = 0.7
"""Of lines and codes. A smaller line inside one that somebody called harmless is another line, and is covered."""


def added(earlier: Findings, now: Findings) -> Findings:
    """`earlier`, and after it what only `now` found. Raises ValueError for findings of different photos."""
    if (earlier.photo_id, earlier.size) != (now.photo_id, now.size):
        raise ValueError("only findings of one photo can be added")
    texts = (text for text in now.texts if not any(_same_text(text, known) for known in earlier.texts))
    codes = (code for code in now.codes if not any(_same_area(code, known) for known in earlier.codes))
    return replace(
        now,
        faces=(*earlier.faces, *_new_faces(earlier.faces, now.faces)),
        texts=(*earlier.texts, *texts),
        codes=(*earlier.codes, *codes),
    )


def _new_faces(earlier: Sequence[Face], now: Sequence[Face]) -> Iterator[Face]:
    """Faces of `now` that are none of `earlier`: each of those is found again once, in the face that fits best."""
    overlaps = sorted(
        ((face.box.iou(known.box), k, n) for k, known in enumerate(earlier) for n, face in enumerate(now)), reverse=True
    )
    again: dict[int, int] = {}
    for overlap, k, n in overlaps:
        if overlap >= SURELY_SAME_IOU and k not in again.values() and n not in again and _covers(earlier[k], now[n]):
            again[n] = k
    for n, face in enumerate(now):
        if n not in again and not any(_part_of(face, known) for known in earlier):
            yield face


def _covers(known: Face, face: Face) -> bool:
    """Does the mark of one hide the other?"""
    return face.box.intersection(known.box.grown(MARK_GROWTH)) >= COVERED_SHARE * face.box.area


def _part_of(face: Face, known: Face) -> bool:
    """Chin or eyes, as in a single search."""
    inside = face.box.intersection(known.box) >= PART_SHARE * face.box.area
    return inside and face.possible and not known.possible


def _same_text(text: Text, known: Text) -> bool:
    """A line that is sure is not the same as an area in which text is only possible, which need not be covered."""
    return _same_area(text, known) and (text.possible or not known.possible)


def _same_area(one: Text | Code, known: Text | Code) -> bool:
    """About as large, and no end of it sticks out."""
    inside = one.box.intersection(known.box) >= INSIDE * one.box.area
    return inside and one.box.iou(known.box) >= SAME_IOU
