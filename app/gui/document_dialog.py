"""A stored document, looked at.

Promises: it is decrypted in memory and drawn from there; nothing of it is written to disk, and the register's log says
that somebody looked. What is neither a picture nor a PDF is not opened, only named. Does not promise that nothing is
left in the computer's memory.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QScrollArea, QStyle, QVBoxLayout, QWidget

from app.domain.outcome import Failed
from app.gui import register_words as words
from app.gui.fields import button, named, text
from app.gui.pictures import image_of
from app.gui.theme import SPACE
from app.gui.workspace import Workspace
from app.imaging.pixels import Pixels
from app.imaging.scanned import pages_in
from consent_db.errors import RegisterError
from consent_db.records import Evidence

DOTS_PER_INCH = 120
"""Of a page of a PDF, which is read at the screen here; A4 is then about a thousand pixels wide."""
STEP = 1.25
SMALLEST, LARGEST = 0.2, 4.0


class DocumentDialog(QDialog):
    """What it is, its SHA-256 and whether it is sound; and a page at a time, where it has any to show."""

    def __init__(self, workspace: Workspace, evidence: Evidence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Document"))
        self.resize(760, 820)
        self._workspace = workspace
        self._pages: tuple[QImage, ...] = ()
        self._page = 0
        self._scale = 0.0
        self._over = False
        sign = words.sign_of_document(evidence)
        kind, day = words.of_document(evidence.type), words.of_date(evidence.received_on)
        self.about = text(self.tr("{0}, received {1}: {2}").format(kind, day, sign.word), "heading")
        self.hash = named(text(self.tr("SHA-256 {0}").format(evidence.sha256), "small"), self.tr("SHA-256"))
        self.hash.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.said = text(self.tr("Opening …"), "muted")
        self._picture = QLabel()
        self._picture.setAccessibleName(self.tr("The document"))
        self.area = named(QScrollArea(), self.tr("Page of the document"))
        self._back, self._on = button(self.tr("Previous page")), button(self.tr("Next page"))
        self._smaller, self._larger = button(self.tr("Smaller")), button(self.tr("Larger"))
        self._build()
        self.finished.connect(self._end)
        if evidence.holds:
            workspace.register.ask(
                lambda store: store.view_document(evidence.evidence_id), self._found, self._not_found
            )
        else:
            self.said.setText(
                self.tr(
                    "It is missing or not what was stored, so it proves nothing. Restore it from a backup, or ask anew."
                )
            )

    @property
    def page(self) -> QImage | None:
        """The page that is shown."""
        return self._pages[self._page] if self._pages else None

    def turn(self, by: int) -> None:
        """To another page."""
        if 0 <= self._page + by < len(self._pages):
            self._page += by
            self._show()

    def zoom(self, by: float) -> None:
        self._scale = min(LARGEST, max(SMALLEST, self._scale * by))
        self._show()

    def _build(self) -> None:
        self.area.setWidget(self._picture)
        self.area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._back.clicked.connect(lambda: self.turn(-1))
        self._on.clicked.connect(lambda: self.turn(1))
        self._smaller.clicked.connect(lambda: self.zoom(1 / STEP))
        self._larger.clicked.connect(lambda: self.zoom(STEP))
        tools = QHBoxLayout()
        for one in (self._back, self._on, self._smaller, self._larger):
            one.setAutoDefault(False)
            one.hide()
            tools.addWidget(one)
        tools.addStretch()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        for part in (self.about, self.hash, self.said):
            column.addWidget(part)
        column.addWidget(self.area, 1)
        column.addLayout(tools)
        column.addWidget(buttons)

    def _end(self) -> None:
        self._over = True
        self._pages = ()

    def _found(self, content: bytes) -> None:
        if not self._over:
            self._workspace.aside.ask(
                lambda: pages_in(content, dots_per_inch=DOTS_PER_INCH), self._drawn, self._workspace.trouble.emit
            )

    def _not_found(self, error: BaseException) -> None:
        if isinstance(error, RegisterError) and not self._over:
            self.said.setText(str(error))
        elif not isinstance(error, RegisterError):
            self._workspace.trouble.emit(error)

    def _drawn(self, pages: tuple[Pixels, ...] | Failed) -> None:
        if self._over:
            return
        if isinstance(pages, Failed):
            self.area.hide()
            self.said.setText(
                self.tr(
                    "It is neither a picture nor a PDF that can be drawn, so it is not shown here. “assent register "
                    "show-evidence” writes it to a file that only you can read."
                )
            )
            return
        self._pages = tuple(image_of(page) for page in pages)
        for one in (self._back, self._on):
            one.setVisible(len(self._pages) > 1)
        for one in (self._smaller, self._larger):
            one.show()
        beside = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        room = self.area.width() - beside - SPACE
        self._scale = min(1.0, max(SMALLEST, room / max(1, self._pages[0].width())))
        self._show()

    def _show(self) -> None:
        page = self.page
        if page is None:
            return
        self.said.setText(self.tr("Page {0} of {1}").format(self._page + 1, len(self._pages)))
        ratio = self.devicePixelRatioF()
        wide = max(1, round(page.width() * self._scale * ratio))
        scaled = QPixmap.fromImage(page.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation))
        scaled.setDevicePixelRatio(ratio)
        self._picture.setPixmap(scaled)
        self._picture.resize(scaled.deviceIndependentSize().toSize())
        self._back.setEnabled(self._page > 0)
        self._on.setEnabled(self._page + 1 < len(self._pages))
