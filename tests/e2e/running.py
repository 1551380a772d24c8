"""Starts the real `main()` and says how it ended."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.__main__ import main


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # whatever the program printed
        return json.loads(self.out)


def run(*arguments: str | Path, passphrase: str = "") -> Ended:
    """`assent ARGUMENTS` in this process, so that tests may replace one part of it."""
    out, err = io.StringIO(), io.StringIO()
    with _environment(ASSENT_PASSPHRASE=passphrase), redirect_stdout(out), redirect_stderr(err):
        before, sys.argv = sys.argv, ["assent", *map(str, arguments)]
        try:
            main()
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
        finally:
            sys.argv = before
    return Ended(code, out.getvalue(), err.getvalue())


@contextmanager
def _environment(**values: str) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update({name: value for name, value in values.items() if value})
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
