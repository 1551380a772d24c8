"""Is a face fit to be compared with others: sharp, and turned towards the camera?

Promises nothing about who it is. The limits were measured on 60 faces of press photographs: the least sharp lay at 20
and fell to at most 4 when they were blurred by a twenty-fifth of their width; faces that do not fit the upright one to
within 8 pixels lay a quarter farther from the person's other photos.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2

from app.domain.geometry import Point
from app.vision.embedding import CHIP_LANDMARKS, aligned, similarity
from app.vision.pixels import Pixels

SHARP = 10.0
"""Least `sharpness` of a face to be enrolled."""
STRAIGHT = 8.0
"""Largest `turned_away` of a face to be enrolled."""


def sharpness(pixels: Pixels, landmarks: Sequence[Point]) -> float:
    """Variance of the Laplacian of the upright grey face, 150 pixels a side: 0 for nothing but smooth shades.

    Pech-Pacheco et al., Diatom autofocusing in brightfield microscopy, ICPR 2000.
    """
    grey = cv2.cvtColor(aligned(pixels, landmarks), cv2.COLOR_RGB2GRAY)
    return float(cv2.Laplacian(grey, cv2.CV_64F).var())


def turned_away(landmarks: Sequence[Point]) -> float:
    """How far eyes, nose and mouth lie from where an upright face has them, in pixels of 150 (root mean square).

    Leaning to a side costs nothing, as faces are set upright; looking away does.
    """
    turn, shift = similarity(landmarks, CHIP_LANDMARKS)
    off = [abs(turn * complex(*p) + shift - complex(*q)) for p, q in zip(landmarks, CHIP_LANDMARKS, strict=True)]
    return math.sqrt(sum(distance**2 for distance in off) / len(off))
