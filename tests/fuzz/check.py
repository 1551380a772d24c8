"""What must hold for any bytes whatever: refused with a reason, or a photo whose export is clean."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from app.domain.outcome import Failed, FailureCode
from app.imaging.encode import encoded
from app.imaging.picture import Limits, Picture
from app.imaging.pixels import size_of
from app.imaging.read import Readers
from app.imaging.resize import resized
from app.imaging.walk import metadata_signs, problems

LIMITS = Limits(pixels=16_000_000, free_pixels=4_000_000)
"""Smaller than real ones, so that a run does not spend its time on what is merely large."""

EXPORTED = 256
"""Longer side of what is exported, in pixels."""

EXPECTED = frozenset(
    {
        *(FailureCode.UNREADABLE, FailureCode.EMPTY, FailureCode.TRUNCATED, FailureCode.UNSUPPORTED),
        *(FailureCode.WRONG_TYPE, FailureCode.TOO_LARGE),
    }
)
"""How a photo may be refused; everything else is a finding."""


@dataclass
class Tally:
    """What became of the inputs, and what was found: the number of an input, and what is wrong with it."""

    outcomes: Counter[str] = field(default_factory=Counter)
    found: list[tuple[int, str]] = field(default_factory=list)
    slowest: tuple[float, int] = (0.0, -1)

    def add(self, number: int, outcome: str, found: str, seconds: float) -> None:
        self.outcomes[outcome] += 1
        self.slowest = max(self.slowest, (seconds, number))
        if found:
            self.found.append((number, found))


def check_all(
    inputs: Callable[[int], bytes], numbers: Sequence[int], readers: Readers, canary: bytes | None = None
) -> Tally:
    """Look at every input, two at a time."""
    tally = Tally()

    def one(number: int) -> tuple[int, str, str, float]:
        started = time.monotonic()
        outcome, found = check(inputs(number), readers, canary)
        return number, outcome, found, time.monotonic() - started

    with ThreadPoolExecutor(2) as pool:
        for result in pool.map(one, numbers):
            tally.add(*result)
    return tally


def check(data: bytes, readers: Readers, canary: bytes | None = None) -> tuple[str, str]:
    """What became of one input in a word, and what is wrong with that; nothing, as it should be."""
    result = readers.picture(data, LIMITS)
    told = readers.reveals(data)
    if isinstance(told, Failed) and told.code not in EXPECTED:
        return told.code, f"saying what it gives away: {told.code}"
    hidden = readers.thumbnail(data, LIMITS)
    if isinstance(hidden, Failed) and hidden.code not in EXPECTED:
        return hidden.code, f"reading its hidden picture: {hidden.code}"
    if isinstance(result, Failed):
        return result.code, "" if result.code in EXPECTED else f"reading it: {result.code}"
    return result.format, _export_problem(result, canary)


def _export_problem(picture: Picture, canary: bytes | None) -> str:
    size = size_of(picture.pixels)
    if size.pixels > LIMITS.pixels:
        return f"it has {size.width} x {size.height} pixels"
    exported = encoded(resized(picture.pixels, size.fitted(EXPORTED)))
    found = (*problems(exported), *metadata_signs(exported))
    if canary is not None and canary in exported:
        found = (*found, "the canary")
    return f"its export holds {'; '.join(found)}" if found else ""
