"""Puts the parts together; no logic."""

from __future__ import annotations

from pathlib import Path

import click

from app import __version__
from app.cli.clear import clear
from app.cli.demo import demo
from app.cli.inspect import inspect
from app.cli.register import register
from app.cli.scan import scan
from app.cli.verify import verify


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, invoke_without_command=True)
@click.version_option(__version__, prog_name="assent")
@click.pass_context
def assent(context: click.Context) -> None:
    """Clear photographs: nobody appears in them without a current, written yes.

    Without a command the window opens.
    """
    if context.invoked_subcommand is None:
        context.invoke(gui, folder=None)


@assent.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
def gui(folder: Path | None) -> None:
    """Open the window, for the photos in FOLDER where one is given."""
    from app.gui.program import run  # noqa: PLC0415 - Qt is not needed, and may not even load, for the other commands

    raise SystemExit(run(folder))


for command in (clear, scan, inspect, verify, register, demo):
    assent.add_command(command)
