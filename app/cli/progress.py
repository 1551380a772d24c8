"""How far the work has come, on the error stream, so that standard output stays clean."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from app.jobs.progress import OnProgress, Progress


@contextmanager
def shown_progress(what: str, *, quiet: bool, as_json: bool = False) -> Iterator[OnProgress]:
    """A function to call after every photo: a bar on a terminal, a line a photo elsewhere, JSON lines, or nothing."""
    if quiet:
        yield lambda _: None
    elif as_json:
        yield _json_line
    elif sys.stderr.isatty():
        with _bar() as bar:
            task = bar.add_task(what, total=None, trouble=0, rate=0.0)
            yield lambda progress: _move(bar, task, progress)
    else:
        yield _plain_line


def _bar() -> Bar:
    return Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]:.0f} a minute, {task.fields[trouble]} held or failed"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
    )


def _move(bar: Bar, task: TaskID, progress: Progress) -> None:
    bar.update(task, completed=progress.done, total=progress.total, trouble=progress.trouble, rate=progress.rate)


def _plain_line(progress: Progress) -> None:
    left = progress.seconds_left or 0
    sys.stderr.write(
        f"{progress.done} of {progress.total} photos, {progress.trouble} held or failed, "
        f"{progress.rate:.0f} a minute, about {left:.0f} s left\n"
    )


def _json_line(progress: Progress) -> None:
    left = progress.seconds_left
    line = {
        "done": progress.done,
        "total": progress.total,
        "trouble": progress.trouble,
        "photos_per_minute": round(progress.rate, 1),
        "seconds_left": None if left is None else round(left, 1),
    }
    sys.stderr.write(json.dumps(line) + "\n")
