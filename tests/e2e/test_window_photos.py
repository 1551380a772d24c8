"""Thirty real photographs through the window: opened, two groups named, every queue settled, two channels, every proof.

Prints what it found, so that a run can be kept: `uv run pytest -m slow -s tests/e2e/test_window_photos.py`.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.answers import Answer
from app.domain.findings import Kind
from app.event.acts import AnsweredGates, Named, Rendition
from app.event.desk import PhotoState
from app.gui.background import Bridge
from app.gui.open_register import now
from app.gui.people_page import PeoplePage
from app.gui.sketch import Tool
from app.gui.window import Window
from app.gui.workspace import Workspace
from app.imaging.walk import problems
from app.pipeline.groups import FaceRef
from consent_db.facts import AgeSeen
from consent_db.publication import Channel, Publication, Purpose
from consent_db.records import Consent, ConsentKind, ConsentState, EvidenceType, GiverRole, Method, Person
from consent_db.register import Register
from tests.e2e.test_window_export import PASSED, export
from tests.shared import shared_folder

pytestmark = pytest.mark.slow
WAIT_MS = 1_200_000
PASSPHRASE = "thirty photographs, two people"  # noqa: S105  # opens nothing but this test's register
LONG_AGO = date(2020, 1, 1)
NAMES = {"first": "lfw:Colin_Powell", "second": "lfw:Ariel_Sharon"}
EACH, OTHERS = 5, 20


@pytest.fixture
def window(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Window]:
    shared = shared_folder()
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    folder = tmp_path / "event"
    folder.mkdir()
    portraits = json.loads((shared / "photos/identities/identities.json").read_text("utf-8"))
    for label, person in NAMES.items():
        for number, path in enumerate(portraits[person][:EACH]):
            shutil.copy(shared / "photos/identities" / path, folder / f"{label}-{number}.jpg")
    for path in sorted((shared / "photos/detect").glob("*.jpg"))[:OTHERS]:
        shutil.copy(path, folder)
    with Register.create(tmp_path / "people.register", PASSPHRASE) as register:
        for label in NAMES:
            person = register.add_person(Person(display_name=f"The {label}", over18_confirmed_on=LONG_AGO))
            form = register.add_evidence(person, b"a signed form", EvidenceType.FORM_SCAN, received_on=LONG_AGO)
            register.add_consent(
                Consent(
                    subject_id=person,
                    giver_id=person,
                    giver_role=GiverRole.SELF,
                    kind=ConsentKind.PUBLICATION,
                    state=ConsentState.GIVEN,
                    given_on=LONG_AGO,
                    method=Method.WRITTEN_SIGNED,
                    statement_version="1",
                    notice_version="1",
                    channels=frozenset({Channel.WEBSITE}),
                    purposes=frozenset({Purpose.NEWS}),
                    events=frozenset({"Thirty photographs"}),
                    last_day=date(2090, 1, 1),
                    withdrawal_contact="photos@example.org",
                    evidence_ids=frozenset({form}),
                )
            )
        register.set_dpia("DPIA-1")
    made = Window(Workspace(Bridge(qapp)))
    made.show()
    workspace = made.workspace
    workspace.reviewer = "jb"
    with qtbot.waitSignal(workspace.register.opened, timeout=WAIT_MS):
        workspace.register.open(tmp_path / "people.register", PASSPHRASE, create=False, trouble=_raise)
    renditions = tuple(
        Rendition(Publication(channel, Purpose.NEWS, now()), preset)
        for channel, preset in ((Channel.WEBSITE, "web"), (Channel.PRINT, "print"))
    )
    with qtbot.waitSignal(workspace.event_opened, timeout=WAIT_MS):
        workspace.new_event("Thirty photographs", folder, renditions, "jb")
    qtbot.waitUntil(lambda: bool(workspace.sources) and not workspace.looking.running, timeout=WAIT_MS)
    yield made
    made.close()


def _raise(error: BaseException) -> None:
    raise error


def source_of(window: Window, face: FaceRef) -> str:
    desk = window.workspace.desk
    assert desk is not None
    return desk.event.looked[face.photo].source


def name_groups(window: Window, qtbot: QtBot) -> int:
    """Names the group in which each of the two is most often, through the page; how many faces that were."""
    page = window.people
    window.bring(page)
    named = 0
    for label in NAMES:
        qtbot.waitUntil(lambda: bool(page.naming.groups), timeout=WAIT_MS)
        groups = page.naming.groups
        most, row = max((sum(source_of(window, ref).startswith(label) for ref in g), n) for n, g in enumerate(groups))
        assert most >= 2
        group = groups[row]
        page.list.setCurrentIndex(page.groups.index(row))
        page.who.name.setText(f"The {label}")
        QTest.keyClick(page.who.name, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.who.ready, timeout=WAIT_MS)
        page.confirm()
        named += len(group)
        qtbot.waitUntil(partial(_is_named, page, group), timeout=WAIT_MS)
    return named


def _is_named(page: PeoplePage, group: tuple[FaceRef, ...]) -> bool:
    return group not in page.naming.groups


def test_thirty_photographs(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    workspace = window.workspace
    assert len(workspace.sources) == 2 * EACH + OTHERS
    named = name_groups(window, qtbot)

    window.bring(window.review)
    first = workspace.sources[0]
    window.review.open(first)
    path = workspace.path_of(first)
    qtbot.waitUntil(lambda: workspace.pictures.whole(first, path) is not None, timeout=WAIT_MS)
    canvas = window.review.canvas
    canvas.choose_tool(Tool.FACE)
    at = canvas.mapFromScene(QPointF(30, 30))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    photo = workspace.photo_of(first)
    assert workspace.desk is not None and photo is not None
    assert any(item.own is not None and item.kind is Kind.FACE for item in workspace.desk.considered(photo).items)

    for source in workspace.sources:
        photo = workspace.photo_of(source)
        assert photo is not None, source
        for item in workspace.desk.considered(photo).items:
            if item.person is not None:
                # These photographs carry no date, so that somebody has to say that nobody in them was a child.
                workspace.do("adult", Named(photo, item.key, Answer(item.person, "jb", now(), AgeSeen.ADULT)))
        workspace.do("answer", AnsweredGates(photo, PASSED))
        assert workspace.approve(photo) == (), source
    assert {workspace.state_of(source) for source in workspace.sources} == {PhotoState.READY}

    export(window, qtbot, tmp_path / "out")
    shown = delivered = 0
    held: list[str] = []
    for folder in ("website-web", "print-print"):
        report = json.loads((tmp_path / "out" / folder / "report.json").read_text("utf-8"))
        assert len(report["photos"]) == len(workspace.sources)
        for entry in report["photos"]:
            if entry["outcome"] != "delivered":
                held.append(f"{folder} {entry['source']}: {[c['check'] for c in entry['proof'] if not c['ok']]}")
                continue
            delivered += 1
            shown += len(entry["shown"])
            assert all(check["ok"] for check in entry["proof"])
            assert problems((tmp_path / "out" / folder / entry["file"]).read_bytes()) == ()
    print(
        f"{named} faces named in two groups; {delivered} files delivered and proved, {shown} faces shown, held: {held}"
    )
    assert held == []
    assert shown >= 2
