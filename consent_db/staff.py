"""Users of the program as they write themselves: initials, staff ids, names of accounts."""

from __future__ import annotations


def folded(user: str | None) -> str:
    """What two ways of writing one user have in common: capitals and spaces do not make somebody else."""
    return (user or "").strip().casefold()


def same_user(one: str | None, other: str | None) -> bool:
    """Is it one user? Nobody named is the same as nobody named, and nobody else."""
    return folded(one) == folded(other)
