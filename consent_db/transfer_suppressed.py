"""Who may not come back by an import (DP-16): the one place where it is asked.

Promise: the id of somebody who was erased is refused. Does not promise to recognise an
erased person under another id: nothing of their name is kept that it could be recognised by.
"""

from __future__ import annotations

from consent_db.erasure import Erasable
from consent_db.records import PersonId


def suppressed(register: Erasable) -> frozenset[PersonId]:
    """The ids of everybody who was erased."""
    return frozenset(suppression.person_id for suppression in register.suppressions())
