"""Options that several commands share, and the errors they end with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import click

from app.domain.export import PRESETS, Preset
from app.pipeline.detect import DetectSettings

Command = TypeVar("Command", bound=Callable[..., Any])

LONDON = ZoneInfo("Europe/London")
"""The register's days are civil days in London (consent-rules 4.5)."""


class Refused(click.ClickException):
    """The command cannot start: what happened and what to do next. Exit code 2, as for any wrong usage."""

    exit_code = 2


def preset_option(command: Command) -> Command:
    return click.option(
        "--preset",
        type=click.Choice(sorted(PRESETS)),
        default="web",
        show_default=True,
        callback=lambda _context, _parameter, name: PRESETS[name],
        help="Longest side of the clean photos: web 2,048 px, print 3,508 px, original as it is.",
    )(command)


def detection_options(command: Command) -> Command:
    command = click.option(
        "--smallest-face",
        type=click.FloatRange(4, 200),
        default=12.0,
        show_default=True,
        help="Smallest face to look for, in pixels of the clean photo.",
    )(command)
    return click.option(
        "--thorough",
        is_flag=True,
        help="Look at every photo turned as well: finds more, takes about four times as long.",
    )(command)


def detect_settings(preset: Preset, smallest_face: float, thorough: bool) -> DetectSettings:
    return DetectSettings(preset=preset, smallest_face=smallest_face, thorough=thorough)


def existing(*, file: bool = True, folder: bool = True) -> click.Path:
    return click.Path(exists=True, file_okay=file, dir_okay=folder, path_type=Path)


def now() -> datetime:
    return datetime.now(LONDON)


def at_midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=LONDON)


def counted(number: int, thing: str) -> str:
    """`1 face`, `2 faces`."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
