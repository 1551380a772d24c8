"""The window's frame: what is open and for what at the top, the rail at the left, the page, and the strip below."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.event.acts import AnsweredGates, Approved, Did, EventAct
from app.gui.clearing import Clearing
from app.gui.commands import Commands
from app.gui.drops import FolderDrops
from app.gui.event_dialog import change_publication
from app.gui.export_page import ExportPage
from app.gui.fields import ElidedLabel, button
from app.gui.leaving import Leaving
from app.gui.locking import Lock
from app.gui.page import Page
from app.gui.people_page import PeoplePage
from app.gui.photos_model import PhotosModel
from app.gui.photos_page import PhotosPage
from app.gui.questions import tell
from app.gui.register_page import RegisterPage
from app.gui.review_page import ReviewPage
from app.gui.start_page import StartPage
from app.gui.strip import Strip
from app.gui.theme import SPACE
from app.gui.trouble import show_trouble
from app.gui.words import of_renditions
from app.gui.workspace import Workspace

USUAL_SIZE = QSize(1280, 800)
GEOMETRY = "window"


class Window(QMainWindow):
    """The one window of the program."""

    page_shown = Signal(int)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.setWindowTitle("Assent")
        self._settings = QSettings()
        self.resize(USUAL_SIZE.boundedTo(self.screen().availableGeometry().size()))
        # As it was left, where that still fits; Qt brings it back onto a screen.
        kept = self._settings.value(GEOMETRY)
        if isinstance(kept, QByteArray):
            self.restoreGeometry(kept)
        self.photos = PhotosModel(workspace, self)
        self.leaving = Leaving(workspace, self)
        self.start = StartPage(workspace, self.leaving)
        self.photos_page = PhotosPage(workspace, self.photos)
        self.clearing = Clearing(self.photos_page, self.photos)
        self.people = PeoplePage(workspace)
        self.review = ReviewPage(workspace, self.photos)
        self.export = ExportPage(workspace)
        self.register_page = RegisterPage(workspace)
        self.pages: list[tuple[str, Page]] = [
            (self.tr("Start"), self.start),
            (self.tr("Photos"), self.photos_page),
            (self.tr("People"), self.people),
            (self.tr("Review"), self.review),
            (self.tr("Export"), self.export),
            (self.tr("Register"), self.register_page),
        ]
        self._stack = QStackedWidget()
        self._rail = QButtonGroup(self)
        self._page_actions: list[QAction] = []
        self._title = ElidedLabel("heading")
        self._purpose = ElidedLabel("muted")
        self._change = button(self.tr("Change …"))
        self._change.setAccessibleName(self.tr("Change where the photos go"))
        self._register = button("")
        self.strip = Strip(workspace)
        self.commands = Commands(self)
        self.lock = Lock(self, workspace, self._build())
        self._follow()
        self.commands.follow()
        FolderDrops(self, self.start.begin)
        self.show_page(0)

    def page(self, number: int) -> Page:
        return self.pages[number][1]

    def show_page(self, number: int) -> None:
        """Brings a page to the front and puts the focus on it; nothing happens where it cannot be used now."""
        if not self.pages[number][1].usable:
            return
        if self.pages[number][1] is self.photos_page and self.shown_page() is self.review:
            self.photos_page.come_from(self.review.source)
        self._stack.setCurrentIndex(number)
        self._rail.button(number).setChecked(True)
        self.pages[number][1].enter()
        self.page_shown.emit(number)

    def bring(self, page: Page) -> None:
        """Like `show_page`, for whoever has the page itself."""
        self.show_page(next(number for number, (_, one) in enumerate(self.pages) if one is page))

    def shown_page(self) -> Page:
        return self.pages[self._stack.currentIndex()][1]

    def can_show(self, number: int) -> bool:
        """May this page be shown now?"""
        return self._rail.button(number).isEnabled()

    def review_photo(self, source: str) -> None:
        """Brings a photo up for review."""
        self.review.open(source)
        self.bring(self.review)

    def _lead_to(self, step: Did) -> None:
        """To the photos that a step was about, once it was taken back or done again.

        People stays where it is: the faces are there again, or gone.
        """
        desk, page = self.workspace.desk, self.shown_page()
        acts = [act for act in step.acts if not isinstance(act, EventAct)]
        if desk is None or page is self.people:
            return
        about = frozenset(desk.event.looked[act.photo].source for act in acts if act.photo in desk.event.looked)
        sources = [source for source in self.photos.sources if source in about]
        if not sources:
            return
        if page is self.review:
            here = self.review.source if self.review.source in sources else sources[0]
            photo = self.workspace.photo_of(here)
            of_marks = [act for act in acts if act.photo == photo and not isinstance(act, AnsweredGates | Approved)]
            self.review.open(here, of_marks[0].finding if of_marks else None)
        else:
            self.bring(self.photos_page)
            self.photos_page.select(sources)

    # Building

    def _build(self) -> QWidget:
        top = QWidget()
        top.setProperty("role", "bar")
        row = QHBoxLayout(top)
        row.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        row.addWidget(self._title)
        row.addSpacing(3 * SPACE)
        row.addWidget(self._purpose)
        row.addWidget(self._change)
        row.addStretch()
        row.addWidget(self.commands.bar)
        row.addSpacing(SPACE)
        row.addWidget(self._register)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._rail_widget())
        body.addWidget(self._stack, 1)
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(top)
        whole.addLayout(body, 1)
        whole.addWidget(self.strip)
        centre = QWidget()
        centre.setLayout(whole)
        return centre

    def _rail_widget(self) -> QWidget:
        rail = QWidget()
        rail.setProperty("role", "bar")
        rail.setFixedWidth(88)
        column = QVBoxLayout(rail)
        column.setContentsMargins(4, SPACE, 4, SPACE)
        for number, (name, page) in enumerate(self.pages):
            self._stack.addWidget(page)
            leads = QToolButton()
            leads.setProperty("role", "rail")
            leads.setCheckable(True)
            leads.setText(name)
            leads.setAccessibleName(name)
            leads.setSizePolicy(leads.sizePolicy().Policy.Expanding, leads.sizePolicy().Policy.Fixed)
            self._rail.addButton(leads, number)
            column.addWidget(leads)
            action = QAction(name, self)
            action.setShortcut(QKeySequence(f"Ctrl+{number + 1}"))
            action.triggered.connect(lambda _=False, n=number: self.show_page(n))
            self.addAction(action)
            self._page_actions.append(action)
        self._rail.idClicked.connect(self.show_page)
        column.addStretch()
        return rail

    def _follow(self) -> None:
        workspace = self.workspace
        workspace.register.opened.connect(self._show_state)
        workspace.register.closed.connect(self._show_state)
        workspace.event_opened.connect(self._event_opened)
        workspace.event_closed.connect(self._show_state)
        workspace.renditions_changed.connect(self._show_state)
        workspace.retraced.connect(self._lead_to)
        workspace.trouble.connect(self._trouble)
        self.photos.counted.connect(self._count)
        self.photos.modelReset.connect(self._count)
        self._change.clicked.connect(self._change_publication)
        self._register.clicked.connect(self.lock.lock)
        lock = QAction(self.tr("Lock"), self)
        lock.setShortcut(QKeySequence("Ctrl+L"))
        lock.triggered.connect(self.lock.lock)
        self.addAction(lock)
        self.photos_page.chosen.connect(self.review_photo)
        self.review.side.decided.clicked.connect(self._show_decided)
        self.export.chosen.connect(self.review_photo)
        self.review.finished.connect(lambda: self.bring(self.export))
        self.export.model.counted.connect(self._count)
        self.people.review.connect(self.review_photo)
        self.people.waits_changed.connect(self._count)
        for field in (self.people.who.name, self.review.detail.name):
            field.wanted.connect(lambda name, field=field: self.register_page.add_named(name, field.chosen.emit))
        self._show_state()

    # Following

    def _event_opened(self) -> None:
        self._show_state()
        self.bring(self.photos_page)

    def _show_state(self) -> None:
        desk = self.workspace.desk
        self._title.setText(desk.event.began.title if desk else "Assent")
        self._purpose.setText(self.tr("For: {0}").format(of_renditions(desk.event.renditions)) if desk else "")
        self._change.setVisible(desk is not None)
        is_open = self.workspace.register.is_open
        self._register.setText(self.tr("Register: open  ·  Lock") if is_open else self.tr("Register: closed"))
        self._register.setToolTip(self.tr("Hides everything until the passphrase is typed again. Key: Ctrl+L"))
        self._register.setEnabled(is_open)
        for number, (_, page) in enumerate(self.pages):
            self._rail.button(number).setEnabled(page.usable)
            self._page_actions[number].setEnabled(page.usable)
        if not self.pages[self._stack.currentIndex()][1].usable:
            self.show_page(0)
        self._count()

    def _count(self) -> None:
        for number, (name, page) in enumerate(self.pages):
            many, shape = page.waiting()
            leads = self._rail.button(number)
            leads.setText(f"{name}\n{many} {shape}".rstrip() if many else name)
            leads.setAccessibleName(self.tr("{0}, {1} waiting").format(name, many) if many else name)

    def _show_decided(self) -> None:
        """What was decided about the photo under review, whenever it was exported."""
        photo = self.workspace.photo_of(self.review.source)
        if photo is None:
            tell(self, self.tr("What was decided"), self.tr("Nobody has looked at this photo yet."))
        else:
            self.register_page.whole.show_decided(photo=photo)

    def _change_publication(self) -> None:
        change_publication(self.workspace, self)

    def _trouble(self, error: object) -> None:
        self.lock.when_raised(lambda: show_trouble(self, error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does; ticks are answers, and take Space alone."""
        focused = self.focusWidget()
        presses = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        if presses and isinstance(focused, QPushButton | QToolButton) and focused.isVisible():
            focused.click()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is saved as it happens, and what is under way goes on next time; an export stops only by a yes."""
        if self.workspace.sending.running and self.workspace.register.is_open:
            event.ignore()
            self.leaving.leave(self.close)
            return
        self._settings.setValue(GEOMETRY, self.saveGeometry())
        self.review.side.reveals.shut_down()
        self.workspace.shut_down()
        event.accept()
