"""The strip below every page: what is under way and what just happened. It never takes the focus."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from app.gui.fields import button, named, text
from app.gui.theme import SPACE
from app.gui.workspace import Workspace
from app.jobs.progress import Progress


class Strip(QWidget):
    """The only display of progress, and the status line."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.doing = text("", wrap=False)
        self.bar = named(QProgressBar(), self.tr("Progress"))
        self.bar.setMaximumWidth(180)
        self.bar.setTextVisible(False)
        self.pause = button(self.tr("Pause"))
        self.said = text("", "muted", wrap=False)
        # A long sentence is cut off here rather than pushing the window wider.
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE // 2, 2 * SPACE, SPACE // 2)
        for part in (self.doing, self.bar, self.pause):
            row.addWidget(part)
        row.addWidget(self.said, 1)
        row.addWidget(text(self.tr("Nothing leaves this computer"), "small", wrap=False))
        self.pause.clicked.connect(self._pause_or_go_on)
        workspace.looking.changed.connect(self._show_progress)
        workspace.sending.changed.connect(self._show_progress)
        workspace.told.connect(self.say)
        workspace.steps_changed.connect(lambda: self.say(""))
        workspace.event_closed.connect(lambda: self.say(""))
        self._show_progress()

    def say(self, words: str) -> None:
        """What just happened, for the eye and for a screen reader; it stands until something else does."""
        self.said.setText(words)
        self.said.setToolTip(words)
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.said, words))

    def _show_progress(self) -> None:
        looking, sending = self._workspace.looking, self._workspace.sending
        progress: Progress | None = sending.progress if sending.running else looking.progress
        running = looking.running or sending.running
        self.bar.setVisible(running and (progress is not None or sending.stopping))
        self.pause.setVisible(looking.running or looking.paused)
        self.pause.setText(self.tr("Go on") if looking.paused else self.tr("Pause"))
        self.pause.setAccessibleName(self.tr("Go on searching") if looking.paused else self.tr("Pause the search"))
        if sending.stopping:
            # How long the last photo takes nobody knows; that something happens is seen.
            self.bar.setRange(0, 0)
        elif progress is not None:
            self.bar.setRange(0, max(1, progress.total))
            self.bar.setValue(progress.done)
        if sending.stopping:
            self.doing.setText(self.tr("Stopping after this photo …"))
        elif looking.paused and not sending.running:
            self.doing.setText(self.tr("Paused. What was found is saved."))
        elif not running:
            self.doing.setText("")
        elif progress is None:
            self.doing.setText(self.tr("Getting ready …"))
        else:
            doing = self.tr("Exporting") if sending.running else self.tr("Finding faces and text")
            self.doing.setText(
                self.tr("{0}: {1} of {2}{3}").format(doing, progress.done, progress.total, _left(progress))
            )

    def _pause_or_go_on(self) -> None:
        looking = self._workspace.looking
        if looking.paused:
            looking.start()
        else:
            looking.pause()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Progress", text)


def _left(progress: Progress) -> str:
    left = progress.seconds_left
    if left is None or progress.done >= progress.total:
        return ""
    if left < 90:
        return _tr(", less than two minutes left")
    return _tr(", about {0} min left").format(round(left / 60))
