"""What a value of a report must be; each function raises ValueError where it is something else."""

from __future__ import annotations

import re

SHA256 = re.compile(r"[0-9a-f]{64}")


def fields(data: object, *keys: str) -> dict[str, object]:
    if not isinstance(data, dict):
        raise ValueError("this is not a report of Assent: an object is missing")
    if set(data) != set(keys):
        odd = ", ".join(sorted(str(key) for key in set(data) ^ set(keys)))
        raise ValueError(f"this is not a report of Assent: missing or unknown entries: {odd}")
    return data


def items(data: object) -> list[object]:
    if not isinstance(data, list):
        raise ValueError("a list is missing")
    return data


def text(data: object) -> str:
    if not isinstance(data, str):
        raise ValueError("a text is missing")
    return data


def optional_text(data: object) -> str | None:
    return None if data is None else text(data)


def texts(data: object) -> tuple[str, ...]:
    return tuple(text(item) for item in items(data))


def digest(data: object) -> str | None:
    if data is not None and not SHA256.fullmatch(text(data)):
        raise ValueError("a SHA-256 is not 64 hexadecimal digits")
    return optional_text(data)


def flag(data: object) -> bool:
    if not isinstance(data, bool):
        raise ValueError("a yes or no is missing")
    return data


def number(data: object) -> float:
    if isinstance(data, bool) or not isinstance(data, int | float):
        raise ValueError("a number is missing")
    return data
