"""What tests of the register's commands share."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

NOTICE = ("--notice", "n1")
SCOPE = ("--channel", "website", "--purpose", "news", "--event", "ev1", *NOTICE)

Run = Callable[..., Result]
"""Runs one command (`ledger list` is one name) on the register, and checks its exit code."""


def add_adult(run: Run, name: str = "Ada") -> str:
    return run("add-person", "--name", name, "--over-18", "2026-01-01").stdout.strip()


def listed(run: Run, person: str) -> Any:
    return json.loads(run("list", person, "--json").stdout)["people"][0]


def unchanged(run: Run, file: Path, command: tuple[str, ...], answer: str) -> None:
    """The answer changes nothing, and a yes does."""
    before = file.read_bytes()
    assert "[answered-no]" in run(*command, answer=answer, code=1).stderr
    assert file.read_bytes() == before
    run(*command, answer="y\n")
    assert file.read_bytes() != before
