"""How the photos of an event are written: kind of file, style of covering, and what is authored into every one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.authored import LONGEST, Authored, DataMining
from app.domain.export import FileFormat, Form
from app.domain.plan import Style
from app.event.acts import EventAct, Formed, Styled
from app.gui import words
from app.gui.fields import add_field, text
from app.gui.roomy_dialog import RoomyDialog
from app.gui.theme import SPACE
from app.gui.workspace import Workspace

WIDE = 560


class FormDialog(RoomyDialog):
    """`form` and `style` once it was accepted, which it is only when every field can be written."""

    def __init__(self, form: Form, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("How the photos are written"))
        self.setMinimumWidth(WIDE)
        self.form = form
        self._format = QComboBox()
        for one in FileFormat:
            self._format.addItem(words.of_format(one), one.value)
        self._format.setCurrentIndex(self._format.findData(form.format.value))
        self._cover = QComboBox()
        for look in Style:
            self._cover.addItem(words.of_style(look), look.value)
        self._cover.setCurrentIndex(self._cover.findData(style.value))
        self._warning = text("")
        self._credit = QLineEdit(form.authored.credit)
        self._copyright = QLineEdit(form.authored.copyright)
        self._rights = QLineEdit(form.authored.rights_url)
        self._rights.setPlaceholderText(self.tr("begins with https://"))
        self._mining = QComboBox()
        self._mining.addItem(self.tr("say nothing"), None)
        for mining in DataMining:
            self._mining.addItem(words.of_mining(mining), mining.value)
        chosen = form.authored.data_mining
        self._mining.setCurrentIndex(self._mining.findData(chosen.value if chosen is not None else None))
        self._release = QCheckBox(self.tr("Say in every photo whether the people shown &agreed"))
        self._release.setChecked(form.say_release)
        self._missing = text("", "alarm")
        self._build()
        self._cover.currentIndexChanged.connect(self._warn)
        self._warn()

    @property
    def cover(self) -> Style:
        """How faces are to be covered."""
        return Style(self._cover.currentData())

    def _build(self) -> None:
        form = QFormLayout()
        add_field(form, self.tr("&Kind of file"), self._format)
        add_field(form, self.tr("Faces are &covered by"), self._cover)
        authored = QFormLayout()
        authored.addRow(
            text(self.tr("Written into every photo; nothing is ever taken over from the original."), "muted")
        )
        for label, field in (
            (self.tr("C&redit"), self._credit),
            (self.tr("Copyri&ght"), self._copyright),
            (self.tr("&Web address of the rights"), self._rights),
        ):
            field.setMaxLength(LONGEST)
            add_field(authored, label, field)
        add_field(authored, self.tr("May programs &learn from it?"), self._mining)
        authored.addRow(self._release)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Change"))
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addLayout(form)
        column.addWidget(self._warning)
        column.addLayout(authored)
        column.addStretch()
        self.lay_out(column, self._missing, buttons)

    def _warn(self) -> None:
        """What the chosen style gives away; whom it is not used for."""
        warning = words.of_style_warning(self.cover)
        if not self.cover.removes_everything:
            warning += " " + self.tr(
                "Only faces of people who are known to be adults are covered so; everybody else, text and codes are "
                "filled. Photos that were approved with another cover have to be approved again."
            )
        self._warning.setText(warning)
        self._warning.setProperty("role", "muted" if self.cover.removes_everything else "alarm")
        self.style().polish(self._warning)
        self.make_room()

    def _accept(self) -> None:
        mining = self._mining.currentData()
        try:
            authored = Authored(
                self._copyright.text().strip(),
                self._credit.text().strip(),
                self._rights.text().strip(),
                DataMining(mining) if mining is not None else None,
            )
        except ValueError:
            self._missing.setText(self.tr("The address begins with https://, and every character can be seen."))
            self._rights.setFocus()
            return
        self.form = Form(FileFormat(self._format.currentData()), authored, self._release.isChecked())
        self.accept()


def change_form(workspace: Workspace, parent: QWidget) -> None:
    """Asks how the photos of the open event are written, and changes it."""
    desk = workspace.desk
    if desk is None:
        return
    dialog = FormDialog(desk.event.form, desk.style, parent)
    if dialog.exec() == FormDialog.DialogCode.Accepted:
        acts: list[EventAct] = [Formed(dialog.form)] if dialog.form != desk.event.form else []
        if dialog.cover is not desk.style:
            acts.append(Styled(dialog.cover))
        if acts:
            workspace.do(QCoreApplication.translate("FormDialog", "Change how the photos are written"), *acts)
