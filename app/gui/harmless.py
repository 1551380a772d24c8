"""Before several faces are called harmless: what that uncovers is said, and clear faces are looked at one by one.

Promises: nothing is uncovered from the page of groups without a yes that was asked for, and of what was clearly seen as
a face, or added by hand, no more than one at a time. Does not promise that whoever says yes has looked.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.gui.groups_model import photos_in
from app.gui.naming import Group, Naming
from app.gui.questions import agreed, tell


def _tr(text: str) -> str:
    return QCoreApplication.translate("Harmless", text)


def may_uncover(parent: QWidget, naming: Naming, faces: Group) -> bool:
    """Asks, and is true only for a yes; refuses several faces at once where one of them is clearly a face."""
    many = QCoreApplication.translate("Harmless", "%n faces", "", len(faces))
    where = QCoreApplication.translate("Harmless", "%n photos", "", photos_in(faces))
    sure = sum(naming.is_sure(face) for face in faces)
    if sure and len(faces) > 1:
        said = _tr("Of these {0}, {1} are clearly seen. Look at each in Review, or pick them one by one.")
        tell(parent, _tr("Not for so many at once"), said.format(len(faces), sure))
        return False
    return agreed(
        parent,
        _tr("Leave them uncovered?"),
        _tr("This uncovers {0} in {1}. Whoever is there will be seen.").format(many, where),
        _tr("Uncover"),
        _tr("Keep covered"),
    )
