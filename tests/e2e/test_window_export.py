"""The window with the real models: an event is reviewed and exported to two channels, and a withdrawal covers."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.answers import Answer
from app.domain.findings import Kind
from app.domain.geometry import Box
from app.event.acts import AnsweredGates, Named, Rendition
from app.event.desk import PhotoState
from app.event.sample import PASSPHRASE
from app.gui.background import Bridge
from app.gui.window import Window
from app.gui.workspace import Workspace
from app.imaging.cover import FILL_COLOUR
from app.imaging.walk import problems
from consent_db.clock import now
from consent_db.facts import AgeSeen, GateAnswer, Gates, WorkRevealing
from consent_db.publication import Channel, Publication, Purpose
from consent_db.records import ExportState, LedgerEntry, PersonId
from tests.e2e.conftest import Demo, small_copy

pytestmark = pytest.mark.slow
WAIT_MS = 300_000
BOTH, STRANGER = "IMG_0002.jpg", "IMG_0003.jpg"
PASSED = Gates(
    people=GateAnswer.PASSED,
    work_revealing=WorkRevealing.NO,
    background=GateAnswer.PASSED,
    confidential=GateAnswer.PASSED,
)


@pytest.fixture
def window(demo: Demo, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Window]:
    """The window as the program opens it, with the sample register and an event of two photos, all looked at."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    for path in demo.folder.glob("register*"):
        if path.is_dir():
            shutil.copytree(path, tmp_path / path.name)
        else:
            shutil.copy(path, tmp_path)
    (tmp_path / "event").mkdir()
    for name in (BOTH, STRANGER):
        small_copy(demo.event / name, tmp_path / "event")
    made = Window(Workspace(Bridge(qapp)))
    made.show()
    workspace = made.workspace
    with qtbot.waitSignal(workspace.register.opened, timeout=WAIT_MS):
        workspace.register.open(tmp_path / "register.assent", PASSPHRASE, create=False, trouble=_raise)
    website = Publication(Channel.WEBSITE, Purpose.NEWS, now())
    printed = Publication(Channel.PRINT, Purpose.NEWS, now())
    workspace.reviewer = "jb"
    with qtbot.waitSignal(workspace.event_opened, timeout=WAIT_MS):
        workspace.new_event(
            "Sample open day", tmp_path / "event", (Rendition(website, "web"), Rendition(printed, "print")), "jb"
        )
    qtbot.waitUntil(lambda: bool(workspace.sources) and not workspace.looking.running, timeout=WAIT_MS)
    yield made
    made.close()


def _raise(error: BaseException) -> None:
    raise error


def review(window: Window) -> tuple[PersonId, Box]:
    """Every suggestion is confirmed, every question answered, every photo approved; who is known, and where."""
    workspace = window.workspace
    desk = workspace.desk
    assert desk is not None
    known: list[tuple[PersonId, Box]] = []
    for source in workspace.sources:
        photo = workspace.photo_of(source)
        assert photo is not None
        for item in desk.considered(photo).items:
            if item.kind is Kind.FACE and item.suggestions:
                who = item.suggestions[0].person
                known.append((who, item.box))
                workspace.do("name", Named(photo, item.key, Answer(who, "jb", now(), AgeSeen.ADULT)))
        workspace.do("answer", AnsweredGates(photo, PASSED))
        assert workspace.approve(photo) == ()
    ((who, box),) = known
    return who, box


def export(window: Window, qtbot: QtBot, target: Path) -> None:
    number = next(n for n, (_, page) in enumerate(window.pages) if page is window.export)
    window.show_page(number)
    page = window.export
    page.form.set_target(target)
    qtbot.waitUntil(lambda: page.model.complete, timeout=WAIT_MS)
    with qtbot.waitSignal(window.workspace.sending.finished, timeout=WAIT_MS):
        QTest.mouseClick(page._export, Qt.MouseButton.LeftButton)


def entries(folder: Path) -> dict[str, dict[str, Any]]:
    photos = json.loads((folder / "report.json").read_text("utf-8"))["photos"]
    return {entry["source"]: entry for entry in photos}


def is_covered(file: Path, box: Box, original: Path) -> bool:
    with Image.open(file) as made, Image.open(original) as source:
        scale = made.width / source.width
        found: Any = made.getpixel((round(box.centre[0] * scale), round(box.centre[1] * scale)))
    return all(abs(a - b) < 12 for a, b in zip(found, FILL_COLOUR, strict=True))


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_two_channels_every_proof_good_and_a_withdrawal_covers(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    workspace, out, originals = window.workspace, tmp_path / "out", tmp_path / "event"
    before = digests(originals)
    who, box = review(window)
    export(window, qtbot, out)

    made = {folder: entries(out / folder) for folder in ("website-web", "print-print")}
    for folder, found in made.items():
        assert set(found) == {BOTH, STRANGER}
        for entry in found.values():
            assert entry["outcome"] == "delivered" and all(check["ok"] for check in entry["proof"])
            data = (out / folder / entry["file"]).read_bytes()
            assert hashlib.sha256(data).hexdigest() == entry["file_sha256"]
            assert problems(data) == ()
    website = out / "website-web" / made["website-web"][BOTH]["file"]
    assert not is_covered(website, box, originals / BOTH)
    assert is_covered(out / "print-print" / made["print-print"][BOTH]["file"], box, originals / BOTH)
    assert [workspace.state_of(source) for source in workspace.sources] == [PhotoState.DELIVERED] * 2

    with qtbot.waitSignal(workspace.register.changed, timeout=WAIT_MS):
        workspace.register.change(lambda register: register.withdraw(who, received_at=now()))
    assert workspace.state_of(BOTH) is PhotoState.READY
    export(window, qtbot, out)
    assert is_covered(website, box, originals / BOTH)
    assert "WITHDRAWN" in [mark["reason"] for mark in entries(out / "website-web")[BOTH]["marks"]]
    ledger: list[tuple[LedgerEntry, ...]] = []
    workspace.register.ask(lambda register: register.exports(), ledger.append)
    qtbot.waitUntil(lambda: bool(ledger), timeout=WAIT_MS)
    photo = workspace.photo_of(BOTH)
    assert [entry.state for entry in ledger[0] if entry.photo_id == photo] == [ExportState.STOPPED]
    assert digests(originals) == before
