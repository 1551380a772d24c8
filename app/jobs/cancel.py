"""Stopping work from outside."""

from __future__ import annotations

import threading


class Cancelled(Exception):
    """Raised between two steps of a photo once somebody asked to stop; never a fault."""


class CancelToken:
    """One flag that a window or Ctrl-C sets and every worker reads between steps."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        self._event.set()

    @property
    def cancelled(self) -> bool:
        return self._event.is_set()

    def check(self) -> None:
        """Raises Cancelled once the token is set."""
        if self.cancelled:
            raise Cancelled
