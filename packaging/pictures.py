"""Make pictures of every page of the window from the sample event: light, dark, in high contrast, and at twice the
size.

    uv run python packaging/pictures.py FOLDER

The sample is built in FOLDER/sample the first time, which takes a few minutes: its photos are really searched. Later
runs open it again. Without a screen, Qt draws on none (QT_QPA_PLATFORM=offscreen).
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from app.domain.export import USUAL_FORM
from app.domain.outcome import Failed
from app.domain.photo import PhotoId
from app.domain.plan import Style
from app.domain.search import Readable, Search
from app.event.acts import Rendition
from app.event.sample import CHANNEL, PASSPHRASE, PURPOSE, REGISTER_FILE, TITLE, WHO, build_sample, is_free
from app.gui.answering_dialog import AnsweringDialog
from app.gui.approval_steps import SignOffDialog, TakeBackDialog
from app.gui.approvals_dialog import ApprovalsDialog
from app.gui.approve_dialog import ApproveDialog
from app.gui.background import Bridge
from app.gui.decided_dialog import DecidedDialog
from app.gui.event_cards import EventCard, list_events
from app.gui.event_dialog import NewEventDialog
from app.gui.form_dialog import FormDialog
from app.gui.keys_sheet import KeysSheet
from app.gui.language import speak
from app.gui.palette import Palette
from app.gui.rules_dialog import RulesDialog
from app.gui.search_dialog import SearchDialog
from app.gui.theme import Look, dress
from app.gui.who_dialog import WhoDialog
from app.gui.window import Window
from app.gui.workspace import Workspace
from app.pipeline.detect import load
from consent_db.approvals import Approval, Role
from consent_db.clock import now, today
from consent_db.decided import decided
from consent_db.decision import Outcome
from consent_db.profile import Jurisdiction, Profile
from consent_db.publication import Publication
from consent_db.reasons import Reason
from consent_db.records import Person
from consent_db.register import Register

LOOKS: tuple[tuple[str, Look, str], ...] = (
    ("light", Look.LIGHT, "1"),
    ("dark", Look.DARK, "1"),
    ("contrast", Look.CONTRAST, "1"),
    ("double", Look.LIGHT, "2"),
)
"""Name, colours, and the factor by which everything is larger."""
SIZE = (1280, 800)
LONGEST_SECONDS = 1800


def main() -> None:
    folder = Path(sys.argv[1]).resolve()
    if len(sys.argv) == 2:
        # One process for each: the factor is read when Qt starts.
        for name, _, factor in LOOKS:
            environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "QT_SCALE_FACTOR": factor}
            subprocess.run([sys.executable, __file__, str(folder), name], env=environment, check=True)  # noqa: S603 - this script itself
        return
    name = sys.argv[2]
    look = next(look for one, look, _ in LOOKS if one == name)
    application = QApplication(sys.argv[:1])
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))
    speak(application)
    dress(application, look)
    workspace = Workspace(Bridge(application), load)
    window = Window(workspace)
    window.resize(*SIZE)
    window.show()
    pictures = folder / name
    pictures.mkdir(parents=True, exist_ok=True)
    wait_a_moment()
    window.grab().save(str(pictures / "welcome.png"))
    open_sample(workspace, folder / "sample")
    take(window, pictures)
    window.close()


def open_sample(workspace: Workspace, folder: Path) -> None:
    """The sample's register and its event, every photo looked at."""
    if is_free(folder):
        built = build_sample(folder, workspace.models(), now())
        if isinstance(built, Failed):
            raise SystemExit(f"{built.message} {built.next_action}")
    workspace.trouble.connect(fail)
    workspace.reviewer = WHO
    workspace.register.open(folder / REGISTER_FILE, PASSPHRASE, create=False, trouble=fail)
    wait_for(lambda: workspace.register.is_open)
    listed: list[tuple[EventCard, ...]] = []
    list_events(workspace, listed.append)
    wait_for(lambda: bool(listed))
    if listed[0]:
        workspace.open_event(listed[0][0].path)
    else:
        renditions = (Rendition(Publication(CHANNEL, PURPOSE, now()), "web"),)
        workspace.new_event(TITLE, folder / "event", renditions, WHO)
    wait_for(lambda: bool(workspace.sources) and not workspace.looking.running)


def take(window: Window, pictures: Path) -> None:
    """A picture of each page that can be shown, of the palette, the sheet of keys and the larger forms."""
    for number, (name, page) in enumerate(window.pages):
        if window.can_show(number):
            window.show_page(number)
            if page is window.register_page:
                window.register_page.table.selectRow(0)
            wait_a_moment()
            window.grab().save(str(pictures / f"{type(page).__name__.removesuffix('Page').lower()}.png"))
            sys.stdout.write(f"{pictures.name}: {name}\n")
    workspace, (person, approval) = window.workspace, answered(window.workspace)
    dialogs = (
        (Palette(window), "palette"),
        (KeysSheet(window), "keys"),
        (NewEventDialog(None, WHO, window), "new-event"),
        (
            SearchDialog(Search(thorough=True), Readable(("University of Example",)), window, again=lambda _: 7),
            "search",
        ),
        (FormDialog(USUAL_FORM, Style.BLUR, window), "form"),
        (AnsweringDialog(window.workspace, window.photos, window.photos.sources, window), "questions"),
        (WhoDialog(WHO, window), "who"),
        (ApprovalsDialog(workspace, None, window), "approvals"),
        (ApproveDialog(workspace, person.person_id, PhotoId(approval.photo_id), window), "approve"),
        (SignOffDialog(workspace.register, approval, window), "sign-off"),
        (TakeBackDialog(workspace.register, approval, window), "take-back"),
        (RulesDialog(workspace.register, Profile(jurisdiction=Jurisdiction.SCOTLAND), window), "rules"),
        (DecidedDialog(workspace, None, None, window), "decided"),
        (DecidedDialog(workspace, person, None, window), "decided-about"),
    )
    for dialog, name in dialogs:
        dialog.show()
        wait_a_moment()
        dialog.grab().save(str(pictures / f"{name}.png"))
        dialog.close()


def answered(workspace: Workspace) -> tuple[Person, Approval]:
    """Somebody of the sample, with an approval that waits for its second person and, the first time, what was decided.

    What the sample's photos would be decided to be is recorded as it would be with their export.
    """
    desk, snapshot = workspace.desk, workspace.register.snapshot
    if desk is None or snapshot is None:
        raise SystemExit("The sample is not open.")
    person, photo = snapshot.people[0], next(iter(desk.event.looked))
    approval = Approval(
        photo_id=photo,
        publication=desk.publication(desk.event.renditions[0]),
        person=person.person_id,
        reason=Reason.CAPACITY_CONCERN,
        outcome=Outcome.SHOW,
        role=Role.SAFEGUARDING_LEAD,
        decided_by="lead",
        requested_by=WHO,
        dpo_informed=True,
        decided_on=today(),
        last_day=today(),
        note="as agreed in the file",
    )
    considered = [desk.considered(one) for one in desk.event.looked]

    def work(store: Register) -> None:
        if not store.approvals():
            store.approve(approval, today())
        for one in considered:
            basis = one.plan.basis
            if basis is not None:
                store.record_decision(
                    *decided(basis, approval.publication, snapshot.revision, snapshot.policy, WHO, now())
                )

    done: list[None] = []
    workspace.register.change(work, done.append, fail)
    wait_for(lambda: bool(done))
    return person, approval


def wait_for(what: Callable[[], bool]) -> None:
    end = monotonic() + LONGEST_SECONDS
    while not what():
        if monotonic() > end:
            raise SystemExit("It took too long.")
        wait_a_moment(50)


def wait_a_moment(milliseconds: int = 1500) -> None:
    """Lets the window work: thumbnails come in from beside it."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def fail(error: object) -> None:
    raise SystemExit(str(error))


if __name__ == "__main__":
    main()
