"""Readers in which something is wrong, so that what the program makes of it can be seen."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from app.imaging.read import Readers

TROUBLE = b"trouble"
"""The bytes at which a planted reader goes wrong; it reads all others as usual."""

_READER = """
import contextlib, ctypes, logging, os, signal, socket, sys, time, warnings
from app.domain.outcome import Failed, FailureCode, Step
from app.imaging import decode, reader, wire

def says(text):
    return Failed("", Step.INGEST, FailureCode.INTERNAL, text, "")

real = reader.decode_bytes
{before}
def planted(data, limits):
    if data == b"trouble":
        {trouble}
    return real(data, limits)

reader.decode_bytes = planted
reader.serve({memory})
"""


@contextmanager
def planted(trouble: str = "pass", before: str = "", seconds: float = 60, memory: int = 1 << 30) -> Iterator[Readers]:
    """Readers that run the statement `trouble` where they are given `TROUBLE`, and `before` at their start."""
    code = _READER.format(trouble=trouble, before=before, memory=memory)
    readers = Readers((sys.executable, "-I", "-c", code), seconds)
    try:
        yield readers
    finally:
        readers.close()
