"""What time it is, for everything that asks: the one place where the system's clock is read.

In London, where every civil date of a register is, so that the date of such a moment is the day that the rules mean:
on 31 August at 23:30 UTC it is 1 September.
"""

from __future__ import annotations

from datetime import date, datetime

from consent_db.ages import LONDON


def now() -> datetime:
    return datetime.now(LONDON)


def today() -> date:
    """The civil date in London."""
    return now().date()
