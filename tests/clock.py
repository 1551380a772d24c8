"""A clock that stands still, for everything that asks what time it is."""

from __future__ import annotations

from datetime import datetime, tzinfo

import pytest

from consent_db import clock


def stands_at(moment: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on it is `moment`, which carries a time zone."""

    class Standing(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # the moment itself, no subclass
            return moment.astimezone(tz)

    monkeypatch.setattr(clock, "datetime", Standing)
