"""A window's parts with stand-in models, a small real register and a small real event."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.photo import PhotoId
from app.event.acts import Rendition
from app.event.desk import Desk
from app.gui.background import Bridge
from app.gui.collecting import Collecting
from app.gui.language import count_in_english
from app.gui.window import Window
from app.gui.workspace import Workspace
from consent_db import connection
from consent_db.clock import now
from consent_db.publication import Channel, Publication, Purpose
from consent_db.records import (
    Consent,
    ConsentKind,
    ConsentState,
    EvidenceType,
    GiverRole,
    Method,
    Person,
    PersonId,
)
from consent_db.register import Register
from tests.gui import stand_ins
from tests.unit.consent_db.build import QUICK

PASSPHRASE = "a window needs a register"  # noqa: S105  # opens nothing but test registers
ADA_BLUE, STRANGER_BLUE = 40, 160
LONG_AGO = date(2020, 1, 1)
WAIT_MS = 30_000


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path) -> None:
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.fixture(autouse=True)
def _in_english(qapp: QApplication) -> None:
    count_in_english(qapp)


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Making a key of a passphrase is slow on purpose, and is tested elsewhere."""
    monkeypatch.setattr(connection, "KEY_ROUNDS", QUICK)


@pytest.fixture(autouse=True)
def _garbage_of_the_window_is_collected_on_its_thread(qapp: QApplication) -> Iterator[None]:
    collecting = Collecting(qapp)
    yield
    collecting.stop()


@pytest.fixture
def workspace(qapp: QApplication) -> Iterator[Workspace]:
    """Nothing open yet."""
    made = Workspace(Bridge(qapp), models=stand_ins.models)
    yield made
    made.shut_down()


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot) -> Iterator[Window]:
    """The whole window, seen; ask for it before `opened` or `event`, as a person would."""
    made = Window(workspace)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()
    made.review.side.reveals.shut_down()
    made.deleteLater()


@pytest.fixture
def register_file(tmp_path: Path) -> Path:
    """A register in which Ada agreed in writing to the website for news, and to matching; Ben is known and did not."""
    path = tmp_path / "test.register"
    today = now().date()
    with Register.create(path, PASSPHRASE) as register:
        ada = register.add_person(
            Person(display_name="Ada Test", contact="ada@example.org", over18_confirmed_on=LONG_AGO)
        )
        register.add_person(Person(display_name="Ben Test", contact="ben@example.org", over18_confirmed_on=LONG_AGO))
        form = register.add_evidence(ada, b"a signed form", EvidenceType.FORM_SCAN, received_on=LONG_AGO)
        for kind in ConsentKind:
            register.add_consent(
                Consent(
                    subject_id=ada,
                    giver_id=ada,
                    giver_role=GiverRole.SELF,
                    kind=kind,
                    state=ConsentState.GIVEN,
                    given_on=LONG_AGO,
                    method=Method.WRITTEN_SIGNED,
                    statement_version="1",
                    notice_version="1",
                    channels=frozenset({Channel.WEBSITE}),
                    purposes=frozenset({Purpose.NEWS}),
                    events=frozenset({"Open day"}),
                    last_day=date(2090, 1, 1),
                    withdrawal_contact="photos@example.org",
                    evidence_ids=frozenset({form}),
                )
            )
        register.set_dpia("DPIA-1")
        register.add_template(ada, tuple(stand_ins.descriptor_of(ADA_BLUE).tolist()), today)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Ada alone, Ada and a stranger, two of the stranger, nobody, and a file that is no photo."""
    photos = tmp_path / "photos"
    photos.mkdir()
    stand_ins.write_photo(photos / "a.jpg", [(200, 200, ADA_BLUE)])
    stand_ins.write_photo(photos / "b.jpg", [(160, 200, ADA_BLUE), (440, 200, STRANGER_BLUE)])
    stand_ins.write_photo(photos / "c.jpg", [(320, 240, STRANGER_BLUE)])
    stand_ins.write_photo(photos / "d.jpg", [])
    (photos / "e.jpg").write_bytes(b"this is no photo")
    return photos


@pytest.fixture
def opened(workspace: Workspace, register_file: Path, qtbot: QtBot) -> Workspace:
    """The register is open."""
    with qtbot.waitSignal(workspace.register.opened, timeout=WAIT_MS):
        workspace.register.open(register_file, PASSPHRASE, create=False, trouble=_raise)
    return workspace


@pytest.fixture
def event(opened: Workspace, folder: Path, qtbot: QtBot) -> Workspace:
    """An event about `folder`, for the website and news, in which every photo was looked at."""
    opened.reviewer = "jb"
    renditions = (Rendition(Publication(Channel.WEBSITE, Purpose.NEWS, now()), "web"),)
    with qtbot.waitSignal(opened.event_opened, timeout=WAIT_MS):
        opened.new_event("Open day", folder, renditions, "jb")
    qtbot.waitUntil(lambda: bool(opened.sources) and not opened.looking.running, timeout=WAIT_MS)
    return opened


def desk_of(workspace: Workspace) -> Desk:
    assert workspace.desk is not None
    return workspace.desk


def photo(workspace: Workspace, source: str) -> PhotoId:
    found = workspace.photo_of(source)
    assert found is not None
    return found


def person(workspace: Workspace, name: str) -> PersonId:
    snapshot = workspace.register.snapshot
    assert snapshot is not None
    return next(p.person_id for p in snapshot.people if p.display_name == name)


def _raise(error: BaseException) -> None:
    raise error
