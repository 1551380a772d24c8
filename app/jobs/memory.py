"""Memory that photos needed goes back to the system."""

from __future__ import annotations

import ctypes
import sys

LARGE = 1 << 20
"""Bytes from which a block is mapped on its own and unmapped when it is freed."""
_M_MMAP_THRESHOLD = -3
"""glibc, malloc.h."""


def give_back() -> bool:
    """Whether this process from now on returns every large block as soon as it is freed.

    glibc raises its limit to the largest block that was ever freed, up to 32 MB, and keeps such blocks among small ones
    that stay: a window in which photos come and go grew by a tenth more (tests/bench/window.py). Other systems are left
    as they are.
    """
    if sys.platform != "linux":
        return False
    # Not every C library has it.
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and mallopt(_M_MMAP_THRESHOLD, LARGE) == 1
