"""What somebody may choose about the search, and about the text that it finds."""

from __future__ import annotations

from dataclasses import dataclass

SMALLEST_FACE = 12.0
"""Pixels of the exported photo, where nobody chose otherwise."""
SMALLEST_FACE_RANGE = (4.0, 200.0)


@dataclass(frozen=True, slots=True)
class Search:
    """How a photo is searched.

    `thorough`: turned to every side as well, at every scale. `smallest_face`: pixels of the exported photo, measured on
    the mark that would cover the face. Raises ValueError outside `SMALLEST_FACE_RANGE`.
    """

    thorough: bool = False
    smallest_face: float = SMALLEST_FACE

    def __post_init__(self) -> None:
        least, most = SMALLEST_FACE_RANGE
        if not least <= self.smallest_face <= most:
            raise ValueError(f"the smallest face has {least:g} to {most:g} pixels, not {self.smallest_face:g}")

    def covers(self, other: Search) -> bool:
        """Does whatever `other` looks for get looked for by this one too?"""
        return self.thorough >= other.thorough and self.smallest_face <= other.smallest_face

    def joined(self, other: Search) -> Search:
        """The search that covers both."""
        return Search(self.thorough or other.thorough, min(self.smallest_face, other.smallest_face))


@dataclass(frozen=True, slots=True)
class Readable:
    """Which of the text that was found is covered.

    `lines` hold the words that may stay readable, as somebody wrote them: a line of text stays only where each of its
    words is among them. `cover_unsharp`: unsharp areas that may hold text are covered too.
    """

    lines: tuple[str, ...] = ()
    cover_unsharp: bool = False


USUAL_SEARCH = Search()
USUAL_TEXT = Readable()
