"""How far a long piece of work has come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """Photos done and in trouble of a total, and seconds since the start."""

    done: int
    trouble: int
    total: int
    seconds: float

    @property
    def rate(self) -> float:
        """Photos per minute so far; 0 before the first is done."""
        return 60 * self.done / self.seconds if self.done and self.seconds else 0.0

    @property
    def seconds_left(self) -> float | None:
        """At the present rate; None before the first is done."""
        return (self.total - self.done) * self.seconds / self.done if self.done else None


OnProgress = Callable[[Progress], None]
