"""A second decoder for our own exports, which shares no code with the one that wrote them.

Only for files that the walker has let through: it sets no limit of its own and is never given a file of a stranger.
"""

from __future__ import annotations

import cv2
import numpy as np

from app.vision.pixels import Pixels


def decoded(data: bytes) -> Pixels | None:
    """The upright pixels of a JPEG or PNG as OpenCV sees them, (height, width, 3) RGB; None where it sees none."""
    seen = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    return None if seen is None else np.asarray(cv2.cvtColor(seen, cv2.COLOR_BGR2RGB), np.uint8)
