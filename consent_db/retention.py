"""What the register has kept long enough (consent-rules DP-20), with the reason for each, and letting it go.

Promise: nothing goes while an export that relies on it is queued or live, nor while something that it takes out of use
remains: a withdrawal never goes before the consent it withdrew. Nothing goes without being listed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from consent_db import audit, connection, reading
from consent_db.adults import adult_since
from consent_db.ages import anniversary, london_date, start_of
from consent_db.append_only import lifted
from consent_db.approvals import Approval
from consent_db.decided import Decided
from consent_db.periods import SETTING, Periods, as_setting, periods
from consent_db.records import Consent, ConsentId, Evidence, ExportState, GiverRole, LedgerEntry, Person, PersonId
from consent_db.rows import APPROVALS, DECIDED, EVIDENCE, EXPORTS, PEOPLE, PROOFS
from consent_db.scope import last_day
from consent_db.snapshot import ConsentSnapshot
from consent_db.store import Store
from consent_db.traces import Proof

_MONTH_DAYS = 30.44
_IN_USE = (ExportState.QUEUED, ExportState.LIVE)


class What(StrEnum):
    """What may have to go."""

    TEMPLATE = "template"
    BIRTH_DATE = "birth_date"
    CONSENT = "consent"
    DOCUMENT = "document"
    PROOF = "proof"
    APPROVAL = "approval"
    DECISION = "decision"
    LOG = "log"


@dataclass(frozen=True, slots=True)
class Due:
    """One entry that was kept long enough, and why it is due; of the log, the last row that is."""

    what: What
    entry: str
    why: str


@dataclass(frozen=True, slots=True)
class StoredTemplate:
    """When a template was made, without the template."""

    template_id: str
    person_id: PersonId
    enrolled_on: date


def due(
    snapshot: ConsentSnapshot,
    exports: Iterable[LedgerEntry],
    templates: Iterable[StoredTemplate],
    proofs: Iterable[Proof],
    kept: Periods,
    today: date,
) -> tuple[Due, ...]:
    """Everything about people that is due today."""
    exports = tuple(exports)
    consents = _old_consents(snapshot, exports, kept, today)
    return (
        *_unused_templates(exports, templates, kept, today),
        *_adults_birth_dates(snapshot.people, today),
        *(
            Due(What.CONSENT, c, f"nothing has rested on it for {kept.tail_years} years and no export uses it")
            for c in sorted(consents)
        ),
        *_loose_documents(snapshot, consents, kept, today),
        *(
            Due(What.PROOF, p.consent_id, f"kept until {p.keep_until}, as long as claims were possible")
            for p in proofs
            if p.keep_until < today and not any(p.consent_id in e.relies_on and e.state in _IN_USE for e in exports)
        ),
    )


def old_answers(
    approvals: Iterable[Approval],
    decisions: Iterable[Decided],
    exports: Iterable[LedgerEntry],
    kept: Periods,
    today: date,
) -> Iterator[Due]:
    """Approvals and decisions about photos that nobody can see any more, as long after their end as a consent."""
    shown = {(e.photo_id, e.channel) for e in exports if e.state in _IN_USE}
    why = f"ended more than {kept.tail_years} years ago and no export uses it"
    for approval in approvals:
        in_use = (approval.photo_id, approval.publication.channel) in shown
        if not in_use and anniversary(approval.last_day, kept.tail_years) < today:
            yield Due(What.APPROVAL, approval.approval_id, why)
    for entry in decisions:
        in_use = (entry.photo_id, entry.publication.channel) in shown
        ended = max(london_date(entry.decided_at), entry.last_day or date.min)
        if not in_use and anniversary(ended, kept.tail_years) < today:
            yield Due(What.DECISION, entry.decision_id, why)


def _unused_templates(
    exports: Iterable[LedgerEntry], templates: Iterable[StoredTemplate], kept: Periods, today: date
) -> list[Due]:
    """A template is used when an export shows the person."""
    shown: dict[PersonId, date] = {}
    for entry in exports:
        for person in entry.people_shown:
            shown[person] = max(shown.get(person, date.min), london_date(entry.exported_at))
    oldest = today - timedelta(days=round(kept.template_months * _MONTH_DAYS))
    return [
        Due(What.TEMPLATE, t.template_id, f"not used for {kept.template_months} months")
        for t in templates
        if max(t.enrolled_on, shown.get(t.person_id, date.min)) < oldest
    ]


def _adults_birth_dates(people: Iterable[Person], today: date) -> list[Due]:
    return [
        Due(What.BIRTH_DATE, p.person_id, "an adult's birth date is not kept")
        for p in people
        if p.date_of_birth is not None and (adult_since(p) or date.max) <= today
    ]


def _old_consents(
    snapshot: ConsentSnapshot, exports: tuple[LedgerEntry, ...], kept: Periods, today: date
) -> frozenset[ConsentId]:
    relying: dict[ConsentId, list[LedgerEntry]] = defaultdict(list)
    still_shown: set[PersonId] = set()
    for entry in exports:
        for consent_id in entry.relies_on:
            relying[consent_id].append(entry)
        if entry.state in _IN_USE:
            still_shown |= entry.people_shown
    old = {
        c.consent_id
        for c in snapshot.consents
        if not any(e.state in _IN_USE for e in relying[c.consent_id])
        and not (c.state.is_no and c.subject_id in still_shown)
        and anniversary(_last_rested(c, snapshot, relying[c.consent_id]), kept.tail_years) < today
    }
    while True:
        needed = {c.consent_id for c in snapshot.consents if c.consent_id in old and _holds_back(c, old, snapshot)}
        if not needed:
            return frozenset(old)
        old -= needed


def _last_rested(consent: Consent, snapshot: ConsentSnapshot, relying: list[LedgerEntry]) -> date:
    """The last day on which anything could rest on this record."""
    person = snapshot.person(consent.subject_id)
    own = (
        last_day(consent, person, snapshot.policy) if consent.state.is_yes and person is not None else consent.given_on
    )
    return max(own, *(london_date(e.exported_at) for e in relying), consent.given_on)


def _holds_back(consent: Consent, going: set[ConsentId], snapshot: ConsentSnapshot) -> bool:
    """Would letting this record go bring back one that stays?"""
    staying = [c for c in snapshot.consents_of(consent.subject_id) if c.consent_id not in going]
    return any(
        c.consent_id == consent.supersedes
        or (consent.state.is_no and c.state.is_yes and c.kind is consent.kind and c.given_on <= consent.given_on)
        for c in staying
    )


def _loose_documents(snapshot: ConsentSnapshot, going: frozenset[ConsentId], kept: Periods, today: date) -> list[Due]:
    """Documents of people that prove nothing which stays. The institution's own, and those of releases, are left."""
    needed = {e for c in snapshot.consents if c.consent_id not in going for e in c.evidence_ids}
    needed |= {r.evidence_id for r in snapshot.releases if r.evidence_id is not None}
    return [
        Due(What.DOCUMENT, e.evidence_id, "it proves nothing that is kept")
        for e in snapshot.evidence
        if e.person_id is not None and e.evidence_id not in needed and _old_enough(e, kept, today)
    ]


def _old_enough(document: Evidence, kept: Periods, today: date) -> bool:
    until = document.retain_until or anniversary(document.received_on, kept.tail_years)
    return until < today


def _years_before(today: date, years: int) -> datetime:
    """The first moment, in London, of the day so many years ago."""
    return start_of(anniversary(today, -years))


class Retained(Store):
    """Lets go of what was kept long enough."""

    @property
    def periods(self) -> Periods:
        with connection.translated():
            return periods(self._db)

    def set_periods(self, chosen: Periods) -> None:
        with self._change("set-retention", "", decides=False) as details:
            details["periods"] = as_setting(chosen)
            self._set(SETTING, as_setting(chosen))

    def retention_due(self, today: date) -> tuple[Due, ...]:
        """What is due and why; nothing is changed."""
        with connection.reading(self._db):
            rows = self._db.execute("SELECT template_id, person_id, enrolled_on FROM templates ORDER BY template_id")
            kept = periods(self._db)
            found = due(
                reading.snapshot(self._db, self._evidence, today),
                EXPORTS.select(self._db),
                [StoredTemplate(t, PersonId(p), date.fromisoformat(day)) for t, p, day in rows],
                PROOFS.select(self._db),
                kept,
                today,
            )
            answers = old_answers(
                APPROVALS.select(self._db), DECIDED.select(self._db), EXPORTS.select(self._db), kept, today
            )
            last = audit.old_enough(self._db, _years_before(today, kept.audit_years))
            why = f"this row of the log and those before it are older than {kept.audit_years} years; a checkpoint stays"
            return (*found, *answers, *([Due(What.LOG, str(last), why)] if last else []))

    def run_retention(self, today: date) -> tuple[Due, ...]:
        """Lets go of all that is due, in one transaction, and returns it. Not inside `together`."""
        if not self.retention_due(today):
            return ()
        with self._change("retention", "") as details:
            found = self.retention_due(today)
            ids = {what: [d.entry for d in found if d.what is what] for what in What}
            details |= {what.value: entries for what, entries in ids.items() if entries}
            documents = [EVIDENCE.only(self._db, entry) for entry in ids[What.DOCUMENT]]
            for person in ids[What.BIRTH_DATE]:
                self._forget_birth_date(PEOPLE.only(self._db, person), today)
            self._delete("templates", ids[What.TEMPLATE])
            with lifted(self._db, ["consents", "approvals", "approval_steps", "decisions", "decision_lines", "audit"]):
                self._delete("consents", ids[What.CONSENT])
                self._delete("approvals", ids[What.APPROVAL])
                self._delete("decisions", ids[What.DECISION])
                self._delete_of("approval_steps", "approval_id", ids[What.APPROVAL])
                self._delete_of("decision_lines", "decision_id", ids[What.DECISION])
                for last in ids[What.LOG]:
                    details[audit.LET_GO] = audit.let_go(self._db, self._actor, int(last))
            self._delete("evidence", ids[What.DOCUMENT])
            self._delete("proofs", ids[What.PROOF])
        for document in documents:
            self._evidence.remove(document)
        with connection.translated():
            self._db.vacuum()
        return found

    def _delete(self, table: str, entries: list[str]) -> None:
        for entry in entries:
            self._db.table(table).delete(entry)

    def _delete_of(self, table: str, column: str, entries: list[str]) -> None:
        for entry in entries:
            self._db.table(table).delete_where(f"[{column}] = ?", [entry])

    def _forget_birth_date(self, person: Person, today: date) -> None:
        """The 18th birthday would tell the birth date as well: kept is the day of the first decision as an adult."""
        since = adult_since(person) or today
        own = self._db.execute(
            "SELECT min(given_on) FROM consents WHERE subject_id = ? AND giver_role = ? AND given_on BETWEEN ? AND ?",
            [person.person_id, GiverRole.SELF.value, since.isoformat(), today.isoformat()],
        ).fetchone()[0]
        confirmed = date.fromisoformat(own) if own else today
        changed = replace(person, date_of_birth=None, over18_confirmed_on=confirmed)
        PEOPLE.update(self._db, person.person_id, changed)
