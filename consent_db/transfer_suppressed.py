"""Who may not come back by an import (DP-16): the one place where it is asked.

Promise: an id that was once in this register and is in it no longer is refused. Does not promise to recognise an
erased person under another id: nothing of their name is kept that it could be recognised by.
"""

from __future__ import annotations

from consent_db.records import PersonId
from consent_db.store import Store


def suppressed(register: Store) -> frozenset[PersonId]:
    """The ids of everybody who was erased: the log still knows that they were added."""
    added = {PersonId(row["entry"]) for row in register.audit_rows() if row["action"] == "add-person"}
    return frozenset(added - {person.person_id for person in register.people()})
