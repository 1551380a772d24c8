"""Deleting an event: its key first, so that nobody can read what is left of its file, then the file.

Photos and exports are not the event's: they stay. Not promised: that copies of the file are gone, as backups hold; they
can be read only with a backup of the register as well.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from app.event.sealed_log import EventTrouble, SealedLog, event_id_of
from consent_db.register import Register


def delete_event(register: Register, path: Path) -> None:
    """Deletes the event saved at `path`, a damaged one too.

    Raises EventTrouble("event-in-use") where a program has it open, and then changes nothing; RegisterError; OSError
    where the file stays, unreadable.
    """
    event_id = event_id_of(path)
    try:
        SealedLog.open(path, register.event_key(event_id))[0].close()
    except EventTrouble as trouble:
        if trouble.code == "event-in-use":
            raise
    register.forget_event(event_id)
    with suppress(FileNotFoundError):
        path.unlink()
