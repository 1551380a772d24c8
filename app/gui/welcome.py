"""Before a register is open: try the program out, create a register, or open one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.outcome import Failed
from app.event.sample import PASSPHRASE, is_free, is_sample
from app.gui import path_row
from app.gui.create_register_dialog import CreateRegisterDialog
from app.gui.fields import add_field, button, named, text
from app.gui.path_row import PathRow
from app.gui.sample_work import SampleWork
from app.gui.theme import SPACE
from app.gui.trouble import show_trouble
from app.gui.workspace import Workspace
from consent_db.errors import RegisterError

LAST_REGISTER = "last-register"
WIDEST = 820


class Welcome(QScrollArea):
    """Asks for a register. On the first run it says what there is to do; later the last register is at hand."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.sample = SampleWork(workspace)
        self._settings = QSettings()
        last = str(self._settings.value(LAST_REGISTER, ""))
        self._is_first = not last
        self.place = PathRow(self.tr("The register's file"), path_row.existing_file, last)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.open = button(self.tr("Open the register"), main=not self._is_first)
        self.new_register = button(self.tr("Create a register …"))
        self.try_out = button(self.tr("Build the sample"), main=self._is_first)
        self.elsewhere = button(self.tr("elsewhere …"), link=True)
        named(self.elsewhere, self.tr("Build the sample in another folder"))
        self.bar = named(QProgressBar(), self.tr("The sample is being built"))
        # How far it is nobody knows; that it goes on is seen.
        self.bar.setRange(0, 0)
        self.bar.setMaximumWidth(180)
        self.cancel = button(self.tr("Cancel"))
        named(self.cancel, self.tr("Stop building the sample"))
        self.sample_said = text("", "alarm")
        self.hint = text("", "muted")
        self.said = text("", "alarm")
        self._doing = text("", "muted")
        self._build()
        self._connect()

    def enter(self) -> None:
        """The focus where the next thing to do is."""
        if self._is_first:
            self.try_out.setFocus()
        elif self.place.path is None:
            self.place.setFocus()
        else:
            self.passphrase.setFocus()

    def opened(self) -> None:
        """A register is open: nothing that was typed is kept but where it lies."""
        self._busy(False)
        self.passphrase.clear()
        self.said.clear()
        self._doing.clear()
        path = str(self.workspace.register.path)
        self._settings.setValue(LAST_REGISTER, path)
        self.place.line.setText(path)

    # Building

    def _build(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 4 * SPACE, 0, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        heading = self.tr("Welcome to Assent") if self._is_first else self.tr("Open the consent register")
        column.addWidget(text(heading, "page"))
        column.addWidget(
            text(
                self.tr(
                    "Nobody appears in an exported photo unless a current, written yes covers exactly this use, and a "
                    "person confirmed who they are. The register holds who said yes: one encrypted file on this "
                    "computer, which nobody can read without its passphrase."
                ),
                "muted",
            )
        )
        parts = [self._open_part(), *self._other_parts()]
        if self._is_first:
            # What a newcomer wants stands first.
            parts = [*parts[1:], parts[0]]
        for part in parts:
            column.addWidget(part)
        column.addWidget(self.said)
        column.addWidget(self._doing)
        column.addStretch()
        outside = QWidget()
        across = QHBoxLayout(outside)
        across.setContentsMargins(6 * SPACE, 0, 6 * SPACE, 0)
        across.addWidget(inside, 4)
        across.addStretch(1)
        self.setWidget(outside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _open_part(self) -> QWidget:
        panel, column = _panel(self.tr("Open a register"), "")
        form = QFormLayout()
        add_field(form, self.tr("&File"), self.place)
        add_field(form, self.tr("&Passphrase"), self.passphrase)
        form.addRow("", self.hint)
        column.addLayout(form)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        return panel

    def _other_parts(self) -> tuple[QWidget, QWidget]:
        sample, column = _panel(
            self.tr("Try it with a sample event"),
            self.tr(
                "Eight made-up photos of two people, one of whom agreed to be seen, and a register that says so. "
                "They are built on this computer, in a new folder of your documents."
            ),
        )
        for widgets in ((self.try_out, self.elsewhere), (self.bar, self.cancel)):
            row = QHBoxLayout()
            row.setSpacing(SPACE)
            for one in widgets:
                row.addWidget(one)
            row.addStretch()
            column.addLayout(row)
        column.addWidget(self.sample_said)
        create, column = _panel(
            self.tr("Create a register"),
            self.tr("Once for your institution, or for your team. You choose where it lies and its passphrase."),
        )
        column.addWidget(self.new_register, 0, Qt.AlignmentFlag.AlignLeft)
        return sample, create

    def _connect(self) -> None:
        self.place.chosen.connect(self.passphrase.setFocus)
        self.open.clicked.connect(self._open)
        self.passphrase.returnPressed.connect(self._open)
        self.new_register.clicked.connect(self._create)
        self.try_out.clicked.connect(lambda: self.sample.build(self.sample.usual_folder()))
        self.elsewhere.clicked.connect(self._build_elsewhere)
        self.cancel.clicked.connect(self.sample.cancel)
        self.place.line.textChanged.connect(self._show_hint)
        self._show_hint()
        self._show_sample()
        self._say_of_sample("")
        self.sample.changed.connect(self._show_sample)
        self.sample.refused.connect(self._sample_refused)

    # Doing

    def _open(self) -> None:
        path = self.place.path
        if path is None:
            self.said.setText(self.tr("Choose the register's file, or create a register."))
            self.place.setFocus()
        elif not self.passphrase.text():
            self.said.setText(self.tr("Type the register's passphrase."))
            self.passphrase.setFocus()
        else:
            self._ask_for(path, self.passphrase.text(), create=False)

    def _create(self) -> None:
        dialog = CreateRegisterDialog(self)
        if dialog.exec() == CreateRegisterDialog.DialogCode.Accepted:
            self._ask_for(dialog.place, dialog.take_passphrase(), create=True)

    def _ask_for(self, path: Path, passphrase: str, *, create: bool) -> None:
        self._busy(True)
        self.said.clear()
        self._doing.setText(self.tr("Creating …") if create else self.tr("Opening …"))
        self.workspace.register.open(path, passphrase, create=create, trouble=self._refused)

    def _build_elsewhere(self) -> None:
        start = str(self.sample.usual_folder().parent)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("An empty folder for the sample"), start)
        if not chosen:
            return
        if is_free(Path(chosen)):
            self.sample.build(Path(chosen))
        else:
            self._say_of_sample(self.tr("This folder is not empty. Choose or make an empty one for the sample."))

    def _show_sample(self) -> None:
        running = self.sample.running
        self._busy(running)
        self.bar.setVisible(running)
        self.cancel.setVisible(running)
        if running:
            self._say_of_sample("")
            self.cancel.setFocus()

    def _say_of_sample(self, words: str) -> None:
        self.sample_said.setText(words)
        self.sample_said.setVisible(bool(words))

    def _show_hint(self) -> None:
        """A sample's passphrase is no secret, and whoever built one did not choose it."""
        path = self.place.path
        said = self.tr("This is the sample. Its passphrase: {0}").format(PASSPHRASE)
        self.hint.setText(said if path is not None and is_sample(path) else "")
        self.hint.setVisible(bool(self.hint.text()))

    def _refused(self, error: object) -> None:
        self._busy(False)
        self._doing.clear()
        if isinstance(error, RegisterError):
            self.said.setText(str(error))
            self.passphrase.selectAll()
            self.passphrase.setFocus()
        else:
            show_trouble(self, error)

    def _sample_refused(self, error: object) -> None:
        if isinstance(error, Failed):
            self._say_of_sample(f"{error.message} {error.next_action}")
        elif isinstance(error, RegisterError):
            self._say_of_sample(str(error))
        elif isinstance(error, OSError):
            said = self.tr("The sample could not be written: {0}. Build it elsewhere.")
            self._say_of_sample(said.format(error.strerror or type(error).__name__))
        else:
            show_trouble(self, error)

    def _busy(self, busy: bool) -> None:
        for one in (self.open, self.new_register, self.try_out, self.elsewhere):
            one.setEnabled(not busy)


def _panel(heading: str, words: str) -> tuple[QFrame, QVBoxLayout]:
    panel = QFrame()
    panel.setProperty("role", "panel")
    column = QVBoxLayout(panel)
    column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
    column.setSpacing(SPACE)
    column.addWidget(text(heading, "heading"))
    if words:
        column.addWidget(text(words, "muted"))
    return panel, column
