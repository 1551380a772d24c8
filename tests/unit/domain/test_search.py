"""What is looked for in a photo: more is never less."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.search import SMALLEST_FACE_RANGE, USUAL_SEARCH, Search

searches = st.builds(Search, st.booleans(), st.floats(*SMALLEST_FACE_RANGE))


@pytest.mark.parametrize(
    ("done", "wanted", "enough"),
    [
        (Search(), Search(), True),
        (Search(thorough=True), Search(), True),
        (Search(), Search(thorough=True), False),
        (Search(smallest_face=8), Search(smallest_face=12), True),
        (Search(smallest_face=12), Search(smallest_face=8), False),
        (Search(thorough=True, smallest_face=20), USUAL_SEARCH, False),
    ],
)
def test_a_search_is_enough_where_it_looked_for_everything_that_is_wanted(
    done: Search, wanted: Search, enough: bool
) -> None:
    assert done.covers(wanted) is enough


@given(searches, searches)
def test_two_searches_joined_look_for_what_both_do(one: Search, other: Search) -> None:
    assert one.joined(other).covers(one) and one.joined(other).covers(other)
    assert one.joined(other) == other.joined(one)


@pytest.mark.parametrize("side", [0, 3.9, 200.1, float("nan")])
def test_no_face_is_smaller_or_larger_than_can_be_searched_for(side: float) -> None:
    with pytest.raises(ValueError, match="smallest face"):
        Search(smallest_face=side)
