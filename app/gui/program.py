"""Starts the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import __version__
from app.gui.background import Bridge
from app.gui.collecting import Collecting
from app.gui.language import speak
from app.gui.last_end import Running, offer, unclean_ends
from app.gui.theme import Look, dress
from app.gui.trouble import log_to_file, state_folder, watch
from app.gui.window import Window
from app.gui.workspace import Workspace
from app.jobs.memory import give_back

LOOK_VARIABLE = "ASSENT_LOOK"
"""light, dark or contrast, for pictures and for people whose system cannot say."""


def run(folder: Path | None = None) -> int:
    """Opens the window, with a new event about `folder` once a register is open. The exit code."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("a Qt application without windows runs already")
    application.setOrganizationName("Assent")
    application.setApplicationName("Assent")
    application.setApplicationVersion(__version__)
    give_back()
    speak(application)
    dress(application, Look(os.environ.get(LOOK_VARIABLE, "system")))
    collecting = Collecting(application)
    bridge = Bridge(application)
    log_to_file()
    watch(application, bridge.call)
    state = state_folder()
    ends = unclean_ends(state)
    running = Running.begin(state)
    window = Window(Workspace(bridge))
    watch(application, bridge.call, window.lock.when_raised)
    if folder is not None:
        window.start.begin(folder)
    window.show()
    QTimer.singleShot(0, lambda: offer(window, ends))
    code = int(application.exec())
    collecting.stop()
    if running is not None:
        running.ended()
    return code
