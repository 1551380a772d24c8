"""Every action of the window, in the one table that the shortcuts, the palette and the sheet of keys are made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.gui.fields import named
from app.gui.keys_sheet import KeysSheet
from app.gui.palette import Palette
from app.gui.search_dialog import change_search
from app.gui.theme import SPACE
from app.gui.who_dialog import ask_who

if TYPE_CHECKING:
    from app.gui.window import Window


class Commands(QObject):
    """Adds the actions to `window`, keeps them enabled as they can be used, and makes the buttons for the header."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.find = self._add(self.tr("Find an action, person or photo"), ["Ctrl+K"], self._find)
        self.keys = self._add(self.tr("All keys"), ["F1", "?"], self._show_keys)
        self.undo = self._add(self.tr("Undo"), ["Ctrl+Z"], lambda: self._retrace(window.workspace.undo))
        self.redo = self._add(self.tr("Redo"), ["Ctrl+Shift+Z", "Ctrl+Y"], lambda: self._retrace(window.workspace.redo))
        self.new = self._add(self.tr("New event from a folder"), ["Ctrl+N"], lambda: window.start.begin(None))
        self.search = self._add(
            self.tr("Change how the photos are searched"), [], lambda: change_search(window.workspace, window)
        )
        self.close = self._add(self.tr("Close the event"), ["Ctrl+W"], self._close)
        self.again = self._add(
            self.tr("Try failed photos again"), [], lambda: window.workspace.looking.start(retry=True)
        )
        self.who = self._add("", [], lambda: ask_who(window.workspace, window))
        whole = window.register_page.whole
        self.approvals = self._add(self.tr("Approvals …"), [], whole.show_approvals)
        self.rules = self._add(self.tr("Rules of this institution …"), [], whole.show_rules)
        self.decided = self._add(self.tr("What was decided …"), [], lambda: whole.show_decided())
        self.quit = self._add(self.tr("Quit"), ["Ctrl+Q"], window.close)
        self.bar = self._bar()

    def follow(self) -> None:
        """To be called once the window is built."""
        workspace = self._window.workspace
        for signal in (
            workspace.event_opened,
            workspace.event_closed,
            workspace.all_changed,
            workspace.looking.changed,
            workspace.steps_changed,
            workspace.register.opened,
            workspace.register.closed,
            self._window.page_shown,
        ):
            signal.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        """Says what would be taken back, and lets nothing be asked for that cannot be done."""
        workspace = self._window.workspace
        # While the register is locked nobody may change anything behind the lock.
        desk = workspace.desk if workspace.register.is_open else None
        undo = desk.event.undo_label if desk is not None else None
        redo = desk.event.redo_label if desk is not None else None
        elsewhere = desk is not None and self._in_register
        for action, word, label in ((self.undo, self.tr("Undo"), undo), (self.redo, self.tr("Redo"), redo)):
            action.setText(self.tr("{0}: {1}").format(word, label) if label and not elsewhere else word)
            # However long the step is called, the button stays as it is.
            action.setIconText(word)
            action.setToolTip(f"{action.text()} ({_keys(action)})")
            action.setEnabled(label is not None or elsewhere)
        self.new.setEnabled(workspace.register.is_open)
        self.search.setEnabled(desk is not None)
        self.close.setEnabled(desk is not None)
        self.again.setEnabled(desk is not None and bool(desk.event.refused))
        who = workspace.reviewer
        self.who.setText(self.tr("At work: {0}. Somebody else …").format(who) if who else self.tr("Who are you? …"))
        self.who.setEnabled(workspace.register.is_open)
        for about_all in (self.approvals, self.rules, self.decided):
            about_all.setEnabled(workspace.register.is_open)
        self.find.setEnabled(workspace.register.is_open or workspace.desk is None)
        self._redo_button.setVisible(redo is not None and not elsewhere)
        self._undo_button.setVisible(workspace.desk is not None and not elsewhere)
        for button, action in ((self._undo_button, self.undo), (self._redo_button, self.redo)):
            named(button, action.text())

    @property
    def _in_register(self) -> bool:
        return self._window.shown_page() is self._window.register_page

    def _retrace(self, retrace: Callable[[], None]) -> None:
        """A step about the event's photos; whoever is in the register means something else by it."""
        if self._in_register:
            self._window.strip.say(self.tr("The register is not undone: use Change … or Erase … there."))
        else:
            retrace()

    def _add(self, words: str, keys: list[str], act: Callable[[], object]) -> QAction:
        action = QAction(words, self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _=False: self._do(act))
        self._window.addAction(action)
        return action

    def _do(self, act: Callable[[], object]) -> None:
        """Nothing behind the curtain, whatever enabled the action meanwhile; leaving is always possible."""
        if not self._window.lock.drawn or act == self._window.close:
            act()

    def _bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        self._undo_button, self._redo_button = (QToolButton(), QToolButton())
        find = QToolButton()
        for button, action in ((self._undo_button, self.undo), (self._redo_button, self.redo), (find, self.find)):
            button.setDefaultAction(action)
            row.addWidget(button)
        # The action's own: the button takes its words from there whenever anything about the action changes.
        self.find.setIconText(self.tr("Find … ({0})").format(_keys(self.find)))
        named(find, self.find.text())
        return bar

    def _close(self) -> None:
        self._window.leaving.leave(self._window.workspace.close_event)

    def _find(self) -> None:
        Palette(self._window).exec()

    def _show_keys(self) -> None:
        KeysSheet(self._window).exec()


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
