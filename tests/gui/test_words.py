"""Whatever a photo can be held for, and whatever is to be done about a copy, has words."""

from __future__ import annotations

import pytest

from app.domain.export import Check
from app.event.settle import FAILED
from app.gui import words
from app.pipeline.record import PROOF
from consent_db.channels import Action
from consent_db.reasons import Reason
from consent_db.records import ExportState


@pytest.mark.parametrize("check", Check)
def test_every_check_that_can_fail_has_words(check: Check) -> None:
    assert words.of_check(check) in words.of_why(f"{PROOF}{check}")


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_says_what_happened_and_what_to_do(reason: Reason) -> None:
    assert words.of_why(str(reason)) == f"{reason.sentence} {reason.next_action}"


def test_a_failure_says_what_happened() -> None:
    assert words.of_why(f"{FAILED}The disk is full. Make room.") == "The disk is full. Make room."


@pytest.mark.parametrize("action", Action)
def test_every_action_after_a_withdrawal_has_words(action: Action) -> None:
    assert words.of_action(action)


@pytest.mark.parametrize("state", ExportState)
def test_every_state_of_an_export_has_words(state: ExportState) -> None:
    assert words.of_export(state)
