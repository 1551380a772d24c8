"""Every reason can be said to a person."""

import pytest

from consent_db.rules import Reason


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_says_what_happened_and_what_to_do_next(reason: Reason) -> None:
    for words in (reason.sentence, reason.next_action):
        assert words.endswith(".")
        assert "_" not in words
        assert "{" not in words
