"""The events that lie beside a register: those that can be opened, and those that cannot, with the reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.event.acts import Began
from app.event.sealed_log import SUFFIX, EventTrouble, event_id_of, first_entry
from consent_db.register import Register

if TYPE_CHECKING:
    from app.gui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event as it says of itself; `began` is None where it cannot be read, and `trouble` says why and what to do.

    `at`: when it began, or when its file was changed last.
    """

    path: Path
    at: datetime
    began: Began | None = None
    trouble: EventTrouble | None = None


def list_events(workspace: Workspace, then: Callable[[tuple[EventCard, ...]], None]) -> None:
    """The events of the open register, newest first, also those that cannot be read; none while it is locked."""
    folder = workspace.events_folder()
    if folder is None or workspace.rest.locked:
        then(())
    else:
        workspace.register.ask(partial(cards, folder), then)


def cards(folder: Path, register: Register) -> tuple[EventCard, ...]:
    """Every event in `folder`, newest first; those that cannot be read at the end."""
    found = [_card(path, register) for path in folder.glob(f"*{SUFFIX}")] if folder.is_dir() else []
    return tuple(sorted(found, key=lambda card: (card.began is not None, card.at), reverse=True))


def _card(path: Path, register: Register) -> EventCard:
    try:
        began = first_entry(path, register.event_key(event_id_of(path)))
        if isinstance(began, Began):
            return EventCard(path, began.at, began)
        trouble = EventTrouble("event-damaged", "The event's file has no beginning. Restore it, or start anew.")
    except EventTrouble as error:
        trouble = error
    return EventCard(path, _changed(path), trouble=trouble)


def _changed(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return datetime.fromtimestamp(0, UTC)
