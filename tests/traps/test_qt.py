"""OpenCV must not break Qt, and Qt must survive its own signals."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import distributions, version

import pytest

WINDOW_AFTER_OPENCV = """
import os
import cv2
assert "QT_QPA_PLATFORM_PLUGIN_PATH" not in os.environ
assert "QT_QPA_FONTDIR" not in os.environ
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication(["trap"])
window = QWidget()
window.show()
application.processEvents()
assert window.isVisible()
print(application.platformName())
"""

TWO_THOUSAND_SIGNALS = """
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Sender(QObject):
    sent = Signal(object)

application = QCoreApplication(["trap"])
sender, received = Sender(), []
sender.sent.connect(received.append)
for number in range(2_000):
    sender.sent.emit({"number": number})
print(len(received))
"""


def run(code: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """`code` in a fresh interpreter, without any Qt settings of this one."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=clean | variables, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A real X server: the one there is, or one without a screen."""
    if os.environ.get("DISPLAY"):
        yield os.environ["DISPLAY"]
        return
    xvfb = shutil.which("Xvfb")
    if xvfb is None:
        pytest.skip("needs an X server: there is neither a DISPLAY nor Xvfb")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [xvfb, "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        # The server writes its number when it is ready, and closes the pipe when it cannot start.
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(timeout=30)


@pytest.mark.x11
def test_a_window_opens_on_x11_after_opencv_was_imported(display: str) -> None:
    done = run(WINDOW_AFTER_OPENCV, DISPLAY=display, QT_QPA_PLATFORM="xcb")
    assert (done.returncode, done.stdout.strip()) == (0, "xcb"), done.stderr


def test_opencv_leaves_qt_alone() -> None:
    done = run("import os, cv2; print(sorted(name for name in os.environ if name.startswith('QT_')))")
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


def test_only_one_opencv_is_installed() -> None:
    names = {found.name.lower().replace("_", "-") for found in distributions()}
    assert {name for name in names if name.startswith("opencv")} == {"opencv-python-headless"}


def test_pyside_is_older_than_the_one_that_aborts() -> None:
    assert tuple(int(part) for part in version("pyside6-essentials").split(".")[:2]) < (6, 12)


def test_two_thousand_signals_are_survived() -> None:
    done = run(TWO_THOUSAND_SIGNALS)
    assert (done.returncode, done.stdout.strip()) == (0, "2000"), done.stderr
