"""Look-alike faces of one event, so that somebody is named once and not forty times.

Promises: faces are only ever grouped among themselves and in memory; two faces of one photo are never put in one group,
since nobody is in a photo twice. Does not promise that a group is one person: a human names it, and splits it first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import pdist, squareform

from app.domain.answers import FindingKey
from app.domain.photo import PhotoId
from app.vision.embedding import Descriptor

ALIKE = 0.42
"""Average distance up to which faces are put together; between 0.40 (preselected) and 0.50 (listed) of a suggestion."""
APART = 10.0
"""Distance given to two faces of one photo."""


@dataclass(frozen=True, slots=True)
class FaceRef:
    """One face of one photo."""

    photo: PhotoId
    finding: FindingKey


def groups(faces: Sequence[tuple[FaceRef, Descriptor]]) -> tuple[tuple[FaceRef, ...], ...]:
    """`faces` in groups of look-alikes, the largest first; whoever is like nobody is a group alone."""
    if len(faces) < 2:
        return tuple((ref,) for ref, _ in faces)
    vectors = np.stack([descriptor for _, descriptor in faces]).astype(np.float64)
    labels = fcluster(linkage(_distances(vectors, faces), method="average"), t=ALIKE, criterion="distance")
    found: dict[int, list[FaceRef]] = {}
    for (ref, _), label in zip(faces, labels.tolist(), strict=True):
        found.setdefault(label, []).append(ref)
    return tuple(tuple(group) for group in sorted(found.values(), key=len, reverse=True))


def _distances(vectors: NDArray[np.float64], faces: Sequence[tuple[FaceRef, Descriptor]]) -> NDArray[np.float64]:
    square = squareform(pdist(vectors))
    photos: dict[PhotoId, list[int]] = {}
    for n, (ref, _) in enumerate(faces):
        photos.setdefault(ref.photo, []).append(n)
    for together in photos.values():
        square[np.ix_(together, together)] = APART
    np.fill_diagonal(square, 0.0)
    return np.asarray(squareform(square, checks=False), np.float64)
