"""How long the window keeps somebody waiting, as a table.

    uv run python -m tests.bench.window [PHOTOS] [MEGAPIXELS]

PHOTOS (500) JPEGs of MEGAPIXELS (12) are made, opened as an event and searched by the real models for a minute. Gaps
are how late the event loop comes to what is due while that goes on: what somebody feels when they type.
"""

from __future__ import annotations

import math
import os
import resource
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

import numpy as np
from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication
from rich.console import Console
from rich.table import Table

from app.event.acts import Rendition
from app.gui.background import Bridge
from app.gui.open_register import now
from app.gui.theme import Look, dress
from app.gui.window import Window
from app.gui.workspace import Workspace
from app.jobs.memory import give_back
from app.pipeline.detect import load
from consent_db.publication import Channel, Publication, Purpose
from tests.gui.stand_ins import write_photo

PASSPHRASE = "a register for measuring"  # noqa: S105  # opens nothing but what is made here
ROWS = 10_000
WATCHED_SECONDS = 60
DUE = 2
"""Milliseconds."""


class Gaps:
    """Milliseconds by which the event loop came late to something due every `DUE`.

    Not a timer that is due at once and always: it would take a processor for itself, and half a gigabyte for its gaps.
    """

    def __init__(self) -> None:
        self.found: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(DUE)
        self._timer.timeout.connect(self._turn)

    def start(self) -> None:
        self._last = perf_counter()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _turn(self) -> None:
        at = perf_counter()
        self.found.append(max(0.0, 1000 * (at - self._last) - DUE))
        self._last = at


def until(what: Callable[[], bool], seconds: float = 600) -> float:
    """Seconds until `what` holds, at most so many; the event loop runs meanwhile."""
    start = perf_counter()
    loop = QEventLoop()
    while not what() and perf_counter() - start < seconds:
        QTimer.singleShot(1, loop.quit)
        loop.exec()
    return perf_counter() - start


def timed(what: Callable[[], object]) -> float:
    """Milliseconds."""
    start = perf_counter()
    what()
    QApplication.processEvents()
    return 1000 * (perf_counter() - start)


def megabytes() -> float:
    """The most memory that was in use so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    megapixels = float(sys.argv[2]) if len(sys.argv) > 2 else 12
    unit = round(1000 * math.sqrt(megapixels / 12))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    table = Table("what", "value")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        photos = folder / "photos"
        photos.mkdir()
        for number in range(many):
            write_photo(photos / f"IMG_{number:05d}.jpg", [(900 + number, 900, 40)], (4 * unit, 3 * unit))
        application = QApplication(sys.argv[:1])
        give_back()
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))
        dress(application, Look.LIGHT)
        workspace = Workspace(Bridge(application), load)
        window = Window(workspace)
        window.resize(1280, 800)
        window.show()
        measure(window, folder, photos, table)
        window.close()
    Console().print(table)


def measure(window: Window, folder: Path, photos: Path, table: Table) -> None:
    workspace = window.workspace
    workspace.register.open(folder / "bench.register", PASSPHRASE, create=True, trouble=_raise)
    until(lambda: workspace.register.is_open)
    pictures: list[str] = []
    workspace.pictures.thumbnail_ready.connect(pictures.append)
    gaps = Gaps()
    gaps.start()
    workspace.new_event("Bench", photos, (Rendition(Publication(Channel.WEBSITE, Purpose.NEWS, now()), "web"),), "b")
    table.add_row("first photo on screen", f"{until(lambda: bool(pictures)):.2f} s")
    until(lambda: not workspace.looking.running, WATCHED_SECONDS)
    gaps.stop()
    desk = workspace.desk
    table.add_row("photos searched meanwhile", str(len(desk.event.looked) if desk is not None else 0))
    p50, p99, most = np.percentile(gaps.found, [50, 99, 100])
    table.add_row("gaps of the event loop, p50 / p99 / most", f"{p50:.1f} / {p99:.1f} / {most:.0f} ms")
    workspace.looking.stop()
    first, second = workspace.sources[:2]
    window.review_photo(first)
    until(lambda: workspace.pictures.whole(first, workspace.path_of(first)) is not None)
    until(lambda: workspace.pictures.whole(second, workspace.path_of(second)) is not None)
    table.add_row("the next photo, made ready before", f"{timed(lambda: window.review_photo(second)):.0f} ms")
    table.add_row("most memory so far", f"{megabytes():.0f} MB")
    window.show_page(1)
    rows = tuple(f"IMG_{number:05d}.jpg" for number in range(ROWS))
    table.add_row(f"a grid of {ROWS} rows", f"{timed(lambda: workspace.found_sources(rows)):.0f} ms")
    bar = window.photos_page.grid.verticalScrollBar()
    frames = [timed(partial(bar.setValue, to)) for to in range(0, bar.maximum(), max(1, bar.maximum() // 100))]
    table.add_row("a frame of scrolling, p50 / most", f"{np.median(frames):.1f} / {max(frames):.0f} ms")


def _raise(error: BaseException) -> None:
    raise error


if __name__ == "__main__":
    main()
