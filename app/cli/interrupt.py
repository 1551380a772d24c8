"""Ctrl-C ends a run between two steps, so that only whole files are left."""

from __future__ import annotations

import signal
from types import FrameType

from app.jobs.cancel import CancelToken

INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells have it."""


def cancel_on_interrupt() -> CancelToken:
    """A token that the first Ctrl-C sets; the second ends the program at once."""
    token = CancelToken()

    def on_interrupt(_number: int, _frame: FrameType | None) -> None:
        token.cancel()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    signal.signal(signal.SIGINT, on_interrupt)
    return token
