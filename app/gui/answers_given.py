"""What the box of the chosen mark and the questions say becomes what is said of the photo."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.domain.answers import Dismissal
from consent_db.records import PersonId

if TYPE_CHECKING:
    from app.gui.review_page import ReviewPage


def hear_answers(page: ReviewPage) -> None:
    """Connects the box and the questions of `page` with its `reviewing`."""
    detail, side, reviewing = page.detail, page.side, page.reviewing

    def with_key(say: Callable[..., None]) -> Callable[..., None]:
        """`say` with the key of the chosen mark before what a signal carries."""

        def said(*values: object) -> None:
            key = page.chosen_key()
            if key is not None:
                say(key, *values)

        return said

    detail.said.connect(lambda said: page.answer(said.person, said.age))
    detail.attested.connect(with_key(lambda key, yes: reviewing.attest(key, unrecognisable=yes)))
    detail.rejected.connect(with_key(lambda key, person: reviewing.reject(key, PersonId(person))))
    detail.dismissed.connect(lambda why: reviewing.dismiss_all(side.alike(), Dismissal(why)))
    detail.texts_dismissed.connect(lambda why: reviewing.dismiss_all(page.marks.covered_texts, Dismissal(why)))
    detail.unspared.connect(with_key(reviewing.cover_text))
    detail.unfolded.connect(side.fold)
    detail.restored.connect(with_key(reviewing.restore))
    detail.removed.connect(page.remove_chosen)
    detail.covered.connect(side.deciding.cover)
    detail.name.left.connect(page.list.setFocus)
    side.gates.answered.connect(reviewing.answer_gates)
    side.gates.like_before.connect(reviewing.answer_as_before)
    side.approve.clicked.connect(page.approve)
