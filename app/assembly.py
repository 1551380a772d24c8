"""Puts the parts together; no logic."""

from __future__ import annotations

import click

from app import __version__
from app.cli.clear import clear
from app.cli.demo import demo
from app.cli.inspect import inspect
from app.cli.register import register
from app.cli.scan import scan
from app.cli.verify import verify


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="assent")
def assent() -> None:
    """Clear photographs: nobody appears in them without a current, written yes."""


for command in (clear, scan, inspect, verify, register, demo):
    assent.add_command(command)
