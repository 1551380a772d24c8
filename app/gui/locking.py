"""The curtain: nothing but the program's name is seen or reached until the passphrase is typed again.

Promises: while it is down, no page, title, name, thumbnail or tooltip is shown, no shortcut works, and the register is
closed once no export needs it. Work in the background goes on. Does not promise that nothing is left in memory: the
event stays open behind it. The passphrase of the sample, which is no secret, is told.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QShortcut, QWindow
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFormLayout,
    QLineEdit,
    QMainWindow,
    QStackedWidget,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from app.event.sample import PASSPHRASE, is_sample
from app.gui.fields import add_field, button, text
from app.gui.saving_dialog import STAYS
from app.gui.theme import SPACE
from app.gui.trouble import show_trouble
from app.gui.workspace import Workspace
from consent_db.clock import now
from consent_db.errors import RegisterError

LOCK_AFTER = timedelta(minutes=15)
USED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
NAME = "Assent"


class Curtain(QWidget):
    """The name of the program, and a field for the passphrase."""

    def __init__(self) -> None:
        super().__init__()
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.unlock = button(self.tr("Unlock"), main=True)
        self.refused = text("", "alarm")
        self.hint = text("", "muted")
        form = QFormLayout()
        add_field(form, self.tr("&Passphrase"), self.passphrase)
        inside = QWidget()
        inside.setFixedWidth(420)
        column = QVBoxLayout(inside)
        column.setSpacing(2 * SPACE)
        column.addWidget(text(NAME, "page"))
        column.addWidget(text(self.tr("Locked."), "muted"))
        column.addLayout(form)
        column.addWidget(self.hint)
        column.addWidget(self.refused)
        column.addWidget(self.unlock)
        whole = QVBoxLayout(self)
        whole.addWidget(inside, 0, Qt.AlignmentFlag.AlignCenter)


class Lock(QObject):
    """Draws the curtain over a window: by hand, or when nobody touched it for `LOCK_AFTER`."""

    def __init__(self, window: QMainWindow, workspace: Workspace, whole: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self.curtain = Curtain()
        self._stack = QStackedWidget()
        self._stack.addWidget(whole)
        self._stack.addWidget(self.curtain)
        window.setCentralWidget(self._stack)
        self._title = ""
        self._focus: QWidget | None = None
        self._asleep: list[QAction | QShortcut] = []
        self._hidden: list[QDialog] = []
        self._waiting: list[Callable[[], object]] = []
        self._touched = now()
        self.idle = QTimer(self)
        self.idle.setSingleShot(True)
        self.idle.setInterval(int(LOCK_AFTER.total_seconds() * 1000))
        self.idle.timeout.connect(self.lock)
        self.curtain.unlock.clicked.connect(self._try)
        self.curtain.passphrase.returnPressed.connect(self._try)
        workspace.rest.unlocked.connect(self._raise)
        workspace.register.opened.connect(self.idle.start)
        QGuiApplication.instance().focusWindowChanged.connect(self._watch)

    @property
    def drawn(self) -> bool:
        return self._stack.currentWidget() is self.curtain

    def when_raised(self, act: Callable[[], object]) -> None:
        """Does it now, or, where it would stand in front of the curtain, once that is up."""
        if self.drawn:
            self._waiting.append(act)
        else:
            act()

    def lock(self) -> None:
        """Hides everything at once. Nothing happens where no register is open: there is nothing to hide yet."""
        if self.drawn or not self._workspace.rest.lock():
            return
        self.idle.stop()
        self._hide_others()
        self._focus = QApplication.focusWidget()
        self._title = self._window.windowTitle()
        self._window.setWindowTitle(NAME)
        keys: list[QAction | QShortcut] = [*self._window.findChildren(QAction)]
        keys += self._window.findChildren(QShortcut)
        self._asleep = [one for one in keys if one.isEnabled() and not _belongs(one, self.curtain)]
        for one in self._asleep:
            one.setEnabled(False)
        self.curtain.refused.setText("")
        path = self._workspace.register.path
        told = self.tr("This is the sample. Its passphrase: {0}").format(PASSPHRASE)
        self.curtain.hint.setText(told if path is not None and is_sample(path) else "")
        self.curtain.passphrase.clear()
        self.curtain.unlock.setEnabled(True)
        self._stack.setCurrentWidget(self.curtain)
        self.curtain.passphrase.setFocus()

    def _try(self) -> None:
        if self.curtain.unlock.isEnabled():
            self.curtain.unlock.setEnabled(False)
            self._workspace.rest.unlock(self.curtain.passphrase.text(), self._refused)

    def _refused(self, error: BaseException) -> None:
        self.curtain.unlock.setEnabled(True)
        self.curtain.passphrase.selectAll()
        self.curtain.passphrase.setFocus()
        if isinstance(error, RegisterError):
            self.curtain.refused.setText(str(error))
        else:
            show_trouble(self._window, error)

    def _raise(self) -> None:
        self.curtain.passphrase.clear()
        self._window.setWindowTitle(self._title)
        for one in self._asleep:
            one.setEnabled(True)
        self._asleep = []
        self._stack.setCurrentIndex(0)
        if self._focus is not None:
            self._focus.setFocus()
        for dialog in self._hidden:
            dialog.show()
        self._hidden = []
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            # One after the other, and not from within the unlocking: a dialog returns only once it was read.
            QTimer.singleShot(0, self, act)
        self._touched = now()
        self.idle.start()

    def _hide_others(self) -> None:
        """Dialogs, menus and tooltips: forms come back with what was typed, questions are answered with no."""
        QToolTip.hideText()
        for other in QApplication.topLevelWidgets():
            if other is self._window or not other.isVisible():
                continue
            if isinstance(other, QDialog) and other.property(STAYS):
                self._hidden.append(other)
                other.hide()
            elif isinstance(other, QDialog):
                other.reject()
            else:
                other.hide()

    # Is anybody there?

    def _watch(self, window: QWindow | None) -> None:
        """Every window of the program is listened to; once is enough, and Qt sees to that."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever uses the program puts the curtain off; while it is down, keys are for its field alone."""
        if self.drawn:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
        elif event.type() in USED:
            return self.used(now())
        return False

    def used(self, moment: datetime) -> bool:
        """Somebody touched the program. True where that came too late: after a computer slept no timer ran."""
        late = moment - self._touched >= LOCK_AFTER
        self._touched = moment
        if late:
            self.lock()
        elif self.idle.isActive():
            self.idle.start()
        return late and self.drawn


def _belongs(one: QObject, to: QWidget) -> bool:
    """Is it, or its parent, a part of `to`?"""
    above = one.parent()
    while above is not None and above is not to:
        above = above.parent()
    return above is to
