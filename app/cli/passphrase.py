"""Opening a register from a shell: its passphrase comes from the environment or a hidden prompt, never an argument."""

from __future__ import annotations

import os
from pathlib import Path

import click

from app.cli.options import Refused
from consent_db.errors import RegisterError
from consent_db.register import Register

VARIABLE = "ASSENT_PASSPHRASE"


def passphrase(*, twice: bool = False) -> str:
    """The register's passphrase from `ASSENT_PASSPHRASE`, or asked for (twice when a new one is chosen)."""
    given = os.environ.get(VARIABLE)
    return given or click.prompt("Passphrase of the register", hide_input=True, confirmation_prompt=twice, err=True)


def open_register(path: Path, *, read_only: bool = True) -> Register:
    """The register at `path`; Refused with what to do where it cannot be opened."""
    try:
        return Register.open(path, passphrase(), read_only=read_only)
    except RegisterError as error:
        raise Refused(str(error)) from error
