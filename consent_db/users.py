"""Ids of people who use the program, as people write them: capitals and spaces do not make somebody else."""

from __future__ import annotations


def written(user: str | None) -> str:
    """Empty for nobody."""
    return (user or "").strip().casefold()


def same_user(one: str | None, other: str | None) -> bool:
    return written(one) == written(other)
