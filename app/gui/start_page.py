"""Where work begins: the register is opened, an event is begun or gone on with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.gui.event_dialog import NewEventDialog
from app.gui.fields import add_field, button, named, text
from app.gui.page import Page
from app.gui.theme import SPACE
from app.gui.trouble import show_trouble
from app.gui.workspace import EventCard, Workspace
from consent_db.errors import RegisterError

LAST_REGISTER = "last-register"
REVIEWER = "reviewer"


class StartPage(Page):
    """Without a register: open or create one. With one: a new event, or one of the recent ones."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._settings = QSettings()
        self._parts = QStackedLayout(self)
        self._path = QLineEdit(str(self._settings.value(LAST_REGISTER, "")))
        self._passphrase = QLineEdit()
        self._passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._open = button(self.tr("Open the register"), main=True)
        self._refused = text("", "alarm")
        self._recent = named(QListWidget(), self.tr("Recent events"))
        self._state = text("", "muted")
        self._parts.addWidget(self._register_part())
        self._parts.addWidget(self._event_part())
        self.setAcceptDrops(True)
        workspace.register.opened.connect(self._opened)
        workspace.register.closed.connect(self._closed)
        workspace.register.changed.connect(lambda _: self._tell())
        workspace.event_closed.connect(self._list)

    @property
    def usable(self) -> bool:
        return True

    def enter(self) -> None:
        if self.workspace.register.is_open:
            self._list()
        elif self._path.text():
            self._passphrase.setFocus()

    def begin(self, folder: Path | None) -> None:
        """Asks for what a new event needs, and begins it."""
        if not self.workspace.register.is_open:
            return
        dialog = NewEventDialog(folder, str(self._settings.value(REVIEWER, "")), self)
        if dialog.exec() == NewEventDialog.DialogCode.Accepted:
            self._settings.setValue(REVIEWER, dialog.reviewer)
            self.workspace.reviewer = dialog.reviewer
            self.workspace.new_event(dialog.title, dialog.folder, dialog.renditions, dialog.reviewer)

    # The register

    def _register_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(text(self.tr("Open the consent register"), "page"))
        column.addWidget(
            text(
                self.tr(
                    "The register says who agreed to be seen where. It is one encrypted file on this computer; "
                    "without its passphrase nobody can read it."
                ),
                "muted",
            )
        )
        form = QFormLayout()
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        choose = button(self.tr("Choose …"))
        choose.setAccessibleName(self.tr("Choose the register's file"))
        choose.clicked.connect(self._choose)
        across.addWidget(self._path)
        across.addWidget(choose)
        add_field(form, self.tr("&File"), row)
        named(self._path, self.tr("The register's file"))
        add_field(form, self.tr("&Passphrase"), self._passphrase)
        column.addLayout(form)
        column.addWidget(self._refused)
        buttons = QHBoxLayout()
        create = button(self.tr("Create a new register …"))
        create.clicked.connect(self._create)
        self._open.clicked.connect(self._open_register)
        self._passphrase.returnPressed.connect(self._open_register)
        buttons.addWidget(self._open)
        buttons.addWidget(create)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addStretch()
        return part

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("The register's file"), self._path.text())
        if chosen:
            self._path.setText(chosen)
            self._passphrase.setFocus()

    def _create(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("A new register"), "consents.register")
        if chosen:
            self._path.setText(chosen)
            self._begin_opening(create=True)

    def _open_register(self) -> None:
        self._begin_opening(create=False)

    def _begin_opening(self, *, create: bool) -> None:
        self._open.setEnabled(False)
        self._refused.setText(self.tr("Opening …"))
        path = Path(self._path.text().strip())
        self.workspace.register.open(path, self._passphrase.text(), create=create, trouble=self._not_opened)

    def _not_opened(self, error: BaseException) -> None:
        self._open.setEnabled(True)
        self._refused.setText(str(error) if isinstance(error, RegisterError) else "")
        self._passphrase.selectAll()
        self._passphrase.setFocus()
        if not isinstance(error, RegisterError):
            show_trouble(self, error)

    def _opened(self) -> None:
        self._open.setEnabled(True)
        self._refused.setText("")
        self._passphrase.clear()
        self._settings.setValue(LAST_REGISTER, str(self.workspace.register.path))
        self._parts.setCurrentIndex(1)
        self._tell()
        self._list()

    def _closed(self) -> None:
        self._parts.setCurrentIndex(0)
        self._passphrase.setFocus()

    # Events

    def _event_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(text(self.tr("Clear photos"), "page"))
        new = button(self.tr("New event from a folder …"), main=True)
        new.clicked.connect(lambda: self.begin(None))
        row = QHBoxLayout()
        row.addWidget(new)
        row.addWidget(text(self.tr("or drop a folder here"), "muted", wrap=False))
        row.addStretch()
        column.addLayout(row)
        column.addWidget(text(self.tr("Recent events"), "heading"))
        column.addWidget(self._recent, 1)
        column.addWidget(self._state)
        self._recent.itemActivated.connect(self._recent_chosen)
        return part

    def _list(self) -> None:
        if self.workspace.register.is_open:
            self.workspace.list_events(self._listed)

    def _listed(self, cards: tuple[EventCard, ...]) -> None:
        self._recent.clear()
        for card in cards:
            item = QListWidgetItem(f"{card.began.title}    {card.began.at:%d %b %Y}    {card.began.folder}")
            item.setData(Qt.ItemDataRole.UserRole, card.path)
            self._recent.addItem(item)

    def _recent_chosen(self, item: QListWidgetItem) -> None:
        self.workspace.open_event(item.data(Qt.ItemDataRole.UserRole))

    def _tell(self) -> None:
        snapshot = self.workspace.register.snapshot
        if snapshot is not None:
            matching = self.tr("on") if snapshot.dpia_reference else self.tr("off")
            self._state.setText(
                self.tr("{0} people in the register. Face matching is {1}.").format(len(snapshot.people), matching)
            )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.workspace.register.is_open and _folder_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        folder = _folder_in(event)
        if folder is not None:
            event.acceptProposedAction()
            self.begin(folder)


def _folder_in(event: QDropEvent) -> Path | None:
    for url in event.mimeData().urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.exists():
            return path if path.is_dir() else path.parent
    return None
