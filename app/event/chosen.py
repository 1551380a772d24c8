"""What was chosen for the whole event: where the photos go, in which form, how they are searched and covered."""

from __future__ import annotations

from app.domain.export import USUAL_FORM, Form
from app.domain.photo import Days
from app.domain.plan import Style
from app.domain.search import Readable, Search
from app.event.acts import Arranged, Began, Dated, EventAct, Formed, Rendition, Sought, Spared, Styled


class Chosen:
    """As the event began, or as the last step that stands says. Whoever takes steps keeps `_stand`."""

    def __init__(self, began: Began) -> None:
        self.began = began
        self._stand: dict[type[EventAct], EventAct] = {}

    @property
    def renditions(self) -> tuple[Rendition, ...]:
        """Where the photos are going; the first is the one that is reviewed."""
        arranged = self._stand.get(Arranged)
        return arranged.renditions if isinstance(arranged, Arranged) else self.began.renditions

    @property
    def days(self) -> Days | None:
        """When photos without a date of their own were taken, where somebody said so."""
        dated = self._stand.get(Dated)
        return dated.days if isinstance(dated, Dated) else self.began.days

    @property
    def form(self) -> Form:
        """In which form the photos are written."""
        formed = self._stand.get(Formed)
        return formed.form if isinstance(formed, Formed) else USUAL_FORM

    @property
    def style(self) -> Style | None:
        """How faces of adults are covered; None: as the institution chose."""
        styled = self._stand.get(Styled)
        return styled.style if isinstance(styled, Styled) else None

    @property
    def search(self) -> Search:
        """How photos are searched."""
        sought = self._stand.get(Sought)
        return sought.search if isinstance(sought, Sought) else self.began.search

    @property
    def readable(self) -> Readable:
        """Which text is covered."""
        spared = self._stand.get(Spared)
        return spared.readable if isinstance(spared, Spared) else self.began.readable
