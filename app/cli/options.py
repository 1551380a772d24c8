"""Options that several commands share, and the errors they end with."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, TypeVar, cast
from zoneinfo import ZoneInfo

import click

from app.domain.authored import Authored, DataMining
from app.domain.export import PRESETS, FileFormat, Form, Preset
from app.domain.photo import Days
from app.domain.search import SMALLEST_FACE, SMALLEST_FACE_RANGE
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


def form_options(command: Command) -> Command:
    """Adds the options that say in which form files are written; the command gets them as one `form`."""

    @functools.wraps(command)
    def with_form(
        *arguments: Any,
        format: str,
        copyright: str,
        credit: str,
        rights_url: str,
        data_mining: str | None,
        model_release: bool,
        **options: Any,
    ) -> Any:
        mining = DataMining(data_mining) if data_mining else None
        try:
            authored = Authored(copyright, credit, rights_url, mining)
        except ValueError as error:
            raise Refused(f"--copyright, --credit or --rights-url cannot be written: {error}.") from error
        return command(*arguments, form=Form(FileFormat(format), authored, model_release), **options)

    for option in (
        click.option("--format", type=click.Choice([f.value for f in FileFormat]), default="jpeg", show_default=True),
        click.option("--copyright", default="", help="Write this notice into every clean photo."),
        click.option("--credit", default="", help="Write this credit line into every clean photo."),
        click.option("--rights-url", default="", help="Write the address of the rights into every clean photo."),
        click.option(
            "--data-mining",
            type=click.Choice([d.value for d in DataMining]),
            help="Write into every clean photo whether programs may learn from it.",
        ),
        click.option(
            "--model-release", is_flag=True, help="Write into every clean photo whether the people shown agreed."
        ),
    ):
        with_form = option(with_form)
    return cast(Command, with_form)


def event_days_options(command: Command) -> Command:
    """Adds `--event-date` and `--event-last-date`; the command gets them as one `event_days`, None where none is said.

    No day may lie in the future, as in the window, nor the last before the first.
    """

    @functools.wraps(command)
    def with_days(
        *arguments: Any, event_date: datetime | None, event_last_date: datetime | None, **options: Any
    ) -> Any:
        return command(*arguments, event_days=_days(event_date, event_last_date), **options)

    for option in (
        click.option(
            "--event-last-date",
            type=click.DateTime(["%Y-%m-%d"]),
            help="Last day of an event of several days, of which --event-date is the first.",
        ),
        click.option(
            "--event-date",
            type=click.DateTime(["%Y-%m-%d"]),
            help="When photos without a date of their own were taken; a photo that has one keeps it.",
        ),
    ):
        with_days = option(with_days)
    return cast(Command, with_days)


def _days(first: datetime | None, last: datetime | None) -> Days | None:
    if first is None:
        if last is not None:
            raise click.UsageError("--event-last-date needs --event-date, the first day of the event.")
        return None
    try:
        days = Days(first.date(), (last or first).date())
    except ValueError as error:
        raise click.UsageError(f"--event-last-date cannot be: {error}.") from error
    if days.last > now().date():
        raise click.UsageError(
            "--event-date and --event-last-date cannot be: no photo is from a day that has not come."
        )
    return days


def detection_options(command: Command) -> Command:
    command = click.option(
        "--smallest-face",
        type=click.FloatRange(*SMALLEST_FACE_RANGE),
        default=SMALLEST_FACE,
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
