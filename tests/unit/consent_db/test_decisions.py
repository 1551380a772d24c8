"""An old form never undoes a withdrawal, and documents are looked at and checked as what they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from consent_db import errors
from consent_db.channels import Channel
from consent_db.records import Consent, ConsentId, ConsentKind, ConsentState, EvidenceId, EvidenceType
from consent_db.register import Register
from tests.unit.consent_db.build import ADA, GIVEN, NOON, TODAY, adult, no, yes

FORM = b"%PDF the form of January"
JUNE = date(2026, 6, 2)


@pytest.fixture
def form(register: Register) -> EvidenceId:
    """Ada, who signed a form in January."""
    register.add_person(adult())
    document = register.add_evidence(ADA, FORM, EvidenceType.FORM_SCAN, received_on=GIVEN)
    register.add_consent(yes(evidence_ids=frozenset({document})))
    return document


def again(register: Register, document: EvidenceId, **changes: Any) -> Consent:
    later = yes(consent_id=ConsentId("c-again"), evidence_ids=frozenset({document}), given_on=JUNE)
    consent = replace(later, **changes)
    register.add_consent(consent)
    return consent


@pytest.mark.parametrize("scanned_anew", [False, True])
def test_the_form_that_was_withdrawn_cannot_be_entered_again(
    register: Register, form: EvidenceId, scanned_anew: bool
) -> None:
    register.withdraw(ADA, received_at=NOON)
    if scanned_anew:
        form = register.add_evidence(ADA, FORM, EvidenceType.FORM_SCAN, received_on=JUNE)
    before = register.snapshot(TODAY)
    with pytest.raises(errors.FormBeforeWithdrawal):
        again(register, form)
    assert register.snapshot(TODAY) == before


def test_a_new_form_after_a_withdrawal_counts(register: Register, form: EvidenceId) -> None:
    register.withdraw(ADA, received_at=NOON)
    new = register.add_evidence(ADA, b"the form of June", EvidenceType.FORM_SCAN, received_on=JUNE)
    again(register, new, evidence_ids=frozenset({form, new}))


def test_what_was_not_taken_back_as_a_whole_may_be_entered_better(register: Register, form: EvidenceId) -> None:
    register.withdraw(ADA, received_at=NOON, channels=frozenset({Channel.PRINT}))
    again(register, form)


@pytest.mark.parametrize(
    "changes",
    [
        {"state": ConsentState.REFUSED},
        {"given_on": GIVEN},
        {"evidence_ids": frozenset()},
        {"kind": ConsentKind.BIOMETRIC_MATCHING},
    ],
    ids=["a no", "dated before", "without a document", "another kind"],
)
def test_only_a_later_yes_of_the_kind_that_was_taken_back_is_refused(
    register: Register, form: EvidenceId, changes: dict[str, object]
) -> None:
    register.add_consent(no(given_on=TODAY))
    again(register, form, **changes)


def test_whoever_looks_at_a_document_is_in_the_log(register: Register, form: EvidenceId) -> None:
    revision = register.revision
    assert register.view_document(form) == FORM
    assert (register.audit_rows()[-1]["action"], register.audit_rows()[-1]["entry"]) == ("view-document", form)
    assert register.revision == revision
    with pytest.raises(errors.UnknownId):
        register.view_document(EvidenceId("e-none"))


def test_every_broken_document_is_named_and_no_other(register: Register, form: EvidenceId, path: Path) -> None:
    other = register.add_evidence(ADA, b"another", EvidenceType.EMAIL, received_on=GIVEN)
    assert register.broken_documents() == ()
    folder = path.with_name(f"{path.name}-evidence")
    (folder / f"{other}.sealed").write_bytes(b"not it")
    assert register.broken_documents() == (other,)
    (folder / f"{form}.sealed").unlink()
    assert set(register.broken_documents()) == {form, other}
