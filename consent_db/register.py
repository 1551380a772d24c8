"""The consent register: the only writer of the store.

    with Register.open(path, passphrase) as register:
        person = register.add_person(Person(display_name="...", over18_confirmed_on=today))
        form = register.add_evidence(person, scan, EvidenceType.FORM_SCAN, received_on=today)
        register.add_consent(Consent(subject_id=person, giver_id=person, ..., evidence_ids=frozenset({form})))
        snapshot = register.snapshot(today)

Every change is one transaction together with its row in the audit log. Consents, restrictions and the log only grow;
what leaves the register leaves by erasure or by retention, and both say so in the log.
`register.revision` equals `snapshot.revision` for as long as nothing that can change a decision has changed; recording
an export does not change it.
"""

from __future__ import annotations

from consent_db.approving import Approving
from consent_db.decisions import Decisions, Withdrawal
from consent_db.enrolment import Enrolment
from consent_db.erasure import Erasable
from consent_db.ledger import Ledger
from consent_db.papers import Papers
from consent_db.people import People
from consent_db.retention import Retained

__all__ = ["Register", "Withdrawal"]


class Register(People, Decisions, Approving, Enrolment, Ledger, Papers, Erasable, Retained):
    """An open register. Use it as a context manager, in the thread that opened it."""
