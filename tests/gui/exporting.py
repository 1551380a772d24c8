"""What the tests of an export share: photos that may go, and an export that has ended."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PIL import Image
from pytestqt.qtbot import QtBot

from app.domain.answers import Answer, FindingKey
from app.event.acts import AnsweredGates, Named, Rendition
from app.gui.sending import Finished
from app.gui.workspace import Workspace
from app.imaging.cover import FILL_COLOUR
from consent_db.clock import now
from consent_db.facts import AgeSeen, GateAnswer, Gates, WorkRevealing
from consent_db.publication import Channel, Publication, Purpose
from consent_db.records import PersonId
from tests.gui.conftest import WAIT_MS, desk_of, photo

PASSED = Gates(
    people=GateAnswer.PASSED,
    work_revealing=WorkRevealing.NO,
    background=GateAnswer.PASSED,
    confidential=GateAnswer.PASSED,
)
WEBSITE = Rendition(Publication(Channel.WEBSITE, Purpose.NEWS, now()), "web")
PRINT = Rendition(Publication(Channel.PRINT, Purpose.NEWS, now()), "web")


def approve(workspace: Workspace, source: str, *people: PersonId | None) -> None:
    """Somebody says who each face is, answers every question and lets the photo go."""
    about = photo(workspace, source)
    for number, who in enumerate(people):
        workspace.do("name", Named(about, FindingKey(f"face-{number}"), Answer(who, "jb", now(), AgeSeen.ADULT)))
    workspace.do("answer", AnsweredGates(about, PASSED))
    assert workspace.approve(about) == ()


def export(workspace: Workspace, qtbot: QtBot, target: Path, *chosen: int) -> Finished:
    ends: list[Finished] = []
    workspace.sending.finished.connect(ends.append)
    with qtbot.waitSignal(workspace.sending.finished, timeout=WAIT_MS):
        workspace.sending.start(target, chosen or tuple(range(len(desk_of(workspace).event.renditions))))
    workspace.sending.finished.disconnect(ends.append)
    assert not workspace.sending.running
    return ends[-1]


def files(folder: Path) -> list[str]:
    """Everything in the folder but its reports."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(name for name in found if not name.rsplit("/", 1)[-1].startswith("report."))


def is_covered(file: Path, x: int = 200, y: int = 200) -> bool:
    """Is this pixel of the export the colour of a mark? Photos of the tests go out in their own size."""
    with Image.open(file) as made:
        pixel: Any = made.getpixel((x, y))
    return all(abs(a - b) < 12 for a, b in zip(pixel, FILL_COLOUR, strict=True))
