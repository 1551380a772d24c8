"""The few threads that run models on tiles and faces, shared by every model and every photo.

One thread to a tile and as many tiles at once as there are processors: measured faster than several threads to one tile
(1.05 times on two free processors, 1.3 to 1.6 times on busy ones, since no thread waits for another in each layer),
and memory stays the same however many photos are in flight.
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor

MOST = 4
"""A tile in work takes up to 150 MB."""


def processors() -> int:
    """How many processors this process may use (a container may allow fewer than the machine has)."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


pool = ThreadPoolExecutor(min(MOST, processors()), thread_name_prefix="vision")
"""Work given to it must not wait for other work given to it."""
