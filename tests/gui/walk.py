"""Walks what is on the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QScrollBar, QWidget

from app.domain.export import USUAL_FORM
from app.domain.plan import Style
from app.domain.search import Readable, Search
from app.gui.approval_steps import SignOffDialog, TakeBackDialog
from app.gui.approvals_dialog import ApprovalsDialog
from app.gui.approve_dialog import ApproveDialog
from app.gui.attach_dialog import AttachDialog
from app.gui.change_person_dialog import ChangePersonDialog
from app.gui.child_view_dialog import ChildViewDialog
from app.gui.consent_dialog import ConsentDialog
from app.gui.create_register_dialog import CreateRegisterDialog
from app.gui.decided_dialog import DecidedDialog
from app.gui.document_dialog import DocumentDialog
from app.gui.erasing import EraseDialog
from app.gui.event_dialog import NewEventDialog, PublicationDialog
from app.gui.form_dialog import FormDialog
from app.gui.guardian_dialog import GuardianDialog
from app.gui.keys_sheet import KeysSheet
from app.gui.open_register import now
from app.gui.palette import Palette
from app.gui.person_dialog import PersonDialog
from app.gui.restriction_dialog import RestrictionDialog
from app.gui.rules_dialog import RulesDialog
from app.gui.search_dialog import SearchDialog
from app.gui.window import Window
from app.gui.withdrawing import WithdrawDialog
from consent_db.approvals import Approval, Role
from consent_db.decided import Decided
from consent_db.decision import Outcome, Verdict
from consent_db.erasure import Erasure
from consent_db.profile import Profile
from consent_db.publication import Channel, Publication, Purpose
from consent_db.reasons import Reason
from consent_db.records import (
    Consent,
    ConsentState,
    Evidence,
    EvidenceType,
    GiverRole,
    Guardian,
    GuardianRole,
    Method,
    Person,
)
from consent_db.snapshot import ConsentSnapshot
from consent_db.traces import Suppression

KIM = Person(display_name="Kim Test", date_of_birth=str(now().year - 9))
PAT = Guardian(person_id=KIM.person_id, name="Pat Test", role=GuardianRole.PARENT)
YES = Consent(
    subject_id=KIM.person_id,
    giver_id=KIM.person_id,
    giver_role=GiverRole.SELF,
    state=ConsentState.GIVEN,
    given_on=now().date(),
    method=Method.WRITTEN_SIGNED,
)
LOST = Evidence(person_id=KIM.person_id, type=EvidenceType.EMAIL, sha256="0" * 64, received_on=now().date())
KNOWN = ConsentSnapshot("1", people=(KIM,), guardians=(PAT,), consents=(YES,), evidence=(LOST,))
LET_SHOW = Approval(
    photo_id="0" * 64,
    publication=Publication(Channel.WEBSITE, Purpose.NEWS, now(), "Open day"),
    person=KIM.person_id,
    reason=Reason.REFER_SAFEGUARDING,
    outcome=Outcome.SHOW,
    role=Role.SAFEGUARDING_LEAD,
    decided_by="lead",
    requested_by="asker",
    dpo_informed=True,
    decided_on=now().date(),
    last_day=now().date(),
    note="file 7",
)
WAS_DECIDED = Decided(
    photo_id=LET_SHOW.photo_id,
    publication=LET_SHOW.publication,
    inputs="f" * 64,
    register_revision="1",
    policy="1",
    verdict=Verdict.EXPORT_WITH_REDACTIONS,
    approver="jb",
    decided_at=now(),
)
GOES = Erasure(
    KIM.person_id,
    {"people": 1, "guardians": 1, "restrictions": 1},
    (),
    Suppression(person_id=KIM.person_id, erased_at=now(), form_hashes=frozenset()),
    (),
)

# The dialogs that a page opens: a new one is added here.
DIALOGS: tuple[Callable[[Window], QDialog], ...] = (
    lambda window: CreateRegisterDialog(window),
    lambda window: NewEventDialog(None, "", window),
    lambda window: PublicationDialog((), None, window),
    lambda window: SearchDialog(Search(), Readable(("University of Example",)), window, again=lambda _: 312),
    lambda window: FormDialog(USUAL_FORM, Style.MOSAIC, window),
    lambda window: KeysSheet(window),
    lambda window: Palette(window),
)
# Those about what only an open register has.
OF_THE_REGISTER: tuple[Callable[[Window], QDialog], ...] = (
    lambda window: PersonDialog(window.workspace.register, "", window),
    lambda window: ChangePersonDialog(window.workspace.register, KIM, window),
    lambda window: GuardianDialog(window.workspace.register, KIM, None, window),
    lambda window: GuardianDialog(window.workspace.register, KIM, PAT, window),
    lambda window: ChildViewDialog(window.workspace.register, KIM, window),
    lambda window: RestrictionDialog(window.workspace.register, KIM, KNOWN, window),
    lambda window: ConsentDialog(window.workspace.register, KIM, KNOWN, "", None, window),
    lambda window: AttachDialog(window.workspace.register, KIM, YES, KNOWN, None, window),
    lambda window: DocumentDialog(window.workspace, LOST, window),
    lambda window: WithdrawDialog(KIM, KNOWN, 1, window),
    lambda window: EraseDialog(KIM, GOES, window),
    lambda window: ApprovalsDialog(window.workspace, None, window),
    lambda window: ApproveDialog(window.workspace, None, None, window),
    lambda window: SignOffDialog(window.workspace.register, LET_SHOW, window),
    lambda window: TakeBackDialog(window.workspace.register, LET_SHOW, window),
    lambda window: RulesDialog(window.workspace.register, Profile(), window),
    lambda window: DecidedDialog(window.workspace, None, None, window),
    lambda window: DecidedDialog(window.workspace, KIM, None, window),
)


def screens(window: Window) -> Iterator[tuple[str, QWidget]]:
    """Every page that can be shown now and every dialog, each shown, with its name."""
    for number, (name, _) in enumerate(window.pages):
        if window.can_show(number):
            window.show_page(number)
            QApplication.processEvents()
            yield name, window
    for make in (*DIALOGS, *(OF_THE_REGISTER if window.workspace.register.is_open else ())):
        dialog = make(window)
        dialog.show()
        QApplication.processEvents()
        yield type(dialog).__name__, dialog
        dialog.close()
        dialog.deleteLater()


def seen(root: QWidget) -> list[QWidget]:
    """The widgets that are to be seen, not those of another window."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and widget.window() is root and not widget.size().isEmpty()
    ]


def focusable(root: QWidget) -> list[QWidget]:
    """The widgets that Tab leads to."""
    return [
        widget
        for widget in seen(root)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollBar)
    ]


def tab_order(root: QWidget) -> list[QWidget]:
    """What can be focused, in the order in which Tab leads from one to the next."""
    wanted = set(map(id, focusable(root)))
    order: list[QWidget] = []
    widget: QWidget | None = root
    while (widget := widget.nextInFocusChain() if widget is not None else None) is not None and widget is not root:
        if id(widget) in wanted:
            order.append(widget)
    return order


def clipped(root: QWidget) -> list[str]:
    """The labels and buttons whose words have not the room they need."""
    found = []
    for widget in seen(root):
        if isinstance(widget, QLabel) and widget.text() and not widget.wordWrap():
            room, need = widget.width(), widget.sizeHint().width()
        elif isinstance(widget, QLabel) and widget.text():
            room, need = widget.height(), widget.heightForWidth(widget.width())
        elif isinstance(widget, QAbstractButton) and widget.text():
            room, need = widget.width(), widget.sizeHint().width()
        else:
            continue
        if room < need:
            found.append(f"{type(widget).__name__} {widget.text()!r}: {room} of {need}")
    return found


def place(widget: QWidget) -> tuple[int, int]:
    at = widget.mapTo(widget.window(), QPoint(0, 0))
    return at.y(), at.x()
