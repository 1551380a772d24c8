"""The questions about the whole photo (consent-rules 4.4)."""

from __future__ import annotations

from collections.abc import Sequence

from consent_db.adults import Standing, own_records, standing_on
from consent_db.decision import Gate, GateDecision, Outcome, RegionDecision
from consent_db.facts import GateAnswer, Gates, WorkRevealing
from consent_db.reasons import Reason
from consent_db.records import AuthoriserRole, ConsentId, Person, PersonId, Release
from consent_db.scope import WRITING, Needed, Use, answer


def decide_gates(regions: Sequence[RegionDecision], use: Use) -> tuple[GateDecision, ...]:
    """Every gate's answer, in the order of the rules."""
    gates = use.facts.gates
    return (
        _answered(Gate.PEOPLE, gates.people, Reason.PEOPLE_CHECK_NOT_ATTESTED, Outcome.HUMAN),
        _work_revealing(gates, use),
        _answered(Gate.BACKGROUND, gates.background, Reason.BACKGROUND_NOT_CHECKED, Outcome.BLOCK),
        _answered(Gate.CONFIDENTIAL, gates.confidential, Reason.CONFIDENTIAL_NOT_CHECKED, Outcome.BLOCK),
        _names(regions, use),
        _child_checklist(regions, gates),
        _child_cover(regions, gates),
        _of_the_file(Gate.METADATA, gates.metadata, Reason.METADATA_NOT_CLEAN),
        _of_the_file(Gate.COVER, gates.cover, Reason.REDACTION_NOT_VERIFIED),
    )


def _answered(gate: Gate, given: GateAnswer, unanswered: Reason, failed: Outcome) -> GateDecision:
    if given is GateAnswer.PASSED:
        return GateDecision(gate, Outcome.SHOW)
    if given is GateAnswer.NOT_ANSWERED or failed is Outcome.HUMAN:
        return GateDecision(gate, Outcome.HUMAN, (unanswered,))
    return GateDecision(gate, failed, (Reason.BACKGROUND_ISSUE_OPEN,))


def _of_the_file(gate: Gate, given: GateAnswer, failed: Reason) -> GateDecision:
    """Before there is a file there is nothing to answer; the proof of the export looks again."""
    if given is GateAnswer.FAILED:
        return GateDecision(gate, Outcome.BLOCK, (failed,))
    return GateDecision(gate, Outcome.SHOW)


def _work_revealing(gates: Gates, use: Use) -> GateDecision:
    gate = Gate.WORK_REVEALING
    if not use.publication.channel.public or gates.work_revealing is WorkRevealing.NO:
        return GateDecision(gate, Outcome.SHOW)
    if gates.work_revealing is not WorkRevealing.YES:
        return GateDecision(gate, Outcome.HUMAN, (Reason.WORK_REVEAL_NOT_ASSESSED,))
    named = [r for r in use.snapshot.releases if _names_photo(r, use)]
    by_sponsor = (
        gates.sponsor_approval_required
        or gates.project in use.policy.sponsor_projects
        or any(r.sponsor_approval_required for r in named)
    )
    valid = [
        r for r in named if _is_valid(r, use) and (r.authoriser_role is AuthoriserRole.SPONSOR_TERMS or not by_sponsor)
    ]
    if not valid:
        return GateDecision(gate, Outcome.BLOCK, (Reason.WORK_RELEASE_MISSING,))
    by_another = [r for r in valid if _by_another(r.authoriser_id, gates)]
    return _relying_on(by_another or valid, gates, self_authorised=not by_another)


def _relying_on(releases: Sequence[Release], gates: Gates, *, self_authorised: bool) -> GateDecision:
    """The answer by the easiest of these valid releases: one without conditions, then the one that lasts."""
    release = max(releases, key=lambda r: (not r.conditions.strip(), r.last_day))
    open_conditions = bool(release.conditions.strip()) and gates.release_conditions is not GateAnswer.PASSED
    reasons = []
    if self_authorised:
        reasons.append(Reason.WORK_RELEASE_SELF_AUTHORISED)
    if open_conditions:
        reasons.append(Reason.WORK_RELEASE_CONDITIONS_OPEN)
    outcome = Outcome.HUMAN if reasons else Outcome.SHOW
    if open_conditions and gates.release_conditions is GateAnswer.FAILED:
        outcome = Outcome.BLOCK
    return GateDecision(Gate.WORK_REVEALING, outcome, tuple(reasons), release.last_day)


def _names_photo(release: Release, use: Use) -> bool:
    project = use.facts.gates.project
    return use.facts.photo_id in release.photo_ids or (project is not None and release.project_id == project)


def _is_valid(release: Release, use: Use) -> bool:
    """In writing, with a written document that holds, not revoked, for this channel and in force."""
    document = None if release.evidence_id is None else use.snapshot.evidence_of(release.evidence_id)
    return (
        release.written
        and document is not None
        and document.holds
        and document.type in WRITING
        and release.revoked_at is None
        and use.publication.channel in release.channels
        and release.valid_from <= use.day <= release.last_day
    )


def _names(regions: Sequence[RegionDecision], use: Use) -> GateDecision:
    """Nobody covered is named, no child is named, and an adult only where they agreed to it."""
    found: set[Reason] = set()
    children = {r.person for r in regions if r.is_child}
    for person_id in use.publication.named_people:
        person = use.snapshot.person(person_id)
        if person_id in children or (person is not None and standing_on(person, use.day) is not Standing.ADULT):
            found.add(Reason.NAME_WITH_CHILD)
        elif not _is_shown(person_id, regions):
            found.add(Reason.NAME_OF_HIDDEN_PERSON)
        elif person is None or not _agreed_to_name(person, regions, use):
            found.add(Reason.NAME_NOT_CONSENTED)
    reasons = tuple(sorted(found))
    return GateDecision(Gate.NAMES, Outcome.BLOCK if reasons else Outcome.SHOW, reasons)


def _is_shown(person_id: PersonId, regions: Sequence[RegionDecision]) -> bool:
    """Is nothing covered that is, or could be, this person? Somebody covered whom nobody named could be anybody."""
    theirs = [r for r in regions if r.person in (person_id, None)]
    return all(r.outcome is Outcome.SHOW for r in theirs)


def _agreed_to_name(person: Person, regions: Sequence[RegionDecision], use: Use) -> bool:
    """Wherever the person is shown, by a record that this relies on; elsewhere, by one that covers the use."""
    allowing: set[ConsentId] = {c.consent_id for c in use.snapshot.consents_of(person.person_id) if c.allow_name}
    relied = [r.relies_on for r in regions if r.person == person.person_id]
    if not relied:
        covering = answer(own_records(person, use), person, use, Needed()).covered_by
        relied = [(covering.consent_id,)] if covering else [()]
    return all(allowing.intersection(records) for records in relied)


def _child_checklist(regions: Sequence[RegionDecision], gates: Gates) -> GateDecision:
    gate = Gate.CHILD_CHECKLIST
    if not any(r.is_child and r.may_show for r in regions):
        return GateDecision(gate, Outcome.SHOW)
    if gates.child_checklist is GateAnswer.FAILED:
        return GateDecision(gate, Outcome.BLOCK, (Reason.NSPCC_CHECK_FAILED,))
    if gates.child_checklist is GateAnswer.PASSED and _by_another(gates.child_checklist_by, gates):
        return GateDecision(gate, Outcome.SHOW)
    return GateDecision(gate, Outcome.HUMAN, (Reason.NSPCC_CHECK_NOT_DONE,))


def _written(name: str | None) -> str:
    """A user as people write them: capitals and spaces do not make somebody else."""
    return (name or "").strip().casefold()


def _child_cover(regions: Sequence[RegionDecision], gates: Gates) -> GateDecision:
    covered = any(r.is_child and r.outcome in (Outcome.REDACT, Outcome.HUMAN) for r in regions)
    if covered and not _by_another(gates.child_cover_checked_by, gates):
        return GateDecision(Gate.CHILD_COVER, Outcome.HUMAN, (Reason.CHILD_REDACTION_SIGNOFF,))
    return GateDecision(Gate.CHILD_COVER, Outcome.SHOW)


def _by_another(second: str | None, gates: Gates) -> bool:
    """Is it established that `second` is somebody other than the exporter?"""
    other, exporter = _written(second), _written(gates.exporter)
    return bool(other) and bool(exporter) and other != exporter
